package english

import (
	"strings"

	"timeline/timeline/timex"
)

// reach is how many tokens before an expression its governing verb is looked for, and after it.
const (
	reachLeft  = 24
	reachRight = 14
)

// cue tells which way the clause around an expression looks. The nearest verb group to the left
// within the clause decides ("will meet Monday"); an expression that opens its clause is decided by the
// verb after it ("On Friday, the U.S. released").
func cue(w *timex.Window, from, to int) timex.Cue {
	if w.Is(from-1, "of") && w.Is(from-2, "week", "weekend") && w.Is(from-3, "the") { // met over the weekend of May 15-16
		from -= 3
	}
	if w.Is(from-1, "since") { // planned since January
		return say(timex.Past, w, from-1, from)
	}
	c := clauseCue(w, from, to)
	if w.Is(to-1, "weekend") && attributive(w, to) && c.Direction == timex.Past { // was not keen on this weekend's meeting
		c.Weak = true
	}
	if c.Direction == timex.Unknown || c.Weak {
		over := c.Direction == timex.Past && w.Is(0, "at", "in", "during") && w.Is(to, ",") // At a meeting on Monday, they agreed
		c.Arranged = attributive(w, to) && arranged(w, to) || w.Is(from-1, "on") && isArranged(w, from-2) && !over
		if c.Direction == timex.Unknown && !c.Arranged && attributive(w, to) && w.Is(from-1, "after", "following") { // a truce after Sunday's fighting
			c = say(timex.Past, w, from-1, from)
			c.Calamity = true
		}
	}
	return c
}

