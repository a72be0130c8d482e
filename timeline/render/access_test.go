package render_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"timeline/timeline/story"
)

// axe is the source of axe-core, or the test is skipped.
func axe(t testing.TB) string {
	t.Helper()
	path := os.Getenv("TIMELINE_AXE")
	if path == "" {
		t.Skip("no axe-core: npm install axe-core@4.11.1, and name its axe.min.js in TIMELINE_AXE")
	}
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}

func TestAxeFindsNoViolation(t *testing.T) {
	source := axe(t)
	for _, width := range []int64{1280, 390} {
		for _, theme := range []string{"light", "dark"} {
			b := open(t, synthetic(150), tabOptions{width: width, height: 800, mobile: width < 400, hash: "#theme=" + theme + "&certainty=reported,asserted"})
			b.click(".filters summary")
			eval[bool](b, "(b => { b.click(); b.scrollIntoView(); return true })(document.querySelector('#events li:not([hidden]) [data-do=more]'))")
			b.press("j")
			check := func(what string) {
				t.Helper()
				eval[bool](b, source+";true")
				found := eval[[]string](b, `axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then(r =>
					r.violations.flatMap(v => v.nodes.slice(0, 5).map(n => v.id + " (" + v.impact + "): " + n.html.slice(0, 160) + " " + n.failureSummary)))`)
				for _, v := range found {
					t.Errorf("%s at %d pixels, %s: %s", theme, width, what, v)
				}
			}
			check("filters open")
			b.click(".menu summary")
			check("export open")
			eval[bool](b, "document.activeElement.blur(), true")
			b.press("?")
			check("help open")
		}
	}
}

func TestAxeFindsNoViolationWithoutScript(t *testing.T) {
	source := axe(t)
	b := open(t, synthetic(40), tabOptions{})
	eval[bool](b, "document.documentElement.className = '', true") // what early script does, undone
	eval[bool](b, source+";true")
	for _, v := range eval[[]string](b, `axe.run().then(r => r.violations.map(v => v.id + ": " + v.nodes[0].html))`) {
		t.Error(v)
	}
}

func TestPageReadsWithoutScript(t *testing.T) {
	tl := synthetic(60)
	b := open(t, tl, tabOptions{noScript: true})
	if got := b.cards(); got != 60 {
		t.Errorf("%d events", got)
	}
	if n := eval[int](b, "[...document.querySelectorAll('h1, h2, h3, q, mark, main li p')].filter(e => e.checkVisibility() && e.textContent).length"); n < 200 {
		t.Errorf("%d headings, sentences and marks", n)
	}
	if !eval[bool](b, "document.querySelector('.strip svg').checkVisibility() && document.querySelector('.all').getAttribute('d').length > 50") {
		t.Error("no picture of the density")
	}
	if eval[bool](b, "[...document.querySelectorAll('button, input, select, canvas')].some(e => e.checkVisibility() && !e.closest('dialog'))") {
		t.Error("there are controls that do nothing")
	}
	for _, e := range tl.Entries {
		r := e.Reports[0]
		if !strings.Contains(eval[string](b, fmt.Sprintf("document.getElementById('e-%s').textContent", e.ID)), r.Sentence) {
			t.Errorf("%s: the sentence is missing", e.ID)
		}
		if r.URL != "" && !eval[bool](b, fmt.Sprintf("!!document.querySelector('#e-%s a[href=%q]')", e.ID, r.URL)) {
			t.Errorf("%s: no link to %s", e.ID, r.URL)
		}
	}
}

func TestNothingScrollsSideways(t *testing.T) {
	for _, width := range []int64{320, 390, 768, 1280} {
		b := open(t, synthetic(150), tabOptions{width: width, height: 700, mobile: width < 700})
		for _, what := range []string{"", ".filters summary", ".menu summary"} {
			if what != "" {
				b.click(what)
			}
			if w := eval[int64](b, "document.documentElement.scrollWidth"); w > width {
				t.Errorf("%d pixels: %q makes the page %d wide", width, what, w)
			}
		}
	}
}

