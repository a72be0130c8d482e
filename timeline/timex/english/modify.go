package english

import (
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// modify takes in what modifies an expression on its left, no further than token first, and notes
// what governs it.
func modify(w *timex.Window, e timex.Expression, first int) timex.Expression {
	if e.Rule == "set" || e.Sense == timex.Literal && e.Type == timex.Date {
		return e
	}
	if w.Is(e.To, "or") && w.Is(e.To+1, "so") && e.Rule != "ago" {
		e.To, e.Mod = e.To+2, "APPROX"
	}
	e = phase(w, e, first)
	if e.Sense == timex.Literal {
		return approximate(w, e, first)
	}
	e = approximate(w, e, first)
	govern(w, &e, first)
	return e
}

// phase takes in "early", "late", "mid-", "earlier", "later", "the end of".
func phase(w *timex.Window, e timex.Expression, first int) timex.Expression {
	if e.Sense == timex.Literal || e.Mod != "" && e.Mod != "APPROX" {
		return e
	}
	j := e.From - 1
	hyphen := dash(w, j) && w.Glued(e.From)
	if hyphen {
		j--
	}
	the := w.Is(e.From, "the") // early in the year keeps its article
	take := func(from int, mod string) timex.Expression {
		if from < first {
			return e
		}
		e.From, e.Mod = from, mod
		if w.Is(from-1, "the") && from-1 >= first && !the && !(hyphen && e.Sense == timex.OfYear) {
			e.From--
		}
		return e
	}
	switch piece, mod := pieceBefore(w, j, &e); {
	case piece.Nth != 0 || mod != "":
		e = take(article(w, j-2), mod)
		e.Piece = piece
		return e
	case hyphen && w.Is(j, "post", "pre") && e.Sense == timex.Fixed:
		if w.Is(j, "post") {
			e.Since = true
			e.From, e.Mod = j, "AFTER"
			return e
		}
		e.Until = true
		e.From, e.Mod = j, "BEFORE"
		return e
	case w.Is(j, "early"):
		return take(j, "START")
	case w.Is(j, "late"):
		return take(j, "END")
	case w.Is(j, "mid", "middle") && (hyphen || w.Is(j, "mid")):
		return take(j, "MID")
	case w.Is(j, "earlier", "later") && !hyphen && !w.Is(j-1, "days", "weeks", "months", "years", "hours"):
		return take(j, earlierLater(w, j, &e))
	case w.Is(j, "of") && w.Is(j-1, "hours") && w.Is(j-2, "early", "late"):
		mod := "START"
		if w.Is(j-2, "late") {
			mod = "END"
		}
		return take(article(w, j-2), mod)
	case w.Is(j, "sometime"):
		return take(j, e.Mod)
	case w.Is(j, "in", "on") && w.Is(j-1, "earlier", "later", "early", "late") && (e.Sense == timex.OfWeek || e.Sense == timex.FromNow || e.Sense == timex.FromContext || e.Sense == timex.OfYear || e.Sense == timex.Fixed):
		if w.Is(j, "on") && w.Is(j-1, "early", "late") || w.Is(j, "in") || e.Sense == timex.FromContext {
			mod := "START"
			if w.Is(j-1, "late", "later") {
				mod = "END"
			}
			if w.Is(j-1, "earlier", "later") {
				mod = earlierLater(w, j-1, &e)
			}
			return take(j-1, mod)
		}
	case w.Is(j, "of") && w.Is(j-2, "the") && w.Is(j-1, "beginning", "start", "end", "middle", "close", "outset", "turn", "eve"):
		mod := "START"
		switch {
		case w.Is(j-1, "end", "close"):
			mod = "END"
		case w.Is(j-1, "middle"):
			mod = "MID"
		case w.Is(j-1, "eve"):
			return e
		}
		return take(j-2, mod)
	case w.Is(j, "of") && w.Is(j-1, "half") && w.Is(j-2, "first", "second", "last", "latter") && e.Sense != timex.OfWeek:
		return halfOf(w, e, j-2, first)
	}
	return e
}

// earlierLater says what "earlier this month" and "later that year" mean: the corpora write START and
// END; of the running period only the days up to or from publication can be meant.
func earlierLater(w *timex.Window, j int, e *timex.Expression) string {
	later := w.Is(j, "later")
	if e.Sense == timex.FromNow && e.Shift == 0 && e.Unit > calendar.Day {
		e.Bounded = true
	}
	if later {
		return "END"
	}
	return "START"
}

// halfOf reads "the first half of 2012", "the second half of the year", "the last half of the '80s".
func halfOf(w *timex.Window, e timex.Expression, from, first int) timex.Expression {
	if from < first {
		return e
	}
	n := 2
	if w.Is(from, "first") {
		n = 1
	}
	if w.Is(from-1, "the") && from-1 >= first {
		from--
	}
	unit := e.Unit
	if e.Sense == timex.Fixed {
		unit = e.Period.Unit
	}
	switch {
	case unit == calendar.Year && e.Sense == timex.Fixed:
		e.Period = calendar.HalfOf(e.Period.First.Year, n)
	case unit == calendar.Year:
		toward := timex.This
		if e.Shift != 0 {
			toward = [...]timex.Toward{timex.Last, timex.This, timex.Next}[max(min(e.Shift, 1), -1)+1]
		}
		e.Meaning = timex.Meaning{Sense: timex.OfYear, Unit: calendar.Half, Part: n, Toward: toward, Within: calendar.Year}
	default:
		e.Mod, e.Halved = "START", true
		if n == 2 {
			e.Mod = "END"
		}
	}
	e.From = from
	return e
}

// approximations are the words before an amount or a date that make it inexact, with their TIMEX3 mod.
var approximations = map[string]string{
	"about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "circa": "APPROX", "some": "APPROX",
	"nearly": "LESS_THAN", "almost": "LESS_THAN", "over": "MORE_THAN",
}

// approximate takes in "about", "nearly", "more than", "at least".
func approximate(w *timex.Window, e timex.Expression, first int) timex.Expression {
	j := e.From - 1
	if j < first {
		return e
	}
	isDuration := e.Sense == timex.Literal && e.Type == timex.Duration
	counted := isDuration || e.Rule == "ago"
	mod, from := "", j
	if w.Token(j).Kind == timex.Word {
		mod = approximations[lower(w, j)]
	}
	switch {
	case mod == "APPROX" && !counted:
		// "about 2012" and "around Nov. 1" hedge the date; "about Friday" may be what is spoken of
		if w.Is(j, "some") || w.Is(j, "about") && e.Sense != timex.Fixed && e.Sense != timex.OfDay || e.Sense == timex.OfWeek || w.Is(j, "around") && e.Sense == timex.FromNow {
			return e
		}
		if e.Sense == timex.OfDay || e.Clock.Known {
			e.From, e.Mod = from, mod
			return e
		}
		e.Hedge |= timex.Approximate
		e.From = from
		return e
	case mod != "" && counted:
		if mod == "MORE_THAN" && (strings.Contains(e.Value, "X") || w.Has(e.From, timex.Unit) || hyphened(w, e)) { // over several years, over a three-year period
			return e
		}
		if isDuration && w.Is(j, "over") && (w.Is(e.From, "the") || w.Has(e.From, timex.Shift)) || w.Is(j, "some") && !w.Has(e.From, timex.Number) && w.Digits(e.From) == 0 {
			return e
		}
	case counted && w.Is(j, "than") && w.Is(j-1, "more", "less", "fewer", "longer"):
		from, mod = j-1, "MORE_THAN"
		if w.Is(j-1, "less", "fewer") {
			mod = "LESS_THAN"
		}
		if w.Is(j-2, "no") {
			from = j - 2
			mod = map[string]string{"MORE_THAN": "EQUAL_OR_LESS", "LESS_THAN": "EQUAL_OR_MORE"}[mod]
		}
	case counted && w.Is(j, "least") && w.Is(j-1, "at") && !strings.Contains(e.Value, "X"):
		from, mod = j-1, "EQUAL_OR_MORE"
	case counted && w.Is(j, "to") && w.Is(j-1, "up"):
		from, mod = j-1, "EQUAL_OR_LESS"
	case counted && w.Is(j, "most") && w.Is(j-1, "at"):
		from, mod = j-1, "EQUAL_OR_LESS"
	default:
		return e
	}
	if from < first || mod == "" {
		return e
	}
	e.From, e.Mod = from, mod
	return e
}

func hyphened(w *timex.Window, e timex.Expression) bool {
	for k := e.From; k < e.To; k++ {
		if dash(w, k) {
			return true
		}
	}
	return false
}

// govern notes the prepositions that make an expression a beginning or an end. They are no part of it.
func govern(w *timex.Window, e *timex.Expression, first int) {
	j := e.From - 1
	if j < 0 || e.Rule == "numeric" && j < first {
		return
	}
	switch {
	case w.Is(j, "since"):
		e.Since = true
	case w.Is(j, "from") && e.Sense == timex.FromNow && e.Shift > 0:
		e.Since = true
	case w.Is(j, "until", "till"):
		e.Until = true
	case w.Is(j, "than") && w.Is(j-1, "later") && w.Is(j-2, "no", "not"),
		w.Is(j, "by") && !w.Is(j-1, "followed", "year", "day", "month", "week", "stand", "stands", "stood", "standing") && e.Sense != timex.OfDay:
		e.By = true
	case w.Is(j-1, "reportedly", "apparently", "perhaps", "possibly", "probably") && w.Is(j, "on", "in"), w.Is(j, "reportedly", "perhaps", "possibly"):
		e.Hedge |= timex.Uncertain
	}
}
