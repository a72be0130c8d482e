package render

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"html/template"
	"io"

	"timeline/timeline/story"
)

var (
	page = template.Must(template.ParseFS(files, "page/page.tmpl"))
	// style and script are the only style and script of the page; its policy names them by their hash.
	style  = leanCSS(joined("base.css", "chart.css", "list.css"))
	script = leanJS("(() => {\n\"use strict\"\n" + joined("days.js", "index.js", "query.js", "filters.js", "lanes.js", "strip.js",
		"list.js", "export.js", "page.js") + "})()\n")
	// early runs before anything is shown, so that what needs script is not seen without it.
	early = `document.documentElement.className="js"`
)

// HTML writes t as one page that needs no other file: the chronology by month (by year above 50,000
// events), each entry with its date, the sentence with the date expression marked and the reason why
// it means that date, then the undated events and the sources. It reads without script; with script
// it adds a chart, search, filters and exports. It makes no request. All text of articles goes
// through html/template or encoding/json, which escapes markup. The same timeline gives the same
// bytes. Every entry must have an id of its own and at least one report. The error is that of w, or
// that of a number JSON cannot write.
func HTML(w io.Writer, t *story.Timeline) error {
	out := bufio.NewWriter(w)
	o := overviewOf(t)
	index, rest, err := indexOf(t, o)
	if err != nil {
		return err
	}
	head := struct {
		*overview
		Policy string
	}{o, "default-src 'none'; style-src " + fingerprint(style) + "; script-src " + fingerprint(early) + " " + fingerprint(script) +
		"; img-src data:; base-uri 'none'; form-action 'none'"}
	if err := page.ExecuteTemplate(out, "head", head); err != nil {
		return err
	}
	out.WriteString("<script>" + early + "</script>\n<style>" + style + "</style>\n")
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
		out.WriteString("</ol></section>\n")
	}
	if err := page.ExecuteTemplate(out, "foot", o); err != nil {
		return err
	}
	for _, block := range []struct {
		id      string
		content any
	}{{"index", index}, {"rest", rest}} {
		out.WriteString(`<script type="application/json" data-block="` + block.id + `">`)
		if err := json.NewEncoder(out).Encode(block.content); err != nil { // escapes <, > and &
			return err
		}
		out.WriteString("</script>\n")
	}
	out.WriteString("<script>" + script + "</script>\n</html>\n")
	return out.Flush()
}

// fingerprint is the source expression of a Content-Security-Policy that allows s and nothing else.
func fingerprint(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
