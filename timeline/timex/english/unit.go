package english

import (
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// unit: "last week", "this year", "the past decade", "next month", "the past three years".
func unit(w *timex.Window) {
	i := w.At
	u, ok := unitAt(w, i)
	if !ok || u == calendar.Weekend || u < calendar.Day && !plural(w, i) {
		return
	}
	if w.Is(i-1, "fiscal", "financial") {
		return
	}
	if inWhole(w, i) {
		return
	}
	if u == calendar.Year && yearEnd(w, i) {
		return
	}
	// the past three years, the next 12 months
	if a, ok := amountBefore(w, i); ok && !a.one && plural(w, i) {
		j := a.from
		if from, _, toward, ok := shiftBefore(w, j); ok && !(w.Is(from, "last") && (w.Has(from-1, timex.Modal) || w.Is(from-1, "to"))) && toward != timex.This && toward != timex.Same || ok && w.Is(from, "these") {
			m := durationMeaning(a, u)
			m.Side = side(w, j-1)
			w.Add(from, i+1, m)
		} else if w.Is(j-1, "first", "latest", "final", "remaining", "opening") && !w.Is(j-1, "first") {
			w.Add(article(w, j-1), i+1, durationMeaning(a, u))
		}
		return
	}
	if plural(w, i) || w.Is(i, "quarter") && w.Is(i+1, "of") && !w.Is(i+2, "last", "this", "next") {
		return // this quarter of the town
	}
	from, n, toward, ok := shiftBefore(w, i)
	if !ok {
		if w.Is(i-1, "latest") && u >= calendar.Month {
			w.Add(article(w, i-1), i+1, timex.Meaning{Sense: timex.FromContext, Unit: u, Shift: latestShift(u)})
		}
		return
	}
	m := timex.Meaning{Sense: timex.FromNow, Unit: u, Shift: n, Toward: toward}
	switch toward {
	case timex.Same, timex.Previous, timex.Following:
		m.Sense = timex.FromContext
	case timex.Last, timex.This:
		m.Toward = timex.Plain
	case timex.Next:
		if u == calendar.Day { // "the next day" follows another one
			m.Sense = timex.FromContext
		}
		m.Toward = timex.Plain
		if w.Is(from, "the") { // the next year
			m.Sense, m.Running, m.Alone = timex.FromContext, true, true
		}
	}
	if u == calendar.Day && (toward == timex.Last || toward == timex.This || toward == timex.Coming) {
		return
	}
	if u == calendar.Day && toward == timex.Next && (w.Is(from-1, "in", "within", "over", "during") || w.Is(i+1, "or")) || u == calendar.Decade && w.Is(i-1, "past", "last", "next", "coming") || u == calendar.Century && w.Is(i-1, "past") {
		d := durationMeaning(amount{n: 1}, u)
		d.Side = side(w, i-1)
		w.Add(from, i+1, d)
		return
	}
	w.Add(from, i+1, m)
}

// yearEnd: "year-end", "year end", "year's end".
func yearEnd(w *timex.Window, i int) bool {
	to := i + 1
	if dash(w, to) && w.Glued(to) {
		to++
	} else if w.Is(to, "'", "’") && w.Is(to+1, "s") {
		to += 2
	}
	if !w.Is(to, "end") || w.Has(i-1, timex.Shift|timex.Number) || w.Is(i-1, "the", "fiscal", "a") {
		return false
	}
	w.Add(i, to+1, timex.Meaning{Sense: timex.FromNow, Unit: calendar.Year, Mod: "END"})
	return true
}

// latestShift: "the latest quarter" is the one reported, "the latest week" the last one.
func latestShift(u calendar.Unit) int {
	if u == calendar.Quarter {
		return 0
	}
	return -1
}

// vague: "recent months", "the coming weeks", "the past few years", "the weeks ahead".
func vague(w *timex.Window) {
	i := w.At
	u, ok := unitAt(w, i)
	if !ok || !plural(w, i) || u < calendar.Hour || inWhole(w, i) {
		return
	}
	m := durationMeaning(amount{vague: true}, u)
	switch {
	case w.Is(i-1, "last") && w.Has(i-2, timex.Modal), w.Is(i-1, "last") && w.Is(i-2, "to"): // may last days
		w.Add(i, i+1, m)
	case w.Is(i+1, "of") && u < calendar.Day && (w.Has(i+2, timex.Weekday|timex.Month|timex.Deictic|timex.Shift) || w.Digits(i+2) > 0 || w.Is(i+2, "the") && w.Digits(i+3) > 0):
	case w.Is(i-1, "recent", "coming", "past", "last", "next", "following", "previous", "preceding", "upcoming", "final", "intervening"):
		if w.Is(i-1, "final") {
			return
		}
		from := i - 1
		if w.Is(from-1, "the") && !w.Is(i-1, "recent") {
			from--
		}
		to := i + 1
		if w.Is(to, "and", "or") && w.Has(to+1, timex.Unit) && plural(w, to+1) { // weeks and months
			to += 2
		}
		m.Side = side(w, i-1)
		w.Add(from, to, m)
	case w.Is(i+1, "ahead") && !w.Is(i+2, "of"):
		m.Side = timex.Future
		w.Add(article(w, i), i+2, m)
	case w.Is(i+1, "past") && w.Is(i-1, "in", "of", "from"):
		w.Add(i, i+2, m)
	case w.Is(i-1, "these") && u == calendar.Day:
		w.Add(i-1, i+1, timex.Meaning{Sense: timex.Literal, Type: timex.Date, Value: "PRESENT_REF"})
	case w.Is(i-1, "early", "later", "earlier", "final", "waning") && w.Is(i-2, "the") && w.Is(i+1, "of"):
		w.Add(i-2, i+1, m)
	}
}

// side tells by the word at i whether a length of time ends at publication or begins there: "the past
// three months", "the coming weeks".
func side(w *timex.Window, i int) timex.Direction {
	switch {
	case w.Is(i, "past", "last", "recent"):
		return timex.Past
	case w.Is(i, "next", "coming", "upcoming"):
		return timex.Future
	}
	return timex.Unknown
}
