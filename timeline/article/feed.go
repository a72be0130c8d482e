package article

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"

	"timeline/timeline/article/feed"
	"timeline/timeline/article/page"
)

// tellsRSS holds for RSS of all versions; RSS 1.0 is RDF.
func tellsRSS(head []byte) bool {
	root := rootElement(head)
	return root == "rss" || root == "rdf"
}

func tellsAtom(head []byte) bool { return rootElement(head) == "feed" }

// tellsJSONFeed holds for JSON Feed, by its "version".
func tellsJSONFeed(head []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("{")) &&
		bytes.Contains(bytes.ReplaceAll(head, []byte(`\/`), []byte("/")), []byte("//jsonfeed.org/version/"))
}

func readRSS(in *input) {
	if b, ok := in.xml(); ok {
		in.entries(feed.ReadRSS(b))
	}
}

func readAtom(in *input) {
	if b, ok := in.xml(); ok {
		in.entries(feed.ReadAtom(b))
	}
}

func readJSONFeed(in *input) {
	if b, ok := in.document(); ok {
		in.entries(feed.ReadJSON(b))
	}
}

// entries hands the entries of a feed on, an article each.
func (in *input) entries(f *feed.Feed, err error) {
	if err == nil && len(f.Entries) == 0 {
		err = fmt.Errorf("%w: the feed has no entries", ErrEmpty)
	}
	if err != nil {
		in.refuse(0, err, "")
		return
	}
	for i, e := range f.Entries {
		part := in.within(cmp.Or(e.Link, e.ID, fmt.Sprintf("entry %d", i+1)))
		d, err := entry(&e)
		if err != nil {
			if !part.refuse(0, err, "") {
				return
			}
			continue
		}
		d.ID = cmp.Or(e.ID, e.Link, part.path)
		d.Publisher, d.Lang = cmp.Or(f.Title, d.Publisher), cmp.Or(e.Lang, f.Lang)
		if !part.article(d) {
			return
		}
	}
}

var errNoText = errors.New("the entry has no text")

// entry makes an article of an entry of a feed.
func entry(e *feed.Entry) (*draft, error) {
	paragraphs, err := page.Fragment(e.Text)
	if err != nil {
		return nil, err
	}
	d := &draft{Article: Article{Title: e.Title, URL: e.Link}, telling: true}
	if e.Published != "" {
		d.claims = append(d.claims, claimOf(FromField, `"published"`, e.Published))
	}
	d.claims = append(d.claims, claimsOfURL(e.Link)...)
	d.claims = append(d.claims, d.readTop(textOf(paragraphs))...)
	if e.Updated != "" {
		d.claims = append(d.claims, claimOf(FromField, `"updated"`, e.Updated))
	}
	if d.Text == "" {
		return nil, errNoText
	}
	return d, nil
}
