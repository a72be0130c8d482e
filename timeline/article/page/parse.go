package page

import (
	"errors"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// builder puts the tags of a page into boxes.
type builder struct {
	document
	z      *html.Tokenizer
	at     *block
	depth  int // of at
	blocks int
	tags   int

	text  strings.Builder // of the part that is being read
	links int
	link  *block // the block in which a link was opened, nil outside links
	open  int    // the stamp whose text is being read, counted from 1; 0 for none
}

// parse reads the tags of a page. Tags that nobody closed are closed as HTML has it for paragraphs,
// items and cells; a closing tag closes what stands open within its element.
func parse(r io.Reader) (*document, error) {
	root := &block{tag: atom.Html}
	b := &builder{document: document{body: root}, z: html.NewTokenizer(r), at: root}
	for {
		switch b.z.Next() {
		case html.ErrorToken:
			if err := b.z.Err(); !errors.Is(err, io.EOF) {
				return nil, err
			}
			b.flush()
			return &b.document, nil
		case html.TextToken:
			b.addText(b.z.Text())
		case html.StartTagToken, html.SelfClosingTagToken:
			if err := b.start(); err != nil {
				return nil, err
			}
		case html.EndTagToken:
			name, _ := b.z.TagName()
			b.end(kindOf(name))
		}
	}
}

// start takes an opening tag.
func (b *builder) start() error {
	name, more := b.z.TagName()
	b.tags++
	var e element
	e.tag, e.name = kindOf(name)
	tag := e.tag
	for more {
		var key, value []byte
		key, value, more = b.z.TagAttr()
		e.set(string(key), string(value))
	}
	switch tag {
	case atom.Meta:
		b.document.head.meta(&e)
		b.stamp(&e)
		return nil
	case atom.Link:
		b.document.head.link(&e)
		return nil
	case atom.Title:
		if b.document.head.title == "" {
			b.document.head.title = squeeze(b.rawText())
		}
		return nil
	case atom.Script:
		if text := b.rawText(); strings.Contains(strings.ToLower(e.kind), "ld+json") {
			b.document.head.linked.read(text)
		}
		return nil
	case atom.Style, atom.Textarea, atom.Noembed, atom.Noframes, atom.Noscript, atom.Iframe, atom.Xmp:
		b.rawText()
		return nil
	case atom.Html:
		b.document.head.lang = e.lang
		return nil
	case atom.Br:
		b.text.WriteByte('\n')
		return nil
	case atom.A:
		b.link = b.at
		return nil
	case atom.Body:
		b.at.class = e.names()
		return nil
	}
	if tag == atom.Time || e.prop != "" {
		b.stamp(&e)
	}
	if !isBlock(tag, e.name) {
		return nil
	}
	return b.push(&e)
}

// kindOf is the tag that a name stands for, or the name where HTML does not know it.
func kindOf(name []byte) (atom.Atom, string) {
	if tag := atom.Lookup(name); tag != 0 {
		return tag, ""
	}
	return 0, string(name)
}

// rawText returns the text of an element that holds no tags.
func (b *builder) rawText() string {
	if b.z.Next() == html.TextToken {
		return string(b.z.Text())
	}
	return ""
}

// push opens a block.
func (b *builder) push(e *element) error {
	b.flush()
	b.closeBefore(e.tag)
	if b.depth == MaxDepth {
		return ErrTooDeep
	}
	if b.blocks++; b.blocks > maxBlocks {
		return ErrTooMany
	}
	n := &block{tag: e.tag, name: e.name, class: e.names(), parent: b.at, at: b.tags}
	n.named = n.class.has(bodyNames)
	n.aside = e.hidden || asides[n.tag] || n.class.has(commentNames) || n.class.has(boilerplate) && !n.named && !contents[n.tag] && !n.class.has(postNames)
	for up := n.parent; n.named && up != nil && !up.holds; up = up.parent {
		up.holds = true
	}
	b.at.parts = append(b.at.parts, part{block: n})
	b.at = n
	b.depth++
	if e.tag == atom.H1 {
		b.titles = append(b.titles, n)
	}
	if e.tag == atom.Hr || e.tag == atom.Input || e.tag == atom.Embed {
		b.closeTo(n)
	}
	return nil
}

// end takes a closing tag.
func (b *builder) end(tag atom.Atom, name string) {
	switch {
	case tag == atom.A:
		b.link = nil
	case tag == atom.Time || b.open > 0 && !isBlock(tag, name):
		b.open = 0
	case isBlock(tag, name):
		for n := b.at; n.parent != nil; n = n.parent {
			if n.tag == tag && n.name == name {
				b.flush()
				b.closeTo(n)
				return
			}
			if tag == atom.P && n.tag != atom.P { // it closes nothing beyond the block it stands in
				return
			}
		}
	}
}

// closeBefore closes what an opening tag ends: a paragraph, or the item, cell or row before it.
func (b *builder) closeBefore(tag atom.Atom) {
	b.closeOpen([]atom.Atom{atom.P}, cells)
	switch tag {
	case atom.Li:
		b.closeOpen([]atom.Atom{atom.Li}, lists)
	case atom.Dt, atom.Dd:
		b.closeOpen([]atom.Atom{atom.Dt, atom.Dd}, lists)
	case atom.Td, atom.Th:
		b.closeOpen([]atom.Atom{atom.Td, atom.Th}, []atom.Atom{atom.Tr, atom.Table})
	case atom.Tr:
		b.closeOpen([]atom.Atom{atom.Tr}, []atom.Atom{atom.Table})
	case atom.Option:
		b.closeOpen([]atom.Atom{atom.Option}, []atom.Atom{atom.Select})
	}
}

var (
	cells = []atom.Atom{atom.Td, atom.Th, atom.Table, atom.Caption, atom.Button, atom.Object}
	lists = []atom.Atom{atom.Ul, atom.Ol, atom.Dl, atom.Menu, atom.Table}
)

// closeOpen closes the innermost open block with one of the tags, unless a block with a tag of within
// stands around it.
func (b *builder) closeOpen(tags, within []atom.Atom) {
	for n := b.at; n.parent != nil && !slices.Contains(within, n.tag); n = n.parent {
		if slices.Contains(tags, n.tag) {
			b.closeTo(n)
			return
		}
	}
}

// closeTo closes a block and all that is open in it.
func (b *builder) closeTo(n *block) {
	b.flush()
	for open := b.at; ; open = open.parent {
		b.depth--
		if b.link == open {
			b.link = nil
		}
		if open == n {
			break
		}
	}
	b.open = 0
	b.at = n.parent
}

// addText adds text to the block that is open.
func (b *builder) addText(t []byte) {
	if b.link != nil {
		b.links += len(t)
	}
	for _, c := range t { // only <br> breaks a line
		if c == '\n' || c == '\r' {
			c = ' '
		}
		b.text.WriteByte(c)
	}
	if b.open > 0 {
		if s := &b.stamps[b.open-1]; len(s.text) < longestDate {
			s.text = squeeze(s.text + " " + string(t[:min(len(t), longestDate)]))
		}
	}
}

// flush ends a part of text.
func (b *builder) flush() {
	if text := squeeze(b.text.String()); text != "" {
		b.at.parts = append(b.at.parts, part{text: text, links: min(b.links, len(text))})
	}
	b.text.Reset()
	b.links = 0
}

// longestDate is in bytes.
const longestDate = 100

// stamp remembers an element that gives a date.
func (b *builder) stamp(e *element) {
	s := stamp{block: b.at, at: b.tags, time: e.tag == atom.Time, attribute: e.date()}
	s.published, s.changed = e.says()
	if !s.time && !s.published && !s.changed || len(b.stamps) == maxStamps {
		return
	}
	b.stamps = append(b.stamps, s)
	if e.tag != atom.Meta {
		b.open = len(b.stamps)
	}
}

// maxStamps is more than any page with one article has.
const maxStamps = 1000

// squeeze makes one space of several, and keeps single line breaks.
func squeeze(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.Join(strings.Fields(l), " ")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n ")
}
