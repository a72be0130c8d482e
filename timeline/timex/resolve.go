package timex

import (
	"strconv"
	"strings"

	"timeline/timeline/calendar"
)

// Scene is what surrounds an expression when it is resolved.
type Scene struct {
	Published calendar.Date // the document creation time
	Sure      bool          // the dateline has it
	Cue       Cue           // which way the clause looks
	Mentioned Mentions      // the dates mentioned before it
	Narrative bool          // dates are seen from the one mentioned before
}

// Cue is the direction in which the words around an expression look, and those words.
type Cue struct {
	Direction Direction
	Words     string
	Arranged  bool // no verb tells, but the expression is of what is arranged beforehand: "Friday's debate"
	Entry     bool // the expression heads an entry of a chronology, told in the present: "April 22 - The rig sinks"
	Calamity  bool // what nobody plans is dated: "Tuesday's earthquake"
	Weak      bool // the verb stands too far away to be sure that it governs the expression
}

// ahead tells whether the verb looks ahead from the present: what "will" be or "is due to" is none of the past, even where
// a text tells of it.
func (c *Cue) ahead() bool {
	if c.Direction != Future {
		return false
	}
	first, _, _ := strings.Cut(c.Words, " ")
	switch strings.ToLower(first) {
	case "will", "shall", "is", "are", "has", "have", "plans", "plan", "expects", "expect", "hopes", "hope", "intends", "intend":
		return true
	}
	return false
}

// Resolve decides what m means in a scene, in this order:
//
//  1. What the words say in full is taken as it is: a year, a month of a year, a full date.
//  2. An explicit word decides next: last, this, next, coming, ago, "N units earlier".
//  3. Then the tense of the governing verb: "met Friday" looks back, "will meet Friday" ahead. The
//     publish day itself is the nearest on both sides. "Met Friday" on a page of Thursday is the next day:
//     the page is dated early.
//  4. Without either, a weekday, a quarter, a season or a holiday is the most recent one, the current
//     one included, as news has it, but for a weekday that is at most two days ahead; a month or a day of a
//     month is the nearest.
//  5. "that week", "the following day", "a year earlier" are seen from a date mentioned before; in
//     narrative text so are names without an explicit direction.
//
// What cannot be placed keeps its TIMEX3 value, an unresolved one, and names no days.
func Resolve(m Meaning, s Scene) Timex {
	t := Timex{Type: Date, Mod: m.Mod, Quant: m.Quant, Freq: m.Freq, Named: m.Named, Stamp: m.Stamp, Range: m.Range, Side: m.Side}
	if m.Type != "" {
		t.Type = m.Type
	}
	r := resolver{m: m, s: s, t: &t}
	switch m.Sense {
	case OfWeek, OfYear, OfMonth, FromNow, OfDay:
		if s.Published.IsZero() {
			r.undated("no publish date to see it from")
			t.Resolution = string(r.reason)
			return t
		}
	}
	switch m.Sense {
	case Fixed:
		r.fixed()
	case OfWeek:
		r.ofWeek()
	case OfMonth:
		r.ofMonth()
	case OfYear:
		r.ofYear()
	case FromNow:
		r.fromNow()
	case FromContext:
		r.fromContext()
	case OfDay:
		r.ofDay()
	case Literal:
		t.Value = m.Value
		r.why(literalReason(t.Type, m.Value))
	}
	if m.Clock.Zone != "" && t.Type == Time { // days never move because of it
		r.why("; the clock time is ", m.Clock.Zone, " as written")
	}
	t.Resolution = string(r.reason)
	return t
}

type resolver struct {
	m      Meaning
	s      Scene
	t      *Timex
	reason []byte
}

func (r *resolver) why(parts ...string) {
	for _, p := range parts {
		r.reason = append(r.reason, p...)
	}
}

// because adds the words of the cue that decided.
func (r *resolver) because() {
	if r.s.Cue.Words == "" || r.s.Cue.Direction == Unknown {
		return
	}
	side := "back"
	if r.s.Cue.Direction == Future {
		side = "ahead"
	}
	r.why(", as “", r.s.Cue.Words, "” looks ", side)
}

// undated gives up: the value keeps the form of what was said, and no day is named.
func (r *resolver) undated(reason string) {
	if r.t.Value == "" {
		r.t.Value = r.m.unresolvedValue()
	}
	r.why("undated: ", reason)
}

func (r *resolver) fromPublished() {
	r.t.Anchor = r.s.Published
}

func (r *resolver) fixed() {
	if r.m.EDTF != nil {
		r.t.EDTF = r.m.EDTF.String()
		r.t.Span = r.m.EDTF.Span()
		r.t.First, r.t.Last = r.t.Span.First, r.t.Span.Last
		r.t.Value = r.m.Value
		r.why("a named period")
		return
	}
	if !r.m.Second.IsZero() {
		r.other(r.m.Second)
	}
	r.set(r.m.Period)
	r.why("written out")
	if !r.m.Second.IsZero() {
		r.why(", month before day; day before month it would be ", r.m.Second.String())
	}
	if r.m.Fiscal {
		r.why(", a fiscal year, read as the calendar year")
	}
}

func (r *resolver) ofMonth() {
	pub := r.s.Published
	from := calendar.PeriodOf(calendar.Month, pub)
	seen := "publication, " + pub.Long()
	r.fromPublished()
	if at, ok := r.s.Mentioned.near(); ok && at.Unit != calendar.Year {
		from, seen = calendar.PeriodOf(calendar.Month, at.First), at.String()+", mentioned before"
		r.t.Anchor = at.First
	} else if d := r.m.Day; r.s.Cue.Direction == Future && d < pub.Day {
		from = from.Add(1)
	} else if r.s.Cue.Direction != Future && d > pub.Day {
		from = from.Add(-1)
	}
	d, ok := calendar.Of(from.First.Year, from.First.Month, r.m.Day)
	if !ok {
		r.undated(from.String() + " has no day " + strconv.Itoa(r.m.Day))
		return
	}
	r.set(calendar.Period{Unit: calendar.Day, First: d})
	r.why("the day of that number in the month seen from ", seen)
}

func (r *resolver) ofDay() {
	day := calendar.Period{Unit: calendar.Day, First: r.s.Published}
	r.t.Anchor = r.s.Published
	seen := "the day of publication, " + r.s.Published.Long()
	if at, ok := r.s.Mentioned.scene(); ok && r.m.Toward != This {
		day, seen = at, at.String()+", mentioned before"
		r.t.Anchor = at.First
	}
	day = day.Add(r.m.Shift)
	if r.m.Toward == Last {
		r.t.Anchor = r.s.Published
		day = calendar.Period{Unit: calendar.Day, First: r.s.Published.AddDays(-1)}
		seen = "the day before publication, " + r.s.Published.Long()
	}
	r.set(day)
	r.why("on ", seen)
}
