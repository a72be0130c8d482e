package english

import (
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// clock: "5 p.m.", "10:35 a.m.", "15:00 GMT", "noon", "midnight", "4 in the morning", "ten o'clock".
func clock(w *timex.Window) {
	i := w.At
	add := func(from, to int, c timex.Clock) {
		c.Known = true
		w.Add(from, to, timex.Meaning{Sense: timex.OfDay, Clock: c})
	}
	if w.Has(i, timex.DayPart) {
		if w.Token(i).Capital && !allCapitals(w) && (w.Token(i-1).Capital && w.Token(i-1).Kind == timex.Word || w.Token(i+1).Capital && !w.Has(i+1, timex.Weekday|timex.Month)) || w.Is(i-1, "high") {
			return // High Noon
		}
		switch {
		case w.Is(i, "noon", "midday", "noontime"):
			add(i, i+1, timex.Clock{Hour: 12, Second: -1})
		case w.Is(i, "midnight"):
			add(i, i+1, timex.Clock{Hour: 24, Second: -1})
		}
		return
	}
	if w.Digits(i) == 4 && w.Has(i+1, timex.Zone) && w.Num(i)/100 < 24 && w.Num(i)%100 < 60 { // 1500 GMT
		if w.Is(i-1, "(") && w.Is(i+2, ")") {
			return // the same time told for another zone
		}
		add(i, i+2, timex.Clock{Hour: w.Num(i) / 100, Minute: w.Num(i) % 100, Second: -1, Zone: w.Word(i + 1)})
		return
	}
	hour, to := w.Num(i), i+1
	if w.Has(i, timex.Number) {
		hour = w.Entry(i).Num
		if !w.Is(i+1, "o", "a", "p", "am", "pm") && !w.Is(i+1, "in") {
			return
		}
	} else if w.Digits(i) == 0 || w.Digits(i) > 2 {
		return
	}
	if hour < 0 || hour > 24 || w.Glued(i) && (w.Is(i-1, "$", "£", "€", ".", ":", "/", ",") || dash(w, i-1) && w.Digits(i-2) == 0) {
		return
	}
	c := timex.Clock{Hour: hour, Minute: -1, Second: -1}
	sep := w.Is(to, ":") || w.Is(to, ".") && (meridiem(w, to+2) > 0 || w.Has(to+2, timex.Zone))
	if sep && w.Glued(to) && w.Digits(to+1) == 2 && w.Glued(to+1) {
		c.Minute = w.Num(to + 1)
		to += 2
		if w.Is(to, ":") && w.Glued(to) && w.Digits(to+1) == 2 {
			c.Second = w.Num(to + 1)
			to += 2
		}
		if c.Minute > 59 || c.Second > 59 {
			return
		}
	}
	marked := false
	if n := meridiem(w, to); n > 0 {
		pm := w.Is(to, "p", "pm")
		if hour > 12 || hour == 0 {
			if hour > 12 && !pm {
				return
			}
		} else if pm && hour < 12 {
			c.Hour += 12
		} else if !pm && hour == 12 {
			c.Hour = 0
		}
		to += n
		marked = true
	} else if w.Is(to, "o") && w.Is(to+1, "'", "’") && w.Is(to+2, "clock") {
		to += 3
		marked = true
	}
	if w.Is(to, "in") && w.Is(to+1, "the") && w.Is(to+2, "morning", "afternoon", "evening") && hour <= 12 && (marked || c.Minute >= 0 || hour >= 1) && !w.Is(i-1, "at least") {
		if !w.Is(to+2, "morning") && c.Hour < 12 {
			c.Hour += 12
		}
		if marked || c.Minute >= 0 || w.Is(i-1, "at", "until", "by", "around", "about", "from") {
			to += 3
			marked = true
		}
	}
	if w.Has(to, timex.Zone) && (w.Token(to).Capital) {
		c.Zone = w.Word(to)
		to++
		marked = true
	} else if w.Is(to, "local") && w.Is(to+1, "time") {
		if marked || c.Minute >= 0 {
			to += 2
			marked = true
		}
	} else if w.Is(to, "(") && w.Digits(to+1) > 0 && w.Has(to+2, timex.Zone) {
		marked = marked || c.Minute >= 0
	} else if w.Is(to, "hours", "hrs") && c.Minute >= 0 {
		to++
		marked = true
	}
	if w.Is(i-1, "(") && c.Zone != "" && w.Is(to, ")") {
		return // the same time told for another zone
	}
	if !marked && (c.Minute < 0 || !timeContext(w, i, to)) {
		return
	}
	add(i, to, c)
}

// meridiem returns how many tokens at i make "a.m." or "pm", 0 for none.
func meridiem(w *timex.Window, i int) int {
	switch {
	case w.Is(i, "am", "pm"):
		return 1
	case w.Is(i, "a", "p") && w.Is(i+1, ".") && w.Glued(i+1) && w.Is(i+2, "m") && w.Glued(i+2):
		if w.Is(i+3, ".") && w.Glued(i+3) {
			return 4
		}
		return 3
	}
	return 0
}

// timeContext tells a time of day from a score or a ratio: "at 15:00", "15:00 on Saturday".
func timeContext(w *timex.Window, from, to int) bool {
	if w.Is(from-1, "at", "by", "until", "till", "from", "since", "around", "about", "before", "after", "between", "and", "to") && w.Digits(from) == 2 || w.Is(from-1, "at") {
		return !w.Is(to, "-", "–") || !w.Glued(to)
	}
	return w.Is(to, "on", "today", "yesterday", "tomorrow", "local") || w.Has(to, timex.Weekday) && w.Token(to).Capital && !w.Has(to, timex.Abbrev)
}

// dayPart: "this morning", "last night", "the night", "in the evening"; after a day it is joined to it.
func dayPart(w *timex.Window) {
	i := w.At
	e := w.Entry(i)
	if e.Class&timex.Plural != 0 {
		return
	}
	c := timex.Clock{Known: true, Part: parts[e.Num]}
	m := timex.Meaning{Sense: timex.OfDay, Clock: c}
	from := i
	for _, mod := range [...]struct{ word, mod string }{{"early", "START"}, {"late", "END"}, {"mid", "MID"}} {
		if w.Is(i-1, mod.word) {
			from, m.Mod = i-1, mod.mod
		} else if dash(w, i-1) && w.Is(i-2, mod.word) && w.Glued(i) {
			from, m.Mod = i-2, mod.mod
		}
	}
	switch {
	case w.Is(from-1, "this") && !w.Is(from-2, "on", "of"):
		m.Toward = timex.This
		w.Add(from-1, i+1, m)
	case w.Is(from-1, "last") && w.Is(i, "night", "evening"):
		m.Toward = timex.Last
		w.Add(from-1, i+1, m)
	case w.Is(from-1, "next", "following") && w.Is(from-2, "the"), w.Is(from-1, "next"):
		m.Sense, m.Unit, m.Shift = timex.FromContext, calendar.Day, 1
		w.Add(article(w, from-1), i+1, m)
	case w.Is(from-1, "previous") && w.Is(from-2, "the"):
		m.Sense, m.Unit, m.Shift = timex.FromContext, calendar.Day, -1
		w.Add(from-2, i+1, m)
	case w.Is(from-1, "the") && w.Is(i+1, "before", "after") && ends(w, i+2):
		m.Sense, m.Unit, m.Shift = timex.FromContext, calendar.Day, 1
		if w.Is(i+1, "before") {
			m.Shift = -1
		}
		w.Add(from-1, i+2, m)
	case w.Is(from-1, "that"):
		if thatIsDeterminer(w, from-1) {
			w.Add(from-1, i+1, m)
		}
	case w.Has(from-1, timex.Weekday|timex.Deictic) && !w.Has(from-1, timex.Abbrev), w.Has(i+1, timex.Deictic) && !w.Is(i+1, "overnight"):
		w.Add(from, i+1, m)
	case w.Is(from-1, "the") && w.Is(from-2, "in", "by", "during", "of", "later", "earlier", "throughout") && !w.Is(i, "night", "dawn", "sunset") && !w.Is(i+1, "of", "-"):
		if w.Is(from-2, "of") && !w.Is(from-3, "course", "hours", "rest", "part", "most") {
			return
		}
		w.Add(from-1, i+1, m)
	case w.Is(from-1, "the") && w.Is(i, "night", "morning", "evening", "afternoon", "eve") && w.Is(i+1, "of"):
		if w.Has(i+2, timex.Month|timex.Weekday) || w.Digits(i+2) > 0 || w.Is(i+2, "the") && w.Digits(i+3) > 0 {
			w.Add(from-1, i+1, m) // joined to the date that follows
		}
	case from < i && (w.Is(from-1, "in", "by", "until", "since", "the") || from == 0):
		w.Add(from, i+1, m)
	}
}

// numeric: "2013-04-15", "4/15/2013", "15.04.2013", "20130415", "2013-04", "9/11".
func numeric(w *timex.Window) {
	i := w.At
	if w.Is(i-1, "version", "v") {
		return
	}
	if w.Glued(i) && !(dash(w, i-1) && w.Is(i-2, "post", "pre")) && (w.Is(i-1, "-", "/", ".", ",", ":", "#", "$", "_", "=") || w.Token(i-1).Kind == timex.Word) {
		return
	}
	a := w.Num(i)
	sep := i + 1
	part := func(k int) (int, int) { return w.Num(i + 2*k), w.Digits(i + 2*k) }
	joined := func(k int, s string) bool { return w.Is(i+2*k-1, s) && w.Glued(i+2*k-1) && w.Glued(i+2*k) }
	add := func(to, y, m, d int) bool {
		date, ok := calendar.Of(y, timeMonth(m), d)
		if ok && m >= 1 && m <= 12 && !(w.Glued(to) && (w.Is(to, "/", "-", "_") || w.Token(to).Kind == timex.Word && !w.Is(to, "t"))) {
			w.Add(i, to, timex.Meaning{Sense: timex.Fixed, Period: calendar.Period{Unit: calendar.Day, First: date}})
			return true
		}
		return false
	}
	b, nb := part(1)
	c, nc := part(2)
	switch {
	case w.Digits(i) == 4 && joined(1, "-") && nb == 2 && joined(2, "-") && nc == 2:
		isoDate(w, i, a, b, c)
	case w.Digits(i) == 4 && joined(1, "-") && nb == 2 && b >= 1 && b <= 9 && w.Word(i + 2)[0] == '0' && yearLike(w, i) && !w.Glued(i+3):
		w.Add(i, i+3, timex.Meaning{Sense: timex.Fixed, Period: calendar.MonthOf(a, timeMonth(b))})
	case w.Digits(i) == 4 && joined(1, "/") && nb > 0 && nb <= 2 && joined(2, "/") && nc > 0 && nc <= 2:
		add(i+5, a, b, c)
	case w.Digits(i) == 8 && a > 17000101 && a < 22000101 && !w.Glued(sep):
		if w.Is(i-1, "dated", "on") {
			add(i+1, a/10000, a/100%100, a%100)
		}
	case w.Digits(i) <= 2 && joined(1, "/") && nb <= 2 && joined(2, "/") && (nc == 4 || nc == 2),
		w.Digits(i) <= 2 && joined(1, "-") && nb <= 2 && joined(2, "-") && nc == 4:
		if nc == 2 {
			c = century(c)
		}
		slashed(w, i, a, b, c)
	case w.Digits(i) <= 2 && joined(1, ".") && nb <= 2 && joined(2, ".") && nc == 4:
		add(i+5, c, b, a)
	case a == 9 && joined(1, "/") && b == 11 && w.Digits(i) == 1 && !joined(2, "/"):
		w.Add(i, i+3, timex.Meaning{Sense: timex.Fixed, Period: calendar.Period{Unit: calendar.Day, First: calendar.Date{Year: 2001, Month: 9, Day: 11}}})
	}
}

// slashed reads 4/15/2013, month first as Americans write, or day first where that is the only way.
// Where both are possible the month-first reading is taken and the other named.
func slashed(w *timex.Window, i, a, b, y int) {
	american, okA := calendar.Of(y, timeMonth(a), b)
	other, okB := calendar.Of(y, timeMonth(b), a)
	if w.Glued(i+5) && w.Is(i+5, "/", "-") {
		return
	}
	p := func(d calendar.Date) calendar.Period { return calendar.Period{Unit: calendar.Day, First: d} }
	m := timex.Meaning{Sense: timex.Fixed}
	switch {
	case okA && okB && american != other:
		m.Period, m.Second = p(american), p(other)
	case okA:
		m.Period = p(american)
	case okB:
		m.Period = p(other)
	default:
		return
	}
	w.Add(i, i+5, m)
}

// isoDate reads 2013-04-15, with a time behind a T where there is one.
func isoDate(w *timex.Window, i, y, mo, d int) {
	date, ok := calendar.Of(y, timeMonth(mo), d)
	to := i + 5
	if !ok || w.Glued(to) && (w.Is(to, "-", "/", "_")) {
		return
	}
	m := timex.Meaning{Sense: timex.Fixed, Period: calendar.Period{Unit: calendar.Day, First: date}}
	if w.Is(to, "t") && w.Glued(to) && w.Digits(to+1) == 2 && w.Is(to+2, ":") && w.Digits(to+3) == 2 && w.Num(to+1) < 24 && w.Num(to+3) < 60 {
		m.Clock = timex.Clock{Known: true, Hour: w.Num(to + 1), Minute: w.Num(to + 3), Second: -1}
		to += 4
		if w.Is(to, ":") && w.Digits(to+1) == 2 && w.Num(to+1) < 60 {
			m.Clock.Second = w.Num(to + 1)
			to += 2
		}
		if w.Is(to, "z") && w.Glued(to) {
			m.Clock.Zone = "UTC"
			to++
		}
	}
	w.Add(i, to, m)
}
