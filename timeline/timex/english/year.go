package english

import (
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// year: "2013", "'89", "the year 2000", "nineteen ninety-six", "44 BC" is left alone.
func year(w *timex.Window) {
	i := w.At
	fixed := func(from, to, y int) {
		if w.Is(from-1, "year") {
			from--
			if w.Is(from-1, "the") {
				from--
			}
		}
		epithet := w.Is(from-1, "the", "a", "an", "its", "their", "his", "her", "s") && w.Token(to).Kind == timex.Word && w.Token(to).Spaced &&
			!w.Is(to, "and", "or", "to", "in", "on", "at", "was", "were", "had", "when", "that")
		w.Add(from, to, timex.Meaning{Sense: timex.Fixed, Period: calendar.YearOf(y), Epithet: epithet || ofThing(w, from)})
	}
	if w.Digits(i) == 4 && w.Is(i+1, "(") && w.Digits(i+2) == 4 && w.Has(i+3, timex.Zone) { // 1100 (1600 GMT)
		return
	}
	if i == 0 && w.LiveLine || w.Has(i+1, timex.Zone) && w.Glued(i) && w.Is(i-1, "(") { // (1000 EST)
		return
	}
	if w.Digits(i) == 0 {
		if y, to, ok := spokenYear(w, i); ok && !w.Has(i-1, timex.Number) && !w.Has(to, timex.Unit|timex.Number) &&
			(y != 2000 || w.Is(i-1, "year", "in", "since", "of")) {
			fixed(i, to, y)
		}
		return
	}
	if w.Digits(i) == 2 && w.Is(i-1, "'", "’", "‘") && w.Glued(i) && !w.Glued(i-1) && !w.Is(i+1, "s") {
		fixed(i-1, i+1, century(w.Num(i)))
		return
	}
	if n := beforeChrist(w, i+1); n > 0 && w.Num(i) > 0 && w.Digits(i) <= 4 {
		fixed(i, i+1+n, 1-w.Num(i))
		return
	}
	if w.Digits(i) == 3 && w.Is(i-1, "ad") && w.Token(i-1).Capital {
		fixed(i-1, i+1, w.Num(i))
		return
	}
	if w.Digits(i) == 3 && w.Is(i-1, "year") && w.Num(i) >= 100 {
		fixed(i, i+1, w.Num(i))
		return
	}
	if y := w.Num(i); w.Digits(i) == 4 && y >= 1000 && y <= 2199 && isYear(w, i, y) && !elsewhere(w, i) {
		fixed(i, i+1, y)
	}
}

// ofThing tells whether the year at from says which thing is meant, and is not the year of a part: "under the alliance of 1899", but no
// "the end of 1899".
func ofThing(w *timex.Window, from int) bool {
	return w.Is(from-1, "of") && w.Is(from-3, "the", "a", "an", "its", "their", "his", "her") && w.Token(from-2).Kind == timex.Word &&
		!w.Has(from-2, timex.Unit|timex.Season|timex.Month|timex.DayPart) && !w.Is(from-2, "end", "start", "beginning", "middle", "rest", "half", "part", "course", "remainder", "close")
}

// elsewhere tells whether the number at i is the time just told, on the clocks of another place: "11 a.m. ET (1800 in Egypt)".
func elsewhere(w *timex.Window, i int) bool {
	if !w.Is(i-1, "(", ",") || !w.Is(i+1, "in") || !w.Token(i+2).Capital || w.Num(i) >= 2400 || w.Num(i)%100 >= 60 {
		return false
	}
	for k := i - 2; k >= max(0, i-5); k-- {
		if w.Is(k, "am", "pm") || w.Is(k, "m") && w.Is(k-1, ".") && w.Is(k-2, "a", "p") {
			return true
		}
	}
	return false
}

// yearPrepositions may stand before a year of any century.
var yearPrepositions = []string{
	"in", "since", "by", "until", "till", "before", "after", "from", "through", "during", "between", "circa", "c",
	"around", "about", "early", "late", "mid", "of", "to", "and", "or", "year", "summer", "spring", "fall", "autumn", "winter",
	"fiscal", "for", "throughout", "post", "pre", "as",
}

// isYear tells a year from other numbers of four digits.
func isYear(w *timex.Window, i, y int) bool {
	before, after := i-1, i+1
	glued := w.Glued(i)
	switch {
	case w.Is(before, "\"", "“", "‘", "``") && w.Is(after, "\"", "”", "’", "''"): // the novel "1984"
		return false
	case ofStreet(w, after) && w.Is(before, "at", "of", "from", "to", "outside", "near"):
		return false
	case glued && w.Is(before, "$", "£", "€", "#", ".", ":", "/", "+", "_", "@", "\\", "="),
		glued && w.Token(before).Kind == timex.Word,
		glued && dash(w, before) && w.Glued(after) && dash(w, after),
		glued && w.Is(before, ",") && w.Digits(before-1) > 0,
		glued && dash(w, before) && !w.Token(before).Spaced && w.Token(before-1).Kind != timex.Mark && !yearLike(w, before-1) &&
			!w.Is(before-1, "mid", "post", "pre", "early", "late", "spring", "summer", "fall", "autumn", "winter"),
		w.Is(before, "$", "no", "number", "flight", "room", "route", "highway", "page", "channel", "section", "article", "resolution", "resolutions", "law", "laws", "act", "boeing", "airbus", "windows", "level", "hill", "model", "type", "class", "£", "€", "rs", "#"),
		w.Is(before, ".") && w.Is(before-1, "no", "nos", "p", "pp", "art", "sec"):
		return false
	}
	if w.Glued(after) && (w.Is(after, "%", "°", "_") || w.Is(after, ":") && w.Digits(after+1) > 0 && w.Glued(after+1) ||
		w.Is(after, "/") && !(w.Digits(after+1) > 0 && (w.Num(after+1) == y+1 || w.Num(after+1) == (y+1)%100)) || w.Token(after).Kind == timex.Word ||
		w.Is(after, ",", ".") && w.Digits(after+1) > 0 && w.Glued(after+1) ||
		dash(w, after) && w.Glued(after+1) && !w.Token(after+1).Spaced && (w.Token(after+1).Kind == timex.Word && w.Has(after+1, timex.Unit) ||
			w.Digits(after+1) > 0 && !yearLike(w, after+1) && w.Digits(after+1) != 2 ||
			w.Is(after+1, "foot", "page", "member", "strong", "pound", "ton", "mile", "square", "seat", "acre", "meter", "metre"))) {
		return false
	}
	if w.Is(after, measures...) || w.Has(after, timex.Unit) && !w.Has(after, timex.Season) && !periodNoun(w, after) {
		return false
	}
	if w.Is(after, "to") && w.Is(after+1, "1") || // odds
		w.Is(after, "and", "to", "or") && w.Digits(after+1) == 4 && !yearLike(w, after+1) || // 2000 to 2500 men
		w.Is(before, "and") && w.Digits(before-1) == 4 && w.Is(before-2, "resolutions") {
		return false
	}
	if w.Is(before, "ad") && !w.Glued(i) {
		return true
	}
	if y >= 1500 && y <= 2100 {
		if w.Is(before, "about", "around", "nearly", "almost", "over", "than", "some", "approximately", "least", "roughly", "all", "these", "those", "another", "other") {
			return y < 2050 && w.Is(before, "about", "around") && !pluralNoun(w, after)
		}
		counted := pluralNoun(w, after) || w.Is(after, "wounded", "killed", "dead", "died", "captured", "missing", "were")
		if counted && !w.Is(before, yearPrepositions...) && !w.Is(before, "the", "s") && (y < 1900 || !pluralNoun(w, after) || w.Is(before, "and", "with")) {
			return false // 1700 sacks, 1820 wounded
		}
		if w.Is(before, "and", "with") && counted && !yearLike(w, before-1) {
			return false // with 1805 horses
		}
		if w.Is(before, "and", "or") && (w.Is(before-1, "rifles", "tanks", "guns") || pluralNoun(w, before-1)) && pluralNoun(w, after) {
			return false // 1500 rifles and 1800 mines
		}
		return y >= 1700 && y <= 2050 || w.Is(before, yearPrepositions...) || w.Is(before, "(", ",")
	}
	return w.Is(before, "in", "since", "by", "from", "to", "between", "and", "during", "before", "after", "year", "circa", "until", "about", "around", "(") && !pluralNoun(w, after)
}

// ofStreet tells whether the words from token i on name a street, whose number stands before them: "1990 Elm Avenue".
func ofStreet(w *timex.Window, i int) bool {
	for k := i; k < i+3 && w.Token(k).Capital; k++ {
		if k > i && w.Is(k, "avenue", "ave", "street", "road", "boulevard", "lane", "drive") {
			return true
		}
	}
	return false
}

// periodNoun tells whether a unit after a year belongs to it: "the 1988 quarter".
func periodNoun(w *timex.Window, i int) bool {
	return w.Is(i, "quarter", "season", "fall", "spring", "summer", "winter")
}

// measures are what numbers count; a number before one is no year.
var measures = []string{
	"people", "troops", "soldiers", "men", "women", "children", "percent", "per", "million", "billion", "trillion",
	"thousand", "hundred", "feet", "foot", "meters", "metres", "miles", "kilometers", "kilometres", "km", "tons", "tonnes",
	"pounds", "dollars", "euros", "rubles", "yen", "acres", "barrels", "shares", "points", "jobs", "workers", "employees",
	"members", "votes", "seats", "deaths", "protesters", "demonstrators", "refugees", "prisoners", "homes", "houses",
	"families", "students", "residents", "civilians", "fighters", "police", "officers", "kg", "mph", "rpm", "calories",
	"pages", "words", "lines", "square", "cubic", "hours", "gmt", "bc", "b", "lire", "roubles", "rupees", "pesos", "francs", "marks", "crowns", "kronor", "dinars", "riyals", "won", "yuan",
}

// pluralNoun guesses whether a lower-case word is a plural noun, which a number before it may count.
func pluralNoun(w *timex.Window, i int) bool {
	s := w.Word(i)
	return w.Token(i).Kind == timex.Word && !w.Token(i).Capital && len(s) > 3 && s[len(s)-1] == 's' && s[len(s)-2] != 's' && !w.Is(i, "this", "was", "as", "has", "does")
}

func yearLike(w *timex.Window, i int) bool {
	n := w.Num(i)
	return w.Digits(i) == 4 && n >= 1000 && n < 2200
}

// yearAfter reads a year from token i on: "2013", ", 2013", "of 2013", "'89", "nineteen ninety-seven".
func yearAfter(w *timex.Window, i int) (y, to int, ok bool) {
	j := i
	if w.Is(j, ",", "of") {
		j++
	}
	clock := w.Is(j+1, ":") && w.Glued(j+1) && w.Digits(j+2) > 0 && w.Glued(j+2)
	if n := w.Num(j); n > 0 && w.Digits(j) <= 4 && beforeChrist(w, j+1) > 0 {
		return 1 - n, j + 1 + beforeChrist(w, j+1), true
	}
	if w.Digits(j) == 4 && w.Num(j) >= 1000 && w.Num(j) <= 2200 && !clock {
		return w.Num(j), j + 1, true
	}
	if w.Digits(j) == 3 && w.Num(j) >= 100 && w.Has(i-1, timex.Month) && !clock && !pluralNoun(w, j+1) && !w.Is(j+1, measures...) && !w.Is(j+1, ",", ".") {
		return w.Num(j), j + 1, true // August 378
	}
	if w.Is(j, "'", "’", "‘") && w.Digits(j+1) == 2 && w.Glued(j+1) {
		return century(w.Num(j + 1)), j + 2, true
	}
	if y, to, ok := spokenYear(w, j); ok && !w.Is(i, ",") {
		return y, to, true
	}
	return 0, 0, false
}

// beforeChrist returns how many tokens at i make "BC", "BCE" or "B.C.", 0 for none.
func beforeChrist(w *timex.Window, i int) int {
	switch {
	case w.Is(i, "bc", "bce"):
		return 1
	case w.Is(i, "b") && w.Is(i+1, ".") && w.Is(i+2, "c"):
		if w.Is(i+3, ".") && w.Glued(i+3) {
			return 4
		}
		return 3
	}
	return 0
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
