package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/emersion/go-ical"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/export"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

type writer func(io.Writer, *story.Timeline) error

func icalendar(w io.Writer, t *story.Timeline) error {
	return export.ICalendar(w, t, export.ICalOptions{})
}

func coarse(w io.Writer, t *story.Timeline) error {
	return export.ICalendar(w, t, export.ICalOptions{Coarse: true})
}

func write(t *testing.T, f writer, tl *story.Timeline) string {
	t.Helper()
	var b, again bytes.Buffer
	if err := f(&b, tl); err != nil {
		t.Fatal(err)
	}
	if err := f(&again, tl); err != nil || again.String() != b.String() {
		t.Errorf("written twice it is not the same: %v", err)
	}
	return b.String()
}

// seeds is the timeline of the sample articles.
func seeds(t *testing.T) *story.Timeline {
	t.Helper()
	f, err := os.Open("../../out/timeline.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	tl, err := render.ReadJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

// foreign has a program that is not ours read a file, and returns what it understood.
func foreign[T any](t *testing.T, kind, file string) (read T) {
	t.Helper()
	modules := os.Getenv("TIMELINE_NPM")
	if modules == "" {
		say := t.Skip
		if os.Getenv("CI") == "true" {
			say = t.Fatal
		}
		say("TIMELINE_NPM is no node_modules folder: npm install ical.js@2.2.1 hyparquet@1.31.5 datapackage@1.1.10 @markwhen/parser@1.2.0 edtf@4.11.1 jsonld@9.0.0 marked@18.2.1")
	}
	cmd := exec.Command("node", "testdata/read.cjs", modules, kind, file)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(out, &read); err != nil {
		t.Fatal(err)
	}
	return read
}

func saved(t *testing.T, name, content string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

// at is an entry with the days and the EDTF value.
func at(first, last, edtf string, p calendar.Precision) story.Entry {
	r := story.Report{Published: "2013-04-15", Title: "A title", URL: "https://news.example/1"}
	r.Article, r.Summary, r.Sentence, r.EDTF, r.Precision = "a", "They met", "They met.", edtf, p
	r.Type, r.Quad, r.Certainty, r.DatedBy = "CONSULT", 1, event.Asserted, event.ByExpression
	r.First, _ = calendar.ParseDate(first)
	r.Last, _ = calendar.ParseDate(last)
	return story.Entry{ID: "0000000000ff", Reports: []story.Report{r}}
}

func one(e story.Entry) *story.Timeline { return &story.Timeline{Entries: []story.Entry{e}} }

func TestOtherProgramsReadTheCalendar(t *testing.T) {
	type vevent struct {
		UID, Start, End string
		AllDay          bool
	}
	got := map[string]vevent{}
	tl := seeds(t)
	for _, e := range foreign[[]vevent](t, "ics", saved(t, "t.ics", write(t, icalendar, tl))) {
		got[e.UID] = e
	}
	for _, e := range tl.Story() {
		r := &e.Reports[0]
		v, there := got[e.ID+"@timeline"]
		want := !r.First.IsZero() && !r.Last.IsZero() && r.Precision >= calendar.PrecisionTime && r.Precision <= calendar.PrecisionWeek
		if there != want {
			t.Errorf("%s (%s) is on the calendar: %v", e.ID, r.EDTF, there)
		} else if there && v.AllDay && (v.Start != r.First.String() || v.End != r.Last.AddDays(1).String()) {
			t.Errorf("%s: %s to %s became %s to %s", e.ID, r.First, r.Last, v.Start, v.End)
		}
	}
}

func TestOtherProgramsReadTheParquetFile(t *testing.T) {
	tl := seeds(t)
	rows := foreign[[]map[string]any](t, "parquet", saved(t, "t.parquet", write(t, export.Parquet, tl)))
	names := append(render.Columns(tl), "affair")
	entries := tl.Story()
	if len(rows) != len(entries) {
		t.Fatalf("%d rows of %d entries", len(rows), len(entries))
	}
	for i, row := range rows {
		r := &entries[i].Reports[0]
		day, _ := row["date_start"].(string)
		if day, _, _ = strings.Cut(day, "T"); day != r.First.String() || row["summary"] != r.Summary || len(row["actor"].([]any)) != len(r.Actor) {
			t.Errorf("%s came back as %v", entries[i].ID, row)
		}
		if len(row) != len(names) {
			t.Fatalf("%d columns, not those of the CSV", len(row))
		}
		for _, name := range names {
			if _, there := row[name]; !there {
				t.Fatalf("no column %s", name)
			}
		}
	}
}

func TestOtherProgramsFindTheCSVAsItsDescriptionSays(t *testing.T) {
	tl, dir := seeds(t), t.TempDir()
	table := write(t, func(w io.Writer, tl *story.Timeline) error { return render.CSV(w, tl, render.CSVOptions{}) }, tl)
	for name, content := range map[string]string{"timeline.csv": table, "datapackage.json": write(t, export.DataPackage, tl)} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	rows := foreign[[]map[string]any](t, "package", filepath.Join(dir, "datapackage.json"))
	if len(rows) != len(tl.Story()) {
		t.Errorf("%d rows of %d entries", len(rows), len(tl.Story()))
	}
}

func TestTheDescriptionKnowsEveryColumn(t *testing.T) {
	var p struct {
		Resources []struct {
			Schema struct{ Fields []struct{ Name, Type string } }
		}
	}
	ancient := write(t, export.DataPackage, one(at("-0043-03-15", "-0043-03-15", "-0043-03-15", calendar.PrecisionDay)))
	if err := json.Unmarshal([]byte(ancient), &p); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range p.Resources[0].Schema.Fields {
		names = append(names, f.Name)
		if f.Type == "" || f.Name == "date_start" && f.Type != "string" || f.Name == "published" && f.Type != "date" {
			t.Errorf("%s has the type %q", f.Name, f.Type)
		}
	}
	if !slices.Equal(names, render.Columns(&story.Timeline{})) {
		t.Errorf("columns %v", names)
	}
}

func TestACoarseDateNeverBecomesADay(t *testing.T) {
	for _, c := range []struct {
		first, last, edtf string
		p                 calendar.Precision
		dates             string // Day, MonthYear, Year of GDELT
		event, all        int    // on the calendar, and with coarse ones
	}{
		{"2013-04-12", "2013-04-12", "2013-04-12", calendar.PrecisionDay, "20130412\t201304\t2013\t2013.2795", 1, 1},
		{"2013-04-12", "2013-04-12", "2013-04-12~", calendar.PrecisionDay, "\t201304\t2013\t", 1, 1},
		{"2013-04-13", "2013-04-14", "[2013-04-13,2013-04-14]", calendar.PrecisionWeek, "\t201304\t2013\t", 1, 1},
		{"2013-06-01", "2013-06-30", "2013-06", calendar.PrecisionMonth, "\t201306\t2013\t", 0, 1},
		{"2012-01-01", "2012-12-31", "2012~", calendar.PrecisionYear, "\t\t\t", 0, 1},
		{"1990-01-01", "1999-12-31", "199X", calendar.PrecisionDecade, "\t\t\t", 0, 1},
		{"2013-04-12", "", "2013-04-12/..", calendar.PrecisionDay, "\t\t\t", 0, 0},
		{"", "", "", calendar.PrecisionNone, "\t\t\t", 0, 0},
	} {
		tl := one(at(c.first, c.last, c.edtf, c.p))
		if got := write(t, export.GDELT, tl); !strings.HasPrefix(got, "255\t"+c.dates+"\t") {
			t.Errorf("%s: %q", c.edtf, got)
		}
		for f, want := range map[*int]string{&c.event: write(t, icalendar, tl), &c.all: write(t, coarse, tl)} {
			if n := strings.Count(want, "BEGIN:VEVENT"); n != *f {
				t.Errorf("%s: %d events, want %d", c.edtf, n, *f)
			}
		}
		if got := write(t, export.PLOVER, tl); strings.Contains(got, `"Event Date"`) != strings.HasPrefix(c.dates, "2013") {
			t.Errorf("%s: %s", c.edtf, got)
		}
	}
}

func TestHostileTextStaysText(t *testing.T) {
	hostile := "=cmd()\r\nEND:VEVENT\r\nBEGIN:VEVENT\tx; y, \\n \"z\" \u2028\x00\xff" + strings.Repeat("é", 100)
	e := at("2013-04-12", "2013-04-12", "2013-04-12", calendar.PrecisionDay)
	r := &e.Reports[0]
	r.Summary, r.Sentence, r.Title, r.URL = hostile, hostile, hostile, "javascript:alert(1)"
	r.Actor, r.Location, e.ID = []event.Actor{{Text: hostile, Code: hostile}}, &event.Place{Text: hostile}, hostile
	tl := one(e)
	tl.Title = hostile

	calendarFile := write(t, icalendar, tl)
	got, err := ical.NewDecoder(strings.NewReader(calendarFile)).Decode()
	if err != nil || len(got.Events()) != 1 || got.Events()[0].Props.Get("URL") != nil {
		t.Errorf("%v: %s", err, calendarFile)
	}
	for _, line := range strings.SplitAfter(calendarFile, "\r\n") {
		if len(line) > 77 || strings.ContainsAny(strings.TrimSuffix(line, "\r\n"), "\r\n\x00") {
			t.Errorf("line %q", line)
		}
	}
	table := csv.NewReader(strings.NewReader(write(t, export.GDELT, tl)))
	table.Comma, table.LazyQuotes = '\t', true
	rows, err := table.ReadAll()
	if err != nil || len(rows) != 1 || len(rows[0]) != 61 {
		t.Fatalf("%v: %q", err, rows)
	}
	for _, cell := range rows[0] {
		if strings.HasPrefix(cell, "=") {
			t.Errorf("a formula: %q", cell)
		}
	}
	if lines := strings.Count(write(t, export.PLOVER, tl), "\n"); lines != 1 {
		t.Errorf("%d lines", lines)
	}
	write(t, export.Parquet, tl)
	write(t, export.DataPackage, tl)
}

func TestWhatDidNotHappenIsNoGDELTEvent(t *testing.T) {
	for certainty, status := range map[event.Certainty]string{
		event.Asserted: "CONFIRMED", event.Reported: "", event.Planned: "TENTATIVE", event.Hypothetical: "TENTATIVE", event.Negated: "CANCELLED",
	} {
		e := at("2013-04-12", "2013-04-12", "2013-04-12", calendar.PrecisionDay)
		e.Reports[0].Certainty = certainty
		if got := write(t, export.GDELT, one(e)) != ""; got != (certainty == event.Asserted || certainty == event.Reported) {
			t.Errorf("%s is a row: %v", certainty, got)
		}
		if file := write(t, icalendar, one(e)); strings.Contains(file, "STATUS:") != (status != "") || !strings.Contains(file, status) {
			t.Errorf("%s: %s", certainty, file)
		}
	}
}
