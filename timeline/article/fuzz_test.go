package article_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/article"
)

// check holds for every article: valid UTF-8, a body within the text, a day of the calendar, an id.
func check(t *testing.T, a *article.Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) || a.Body < 0 || a.Body > len(a.Text) || !utf8.ValidString(a.Text[a.Body:]) {
		t.Errorf("body %d in a text of %d bytes", a.Body, len(a.Text))
	}
	if !a.Published.Date.Valid() || a.Published.Source == "" || a.ID == "" || a.Path == "" || a.Lang == "" {
		t.Errorf("%+v", a)
	}
}

// all reads twice and wants the same both times.
func all(t *testing.T, path string, o func() article.Options) {
	t.Helper()
	var runs [2][]string
	for i := range runs {
		for a, err := range article.Read([]string{path}, o()) {
			if err != nil {
				runs[i] = append(runs[i], err.Error())
				continue
			}
			check(t, a)
			runs[i] = append(runs[i], a.ID, a.Title, a.Place, a.Published.Date.String(), a.Published.Clock, string(a.Published.Source))
		}
	}
	if diff := cmp.Diff(runs[0], runs[1]); diff != "" {
		t.Errorf("two runs differ:\n%s", diff)
	}
	if len(runs[0]) == 0 {
		t.Error("neither article nor error")
	}
}

func FuzzText(f *testing.F) {
	cases, err := os.ReadFile("testdata/headers.txt")
	if err != nil {
		f.Fatal(err)
	}
	for block := range strings.SplitSeq(string(cases), "\n=== ") {
		_, text, _ := strings.Cut(block, "\n")
		f.Add([]byte(text))
	}
	f.Add([]byte("\xff\xfeD\x00a\x00t\x00e\x00"))
	f.Add([]byte("D\xe9c. 14, 2012 (AFP) \x96 \x00"))
	name := filepath.Join(f.TempDir(), "2013-04-15.txt")
	f.Fuzz(func(t *testing.T, content []byte) {
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
		all(t, name, func() article.Options { return article.Options{} })
	})
}

func FuzzJSONLines(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"x","published":"2013-04-15"}` + "\n\n" + `{"id":"a`))
	f.Add([]byte(`{"id":1e3,"text":"\ud800 OSLO (AFP) – T","published":"Mon, 04/05/13 3 p.m. GMT+4","url":"https://a/2013/4/5/"}`))
	f.Add([]byte("[\n{\"text\":\"\xff\",\"published\":\"\"},\n[{}],7]"))
	f.Add([]byte("\xfe\xff\x00{\x00}"))
	f.Fuzz(func(t *testing.T, content []byte) {
		if len(content) == 0 || strings.Trim(string(content), " \t\r\n[]{}") == "" {
			return
		}
		all(t, "-", func() article.Options { return stdin(string(content)) })
	})
}
