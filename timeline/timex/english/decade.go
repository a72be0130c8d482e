package english

import (
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// decade: "the 1990s", "the '80s", "the nineties", "the 20th century", "the nineteenth century".
func decade(w *timex.Window) {
	i := w.At
	add := func(from, to int, p calendar.Period) {
		if w.Is(from-1, "the") {
			from--
		}
		w.Add(from, to, timex.Meaning{Sense: timex.Fixed, Period: p})
	}
	if n, d := w.Num(i), w.Digits(i); d == 4 || d == 2 {
		to := i + 1
		if w.Is(to, "'", "’") && w.Glued(to) {
			to++
		}
		if !w.Is(to, "s") || !w.Glued(to) || n%10 != 0 {
			return
		}
		to++
		switch {
		case d == 4 && n >= 1000 && n < 2200:
			if n%100 == 0 && n < 1900 {
				add(i, to, calendar.Period{Unit: calendar.Century, First: calendar.Date{Year: n, Month: 1, Day: 1}})
				return
			}
			add(i, to, decadeOf(n))
		case d == 2 && w.Is(i-1, "'", "’", "‘") && w.Glued(i):
			add(i-1, to, decadeOf(decadeYear(n)))
		}
		return
	}
	if e := w.Entry(i); e.Class&timex.DecadeName != 0 {
		if w.Is(i-1, "the") || w.Is(i-1, "early", "late", "mid") && w.Is(i-2, "the") || dash(w, i-1) && w.Is(i-2, "mid", "early", "late") && w.Is(i-3, "the") ||
			w.Is(i-1, "nineteen") {
			from := i
			if w.Is(i-1, "nineteen") {
				from--
			}
			add(from, i+1, decadeOf(e.Num))
		}
		return
	}
	if w.Entry(i).Unit != calendar.Century || plural(w, i) || w.Token(i).Capital && w.Token(i+1).Capital {
		return
	}
	j := i - 1
	if dash(w, j) {
		j--
	}
	n, from := 0, j
	switch {
	case w.Is(j, "st", "nd", "rd", "th") && w.Glued(j) && w.Digits(j-1) > 0:
		n, from = w.Num(j-1), j-1
	case w.Has(j, timex.Ordinal):
		n = w.Entry(j).Num
		if dash(w, j-1) && w.Entry(j-2).Num == 20 {
			n, from = n+20, j-2
		}
	}
	if beforeChrist(w, i+1) > 0 {
		return // TIMEX3 has no centuries before Christ
	}
	if n >= 1 && n <= 30 && !w.Is(j, "second") {
		add(from, i+1, calendar.Period{Unit: calendar.Century, First: calendar.Date{Year: (n - 1) * 100, Month: 1, Day: 1}})
	}
}

// decadeYear gives a decade of two digits its century: the '30s are the 1930s, the '10s the 2010s.
func decadeYear(n int) int {
	if n >= 20 {
		return 1900 + n
	}
	return 2000 + n
}

func decadeOf(y int) calendar.Period {
	return calendar.PeriodOf(calendar.Decade, calendar.Date{Year: y, Month: 1, Day: 1})
}
