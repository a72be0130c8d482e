// Package feed reads feeds of news: RSS of all versions, Atom and JSON Feed. It uses the parsers of
// gofeed one by one, as their common face would link a client of HTTP into every program.
package feed

import (
	"bytes"
	"cmp"
	"fmt"
	"html"
	"strings"

	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/json"
	"github.com/mmcdole/gofeed/rss"
)

// Feed is a feed. What it does not say is empty.
type Feed struct {
	Title   string
	Lang    string // BCP 47
	Entries []Entry
}

// Entry is an entry of a feed.
type Entry struct {
	ID        string // the same for the same article
	Title     string
	Link      string
	Text      string // the full text where the feed has it, else the summary; HTML, or plain text
	Lang      string // where it is not that of the feed
	Published string // dates as they are written
	Updated   string
}

func broken(err error) error { return fmt.Errorf("broken feed: %w", err) }

// ReadRSS reads RSS.
func ReadRSS(b []byte) (*Feed, error) {
	in, err := (&rss.Parser{}).Parse(bytes.NewReader(b))
	if err != nil {
		return nil, broken(err)
	}
	out := &Feed{Title: in.Title, Lang: in.Language}
	for _, item := range in.Items {
		e := Entry{
			Title: html.UnescapeString(item.Title), Link: item.Link,
			Text: cmp.Or(item.Content, item.Description), Published: item.PubDate,
		}
		if item.GUID != nil {
			e.ID = item.GUID.Value
		}
		if dc := item.DublinCoreExt; dc != nil && len(dc.Date) > 0 {
			e.Published = cmp.Or(e.Published, dc.Date[0])
		}
		out.Entries = append(out.Entries, e)
	}
	return out, nil
}

// ReadAtom reads Atom.
func ReadAtom(b []byte) (*Feed, error) {
	in, err := (&atom.Parser{}).Parse(bytes.NewReader(b))
	if err != nil {
		return nil, broken(err)
	}
	out := &Feed{Title: in.Title, Lang: in.Language}
	for _, entry := range in.Entries {
		e := Entry{ID: entry.ID, Title: html.UnescapeString(entry.Title), Text: entry.Summary, Published: entry.Published, Updated: entry.Updated}
		if entry.Content != nil {
			e.Text = cmp.Or(entry.Content.Value, e.Text)
		}
		for _, link := range entry.Links {
			if rel := strings.ToLower(link.Rel); e.Link == "" && (rel == "" || rel == "alternate") {
				e.Link = link.Href
			}
		}
		out.Entries = append(out.Entries, e)
	}
	return out, nil
}

// ReadJSON reads JSON Feed.
func ReadJSON(b []byte) (*Feed, error) {
	in, err := (&json.Parser{}).Parse(bytes.NewReader(b))
	if err != nil {
		return nil, broken(err)
	}
	out := &Feed{Title: in.Title, Lang: in.Language}
	for _, item := range in.Items {
		if item == nil { // null
			item = &json.Item{}
		}
		out.Entries = append(out.Entries, Entry{
			ID: item.ID, Title: item.Title, Link: item.URL, Lang: item.Language,
			Text: cmp.Or(item.ContentHTML, html.EscapeString(item.ContentText), item.Summary), Published: item.DatePublished, Updated: item.DateModified,
		})
	}
	return out, nil
}
