package article

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// maxFile bounds a file that is read as a whole, in bytes.
const maxFile = 256 << 20

// whole reads a whole file; false means that it was refused.
func (in *input) whole() (string, bool) {
	if in.size <= maxFile {
		var b boundedText
		b.Grow(int(in.size))
		_, err := in.WriteTo(&b)
		if err == nil {
			return b.String(), true
		}
		if !errors.Is(err, ErrTooLong) {
			in.refuse(0, bare(err), "")
			return "", false
		}
	}
	in.refuse(0, fmt.Errorf("%w: more than %d MiB", ErrTooLong, maxFile>>20),
		"split it, or make it JSON Lines, which are read line by line")
	return "", false
}

// all reads a whole file as UTF-8; false means that it was refused.
func (in *input) all() (string, bool) {
	raw, ok := in.whole()
	if !ok {
		return "", false
	}
	text, replaced := toUTF8(raw)
	if in.utf16 {
		replaced = strings.Count(text, "\uFFFD")
	}
	if replaced > 0 {
		in.warn(0, "%s", replacedBytes(replaced))
	}
	return text, true
}

// boundedText takes maxFile bytes and no more.
type boundedText struct{ strings.Builder }

func (b *boundedText) Write(p []byte) (int, error) {
	if b.Len()+len(p) > maxFile {
		return 0, ErrTooLong
	}
	return b.Builder.Write(p)
}

// readText reads a file that is one article in plain text.
func readText(in *input) {
	text, ok := in.all()
	switch {
	case !ok:
		return
	case strings.TrimSpace(text) == "":
		in.refuse(0, ErrEmpty, "")
		return
	}
	if n := strings.Count(text, "\x00"); n > 0 {
		if n > utf8.RuneCountInString(text)/50 {
			in.refuse(0, fmt.Errorf("%w: it is full of NUL bytes", ErrNotText), hintFormats)
			return
		}
		in.warn(0, "has NUL bytes in the text: %d", n)
	}
	h := readHeader(text)
	d := &draft{Article: Article{
		ID: h.id, Title: h.title, Text: text, Body: h.body, Place: h.place,
		Publisher: h.publisher, URL: h.url, Lang: h.lang, Section: h.section,
	}}
	if d.ID == "" && in.path == onStdin {
		d.ID, d.telling = (&record{Text: text}).hash(), true
	} else if d.ID == "" {
		d.ID, d.telling = cmp.Or(in.id, in.path), in.telling
	}
	d.claims = h.claims
	if in.url == "" {
		d.claims = append(d.claims, claimsOfName(in.path)...)
	}
	d.URL = cmp.Or(d.URL, in.url)
	d.claims = append(d.claims, claimsOfURL(d.URL)...)
	in.article(d)
}
