package article_test

import (
	"fmt"
	"strings"
	"testing"

	"timeline/timeline/article"
)

// warcRecord writes a record of a Web archive.
func warcRecord(kind, uri, id, content string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Record-ID: <%s>\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, uri, id, len(content), content)
}

// response writes what a server sent.
func response(status, header, body string) string {
	return "HTTP/1.1 " + status + "\r\n" + header + "\r\n\r\n" + body
}

// chunked is the transfer coding of HTTP, in pieces of ten bytes.
func chunked(s string) string {
	var b strings.Builder
	for s != "" {
		n := min(10, len(s))
		fmt.Fprintf(&b, "%x\r\n%s\r\n", n, s[:n])
		s = s[n:]
	}
	return b.String() + "0\r\n\r\n"
}

const webPage = `<html><head><meta name="date" content="2013-04-15"><title>Dam is full</title></head><body><article>
<p>The dam was full on Thursday, said the engineers, who opened two of its gates at night.</p></article></body></html>`

func archiveOfPages(t testing.TB) []string {
	html := "Content-Type: text/html; charset=utf-8"
	return []string{
		warcRecord("warcinfo", "", "urn:uuid:0", "software: a crawler"),
		warcRecord("request", "https://a.example/1", "urn:uuid:1", "GET /1 HTTP/1.1\r\n\r\n"),
		warcRecord("response", "https://a.example/1", "urn:uuid:2", response("200 OK", html, webPage)),
		warcRecord("response", "https://a.example/2", "urn:uuid:3", response("200 OK", html+"\r\nTransfer-Encoding: chunked", chunked(webPage))),
		warcRecord("response", "https://a.example/3", "urn:uuid:4", response("200 OK", html+"\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", chunked(gzipped(t, webPage)))),
		warcRecord("response", "https://a.example/4", "urn:uuid:5", response("200 OK", html+"\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", webPage)),
		warcRecord("response", "https://a.example/5.jpg", "urn:uuid:6", response("200 OK", "Content-Type: image/jpeg", "\xff\xd8\xff")),
		warcRecord("response", "https://a.example/6", "urn:uuid:7", response("404 Not Found", html, webPage)),
		warcRecord("response", "dns:a.example", "urn:uuid:8", "20200101 a.example. 127.0.0.1"),
		warcRecord("response", "https://a.example/7", "urn:uuid:9", response("200 OK", html+"\r\nContent-Encoding: br", "\x8b\x02\x80")),
		warcRecord("response", "https://a.example/2013/04/16/8", "urn:uuid:10", response("200 OK", "Content-Type: text/plain", "The gates were shut again on Friday.\n")),
		warcRecord("response", "https://a.example/feed", "urn:uuid:11", response("200 OK", "Content-Type: application/rss+xml",
			`<rss version="2.0"><channel><title>A</title><item><guid>g1</guid><pubDate>16 Apr 2013</pubDate><description>The dam held.</description></item></channel></rss>`)),
		warcRecord("response", "https://a.example/1", "urn:uuid:12", response("200 OK", html, strings.Replace(webPage, "04-15", "04-17", 1))),
		warcRecord("response", "https://a.example/9", "urn:uuid:13", response("200 OK", html, "<html><body><p>No date on it, but it was written on a Thursday, it says, by those who ought to know it.</p></body></html>")),
	}
}

func TestAWebArchiveGivesItsPages(t *testing.T) {
	records := archiveOfPages(t)
	var members strings.Builder // a member of gzip a record, as crawlers write it
	for _, r := range records {
		members.WriteString(gzipped(t, r))
	}
	for name, content := range map[string]string{"news.warc": strings.Join(records, ""), "news.warc.gz": members.String()} {
		at := func(s string) string { return strings.ReplaceAll(s, "W!", name+"!") }
		want(t, in(t, map[string]string{name: content}, name),
			at("urn:uuid:2 at W!https://a.example/1: 2013-04-15"),
			at("urn:uuid:3 at W!https://a.example/2: 2013-04-15"),
			at("urn:uuid:4 at W!https://a.example/3: 2013-04-15"),
			at("urn:uuid:5 at W!https://a.example/4: 2013-04-15"),
			at(`error: W!https://a.example/7: the content coding "br" is not known`),
			at("urn:uuid:10 at W!https://a.example/2013/04/16/8: 2013-04-16"),
			at("g1 at W!https://a.example/feed!g1: 2013-04-16"),
			at("urn:uuid:12 at W!https://a.example/1: 2013-04-17"),
			at("error: W!https://a.example/9: no publish date found"),
			"warning: "+name+": responses that are errors, or no pages, were skipped: 3",
		)
	}
}

func TestThePageOfAWebArchiveHasTheAddressItWasFoundAt(t *testing.T) {
	for a, err := range article.Read([]string{"-"}, stdin(archiveOfPages(t)[2])) {
		if err != nil || a.URL != "https://a.example/1" || a.Title != "Dam is full" {
			t.Errorf("%+v, %v", a, err)
		}
	}
}

func TestAWebArchiveWithoutPagesIsAnError(t *testing.T) {
	want(t, story([]string{"-"}, stdin(archiveOfPages(t)[0])), "error: stdin: holds no articles")
}

func TestABrokenWebArchiveGivesWhatCameBefore(t *testing.T) {
	good := archiveOfPages(t)[2]
	for name, test := range map[string]struct{ then, want string }{
		"cut off in a page":    {good[:300], "ends too early"},
		"cut off in a header":  {"WARC/1.0\r\nWARC-Type: resp", "ends too early"},
		"no record":            {"<html>", "ends too early"},
		"no record either":     {"<html>\r\n\r\n", "broken WARC: a record does not begin as one"},
		"no length":            {"WARC/1.0\r\nWARC-Type: response\r\n\r\n", `broken WARC: the length of a record is ""`},
		"a header without end": {"WARC/1.0\r\nA: " + strings.Repeat("a", 1<<20), "broken WARC: a record does not begin as one"},
	} {
		got := story([]string{"-"}, stdin(good+test.then))
		if len(got) < 2 || got[0] != "urn:uuid:2 at stdin!https://a.example/1: 2013-04-15" || got[len(got)-1] != "error: stdin: "+test.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// BenchmarkWebArchive reads the pages of an archive, a member of gzip each.
func BenchmarkWebArchive(b *testing.B) {
	var content strings.Builder
	for i := range 200 {
		page := strings.Replace(webPage, "</article>", "<p>"+strings.Repeat(paragraph, 30)+"</p></article>", 1)
		content.WriteString(gzipped(b, warcRecord("response", fmt.Sprint("https://a.example/", i), fmt.Sprint("urn:", i), response("200 OK", "Content-Type: text/html", page))))
	}
	b.SetBytes(int64(content.Len()))
	b.ReportAllocs()
	for b.Loop() {
		drain(b, "-", stdin(content.String()))
	}
}
