package render_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// payloads reads the corpus of hostile texts: one a line, \x, \u and \n as in Go.
func payloads(t testing.TB) []string {
	t.Helper()
	text, err := os.ReadFile("testdata/hostile.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		line = regexp.MustCompile(`\\(x[0-9a-f]{2}|u[0-9a-f]{4}|n|t)`).ReplaceAllStringFunc(line, func(s string) string {
			var r rune
			switch s[1] {
			case 'n':
				return "\n"
			case 't':
				return "\t"
			}
			_, _ = fmt.Sscanf(s[2:], "%x", &r)
			return string(r)
		})
		out = append(out, line)
	}
	return out
}

// hostile makes a timeline in which every text field of each entry is a payload.
func hostile(payloads []string) *story.Timeline {
	tl := &story.Timeline{Title: strings.Join(payloads[:20], " "), Articles: len(payloads)}
	for i, p := range payloads {
		d := calendar.Date{Year: 2013, Month: 4, Day: 1}.AddDays(i % 60)
		e := event.Event{
			Article: p, First: d, Last: d, EDTF: p, Precision: calendar.PrecisionDay, DatedBy: event.ByExpression,
			Type: p, Quad: i % 5, Actor: []event.Actor{{Text: p, Code: p, Sector: p}}, Recipient: []event.Actor{{Text: p}},
			Location: &event.Place{Text: p, Code: p}, Certainty: event.Certainty(p), Attribution: p,
			Summary: p, Sentence: "Before " + p + " after", Expression: p, ExpressionStart: 7, ExpressionEnd: 7 + len(p),
			SentenceEnd: 13 + len(p), Resolution: p, Other: p,
		}
		if i%2 == 0 {
			e.Certainty = event.Reported
		}
		r := story.Report{Event: e, Title: p, Publisher: p, URL: p, Published: p, PublishedFrom: p}
		other := r
		other.URL = "https://news.example/?q=" + p
		other.Summary += "!"
		tl.Entries = append(tl.Entries, story.Entry{ID: fmt.Sprint(i, p), Reports: []story.Report{r, other}})
	}
	return tl
}

// visible is a payload as the page must show it: without control characters and overrides of direction.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case r < 0x20, r >= 0x7f && r < 0xa0, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, s)
}

func TestHostileTextStaysText(t *testing.T) {
	corpus := payloads(t)
	if len(corpus) < 100 {
		t.Fatalf("%d payloads", len(corpus))
	}
	tl := hostile(corpus)
	for _, noScript := range []bool{false, true} {
		b := open(t, tl, tabOptions{noScript: noScript})
		if !noScript {
			// Every feature that writes text of articles into the page.
			b.click(".filters summary")
			b.search("alert")
			b.search("")
			for _, lanes := range []string{"type", "source", "actor"} {
				eval[bool](b, fmt.Sprintf("(() => { const s = document.querySelector('.lanes'); s.value = %q; return s.dispatchEvent(new Event('change')) })()", lanes))
				b.settle()
			}
			eval[bool](b, "(() => { for (const l of [...document.querySelectorAll('.facets label')].slice(0, 8)) document.getElementById(l.firstChild.id)?.click(); return true })()")
			b.settle()
			eval[bool](b, "location.hash = '#q=%3Cimg src=x onerror=alert(1)%3E&actor=%3Cscript%3E&from=x&to=%27', true")
			b.settle()
			eval[bool](b, "location.hash = '', true")
			b.settle()
			run(b, chromedp.MouseEvent("mouseMoved", 600, 360))
			eval[bool](b, "(() => { document.querySelectorAll('#events a').forEach(a => a.dispatchEvent(new Event('pointerover', {bubbles: true}))); document.querySelectorAll('details').forEach(d => d.open = true); document.querySelectorAll('[data-do=more]').forEach(b => b.click()); return true })()")
			b.press("jj")
		}
		b.settle()
		// An entry stands under the day that it has; find it by its id.
		type shown struct{ Headline, Sentence, Mark string }
		got := eval[map[string]shown](b, `Object.fromEntries([...document.querySelectorAll("#events > section > ol > li")].map(l => [l.id, {
			headline: l.querySelector("h3").textContent, sentence: l.querySelector("q").textContent, mark: l.querySelector("mark")?.textContent ?? ""}]))`)
		for i, p := range corpus {
			card, ok := got["e-"+visible(fmt.Sprint(i, p))]
			want := shown{visible(p), "Before " + visible(p) + " after", visible(p)}
			if !ok || card != want {
				t.Errorf("without script %v: %q is shown as %q", noScript, p, card)
			}
		}
		links := eval[[]string](b, "[...document.querySelectorAll('#events a, footer a')].map(a => a.href)")
		for _, l := range links {
			if !regexp.MustCompile(`^https?://[^/]|^file:.*#s\d+$`).MatchString(l) {
				t.Errorf("a link leads to %q", l)
			}
		}
		if n := eval[int](b, "document.querySelectorAll('script, style').length"); n != 5 {
			t.Errorf("%d scripts and styles", n)
		}
		if n := eval[int](b, "document.querySelectorAll('img, iframe, object, embed, form, base, link, audio, video, math, template').length"); n != 0 {
			t.Errorf("%d elements that nobody wrote", n)
		}
		if n := eval[int](b, "[...document.querySelectorAll('*')].filter(e => e.getAttributeNames().some(a => a.startsWith('on') || a === 'srcdoc')).length"); n != 0 {
			t.Errorf("%d elements with handlers", n)
		}
	}
}

