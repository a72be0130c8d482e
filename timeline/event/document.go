package event

import (
	"strings"

	"timeline/timeline/wordlist"
)

// documents are nouns for what is written or decided: it says, asks and forbids, but who acts is its author.
var documents = wordlist.Set(`law bill act decree letter note message communique communiqué statement declaration resolution
	agreement treaty accord pact convention plan proposal draft document paper report text measure amendment
	directive memorandum charter protocol verdict ruling lawsuit petition complaint motion`)

// document returns the law or letter that an "it" at word h stands for, or "": one that is a subject of the
// sentence before it, that the sentence before tells of first, or that it names last where the verb of "it" is
// in the present: news tells what somebody did, and what a text says.
func (r *reader) document(h int) string {
	t := r.t
	for i := h - 1; i >= 0; i-- {
		if w := &t.words[i]; t.is(i, "nsubj") && w.head >= 0 && !reporting[t.words[w.head].lemma] {
			if w.upos == "NOUN" && documents[w.lemma] {
				return "the " + r.nounPhrase(i)
			}
			if w.mention >= 0 || w.upos == "NOUN" {
				return ""
			}
		}
	}
	for _, p := range r.here {
		if p.at < h && !p.person && p.subject {
			return ""
		}
	}
	return lastDocument(r.doc.before, r.inPresent(t.clauseOf(h)))
}

// inPresent tells whether the verb at v is in the simple present: "asks for".
func (r *reader) inPresent(v int) bool {
	t := r.t
	if k := t.child(v, "aux", "cop"); k >= 0 {
		return t.words[k].lower == "does"
	}
	return t.words[v].xpos == "VBZ"
}

// lastDocument returns the document that a sentence begins with, or with anywhere the last one that it names.
func lastDocument(sentence string, anywhere bool) string {
	ts := appendTokens(nil, sentence)
	found := ""
	for i := range ts {
		w := ts[i].lower
		if documents[w] && ts[i].text == w {
			from := i
			for from > 0 && from > i-4 && ts[from-1].word && !determiners[ts[from-1].lower] && !prepositions[ts[from-1].lower] && !finite(ts, from-1) && !strings.HasSuffix(ts[from-1].lower, "'s") {
				from--
			}
			found = "the " + sentence[ts[from].start:ts[i].end]
		}
		if !anywhere && (found != "" || finite(ts, i) || prepositions[w]) {
			return found
		}
	}
	return found
}
