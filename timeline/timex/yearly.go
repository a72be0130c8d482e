package timex

import (
	"strconv"
	"strings"
	"time"

	"timeline/timeline/calendar"
)

// In returns the period that a meaning of sense OfYear has in a year: of a holiday the first day, or the day so much before
// or after it that is meant.
func (m *Meaning) In(year int) (calendar.Period, bool) {
	switch {
	case m.Feast != nil:
		first, _, ok := m.Feast.In(year)
		switch {
		case m.Nth < 0:
			first = first.AddDays(-over7(int(first.Weekday()) - int(m.Weekday)))
		case m.Nth > 0:
			first = first.AddDays(over7(int(m.Weekday) - int(first.Weekday())))
		}
		return day(first.AddDays(m.Beside)), ok
	case m.Nth != 0:
		return NthWeekday(year, m.Month, m.Weekday, m.Nth)
	case m.Day > 0:
		d, ok := calendar.Of(year, m.Month, m.Day)
		return calendar.Period{Unit: calendar.Day, First: d}, ok
	case m.Month > 0:
		return calendar.MonthOf(year, m.Month), true
	case m.Unit == calendar.Quarter:
		return calendar.QuarterOf(year, m.Part), true
	case m.Unit == calendar.Half:
		return calendar.HalfOf(year, m.Part), true
	case m.Unit == calendar.Season:
		return calendar.SeasonOf(year, m.Part), true
	}
	return calendar.Period{}, false
}

// NthWeekday returns the n-th of a weekday in a month, or the last one for n = -1; false when the month has
// no fifth.
func NthWeekday(year int, month time.Month, wd time.Weekday, n int) (calendar.Period, bool) {
	first := calendar.Date{Year: year, Month: month, Day: 1}
	d := first.AddDays(mod7(int(wd)-int(first.Weekday())) + 7*(n-1))
	if n < 0 {
		last := calendar.MonthOf(year, month).Last()
		d = last.AddDays(-mod7(int(last.Weekday()) - int(wd)))
	}
	return day(d), d.Month == month && month >= 1 && month <= 12
}

// famousAfter is how many days a date of the running year must be away for it to be the name of another day.
const famousAfter = 60

