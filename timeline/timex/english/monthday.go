package english

import (
	"time"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// monthDay: "Jan. 5", "January 5th, 2013", "5 January", "the 5th of January 2013", "March eighth".
func monthDay(w *timex.Window) {
	i := w.At
	if !w.Token(i).Capital && !w.Is(i, "january", "february", "april", "june", "july", "august", "september", "october", "november", "december") {
		return
	}
	mon := time.Month(w.Entry(i).Num)
	next := i + 1 + stop(w, i)
	if d, to, ok := dayAt(w, next); ok {
		if makesName(w, i, to) || w.Is(to, ":") && w.Glued(to) && w.Glued(to+1) || w.Is(to, "%", "percent", "million", "billion", "cents", "people") ||
			w.Is(to, ".") && w.Glued(to) && w.Digits(to+1) > 0 && w.Glued(to+1) {
			return
		}
		from := i
		addDate(w, from, to, mon, d)
		return
	}
	// 5 January, 5th of January, the 5th of January
	j := i - 1
	if w.Is(j, "of") {
		j--
	}
	if d, from, ok := dayBefore(w, j+1); ok && w.Token(i).Capital && !makesName(w, from, i+1) && !w.Is(i+1, "street", "avenue", "road") {
		if w.Is(from-1, "the") && w.Digits(from) != 0 && from+1 < i {
			from--
		} else if w.Is(from-1, "the") && w.Digits(from) == 0 {
			from--
		}
		addDate(w, from, next, mon, d)
	}
}

// makesName tells whether the word at i makes a name of the day and month before it, which begin at from: "tear gas on 6 October Bridge",
// "the April 6 Movement". What is small behind "on" is not of the name: "on April 6 movement was barred".
func makesName(w *timex.Window, from, i int) bool {
	if !w.Token(i).Capital && w.Is(from-1, "on", "since", "from", "by", "until") {
		return false
	}
	return w.Is(i, "bridge", "movement", "brigade", "brigades", "square", "boulevard", "stadium")
}

// addDate adds a day of a month, of the year that follows where one does, unless no calendar has it.
func addDate(w *timex.Window, from, to int, mon time.Month, d int) {
	if y, end, ok := yearAfter(w, to); ok {
		if date, ok := calendar.Of(y, mon, d); ok {
			w.Add(from, end, timex.Meaning{Sense: timex.Fixed, Period: calendar.Period{Unit: calendar.Day, First: date}})
		}
		return
	}
	m := timex.Meaning{Sense: timex.OfYear, Month: mon, Day: d, Unit: calendar.Day}
	if mon == time.September && d == 11 {
		if ofAttacks(w, from, to) {
			m.Sense, m.Period = timex.Fixed, calendar.Period{Unit: calendar.Day, First: calendar.Date{Year: 2001, Month: mon, Day: d}}
			m.Epithet = true
		} else if w.Is(from-1, "after", "since", "before") {
			m.Famous = 2001
		}
	}
	if d <= calendar.DaysIn(2000, mon) {
		w.Add(from, to, m)
	}
}

// ofAttacks tells whether "Sept. 11" is the name of the attacks in 2001: "Sept. 11 hijackers", "the emotion of Sept. 11",
// "Sept. 11 changed the country".
func ofAttacks(w *timex.Window, from, to int) bool {
	switch {
	case w.Is(to, "attack", "attacks", "hijackings", "hijackers", "terrorist", "terrorists", "terror", "victim", "victims", "fund", "commission", "plot", "plotters", "memorial", "tragedy"),
		dash(w, to) && w.Is(to+1, "style", "type", "related"),
		w.Is(from-1, "of") && w.Is(from-2, "attack", "attacks", "aftermath", "wake", "emotion", "events", "horror", "horrors", "lessons", "memory", "shock", "tragedy", "trauma", "victims", "anniversary"):
		return true
	}
	clause := from == 0 || w.Token(from-1).Kind != timex.Word || w.Is(from-1, "as", "that", "and", "but", "how", "because", "when", "if")
	return clause && (w.Is(to, "was", "changed", "taught", "made", "showed", "brought", "gave") || w.Token(to).Kind == timex.Word && regularPast(w, to))
}

// dayAt reads a day of a month from token i on: "5", "5th", "eighth", "the 5th".
func dayAt(w *timex.Window, i int) (d, to int, ok bool) {
	if w.Is(i, "the") {
		i++
	}
	switch n := w.Num(i); {
	case n >= 1 && n <= 31 && w.Digits(i) <= 2:
		if w.Is(i+1, "st", "nd", "rd", "th") && w.Glued(i+1) {
			return n, i + 2, true
		}
		return n, i + 1, true
	case n >= 0:
		return 0, 0, false
	}
	if w.Has(i, timex.Number) && w.Entry(i).Num >= 20 && w.Has(i+1, timex.Ordinal) && w.Entry(i+1).Num < 10 { // twenty first
		return w.Entry(i).Num + w.Entry(i+1).Num, i + 2, true
	}
	if w.Has(i, timex.Ordinal) && w.Entry(i).Num <= 31 && !w.Has(i+1, timex.Unit) {
		return w.Entry(i).Num, i + 1, true
	}
	return 0, 0, false
}

// dayBefore reads a day of a month that ends just before token i.
func dayBefore(w *timex.Window, i int) (d, from int, ok bool) {
	j := i - 1
	if w.Is(j, "st", "nd", "rd", "th") && w.Glued(j) {
		j--
	}
	if n := w.Num(j); n >= 1 && n <= 31 && w.Digits(j) <= 2 {
		if w.Is(j-1, ".", ",", ":", "$", "£", "€") && w.Glued(j) || w.Is(j-1, "/") && w.Glued(j) && (w.Num(j-2) < 1 || w.Num(j-2) >= n) {
			return 0, 0, false
		}
		return n, j, true
	}
	if w.Has(j, timex.Ordinal) && w.Is(i, "of") && w.Entry(j).Num <= 31 {
		if dash(w, j-1) && w.Has(j-2, timex.Number) && w.Entry(j-2).Num >= 20 {
			return w.Entry(j-2).Num + w.Entry(j).Num, j - 2, true
		}
		return w.Entry(j).Num, j, true
	}
	return 0, 0, false
}

// dateAfter reads a day of a month from token i on, "March 6", "6 March 1988", and tells which token follows it.
func dateAfter(w *timex.Window, i int) (timex.Meaning, int, bool) {
	var mon time.Month
	d, to, ok := 0, i, false
	if w.Has(i, timex.Month) && w.Token(i).Capital {
		mon = monthOf(w, i)
		d, to, ok = dayAt(w, i+1+stop(w, i))
	} else if d, to, ok = dayAt(w, i); ok {
		if w.Is(to, "of") {
			to++
		}
		if ok = w.Has(to, timex.Month) && w.Token(to).Capital; ok {
			mon = monthOf(w, to)
			to += 1 + stop(w, to)
		}
	}
	if !ok || d > calendar.DaysIn(2000, mon) {
		return timex.Meaning{}, 0, false
	}
	if y, end, ok := yearAfter(w, to); ok {
		date, ok := calendar.Of(y, mon, d)
		return timex.Meaning{Sense: timex.Fixed, Period: calendar.Period{Unit: calendar.Day, First: date}}, end, ok
	}
	return timex.Meaning{Sense: timex.OfYear, Month: mon, Day: d}, to, true
}

// ofDate reads a week or a weekend that a date tells: "the week of March 6", "the week ending 9 May", "the weekend of 6 March
// 1988". dated tells whether a date follows at all; where two do, as in "the week from 5 to 9 May", they say all.
func ofDate(w *timex.Window, i int, u calendar.Unit) (m timex.Meaning, to int, dated, ok bool) {
	k := i + 1
	if !w.Is(k, "of", "from", "beginning", "starting", "commencing", "ending", "ended", "to") {
		return m, 0, false, false
	}
	if w.Is(k+1, "on", "the") && !w.Is(k, "of") {
		k++
	}
	if _, _, ok := monthBehindNext(w, k+1); ok && w.Digits(k+1) > 0 {
		return m, 0, true, false
	}
	m, to, ok = dateAfter(w, k+1)
	switch {
	case !ok || w.Is(i+1, "from", "to"), (dash(w, to) || w.Is(to, "to", "and", "through")) && (w.Digits(to+1) > 0 || w.Has(to+1, timex.Month)):
		return m, 0, ok, false
	case !w.Is(i+1, "of"):
		m.Piece = timex.Piece{Unit: u, Nth: 1}
		if w.Is(i+1, "ending", "ended") {
			m.Piece.Nth = -1
		}
	case m.Sense == timex.Fixed:
		m.Period = calendar.PeriodOf(u, m.Period.First)
	default:
		m.Unit, m.Within = u, u
	}
	return m, to, true, true
}
