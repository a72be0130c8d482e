package english

import (
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// join makes one expression of two neighbours where they speak of one time.
func join(w *timex.Window, a, b timex.Expression) (timex.Expression, bool) {
	gap := b.From - a.To
	if gap < 0 || gap > 2 {
		return a, false
	}
	comma := gap == 1 && w.Is(a.To, ",")
	on := gap == 1 && w.Is(a.To, "on", "of") || gap == 2 && w.Is(a.To, ",") && w.Is(a.To+1, "on")
	at := gap == 1 && w.Is(a.To, "at", "around", "about", "from", "until", "by", "before", "after") || gap == 2 && w.Is(a.To, ",") && w.Is(a.To+1, "at")
	whole := func(m timex.Meaning, rule string) (timex.Expression, bool) {
		return timex.Expression{From: a.From, To: b.To, Rule: rule, Meaning: m}, true
	}
	clockA, clockB := a.Sense == timex.OfDay, b.Sense == timex.OfDay
	switch {
	case clockA && dayLevel(&b) && !b.Clock.Known && a.Toward == timex.Plain && (gap == 0 || comma || on):
		m := b.Meaning // 5 p.m. Friday, noon on Oct. 13
		m.Clock = a.Clock
		if a.Mod != "" {
			m.Mod = a.Mod
		}
		return whole(m, a.Rule)
	case dayLevel(&a) && !a.Clock.Known && clockB && b.Toward == timex.Plain && (gap == 0 || comma && b.Clock.Part == "" || at && gap == 1 && w.Is(a.To, "at") || gap == 2 && at):
		m := a.Meaning // Friday night, Oct. 13 at 5 p.m.
		m.Clock = b.Clock
		if b.Mod != "" {
			m.Mod = b.Mod
		}
		return whole(m, b.Rule)
	case clockA && clockB && (gap == 0 || comma) && a.Clock.Part == "" && b.Clock.Part != "" && b.Toward != timex.Plain:
		m := b.Meaning // 5 p.m. this afternoon
		m.Clock = a.Clock
		return whole(m, a.Rule)
	case a.Sense == timex.OfWeek && b.Rule == "monthday" && (gap == 0 || comma) && a.Toward != timex.Last:
		m := b.Meaning // Friday, Oct. 13
		m.Weekday, m.Dated = a.Weekday, true
		m.Clock = a.Clock
		return whole(m, b.Rule)
	case b.Rule == "unit" && b.Sense == timex.FromNow && b.Unit == calendar.Year && (gap == 0 || gap == 1 && w.Is(a.To, "of")) &&
		a.Sense == timex.OfYear && a.Toward == timex.Plain:
		m := a.Meaning // June last year, the third quarter of this year
		m.Within = calendar.Year
		m.Toward = [...]timex.Toward{timex.Last, timex.This, timex.Next}[b.Shift+1]
		return whole(m, a.Rule)
	case a.Sense == timex.FromNow && a.Unit == calendar.Year && b.Sense == timex.OfYear && b.Month > 0 && b.Toward == timex.Plain && b.Within == calendar.NoUnit &&
		(!a.Compared || b.Day > 0) && (gap == 1 && w.Is(a.To, "in", "on") || gap == 2 && w.Is(a.To, ",") && w.Is(a.To+1, "in", "on")):
		m := b.Meaning // last year in June, five years ago on June 3
		m.Within, m.Shift = calendar.Year, a.Shift
		return whole(m, b.Rule)
	case distant(&a) && b.Sense == timex.FromNow && b.Near == calendar.NoUnit && b.Unit < a.Unit && b.Unit >= calendar.Day && b.Unit != calendar.Weekend && gap == 0:
		m := a.Meaning // ten years ago this week, a year ago today
		m.Near, m.Beside, m.Compared = b.Unit, b.Shift, false
		return whole(m, a.Rule)
	case a.Unit == calendar.Week && b.Sense == timex.OfWeek && b.Toward == timex.Plain && (distant(&a) && gap == 0 || on && !w.Is(a.To, "of")) && (a.Sense == timex.FromNow || a.Sense == timex.FromContext):
		m := b.Meaning // two weeks ago Thursday, last week on Thursday, the following week, on Thursday
		m.Within, m.Shift = calendar.Week, a.Shift
		if a.Sense == timex.FromContext {
			m.Toward = timex.Same
		} else if distant(&a) {
			m.Near = calendar.Day
		}
		return whole(m, b.Rule)
	case distant(&a) && a.Unit == calendar.Year && b.Sense == timex.OfWeek && b.Toward == timex.Plain && (gap == 0 || gap == 1 && w.Is(a.To, "on")):
		m := a.Meaning // ten years ago on Friday: an anniversary, which is seldom on that weekday
		m.Near, m.Compared = calendar.Week, false
		m.Weekday, m.Dated = b.Weekday, true
		return whole(m, a.Rule)
	case a.Rule == "year" && a.To-a.From == 1 && b.Sense == timex.OfYear && b.Month > 0 && b.Toward == timex.Plain && (gap == 0 || gap == 1 && dash(w, a.To)) && w.Has(b.From, timex.Month):
		complete(&b, a.Period.First.Year) // 1956 October 23
		return whole(b.Meaning, b.Rule)
	case clockA && a.Clock.Part == "" && b.Sense == timex.FromContext && b.Clock.Part != "" && gap == 0: // 8 a.m. the next morning
		m := b.Meaning
		m.Clock = a.Clock
		return whole(m, a.Rule)
	case b.Sense == timex.FromContext && b.Unit == calendar.Year && !b.Compared && (gap == 0 || gap == 1 && w.Is(a.To, "of")) &&
		a.Sense == timex.OfYear && a.Toward == timex.Plain:
		m := a.Meaning // November of that year, June of the following year
		m.Toward, m.Shift = timex.Same, b.Shift
		return whole(m, a.Rule)
	case b.Rule == "unit" && b.Sense == timex.FromNow && b.Unit == calendar.Week && (gap == 0 || gap == 1 && w.Is(a.To, "of")) &&
		a.Sense == timex.OfWeek && a.Toward == timex.Plain:
		m := a.Meaning // Monday last week
		m.Within = calendar.Week
		m.Toward = [...]timex.Toward{timex.Last, timex.This, timex.Next}[b.Shift+1]
		return whole(m, a.Rule)
	}
	return a, false
}

// distant tells whether an expression says how long ago something was, or how far off it is.
func distant(e *timex.Expression) bool {
	return e.Sense == timex.FromNow && e.Rule == "ago" && e.Shift != 0 && e.Near == calendar.NoUnit && e.Unit >= calendar.Week && e.Unit <= calendar.Year
}

// dayLevel tells whether an expression names a single day.
func dayLevel(e *timex.Expression) bool {
	switch e.Sense {
	case timex.OfWeek, timex.OfMonth:
		return true
	case timex.OfYear:
		return e.Day > 0 || e.Feast != nil
	case timex.Fixed:
		return e.Period.Unit == calendar.Day
	case timex.FromNow, timex.FromContext:
		return e.Unit == calendar.Day
	}
	return false
}
