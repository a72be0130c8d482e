package event

import (
	"strings"
	"unicode"

	"timeline/timeline/event/gist"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// readDates adds the events of a sentence that tells no act but gives dates: one for each of them, with
// the clause that it stands in. The sentence is read by its words alone.
func (x *Extractor) readDates(out []Event, p *passage) []Event {
	text := p.text()
	x.tokens = appendTokens(x.tokens[:0], text)
	ts := x.tokens
	if len(ts) == 0 {
		return out
	}
	rep := readReport(ts)
	rep.saidWhen(ts, p)
	if rep.content[0] >= rep.content[1] {
		return out
	}
	x.clauses = appendClauses(x.clauses[:0], ts, rep.content[0], rep.content[1])
	who := ""
	rep.trimWho(ts)
	if rep.said[1] > 0 && rep.who[0] < len(ts) { // "…, said" may end a text that was cut
		who = strings.TrimSpace(text[ts[rep.who[0]].start:ts[max(rep.who[0], rep.who[1]-1)].end])
	}
	ofSaying := func(d *dating) bool { // tells whether d stands in the attribution
		at := tokenAt(ts, d.start-p.span.Start)
		return at >= rep.said[0] && at < rep.said[1]
	}
	own := 0
	for i := range p.datings {
		if !ofSaying(&p.datings[i]) {
			own++
		}
	}
	for i := range p.datings {
		d := p.datings[i]
		heads := !strings.ContainsFunc(text[:d.start-p.span.Start], unicode.IsLetter) && !strings.ContainsFunc(text[d.end-p.span.Start:], unicode.IsLetter)
		if heads || ofNoun(p.article.Text, d.start) { // a heading, which dates what stands below
			continue
		}
		if at := tokenAt(ts, d.start-p.span.Start); x.ofThing(ts, &d, p.article.Text[d.start:d.end], at, tokenAt(ts, d.end-1-p.span.Start)+1) {
			continue
		}
		e := p.event()
		e.DatedBy = ByExpression
		if !personal[strings.ToLower(who)] {
			e.Attribution = who
		}
		c := clause{from: rep.content[0], to: rep.content[1]}
		said := ofSaying(&d)
		if said && own > 0 {
			continue // the saying is no event beside what is said
		}
		if said {
			e.DatedBy = ByContext
		} else {
			c = x.shallowClause(tokenAt(ts, d.start-p.span.Start))
		}
		e.date(&d, p)
		e.Certainty = certaintyOf(ts[c.from:c.to], c.lead, d.liesAhead(p.article.Creation()), who != "")
		e.begins(&d, p.article.Creation())
		if said {
			d.openTo(e.Certainty, mayHold)
			e.date(&d, p)
		}
		if e.Summary = x.shallowSummary(text, &rep, who, c); e.Summary != "" {
			out = append(out, e)
		}
	}
	return out
}

// saidWhen puts the day between a verb of saying and the subject of what is said into the attribution: "said late Monday
// he was".
func (r *report) saidWhen(ts []token, p *passage) {
	if r.said[0] > 0 || r.said[1] == 0 || ts[r.said[1]-1].lower == "that" {
		return
	}
	i := r.content[0]
	for i < r.content[1] && grammar.Prepositions[ts[i].lower] {
		i++
	}
	for k := range p.datings {
		d := &p.datings[k]
		if d.start-p.span.Start != ts[i].start {
			continue
		}
		next := tokenAt(ts, d.end-p.span.Start)
		if next < r.content[1] && (personal[ts[next].lower] || grammar.Determiners[ts[next].lower]) {
			r.said[1], r.content[0] = next, next
		}
		return
	}
}

// shallowSummary writes what a clause says. The subject of a relative clause stands before it, and "he" is the one who
// says so.
func (x *Extractor) shallowSummary(text string, rep *report, who string, c clause) string {
	ts, from := x.tokens, rep.content[0]
	if !relative(c.lead) && (c.lead != "that" || !finite(ts, c.from)) {
		said := text[ts[c.from].start:ts[c.to-1].end]
		if w := ts[c.from].lower; (w == "he" || w == "she") && c.from == from && rep.said[0] == 0 && opensWithName(ts[rep.who[0]:rep.who[1]]) {
			said = who + text[ts[c.from].end:ts[c.to-1].end]
		}
		return gist.Line(said)
	}
	lead := c.from - 1
	for i := from; i < lead; i++ {
		if finite(ts, i) { // explains some other noun than the subject
			return gist.Line(text[ts[from].start:ts[c.to-1].end])
		}
	}
	subject := strings.TrimRight(text[ts[from].start:ts[lead].start], " ,")
	return gist.Line(subject + " " + text[ts[c.from].start:ts[c.to-1].end])
}

// opensWithName tells whether the subject of a verb of saying begins with a name or a noun, and with nothing before them.
func opensWithName(who []token) bool {
	return len(who) > 0 && who[0].word && !grammar.Prepositions[who[0].lower] && !grammar.Openers[who[0].lower] && !personal[who[0].lower] &&
		(len(who) == 1 || who[1].lower != ",")
}

var personal = wordlist.Set("i he she it we they you there")

// shallowClause returns the clause that holds token i.
func (x *Extractor) shallowClause(i int) clause {
	for _, c := range x.clauses[:len(x.clauses)-1] {
		if i < c.to {
			return c
		}
	}
	return x.clauses[len(x.clauses)-1]
}

// tokenAt returns the token that holds the byte at of the sentence, or the next one.
func tokenAt(ts []token, at int) int {
	for i := range ts {
		if at < ts[i].end {
			return i
		}
	}
	return len(ts) - 1
}

func relative(w string) bool {
	switch w {
	case "who", "which", "whose":
		return true
	}
	return false
}