// ofYear resolves what comes once a year: a month, a day of a month, a quarter, a season, a holiday.
func (r *resolver) ofYear() {
	pub := r.s.Published
	m := &r.m
	r.fromPublished()

	if m.Toward == Same || m.Toward == Previous || m.Toward == Following {
		if at, ok := r.s.Mentioned.near(); ok {
			p, ok := m.In(at.First.Year + m.Shift)
			switch {
			case ok && m.Toward == Previous && !p.Last().Before(at.First):
				p, ok = m.In(at.First.Year - 1)
			case ok && m.Toward == Following && !p.First.After(at.Last()):
				p, ok = m.In(at.First.Year + 1)
			}
			if ok && m.Toward == Same && p.First.After(pub) && !at.First.After(pub) { // "that November" of nobody knows which year
				r.undated("a year that is told elsewhere")
				return
			}
			r.settle(p, ok)
			r.t.Anchor = at.First
			r.why("seen from ", at.String(), ", mentioned before")
			return
		}
	}

	if m.Within == calendar.Year { // June last year, five years ago in June
		year := pub.Year + m.Toward.shift() + m.Shift
		p, ok := m.In(year)
		r.settle(p, ok)
		r.why("in the year ", strconv.Itoa(year), ", seen from publication, ", pub.Long())
		return
	}

	past, okPast := m.latest(pub)
	next, okNext := m.earliest(pub)
	if m.Famous > 0 && pub.Year > m.Famous && past.First.AddDays(famousAfter).Before(pub) && pub.AddDays(famousAfter).Before(next.First) {
		p, ok := m.In(m.Famous)
		r.settle(p, ok)
		r.why("the day that is known by its date")
		return
	}
	if m.Dated {
		if okPast && past.First.Weekday() == m.Weekday && (!okNext || next.First.Weekday() != m.Weekday) {
			r.settle(past, true)
			r.why("the one before publication, ", pub.Long(), ", falls on that weekday")
			return
		}
		if okNext && next.First.Weekday() == m.Weekday && (!okPast || past.First.Weekday() != m.Weekday) {
			r.settle(next, true)
			r.why("the one after publication, ", pub.Long(), ", falls on that weekday")
			return
		}
	}
	if !okPast && !okNext {
		r.undated("no such day near the publish date")
		return
	}
	switch m.Toward {
	case Last, Previous:
		before, ok := m.latest(past.First.AddDays(-1))
		months := (pub.Year-past.First.Year)*12 + int(pub.Month) - int(past.First.Month)
		// A writer calls the March just past "last month" or "March": "last March" in April is the year
		// before. From the second month after it on, the last one is meant.
		if current := past.Contains(pub); ok && (current || past.Unit == calendar.Month && months <= 1) {
			if !current {
				r.other(past)
			}
			past = before
		}
		r.settle(past, okPast)
		r.why("the last one before publication, ", pub.Long())
		if r.t.Other != "" {
			r.why(", leaving out the one just past")
		}
		return
	case Next, Coming:
		if next.Contains(pub) {
			next, okNext = m.earliest(next.Last().AddDays(1))
		} else if m.Toward == Next && m.Unit == calendar.Season && next.First.Year == pub.Year { // this year's is "this summer"
			r.other(next)
			next, okNext = m.earliest(next.Last().AddDays(1))
		}
		r.settle(next, okNext)
		r.why("the first one after publication, ", pub.Long())
		return
	case This:
		p, ok := m.In(pub.Year)
		if past.Contains(pub) { // this winter, in January
			p, ok = past, true
		}
		r.settle(p, ok)
		r.why("in the year of publication, ", strconv.Itoa(pub.Year))
		return
	}

	if at, ok := r.s.Mentioned.near(); ok && m.Range && r.s.Mentioned.here() { // the far end of a range
		if p, ok := m.earliest(at.First); ok {
			r.settle(p, true)
			r.t.Anchor = at.First
			r.why("the first one from ", at.String(), " on, where the range begins")
			return
		}
	}

	if r.s.Narrative && !r.s.Cue.ahead() || r.s.Cue.Direction != Future && r.s.Mentioned.history(pub) {
		if at, ok := r.s.Mentioned.story(); ok {
			p, ok := m.beside(at, pub)
			fresh := okPast && !r.s.Cue.Entry && (at.Unit >= calendar.Month && !r.s.Narrative || at.Unit >= calendar.Year && r.s.Mentioned.recent) && !r.s.Mentioned.here() && pub.Sub(past.Last()) <= news
			switch {
			case ok && fresh:
				r.other(p)
			case ok:
				r.settle(p, true)
				r.t.Anchor = at.First
				r.why("the nearest to ", at.String(), ", mentioned before")
				return
			}
		}
	}

	r.byTense(past, okPast, next, okNext)
}

// news is how many days back a date is one of the news that an article is about, though it speaks of an
// earlier year in between.
const news = 100

// reported is how many days after its end a quarter is still the one that results are told of.
const reported = 120

// away is how much farther off a date may be, in days, on the side to which a distant verb points.
const away = 2.5

// farAway is the same for an entry of a chronology, which is all but sure to be over.
const farAway = 8

// yearOff is the same for a day of another year to which the verb surely points: what is a year away is told with its year.
const yearOff = 14

// foretold tells whether a verb that looks back may be of what somebody said of a day to come, "called for a rally on May 5"; what struck on
// a day near its anniversary did so a year ago.
func foretold(words string) bool {
	switch strings.ToLower(words) {
	case "said", "told", "called", "set", "canceled", "cancelled", "predicted", "forecast", "announced", "scheduled", "delayed", "postponed", "moved", "extended", "pushed",
		"suspended", "has", "have", "had", "conflicted", "floated":
		return true
	}
	return false
}

// promised tells whether a verb says that something will be, which is ahead however far.
func promised(words string) bool {
	first, _, _ := strings.Cut(strings.ToLower(words), " ")
	return first == "will" || first == "ll" || first == "shall" || first == "won't"
}

