package story_test

import (
	"bufio"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/story"
)

// TestPairs measures against pairs of reports that a person labelled. It needs the articles of
// Timeline17, which are not the project's to give: AFFAIRS names the folder that holds them, a folder an
// affair, each with articles.jsonl.
func TestPairs(t *testing.T) {
	affairs := os.Getenv("AFFAIRS")
	if affairs == "" {
		t.Skip("AFFAIRS is not set: it names the folder of the affairs of Timeline17 as JSON Lines")
	}
	entries := map[string]map[string][]string{} // of each affair: the entries that a place is in, or leads to
	for _, set := range []struct {
		file              string
		precision, recall float64 // what was reached; a fall is a mistake
	}{
		{"pairs.tsv", .95, .70},
		{"pairs-more.tsv", .95, .54},
		{"pairs-held.tsv", .95, .57},
	} {
		var right, wrong, missed int
		for _, p := range readPairs(t, "testdata/"+set.file) {
			if entries[p.affair] == nil {
				entries[p.affair] = entriesOf(t, filepath.Join(affairs, p.affair, "articles.jsonl"))
			}
			of := entries[p.affair]
			switch together := meet(of[p.a], of[p.b]); {
			case together && p.same:
				right++
			case together:
				wrong++
				t.Logf("%s: one entry, but not one event: %s, %s", p.affair, p.a, p.b)
			case p.same:
				missed++
				t.Logf("%s: one event, but two entries: %s, %s", p.affair, p.a, p.b)
			}
		}
		precision, recall := float64(right)/float64(right+wrong), float64(right)/float64(right+missed)
		t.Logf("%s: precision %.3f, recall %.3f (%d right, %d wrong, %d missed)", set.file, precision, recall, right, wrong, missed)
		if precision < set.precision || recall < set.recall {
			t.Errorf("%s: precision %.3f, recall %.3f; want at least %.2f and %.2f", set.file, precision, recall, set.precision, set.recall)
		}
	}
}

type pair struct {
	affair, a, b string
	same         bool
}

func readPairs(t *testing.T, path string) []pair {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []pair
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if c := strings.Split(lines.Text(), "\t"); len(c) == 8 && !strings.HasPrefix(c[0], "#") {
			out = append(out, pair{c[1], place(c[2:5]...), place(c[5:8]...), c[0] == "same"})
		}
	}
	return out
}

// entriesOf returns the entries that each place of an affair is in, or leads to.
func entriesOf(t *testing.T, path string) map[string][]string {
	of := map[string][]string{}
	for _, e := range tellAffair(t, path).Entries {
		for i := range e.Reports {
			p := placeOf(&e.Reports[i])
			of[p] = append(of[p], e.ID)
			if e.Outcome.Happened != "" {
				of[p] = append(of[p], e.Outcome.Happened) // a plan and its outcome are one event in two entries
			}
		}
	}
	return of
}

func tellAffair(t *testing.T, path string) *story.Timeline {
	result, err := timeline.Build(context.Background(), article.Read([]string{path}, article.Options{}), timeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return result.Timeline
}

func place(fields ...string) string { return strings.Join(fields, " ") }

func placeOf(r *story.Report) string {
	return place(r.Article, strconv.Itoa(r.SentenceStart), strconv.Itoa(r.ExpressionStart))
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}
