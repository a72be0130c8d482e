// Package page takes the article out of a web page, as a browser or a crawler saves it: its paragraphs
// without the menus, lists of other articles, captions and comments around them, and what the page says
// of itself: headline, publisher, language, address, section, and the dates that may be its publish date.
//
// [Read] never fetches anything and runs no script. It reads the tags of a page in one pass and keeps of
// them only the boxes that lay it out, so that memory and time grow with the length of the page alone,
// whatever is in it.
package page

import (
	"cmp"
	"errors"
	"fmt"
	"html"
	"io"
	"strings"
)

// Page is the article of a web page. What the page does not say is empty.
type Page struct {
	Title      string
	Paragraphs []Paragraph // in the order of the page
	Publisher  string
	URL        string // the canonical address
	Lang       string // BCP 47
	Section    string
	Dates      []Date // what may be the publish date, the most trusted first
}

// Paragraph is a paragraph, an item of a list or a heading, as one or more lines without space around
// them.
type Paragraph struct {
	Text    string
	Heading bool
}

// Date is a date as a page writes it, perhaps with its time of day and zone: "2013-04-15T12:22:00+04:00",
// "Apr 15, 2013". Nobody has looked whether it is one.
type Date struct {
	Source  Source
	Where   string // for messages: `the meta tag "article:published_time"`
	Text    string
	Changed bool // it says when the page was changed
}

// Source is a way in which a page gives a date.
type Source int

// The sources of a date, the most trusted first.
const (
	JSONLD Source = iota // "datePublished" of schema.org in a script
	Meta                 // a meta tag, or "datePublished" of schema.org in an attribute
	Time                 // a time element that belongs to the article
)

// Bounds of a page.
const (
	MaxBytes  = 32 << 20 // of the page
	MaxDepth  = 512      // of boxes in boxes, as browsers have it
	maxBlocks = 500_000  // boxes; the longest pages of the Web have some 100,000
)

// What is wrong with a page, for errors.Is.
var (
	ErrTooLong = fmt.Errorf("the page is longer than %d MiB", MaxBytes>>20)
	ErrTooDeep = fmt.Errorf("the page has tags in tags more than %d deep", MaxDepth)
	ErrTooMany = fmt.Errorf("the page has more than %d tags that lay it out", maxBlocks)
	ErrNoText  = errors.New("the page has no text of an article")
)

// Read reads a page. contentType is the MIME type that it was sent with, for its charset; empty where
// that is not known. The error is one of those above or what r says.
func Read(r io.Reader, contentType string) (*Page, error) {
	src, err := decode(r, contentType)
	if err != nil {
		return nil, err
	}
	doc, err := parse(src)
	if err != nil {
		return nil, err
	}
	p := doc.head.page()
	root := doc.article()
	p.Paragraphs = doc.paragraphs(root)
	if text := doc.head.linked.body; length(p.Paragraphs)*2 < len(text) { // the rest would come by a script
		p.Paragraphs = split(text, "\n")
	}
	if length(p.Paragraphs) == 0 {
		return nil, ErrNoText
	}
	p.Title = cmp.Or(p.Title, doc.title(root), doc.head.title)
	p.Dates = doc.dates(root)
	return p, nil
}

func length(ps []Paragraph) (n int) {
	for _, p := range ps {
		if !p.Heading {
			n += len(p.Text)
		}
	}
	return n
}

// Fragment reads a piece of HTML that is all of one article, as feeds and letters hold it: every
// paragraph of it but for lists of links and captions. Text without tags is cut at blank lines.
func Fragment(text string) ([]Paragraph, error) {
	if !strings.Contains(text, "<") {
		return split(html.UnescapeString(text), "\n\n"), nil
	}
	doc, err := parse(&bounded{r: strings.NewReader(text), left: MaxBytes})
	if err != nil {
		return nil, err
	}
	doc.article()
	return doc.paragraphs(doc.body), nil
}
