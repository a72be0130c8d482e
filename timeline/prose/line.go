package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The widths between which text is taken as wrapped by hand or by a mailer, in bytes. Shorter lines
// are headings, bylines and list items, longer ones are paragraphs.
const (
	minWrap = 40
	maxWrap = 120
)

// gap is a stretch of white space.
type gap struct {
	start  int
	next   int // the first byte after it
	breaks int // line breaks in it
	line   int // where the line of next begins, when there are breaks
}

// gapAt returns the white space at i, which may be empty.
func (s *splitter) gapAt(i int) gap {
	text := s.text
	g := gap{start: i}
	for i < len(text) {
		if n := spaceAt(text, i); n > 0 {
			b := breakAt(text, i)
			if b > 0 && text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n' {
				n = 2
			}
			i += n
			if b > 0 {
				g.breaks += b
				g.line = i
			}
			continue
		}
		break
	}
	g.next = i
	return g
}

// pass moves the splitter over a gap and returns where it ends.
func (s *splitter) pass(g gap) int {
	if g.breaks > 0 {
		s.above = 0
		if g.breaks == 1 {
			s.above = g.start - s.line
		}
		s.line = g.line
	}
	return g.next
}

// endsParagraph tells whether the line breaks of a gap end a paragraph, when the line before it ends
// at end.
func (s *splitter) endsParagraph(end int, g gap) bool {
	if g.breaks > 1 || isItem(s.text, g.next) {
		return true
	}
	length := end - s.line
	below := lineLength(s.text, g.line)
	if length > maxWrap || below > maxWrap {
		return true
	}
	if g.next-g.line > 1 && g.next-g.line > indent(s.text, s.line) {
		return true
	}
	next := nextWord(s.text, g.next)
	if next.shape == lower {
		return false
	}
	if length < minWrap {
		return true
	}
	// A line is wrapped when the first word below would not have fitted on it.
	first := 0
	for i := g.next; i < len(s.text) && spaceAt(s.text, i) == 0 && first <= maxWrap; i++ {
		first++
	}
	return length+1+first <= max(length, below, min(s.above, maxWrap))
}

// lineLength returns the length in bytes of the line at i, counted up to just above maxWrap.
func lineLength(text string, i int) int {
	rest := text[i:min(len(text), i+maxWrap+1)]
	if n := strings.IndexAny(rest, "\r\n"); n >= 0 {
		return n
	}
	return len(rest)
}

// indent returns by how many blanks or tabs the line at i is indented, counted up to maxWrap.
func indent(text string, i int) int {
	n := 0
	for n < maxWrap && i+n < len(text) && (text[i+n] == ' ' || text[i+n] == '\t') {
		n++
	}
	return n
}

// isItem reports whether a list item begins at i: "* ", "- ", "• ", "12. ", "3) ".
func isItem(text string, i int) bool {
	for _, bullet := range [...]string{"* ", "- ", "•", "·", "‣", "▪"} {
		if strings.HasPrefix(text[i:], bullet) {
			return true
		}
	}
	n := i
	for n < len(text) && n < i+2 && isDigit(text[n]) {
		n++
	}
	return n > i && n+1 < len(text) && (text[n] == '.' || text[n] == ')') && text[n+1] == ' '
}

// breakAt returns how many line breaks stand for the byte at i: 1 for a line break, 2 for what always
// parts paragraphs, 0 for anything else.
func breakAt(text string, i int) int {
	switch text[i] {
	case '\n', '\r':
		return 1
	case '\f':
		return 2
	case 0xE2:
		if strings.HasPrefix(text[i:], "\u2028") {
			return 1
		}
		if strings.HasPrefix(text[i:], "\u2029") {
			return 2
		}
	}
	return 0
}

func isSpaceByte(c byte) bool { return c == ' ' || c-'\t' < 5 }

// spaceAt returns the length in bytes of the white space character at i, 0 when it is none.
func spaceAt(text string, i int) int {
	c := text[i]
	if c < utf8.RuneSelf {
		if isSpaceByte(c) {
			return 1
		}
		return 0
	}
	if c != 0xC2 && c != 0xE1 && c != 0xE2 && c != 0xE3 { // the first bytes of white space beyond ASCII
		return 0
	}
	if r, n := utf8.DecodeRuneInString(text[i:]); unicode.IsSpace(r) {
		return n
	}
	return 0
}

// trimRight returns the end of text[start:end] without the white space that ends it.
func trimRight(text string, start, end int) int {
	for end > start {
		if c := text[end-1]; c < utf8.RuneSelf {
			if !isSpaceByte(c) {
				break
			}
			end--
			continue
		}
		r, n := utf8.DecodeLastRuneInString(text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= n
	}
	return end
}
