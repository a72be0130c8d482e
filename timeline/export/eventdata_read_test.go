package export_test

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"timeline/timeline/event"
	"timeline/timeline/export"
	"timeline/timeline/story"
)

// coded are the entries that event data has: acts of a PLOVER type.
func coded(tl *story.Timeline) (n int) {
	for _, e := range tl.Story() {
		if c := e.Reports[0].Certainty; e.Reports[0].Type != "" && (c == event.Asserted || c == event.Reported) {
			n++
		}
	}
	return n
}

func TestEventColumnsAreATableOfGDELTsWidth(t *testing.T) {
	tl := seeds(t)
	r := csv.NewReader(strings.NewReader(write(t, export.GDELT, tl)))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, 61
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if want := coded(tl); len(rows) != want || want == 0 {
		t.Errorf("%d rows of %d coded events", len(rows), want)
	}
}

func TestPLOVERLinesAreAnEventEach(t *testing.T) {
	tl := seeds(t)
	entries, n := tl.Story(), 0
	for dec := json.NewDecoder(strings.NewReader(write(t, export.PLOVER, tl))); ; n++ {
		var e struct {
			ID   string `json:"Event ID"`
			Type string `json:"Event Type"`
			Date string `json:"Event Date"`
		}
		if err := dec.Decode(&e); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if n >= len(entries) {
			t.Fatalf("more than %d events", len(entries))
		}
		r := &entries[n].Reports[0]
		if e.ID != entries[n].ID || e.Type != r.Type || e.Date != "" && (e.Date != r.First.String() || r.First != r.Last) {
			t.Errorf("%s came back as %+v", entries[n].ID, e)
		}
	}
	if n != len(entries) {
		t.Errorf("%d events of %d", n, len(entries))
	}
}