// isDay tells whether m is a day of the year by its number or its name.
func (m *Meaning) isDay() bool { return m.Day > 0 || m.Feast != nil }

// byTense chooses between the last and the next one of what comes once a year.
func (r *resolver) byTense(past calendar.Period, okPast bool, next calendar.Period, okNext bool) {
	pub, dir := r.s.Published, r.s.Cue.Direction
	back, ahead := float64(pub.Sub(past.Last())), float64(next.First.Sub(pub))
	switch {
	case okPast && past.Contains(pub):
		r.settle(past, true)
		r.why("the current one at publication, ", pub.Long())
		return
	case !okNext:
		dir = Past
	case !okPast:
		dir = Future
	case r.m.Month == 0 && r.m.Feast == nil: // quarters, halves, seasons
		if dir != Future || r.m.Unit == calendar.Quarter && back <= reported {
			dir = Past
		}
	case dir == Unknown:
		dir = Past
		if ahead < back {
			dir = Future
		}
		r.s.Cue.Direction = Unknown
	case r.s.Cue.Weak && dir == Past && ahead*away < back, r.s.Cue.Entry && ahead*farAway < back, dir == Past && r.m.isDay() && past.First.Year < pub.Year && ahead*yearOff < back && foretold(r.s.Cue.Words):
		r.other(past)
		dir, r.s.Cue.Direction = Future, Unknown
	case (r.s.Cue.Weak || lookedAhead(r.s.Cue.Words)) && dir == Future && back*away < ahead, dir == Future && r.m.isDay() && next.First.Year > pub.Year && back*yearOff < ahead && !promised(r.s.Cue.Words):
		r.other(next)
		dir, r.s.Cue.Direction = Past, Unknown
	}
	if dir == Future {
		r.settle(next, okNext)
		r.why("the first one after publication, ", pub.Long())
	} else {
		r.settle(past, okPast)
		r.why("the last one before publication, ", pub.Long())
	}
	if dir == r.s.Cue.Direction {
		r.because()
	} else if r.m.Month > 0 {
		r.why(", the nearer one")
	}
}

// backwards is how much farther a date told after another one may lie ahead of it than behind it, for
// stories go forward.
const backwards = 2

// beside is the period of m that a story which has just told of at means: the nearest one, those ahead
// rather than behind, and none after publication unless at is.
func (m *Meaning) beside(at calendar.Period, published calendar.Date) (best calendar.Period, found bool) {
	if at.Unit == calendar.Year {
		return m.In(at.First.Year)
	}
	least := 0
	for y := at.First.Year - 1; y <= at.First.Year+1; y++ {
		p, ok := m.In(y)
		if !ok || p.First.After(published) && !at.First.After(published) {
			continue
		}
		days := p.First.Sub(at.First)
		if days < 0 {
			days = -days * backwards
		}
		if !found || days < least {
			best, least, found = p, days, true
		}
	}
	return best, found
}

// settle sets p, or gives up when the year has no such day.
func (r *resolver) settle(p calendar.Period, ok bool) {
	if !ok {
		r.undated("no such day in that year: ")
		return
	}
	if u := r.m.Within; u == calendar.Week || u == calendar.Weekend { // the week of March 6, Easter weekend
		p = calendar.PeriodOf(u, p.First)
	}
	r.set(p)
}

// latest is the last period of m that has begun by d. Years without it (29 February) are passed over.
func (m *Meaning) latest(d calendar.Date) (calendar.Period, bool) {
	for y := d.Year; y >= d.Year-8; y-- {
		if p, ok := m.In(y); ok && !p.First.After(d) {
			return p, true
		}
	}
	return calendar.Period{}, false
}

// earliest is the first period of m that has not ended before d.
func (m *Meaning) earliest(d calendar.Date) (calendar.Period, bool) {
	for y := d.Year - 1; y <= d.Year+8; y++ {
		if p, ok := m.In(y); ok && !p.Last().Before(d) {
			return p, true
		}
	}
	return calendar.Period{}, false
}
