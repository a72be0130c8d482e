package article

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"strings"

	"timeline/timeline/article/warc"
)

func tellsWARC(head []byte) bool { return bytes.HasPrefix(head, []byte("WARC/")) }

// readWARC reads the pages of a Web archive: what servers sent with success, of a kind that can hold an
// article. The other records are counted.
func readWARC(in *input) {
	if in.depth == maxDepth {
		in.refuse(0, ErrNested, "")
		return
	}
	r := warc.NewReader(in.Reader)
	before, others := in.reading.taken, 0
	for !in.reading.done && !in.unpacked.spent {
		rec, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			in.refuse(0, bare(err), "")
			return
		}
		if rec.Type != "response" {
			continue
		}
		resp, err := rec.Response()
		if errors.Is(err, warc.ErrNotHTTP) {
			others++
			continue
		}
		if err != nil {
			in.within(rec.URI).refuse(0, bare(err), "")
			continue
		}
		ending := endingOf(resp.Type)
		if resp.Status != 200 || ending == "" {
			others++
			continue
		}
		part := in.within(rec.URI)
		part.url, part.id, part.telling = rec.URI, rec.ID, rec.ID != ""
		in.unpack(part, resp.Body, ending, resp.Type)
	}
	if in.reading.taken == before && !in.reading.done {
		in.refuse(0, ErrNoArticles, "only responses with a page, a feed or a text in them are read")
	}
	if others > 0 {
		in.warn(0, "responses that are errors, or no pages, were skipped: %d", others)
	}
}

// endingOf is the ending of file names for a MIME type that can hold articles, or "".
func endingOf(mimeType string) string {
	kind, _, _ := mime.ParseMediaType(mimeType)
	switch {
	case kind == "text/html", kind == "application/xhtml+xml":
		return ".html"
	case kind == "text/plain":
		return ".txt"
	case kind == "application/rss+xml", kind == "application/atom+xml", strings.HasSuffix(kind, "/xml"):
		return ".xml"
	case kind == "application/feed+json":
		return ".json"
	}
	return ""
}
