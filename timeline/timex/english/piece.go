package english

import (
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// pieceBefore reads which part of e is meant by the words that end with "of" at token j: "the last week", "the second day"
// and "the first weekend" are a piece of it; "the opening days" and "the last weeks" are its beginning and its end, those of
// a year a month of it.
func pieceBefore(w *timex.Window, j int, e *timex.Expression) (piece timex.Piece, mod string) {
	u, nth, ok := pieceAt(w, j)
	if !ok || e.Day > 0 || e.Period.Unit == calendar.Day {
		return timex.Piece{}, ""
	}
	switch year := e.Unit == calendar.Year || e.Period.Unit == calendar.Year; {
	case !plural(w, j-1):
		return timex.Piece{Unit: u, Nth: nth}, ""
	case year:
		return timex.Piece{Unit: calendar.Month, Nth: nth}, ""
	case nth < 0:
		return timex.Piece{}, "END"
	}
	return timex.Piece{}, "START"
}

// pieceAt reads "the last week of", which ends at token j, before a month or a year: the unit, and which one it is, -1 for
// the last.
func pieceAt(w *timex.Window, j int) (u calendar.Unit, nth int, ok bool) {
	if !w.Is(j, "of", "in") || !wholeAt(w, j+1) {
		return u, 0, false
	}
	switch i := j - 2; {
	case w.Is(i, "first", "opening"):
		nth = 1
	case w.Is(i, "last") && w.Is(i-1, "the", "very"), w.Is(i, "final", "closing"): // he was here last week in May
		nth = -1
	case w.Is(i, "second"):
		nth = 2
	case w.Is(i, "third"):
		nth = 3
	case w.Is(i, "fourth"):
		nth = 4
	}
	u, ok = unitAt(w, j-1)
	ends := nth == 1 || nth == -1
	return u, nth, ok && nth != 0 && u < calendar.Month && (plural(w, j-1) && ends || !plural(w, j-1) && u >= calendar.Day)
}

// wholeAt tells whether the words from token i on name what has days and weeks: a month, a year.
func wholeAt(w *timex.Window, i int) bool {
	for w.Has(i, timex.Shift) || w.Is(i, "the", "that") {
		i++
	}
	u, ok := unitAt(w, i)
	return w.Has(i, timex.Month) && w.Token(i).Capital || w.Digits(i) == 4 && isYear(w, i, w.Num(i)) || ok && !plural(w, i) && (u == calendar.Month || u == calendar.Year)
}

// inWhole tells whether the unit at token i is a piece of what follows: the week of "the last week of June".
func inWhole(w *timex.Window, i int) bool {
	_, _, ok := pieceAt(w, i+1)
	return ok
}
