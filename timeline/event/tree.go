package event

import (
	"strings"

	"timeline/timeline/actor"
)

// word is a word of a parsed sentence, in Universal Dependencies.
type word struct {
	start, end  int // bytes of the sentence
	text, lower string
	lemma       string
	upos, xpos  string
	rel         string // relation to the head
	head        int    // word, or -1 for the root
	first, next int    // first dependent, and next one of the same head; -1 for none
	from, to    int    // the words from the leftmost to the rightmost descendant; to is not included
	mention     int    // of the tree's mentions, or -1
}

// tree is a parsed sentence.
type tree struct {
	text     string
	words    []word
	mentions []mention
}

// mention is a name of the gazetteer in a sentence.
type mention struct {
	actor.Name
	from, to int // words; to is not included
}

// link fills in what follows from the heads: dependents and extents. A head that would close a circle
// is cut, so that every walk up ends.
func (t *tree) link() {
	ws := t.words
	for i := range ws {
		w := &ws[i]
		w.first, w.next, w.from, w.to, w.mention = -1, -1, i, i+1, -1
		if w.head >= len(ws) || w.head == i {
			w.head = -1
		}
	}
	for i := range ws { // Floyd's tortoise would find circles; a walk no longer than the sentence does too
		steps := 0
		for h := ws[i].head; h >= 0; h = ws[h].head {
			if steps++; h == i || steps > maxDepth {
				ws[i].head = -1
				break
			}
		}
	}
	for i := len(ws) - 1; i >= 0; i-- {
		if h := ws[i].head; h >= 0 {
			ws[i].next, ws[h].first = ws[h].first, i
		}
	}
	for i := range ws {
		for h, steps := ws[i].head, 0; h >= 0 && steps < maxDepth; h, steps = ws[h].head, steps+1 {
			ws[h].from, ws[h].to = min(ws[h].from, i), max(ws[h].to, i+1)
		}
	}
}

// maxDepth bounds how far a walk goes up a tree; real sentences stay far below it.
const maxDepth = 60

// is tells whether word i stands in a relation, or in a kind of it: "nsubj" holds for "nsubj:pass".
func (t *tree) is(i int, rel string) bool {
	r := t.words[i].rel
	return r == rel || strings.HasPrefix(r, rel) && r[len(rel)] == ':'
}

// child returns the first dependent of h in one of the relations, or -1.
func (t *tree) child(h int, rels ...string) int {
	for k := t.words[h].first; k >= 0; k = t.words[k].next {
		for _, r := range rels {
			if t.is(k, r) {
				return k
			}
		}
	}
	return -1
}

// exactChild returns the first dependent of h in exactly that relation, or -1.
func (t *tree) exactChild(h int, rel string) int {
	for k := t.words[h].first; k >= 0; k = t.words[k].next {
		if t.words[k].rel == rel {
			return k
		}
	}
	return -1
}

// preposition returns the lemma of the preposition before a noun, or "".
func (t *tree) preposition(noun int) string {
	if c := t.child(noun, "case"); c >= 0 && c < noun {
		p := t.words[c].lower
		if f := t.child(c, "fixed"); f >= 0 { // "because of", "according to"
			return p + " " + t.words[f].lower
		}
		return p
	}
	return ""
}

// below tells whether word i is a descendant of h, or h itself.
func (t *tree) below(i, h int) bool {
	for steps := 0; i >= 0 && steps < maxDepth; steps++ {
		if i == h {
			return true
		}
		i = t.words[i].head
	}
	return false
}

// phrase returns words from to to, to included, in lower case but the last one as its lemma.
func (t *tree) phrase(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		b.WriteString(t.words[i].lower)
		if t.words[i].end != t.words[i+1].start || i+1 == to && t.words[i].text == "-" {
			b.WriteByte(' ')
		}
	}
	b.WriteString(t.words[to].lemma)
	return b.String()
}

// span returns the text of the words from from to to, to not included.
func (t *tree) span(from, to int) string {
	if from >= to {
		return ""
	}
	return t.text[t.words[from].start:t.words[to-1].end]
}

func isNoun(w *word) bool { return w.upos == "NOUN" || w.upos == "PROPN" }

func isVerb(w *word) bool { return w.upos == "VERB" || w.upos == "AUX" }

// clauseOf returns the head of the clause that word i stands in: the nearest verb above it, or a
// predicate with a subject or a copula of its own.
func (t *tree) clauseOf(i int) int {
	for steps := 0; steps < maxDepth; steps++ {
		w := &t.words[i]
		if w.head < 0 || w.upos == "VERB" && w.rel != "amod" && w.rel != "compound" {
			return i
		}
		if t.child(i, "cop") >= 0 || t.exactChild(i, "nsubj") >= 0 {
			return i
		}
		i = w.head
	}
	return i
}
