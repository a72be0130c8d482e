package event

import (
	"strings"

	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// report is a sentence cut into what is said and who says it. Tokens; to is not included.
type report struct {
	said    [2]int // the attribution, "officials said Monday"; empty when there is none
	who     [2]int // who says it
	content [2]int // what is said, or the whole sentence
}

// readReport finds the attribution of a sentence: before the content ("Officials said Monday that …")
// or behind it ("…, officials said Monday").
func readReport(ts []token) report {
	whole := report{content: [2]int{0, len(ts)}}
	for i := range ts {
		if !sayingVerbs[ts[i].lower] || ts[i].text != ts[i].lower {
			continue
		}
		if r, ok := tail(ts, i); ok {
			return r
		}
		if r, ok := head(ts, i); ok {
			return r
		}
	}
	if r, ok := accordingTo(ts); ok {
		return r
	}
	return whole
}

// trimWho takes what only says how and when it is said off who says it: "Separately, Low also".
func (r *report) trimWho(ts []token) {
	from, to := r.who[0], r.who[1]
	aside := func(w string) bool { return grammar.Openers[w] || sayingHow[w] }
	for to-1 > from && (aside(ts[to-1].lower) || grammar.Auxiliaries[ts[to-1].lower] || strings.HasPrefix(ts[to-1].lower, "'") && len(ts[to-1].lower) > 1) {
		to--
	}
	for from+1 < to && (ts[from].lower == "," || aside(ts[from].lower) && ts[from].lower != "and") {
		from++
	}
	r.who = [2]int{from, to}
}

// sayingHow are adverbs of saying; an ending would not do, for families and Italy say things too.
var sayingHow = wordlist.Set(`also already later earlier yesterday today again now just well meanwhile however repeatedly previously recently
	separately reportedly finally initially publicly privately flatly jointly immediately additionally subsequently specifically
	similarly reluctantly bluntly simply only`)

const subjectReach = 16 // tokens of a subject, with its apposition

// tail reads "…, X said [when]": everything from the last comma or quote before the verb to the end.
func tail(ts []token, verb int) (report, bool) {
	open := verb - 1
	for open > 0 && ts[open].word {
		open--
	}
	if open <= 2 || verb-open > subjectReach || !mark(ts[open].lower) {
		return report{}, false
	}
	for i := verb + 1; i < len(ts); i++ { // what follows is when and where, and no clause of its own
		if finite(ts, i) || ts[i].lower == "that" {
			return report{}, false
		}
	}
	seen := false
	for i := range open {
		seen = seen || finite(ts, i)
	}
	if !seen {
		return report{}, false
	}
	who := [2]int{open + 1, verb}
	if verb == open+1 { // "…, said Mr. X on Monday"
		who = [2]int{verb + 1, min(len(ts), verb+1+nameLength(ts[verb+1:]))}
	}
	return report{said: [2]int{open + 1, len(ts)}, who: who, content: [2]int{0, open}}, true
}

// head reads "X said [when] [that] …".
func head(ts []token, verb int) (report, bool) {
	if verb == 0 || verb > subjectReach {
		return report{}, false
	}
	for i := range verb {
		if finite(ts, i) && !grammar.Auxiliaries[ts[i].lower] || subordinators[ts[i].lower] {
			return report{}, false
		}
	}
	if nounsToo[ts[verb].lower] && grammar.Determiners[ts[0].lower] && (verb+1 == len(ts) || ts[verb+1].lower != "that") { // "the first reports of it"
		return report{}, false
	}
	begin, finiteSeen, joined, marks := verb+1, false, false, 0
	for i := verb + 1; i < min(len(ts), verb+12); i++ {
		if mark(ts[i-1].lower) {
			marks++
			joined = marks == 1 && (ts[i].lower == "and" || ts[i].lower == "but") // not the end of a list
		}
		if ts[i].lower == "that" {
			if i+1 < len(ts) && finite(ts, i+1) { // "adds to a list that has grown"
				return report{}, false
			}
			begin = i + 1
			break
		}
		if finite(ts, i) {
			finiteSeen = !joined // "nobody claimed the attack, and nothing pointed to X"
			break
		}
	}
	if begin == verb+1 && !finiteSeen {
		return report{}, false
	}
	return report{said: [2]int{0, begin}, who: [2]int{0, verb}, content: [2]int{begin, len(ts)}}, true
}

// nounsToo are verbs of saying that are plurals of nouns as well.
var nounsToo = wordlist.Set("reports claims notes states comments quotes remarks")

// accordingTo reads "According to X, …".
func accordingTo(ts []token) (report, bool) {
	if len(ts) < 6 || ts[0].lower != "according" || ts[1].lower != "to" {
		return report{}, false
	}
	for i := 2; i < min(len(ts), subjectReach); i++ {
		if ts[i].lower != "," {
			continue
		}
		for j := i + 1; j < min(len(ts), i+6); j++ { // "According to Putin's adviser, Yuri Ushakov, the …"
			if ts[j].lower == "," {
				i = j
				break
			}
		}
		return report{said: [2]int{0, i + 1}, who: [2]int{2, i}, content: [2]int{i + 1, len(ts)}}, true
	}
	return report{}, false
}

// nameLength returns how many of the first tokens are a name or a title before it.
func nameLength(ts []token) int {
	for i := range ts {
		if !ts[i].word || grammar.Prepositions[ts[i].lower] {
			return i
		}
	}
	return len(ts)
}

func mark(s string) bool {
	switch s {
	case ",", "”", "\"", "''", "’":
		return true
	}
	return false
}
