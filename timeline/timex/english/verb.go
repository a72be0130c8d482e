package english

import (
	"timeline/timeline/timex"
)

// verbAt tells whether a verb at token j says which way its clause looks. stop is true at words
// that close the clause.
func verbAt(w *timex.Window, j, from int) (c timex.Cue, stop bool) {
	e := w.Entry(j)
	switch {
	case w.Is(j, "won") && w.Is(j+1, "'", "’") && w.Is(j+2, "t"):
		return say(timex.Future, w, j, j+3), false
	case w.Is(j, "let") && w.Token(j).Capital && w.Is(j+1, "us"), w.Is(j, "let") && w.Token(j).Capital && w.Is(j+1, "'", "’") && w.Is(j+2, "s"): // Let's leave in June
		return say(timex.Future, w, j, j+1), false
	case (w.Is(j, "goes", "dates", "stretches", "reaches", "harks") || w.Is(j, "go") && w.Is(j-1, "if", "we", "s", "us", "you")) && w.Is(j+1, "back") && w.Is(j+2, "to") && j+3 == from, w.Is(j, "dates", "dating") && w.Is(j+1, "from") && j+2 == from: // goes back to January
		return say(timex.Past, w, j, j+2), false
	case w.Is(j, "says", "say") && (j >= from || j == from-1 || j == from-2 && w.Is(from-1, "on")): // On Sunday Seoul says it will
		return say(timex.Past, w, j, j+1), false
	case e.Class&timex.Modal != 0:
		return modalAt(w, j, e)
	case w.Is(j, "if", "unless") && j < from && !w.Is(j+1, "the") && !w.Is(j-1, "as") && from-j > 2:
		return say(timex.Future, w, j, j+1), false
	case w.Is(j, "to") && j+1 < from && baseVerb(w, j+1) && !w.Is(from-1, "overnight"):
		return infinitive(w, j, from)
	case e.Class&timex.PastVerb != 0:
		if w.Is(j, "left") && w.Is(j-1, "the") || w.Is(j, "got") && w.Is(j-1, "s", "ve", "have", "has") || w.Is(j, "set", "put", "cut", "hit", "read", "cost", "split", "shut", "spread", "let") && (w.Is(j-1, "to", "a", "the", "will", "would", "stay", "remain", "stays", "remains") || modalBefore(w, j)) {
			return timex.Cue{}, false
		}
		return past(w, j)
	case w.Is(j, "scheduled", "due", "slated", "planned", "expected") && !w.Is(j-1, "the", "than", "as", "previously") && !hadBeen(w, j) && !w.Is(j+1, "to") && j < from:
		return say(timex.Future, w, j, j+1), false
	case w.Is(j, "plans", "plan") && nounPlan(w, j, from):
		return timex.Cue{}, false
	case w.Is(j, "preparing", "planning") && w.Is(j-1, "was", "were") && (j+1 == from || j+2 == from && w.Is(from-1, "on")): // were preparing Thursday to leave
		return say(timex.Past, w, j-1, j+1), false
	case w.Is(j, "plans", "plan", "intends", "intend", "hopes", "expects", "expect", "aims", "vows", "promises", "prepares", "preparing", "planning", "pledges", "awaits", "forthcoming", "upcoming", "deadline") && !(w.Is(j, "forthcoming") && (w.Is(j-1, "not", "very", "more", "less") || adverb(w, j-1))) && !w.Is(j-1, "the", "a", "an", "any", "new", "its", "his", "their", "of", "her", "our", "this", "that", "s", "-") && !dash(w, j-2) && j < from:
		return say(timex.Future, w, j, j+1), false
	case w.Is(j, "invited") && w.Is(j-1, "has", "have") && invitedTo(w, j, from):
		return say(timex.Future, w, j, j+1), false
	case regularPast(w, j):
		return past(w, j)
	case e.Class&timex.Opens != 0 && j < from && from-j <= 2*governs && timetable(w, j):
		return say(timex.Future, w, j, j+1), false
	case e.Class&timex.Opens != 0 && j >= from && j-from < governs && from <= 2 && w.Has(from-1, timex.Weekday) && timetable(w, j): // On Monday the council meets
		return say(timex.Future, w, j, j+1), false
	}
	return timex.Cue{}, false
}

