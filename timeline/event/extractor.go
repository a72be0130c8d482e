package event

import (
	"strings"

	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/prose"
	"timeline/timeline/timex"
)

// Extractor reads the events of one article after another. It reuses its memory and must not be used by
// two goroutines at once; make one a worker.
type Extractor struct {
	datings []dating
	tokens  []token
	clauses []clause
}

// New returns an Extractor.
func New() *Extractor { return &Extractor{} }

// Extract returns the events of an article in order of place. ts are the date expressions of a.Text in
// order; those before a.Body give no event. The result is the caller's own.
func (x *Extractor) Extract(a *article.Article, ts []timex.Timex) []Event {
	var out []Event
	x.datings = appendDatings(x.datings[:0], ts)
	ds := x.datings
	for len(ds) > 0 && ds[0].start < a.Body {
		ds = ds[1:]
	}
	for s := range prose.Sentences(a.Text, prose.Span{Start: min(a.Body, len(a.Text)), End: len(a.Text)}) {
		n := 0
		for n < len(ds) && ds[n].start < s.End {
			n++
		}
		if n > 0 {
			out = x.appendEvents(out, a, s, ds[:n])
			ds = ds[n:]
		}
		if len(ds) == 0 {
			break
		}
	}
	return out
}

// appendEvents adds the events of one sentence, one for each time that it gives.
func (x *Extractor) appendEvents(out []Event, a *article.Article, s prose.Span, ds []dating) []Event {
	text := a.Text[s.Start:s.End]
	x.tokens = appendTokens(x.tokens[:0], text)
	ts := x.tokens
	if len(ts) == 0 {
		return out
	}
	r := readReport(ts)
	x.clauses = appendClauses(x.clauses[:0], ts, r.content[0], r.content[1])
	who := ""
	if r.said[1] > 0 {
		who = strings.TrimSpace(text[ts[r.who[0]].start:ts[max(r.who[0], r.who[1]-1)].end])
	}
	ofSaying := func(d *dating) bool { // tells whether d stands in the attribution
		at := tokenAt(ts, d.start-s.Start)
		return at >= r.said[0] && at < r.said[1]
	}
	own := 0
	for i := range ds {
		if !ofSaying(&ds[i]) {
			own++
		}
	}
	for i := range ds {
		d := ds[i]
		if ofNoun(a.Text, d.start) {
			continue
		}
		e := Event{
			Article: a.ID, DatedBy: ByExpression, Attribution: who,
			Sentence: text, SentenceStart: s.Start, SentenceEnd: s.End,
			Expression: a.Text[d.start:d.end], ExpressionStart: d.start, ExpressionEnd: d.end, Resolution: d.resolution, Other: d.other,
			Location: placeOf(a),
		}
		c := clause{from: r.content[0], to: r.content[1]}
		if ofSaying(&d) {
			if own > 0 {
				continue // the saying is no event beside what is said
			}
			e.DatedBy = ByContext
			d.openTo()
		} else {
			c = x.clauseOf(tokenAt(ts, d.start-s.Start))
		}
		ahead := !a.Published.Date.IsZero() && d.span.First.After(a.Published.Date)
		e.First, e.Last, e.Precision, e.EDTF = d.span.First, d.span.Last, d.span.Precision, d.edtf
		if d.span.IsZero() {
			e.Precision = calendar.PrecisionVague
		}
		e.Certainty = certaintyOf(ts[c.from:c.to], c.lead, ahead, who != "")
		if relative(c.lead) { // its subject stands in the clause before
			c.from = r.content[0]
		}
		if c.from >= c.to { // "officials confirmed on Monday that": nothing follows
			continue
		}
		if e.Summary = summarize(text[ts[c.from].start:ts[c.to-1].end]); e.Summary != "" {
			out = append(out, e)
		}
	}
	return out
}

// clauseOf returns the clause that holds token i.
func (x *Extractor) clauseOf(i int) clause {
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

// placeOf is the place of the dateline.
func placeOf(a *article.Article) *Place {
	if a.Place == "" {
		return nil
	}
	return &Place{Text: a.Place}
}
