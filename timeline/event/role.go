package event

import (
	"strings"

	"timeline/timeline/actor"
)

// roleAt returns the role of the noun at word h: the longest phrase that it ends ("foreign minister") or
// begins ("minister of foreign affairs").
func (l *lexicon) roleAt(t *tree, h int) (actor.Role, bool) {
	w := &t.words[h]
	if !isNoun(w) && w.upos != "ADJ" {
		return actor.Role{}, false
	}
	if l.roles.Ends(w.lemma) {
		for from := max(0, h-actor.LongestRole+1); from < h; from++ {
			if r, ok := l.roles.Of(t.phrase(from, h)); ok {
				return r, true
			}
		}
	}
	if l.roles.Begins(w.lower) {
		for to := min(len(t.words), h+actor.LongestRole); to > h+1; to-- {
			if r, ok := l.roles.Of(t.phrase(h, to-1)); ok {
				return r, true
			}
		}
	}
	if r, ok := l.roles.Of(w.lemma); ok {
		return r, true
	}
	if w.text == w.lower {
		return actor.Role{}, false
	}
	if r, ok := l.roles.Of(w.lower); ok {
		return r, true
	}
	return l.roles.Of(singular(w.lower)) // "Gunmen", taken for a name
}

// titleAt tells whether a title begins at word i: "President", "Foreign" with a capital letter, or "envoy" before one.
func (l *lexicon) titleAt(t *tree, i int) bool {
	if i >= len(t.words) {
		return false
	}
	w := &t.words[i]
	_, ok := l.roles.Of(w.lower)
	if w.text == w.lower {
		return ok && i+1 < len(t.words) && t.words[i+1].text != t.words[i+1].lower
	}
	return ok || l.roles.Begins(w.lower)
}

// titleEnd returns the word after the title of several words that begins at word i, "Secretary of State", i when none does.
func (l *lexicon) titleEnd(t *tree, i int) (to int) {
	if w := &t.words[i]; !l.roles.Begins(w.lower) || w.text == w.lower || i+2 >= len(t.words) || t.words[i+1].lower != "of" {
		return i
	}
	for to = min(len(t.words), i+actor.LongestRole); to > i+2; to-- {
		if _, ok := l.roles.Of(strings.ToLower(t.span(i, to))); ok {
			return to
		}
	}
	return i
}
