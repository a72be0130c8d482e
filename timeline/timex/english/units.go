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
	if u == calendar.Year && yearEnd(w, i) {
		return
	}
	// the past three years, the next 12 months
	if a, ok := amountBefore(w, i); ok && !a.one && plural(w, i) {
		j := a.from
		if from, _, toward, ok := shiftBefore(w, j); ok && toward != timex.This && toward != timex.Same || ok && w.Is(from, "these") {
			w.Add(from, i+1, durationMeaning(a, u))
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
	if u == calendar.Decade && w.Is(i-1, "past", "last", "next", "coming") || u == calendar.Century && w.Is(i-1, "past") {
		w.Add(from, i+1, durationMeaning(amount{n: 1}, u))
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
	if !ok || !plural(w, i) || u < calendar.Hour {
		return
	}
	m := durationMeaning(amount{vague: true}, u)
	switch {
	case w.Is(i-1, "last") && w.Has(i-2, timex.Modal), w.Is(i-1, "last") && w.Is(i-2, "to"): // may last days
		w.Add(i, i+1, m)
	case w.Is(i+1, "of") && u < calendar.Day && (w.Has(i+2, timex.Weekday|timex.Month|timex.Deictic|timex.Shift) || w.Digits(i+2) > 0):
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
		w.Add(from, to, m)
	case w.Is(i+1, "ahead") && !w.Is(i+2, "of"):
		w.Add(article(w, i), i+2, m)
	case w.Is(i+1, "past") && w.Is(i-1, "in", "of", "from"):
		w.Add(i, i+2, m)
	case w.Is(i-1, "these") && u == calendar.Day:
		w.Add(i-1, i+1, timex.Meaning{Sense: timex.Literal, Type: timex.Date, Value: "PRESENT_REF"})
	case w.Is(i-1, "early", "later", "earlier", "final", "waning") && w.Is(i-2, "the") && w.Is(i+1, "of"):
		w.Add(i-2, i+1, m)
	}
}

// ago: "two weeks ago", "a year ago", "year-ago", "three years earlier" seen from publication.
func ago(w *timex.Window) {
	i := w.At
	if w.Is(i, "ago") && w.Is(i-1, "long") {
		from := i - 1
		if w.Is(from-1, "not", "so") {
			from--
		}
		w.Add(from, i+1, timex.Meaning{Sense: timex.Literal, Type: timex.Date, Value: "PAST_REF"})
		return
	}
	if w.Has(i, timex.Relation) {
		return // the unit before it wakes this rule as well
	}
	u, ok := unitAt(w, i)
	if !ok {
		return
	}
	rel, hyphen := i+1, false
	if dash(w, rel) && w.Glued(rel) {
		rel, hyphen = rel+1, true
	}
	if w.Is(rel, "or") && w.Is(rel+1, "so", "more", "two") {
		rel += 2
	}
	if !w.Is(rel, "ago") && !(w.Is(rel, "back") && !hyphen && (w.Is(i+2, ",", ".") || rel == len(w.Tokens)-1)) &&
		!(w.Is(rel, "from") && w.Is(rel+1, "now", "today", "yesterday", "tomorrow")) && !w.Is(rel, "hence") {
		return
	}
	sign := -1
	if w.Is(rel, "from") {
		sign = 1
		rel++
	} else if w.Is(rel, "hence") {
		sign = 1
	}
	if hyphen { // the year-ago quarter
		yearAgo(w, i, rel+1, true)
		return
	}
	a, ok := amountBefore(w, i)
	switch {
	case !ok && plural(w, i):
		a = amount{from: i, vague: true}
	case !ok:
		return
	case w.Is(rel, "back") && a.vague && a.from == i:
		return
	}
	from := a.from
	if a.vague || a.n == 0 && a.half && u < calendar.Day {
		value := "PAST_REF"
		if sign > 0 {
			value = "FUTURE_REF"
		}
		w.Add(from, rel+1, timex.Meaning{Sense: timex.Literal, Type: timex.Date, Value: value})
		return
	}
	if w.Is(i, "fortnight") {
		a.n *= 2
	}
	m := timex.Meaning{Sense: timex.FromNow, Unit: u, Shift: sign * a.n, Mod: a.mod}
	if a.half {
		m.Unit, m.Shift = halved(u, a.n, sign)
	}
	if w.Is(i+1, "or") && w.Is(i+2, "so") {
		m.Mod = "APPROX"
	}
	m.Compared = u == calendar.Year && a.n == 1
	if m.Unit == calendar.Decade {
		m.Unit, m.Shift = calendar.Year, 10*m.Shift
		m.Mod = "APPROX"
	}
	if from > 0 && w.Is(from-1, "the") && w.Is(i, "quarter") {
		from--
	}
	w.Add(from, rel+1, m)
}

// halved tells half a unit, or some and a half, in whole smaller units.
func halved(u calendar.Unit, n, sign int) (calendar.Unit, int) {
	switch u {
	case calendar.Year:
		return calendar.Month, sign * (12*n + 6)
	case calendar.Decade:
		return calendar.Year, sign * (10*n + 5)
	case calendar.Century:
		return calendar.Year, sign * (100*n + 50)
	}
	return u, sign * n
}

// yearAgo: "year-ago", "the year-earlier quarter", "the year-ago third quarter" with the unit at i and
// what follows the relation at to.
func yearAgo(w *timex.Window, i, to int, now bool) {
	u, _ := unitAt(w, i)
	m := timex.Meaning{Sense: timex.FromNow, Unit: u, Shift: -1, Compared: true}
	if !now {
		m.Sense = timex.FromContext
	}
	if u != calendar.Year {
		if _, ok := amountBefore(w, i); ok {
			return
		}
	}
	from := i
	if w.Is(to, "period", "quarter") {
		m.Sense, m.Unit, m.Shift = timex.FromContext, calendar.Quarter, -4
		to++
		if w.Is(i-1, "the") {
			from--
		} else if w.Is(i-1, "comparable", "corresponding") {
			from = article(w, i-1)
		}
	}
	w.Add(from, to, m)
}

// later: "a year earlier", "two days later", "the day before", "six months after", "the year before".
func later(w *timex.Window) {
	i := w.At
	if w.Has(i, timex.Relation) {
		return
	}
	u, ok := unitAt(w, i)
	if !ok {
		return
	}
	rel := i + 1
	hyphen := dash(w, rel) && w.Glued(rel)
	if hyphen {
		rel++
	}
	sign := 0
	switch {
	case w.Is(rel, "earlier", "previously"):
		sign = -1
	case w.Is(rel, "later", "afterward", "afterwards", "thereafter"):
		sign = 1
	case hyphen:
		return
	case w.Is(rel, "before"), w.Is(rel, "after"):
		sign = 1
		if w.Is(rel, "before") {
			sign = -1
		}
		if a, ok := amountBefore(w, i); ok && !w.Is(i-1, "the") && !ends(w, rel+1) {
			// "two days before the vote" is a length of time; the vote gives the date
			if !a.one || w.Is(i-1, "one") || w.Is(i-1, "a") {
				w.Add(a.from, i+1, durationMeaning(a, u))
			}
			return
		}
		if w.Is(rel, "before") && w.Is(rel+1, "last") && w.Is(i-1, "the") { // the week before last
			w.Add(i-1, rel+2, timex.Meaning{Sense: timex.FromNow, Unit: u, Shift: -2})
			return
		}
		if w.Is(i-1, "the") && !plural(w, i) && u >= calendar.Day {
			if w.Is(rel+1, "yesterday", "tomorrow") || w.Has(rel+1, timex.Weekday|timex.Month) {
				return
			}
			if !ends(w, rel+1) {
				return
			}
			w.Add(i-1, rel+1, timex.Meaning{Sense: timex.FromContext, Unit: u, Shift: sign, Alone: true})
			return
		}
	default:
		return
	}
	if hyphen {
		if sign < 0 {
			yearAgo(w, i, rel+1, false)
		}
		return
	}
	a, ok := amountBefore(w, i)
	if !ok {
		if plural(w, i) && w.Is(rel, "later", "earlier") {
			w.Add(i, i+1, durationMeaning(amount{vague: true}, u))
		}
		return
	}
	if a.vague || u < calendar.Day { // "a few days later": how long is said, not when
		w.Add(a.from, i+1, durationMeaning(a, u))
		return
	}
	m := timex.Meaning{Sense: timex.FromContext, Unit: u, Shift: sign * a.n, Mod: a.mod, Compared: u == calendar.Year && sign*a.n == -1}
	if a.half {
		m.Unit, m.Shift = halved(u, a.n, sign)
	}
	if m.Unit == calendar.Decade {
		m.Unit, m.Shift = calendar.Year, 10*m.Shift
	}
	w.Add(a.from, rel+1, m)
}

// ends tells whether nothing that "before" or "after" could govern follows at i.
func ends(w *timex.Window, i int) bool {
	t := w.Token(i)
	return t.End == 0 || t.Kind == timex.Mark && !w.Is(i, "(", "“", "\"", "‘") || w.Is(i, "and", "but", "when", "as", "in", "at", "with", "that")
}

// anaphor: "that week", "the same month", "the year", "the quarter", "the day", "the 11th".
func anaphor(w *timex.Window) {
	i := w.At
	if d, to, ok := ordinalDay(w, i); ok {
		w.Add(i-1, to, timex.Meaning{Sense: timex.OfMonth, Day: d, Unit: calendar.Day})
		return
	}
	u, ok := unitAt(w, i)
	if !ok || plural(w, i) || u < calendar.Day || u == calendar.Weekend || !w.Is(i-1, "the") {
		return
	}
	next := w.Token(i + 1)
	switch {
	case w.Is(i+1, "of", "before", "after", "that", "when", "-", "ago", "earlier", "later", "ahead") || w.Is(i+1, "'", "’"):
		if w.Is(i+1, "of") && u == calendar.Week {
			if date, to, ok := dateAfter(w, i+2); ok {
				date.Unit, date.Within = calendar.Week, calendar.Week
				w.Add(i-1, to, date)
			}
		}
		return
	case u == calendar.Decade, u == calendar.Century, u == calendar.Millennium:
		return
	case u == calendar.Day:
		if !w.Is(i-2, "of", "on", "in", "for", "earlier", "later") || w.Is(i-2, "of", "on", "for") && next.Kind == timex.Word && !w.Is(i+1, "and", "in", "with", "as") {
			return
		}
	case w.Is(i-2, "of") && (w.Is(i-3, "end", "time", "rest", "part", "half", "most", "middle", "beginning", "start", "remainder", "much", "course", "days", "months", "weeks")):
	case !w.Is(i-2, "in", "for", "during", "of", "by", "earlier", "later", "throughout", "early", "late", "through", "over", "within"):
		return
	case u != calendar.Quarter && next.Kind == timex.Word && w.Is(i-2, "of", "for") && !w.Is(i+1, "ended", "ending", "to", "and", "but", "was", "were", "is"):
		return
	}
	if u == calendar.Year && w.Is(i+1, "ended", "ending") { // no calendar year
		w.Add(i-1, i+1, durationMeaning(amount{n: 1}, u))
		return
	}
	m := timex.Meaning{Sense: timex.FromContext, Unit: u}
	if u == calendar.Year || u == calendar.Month || u == calendar.Week {
		m.Running = true
	}
	w.Add(i-1, i+1, m)
}

// ordinalDay reads "the 11th" alone, after "on".
func ordinalDay(w *timex.Window, i int) (d, to int, ok bool) {
	if w.Digits(i) == 0 || !w.Is(i-1, "the") || !w.Is(i-2, "on") || !w.Is(i+1, "st", "nd", "rd", "th") || !w.Glued(i+1) {
		return 0, 0, false
	}
	if w.Token(i+2).Kind == timex.Word && !w.Is(i+2, "and", "at", "in", "to", "when", "by", "after", "before", "with") {
		return 0, 0, false
	}
	d, to, ok = dayAt(w, i)
	return d, to, ok
}

// dateAfter reads a month and day from token i on.
func dateAfter(w *timex.Window, i int) (timex.Meaning, int, bool) {
	if !w.Has(i, timex.Month) || !w.Token(i).Capital {
		return timex.Meaning{}, 0, false
	}
	next := i + 1 + stop(w, i)
	d, to, ok := dayAt(w, next)
	if !ok || d > calendar.DaysIn(2000, monthOf(w, i)) {
		return timex.Meaning{}, 0, false
	}
	return timex.Meaning{Sense: timex.OfYear, Month: monthOf(w, i), Day: d}, to, true
}
