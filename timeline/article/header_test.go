package article_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/article"
)

var only = flag.String("case", "", "run only the case of testdata/headers.txt whose name contains this")

// TestHeaders reads the cases of testdata/headers.txt, which says how they are written.
func TestHeaders(t *testing.T) {
	file, err := os.ReadFile(filepath.Join("testdata", "headers.txt"))
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split("\n"+string(file), "\n=== ")[1:]
	if len(blocks) < 40 {
		t.Fatalf("only %d cases", len(blocks))
	}
	t.Chdir(t.TempDir())
	for _, block := range blocks {
		name, rest, _ := strings.Cut(block, "\n")
		if !strings.Contains(name, *only) {
			continue
		}
		t.Run(name, func(t *testing.T) {
			at := strings.LastIndex(rest, "---\n")
			text, want := rest[:at], strings.TrimSpace(rest[at+len("---\n"):])
			path := "story.txt"
			if first, others, _ := strings.Cut(want, "\n"); strings.HasPrefix(first, "file: ") {
				path, want = first[len("file: "):], others
			}
			before, after, marked := strings.Cut(text, "¶")
			if err := os.WriteFile(path, []byte(before+after), 0o600); err != nil {
				t.Fatal(err)
			}
			a, got := describe(path, false)
			if diff := cmp.Diff(strings.Split(want, "\n"), got); diff != "" {
				t.Errorf("read as (-want +got):\n%s", diff)
			}
			switch {
			case a == nil:
			case marked && a.Body != len(before):
				t.Errorf("the body begins with %.40q, want %.40q", a.Text[a.Body:], after)
			case !marked && a.Body != 0:
				t.Errorf("took %q for a header", a.Text[:a.Body])
			}
		})
	}
}

// describe reads one file and tells all that is known of its articles, in the form of testdata/headers.txt
// and, with the text, of testdata/pages.txt.
func describe(path string, withText bool) (found *article.Article, lines []string) {
	var warnings []string
	warn := func(e *article.Error) { warnings = append(warnings, "warning: "+e.Error()) }
	for a, err := range article.Read([]string{path}, article.Options{Warn: warn}) {
		if err != nil {
			lines = append(lines, "error: "+err.Error())
			if hint := err.(*article.Error).Hint; hint != "" {
				lines = append(lines, "hint: "+hint)
			}
			continue
		}
		found = a
		lines = append(lines, strings.ReplaceAll(fmt.Sprintf("published: %s %s, %s", a.Published.Date, a.Published.Clock, a.Published.Source), " ,", ","))
		for _, f := range []struct{ key, value, usual string }{
			{"title", a.Title, ""},
			{"publisher", a.Publisher, ""},
			{"place", a.Place, ""},
			{"url", a.URL, ""},
			{"path", a.Path, path},
			{"id", a.ID, a.Path},
			{"lang", a.Lang, "en"},
			{"section", a.Section, ""},
		} {
			if f.value != f.usual {
				lines = append(lines, f.key+": "+f.value)
			}
		}
		if withText {
			paragraphs := strings.FieldsFunc(a.Text[a.Body:], func(r rune) bool { return r == '\n' || r == '\r' })
			lines = append(lines, "text: "+strings.Join(paragraphs, " / "))
		}
	}
	if found == nil && !withText {
		return nil, lines
	}
	return found, append(lines, warnings...)
}
