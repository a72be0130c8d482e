package english

import (
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// ago: "two weeks ago", "a year ago", "year-ago", "three years earlier" seen from publication.
func ago(w *timex.Window) {
	i := w.At
	if w.Is(i, "ago") && w.Is(i-1, "long") {
		from := i - 1
		if w.Is(from-1, "not", "so") {
			from--
		}
		w.Add(from, i+1, timex.Meaning{Sense: timex.Literal, Type: timex.Date, Value: "PAST_REF"})
		return
	}
	if w.Has(i, timex.Relation) {
		return // the unit before it wakes this rule as well
	}
	u, ok := unitAt(w, i)
	if !ok {
		return
	}
	rel, hyphen := i+1, false
	if dash(w, rel) && w.Glued(rel) {
		rel, hyphen = rel+1, true
	}
	if w.Is(rel, "or") && w.Is(rel+1, "so", "more", "two") {
		rel += 2
	}
	if !w.Is(rel, "ago") && !(w.Is(rel, "back") && !hyphen && (w.Is(i+2, ",", ".") || rel == len(w.Tokens)-1)) &&
		!(w.Is(rel, "from") && w.Is(rel+1, "now", "today", "yesterday", "tomorrow")) && !w.Is(rel, "hence") {
		return
	}
	sign := -1
	if w.Is(rel, "from") {
		sign = 1
		rel++
	} else if w.Is(rel, "hence") {
		sign = 1
	}
	if hyphen { // the year-ago quarter
		yearAgo(w, i, rel+1, true)
		return
	}
	a, ok := amountBefore(w, i)
	switch {
	case !ok && plural(w, i):
		a = amount{from: i, vague: true}
	case !ok:
		return
	case w.Is(rel, "back") && a.vague && a.from == i:
		return
	}
	from := a.from
	if a.vague || a.n == 0 && a.half && u < calendar.Day {
		value := "PAST_REF"
		if sign > 0 {
			value = "FUTURE_REF"
		}
		w.Add(from, rel+1, timex.Meaning{Sense: timex.Literal, Type: timex.Date, Value: value})
		return
	}
	m := timex.Meaning{Sense: timex.FromNow, Unit: u, Shift: sign * a.n, Mod: a.mod}
	if a.half {
		m.Unit, m.Shift = halved(u, a.n, sign)
	}
	if w.Is(i+1, "or") && w.Is(i+2, "so") {
		m.Mod = "APPROX"
	}
	m.Compared = u == calendar.Year && a.n == 1
	if days, ok := map[string]int{"today": 0, "yesterday": -1, "tomorrow": 1}[lower(w, rel)]; ok && sign > 0 && u >= calendar.Day { // a week from tomorrow
		m.Near, m.Beside = calendar.Day, days
	}
	if m.Unit == calendar.Decade {
		m.Unit, m.Shift = calendar.Year, 10*m.Shift
		m.Mod = "APPROX"
	}
	if from > 0 && w.Is(from-1, "the") && w.Is(i, "quarter") {
		from--
	}
	w.Add(from, rel+1, m)
}

// ahead: "will meet in two weeks", "the talks resume in ten days", a time from now. Behind a verb that takes
// time it may be a length as well, "will build it in two years", and it is one where something is counted:
// "for the third time in two weeks".
func ahead(w *timex.Window) {
	i := w.At
	u, ok := unitAt(w, i)
	if !ok || u < calendar.Day {
		return
	}
	a, ok := amountBefore(w, i)
	if !ok || a.vague || a.half || a.n == 0 || !w.Is(a.from-1, "in") || dash(w, i-1) || dash(w, i+1) || w.Is(i+1, "of", "or", "and", "old", "later", "that", "when", "which", "as") || !atOnce(w, a.from-1) {
		return
	}
	m := timex.Meaning{Sense: timex.FromNow, Unit: u, Shift: a.n, Mod: a.mod}
	if u == calendar.Decade {
		m.Unit, m.Shift, m.Mod = calendar.Year, 10*a.n, "APPROX"
	}
	w.Add(a.from, i+1, m)
}

// atOnce tells whether the verb before token in tells of what is to come and happens at one time.
func atOnce(w *timex.Window, in int) bool {
	for j := in - 1; j >= max(0, in-2*governs); j-- {
		switch {
		case w.Token(j).Kind != timex.Word, w.Has(j, timex.Number), w.Is(j, "time", "times", "once", "twice", "first", "second", "third", "fourth", "fifth", "only", "most", "least", "worst", "best", "every", "each", "all"),
			strings.HasSuffix(lower(w, j), "est"): // the largest in two decades
			return false
		case w.Is(j, "meets", "begins", "starts", "opens", "reopens", "resumes", "convenes", "reconvenes", "leaves", "departs", "arrives", "returns", "flies", "expires", "ends"):
			return true
		case w.Is(j, "meet", "begin", "start", "open", "reopen", "resume", "convene", "reconvene", "leave", "depart", "arrive", "return", "fly", "expire", "end", "visit"):
			return !w.Is(j-1, "to", "not", "never", "the", "a", "an", "this", "its", "his", "her", "their", "s") && !w.Has(j-1, timex.Modal) || looksAhead(w, j)
		case w.Is(j, "held", "released", "signed", "redeemed", "inaugurated", "sworn", "published", "opened", "reopened"):
			return w.Is(j-1, "be") && looksAhead(w, j-1)
		case w.Is(j, "hold", "vote", "decide", "announce"), w.Is(j, "place", "effect", "office") && w.Is(j-1, "take"):
			return looksAhead(w, j)
		case w.Has(j, timex.Modal|timex.PastVerb) || regularPast(w, j):
			return false
		}
	}
	return false
}

// looksAhead tells whether the verb at j is in the future as seen from publication. "Would", "was to" and "promised to"
// look ahead from an earlier day, and what must be done in a time may be done before it is over.
func looksAhead(w *timex.Window, j int) bool {
	if w.Is(j-1, "not", "never") || w.Is(j-2, "not", "never") || wasBefore(w, j) {
		return false
	}
	c, ok := lookLeft(w, j+1, j+2)
	first, _, _ := strings.Cut(c.Words, " ")
	switch first {
	case "would", "must", "should", "have", "has", "need", "needs":
		return false
	}
	return ok && c.Direction == timex.Future && !c.Weak && !bade(c.Words)
}

// halved tells half a unit, or some and a half, in whole smaller units.
func halved(u calendar.Unit, n, sign int) (calendar.Unit, int) {
	switch u {
	case calendar.Year:
		return calendar.Month, sign * (12*n + 6)
	case calendar.Decade:
		return calendar.Year, sign * (10*n + 5)
	case calendar.Century:
		return calendar.Year, sign * (100*n + 50)
	}
	return u, sign * n
}

// later: "a year earlier", "two days later", "the day before", "six months after", "the year before".
func later(w *timex.Window) {
	i := w.At
	if w.Has(i, timex.Relation) {
		return
	}
	u, ok := unitAt(w, i)
	if !ok {
		return
	}
	rel := i + 1
	hyphen := dash(w, rel) && w.Glued(rel)
	if hyphen {
		rel++
	}
	sign := 0
	switch {
	case w.Is(rel, "earlier", "previously"):
		sign = -1
	case w.Is(rel, "later", "afterward", "afterwards", "thereafter"):
		sign = 1
	case hyphen:
		return
	case w.Is(rel, "before"), w.Is(rel, "after"):
		sign = 1
		if w.Is(rel, "before") {
			sign = -1
		}
		if a, ok := amountBefore(w, i); ok && !w.Is(i-1, "the") && !ends(w, rel+1) {
			// "two days before the vote" is a length of time; the vote gives the date
			if !a.one || w.Is(i-1, "one") || w.Is(i-1, "a") {
				w.Add(a.from, i+1, durationMeaning(a, u))
			}
			return
		}
		if w.Is(rel, "before") && w.Is(rel+1, "last") && w.Is(i-1, "the") { // the week before last
			w.Add(i-1, rel+2, timex.Meaning{Sense: timex.FromNow, Unit: u, Shift: -2})
			return
		}
		if w.Is(i-1, "the") && !plural(w, i) && u >= calendar.Day {
			if w.Is(rel+1, "yesterday", "tomorrow") || w.Has(rel+1, timex.Weekday|timex.Month) {
				return
			}
			if !ends(w, rel+1) {
				return
			}
			w.Add(i-1, rel+1, timex.Meaning{Sense: timex.FromContext, Unit: u, Shift: sign, Alone: true})
			return
		}
	default:
		return
	}
	if hyphen {
		if sign < 0 {
			yearAgo(w, i, rel+1, false)
		}
		return
	}
	a, ok := amountBefore(w, i)
	if !ok {
		if plural(w, i) && w.Is(rel, "later", "earlier") {
			w.Add(i, i+1, durationMeaning(amount{vague: true}, u))
		}
		return
	}
	if a.vague || u < calendar.Day { // "a few days later": how long is said, not when
		w.Add(a.from, i+1, durationMeaning(a, u))
		return
	}
	m := timex.Meaning{Sense: timex.FromContext, Unit: u, Shift: sign * a.n, Mod: a.mod, Compared: u == calendar.Year && sign*a.n == -1}
	if a.half {
		m.Unit, m.Shift = halved(u, a.n, sign)
	}
	if m.Unit == calendar.Decade {
		m.Unit, m.Shift = calendar.Year, 10*m.Shift
	}
	w.Add(a.from, rel+1, m)
}

// yearAgo: "year-ago", "the year-earlier quarter", "the year-ago third quarter" with the unit at i and
// what follows the relation at to.
func yearAgo(w *timex.Window, i, to int, now bool) {
	u, _ := unitAt(w, i)
	m := timex.Meaning{Sense: timex.FromNow, Unit: u, Shift: -1, Compared: true}
	if !now {
		m.Sense = timex.FromContext
	}
	if u != calendar.Year {
		if _, ok := amountBefore(w, i); ok {
			return
		}
	}
	from := i
	if w.Is(to, "period", "quarter") {
		m.Sense, m.Unit, m.Shift = timex.FromContext, calendar.Quarter, -4
		to++
		if w.Is(i-1, "the") {
			from--
		} else if w.Is(i-1, "comparable", "corresponding") {
			from = article(w, i-1)
		}
	}
	w.Add(from, to, m)
}

// ends tells whether nothing that "before" or "after" could govern follows at i.
func ends(w *timex.Window, i int) bool {
	t := w.Token(i)
	return t.End == 0 || t.Kind == timex.Mark && !w.Is(i, "(", "“", "\"", "‘") || w.Is(i, ungoverned...) ||
		w.Is(i, "for") && (w.Is(i+1, "more", "about", "nearly", "less", "several") || w.Has(i+1, timex.Number) || w.Digits(i+1) > 0)
}

// ungoverned are words that never stand behind "before" or "after" within its phrase.
var ungoverned = strings.Fields("and but when as in at with that to by from on during over about because while who which if into amid near against under without")
