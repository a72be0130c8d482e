package timex

import (
	"strconv"

	"timeline/timeline/calendar"
)

// Scene is what surrounds an expression when it is resolved.
type Scene struct {
	Published calendar.Date // the document creation time
	Cue       Cue           // which way the clause looks
	Mentioned Mentions      // the dates mentioned before it
	Narrative bool          // dates are seen from the one mentioned before
}

// Cue is the direction in which the words around an expression look, and those words.
type Cue struct {
	Direction Direction
	Words     string
	Weak      bool // the verb stands too far away to be sure that it governs the expression
}

// Resolve decides what m means in a scene, in this order:
//
//  1. What the words say in full is taken as it is: a year, a month of a year, a full date.
//  2. An explicit word decides next: last, this, next, coming, ago, "N units earlier".
//  3. Then the tense of the governing verb: "met Friday" looks back, "will meet Friday" ahead. The
//     publish day itself is the nearest on both sides.
//  4. Without either, a weekday, a quarter, a season or a holiday is the most recent one, the current
//     one included, as news has it; a month or a day of a month is the nearest.
//  5. "that week", "the following day", "a year earlier" are seen from a date mentioned before; in
//     narrative text so are names without an explicit direction.
//
// What cannot be placed keeps its TIMEX3 value, an unresolved one, and names no days.
func Resolve(m Meaning, s Scene) Timex {
	t := Timex{Type: Date, Mod: m.Mod, Quant: m.Quant, Freq: m.Freq, Named: m.Named, Range: m.Range}
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

func (r *resolver) ofWeek() {
	pub, wd := r.s.Published, r.m.Weekday
	back := mod7(int(pub.Weekday()) - int(wd)) // days since the last one, 0 when it is today
	ahead := mod7(int(wd) - int(pub.Weekday()))
	name := wd.String()
	day := func(n int) calendar.Period { return calendar.Period{Unit: calendar.Day, First: pub.AddDays(n)} }
	r.fromPublished()
	if r.m.Within == calendar.Week { // Monday last week
		week := calendar.PeriodOf(calendar.Week, pub).Add(r.m.Toward.shift())
		r.set(calendar.Period{Unit: calendar.Day, First: week.First.AddDays(mod7(int(wd) - 1))})
		r.why("the ", name, " of the ", week.String(), ", seen from publication, ", pub.Long())
		return
	}
	switch r.m.Toward {
	case Last:
		if back == 0 {
			back = 7
		}
		r.set(day(-back))
		r.why("last ", name, " before publication, ", pub.Long())
		return
	case Next:
		inNextWeek := calendar.PeriodOf(calendar.Week, pub).Add(1).First.AddDays(mod7(int(wd) - 1))
		if ahead == 0 {
			ahead = 7
		}
		if first := pub.AddDays(ahead); first != inNextWeek {
			r.other(day(ahead))
		}
		r.set(calendar.Period{Unit: calendar.Day, First: inNextWeek})
		r.why(name, " of the week after publication, ", pub.Long())
		return
	case Coming:
		if ahead == 0 {
			ahead = 7
		}
		r.set(day(ahead))
		r.why("first ", name, " after publication, ", pub.Long())
		return
	case This:
		if r.s.Cue.Direction == Past {
			r.set(day(-back))
			r.why("last ", name, " before publication, ", pub.Long())
			r.because()
			return
		}
		r.set(day(ahead))
		r.why("the ", name, " of this week or the first ahead, seen from publication, ", pub.Long())
		return
	case Previous, Following, Same:
		if at, ok := r.s.Mentioned.of(calendar.Day); ok {
			r.t.Anchor = at.First
			switch r.m.Toward {
			case Previous:
				r.set(calendar.Period{Unit: calendar.Day, First: at.First.AddDays(-over7(int(at.First.Weekday()) - int(wd)))})
				r.why("the ", name, " before ", at.String(), ", mentioned before")
			case Following:
				r.set(calendar.Period{Unit: calendar.Day, First: at.First.AddDays(over7(int(wd) - int(at.First.Weekday())))})
				r.why("the ", name, " after ", at.String(), ", mentioned before")
			default:
				week := calendar.PeriodOf(calendar.Week, at.First)
				r.set(calendar.Period{Unit: calendar.Day, First: week.First.AddDays(mod7(int(wd) - 1))})
				r.why("the ", name, " of the week of ", at.String(), ", mentioned before")
			}
			return
		}
		if r.m.Toward == Previous {
			// The last one before publication is "Friday"; the previous one is a week before it.
			if back == 0 {
				back = 7
			}
			if back < 7 {
				back += 7
			}
			r.set(day(-back))
			r.why("the ", name, " before the last one before publication, ", pub.Long())
			return
		}
	}
	if r.s.Narrative {
		if at, ok := r.s.Mentioned.near(); ok && at.Unit == calendar.Day {
			r.t.Anchor = at.First
			r.set(calendar.Period{Unit: calendar.Day, First: at.First.AddDays(mod7(int(wd) - int(at.First.Weekday())))})
			r.why("first ", name, " from ", at.String(), " on, mentioned before")
			return
		}
	}
	switch {
	case back == 0:
		r.set(day(0))
		r.why("the day of publication, ", pub.Long())
	case r.s.Cue.Direction == Future && !r.s.Cue.Weak:
		r.set(day(ahead))
		r.why("first ", name, " after publication, ", pub.Long())
		r.because()
	default:
		r.set(day(-back))
		r.why("last ", name, " before publication, ", pub.Long())
		if r.s.Cue.Direction == Past {
			r.because()
		}
	}
}

func mod7(n int) int { return ((n % 7) + 7) % 7 }

// over7 is mod7 with 7 for 0: the distance to another day of that name.
func over7(n int) int {
	if n = mod7(n); n == 0 {
		return 7
	}
	return n
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

func (r *resolver) fromNow() {
	m := r.m
	r.fromPublished()
	pub := r.s.Published
	p := calendar.PeriodOf(m.Unit, pub)
	if m.Unit < calendar.Day { // hours and minutes ago: the day is all that the publish date tells
		r.t.Type = Time
		r.t.Value = "PRESENT_REF"
		if m.Shift < 0 {
			r.t.Value = "PAST_REF"
		} else if m.Shift > 0 {
			r.t.Value = "FUTURE_REF"
		}
		r.why("undated: the hour of publication is not known")
		return
	}
	if at, ok := r.s.Mentioned.of(calendar.Quarter); m.Compared && ok && r.s.Mentioned.close(at) {
		r.t.Anchor = at.First
		r.set(shiftYears(at, m.Shift))
		r.why(amount(m.Shift, calendar.Year), " seen from the ", at.String(), ", which it is compared with")
		return
	}
	if m.Unit == calendar.Weekend {
		r.weekend(p)
		return
	}
	p = p.Add(m.Shift)
	r.set(p)
	switch {
	case m.Shift == 0:
		r.why("the ", m.Unit.String(), " of publication, ", pub.Long())
	default:
		r.why(amount(m.Shift, m.Unit), " publication, ", pub.Long())
	}
}

// weekend resolves "the weekend" and its kin; p is the weekend of the week of publication. On a Monday
// "over the weekend" is the one just past, "ahead of the weekend" the one to come.
func (r *resolver) weekend(p calendar.Period) {
	pub := r.s.Published
	begun := !pub.Before(p.First)
	switch {
	case r.m.Toward == Plain && r.m.Shift < 0: // two weekends ago
		if !begun || pub.Weekday() == 0 || pub.Weekday() == 6 {
			p = p.Add(-1)
		}
		p = p.Add(r.m.Shift + 1)
		r.why(amount(r.m.Shift, calendar.Weekend), " ")
	case r.m.Toward == Next || r.m.Toward == Coming:
		if r.m.Toward == Next && !begun {
			r.other(p)
		}
		if r.m.Toward == Next || begun {
			p = p.Add(1)
		}
		r.why("the weekend after ")
	case r.m.Toward == Last:
		p = p.Add(-1)
		r.why("the last weekend before ")
	case begun:
		r.why("the weekend of ")
	case r.s.Cue.Direction == Future || r.m.Toward == This && r.s.Cue.Direction != Past:
		r.why("the first weekend after ")
	default:
		p = p.Add(-1)
		r.why("the last weekend before ")
	}
	r.set(p)
	r.why("publication, ", pub.Long())
}

// amount says a shift in words: "2 weeks before", "the day after".
func amount(shift int, u calendar.Unit) string {
	side, n := " after", shift
	if shift < 0 {
		side, n = " before", -shift
	}
	if n == 1 {
		return "the " + u.String() + side
	}
	plural := u.String() + "s"
	if u == calendar.Century {
		plural = "centuries"
	}
	return strconv.Itoa(n) + " " + plural + side
}

// shiftYears moves a period by whole years and keeps its unit.
func shiftYears(p calendar.Period, n int) calendar.Period {
	return calendar.PeriodOf(p.Unit, p.First.AddYears(n))
}

func (r *resolver) fromContext() {
	m := r.m
	at, ok := r.s.Mentioned.seenFrom(m.Unit)
	if m.Running && ok && !r.s.Narrative && !r.s.Mentioned.within(m.Unit) {
		ok = false
	}
	seen := at.String() + ", mentioned before"
	if !ok {
		if r.s.Published.IsZero() {
			r.undated("nothing to see it from")
			return
		}
		at = calendar.Period{Unit: calendar.Day, First: r.s.Published}
		seen = "publication, " + r.s.Published.Long()
		if m.Unit == calendar.Quarter && (m.Shift == 0 || m.Compared) { // results news speaks of the quarter reported
			at = calendar.PeriodOf(calendar.Quarter, r.s.Published).Add(-1)
		}
	}
	r.t.Anchor = at.First
	if m.Unit < calendar.Day {
		r.undated("the hour that it is seen from is not known")
		return
	}
	p := calendar.PeriodOf(m.Unit, at.First).Add(m.Shift)
	if m.Year > 0 { // the 1988 period
		p = calendar.PeriodOf(m.Unit, at.First.AddYears(m.Year-at.First.Year))
		if !ok {
			p = calendar.YearOf(m.Year)
		}
	}
	if m.Unit == calendar.Year && m.Shift != 0 && !m.Alone && (at.Unit == calendar.Quarter || at.Unit == calendar.Month) && ok {
		p = shiftYears(at, m.Shift) // a year earlier takes the precision of what it compares with
	}
	r.set(p)
	if m.Shift == 0 {
		r.why("the ", m.Unit.String(), " of ", seen)
	} else {
		r.why(amount(m.Shift, m.Unit), " ", seen)
	}
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
