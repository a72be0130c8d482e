package article_test

import (
	"testing"

	"timeline/timeline/article"
)

func TestColumnsAreRenamed(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "news/a.csv", "Key,Body,text,When\n1,The dam was full.,short,2013-04-15\n")
	write(t, "news/b.csv", "text,when\nThe dam held.,2013-04-16\n")
	write(t, "news/c.csv", "name,price\n")
	o := article.Options{Columns: article.Columns{"id": "key", "text": "body", "published": "when"}}
	for a, err := range article.Read([]string{"news/a.csv"}, o) {
		if err != nil || a.ID != "1" || a.Text != "The dam was full." || a.Published.Date.String() != "2013-04-15" {
			t.Errorf("%+v, %v", a, err)
		}
	}
	want(t, story([]string{"news"}, o),
		"1 at news/a.csv:2: 2013-04-15",
		"warning: news/b.csv: unknown file type .csv; skipped",
		"warning: news/c.csv: unknown file type .csv; skipped",
	)
	o.Stdin = stdin("body,when\nThe dam was full.,2013-04-15\n").Stdin
	if got := story([]string{"-"}, o); len(got) != 1 || got[0] != "3cce9e6d7668845d52d58973 at stdin:2: 2013-04-15" {
		t.Errorf("%q", got)
	}
}
