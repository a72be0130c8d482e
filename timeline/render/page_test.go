package render_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/filter"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// count counts the entries of a timeline that pass a test of their shown report.
func count(tl *story.Timeline, test func(e *event.Event) bool) (n int) {
	for i := range tl.Entries {
		if test(&tl.Entries[i].Reports[0].Event) {
			n++
		}
	}
	return n
}

func hasCode(actors []event.Actor, code string) bool {
	for _, a := range actors {
		if a.Code == code {
			return true
		}
	}
	return false
}

func day(y int, m time.Month, d int) calendar.Date { return calendar.Date{Year: y, Month: m, Day: d} }

func isDated(e *event.Event) bool { return e.DatedBy != event.ByPublished && !e.Span().IsZero() }

func TestSearchFindsWordsPhrasesAndFields(t *testing.T) {
	tl := synthetic(300)
	b := open(t, tl, tabOptions{})
	told := map[*event.Event]string{} // what all reports of an event say
	for _, e := range tl.Entries {
		for _, r := range e.Reports {
			told[&e.Reports[0].Event] += strings.ToLower(r.Sentence) + "\n"
		}
	}
	says := func(words ...string) func(e *event.Event) bool {
		return func(e *event.Event) bool {
			for _, w := range words {
				if !strings.Contains(told[e], w) {
					return false
				}
			}
			return true
		}
	}
	for _, c := range []struct {
		query string
		test  func(e *event.Event) bool
	}{
		{"squadron", says("squadron")},
		{"lawmakers HELD", says("lawmakers", "held")},
		{`"held talks with"`, says("held talks with")},
		{"lawmakers -held", func(e *event.Event) bool { return says("lawmakers")(e) && !says("held")(e) }},
		{"type:sanction", func(e *event.Event) bool { return e.Type == "SANCTION" }},
		{"actor:gbr", func(e *event.Event) bool { return hasCode(e.Actor, "GBR") }},
		{"actor:britain", func(e *event.Event) bool { return hasCode(e.Actor, "GBR") }},
		{"recipient:deu", func(e *event.Event) bool { return hasCode(e.Recipient, "DEU") }},
		{"certainty:planned", func(e *event.Event) bool { return e.Certainty == event.Planned }},
		{"precision:month", func(e *event.Event) bool { return e.Precision == calendar.PrecisionMonth }},
		{"before:2013-06", func(e *event.Event) bool {
			start := e.First
			if start.IsZero() {
				start = e.Last
			}
			return isDated(e) && start.Before(day(2013, 6, 1))
		}},
		{"after:2013-06-15 actor:usa", func(e *event.Event) bool {
			end := e.Last
			if end.IsZero() {
				end = e.First
			}
			return isDated(e) && end.After(day(2013, 6, 15)) && hasCode(e.Actor, "USA")
		}},
		{"__proto__:x", func(*event.Event) bool { return false }},
		{"constructor:x", func(*event.Event) bool { return false }},
		{"nowhere:found", func(*event.Event) bool { return false }},
	} {
		b.search(c.query)
		want := count(tl, c.test)
		if got := b.cards(); got != want || want == 300 || want == 0 && !strings.Contains(c.query, ":") {
			t.Errorf("%s shows %d events, want %d", c.query, got, want)
		}
		if status := b.text(".chips p"); status != fmt.Sprintf("%d of 300 events", want) {
			t.Errorf("%s: the page says %q", c.query, status)
		}
		if !strings.Contains(b.hash(), "q="+c.query) {
			t.Errorf("%s: the address is %s", c.query, b.hash())
		}
	}
	if none := eval[bool](b, "document.querySelector('#none').checkVisibility()"); !none {
		t.Error("an empty list does not say so")
	}
	b.click("#none button")
	if got := b.cards(); got != 300 {
		t.Errorf("%d events after all was cleared", got)
	}
}

func TestThePageFindsWhatTheProgramFinds(t *testing.T) {
	tl := synthetic(300)
	b := open(t, tl, tabOptions{})
	for _, query := range []string{
		`before:"april 2013"`, "after:april 2013", "after:Sept. 2013 lawmakers", "before:1st may 2013", `after:"May 12th, 2013"`, "-before:Fri 12 Apr 2013",
		"before:2013-6", "actor: - lawmakers", `source:" northern wire "`, `source:courier`, "source:wire -source:courier", "lawmakers source:not",
		"actor:kremlin", `recipient:"state department"`, "actor:united", "actor:RUS", "recipient:“state department”", "“transit corridor”", "germany’s",
		"publication", "day", "written", "reported", "according", `"Apr 2013"`, "officials", "geneva", "gazette", `"week 9 as"`, "sanction",
	} {
		keeps, err := filter.Parse(query)
		want := 0
		for i := range tl.Entries {
			if err == nil && keeps.Keeps(&tl.Entries[i]) {
				want++
			}
		}
		b.search(query)
		if got := b.cards(); got != want || want == 300 {
			t.Errorf("%s shows %d events, the program %d", query, got, want)
		}
		for _, place := range []string{"#none", "[role=status]"} {
			if said := strings.Contains(b.text(place), "is no date: write 2013, 2013-04, 2013-04-12 or April 2013"); said != (err != nil) {
				t.Errorf("%s: the page says %q, the program %v", query, b.text(place), err)
			}
		}
	}
}

