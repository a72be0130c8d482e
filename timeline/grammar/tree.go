package grammar

import (
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
// Who changes a head calls Link afterwards, which forgets the mentions.
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

// Link fills in what follows from the heads: dependents and extents. A head that would close a circle
// is cut, so that every walk up ends.
func (t *Tree) Link() {
	ws := t.Words
	for i := range ws {
		w := &ws[i]
		w.First, w.Next, w.From, w.To, w.Mention = -1, -1, i, i+1, -1
		if w.Head >= len(ws) || w.Head == i {
			w.Head = -1
		}
	}
	for i := range ws { // Floyd's tortoise would find circles; a walk no longer than the sentence does too
		steps := 0
		for h := ws[i].Head; h >= 0; h = ws[h].Head {
			if steps++; h == i || steps > MaxDepth {
				ws[i].Head = -1
				break
			}
		}
	}
	for i := len(ws) - 1; i >= 0; i-- {
		if h := ws[i].Head; h >= 0 {
			ws[i].Next, ws[h].First = ws[h].First, i
		}
	}
	for i := range ws {
		for h, steps := ws[i].Head, 0; h >= 0 && steps < MaxDepth; h, steps = ws[h].Head, steps+1 {
			ws[h].From, ws[h].To = min(ws[h].From, i), max(ws[h].To, i+1)
		}
	}
}

// MaxDepth bounds how far a walk goes up a tree; real sentences stay far below it.
const MaxDepth = 60

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
	for steps := 0; i >= 0 && steps < MaxDepth; steps++ {
		if i == h {
			return true
		}
		i = t.Words[i].Head
	}
	return false
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
	for steps := 0; steps < MaxDepth; steps++ {
		w := &t.Words[i]
		if w.Head < 0 || w.UPOS == "VERB" && w.Rel != "amod" && w.Rel != "compound" {
			return i
		}
		if t.Child(i, "cop") >= 0 || t.ExactChild(i, "nsubj") >= 0 {
			return i
		}
		i = w.Head
	}
	return i
}

// TellsAct tells whether word i is of a verb that can tell an act.
func (t *Tree) TellsAct(i int) bool { return t.known.acts.Verb(t.Words[i].Lemma) }
