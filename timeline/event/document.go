package event

import (
	"strings"

	"timeline/timeline/grammar"
)

// document returns the law or letter that an "it" at word h stands for, or "": one that is a subject of the
// sentence before it, that the sentence before tells of first, or that it names last where the verb of "it" is
// in the present: news tells what somebody did, and what a text says.
func (r *reader) document(h int) string {
	t := r.t
	for i := h - 1; i >= 0; i-- {
		if w := &t.Words[i]; t.Is(i, "nsubj") && w.Head >= 0 && !grammar.Reporting[t.Words[w.Head].Lemma] {
			if w.UPOS == "NOUN" && grammar.Documents[w.Lemma] {
				return "the " + r.t.NounPhrase(i)
			}
			if w.Mention >= 0 || w.UPOS == "NOUN" {
				return ""
			}
		}
	}
	for _, p := range r.here {
		if p.at < h && !p.person && p.subject {
			return ""
		}
	}
	return lastDocument(r.doc.before, r.inPresent(t.ClauseOf(h)))
}

// inPresent tells whether the verb at v is in the simple present: "asks for".
func (r *reader) inPresent(v int) bool {
	t := r.t
	if k := t.Child(v, "aux", "cop"); k >= 0 {
		return t.Words[k].Lower == "does"
	}
	return t.Words[v].XPOS == "VBZ"
}

// lastDocument returns the document that a sentence begins with, or with anywhere the last one that it names.
func lastDocument(sentence string, anywhere bool) string {
	ts := appendTokens(nil, sentence)
	found := ""
	for i := range ts {
		w := ts[i].lower
		if grammar.Documents[w] && ts[i].text == w {
			from := i
			for from > 0 && from > i-4 && ts[from-1].word && !grammar.Determiners[ts[from-1].lower] && !grammar.Prepositions[ts[from-1].lower] && !finite(ts, from-1) && !strings.HasSuffix(ts[from-1].lower, "'s") {
				from--
			}
			found = "the " + sentence[ts[from].start:ts[i].end]
		}
		if !anywhere && (found != "" || finite(ts, i) || grammar.Prepositions[w]) {
			return found
		}
	}
	return found
}
