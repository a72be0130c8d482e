package english

import (
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// deictic: "today", "yesterday", "the day after tomorrow", and the vague "now", "recently", "soon".
func deictic(w *timex.Window) {
	i := w.At
	if w.Has(i, timex.Deictic) {
		m := timex.Meaning{Sense: timex.FromNow, Unit: calendar.Day, Shift: w.Entry(i).Num}
		from := i
		switch {
		case w.Is(i, "tonight"):
			m.Clock = timex.Clock{Known: true, Part: "NI"}
		case w.Is(i, "overnight"):
			c, told := lookLeft(w, i, i+1)
			if !w.Token(i+1).Spaced && !(told && c.Direction == timex.Past && w.Is(i+1, ".", ",", ";") && !suddenly(w, i)) || w.Token(i+1).Kind == timex.Word && !w.Token(i+1).Capital && !w.Is(i+1, "and", "in", "at", "on", "by", "from", "after", "as", "when", "to", "into", "across", "amid", "near", "against", "but", "while", "before") {
				return // overnight delivery
			}
			if w.Is(i+1, "from", "until") && (w.Has(i+2, timex.Month|timex.Weekday) || w.Digits(i+2) > 0) {
				return // is closed overnight from May 1
			}
			m.Clock, m.Shift = timex.Clock{Known: true, Part: "NI"}, -1
			if told && c.Direction == timex.Future && !c.Weak { // snow will fall overnight
				m.Shift = 0
			}
		case w.Is(i-1, "before", "after") && w.Is(i-2, "day") && m.Shift != 0:
			from = article(w, i-2)
			m.Shift *= 2
		case w.Is(i, "today") && w.Token(i).Capital && i > 0 && w.Token(i-1).Capital && !allCapitals(w):
			return // USA Today
		case w.Is(i, "today") && w.Token(i).Capital && programme(w, i):
			return
		}
		w.Add(from, i+1, m)
		return
	}
	reference(w, i)
}

// programme tells whether the Today at token i is that of a radio or television station: NBC's "Today", the Today programme.
func programme(w *timex.Window, i int) bool {
	if w.Is(i+1, "show", "programme", "program") {
		return true
	}
	from := i - 1
	if w.Is(from, "\"", "“", "``") {
		from--
	}
	return w.Is(from, "s") && w.Is(from-1, "'", "’") && w.Is(from-2, "nbc", "abc", "cbs", "bbc", "cnn", "4", "news")
}

// suddenly tells an "overnight" that is no night: "did not change overnight", "seemingly overnight".
func suddenly(w *timex.Window, i int) bool {
	for j := i - 1; j >= max(0, i-2*governs) && (w.Token(j).Kind == timex.Word || w.Is(j, "'", "’")); j-- {
		if w.Is(j, "not", "never", "seemingly", "almost", "practically", "virtually", "changed", "became", "vanished", "disappeared") || w.Is(j, "t") && w.Is(j-1, "'", "’") {
			return true
		}
	}
	return false
}

// reference: words for the past, the present and the future that name no day.
func reference(w *timex.Window, i int) {
	add := func(from, to int, value string) {
		w.Add(from, to, timex.Meaning{Sense: timex.Literal, Type: timex.Date, Value: value})
	}
	switch lower(w, i) {
	case "now":
		switch {
		case w.Word(i) == "NOW" && !allCapitals(w):
		case w.Is(i-1, "right", "just"):
			if w.Is(i-1, "right") {
				add(i-1, i+1, "PRESENT_REF")
			}
		case w.Is(i-1, "from", "until", "till", "by", "up") && w.Is(i-1, "from") && w.Is(i+1, "on"):
		default:
			add(i, i+1, "PRESENT_REF")
		}
	case "currently", "presently", "nowadays":
		add(i, i+1, "PRESENT_REF")
	case "current":
		if !w.Has(i+1, timex.Unit) && !w.Is(i+1, "affairs", "account", "accounts", "events") && !w.Is(i+1, "fiscal", "was", "is", "of", "in", "and", "that", "carried", "ran") && w.Token(i+1).Kind == timex.Word && !pluralElectric(w, i) {
			add(i, i+1, "PRESENT_REF")
		}
	case "present":
		if w.Is(i+1, "time") && w.Is(i-1, "the") {
			add(i-1, i+2, "PRESENT_REF")
		} else if w.Is(i-1, "at") && !w.Has(i+1, timex.Unit) || w.Is(i-1, "the") && w.Is(i-2, "at", "for", "until", "to") && !w.Has(i+1, timex.Unit) && w.Token(i+1).Kind != timex.Word {
			add(article(w, i), i+1, "PRESENT_REF")
		}
	case "latest": // the period that results are told of
		if w.Is(i+1, "period") && w.Is(i-1, "the") {
			w.Add(i-1, i+2, timex.Meaning{Sense: timex.FromContext, Unit: calendar.Quarter})
		}
	case "moment":
		if w.Is(i-1, "the", "this") && w.Is(i-2, "at", "for") {
			add(i-1, i+1, "PRESENT_REF")
		}
	case "recently", "lately":
		from := i
		if w.Is(i-1, "more", "most", "very") {
			from--
		}
		if w.Has(i+1, timex.Shift) || w.Is(i-1, "as") && w.Is(i+1, "as") { // most recently last October, as recently as Friday
			return
		}
		add(from, i+1, "PAST_REF")
	case "past":
		if w.Is(i-1, "the") && !w.Has(i+1, timex.Unit|timex.Number|timex.Season|timex.Weekday) && !w.Is(i+1, "few", "several", "couple", "half", "fiscal", "tense", "three", "weekend") && w.Digits(i+1) == 0 &&
			(w.Is(i-2, "in", "of", "from", "with", "than", "about", "on") || w.Token(i+1).Kind != timex.Word) {
			add(i-1, i+1, "PAST_REF")
		}
	case "soon", "shortly":
		if lower(w, i) == "soon" && !w.Is(i-1, "as", "so", "too", "how") && !w.Is(i+1, "after", "became", "began", "found") && !w.Is(i-1, "was", "were", "had") && !w.Has(i+1, timex.PastVerb) {
			add(i, i+1, "FUTURE_REF")
		} else if w.Is(i, "soon") && w.Is(i-1, "as") && w.Is(i+1, "as") && w.Is(i+2, "possible") {
			add(i-1, i+3, "FUTURE_REF")
		}
	case "future":
		from := i
		if w.Is(from-1, "near", "foreseeable", "immediate", "distant", "not-too-distant") {
			from--
		}
		if w.Is(from-1, "the") {
			from--
		}
		if w.Has(i+1, timex.Unit) && plural(w, i+1) {
			add(from, i+2, "FUTURE_REF")
		} else if from < i && !w.Is(i+1, "of") {
			add(from, i+1, "FUTURE_REF")
		}
	case "term":
		if w.Is(i-1, "near", "short", "long") && w.Is(i-2, "the") && w.Is(i-3, "in", "over", "for") {
			add(i-2, i+1, "FUTURE_REF")
		}
	}
}

func pluralElectric(w *timex.Window, i int) bool {
	return w.Is(i-1, "electric", "electrical", "alternating", "direct", "ocean")
}
