package render_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

func TestBrushSelectsASpanAndTheListFollows(t *testing.T) {
	tl := synthetic(300)
	b := open(t, tl, tabOptions{})
	b.settle()
	y := eval[float64](b, "(r => r.top + r.height / 2)(document.querySelector('.brush').getBoundingClientRect())")
	run(b, chromedp.DragAndDropXY(400, y, 700, y, 8))
	b.settle()
	m := regexp.MustCompile(`from=(\d{4}-\d\d-\d\d)&to=(\d{4}-\d\d-\d\d)`).FindStringSubmatch(b.hash())
	if m == nil {
		t.Fatalf("the address is %s", b.hash())
	}
	from, _ := calendar.ParseDate(m[1])
	to, _ := calendar.ParseDate(m[2])
	want := count(tl, func(e *event.Event) bool {
		return isDated(e) && (e.First.IsZero() || !e.First.After(to)) && (e.Last.IsZero() || !e.Last.Before(from))
	})
	if got := b.cards(); got != want || want == 0 || want == 300 {
		t.Errorf("%s to %s shows %d events, want %d", from, to, got, want)
	}
	if now := eval[string](b, "document.querySelector('.brush').getAttribute('aria-valuetext')"); !strings.Contains(now, " to ") {
		t.Errorf("the brush says %q", now)
	}
	run(b, chromedp.DragAndDropXY(550, y, 600, y, 8)) // inside: moves
	b.settle()
	moved := regexp.MustCompile(`from=(\d{4}-\d\d-\d\d)`).FindStringSubmatch(b.hash())
	if later, _ := calendar.ParseDate(moved[1]); !later.After(from) {
		t.Errorf("a drag inside the brush did not move it: %s", b.hash())
	}
	b.click("[data-do=fit]")
	if got := b.cards(); got != 300 || strings.Contains(b.hash(), "from=") {
		t.Errorf("%d events, address %s", got, b.hash())
	}
}

func TestChartZoomsAndPansByEveryMeans(t *testing.T) {
	b := open(t, synthetic(1000), tabOptions{})
	days := func() (size, start int) {
		m := regexp.MustCompile(`from=(\S{10})&to=(\S{10})`).FindStringSubmatch(b.hash())
		if m == nil {
			return 0, 0
		}
		from, _ := calendar.ParseDate(m[1])
		to, _ := calendar.ParseDate(m[2])
		return to.Sub(from), from.Sub(day(2000, 1, 1))
	}
	wheel := func(dx, dy float64, ctrl bool) {
		var modifiers int64
		if ctrl {
			modifiers = 2
		}
		call(b, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: "mouseWheel", X: 700, Y: 400, DeltaX: dx, DeltaY: dy, Modifiers: modifiers})
		b.settle()
	}
	wheel(.01, -100, true)
	size, start := days()
	if size == 0 {
		t.Fatal("Ctrl and the wheel do not zoom")
	}
	smaller := func(how string) {
		t.Helper()
		if s, _ := days(); s >= size {
			t.Errorf("%s: %d days after %d", how, s, size)
		}
		size, start = days()
	}
	moved := func(how string, sign int) {
		t.Helper()
		if s, at := days(); (at-start)*sign <= 0 || s < size-2 || s > size+2 {
			t.Errorf("%s: from day %d to day %d, %d days long", how, start, at, s)
		}
		size, start = days()
	}
	wheel(80, .01, false)
	moved("the wheel sideways", 1)
	b.click("[data-do=in]")
	smaller("the button")
	b.click("[data-do=left]")
	moved("the button", -1)
	b.press("+")
	smaller("the key +")
	eval[bool](b, "document.querySelector('.chart').focus(), true")
	run(b, chromedp.KeyEvent(kb.ArrowRight))
	b.settle()
	moved("the right arrow", 1)
	run(b, chromedp.DragAndDropXY(700, 400, 800, 400, 6))
	b.settle()
	moved("a drag", -1)
	run(b, chromedp.KeyEvent(kb.End))
	b.settle()
	moved("End", 1)
	b.press("0")
	if s, _ := days(); s != 0 {
		t.Error("0 does not show all")
	}
	// The wheel alone scrolls the page.
	wheel(.01, 300, false)
	if y := eval[float64](b, "scrollY"); y < 100 {
		t.Errorf("the page is trapped at %v", y)
	}
}

func TestPinchZoomsAndAFingerMayScroll(t *testing.T) {
	b := open(t, synthetic(1000), tabOptions{width: 390, height: 844, mobile: true})
	b.settle()
	y := eval[float64](b, "(c => { c.scrollIntoView({block: 'center', behavior: 'instant'}); return c.getBoundingClientRect().top + 100 })(document.querySelector('canvas'))")
	b.settle()
	touch := func(kind string, xs ...float64) {
		var points []*input.TouchPoint
		for i, x := range xs {
			points = append(points, &input.TouchPoint{X: x, Y: y, ID: new(float64(i))})
		}
		b.settle()
		call(b, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventType(kind), TouchPoints: points})
	}
	touch("touchStart", 150, 220)
	touch("touchMove", 130, 240)
	touch("touchMove", 80, 300)
	touch("touchEnd")
	b.settle()
	if !strings.Contains(b.hash(), "from=") {
		t.Error("two fingers do not zoom")
	}
	if got := eval[string](b, "getComputedStyle(document.querySelector('canvas')).touchAction"); got != "pan-y" {
		t.Errorf("touch-action is %s: a finger on the chart could not scroll the page", got)
	}
}