// invitedTo tells whether the date at from is that of a meeting to which the verb at j invites: "has invited both to a meeting in Lusaka
// on September 24".
func invitedTo(w *timex.Window, j, from int) bool {
	to := false
	for k := j + 1; k < from; k++ {
		to = to || w.Is(k, "to", "for")
		if to && w.Is(k, "meeting", "talks", "summit", "conference", "session", "ceremony", "dinner", "lunch", "round", "forum") {
			return !w.Has(from, timex.Weekday)
		}
	}
	return false
}

// nounPlan tells whether the "plan" at j, before the expression at from, is a noun: "announced a stimulus plan Thursday".
func nounPlan(w *timex.Window, j, from int) bool {
	if j+1 == from || w.Is(j+1, "on", "in", "at", "by", "for", "of", "from") && j+2 == from {
		return true
	}
	before := w.Word(j - 1)
	return w.Is(j, "plan") && before != "" && before[len(before)-1] != 's' && !w.Is(j-1, "they", "we", "i", "you", "who", "also", "now", "still", "to")
}

// timetable tells a verb in the simple present ("begins Monday") from a noun written alike.
func timetable(w *timex.Window, j int) bool {
	s := w.Word(j)
	if w.Is(j, "air") && w.Token(j).Capital { // Air Force One
		return false
	}
	if w.Is(j, "address", "addresses") && !w.Is(j+1, "the", "a", "an", "its", "his", "her", "their") { // the king's address on Friday
		return false
	}
	if s[len(s)-1] != 's' {
		for k := j - 2; w.Token(j-1).Capital && k >= max(0, j-5) && w.Token(k).Kind == timex.Word && !w.Is(k, "in", "of", "at", "to", "with", "for", "on"); k-- { // Kerry and Defense Secretary Hagel receive
			if w.Is(k, "and") {
				return true
			}
		}
		if w.Is(j-1, "who", "which", "that", "they", "we") || w.Is(j, "go", "head") && w.Is(j+1, "to") && w.Is(j+2, "the") && w.Is(j+3, "polls") {
			return true
		}
		for k := j - 2; k >= max(0, j-5); k-- {
			if w.Is(k, "let", "lets", "made", "makes", "saw", "watched") { // let the prisoners go
				return false
			}
		}
		before := w.Word(j - 1) // leaders meet, voters go
		return len(before) > 3 && before[len(before)-1] == 's' && before[len(before)-2] != 's' && w.Token(j-1).Kind == timex.Word && !w.Has(j-1, timex.Modal)
	}
	if w.Is(j-1, "and") && w.Is(j+1, "on", "to", "in", "for", "at") { // left on Tuesday and returns on Friday
		return true
	}
	return !(w.Is(j, "marks") && w.Digits(j-1) > 0) && !w.Is(j-1, "the", "a", "an", "his", "her", "their", "its", "our", "your", "two", "three", "many", "these", "those", "both", "several", "some", "all",
		"few", "other", "no", "of", "with", "by", "for", "from", "to", "at", "between", "against", "as", "and", "state", "peace", "s")
}

// past returns the cue of a past form at j, with what the words before make of it: "has been delayed",
// "will be released" (a participle, ahead).
func past(w *timex.Window, j int) (timex.Cue, bool) {
	for k := j - 1; k >= max(0, j-4); k-- {
		if w.Token(k).Kind != timex.Word {
			break
		}
		if w.Is(k, "to") && w.Is(k+1, "be") { // guidelines to be published
			if c, stop := infinitive(w, k, j); c.Direction != timex.Unknown || stop {
				return c, stop
			}
			if c := causedTo(w, k); c >= 0 {
				return say(timex.Past, w, c, c+1), false
			}
			if w.Is(k-1, "had", "needed", "failed", "managed", "began", "came", "refused", "appeared", "seemed", "continued") && !w.Is(j+1, "by") && !demanded(w, k) { // had to be moved
				return say(timex.Past, w, k-1, k), false
			}
			if w.Is(k-1, "was", "were") {
				k--
			}
			return say(timex.Future, w, k, j+1), false
		}
		if e := w.Entry(k); e.Class&timex.Modal != 0 {
			if w.Is(k, "be", "been", "being") {
				continue
			}
			if w.Is(k, "is", "are") && subordinate(w, k) { // before he is sworn in
				return say(timex.Future, w, k, j+1), false
			}
			if w.Is(k, "is", "are") { // is scheduled, are expected: ahead; is based: not told
				if w.Is(j, "expected", "scheduled", "planned", "slated", "set") {
					return say(timex.Future, w, k, j+1), false
				}
				return timex.Cue{}, false
			}
			c, stop := modalAt(w, k, e)
			return c, stop
		}
		if !adverb(w, k) {
			break
		}
	}
	if !w.Has(j, timex.PastVerb) {
		if c, ok := planned(w, j); ok { // will redeem 9 million preferred shares
			return c, false
		}
	}
	if w.Is(j, "based", "united", "led", "backed", "so-called", "advanced") && !(w.Is(j, "led") && w.Is(j+1, "to")) {
		return timex.Cue{}, false
	}
	return say(timex.Past, w, j, j+1), false
}

