package timeline_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/timex"
)

// told reads articles from files and returns what they tell, by the path of the article.
func told(t *testing.T, paths ...string) map[string]timeline.Told {
	t.Helper()
	out := map[string]timeline.Told{}
	for a, err := range timeline.Extract(t.Context(), article.Read(paths, article.Options{}), timeline.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		out[a.Article.Path] = a
	}
	return out
}

// at returns the timex that covers the words in brackets in a fragment of a text: "On [Friday], the".
func at(a timeline.Told, fragment string) (*timex.Timex, error) {
	before, rest, ok := strings.Cut(fragment, "[")
	words, after, closed := strings.Cut(rest, "]")
	if !ok || !closed {
		return nil, fmt.Errorf("no [words] in %q", fragment)
	}
	text := a.Article.Text
	i := strings.Index(text, before+words+after)
	if i < 0 {
		return nil, fmt.Errorf("the article does not say %q", before+words+after)
	}
	start, end := i+len(before), i+len(before)+len(words)
	for j := range a.Timexes {
		if x := &a.Timexes[j]; x.Start < end && start < x.End {
			return x, nil
		}
	}
	return nil, nil
}

// TestTheFirstArticle holds what an analyst reads from the article that the project began with: on
// an article of the project's own that uses the same words, and on the article itself where somebody
// holds it beside the checkout.
func TestTheFirstArticle(t *testing.T) {
	for _, path := range []string{"testdata/first-article.txt", "../../shared/seeds/ap-2013-04-15.txt"} {
		t.Run(filepath.Base(path), func(t *testing.T) {
			if _, err := os.Stat(path); err != nil {
				t.Skip("the article is not the project's to give away and is not beside this checkout: ", path)
			}
			a := told(t, path)[path]
			if got := a.Article.Published; got.Date != (calendar.Date{Year: 2013, Month: 4, Day: 15}) || got.Source != article.FromHeader {
				t.Errorf("published %s by %s, want 2013-04-15 by header line", got.Date, got.Source)
			}
			for _, want := range []struct {
				words, value string
				first, last  string // days
				other        string
			}{
				{"officials said [Monday]", "2013-04-15", "2013-04-15", "2013-04-15", ""},
				{"On [Friday], ", "2013-04-12", "2013-04-12", "2013-04-12", ""},
				{" over [the weekend] with a list of 18 Americans", "2013-W15-WE", "2013-04-13", "2013-04-14", ""},
				{"Donilon had signaled on [Monday] ", "2013-04-15", "2013-04-15", "2013-04-15", ""},
				{"in Northern Ireland in [June]", "2013-06", "2013-06-01", "2013-06-30", ""},
				{"in [last March]'s election", "2012-03", "2012-03-01", "2012-03-31", "2013-03"},
				{"in [recent months]", "PXM", "", "", ""},
				{"[More recently]", "PAST_REF", "", "", ""},
			} {
				x, err := at(a, want.words)
				if err != nil {
					t.Fatal(err)
				}
				if x == nil {
					t.Errorf("%s: no date expression", want.words)
					continue
				}
				got := []string{x.Value, x.First.String(), x.Last.String(), x.Other}
				if diff := cmp.Diff([]string{want.value, want.first, want.last, want.other}, got); diff != "" {
					t.Errorf("%s: %s", want.words, diff)
				}
			}
			for _, none := range []string{"Posted: [Apr 15, 2013]", "[his first term]"} {
				if x, err := at(a, none); err != nil || x != nil {
					t.Errorf("%s: got %v, %v; want no date expression", none, x, err)
				}
			}
			theEvents(t, a)
		})
	}
}

