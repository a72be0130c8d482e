package prose

import (
	"iter"
	"unicode/utf8"
)

// maxSentence is the longest sentence in bytes, some 1,300 words. A text without a full stop is cut
// there at white space, so that whatever reads a sentence works on a bounded stretch.
const maxSentence = 8192

// Sentences yields the sentences of text[in.Start:in.End] in order, without white space around them.
// Only white space lies between them. An end that lies outside of the text is moved to its edge.
//
// A sentence ends
//   - at a full stop, question or exclamation mark or ellipsis, the closing quotes and brackets after
//     it included, unless it belongs to an abbreviation, a number or a name, or the sentence goes on in
//     lower case;
//   - at a blank line, and before a list item or an indented line;
//   - at a single line break, unless the line looks wrapped: then its paragraph goes on;
//   - after 8,192 bytes at the latest.
func Sentences(text string, in Span) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		in.End = min(in.End, len(text))
		in.Start = max(in.Start, 0)
		if in.Start >= in.End {
			return
		}
		s := splitter{text: text[:in.End], line: in.Start}
		at := s.pass(s.gapAt(in.Start))
		for at < in.End {
			end := s.sentenceEnd(at)
			next := s.pass(s.gapAt(end))
			if !yield(Span{at, trimRight(text, at, end)}) {
				return
			}
			at = next
		}
	}
}

// splitter walks over a text. Line and above describe the line that it has come to, as a single line
// break means something else in wrapped text than in text of one paragraph a line.
type splitter struct {
	text  string
	line  int // where the current line begins
	above int // length of the line above in bytes, 0 when it is blank
}

// stops marks the bytes at which a sentence can end: the marks, line breaks, and the first byte of
// "…", U+2028 and U+2029.
var stops = [256]bool{
	'.': true, '!': true, '?': true,
	'\n': true, '\r': true, '\f': true,
	0xE2: true,
}

// sentenceEnd returns where the sentence that begins at start ends.
func (s *splitter) sentenceEnd(start int) int {
	text := s.text
	limit := min(len(text), start+maxSentence)
	for i := start; i < limit; {
		c := text[i]
		if !stops[c] {
			i++
			continue
		}
		if c == 0xE2 && !isEllipsis(text, i) && breakAt(text, i) == 0 {
			i++
			continue
		}
		if c == '.' && i+1 < len(text) && isAlnum(text[i+1]) && !(isLower(text, i-1) && isUpper(text, i+1)) {
			i += 2
			continue
		}
		if breakAt(text, i) > 0 {
			g := s.gapAt(i)
			if g.next == len(text) || s.endsParagraph(trimRight(text, start, i), g) {
				return i
			}
			i = s.pass(g)
			continue
		}
		after, ends := s.endsAt(start, i)
		if ends && after <= limit {
			return after
		}
		i = after
	}
	if limit == len(text) {
		return limit
	}
	return cut(text, start, limit)
}

// cut returns the last place not after limit where a sentence can be cut: after white space, or else
// between two characters.
func cut(text string, start, limit int) int {
	for i := limit; i > start; i-- {
		if isSpaceByte(text[i-1]) {
			return i
		}
	}
	for i := limit; i > limit-utf8.UTFMax; i-- {
		if utf8.RuneStart(text[i]) {
			return i
		}
	}
	return limit
}

// endsAt tells whether the mark at i ends the sentence that began at start. It returns where the
// sentence ends, closing quotes and brackets included, or else where to read on.
func (s *splitter) endsAt(start, i int) (after int, ends bool) {
	text := s.text
	m := readMarks(text, i)
	after = m.closed
	if after == len(text) {
		return after, true
	}
	g := s.gapAt(after)
	if g.next == after {
		return after, isRunOn(text, start, i, m)
	}
	if g.next == len(text) || g.breaks > 0 && s.endsParagraph(after, g) {
		return after, true
	}
	next := nextWord(text, g.next)
	switch m.kind {
	case ellipsis:
		return after, next.shape != lower && next.shape != dash
	case question:
		return after, endsQuestion(text, start, i, m, next)
	default:
		return after, endsFullStop(text, start, i, m, next)
	}
}
