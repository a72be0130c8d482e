package render_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/event"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

func writeJSON(t testing.TB, tl *story.Timeline) string {
	t.Helper()
	var b bytes.Buffer
	if err := render.JSON(&b, tl); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestJSONIsReadBackWhole(t *testing.T) {
	for _, n := range []int{0, 1, 400} {
		tl := synthetic(n)
		got, err := render.ReadJSON(strings.NewReader(writeJSON(t, tl)))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tl, got); diff != "" {
			t.Errorf("%d events: %s", n, diff)
		}
	}
}

func TestJSONLeavesTextAsItIs(t *testing.T) {
	text := "=1+2 <script>alert(1)</script> & “quoted”\n\u202eright to left"
	tl := &story.Timeline{Title: text, Entries: []story.Entry{{ID: "a", Reports: []story.Report{{Event: event.Event{Summary: text}}}}}}
	out := writeJSON(t, tl)
	if !strings.Contains(out, "<script>") {
		t.Error("markup was escaped")
	}
	if !json.Valid([]byte(out)) {
		t.Error("not JSON")
	}
	got, err := render.ReadJSON(strings.NewReader(out))
	if err != nil || got.Entries[0].Reports[0].Summary != text || got.Title != text {
		t.Errorf("%v, %v", got, err)
	}
}

func TestJSONHasAnEntryALine(t *testing.T) {
	if got := strings.Count(writeJSON(t, synthetic(12)), "\n"); got != 14 {
		t.Errorf("%d lines for 12 entries", got)
	}
}

func TestJSONErrorsSayWhere(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`{"entries":[`, "byte "},
		{`{"entries":[{"id":"a","reports":[]}]}`, "entry 1 (a): no reports"},
		{`{"entries":[{"reports":[{}]}]}`, "entry 1: no id"},
		{`{"entries":[{"id":"a","reports":[{}]},{"id":"a","reports":[{}]}]}`, `entry 2: the id "a"`},
		{`{"entries":[]} more`, "something stands after the timeline"},
		{`{"entries":[{"id":"a","reports":[{"date_start":"2013-02-30"}]}]}`, "the calendar has no day 2013-02-30"},
		{`{"entries":[{"id":"a","reports":[{"precision":"hour"}]}]}`, "not a precision"},
	} {
		if _, err := render.ReadJSON(strings.NewReader(c.in)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", c.in, err, c.want)
		}
	}
}

func FuzzReadJSON(f *testing.F) {
	f.Add(writeJSON(f, synthetic(3)))
	f.Fuzz(func(t *testing.T, in string) {
		tl, err := render.ReadJSON(strings.NewReader(in))
		if err != nil {
			return
		}
		out := writeJSON(t, tl)
		again, err := render.ReadJSON(strings.NewReader(out))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(out, writeJSON(t, again)); diff != "" {
			t.Error(diff)
		}
		_ = writeCSV(t, tl, render.CSVOptions{})
	})
}
