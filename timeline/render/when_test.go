package render_test

import (
	"testing"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// TestWhenSaysNoMoreThanTheWordsDid holds that a month or a year with an open end is not written as a day.
func TestWhenSaysNoMoreThanTheWordsDid(t *testing.T) {
	for _, c := range []struct {
		edtf string
		unit calendar.Unit
		want string
	}{
		{"1987/..", calendar.Year, "since 1987"},
		{"2003-10/..", calendar.Month, "since October 2003"},
		{"2013-04-12/..", calendar.Day, "since Fri 12 Apr 2013"},
		{"[..2013-06]", calendar.Month, "by June 2013"},
		{"../2013", calendar.Year, "until 2013"},
		{"[..2013-06-30]", calendar.Day, "by Sun 30 Jun 2013"},
	} {
		e, err := calendar.ParseEDTF(c.edtf)
		if err != nil {
			t.Fatal(err)
		}
		s := e.Span()
		r := &story.Report{Event: event.Event{First: s.First, Last: s.Last, Precision: c.unit.Precision(), EDTF: c.edtf, DatedBy: event.ByExpression}}
		if got := render.When(r); got != c.want {
			t.Errorf("%s: %q, want %q", c.edtf, got, c.want)
		}
	}
}

// TestAnOpenRangeKeepsThePartThatItsWordsSay holds that "since the early 1990s" stays early, and that what is known to
// a part of a month or a year is not written as a day.
func TestAnOpenRangeKeepsThePartThatItsWordsSay(t *testing.T) {
	var none calendar.Date
	for _, c := range []struct {
		words       string
		first, last calendar.Date
		edtf        string
		unit        calendar.Unit
		want        string
	}{
		{"the 1990s", day(1990, 1, 1), none, "1990/..", calendar.Decade, "since the 1990s"},
		{"the early 1990s", day(1990, 1, 1), none, "1990/..", calendar.Decade, "since the early 1990s"},
		{"the mid-1990s", day(1994, 1, 1), none, "1990/..", calendar.Decade, "since the mid-1990s"},
		{"Late 2012", day(2012, 9, 1), none, "2012/..", calendar.Year, "since late 2012"},
		{"mid-April", none, day(2013, 4, 20), "[..2013-04]", calendar.Month, "by mid-April 2013"},
		{"the middle of next year", none, day(2014, 8, 31), "[..2014]", calendar.Year, "by mid-2014"},
		{"late Tuesday", day(2013, 5, 7), none, "[2013-05-07..]", calendar.Day, "Tue 7 May 2013 or later"},
		{"the early 1990s", day(1990, 1, 1), day(1999, 12, 31), "199X", calendar.Decade, "the 1990s"},
		{"the late 19th century", none, day(1900, 12, 31), "../1900", calendar.Century, "until Mon 31 Dec 1900"},
	} {
		r := &story.Report{Event: event.Event{First: c.first, Last: c.last, Precision: c.unit.Precision(), EDTF: c.edtf, DatedBy: event.ByExpression, Expression: c.words}}
		if got := render.When(r); got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.words, c.edtf, got, c.want)
		}
	}
}
