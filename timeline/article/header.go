package article

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// header is what stands before the body of a text, and what it says.
type header struct {
	facts
	claims []claim // of the publish date, in the order in which they are asked
	body   int     // byte at which the body begins; 0 when there is no header
}

// Bounds of the part of a text in which a header is looked for.
const (
	headerBytes = 8 << 10
	headerLines = 60
)

// readHeader finds the header of a text. These make one:
//
//   - lines that stand in headers alone: "Posted: Apr 15, 2013 12:22 PM", "By JANE DOE", "AP News", a
//     date by itself, and "Key: value" with a known key;
//   - all lines before such a line, unless paragraphs have begun;
//   - all lines before a dateline, and the dateline;
//   - a title: a short first line that is no sentence, with a blank line or a long paragraph behind
//     it; after the other lines as well, and again when it is repeated.
//
// The first paragraph ends the header. A text without any of these has none.
func readHeader(text string) header {
	t := newTop(text)
	var h header
	e := headerEnd{line: t.frontMatter()}
	if e.line == 0 {
		e = t.endOfHeader()
	}
	h.take(t, e.line)
	h.finish(t, e)
	return h
}

// line is a line near the start of a text.
type line struct {
	start, end int
	text       string // without space around it
	read       bool   // facts and header are known
	facts      facts
	header     bool // it can be nothing but a line of a header
}

// top is the start of a text, where a header may be.
type top struct {
	text  string
	lines []line
	whole bool // that is the whole text

	chronology bool // dates alone on a line are headings of it
}

func newTop(text string) *top {
	t := &top{text: text}
	end := min(len(text), headerBytes)
	for start := 0; start < end && len(t.lines) < headerLines; {
		n := strings.IndexAny(text[start:end], "\n\r")
		next := start + n
		if n < 0 {
			n, next = end-start, end
		} else {
			next++
			if text[next-1] == '\r' && next < len(text) && text[next] == '\n' {
				next++
			}
		}
		t.lines = append(t.lines, line{start: start, end: start + n, text: strings.TrimSpace(text[start : start+n])})
		start = next
	}
	t.whole = len(t.lines) == 0 || strings.TrimSpace(text[t.lines[len(t.lines)-1].end:]) == ""
	return t
}

// isHeader tells whether a line can be nothing but a line of a header.
func (t *top) isHeader(i int) bool {
	l := &t.lines[i]
	if !l.read && l.text != "" {
		l.facts, l.header = readHeaderLine(l.text, i+1)
		l.read = true
		if l.header && l.facts.dateOnly {
			t.chronology = t.chronology || t.isChronology(i)
			l.header = !t.chronology
		}
	}
	return l.header
}

// isChronology tells whether a date alone on a line is a heading of a chronology: another one follows
// behind a paragraph.
func (t *top) isChronology(i int) bool {
	prose := false
	for _, l := range t.lines[i+1:] {
		if w, dated := wholeDate(l.text); dated && (w.month != 0 || len(w.days) > 0) {
			if prose {
				return true
			}
			continue
		}
		prose = prose || l.text != "" && isProse(l.text)
	}
	return false
}

// frontMatter returns the line after a block between two lines of three hyphens at the start, or 0.
func (t *top) frontMatter() int {
	if len(t.lines) == 0 || t.lines[0].text != "---" {
		return 0
	}
	keyed := false
	for i := 1; i < len(t.lines); i++ {
		if t.lines[i].text == "---" && keyed {
			return i + 1
		}
		keyed = keyed || t.isHeader(i)
	}
	return 0
}

// headerEnd is where a header ends.
type headerEnd struct {
	line     int // the line after it
	dateline dateline
	dated    bool // a dateline follows; it begins at line
}

// endOfHeader walks down the lines to where the body begins.
func (t *top) endOfHeader() headerEnd {
	const most = 25 // lines of a header that are not blank
	strong := 0     // the line after the last one that can only be of a header
	var weak []int  // lines since then that may be of a header
	prose, seen := 0, 0
walk:
	for i, l := range t.lines {
		if l.text == "" || isRuler(l.text) {
			continue
		}
		if seen++; seen > most {
			break
		}
		header := t.isHeader(i)
		if d, ok := readDateline(t.text[l.start:]); ok && !header {
			return headerEnd{i, d, true}
		}
		switch next := t.nextLine(i); {
		case header:
			strong, weak = i+1, weak[:0]
		case t.chronology && t.lines[i].facts.dateOnly, isLiveEntry(l.text): // the first heading of a chronology
			break walk
		case !isProse(l.text) && len(weak) < 4:
			weak = append(weak, i)
		case prose < 2 && len(l.text) <= longestStandfirst && next > 0 && t.headerFollows(next, strong == 0):
			prose++
			weak = append(weak, i)
		default:
			break walk
		}
	}
	return headerEnd{line: t.afterTitles(strong, weak)}
}

// headerFollows tells whether the line after a sentence shows that the sentence is a title or a
// standfirst: it can only be of a header, or a dateline begins there, and a body comes behind. Between a
// title that is a sentence and such a line there may be a standfirst, without a blank line.
func (t *top) headerFollows(next int, first bool) bool {
	if !t.isHeader(next) && first && next+1 < len(t.lines) && t.lines[next-1].text != "" && len(t.lines[next].text) <= longestStandfirst && t.isHeader(next+1) {
		next++
	}
	if t.isHeader(next) {
		f := &t.lines[next].facts
		dated := len(f.first)+len(f.later) > 0
		return (first || dated) && t.nextLine(next) > 0
	}
	_, ok := readDateline(t.text[t.lines[next].start:])
	return ok && first
}

