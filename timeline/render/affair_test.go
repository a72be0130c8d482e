package render_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// grouped is a timeline of two affairs and of events that are part of none.
func grouped(n int) *story.Timeline {
	tl := synthetic(n)
	for i := range tl.Entries {
		tl.Entries[i].Affair = [...]string{"dam, Nile", "", "cod, “quota”"}[i%3]
	}
	return tl
}

func TestAffairsHaveLanesAndAFilter(t *testing.T) {
	tl := grouped(150)
	b := open(t, tl, tabOptions{})
	dated := map[string]int{}
	for _, e := range tl.Entries {
		if isDated(&e.Reports[0].Event) {
			dated[e.Affair]++
		}
	}
	gutter := b.text(".gutter")
	for affair, label := range map[string]string{"dam, Nile": "dam, Nile", "cod, “quota”": "cod, “quota”", "": "other"} {
		if !strings.Contains(gutter, label+fmt.Sprint(dated[affair])) {
			t.Errorf("the lanes are %q; want %s with %d events", gutter, label, dated[affair])
		}
	}
	b.search("affair:quota")
	if got := b.cards(); got != 50 {
		t.Errorf("%d events of an affair, want 50", got)
	}
	b = open(t, tl, tabOptions{hash: "#affair=dam%2C%20Nile&lanes=actor"})
	if got := b.cards(); got != 50 || !strings.Contains(b.hash(), "lanes=actor") {
		t.Errorf("%d events, address %s", got, b.hash())
	}
}

func TestPagesWithoutAffairsDoNotSpeakOfThem(t *testing.T) {
	b := open(t, synthetic(30), tabOptions{hash: "#lanes=affair"})
	if got, all := eval[string](b, "document.querySelector('.lanes').value"), b.text(".lanes"); got != "actor" || strings.Contains(all, "affair") {
		t.Errorf("lanes by %q, of %q", got, all)
	}
}

func TestAffairsTravelInEveryFormat(t *testing.T) {
	tl := grouped(9)
	csv := writeCSV(t, tl, render.CSVOptions{})
	back, err := render.ReadCSV(strings.NewReader(csv))
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range back.Entries {
		if e.Affair != tl.Entries[i].Affair {
			t.Errorf("the CSV gives %q for %q", e.Affair, tl.Entries[i].Affair)
		}
	}
	if header, _, _ := strings.Cut(writeCSV(t, synthetic(9), render.CSVOptions{}), "\n"); strings.Contains(header, "affair") {
		t.Errorf("a column of affairs, without any: %s", header)
	}
}

func TestExportsKeepAffairsOutcomesAndEdits(t *testing.T) {
	tl := grouped(150)
	for i := range tl.Entries[:6] {
		e := &tl.Entries[i]
		e.Reports[0].Certainty = event.Planned
		if e.Outcome.Unheard = i%2 == 0; i%2 == 1 {
			e.Outcome.Happened = tl.Entries[i+6].ID
		}
	}
	tl.Entries[7].Edited, tl.Entries[8].Added = map[string]string{"summary": "Envoys left."}, true
	b := open(t, tl, tabOptions{})
	got, err := render.ReadJSON(strings.NewReader(exported(b, "json")))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(tl, got); diff != "" {
		t.Errorf("%.3000s", diff)
	}
	if diff := cmp.Diff(writeCSV(t, tl, render.CSVOptions{}), exported(b, "csv")); diff != "" {
		t.Errorf("%.3000s", diff)
	}
}

func TestAPlanLeadsToWhatBecameOfIt(t *testing.T) {
	tl := synthetic(60)
	for i := range 2 {
		tl.Entries[i].Reports[0].Certainty = event.Planned
	}
	tl.Entries[0].Outcome.Happened = tl.Entries[40].ID
	tl.Entries[1].Outcome.Unheard = true
	b := open(t, tl, tabOptions{})
	card := func(i int) string { return fmt.Sprintf("[id='e-%s']", tl.Entries[i].ID) }
	if got := b.text(card(1)); !strings.Contains(got, "No article tells that it happened") {
		t.Errorf("the card of what nobody tells of says %q", got)
	}
	b.click(card(0) + " .o a")
	if current := eval[string](b, "document.activeElement.id"); current != "e-"+tl.Entries[40].ID {
		t.Errorf("the plan leads to %q; address %s", current, b.hash())
	}
}

// inView tells whether an element lies in the window.
func inView(b *tab, selector string) bool {
	return eval[bool](b, fmt.Sprintf("(r => r.top >= 0 && r.top < innerHeight)(document.querySelector(%q).getBoundingClientRect())", selector))
}

