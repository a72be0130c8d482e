package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// Markdown writes t as a chronology in GitHub's Markdown: a heading a year, an item an entry with its
// date in words, a footnote an article. Undated entries come last under a heading of their own; how many
// are aside, the last line says. Every mark of Markdown in foreign text has a backslash before it.
func Markdown(w io.Writer, t *story.Timeline) error {
	out := bufio.NewWriter(w)
	title := asMarkdown(t.Title)
	if title == "" {
		title = "Timeline"
	}
	fmt.Fprintf(out, "# %s\n", title)
	notes := footnotes{numbers: map[string]int{}}
	under := ""
	for _, e := range t.Story() {
		r := &e.Reports[0]
		heading := "Undated"
		if render.Dated(&r.Event) {
			from, _ := points(r.Span())
			heading = calendar.YearOf(from.Year).String()
		}
		if heading != under {
			fmt.Fprintf(out, "\n## %s\n\n", heading)
			under = heading
		}
		fmt.Fprintf(out, "- **%s** %s", asMarkdown(render.When(r)), asMarkdown(headline(&r.Event)))
		for _, n := range notes.of(&e) {
			fmt.Fprintf(out, "[^%d]", n)
		}
		out.WriteByte('\n')
	}
	if note := asideNote(t); note != "" {
		fmt.Fprintf(out, "\n%s\n", note)
	}
	if len(notes.texts) > 0 {
		out.WriteByte('\n')
	}
	for i, text := range notes.texts {
		fmt.Fprintf(out, "[^%d]: %s\n", i+1, text)
	}
	return out.Flush()
}

// footnotes are the sources in the order in which they are first named.
type footnotes struct {
	numbers map[string]int
	texts   []string
}

// of returns the numbers of the sources of an entry.
func (f *footnotes) of(e *story.Entry) (numbers []int) {
	of := map[int]bool{}
	for i := range e.Reports {
		r := &e.Reports[i]
		title, rest := source(r)
		text := asMarkdown(title)
		if url := render.Link(r.URL); url != "" {
			text = "[" + text + "](<" + addressEscaper.Replace(url) + ">)"
		}
		text += asMarkdown(rest)
		key := r.Article + "\x00" + text
		n, known := f.numbers[key]
		if !known {
			f.texts = append(f.texts, text)
			n = len(f.texts)
			f.numbers[key] = n
		}
		if !of[n] {
			of[n] = true
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// addressEscaper writes an address so that nothing in it ends the link.
var addressEscaper = strings.NewReplacer("<", "%3C", ">", "%3E", `\`, "%5C", "\n", "%0A", "\r", "%0D", "&", "&amp;")

// asMarkdown returns foreign text as one line of Markdown that shows just that text. Digits, dashes and
// plus signs make lists at the start of a line alone, where no text stands. A colon or "www." makes a link only
// before what may be an address.
func asMarkdown(s string) string {
	s = plain(s)
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		mark := strings.IndexByte("\\`*_{}[]<>#!|~&$@^", c) >= 0
		switch {
		case c == ':':
			mark = i+1 < len(s) && s[i+1] != ' '
		case c == '.':
			mark = i >= 3 && strings.EqualFold(s[i-3:i], "www")
		}
		if mark {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}
