package render

import (
	"bufio"
	"encoding/json"
	"io"

	"timeline/timeline/story"
)

// HTML writes t as one page that needs no other file: the chronology by month (by year above 50,000
// events), each entry with its date, the sentence with the date expression marked and the reason why
// it means that date, then the undated events, a line for each entry that the story leaves aside, and
// the sources. It reads without script; with script
// it adds a chart, search, filters and exports. It makes no request. All text of articles goes
// through html/template or encoding/json, which escapes markup. The same timeline gives the same
// bytes, all of them ASCII. Every entry must have an id of its own and at least one report. The
// error is that of w, or that of a number JSON cannot write.
func HTML(w io.Writer, t *story.Timeline) error {
	t, aside := parted(t)
	out := asciiWriter{bufio.NewWriter(w), reference}
	shell, o := theShell(), overviewOf(t)
	o.Aside = aside
	index, rest := indexOf(t, o)
	head := struct {
		*overview
		Policy string
	}{o, shell.policy}
	if err := page.ExecuteTemplate(out, "head", head); err != nil {
		return err
	}
	out.to.WriteString("<script>" + shell.early + "</script>\n<style>" + shell.style + "</style>\n")
	if err := page.ExecuteTemplate(out, "top", o); err != nil {
		return err
	}
	for i := range o.Sections {
		s := &o.Sections[i]
		if err := page.ExecuteTemplate(out, "section", s); err != nil {
			return err
		}
		for _, n := range s.entries {
			if err := page.ExecuteTemplate(out, "card", o.cardOf(&t.Entries[n])); err != nil {
				return err
			}
		}
		out.to.WriteString("</ol></section>\n")
	}
	if err := page.ExecuteTemplate(out, "foot", o); err != nil {
		return err
	}
	for _, block := range []struct {
		id      string
		content any
	}{{"index", index}, {"rest", rest}} {
		out.to.WriteString(`<script type="application/json" id=` + block.id + `>`)
		if err := json.NewEncoder(asciiWriter{out.to, unicodeEscape}).Encode(block.content); err != nil { // escapes <, > and &
			return err
		}
		out.to.WriteString("</script>\n")
	}
	out.to.WriteString("<script>" + shell.script + "</script>\n</html>\n")
	return out.to.Flush()
}
