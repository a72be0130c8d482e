package event

import (
	"strings"

	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// clause is a stretch of a sentence with a verb of its own: tokens from to to, to not included.
type clause struct {
	from, to int
	lead     string // the conjunction or relative word that opens it, in lower case
}

// appendClauses cuts a sentence into clauses at marks and conjunctions between two finite verbs. It
// looks at words alone and rather leaves two clauses together than cuts one in the middle.
func appendClauses(out []clause, ts []token, from, to int) []clause {
	start, lead := from, ""
	if comma := fronted(ts[:to], from); comma > 0 {
		out = append(out, clause{from + 1, comma, ts[from].lower})
		start, from = comma+1, comma+1
	}
	seen := false // a finite verb in the clause so far
	for i := from; i < to; i++ {
		next, word := opens(ts[:to], i)
		if next == 0 || !seen || !clauseAhead(ts[next:to], subordinators[word]) || word == "as" && !finiteBeforeComma(ts[next:to]) {
			seen = seen || finite(ts, i)
			continue
		}
		out = append(out, clause{start, i, lead})
		start, lead, seen = next, word, false
		i = next - 1
	}
	if start < to {
		out = append(out, clause{start, to, lead})
	}
	return out
}

// fronted returns the comma that parts a clause which the tokens begin with from the main one: "As protests went on, the
// army …". It returns 0 where there is none, and where the main clause makes of the other what may never be ("if").
func fronted(ts []token, from int) int {
	switch w := ts[from].lower; w {
	case "if", "unless", "until", "once", "so", "lest":
		return 0
	default:
		if !grammar.Subordinating[w] {
			return 0
		}
	}
	seen := false
	for i := from + 1; i < len(ts); i++ {
		if ts[i].lower == "," {
			if seen && clauseAhead(ts[i+1:], false) {
				return i
			}
			return 0
		}
		seen = seen || finite(ts, i)
	}
	return 0
}

// opens returns the token after a conjunction or mark at i that can open a clause, and the word; 0 when
// there is none.
func opens(ts []token, i int) (next int, word string) {
	t := ts[i].lower
	switch {
	case t == ";" || t == "—" || t == "–":
		return i + 1, t
	case t == "," && i+1 < len(ts):
		if w := ts[i+1].lower; grammar.Conjunctions[w] || subordinators[w] {
			return i + 2, w
		}
		return 0, ""
	case t == "as" && i > 0 && comparing[ts[i-1].lower]:
		return 0, ""
	case t == "and" && i > 1 && ts[i-2].lower == "to": // "to make and mix it"
		return 0, ""
	case i+1 < len(ts) && !ts[i+1].word: // "the year before, it"
		return 0, ""
	case grammar.Conjunctions[t] || subordinators[t]:
		return i + 1, t
	}
	return 0, ""
}

// comparing are words that "as" goes with: "such as tea", "as long as it lasts".
var comparing = wordlist.Set("such well long far soon many much same known described")

// clauseAhead tells whether a clause begins here: a finite verb before the next mark, after something
// that can be its subject. A relative clause needs none.
func clauseAhead(ts []token, subjectless bool) bool {
	const reach = 14 // words within which a subject meets its verb
	for i := range ts[:min(len(ts), reach)] {
		if !ts[i].word && ts[i].lower != "," && !startsDigit(ts[i].lower) {
			return false
		}
		if finite(ts, i) {
			return i > 0 || subjectless
		}
	}
	return false
}

// finiteBeforeComma tells whether a finite verb stands before the first comma: not in "who succeeded him as minister, has
// resigned".
func finiteBeforeComma(ts []token) bool {
	for i := range ts {
		if ts[i].lower == "," {
			return false
		}
		if finite(ts, i) {
			return true
		}
	}
	return false
}

// finite tells whether token i looks like a finite verb.
func finite(ts []token, i int) bool {
	w := ts[i].lower
	if grammar.Auxiliaries[w] || grammar.PastForms[w] || sayingVerbs[w] {
		return true
	}
	if !strings.HasSuffix(w, "ed") || len(w) < 5 || notVerbs[w] {
		return false
	}
	if i > 0 && (grammar.Determiners[ts[i-1].lower] || grammar.Prepositions[ts[i-1].lower]) { // "the wounded", "by armed men"
		return false
	}
	return i+1 == len(ts) || ts[i+1].lower != "by" // "sanctions imposed by" is no finite verb
}
