// Package newsml reads the standards of the IPTC in which news agencies deliver: NewsML-G2 and NITF.
package newsml

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html/charset"
)

// Item is a piece of news. What it does not say is empty.
type Item struct {
	ID         string
	Title      string
	Paragraphs []string
	HTML       string // the text with tags, where it is kept in those of HTML
	Publisher  string
	Lang       string
	Section    string
	Place      string
	Dates      []Date // what may be the publish date, the most trusted first
}

// Date is a date, in the extended form of ISO 8601 where it was in the basic one.
type Date struct {
	Where   string // the element, for messages
	Text    string
	Changed bool // it says when the item was changed
}

var errBroken = errors.New("broken XML")

// unmarshal reads XML in any charset, entities of HTML included.
func unmarshal(b []byte, v any) error {
	d := xml.NewDecoder(bytes.NewReader(b))
	d.Entity = xml.HTMLEntity
	d.CharsetReader = charset.NewReaderLabel
	if err := d.Decode(v); err != nil {
		return fmt.Errorf("%w: %w", errBroken, err)
	}
	return nil
}

// ReadG2 reads the news items of a NewsML-G2 document: of a news message, or the one that is alone.
// Packages, concepts and items without a text, such as pictures, are passed over.
func ReadG2(b []byte) ([]*Item, error) {
	var doc struct {
		XMLName xml.Name
		Items   []g2 `xml:"itemSet>newsItem"`
	}
	if err := unmarshal(b, &doc); err != nil {
		return nil, err
	}
	if doc.XMLName.Local == "newsItem" {
		doc.Items = make([]g2, 1)
		if err := unmarshal(b, &doc.Items[0]); err != nil {
			return nil, err
		}
	}
	var items []*Item
	for i := range doc.Items {
		item, err := doc.Items[i].item()
		if err != nil {
			return nil, err
		}
		if len(item.Paragraphs) > 0 || item.HTML != "" {
			items = append(items, item)
		}
	}
	return items, nil
}

// g2 is a news item of NewsML-G2, as far as it matters here.
type g2 struct {
	GUID string `xml:"guid,attr"`
	Lang string `xml:"lang,attr"`
	Meta struct {
		Provider struct {
			Name    string `xml:"name"`
			Literal string `xml:"literal,attr"`
		} `xml:"provider"`
		Version string `xml:"versionCreated"`
		First   string `xml:"firstCreated"`
		Title   string `xml:"title"`
	} `xml:"itemMeta"`
	Content struct {
		Created  string `xml:"contentCreated"`
		Headline string `xml:"headline"`
		Dateline string `xml:"dateline"`
		Language struct {
			Tag string `xml:"tag,attr"`
		} `xml:"language"`
		Located struct {
			Name string `xml:"name"`
		} `xml:"located"`
	} `xml:"contentMeta"`
	XML []struct {
		Inner []byte `xml:",innerxml"`
	} `xml:"contentSet>inlineXML"`
	Plain []string `xml:"contentSet>inlineData"`
}

func (g *g2) item() (*Item, error) {
	item := &Item{
		ID:        g.GUID,
		Title:     squeeze(cmp.Or(g.Content.Headline, g.Meta.Title)),
		Publisher: squeeze(cmp.Or(g.Meta.Provider.Name, g.Meta.Provider.Literal)),
		Lang:      cmp.Or(g.Content.Language.Tag, g.Lang),
		Place:     squeeze(g.Content.Located.Name),
		Dates: dates(
			Date{"firstCreated", g.Meta.First, false},
			Date{"contentCreated", g.Content.Created, false},
			Date{"versionCreated", g.Meta.Version, true},
		),
	}
	for _, x := range g.XML {
		if !bytes.Contains(x.Inner, []byte("<nitf")) {
			item.HTML = string(x.Inner)
			continue
		}
		inner, err := ReadNITF(x.Inner)
		if err != nil {
			return nil, err
		}
		item.Paragraphs = inner.Paragraphs
		item.Title, item.Section = cmp.Or(item.Title, inner.Title), inner.Section
		item.Dates = append(item.Dates, inner.Dates...)
		return item, nil
	}
	for _, data := range g.Plain {
		for p := range strings.SplitSeq(strings.ReplaceAll(data, "\r\n", "\n"), "\n\n") {
			if p = strings.TrimSpace(p); p != "" && item.HTML == "" {
				item.Paragraphs = append(item.Paragraphs, p)
			}
		}
	}
	return item, nil
}

func dates(all ...Date) (out []Date) {
	for _, d := range all {
		if d.Text = extended(strings.TrimSpace(d.Text)); d.Text != "" {
			out = append(out, d)
		}
	}
	return out
}

// extended writes 20130415T122200+0400, the basic form of ISO 8601 that NITF has, as
// 2013-04-15T12:22:00+0400. Anything else stays as it is.
func extended(s string) string {
	const form = "20060102T150405"
	if len(s) < len(form) {
		return s
	}
	for i, c := range []byte(s[:len(form)]) {
		if (c < '0' || c > '9') != (i == len("20060102")) || i == len("20060102") && c != 'T' {
			return s
		}
	}
	return s[:4] + "-" + s[4:6] + "-" + s[6:11] + ":" + s[11:13] + ":" + s[13:]
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
