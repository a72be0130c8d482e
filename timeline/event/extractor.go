package event

import (
	"slices"

	"timeline/timeline/actor"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/event/gist"
	"timeline/timeline/grammar"
	"timeline/timeline/prose"
	"timeline/timeline/timex"
)

// Extractor reads the events of one article after another. It reuses its memory and must not be used by
// two goroutines at once; make one a worker.
type Extractor struct {
	lex    *lexicon
	parser *grammar.Parser
	reader reader
	doc    discourse
	tree   *grammar.Tree // of the sentence that is read
	clues  clues
	seen   []sighting

	datings []dating
	hooks   []int
	context context
	tokens  []token
	clauses []clause
}

// Option changes how an Extractor reads.
type Option func(*Extractor)

// WithActors has an Extractor find the names of a gazetteer with names of one's own, from [actor.Read]; nil adds none.
func WithActors(names *actor.Gazetteer) Option {
	return func(x *Extractor) {
		if names != nil {
			own := *x.lex
			own.names = names
			x.lex = &own
		}
	}
}

// New returns an Extractor.
func New(options ...Option) *Extractor {
	x := &Extractor{lex: builtIn()}
	for _, o := range options {
		o(x)
	}
	x.reader.line.Reading = &x.reader
	x.parser = grammar.New(x.lex.names, x.lex.acts)
	x.reader.lex, x.reader.doc = x.lex, &x.doc
	return x
}

// passage is one sentence of an article with what its dates say.
type passage struct {
	article *article.Article
	span    prose.Span
	datings []dating
	times   []timex.Timex // all date expressions of it
}

// text returns the words of the sentence.
func (p *passage) text() string { return p.span.In(p.article.Text) }

// event returns an event of the sentence without a date.
func (p *passage) event() Event {
	return Event{
		Article: p.article.ID, DatedBy: ByPublished,
		Sentence: p.text(), SentenceStart: p.span.Start, SentenceEnd: p.span.End,
	}
}

// Extract returns the events of an article in order of place. ts are the date expressions of a.Text in
// order; those before a.Body give no event. The result is the caller's own.
func (x *Extractor) Extract(a *article.Article, ts []timex.Timex) []Event {
	var out []Event
	x.doc.reset()
	x.reader.here, x.reader.acts = x.reader.here[:0], x.reader.acts[:0]
	x.context = context{}
	for len(ts) > 0 && ts[0].Start < a.Body {
		ts = ts[1:]
	}
	x.datings = appendDatings(x.datings[:0], a.Text, ts)
	ds := x.datings
	p := passage{article: a}
	year := a.Creation().Year
	x.doc.sides = x.sides(a.Title, year)
	from := x.lex.dateline(a)
	x.doc.home, x.doc.capital = "", false
	if from != nil {
		x.doc.home, x.doc.capital = from.Code, from.capital
	}
	if !hosts[x.doc.home] {
		x.doc.setting.home = x.doc.home
	}
	x.wake(a.Title, year)
	x.place(a.Title)
	for s := range sentences(a.Text, min(a.Body, len(a.Text)), ts) {
		x.context.move(a.Text, p.span.End, s.Start)
		s.Start += article.Glued(s.In(a.Text), p.span.End == 0)
		s.Start += x.lex.headed(s.In(a.Text), year)
		who, n := x.doc.label(s.In(a.Text))
		if s.Start += n; n > 0 {
			x.hear(who, year)
		}
		x.doc.before = p.span.In(a.Text)
		x.doc.number++
		p.span = s
		if x.doc.number == 1 && x.doc.sides[0].Code == "" && a.Title != "" {
			x.doc.sides = x.sides(p.text(), year)
		}
		_, ds = before(ds, s.Start, func(d *dating) int { return d.start })
		_, ts = before(ts, s.Start, func(t *timex.Timex) int { return t.Start })
		p.datings, ds = before(ds, s.End, func(d *dating) int { return d.start })
		p.times, ts = before(ts, s.End, func(t *timex.Timex) int { return t.Start })
		for i := range p.datings {
			if d := p.datings[i].span.First; !d.IsZero() {
				year = told(d, a.Creation())
			}
		}
		if slices.ContainsFunc(p.datings, isNamed) {
			out = p.appendNames(out)
			p.datings = slices.DeleteFunc(slices.Clone(p.datings), isNamed)
		}
		names, act := x.wake(p.text(), year)
		x.place(p.text())
		dated, first := len(p.datings) > 0 && names > 0, len(out)
		if (act || dated) && (x.tells(x.tag(&p, year), max(names, 1)) || dated) {
			x.parser.Attach()
			out = x.readActs(out, &p, year)
		} else {
			x.skim(p.text())
			if len(p.datings) > 0 {
				out = x.readDates(out, &p)
			}
		}
		if who != "" {
			x.doc.attribute(out[first:])
		}
		doubt(out[first:], p.text())
	}
	for i := range out {
		from.locate(&out[i], a.Creation())
	}
	return out
}

// tag begins the tree of a sentence.
func (x *Extractor) tag(p *passage, year int) *grammar.Tree {
	x.tree = x.parser.Tag(p.article.Text, p.span, p.times, year)
	x.reader.line.Tree = x.tree
	return x.tree
}

func isNamed(d dating) bool { return d.name }

// appendNames adds the events that the dates of the sentence are the names of.
func (p *passage) appendNames(out []Event) []Event {
	for i := range p.datings {
		if d := &p.datings[i]; d.name {
			e := p.event()
			e.DatedBy, e.Certainty, e.Summary = ByExpression, Asserted, gist.Line(p.article.Text[d.start:d.end])
			e.date(d, p)
			out = append(out, e)
		}
	}
	return out
}

// before cuts off what begins before end.
func before[T any](l []T, end int, start func(*T) int) (head, rest []T) {
	n := 0
	for n < len(l) && start(&l[n]) < end {
		n++
	}
	return l[:n], l[n:]
}

// told is the year in whose terms names are read: that of a date long before publication, else the
// publication's.
func told(d, published calendar.Date) int {
	const history = 5 // years
	if published.IsZero() || published.Year-d.Year > history {
		return d.Year
	}
	return published.Year
}
