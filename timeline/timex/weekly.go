package timex

import (
	"strconv"
	"strings"
	"time"

	"timeline/timeline/calendar"
)

func (r *resolver) ofWeek() {
	pub, wd := r.s.Published, r.m.Weekday
	back := mod7(int(pub.Weekday()) - int(wd)) // days since the last one, 0 when it is today
	ahead := mod7(int(wd) - int(pub.Weekday()))
	name := wd.String()
	day := func(n int) calendar.Period { return calendar.Period{Unit: calendar.Day, First: pub.AddDays(n)} }
	r.fromPublished()
	if r.m.Within == calendar.Week && r.m.Near == calendar.Day { // a week ago Saturday
		at := 7*r.m.Shift - back
		if back > 3 && r.m.Shift < -1 { // less than a week ago, it would be just "Saturday"
			at += 7
		}
		r.set(day(at))
		r.why("the ", name, " nearest to ", amount(r.m.Shift, calendar.Week), " publication, ", pub.Long())
		return
	}
	if r.m.Within == calendar.Week { // Monday last week, two weeks ago Monday, the following week on Monday
		week, seen := calendar.PeriodOf(calendar.Week, pub), "publication, "+pub.Long()
		if r.m.Toward == Same {
			at, ok := r.s.Mentioned.seenFrom(calendar.Week)
			if r.t.Anchor = at.First; !ok {
				r.undated("no week to see it from")
				return
			}
			week, seen = calendar.PeriodOf(calendar.Week, at.First), at.String()+", mentioned before"
		}
		week = week.Add(r.m.Toward.shift() + r.m.Shift)
		r.set(calendar.Period{Unit: calendar.Day, First: week.First.AddDays(mod7(int(wd) - 1))})
		r.why("the ", name, " of the ", week.String(), ", seen from ", seen)
		return
	}
	if r.m.Moved != nil {
		to := over7(int(*r.m.Moved) - int(pub.Weekday()))
		r.set(day(to - over7(int(*r.m.Moved)-int(wd))))
		r.why("the ", name, " before the ", r.m.Moved.String(), " to which it was moved, seen from publication, ", pub.Long())
		return
	}
	switch r.m.Toward {
	case Last:
		back = over7(back)
		if workday(pub) && back < int(pub.Weekday()) { // on a Thursday, this week's is just "Tuesday"
			r.other(day(-back))
			r.set(day(-back - 7))
			r.why(name, " of the week before publication, ", pub.Long())
			return
		}
		r.set(day(-back))
		r.why("last ", name, " before publication, ", pub.Long())
		return
	case Recent:
		back = over7(back)
		r.set(day(7*r.m.Shift - back))
		r.why(r.weeks(-r.m.Shift, "before "), "last ", name, " before publication, ", pub.Long())
		return
	case Next:
		inNextWeek := calendar.PeriodOf(calendar.Week, pub).Add(1).First.AddDays(mod7(int(wd) - 1))
		ahead = over7(ahead)
		if first := pub.AddDays(ahead); first != inNextWeek {
			r.other(day(ahead))
		}
		r.set(calendar.Period{Unit: calendar.Day, First: inNextWeek})
		r.why(name, " of the week after publication, ", pub.Long())
		return
	case Coming:
		ahead = over7(ahead)
		r.set(day(7*r.m.Shift + ahead))
		r.why(r.weeks(r.m.Shift, "after "), "first ", name, " after publication, ", pub.Long())
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
			if back = over7(back); back < 7 {
				back += 7
			}
			r.set(day(-back))
			r.why("the ", name, " before the last one before publication, ", pub.Long())
			return
		}
	}
	if r.s.Narrative {
		at, ok := r.s.Mentioned.near()
		first := at.First.AddDays(mod7(int(wd) - int(at.First.Weekday())))
		if ok && at.Unit <= calendar.Weekend && (r.s.Cue.Direction == Future || !first.After(pub)) { // what is told is over
			r.t.Anchor = at.First
			r.set(calendar.Period{Unit: calendar.Day, First: first})
			r.why("first ", name, " from ", at.String(), " on, mentioned before")
			return
		}
	}
	if at, ok := r.s.Mentioned.near(); ok && !r.m.By && strings.HasPrefix(r.s.Cue.Words, "had") && r.s.Mentioned.here() && at.Unit == calendar.Day && at.First.Before(pub.AddDays(-back)) {
		r.t.Anchor = at.First // "rejected on Monday what it had offered on Friday"
		r.other(day(-back))
		r.set(calendar.Period{Unit: calendar.Day, First: at.First.AddDays(-over7(int(at.First.Weekday()) - int(wd)))})
		r.why("last ", name, " before ", at.String(), ", mentioned before, from which “", r.s.Cue.Words, "” looks back")
		return
	}
	switch {
	case back == 0:
		r.set(day(0))
		r.why("the day of publication, ", pub.Long())
	case back == 1 && !r.m.By && !r.m.Until && r.s.Cue.Direction == Future && lookedAhead(r.s.Cue.Words):
		r.other(day(ahead))
		r.set(day(-1))
		r.why("the day before publication, ", pub.Long(), ", which “", r.s.Cue.Words, "” looked ahead to")
	case r.s.Cue.Direction == Future && !r.s.Cue.Weak:
		r.set(day(ahead))
		r.why("first ", name, " after publication, ", pub.Long())
		r.because()
	case ahead < back && (r.s.Cue.Arranged || r.s.Cue.Direction == Unknown && ahead <= 2):
		r.other(day(-back))
		r.set(day(ahead))
		r.why("the ", name, " that is nearer to publication, ", pub.Long())
	case ahead == 1 && r.datedEarly():
		r.other(day(-back))
		r.set(day(1))
		r.t.Told = true
		r.why("the day after publication, ", pub.Long(), ", which seems dated a day early, as “", r.s.Cue.Words, "” looks back")
	default:
		if ahead == 1 {
			r.other(day(1))
		}
		r.set(day(-back))
		r.why("last ", name, " before publication, ", pub.Long())
		if r.s.Cue.Direction == Past {
			r.because()
		}
	}
}

