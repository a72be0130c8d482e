package render_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"timeline/timeline/event"
	"timeline/timeline/render"
)

// exported clicks an export and returns the file.
func exported(b *tab, kind string) string {
	b.Helper()
	dir := b.TempDir()
	if _, err := chromedp.CallBrowser(b.ctx, cdpbrowser.SetDownloadBehavior, cdpbrowser.SetDownloadBehaviorParams{Behavior: "allow", DownloadPath: dir}); err != nil {
		b.Fatal(err)
	}
	eval[bool](b, fmt.Sprintf("document.querySelector('[data-do=%s]').click(), true", kind))
	file := filepath.Join(dir, "timeline."+kind)
	for range 100 {
		if text, err := os.ReadFile(file); err == nil && len(text) > 0 {
			return string(text)
		}
		time.Sleep(50 * time.Millisecond)
	}
	b.Fatalf("no %s came", file)
	return ""
}

func TestExportsAreWhatTheProgramWrites(t *testing.T) {
	for _, n := range []int{150, 2100} { // with sources on the cards, and with footnotes
		tl := synthetic(n)
		b := open(t, tl, tabOptions{})
		if diff := cmp.Diff(writeCSV(t, tl, render.CSVOptions{}), exported(b, "csv")); diff != "" {
			t.Errorf("%d events: %.3000s", n, diff)
		}
		got, err := render.ReadJSON(strings.NewReader(exported(b, "json")))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tl, got); diff != "" {
			t.Errorf("%d events: %.3000s", n, diff)
		}
	}
}

func TestExportsHoldWhatIsFiltered(t *testing.T) {
	tl := synthetic(150)
	b := open(t, tl, tabOptions{hash: "#type=SANCTION"})
	want := count(tl, func(e *event.Event) bool { return e.Type == "SANCTION" })
	got, err := render.ReadCSV(strings.NewReader(exported(b, "csv")))
	if err != nil || len(got.Entries) != want || want == 0 {
		t.Errorf("%d entries, want %d: %v", len(got.Entries), want, err)
	}
	calendarFile := exported(b, "ics")
	onLine := count(tl, func(e *event.Event) bool { return e.Type == "SANCTION" && isDated(e) })
	if got := strings.Count(calendarFile, "\r\nBEGIN:VEVENT\r\n"); got != onLine {
		t.Errorf("%d events in the calendar, want %d", got, onLine)
	}
	for _, line := range strings.Split(strings.TrimSuffix(calendarFile, "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\n\r") {
			t.Errorf("a line of %d bytes: %q", len(line), line)
		}
	}
	for _, part := range []string{"BEGIN:VCALENDAR\r\n", "DTSTART;VALUE=DATE:20", "UID:", "DTSTAMP:20", "CATEGORIES:SANCTION", "\r\nEND:VCALENDAR\r\n"} {
		if !strings.Contains(calendarFile, part) {
			t.Errorf("%q is not in the calendar", part)
		}
	}
	markdown := exported(b, "md")
	if got := strings.Count(markdown, "\n- **"); got != want || !strings.HasPrefix(markdown, "# Two capitals") || !strings.Contains(markdown, " → ") {
		t.Errorf("%d entries in Markdown, want %d", got, want)
	}
}

func TestCitationIsCopied(t *testing.T) {
	b := open(t, &listOfNames, tabOptions{})
	b.press("j")
	eval[bool](b, `(() => { navigator.clipboard.writeText = s => { window.copied = s; return Promise.resolve() }; document.querySelector(".acts button").click(); return true })()`)
	b.settle()
	want := "Fri 12 Apr 2013: “On Friday, officials put out a list of eighteen names.” A dispute over lists, Northern Wire, 2013-04-15, https://news.example/1"
	if got := eval[string](b, "window.copied"); got != want {
		t.Errorf("copied %q", got)
	}
}

func TestPrintHoldsEverythingThatIsFiltered(t *testing.T) {
	tl := synthetic(400)
	b := open(t, tl, tabOptions{})
	pages := func(pdf []byte) int { return bytes.Count(pdf, []byte("/Type /Page\n")) }
	all := pages(run(b, chromedp.PrintToPDF()))
	b.search("type:sanction")
	some := pages(run(b, chromedp.PrintToPDF()))
	if all < 20 || some < 1 || some*3 > all {
		t.Errorf("%d pages for 400 events, %d for some of them", all, some)
	}
	b.search("")
	eval[bool](b, "document.documentElement.classList.add('table'), true")
	if table := pages(run(b, chromedp.PrintToPDF())); table*3 > all*2 || table < 3 {
		t.Errorf("%d pages as a table, %d as cards", table, all)
	}
}

func TestOnPaperStandsWhatIsFilteredAndItsSources(t *testing.T) {
	tl := synthetic(150)
	b := open(t, tl, tabOptions{hash: "#type=SANCTION"})
	b.settle()
	pdf := string(run(b, chromedp.PrintToPDF()))
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	eval[bool](b, "dispatchEvent(new Event('beforeprint'))")
	printed := eval[string](b, "document.body.innerText")
	sources := map[string]bool{}
	for _, e := range tl.Entries {
		r := e.Reports[0]
		sanction := r.Type == "SANCTION"
		for _, r := range e.Reports {
			sources[r.Title+", "+r.Publisher] = sources[r.Title+", "+r.Publisher] || sanction
			if sanction && !strings.Contains(printed, r.Sentence) || sanction && r.URL != "" && !strings.Contains(pdf, "("+r.URL+")") {
				t.Errorf("%s is not printed, or without its link: %s", r.Sentence, r.URL)
			}
		}
		if !sanction && strings.Contains(printed, r.Sentence) {
			t.Errorf("%s is printed", r.Sentence)
		}
	}
	for source, want := range sources {
		if listed := strings.Contains(eval[string](b, "document.querySelector('footer').innerText"), source); listed != want {
			t.Errorf("%s is among the sources: %v", source, listed)
		}
	}
	if got := eval[string](b, "getComputedStyle(document.querySelector('.counts'), '::after').content"); !strings.Contains(got, "of 150 events · type: SANCTION") {
		t.Errorf("what is printed of all is not said: %s", got)
	}
	if got := eval[string](b, "getComputedStyle(document.querySelector('#events li a[href^=http]'), '::after').content"); !strings.Contains(got, "https://news.example/") {
		t.Errorf("after a link stands %s", got)
	}
	if eval[bool](b, "[...document.querySelectorAll('button, input, select, canvas')].some(e => e.checkVisibility())") {
		t.Error("controls are printed")
	}
	// What a table needs, and nothing else.
	eval[bool](b, "(document.documentElement.classList.add('table'), true)")
	table := eval[string](b, "document.querySelector('#events section:not([hidden]) li:not([hidden])').innerText")
	if !strings.Contains(table, "SANCTION") || strings.Count(table, "barred")+strings.Count(table, "froze")+strings.Count(table, "expelled") != 1 {
		t.Errorf("a row of the table is %q", table)
	}
}
