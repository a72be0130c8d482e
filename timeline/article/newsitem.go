package article

import (
	"cmp"
	"fmt"
	"strings"

	"timeline/timeline/article/newsml"
	"timeline/timeline/article/page"
)

func tellsNITF(head []byte) bool { return rootElement(head) == "nitf" }

// tellsNewsML holds for NewsML-G2: a message of items, or an item.
func tellsNewsML(head []byte) bool {
	root := rootElement(head)
	return root == "newsmessage" || root == "newsitem"
}

func readNITF(in *input) {
	b, ok := in.xml()
	if !ok {
		return
	}
	item, err := newsml.ReadNITF(b)
	if err != nil {
		in.refuse(0, err, "")
		return
	}
	in.newsItem(item)
}

func readNewsML(in *input) {
	b, ok := in.xml()
	if !ok {
		return
	}
	items, err := newsml.ReadG2(b)
	if err == nil && len(items) == 0 {
		err = fmt.Errorf("%w: no item in it has a text", ErrEmpty)
	}
	if err != nil {
		in.refuse(0, err, "")
		return
	}
	for i, item := range items {
		part := in
		if len(items) > 1 {
			part = in.within(cmp.Or(item.ID, fmt.Sprintf("item %d", i+1)))
		}
		if !part.newsItem(item) {
			return
		}
	}
}

// newsItem hands an item of an agency on.
func (in *input) newsItem(item *newsml.Item) bool {
	text := strings.Join(item.Paragraphs, "\n\n")
	if item.HTML != "" {
		paragraphs, err := page.Fragment(item.HTML)
		if err != nil {
			return in.refuse(0, err, "")
		}
		text = textOf(paragraphs)
	}
	if text == "" {
		return in.refuse(0, fmt.Errorf("%w: the item has no text", ErrEmpty), "")
	}
	d := &draft{telling: item.ID != "", Article: Article{
		ID: cmp.Or(item.ID, in.path), Title: item.Title, Publisher: item.Publisher, Lang: item.Lang, Section: item.Section,
	}}
	var later []claim
	for _, date := range item.Dates {
		c := claimOf(FromField, "<"+date.Where+">", date.Text)
		if date.Changed {
			later = append(later, c)
		} else {
			d.claims = append(d.claims, c)
		}
	}
	d.claims = append(append(d.claims, d.readTop(text)...), later...)
	d.Place = cmp.Or(d.Place, item.Place)
	return in.article(d)
}
