package timex

import (
	"math"
	"slices"
	"strings"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"

	"timeline/timeline/calendar"
	"timeline/timeline/prose"
)

// Tagger finds and resolves the date expressions of one text after another. It reuses its memory and
// must not be used by two goroutines at once; make one a worker.
type Tagger struct {
	lang      *Language
	parsers   map[Class]*when.Parser // the rules that a trigger of these classes wakes
	digits    *when.Parser           // the rules that digits wake
	wakers    Class                  // all classes that wake a rule
	plugged   []rules.Rule
	published calendar.Date // of the document at work
	named     bool          // it wants named periods
	window    Window
	order     map[string]int
	trace     func(Step)
}

// NewTagger returns a Tagger for a language.
func NewTagger(l *Language) *Tagger {
	t := &Tagger{lang: l, parsers: map[Class]*when.Parser{}, order: map[string]int{}}
	for i := range l.Rules {
		t.wakers |= l.Rules[i].Trigger
		t.order[l.Rules[i].Name] = i
	}
	t.digits = t.parser(func(r *Rule) bool { return r.Digits })
	return t
}

// matchAll lets a when.Parser apply every match of a window, however far apart.
var matchAll = rules.Options{Distance: math.MaxInt / 2}

func (t *Tagger) parser(wanted func(*Rule) bool) *when.Parser {
	var wake []rules.Rule
	for i := range t.lang.Rules {
		if wanted(&t.lang.Rules[i]) {
			wake = append(wake, bind(&t.lang.Rules[i], &t.window))
		}
	}
	if len(wake) == 0 {
		return nil
	}
	wake = append(wake, t.plugged...)
	p := when.New(&matchAll)
	p.Add(wake...)
	return p
}

// wokenBy returns the parser with the rules that a token wakes, or nil.
func (t *Tagger) wokenBy(token *Token) *when.Parser {
	if token.Kind == Digits {
		return t.digits
	}
	if token.Entry == nil {
		return nil
	}
	c := token.Entry.Class & t.wakers
	if c == 0 {
		return nil
	}
	p, ok := t.parsers[c]
	if !ok {
		p = t.parser(func(r *Rule) bool { return r.Trigger&c != 0 })
		t.parsers[c] = p
	}
	return p
}

// epoch is the base time given to when.Parser, for which the zero time would mean the present. No
// rule of ours looks at it: they resolve later, with the publish date.
var epoch = time.Unix(0, 0).UTC()

// Tag returns the date expressions of a document in order of place. Spans are byte offsets into
// d.Text; they never overlap. The result is the caller's own.
func (t *Tagger) Tag(d Document) []Timex {
	var out []Timex
	created := d.Published
	if !d.Dateline.IsZero() {
		created = d.Dateline
	}
	t.published, t.named = created, d.Named
	var manner manner
	scene := Scene{Published: created, Sure: !d.Dateline.IsZero(), Narrative: d.Style == Narrative}
	body := prose.Span{Start: min(d.Body, len(d.Text)), End: len(d.Text)}
	live := liveLog(body.In(d.Text), created.Year)
	for s := range prose.Sentences(d.Text, body) {
		scene.Mentioned.sentence++
		text := d.Text[s.Start:s.End]
		t.window.LiveLine = live && (s.Start == 0 || d.Text[s.Start-1] == '\n')
		if !t.lang.Lexicon.wakes(text) {
			continue
		}
		for _, e := range t.read(text) {
			x := t.resolve(e, &scene, s.Start)
			if created != d.Published {
				x.Resolution = strings.ReplaceAll(x.Resolution, "publication", "the dateline")
			}
			out = append(out, x)
			manner.note(&e, &x, created)
			scene.Mentioned.news, scene.Mentioned.recent = manner.deictic > 0, manner.recent
			scene.Narrative = d.Style == Narrative || d.Style == Auto && manner.narrative()
		}
	}
	return out
}

// manner counts how a text speaks of dates.
type manner struct {
	full    int // days, months and seasons with their year, and years well before publication
	days    int // those of them that are no years
	onwards int // what is seen from such a date: three days later, the 27th, November
	deictic int // what is seen from publication: yesterday, Friday, next month
	recent  bool
}

func (m *manner) note(e *Expression, x *Timex, published calendar.Date) {
	old := func(d calendar.Date) bool { return d.Year < published.Year-1 }
	m.recent = m.recent || e.Sense == Fixed && e.Period.Unit >= calendar.Day && e.Period.Unit <= calendar.Season && !old(e.Period.First)
	switch {
	case e.Sense == Fixed && e.Clock.Known && e.Clock.Part == "": // when a page or a comment was written
	case e.Sense == Fixed && e.Period.Unit >= calendar.Day && e.Period.Unit <= calendar.Season:
		m.full++
		m.days++
	case e.Sense == Fixed && e.Period.Unit == calendar.Year && old(e.Period.First):
		m.full++
	case !x.Anchor.IsZero() && x.Anchor != published && !x.First.IsZero() && old(x.First):
		m.onwards++
	case e.Sense == OfWeek && !e.Dated, e.Sense == FromNow && !e.Compared:
		m.deictic++
	}
}