func clauseCue(w *timex.Window, from, to int) timex.Cue {
	if w.Is(to, "deadline") && !w.Is(from-2, "by") || attributive(w, to) && w.Is(to+2, "planned", "scheduled", "upcoming") {
		return say(timex.Future, w, to, to+1)
	}
	if c, ok := calamity(w, from, to); ok {
		return c
	}
	if (dash(w, to) || w.Is(to, "—", "(")) && w.Is(from-1, ",") && acronym(w, from-2) { // PARIS, Dec. 9 --
		return say(timex.Past, w, to, to+1)
	}
	entry := from <= 1 && (w.Is(to, ":", "–", "—") || dash(w, to) && w.Token(to).Spaced) && (from == 0 || w.Token(0).Kind != timex.Word)
	if entry = entry || w.Is(to, ":") && w.Glued(to) && w.Token(to+1).Capital && w.Digits(from) > 0 && from > 0 && w.Token(from-1).Kind == timex.Word &&
		!w.Is(from-1, "on", "in", "by", "for", "until", "to", "of", "before", "after", "since", "from"); entry && !ofWeek(w, from, to) { // of a chronology
		if c, ok := lookRight(w, to); ok && c.Direction == timex.Future {
			return timex.Cue{} // the nearest
		}
		c := say(timex.Past, w, to, to+1)
		c.Entry = true
		return c
	}
	if w.Is(to, "did") && (w.Is(from-1, "until", "till") && w.Is(from-2, "not") || w.Is(from, "until", "till") && w.Is(from-1, "not")) { // not until Friday did
		return say(timex.Past, w, to, to+1)
	}
	if w.Is(from-1, "and", "or") && w.Is(from-2, "tomorrow") { // tomorrow and Friday
		return say(timex.Future, w, from-2, from-1)
	}
	if w.Is(to, "will") && ofWeek(w, from, to) && !pastAt(w, from-1) && !(w.Is(from-1, "on") && pastAt(w, from-2)) { // the vote on Thursday will
		return say(timex.Future, w, to, to+1)
	}
	if c, ok := governor(w, from); ok {
		return c
	}
	if j := from - 1; w.Is(to, "to") && (promise(w, j) || w.Is(j, "on", "over", "at") && promise(w, j-1)) { // the pledge on Friday to pay
		if w.Is(j, "on", "over", "at") {
			j--
		}
		return say(timex.Past, w, j, j+1)
	}
	if j := from - 1; w.Is(to, "that") && (statement(w, j) || w.Is(j, "on") && statement(w, j-1)) { // the statement on Tuesday that they should
		if w.Is(j, "on") {
			j--
		}
		if _, ok := lookLeft(w, from, to); !ok { // not "will make a statement on Tuesday that explains it"
			return say(timex.Past, w, j, j+1)
		}
	}
	if w.Is(from-1, "for") && (w.Has(from, timex.Weekday) || w.Is(from, "the") && w.Digits(from+1) > 0 && isSet(w, from-2)) && !attributive(w, to) && !w.Is(to, "was", "were") && !hadBeen(w, from-2) && !told(w, from-2) { // has called a strike for Tuesday
		return say(timex.Future, w, from-1, from)
	}
	if w.Is(from-1, "for") && w.Is(to-1, "weekend") && readied(w, from-2) { // prepared the beach for the holiday weekend
		c := say(timex.Future, w, from-1, from)
		c.Weak = true
		return c
	}
	if k := fromAmount(w, from-2); k >= 0 && w.Is(from-1, "in") { // up from 35 percent in March
		if c, ok := lookLeft(w, from, to); !ok || c.Direction != timex.Future {
			return say(timex.Past, w, k, from-1)
		}
	}
	if opensClause(w, from) || w.Is(from-1, "on") && w.Is(from-2, ",") && (pastAt(w, to) || w.Has(to, timex.Modal)) { // China, which had protested, on Monday left
		if c, ok := lookRight(w, to); ok {
			return c
		}
	}
	if c, ok := lookLeft(w, from, to); ok {
		if c.Direction == timex.Future && (w.Is(to, "but") || w.Is(to, ",") && w.Is(to+1, "but")) && wasBefore(w, from) {
			c.Direction = timex.Past // was due to begin on Tuesday, but
		}
		if c.Direction == timex.Future && w.Is(from-1, "a", "the", "its", "his", "their", "her") && w.Token(to).Kind == timex.Word {
			return timex.Cue{} // a June agreement
		}
		if c.Direction == timex.Future && strings.HasPrefix(c.Words, "to be ") && w.Is(from-1, "on") && w.Is(from-2, "speech", "address", "statement", "letter", "interview", "message", "article") && w.Is(from-4, "in") {
			return say(timex.Past, w, from-2, from-1) // called for it to be reopened in a speech on July 31
		}
		c.Weak = c.Weak || attributive(w, to) && c.Direction == timex.Future && !w.Is(from-1, "at", "attend", "in", "for", "before")
		return c
	}
	if w.Is(from-1, "until", "till") && w.Is(to, ",") { // until June 4, they hadn't
		for j := to + 1; j <= to+governs && w.Token(j).Kind == timex.Word; j++ {
			if w.Is(j, "had", "hadn", "was", "wasn", "were", "weren") {
				return say(timex.Past, w, j, j+1)
			}
		}
	}
	if w.Is(from-1, "until", "till") && from > 1 || w.Is(from-1, "before") && w.Has(from, timex.Weekday) && !attributive(w, to) { // sits until July
		return say(timex.Future, w, from-1, from)
	}
	if w.Is(0, "ahead") && w.Is(1, "of") && from > 3 && from < governs+2 && w.Is(from-1, "on") && w.Is(to, ",", "and") && noVerb(w, 2, from) { // Ahead of the hearing on Tuesday, they met
		return say(timex.Future, w, 0, 2)
	}
	if w.Has(from, timex.Weekday) && from == 0 && w.Is(to, "is") { // Tuesday is the last day
		return say(timex.Future, w, to, to+1)
	}
	c, found := lookRight(w, to)
	if attributive(w, to) && w.Is(max(0, from-2), "after", "following") && w.Is(from-1, "after", "following", "the") { // After Tuesday's vote, the king will: the nearer Tuesday
		c.Weak = true
	}
	if !found && w.Is(from-1, "by", "until", "till") && !w.Is(from-2, "stand", "stands", "stood", "standing") { // "unless they pay by Monday"
		return say(timex.Future, w, from-1, from)
	}
	return c
}

func say(d timex.Direction, w *timex.Window, from, to int) timex.Cue {
	return timex.Cue{Direction: d, Words: w.Text[w.Token(from).Start:w.Token(to-1).End]}
}

