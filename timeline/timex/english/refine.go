package english

import (
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// refine joins what belongs together ("5 p.m." and "Friday", "Friday" and "Oct. 13", "June" and "last
// year"), takes in modifiers ("early", "the end of", "about"), and notes "since" and "until".
func refine(w *timex.Window, found []timex.Expression) []timex.Expression {
	out := found[:0]
	for _, e := range found {
		if e.Sense == timex.Fixed && e.Period.IsZero() && e.EDTF == nil {
			continue // a day that the calendar does not have
		}
		if n := len(out); n > 0 {
			if joined, ok := join(w, out[n-1], e); ok {
				out[n-1] = joined
				continue
			}
		}
		out = append(out, e)
	}
	kept := out[:0]
	for k, e := range out {
		first := 0
		if k > 0 {
			first = out[k-1].To
		}
		e = modify(w, e, first)
		if e.Rule == "daypart" && e.Sense == timex.OfDay && bareNight(w, e) {
			continue
		}
		kept = append(kept, e)
	}
	ranges(w, kept)
	inOrder(w, kept)
	for k := 1; k < len(kept); k++ { // the quarter ended Sept. 30
		a, b := &kept[k-1], &kept[k]
		if a.Rule == "anaphor" && a.Unit == calendar.Quarter && b.From == a.To+1 && w.Is(a.To, "ended", "ending") && b.Sense == timex.OfYear && b.Month > 0 {
			a.Meaning = timex.Meaning{Sense: timex.OfYear, Unit: calendar.Quarter, Part: (int(b.Month) + 2) / 3}
		}
	}
	return kept
}

// bareNight: a part of day that only waited for a date to join it.
func bareNight(w *timex.Window, e timex.Expression) bool {
	return e.To-e.From == 1 && !w.Is(e.From-1, "overnight") || w.Is(e.From, "the") && w.Is(e.To, "of")
}

// inOrder sees one weekday from another where the words say which comes first: "They spoke on Tuesday, before Thursday's
// summit", "a vote set for Monday was put off until Thursday".
func inOrder(w *timex.Window, found []timex.Expression) {
	plain := func(e *timex.Expression) bool {
		return e.Sense == timex.OfWeek && e.Toward == timex.Plain && e.Unit == calendar.NoUnit && e.Within == calendar.NoUnit
	}
	for k := 1; k < len(found); k++ {
		a, b := &found[k-1], &found[k]
		if !plain(a) || !plain(b) || b.From-a.To > governs {
			continue
		}
		switch {
		case w.Is(b.From-1, "before") && attributive(w, b.To) && (b.From-1 == a.To || b.From-2 == a.To && w.Is(a.To, ",")):
			b.Toward = timex.Following
		case w.Is(b.From-1, "until", "till", "to") && w.Is(a.From-1, "for") && w.Is(a.From-2, "set", "planned", "scheduled", "slated") && movedAround(w, a, b):
			to := b.Weekday
			a.Moved = &to
		}
	}
}

// movedAround tells whether what was set for a is put off until b.
func movedAround(w *timex.Window, a, b *timex.Expression) bool {
	for i := max(0, a.From-2*governs); i < b.From; i++ {
		if w.Is(i, "postponed", "delayed", "moved", "rescheduled", "deferred", "adjourned") || w.Is(i, "put", "pushed") && w.Is(i+1, "off", "back") {
			return true
		}
	}
	return false
}

// ranges marks the far ends of "from May to June", "between 3 and 5 March", "2009-2010".
func ranges(w *timex.Window, found []timex.Expression) {
	for k := 1; k < len(found); k++ {
		a, b := &found[k-1], &found[k]
		if a.Sense == timex.OfYear && a.Toward == timex.Plain && (b.Range || b.From == a.To+1 && w.Is(a.To, "and", "to", "until", "till", "through", "-", "–", "—", "or")) {
			completeFrom(a, b)
		}
		if a.Sense == timex.Literal || b.Sense == timex.Literal || a.Range {
			continue
		}
		joint := b.From == a.To+1
		before := a.From - 1
		switch {
		case joint && dash(w, a.To) && a.Sense == b.Sense, joint && w.Is(a.To, "through"),
			joint && w.Is(a.To, "to", "until", "till") && w.Is(before, "from"),
			joint && w.Is(a.To, "and") && w.Is(before, "between"):
			b.Range, b.Until, a.Until = true, false, false
		}
	}
}

// completeFrom gives a the year that is written only with b: "Feb. 4 to Feb. 11, 1945".
func completeFrom(a, b *timex.Expression) {
	if b.Sense != timex.Fixed || b.Period.Unit != calendar.Day && b.Period.Unit != calendar.Month {
		return
	}
	year := b.Period.First.Year
	if a.Month > b.Period.First.Month {
		year--
	}
	complete(a, year)
}

// complete gives a month or a day of a month its year.
func complete(a *timex.Expression, year int) {
	p := calendar.MonthOf(year, a.Month)
	if a.Day > 0 {
		d, ok := calendar.Of(year, a.Month, a.Day)
		if !ok {
			return
		}
		p = calendar.Period{Unit: calendar.Day, First: d}
	}
	if a.Month > 0 {
		a.Sense, a.Period = timex.Fixed, p
	}
}
