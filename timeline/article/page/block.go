package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// block is a box that lays out a page: a paragraph, a list, a section. Links and emphasis make none.
type block struct {
	tag    atom.Atom
	name   string // of a tag that HTML does not know
	class  names
	parent *block
	parts  []part // in the order of the page
	named  bool   // it is named as the text of an article
	holds  bool   // a block in it is
	aside  bool   // it is no part of the text around it
	at     int    // where it begins, in tags

	running      int // bytes of running text in it
	weight       int // the same without asides
	bytes, links int // of all text in it, and of the text that is links
}

// part is a piece of what a block holds: text, or a block.
type part struct {
	block *block
	text  string // spaces are single; a line break is a <br>
	links int    // bytes of text that are links
}

// stamp is an element that gives a date.
type stamp struct {
	block     *block // in which it stands
	at        int    // in tags
	time      bool   // a time element
	published bool   // it says that it is the publish date
	changed   bool   // it says that it is the date of a change
	attribute string // the date for programs
	text      string // the date for people
}

// document is a page in boxes.
type document struct {
	head   head
	body   *block
	stamps []stamp
	titles []*block // h1
}

// measure sets how much text there is in a block and in all blocks in it.
func (b *block) measure() {
	for _, p := range b.parts {
		if n := p.block; n != nil {
			n.measure()
			b.bytes, b.links, b.running = b.bytes+n.bytes, b.links+n.links, b.running+n.running
			continue
		}
		b.bytes, b.links = b.bytes+len(p.text), b.links+p.links
		if p.links*2 < len(p.text) && isRunning(p.text) {
			b.running += len(p.text)
		}
	}
}

// weigh sets the weights. What holds most of the text of a page is no aside, whatever its name says.
func (b *block) weigh(whole int) {
	if b.running*2 > whole || b.holds && !asides[b.tag] && !b.class.has(commentNames) {
		b.aside = false
	}
	b.weight = b.running
	for _, p := range b.parts {
		if n := p.block; n != nil {
			n.weigh(whole)
			if b.weight -= n.running; !n.aside {
				b.weight += n.weight
			}
		}
	}
}

// isRunning tells whether text is a sentence or more and not a label.
func isRunning(s string) bool {
	return len(s) >= 60 && strings.ContainsAny(s, ".!?,:;。，")
}