// governor looks at what stands right before the expression and its preposition: "scheduled for
// Friday", "extended to Nov. 16", "ahead of", "due Thursday", "postponed until June".
func governor(w *timex.Window, from int) (timex.Cue, bool) {
	j := from - 1
	if w.Is(j, "for", "on", "in", "to", "until", "till", "through", "by", "at") {
		j--
	}
	switch {
	case w.Is(j, "scheduled", "due", "slated") && !hadBeen(w, j), w.Is(j, "expected", "planned", "set") && w.Is(j+1, "for") && !hadBeen(w, j),
		w.Is(from-1, "for") && w.Is(j, "set", "planned", "scheduled", "slated", "forecast", "predicted", "likely"),
		w.Is(j-1, "for") && w.Is(j-2, "set", "planned", "scheduled", "slated") && !hadBeen(w, j-2),
		w.Is(from-1, "for") && (w.Is(j, "brace", "braced", "bracing", "prepare", "prepared", "preparing", "ready", "readied", "readying") || w.Is(j, "up") && w.Is(j-1, "gear", "geared", "gearing")) && !hadBeen(w, j),
		w.Is(j, "effective", "payable") && !hadBeen(w, j):
		return say(timex.Future, w, j, j+1), true
	case w.Is(from-1, "as") && w.Is(from-2, "early", "soon", "late") && w.Is(from-3, "as"), w.Is(from-1, "than") && w.Is(from-2, "later") && w.Is(from-3, "no"):
		if c, found := lookLeft(w, from-3, from+1); found && c.Direction == timex.Past && (!c.Weak || !w.Has(from, timex.Weekday)) { // "they met as early as Monday"
			return c, true
		}
		c := say(timex.Future, w, from-3, from)
		c.Weak = !w.Has(from, timex.Weekday)
		return c, true
	case from == 1 && w.Is(0, "starting", "beginning") && w.Has(from, timex.Weekday): // Starting Monday, flights are banned
		if c, found := lookRight(w, from+1); found && c.Direction == timex.Past && !c.Weak {
			return c, true
		}
		return say(timex.Future, w, 0, 1), true
	case w.Is(from-1, "on") && w.Is(from-2, "is", "are") && w.Has(from, timex.Weekday): // the next round is on Thursday
		return say(timex.Future, w, from-2, from), true
	case w.Is(from-1, "is", "are") && w.Has(from, timex.Weekday) && (w.Token(from+1).Kind != timex.Word && !w.Is(from+1, "'", "’", ",") || w.Has(from+1, timex.DayPart)) && !w.Is(from-2, "it", "today", "this", "that", "day", "date", "tomorrow") && !verbBefore(w, from-1): // the next round is Thursday
		return say(timex.Future, w, from-1, from), true
	case w.Is(from-1, "on") && w.Is(from-2, "out", "back", "over", "up") && w.Is(from-3, "is", "are") && w.Has(from, timex.Weekday): // the report is out on Thursday
		return say(timex.Future, w, from-3, from), true
	case w.Is(from-1, "and") && w.Is(from-2, "now") && w.Is(from-3, "between"), w.Is(from-1, "until", "till", "to") && w.Is(from-2, "now"):
		return say(timex.Future, w, from-2, from), true
	case w.Is(from-1, "until", "till") && halted(w, j) && !w.Is(from-3, "from") && !(w.Is(from+1, ",") && w.Is(from+2, "when")):
		return say(timex.Future, w, from-1, from), true
	case w.Is(from-1, "until", "till") && w.Is(j, "have", "has", "had"):
		return say(timex.Future, w, j, from), true
	case w.Is(from-1, "the") && w.Is(from-2, "before"), w.Is(from-1, "before") && w.Has(from, timex.Unit|timex.Shift), w.Is(from, "the") && w.Is(from-1, "before"):
		if w.Has(from, timex.Unit) || w.Is(from, "the") && w.Has(from+1, timex.Unit) {
			return say(timex.Future, w, from-1, from+1), true
		}
	case w.Is(from-1, "until", "till", "through", "to") && (w.Has(j, timex.Moves) || w.Is(j, "forward", "back", "off") && !w.Is(j-1, "goes", "go", "going", "went", "dates", "date", "dating", "dated", "traced", "reaches", "stretches", "harks")):
		return say(timex.Future, w, j, from), true
	case w.Is(from-1, "until", "till", "through", "to", "for"):
		for k := j; k >= max(0, j-6); k-- {
			if w.Is(k, ",", ";") {
				break
			}
			if w.Has(k, timex.Moves) && w.Is(k, "given", "gave", "give", "gives", "postponed", "postpone", "delayed", "delay", "extended", "extend", "extends", "adjourned", "adjourn", "rescheduled", "deferred", "pushed", "valid", "moved") {
				return say(timex.Future, w, k, from), true
			}
		}
	case w.Is(from-1, "by"):
		for k := j; k >= max(0, j-6); k-- {
			if w.Is(k, ",", ";") {
				break
			}
			if w.Is(k, "promised", "promises", "pledged", "pledges", "vowed", "agreed", "demanded", "ordered", "called") ||
				w.Is(k, "could", "possible", "feasible", "realistic") && !w.Is(k+1, "have") && !w.Is(k-1, "was", "were") {
				return say(timex.Future, w, k, from), true
			}
		}
	case w.Is(from-1, "of") && w.Is(from-2, "ahead"), w.Is(from-1, "before") && w.Has(from-2, timex.Ahead):
		return say(timex.Future, w, from-2, from), true
	case w.Is(from-1, "schedule", "reschedule", "postpone", "cancel", "boycott", "skip") && w.Is(from-2, "to", "-"): // no plans to postpone Friday's debate
		return say(timex.Future, w, from-1, from), true
	case w.Is(from-1, "come") && w.Has(from, timex.Weekday): // come Monday, there will be
		return say(timex.Future, w, from-1, from), true
	case w.Is(from-1, "upcoming", "coming"):
		return say(timex.Future, w, from-1, from), true
	}
	return timex.Cue{}, false
}

