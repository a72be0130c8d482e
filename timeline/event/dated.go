package event

import "strings"

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
	if rep.content[0] >= rep.content[1] {
		return out
	}
	x.clauses = appendClauses(x.clauses[:0], ts, rep.content[0], rep.content[1])
	who := ""
	if rep.said[1] > 0 {
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
		if ofNoun(p.article.Text, d.start) {
			continue
		}
		e := p.event()
		e.DatedBy, e.Attribution = ByExpression, who
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
		published := p.article.Published.Date
		ahead := !published.IsZero() && d.span.First.After(published)
		e.Certainty = certaintyOf(ts[c.from:c.to], c.lead, ahead, who != "")
		if said {
			d.openTo(e.Certainty)
		}
		e.date(&d, p)
		if relative(c.lead) || c.lead == "that" && finite(ts, c.from) { // its subject stands in the clause before
			c.from = rep.content[0]
		}
		if e.Summary = summarize(text[ts[c.from].start:ts[c.to-1].end]); e.Summary != "" {
			out = append(out, e)
		}
	}
	return out
}

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
