package event

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"timeline/timeline/actor"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// triggers says of a word form what it can have to do with an act.
type triggers struct {
	forms map[string]*trigger
	lists map[string]uint16 // numbers the lists of words that senses of verbs need, by how the lexicon writes them
}

type trigger struct {
	verb   bool       // an act by itself
	noun   bool       // a noun that tells an act
	light  bool       // a verb that leaves the act to its object
	role   bool       // a noun for somebody with a part in public life
	senses [][]uint16 // of a verb: lists of words, one of each of which must stand with it
	gives  []uint16   // the lists that the word is in
}

// maxLists is how many lists of words the lexicon may need. What goes beyond is taken as given.
const maxLists = 1024

type lists [maxLists / 64]uint64

func newTriggers(a *acts, r *actor.Roles) triggers {
	t := triggers{forms: map[string]*trigger{}, lists: map[string]uint16{}}
	for _, verb := range slices.Sorted(maps.Keys(a.verbs)) {
		frames := a.verbs[verb]
		var senses [][]uint16
		plain := false
		for i := range frames {
			if frames[i].kind == noAct {
				continue
			}
			sense := t.sense(&frames[i])
			senses = append(senses, sense)
			plain = plain || len(sense) == 0
		}
		for _, form := range grammar.VerbForms(verb) {
			x := t.form(form)
			x.verb = x.verb || plain
			if !plain {
				x.senses = append(x.senses, senses...)
			}
		}
	}
	for _, class := range []map[string]bool{a.light, grammar.Answers, converse, beginning, ending} {
		for verb := range class {
			for _, form := range grammar.VerbForms(verb) {
				t.form(form).light = true
			}
		}
	}
	said := map[string]bool{}
	for verb := range grammar.Reporting {
		for _, form := range grammar.VerbForms(verb) {
			said[form] = true
		}
	}
	for _, word := range [...]string{"must", "should", "responsible", "guilty", "complicit", "culpable", "behind"} { // "X said that Y must do Z": X asks Y
		x := t.form(word)
		x.senses = append(x.senses, t.list(nil, "reporting", said))
	}
	there := t.form("there") // "said there would be no talks"
	there.senses = append(there.senses, t.list(t.list(t.list(nil, "reporting", said), "no", wordlist.Set("no")), "bargains", bargains))
	for noun := range a.nouns {
		t.longest(noun, func(x *trigger) { x.noun = true })
	}
	for noun, duty := range r.All() {
		if political[duty.Sector] && !strings.Contains(noun, " ") {
			for _, form := range grammar.NounForms(noun) {
				t.form(form).role = true
			}
		}
	}
	return t
}

// political are the sectors of those whose acts matter where nobody is named.
var political = wordlist.Set("GOV MIL COP LEG JUD REB OPP IGO")

func (t *triggers) form(s string) *trigger {
	x := t.forms[s]
	if x == nil {
		x = &trigger{}
		t.forms[s] = x
	}
	return x
}

// sense returns the lists of words that a frame needs one each of: objects, particles, prepositions.
func (t *triggers) sense(f *frame) []uint16 {
	var out []uint16
	for i := range f.needs {
		n := &f.needs[i]
		if n.nouns != nil && n.with == "" {
			out = t.list(out, n.list, n.nouns)
		}
		if !grammatical[n.what] {
			out = t.list(out, n.what, map[string]bool{n.what: true})
		}
	}
	return out
}

// grammatical are the needs of a frame that are no prepositions.
var grammatical = wordlist.Set("obj !obj iobj prt xcomp ccomp acomp dem !dem mil !mil foot parties")

// list appends the number of a list of words.
func (t *triggers) list(out []uint16, name string, words map[string]bool) []uint16 {
	n, known := t.lists[name]
	if !known {
		if len(t.lists) == maxLists {
			return out
		}
		n = uint16(len(t.lists))
		t.lists[name] = n
		for w := range words {
			t.longest(w, func(x *trigger) { x.gives = append(x.gives, n) })
		}
	}
	return append(out, n)
}

// longest calls set for the forms of the longest word of a noun phrase, the last of equals.
func (t *triggers) longest(noun string, set func(*trigger)) {
	best := ""
	for _, w := range strings.FieldsFunc(noun, func(r rune) bool { return r == ' ' || r == '-' || r == '\'' }) {
		if len(w) >= len(best) {
			best = w
		}
	}
	for _, form := range grammar.NounForms(best) {
		set(t.form(form))
	}
}

// clues are what the words of a sentence tell of acts in it, taken together.
type clues struct {
	verb, noun, light bool
	pending           []*trigger // verbs that may be acts, if what they need stands in the sentence
	given             lists
}

func (c *clues) reset() {
	c.verb, c.noun, c.light = false, false, false
	c.pending, c.given = c.pending[:0], lists{}
}

// asVerb counts a word that is a verb, asNoun one that is a noun; given one that stands with others.
func (c *clues) asVerb(x *trigger) {
	c.verb, c.light = c.verb || x.verb, c.light || x.light
	if len(x.senses) > 0 {
		c.pending = append(c.pending, x)
	}
}

func (c *clues) asNoun(x *trigger) { c.noun = c.noun || x.noun }

