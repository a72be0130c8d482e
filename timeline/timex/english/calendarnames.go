package english

import (
	"strings"
	"time"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// weekday: "Friday", "last Friday", "this coming Sunday".
func weekday(w *timex.Window) {
	i := w.At
	if !weekdayName(w, i) || plural(w, i) || weekdayOfMonth(w, i) {
		return
	}
	m := timex.Meaning{Sense: timex.OfWeek, Weekday: time.Weekday(w.Entry(i).Num)}
	from := i
	if f, _, toward, ok := shiftBefore(w, i); ok {
		from, m.Toward = f, toward
	}
	w.Add(from, i+1+stop(w, i), m)
}

// weekdayOfMonth: "the last Friday of December", "the first Monday in May 2012".
func weekdayOfMonth(w *timex.Window, i int) bool {
	k := i + 2
	n := 0
	switch {
	case !w.Is(i+1, "of", "in") || !w.Has(k, timex.Month) || !w.Token(k).Capital:
		return false
	case w.Is(i-1, "last"):
		n = -1
	case w.Has(i-1, timex.Ordinal) && w.Entry(i-1).Num <= 5:
		n = w.Entry(i - 1).Num
	default:
		return false
	}
	m := timex.Meaning{
		Sense: timex.OfYear, Unit: calendar.Day, Month: monthOf(w, k),
		Nth: n, Weekday: time.Weekday(w.Entry(i).Num),
	}
	to := k + 1 + stop(w, k)
	if y, end, ok := yearAfter(w, to); ok {
		m.Nth = 0
		m.Sense, to = timex.Fixed, end
		m.Period, _ = timex.NthWeekday(y, m.Month, m.Weekday, n)
	}
	w.Add(article(w, i-1), to, m)
	return true
}

// weekdayName tells a weekday from its namesakes: "the sun", "sat down", "Man Friday". Short forms
// need a full stop or a date beside them.
func weekdayName(w *timex.Window, i int) bool {
	e := w.Entry(i)
	next := w.Token(i + 1)
	switch {
	case e.Class&timex.Weekday == 0,
		w.Is(i+1, "times", "telegraph", "mail", "mirror", "express", "herald", "post", "star", "independent", "review") && next.Capital,
		w.Is(i-1, "on") && w.Is(i-2, "mail"),
		w.Is(i-1, "a") && w.Is(i-2, ",") && next.Kind == timex.Mark, // 14 April, a Sunday,
		w.Is(i-1, ".") && w.Is(i-2, "mr", "mrs", "ms", "dr"),
		w.Is(i-1, "the") && next.Capital && next.Kind == timex.Word && next.Entry == nil && !w.Is(i+1, "night", "morning"):
		return false // the Sunday Times, the Friday Group
	}
	if e.Class&timex.Abbrev == 0 {
		return !w.Is(i-1, "man", "black", "bloody", "good", "ash", "palm", "shrove", "maundy", "holy", "cyber", "super") || !w.Token(i).Capital ||
			w.Is(i-1, "super")
	}
	if !w.Token(i).Capital {
		return false
	}
	if w.Is(i+1, ".") && w.Glued(i+1) && !w.Is(i, "sun") {
		return true
	}
	return w.Is(i+1, ",") && (w.Has(i+2, timex.Month) || w.Digits(i+2) > 0) || w.Has(i+1, timex.Month) ||
		w.Is(i, "tues", "thurs", "weds") || w.Is(i, "thu", "fri") && next.Kind != timex.Word
}

// stop returns 1 when the abbreviation at i has a full stop that belongs to it.
func stop(w *timex.Window, i int) int {
	if w.Has(i, timex.Abbrev) && w.Is(i+1, ".") && w.Glued(i+1) {
		return 1
	}
	return 0
}

// month: "June", "last March", "June 2013", "June of 2013", "June '89".
func month(w *timex.Window) {
	i := w.At
	if !w.Token(i).Capital {
		return
	}
	m := time.Month(w.Entry(i).Num)
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
		return (before && !w.Is(i-1, "and", "or", "to", "for", "on", "over") || w.Is(i-1, "and", "or", "to", "for") && w.Has(i-2, timex.Month) ||
			possessive && i > 0 || dash(w, i+1) && w.Has(i+2, timex.Month) || w.Is(i-1, "the", "a") && next.Kind == timex.Word && !next.Capital && !w.Is(i+1, "on", "to", "of", "against", "toward", "towards", "in", "by", "for", "from", "was", "is")) && !named
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

// monthDay: "Jan. 5", "January 5th, 2013", "5 January", "the 5th of January 2013", "March eighth".
func monthDay(w *timex.Window) {
	i := w.At
	if !w.Token(i).Capital && !w.Is(i, "january", "february", "april", "june", "july", "august", "september", "october", "november", "december") {
		return
	}
	mon := time.Month(w.Entry(i).Num)
	next := i + 1 + stop(w, i)
	if d, to, ok := dayAt(w, next); ok {
		if w.Is(to, ":") && w.Glued(to) && w.Glued(to+1) || w.Is(to, "%", "percent", "million", "billion", "cents", "people") ||
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
	if d, from, ok := dayBefore(w, j+1); ok && w.Token(i).Capital && !w.Is(i+1, "street", "avenue", "road", "square") {
		if w.Is(from-1, "the") && w.Digits(from) != 0 && from+1 < i {
			from--
		} else if w.Is(from-1, "the") && w.Digits(from) == 0 {
			from--
		}
		addDate(w, from, next, mon, d)
	}
}

// addDate adds a day of a month, of the year that follows where one does, unless no calendar has it.
func addDate(w *timex.Window, from, to int, mon time.Month, d int) {
	if y, end, ok := yearAfter(w, to); ok {
		if date, ok := calendar.Of(y, mon, d); ok {
			w.Add(from, end, timex.Meaning{Sense: timex.Fixed, Period: calendar.Period{Unit: calendar.Day, First: date}})
		}
		return
	}
	if d <= calendar.DaysIn(2000, mon) {
		w.Add(from, to, timex.Meaning{Sense: timex.OfYear, Month: mon, Day: d, Unit: calendar.Day})
	}
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
		if w.Is(j-1, ".", ",", ":", "$", "/", "£", "€") && w.Glued(j) {
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

// yearAfter reads a year from token i on: "2013", ", 2013", "of 2013", "'89", "nineteen ninety-seven".
func yearAfter(w *timex.Window, i int) (y, to int, ok bool) {
	j := i
	if w.Is(j, ",", "of") {
		j++
	}
	if w.Digits(j) == 4 && w.Num(j) >= 1000 && w.Num(j) <= 2200 && !(w.Is(j+1, ":") && w.Glued(j+1)) {
		return w.Num(j), j + 1, true
	}
	if w.Is(j, "'", "’", "‘") && w.Digits(j+1) == 2 && w.Glued(j+1) {
		return century(w.Num(j + 1)), j + 2, true
	}
	if y, to, ok := spokenYear(w, j); ok && !w.Is(i, ",") {
		return y, to, true
	}
	return 0, 0, false
}

// century gives a year of two digits its century: '89 is 1989, '12 is 2012.
func century(n int) int {
	if n >= 40 {
		return 1900 + n
	}
	return 2000 + n
}

// spokenYear reads "nineteen ninety-seven", "two thousand", "twenty thirteen" from token i on.
func spokenYear(w *timex.Window, i int) (y, to int, ok bool) {
	num := func(k int) int {
		if w.Has(k, timex.Number) {
			return w.Entry(k).Num
		}
		return -1
	}
	if num(i) == 2 && num(i+1) == 1000 {
		j := i + 2
		if w.Is(j, "and") {
			j++
		}
		if n := num(j); n > 0 && n < 100 {
			return 2000 + n, j + 1, true
		}
		return 2000, i + 2, true
	}
	if c := num(i); c >= 16 && c <= 20 {
		j := i + 1
		if dash(w, j) {
			j++
		}
		tens := num(j)
		if tens < 10 || tens >= 100 {
			return 0, 0, false
		}
		if tens%10 != 0 || tens < 20 {
			return c*100 + tens, j + 1, true
		}
		k := j + 1
		if dash(w, k) {
			k++
		}
		if ones := num(k); ones > 0 && ones < 10 {
			return c*100 + tens + ones, k + 1, true
		}
		return c*100 + tens, j + 1, true
	}
	return 0, 0, false
}

// lower returns the i-th token in lower case.
func lower(w *timex.Window, i int) string {
	if e := w.Token(i).Entry; e != nil {
		return e.Text
	}
	return strings.ToLower(w.Word(i))
}
