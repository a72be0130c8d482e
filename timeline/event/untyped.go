package event

import (
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// The events of dates that govern no act.

// untyped adds the event of a date that governs no act: a happening, or what somebody said on a day.
func (x *Extractor) untyped(out []Event, p *passage, d int) []Event {
	r, t := &x.reader, x.tree
	h := x.hooks[d]
	c := r.line.Finite(t.ClauseOf(h))
	e := p.event()
	b := p.datings[d]
	e.DatedBy = ByExpression
	if n := r.happening(h); n >= 0 {
		return append(out, x.phrase(p, d, n))
	}
	if n := t.Words[h].Head; ofAside(t, h) && n >= 0 && t.Words[n].Rel == "appos" && b.span.Precision >= calendar.PrecisionYear { // "Kurtzer, the ambassador from 1997 to 2001, said"
		return append(out, x.phrase(p, d, n))
	}
	if n := t.Words[h].Head; n >= 0 && n < h && t.Is(n, "obj") && blaming[t.Words[c].Lemma] && grammar.Blamable(t.Words[n].Lemma) { // "condemned the attack last week"
		return append(out, x.phrase(p, d, n))
	}
	if n := x.ofNoun(c, d); n >= 0 {
		switch w := &t.Words[n]; {
		case w.Lemma == "time": // "for the first time this year"
			return out
		case r.eventful(n):
			return append(out, x.phrase(p, d, n))
		}
	}
	if n := x.outOfTense(p, c, d); n >= 0 {
		return append(out, x.phrase(p, d, n))
	}
	if content := r.contentOf(c); content >= 0 {
		for i := range r.acts {
			if t.Below(r.acts[i].at, content) {
				return out
			}
		}
		for i, h := range x.hooks {
			if i != d && h >= 0 && t.Below(h, content) && !t.Below(h, c) || i != d && h >= 0 && t.Below(h, content) && r.contentOf(t.ClauseOf(h)) < 0 {
				return out
			}
		}
		c = content
		e.DatedBy = ByContext
	}
	if v := t.ClauseOf(h); v != c && t.Mark(v) == "since" && t.Gerund(v) && r.t.InPerfect(c) {
		b.lastOn()
	}
	m := r.mood(c)
	if e.DatedBy == ByContext {
		b.openTo(m.certainty, r.validityOf(c))
	}
	e.date(&b, p)
	e.Certainty, e.Attribution = m.certainty, m.attribution
	e.begins(&b, p.article.Creation())
	if w := &t.Words[c]; e.Certainty == Asserted && foreseen[w.Lower] && t.Child(c, "cop", "aux:pass") >= 0 { // "is due to arrive", even today
		e.Certainty = Planned
	}
	if e.Certainty != Negated && e.Certainty != Hypothetical && e.DatedBy == ByExpression && b.liesAhead(p.article.Creation()) && (!r.t.InSimplePast(c) || t.HasTo(t.ClauseOf(h)) || arranging[t.Words[c].Lemma]) {
		e.Certainty = Planned
	}
	if published := p.article.Creation(); e.Certainty == Planned && !e.Last.IsZero() && e.Last.Before(published) {
		e.Certainty = Asserted // what is planned is another clause
	}
	subject := t.SurfaceSubject(c)
	if subject >= 0 && t.Words[subject].Lower == "it" && t.Child(c, "cop") >= 0 { // "it was already Saturday"
		subject = -1
	}
	for _, doer := range r.doers(subject) {
		if !doer.unnamed {
			e.Actor = append(e.Actor, doer.Actor)
		}
	}
	if b.span.IsZero() && len(e.Actor) == 0 { // nobody's, and of no day: "little has been heard of it lately"
		return out
	}
	if where := r.where(&act{at: c, clause: c}); where != nil {
		e.Location = where
	}
	if e.Summary = r.line.Clause(c); e.Summary == "" {
		return out
	}
	return append(out, e)
}

// contentOf returns the verb of what the clause at c reports, or -1 when c reports nothing.
func (r *reader) contentOf(c int) int {
	t := r.t
	if !grammar.Reporting[t.Words[c].Lemma] {
		return -1
	}
	who := c - 1
	for who > 0 && t.Is(who, "aux") {
		who--
	}
	if who >= 0 && nobody[t.Words[who].Lower] { // "few had thought that it would last"
		return -1
	}
	if k := t.Child(c, "ccomp"); k >= 0 {
		if asking[t.Words[t.Words[k].From].Lower] {
			return -1
		}
		return k
	}
	if w := &t.Words[c]; w.Rel == "parataxis" && w.Head >= 0 && !t.BehindSemicolon(c) {
		return w.Head
	}
	if k := t.Child(c, "parataxis"); k >= 0 && !t.BehindSemicolon(k) {
		return k
	}
	return -1
}

var nobody = wordlist.Set("nobody none few no-one neither")

// asking are words that begin what is asked rather than stated: "were told what the agencies knew".
var asking = wordlist.Set("what who whom whose which how why where when whether if")

// arranging are verbs whose object is still to take place: "planned a march on Saturday".
var arranging = wordlist.Set("plan schedule arrange announce call expect propose promise set")

// foreseen are the words of what is only foreseen, behind a form of "be".
var foreseen = wordlist.Set("due expected scheduled slated set planned")

// phrase makes the event of what the noun at n tells by itself, at the time of dating d.
func (x *Extractor) phrase(p *passage, d, n int) Event {
	e := p.event()
	e.date(&p.datings[d], p)
	e.DatedBy, e.Certainty, e.Summary = ByExpression, Asserted, x.reader.happened(n, x.hooks[d])
	if p.datings[d].liesAhead(p.article.Creation()) {
		e.Certainty = Planned
	}
	return e
}

// ofNoun returns the noun, behind the verb at c, that dating d belongs to rather than to the verb, which has a date just
// before: the landing of "on Thursday Y imposed sanctions over the landing of a plane in May". It returns -1 where there is
// none.
func (x *Extractor) ofNoun(c, d int) int {
	t := x.tree
	if d == 0 || x.hooks[d-1] < 0 || t.ClauseOf(x.hooks[d-1]) != c {
		return -1
	}
	for i := x.hooks[d-1] + 1; i < t.Words[x.hooks[d]].From; i++ {
		if w := &t.Words[i]; w.UPOS == "CCONJ" || w.UPOS == "PUNCT" { // "in May by the Senate and in June by the House"
			return -1
		}
	}
	return x.nounBefore(c, d)
}

// outOfTense returns the noun that dating d belongs to where it cannot be that of the clause at c, whose tense looks the other
// way: "the parade marks the victory in 1945", "nothing has come of the offer in June", "was preparing for Sunday's vote". It
// returns -1 where there is none.
func (x *Extractor) outOfTense(p *passage, c, d int) int {
	r, t, b := &x.reader, x.tree, &p.datings[d]
	published, h := p.article.Creation(), x.hooks[d]
	switch {
	case b.span.First.IsZero() || b.span.Last.IsZero() || published.IsZero():
		return -1
	case b.liesAhead(published) && r.t.InSimplePast(c):
		if n := t.Words[h].Head; n > h && t.Words[n].IsNoun() && t.Is(n, "obl") && t.Is(h, "nmod") {
			return n
		}
		return -1
	case !b.span.Last.Before(published) || !r.inPresent(c) && !r.t.InPerfect(c) && !(t.Words[c].XPOS == "VBG" && r.t.HasOneOf(c, "is", "are")):
		return -1
	}
	if n := x.nounBefore(c, d); n >= 0 && r.eventful(n) {
		return n
	}
	return -1
}

// eventful tells whether a noun is of what takes place at a time.
func (r *reader) eventful(n int) bool {
	return r.lex.takesPlace(r.t.Words[n].Lemma) || strings.HasSuffix(r.t.Words[n].Lower, "ing")
}

// takesPlace tells whether a noun is of what takes place at a time.
func (l *lexicon) takesPlace(noun string) bool {
	return grammar.Happenings[noun] || grammar.Provoking[noun] || staged[noun] || l.acts.nouns[noun].kind != ""
}

// staged are nouns for what takes place at a time, beside happenings.
var staged = wordlist.Set("victory defeat birth independence landing parade ceremony match game championship festival offer inauguration anniversary")

// nounBefore returns the noun right before dating d behind the verb at c, or that of what takes place in whose phrase it
// stands, else the head of the phrase that it ends, or -1.
func (x *Extractor) nounBefore(c, d int) int {
	t := x.tree
	k := t.Words[x.hooks[d]].From
	for k > 0 && (x.tree.Timed[k] || t.Words[k].UPOS == "ADP" || t.Words[k].UPOS == "DET") {
		k--
	}
	if !t.Words[k].IsNoun() || x.tree.Timed[k] {
		return -1
	}
	for !x.reader.eventful(k) {
		h := t.Words[k].Head
		if h < 0 || h == c || !t.Words[h].IsNoun() || x.tree.Timed[h] || t.Words[k].Rel == "conj" {
			break
		}
		k = h
	}
	if k <= c || t.ClauseOf(k) != c {
		return -1
	}
	return k
}