// demanded tells whether the clause before token k says that somebody said what must be: "ruled that a vote had to be held".
func demanded(w *timex.Window, k int) bool {
	for j := k - 1; j >= max(0, k-governs) && w.Token(j).Kind == timex.Word; j-- {
		if w.Is(j, "said", "says", "ruled", "agreed", "ordered", "demanded", "insisted", "warned", "that", "argued", "told") {
			return true
		}
	}
	return false
}

// causedTo returns the verb that makes what the infinitive at j tells a thing of the past: "caused flights to be delayed";
// -1 where there is none.
func causedTo(w *timex.Window, j int) int {
	for k := j - 1; k >= max(0, j-governs) && w.Token(k).Kind == timex.Word; k-- {
		if w.Is(k, "caused", "forced", "led", "allowed", "enabled", "prompted") {
			return k
		}
	}
	return -1
}

// planned looks for "will" before a participle in the same clause.
func planned(w *timex.Window, j int) (timex.Cue, bool) {
	for k := j - 1; k >= max(0, j-8); k-- {
		switch {
		case w.Token(k).Kind == timex.Mark, w.Is(k, "the", "a", "an", "its", "his", "her", "their", "that", "which", "who", "and", "but", "when", "after", "before", "as", "because", "if", "where", "until"):
			return timex.Cue{}, false
		case w.Is(k, "will", "shall"):
			return say(timex.Future, w, k, k+1), true
		}
	}
	return timex.Cue{}, false
}

// subordinate tells whether the clause of the verb at j says when or on what condition.
func subordinate(w *timex.Window, j int) bool {
	for k := j - 1; k >= max(0, j-6); k-- {
		switch {
		case w.Is(k, "before", "when", "until", "once", "if", "unless", "after"):
			return true
		case w.Token(k).Kind != timex.Word:
			return false
		}
	}
	return false
}

func modalBefore(w *timex.Window, j int) bool {
	for k := j - 1; k >= max(0, j-3); k-- {
		if w.Has(k, timex.Modal) && w.Entry(k).Aim == 1 {
			return true
		}
	}
	return false
}

func adverb(w *timex.Window, k int) bool {
	s := w.Word(k)
	return len(s) > 3 && s[len(s)-2:] == "ly" || w.Is(k, "not", "also", "never", "since", "already", "now", "been", "be", "have", "t")
}

