package timex

import (
	"strings"

	"timeline/timeline/calendar"
)

// set writes the period p into the timex: value, EDTF and days, with what modifies them.
func (r *resolver) set(p calendar.Period) {
	m, t := &r.m, r.t
	t.Value = p.Timex3()
	t.Span = p.Span()
	edtf := p.EDTF()
	if p.Unit == calendar.Weekend && !m.Since && !m.Until && !m.By {
		edtf = calendar.OneOf(
			calendar.Period{Unit: calendar.Day, First: p.First},
			calendar.Period{Unit: calendar.Day, First: p.First.AddDays(1)},
		)
	}
	switch pub := r.s.Published; {
	case m.Piece.Nth != 0:
		whole := p
		first, last, ok := m.Piece.of(whole)
		if !ok {
			break
		}
		p = calendar.PeriodOf(m.Piece.Unit, first)
		t.Value, t.Span = p.Timex3(), p.Span()
		t.Span.First, t.Span.Last = first, last
		switch edtf = p.EDTF(); m.Piece.Unit {
		case calendar.Week:
			t.Value = calendar.PeriodOf(calendar.Week, first.AddDays(3)).Timex3()
			if edtf = calendar.Interval(day(first), day(last)); whole.Unit != calendar.Day {
				edtf = edtf.Approximate()
			}
			if p = day(last); m.Since {
				p = day(first)
			}
		case calendar.Weekend:
			edtf = calendar.OneOf(day(first), day(last))
		case calendar.Month:
			edtf = edtf.Approximate()
		}
	case m.Bounded && p.Contains(pub): // earlier this month: up to publication
		first, last := day(p.First), day(pub)
		if m.Mod == "END" {
			first, last = day(pub), day(p.Last())
		}
		t.Span.First, t.Span.Last = first.First, last.First
		edtf = calendar.Interval(first, last)
	case m.Mod == "START" || m.Mod == "MID" || m.Mod == "END":
		first, last := third(p, m.Mod)
		if m.Halved {
			first, last = halfOf(p, m.Mod == "END")
		}
		t.Span.First, t.Span.Last = first.First, last.Last()
		if first != last {
			edtf = calendar.Interval(first, last).Approximate()
		}
	}
	if m.Hedge&Approximate != 0 {
		edtf = edtf.Approximate()
		if t.Mod == "" {
			t.Mod = "APPROX"
		}
	}
	if m.Hedge&Uncertain != 0 {
		edtf = edtf.Uncertain()
	}
	if m.Fiscal {
		edtf = edtf.Approximate()
	}
	switch {
	case m.Since:
		t.Span.Last = calendar.Date{}
		edtf = calendar.Interval(p, calendar.Period{})
		if t.Mod == "" {
			t.Mod = "ON_OR_AFTER"
		}
	case m.By:
		t.Span.First = calendar.Date{}
		edtf = calendar.NotAfter(p)
		if t.Mod == "" {
			t.Mod = "ON_OR_BEFORE"
		}
	case m.Until:
		t.Span.First = calendar.Date{}
		edtf = calendar.Interval(calendar.Period{}, p)
		if t.Mod == "" {
			t.Mod = "ON_OR_BEFORE"
		}
	case m.Clock.Known && m.Clock.Part == "" && p.Unit == calendar.Day:
		edtf = edtf.At(m.Clock.Hour%24, max(m.Clock.Minute, 0), m.Clock.Second)
	}
	if m.Feast != nil && m.Within == calendar.NoUnit && m.Clock.Part == "" && !m.Since && !m.Until && !m.By { // Ramadan lasts a month
		if first, last, ok := m.Feast.In(p.First.Year); ok && first == p.First && last != first {
			t.Span.Last = last
			edtf = calendar.Interval(p, day(last))
			if whole := calendar.PeriodOf(calendar.Month, first); whole.First == first && whole.Last() == last {
				edtf = whole.EDTF()
			}
		}
	}
	if m.Clock.Known && p.Unit == calendar.Day {
		t.Type = Time
		t.Value += m.Clock.timex3()
		if m.Clock.Part == "" {
			t.Span.Precision = calendar.PrecisionTime
		}
	}
	t.First, t.Last = t.Span.First, t.Span.Last
	t.EDTF = edtf.String()
	if t.Other != "" { // two readings: the chosen one and the other, in order of time
		t.EDTF = bothReadings(t.EDTF, t.Other)
	}
}

// other notes the reading that is not chosen. It is called before set.
func (r *resolver) other(p calendar.Period) { r.t.Other = p.EDTF().String() }

// bothReadings writes two simple dates as an EDTF set, "one of", whose members have no time of day.
func bothReadings(a, b string) string {
	if strings.ContainsAny(a+b, "/[]~?%") {
		return a
	}
	a, _, _ = strings.Cut(a, "T")
	return "[" + min(a, b) + "," + max(a, b) + "]"
}

