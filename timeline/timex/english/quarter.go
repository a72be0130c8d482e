package english

import (
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// quarter: "the third quarter", "third-quarter", "Q3 2012", "the first half of 2012", "the fiscal
// second quarter", "fiscal 1989", "the year-ago quarter", "the latest quarter".
func quarter(w *timex.Window) {
	i := w.At
	if w.Digits(i) == 1 && w.Is(i-1, "Q", "q", "h", "H") && w.Glued(i) && !w.Glued(i-1) { // Q3
		unit, most := calendar.Quarter, 4
		if w.Is(i-1, "h") {
			unit, most = calendar.Half, 2
		}
		if n := w.Num(i); n >= 1 && n <= most && w.Token(i-1).Capital {
			addPart(w, i-1, i+1, n, unit)
		}
		return
	}
	if w.Digits(i) == 4 {
		if w.Is(i+1, "period") && yearLike(w, i) && w.Is(i-1, "the") {
			addPeriod(w, i, i+2)
		}
		if w.Is(i-1, "fiscal", "fy") || w.Is(i-1, "year") && w.Is(i-2, "fiscal", "financial") {
			from := i - 1
			if w.Is(i-1, "year") {
				from--
			}
			w.Add(from, i+1, timex.Meaning{Sense: timex.Fixed, Period: calendar.YearOf(w.Num(i)), Fiscal: true})
		}
		return
	}
	u, ok := unitAt(w, i)
	switch {
	case !ok:
		return
	case u == calendar.Year && w.Is(i-1, "fiscal", "financial"):
		if yearLike(w, i-2) { // the 2015 fiscal year
			w.Add(article(w, i-2), i+1, timex.Meaning{Sense: timex.Fixed, Period: calendar.YearOf(w.Num(i - 2)), Fiscal: true})
			return
		}
		fiscalYear(w, i)
		return
	case u != calendar.Quarter || plural(w, i):
		return
	}
	j := i - 1
	if dash(w, j) {
		j--
	}
	if yearLike(w, j) && j == i-1 {
		addPeriod(w, j, i+1)
		return
	}
	n, from := ordinalAt(w, j)
	if n < 1 || n > 4 {
		return
	}
	addPart(w, from, i+1, n, calendar.Quarter)
}

// addPeriod: "the 1988 period", the like of the quarter spoken of in another year.
func addPeriod(w *timex.Window, i, to int) {
	w.Add(article(w, i), to, timex.Meaning{Sense: timex.FromContext, Unit: calendar.Quarter, Year: w.Num(i), Compared: true})
}

// ordinalAt reads an ordinal that ends at token i: "third", "3rd". n is 0 when there is none.
func ordinalAt(w *timex.Window, i int) (n, from int) {
	if w.Is(i, "st", "nd", "rd", "th") && w.Glued(i) && w.Digits(i-1) > 0 {
		return w.Num(i - 1), i - 1
	}
	if w.Has(i, timex.Ordinal) {
		return w.Entry(i).Num, i
	}
	return 0, i
}

// addPart adds the n-th quarter or half between from and to, with the year before or after it where
// one is said.
func addPart(w *timex.Window, from, to, n int, u calendar.Unit) {
	m := timex.Meaning{Sense: timex.OfYear, Unit: u, Part: n}
	hyphen := dash(w, from-1)
	if w.Is(from-1, "fiscal", "financial") || hyphen && w.Is(from-2, "fiscal") {
		from--
		if hyphen {
			from--
		}
		m.Fiscal = true
	}
	of := func(y int) calendar.Period {
		if u == calendar.Half {
			return calendar.HalfOf(y, n)
		}
		return calendar.QuarterOf(y, n)
	}
	switch y, end, ok := yearAfter(w, to); {
	case ok:
		to = end
		m.Sense, m.Period = timex.Fixed, of(y)
	case yearLike(w, from-1):
		m.Sense, m.Period = timex.Fixed, of(w.Num(from-1))
		from--
	case w.Is(to, "of") && w.Is(to+1, "last", "this", "next") && w.Is(to+2, "year"):
		m.Sense, m.Toward = timex.OfYear, shifts[lower(w, to+1)].toward
		m.Within = calendar.Year
		to += 3
	case w.Is(from-1, "s") && w.Is(from-2, "'", "’") && w.Is(from-3, "year") && w.Is(from-4, "last", "this", "next"):
		m.Toward, m.Within = shifts[lower(w, from-4)].toward, calendar.Year
		from -= 4
	case w.Is(from-1, "ago", "earlier") && dash(w, from-2) && w.Is(from-3, "year"):
		m.Toward, m.Within = timex.Last, calendar.Year
		from -= 3
	default:
		if f, _, toward, ok := shiftBefore(w, from); ok && toward != timex.This && toward != timex.Same {
			from, m.Toward = f, toward
		}
	}
	if w.Is(from-1, "the") && !w.Is(from, "the") && !dash(w, to-2) { // not in "the third-quarter loss"
		from--
	}
	w.Add(from, to, m)
}

// fiscalYear: "the fiscal year", "the current fiscal year", "last fiscal year", "its fiscal year".
func fiscalYear(w *timex.Window, i int) {
	from := i - 1
	if w.Is(i+1, "ended", "ending") && w.Is(from-1, "the") { // some twelve months
		w.Add(from-1, i+1, durationMeaning(amount{n: 1}, calendar.Year))
		return
	}
	m := timex.Meaning{Sense: timex.FromNow, Unit: calendar.Year, Fiscal: true}
	if f, n, toward, ok := shiftBefore(w, from); ok {
		from, m.Shift, m.Toward = f, n, toward
	} else if w.Is(from-1, "latest") {
		from, m.Shift = article(w, from-1), -1
	} else if w.Is(from-1, "the") {
		from--
	} else {
		return
	}
	m.Toward = timex.Plain
	w.Add(from, i+1, m)
}
