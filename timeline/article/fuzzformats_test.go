package article_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"timeline/timeline/article"
)

// cases are the files in testdata/NAME.
func cases(f *testing.F, name string) (contents []string) {
	f.Helper()
	file, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		f.Fatal(err)
	}
	for _, block := range strings.Split("\n"+string(file), "\n=== ")[1:] {
		_, rest, _ := strings.Cut(block, "\n")
		content, _, _ := strings.Cut(rest, "\n---\n")
		contents = append(contents, content)
	}
	return contents
}

// fuzz reads files of a name with any content, the given ones first.
func fuzz(f *testing.F, name string, contents ...string) {
	for _, c := range contents {
		f.Add([]byte(c))
	}
	name = filepath.Join(f.TempDir(), name)
	f.Fuzz(func(t *testing.T, content []byte) {
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
		all(t, name, func() article.Options { return article.Options{} })
	})
}

func FuzzPage(f *testing.F) { fuzz(f, "a.html", cases(f, "pages.txt")...) }

func FuzzFeed(f *testing.F) { fuzz(f, "a.rss", cases(f, "feeds.txt")...) }

func FuzzAgency(f *testing.F) { fuzz(f, "a.xml", cases(f, "agencies.txt")...) }

func FuzzLetters(f *testing.F) { fuzz(f, "a.mbox", cases(f, "letters.txt")...) }

func FuzzTable(f *testing.F) { fuzz(f, "a.csv", cases(f, "tables.txt")...) }

func FuzzWebArchive(f *testing.F) { fuzz(f, "a.warc", archiveOfPages(f)...) }

func FuzzArchive(f *testing.F) {
	files := []file{{"a.txt", dated}, {"b.html", webPage}, {"c", "{"}}
	fuzz(f, "a.zip", zipped(f, files...), tarred(f, files...), gzipped(f, dated), zstandard(f, dated), zipped(f, file{"d.tar.gz", gzipped(f, tarred(f, files...))}))
}
