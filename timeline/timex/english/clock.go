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
		m := timex.Meaning{Sense: timex.OfDay, Clock: c}
		if w.Is(from-1, "update", "updated") { // whatever day the text speaks of
			m.Toward = timex.This
		}
		w.Add(from, to, m)
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
	if i == 0 && w.LiveLine && w.Digits(i) == 4 {
		w.Add(i, i+1, timex.Meaning{
			Sense: timex.FromNow, Unit: calendar.Day, Stamp: true,
			Clock: timex.Clock{Known: true, Hour: w.Num(i) / 100, Minute: w.Num(i) % 100, Second: -1},
		})
		return
	}
	if w.Digits(i) == 4 && w.Has(i+1, timex.Zone) && w.Num(i)/100 < 24 && w.Num(i)%100 < 60 { // 1500 GMT
		if w.Is(i-1, "(") && w.Is(i+2, ")") {
			return // the same time told for another zone
		}
		add(i, i+2, timex.Clock{Hour: w.Num(i) / 100, Minute: w.Num(i) % 100, Second: -1, Zone: w.Word(i + 1)})
		return
	}
	if w.Digits(i) == 4 && w.Num(i)/100 < 24 && w.Num(i)%100 < 60 && (w.Is(i+1, "hours") || w.Is(i-1, "at", "by", "until") && (w.Word(i)[0] == '0' || w.Is(i+1, "local"))) { // 0630 hours
		to := i + 1
		switch {
		case w.Is(to, "hours"):
			to++
		case w.Is(to, "local") && w.Is(to+1, "time"):
			to += 2
		}
		add(i, to, timex.Clock{Hour: w.Num(i) / 100, Minute: w.Num(i) % 100, Second: -1})
		return
	}
	hour, to := w.Num(i), i+1
	if w.Has(i, timex.Number) {
		hour = w.Entry(i).Num
		if !w.Is(i+1, "o", "a", "p", "am", "pm") && !w.Is(i+1, "in") || w.Is(i, "one") && w.Is(i+1, "am") { // I for one am
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
		if marked || c.Minute >= 0 || w.Is(i-1, "at", "until", "by", "around", "about", "from") || w.Is(i-1, "was", "is", "s") && (w.Token(to+3).Kind != timex.Word || w.Is(to+3, "and", "when", "on")) {
			to += 3
			marked = true
		}
	}
	if w.Has(to, timex.Zone) && w.Token(to).Capital {
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
