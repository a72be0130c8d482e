package english

import (
	"time"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// rangeEnd finds the end of a range that the other rules do not see, and the start that its end
// completes: the 6 of "Sept. 5-6", the 3 of "between 3 and 5 March", the 10 of "2009-10".
func rangeEnd(w *timex.Window) {
	i := w.At
	n, digits := w.Num(i), w.Digits(i)
	if digits == 0 || digits > 2 {
		return
	}
	if digits == 2 && (dash(w, i-1) || w.Is(i-1, "/")) && yearLike(w, i-2) && !w.Token(i).Spaced && (!w.Glued(i+1) || w.Is(i+1, ")", ",", ";", ".")) && isYearSpan(w.Num(i-2), n, w.Is(i-1, "–")) && !(w.Glued(i-2) && w.Token(i-3).Kind != timex.Mark) {
		if w.Is(i-1, "/") && n == w.Num(i-2)%100+1 {
			w.Add(i-2, i-1, timex.Meaning{Sense: timex.Fixed, Period: calendar.YearOf(w.Num(i - 2))})
		}
		if w.Is(i-1, "/") && n == w.Num(i-2)%100+1 || isYear(w, i-2, w.Num(i-2)) {
			w.Add(i, i+1, timex.Meaning{Sense: timex.Fixed, Period: calendar.YearOf(w.Num(i-2)/100*100 + n), Range: true})
		}
		return
	}
	if n < 1 || n > 31 {
		return
	}
	// Sept. 5-6, September 5 and 6, January 5th to 7th
	if j, first, mon, ok := dayOfMonthBefore(w, i); ok && first < n && n <= calendar.DaysIn(2000, mon) {
		to := i + 1
		if w.Is(to, "st", "nd", "rd", "th") && w.Glued(to) {
			to++
		}
		if w.Is(to, "percent", "%", "million", "people", "p", "a") || w.Is(to, ":") && w.Glued(to) && w.Digits(to+1) > 0 && w.Glued(to+1) || w.Is(to, ".", ",") && w.Glued(to) && w.Digits(to+1) > 0 && w.Glued(to+1) {
			return
		}
		rangeTo := !w.Is(j, "and", ",", "or")
		if y, end, ok := yearAfter(w, to); ok {
			w.Add(i, end, timex.Meaning{Sense: timex.Fixed, Period: dayPeriod(y, mon, n), Range: rangeTo})
			return
		}
		w.Add(i, to, timex.Meaning{Sense: timex.OfYear, Month: mon, Day: n, Unit: calendar.Day, Range: rangeTo})
		return
	}
	// 3 and 5 March, 17-18 June, the 3rd to the 5th of March
	to, k, ok := monthBehindNext(w, i)
	if !ok || w.Glued(i) && w.Is(i-1, "$", "/", ".", ",", ":", "-") {
		return
	}
	from, mon := i, monthOf(w, k)
	if w.Is(i-1, "the") && to > i+1 {
		from--
	}
	if y, _, ok := yearAfter(w, k+1+stop(w, k)); ok {
		w.Add(from, to, timex.Meaning{Sense: timex.Fixed, Period: dayPeriod(y, mon, n)})
		return
	}
	if n <= calendar.DaysIn(2000, mon) {
		w.Add(from, to, timex.Meaning{Sense: timex.OfYear, Month: mon, Day: n, Unit: calendar.Day})
	}
}

// monthBehindNext tells whether the number at token i is the first of two days before a month: "3rd to the 5th of March".
// It ends before token to, and the month is at token month.
func monthBehindNext(w *timex.Window, i int) (to, month int, ok bool) {
	to = i + 1
	if w.Is(to, "st", "nd", "rd", "th") && w.Glued(to) {
		to++
	}
	if !w.Is(to, "and", "to", "or", "/") && !dash(w, to) {
		return 0, 0, false
	}
	k := to + 1
	if w.Is(k, "the") {
		k++
	}
	if w.Digits(k) == 0 || w.Digits(k) > 2 || w.Num(k) <= w.Num(i) || w.Num(k) > 31 {
		return 0, 0, false
	}
	k++
	if w.Is(k, "st", "nd", "rd", "th") && w.Glued(k) {
		k++
	}
	if w.Is(k, "of") {
		k++
	}
	return to, k, w.Has(k, timex.Month) && w.Token(k).Capital && !w.Is(k-2, "$")
}

func dayPeriod(y int, mon time.Month, d int) calendar.Period {
	date, ok := calendar.Of(y, mon, d)
	if !ok {
		return calendar.Period{}
	}
	return calendar.Period{Unit: calendar.Day, First: date}
}

// isYearSpan tells "2009-10" from a month: the second part must be a later year.
func isYearSpan(y, n int, enDash bool) bool { return n > y%100 && (n > 12 || enDash || n == y%100+1) }

// dayOfMonthBefore looks for "Sept. 5" and a joining word or dash right before token i. j is the joint.
func dayOfMonthBefore(w *timex.Window, i int) (j, day int, mon time.Month, ok bool) {
	j = i - 1
	if w.Is(j, "the") {
		j--
	}
	if !dash(w, j) && !w.Is(j, "/", "and", "to", "or", "through", "until", "till", ",") || w.Is(j, ",") && w.Digits(i) == 4 {
		return 0, 0, 0, false
	}
	k := j - 1
	if w.Is(k, "st", "nd", "rd", "th") && w.Glued(k) {
		k--
	}
	day = w.Num(k)
	if day < 1 || day > 31 || w.Digits(k) > 2 {
		return 0, 0, 0, false
	}
	m := k - 1
	if w.Is(m, ".") && w.Glued(m) {
		m--
	}
	if w.Has(m, timex.Month) && w.Token(m).Capital {
		return j, day, monthOf(w, m), true
	}
	if dash(w, m) || w.Is(m, "and", ",") { // Sept. 4, 5 and 6
		if _, _, mon, ok := dayOfMonthBefore(w, k); ok {
			return j, day, mon, true
		}
	}
	return 0, 0, 0, false
}
