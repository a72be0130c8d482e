package page

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
)

// linked is what the scripts of JSON-LD of a page say of its article, in the words of schema.org.
type linked struct {
	title, publisher, url, lang, section, body, published, modified string

	rank int // of the object that it was taken from, 0 for none
}

// maxLinked bounds a script of JSON-LD, in bytes.
const maxLinked = 4 << 20

// read takes what a script says. Of several articles the first one counts, and an article goes before
// the page that it is on.
func (l *linked) read(script string) {
	if len(script) > maxLinked {
		return
	}
	script = strings.TrimSpace(script)
	for _, wrap := range [][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"<![CDATA[", "]]>"}} {
		script = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(script, wrap[0]), wrap[1]))
	}
	var v any
	if err := json.Unmarshal([]byte(strings.Map(printable, script)), &v); err == nil {
		l.visit(v, 0)
	} else if l.rank == 0 { // it is broken, but the date may be whole
		l.published = cmp.Or(l.published, valueOf(script, "datePublished"))
	}
}

// printable makes spaces of line breaks and other controls, which many write into strings.
func printable(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}

// valueOf finds the string that follows a name in JSON that is broken.
func valueOf(script, name string) string {
	_, rest, ok := strings.Cut(script, `"`+name+`"`)
	if !ok {
		return ""
	}
	rest, ok = strings.CutPrefix(strings.TrimSpace(rest), ":")
	if !ok {
		return ""
	}
	rest, ok = strings.CutPrefix(strings.TrimSpace(rest), `"`)
	value, _, closed := strings.Cut(rest, `"`)
	if !ok || !closed {
		return ""
	}
	return value
}

// visit looks for the article in a value: in lists, in the graph, and in what the page is mainly about.
// It does not look into lists of links to other articles.
func (l *linked) visit(v any, depth int) {
	const deep = 6
	if depth > deep {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			l.visit(x, depth+1)
		}
	case map[string]any:
		if r := rank(v["@type"]); r > l.rank {
			l.take(v, r)
		}
		for _, name := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			l.visit(v[name], depth+1)
		}
	}
}

// rank tells how surely an object of a type is the article: 2 for an article, 1 for the page it is on.
func rank(kind any) int {
	switch kind := kind.(type) {
	case string:
		switch {
		case strings.HasSuffix(kind, "Article"), kind == "BlogPosting", kind == "Report", kind == "LiveBlogPosting", strings.HasSuffix(kind, "NewsArticle"):
			return 2
		case kind == "WebPage", kind == "ItemPage":
			return 1
		}
	case []any:
		best := 0
		for _, k := range kind {
			if s, ok := k.(string); ok {
				best = max(best, rank(s))
			}
		}
		return best
	}
	return 0
}

func (l *linked) take(v map[string]any, rank int) {
	page := *l
	*l = linked{
		title:     text(v["headline"]),
		publisher: text(v["publisher"], "name"),
		url:       cmp.Or(text(v["url"]), text(v["mainEntityOfPage"], "@id")),
		lang:      text(v["inLanguage"]),
		section:   text(v["articleSection"]),
		body:      text(v["articleBody"]),
		published: cmp.Or(text(v["datePublished"]), text(v["dateCreated"]), page.published),
		modified:  text(v["dateModified"]),
		rank:      rank,
	}
	if strings.ContainsAny(l.body, "<>") { // tags as text
		l.body = ""
	}
}

// text is a string, the first one of a list, or that of a member of an object.
func text(v any, members ...string) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case []any:
		if i := slices.IndexFunc(v, func(x any) bool { return text(x, members...) != "" }); i >= 0 {
			return text(v[i], members...)
		}
	case map[string]any:
		for _, m := range members {
			if s, ok := v[m].(string); ok {
				return strings.TrimSpace(s)
			}
		}
	}
	return ""
}
