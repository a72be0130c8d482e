package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/export"
	"timeline/timeline/story"
)

const hostile = "=HYPERLINK(1) <script>alert(1)</script> #tag `code` [x](javascript:1)\n2013-01-01: line"

// told is an entry with a summary, dated to a period; the zero period leaves it undated.
func told(id, summary string, p calendar.Period) story.Entry {
	ev := event.Event{Article: "a", Summary: summary, Sentence: summary, Certainty: event.Asserted, DatedBy: event.ByPublished}
	if !p.IsZero() {
		ev.First, ev.Last, ev.Precision = p.First, p.Last(), p.Unit.Precision()
		ev.EDTF, ev.DatedBy = p.EDTF().String(), event.ByExpression
	}
	return story.Entry{ID: id, Reports: []story.Report{{Event: ev, Title: summary, URL: "javascript:alert(1)", Published: "2013-07-01"}}}
}

var small = &story.Timeline{Title: hostile, Entries: []story.Entry{
	told("d", hostile, calendar.PeriodOf(calendar.Day, calendar.Date{Year: 2013, Month: 4, Day: 12})),
	told("m", "A month", calendar.MonthOf(2013, 6)),
	told("q", "A quarter", calendar.QuarterOf(2013, 3)),
	told("u", "No date", calendar.Period{}),
}}

func written(t *testing.T, write func(io.Writer, *story.Timeline) error) string {
	t.Helper()
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := write(out, small); err != nil {
			t.Fatal(err)
		}
	}
	if first.String() != second.String() {
		t.Error("the same timeline gives other bytes")
	}
	if strings.Contains(first.String(), "javascript:alert") {
		t.Error("an address that is none of the Web is a link")
	}
	return first.String()
}

func TestSpreadsheetKeepsPrecisionAndRunsNothing(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(written(t, export.TimelineJSCSV))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 5 || rows[1][15] != "title" || !strings.Contains(rows[1][10], "No date") {
		t.Fatalf("%d rows, title slide %q", len(rows), rows[1])
	}
	for i, want := range []string{"2013,4,12,,,,", "2013,6,,,,,", "2013,7,,,2013,9,"} {
		if got := strings.Join(rows[i+2][:7], ","); got != want {
			t.Errorf("row %d is dated %s, want %s", i+3, got, want)
		}
	}
	for _, row := range rows {
		for _, cell := range row {
			if strings.HasPrefix(cell, "=") || strings.Contains(cell, "<script") {
				t.Errorf("a cell that runs: %q", cell)
			}
		}
	}
}

func TestJSONFormatsHoldNoMarkupOfArticles(t *testing.T) {
	for name, write := range map[string]func(io.Writer, *story.Timeline) error{
		"timelinejs-json": export.TimelineJSJSON, "vis": export.VisTimeline, "jsonld": export.JSONLD,
	} {
		text := written(t, write)
		if !json.Valid([]byte(text)) || strings.Contains(text, "<script") {
			t.Errorf("%s: %s", name, text)
		}
		if !strings.Contains(text, "No date") {
			t.Errorf("%s: the undated entry is lost", name)
		}
	}
}

func TestVisItemsEndOnTheDayAfter(t *testing.T) {
	var got struct {
		Items []struct{ Start, End, Content, EDTF string }
	}
	if err := json.Unmarshal([]byte(written(t, export.VisTimeline)), &got); err != nil {
		t.Fatal(err)
	}
	if m := got.Items[1]; m.Start != "2013-06-01" || m.End != "2013-07-01" || m.EDTF != "2013-06" {
		t.Errorf("June is %+v", m)
	}
	if strings.Contains(got.Items[0].Content, "<") {
		t.Errorf("content is markup: %s", got.Items[0].Content)
	}
}

func TestLinkedDataKeepsAMonthAMonth(t *testing.T) {
	text := written(t, export.JSONLD)
	if !strings.Contains(text, `"startDate":"2013-06","dcterms:date"`) || !strings.Contains(text, `"startDate":"2013-07","endDate":"2013-09"`) {
		t.Error(text)
	}
}

func TestTextOfArticlesIsNoMarkwhen(t *testing.T) {
	text := written(t, export.Markwhen)
	for _, part := range []string{"#tag", "](", "\n2013-01-01:"} {
		if strings.Contains(text, part) {
			t.Errorf("%q stands in %s", part, text)
		}
	}
	for _, part := range []string{"\n2013-06: A month\n", "\n2013-07/2013-09: A quarter\n", "\n// before Mon 1 Jul 2013: No date"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q does not stand in %s", part, text)
		}
	}
}

func TestTextOfArticlesIsNoMarkdown(t *testing.T) {
	text := written(t, export.Markdown)
	for _, part := range []string{"- **June 2013** A month[^2]\n", "## Undated", `\<script\>`, `\[x\](`, "\\`code\\`"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q does not stand in %s", part, text)
		}
	}
}
