package render

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

// When writes for people when what r tells was, as the page does: "June 2013", "about 2012", "13 or 14 Apr
// 2013"; and of what has no date of its own, before which day it was, or "undated".
func When(r *story.Report) string {
	if Dated(&r.Event) {
		return whenOf(&r.Event)
	}
	return known(&r.Event, r.Published)
}

// whenOf writes the days of an event for people as when does. The words say which part of a month, a year or a
// decade begins or ends it, of which the days and the EDTF of an open range know no more than one end: "since
// the early 1990s".
func whenOf(e *event.Event) string {
	part := strings.ToLower(partly.FindString(e.Expression))
	if part == "middle" {
		part = "mid"
	}
	return when(e.Span(), e.EDTF, part)
}

var partly = regexp.MustCompile(`(?i)\b(?:early|mid|middle|late)\b`)

// when writes the days of an event for people: "Fri 12 Apr 2013", "8–14 Apr 2013", "June 2013",
// "about 2012", "since Fri 12 Apr 2013", "since 1987", "13 or 14 Apr 2013". What EDTF says beyond the days (some
// day of several, approximate, uncertain) is said in words, and so is the part, early, mid or late, of what an
// open range begins or ends with. It is "undated" without any day.
func when(s calendar.Span, edtf, part string) string {
	set := strings.HasPrefix(edtf, "[")
	var words string
	switch {
	case s.IsZero():
		return "undated"
	case s.First.IsZero() && set:
		words = "by " + side(s, s.Last, part)
	case s.First.IsZero():
		words = "until " + side(s, s.Last, part)
	case s.Last.IsZero() && set:
		words = side(s, s.First, part) + " or later"
	case s.Last.IsZero():
		words = "since " + side(s, s.First, part)
	case set && s.Last == s.First.AddDays(1):
		words = strings.Replace(dayRange(s.First, s.Last), "–", " or ", 1)
	default:
		words = period(s)
	}
	if strings.ContainsAny(edtf, "~%") {
		words = "about " + words
	}
	if strings.ContainsAny(edtf, "?%") {
		words += " (uncertain)"
	}
	return words
}

// side names the day d, the only one that s has, or the month, year … that begins or ends with it, when that is
// all that the words said, or the part of it that they said.
func side(s calendar.Span, d calendar.Date, part string) string {
	for _, u := range slices.Backward(named[:]) { // a year before its half
		p := calendar.PeriodOf(u, d)
		switch {
		case s.Precision != u.Precision():
		case part != "" && u != calendar.Century:
			return partOf(part, p.String())
		case p.First == s.First || p.Last() == s.Last:
			return p.String()
		}
	}
	return d.Long()
}

// partOf writes "early 2012", "mid-April 2013", "the late 1990s".
func partOf(part, name string) string {
	rest, the := strings.CutPrefix(name, "the ")
	if part == "mid" {
		part += "-"
	} else {
		part += " "
	}
	if the {
		part = "the " + part
	}
	return part + rest
}

// named are the units whose periods have a name that says more than their days.
var named = [...]calendar.Unit{
	calendar.Month, calendar.Quarter, calendar.Season, calendar.Half, calendar.Year, calendar.Decade, calendar.Century,
}

// period names the days from s.First to s.Last, both known.
func period(s calendar.Span) string {
	if s.First == s.Last {
		return s.First.Long()
	}
	for _, u := range slices.Backward(named[:]) { // a year before its half
		if p := calendar.PeriodOf(u, s.First); p.First == s.First && p.Last() == s.Last && fits(u, s.Precision) {
			return p.String()
		}
	}
	return dayRange(s.First, s.Last)
}

// fits tells whether days with the precision p may go by the name of a period of the unit u. March
// to May 2013 is spring only if the words said so.
func fits(u calendar.Unit, p calendar.Precision) bool {
	switch u {
	case calendar.Quarter, calendar.Season:
		return p == u.Precision()
	}
	return p >= u.Precision()
}

// dayRange writes two days as one range, without what they share: "8–14 Apr 2013", "1 Jan – 30 Apr
// 2012", "30 Dec 2012 – 2 Jan 2013".
func dayRange(a, b calendar.Date) string {
	end := fmt.Sprintf("%d %s %d", b.Day, b.Month.String()[:3], b.Year)
	switch {
	case a.Year != b.Year:
		return fmt.Sprintf("%d %s %d – %s", a.Day, a.Month.String()[:3], a.Year, end)
	case a.Month != b.Month:
		return fmt.Sprintf("%d %s – %s", a.Day, a.Month.String()[:3], end)
	}
	return fmt.Sprintf("%d–%s", a.Day, end)
}

// reading writes an EDTF value for people, and one that is not EDTF as it stands.
func reading(edtf string) string {
	e, err := calendar.ParseEDTF(edtf)
	if err != nil || e.IsZero() {
		return edtf
	}
	return when(e.Span(), edtf, "")
}

// known says in a few words what is known of the time of an undated event.
func known(e *event.Event, published string) string {
	if !e.Last.IsZero() && e.First.IsZero() {
		return "before " + e.Last.Long()
	}
	if d, err := calendar.ParseDate(published); err == nil {
		return "before " + d.Long()
	}
	return "undated"
}