// governs is how many tokens away a past form still surely governs an expression; a word that looks
// ahead does so from twice as far.
const governs = 6

// lookLeft finds the nearest verb group before the expression.
func lookLeft(w *timex.Window, from, to int) (timex.Cue, bool) {
	near := ofWeek(w, from, to)
	for j := from - 1; j >= max(0, from-reachLeft); j-- {
		t := w.Token(j)
		if t.Kind != timex.Word {
			if w.Is(j, ";") && w.Is(j-1, ".") && (w.Token(j+1).Capital || w.Is(j+1, "and")) { // Gulfport, Miss.; Mobile, Ala.
				continue
			}
			if w.Is(j, ";", ":", "—", "–") || dash(w, j) && t.Spaced && w.Token(j+1).Spaced {
				return timex.Cue{}, false
			}
			continue
		}
		if c, stop := verbAt(w, j, from); c.Direction != timex.Unknown {
			// What was hoped may be over by now; a weekday is too near for that.
			hoped := c.Direction == timex.Future && !near && strings.HasPrefix(c.Words, "hoped")
			far := from-j > 2*governs && (c.Direction != timex.Future || !near) || from-j > governs+2 && c.Direction == timex.Future && bade(c.Words)
			c.Weak = hoped || c.Weak && !near || from-j > governs && c.Direction == timex.Past || far || w.Is(from-1, "the", "a", "under", "of")
			return c, true
		} else if stop {
			return timex.Cue{}, false
		}
	}
	return timex.Cue{}, false
}

// lookRight finds the first verb group after the expression.
func lookRight(w *timex.Window, to int) (timex.Cue, bool) {
	reach, near := reachRight, governs
	if w.Is(0, "in") && w.Is(to, ",") { // In January, a week after the anniversary of the ruling by X, a bomb killed
		reach *= 2
		near = reach
	}
	for j := to; j < min(len(w.Tokens), to+reach); j++ {
		if w.Token(j).Kind != timex.Word {
			if w.Is(j, ";", "—") {
				return timex.Cue{}, false
			}
			continue
		}
		if c, _ := verbAt(w, j, to); c.Direction != timex.Unknown {
			c.Weak = j-to > near && !w.Is(j, "will", "shall") || attributive(w, to) && (c.Direction != timex.Future || !arranged(w, to))
			return c, true
		}
	}
	return timex.Cue{}, false
}

// opensClause tells whether an expression, with its preposition, is the first thing in a clause: ", and
// on Friday the council made it binding".
func opensClause(w *timex.Window, from int) bool {
	j := from - 1
	if w.Is(j, "on", "in", "at", "by", "during") {
		if j > 0 && w.Is(j, "on") && w.Token(j).Capital && !allCapitals(w) { // a sentence that ran into the one before
			return true
		}
		j--
	}
	if w.Is(j, "also", "meanwhile") && j == 0 || w.Is(j, "then") && w.Is(j-1, "and", "but") { // Also on Friday, X will
		return true
	}
	if j > 1 && dash(w, j) && (w.Is(j-1, ")") || dash(w, j-1) && w.Is(j-2, ")")) { // (CNN) -- Saturday saw
		return true
	}
	return w.Is(j, ";", ":", "that", "because", "while", "whereas") || w.Is(j, "and", "but") && w.Is(j-1, ",")
}
