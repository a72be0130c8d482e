package event_test

import (
	"slices"
	"testing"
)

func TestWhatSomethingIsComparedWithIsNoEvent(t *testing.T) {
	r := newReading()
	for sentence, want := range map[string][]string{
		"Kenya sold more oil in March than in February.":             {"2013-03"},
		"In March Kenya sold more oil compared with a year earlier.": {"2013-03"},
		"Kenya is no safer than it was in 2009.":                     nil,
		"Obama compared the fire in Kenya to 9/11.":                  {"2001-09-11"},
		"Kenya fears for the future.":                                nil,

		"Kenya left more than a year ago.":              {"2012"},
		"Kenya obeyed the 6 p.m. curfew.":               nil,
		"Kenya leaves no later than Friday.":            {"[..2013-04-19]"},
		"After 9/11, Kenya closed its port.":            {"[2001-09-12..]"},
		"The 9/11 attacks shook Kenya.":                 {"2001-09-11"},
		"Obama compared it with the 1989 war in Kenya.": {"1989"},
	} {
		var got []string
		for _, e := range r.read(sentence) {
			if e.DatedBy == "expression" {
				got = append(got, e.EDTF)
			}
		}
		if slices.Sort(got); !slices.Equal(slices.Compact(got), want) && len(got)+len(want) > 0 {
			t.Errorf("%s\nwant %q\ngot  %q", sentence, want, got)
		}
	}
}

func TestADayThatBoundsATimeIsNotThatTime(t *testing.T) {
	r := newReading()
	for sentence, want := range map[string]string{
		"After June 5, 2012, Kenya attacked Syria.":                 "[2012-06-06..]",
		"After 1991, Kenya attacked Syria.":                         "[1992..]",
		"Kenya attacked Syria after Friday.":                        "[2013-04-13..]",
		"The day after Friday, Kenya attacked Syria.":               "2013-04-13",
		"Shortly after 6 a.m. on Friday, Kenya attacked Syria.":     "2013-04-12T06:00",
		"After Friday prayers, Kenya attacked Syria.":               "2013-04-12",
		"Profit in Kenya rose in the third quarter ended March 31.": "2013-01-01/2013-03-31",
		"Sales in Kenya fell in the year ending March 31.":          "2012-04-01/2013-03-31",
		"The talks with Kenya ended March 31.":                      "2013-03-31",
		"After months of calm, Kenya attacked Syria on Friday.":     "2013-04-12",
		"Kenya attacked Syria on Friday, after the vote in Libya.":  "2013-04-12",
	} {
		for _, e := range r.read(sentence) {
			if e.EDTF != want {
				t.Errorf("%s: %s, want %s", sentence, e.EDTF, want)
			}
		}
	}
}
