package english

import (
	"time"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

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
	if !ok || w.Glued(to) && w.Is(to, "-", "/", "_") {
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

func timeMonth(n int) time.Month { return time.Month(n) }