// modalAt reads a modal or an auxiliary.
func modalAt(w *timex.Window, j int, e timex.Entry) (timex.Cue, bool) {
	switch {
	case w.Is(j, "may") && w.Token(j).Capital && j > 0: // the month
		return timex.Cue{}, false
	case w.Is(j, "have", "has") && w.Is(j+1, "to") && !w.Is(j-1, "did"): // has to show up on Friday
		return say(timex.Future, w, j, j+2), false
	case w.Is(j, "could", "might", "can", "should", "must", "may", "would"):
		if w.Is(j+1, "have") || w.Is(j+1, "not") && w.Is(j+2, "have") {
			return say(timex.Past, w, j, j+2), false
		}
		if k := j + 1; w.Is(j, "would") && w.Is(k, "not", "n't", "n") { // would not comment
			for w.Is(k, "not", "n't", "n", "'", "’", "t") {
				k++
			}
			if w.Is(k, "comment", "say", "discuss", "confirm", "elaborate", "speculate", "identify", "disclose", "specify", "answer", "name", "tell", "provide") {
				return say(timex.Past, w, j, k+1), false
			}
		}
		if w.Is(j, "could", "can") {
			return timex.Cue{}, false
		}
		return say(timex.Future, w, j, j+1), false
	case w.Is(j, "is", "are", "was", "were", "be", "isn", "aren"):
		k := j + 1
		for adverb(w, k) {
			k++
		}
		switch {
		case w.Is(k, "to") && baseVerb(w, k+1), w.Is(k, "due", "scheduled", "slated", "expected", "planned", "going"), w.Is(k, "about") && w.Is(k+1, "to"), w.Is(k, "set") && w.Is(k+1, "to", "for"):
			if w.Is(k, "to") && w.Is(k+1, "have") && w.Is(j, "was", "were") { // was to have met
				return say(timex.Past, w, j, k+2), false
			}
			return say(timex.Future, w, j, k+1), false
		case w.Is(j, "was", "were"):
			return say(timex.Past, w, j, j+1), false
		case w.Is(k, "meeting", "traveling", "travelling", "visiting", "leaving", "arriving", "hosting", "holding", "heading", "starting", "coming", "returning", "flying", "planning", "preparing", "bracing", "gearing", "readying"):
			return say(timex.Future, w, j, k+1), false
		}
		return timex.Cue{}, false
	case e.Aim > 0:
		return say(timex.Future, w, j, j+1), false
	case w.Is(j, "have") && (w.Is(j-1, "will", "shall") || w.Is(j-2, "will", "shall") && adverb(w, j-1)): // will have left by Friday
		return say(timex.Future, w, j-1, j+1), false
	case w.Is(j, "have") && (w.Is(j-1, "did") || w.Is(j-1, "not") && w.Is(j-2, "did") || w.Is(j-1, "t") && w.Is(j-3, "didn")):
		return say(timex.Past, w, j, j+1), false
	case w.Is(j, "has", "have") && w.Is(j+1, "a", "an", "the", "this", "that", "another", "no", "its", "his", "her", "their", "our", "my", "your"): // has a hearing on Friday
		c := say(timex.Future, w, j, j+1)
		c.Weak = true
		return c, false
	case w.Is(j, "have") && w.Is(j-1, "to") && w.Is(j-2, "hope", "hopes", "expect", "expects", "aim", "aims", "plan", "plans", "want", "wants"): // they hope to have left by Tuesday
		return say(timex.Future, w, j-2, j+1), false
	case e.Aim < 0:
		return say(timex.Past, w, j, j+1), false
	}
	return timex.Cue{}, false
}

// infinitive reads "to meet" at j by the word that governs it: "plans to meet" looks ahead, "was
// forced to leave" back. Where the word does not tell, the search goes on to the main verb.
func infinitive(w *timex.Window, j, from int) (timex.Cue, bool) {
	for k := j - 1; k >= max(0, j-3); k-- {
		switch {
		case hadBeen(w, k):
			return timex.Cue{}, true
		case w.Is(k, "able") && w.Is(k-1, "was", "were"):
			return say(timex.Past, w, k-1, k+1), false
		case w.Is(k, "forced", "failed", "managed", "began", "used", "had", "helped", "refused", "tried", "got", "went", "came", "continued", "seemed", "appeared", "declined", "refusing", "failing", "trying", "declining", "likely"):
			if w.Is(k, "likely") {
				return say(timex.Future, w, k, j+1), false
			}
			return timex.Cue{}, false
		case w.Has(k, timex.Ahead), w.Is(k, "agreed", "agree", "decided", "decision", "voted", "pledged", "vowed", "promised", "threatened", "offered", "invited", "invitation", "wanted", "hoped", "intended", "prepared", "ready", "scheduled", "asked", "urged", "told", "ordered", "demanded", "is", "are", "supposed", "going", "able", "deal", "plan", "agreement", "deadline"):
			if w.Is(k, "deal", "plan", "agreement", "decision") && givenUp(w, k) { // pulled out of a deal to export grain on Monday
				return timex.Cue{}, false
			}
			weak := w.Is(k-1, "was", "were") // set to speak on 5 May
			if weak {
				k--
			}
			c := say(timex.Future, w, k, j+1)
			c.Weak = weak
			return c, false
		case w.Token(k).Kind != timex.Word || w.Has(k, timex.PastVerb):
			return timex.Cue{}, false
		}
	}
	if w.Has(from, timex.Weekday) {
		return bidden(w, j)
	}
	return timex.Cue{}, false
}

