package timeline_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/render"
)

// FuzzBuild takes any bytes the whole way, as a text file would: nothing panics, every offset points
// at the words that it says, days are in order, two runs agree, and every format can be written.
func FuzzBuild(f *testing.F) {
	for _, path := range []string{"testdata/first-article.txt", "../seeds"} {
		_ = filepath.WalkDir(path, func(path string, _ os.DirEntry, _ error) error {
			if b, err := os.ReadFile(path); err == nil {
				f.Add(b)
			}
			return nil
		})
	}
	f.Add([]byte("\xff\xfeF\x00r\x00i\x00"))
	f.Add([]byte("The department confirmed on Tuesday that"))
	f.Add([]byte("may 1/1/1 may the day before the day before sat. 31 April 99999 on \x00 Friday"))
	f.Fuzz(func(t *testing.T, b []byte) {
		path := filepath.Join(t.TempDir(), "any.txt")
		if err := os.WriteFile(path, b, 0o666); err != nil {
			t.Fatal(err)
		}
		read := func() timeline.Articles {
			return article.Read([]string{path}, article.Options{Published: calendar.Date{Year: 2013, Month: 4, Day: 15}})
		}
		var all []timeline.Told
		for told, err := range timeline.Extract(t.Context(), read(), timeline.Options{Jobs: 1}) {
			if err != nil {
				return // refused, with a reason
			}
			holds(t, told)
			all = append(all, told)
		}
		r, err := timeline.Build(t.Context(), read(), timeline.Options{Jobs: 2, Progress: func(timeline.Account) {}})
		if err != nil {
			t.Fatal(err)
		}
		for _, format := range []timeline.Format{timeline.CSV, timeline.HTML, timeline.JSON} {
			if err := timeline.Write(io.Discard, r.Timeline, format, timeline.SaveOptions{}); err != nil {
				t.Error(err)
			}
		}
		again := 0
		for told := range timeline.Extract(t.Context(), read(), timeline.Options{Jobs: 2}) {
			if diff := cmp.Diff(all[again].Reports, told.Reports); diff != "" {
				t.Errorf("another run gives other events: %s", diff)
			}
			again++
		}
	})
}

// holds checks what is promised of any article.
func holds(t *testing.T, told timeline.Told) {
	text := told.Article.Text
	end := 0
	for _, x := range told.Timexes {
		if x.Start < end || x.End <= x.Start || x.End > len(text) || text[x.Start:x.End] != x.Text {
			t.Fatalf("%q is not what stands at %d to %d, or overlaps with what ends at %d", x.Text, x.Start, x.End, end)
		}
		if !x.First.IsZero() && !x.Last.IsZero() && x.Last.Before(x.First) {
			t.Errorf("%q ends on %s, before %s", x.Text, x.Last, x.First)
		}
		if x.Value == "" || x.Resolution == "" || x.Rule == "" {
			t.Errorf("%q has value %q by rule %q: %q", x.Text, x.Value, x.Rule, x.Resolution)
		}
		end = x.End
	}
	for _, e := range told.Reports {
		if e.SentenceStart < 0 || e.SentenceEnd < e.SentenceStart || e.SentenceEnd > len(text) || text[e.SentenceStart:e.SentenceEnd] != e.Sentence {
			t.Fatalf("%q is not what stands at %d to %d", e.Sentence, e.SentenceStart, e.SentenceEnd)
		}
		if e.Expression != "" && text[e.ExpressionStart:e.ExpressionEnd] != e.Expression {
			t.Fatalf("%q is not what stands at %d to %d", e.Expression, e.ExpressionStart, e.ExpressionEnd)
		}
		if !e.First.IsZero() && !e.Last.IsZero() && e.Last.Before(e.First) {
			t.Errorf("%q ends on %s, before %s", e.Summary, e.Last, e.First)
		}
		if e.Article != told.Article.ID {
			t.Errorf("an event of %q says it is of %q", told.Article.ID, e.Article)
		}
	}
	var doc bytes.Buffer
	if err := render.TimeML(&doc, told.Article, told.Timexes); err != nil {
		t.Error(err)
	}
}
