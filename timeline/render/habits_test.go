package render_test

import (
	"strings"
	"testing"

	"timeline/timeline/render"
	"timeline/timeline/story"
)

func TestDaysAsSpreadsheetsWriteThemAreReadOrRefused(t *testing.T) {
	for _, c := range []struct{ days, want string }{
		{"12.04.2013", "2013-04-12"},
		{"'2013-04-12", "2013-04-12"},
		{"25/04/2013 12/04/2013", "2013-04-12 2013-04-25"},
		{"04/25/2013 12/04/2013", "2013-04-25 2013-12-04"},
		{"03/03/2013", "2013-03-03"},
		{"12/04/2013", "row 2, column date_start"},
		{"25/04/2013 04/25/2013", "row 2, column date_start"},
		{"31.04.2013", "the calendar has no day"},
		{"12/04/13", "is not a date"},
		{"1/2/3/2013", "is not a date"},
	} {
		in := "summary;date_start\n"
		for day := range strings.FieldsSeq(c.days) {
			in += "x;" + day + "\n"
		}
		tl, err := render.ReadCSV(strings.NewReader(in))
		var got []string
		if err != nil {
			got = []string{err.Error()}
		} else {
			for _, e := range tl.Entries {
				got = append(got, e.Reports[0].First.String())
			}
		}
		if s := strings.Join(got, " "); s != c.want && (err == nil || !strings.Contains(s, c.want)) {
			t.Errorf("%s: got %s, want %s", c.days, s, c.want)
		}
	}
}

func TestACSVForExcelIsReadBackTheSame(t *testing.T) {
	tl := synthetic(60)
	out := writeCSV(t, tl, render.CSVOptions{Excel: true})
	if !strings.HasPrefix(out, "\ufeffid,") || !strings.HasSuffix(out, "\r\n") {
		t.Error("no byte order mark or no CR LF")
	}
	s, err := render.ReadSheet(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	now := synthetic(60)
	k, err := s.Keep(tl, now)
	if err != nil || len(k.Changed)+len(k.Added)+len(k.Struck)+len(k.Unfit) > 0 {
		t.Errorf("%+v, %v", k, err)
	}
	if writeJSON(t, now) != writeJSON(t, synthetic(60)) {
		t.Error("edits that nobody made changed the timeline")
	}
}

func TestAnIDThatBecameANumberIsKnownAgain(t *testing.T) {
	one := synthetic(1).Entries[0]
	for _, c := range []struct{ id, cell string }{{"012345678901", "12345678901"}, {"123456789012", "1.23457E+11"}} {
		one.ID = c.id
		base := &story.Timeline{Entries: []story.Entry{one}}
		s, err := render.ReadSheet(strings.NewReader("id,date_start,summary\n" + c.cell + "," + one.Reports[0].First.String() + ",Mended\n"))
		if err != nil {
			t.Fatal(err)
		}
		now := &story.Timeline{Entries: []story.Entry{one}}
		if k, err := s.Keep(base, now); err != nil || len(k.Changed) != 1 || now.Entries[0].Reports[0].Summary != "Mended" {
			t.Errorf("%s: %+v, %v", c.cell, k, err)
		}
	}
}