// givenUp tells whether the plan or deal at token k is one that somebody gives up.
func givenUp(w *timex.Window, k int) bool {
	for j := k - 1; j >= max(0, k-governs) && w.Token(j).Kind == timex.Word; j-- {
		if w.Is(j, "abandoned", "cancelled", "canceled", "scrapped", "dropped", "suspended", "rejected", "quit", "left", "withdrew", "shelved", "blocked", "vetoed") || w.Is(j, "pulled", "backed", "walked") && w.Is(j+1, "out", "away", "off") {
			return true
		}
	}
	return false
}

// bidden looks farther back for who is asked to do what "to" at j begins: "called on all members of the party to march".
func bidden(w *timex.Window, j int) (timex.Cue, bool) {
	for k := j - 1; k >= max(0, j-2*governs) && w.Token(k).Kind == timex.Word; k-- {
		switch {
		case w.Is(k, "asked", "urged", "told", "ordered", "invited", "instructed", "directed", "encouraged", "warned", "summoned"), w.Is(k, "called", "calls", "calling") && w.Is(k+1, "on", "upon", "for"):
			if hadBeen(w, k) {
				return timex.Cue{}, true
			}
			return say(timex.Future, w, k, j+1), false
		case w.Is(k, "that", "which", "who", "and", "but", "when", "after", "before", "because", "if", "on"), w.Has(k, timex.Modal|timex.PastVerb), regularPast(w, k):
			if w.Is(k, "on") && w.Is(k-1, "called", "calls", "calling") {
				continue
			}
			return timex.Cue{}, false
		}
	}
	return timex.Cue{}, false
}

// baseVerb guesses whether the word at i, which follows "to", is a verb: anything in lower case that is
// no article, pronoun, number or preposition.
func baseVerb(w *timex.Window, i int) bool {
	t := w.Token(i)
	if t.Kind != timex.Word || t.Capital || w.Has(i, timex.Number|timex.Unit|timex.Shift|timex.Deictic|timex.DayPart) {
		return false
	}
	return !w.Is(i, "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "those", "them", "him", "us", "it", "me", "you", "some", "any", "all", "more", "about", "date", "up")
}

// ofGivenName tells whether the "in" at token j is a syllable of a Korean name: "Moon Jae-in warned", "Moon Jae In warned".
func ofGivenName(w *timex.Window, j int) bool {
	if !w.Is(j, "in") || j < 1 {
		return false
	}
	return dash(w, j-1) && w.Glued(j) && j > 1 && w.Token(j-2).Capital || w.Token(j).Capital && w.Token(j-1).Capital
}

// regularPast tells whether the word at j looks like a regular past form. A participle before a noun
// ("the alleged plot") looks alike; a determiner before it gives it away.
func regularPast(w *timex.Window, j int) bool {
	s := w.Word(j)
	t := w.Token(j)
	if len(s) < 4 || s[len(s)-2:] != "ed" || t.Capital || t.Entry != nil && t.Entry.Class&timex.Ahead != 0 {
		return false
	}
	switch s {
	case "need", "seed", "feed", "speed", "bleed", "breed", "exceed", "proceed", "succeed", "indeed", "hundred", "kindred", "red", "naked", "sacred", "wicked", "united", "armed", "agreed-upon", "so-called":
		return false
	}
	if s == "preferred" && w.Is(j+1, "stock", "shares", "share", "securities", "supplier", "customer") {
		return false
	}
	before := j - 1
	if adverb(w, before) || w.Is(before, "still", "then", "newly", "long") {
		before--
	}
	if w.Is(before, "the", "a", "an", "its", "his", "her", "their", "of", "for", "with", "in") && !ofGivenName(w, before) {
		return false
	}
	return !(dash(w, j-1) && w.Glued(j)) && !(dash(w, j+1) && w.Glued(j+1))
}
