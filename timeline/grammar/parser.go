package grammar

import (
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/prose"
	"timeline/timeline/prose/syntax"
	"timeline/timeline/timex"
)

// Acts is what mending a tree takes to know of the words that tell what somebody does. Verbs and nouns are given by their
// lemmas, all words in lower case.
type Acts interface {
	Lemma(form string) (lemma string, known bool) // of a form of a verb that can tell an act
	Verb(lemma string) bool                       // whether a verb can tell an act
	Strikes(verb string) bool                     // whether a verb can tell an attack
	OnlyVerb(form string) bool                    // whether a word can tell an act, and cannot be a noun
	Noun(lemma string) (kind string)              // the PLOVER type of the act that a noun tells, or ""
	Particle(verb, particle string) bool          // whether a verb has a sense of its own with a particle: "hand over"
	InClass(class, noun string) bool              // whether a noun is of a class: aid, arms or ties
}

// knowledge is all that is known of words beforehand.
type knowledge struct {
	names *actor.Gazetteer
	roles *actor.Roles
	acts  Acts
}

// Parser makes the trees of one sentence after another. It reuses its memory and must not be used by two goroutines at
// once; make one a worker.
type Parser struct {
	known   knowledge
	syntax  *syntax.Parser
	tree    Tree
	spans   []prose.Span
	parts   []part
	numbers []int // the words of the parts that the parser reads
}

// New returns a Parser that knows names and the words that tell acts.
func New(names *actor.Gazetteer, acts Acts) *Parser {
	x := &Parser{known: knowledge{names, actor.KnownRoles(), acts}, syntax: syntax.New()}
	x.tree.known = &x.known
	return x
}

// Tag returns the tree of the sentence at s of a text but for what depends on what. Offsets in it are bytes of the sentence.
// times are the date expressions of the sentence, and names are read in the terms of a year. The tree is valid until the
// next call.
//
// Dates and names are known before, and many are written in ways that a parser trained on other texts
// has seldom seen. So a name is parsed as a common one of its kind, a date of several words as a
// weekday, and a date that opens a clause ("On 29 July the Soviets crossed …") is left out and put under
// the verb of its clause afterwards.
func (x *Parser) Tag(text string, s prose.Span, times []timex.Timex, year int) *Tree {
	x.spans = prose.AppendTokens(x.spans[:0], text, s)
	t := &x.tree
	t.Text = text[s.Start:s.End]
	t.Words = t.Words[:0]
	for _, span := range x.spans {
		form := span.In(text)
		t.Words = append(t.Words, Word{Start: span.Start - s.Start, End: span.End - s.Start, Text: form, Lower: strings.ToLower(form), Head: -1})
	}
	t.Timed = appendTimed(t.Timed[:0], t, s.Start, times)
	x.plan(t, s.Start, times, year)
	x.tagged(t)
	return t
}

// Attach fills in what depends on what in the tree that Tag returned last. Its mentions are left to [Tree.FindNames].
func (x *Parser) Attach() {
	t := &x.tree
	n := 0
	result := x.syntax.Attach()
	for _, p := range x.parts {
		if p.skip {
			continue
		}
		w, r := &t.Words[p.from], &result[n]
		n++
		w.Rel = r.Rel
		if w.Rel == "aux" && w.UPOS == "VERB" { // likewise
			w.UPOS = "AUX"
		}
		if w.XPOS == "VBN" && r.XPOS == "VBD" { // seen to be so only with the rest of the sentence
			w.XPOS = "VBD"
		}
		if r.Head >= 0 {
			t.move(p.from, x.numbers[r.Head])
		}
	}
	t.repair()
	t.reattach()
	t.Link()
	if x.replant(t) {
		t.Link()
	}
}

// replant puts the dates that were left out under the verb of the clause that they open. It tells
// whether there were any.
func (x *Parser) replant(t *Tree) bool {
	any := false
	for i, p := range x.parts {
		if !p.skip || !t.Timed[p.from] {
			continue
		}
		if p.to >= len(t.Words) {
			continue
		}
		next := p.to
		var verb int
		if t.Words[next].Lower == "," && next+1 < len(t.Words) {
			next++
			for next+1 < len(t.Words) && t.Timed[next] { // On Friday, hours before
				next++
			}
			verb = t.mainOf(t.ClauseOf(next), next)
		} else {
			verb = t.ClauseOf(next)
		}
		if t.Below(verb, p.from) {
			verb = t.Root()
		}
		if main := t.behindCommas(p, verb); main >= 0 {
			verb = main
		}
		t.move(p.from, verb)
		for j := i - 1; j >= 0 && x.parts[j].skip && !t.Timed[x.parts[j].from]; j-- {
			t.move(x.parts[j].from, p.from)
		}
		any = true
	}
	return any
}

// behindCommas returns the verb of the main clause where the date of p stands behind words between commas that only explain a
// noun of it, and the clause of verb behind the date goes on from there: "expelled the envoy, Kang Chol, on Saturday after he
// spoke out", "bombed Bentiu, a market town, on 14 April, killing five". It is -1 where the date opens that clause.
func (t *Tree) behindCommas(p part, verb int) int {
	ws := t.Words
	main, comma := ws[verb].Head, p.from-1
	for comma > 0 && dateOpeners[ws[comma].Lower] {
		comma--
	}
	if comma < 1 || ws[comma].Text != "," || main < 0 || main > comma || !ws[main].IsVerb() || !t.Is(verb, "advcl") {
		return -1
	}
	if !Subordinating[ws[p.to].Lower] && !(ws[p.to].Text == "," && ws[verb].XPOS == "VBG" && verb == p.to+1) {
		return -1
	}
	for k := main + 1; k < comma; k++ {
		if ws[k].Text == "," {
			return main
		}
	}
	return -1
}

// mainOf returns the verb of the main clause behind that of the verb at v, when a conjunction from word from on begins
// the latter: what stands before the comma in "On Friday, hours before the vote, he left" dates the main clause.
func (t *Tree) mainOf(v, from int) int {
	main := t.Words[v].Head
	if main <= v || !t.Words[main].IsVerb() {
		return v
	}
	for k := t.Words[v].First; k >= 0; k = t.Words[k].Next {
		if w := &t.Words[k]; k >= from && k < v && (w.Rel == "mark" || w.Rel == "advmod") && Subordinating[w.Lower] {
			return main
		}
	}
	return v
}

// appendTimed tells which words belong to date expressions. offset is where the sentence begins.
func appendTimed(out []bool, t *Tree, offset int, times []timex.Timex) []bool {
	for i := range t.Words {
		w := &t.Words[i]
		for len(times) > 0 && times[0].End <= w.Start+offset {
			times = times[1:]
		}
		out = append(out, len(times) > 0 && w.Start+offset >= times[0].Start && w.End+offset <= times[0].End)
	}
	return out
}
