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

// line is a line near the start of a text.
type line struct {
	start, end int
	text       string // without space around it
	facts      facts
	header     bool // it can be nothing but a line of a header
}

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
	ls, whole := headLines(text)
	var h header
	if marked := frontMatter(ls); marked > 0 {
		h.take(ls[:marked])
		return h.finish(text, ls, marked, headerEnd{}, whole)
	}
	e := endOfHeader(text, ls, whole)
	h.take(ls[:e.line])
	return h.finish(text, ls, e.line, e, whole)
}

// headLines cuts the start of a text into lines; whole tells whether that is the whole text.
func headLines(text string) (ls []line, whole bool) {
	end := min(len(text), headerBytes)
	for start := 0; start < end && len(ls) < headerLines; {
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
		l := line{start: start, end: start + n, text: strings.TrimSpace(text[start : start+n])}
		if l.text != "" {
			l.facts, l.header = readHeaderLine(l.text, len(ls)+1)
		}
		ls = append(ls, l)
		start = next
	}
	dropChronology(ls)
	return ls, len(ls) == 0 || ls[len(ls)-1].end >= len(strings.TrimRight(text, " \t\r\n"))
}

// dropChronology takes dates alone on a line for headings of a chronology when there are several,
// with paragraphs between them.
func dropChronology(ls []line) {
	first, prose := -1, false
	for i, l := range ls {
		switch {
		case l.header && l.facts.dateOnly && first < 0:
			first, prose = i, false
		case l.header && l.facts.dateOnly && prose:
			for j := range ls {
				ls[j].header = ls[j].header && !ls[j].facts.dateOnly
			}
			return
		case l.text != "" && !l.header && isProse(l.text):
			prose = true
		}
	}
}

// frontMatter returns the line after a block between two lines of three hyphens at the start, or 0.
func frontMatter(ls []line) int {
	if len(ls) == 0 || ls[0].text != "---" {
		return 0
	}
	keyed := false
	for i, l := range ls[1:] {
		if l.text == "---" && keyed {
			return i + 2
		}
		keyed = keyed || l.header
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
func endOfHeader(text string, ls []line, whole bool) headerEnd {
	const most = 25 // lines of a header that are not blank
	strong := 0     // the line after the last one that can only be of a header
	var weak []int  // lines since then that may be of a header
	prose, seen := 0, 0
walk:
	for i, l := range ls {
		if l.text == "" || isRuler(l.text) {
			continue
		}
		if seen++; seen > most {
			break
		}
		if d, ok := readDateline(text[l.start:]); ok && !l.header {
			return headerEnd{i, d, true}
		}
		switch next := nextLine(ls, i); {
		case l.header:
			strong, weak = i+1, weak[:0]
		case !isProse(l.text) && len(weak) < 4:
			weak = append(weak, i)
		case prose < 2 && len(l.text) <= 250 && next > 0 && headerFollows(text, ls, next, strong == 0):
			prose++
			weak = append(weak, i)
		default:
			break walk
		}
	}
	return headerEnd{line: afterTitles(ls, strong, weak, whole)}
}

// headerFollows tells whether the line after a sentence shows that the sentence is a title or a
// standfirst: it can only be of a header, or a dateline begins there, and a body comes behind.
func headerFollows(text string, ls []line, next int, first bool) bool {
	l := ls[next]
	if l.header {
		dated := len(l.facts.first)+len(l.facts.later) > 0
		return (first || dated) && nextLine(ls, next) > 0
	}
	_, ok := readDateline(text[l.start:])
	return ok && first
}

// afterTitles passes over titles among the weak lines that stand before the body.
func afterTitles(ls []line, strong int, weak []int, whole bool) int {
	end, titles := strong, 0
	for _, i := range weak {
		next := nextLine(ls, i)
		if next < 0 && whole { // nothing would be left
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
func nextLine(ls []line, i int) int {
	for i++; i < len(ls); i++ {
		if ls[i].text != "" {
			return i
		}
	}
	return -1
}

// take gathers what the lines of a header say.
func (h *header) take(ls []line) {
	var later []claim
	for _, l := range ls {
		if !l.header {
			continue
		}
		f := &l.facts
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
		h.title = titleOf(ls)
	}
}

// finish sets where the body begins and reads the dateline.
func (h header) finish(text string, ls []line, end int, e headerEnd, whole bool) header {
	switch {
	case e.dated:
		h.body = ls[end].start + e.dateline.end
		h.place = cmp.Or(e.dateline.place, h.place)
		h.publisher = cmp.Or(h.publisher, e.dateline.agency)
		if e.dateline.dated {
			h.claims = append(h.claims, claim{FromDateline, `the dateline "` + short(e.dateline.date.text) + `"`, end + 1, e.dateline.date})
		}
	case end == 0:
	default:
		h.body = len(text)
		if next := nextLine(ls, end-1); next >= 0 {
			h.body = ls[next].start
		} else if !whole {
			h.body = ls[len(ls)-1].end
		}
		if d, ok := readDateline(text[h.body:]); ok { // behind front matter
			h.place, h.publisher = cmp.Or(d.place, h.place), cmp.Or(h.publisher, d.agency)
			h.body += d.end
			if d.dated {
				h.claims = append(h.claims, claim{FromDateline, `the dateline "` + short(d.date.text) + `"`, 0, d.date})
			}
		}
	}
	return h
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
	const longestTitle = 200 // bytes
	first, _ := utf8.DecodeRuneInString(s)
	return len(s) > longestTitle || unicode.IsLower(first) || endsSentence(s) && len(strings.Fields(s)) >= 5
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
