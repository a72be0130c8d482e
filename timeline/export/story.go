package export

import (
	"encoding/json"
	"fmt"
	"html"
	"io"
	"strings"
	"unicode"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// point is a year, a month or a day, whichever is known; the zero point is none.
type point struct {
	calendar.Date
	unit calendar.Unit
}

// String writes p as ISO 8601 does: 2013, 2013-06, 2013-06-14.
func (p point) String() string {
	switch s := p.Date.String(); p.unit {
	case calendar.Year:
		return s[:len(s)-len("-01-01")]
	case calendar.Month:
		return s[:len(s)-len("-01")]
	default:
		return s
	}
}

// points returns the ends of a span, both included, no more exact than they are meant: those of a
// quarter are months, those of a decade years. There is no to when from says it all, as a month does, or
// when a side is open; from is then the side that is known.
func points(s calendar.Span) (from, to point) {
	first, last := s.First, s.Last
	switch {
	case first.IsZero():
		first = last
	case last.IsZero():
		last = first
	}
	for _, u := range []calendar.Unit{calendar.Year, calendar.Month} {
		starts := s.First.IsZero() || calendar.PeriodOf(u, first).First == first
		ends := s.Last.IsZero() || calendar.PeriodOf(u, last).Last() == last
		if s.Precision < u.Precision() || !starts || !ends {
			continue
		}
		from, to = point{calendar.PeriodOf(u, first).First, u}, point{calendar.PeriodOf(u, last).First, u}
		if from == to {
			to = point{}
		}
		return from, to
	}
	from = point{first, calendar.Day}
	if last != first {
		to = point{last, calendar.Day}
	}
	return from, to
}

// plain returns foreign text as one line without control characters.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Join(strings.Fields(s), " ")
}

// asHTML returns foreign text as a line of HTML.
func asHTML(s string) string { return html.EscapeString(plain(s)) }

// headline is the line that says what happened; of what is planned, reported, hypothetical or negated
// it says so.
func headline(e *event.Event) string {
	s := plain(e.Summary)
	if e.Certainty == event.Asserted || e.Certainty == "" {
		return s
	}
	return s + " (" + string(e.Certainty) + ")"
}

// source names the article of a report: its title or else its id, its publisher, and when it came out.
func source(r *story.Report) (title, rest string) {
	if title = plain(r.Title); title == "" {
		title = plain(r.Article)
	}
	for _, s := range []string{plain(r.Publisher), plain(r.Published)} {
		if s != "" {
			rest += ", " + s
		}
	}
	return title, rest
}

// sourceHTML is source as HTML, with a link where the article has an address.
func sourceHTML(r *story.Report) string {
	title, rest := source(r)
	title = html.EscapeString(title)
	if url := render.Link(r.URL); url != "" {
		title = `<a href="` + html.EscapeString(url) + `">` + title + "</a>"
	}
	return title + html.EscapeString(rest)
}

// quads are PLOVER's four classes by quad code; what has no type is in the first.
var quads = [...]string{"Other", "Verbal cooperation", "Material cooperation", "Verbal conflict", "Material conflict"}

// quad returns the class of an event, an index of quads.
func quad(e *event.Event) int {
	if e.Quad < 0 || e.Quad >= len(quads) {
		return 0
	}
	return e.Quad
}

// asideNote counts what the story leaves aside, "" for nothing.
func asideNote(t *story.Timeline) string {
	switch n := len(t.Entries) - len(t.Story()); n {
	case 0:
		return ""
	case 1:
		return "1 more event is left aside."
	default:
		return fmt.Sprintf("%d more events are left aside.", n)
	}
}

// jsonLines writes items as the members of a JSON list, a line each. Markup in strings is escaped, so that the
// file can stand in a page.
func jsonLines[T any](w io.Writer, items []T) error {
	for i, item := range items {
		line, err := json.Marshal(item)
		if err != nil {
			return err
		}
		if i < len(items)-1 {
			line = append(line, ',')
		}
		if _, err := w.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}
