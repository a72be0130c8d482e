package english

import (
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// article returns the place of an article just before i, or i.
func article(w *timex.Window, i int) int {
	if w.Is(i-1, "a", "an", "the") {
		return i - 1
	}
	return i
}

// unitAt returns the unit that token i names; not "second" the ordinal, nor the Quarter of a town.
func unitAt(w *timex.Window, i int) (calendar.Unit, bool) {
	e := w.Entry(i)
	if e.Class&timex.Unit == 0 || i > 0 && w.Token(i).Capital && !headline(w) { // 60 Minutes, This Week
		return 0, false
	}
	return e.Unit, true
}

func plural(w *timex.Window, i int) bool { return w.Has(i, timex.Plural) }

// dash tells whether token i is a hyphen or a dash.
func dash(w *timex.Window, i int) bool { return w.Is(i, "-", "–", "—", "‐", "‑") }

// shifts are the words that move a unit or a name, with what they say.
var shifts = map[string]struct {
	n      int
	toward timex.Toward
}{
	"last": {-1, timex.Last}, "past": {-1, timex.Last}, "this": {0, timex.This}, "current": {0, timex.This},
	"next": {1, timex.Next}, "coming": {1, timex.Coming}, "upcoming": {1, timex.Coming},
	"previous": {-1, timex.Previous}, "preceding": {-1, timex.Previous}, "prior": {-1, timex.Previous},
	"following": {1, timex.Following}, "same": {0, timex.Same}, "that": {0, timex.Same},
}

// shiftBefore reads a word of direction that ends just before token i, with its article: "last",
// "the past", "this coming", "the same".
func shiftBefore(w *timex.Window, i int) (from, n int, toward timex.Toward, ok bool) {
	j := i - 1
	if !w.Has(j, timex.Shift) {
		return 0, 0, 0, false
	}
	name := lower(w, j)
	s, ok := shifts[name]
	if !ok || name == "that" && !thatIsDeterminer(w, j) {
		return 0, 0, 0, false
	}
	from = j
	if name == "next" && w.Is(j-1, "the") && !w.Has(i, timex.Unit) { // the next spring
		s.toward = timex.Following
	}
	if w.Is(j-1, "that") && name == "same" || w.Is(j-1, "the") && name != "this" && name != "that" || w.Is(j-1, "this") {
		from = j - 1
	}
	return from, s.n, s.toward, true
}

// thatIsDeterminer tells "that week" from "said that week after week": a verb of saying before it
// makes it a conjunction.
func thatIsDeterminer(w *timex.Window, i int) bool {
	return !w.Is(i-1, "said", "says", "say", "saying", "told", "believe", "believes", "announced", "warned", "so", "now")
}

// stop returns 1 when the abbreviation at i has a full stop that belongs to it.
func stop(w *timex.Window, i int) int {
	if w.Has(i, timex.Abbrev) && w.Is(i+1, ".") && w.Glued(i+1) {
		return 1
	}
	return 0
}

// lower returns the i-th token in lower case.
func lower(w *timex.Window, i int) string {
	if e := w.Token(i).Entry; e != nil {
		return e.Text
	}
	return strings.ToLower(w.Word(i))
}

// allCapitals tells a headline in capitals, where a capital letter says nothing.
func allCapitals(w *timex.Window) bool {
	n := min(len(w.Text), 40)
	for i := range n {
		if 'a' <= w.Text[i] && w.Text[i] <= 'z' {
			return false
		}
	}
	return true
}

// headline tells a line that writes its words with capital letters, "Fed to Meet Next Week", or in them.
func headline(w *timex.Window) bool {
	words := 0
	for i := range w.Tokens {
		if w.Token(i).Kind != timex.Word || len(w.Word(i)) < 4 {
			continue
		}
		if !w.Token(i).Capital {
			return allCapitals(w)
		}
		words++
	}
	return words > 2 && !w.Is(len(w.Tokens)-1, ".") || allCapitals(w)
}

// acronym tells whether token i is a word of capitals alone, of two letters or more.
func acronym(w *timex.Window, i int) bool {
	s := w.Word(i)
	if len(s) < 2 {
		return false
	}
	for _, c := range []byte(s) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return !allCapitals(w)
}
