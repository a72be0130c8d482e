package event

import (
	"strings"

	"timeline/timeline/grammar"
)

// doubt makes the events of a sentence hypothetical that it only asks for, not those that it takes as facts.
func doubt(es []Event, sentence string) {
	if len(es) == 0 || !asksWhether(sentence) {
		return
	}
	for i := range es {
		if e := &es[i]; e.Certainty != Negated && (asks(e.Summary) || supposing(sentence)) {
			e.Certainty = Hypothetical
		}
	}
}

// asksWhether tells whether a sentence asks for a yes or no, and so states nothing: "Will they accept it?" Who asks when or why
// takes it as a fact.
func asksWhether(s string) bool {
	if !asks(s) {
		return false
	}
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if w = strings.Trim(w, ",\"'“‘(-–—"); w != "" && !grammar.Openers[w] {
			return grammar.Auxiliaries[w]
		}
	}
	return false
}

func asks(s string) bool { return strings.HasSuffix(strings.TrimRight(s, " \"'”’)"), "?") }

// supposing tells whether a question is of what somebody thinks: "Does he believe that they did it?"
func supposing(s string) bool {
	for _, w := range [...]string{" think ", " believe ", " expect ", " suppose "} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// certaintyOf reads the certainty of a clause from its words. reported tells whether somebody is
// quoted for it; then "would" is a "will" of theirs.
func certaintyOf(ts []token, lead string, ahead, reported bool) Certainty {
	planned, hypothetical := ahead, lead == "if" || lead == "unless"
	for i, t := range ts {
		next := ""
		if i+1 < len(ts) {
			next = ts[i+1].lower
		}
		switch t.lower {
		case "not", "never", "cannot":
			if next != "only" && next != "long" { // "not long ago"
				return Negated
			}
		case "no", "nobody", "none":
			if i == 0 && next != "doubt" && next != "wonder" && next != "sooner" { // "No talks were held"
				return Negated
			}
		case "would":
			if reported {
				planned = true
			} else {
				hypothetical = true
			}
		case "if", "unless", "could", "might":
			hypothetical = true
		case "may":
			hypothetical = hypothetical || t.text == "may" && next != "" && i > 0 && !grammar.Prepositions[ts[i-1].lower]
		case "will", "shall", "'ll", "won't":
			if t.lower == "won't" {
				return Negated
			}
			planned = planned || i > 0 && !grammar.Determiners[ts[i-1].lower] // "the will of the people"
		case "plan", "plans", "planned", "intends", "intend", "expected", "expects", "scheduled", "due", "set", "slated", "going", "hopes":
			planned = planned || next == "to"
		default:
			if len(t.lower) > 4 && t.lower[len(t.lower)-3:] == "n't" {
				return Negated
			}
		}
	}
	switch {
	case hypothetical:
		return Hypothetical
	case planned:
		return Planned
	case reported:
		return Reported
	}
	return Asserted
}
