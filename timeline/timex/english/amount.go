package english

import (
	"strconv"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// amount is a number of units as the words before the unit say it.
type amount struct {
	from  int // first token
	n     int
	half  bool // and a half
	vague bool // several, a few, …: the number is not said
	one   bool // a, an, one
	mod   string
}

// amountBefore reads the amount of the unit at token i, a fortnight being two weeks. ok is false when there is none.
func amountBefore(w *timex.Window, i int) (a amount, ok bool) {
	a, ok = writtenBefore(w, i)
	if w.Is(i, "fortnight", "fortnights") {
		a.n *= 2
	}
	return a, ok
}

// writtenBefore reads the amount that ends just before token i: "two", "a", "2 1/2", "a couple of", "twenty-four", "several".
func writtenBefore(w *timex.Window, i int) (a amount, ok bool) {
	j := i - 1
	if dash(w, j) && w.Glued(j) && w.Glued(i) { // two-year
		j--
	}
	if w.Is(j, "more", "additional", "full", "further", "consecutive", "straight", "whole", "extra", "calendar", "trading", "business", "working", "successive") {
		j--
	}
	switch {
	case w.Is(j, "half") && w.Is(j-1, "a") && w.Is(j-2, "and"): // two and a half hours
		if n, from, ok := numberBefore(w, j-2); ok {
			return amount{from: from, n: n, half: true}, true
		}
		return amount{}, false
	case w.Is(j, "half") && w.Is(j-1, "a"), w.Is(j, "a", "an") && w.Is(j-1, "half"):
		return amount{from: j - 1, half: true}, true
	case w.Is(j, "a", "an") || w.Is(j, "one") && !w.Is(j-1, "-", "hundred"):
		return amount{from: j, n: 1, one: true}, true
	case w.Is(j, "half"):
		return amount{from: j, half: true}, true
	case w.Is(j, "several", "few", "many", "some", "numerous"):
		a := amount{from: j, vague: true}
		if w.Is(j, "few") && w.Is(j-1, "a", "the") {
			if w.Is(j-1, "a") {
				a.from = j - 1
			}
		}
		return a, !w.Is(j, "some", "many") || w.Is(j, "many")
	case w.Is(j, "of"):
		switch {
		case w.Is(j-1, "couple", "pair"):
			return amount{from: article(w, j-1), n: 2, mod: "APPROX"}, true
		case w.Is(j-1, "dozens", "hundreds", "thousands", "tens", "scores"):
			return amount{from: j - 1, vague: true}, true
		}
		return amount{}, false
	case w.Is(j, "couple"):
		return amount{from: article(w, j), n: 2, mod: "APPROX"}, true
	}
	if w.Num(j) == 2 && w.Is(j-1, "/") && w.Num(j-2) == 1 { // 2 1/2
		if n, from, ok := numberBefore(w, j-2); ok && !w.Glued(j-2) {
			return amount{from: from, n: n, half: true}, true
		}
		return amount{from: j - 2, half: true}, true
	}
	n, from, ok := numberBefore(w, j+1)
	return amount{from: from, n: n}, ok
}

// numberBefore reads the number that ends just before token i, in digits ("1,500") or in words
// ("twenty-four", "two hundred and ten").
func numberBefore(w *timex.Window, i int) (n, from int, ok bool) {
	j := i - 1
	if w.Digits(j) > 0 {
		n = w.Num(j)
		scale := 1000
		for w.Is(j-1, ",") && w.Glued(j) && w.Glued(j-1) && w.Digits(j) == 3 && w.Digits(j-2) > 0 && w.Digits(j-2) <= 3 {
			n += w.Num(j-2) * scale
			scale *= 1000
			j -= 2
			if scale > 1e6 {
				break
			}
		}
		if w.Is(j-1, ".") && w.Glued(j) && w.Glued(j-1) && w.Digits(j-2) > 0 { // 1.5: no whole number
			return 0, 0, false
		}
		if w.Is(j-1, "$", "€", "£", "#", "/", ":") && w.Glued(j) || n < 0 {
			return 0, 0, false
		}
		return n, j, true
	}
	if !w.Has(j, timex.Number) {
		return 0, 0, false
	}
	// Walk left over the words of one number, then add them up from the left.
	from = j
	for k := j; k >= 0 && j-k < 8; k-- {
		switch {
		case w.Has(k, timex.Number):
			from = k
			continue
		case w.Is(k, "-") && w.Glued(k) && w.Glued(k+1), w.Is(k, "and") && w.Is(k-1, "hundred", "thousand"):
			if w.Has(k-1, timex.Number) {
				continue
			}
		case w.Is(k, "a") && w.Is(k+1, "hundred", "thousand", "dozen"):
			from = k
		}
		break
	}
	return wordsNumber(w, from, j+1), from, true
}

func wordsNumber(w *timex.Window, from, to int) int {
	total, part := 0, 0
	for k := from; k < to; k++ {
		e := w.Entry(k)
		switch {
		case w.Is(k, "a"):
			part = 1
		case e.Class&timex.Number == 0:
		case e.Num == 1000:
			total += max(part, 1) * 1000
			part = 0
		case e.Num == 100, e.Num == 12 && w.Is(k, "dozen"):
			part = max(part, 1) * e.Num
		default:
			part += e.Num
		}
		if total > 1e6 || part > 1e6 {
			return -1
		}
	}
	return total + part
}

// letters are the TIMEX3 letters of the units; those of the clock stand behind a T.
var letters = map[calendar.Unit]string{
	calendar.Second: "S", calendar.Minute: "M", calendar.Hour: "H", calendar.Day: "D", calendar.Weekend: "WE",
	calendar.Week: "W", calendar.Month: "M", calendar.Quarter: "Q", calendar.Half: "H", calendar.Year: "Y",
	calendar.Decade: "DE", calendar.Century: "C", calendar.Millennium: "ML",
}

// durationValue writes an amount of units as a TIMEX3 duration: P3M, PT5H30M, P10Y, PXD.
func durationValue(a amount, u calendar.Unit) string {
	p := "P"
	if u < calendar.Day {
		p = "PT"
	}
	if a.vague {
		return p + "X" + letters[u]
	}
	n := a.n
	switch u { // the longer units are told in years, as the corpora do
	case calendar.Decade:
		n, u = n*10, calendar.Year
		if a.half {
			n += 5
		}
		return p + strconv.Itoa(n) + "Y"
	case calendar.Century, calendar.Millennium:
		size := 100
		if u == calendar.Millennium {
			size = 1000
		}
		if a.half {
			return p + strconv.Itoa(n*size+size/2) + "Y"
		}
		return p + strconv.Itoa(n*size) + "Y"
	}
	s := p
	if n > 0 || !a.half {
		s += strconv.Itoa(n) + letters[u]
	}
	if !a.half {
		return s
	}
	switch u {
	case calendar.Minute:
		return s + "30S"
	case calendar.Hour:
		return s + "30M"
	case calendar.Day:
		return s + "T12H"
	case calendar.Year:
		return s + "6M"
	case calendar.Quarter, calendar.Month:
		return p + strconv.Itoa(n) + ".5" + letters[u]
	}
	return p + strconv.Itoa(n) + ".5" + letters[u]
}

func durationMeaning(a amount, u calendar.Unit) timex.Meaning {
	return timex.Meaning{Sense: timex.Literal, Type: timex.Duration, Value: durationValue(a, u), Mod: a.mod}
}
