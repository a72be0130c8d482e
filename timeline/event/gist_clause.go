package event

import (
	"slices"

	"timeline/timeline/wordlist"
)

// asks tells whether the clause at c is a question or the name of a thing: "what they knew".
func (r *reader) asks(c int) bool {
	w := &r.t.words[c]
	if w.head < 0 {
		return false
	}
	for k := w.first; k >= 0 && k < c; k = r.t.words[k].next {
		if x := r.t.words[k].lower; x == "what" || x == "how" || x == "why" {
			return true
		}
	}
	return r.t.words[w.head].lower == "what"
}

// finite climbs from an infinitive or participle to the clause that it belongs to.
func (r *reader) finite(c int) int {
	t := r.t
	for steps := 0; steps < 8; steps++ {
		w := &t.words[c]
		if w.head < 0 {
			break
		}
		aux := t.child(c, "aux", "cop") >= 0
		switch {
		case r.toldAsPast(c):
			return c
		case r.reduced(c):
			return c
		case r.asks(c), t.compares(c), w.rel == "conj" && r.alternative(w.head) && t.child(c, "nsubj") < 0:
		case w.rel == "ccomp" && t.words[w.head].lemma == "deny":
		case w.rel == "xcomp", w.rel == "acl", w.rel == "csubj", !isVerb(w) && !aux:
		case t.is(c, "advcl") && !aux && (w.xpos == "VBG" || w.xpos == "VBN" || t.hasTo(c)):
		case w.rel == "conj" && !aux && w.xpos == "VB" && t.child(c, "nsubj") < 0 && r.sharedAuxiliaries(c) == "":
		case w.rel == "conj" && !aux && w.xpos == "VBG" && t.child(c, "nsubj") < 0 && !t.progressive(w.head):
		case w.rel == "conj" && !isVerb(&t.words[w.head]) && !(aux && t.child(w.head, "cop") >= 0): // but "X was ready, and Y is gone"
		default:
			return c
		}
		c = t.clauseOf(w.head)
	}
	return c
}

// compares tells whether the clause at c is what something is compared with: "as much snow as it has seen this month", "more than
// it lost in 2001".
func (t *tree) compares(c int) bool {
	w := &t.words[c]
	if w.rel != "advcl" && w.rel != "acl" || w.head < 0 || w.head > c {
		return false
	}
	switch t.mark(c) {
	case "than":
		return true
	case "as":
		if isVerb(&t.words[w.head]) || t.words[c].from+1 < len(t.words) && t.words[t.words[c].from+1].lower == "when" {
			return false
		}
		for k := w.head; k >= max(0, w.head-3); k-- {
			if t.words[k].lower == "as" || t.words[k].lower == "so" && t.words[w.head].upos == "ADJ" {
				return true
			}
		}
	}
	return false
}

// progressive tells whether the verb at v is in a progressive tense: "was seizing".
func (t *tree) progressive(v int) bool {
	k := t.child(v, "aux")
	return k >= 0 && t.words[k].lemma == "be" && t.words[v].xpos == "VBG"
}

// toldAsPast tells whether the participle or bare infinitive at c can be told by itself, in the simple past:
// the flight of "met him after flying to X", the answer of "saw Moscow retaliate".
func (r *reader) toldAsPast(c int) bool {
	t := r.t
	w := &t.words[c]
	if w.head < 0 || w.upos != "VERB" || r.lex.acts.verbs[w.lemma] == nil || t.child(c, "aux", "cop") >= 0 || t.hasTo(c) {
		return false
	}
	above := &t.words[w.head]
	if above.upos != "VERB" || !r.simplePast(w.head) {
		return false
	}
	if w.xpos == "VB" {
		return (w.rel == "ccomp" || w.rel == "xcomp") && perceiving[above.lemma]
	}
	if w.xpos == "VBG" && t.is(c, "advcl") {
		switch t.mark(c) {
		case "", "after", "before":
			return true
		}
	}
	return false
}

// perceiving are verbs that tell of another's act in a bare infinitive: "saw Moscow retaliate".
var perceiving = wordlist.Set("see watch hear make have")

