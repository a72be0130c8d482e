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