func TestLongWordsDoNotWidenThePage(t *testing.T) {
	long := strings.Repeat("Donaudampfschifffahrt", 30)
	tl := &story.Timeline{Title: long, Entries: synthetic(3).Entries}
	for i := range tl.Entries {
		r := &tl.Entries[i].Reports[0]
		r.Summary, r.Sentence, r.Title, r.Publisher, r.Attribution = long, long, long, long, long
		r.Actor[0].Text, r.Actor[0].Code = long, ""
	}
	b := open(t, tl, tabOptions{width: 320, height: 700, mobile: true})
	b.click(".filters summary")
	if w := eval[int64](b, "document.documentElement.scrollWidth"); w > 320 {
		t.Errorf("the page is %d wide", w)
	}
}

func TestChartIsOneStopOfTheTabKey(t *testing.T) {
	b := open(t, synthetic(300), tabOptions{})
	var stops []string
	for range 24 {
		run(b, chromedp.KeyEvent(kb.Tab))
		stops = append(stops, eval[string](b, "(e => e.className + e.id + e.type + (e.dataset.do || ''))(document.activeElement)"))
	}
	all := strings.Join(stops, " ")
	for _, once := range []string{"chart", "brush"} {
		if n := strings.Count(all, once); n != 1 {
			t.Errorf("%s stops the tab key %d times: %s", once, n, all)
		}
	}
	if !strings.HasPrefix(all, "skip") {
		t.Errorf("the first stop is no way past the tools: %s", all)
	}
}

func TestColoursFollowTheSystemAndTheSwitch(t *testing.T) {
	paper := "getComputedStyle(document.body).backgroundColor"
	light := eval[string](open(t, synthetic(5), tabOptions{}), paper)
	b := open(t, synthetic(5), tabOptions{media: dark()})
	night := eval[string](b, paper)
	if light == night {
		t.Fatalf("both are %s", light)
	}
	b.click("[data-do=theme]")
	if got := eval[string](b, paper); got != light || !strings.Contains(b.hash(), "theme=light") {
		t.Errorf("the switch gives %s, address %s", got, b.hash())
	}
	b.click("[data-do=theme]")
	if got := eval[string](b, paper); got != night {
		t.Errorf("the switch back gives %s", got)
	}
	forced := open(t, synthetic(5), tabOptions{media: []*emulation.MediaFeature{{Name: "forced-colors", Value: "active"}}})
	if !eval[bool](forced, "matchMedia('(forced-colors: active)').matches && getComputedStyle(document.querySelector('main li'), '::after').borderTopColor !== 'rgba(0, 0, 0, 0)'") {
		t.Error("the knots are lost in forced colours")
	}
	inks := eval[int](forced, "(c => new Set(new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer)).size)(document.querySelector('canvas'))")
	if inks < 3 {
		t.Errorf("the chart has %d colours in forced colours", inks)
	}
}

func TestMotionIsReducedOnWish(t *testing.T) {
	for value, want := range map[string]string{"reduce": "auto", "no-preference": "smooth"} {
		b := open(t, synthetic(5), tabOptions{media: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: value}}})
		if got := eval[string](b, "getComputedStyle(document.documentElement).scrollBehavior"); got != want {
			t.Errorf("%s: %s", value, got)
		}
	}
}

func TestDaysDoNotMoveWithTheTimeZone(t *testing.T) {
	tl := synthetic(200)
	var first string
	for _, zone := range []string{"UTC", "Pacific/Kiritimati", "America/Los_Angeles"} {
		b := open(t, tl, tabOptions{hash: "#from=2013-05-01&to=2013-06-30"})
		call(b, emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: zone})
		run(b, chromedp.Reload())
		b.settle()
		got := fmt.Sprint(b.cards(), b.text(".chips ul"), eval[string](b, "document.querySelector('.brush').getAttribute('aria-valuetext')"))
		if first == "" {
			first = got
		}
		if got != first {
			t.Errorf("%s: %s, elsewhere %s", zone, got, first)
		}
	}
}