// datedEarly tells whether a text that tells of the weekday after its publication as gone by was dated a day early, by
// another zone or an earlier version: news calls a day of six days ago by its date, or "last" Friday. It is that day of last week where
// the words count from it, or where the text has just told of the day before publication as news.
func (r *resolver) datedEarly() bool {
	if r.s.Sure || r.s.Cue.Direction != Past || r.s.Cue.Words == "since" || r.s.Cue.Calamity {
		return false
	}
	at := r.s.Mentioned.told
	return at.sentence == 0 || r.s.Mentioned.sentence-at.sentence > 1 || at.period != day(r.s.Published.AddDays(-1))
}

// workday tells a Monday to Friday. At the weekend the days of the week are over: on a Sunday, "last Wednesday" is
// four days ago.
func workday(d calendar.Date) bool { return d.Weekday() != time.Saturday && d.Weekday() != time.Sunday }

// lookedAhead tells whether words that look ahead do so from some day gone by: on a Monday, what somebody "planned to" do
// on Sunday is seldom six days off.
func lookedAhead(words string) bool {
	first, _, _ := strings.Cut(words, " ")
	switch strings.ToLower(first) {
	case "was", "were", "planned", "expected", "hoped", "intended", "had", "ordered", "asked", "urged", "told", "instructed", "called":
		return true
	}
	return false
}

// weeks writes how many weeks a weekday lies from another of its name: "two weeks after the ", or nothing.
func (r *resolver) weeks(n int, side string) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "a week " + side + "the "
	}
	return strconv.Itoa(n) + " weeks " + side + "the "
}

func mod7(n int) int { return ((n % 7) + 7) % 7 }

// over7 is mod7 with 7 for 0: the distance to another day of that name.
func over7(n int) int {
	if n = mod7(n); n == 0 {
		return 7
	}
	return n
}