func TestLinksWithinThePageComeIntoView(t *testing.T) {
	tl := synthetic(1000)
	tl.Entries[2].Reports[0].Certainty = event.Planned
	tl.Entries[2].Outcome.Happened = tl.Entries[900].ID
	tl.Entries[900].Reports[0].Certainty = event.Asserted
	b := open(t, tl, tabOptions{})
	b.click(".counts a[href='#undated']")
	if b.settle(); !inView(b, "#undated h2") {
		t.Error("the undated events are out of view")
	}
	b = open(t, tl, tabOptions{hash: "#certainty=planned"})
	eval[bool](b, fmt.Sprintf("(document.querySelector(\"a[href='#e-%s']\").click(), true)", tl.Entries[900].ID))
	if b.settle(); !inView(b, fmt.Sprintf("[id='e-%s']", tl.Entries[900].ID)) {
		t.Errorf("what a plan has become is out of view; address %s", b.hash())
	}
}

func TestTheChartShowsWhatTheReaderTurnsTo(t *testing.T) {
	tl := synthetic(60)
	old := calendar.Date{Year: 1945, Month: 5, Day: 8}
	tl.Entries[0].Reports[0].First, tl.Entries[0].Reports[0].Last = old, old
	b := open(t, tl, tabOptions{})
	now := "document.querySelector('.chart').ariaDescription"
	if got := eval[string](b, now); strings.Contains(got, "1945") {
		t.Fatalf("the chart opens on %s: the test needs it to leave 1945 out", got)
	}
	eval[bool](b, "(document.querySelector('#events').focus(), true)")
	b.press(kb.ArrowDown)
	if got := eval[string](b, now); !strings.Contains(got, "1945") {
		t.Errorf("the chart shows %s", got)
	}
}

func TestTheListIsWorkedByKeysThatAreNoLetters(t *testing.T) {
	b := open(t, synthetic(60), tabOptions{hash: "#keys=off"})
	eval[bool](b, "(document.querySelector('#events').focus(), true)")
	b.press(kb.ArrowDown)
	first := eval[string](b, "document.activeElement.id")
	b.press(kb.ArrowDown)
	if second := eval[string](b, "document.activeElement.id"); !strings.HasPrefix(first, "e-") || !strings.HasPrefix(second, "e-") || first == second {
		t.Errorf("arrows lead to %q and %q", first, second)
	}
	at := b.hash()
	if b.press("j"); b.hash() != at {
		t.Error("a letter works though single keys are off")
	}
}

func TestAFilterThatIsTakenAwayLeavesTheFocusNearby(t *testing.T) {
	b := open(t, synthetic(60), tabOptions{hash: "#certainty=asserted"})
	eval[bool](b, "(document.querySelector('.chips button').focus(), true)")
	b.press(kb.Enter)
	if got := eval[string](b, "document.activeElement.type || ''"); got != "search" {
		t.Errorf("the focus is on %q", got)
	}
}

func TestASpanInTheAddressMayBeAMonthOrHaveOneEnd(t *testing.T) {
	b := open(t, synthetic(60), tabOptions{hash: "#from=2011-04&to=2011-06"})
	if got := b.text(".chips ul"); got != "1 Apr 2011 – 30 Jun 2011" {
		t.Errorf("the months are %s", got)
	}
	b = open(t, synthetic(60), tabOptions{hash: "#from=2011-04"})
	if got := b.text(".chips ul"); !strings.HasPrefix(got, "1 Apr 2011 – ") {
		t.Errorf("the start is in %s", got)
	}
}

func TestWhatTheStoryLeavesAsideIsBehindShowAll(t *testing.T) {
	tl := synthetic(60)
	want := 0
	for i := range tl.Entries {
		if tl.Entries[i].Aside = i%4 == 0; tl.Entries[i].Aside {
			want++
		}
	}
	tl.Entries[0].Reports[0].Summary = "<b>Envoys</b> left."
	b := open(t, tl, tabOptions{})
	if got := b.cards(); got != 60-want {
		t.Errorf("%d cards, want %d", got, 60-want)
	}
	summary := "footer details:first-of-type summary"
	if got := b.text(summary); !strings.Contains(got, fmt.Sprintf("%d more events", want)) {
		t.Errorf("the fold says %q", got)
	}
	eval[bool](b, "document.querySelector('"+summary+"').focus(), true") // where it lies on the page moves while cards are laid out
	b.press("\r")
	b.settle()
	if got := eval[int](b, "document.querySelectorAll('footer details:first-of-type[open] li').length"); got != want {
		t.Errorf("%d events behind the fold, want %d", got, want)
	}
	if got := b.text("footer details:first-of-type li"); !strings.Contains(got, "<b>Envoys</b> left.") {
		t.Errorf("text of an article became markup: %q", got)
	}
}
