package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// dates are what may say the publish date, the most trusted first.
func (d *document) dates(root *block) []Date {
	h := &d.head
	var first, later []Date
	add := func(date Date) {
		if date.Text = strings.TrimSpace(date.Text); date.Text == "" {
			return
		}
		if date.Changed {
			later = append(later, date)
		} else {
			first = append(first, date)
		}
	}
	add(Date{JSONLD, `"datePublished" in JSON-LD`, h.linked.published, false})
	add(Date{JSONLD, `"dateModified" in JSON-LD`, h.linked.modified, true})
	for _, name := range publishedMetas {
		add(Date{Meta, fmt.Sprintf("the meta tag %q", name), h.metas[name], false})
	}
	for _, name := range changedMetas {
		add(Date{Meta, fmt.Sprintf("the meta tag %q", name), h.metas[name], true})
	}
	stamps := d.ownStamps(root)
	for _, s := range stamps {
		if !s.time && s.published {
			add(Date{Meta, `"datePublished" in an attribute`, cmp.Or(s.attribute, s.text), false})
		}
	}
	if i := slices.IndexFunc(stamps, func(s stamp) bool { return s.time && s.published }); i > 0 {
		stamps[0], stamps[i] = stamps[i], stamps[0]
	}
	for _, s := range stamps {
		if s.time {
			add(Date{Time, "the time element", cmp.Or(s.attribute, s.text), s.changed})
		}
	}
	return append(first, later...)
}

// ownStamps are the stamps of the article: those that stand between its headline and its end, and in
// nothing that belongs to other articles. Of those within the text, which can be dates of what it
// tells, only the ones before its first paragraph count.
func (d *document) ownStamps(root *block) (own []stamp) {
	from, to := 0, root.firstParagraph()
	for _, h := range d.titles {
		if h.at < to {
			from = h.at
		}
	}
	for _, s := range d.stamps {
		if s.block.inForeign() || len(own) == 20 {
			continue
		}
		if s.published && !s.time || s.at >= from && s.at <= to {
			own = append(own, s)
		}
	}
	return own
}

// firstParagraph is where the running text of a block begins, in tags.
func (b *block) firstParagraph() int {
	for _, p := range b.parts {
		if p.block != nil && !p.block.aside && p.block.weight > 0 {
			return p.block.firstParagraph()
		}
		if p.block == nil && isRunning(p.text) {
			break
		}
	}
	return b.at
}

// inForeign tells whether a block stands in a part of the page that belongs to other articles.
func (b *block) inForeign() bool {
	for n := b; n != nil; n = n.parent {
		if n.tag == atom.Aside || n.tag == atom.Nav || n.tag == atom.Footer || n.class.has(commentNames) || n.class.has(foreign) {
			return true
		}
	}
	return false
}

// foreign are words for parts of a page that tell of other articles.
var foreign = []string{
	" related", " sidebar", " side bar ", " recommend", " trending ", " popular ", " most read ", " mostread ", " most viewed ", " latest ", " headlines ",
	" more stories ", " more news ", " read more ", " see also ", " teaser", " promo", " widget", " similar ", " ticker ", " top stories ", " topstories ", " next ", " prev ", " previous ", " carousel ", " advert",
}
