package newsml

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// nitf is a NITF document without its text, as far as it matters here.
type nitf struct {
	Lang string `xml:"lang,attr"`
	Head struct {
		Title string `xml:"title"`
		Doc   struct {
			ID struct {
				String string `xml:"id-string,attr"`
			} `xml:"doc-id"`
			Issue   norm `xml:"date.issue"`
			Release norm `xml:"date.release"`
		} `xml:"docdata"`
		Pub struct {
			Name    string `xml:"name,attr"`
			Date    string `xml:"date.publication,attr"`
			Section string `xml:"position.section,attr"`
		} `xml:"pubdata"`
	} `xml:"head"`
	Top struct {
		Headline struct {
			First  string `xml:"hl1"`
			Second string `xml:"hl2"`
		} `xml:"hedline"`
		Distributor struct {
			Org string `xml:"org"`
			All string `xml:",chardata"`
		} `xml:"distributor"`
		Dateline struct {
			Place string `xml:"location"`
			Story norm   `xml:"story.date"`
		} `xml:"dateline"`
	} `xml:"body>body.head"`
}

// norm is a date for programs.
type norm struct {
	Value string `xml:"norm,attr"`
}

// ReadNITF reads a NITF document.
func ReadNITF(b []byte) (*Item, error) {
	var n nitf
	if err := unmarshal(b, &n); err != nil {
		return nil, err
	}
	paragraphs, err := body(b)
	if err != nil {
		return nil, err
	}
	return &Item{
		ID:         n.Head.Doc.ID.String,
		Title:      squeeze(cmp.Or(strings.TrimSpace(n.Top.Headline.First), n.Head.Title)),
		Paragraphs: paragraphs,
		Publisher:  squeeze(cmp.Or(n.Head.Pub.Name, n.Top.Distributor.Org, n.Top.Distributor.All)),
		Lang:       n.Lang,
		Section:    n.Head.Pub.Section,
		Place:      squeeze(n.Top.Dateline.Place),
		Dates: dates(
			Date{"date.issue", n.Head.Doc.Issue.Value, false},
			Date{"pubdata", n.Head.Pub.Date, false},
			Date{"date.release", n.Head.Doc.Release.Value, false},
			Date{"story.date", n.Top.Dateline.Story.Value, false},
		),
	}, nil
}

// asides are the elements of NITF that are no part of the text: pictures with their captions, tables,
// headlines within.
var asides = map[string]bool{"media": true, "table": true, "hl2": true, "note": true, "fn": true, "hedline": true, "byline": true}

// paragraphs are the elements that begin and end a paragraph.
var paragraphs = map[string]bool{"p": true, "pre": true, "li": true, "dd": true, "dt": true, "bq": true, "credit": true, "block": true}

// body gathers the paragraphs of body.content.
func body(b []byte) (out []string, err error) {
	d := xml.NewDecoder(bytes.NewReader(b))
	d.Entity = xml.HTMLEntity
	d.CharsetReader = charset.NewReaderLabel
	var text strings.Builder
	end := func() {
		if p := squeeze(text.String()); p != "" {
			out = append(out, p)
		}
		text.Reset()
	}
	for inside := false; ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errBroken, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch name := token.Name.Local; {
			case name == "body.content":
				inside = true
			case inside && asides[name]:
				if err := d.Skip(); err != nil {
					return nil, fmt.Errorf("%w: %w", errBroken, err)
				}
			case paragraphs[name]:
				end()
			}
		case xml.EndElement:
			if token.Name.Local == "body.content" {
				end()
				inside = false
			} else if paragraphs[token.Name.Local] {
				end()
			}
		case xml.CharData:
			if inside {
				text.Write(token)
			}
		}
	}
}
