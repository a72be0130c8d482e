package event

import "strings"

// role is what a common noun says of an actor.
type role struct {
	sector string
	office string // head, foreign, defence: the office that the gazetteer has holders of
	state  bool   // the noun alone stands for its state
}

// roles tells what nouns say of an actor.
type roles struct {
	of    map[string]role // lemmas, and phrases that end in one
	first map[string]bool // the words that such phrases begin with
	last  map[string]bool // the lemmas that they end in
}

func loadRoles() (roles, error) {
	m := roles{map[string]role{}, map[string]bool{}, map[string]bool{}}
	err := rows("roles.tsv", 4, func(f []string) error {
		r := role{sector: f[0], office: strings.TrimPrefix(f[1], "-"), state: f[2] == "yes"}
		for _, noun := range list(f[3], ";") {
			if _, taken := m.of[noun]; !taken {
				m.of[noun] = r
			}
			if words := strings.FieldsFunc(noun, func(c rune) bool { return c == ' ' || c == '-' }); len(words) > 1 {
				m.first[words[0]], m.last[words[len(words)-1]] = true, true
			}
		}
		return nil
	})
	return m, err
}

// longestRole is how many words a role has at most.
const longestRole = 5

// at returns the role of the noun at word h: the longest phrase that it ends ("foreign minister") or
// begins ("minister of foreign affairs").
func (m *roles) at(t *tree, h int) (role, bool) {
	w := &t.words[h]
	if !isNoun(w) && w.upos != "ADJ" {
		return role{}, false
	}
	if m.last[w.lemma] {
		for from := max(0, h-longestRole+1); from < h; from++ {
			if r, ok := m.of[t.phrase(from, h)]; ok {
				return r, true
			}
		}
	}
	if m.first[w.lower] {
		for to := min(len(t.words), h+longestRole); to > h+1; to-- {
			if r, ok := m.of[t.phrase(h, to-1)]; ok {
				return r, true
			}
		}
	}
	if r, ok := m.of[w.lemma]; ok {
		return r, true
	}
	if w.text == w.lower {
		return role{}, false
	}
	if r, ok := m.of[w.lower]; ok {
		return r, true
	}
	r, ok := m.of[singular(w.lower)] // "Gunmen", taken for a name
	return r, ok
}

// titles tells whether a title begins at word i: "President", "Foreign" with a capital letter, or "envoy" before one.
func (m *roles) titles(t *tree, i int) bool {
	if i >= len(t.words) {
		return false
	}
	w := &t.words[i]
	_, ok := m.of[w.lower]
	if w.text == w.lower {
		return ok && i+1 < len(t.words) && t.words[i+1].text != t.words[i+1].lower
	}
	return ok || m.first[w.lower]
}

// office returns the word after the title of several words that begins at word i, "Secretary of State", i when none does.
func (m *roles) office(t *tree, i int) (to int) {
	if w := &t.words[i]; !m.first[w.lower] || w.text == w.lower || i+2 >= len(t.words) || t.words[i+1].lower != "of" {
		return i
	}
	for to = min(len(t.words), i+longestRole); to > i+2; to-- {
		if _, ok := m.of[strings.ToLower(t.span(i, to))]; ok {
			return to
		}
	}
	return i
}
