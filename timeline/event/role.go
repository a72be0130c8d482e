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

// at returns the role of the noun at word h: the longest phrase that it ends ("foreign minister") or
// begins ("minister of foreign affairs").
func (m *roles) at(t *tree, h int) (role, bool) {
	w := &t.words[h]
	if !isNoun(w) && w.upos != "ADJ" {
		return role{}, false
	}
	const longest = 4 // words
	if m.last[w.lemma] {
		for from := max(0, h-longest+1); from < h; from++ {
			if r, ok := m.of[t.phrase(from, h)]; ok {
				return r, true
			}
		}
	}
	if m.first[w.lower] {
		for to := min(len(t.words), h+longest); to > h+1; to-- {
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
