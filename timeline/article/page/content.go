package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// article chooses the block that holds the text of the article: what is named as such, else the article
// element, else main, else the smallest block in which most of the running text stands.
func (d *document) article() *block {
	d.body.measure()
	d.body.weigh(d.body.running)
	for _, is := range []func(*block) bool{
		func(b *block) bool { return b.named },
		func(b *block) bool { return b.tag == atom.Article },
		func(b *block) bool { return b.tag == atom.Main || b.class.has(mainNames) },
	} {
		if b := d.body.heaviest(is); b != nil && b.weight >= 200 && b.weight*4 >= d.body.weight {
			return b.densest()
		}
	}
	return d.body.densest()
}

// heaviest returns the block of a kind with the most running text, or nil. Where the text is shared
// out among several, it is the block around them.
func (b *block) heaviest(is func(*block) bool) *block {
	var best *block
	sum := 0
	var walk func(*block)
	walk = func(n *block) {
		if n.aside {
			return
		}
		if is(n) && n.weight > 0 {
			sum += n.weight
			if best == nil || n.weight > best.weight {
				best = n
			}
			return
		}
		for _, p := range n.parts {
			if p.block != nil {
				walk(p.block)
			}
		}
	}
	walk(b)
	if best == nil {
		return nil
	}
	for best.weight*10 < sum*7 && best.parent != nil {
		best = best.parent
	}
	return best
}

// densest goes down to the smallest block that has nearly all of the running text.
func (b *block) densest() *block {
	for {
		var next *block
		for _, p := range b.parts {
			if p.block != nil && !p.block.aside && p.block.weight*100 >= b.weight*97 && p.block.weight > 0 && !leaf[p.block.tag] {
				next = p.block
			}
		}
		if next == nil {
			return b
		}
		b = next
	}
}

// leaf are blocks that are paragraphs themselves.
var leaf = set(atom.P, atom.Li, atom.Pre, atom.Blockquote, atom.Td, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)

// paragraphs are the text of a block.
func (d *document) paragraphs(root *block) []Paragraph {
	g := gathered{}
	g.block(root)
	g.end(root)
	return g.trimmed()
}

// gathered is the text of a block while it is put together.
type gathered struct {
	out   []Paragraph
	text  strings.Builder // the paragraph that is being read
	links int
}

func (g *gathered) block(b *block) {
	for _, p := range b.parts {
		switch n := p.block; {
		case n == nil:
			if g.text.Len() > 0 {
				g.text.WriteByte(' ')
			}
			g.text.WriteString(p.text)
			g.links += p.links
		case n.aside, isList(n) && n.isMenu():
			g.end(b)
		default:
			g.end(b)
			g.block(n)
			g.end(n)
		}
	}
}

// end ends a paragraph of block b.
func (g *gathered) end(b *block) {
	text, links := g.text.String(), g.links
	g.text.Reset()
	g.links = 0
	heading := headings[b.tag]
	if text == "" || b.tag == atom.H1 || !heading && links*10 > len(text)*8 {
		return
	}
	for line := range strings.SplitSeq(text, "\n\n") {
		if line = strings.Trim(line, "\n "); line != "" {
			g.out = append(g.out, Paragraph{line, heading})
		}
	}
}

var headings = set(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)

func isList(b *block) bool {
	return b.tag == atom.Ul || b.tag == atom.Ol || b.tag == atom.Dl || b.tag == atom.Table || b.tag == atom.Div || b.tag == atom.Section
}

// isMenu tells whether a block is a list of links.
func (b *block) isMenu() bool { return b.links*2 > b.bytes }

// trimmed leaves headings out that nothing follows.
func (g *gathered) trimmed() (out []Paragraph) {
	for i, p := range g.out {
		if p.Heading && (i+1 == len(g.out) || g.out[i+1].Heading) {
			continue
		}
		out = append(out, p)
	}
	return out
}

// title is the heading nearest before the text.
func (d *document) title(root *block) string {
	title := ""
	for _, h := range d.titles {
		if h.at > root.at && title != "" {
			break
		}
		g := gathered{}
		for _, p := range h.parts {
			g.text.WriteString(p.text + " ")
		}
		if t := squeeze(strings.ReplaceAll(g.text.String(), "\n", " ")); t != "" {
			title = t
		}
	}
	return title
}

// split makes paragraphs of text that has no tags.
func split(text, at string) (out []Paragraph) {
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), at) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, Paragraph{Text: line})
		}
	}
	return out
}
