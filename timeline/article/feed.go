package article

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"html"

	"github.com/mmcdole/gofeed"

	"timeline/timeline/article/page"
)

// tellsFeed holds for RSS of all versions and for Atom.
func tellsFeed(head []byte) bool {
	switch rootElement(head) {
	case "rss", "feed", "rdf":
		return true
	}
	return false
}

// tellsJSONFeed holds for JSON Feed, by its "version".
func tellsJSONFeed(head []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("{")) &&
		bytes.Contains(bytes.ReplaceAll(head, []byte(`\/`), []byte("/")), []byte("//jsonfeed.org/version/"))
}

// readFeed reads an article an entry: its full text where the feed has it, else its summary.
func readFeed(in *input) {
	b, ok := in.xml()
	if ok {
		in.entries(b)
	}
}

func readJSONFeed(in *input) {
	if text, ok := in.all(); ok {
		in.entries([]byte(text))
	}
}

func (in *input) entries(b []byte) {
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(b))
	if err != nil {
		in.refuse(0, fmt.Errorf("broken feed: %w", err), "")
		return
	}
	if len(feed.Items) == 0 {
		in.refuse(0, fmt.Errorf("%w: the feed has no entries", ErrEmpty), "")
	}
	for i, item := range feed.Items {
		part := in.within(cmp.Or(item.Link, item.GUID, fmt.Sprintf("entry %d", i+1)))
		d, err := entry(item, feed)
		if err != nil {
			if !part.refuse(0, err, "") {
				return
			}
			continue
		}
		d.ID = cmp.Or(item.GUID, item.Link, part.path)
		if !part.article(d) {
			return
		}
	}
}

var errNoText = errors.New("the entry has no text")

// entry makes an article of an entry of a feed.
func entry(item *gofeed.Item, feed *gofeed.Feed) (*draft, error) {
	paragraphs, err := page.Fragment(cmp.Or(item.Content, item.Description))
	if err != nil {
		return nil, err
	}
	d := &draft{Article: Article{Title: html.UnescapeString(item.Title), URL: item.Link, Publisher: feed.Title, Lang: feed.Language}, telling: true}
	if item.Published != "" {
		d.claims = append(d.claims, claimOf(FromField, `"published"`, item.Published))
	}
	d.claims = append(d.claims, claimsOfURL(item.Link)...)
	d.claims = append(d.claims, d.readTop(textOf(paragraphs))...)
	if item.Updated != "" {
		d.claims = append(d.claims, claimOf(FromField, `"updated"`, item.Updated))
	}
	if d.Text == "" {
		return nil, errNoText
	}
	return d, nil
}
