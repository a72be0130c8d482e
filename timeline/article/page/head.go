package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// head is what a page says of itself in its tags.
type head struct {
	title     string // of the window
	lang      string
	canonical string
	metas     map[string]string // by name or property in lower case; the first of each
	linked    linked
}

// maxMeta bounds the value of a meta tag, in bytes.
const maxMeta = 2000

func (h *head) meta(e *element) {
	if h.metas == nil {
		h.metas = map[string]string{}
	}
	for _, name := range []string{e.property, e.metaName, e.prop} {
		name = strings.ToLower(strings.TrimSpace(name))
		value := strings.TrimSpace(e.content)
		if !slices.Contains(known, name) || value == "" || len(value) > maxMeta {
			continue
		}
		if _, twice := h.metas[name]; !twice {
			h.metas[name] = value
		}
	}
}

func (h *head) link(e *element) {
	if strings.EqualFold(e.rel, "canonical") && h.canonical == "" {
		h.canonical = strings.TrimSpace(e.href)
	}
}

// The meta tags in which pages say things, the most trusted first: those of Open Graph (ogp.me), of
// schema.org, of Dublin Core, of Highwire Press for scholars, and those of services for newspapers.
var (
	titleMetas     = []string{"og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "title"}
	publisherMetas = []string{"og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher"}
	urlMetas       = []string{"og:url", "twitter:url", "parsely-link"}
	langMetas      = []string{"og:locale", "dc.language", "dcterms.language", "language"}
	sectionMetas   = []string{"article:section", "parsely-section", "og:section", "section"}
	publishedMetas = []string{
		"article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
		"parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_online_date",
		"dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "dcsext.articlefirstpublished",
		"publish-date", "publishdate", "publish_date", "published-date", "published_date", "published_at", "pubdate", "pub_date", "publication_date",
		"publication-date", "date_published", "article_date_original", "article.published", "article:create_date", "created", "date.created", "originalpublicationdate",
		"release_date", "date", "datecreated", "article:post_date",
	}
	changedMetas = []string{
		"article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revised", "modified",
		"article:updated_time",
	}
	known = slices.Concat(titleMetas, publisherMetas, urlMetas, langMetas, sectionMetas, publishedMetas, changedMetas)
)

func (h *head) first(names []string) string {
	for _, n := range names {
		if v := h.metas[n]; v != "" {
			return v
		}
	}
	return ""
}

func (h *head) page() *Page {
	title := h.linked.title
	if title == "" {
		title = h.first(titleMetas)
	}
	return &Page{
		Title:     squeeze(title),
		Publisher: squeeze(cmp.Or(h.linked.publisher, h.first(publisherMetas))),
		URL:       cmp.Or(h.canonical, h.first(urlMetas), h.linked.url),
		Lang:      language(cmp.Or(h.lang, h.linked.lang, h.first(langMetas))),
		Section:   squeeze(cmp.Or(h.linked.section, h.first(sectionMetas))),
	}
}

// language makes a tag of BCP 47 of what pages write, en_US and the like; what is none is left out.
func language(s string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
	for i, part := range strings.Split(s, "-") {
		if len(part) == 0 || len(part) > 8 || i == 0 && (len(part) < 2 || len(part) > 3) {
			return ""
		}
	}
	return s
}

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
