package event

import (
	"strings"

	"timeline/timeline/prose"
	"timeline/timeline/timex"
	"timeline/timeline/wordlist"
)

// tag fills in the tree of a sentence but for what depends on what. Offsets in it are bytes of the sentence.
//
// Dates and names are known before, and many are written in ways that a parser trained on other texts
// has seldom seen. So a name is parsed as a common one of its kind, a date of several words as a
// weekday, and a date that opens a clause ("On 29 July the Soviets crossed …") is left out and put under
// the verb of its clause afterwards.
func (x *Extractor) tag(p *passage, year int) *tree {
	text, s := p.article.Text, p.span
	x.spans = prose.AppendTokens(x.spans[:0], text, s)
	t := &x.tree
	t.text = text[s.Start:s.End]
	t.words = t.words[:0]
	for _, span := range x.spans {
		form := span.In(text)
		t.words = append(t.words, word{start: span.Start - s.Start, end: span.End - s.Start, text: form, lower: strings.ToLower(form), head: -1})
	}
	x.reader.timed = timed(x.reader.timed[:0], t, s.Start, p.times)
	x.plan(t, s.Start, p.times, year)
	x.tagged(t)
	return t
}

// attach fills in the rest of the tree that tag has begun.
func (x *Extractor) attach(t *tree) {
	n := 0
	result := x.parser.Attach()
	for _, p := range x.parts {
		if p.skip {
			continue
		}
		w, r := &t.words[p.from], &result[n]
		n++
		w.rel = r.Rel
		if r.Head >= 0 {
			w.head = x.numbers[r.Head]
		}
	}
	t.repair(x.lex, x.reader.timed)
	t.reattach(x.lex, x.reader.timed)
	t.link()
	if x.replant(t) {
		t.link()
	}
}

// part is one word for the parser: the words from from to to of the sentence, to not included.
type part struct {
	from, to int
	skip     bool   // left out
	form     string // what the parser reads instead, or ""
}

// plan cuts the words into parts.
func (x *Extractor) plan(t *tree, offset int, times []timex.Timex, year int) {
	x.parts = x.parts[:0]
	bare := -1 // a verb without a tense
	for i := 0; i < len(t.words); {
		if !x.reader.timed[i] {
			if v := t.subjunctive(i, x.lex, x.reader.timed); v >= 0 {
				bare = v
			}
			to, form := x.instead(t, i, bare, year)
			to = max(to, i+1)
			x.parts = append(x.parts, part{from: i, to: to, form: form})
			i = to
			continue
		}
		for len(times) > 0 && times[0].End <= t.words[i].start+offset {
			times = times[1:]
		}
		to, digits := i, false
		for to < len(t.words) && x.reader.timed[to] && len(times) > 0 && t.words[to].start+offset < times[0].End {
			digits = digits || t.words[to].text[0] >= '0' && t.words[to].text[0] <= '9'
			to++
		}
		to = max(to, i+1)
		if x.opening(t, i, to) {
			x.parts = append(x.parts, part{from: i, to: to, skip: true})
		} else if digits && to-i > 1 {
			x.parts = append(x.parts, part{from: i, to: to, form: "Friday"})
		} else {
			for ; i < to; i++ {
				x.parts = append(x.parts, part{from: i, to: i + 1})
			}
		}
		i = to
	}
}

// dayNumber tells whether the date at the words from from to to is a day of a month.
func (t *tree) dayNumber(from, to int) bool {
	return calendarWords[t.words[from].lower] && startsDigit(t.words[to-1].text) || startsDigit(t.words[from].text) && calendarWords[t.words[to-1].lower]
}

// opening tells whether the date at the words from from to to, with its preposition, opens a clause, and
// leaves its preposition and a comma behind it out as well.
func (x *Extractor) opening(t *tree, from, to int) bool {
	before := from - 1
	for before >= 0 && (dateOpeners[t.words[before].lower] || focusing[t.words[before].lower]) {
		before--
	}
	if before >= 0 && !clauseJoiners[t.words[before].lower] && !x.afterDate(before) || to >= len(t.words)-2 {
		return false
	}
	if next := t.words[to].lower; conjunctions[next] || next == "'s" || next == "-" || next == "to" || next == "until" || next == ")" || joining[next] && from > 0 && (before >= 0 && t.dayNumber(from, to) || focusing[t.words[from-1].lower]) || prepositions[next] && next != "at" && next != "in" {
		return false
	}
	if c := t.words[to].text[0]; before >= 0 && t.words[before].lower == "and" && c >= 'a' && c <= 'z' && t.words[to].lower != "the" && t.words[to].lower != "a" && (from-1 == before || !pastForms[t.words[to].lower] && !strings.HasSuffix(t.words[to].lower, "ed")) {
		return false // "on Monday and Tuesday evening"
	}
	for k := from - 1; k > before; k-- {
		x.parts[len(x.parts)-(from-k)].skip = true
	}
	return true
}

