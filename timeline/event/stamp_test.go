package event_test

import (
	"slices"
	"testing"
)

func TestAStampDatesNothing(t *testing.T) {
	r := newReading()
	for text, want := range map[string][]string{
		"Peru accuses Chile of spying The minister met Brazil on Friday.":                                        {"<2013-04-15 Peru accuses Chile of spying", "2013-04-12 The minister met Brazil on Friday."},
		"The play While we wait opened in Peru on Friday.":                                                       {"2013-04-12 The play While we wait opened in Peru on Friday."},
		"Chile told The Hague on Thursday that Peru met On Time twice.":                                          {"<2013-04-11 Chile told The Hague on Thursday that Peru met On Time twice."},
		"(Update 1:00 a.m. in Cairo, 6:00 p.m. ET) Chile met Peru on Friday.":                                    {"2013-04-12 Chile met Peru on Friday."},
		"(Updated 2:41 p.m. (2141 in Egypt)) Chile met Peru on Friday.":                                          {"2013-04-12 Chile met Peru on Friday."},
		"April 9, 2013 at 6:23 pm | What is the role of the army?":                                               nil,
		"Page last updated at 11:50 GMT, Friday, 12 April 2013 Chile accused Peru of spying.":                    {"<2013-04-15 Chile accused Peru of spying."},
		"The envoys return to the capital with a plan updated: Fri Apr 12 2013 23:01:00 Chile met Peru Thursday": {"2013-04-11 Chile met Peru Thursday"},
		"It is over on Friday. Posted by: Anne | April 12, 2013 6:10 PM | Report abuse Chile met Peru Thursday.": {"2013-04-19 It is over on Friday.", "2013-04-11 Chile met Peru Thursday."},
		"Posted by Anne Lee, on April 12, 2013 6:10 PM Chile met Peru Thursday.":                                 {"2013-04-11 Chile met Peru Thursday."},
		"By Anne Lee | April 12, 2013; 12:20 PM ET Chile met Peru Thursday.":                                     {"2013-04-11 Chile met Peru Thursday."},
		"7:01 pm ET April 11, 2013 RETWEET Chile met Peru Thursday.":                                             {"2013-04-11 Chile met Peru Thursday."},

		"At 4:02 pm on 12 Apr 2013, Anne wrote: Chile met Peru Thursday.": {"2013-04-11 Chile met Peru Thursday."},
		"Photograph: Anne Lee/AN | Chile met Peru Thursday.":              {"2013-04-11 Chile met Peru Thursday."},
		"April 11, 2013 | Chile met Peru.":                                {"2013-04-11 April 11, 2013 | Chile met Peru."},
		"Peru met Chile on April 12, 2013 | An agency":                    {"2013-04-12 Peru met Chile on April 12, 2013 | An agency"},
		"(April 12) Peru met Chile.":                                      {"2013-04-12 (April 12) Peru met Chile."},
		"Guards posted by Peru at 6 p.m. on April 12 attacked Chile.":     {"2013-04-12T18:00 Guards posted by Peru at 6 p.m. on April 12 attacked Chile.", "2013-04-12T18:00 Guards posted by Peru at 6 p.m. on April 12 attacked Chile."},
		"April 12, 2013 | By Anne Lee, staff Chile met Peru on Thursday.": {"2013-04-11 By Anne Lee, staff Chile met Peru on Thursday."},
		"The ministry updated its advice on Friday.":                      {"2013-04-12 The ministry updated its advice on Friday."},
		"Two guards were posted at 6 p.m. Friday.":                        {"2013-04-12T18:00 Two guards were posted at 6 p.m. Friday."},
		"The talks began (at 9 a.m. Friday) without a sign.":              {"2013-04-12T09:00 The talks began (at 9 a.m. Friday) without a sign."},
		"(On Friday, he left.) Chile met Peru on Thursday.":               {"2013-04-12 (On Friday, he left.)", "2013-04-11 Chile met Peru on Thursday."},
		"Posted to Peru on 5 May 2012, he wrote three letters":            {"2012-05-05 Posted to Peru on 5 May 2012, he wrote three letters"},
	} {
		var got []string
		for _, e := range r.read(text) {
			when := e.EDTF
			if when == "" {
				when = e.Last.String()
			}
			if len(when) > 4 && when[0] == '[' {
				when = "<" + e.Last.String()
			}
			got = append(got, when+" "+e.Sentence)
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}
