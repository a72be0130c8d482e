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
	type pair struct {
		same bool
		a, b string
	}
	pairs := map[string][]pair{}
	f, err := os.Open("testdata/pairs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if c := strings.Split(lines.Text(), "\t"); len(c) == 8 && !strings.HasPrefix(c[0], "#") {
			pairs[c[1]] = append(pairs[c[1]], pair{c[0] == "same", place(c[2:5]...), place(c[5:8]...)})
		}
	}
	var right, wrong, missed int
	for affair, list := range pairs {
		entry := map[string][]string{} // the entries that a place is in, or leads to
		tl := tellAffair(t, filepath.Join(affairs, affair, "articles.jsonl"))
		for i := range tl.Entries {
			for _, r := range tl.Entries[i].Reports {
				p := placeOf(&r)
				entry[p] = append(entry[p], tl.Entries[i].ID)
				if done := tl.Entries[i].Outcome.Happened; done != "" {
					entry[p] = append(entry[p], done) // a plan and its outcome are one event in two entries
				}
			}
		}
		for _, p := range list {
			switch together := meet(entry[p.a], entry[p.b]); {
			case together && p.same:
				right++
			case together:
				wrong++
				t.Logf("%s: one entry, but not one event: %s, %s", affair, p.a, p.b)
			case p.same:
				missed++
				t.Logf("%s: one event, but two entries: %s, %s", affair, p.a, p.b)
			}
		}
	}
	precision, recall := float64(right)/float64(right+wrong), float64(right)/float64(right+missed)
	t.Logf("precision %.3f, recall %.3f (%d right, %d wrong, %d missed)", precision, recall, right, wrong, missed)
	if precision < .95 || recall < .45 { // what was reached; a fall is a mistake
		t.Errorf("precision %.3f, recall %.3f; want at least .95 and .45", precision, recall)
	}
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
