package grammar

import (
	"strings"

	"timeline/timeline/prose"
	"timeline/timeline/timex"
	"timeline/timeline/wordlist"
)

// part is one word for the parser: the words from from to to of the sentence, to not included.
type part struct {
	from, to int
	skip     bool   // left out
	form     string // what the parser reads instead, or ""
}

// plan cuts the words into parts.
func (x *Parser) plan(t *Tree, offset int, times []timex.Timex, year int) {
	x.parts = x.parts[:0]
	bare := -1 // a verb without a tense
	for i := 0; i < len(t.Words); {
		if !t.Timed[i] {
			if v := t.subjunctive(i); v >= 0 {
				bare = v
			}
			to, form := x.instead(t, i, bare, year)
			to = max(to, i+1)
			x.parts = append(x.parts, part{from: i, to: to, form: form})
			i = to
			continue
		}
		for len(times) > 0 && times[0].End <= t.Words[i].Start+offset {
			times = times[1:]
		}
		to, digits := i, false
		for to < len(t.Words) && t.Timed[to] && len(times) > 0 && t.Words[to].Start+offset < times[0].End {
			digits = digits || t.Words[to].Text[0] >= '0' && t.Words[to].Text[0] <= '9'
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
func (t *Tree) dayNumber(from, to int) bool {
	return CalendarWords[t.Words[from].Lower] && startsDigit(t.Words[to-1].Text) || startsDigit(t.Words[from].Text) && CalendarWords[t.Words[to-1].Lower]
}

// opening tells whether the date at the words from from to to, with its preposition, opens a clause or parts a verb, and
// leaves its preposition and a comma behind it out as well.
func (x *Parser) opening(t *Tree, from, to int) bool {
	before := from - 1
	for before >= 0 && (dateOpeners[t.Words[before].Lower] || Focusing[t.Words[before].Lower]) {
		before--
	}
	parts := before >= 0 && to < len(t.Words) && (t.insideVerb(before, to) || before == from-1 && t.beforeObject(before, to))
	if to >= len(t.Words)-2 || !parts && !x.opensClause(t, before, from, to) {
		return false
	}
	x.leaveOut(from-1, before)
	return true
}

// opensClause tells whether a clause begins with the date at the words from from to to, word before being the last one before it and its
// preposition, or -1.
func (x *Parser) opensClause(t *Tree, before, from, to int) bool {
	if before >= 0 && !clauseJoiners[t.Words[before].Lower] && !x.afterDate(before) {
		return false
	}
	w := &t.Words[to]
	switch next := w.Lower; {
	case Conjunctions[next], next == "'s", next == "-", next == "to", next == "until", next == ")":
		return false
	case Joining[next] && from > 0 && (before >= 0 && t.dayNumber(from, to) || Focusing[t.Words[from-1].Lower]):
		return false
	case Prepositions[next] && next != "at" && next != "in":
		return false
	}
	if before < 0 || t.Words[before].Lower != "and" || startsUpper(w.Text) || !startsLetter(w.Text) || clauseOpeners[w.Lower] {
		return true
	}
	return !(from-1 == before && CalendarWords[t.Words[from].Lower]) && looksPast(w.Lower) // not "on Monday and Tuesday evening"
}

// leaveOut leaves out the last part, of word last, and those before it down to the word before.
func (x *Parser) leaveOut(last, before int) {
	for k := last; k > before; k-- {
		x.parts[len(x.parts)-(last+1-k)].skip = true
	}
}

// insideVerb tells whether an auxiliary stands at word aux and the rest of its verb at word verb: "had | on Friday | accused", "is |
// on Monday | to meet".
func (t *Tree) insideVerb(aux, verb int) bool {
	v := t.Words[verb].Lower
	switch t.Words[aux].Lower {
	case "has", "have", "had", "having":
		return looksPast(v)
	case "was", "were", "is", "are", "been", "be", "being":
		return looksPast(v) || strings.HasSuffix(v, "ing") || v == "to"
	}
	return false
}

// beforeObject tells whether a verb in the past stands at word verb and the name of what it acts on or says at word name: "rejected |
// Wednesday | Japan's demand".
func (t *Tree) beforeObject(verb, name int) bool {
	if c := t.Words[name].Text[0]; c < 'A' || c > 'Z' || t.Timed[name] || startsDigit(t.Words[name-1].Text) {
		return false // "killed 2050 Haiti's President", a headline behind another
	}
	if particles[t.Words[verb].Lower] && verb > 0 {
		verb--
	}
	return looksPast(t.Words[verb].Lower)
}

// looksPast tells whether a word in lower case has the form of a past or of a participle.
func looksPast(word string) bool { return PastForms[word] || strings.HasSuffix(word, "ed") }

// afterDate tells whether word i belongs to a date that was left out: the first end of a range.
func (x *Parser) afterDate(i int) bool {
	for k := len(x.parts) - 1; k >= 0 && x.parts[k].to > i; k-- {
		if x.parts[k].from <= i && x.parts[k].skip {
			return x.tree.Timed[i]
		}
	}
	return false
}

var (
	dateOpeners   = wordlist.Set("on in at by around about early late the during")
	clauseOpeners = wordlist.Set("the a an it he she they we its his her their both")
	clauseJoiners = wordlist.Set("and but ; : -- — that , \"")
)

// tagged runs the tagger over the parts and gives the words what it says.
func (x *Parser) tagged(t *Tree) {
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
			b.WriteString(t.Words[p.from].Text)
		}
		x.spans = append(x.spans, prose.Span{Start: start, End: b.Len()})
		b.WriteByte(' ')
	}
	result := x.syntax.Tag(b.String(), x.spans)
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
				w := &t.Words[i]
				w.UPOS, w.XPOS, w.Rel, w.Lemma, w.Head = "NOUN", "NN", "flat", w.Lower, p.from
				if i == p.from {
					w.Rel, w.Head = "obl", -1
				}
				if dateOpeners[w.Lower] && !t.Timed[i] {
					w.UPOS, w.XPOS, w.Rel = "ADP", "IN", "case"
				}
				if Focusing[w.Lower] {
					w.UPOS, w.XPOS, w.Rel = "ADV", "RB", "advmod"
				}
			}
			continue
		}
		r := result[n]
		n++
		w := &t.Words[p.from]
		w.UPOS, w.XPOS = r.UPOS, r.XPOS
		if p.form == "took" && w.UPOS == "VERB" {
			w.XPOS = "VB"
		}
		w.Lemma = x.known.lemmaOf(w.Lower, w.UPOS, w.XPOS)
		if lemma := stoodFor[p.form]; lemma != "" {
			w.Lemma = lemma
		}
		for i := p.from + 1; i < p.to; i++ {
			w := &t.Words[i]
			w.Lemma, w.UPOS, w.XPOS, w.Rel, w.Head = w.Lower, "PROPN", "NNP", "flat", p.from
		}
	}
}
