package grammar

import (
	"strings"

	"timeline/timeline/actor"
)

// Role returns the role of the noun at word h: the longest phrase that it ends ("foreign minister") or
// begins ("minister of foreign affairs").
func (t *Tree) Role(h int) (actor.Role, bool) {
	w := &t.Words[h]
	if !w.IsNoun() && w.UPOS != "ADJ" || w.Lower == "force" && t.bare(h) { // "may use force"
		return actor.Role{}, false
	}
	if t.known.roles.Ends(w.Lemma) {
		for from := max(0, h-actor.LongestRole+1); from < h; from++ {
			if r, ok := t.known.roles.Of(t.Phrase(from, h)); ok {
				return r, true
			}
		}
	}
	if t.known.roles.Begins(w.Lower) {
		for to := min(len(t.Words), h+actor.LongestRole); to > h+1; to-- {
			if r, ok := t.known.roles.Of(t.Phrase(h, to-1)); ok {
				return r, true
			}
		}
	}
	if r, ok := t.known.roles.Of(w.Lemma); ok {
		return r, true
	}
	if w.Text == w.Lower {
		return actor.Role{}, false
	}
	if r, ok := t.known.roles.Of(w.Lower); ok {
		return r, true
	}
	return t.known.roles.Of(Singular(w.Lower)) // "Gunmen", taken for a name
}

// bare tells whether nothing stands before the noun at word h that belongs to it.
func (t *Tree) bare(h int) bool {
	if h == 0 {
		return true
	}
	switch t.Words[h-1].UPOS {
	case "VERB", "ADP", "SCONJ", "CCONJ", "PART", "ADV", "AUX":
		return true
	}
	return false
}

// titleAt tells whether a title begins at word i: "President", "Foreign" with a capital letter, or "envoy" before one.
func (t *Tree) titleAt(i int) bool {
	if i >= len(t.Words) {
		return false
	}
	w := &t.Words[i]
	_, ok := t.known.roles.Of(w.Lower)
	if w.Text == w.Lower {
		return ok && i+1 < len(t.Words) && t.Words[i+1].Text != t.Words[i+1].Lower
	}
	return ok || t.known.roles.Begins(w.Lower)
}

// titleEnd returns the word after the title of several words that begins at word i, "Secretary of State", i when none does.
func (t *Tree) titleEnd(i int) (to int) {
	if w := &t.Words[i]; !t.known.roles.Begins(w.Lower) || w.Text == w.Lower || i+2 >= len(t.Words) || t.Words[i+1].Lower != "of" {
		return i
	}
	for to = min(len(t.Words), i+actor.LongestRole); to > i+2; to-- {
		if _, ok := t.known.roles.Of(strings.ToLower(t.Span(i, to))); ok {
			return to
		}
	}
	return i
}