func TestSearchIgnoresAccentsAndCase(t *testing.T) {
	tl := &story.Timeline{Entries: []story.Entry{{ID: "a", Reports: []story.Report{{Event: event.Event{Summary: "Énergie et Straße in Łódź"}}}}}}
	b := open(t, tl, tabOptions{})
	for _, c := range []struct {
		query string
		want  int
	}{{"energie", 1}, {"nothing", 0}, {"ÉNERGIE", 1}, {"energy", 0}, {"straße łódź", 1}} {
		b.search(c.query)
		if got := b.cards(); got != c.want {
			t.Errorf("%s: %d", c.query, got)
		}
	}
}

func TestPagesOfNothingAndOfTheUndatedWork(t *testing.T) {
	undated := &story.Timeline{Entries: []story.Entry{{ID: "a", Reports: []story.Report{{Event: event.Event{Summary: "Talks", DatedBy: event.ByPublished, Certainty: event.Asserted}, Published: "2013-04-15"}}}}}
	for n, tl := range []*story.Timeline{{}, undated} {
		b := open(t, tl, tabOptions{})
		for _, field := range filter.Fields {
			if help := b.text("#help"); !strings.Contains(help, field+":") {
				t.Errorf("the help leaves out %s", field)
			}
		}
		b.click(".filters summary")
		b.search("talks")
		b.press("j+0")
		if got := b.cards(); got != n {
			t.Errorf("%d events, want %d", got, n)
		}
		if csv := exported(b, "csv"); csv != writeCSV(t, tl, render.CSVOptions{}) {
			t.Errorf("exported %q", csv)
		}
	}
	if text := words(writeHTML(t, undated)); !strings.Contains(text, "Undated 1 before Mon 15 Apr 2013") {
		t.Error(text)
	}
}

// label is the script expression of a value of the filters.
func label(facet, value string) string {
	return fmt.Sprintf("[...document.querySelectorAll('.facets label')].find(l => l.firstChild.id.startsWith('f-%s') && l.children[1].textContent === %q)", facet, value)
}

// pick chooses a value of the filters, or leaves it again.
func (b *tab) pick(facet, value string) {
	b.Helper()
	eval[bool](b, label(facet, value)+".firstChild.click(), true")
	b.settle()
}

func TestEveryFilterIsChosenByAClick(t *testing.T) {
	tl := synthetic(300)
	b := open(t, tl, tabOptions{})
	b.click(".filters summary")
	for _, c := range []struct {
		facet, value string
		test         func(e *story.Entry) bool
	}{
		{"recipient", "Germany", func(e *story.Entry) bool { return hasCode(e.Reports[0].Recipient, "DEU") }},
		{"type", "SANCTION", func(e *story.Entry) bool { return e.Reports[0].Type == "SANCTION" }},
		{"type", "none", func(e *story.Entry) bool { return e.Reports[0].Type == "" }},
		{"precision", "month", func(e *story.Entry) bool { return e.Reports[0].Precision == calendar.PrecisionMonth }},
		{"source", "Harbour Gazette", func(e *story.Entry) bool {
			return slices.ContainsFunc(e.Reports, func(r story.Report) bool { return r.Publisher == "Harbour Gazette" })
		}},
	} {
		want := 0
		for i := range tl.Entries {
			if c.test(&tl.Entries[i]) {
				want++
			}
		}
		said := eval[string](b, label(c.facet, c.value)+".lastChild.textContent")
		b.pick(c.facet, c.value)
		if got := b.cards(); got != want || want == 0 || said != fmt.Sprint(want) || !strings.Contains(b.hash(), c.facet+"=") {
			t.Errorf("%s %s counts %s and shows %d events, want %d; address %s", c.facet, c.value, said, got, want, b.hash())
		}
		b.pick(c.facet, c.value)
	}
	if got := b.cards(); got != 300 {
		t.Errorf("%d events when all filters are left", got)
	}
}

