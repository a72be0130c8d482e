package render

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"

	"timeline/timeline/calendar"
	"timeline/timeline/story"
)

//go:embed page/page.tmpl
var pageText string

//go:embed page/style.css
var style string

var page = template.Must(template.New("page").Parse(pageText))

// HTML writes t as one page that needs no other file: the chronology by month, each entry with its
// date, the sentence with the date expression marked and the reason why it means that date, then
// the undated events. It reads without script and makes no request. All text of articles goes
// through html/template. The same timeline gives the same bytes. The error is that of w.
func HTML(w io.Writer, t *story.Timeline) error {
	out := bufio.NewWriter(w)
	o := overviewOf(t)
	head := struct {
		*overview
		Policy string
	}{o, "default-src 'none'; style-src '" + fingerprint(style) + "'; img-src data:; base-uri 'none'; form-action 'none'"}
	if err := page.ExecuteTemplate(out, "head", head); err != nil {
		return err
	}
	out.WriteString("<style>" + style + "</style>")
	if err := page.ExecuteTemplate(out, "top", o); err != nil {
		return err
	}
	for i := range o.Sections {
		s := &o.Sections[i]
		if err := page.ExecuteTemplate(out, "section", s); err != nil {
			return err
		}
		for _, n := range s.entries {
			if err := page.ExecuteTemplate(out, "card", cardOf(&t.Entries[n])); err != nil {
				return err
			}
		}
		if err := page.ExecuteTemplate(out, "end of section", s); err != nil {
			return err
		}
	}
	if err := page.ExecuteTemplate(out, "foot", o); err != nil {
		return err
	}
	return out.Flush()
}

// fingerprint is the source expression of a Content-Security-Policy that allows s and nothing else.
func fingerprint(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// overview is what the page says of the timeline as a whole.
type overview struct {
	Title     string
	Events    int
	Articles  int
	Span      string // first to last day
	Undated   int
	Uncertain int // reported or hypothetical
	Planned   int
	Sections  []section
}

// section is the entries under one heading, as indexes into the timeline.
type section struct {
	ID      string
	Heading string
	entries []int
}

// Count is how many entries the section has.
func (s *section) Count() int { return len(s.entries) }

func overviewOf(t *story.Timeline) *overview {
	o := &overview{Title: clean(t.Title), Events: len(t.Entries), Articles: t.Articles}
	if o.Title == "" {
		o.Title = "Timeline"
	}
	var first, last calendar.Date
	undated := section{ID: "undated", Heading: "Undated"}
	for i := range t.Entries {
		e := &t.Entries[i].Reports[0].Event
		switch e.Certainty {
		case "reported", "hypothetical":
			o.Uncertain++
		case "planned":
			o.Planned++
		}
		if !dated(e) {
			undated.entries = append(undated.entries, i)
			continue
		}
		start := e.First
		if start.IsZero() {
			start = e.Last
		}
		end := e.Last
		if end.IsZero() {
			end = start
		}
		if first.IsZero() || start.Before(first) {
			first = start
		}
		if last.IsZero() || end.After(last) {
			last = end
		}
		id := fmt.Sprintf("m%04d-%02d", start.Year, start.Month)
		if n := len(o.Sections); n == 0 || o.Sections[n-1].ID != id {
			o.Sections = append(o.Sections, section{ID: id, Heading: fmt.Sprintf("%s %d", start.Month, start.Year)})
		}
		s := &o.Sections[len(o.Sections)-1]
		s.entries = append(s.entries, i)
	}
	o.Undated = len(undated.entries)
	if o.Undated > 0 {
		o.Sections = append(o.Sections, undated)
	}
	if !first.IsZero() {
		o.Span = dayRange(first, last)
		if first == last {
			o.Span = first.Long()
		}
	}
	return o
}
