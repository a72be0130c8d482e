package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"timeline/timeline"
	"timeline/timeline/article"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

var (
	runnersHere = []string{"direct", "prism"}
	files       = []string{"timeline.csv", "timeline.html", "timeline.json"}
)

func TestThePipelineMakesWhatBuildMakes(t *testing.T) {
	for _, runner := range runnersHere {
		t.Run(runner, func(t *testing.T) {
			same(t, built(t, "../seeds"), piped(t, runner, "../seeds"))
		})
	}
}

func TestTheOrderOfTheInputDoesNotMatter(t *testing.T) {
	const copies, in = 5, 9 // files
	paths := written(t, copies, in)
	want := built(t, paths...)
	for seed, runner := range runnersHere {
		t.Run(runner, func(t *testing.T) {
			shuffled := slices.Clone(paths)
			rand.New(rand.NewPCG(1, uint64(seed))).Shuffle(in, func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			same(t, want, piped(t, runner, shuffled...))
		})
	}
}

func TestInputsThatCannotBeUsedAreNamedAndTheRestGoesThrough(t *testing.T) {
	dir := t.TempDir()
	paths := []string{filepath.Join(dir, "a.jsonl"), filepath.Join(dir, "b.jsonl"), filepath.Join(dir, "none.jsonl")}
	store(t, paths[0], `{"id":"one","published":"2013-04-15","text":"The ministers met on Friday."}
{"id":"undated","text":"The ministers met on Friday."}
{"id":"german","published":"2013-04-15","lang":"de","text":"Die Minister trafen sich am Freitag."}
`)
	store(t, paths[1], `{"id":"one","published":"2013-05-20","text":"The envoys left on Sunday."}
{"id":"two","published":"2013-04-16","text":"The envoys left on Sunday."}
{"id":"german","published":"2013-04-16","text":"The envoys came back on Monday."}
`)
	want := built(t, paths...)
	for _, runner := range runnersHere {
		t.Run(runner, func(t *testing.T) {
			out := piped(t, runner, paths...)
			same(t, want, out)
			refused, err := os.ReadFile(filepath.Join(out, refusedFile))
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(strings.TrimSpace(string(refused)), "\n")
			begin := []string{
				paths[0] + ":2: no publish date found", paths[0] + `:3: no date rules for the language "de"`,
				paths[1] + `:1: two articles have one id: "one" is also that of ` + paths[0] + ":1",
				paths[1] + `:3: two articles have one id: "german"`, paths[2] + ": there is no such file",
			}
			if !slices.EqualFunc(lines, begin, strings.HasPrefix) {
				t.Errorf("refused:\n%s\nwant lines that begin with:\n%s", refused, strings.Join(begin, "\n"))
			}
		})
	}
}

func TestWithoutOneArticleNoTimelineIsWritten(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	if code := run(t.Context(), []string{filepath.Join(t.TempDir(), "none.jsonl")}, options{out: out}); code != failed {
		t.Errorf("exit code %d, want %d", code, failed)
	}
	for _, name := range files {
		if _, err := os.Stat(filepath.Join(out, name)); err == nil {
			t.Errorf("%s is there", name)
		}
	}
}

func TestWrongUsageIsToldBeforeAnyWork(t *testing.T) {
	for _, c := range []struct {
		about string
		paths []string
		o     options
	}{
		{"no path", nil, options{}},
		{"no date", []string{"../seeds"}, options{published: "Friday"}},
		{"a bucket of a kind that is not known", []string{"moon://news/*.jsonl"}, options{}},
	} {
		t.Run(c.about, func(t *testing.T) {
			if _, err := pipeline(t.Context(), c.paths, c.o); err == nil {
				t.Error("no error")
			}
		})
	}
}

// TestADayOfManyReportsIsSeveralPacks wants that a pack is bounded and that nothing is lost between two.
func TestADayOfManyReportsIsSeveralPacks(t *testing.T) {
	line := `{"article":"a","precision":"none","dated_by":"published","certainty":"asserted","summary":"Envoys met","sentence":"Envoys met."}` + "\n"
	const articles = 5
	given, packs := 0, 0
	var got []outcome
	err := packDay("2013-04-15", func(x *told) bool {
		if given == articles {
			return false
		}
		*x = told{Place: place{0, given}, Article: fmt.Sprint(given), Reports: []byte(strings.Repeat(line, packSize/2/len(line)))}
		given++
		return true
	}, func(pack []byte) {
		packs++
		var err error
		if got, err = appendOutcomes(got, pack); err != nil {
			t.Fatal(err)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != articles || packs != 2 {
		t.Errorf("%d articles in %d packs, want %d in 2", len(got), packs, articles)
	}
}

// built is the folder that `timeline build` makes of paths.
func built(t *testing.T, paths ...string) string {
	t.Helper()
	r, err := timeline.Build(t.Context(), article.Read(paths, article.Options{}), timeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	if _, err := timeline.Save(t.Context(), out, r.Timeline, timeline.SaveOptions{}); err != nil {
		t.Fatal(err)
	}
	return out
}

// piped is the folder that the pipeline makes of paths.
func piped(t *testing.T, runner string, paths ...string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	p, err := pipeline(t.Context(), paths, options{out: out})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := beam.Run(context.Background(), runner, p); err != nil {
		t.Fatal(err)
	}
	return out
}

// same wants the same bytes in both folders.
func same(t *testing.T, want, got string) {
	t.Helper()
	for _, name := range files {
		a, err := os.ReadFile(filepath.Join(want, name))
		if err != nil {
			t.Fatal(err)
		}
		if len(a) == 0 {
			t.Fatalf("build makes an empty %s", name)
		}
		b, err := os.ReadFile(filepath.Join(got, name))
		if err != nil {
			t.Fatal(err)
		}
		if string(a) != string(b) {
			t.Errorf("%s is not the same", name)
		}
	}
}

// written writes copies of the articles of seeds/, each under an id of its own, into a number of files.
func written(t *testing.T, copies, into int) []string {
	t.Helper()
	texts := make([]strings.Builder, into)
	n := 0
	for a, err := range article.Read([]string{"../seeds"}, article.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		for copied := range copies {
			line, err := json.Marshal(map[string]string{
				"id": fmt.Sprintf("%s-%d", a.ID, copied), "title": a.Title, "text": a.Text[a.Body:],
				"published": a.Published.Date.AddDays(copied).String(), "publisher": a.Publisher,
			})
			if err != nil {
				t.Fatal(err)
			}
			texts[n%into].Write(append(line, '\n'))
			n++
		}
	}
	dir := t.TempDir()
	paths := make([]string, into)
	for i := range texts {
		paths[i] = filepath.Join(dir, fmt.Sprintf("%d.jsonl", i))
		store(t, paths[i], texts[i].String())
	}
	return paths
}

func store(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
