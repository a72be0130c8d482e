package timex

import (
	"strconv"
	"time"

	"timeline/timeline/calendar"
)

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
	if m.Dated && m.Weekday == pub.Weekday() { // fifty years ago Wednesday, told on that day
		m.Near = calendar.Day
	}
	if m.Near != calendar.NoUnit {
		day := pub.AddDays(m.Shift)
		switch m.Unit {
		case calendar.Week:
			day = pub.AddDays(7 * m.Shift)
		case calendar.Month:
			day = pub.AddMonths(m.Shift)
		case calendar.Year:
			day = pub.AddYears(m.Shift)
		}
		r.set(calendar.PeriodOf(m.Near, day).Add(m.Beside))
		r.why(amount(m.Shift, m.Unit), " publication, ", pub.Long(), ", to the ", m.Near.String())
		return
	}
	p = p.Add(m.Shift)
	if m.Bounded && m.Mod == "START" && p.First == pub && m.Unit >= calendar.Month { // "earlier this month", on the first of one
		r.other(p.Add(-1))
		r.m.Bounded, r.m.Mod = false, ""
	}
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
	if at, ok := r.s.Mentioned.near(); ok && r.s.Narrative && r.m.Toward == Plain && r.m.Shift == 0 && at.Unit <= calendar.Week && at.First.Before(pub) {
		r.t.Anchor = at.First
		r.set(calendar.PeriodOf(calendar.Weekend, at.First))
		r.why("first weekend from ", at.String(), " on, mentioned before")
		return
	}
	begun, near := !pub.Before(p.First), pub.Weekday() >= time.Wednesday // nearer than the one before
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
	case r.m.Toward == This && (near && r.s.Cue.Weak || r.s.Cue.Direction != Past), r.s.Cue.Direction == Future && (near || !r.s.Cue.Weak):
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

// daysOfNews is how many days back the day lies that news goes on from some sentences after it named it.
const daysOfNews = 7

func (r *resolver) fromContext() {
	m := r.m
	at, ok := r.s.Mentioned.seenFrom(m.Unit)
	told := m.Shift > 0 && m.Unit == calendar.Year && r.s.Cue.Direction == Past && !r.s.Cue.Weak // "In 1971 she left. The next year she married"
	if m.Running && ok && !r.s.Narrative && !r.s.Mentioned.within(m.Unit) && !(told && r.s.Mentioned.beside()) {
		ok = false
	}
	if m.Unit == calendar.Day && m.Toward != Same && m.Shift == 0 && ok && !r.s.Narrative && !r.s.Mentioned.within(m.Unit) && r.s.Published.Sub(at.Last()) > daysOfNews { // "late in the day", long after "since April"
		r.undated("no day to see it from")
		return
	}
	seen := at.String() + ", mentioned before"
	if !ok {
		if r.s.Published.IsZero() || m.Toward == Same && m.Unit == calendar.Day || told || m.Shift > 0 && m.Unit >= calendar.Day && m.Unit < calendar.Year && (!m.Running || m.Unit == calendar.Day) && r.s.Cue.Direction != Future {
			r.undated("no day to see it from")
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
	if pub := r.s.Published; ok && m.Shift < 0 && m.Unit == calendar.Day && r.s.Cue.Direction == Past && !r.s.Cue.Weak && !pub.IsZero() && at.First.After(pub) { // "A day earlier, he left", behind a plan
		r.undated("it is seen from another day than " + seen + ", which has not come")
		return
	}
	p := calendar.PeriodOf(m.Unit, at.First).Add(m.Shift)
	if m.Year > 0 { // the 1988 period
		p = calendar.PeriodOf(m.Unit, at.First.AddYears(m.Year-at.First.Year))
		if !ok {
			p = calendar.YearOf(m.Year)
		}
	}
	if m.Unit == calendar.Year && m.Shift != 0 && !m.Alone && (at.Unit == calendar.Quarter || at.Unit == calendar.Month && max(m.Shift, -m.Shift) == 1) && ok {
		p = shiftYears(at, m.Shift) // a year earlier takes the precision of what it compares with; ten years later are about as many
	}
	if pub := r.s.Published; ok && (r.s.Cue.Direction == Past || m.Shift > 0 && m.Unit == calendar.Year && r.s.Cue.Direction != Future) && !pub.IsZero() && p.First.After(pub) { // some other day is meant
		r.undated(amount(m.Shift, m.Unit) + " " + seen + " has not come")
		return
	}
	r.set(p)
	if m.Shift == 0 {
		r.why("the ", m.Unit.String(), " of ", seen)
	} else {
		r.why(amount(m.Shift, m.Unit), " ", seen)
	}
}
