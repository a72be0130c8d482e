package filter_test

import (
	"strings"
	"testing"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/filter"
	"timeline/timeline/story"
)

func day(s string) calendar.Date {
	d, err := calendar.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// list is an entry that two articles tell: on 12 April 2013 Russia sanctioned an American ministry.
func list() *story.Entry {
	shown := story.Report{
		Event: event.Event{
			First: day("2013-04-12"), Last: day("2013-04-12"), Precision: calendar.PrecisionDay, DatedBy: event.ByExpression,
			Type: "SANCTION", Certainty: event.Reported, Attribution: "officials",
			Actor:     []event.Actor{{Text: "Moscow", Code: "RUS"}},
			Recipient: []event.Actor{{Text: "the Pentagon", Code: "USA"}},
			Location:  &event.Place{Text: "Genève"},
			Summary:   "Moscow barred the officers.", Sentence: "On Friday Moscow barred the officers from the joint commission.",
			Expression: "Friday", Resolution: "last Friday before publication",
		},
		Title: "A list for a list", Publisher: "Northern Wire", Published: "2013-04-15",
	}
	other := shown
	other.Publisher = ""
	return &story.Entry{ID: "list", Affair: "visa, list", Reports: []story.Report{shown, other}}
}

func TestAQueryKeepsWhatItAsksForAndNothingElse(t *testing.T) {
	for _, c := range []struct{ keeps, not string }{
		{"", "zebra"},
		{"officers commission", "officers zebra"},
		{"MOSCOW", "-MOSCOW"},
		{`"joint commission"`, `"commission joint"`},
		{`"joint commission`, `"joint zebra`},
		{"-zebra", "-officers"},
		{`-"commission joint"`, `-"joint commission"`},
		{"geneve", "geneva"},
		{"GENÈVE", "genève-"},
		{"officials", "publication"},
		{`pentagon "a list for a list"`, `"12 apr 2013"`},
		{"northern friday", "2013"},
		{"-reported -last -sanction", "according"},
		{"actor:RUS", "actor:USA"},
		{"affair:visa", "affair:dam"},
		{"actor:russia", "actor:commission"},
		{"actor:mosc", "actor:Kremlin"},
		{`recipient:"united states"`, "recipient:RUS"},
		{"-actor:USA", "-actor:RUS"},
		{"type:sanction", "type:none"},
		{"TYPE:SANCTION", "type:CONSULT"},
		{`source:"northern wire"`, "source:southern"},
		{`source:"not named"`, "source:officials"},
		{"certainty:reported", "certainty:planned"},
		{"precision:day", "precision:month"},
		{"before:2013-04-13", "before:2013-04-12"},
		{"before:2013-05", "before:2013-04"},
		{"before:2014", "before:2013"},
		{"after:2013-04-11", "after:2013-04-12"},
		{"after:2013-03", "after:2013-04"},
		{"after:2012", "after:2013"},
		{`before:"May 2013"`, `before:"april 2013"`},
		{"before:may 2013 officers", "before:apr 2013 officers"},
		{"before:13 Apr. 2013", "before:12 Apr. 2013"},
		{`before:"April 13th, 2013"`, `before:"April 12th, 2013"`},
		{`after:"Thu 11 Apr 2013"`, `after:"Fri 12 Apr 2013"`},
		{"-after:sept 2013", "-after:march 2013"},
		{"after:1st april 2013", "before:1 april 2013"},
		{"-before:2013", "-before:2014"},
		{"actor:RUS type:SANCTION before:2013-05 officers", "actor:RUS type:SANCTION before:2013-04 officers"},
		{`actor:"RUS"officers`, `actor:"RUS"zebra`},
		{`actor: "" - officers`, `actor: "" - zebra`},
		{`"on"`, `"note:friday"`},
		{"type:sanc", "type:prot"},
		{"certainty:rep", "precision:dec"},
	} {
		for query, want := range map[string]bool{c.keeps: true, c.not: false} {
			f, err := filter.Parse(query)
			if err != nil {
				t.Errorf("%s: %v", query, err)
			} else if got := f.Keeps(list()); got != want {
				t.Errorf("%s keeps the entry: %v, want %v", query, got, want)
			}
		}
	}
}

func TestWhatHasNoDateIsNeitherBeforeNorAfter(t *testing.T) {
	e := list()
	e.Reports[0].DatedBy = event.ByPublished
	for _, query := range []string{"before:2014", "after:2012"} {
		if f, err := filter.Parse(query); err != nil || f.Keeps(e) {
			t.Errorf("%s keeps an undated entry (%v)", query, err)
		}
	}
}

func TestAnOpenSideCountsByTheOther(t *testing.T) {
	e := list()
	e.Reports[0].Last = calendar.Date{} // since 12 April
	for query, want := range map[string]bool{"after:2013-03": true, "after:2013-04": false, "before:2013-05": true} {
		if f, err := filter.Parse(query); err != nil || f.Keeps(e) != want {
			t.Errorf("%s keeps what began on 12 April: %v, want %v (%v)", query, !want, want, err)
		}
	}
}

func TestWhatIsNoDateIsRefused(t *testing.T) {
	for _, query := range []string{"before:soon", "after:2013-13", "before:2013-02-30", "after:12/04/2013", "officers -before:x", "before:april", "before:31 april 2013", "before:12 april 12 2013", `after:"mayor 2013"`} {
		if _, err := filter.Parse(query); err == nil || !strings.Contains(err.Error(), "is no date: write 2013, 2013-04, 2013-04-12 or April 2013") {
			t.Errorf("%s: %v", query, err)
		}
	}
}

func TestWhatNoEventCanHaveIsRefused(t *testing.T) {
	for query, want := range map[string]string{
		"foo:bar":             `"foo": there is no such field: they are actor, recipient, type, source,`,
		"officers -note: x":   `"note": there is no such field`,
		"type:zzz":            "type:zzz: there is no such type: it is one of AGREE, CONCEDE,",
		"-certainty:foo":      "it is one of asserted, reported, planned, hypothetical, negated",
		`precision:"century"`: "it is one of none, time, day, week, month, quarter, season, year, decade, vague",
	} {
		if _, err := filter.Parse(query); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", query, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, query := range []string{`actor:RUS "a b" -c`, `before:2013-05 after:`, `"`, `-:"x`, "\xff:\u0301"} {
		f.Add(query)
	}
	f.Fuzz(func(t *testing.T, query string) {
		x, err := filter.Parse(query)
		if err != nil {
			return
		}
		first := x.Keeps(list())
		again, err := filter.Parse(query + " ")
		if err != nil {
			t.Fatalf("%q with a space: %v", query, err)
		}
		if !strings.Contains(query, `"`) && again.Keeps(list()) != first {
			t.Errorf("%q keeps %v, with a space %v", query, first, !first)
		}
	})
}
