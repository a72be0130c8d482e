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
		w.Add(from, to, timex.Meaning{Sense: timex.Fixed, Period: calendar.YearOf(y)})
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
	if w.Digits(i) == 3 && w.Is(i-1, "ad") && w.Token(i-1).Capital {
		fixed(i-1, i+1, w.Num(i))
		return
	}
	if y := w.Num(i); w.Digits(i) == 4 && y >= 1000 && y <= 2199 && isYear(w, i, y) {
		fixed(i, i+1, y)
	}
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
	case glued && w.Is(before, "$", "£", "€", "#", ".", ":", "/", "+", "_", "@", "\\", "="),
		glued && w.Token(before).Kind == timex.Word,
		glued && dash(w, before) && w.Glued(after) && dash(w, after),
		glued && w.Is(before, ",") && w.Digits(before-1) > 0,
		glued && dash(w, before) && !w.Token(before).Spaced && w.Token(before-1).Kind != timex.Mark && !yearLike(w, before-1) &&
			!w.Is(before-1, "mid", "post", "pre", "early", "late", "spring", "summer", "fall", "autumn", "winter"),
		w.Is(before, "$", "no", "number", "flight", "room", "route", "highway", "page", "channel", "section", "article", "resolution", "resolutions", "law", "laws", "act", "boeing", "airbus", "windows", "level", "£", "€", "rs", "#"),
		w.Is(before, ".") && w.Is(before-1, "no", "nos", "p", "pp", "art", "sec"):
		return false
	}
	if w.Glued(after) && (w.Is(after, "%", "°", "/", ":", "_") || w.Token(after).Kind == timex.Word ||
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
		if y < 1900 && pluralNoun(w, after) && !w.Is(before, yearPrepositions...) {
			return false // 1700 sacks
		}
		if w.Is(before, "and", "or") && (w.Is(before-1, "rifles", "tanks", "guns") || pluralNoun(w, before-1)) && pluralNoun(w, after) {
			return false // 1500 rifles and 1800 mines
		}
		return y >= 1700 && y <= 2050 || w.Is(before, yearPrepositions...) || w.Is(before, "(", ",")
	}
	return w.Is(before, "in", "since", "year", "circa", "until", "about", "around") && !pluralNoun(w, after)
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
			add(i-1, to, decadeOf(century(n)))
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
	if n >= 1 && n <= 30 && !w.Is(j, "second") {
		add(from, i+1, calendar.Period{Unit: calendar.Century, First: calendar.Date{Year: (n - 1) * 100, Month: 1, Day: 1}})
	}
}

func decadeOf(y int) calendar.Period {
	return calendar.PeriodOf(calendar.Decade, calendar.Date{Year: y, Month: 1, Day: 1})
}

// season: "summer 2012", "last fall", "the winter of 1994", "this spring", "in autumn".
func season(w *timex.Window) {
	i := w.At
	if plural(w, i) {
		return
	}
	part := w.Entry(i).Num
	m := timex.Meaning{Sense: timex.OfYear, Unit: calendar.Season, Part: part}
	from := i
	if y, to, ok := yearAfter(w, i+1); ok {
		if w.Is(i-1, "the") {
			from--
		}
		w.Add(from, to, timex.Meaning{Sense: timex.Fixed, Period: calendar.SeasonOf(y, part)})
		return
	}
	if f, _, toward, ok := shiftBefore(w, i); ok {
		m.Toward = toward
		w.Add(f, i+1, m)
		return
	}
	if w.Is(i-1, "the") {
		from--
	}
	// Alone, "spring" and "fall" are verbs and nouns of other kinds; a preposition or a modifier before
	// them makes them seasons.
	named := w.Token(i).Capital && i > 0 && !w.Is(i-1, "in", "the")
	prep := w.Is(from-1, "spent", "spend", "all", "in", "during", "since", "until", "by", "through", "throughout", "early", "late", "mid", "of", "over", "before", "after", "for") ||
		dash(w, from-1) && w.Is(from-2, "mid", "early", "late")
	next := w.Token(i + 1)
	verb := w.Is(i, "fall", "spring") && from == i && (!w.Is(i-1, "in", "by", "until", "early", "late", "-", "mid", "since") || w.Is(i+1, "of", "in", "from", "to", "out") || w.Is(i-1, "of", "for", "over", "before", "after"))
	if from < i && next.Kind == timex.Word && !next.Capital && !w.Has(i+1, timex.Relation|timex.Shift|timex.Modal|timex.PastVerb) &&
		!w.Is(i+1, "of", "and", "or", "when", "with", "in", "at", "on", "as", "that", "but", "for", "to", "by") {
		return // the winter campaign
	}
	if prep && !verb && !named && !(next.Kind == timex.Word && next.Capital && next.Entry == nil) {
		w.Add(from, i+1, m)
	}
}

// weekend: "the weekend", "over the weekend", "last weekend", "this weekend", "the weekend of March 6".
func weekend(w *timex.Window) {
	i := w.At
	if u, ok := unitAt(w, i); !ok || u != calendar.Weekend || plural(w, i) {
		return
	}
	m := timex.Meaning{Sense: timex.FromNow, Unit: calendar.Weekend}
	from := i
	switch f, n, toward, ok := shiftBefore(w, i); {
	case ok && (toward == timex.Same || toward == timex.Following || toward == timex.Previous):
		m.Sense, m.Shift, from = timex.FromContext, n, f
	case ok:
		m.Shift, m.Toward, from = n, toward, f
	case w.Is(i-1, "the"):
		from = i - 1
	case !w.Is(i-1, "holiday", "long", "a", "every", "each", "per"):
		return
	case w.Is(i-1, "a") && w.Token(i+1).Kind == timex.Word && !w.Is(i+1, "of", "in", "at", "and", "or", "with", "on", "to", "for", "is", "was", "away", "off"):
	default:
		if w.Is(i-2, "the", "this", "last") && w.Is(i-1, "holiday", "long") {
			from = i - 2
			if w.Is(i-2, "last") {
				m.Shift = -1
			}
			break
		}
		return
	}
	w.Add(from, i+1, m)
}
