package english

import (
	"time"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// weekday: "Friday", "last Friday", "this coming Sunday".
func weekday(w *timex.Window) {
	i := w.At
	if !weekdayName(w, i) || weekdayOfMonth(w, i) {
		return
	}
	m := timex.Meaning{Sense: timex.OfWeek, Weekday: time.Weekday(w.Entry(i).Num)}
	if plural(w, i) {
		if a, ok := amountBefore(w, i); ok && a.n > 0 && w.Is(i+1, "ago") { // two Fridays ago
			m.Toward, m.Shift = timex.Recent, 1-a.n
			w.Add(a.from, i+2, m)
		}
		return
	}
	from := i
	switch u, ok := unitAt(w, i-2); {
	case w.Is(i-1, "from") && ok && u == calendar.Week: // a week from Friday
		if a, ok := amountBefore(w, i-2); ok && a.n > 0 {
			m.Toward, m.Shift = timex.Coming, a.n
			w.Add(a.from, i+1+stop(w, i), m)
			return
		}
	case w.Is(i+1, "week") && (w.Token(i+2).Kind != timex.Word || w.Is(i+2, "in", "at", "for", "to")): // Friday week
		m.Toward, m.Shift = timex.Coming, 1
		w.Add(from, i+2, m)
		return
	case w.Is(i-1, "the") && w.Is(i+1, "before") && w.Is(i+2, "last") && !w.Has(i+3, timex.Unit|timex.Weekday|timex.Month|timex.Holiday): // the Friday before last
		m.Toward, m.Shift = timex.Recent, -1
		w.Add(i-1, i+3, m)
		return
	case w.Is(i-1, "the") && w.Is(i+1, "before", "after") && w.Token(i+2).Kind != timex.Word: // met the Friday before
		if m.Toward = timex.Previous; w.Is(i+1, "after") {
			m.Toward = timex.Following
		}
		w.Add(i-1, i+2, m)
		return
	}
	if f, _, toward, ok := shiftBefore(w, i); ok && (toward != timex.Following || f < i-1) { // "following Friday's vote" is no Friday that follows
		if from, m.Toward = f, toward; w.Is(i-1, "past") {
			m.Toward = timex.Recent
		}
	}
	w.Add(from, i+1+stop(w, i), m)
}

// weekdayOfMonth: "the last Friday of December", "the first Monday in May 2012". That of "the month" is no day to name.
func weekdayOfMonth(w *timex.Window, i int) bool {
	k := i + 2
	n := 0
	switch {
	case w.Is(i+1, "of") && w.Is(i+2, "the", "each", "every", "a") && w.Is(i+3, "month", "quarter", "year"): // meets on the last Friday of the month
		return true
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
		w.Is(i+1, "night") && w.Is(i+2, "live", "fever") && w.Token(i+2).Capital,
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