func TestFiltersCountAndCombine(t *testing.T) {
	tl := synthetic(300)
	b := open(t, tl, tabOptions{})
	b.click(".filters summary")
	usa := count(tl, func(e *event.Event) bool { return hasCode(e.Actor, "USA") })
	if got := eval[string](b, label("actor", "United States")+".lastChild.textContent"); got != fmt.Sprint(usa) {
		t.Errorf("USA counts %s, want %d", got, usa)
	}
	b.pick("actor", "United States")
	b.pick("actor", "Russia")
	b.pick("certainty", "planned")
	both := func(e *event.Event) bool { return hasCode(e.Actor, "USA") || hasCode(e.Actor, "RUS") }
	want := count(tl, func(e *event.Event) bool { return both(e) && e.Certainty == event.Planned })
	if got := b.cards(); got != want || want == 0 {
		t.Errorf("%d events, want %d", got, want)
	}
	// A value says how many events choosing it would show, whatever is chosen of its own kind.
	reported := count(tl, func(e *event.Event) bool { return both(e) && e.Certainty == event.Reported })
	if got := eval[string](b, label("certainty", "reported")+".lastChild.textContent"); got != fmt.Sprint(reported) {
		t.Errorf("reported counts %s, want %d", got, reported)
	}
	if hash := b.hash(); !strings.Contains(hash, "actor=USA,RUS") || !strings.Contains(hash, "certainty=planned") {
		t.Errorf("the address is %s", hash)
	}
	b.click(".chips button")
	want = count(tl, func(e *event.Event) bool { return hasCode(e.Actor, "RUS") && e.Certainty == event.Planned })
	if got := b.cards(); got != want {
		t.Errorf("%d events without the first chip, want %d", got, want)
	}
}

func TestKeysGoThroughTheEvents(t *testing.T) {
	b := open(t, synthetic(60), tabOptions{})
	ids := eval[[]string](b, "[...document.querySelectorAll('#events > section > ol > li')].map(l => l.id)")
	at := func() string { return eval[string](b, "document.activeElement.id") }
	b.press("jj")
	if at() != ids[1] {
		t.Errorf("j j goes to %s, want %s", at(), ids[1])
	}
	b.press("k")
	if at() != ids[0] || !strings.Contains(b.hash(), "at="+strings.TrimPrefix(ids[0], "e-")) {
		t.Errorf("k goes to %s, address %s", at(), b.hash())
	}
	for _, c := range []struct{ name, key, want string }{
		{"down", kb.ArrowDown, ids[1]}, {"End", kb.End, ids[len(ids)-1]}, {"up", kb.ArrowUp, ids[len(ids)-2]}, {"Home", kb.Home, ids[0]},
	} {
		run(b, chromedp.KeyEvent(c.key))
		b.settle()
		if at() != c.want {
			t.Errorf("%s goes to %s, want %s", c.name, at(), c.want)
		}
		if !eval[bool](b, "(r => r.top >= 0 && r.top < innerHeight)(document.activeElement.getBoundingClientRect())") {
			t.Errorf("%s: the event is out of sight", c.name)
		}
	}
	b.press("/")
	if !eval[bool](b, "document.activeElement.type === 'search'") {
		t.Error("/ does not go to the search")
	}
	b.press("j")
	// The browser's driver types the slash as well, which no keyboard does.
	if got := eval[string](b, "document.activeElement.value"); strings.TrimPrefix(got, "/") != "j" {
		t.Errorf("the search field holds %q", got)
	}
	run(b, chromedp.KeyEvent(kb.Escape))
	b.settle()
	if got := b.cards(); got != 60 {
		t.Errorf("Esc leaves %d events", got)
	}
	eval[bool](b, "document.activeElement.blur(), true")
	b.press("?")
	if !eval[bool](b, "document.querySelector('dialog').open") {
		t.Fatal("? opens no help")
	}
	b.click("#keys")
	b.click("dialog button")
	eval[bool](b, "document.activeElement.blur(), true")
	before := b.hash()
	b.press("j")
	if b.hash() != before || !strings.Contains(before, "keys=off") {
		t.Errorf("single keys are off and j still goes on: %s", b.hash())
	}
}

func TestEnterOpensTheReportsOfAnEvent(t *testing.T) {
	b := open(t, synthetic(200), tabOptions{})
	id := eval[string](b, "document.querySelector('#events li:has(.r)').id.slice(2)")
	eval[bool](b, fmt.Sprintf("location.hash = '#e-%s', true", id))
	b.settle()
	if got := eval[string](b, "document.activeElement.id"); got != "e-"+id {
		t.Fatalf("the address of an event leads to %q", got)
	}
	run(b, chromedp.KeyEvent(kb.Enter))
	b.settle()
	open := "(li => li.querySelector('.r q').checkVisibility({contentVisibilityAuto: false}) && li.querySelector('[data-do=more]').ariaExpanded === 'true')(document.getElementById('e-" + id + "'))"
	if !eval[bool](b, open) {
		t.Error("Enter does not open the reports")
	}
	run(b, chromedp.KeyEvent(kb.Enter))
	b.settle()
	if eval[bool](b, open) {
		t.Error("Enter does not close the reports again")
	}
}