// third returns the first and the last period of the early, middle or late part of p. Early 2012 is
// its first four months, early June its first ten days, the early 1990s are 1990 to 1993.
func third(p calendar.Period, mod string) (first, last calendar.Period) {
	part := map[string]int{"START": 0, "MID": 1, "END": 2}[mod]
	switch p.Unit {
	case calendar.Day, calendar.Weekend:
		return p, p
	case calendar.Week:
		from := [...]int{0, 2, 4}[part]
		to := [...]int{1, 3, 6}[part]
		return day(p.First.AddDays(from)), day(p.First.AddDays(to))
	case calendar.Month:
		from, to := p.First.AddDays(10*part), p.First.AddDays(10*part+9)
		if part == 2 {
			to = p.Last()
		}
		return day(from), day(to)
	case calendar.Quarter, calendar.Season:
		m := calendar.PeriodOf(calendar.Month, p.First).Add(part)
		return m, m
	case calendar.Half:
		m := calendar.PeriodOf(calendar.Month, p.First).Add(2 * part)
		return m, m.Add(1)
	case calendar.Year:
		m := calendar.PeriodOf(calendar.Month, p.First).Add(4 * part)
		return m, m.Add(3)
	}
	years := p.Last().Year - p.First.Year + 1
	from := [...]int{0, 4, 7}[part] * years / 10
	to := [...]int{3, 6, 9}[part]*years/10 + (years/10 - 1)
	y := calendar.PeriodOf(calendar.Year, p.First)
	return y.Add(from), y.Add(to)
}

// halfOf returns the first and the last day of a half of p, or its first and last year where p has several.
func halfOf(p calendar.Period, second bool) (first, last calendar.Period) {
	from, to := day(p.First), day(p.Last())
	n := p.Last().Sub(p.First) + 1
	if p.Unit > calendar.Year {
		from, to = calendar.PeriodOf(calendar.Year, p.First), calendar.PeriodOf(calendar.Year, p.Last())
		n = to.First.Year - from.First.Year + 1
	}
	if second {
		return from.Add(n / 2), to
	}
	return from, from.Add(n/2 - 1)
}

func day(d calendar.Date) calendar.Period { return calendar.Period{Unit: calendar.Day, First: d} }

// timex3 writes a time of day as the end of a TIMEX3 value: T15:00, T15:07:30, TNI.
func (c *Clock) timex3() string {
	if c.Part != "" {
		return "T" + c.Part
	}
	b := []byte{'T', byte('0' + c.Hour/10), byte('0' + c.Hour%10)}
	if m := max(c.Minute, 0); true {
		b = append(b, ':', byte('0'+m/10), byte('0'+m%10))
	}
	if c.Second >= 0 {
		b = append(b, ':', byte('0'+c.Second/10), byte('0'+c.Second%10))
	}
	return string(b)
}

// unresolvedValue is the TIMEX3 value of a meaning whose date is not known.
func (m *Meaning) unresolvedValue() string {
	switch m.Sense {
	case OfWeek:
		n := int(m.Weekday)
		if n == 0 {
			n = 7
		}
		return "XXXX-WXX-" + string(rune('0'+n))
	case OfMonth:
		return "XXXX-XX-" + two(m.Day)
	case OfYear:
		switch {
		case m.Day > 0:
			return "XXXX-" + two(int(m.Month)) + "-" + two(m.Day)
		case m.Month > 0:
			return "XXXX-" + two(int(m.Month))
		case m.Unit == calendar.Quarter:
			return "XXXX-Q" + string(rune('0'+m.Part))
		case m.Unit == calendar.Half:
			return "XXXX-H" + string(rune('0'+m.Part))
		case m.Unit == calendar.Season && m.Part > 0:
			return "XXXX-" + [...]string{"SP", "SU", "FA", "WI"}[m.Part-1]
		}
	case OfDay:
		return "XXXX-XX-XX" + m.Clock.timex3()
	case FromNow, FromContext:
		switch m.Unit {
		case calendar.Day:
			return "XXXX-XX-XX"
		case calendar.Week, calendar.Weekend:
			return "XXXX-WXX"
		case calendar.Month:
			return "XXXX-XX"
		case calendar.Quarter:
			return "XXXX-QX"
		}
	}
	return "XXXX"
}

func two(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }

// literalReason says why a literal names no day.
func literalReason(t Type, value string) string {
	switch {
	case t == Duration && strings.Contains(value, "X"):
		return "undated: a time without limits"
	case t == Duration:
		return "a length of time, no date"
	case t == Set:
		return "a time that comes again and again"
	case value == "PAST_REF":
		return "undated: some time before publication"
	case value == "PRESENT_REF":
		return "undated: about the time of publication"
	case value == "FUTURE_REF":
		return "undated: some time after publication"
	}
	return "undated: the words name no day"
}
