package gist

import (
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// asks tells whether the clause at c is a question or the name of a thing: "what they knew".
func (g *Writer) asks(c int) bool {
	w := &g.Tree.Words[c]
	if w.Head < 0 {
		return false
	}
	for k := w.First; k >= 0 && k < c; k = g.Tree.Words[k].Next {
		if x := g.Tree.Words[k].Lower; x == "what" || x == "how" || x == "why" {
			return true
		}
	}
	return g.Tree.Words[w.Head].Lower == "what"
}

// Finite climbs from an infinitive or participle to the clause that it belongs to.
func (g *Writer) Finite(c int) int {
	t := g.Tree
	for steps := 0; steps < 8; steps++ {
		w := &t.Words[c]
		if w.Head < 0 {
			break
		}
		aux := t.Child(c, "aux", "cop") >= 0
		switch {
		case g.toldAsPast(c):
			return c
		case g.reduced(c):
			return c
		case g.asks(c), compares(t, c), w.Rel == "conj" && g.alternative(w.Head) && t.Child(c, "nsubj") < 0:
		case w.Rel == "ccomp" && t.Words[w.Head].Lemma == "deny":
		case w.Rel == "xcomp", w.Rel == "acl", w.Rel == "csubj", !w.IsVerb() && !aux:
		case t.Is(c, "advcl") && !aux && (w.XPOS == "VBG" || w.XPOS == "VBN" || t.HasTo(c)):
		case w.Rel == "conj" && !aux && w.XPOS == "VB" && t.Child(c, "nsubj") < 0 && g.sharedAuxiliaries(c) == "":
		case w.Rel == "conj" && !aux && w.XPOS == "VBG" && t.Child(c, "nsubj") < 0 && !progressive(t, w.Head):
		case w.Rel == "conj" && !t.Words[w.Head].IsVerb() && !(aux && t.Child(w.Head, "cop") >= 0): // but "X was ready, and Y is gone"
		default:
			return c
		}
		c = t.ClauseOf(w.Head)
	}
	return c
}

// compares tells whether the clause at c is what something is compared with: "as much snow as it has seen this month", "more than
// it lost in 2001".
func compares(t *grammar.Tree, c int) bool {
	w := &t.Words[c]
	if w.Rel != "advcl" && w.Rel != "acl" || w.Head < 0 || w.Head > c {
		return false
	}
	switch t.Mark(c) {
	case "than":
		return true
	case "as":
		if t.Words[w.Head].IsVerb() || t.Words[c].From+1 < len(t.Words) && t.Words[t.Words[c].From+1].Lower == "when" {
			return false
		}
		for k := w.Head; k >= max(0, w.Head-3); k-- {
			if t.Words[k].Lower == "as" || t.Words[k].Lower == "so" && t.Words[w.Head].UPOS == "ADJ" {
				return true
			}
		}
	}
	return false
}

// progressive tells whether the verb at v is in a progressive tense: "was seizing".
func progressive(t *grammar.Tree, v int) bool {
	k := t.Child(v, "aux")
	return k >= 0 && t.Words[k].Lemma == "be" && t.Words[v].XPOS == "VBG"
}

// toldAsPast tells whether the participle or bare infinitive at c can be told by itself, in the simple past:
// the flight of "met him after flying to X", the answer of "saw Moscow retaliate".
func (g *Writer) toldAsPast(c int) bool {
	t := g.Tree
	w := &t.Words[c]
	if w.Head < 0 || w.UPOS != "VERB" || !t.TellsAct(c) || t.Child(c, "aux", "cop") >= 0 || t.HasTo(c) {
		return false
	}
	above := &t.Words[w.Head]
	if above.UPOS != "VERB" || !g.Tree.InSimplePast(w.Head) {
		return false
	}
	if w.XPOS == "VB" {
		return (w.Rel == "ccomp" || w.Rel == "xcomp") && perceiving[above.Lemma]
	}
	if w.XPOS == "VBG" && t.Is(c, "advcl") {
		switch t.Mark(c) {
		case "", "after", "before":
			return true
		}
	}
	return false
}

// perceiving are verbs that tell of another's act in a bare infinitive: "saw Moscow retaliate".
var perceiving = wordlist.Set("see watch hear make have")

// inClause tells whether word i is part of the summary of the clause at c.
func (g *Writer) inClause(i, c int) bool {
	t := g.Tree
	for k := min(i, c) + 1; k < max(i, c); k++ { // what stands behind a semicolon stands alone
		if t.Words[k].Text == ";" {
			return false
		}
	}
	for k := i; k != c; k = t.Words[k].Head {
		if k < 0 {
			return false
		}
		w := &t.Words[k]
		top := w.Head == c
		size := w.To - w.From
		switch {
		case top && (w.Rel == "parataxis" || w.Rel == "discourse" || w.Rel == "vocative" || w.Rel == "mark" && k < c && !isTo(t, k) || w.Rel == "cc" && k < c || w.XPOS == "WRB" && k < c):
			return false
		case top && (t.Is(c, "advcl") || t.Words[c].Rel == "parataxis") && !t.HasTo(c) && k < t.Child(c, "mark") && t.Child(c, "mark") < c: // the two days of "two days after he met Y"
			return false
		case top && w.Rel == "conj" && (w.IsVerb() || t.Child(k, "cop") >= 0) && !g.staysWith(c, k):
			return false
		case top && w.Rel == "cc" && k > c && g.joinsClause(k, c):
			return false
		case top && w.Rel == "advmod" && k < c && grammar.Openers[w.Lower] && (w.Lower != "still" && w.Lower != "also"):
			return false
		case top && t.Is(k, "advcl") && !t.HasTo(k) && size > g.adverbial(k, c):
			return false
		case t.Is(k, "obl") && t.Preposition(k) == "according to":
			return false
		case w.Rel == "acl:relcl" && t.Words[w.Head].Lower != "what" && (t.CommaBefore(w.From) || size > restrictive):
			return false
		case w.Rel == "appos" && !top && size > 8:
			return false
		case w.Rel == "parataxis" || w.Rel == "dep" && size > 4:
			return false
		}
	}
	return true
}

// restrictive is how many words a relative clause may have that says which one is meant.
const restrictive = 18

// adverbial returns how many words the adverbial clause at k may have to stay with the clause at c: many
// where it completes the verb ("accused X of …"), none where it sets the scene before.
func (g *Writer) adverbial(k, c int) int {
	const whole = 60 // words, more than a clause has
	t := g.Tree
	switch mark := t.Mark(k); {
	case mark == "":
		if k < c {
			return whole
		}
		return 14
	case t.Gerund(k) && k > c && grammar.Completing[mark]:
		return 24
	case mark == "by", mark == "since" && t.Gerund(k) && k > c:
		return 14
	case k > c && progressive(t, c) && g.Tensed(k) && g.when(k): // "was making soup when he was shot"
		return whole
	case k < c:
		return 0
	case mark == "if" || mark == "unless" || mark == "until":
		return 12
	}
	return 6
}

// when tells whether the clause of the verb at v begins with "when".
func (g *Writer) when(v int) bool { return g.Tree.Words[g.Tree.Words[v].From].Lower == "when" }

// isTo tells whether word k is the "to" of "is to visit".
func isTo(t *grammar.Tree, k int) bool {
	return t.Words[k].Lower == "to" && k > 0 && (t.Words[k-1].Lemma == "be" || t.Words[k-1].Lower == "not")
}

// joinsClause tells whether the conjunction at k joins another act to that of c.
func (g *Writer) joinsClause(k, c int) bool {
	t := g.Tree
	for j := t.Words[c].First; j >= 0; j = t.Words[j].Next {
		if j > k && t.Words[j].Rel == "conj" {
			return t.Words[j].IsVerb() && !g.staysWith(c, j)
		}
	}
	return false
}

// staysWith tells whether the verb at k, which is joined to the one at c, is told with it.
func (g *Writer) staysWith(c, k int) bool {
	return g.Reading.OneAct(k) || g.sharesObject(c, k) || g.alternative(c)
}

// alternative tells whether the verb at c is only one of those that "or" joins to it: "was burned off, skimmed or eaten".
func (g *Writer) alternative(c int) bool {
	t := g.Tree
	for k := t.Words[c].First; k >= 0; k = t.Words[k].Next {
		if t.Words[k].Rel == "conj" && t.Words[k].IsVerb() && t.Child(k, "nsubj") < 0 {
			if o := t.ExactChild(k, "cc"); o >= 0 && t.Words[o].Lower == "or" {
				return true
			}
		}
	}
	return false
}

// sharesObject tells whether the verb at c takes the object of the one at k, which is joined to it: "modified and expanded the
// boundaries".
func (g *Writer) sharesObject(c, k int) bool {
	t := g.Tree
	return k == c+2 && t.Words[c+1].UPOS == "CCONJ" && t.Child(k, "obj") > k && t.Child(c, "obj", "ccomp", "xcomp", "obl", "advcl") < 0
}