// theEvents checks how the events of the first article are told.
func theEvents(t *testing.T, a timeline.Told) {
	for _, want := range []struct {
		words     string // in the summary
		days      string
		certainty event.Certainty
	}{
		{"18 Russians", "2013-04-12/2013-04-12", event.Asserted},
		{"18 Americans", "2013-04-13/2013-04-14", event.Asserted},
		{"Northern Ireland", "2013-06-01/2013-06-30", event.Planned},
		{"election", "2012-03-01/2012-03-31", event.Asserted},
	} {
		found := false
		for _, e := range a.Reports {
			if e.DatedBy == event.ByExpression && strings.Contains(e.Summary, want.words) && e.First.String()+"/"+e.Last.String() == want.days {
				found = true
				if e.Certainty != want.certainty {
					t.Errorf("%q is %s, want %s", e.Summary, e.Certainty, want.certainty)
				}
			}
		}
		if !found {
			t.Errorf("no event tells of %q on %s", want.words, want.days)
		}
	}
	for _, e := range a.Reports {
		switch {
		case strings.Contains(e.Sentence, "Posted:"):
			t.Errorf("the header became an event: %q", e.Sentence)
		case strings.Contains(e.Sentence, "officials said Monday") && (e.Certainty != event.Reported || !strings.Contains(e.Attribution, "officials")):
			t.Errorf("%q is %s by %q, want reported by officials", e.Summary, e.Certainty, e.Attribution)
		case (e.Expression == "recent months" || e.Expression == "More recently") && !e.Span().IsZero():
			t.Errorf("%q is put on %s to %s, want it undated", e.Expression, e.First, e.Last)
		case strings.Contains(e.Expression, "his first term"):
			t.Errorf("a date was made up for %q", e.Expression)
		}
	}
}

// TestTheDatesOfTheSeeds holds the dates of seeds/ against testdata/seeds-dates.txt, where a person has
// read them: a file, a fragment of it with the expression in brackets, and the TIMEX3 value that it
// means, or - for words that are no date. A line that begins with todo is a known gap; it fails as soon
// as it passes. What is found beyond the list is a mistake as well.
func TestTheDatesOfTheSeeds(t *testing.T) {
	seeds := told(t, "../seeds")
	listed := map[*timex.Timex]bool{}
	cases := 0
	for where, line := range lines(t, "testdata/seeds-dates.txt") {
		line, gap := strings.CutPrefix(line, "todo ")
		field := strings.Split(line, "|")
		if len(field) != 3 {
			t.Fatalf("%s: want three fields between |, got %q", where, line)
		}
		file, fragment, want := strings.TrimSpace(field[0]), strings.TrimSpace(field[1]), strings.TrimSpace(field[2])
		cases++
		x, err := inFile(seeds, file, fragment)
		got := "-"
		if x != nil {
			got = x.Value
			listed[x] = true
		}
		switch {
		case err != nil:
			t.Errorf("%s: %v", where, err)
		case gap && got == want:
			t.Errorf("%s: passes now: take the todo away", where)
		case !gap && got != want:
			t.Errorf("%s: %s: %q means %s, want %s", where, file, fragment, got, want)
		}
	}
	if cases == 0 {
		t.Error("no cases")
	}
	for _, path := range slices.Sorted(maps.Keys(seeds)) {
		for i := range seeds[path].Timexes {
			if x := &seeds[path].Timexes[i]; !listed[x] {
				t.Errorf("%s: %q means %s, and is not in the list", path, around(seeds[path].Article.Text, x), x.Value)
			}
		}
	}
}

// around is a timex in brackets with some of what stands beside it.
func around(text string, x *timex.Timex) string {
	const beside = 25
	return text[max(0, x.Start-beside):x.Start] + "[" + x.Text + "]" + text[x.End:min(len(text), x.End+beside)]
}

// inFile looks for a fragment in the articles of one file of seeds/.
func inFile(seeds map[string]timeline.Told, file, fragment string) (*timex.Timex, error) {
	err := fs.ErrNotExist
	for path, a := range seeds {
		if name, _, _ := strings.Cut(filepath.Base(path), ":"); name != filepath.Base(file) {
			continue
		}
		var x *timex.Timex
		if x, err = at(a, fragment); err == nil {
			return x, nil
		}
	}
	return nil, fmt.Errorf("%s: %w", file, err)
}

// lines yields the lines of a file of cases, with where they stand; blank ones and comments with # are
// passed over.
func lines(t *testing.T, path string) func(func(string, string) bool) {
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(string, string) bool) {
		n := 0
		for line := range strings.Lines(string(b)) {
			n++
			if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
				continue
			}
			if !yield(fmt.Sprintf("%s:%d", path, n), line) {
				return
			}
		}
	}
}
