package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// element is an opening tag with the attributes that say something about an article.
type element struct {
	tag    atom.Atom
	name   string // of a tag that HTML does not know
	class  string
	id     string
	prop   string // itemprop: what schema.org calls it
	role   string
	hidden bool

	lang, kind, rel, href        string // kind is the MIME type of a script
	property, metaName, content  string
	datetime, title, publishMark string
}

func (e *element) set(key, value string) {
	switch key {
	case "class":
		e.class = value
	case "id":
		e.id = value
	case "itemprop":
		e.prop = value
	case "role":
		e.role = value
	case "hidden":
		e.hidden = true
	case "aria-hidden":
		e.hidden = e.hidden || value == "true"
	case "style":
		e.hidden = e.hidden || strings.Contains(strings.ReplaceAll(value, " ", ""), "display:none")
	case "lang", "xml:lang":
		e.lang = value
	case "type":
		e.kind = value
	case "rel":
		e.rel = value
	case "href":
		e.href = value
	case "property":
		e.property = value
	case "name":
		e.metaName = value
	case "content":
		e.content = value
	case "datetime":
		e.datetime = value
	case "title":
		e.title = value
	case "pubdate":
		e.publishMark = key
	}
}

// date is the date that an element gives for programs, or "".
func (e *element) date() string {
	for _, s := range []string{e.datetime, e.content, e.title} {
		if strings.ContainsAny(s, "0123456789") {
			return s[:min(len(s), longestDate)]
		}
	}
	return ""
}

// says tells whether an element says that it holds the date on which the article was published, or
// changed.
func (e *element) says() (published, changed bool) {
	class := strings.ToLower(e.class)
	if e.tag == atom.Time {
		published = e.publishMark != "" || strings.Contains(class, "publish")
		changed = strings.Contains(class, "updated") || strings.Contains(class, "modif")
	}
	switch strings.ToLower(e.prop) {
	case "datepublished", "datecreated":
		return true, false
	case "datemodified":
		return false, true
	}
	return published && !changed, changed
}

// isBlock tells whether an element lays out the page. Elements that HTML does not know are counted in,
// as most of them are parts of a page that a script makes.
func isBlock(tag atom.Atom, name string) bool {
	if tag == 0 {
		return strings.Contains(name, "-")
	}
	return blocks[tag]
}

var blocks = set(
	atom.Address, atom.Article, atom.Aside, atom.Audio, atom.Blockquote, atom.Button, atom.Canvas, atom.Caption,
	atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Div, atom.Dl, atom.Dt, atom.Embed, atom.Fieldset,
	atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
	atom.Header, atom.Hr, atom.Input, atom.Label, atom.Li, atom.Main, atom.Map, atom.Math, atom.Menu, atom.Nav,
	atom.Object, atom.Ol, atom.Optgroup, atom.Option, atom.P, atom.Picture, atom.Pre, atom.Section, atom.Select,
	atom.Summary, atom.Svg, atom.Table, atom.Tbody, atom.Td, atom.Template, atom.Tfoot, atom.Th, atom.Thead,
	atom.Tr, atom.Ul, atom.Video,
)

func set[T comparable](of ...T) map[T]bool {
	m := make(map[T]bool, len(of))
	for _, x := range of {
		m[x] = true
	}
	return m
}
