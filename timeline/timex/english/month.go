package english

import (
	"time"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// month: "June", "last March", "June 2013", "June of 2013", "June '89".
func month(w *timex.Window) {
	i := w.At
	if !w.Token(i).Capital {
		return
	}
	m := time.Month(w.Entry(i).Num)
	if d, _, ok := dayBefore(w, i); ok && d > calendar.DaysIn(2000, m) {
		return // 31 April is no day, and no April
	}
	to := i + 1 + stop(w, i)
	if y, end, ok := yearAfter(w, to); ok {
		w.Add(i, end, timex.Meaning{Sense: timex.Fixed, Period: calendar.MonthOf(y, m)})
		return
	}
	if w.Digits(to) > 0 && w.Num(to) <= 31 && !w.Is(to+1, "percent", "%", "people", "million") {
		return // a day that the month does not have, or one that another rule takes
	}
	from, _, toward, shifted := shiftBefore(w, i)
	if !shifted {
		from = i
		if w.Has(i, timex.Abbrev) && to == i+1 || !monthName(w, i) {
			return
		}
	}
	w.Add(from, to, timex.Meaning{Sense: timex.OfYear, Month: m, Unit: calendar.Month, Toward: toward})
}

// monthPrepositions stand before months and seldom before persons.
var monthPrepositions = []string{
	"in", "since", "until", "till", "by", "of", "from", "to", "through", "during", "between", "early", "late",
	"mid", "before", "after", "for", "and", "or", "-", "–", "each", "every", "around", "about", "starting",
	"beginning", "ending", "ended", "throughout", "last", "next", "this", "on", "over",
}

// monthName tells a month from the verbs and persons that are written alike: "May", "March", "April
// Jones", "August Wilson".
func monthName(w *timex.Window, i int) bool {
	next := w.Token(i + 1)
	if w.Is(i-1, "black", "red") && w.Token(i-1).Capital || w.Is(i-1, ".") && w.Is(i-2, "mr", "mrs", "ms", "dr") || w.Is(i+1, "street", "avenue", "road", "square") && next.Capital {
		return false // Black September
	}
	named := next.Kind == timex.Word && next.Capital && next.Entry == nil && next.Spaced // April Jones
	before := w.Is(i-1, monthPrepositions...)
	possessive := w.Is(i+1, "'", "’") && w.Is(i+2, "s")
	switch {
	case w.Is(i+1, "last", "this", "next") && w.Is(i+2, "year"):
		return true
	case i == 0 && w.Is(i, "may", "march") && w.Is(i+1, "was", "is", "saw", "had", "has", "brought"):
		return true
	case w.Is(i, "may", "march"):
		return (before && !w.Is(i-1, "and", "or", "to", "for", "on", "over") || w.Is(i-1, "and", "or", "to", "for") && w.Has(i-2, timex.Month) || w.Is(i-1, "to") && (w.Is(i-2, "back", "off", "forward") || w.Has(i-2, timex.Moves)) ||
			possessive && i > 0 || dash(w, i+1) && w.Has(i+2, timex.Month) || w.Is(i-1, "the", "a") && next.Kind == timex.Word && !next.Capital && !w.Is(i+1, "on", "to", "of", "against", "toward", "towards", "in", "by", "for", "from", "was", "is")) && (!named || w.Is(i-1, "in", "since") && i == 1 && !w.Is(i+1, "madness")) // "In March Kenya sold it"
	case w.Is(i, "april", "june", "august"):
		return before && !(named && w.Is(i-1, "and", "or", "to", "for", "on", "about", "of")) || !named && !prevName(w, i)
	}
	return before || !named || w.Is(i+1, "the")
}

// prevName tells whether a capitalised word that is no sentence start stands right before i.
func prevName(w *timex.Window, i int) bool {
	t := w.Token(i - 1)
	return i > 1 && t.Kind == timex.Word && t.Capital && t.Entry == nil
}

func monthOf(w *timex.Window, i int) time.Month { return time.Month(w.Entry(i).Num) }