func TestAnEventIsFoundInTheLanesOfBothSides(t *testing.T) {
	entry := func(id string, d int, who, whom string) story.Entry {
		e := event.Event{
			First: day(2013, 4, d), Last: day(2013, 4, d), Precision: calendar.PrecisionDay, DatedBy: event.ByExpression, Certainty: event.Asserted,
			Type: "SANCTION", Quad: 4, Actor: []event.Actor{{Text: who}}, Recipient: []event.Actor{{Text: whom}}, Summary: who + " bars envoys of " + whom,
		}
		return story.Entry{ID: id, Reports: []story.Report{{Event: e}}}
	}
	b := open(t, &story.Timeline{Entries: []story.Entry{entry("a", 2, "Norway", "Chile"), entry("b", 9, "Chile", "Norway"), entry("c", 16, "Norway", "Peru")}}, tabOptions{})
	b.settle()
	found := eval[map[string][]string](b, `Object.fromEntries([...document.querySelectorAll(".gutter li")].map(lane => {
		const canvas = document.querySelector("canvas"), tip = document.querySelector(".tip"), r = canvas.getBoundingClientRect(), l = lane.getBoundingClientRect(), tips = new Set()
		for (let x = r.left + 170; x < r.right; x++) {
			canvas.dispatchEvent(new PointerEvent("pointermove", {clientX: x, clientY: l.top + l.height / 2 + 5}))
			if (!tip.hidden) tips.add(tip.lastChild.data)
		}
		return [lane.firstChild.textContent, [...tips]]
	}))`)
	want := map[string][]string{
		"Norway": {"Norway bars envoys of Chile", "Chile bars envoys of Norway", "Norway bars envoys of Peru"},
		"Chile":  {"Norway bars envoys of Chile", "Chile bars envoys of Norway"},
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Error(diff)
	}
}

func TestLanesGoToActorsWithANameBeforeThoseOnlyDescribed(t *testing.T) {
	tl := &story.Timeline{}
	for i, who := range []event.Actor{
		{Text: "a man with a briefcase"},
		{Text: "a man with a briefcase"},
		{Text: "a man with a briefcase"},
		{Text: "the Kremlin"},
		{Text: "the Kremlin"},
		{Text: "customs officers", Code: "NOR"},
		{Text: "Ada Vik"},
		{Text: "Chile"},
		{Text: "Peru"},
		{Text: "Fiji"},
		{Text: "Oman"},
		{Text: "Togo"},
	} {
		tl.Entries = append(tl.Entries, story.Entry{ID: string(rune('a' + i)), Reports: []story.Report{{Event: event.Event{
			First: day(2013, 4, 1+i), Last: day(2013, 4, 1+i), Precision: calendar.PrecisionDay, DatedBy: event.ByExpression, Certainty: event.Asserted,
			Type: "CONSULT", Quad: 1, Actor: []event.Actor{who}, Summary: who.Text + " spoke",
		}}}})
	}
	b := open(t, tl, tabOptions{})
	b.settle()
	got := eval[[]string](b, `[...document.querySelectorAll(".gutter li")].map(lane => lane.textContent)`)
	want := []string{"the Kremlin2", "Norway1", "Ada Vik1", "Chile1", "Peru1", "Fiji1", "Oman1", "Togo1", "other3"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	tl.Entries = tl.Entries[:6]
	b = open(t, tl, tabOptions{})
	b.settle()
	got = eval[[]string](b, `[...document.querySelectorAll(".gutter li")].map(lane => lane.textContent)`)
	if diff := cmp.Diff([]string{"the Kremlin2", "Norway1", "a man with a briefcase3"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestChartOpensWhereTheEventsAre(t *testing.T) {
	tl := synthetic(200)
	old := tl.Entries[0].Reports[0]
	old.First, old.Precision = day(1945, 5, 8), calendar.PrecisionDay
	old.Last = old.First
	tl.Entries = append([]story.Entry{{ID: "old", Reports: []story.Report{old}}}, tl.Entries...)
	b := open(t, tl, tabOptions{})
	b.settle()
	shown := eval[string](b, "document.querySelector('.brush').getAttribute('aria-valuetext')")
	if strings.Contains(shown, "1945") || b.cards() != 201 || strings.Contains(b.hash(), "from=") {
		t.Errorf("the chart shows %s, the list %d events, address %s", shown, b.cards(), b.hash())
	}
	b.click("[data-do=fit]")
	shown = eval[string](b, "document.querySelector('.brush').getAttribute('aria-valuetext')")
	if !strings.HasPrefix(shown, "8 May 1945 to ") {
		t.Errorf("all of the time is %s", shown)
	}
}
