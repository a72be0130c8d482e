package actor

import (
	"iter"
	"maps"
	"strings"
	"sync"

	"timeline/timeline/wordlist"
)

// Role is what a common noun says of an actor.
type Role struct {
	Sector string // PLOVER sector
	Office string // head, foreign, defence: the office that the gazetteer has holders of; "" for none
	State  bool   // the noun alone stands for its state
}

// Roles tells what nouns say of an actor. It does not change once it is made.
type Roles struct {
	byNoun map[string]Role // by lemmas, and phrases that end in one
	first  map[string]bool // the words that such phrases begin with
	last   map[string]bool // the lemmas that they end in
}

// LongestRole is how many words a role has at most.
const LongestRole = 5

// Of returns the role of a noun: a lemma, or a phrase that ends in one, "foreign minister".
func (m *Roles) Of(noun string) (Role, bool) {
	r, ok := m.byNoun[noun]
	return r, ok
}

// Begins tells whether a role of several words begins with a word, in lower case.
func (m *Roles) Begins(word string) bool { return m.first[word] }

// Ends tells whether a role of several words ends in a lemma.
func (m *Roles) Ends(lemma string) bool { return m.last[lemma] }

// All yields the nouns and their roles, in no order.
func (m *Roles) All() iter.Seq2[string, Role] { return maps.All(m.byNoun) }

// KnownRoles returns the roles of the project's table, which is read once.
func KnownRoles() *Roles { return knownRoles() }

var knownRoles = sync.OnceValue(func() *Roles {
	m := &Roles{map[string]Role{}, map[string]bool{}, map[string]bool{}}
	err := wordlist.Rows(tables, "lexicon/roles.tsv", 4, func(f []string) error {
		r := Role{Sector: f[0], Office: strings.TrimPrefix(f[1], "-"), State: f[2] == "yes"}
		for _, noun := range wordlist.Items(f[3], ";") {
			if _, taken := m.byNoun[noun]; !taken {
				m.byNoun[noun] = r
			}
			if words := strings.FieldsFunc(noun, func(c rune) bool { return c == ' ' || c == '-' }); len(words) > 1 {
				m.first[words[0]], m.last[words[len(words)-1]] = true, true
			}
		}
		return nil
	})
	if err != nil {
		panic("actor: " + err.Error()) // the table is part of the program
	}
	return m
})
