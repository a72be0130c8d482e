package english

import (
	"strings"

	"timeline/timeline/timex"
)

// What the words around an expression are, for the rules of cue.go.

// halted tells whether the clause before token j says that something is kept from going on, which until then it still is: "has halted
// drilling until Friday", "was remanded until May 5", not "had been closed until Friday".
func halted(w *timex.Window, j int) bool {
	for k := j; k >= max(0, j-governs) && w.Token(k).Kind == timex.Word; k-- {
		switch {
		case w.Is(k, "halted", "suspended", "banned", "barred", "remanded", "froze", "frozen", "grounded", "imposed"):
			return !hadBeen(w, k)
		case w.Is(k, "closed", "shut"):
			return !hadBeen(w, k) && !w.Is(k-1, "was", "were", "stayed", "remained", "kept", "it", "them")
		case w.Has(k, timex.PastVerb), regularPast(w, k): // banned from Cairo and lived in Paris
			return false
		}
	}
	return false
}

// noVerb tells whether the tokens from from to to are words without a verb among them.
func noVerb(w *timex.Window, from, to int) bool {
	for k := from; k < to; k++ {
		if w.Token(k).Kind != timex.Word || w.Has(k, timex.Modal|timex.PastVerb) || regularPast(w, k) {
			return false
		}
	}
	return true
}

// verbBefore tells whether a verb stands before token j in its clause.
func verbBefore(w *timex.Window, j int) bool {
	for k := j - 1; k >= max(0, j-2*governs) && w.Token(k).Kind == timex.Word; k-- {
		if w.Has(k, timex.Modal|timex.PastVerb) || regularPast(w, k) {
			return true
		}
	}
	return false
}

// isSet tells whether the words up to token j tell that something is set for a day: "set a new hearing".
func isSet(w *timex.Window, j int) bool {
	for k := j; k > j-governs && w.Token(k).Kind == timex.Word; k-- {
		if w.Is(k, "set", "sets", "scheduled", "fixed") {
			return true
		}
	}
	return false
}

// hadBeen tells whether what stands at j lies behind: "had been due Friday".
func hadBeen(w *timex.Window, j int) bool {
	return w.Is(j-1, "had") || w.Is(j-1, "been") && (w.Is(j-2, "had") || w.Is(j-3, "had"))
}

// promise tells the noun of something said on a day about what is to come.
func promise(w *timex.Window, j int) bool {
	return w.Is(j, "agreement", "commitment", "decision", "offer", "pledge", "promise", "proposal", "refusal", "threat", "vote", "vow", "order", "demand", "attempt", "effort", "bid")
}

// statement tells the noun of what somebody said on a day.
func statement(w *timex.Window, j int) bool {
	return w.Is(j, "statement", "claim", "announcement", "warning", "declaration", "assertion", "remark", "admission", "assurance", "report", "news", "confirmation", "acknowledgment", "acknowledgement", "testimony")
}

// fromAmount returns where "from" and an amount begin that end with token j, "from 35 percent", "from $29.75"; -1 where none do.
func fromAmount(w *timex.Window, j int) int {
	for k := j; k >= max(0, j-5); k-- {
		switch {
		case w.Is(k, "from"):
			if w.Digits(k+1) > 0 || w.Is(k+1, "$", "£", "€", "#") {
				return k
			}
			return -1
		case w.Digits(k) == 0 && !w.Is(k, "$", "£", "€", "#", ".", ",", "%", "percent", "per", "cent", "million", "billion", "cents", "a", "barrel", "share"):
			return -1
		}
	}
	return -1
}

// readied tells whether the words before token j and it say that something is made ready.
func readied(w *timex.Window, j int) bool {
	for k := j; k >= max(0, j-governs) && w.Token(k).Kind == timex.Word; k-- {
		if w.Is(k, "prepare", "prepares", "prepared", "preparing", "ready", "readied", "brace", "braced", "bracing", "plan", "planned", "planning", "stock", "gear") {
			return true
		}
	}
	return false
}

