package article_test

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"

	"timeline/timeline/article"
)

// TestHostileFilesEndInErrors reads files that were made to fill the memory, the stack or the time of a
// reader. Each is told of, and what stands behind it is read.
func TestHostileFilesEndInErrors(t *testing.T) {
	if testing.Short() {
		t.Skip("reads hundreds of megabytes")
	}
	const head = `<html><head><meta name="date" content="2013-04-15"></head><body>`
	const text = "<p>The dam was full on Thursday, said the engineers, who opened two of its gates at night.</p>"
	t.Chdir(t.TempDir())
	for _, test := range []struct{ name, begin, repeat, end, want string }{
		{"long.html", head, text, "", "the page is longer than 32 MiB"},
		{"one-tag.html", head + "<p class='", "a", "'>", "the page is longer than 32 MiB"},
		{"long.rss", "<rss><channel>", "<item><title>x</title></item>", "", "is too long: more than 16 MiB"},
		{"long-feed.json", `{"version":"https://jsonfeed.org/version/1","items":[`, `{"id":"a"},`, "", "is too long: more than 16 MiB"},
		{"long.eml", "Message-ID: <a@b>\nMIME-Version: 1.0\n\n", "The dam was full.\n", "", "the letter is too long: more than 64 MiB"},
		{"cell.csv", "text,published\nx,2013-04-15\n\"", "a", "", "a row is too long: more than 64 MiB; the rest of the table is not read"},
		{"header.warc", "WARC/1.0\r\nA: ", "a", "", "broken WARC: a record does not begin as one"},
	} {
		f, err := os.Create(test.name)
		if err != nil {
			t.Fatal(err)
		}
		piece := strings.Repeat(test.repeat, 1<<20/len(test.repeat))
		io.WriteString(f, test.begin)
		for range 70 {
			io.WriteString(f, piece)
		}
		io.WriteString(f, test.end)
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		got := story([]string{test.name}, article.Options{})
		if last := got[len(got)-1]; last != "error: "+test.name+": "+test.want {
			t.Errorf("%q", got)
		}
		os.Remove(test.name)
	}
	deep := func(open, shut string) string {
		return strings.Repeat(open, 100_000) + "The dam was full." + strings.Repeat(shut, 100_000)
	}
	parts := "Message-ID: <a@b>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0\n"
	for i := range 50 {
		parts += fmt.Sprintf("\n--b%d\nContent-Type: multipart/mixed; boundary=b%d\n", i, i+1)
	}
	for name, test := range map[string]struct{ content, want string }{
		"deep.html": {head + deep("<div>", "</div>"), "the page has tags in tags more than 512 deep"},
		"many.html": {head + strings.Repeat("<p><div>x</div>", 300_000), "the page has more than 500000 tags that lay it out"},
		"deep.rss":  {"<rss><channel><item>" + deep("<a:b>", "</a:b>"), "has elements in elements more than 512 deep"},
		"deep.xml":  {"<nitf><body><body.content>" + deep("<p>", "</p>"), "has elements in elements more than 512 deep"},
		"deep.json": {`{"version":"https://jsonfeed.org/version/1","items":` + deep("[", "]"), "broken feed: "},
		"deep.eml":  {parts + "\nx", "the letter has parts in parts more than 10 deep"},
		"many.eml":  {"Message-ID: <a@b>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\nContent-Type: image/png\n\nx\n", 5000), "the letter has more than 1000 parts"},
	} {
		got := in(t, map[string]string{name: test.content, "z.txt": dated}, name, "z.txt")
		if len(got) != 2 || !strings.HasPrefix(got[0], "error: "+name+": "+test.want) || got[1] != "z.txt at z.txt: 2013-04-15" {
			t.Errorf("%.300q", got)
		}
	}
}

// TestFormattingThatIsNeverClosedTakesNoMemory reads a page on which browsers copy every open tag into
// every paragraph.
func TestFormattingThatIsNeverClosedTakesNoMemory(t *testing.T) {
	var b strings.Builder
	b.WriteString(`<meta name="date" content="2013-04-15"><div class="article-body">`)
	for i := range 500 {
		fmt.Fprintf(&b, "<b id=%d>", i)
	}
	b.WriteString(strings.Repeat("<p>The dam was full on Thursday, said the engineers, who opened two of its gates.", 20_000))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	want(t, in(t, map[string]string{"b.html": b.String()}, "b.html"), "b.html at b.html: 2013-04-15")
	runtime.ReadMemStats(&after)
	if mib := (after.TotalAlloc - before.TotalAlloc) >> 20; mib > 200 {
		t.Errorf("took %d MiB for a page of %d", mib, b.Len()>>20)
	}
}