// longestStandfirst is in bytes.
const longestStandfirst = 250

// afterTitles passes over titles among the weak lines that stand before the body.
func (t *top) afterTitles(strong int, weak []int) int {
	ls := t.lines
	end, titles := strong, 0
	for _, i := range weak {
		next := t.nextLine(i)
		if next < 0 && t.whole { // nothing would be left
			break
		}
		if repeats(ls[:end], ls[i].text) {
			end = i + 1
			continue
		}
		most := 2
		if strong == 0 {
			most = 1
		}
		apart := next < 0 || next > i+1 || len(ls[next].text) >= max(160, 2*len(ls[i].text))
		if titles == most || !isTitle(ls[i].text) || !apart {
			break
		}
		titles++
		end = i + 1
	}
	return end
}

// nextLine returns the next line that is not blank, or -1.
func (t *top) nextLine(i int) int {
	for i++; i < len(t.lines); i++ {
		if t.lines[i].text != "" {
			return i
		}
	}
	return -1
}

// take gathers what the lines of a header before end say.
func (h *header) take(t *top, end int) {
	var later []claim
	for i := range end {
		if !t.isHeader(i) {
			continue
		}
		f := &t.lines[i].facts
		for _, set := range []struct{ to, from *string }{
			{&h.title, &f.title},
			{&h.publisher, &f.publisher},
			{&h.url, &f.url},
			{&h.id, &f.id},
			{&h.lang, &f.lang},
			{&h.section, &f.section},
			{&h.place, &f.place},
		} {
			*set.to = cmp.Or(*set.to, *set.from)
		}
		h.claims = append(h.claims, f.first...)
		later = append(later, f.later...)
	}
	h.claims = append(h.claims, later...)
	if h.title == "" {
		h.title = titleOf(t.lines[:end])
	}
}

// finish sets where the body begins and takes what the dateline says.
func (h *header) finish(t *top, e headerEnd) {
	d := e.dateline
	switch {
	case e.dated:
		h.body = t.lines[e.line].start
	case e.line == 0:
		return
	default:
		h.body = t.lines[len(t.lines)-1].end
		if next := t.nextLine(e.line - 1); next >= 0 {
			h.body = t.lines[next].start
		} else if t.whole {
			h.body = len(t.text)
		}
		d, e.dated = readDateline(t.text[h.body:]) // one behind front matter
	}
	if !e.dated {
		return
	}
	h.body += d.end
	h.place, h.publisher = cmp.Or(d.place, h.place), cmp.Or(h.publisher, d.agency)
	if d.dated {
		line := 1 + strings.Count(t.text[:h.body-d.end], "\n")
		h.claims = append(h.claims, claim{FromDateline, "the dateline", d.date.text, line, d.date})
	}
}

// titleOf chooses the title among the lines of a header: the one that is repeated, or else the first
// of several words.
func titleOf(ls []line) string {
	title := ""
	for i, l := range ls {
		if l.text == "" || l.header || isRuler(l.text) {
			continue
		}
		text := strings.TrimSpace(strings.TrimLeft(l.text, "#"))
		if repeats(ls[:i], l.text) {
			return text
		}
		if title != "" && strings.Contains(title, " ") {
			continue
		}
		if title = text; i+1 < len(ls) && !ls[i+1].header && ls[i+1].text != "" && !isTitle(ls[i+1].text) && !isProse(text) {
			if r, _ := utf8.DecodeRuneInString(ls[i+1].text); unicode.IsLower(r) { // it goes on there
				title += " " + ls[i+1].text
			}
		}
	}
	return title
}

// repeats tells whether a line stood before, but for case and space.
func repeats(ls []line, text string) bool {
	for _, l := range ls {
		if l.text != "" && strings.EqualFold(strings.Join(strings.Fields(l.text), " "), strings.Join(strings.Fields(text), " ")) {
			return true
		}
	}
	return false
}

// isRuler tells whether a line is drawn, not written.
func isRuler(s string) bool { return strings.Trim(s, "-=*_~#— ") == "" }

// isProse tells whether a line reads like a paragraph and not like a title: it is long, ends as a
// sentence does, or begins in the midst of one.
func isProse(s string) bool {
	const longestTitle, longestQuestion = 200, 100 // bytes
	first, _ := utf8.DecodeRuneInString(s)
	asks := strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!")
	return len(s) > longestTitle || asks && len(s) > longestQuestion || unicode.IsLower(first) ||
		endsSentence(s) && len(strings.Fields(s)) >= 5
}

// isLiveEntry tells whether a line is one that was added while things happened: "6.05pm: The palace is empty."
func isLiveEntry(s string) bool {
	clock := strings.TrimLeft(s, "0123456789.:")
	if n := len(s) - len(clock); n == 0 || n > len("12:05") {
		return false
	}
	switch half, _, _ := strings.Cut(clock, ": "); strings.ToLower(strings.TrimLeft(half, " ")) {
	case "am", "pm", "a.m.", "p.m.":
		return true
	}
	return false
}

// endsSentence tells whether a line ends with a full stop that is not that of an abbreviation.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]")
	if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, ":") && !strings.HasSuffix(s, ",") && !strings.HasSuffix(s, ";") {
		return false
	}
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return strings.IndexByte(last, '.') == len(last)-1 || !strings.HasSuffix(last, ".")
}

// isTitle tells whether a line can be a title.
func isTitle(s string) bool {
	return !isProse(s) && !endsSentence(s) && strings.ContainsFunc(s, unicode.IsLetter) && len(strings.Fields(s)) <= 30
}