func TestBrowsersSearchOpensTheReportsItFinds(t *testing.T) {
	b := open(t, synthetic(200), tabOptions{})
	found := eval[bool](b, `(() => {
		const r = document.querySelector("#events .r"), q = r.querySelector("q")
		if (r.previousSibling.ariaExpanded !== "false" || r.offsetHeight > 2) throw "it is open"
		r.scrollIntoView()
		getSelection().removeAllRanges()
		for (let n = 0; n < 50 && find(q.textContent, true, false, true); n++) if (q.contains(getSelection().anchorNode)) break
		return q.contains(getSelection().anchorNode) || r.dispatchEvent(new Event("beforematch", {bubbles: true}))
	})()`)
	if !found || !eval[bool](b, `document.querySelector("#events .r").previousSibling.ariaExpanded === "true"`) {
		t.Error("the reports stay closed")
	}
}

func TestStateSurvivesReloadBackAndForward(t *testing.T) {
	b := open(t, synthetic(200), tabOptions{hash: "#q=talks&type=CONSULT&from=2013-06-01&to=2013-12-31&lanes=source&theme=dark&keys=off"})
	b.settle()
	first := b.cards()
	if first == 0 || first == 200 {
		t.Fatalf("%d events", first)
	}
	check := func(when string) {
		t.Helper()
		if got := b.cards(); got != first {
			t.Errorf("%s: %d events, want %d", when, got, first)
		}
		if !eval[bool](b, "document.documentElement.classList.contains('dark') && document.querySelector('.lanes').value === 'source' && document.querySelector('input').value === 'talks'") {
			t.Errorf("%s: lanes, theme or search are lost", when)
		}
	}
	check("opened")
	run(b, chromedp.Reload())
	b.settle()
	check("reloaded")
	eval[bool](b, "document.querySelector('.skip').click(), true")
	b.settle()
	check("at a place of the page")
	b.click("[data-do=fit]")
	more := b.cards()
	if more <= first {
		t.Fatalf("%d events in all of the time, %d in a part of it", more, first)
	}
	run(b, chromedp.NavigateBack())
	b.settle()
	check("back")
	run(b, chromedp.NavigateForward())
	b.settle()
	if got := b.cards(); got != more {
		t.Errorf("forward: %d events, want %d", got, more)
	}
}

func TestHeadingsStayWhileTheirMonthIsRead(t *testing.T) {
	b := open(t, synthetic(300), tabOptions{})
	for _, n := range []int{4, 9} {
		got := eval[[]string](b, fmt.Sprintf(`(async () => {
			const section = document.querySelectorAll("#events > section")[%d], h2 = section.querySelector("h2")
			section.querySelector("ol > li:nth-child(4)").scrollIntoView({block: "center", behavior: "instant"})
			await new Promise(done => setTimeout(done, 100))
			const strip = document.querySelector(".strip").getBoundingClientRect(), r = h2.getBoundingClientRect(), top = document.elementFromPoint(200, strip.bottom + 15)
			return [h2.textContent, top.closest("h2")?.textContent ?? top.className, Math.round(strip.top) + " " + Math.round(r.top - strip.bottom)]
		})()`, n))
		if got[0] != got[1] || got[2] != "0 0" {
			t.Errorf("under the strip stands %q instead of %q, at %s", got[1], got[0], got[2])
		}
	}
}

func TestLongListsLeadToAnEventByItsID(t *testing.T) {
	tl := synthetic(2100) // beyond which cards have no anchors of their own
	at, told := &tl.Entries[1500], &tl.Entries[1700]
	tl.Entries[3].Outcome.Happened = told.ID
	for _, hash := range []string{"#e-" + at.ID, "#at=" + at.ID} {
		b := open(t, tl, tabOptions{hash: hash})
		b.settle()
		if got := b.text("#events li.on h3"); got != at.Reports[0].Summary {
			t.Errorf("%s leads to %q, want %q", hash, got, at.Reports[0].Summary)
		}
		if got := b.text("#e-" + told.ID + " h3"); got != told.Reports[0].Summary {
			t.Errorf("what was planned leads to %q, want %q", got, told.Reports[0].Summary)
		}
	}
}
