package timex

import (
	"strconv"

	"timeline/timeline/calendar"
)

// Step is one step on the way from words to a date, for people who want to see it.
type Step struct {
	Stage string // rule, rejected, refine, direction, resolve
	Words string // the words it is about
	Note  string
}

// Explain tags a text like [Tagger.Tag] and returns the steps on the way as well.
func (t *Tagger) Explain(d Document) (found []Timex, steps []Step) {
	t.trace = func(s Step) { steps = append(steps, s) }
	defer func() { t.trace = nil }()
	found = t.Tag(d)
	return found, steps
}

func (t *Tagger) tell(stage string, es []Expression) {
	if t.trace == nil {
		return
	}
	for _, e := range es {
		t.trace(Step{stage, t.window.words(&e), e.Rule + ": " + e.String()})
	}
}

// tellRejected tells which readings gave way to longer ones.
func (t *Tagger) tellRejected(all, kept []Expression) {
	if t.trace == nil {
		return
	}
	for i := range all {
		e := &all[i]
		for j := range kept {
			k := &kept[j]
			if e.From < k.To && k.From < e.To && (e.From != k.From || e.To != k.To || e.Rule != k.Rule) {
				w := &t.window
				t.trace(Step{"rejected", w.words(e), e.Rule + ": gives way to “" + w.words(k) + "”, rule " + k.Rule})
			}
		}
	}
}

func (w *Window) words(e *Expression) string {
	return w.Text[w.Tokens[e.From].Start:w.Tokens[e.To-1].End]
}

func (t *Tagger) tellTimex(x *Timex, s *Scene) {
	if t.trace == nil {
		return
	}
	switch {
	case s.Cue.Direction == Past:
		t.trace(Step{"direction", x.Text, "back, by “" + s.Cue.Words + "”"})
	case s.Cue.Direction == Future:
		t.trace(Step{"direction", x.Text, "ahead, by “" + s.Cue.Words + "”"})
	}
	if x.Other != "" {
		t.trace(Step{"rejected", x.Text, "the other reading, " + x.Other})
	}
	note := x.Value
	if x.EDTF != "" {
		note += ", EDTF " + x.EDTF
	}
	t.trace(Step{"resolve", x.Text, note + ": " + x.Resolution})
}

// String says what a meaning says, in short.
func (m Meaning) String() string {
	s := ""
	add := func(part string) {
		if s != "" {
			s += ", "
		}
		s += part
	}
	switch m.Sense {
	case Fixed:
		if m.EDTF != nil {
			add("named period " + m.EDTF.String())
		} else {
			add("fixed " + m.Period.String())
		}
	case OfWeek:
		add("weekday " + m.Weekday.String())
	case OfMonth:
		add("day " + two(m.Day) + " of a month")
	case OfYear:
		switch {
		case m.Feast != nil:
			add("holiday")
		case m.Day > 0:
			add("day " + two(m.Day) + " of " + m.Month.String())
		case m.Month > 0:
			add("month " + m.Month.String())
		default:
			add("part " + two(m.Part)[1:] + " of the year, a " + m.Unit.String())
		}
	case FromNow:
		add(shiftNote(m.Shift, m.Unit) + " publication")
	case FromContext:
		add(shiftNote(m.Shift, m.Unit) + " a date mentioned before")
	case OfDay:
		add("time of day " + m.Clock.timex3())
	case Literal:
		add("value " + m.Value)
	}
	if m.Toward != Plain {
		add("direction " + directions[m.Toward])
	}
	if m.Sense != OfDay && m.Clock.Known {
		add("time " + m.Clock.timex3())
	}
	if m.Piece.Nth != 0 {
		add(m.Piece.Unit.String() + " " + strconv.Itoa(m.Piece.Nth) + " of it")
	}
	if m.Mod != "" {
		add("mod " + m.Mod)
	}
	if m.Since {
		add("from then on")
	}
	if m.Until {
		add("up to then")
	}
	return s
}

var directions = [...]string{Last: "last", Recent: "recent", This: "this", Next: "next", Coming: "coming", Previous: "previous", Following: "following", Same: "same"}

func shiftNote(n int, u calendar.Unit) string {
	if n == 0 {
		return "the " + u.String() + " of"
	}
	return amount(n, u)
}