// bade tells whether words that look ahead tell of somebody who asked or agreed in the past, whom a date far from what is
// to be done may belong to: "ordered BP to pay for the works Wednesday".
func bade(words string) bool {
	first, _, _ := strings.Cut(strings.ToLower(words), " ")
	switch first {
	case "expected", "scheduled", "planned", "prepared", "slated", "supposed":
		return false
	}
	return first == "told" || strings.HasSuffix(first, "ed")
}

// told tells a word for what is known of a day only when it is over: "the figures for Monday".
func told(w *timex.Window, j int) bool {
	return w.Is(j, "figure", "figures", "number", "numbers", "data", "total", "totals", "toll", "volume", "edition", "results", "close", "record", "log")
}

// pastAt tells a past form at j.
func pastAt(w *timex.Window, j int) bool { return w.Has(j, timex.PastVerb) || regularPast(w, j) }

// ofWeek tells whether an expression names a weekday: "Friday", "late Friday", "3 p.m. Friday".
func ofWeek(w *timex.Window, from, to int) bool {
	for i := from; i < to; i++ {
		if w.Has(i, timex.Weekday) {
			return true
		}
	}
	return false
}

// wasBefore tells whether "was" or "were" stands before the expression in its clause.
func wasBefore(w *timex.Window, from int) bool {
	for j := from - 1; j >= max(0, from-2*governs) && w.Token(j).Kind == timex.Word; j-- {
		if w.Is(j, "was", "were") {
			return true
		}
	}
	return false
}

// calamity tells whether a date is of what nobody plans: "the April 20 explosion", "following its collapse on April 20".
func calamity(w *timex.Window, from, to int) (timex.Cue, bool) {
	if w.Is(from-1, "on", "of") && w.Has(from-2, timex.Calamity) && !(w.Is(from-2, "fire") && w.Is(from-3, "cease", "hold", "open")) && !dueTo(w, from-3) {
		c := say(timex.Past, w, from-2, from-1)
		c.Calamity = true
		return c, true
	}
	i := to
	if attributive(w, to) {
		i += 2
	}
	for k := i; k < i+6 && (w.Token(k).Kind == timex.Word || w.Digits(k) > 0 || w.Is(k, ".", "-") && w.Glued(k)); k++ { // the April 20 oil well explosion, Tuesday's 7.0-magnitude quake
		if w.Has(k, timex.Calamity) && !w.Has(k, timex.PastVerb) {
			c := say(timex.Past, w, k, k+1)
			c.Calamity = true
			return c, true
		}
		if w.Has(k, timex.Modal|timex.PastVerb) || w.Is(k, "the", "a", "an", "in", "on", "of", "at", "for", "and", "after", "before") {
			break
		}
	}
	return timex.Cue{}, false
}

// dueTo tells whether the clause up to token j says what somebody is scheduled to do: "are due to answer questions about the fire on
// Friday".
func dueTo(w *timex.Window, j int) bool {
	for k := j; k >= max(1, j-reachLeft) && (w.Token(k).Kind == timex.Word || w.Is(k, "'", "’")); k-- {
		if w.Is(k, "scheduled", "due", "expected", "slated", "set") && w.Is(k+1, "to") && w.Is(k-1, "is", "are") {
			return true
		}
	}
	return false
}

// arranged tells whether the noun of "Thursday's meeting" is something that is arranged before it takes place.
func arranged(w *timex.Window, to int) bool {
	for i := to + 2; i <= to+4; i++ {
		if isArranged(w, i) {
			return true
		}
	}
	return false
}

func isArranged(w *timex.Window, i int) bool {
	return w.Is(i, "meeting", "meetings", "summit", "session", "vote", "election", "elections", "poll", "polls", "talks", "round", "debate", "hearing", "conference", "visit", "trip", "ceremony", "deadline", "referendum", "runoff", "inauguration", "gathering", "negotiations", "prayers")
}

// attributive tells whether an expression that ends before to belongs to a noun: "Friday's ruling".
func attributive(w *timex.Window, to int) bool {
	return w.Is(to, "'", "’") && w.Glued(to) && w.Is(to+1, "s")
}