// inClause tells whether word i is part of the summary of the clause at c.
func (r *reader) inClause(i, c int) bool {
	t := r.t
	for k := min(i, c) + 1; k < max(i, c); k++ { // what stands behind a semicolon stands alone
		if t.words[k].text == ";" {
			return false
		}
	}
	for k, steps := i, 0; k != c; k, steps = t.words[k].head, steps+1 {
		if k < 0 || steps > maxDepth {
			return false
		}
		w := &t.words[k]
		top := w.head == c
		size := w.to - w.from
		switch {
		case top && (w.rel == "parataxis" || w.rel == "discourse" || w.rel == "vocative" || w.rel == "mark" && k < c && !t.isTo(k) || w.rel == "cc" && k < c || w.xpos == "WRB" && k < c):
			return false
		case top && (t.is(c, "advcl") || t.words[c].rel == "parataxis") && !t.hasTo(c) && k < t.child(c, "mark") && t.child(c, "mark") < c: // the two days of "two days after he met Y"
			return false
		case top && w.rel == "conj" && (isVerb(w) || t.child(k, "cop") >= 0) && !r.staysWith(c, k):
			return false
		case top && w.rel == "cc" && k > c && r.joinsClause(k, c):
			return false
		case top && w.rel == "advmod" && k < c && openers[w.lower] && (w.lower != "still" && w.lower != "also"):
			return false
		case top && t.is(k, "advcl") && !t.hasTo(k) && size > r.adverbial(k, c):
			return false
		case t.is(k, "obl") && t.preposition(k) == "according to":
			return false
		case w.rel == "acl:relcl" && (t.commaBefore(w.from) || size > restrictive):
			return false
		case w.rel == "appos" && !top && size > 8:
			return false
		case w.rel == "parataxis" || w.rel == "dep" && size > 4:
			return false
		}
	}
	return true
}

// restrictive is how many words a relative clause may have that says which one is meant.
const restrictive = 18

// adverbial returns how many words the adverbial clause at k may have to stay with the clause at c: many
// where it completes the verb ("accused X of …"), none where it sets the scene before.
func (r *reader) adverbial(k, c int) int {
	t := r.t
	switch mark := t.mark(k); {
	case mark == "":
		if k < c {
			return maxDepth
		}
		return 14
	case t.gerund(k) && k > c && completing[mark]:
		return 24
	case mark == "by", mark == "since" && t.gerund(k) && k > c:
		return 14
	case k > c && t.progressive(c) && r.tensed(k) && r.when(k): // "was making soup when he was shot"
		return maxDepth
	case k < c:
		return 0
	case mark == "if" || mark == "unless" || mark == "until":
		return 12
	}
	return 6
}

// when tells whether the clause of the verb at v begins with "when".
func (r *reader) when(v int) bool { return r.t.words[r.t.words[v].from].lower == "when" }

// completing are words before a gerund that a verb needs: "accuse of", "thank for", "bar from".
var completing = wordlist.Set("of from for to with in against")

// isTo tells whether word k is the "to" of "is to visit".
func (t *tree) isTo(k int) bool {
	return t.words[k].lower == "to" && k > 0 && (t.words[k-1].lemma == "be" || t.words[k-1].lower == "not")
}

// joinsClause tells whether the conjunction at k joins another act to that of c.
func (r *reader) joinsClause(k, c int) bool {
	t := r.t
	for j := t.words[c].first; j >= 0; j = t.words[j].next {
		if j > k && t.words[j].rel == "conj" {
			return isVerb(&t.words[j]) && !r.staysWith(c, j)
		}
	}
	return false
}

// staysWith tells whether the verb at k, which is joined to the one at c, is told with it.
func (r *reader) staysWith(c, k int) bool {
	return slices.Contains(r.one, k) || r.sharesObject(c, k) || r.alternative(c)
}

// alternative tells whether the verb at c is only one of those that "or" joins to it: "was burned off, skimmed or eaten".
func (r *reader) alternative(c int) bool {
	t := r.t
	for k := t.words[c].first; k >= 0; k = t.words[k].next {
		if t.words[k].rel == "conj" && isVerb(&t.words[k]) && t.child(k, "nsubj") < 0 {
			if o := t.exactChild(k, "cc"); o >= 0 && t.words[o].lower == "or" {
				return true
			}
		}
	}
	return false
}

// sharesObject tells whether the verb at c takes the object of the one at k, which is joined to it: "modified and expanded the
// boundaries".
func (r *reader) sharesObject(c, k int) bool {
	t := r.t
	return k == c+2 && t.words[c+1].upos == "CCONJ" && t.child(k, "obj") > k && t.child(c, "obj", "ccomp", "xcomp", "obl", "advcl") < 0
}

func (t *tree) commaBefore(i int) bool {
	return t.words[i].text == "," || i > 0 && t.words[i-1].text == ","
}
