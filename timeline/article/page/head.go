package page

import (
	"cmp"
	"html"
	"slices"
	"strings"
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
	for _, name := range []string{e.property, e.metaName} {
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
	if strings.EqualFold(e.rel, "canonical") && h.canonical == "" && strings.Contains(e.href, "://") {
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
	return &Page{
		Title:     squeeze(cmp.Or(html.UnescapeString(h.linked.title), h.first(titleMetas))),
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