// afterDate tells whether word i belongs to a date that was left out: the first end of a range.
func (x *Extractor) afterDate(i int) bool {
	for k := len(x.parts) - 1; k >= 0 && x.parts[k].to > i; k-- {
		if x.parts[k].from <= i && x.parts[k].skip {
			return x.reader.timed[i]
		}
	}
	return false
}

var (
	dateOpeners   = wordlist.Set("on in at by around about early late the during")
	clauseJoiners = wordlist.Set("and but ; : -- — that , \"")
)

// tagged runs the tagger over the parts and gives the words what it says.
func (x *Extractor) tagged(t *tree) {
	var b strings.Builder
	x.spans = x.spans[:0]
	for _, p := range x.parts {
		if p.skip {
			continue
		}
		start := b.Len()
		if p.form != "" {
			b.WriteString(p.form)
		} else {
			b.WriteString(t.words[p.from].text)
		}
		x.spans = append(x.spans, prose.Span{Start: start, End: b.Len()})
		b.WriteByte(' ')
	}
	result := x.parser.Tag(b.String(), x.spans)
	x.numbers = x.numbers[:0]
	for _, p := range x.parts {
		if !p.skip {
			x.numbers = append(x.numbers, p.from)
		}
	}
	n := 0
	for _, p := range x.parts {
		if p.skip {
			for i := p.from; i < p.to; i++ {
				w := &t.words[i]
				w.upos, w.xpos, w.rel, w.lemma, w.head = "NOUN", "NN", "flat", w.lower, p.from
				if i == p.from {
					w.rel, w.head = "obl", -1
				}
				if dateOpeners[w.lower] && !x.reader.timed[i] {
					w.upos, w.xpos, w.rel = "ADP", "IN", "case"
				}
				if focusing[w.lower] {
					w.upos, w.xpos, w.rel = "ADV", "RB", "advmod"
				}
			}
			continue
		}
		r := result[n]
		n++
		w := &t.words[p.from]
		w.upos, w.xpos = r.UPOS, r.XPOS
		if p.form == "took" && w.upos == "VERB" {
			w.xpos = "VB"
		}
		w.lemma = x.lex.lemmaOf(w.lower, w.upos, w.xpos)
		if lemma := stoodFor[p.form]; lemma != "" {
			w.lemma = lemma
		}
		for i := p.from + 1; i < p.to; i++ {
			w := &t.words[i]
			w.lemma, w.upos, w.xpos, w.rel, w.head = w.lower, "PROPN", "NNP", "flat", p.from
		}
	}
}

// replant puts the dates that were left out under the verb of the clause that they open. It tells
// whether there were any.
func (x *Extractor) replant(t *tree) bool {
	any := false
	for i, p := range x.parts {
		if !p.skip || !x.reader.timed[p.from] {
			continue
		}
		if p.to >= len(t.words) {
			continue
		}
		next := p.to
		var verb int
		if t.words[next].lower == "," && next+1 < len(t.words) {
			next++
			for next+1 < len(t.words) && x.reader.timed[next] { // On Friday, hours before
				next++
			}
			verb = t.mainOf(t.clauseOf(next), next)
		} else {
			verb = t.clauseOf(next)
		}
		if verb >= p.from && verb < p.to {
			continue
		}
		t.words[p.from].head = verb
		for j := i - 1; j >= 0 && x.parts[j].skip && !x.reader.timed[x.parts[j].from]; j-- {
			t.words[x.parts[j].from].head = p.from
		}
		any = true
	}
	return any
}

// mainOf returns the verb of the main clause behind that of the verb at v, when a conjunction from word from on begins
// the latter: what stands before the comma in "On Friday, hours before the vote, he left" dates the main clause.
func (t *tree) mainOf(v, from int) int {
	main := t.words[v].head
	if main <= v || !isVerb(&t.words[main]) {
		return v
	}
	for k := t.words[v].first; k >= 0; k = t.words[k].next {
		if w := &t.words[k]; k >= from && k < v && (w.rel == "mark" || w.rel == "advmod") && subordinating[w.lower] {
			return main
		}
	}
	return v
}

// timed tells which words belong to date expressions. offset is where the sentence begins.
func timed(out []bool, t *tree, offset int, times []timex.Timex) []bool {
	for i := range t.words {
		w := &t.words[i]
		for len(times) > 0 && times[0].End <= w.start+offset {
			times = times[1:]
		}
		out = append(out, len(times) > 0 && w.start+offset >= times[0].Start && w.end+offset <= times[0].End)
	}
	return out
}