// narrative tells history from news. News writes no year with a recent date and sees days from its own;
// history writes the year and then goes on from it. News names years of old as well, but hardly the days in
// them, and not one after another.
func (m *manner) narrative() bool {
	return m.days > 0 && (m.full >= 3 || m.full+m.onwards >= 4) && 8*m.deictic < m.full+m.onwards
}

// read returns the expressions of one sentence, unresolved, in order and without overlaps.
func (t *Tagger) read(text string) []Expression {
	w := &t.window
	w.Text, w.taken = text, w.taken[:0]
	w.Tokens = t.lang.Lexicon.appendTokens(w.Tokens[:0], text)
	for w.At = range w.Tokens {
		if p := t.wokenBy(&w.Tokens[w.At]); p != nil {
			_, _ = p.Parse(text, epoch) // the rules hand over to w; none of them fails
		}
	}
	if !t.named { // before they hide the dates in them: the September 11 attacks
		w.taken = slices.DeleteFunc(w.taken, func(e Expression) bool { return e.Named })
	}
	if len(w.taken) == 0 {
		return nil
	}
	t.tell("rule", w.taken)
	var all []Expression
	if t.trace != nil {
		all = slices.Clone(w.taken)
	}
	found := t.settle(w.taken)
	t.tellRejected(all, found)
	if t.lang.Refine != nil {
		found = t.lang.Refine(w, found)
	}
	t.tell("refine", found)
	return found
}

// settle drops what overlaps with something longer or, at the same length, of an earlier rule.
func (t *Tagger) settle(found []Expression) []Expression {
	if len(found) < 2 {
		return found
	}
	slices.SortStableFunc(found, func(a, b Expression) int {
		if a.From != b.From {
			return a.From - b.From
		}
		if a.To != b.To {
			return b.To - a.To
		}
		return t.order[a.Rule] - t.order[b.Rule]
	})
	out := found[:0]
	for _, e := range found {
		n := len(out)
		if n == 0 || out[n-1].To <= e.From {
			out = append(out, e)
			continue
		}
		if e.To-e.From > out[n-1].To-out[n-1].From && (n < 2 || out[n-2].To <= e.From) {
			out[n-1] = e
		}
	}
	return out
}

func (t *Tagger) resolve(e Expression, scene *Scene, offset int) Timex {
	w := &t.window
	scene.Cue = Cue{}
	if e.needsCue() {
		scene.Cue = t.lang.cue(w, &e)
	}
	x := Resolve(e.Meaning, *scene)
	start, end := w.Tokens[e.From].Start, w.Tokens[e.To-1].End
	x.Start, x.End, x.Text, x.Rule = start+offset, end+offset, w.Text[start:end], e.Rule
	if p, ok := e.mentions(&x); ok && !(p.Unit == calendar.Quarter && !p.Last().Before(scene.Published)) { // results are of past quarters
		scene.Mentioned.note(p, !e.Epithet && (e.Sense == Fixed || x.Anchor != scene.Published), e.Sense == FromContext && e.Shift < 0 || e.Toward == Previous)
	} else if x.Value == "P9M" || x.Value == "P6M" {
		scene.Mentioned.leaveQuarter()
	}
	t.tellTimex(&x, scene)
	return x
}

// needsCue tells whether the direction of the clause matters for m.
func (m *Meaning) needsCue() bool {
	return m.Sense == OfWeek || m.Sense == OfYear || m.Sense == OfMonth || m.Unit == calendar.Weekend || m.Sense == FromContext && m.Shift > 0
}

// mentions returns the period that an expression, once resolved to x, leaves for later ones to be seen from.
func (m *Meaning) mentions(x *Timex) (calendar.Period, bool) {
	if x.First.IsZero() && x.Last.IsZero() || m.Named || m.Compared || m.Sense == Literal {
		return calendar.Period{}, false
	}
	d := x.First
	if d.IsZero() {
		d = x.Last
	}
	u := m.Unit
	switch m.Sense {
	case Fixed:
		u = m.Period.Unit
	case OfWeek, OfMonth, OfDay:
		u = calendar.Day
	case OfYear:
		switch {
		case m.Day > 0 || m.Feast != nil || m.Nth != 0:
			u = calendar.Day
		case m.Month > 0:
			u = calendar.Month
		}
	case FromNow, FromContext:
		if x.Span.Precision == calendar.PrecisionQuarter {
			u = calendar.Quarter
		}
	}
	if m.Piece.Nth != 0 {
		if u = m.Piece.Unit; u == calendar.Week {
			d = d.AddDays(3)
		}
	}
	if u < calendar.Day {
		return calendar.Period{}, false
	}
	if m.Sense == FromContext && u == calendar.Week && !x.Anchor.IsZero() {
		return day(x.Anchor.AddDays(7 * m.Shift)), true // a week later … the next day
	}
	return calendar.PeriodOf(u, d), true
}
