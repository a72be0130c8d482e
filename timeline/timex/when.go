package timex

import (
	"time"

	"github.com/olebedev/when/rules"

	"timeline/timeline/calendar"
)

// When returns all rules of the language, settled among themselves, as one rule for anybody's
// github.com/olebedev/when Parser. It finds the first expression of a text that names a day, resolves it
// as [Resolve] does for news published on the base day, and sets year, month and day, and the time of
// day where one is said.
func (l *Language) When() rules.Rule { return whole{l} }

type whole struct{ lang *Language }

// Find implements rules.Rule.
func (r whole) Find(text string) *rules.Match {
	t := NewTagger(r.lang)
	for _, e := range t.read(text) {
		if e.Named || e.Sense == Literal {
			continue
		}
		left, right := t.window.Tokens[e.From].Start, t.window.Tokens[e.To-1].End
		return &rules.Match{
			Left: left, Right: right, Text: text[left:right],
			Applier: func(_ *rules.Match, c *rules.Context, _ *rules.Options, base time.Time) (bool, error) {
				return t.apply(e, c, base), nil
			},
		}
	}
	return nil
}

// apply resolves e against base and sets the fields of c. The context sets its fields one at a time
// and normalises after each, so the base is first moved to the first day of its month, where no
// month is too short for it.
func (t *Tagger) apply(e Expression, c *rules.Context, base time.Time) bool {
	y, m, d := base.Date()
	x := Resolve(e.Meaning, Scene{Published: calendar.Date{Year: y, Month: m, Day: d}, Cue: t.lang.cue(&t.window, &e)})
	if x.First.IsZero() {
		return false
	}
	c.Duration = time.Duration(1-d) * 24 * time.Hour
	month := int(x.First.Month)
	c.Year, c.Month, c.Day = &x.First.Year, &month, &x.First.Day
	if e.Clock.Known && e.Clock.Part == "" {
		hour, minute, second := e.Clock.Hour, max(e.Clock.Minute, 0), max(e.Clock.Second, 0)
		c.Hour, c.Minute, c.Second = &hour, &minute, &second
	}
	return true
}
