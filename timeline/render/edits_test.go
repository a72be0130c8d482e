package render_test

import (
	"strings"
	"testing"

	"timeline/timeline/render"
)

func TestEditsOfACellAreKeptOverRuns(t *testing.T) {
	base := synthetic(30)
	out := writeCSV(t, base, render.CSVOptions{Excel: true})
	summary := base.Entries[3].Reports[0].Summary
	edited := strings.ReplaceAll(out, summary, "By a person")
	for run := range 3 {
		s, err := render.ReadSheet(strings.NewReader(edited))
		if err != nil {
			t.Fatal(err)
		}
		now := synthetic(30)
		k, err := s.Keep(base, now)
		if err != nil {
			t.Fatal(err)
		}
		if len(k.Changed) == 0 || len(k.Struck)+len(k.Added)+len(k.Unfit) > 0 {
			t.Fatalf("run %d: %+v", run, k)
		}
		if base, err = render.ReadJSON(strings.NewReader(writeJSON(t, now))); err != nil {
			t.Fatal(err)
		}
		edited = writeCSV(t, now, render.CSVOptions{})
		if !strings.Contains(edited, "By a person") {
			t.Fatalf("run %d lost the edit", run)
		}
	}
}
