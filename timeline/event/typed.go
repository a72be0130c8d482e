package event

import (
	"slices"
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/calendar"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// readActs adds the events of a parsed sentence: one for each act, and one for each date that governs
// none.
func (x *Extractor) readActs(out []Event, p *passage, year int) []Event {
	t := x.tree
	x.reader.telling = x.reader.telling[:0]
	x.ahead(p)
	t.FindNames(year)
	r := &x.reader
	x.hooks = hooks(x.hooks[:0], t, p.datings, p.span.Start)
	r.grains = r.grains[:0]
	for i := range p.datings {
		r.grains = append(r.grains, p.datings[i].span.Precision)
	}
	x.tellApart(p)
	acts, first := r.read(t, x.hooks), len(out)
	used := make([]bool, len(p.datings))
	told := map[int]int{} // the act that an event tells
	for i := range acts {
		a := &acts[i]
		when := x.whenDating(p, a)
		d := when
		if d < 0 {
			d = r.governing(a, x.hooks)
		}
		var governing *dating
		if d >= 0 {
			governing = &p.datings[d]
		}
		if governing != nil && governing.liesAhead(p.article.Creation()) && r.isDone(a) {
			if governing = governing.before(p.article.Creation()); governing == nil {
				d = -1
			}
		}
		if governing != nil && when >= 0 {
			then := *governing
			then.onThatDay()
			governing = &then
		}
		bound, spoken := -1, false
		if d >= 0 {
			used[d] = true
		} else if bound = r.bounding(a, x.hooks); bound >= 0 {
			used[bound] = true
		} else {
			bound = r.spokenOn(a, x.hooks)
			spoken = bound >= 0
		}
		if e, ok := x.typed(p, a, governing, bound); ok {
			told[len(out)] = i
			if out = append(out, e); spoken { // the speaking is told for itself
				continue
			}
			for i := range p.datings { // a date of the sentence that it took from its surroundings
				used[i] = used[i] || e.ExpressionEnd > 0 && e.ExpressionStart == p.datings[i].start && x.hooks[i] >= 0 && r.t.Below(a.clause, r.t.ClauseOf(x.hooks[i]))
			}
		}
	}
	for i := range p.datings {
		if x.hooks[i] < 0 || r.happening(x.hooks[i]) >= 0 {
			continue
		}
		switch c := t.ClauseOf(x.hooks[i]); {
		case (r.tellsOn(c) || r.announcedThen(c)) && !p.datings[i].liesAhead(p.article.Creation()): // what was told has been
			x.context.reach(&p.datings[i], p.article.Text)
		case r.mainClause(c):
			x.context.leave(&p.datings[i])
		}
	}
	for i := range p.datings {
		if n := len(out); !used[i] && x.hooks[i] >= 0 {
			if out = x.repeated(out, first, p, i); len(out) > n {
				continue
			}
			if out = x.agreedFor(out, first, p, i, told); len(out) > n {
				continue
			}
		}
		if !used[i] && x.hooks[i] >= 0 && !ofNoun(p.article.Text, p.datings[i].start) {
			n := len(out)
			if out = x.untyped(out, p, i); len(out) > n && n == first+1 && len(p.datings) == 1 && explainingWhen(t, x.hooks[i], acts[told[first]].at) && !p.datings[i].liesAhead(p.article.Creation()) && out[first].takes(&out[n]) {
				out = out[:n]
			}
		}
	}
	return out
}

// whenDating returns the number of the dating on which the act a happened "when" it was, "since May 8, when X left", or -1.
func (x *Extractor) whenDating(p *passage, a *act) int {
	t, v := x.tree, a.clause
	for t.Words[v].Rel == "conj" && t.Words[v].Head >= 0 {
		v = t.Words[v].Head
	}
	k := x.reader.whenThen(v)
	if k < 0 {
		return -1
	}
	end := p.span.Start + t.Words[k-2].End
	return slices.IndexFunc(p.datings, func(d dating) bool { return d.end == end && !d.span.IsZero() })
}

// explainingWhen tells whether the date at word h only stands with a participle that explains a noun, and so may be that of the
// act of the word at: "assured his colleague in a letter dated 23 July", but not "a demand, conveyed on Sunday, was rejected".
func explainingWhen(t *grammar.Tree, h, at int) bool {
	v := t.Words[h].Head
	if v >= 0 && t.Words[v].Head >= 0 && t.Words[t.Words[v].Head].Head == at && t.Is(t.Words[v].Head, "nsubj") && setOff(t, v) {
		return false
	}
	return v >= 0 && t.Is(h, "obl") && t.Words[v].IsVerb() && t.Words[v].Rel == "acl" && t.Mark(v) == ""
}

// takes gives an event that has no date that of another one of its sentence, if the two are told in the same words.
func (e *Event) takes(dated *Event) bool {
	if e.DatedBy != ByPublished || e.Summary != dated.Summary || dated.DatedBy != ByExpression || e.Certainty != dated.Certainty {
		return false
	}
	e.DatedBy, e.First, e.Last, e.Precision, e.EDTF = dated.DatedBy, dated.First, dated.Last, dated.Precision, dated.EDTF
	e.Resolution, e.Other = dated.Resolution, dated.Other
	e.Expression, e.ExpressionStart, e.ExpressionEnd = dated.Expression, dated.ExpressionStart, dated.ExpressionEnd
	return true
}

// repeated adds the events, of those of its sentence from first on, that dating d says took place another time: "met on Monday and
// again on Thursday". A verb behind the date has the date for itself: "met on Monday and on Thursday left".
func (x *Extractor) repeated(out []Event, first int, p *passage, d int) []Event {
	t := x.tree
	if next := t.Words[x.hooks[d]].To; d == 0 || next < len(t.Words) && t.Words[t.ClauseOf(next)].Rel == "conj" && t.Words[t.ClauseOf(next)].Head < next {
		return out
	}
	before := &p.datings[d-1]
	joined := strings.Fields(p.article.Text[before.end:max(before.end, p.datings[d].start)])
	if len(joined) == 0 || slices.ContainsFunc(joined, func(w string) bool { return !joiningDates[w] }) {
		return out
	}
	for _, e := range out[first:] {
		if e.Type != "" && e.DatedBy == ByExpression && e.ExpressionStart == before.start && before.liesAhead(p.article.Creation()) == p.datings[d].liesAhead(p.article.Creation()) {
			e.date(&p.datings[d], p)
			out = append(out, e)
		}
	}
	return out
}

// agreedFor adds the event that parties agreed on, of those of the sentence from first on, for the day ahead that dating d gives it:
// the talks of "agreed on Tuesday to reopen talks in October". told has the act of each event.
func (x *Extractor) agreedFor(out []Event, first int, p *passage, d int, told map[int]int) []Event {
	t := x.tree
	for i := first; i < len(out); i++ {
		k, ok := told[i]
		if !ok {
			continue
		}
		a := &x.reader.acts[k]
		c := t.Child(a.at, "xcomp", "advcl")
		if o := t.ExactChild(a.at, "obj"); c < 0 && o >= 0 && t.Words[o].Lemma == "invitation" { // accepted an invitation to visit it in June
			c = t.Child(o, "acl")
		}
		if a.kind != "AGREE" || a.nominal || c < 0 || !t.HasTo(c) || !t.Below(x.hooks[d], c) || out[i].Certainty != Asserted || !p.datings[d].liesAhead(p.article.Creation()) {
			continue
		}
		e := out[i]
		e.date(&p.datings[d], p)
		e.DatedBy, e.Certainty = ByExpression, Planned
		return append(out, e)
	}
	return out
}

// joiningDates are the words between two dates of one act.
var joiningDates = wordlist.Set("and again on in at then")

// typed makes the event of an act, governed by a dating or bounded by that of its report, if any.
func (x *Extractor) typed(p *passage, a *act, governing *dating, bound int) (Event, bool) {
	r := &x.reader
	e := p.event()
	e.Type, e.Quad = a.kind, quads[a.kind]
	if len(a.recipients) == 0 || a.recipients[0].Code == "" && a.recipients[0].unnamed {
		if len(a.actors) > 1 && a.mutual && shared(a.kind) {
			a.actors, a.recipients = a.actors[:1], a.actors[1:]
		} else if o := r.opponent(a); o != nil {
			if last := lastWord(o[0].Text); o[0].kind != actor.Leader && o[0].kind != actor.Organisation && (o[0].unnamed || a.kind != "COERCE" && a.kind != "ASSAULT" && last == strings.ToLower(last)) { // not the membership or the ambassador of Mali, but Mali
				o = r.asStates(o)
			}
			a.recipients = o
		} else if o := r.toLand(a); o != nil {
			a.recipients = o
		}
	}
	if r.unknownTarget(a) {
		a.recipients[0].Code = r.enemy(a.actors[0].Code)
	}
	if r.strayEnvoy(a) {
		if o := r.opponent(a); len(o) == 1 && len(o[0].Code) == 3 {
			a.recipients[0].Code = o[0].Code
		}
	}
	if a.kind == "CONSULT" && len(a.recipients) == 0 && len(a.actors) == 1 && a.actors[0].Code == "IGO" {
		return e, false // a body that meets deals with nobody
	}
	for i := range a.recipients {
		if p := &a.recipients[i]; p.unnamed && quads[a.kind] != 4 && r.abstract(p.at) { // not Sweden's membership, but Sweden
			r.asStates(a.recipients[i : i+1])
		}
	}
	e.Actor, e.Recipient = actorsOf(a.actors), actorsOf(a.recipients)
	e.Certainty, e.Attribution = a.certainty, a.attribution
	if where := r.where(a); where != nil {
		e.Location = where
	}
	published := p.article.Creation()
	apart, isApart := dating{}, false
	if governing == nil && bound < 0 {
		apart, isApart = x.daysApart(p, a)
	}
	switch {
	case isApart:
		e.date(&apart, p)
		e.DatedBy = ByContext
	case governing != nil:
		e.date(governing, p)
		e.DatedBy = ByExpression
		e.begins(governing, published)
		if a.nominal && e.Certainty == Planned && !e.Last.IsZero() && e.Last.Before(published) { // "will respond to the attack last week"
			e.Certainty, e.Type, e.Quad = Asserted, a.plain, quads[a.plain]
		}
		if e.Certainty != Negated && e.Certainty != Hypothetical && governing.liesAhead(published) && (!r.past(a) || !a.nominal && r.t.HasTo(a.clause) || a.clause == a.at && r.t.Words[a.at].Rel == "xcomp" && r.ownOrder(r.t.Words[a.at].Head) >= 0) {
			e.Certainty = Planned
			e.Type = turned(e.Type, Planned)
			e.Quad = quads[e.Type]
		}
	case bound >= 0:
		b := p.datings[bound]
		v := r.validityOf(a.clause)
		switch {
		case v == mayHold && r.performs(a): // who announced that he recognised X did so by that
			v = holds
		case v == mayHold || r.spokenOf(a, r.t.ClauseOf(x.hooks[bound])): // an act is done, and does not last
			v = over
		}
		b.openTo(e.Certainty, v)
		e.date(&b, p)
		e.DatedBy = ByContext
	case !a.nominal && r.t.Is(a.clause, "advcl") && awaited(r.t, a.clause):
		return e, false // what is only waited for: "will be discussed when the ministers meet"
	case a.nominal && !r.t.Is(a.at, "nsubj") && (!occurring[r.t.Preposition(a.at)] || r.lemma(a.at) == "war"): // "during the war" tells of what else was then
		return e, false // a noun in passing that has no time either: "despite X's attacks on Y"
	case e.Certainty == Hypothetical:
		return e, false // a thought without a time is no event
	case x.carried(p, a) != nil:
		e.date(x.carried(p, a), p)
		e.DatedBy = ByContext
	case !published.IsZero() && (e.Certainty == Asserted || e.Certainty == Reported):
		e.Last, e.EDTF = published, "[.."+published.String()+"]"
	}
	e.Summary = r.summary(a)
	return e, e.Summary != ""
}

// performs tells whether the act a is done in words, by the one who announces that he does it: "announced that it recognised
// the council".
func (r *reader) performs(a *act) bool {
	t := r.t
	if a.said < 0 || !performing[t.Words[a.said].Lemma] || t.Words[a.clause].Head != a.said || a.at != a.clause || !inWords[t.Words[a.at].Lemma] || t.Child(a.at, "aux") >= 0 {
		return false
	}
	s := t.Child(a.at, "nsubj")
	return s >= 0 && t.Words[s].UPOS == "PRON" && len(a.actors) > 0 && strings.EqualFold(a.attribution, a.actors[0].Text)
}

var (
	performing = wordlist.Set("announce declare proclaim")
	inWords    = wordlist.Set("recognize recognise accept reject withdraw endorse condemn renounce repudiate suspend lift annul revoke cancel grant pardon")
)

// abstract tells whether the noun at h is of what a state is or has, for which the state stands.
func (r *reader) abstract(h int) bool { return possessions[r.t.Words[h].Lemma] }

var possessions = wordlist.Set("membership economy interest sovereignty integrity independence security weapon arsenal stockpile stance behavior behaviour conduct")

// occurring are prepositions that say of the noun behind them that it took place.
var occurring = wordlist.Set("during amid after following")

// isDone tells whether the act a has happened, and is not dated by what is to come: "agreed to open the border in August".
func (r *reader) isDone(a *act) bool {
	w := &r.t.Words[a.clause]
	return !a.nominal && !r.t.HasTo(a.clause) && !intending[w.Lemma] && (r.t.InPerfect(a.clause) || r.t.InSimplePast(a.clause))
}

// past tells whether the tense puts an act into the past; a noun has none but where it is the subject.
func (r *reader) past(a *act) bool {
	return r.t.InSimplePast(a.clause) && (!a.nominal || r.t.Is(a.at, "nsubj"))
}

// date gives an event its time.
func (e *Event) date(d *dating, p *passage) {
	e.First, e.Last, e.Precision, e.EDTF = d.span.First, d.span.Last, d.span.Precision, d.edtf
	if d.span.IsZero() {
		e.Precision = calendar.PrecisionVague
	}
	e.Resolution, e.Other = d.resolution, d.other
	e.Expression, e.ExpressionStart, e.ExpressionEnd = p.article.Text[d.start:d.end], d.start, d.end
}

// bounding returns the dating of the verb that reports the act, or -1.
func (r *reader) bounding(a *act, hooks []int) int {
	if a.said < 0 {
		return -1
	}
	for i, h := range hooks {
		if h >= 0 && r.t.Below(h, a.said) && !r.t.Below(h, a.at) && r.t.ClauseOf(h) == a.said && !ofAside(r.t, h) {
			return i
		}
	}
	return -1
}

// spokenOn returns the dating of the verb by which the act is only spoken of, or -1.
func (r *reader) spokenOn(a *act, hooks []int) int {
	return slices.IndexFunc(hooks, func(h int) bool {
		return h >= 0 && !r.t.Below(h, a.at) && r.happening(h) < 0 && r.spokenOf(a, r.t.ClauseOf(h))
	})
}

// actorsOf returns the parties as actors, each once.
func actorsOf(ps []party) []Actor {
	var out []Actor
next:
	for _, p := range ps {
		for _, a := range out {
			if a == p.Actor {
				continue next
			}
		}
		if p.Text != "" {
			out = append(out, p.Actor)
		}
	}
	return out
}
