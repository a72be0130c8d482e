package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"timeline/timeline/render"
	"timeline/timeline/story"
)

// Markwhen writes t as a Markwhen document (https://markwhen.com): an event an entry, dated to a day, a month or a
// year, whichever is known, or to a range of them, with its date as EDTF and in words as properties, its PLOVER
// type as a tag, and its sentence and sources below. What has an open side is dated to the side that is
// known, and its title says "since" or "until". Undated entries, and those whose year has not four digits,
// which Markwhen cannot read, are comments at the end. Foreign text never begins a line, and a
// word joiner (U+2060) breaks what would be a tag, a link or a checkbox.
func Markwhen(w io.Writer, t *story.Timeline) error {
	out := bufio.NewWriter(w)
	title, err := json.Marshal(asMarkwhen(t.Title))
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "---\ntitle: %s\ntimezone: UTC\n---\n", title)
	entries := t.Story()
	for i := range entries {
		if e := &entries[i]; onMarkwhen(&e.Reports[0]) {
			markwhenEvent(out, e)
		}
	}
	for i := range entries {
		if r := &entries[i].Reports[0]; !onMarkwhen(r) {
			title, rest := source(r)
			fmt.Fprintf(out, "\n// %s: %s (%s%s)", render.When(r), asMarkwhen(headline(&r.Event)), asMarkwhen(title), asMarkwhen(rest))
		}
	}
	if note := asideNote(t); note != "" {
		fmt.Fprintf(out, "\n// %s", note)
	}
	out.WriteByte('\n')
	return out.Flush()
}

func onMarkwhen(r *story.Report) bool {
	from, to := points(r.Span())
	return render.Dated(&r.Event) && from.Year >= 0 && from.Year <= 9999 && to.Year >= 0 && to.Year <= 9999
}

func markwhenEvent(out *bufio.Writer, e *story.Entry) {
	r := &e.Reports[0]
	from, to := points(r.Span())
	date, when := from.String(), render.When(r)
	if to != (point{}) {
		date += "/" + to.String()
	}
	fmt.Fprintf(out, "\n%s: %s", date, asMarkwhen(headline(&r.Event)))
	if r.First.IsZero() || r.Last.IsZero() {
		fmt.Fprintf(out, " (%s)", when)
	}
	if r.Type != "" {
		out.WriteString(" #" + strings.ToLower(asMarkwhen(r.Type)))
	}
	// Quoted, so that YAML takes a year or a list of days for text.
	fmt.Fprintf(out, "\nwhen: %q\nedtf: %q\n", when, plain(r.EDTF))
	fmt.Fprintf(out, "“%s”\n", asMarkwhen(r.Sentence))
	for i := range e.Reports {
		title, rest := source(&e.Reports[i])
		fmt.Fprintf(out, "Source: %s%s", asMarkwhen(title), asMarkwhen(rest))
		if url := render.Link(e.Reports[i].URL); url != "" {
			out.WriteString(" " + strings.ReplaceAll(url, "](", "]%28"))
		}
		out.WriteByte('\n')
	}
}

var markwhenEscaper = strings.NewReplacer("#", "#\u2060", "[", "[\u2060", "](", "]\u2060(", "!", "!\u2060", "//", "/\u2060/")

// asMarkwhen returns foreign text as text of one line in Markwhen.
func asMarkwhen(s string) string { return markwhenEscaper.Replace(plain(s)) }
