package event

import "strings"

// triggers says of a word form what it can have to do with an act. Senses of verbs that need certain
// nouns are numbered by the set of nouns.
type triggers struct {
	forms map[string]*trigger
}

type trigger struct {
	verb  bool  // an act by itself
	noun  bool  // a noun that tells an act
	light bool  // a verb that leaves the act to its object
	needs []int // of a verb: sets of words, one of which must stand with it
	gives []int // the sets that the word is in
}

// maxSets is how many sets of nouns the lexicon may have.
const maxSets = 1024

type sets [maxSets / 64]uint64

func (s *sets) add(n int) { s[n/64] |= 1 << (n % 64) }

func newTriggers(a *acts) triggers {
	t := triggers{forms: map[string]*trigger{}}
	n := 0
	for verb, frames := range a.verbs {
		for i := range frames {
			nouns := nounsOf(&frames[i])
			for _, form := range verbForms(verb) {
				if nouns == nil {
					t.form(form).verb = true
				} else if n < maxSets {
					t.form(form).needs = append(t.form(form).needs, n)
				}
			}
			if nouns == nil || n >= maxSets {
				continue
			}
			for noun := range nouns {
				t.longest(noun, func(x *trigger) { x.gives = append(x.gives, n) })
			}
			n++
		}
	}
	for _, class := range []map[string]bool{a.light, answers, beginning, ending} {
		for verb := range class {
			for _, form := range verbForms(verb) {
				t.form(form).light = true
			}
		}
	}
	for noun := range a.nouns {
		t.longest(noun, func(x *trigger) { x.noun = true })
	}
	return t
}

func (t *triggers) form(s string) *trigger {
	x := t.forms[s]
	if x == nil {
		x = &trigger{}
		t.forms[s] = x
	}
	return x
}

// nounsOf returns the words that a sense of a verb needs, a particle at least, or nil.
func nounsOf(f *frame) map[string]bool {
	var particle map[string]bool
	for _, n := range f.needs {
		switch {
		case n.nouns == nil:
		case n.what == "prt":
			particle = n.nouns
		default:
			return n.nouns
		}
	}
	return particle
}

// longest calls set for the forms of the longest word of a noun phrase, the last of equals.
func (t *triggers) longest(noun string, set func(*trigger)) {
	best := ""
	for _, w := range strings.FieldsFunc(noun, func(r rune) bool { return r == ' ' || r == '-' || r == '\'' }) {
		if len(w) >= len(best) {
			best = w
		}
	}
	for _, form := range nounForms(best) {
		set(t.form(form))
	}
}

// wake tells whether a sentence can hold an act of somebody: a name and a verb that is an act, or a verb
// with a word that makes it one; or a noun that tells an act, with two names or with a name and a verb that leaves the act to it. It is one pass over the
// bytes.
func (l *lexicon) wake(s string, year int) bool {
	var word [24]byte
	var need, given sets
	n, past := 0, 0 // letters of the word, and where the last name ends
	verb, noun, light, pending := false, false, false, false
	names, last := 0, ""
	for i := 0; i <= len(s); i++ {
		var c byte
		if i < len(s) {
			c = s[i]
		}
		switch {
		case c >= 'a' && c <= 'z':
		case c >= 'A' && c <= 'Z':
			if n == 0 && names < 2 && i >= past {
				if _, ok := l.names.byFirst[leadingASCII(s[i:])]; ok {
					if found, ok := l.names.find(s[i:], year); ok && (names == 0 || found.code != last) {
						names++
						last, past = found.code, i+len(found.name)
					}
				}
			}
			c += 'a' - 'A'
		default:
			if n > 1 && n <= len(word) {
				if x := l.wakes.forms[string(word[:n])]; x != nil {
					verb, noun, light = verb || x.verb, noun || x.noun, light || x.light
					for _, k := range x.needs {
						need.add(k)
						pending = true
					}
					for _, k := range x.gives {
						given.add(k)
					}
				}
			}
			n = 0
			if verb && names > 0 || noun && (names > 1 || light && names > 0) {
				return true
			}
			continue
		}
		if n < len(word) {
			word[n] = c
		}
		n++
	}
	if names == 0 || !pending {
		return false
	}
	for i := range need {
		if need[i]&given[i] != 0 {
			return true
		}
	}
	return false
}

// leadingASCII is leadingRun for the common case.
func leadingASCII(s string) string {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9':
		case c >= 0x80:
			return leadingRun(s)
		default:
			return s[:i]
		}
	}
	return s
}