func (c *clues) with(x *trigger) {
	for _, n := range x.gives {
		c.given[n/64] |= 1 << (n % 64)
	}
}

// act tells whether the clues so far make an act of somebody, given how many names there are.
func (c *clues) act(names int) bool {
	return c.verb && names > 0 || c.noun && (names > 1 || c.light && names > 0)
}

// needed tells whether some verb has all that it needs in the sentence.
func (c *clues) needed() bool {
	for _, x := range c.pending {
	senses:
		for _, sense := range x.senses {
			for _, n := range sense {
				if c.given[n/64]>>(n%64)&1 == 0 {
					continue senses
				}
			}
			return true
		}
	}
	return false
}

// wake returns how many names a sentence has, two at most, and whether it can hold an act of somebody: it
// takes a name and a verb that is an act, or a verb with words that make it one; or a noun that tells an
// act, with two names or with a name and a verb that leaves the act to it. Where nobody is named, a noun for
// somebody in public life will do. It is one pass over the bytes.
func (x *Extractor) wake(s string, year int) (names int, act bool) {
	var word [24]byte
	n, past := 0, 0 // letters of the word, and where the last name ends
	last := ""
	l, c := x.lex, &x.clues
	c.reset()
	somebody := goesOn(s)
	x.seen = x.seen[:0]
	for i := 0; i <= len(s); i++ {
		var b byte
		if i < len(s) {
			b = s[i]
		}
		switch {
		case b >= 'a' && b <= 'z':
		case b >= 'A' && b <= 'Z':
			if n == 0 && names < 2 && i >= past {
				if found, ok := l.names.Find(s[i:], year); ok && (names == 0 || found.Code != last) {
					names++
					last, past = found.Code, i+len(found.Text)
					x.seen = append(x.seen, sighting{found, i})
				}
			}
			b += 'a' - 'A'
		default:
			if n > 1 && n <= len(word) {
				if x := l.wakes.forms[string(word[:n])]; x != nil {
					c.asVerb(x)
					c.asNoun(x)
					c.with(x)
					somebody = somebody || x.role
				}
			}
			n = 0
			continue
		}
		if n < len(word) {
			word[n] = b
		}
		n++
	}
	if names == 0 && somebody {
		return 0, c.act(1) || c.needed()
	}
	return names, names > 0 && (c.act(names) || c.needed())
}

// sighting is a name in a sentence, and where it begins.
type sighting struct {
	actor.Name
	at int
}

// skim remembers the leaders that a sentence names which is not read, for pronouns behind it. One about "he" goes on about him.
func (x *Extractor) skim(sentence string) {
	r := &x.reader
	if goesOn(sentence) {
		r.doc.read = r.doc.number
		r.here = slices.DeleteFunc(r.here, func(p party) bool { // "He has no quarrel with Putin": who is not Putin
			return p.person && slices.ContainsFunc(x.seen, func(n sighting) bool {
				return n.Kind == actor.Leader && lastWord(n.Text) == lastWord(p.Text) && !apart(sentence, n)
			})
		})
		return
	}
	for i := range x.seen {
		n := &x.seen[i]
		if n.at == 0 && (n.Kind == actor.State || n.Kind == actor.Capital) {
			r.doc.note(r.here)
			r.here = append(r.here[:0], party{Actor: Actor{Text: n.Text, Code: n.Code, Sector: n.Sector}, kind: n.Kind, subject: true, sentence: r.doc.number})
			r.doc.read = r.doc.number
			continue
		}
		if n.Kind != actor.Leader {
			continue
		}
		a := Actor{Text: n.Text, Code: n.Code, Sector: n.Sector}
		if known, ok := r.doc.known[lastWord(n.Text)]; ok {
			a = known
		}
		r.doc.note(r.here)
		r.here = append(r.here[:0], party{Actor: a, kind: actor.Leader, person: true, gender: n.Gender, subject: n.at == 0, sentence: r.doc.number})
		r.doc.read = r.doc.number
	}
}

// apart tells whether what a sentence says of a name may be apart from what it says of its subject: "He was ill, Putin's spokesman
// said".
func apart(sentence string, n sighting) bool {
	after, _ := utf8.DecodeRuneInString(sentence[n.at+len(n.Text):])
	return after == '\'' || after == '’' || strings.ContainsRune(sentence[:n.at], ',')
}

// goesOn tells whether a sentence is about the person of whom the one before was.
func goesOn(sentence string) bool {
	first, _, _ := strings.Cut(sentence, " ")
	return first == "He" || first == "She"
}

// tells is wake's question asked again, once it is known which words are verbs and which are nouns.
func (x *Extractor) tells(t *grammar.Tree, names int) bool {
	c := &x.clues
	c.reset()
	for i := range t.Words {
		w := &t.Words[i]
		trigger := x.lex.wakes.forms[w.Lower]
		if trigger == nil {
			continue
		}
		switch w.UPOS {
		case "VERB", "AUX", "ADJ":
			c.asVerb(trigger)
		case "NOUN":
			c.asNoun(trigger)
		case "ADP", "PRON":
			if w.Lower == "behind" || w.Lower == "there" { // "said X was behind the attack"
				c.asVerb(trigger)
			}
		}
		c.with(trigger)
	}
	return c.act(names) || c.needed()
}