func TestHostileTextIsExportedAsText(t *testing.T) {
	var corpus []string
	for _, p := range payloads(t) {
		if visible(p) == p {
			corpus = append(corpus, p)
		}
	}
	tl := hostile(corpus)
	b := open(t, tl, tabOptions{})
	csv := exported(b, "csv")
	for _, line := range strings.Split(csv, "\n") {
		if strings.HasPrefix(line, "=") || strings.Contains(line, ",=") || strings.Contains(line, ",\"=") {
			t.Errorf("a formula came through: %s", line)
		}
	}
	type told struct{ ID, Summary, Sentence, Title, Attribution, Type string }
	tellings := func(tl *story.Timeline) (out []told) {
		for _, e := range tl.Entries {
			for _, r := range e.Reports {
				out = append(out, told{e.ID, r.Summary, r.Sentence, r.Title, r.Attribution, r.Type})
			}
		}
		slices.SortStableFunc(out, func(a, b told) int { return strings.Compare(a.ID, b.ID) })
		return out
	}
	if got, err := render.ReadJSON(strings.NewReader(exported(b, "json"))); err != nil {
		t.Error(err)
	} else if diff := cmp.Diff(tellings(tl), tellings(got)); diff != "" {
		t.Errorf("%.3000s", diff)
	}
	// Unfolded, a line of a calendar is a property that the page writes, and a headline comes back whole.
	property := regexp.MustCompile(`^(BEGIN|END|VERSION|PRODID|UID|DTSTAMP|DTSTART;VALUE=DATE|DTEND;VALUE=DATE|SUMMARY|DESCRIPTION|STATUS|TRANSP|CATEGORIES|URL):(.*)$`)
	text := strings.NewReplacer(`\\`, `\`, `\;`, `;`, `\,`, `,`, `\n`, "\n")
	headlines := map[string]bool{}
	for _, line := range strings.Split(strings.TrimSuffix(strings.ReplaceAll(exported(b, "ics"), "\r\n ", ""), "\r\n"), "\r\n") {
		m := property.FindStringSubmatch(line)
		if m == nil {
			t.Errorf("a line of the calendar is %q", line)
		} else if m[1] == "SUMMARY" {
			headlines[text.Replace(m[2])] = true
		}
	}
	// In Markdown, marks of it are escaped, and so a line is an entry, its quotation, its reason or a heading.
	markdown := exported(b, "md")
	for line := range strings.SplitSeq(strings.TrimSpace(markdown), "\n") {
		plain := regexp.MustCompile(`\\.|\]\(<https?://[^<> ]*>\)$`).ReplaceAllString(line, "")
		if !regexp.MustCompile(`^(# |## (April|May) 2013$|- \*\*[^*]*\*\* \(|  > Before|  \S|$)`).MatchString(line) || regexp.MustCompile("[<`_~|]").MatchString(strings.TrimPrefix(plain, "  > ")) {
			t.Errorf("a line of Markdown is %q", line)
		}
	}
	for _, p := range corpus {
		if !headlines[p] {
			t.Errorf("%q is no headline of the calendar", p)
		}
	}
}

func TestPolicyAllowsNothingButTheOwnScriptAndStyle(t *testing.T) {
	page := writeHTML(t, synthetic(3))
	m := regexp.MustCompile(`^<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="([^"]*)">`).FindStringSubmatch(page)
	if m == nil {
		t.Fatal("the policy does not stand right after the character set")
	}
	policy := strings.ReplaceAll(m[1], "&#39;", "'")
	want := regexp.MustCompile(`^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+' 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'none'$`)
	if !want.MatchString(strings.ReplaceAll(policy, "&#43;", "+")) {
		t.Errorf("the policy is %s", policy)
	}
	if regexp.MustCompile(`<[^>]* style=`).MatchString(page[:strings.Index(page, "<script type")]) {
		t.Error("there is a style attribute, which the policy forbids")
	}
}

// trusted are the types by which html/template lets text through unescaped.
var trusted = map[string]bool{"HTML": true, "HTMLAttr": true, "JS": true, "JSStr": true, "URL": true, "CSS": true, "Srcset": true}

func TestNoTextIsDeclaredTrusted(t *testing.T) {
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range sources {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok || !trusted[s.Sel.Name] {
				return true
			}
			if x, ok := s.X.(*ast.Ident); ok && x.Name == "template" {
				t.Errorf("%s uses template.%s", name, s.Sel.Name)
			}
			return true
		})
	}
	scripts, err := filepath.Glob("page/*.js")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts: ", err)
	}
	for _, name := range scripts {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if m := regexp.MustCompile(`innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|DOMParser|createContextualFragment|\bDate\b\(|new Date|fetch\(|XMLHttpRequest|import\(`).Find(text); m != nil {
			t.Errorf("%s uses %s", name, m)
		}
	}
}
