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
		`error: news/b.csv:1: no column is named "body"`,
		`error: news/c.csv:1: no column is named "body"`,
	)
	o.Stdin = stdin("body,when\nThe dam was full.,2013-04-15\n").Stdin
	if got := story([]string{"-"}, o); len(got) != 1 || got[0] != "3cce9e6d7668845d52d58973 at stdin:2: 2013-04-15" {
		t.Errorf("%q", got)
	}
}

func TestBytesThatAreNoTextAreReplacedInEveryFormat(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, content := range map[string]string{
		"a.csv":  "id,published,text\na,2013-04-15,Caf\xe9s in Krak\xf3w opened.\n",
		"a.html": "<meta charset=windows-1252><meta name=date content=2013-04-15><article><p>Caf\xe9s in Krak\xf3w opened.</article>",
		"a.eml":  "Message-ID: <a@b>\nMIME-Version: 1.0\nDate: 15 Apr 2013\nContent-Type: text/plain; charset=iso-8859-1\n\nCaf\xe9s in Krak\xf3w opened.\n",
		"a.xml":  "<?xml version='1.0' encoding='iso-8859-2'?><nitf><head><docdata><date.issue norm='20130415'/></docdata></head><body><body.content><p>Caf\xe9s in Krak\xf3w opened.</p></body.content></body></nitf>",
	} {
		write(t, name, content)
		for a, err := range article.Read([]string{name}, article.Options{}) {
			if err != nil || a.Text != "Cafés in Kraków opened." {
				t.Errorf("%s: %+v, %v", name, a, err)
			}
		}
	}
	write(t, "b.html", "<meta charset=utf-8><meta name=date content=2013-04-15><article><p>Caf\xe9s opened \u2013 again.</article>")
	for a, err := range article.Read([]string{"b.html"}, article.Options{}) {
		if err != nil || a.Text != "Caf\uFFFDs opened – again." {
			t.Errorf("%+v, %v", a, err)
		}
	}
}
