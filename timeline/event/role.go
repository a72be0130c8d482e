package event

import "strings"

// role is what a common noun says of an actor.
type role struct {
	sector string
	office string // head, foreign, defence: the office that the gazetteer has holders of
	state  bool   // the noun alone stands for its state
}

// roles maps lemmas, and phrases that end in one, to roles.
type roles map[string]role

func loadRoles() (roles, error) {
	m := roles{}
	err := rows("roles.tsv", 4, func(f []string) error {
		r := role{sector: f[0], office: strings.TrimPrefix(f[1], "-"), state: f[2] == "yes"}
		for _, noun := range list(f[3], ";") {
			if _, taken := m[noun]; !taken {
				m[noun] = r
			}
		}
		return nil
	})
	return m, err
}

// of returns the role of the noun at word h: the longest phrase that it ends ("foreign minister") or
// begins ("minister of foreign affairs").
func (m roles) of(t *tree, h int) (role, bool) {
	w := &t.words[h]
	if !isNoun(w) && w.upos != "ADJ" {
		return role{}, false
	}
	const longest = 4 // words
	for from := max(0, h-longest+1); from < h; from++ {
		if r, ok := m[t.phrase(from, h)]; ok {
			return r, true
		}
	}
	for to := min(len(t.words), h+longest); to > h+1; to-- {
		if r, ok := m[t.phrase(h, to-1)]; ok {
			return r, true
		}
	}
	if r, ok := m[w.lemma]; ok {
		return r, true
	}
	if w.text == w.lower {
		return role{}, false
	}
	r, ok := m[w.lower]
	return r, ok
}
