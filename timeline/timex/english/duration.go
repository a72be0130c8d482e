package english

import (
	"strconv"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// duration: "two years", "a decade", "three-day", "half an hour", "a year and a half", "years",
// "3:07:35", "2 years and 3 months".
func duration(w *timex.Window) {
	i := w.At
	if w.Digits(i) > 0 {
		finishingTime(w, i)
		return
	}
	u, ok := unitAt(w, i)
	if !ok || u == calendar.Second && ordinalSecond(w, i) {
		return
	}
	if dash(w, i+1) && w.Glued(i+1) && w.Is(i+2, "long") {
		a, ok := amountBefore(w, i)
		if !ok || plural(w, i) || a.one && !dash(w, i-1) {
			a = amount{from: i, n: 1, vague: plural(w, i)}
		}
		w.Add(a.from, i+3, durationMeaning(a, u))
		return
	}
	if dash(w, i+1) && w.Glued(i+1) && w.Is(i+2, "care", "trip", "tripper", "trippers", "trader", "traders", "trading", "job") {
		return // a day-care centre
	}
	a, ok := amountBefore(w, i)
	hyphen := dash(w, i-1) && w.Glued(i-1) && w.Glued(i)
	to := i + 1
	switch {
	case !ok:
		bareUnits(w, i, u)
		return
	case a.one && plural(w, i), a.vague && !plural(w, i) && !hyphen, a.from == 0 && w.Is(0, "one") && w.Is(to, ","):
		return
	case u == calendar.Weekend, u == calendar.Quarter && (hyphen || !plural(w, i) || w.Is(to, "of")), // three-quarters of
		w.Is(to, "old") || w.Is(to, "of") && w.Is(to+1, "age") || dash(w, to) && w.Glued(to) && w.Is(to+1, "old", "olds"), // an age
		u == calendar.Second && a.one && !hyphen:
		return
	case a.one && w.Is(a.from-1, "hours", "days") && w.Digits(a.from-2) > 0, // 24 hours a day
		w.Is(to, "a") && w.Has(to+1, timex.Unit) && w.Digits(a.from) > 0:
		return
	case a.one && w.Is(i-1, "a", "an") && perUnit(w, a.from):
		w.Add(a.from, to, timex.Meaning{Sense: timex.Literal, Type: timex.Set, Value: durationValue(a, u)})
		return
	case w.Is(i, "minute") && w.Is(i-1, "a") && w.Is(to, "amount", "amounts", "detail", "quantity", "quantities", "fraction"),
		u < calendar.Day && a.one && w.Is(a.from-1, "kilometres", "kilometers", "miles", "knots", "km"):
		return
	}
	// A single day or time in a story: "one day, he …" is no length.
	if w.Is(i-1, "and") && w.Is(to, "a") && w.Is(to+1, "half") {
		return
	}
	if w.Is(to, "and") && w.Is(to+1, "a") && w.Is(to+2, "half") {
		a.half = true
		to += 3
	}
	value := durationValue(a, u)
	// "two years and three months": one length
	if w.Is(to, "and", ",") && !plural(w, i) == (a.n == 1) {
		for k := to + 1; k < to+4; k++ {
			v, ok := unitAt(w, k)
			if !ok || v >= u {
				continue
			}
			if b, ok := amountBefore(w, k); ok && b.from == to+1 && !b.vague && !a.vague && !a.half && sameSide(u, v) {
				value += durationValue(b, v)[1+clockLetter(v):]
				to = k + 1
			}
		}
	}
	m := timex.Meaning{Sense: timex.Literal, Type: timex.Duration, Value: value, Mod: a.mod}
	from := a.from
	if w.Is(from-1, "to", "or") && !a.one && !a.vague { // two to three weeks
		if b, start, ok := numberBefore(w, from-1); ok && b < a.n {
			from, m.Value = start, durationValue(amount{n: b}, u)
		}
	}
	if w.Is(from-1, "the") && !hyphen && plural(w, i) {
		from--
	} else if w.Is(from-1, "first", "final", "opening", "last") && w.Is(from-2, "the") && plural(w, i) {
		from -= 2
	}
	w.Add(from, to, m)
}

func sameSide(u, v calendar.Unit) bool { return (u < calendar.Day) == (v < calendar.Day) }

func clockLetter(u calendar.Unit) int {
	if u < calendar.Day {
		return 1
	}
	return 0
}

// ordinalSecond tells the ordinal from the unit: "second" counts seconds only after a number, and
// never after "the" or before a noun.
func ordinalSecond(w *timex.Window, i int) bool {
	if plural(w, i) {
		return false
	}
	return !dash(w, i-1) || !w.Has(i-2, timex.Number) && w.Digits(i-2) == 0
}

// perUnit tells whether "a year" after an amount of something says how often: "$5 million a year".
func perUnit(w *timex.Window, from int) bool {
	return w.Is(from-1, "times", "once", "twice", "thrice", "million", "billion", "trillion", "percent", "%", "people", "tons", "tonnes", "barrels", "dollars", "cents", "hours", "days", "weeks", "months", "units", "cars", "vehicles", "flights", "shares") ||
		w.Digits(from-1) > 0 && !w.Has(from-2, timex.Month)
}

// bareUnits: "years", "for months", "decades", "the first hours", where the number is not said.
func bareUnits(w *timex.Window, i int, u calendar.Unit) {
	if !plural(w, i) || u == calendar.Weekend || u == calendar.Quarter || u == calendar.Second || inWhole(w, i) {
		return
	}
	switch {
	case i == 0 && w.Is(i+1, "of"):
		w.Add(i, i+1, durationMeaning(amount{vague: true}, u))
	case w.Is(i-1, "waited", "waiting", "wait", "for", "in", "within", "over", "took", "take", "takes", "spent", "spend", "after", "lasted", "last", "through", "since", "require", "requires", "of", "or", "and", "many"):
		if w.Is(i-1, "of") && !w.Is(i-2, "couple", "pair", "number", "dozens", "hundreds") && u < calendar.Week || w.Is(i+1, "old") {
			return
		}
		to := i + 1
		if w.Is(to, "or", "and") && w.Has(to+1, timex.Unit) && plural(w, to+1) {
			to += 2
		} else if w.Is(i-1, "or", "and") {
			return
		}
		w.Add(i, to, durationMeaning(amount{vague: true}, u))
	case w.Is(i+1, "before", "after", "later", "earlier") && !w.Is(i-1, "the", "these", "those", "his", "her", "its", "their", "our", "my", "office", "business", "working", "visiting", "opening", "holiday", "golden", "school", "formative", "s"):
		w.Add(i, i+1, durationMeaning(amount{vague: true}, u))
	}
}

// finishingTime: "3:07:35" is a length, a time that somebody took.
func finishingTime(w *timex.Window, i int) {
	if w.Digits(i) > 2 || w.Glued(i) && w.Is(i-1, ":", ".", "-") {
		return
	}
	for k := range 2 {
		if !w.Is(i+1+2*k, ":") || !w.Glued(i+1+2*k) || w.Digits(i+2+2*k) != 2 || !w.Glued(i+2+2*k) || w.Num(i+2+2*k) > 59 {
			return
		}
	}
	if w.Is(i+5, ":") && w.Glued(i+5) {
		return
	}
	if w.Is(i-1, "at") || w.Has(i+5, timex.Zone) || w.Is(i+5, "am", "pm", "a", "p") || w.Is(i-1, "t") {
		return // a time of day with seconds
	}
	w.Add(i, i+5, timex.Meaning{
		Sense: timex.Literal, Type: timex.Duration,
		Value: "PT" + strconv.Itoa(w.Num(i)) + "H" + strconv.Itoa(w.Num(i+2)) + "M" + strconv.Itoa(w.Num(i+4)) + "S",
	})
}

// age: "a two-year-old war", "the months-old blockade". The age of a person tells no time: "a
// 23-year-old".
func age(w *timex.Window) {
	i := w.At
	u, ok := unitAt(w, i)
	to := i + 2
	if !ok || u < calendar.Day || !dash(w, i+1) || !w.Glued(i+1) || !w.Is(to, "old") || !w.Is(to+1, lasting...) && !w.Is(to+2, lasting...) {
		return
	}
	a, ok := amountBefore(w, i)
	switch {
	case plural(w, i):
		a = amount{from: i, vague: true}
	case !ok:
		a = amount{from: i, n: 1}
	case a.vague:
		return
	}
	w.Add(a.from, to+1, durationMeaning(a, u))
}

// lasting are things that have lasted as long as they are old.
var lasting = []string{
	"war", "conflict", "truce", "ceasefire", "cease-fire", "siege", "strike", "embargo", "blockade", "dispute", "insurgency", "feud",
	"uprising", "crisis", "rebellion", "revolt", "revolution", "occupation", "campaign", "offensive", "stalemate", "standoff", "impasse",
	"ban", "boycott", "sanctions", "regime", "government", "rule", "slump", "recession", "drought", "famine", "struggle", "standoff",
	"talks", "negotiations", "treaty", "agreement", "pact", "deal", "peace", "protest", "protests", "investigation", "trial", "policy",
}
