package article

import (
	"cmp"
	"errors"
	"strings"

	"timeline/timeline/article/page"
)

// tellsPage holds for what begins with a tag of HTML.
func tellsPage(head []byte) bool {
	switch rootElement(head) {
	case "html", "head", "body", "title", "meta", "div", "article", "p":
		return true
	}
	return false
}

// readPage reads a web page.
func readPage(in *input) {
	contentType := in.mimeType
	if in.utf16 {
		contentType = "text/html; charset=utf-8" // by now
	}
	p, err := page.Read(in, contentType)
	switch {
	case errors.Is(err, page.ErrNoText):
		in.refuse(0, err, "a page that a script fills has its text only when a browser saved it")
		return
	case err != nil:
		in.refuse(0, bare(err), "")
		return
	}
	d := &draft{telling: in.telling, Article: Article{
		ID: cmp.Or(in.id, in.path), Title: p.Title, Publisher: p.Publisher,
		URL: cmp.Or(p.URL, in.url), Lang: p.Lang, Section: p.Section,
	}}
	var later []claim
	for _, date := range p.Dates {
		c := claimOf(sourcesOfPages[date.Source], date.Where, date.Text)
		if date.Changed {
			later = append(later, c)
		} else {
			d.claims = append(d.claims, c)
		}
	}
	d.claims = append(d.claims, claimsOfURL(d.URL)...)
	d.claims = append(d.claims, d.readTop(textOf(p.Paragraphs))...)
	if in.url == "" {
		d.claims = append(d.claims, claimsOfName(in.path)...)
	}
	d.claims = append(d.claims, later...)
	in.article(d)
}

var sourcesOfPages = map[page.Source]Source{page.JSONLD: FromJSONLD, page.Meta: FromMeta, page.Time: FromTime}

// textOf puts paragraphs together. Headings are left out, as they tell in short what the text tells,
// but for a date, which is the heading of a day in a chronology.
func textOf(paragraphs []page.Paragraph) string {
	var b strings.Builder
	for _, p := range paragraphs {
		if p.Heading {
			if _, ok := wholeDate(p.Text); !ok {
				continue
			}
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(p.Text)
	}
	return b.String()
}

// readTop takes a text whose title is known and finds where its body begins; it returns what lines
// above that and the dateline say of the publish date.
func (d *draft) readTop(text string) []claim {
	h := readHeader(text)
	for i := range h.claims {
		h.claims[i].line = 0 // of the text, not of the file
	}
	d.Text, d.Body, d.Place = text, h.body, h.place
	d.Title = cmp.Or(d.Title, h.title)
	d.Publisher = cmp.Or(d.Publisher, h.publisher)
	return h.claims
}
