package grammar

import (
	"slices"
	"strings"

	"timeline/timeline/actor"
)

// Word is a word of a parsed sentence, in Universal Dependencies.
type Word struct {
	Start, End  int    // bytes of the sentence
	Text, Lower string // as written, and in lower case
	Lemma       string // in lower case
	UPOS, XPOS  string // tags of Universal Dependencies and of the Penn Treebank
	Rel         string // relation to the head
	Head        int    // word, or -1 for the root
	First, Next int    // first dependent, and next one of the same head; -1 for none
	From, To    int    // the words from the leftmost to the rightmost descendant; To is not included
	Mention     int    // of the tree's mentions, or -1
}

// Tree is a parsed sentence. Words are told by their place in it.
//
// Who changes a head does so by Hang, and calls Link afterwards, which forgets the mentions.
type Tree struct {
	Text     string // of the sentence
	Words    []Word
	Mentions []Mention // in order of place; see FindNames
	Timed    []bool    // which words belong to date expressions
	known    *knowledge
}

// Mention is a name of the gazetteer in a sentence.
type Mention struct {
	actor.Name
	From, To int // words; To is not included
}

// Hang hangs word i on the word head in a relation. Whatever changes a head does so by Hang, so that the words stay one tree
// with one root: where head stands below word i, the dependent of i that it belongs to takes the place of i first. In "said King,
// who added that …", read as "King added that …", King takes the place of what he added, which then hangs on him. No word is hung
// on itself or on none.
func (t *Tree) Hang(i, head int, rel string) {
	if head < 0 || head == i {
		return
	}
	ws := t.Words
	for k := head; k >= 0; k = ws[k].Head {
		if ws[k].Head == i {
			ws[k].Head, ws[k].Rel = ws[i].Head, ws[i].Rel
			break
		}
	}
	ws[i].Head, ws[i].Rel = head, rel
}

// move hangs word i on another head in the relation that it has.
func (t *Tree) move(i, head int) { t.Hang(i, head, t.Words[i].Rel) }

// dependent returns the first of the words from from to to, to not included, that hangs on the word h in one of some relations, or -1. Links
// need not be made yet.
func (t *Tree) dependent(h, from, to int, rels ...string) int {
	for k := max(0, from); k < min(to, len(t.Words)); k++ {
		if w := &t.Words[k]; w.Head == h && slices.Contains(rels, w.Rel) {
			return k
		}
	}
	return -1
}

// supplant hangs the word at v where old hung, and old on it in a relation.
func (t *Tree) supplant(v, old int, rel string) {
	t.move(v, old)
	t.Hang(old, v, rel)
}

// Link fills in what follows from the heads: dependents and extents.
func (t *Tree) Link() {
	ws := t.Words
	for i := range ws {
		w := &ws[i]
		w.First, w.Next, w.From, w.To, w.Mention = -1, -1, i, i+1, -1
	}
	for i := len(ws) - 1; i >= 0; i-- {
		if h := ws[i].Head; h >= 0 {
			ws[i].Next, ws[h].First = ws[h].First, i
		}
	}
	for i := range ws { // it widens nothing above a word that reaches over it
		for h := ws[i].Head; h >= 0 && (i < ws[h].From || i >= ws[h].To); h = ws[h].Head {
			ws[h].From, ws[h].To = min(ws[h].From, i), max(ws[h].To, i+1)
		}
	}
}

// Is tells whether word i stands in a relation, or in a kind of it: "nsubj" holds for "nsubj:pass".
func (t *Tree) Is(i int, rel string) bool {
	r := t.Words[i].Rel
	return r == rel || strings.HasPrefix(r, rel) && r[len(rel)] == ':'
}

// Child returns the first dependent of h in one of the relations, or -1.
func (t *Tree) Child(h int, rels ...string) int {
	for k := t.Words[h].First; k >= 0; k = t.Words[k].Next {
		for _, r := range rels {
			if t.Is(k, r) {
				return k
			}
		}
	}
	return -1
}

// ExactChild returns the first dependent of h in exactly that relation, or -1.
func (t *Tree) ExactChild(h int, rel string) int {
	for k := t.Words[h].First; k >= 0; k = t.Words[k].Next {
		if t.Words[k].Rel == rel {
			return k
		}
	}
	return -1
}

// Preposition returns the lemma of the preposition before a noun, or "".
func (t *Tree) Preposition(noun int) string {
	if c := t.Child(noun, "case"); c >= 0 && c < noun {
		p := t.Words[c].Lower
		if f := t.Child(c, "fixed"); f >= 0 { // "because of", "according to"
			return p + " " + t.Words[f].Lower
		}
		return p
	}
	return ""
}

// Below tells whether word i is a descendant of h, or h itself.
func (t *Tree) Below(i, h int) bool {
	for i >= 0 && i != h {
		i = t.Words[i].Head
	}
	return i >= 0
}

// Phrase returns the words from from to to, to included, in lower case but the last one as its lemma.
func (t *Tree) Phrase(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		b.WriteString(t.Words[i].Lower)
		if t.Words[i].End != t.Words[i+1].Start || i+1 == to && t.Words[i].Text == "-" {
			b.WriteByte(' ')
		}
	}
	b.WriteString(t.Words[to].Lemma)
	return b.String()
}

// Span returns the text of the words from from to to, to not included.
func (t *Tree) Span(from, to int) string {
	if from >= to {
		return ""
	}
	return t.Text[t.Words[from].Start:t.Words[to-1].End]
}

// IsNoun tells whether a word is a noun or a name.
func (w *Word) IsNoun() bool { return w.UPOS == "NOUN" || w.UPOS == "PROPN" }

// IsNominal tells whether a word is a noun, a name or a number.
func (w *Word) IsNominal() bool { return w.UPOS == "NOUN" || w.UPOS == "PROPN" || w.UPOS == "NUM" }

// IsVerb tells whether a word is a verb or an auxiliary.
func (w *Word) IsVerb() bool { return w.UPOS == "VERB" || w.UPOS == "AUX" }

// IsTensed tells whether a word is the form of a verb with a tense. A simple past that was taken for a participle is none.
func (w *Word) IsTensed() bool {
	return w.XPOS == "VBD" || w.XPOS == "VBZ" || w.XPOS == "VBP" || w.XPOS == "MD"
}

// CommaBefore tells whether word i is a comma or stands behind one.
func (t *Tree) CommaBefore(i int) bool {
	return t.Words[i].Text == "," || i > 0 && t.Words[i-1].Text == ","
}

// ClauseOf returns the head of the clause that word i stands in: the nearest verb above it, or a
// predicate with a subject or a copula of its own.
func (t *Tree) ClauseOf(i int) int {
	for {
		w := &t.Words[i]
		if w.Head < 0 || w.UPOS == "VERB" && w.Rel != "amod" && w.Rel != "compound" {
			return i
		}
		if t.Child(i, "cop") >= 0 || t.ExactChild(i, "nsubj") >= 0 {
			return i
		}
		i = w.Head
	}
}

// TellsAct tells whether word i is of a verb that can tell an act.
func (t *Tree) TellsAct(i int) bool { return t.known.acts.Verb(t.Words[i].Lemma) }
