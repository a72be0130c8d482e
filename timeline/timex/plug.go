package timex

import (
	"time"

	"github.com/olebedev/when/rules"

	"timeline/timeline/calendar"
)

// Plug adds a rule written for github.com/olebedev/when. It is asked at every trigger of ours, and what
// it finds there counts where none of our rules finds more. What it sets of when's Context tells how
// exact its date is: an hour makes a time, a day or a weekday a day, a month a month, a year a year.
func (t *Tagger) Plug(name string, r rules.Rule) {
	t.plugged = append(t.plugged, &plugged{name: name, rule: r, tagger: t})
	clear(t.parsers)
	t.digits = t.parser(func(r *Rule) bool { return r.Digits })
}

// plugged is a foreign rule inside a Tagger.
type plugged struct {
	name   string
	rule   rules.Rule
	tagger *Tagger
}

// Find implements rules.Rule. A match counts only when it holds the trigger.
func (p *plugged) Find(text string) *rules.Match {
	w := &p.tagger.window
	m := p.rule.Find(text)
	if m == nil {
		return nil
	}
	from, to := w.tokensOf(m.Left, m.Right)
	if from == to || w.At < from || w.At >= to {
		return nil
	}
	apply := m.Applier
	m.Applier = func(m *rules.Match, _ *rules.Context, o *rules.Options, _ time.Time) (bool, error) {
		pub := p.tagger.published
		base := time.Date(pub.Year, pub.Month, pub.Day, 0, 0, 0, 0, time.UTC)
		c := &rules.Context{Text: m.Text}
		ok, err := apply(m, c, o, base)
		at, timeErr := c.Time(base)
		if !ok || pub.IsZero() || err != nil || timeErr != nil || at.Equal(base) && c.Day == nil && c.Duration == 0 {
			return false, nil // an error of a foreign rule must not end the parse
		}
		w.taken = append(w.taken, Expression{From: from, To: to, Rule: p.name, Meaning: foreignMeaning(c, at)})
		return true, nil
	}
	return m
}

// foreignMeaning reads the precision of a date off the fields that a foreign rule has set.
func foreignMeaning(c *rules.Context, at time.Time) Meaning {
	unit := calendar.Day
	switch {
	case c.Day != nil || c.Weekday != nil || c.Hour != nil || c.Duration != 0:
	case c.Month != nil:
		unit = calendar.Month
	case c.Year != nil:
		unit = calendar.Year
	}
	y, month, d := at.Date()
	m := Meaning{Sense: Fixed, Period: calendar.PeriodOf(unit, calendar.Date{Year: y, Month: month, Day: d})}
	if c.Hour != nil {
		m.Clock = Clock{Known: true, Hour: at.Hour(), Minute: at.Minute(), Second: -1}
	}
	return m
}

// tokensOf returns the tokens that lie within the bytes from left to right.
func (w *Window) tokensOf(left, right int) (from, to int) {
	for from < len(w.Tokens) && w.Tokens[from].Start < left {
		from++
	}
	to = from
	for to < len(w.Tokens) && w.Tokens[to].End <= right {
		to++
	}
	return from, to
}
