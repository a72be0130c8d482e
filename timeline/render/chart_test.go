package render_test

import (
	"fmt"
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

func TestChartZoomsAndPansByEveryMeansAndLeavesTheListAlone(t *testing.T) {
	b := open(t, synthetic(1000), tabOptions{})
	days := func() (size, start int) {
		if n := b.cards(); n != 1000 || b.text(".chips p") != "All events" || strings.Contains(b.hash(), "from=") {
			t.Errorf("the list shows %d events; address %s", n, b.hash())
		}
		m := regexp.MustCompile(`view=(\S{10})\.\.(\S{10})`).FindStringSubmatch(b.hash())
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
	if s, _ := days(); s != 0 || eval[bool](b, "document.querySelector('.brush span').checkVisibility()") {
		t.Errorf("0 does not show all: %s", b.hash())
	}
	// The wheel alone scrolls the page.
	wheel(.01, 300, false)
	if y := eval[float64](b, "scrollY"); y < 100 {
		t.Errorf("the page is trapped at %v", y)
	}
}

// touch has fingers begin, move or end at a height of the window.
func (b *tab) touch(kind string, y float64, xs ...float64) {
	b.Helper()
	var points []*input.TouchPoint
	for i, x := range xs {
		points = append(points, &input.TouchPoint{X: x, Y: y, ID: new(float64(i))})
	}
	b.settle()
	call(b, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventType(kind), TouchPoints: points})
}

func TestBrushIsWorkedByAFinger(t *testing.T) {
	b := open(t, synthetic(300), tabOptions{width: 390, height: 844, mobile: true})
	y := eval[float64](b, "(r => r.top + r.height / 2)(document.querySelector('.brush').getBoundingClientRect())")
	drag := func(from, to float64) string {
		b.touch("touchStart", y, from)
		b.touch("touchMove", y, (from+to)/2)
		b.touch("touchMove", y, to)
		b.touch("touchEnd", y)
		b.settle()
		return regexp.MustCompile(`from=\S{10}&to=\S{10}`).FindString(b.hash())
	}
	first := drag(120, 200)
	wider := drag(206, 260) // the handle at its end
	if first == "" || len(wider) != len(first) || wider[:15] != first[:15] || wider <= first {
		t.Errorf("a finger chose %q, and then %q", first, wider)
	}
	if got := eval[string](b, "getComputedStyle(document.querySelector('.brush')).touchAction"); got != "pan-y" {
		t.Errorf("touch-action is %s: a finger on the strip could not scroll the page", got)
	}
}

func TestPinchZoomsAndAFingerMayScroll(t *testing.T) {
	b := open(t, synthetic(1000), tabOptions{width: 390, height: 844, mobile: true})
	b.click(".fold summary")
	y := eval[float64](b, "(c => { c.scrollIntoView({block: 'center', behavior: 'instant'}); return c.getBoundingClientRect().top + 100 })(document.querySelector('canvas'))")
	b.settle()
	touch := func(kind string, xs ...float64) { b.touch(kind, y, xs...) }
	touch("touchStart", 150, 220)
	touch("touchMove", 130, 240)
	touch("touchMove", 80, 300)
	touch("touchEnd")
	b.settle()
	if hash := b.hash(); !strings.Contains(hash, "view=") || strings.Contains(hash, "from=") {
		t.Errorf("two fingers do not zoom the chart alone: %s", hash)
	}
	if got := eval[string](b, "getComputedStyle(document.querySelector('canvas')).touchAction"); got != "pan-y" {
		t.Errorf("touch-action is %s: a finger on the chart could not scroll the page", got)
	}
}

// tips returns the headlines that the pointer finds in each lane of the chart.
func tips(b *tab) map[string][]string {
	b.Helper()
	return eval[map[string][]string](b, `Object.fromEntries([...document.querySelectorAll(".gutter li")].map(lane => {
		const canvas = document.querySelector("canvas"), tip = document.querySelector(".tip"), r = canvas.getBoundingClientRect(), l = lane.getBoundingClientRect(), tips = new Set()
		for (let x = r.left + 170; x < r.right; x++) {
			canvas.dispatchEvent(new PointerEvent("pointermove", {clientX: x, clientY: l.top + l.height / 2 + 5}))
			if (!tip.hidden) tips.add(tip.lastChild.data)
		}
		return [lane.firstChild.textContent, [...tips]]
	}))`)
}

func TestLanesByTypeAndBySourceHoldTheirEvents(t *testing.T) {
	types, sources := []string{"CONSULT", "SANCTION", "", "CONSULT"}, []string{"Wire", "", "Wire", "Courier"}
	tl := acts(4, func(i int, e *event.Event) {
		e.First, e.Type, e.Summary = day(2013, 4, 2+9*i), types[i], "act "+fmt.Sprint(i)
		e.Last = e.First
	})
	for i := range tl.Entries {
		tl.Entries[i].Reports[0].Publisher = sources[i]
	}
	b := open(t, tl, tabOptions{})
	for lanes, want := range map[string]map[string][]string{
		"type":   {"CONSULT": {"act 0", "act 3"}, "SANCTION": {"act 1"}, "none": {"act 2"}},
		"source": {"Wire": {"act 0", "act 2"}, "not named": {"act 1"}, "Courier": {"act 3"}},
		"none":   {"all events": {"act 0", "act 1", "act 2", "act 3"}},
	} {
		eval[bool](b, fmt.Sprintf("(s => { s.value = %q; return s.dispatchEvent(new Event('change')) })(document.querySelector('.lanes'))", lanes))
		b.settle()
		if diff := cmp.Diff(want, tips(b)); diff != "" || !strings.Contains(b.hash(), "lanes="+lanes) {
			t.Errorf("lanes by %s: %s; address %s", lanes, diff, b.hash())
		}
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
	found := tips(b)
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
	shown := eval[string](b, "document.querySelector('.chart').ariaDescription")
	if strings.Contains(shown, "1945") || b.cards() != 201 || strings.Contains(b.hash(), "from=") {
		t.Errorf("the chart shows %s, the list %d events, address %s", shown, b.cards(), b.hash())
	}
	b.click("[data-do=fit]")
	shown = eval[string](b, "document.querySelector('.chart').ariaDescription")
	if !strings.HasPrefix(shown, "8 May 1945 to ") {
		t.Errorf("all of the time is %s", shown)
	}
}

// acts makes a timeline of events of a day, a month … each, by who did them.
func acts(n int, make func(i int, e *event.Event)) *story.Timeline {
	tl := &story.Timeline{}
	for i := range n {
		d := day(2013, 4, 10)
		e := event.Event{First: d, Last: d, Precision: calendar.PrecisionDay, DatedBy: event.ByExpression, Certainty: event.Asserted, Actor: []event.Actor{{Text: "Norway"}}, Summary: "Norway acts"}
		make(i, &e)
		tl.Entries = append(tl.Entries, story.Entry{ID: fmt.Sprint(i), Reports: []story.Report{{Event: e}}})
	}
	return tl
}

func TestLanesCountWhatTheListShows(t *testing.T) {
	b := open(t, synthetic(300), tabOptions{})
	b.settle()
	for _, c := range []struct {
		do      string
		undated bool
	}{{"1", true}, {"location.hash = '#from=2013-06&to=2013-08'", false}, {"location.hash = '#certainty=reported'", true}} {
		eval[bool](b, "("+c.do+", true)")
		b.settle()
		inLanes := eval[int](b, "[...document.querySelectorAll('.gutter small')].reduce((n, s) => n + +s.firstChild.data, 0)")
		off := 0
		fmt.Sscanf(eval[string](b, "(a => a.checkVisibility() ? a.textContent : '')(document.querySelector('.off'))"), "and %d undated", &off)
		if want := b.cards(); inLanes+off != want || (off > 0) != c.undated {
			t.Errorf("%q: %d in lanes and %d undated, of %d events", c.do, inLanes, off, want)
		}
	}
}

func TestOnANarrowPageTheChartIsFolded(t *testing.T) {
	for width, folded := range map[int64]bool{400: true, 1280: false} {
		b := open(t, synthetic(300), tabOptions{width: width, height: 900})
		b.settle()
		seen := func(selector string) bool {
			return eval[bool](b, fmt.Sprintf("document.querySelector(%q).checkVisibility()", selector))
		}
		if seen(".fold summary") != folded || seen("canvas") == folded || seen(".lanes") == folded {
			t.Errorf("%d pixels: folded: %v", width, !seen("canvas"))
		}
		if !folded {
			continue
		}
		if top := eval[float64](b, "document.querySelector('#events li').getBoundingClientRect().top"); top > 500 {
			t.Errorf("the first event comes after %v pixels", top)
		}
		b.click(".fold summary")
		if !seen("canvas") || !seen(".lanes") || !strings.Contains(strings.Join(inks(b), ""), "#") {
			t.Error("the chart is not drawn when it is unfolded")
		}
	}
}

func TestTheAxisLabelsEveryStepAndNoneOverAnother(t *testing.T) {
	for _, width := range []int64{400, 1024, 1280} {
		b := open(t, synthetic(1000), tabOptions{width: width, height: 800})
		eval[bool](b, "document.querySelector('.fold').open = true")
		for _, span := range []string{
			"2013-05-01&to=2013-05-31", "2013-05-01&to=2013-05-28", "2013-05-01&to=2013-05-16", "2013-05-01&to=2013-05-09", "2013-05-01&to=2013-07-10",
			"2013-04-01&to=2013-10-31", "2012-01-01&to=2013-10-31", "2011-06-01&to=2013-12-01",
		} {
			b.settle()
			labels := eval[[]struct {
				Text       string
				Left, Wide float64
			}](b, `(async () => {
				const pen = CanvasRenderingContext2D.prototype, write = pen.fillText, labels = new Map()
				pen.fillText = function (Text, Left, y) {
					labels.set(Left, {Text: String(Text), Left, Wide: this.measureText(Text).width})
					write.call(this, Text, Left, y)
				}
				location.hash = "#from=`+span+`"
				await new Promise(done => setTimeout(done, 250))
				pen.fillText = write
				return [...labels.values()]
			})()`)
			if len(labels) < 2 {
				t.Errorf("%d pixels, %s: %v", width, span, labels)
				continue
			}
			step := labels[1].Left - labels[0].Left
			for i, l := range labels[1:] {
				last := labels[i]
				if gap := l.Left - last.Left; gap > step*1.2 || gap < step*.8 && i < len(labels)-2 || last.Left+last.Wide > l.Left {
					t.Errorf("%d pixels, %s: from %v to %v, of %v", width, span, last, l, labels)
					break
				}
			}
		}
	}
}

func TestALaneCountsItsMarksAndItsTicks(t *testing.T) {
	whom := []string{"Chile", "Chile", "Norway", "Peru"}
	tl := acts(4, func(i int, e *event.Event) {
		e.First, e.Recipient = day(2013, 4, 2+9*i), []event.Actor{{Text: whom[i]}}
		if e.Last = e.First; i == 2 {
			e.Actor = []event.Actor{{Text: "Chile"}, {Text: "Norway"}}
		}
	})
	b := open(t, tl, tabOptions{hash: "#from=2013-04-01&to=2013-04-15&actor=Norway"})
	lanes := func() string {
		b.settle()
		return eval[string](b, "[...document.querySelectorAll('.gutter li')].map(l => l.textContent).join() + ': ' + document.querySelector('.legend .tally').textContent")
	}
	if got := lanes(); got != "Norway2,Chile0 +2: number: events whose first actor it is, + ticks" {
		t.Error(got)
	}
	eval[bool](b, "location.hash = '', true")
	if got := lanes(); !strings.HasPrefix(got, "Norway3 +1,Chile1 +2:") {
		t.Error(got)
	}
	eval[bool](b, "location.hash = '#lanes=type', true")
	if got := lanes(); got != "none4: number: events" {
		t.Error(got)
	}
	b.click(".filters summary")
	if got := eval[string](b, label("actor", "Norway")+".lastChild.textContent + document.querySelector('.facets > p').textContent"); !strings.HasPrefix(got, "4Each number is how many events its value would show: of an actor") {
		t.Errorf("the filter says %q", got)
	}
}

func TestLegendTellsWhatIsDrawn(t *testing.T) {
	b := open(t, synthetic(1000), tabOptions{hash: "#lanes=none"})
	for _, c := range []struct{ hash, has, lacks string }{
		{"#lanes=none", "many events, by number", "reported planned or possible denied open end as recipient"},
		{"#lanes=none&from=2013-05-01&to=2013-05-20", "reported planned or possible denied", "many events, by number as recipient"},
		{"#from=2013-05-01&to=2013-05-20", "reported planned or possible denied as recipient", "many events, by number"},
	} {
		eval[bool](b, fmt.Sprintf("(location.hash = %q, true)", c.hash))
		b.settle()
		for item, seen := range eval[map[string]bool](b, "Object.fromEntries([...document.querySelectorAll('.legend span')].map(s => [s.textContent, s.checkVisibility()]))") {
			if !seen && strings.Contains(c.has, item) || seen && strings.Contains(c.lacks, item) {
				t.Errorf("%s: %q is explained: %v", c.hash, item, seen)
			}
		}
	}
}

// inks draws each lane of the chart as text: # where the colour of acts is drawn full, + where it is paler, a
// space elsewhere.
func inks(b *tab) []string {
	b.Helper()
	return eval[[]string](b, `(() => {
		const canvas = document.querySelector("canvas"), w = canvas.width - 170, style = getComputedStyle(document.documentElement)
		const {data} = canvas.getContext("2d").getImageData(170, 0, w, canvas.height)
		const full = ["coop", "conf", "neut"].map(c => style.getPropertyValue("--" + c).trim().match(/\w\w/g).map(x => parseInt(x, 16)))
		const at = (x, y) => {
			const [r, g, b, a] = data.slice((y * w + x) * 4, (y * w + x) * 4 + 4)
			return a > 200 && full.some(c => Math.abs(c[0] - r) + Math.abs(c[1] - g) + Math.abs(c[2] - b) < 40) ? "#" : a > 60 && a < 255 ? "+" : " "
		}
		return [...document.querySelectorAll(".gutter li")].map(li => Array.from({length: 32}, (_, y) => Array.from({length: w}, (_, x) => at(x, li.offsetTop + li.parentNode.offsetTop + y)).join("")).join("\n"))
	})()`)
}

// cutOut cuts a drawing to what is drawn full in it.
func cutOut(drawing string) []string {
	var rows []string
	left, right := len(drawing), 0
	for row := range strings.SplitSeq(drawing, "\n") {
		if i := strings.Index(row, "#"); i >= 0 {
			rows, left, right = append(rows, row), min(left, i), max(right, strings.LastIndex(row, "#")+1)
		}
	}
	for i := range rows {
		rows[i] = rows[i][left:right]
	}
	return rows
}

func TestShapesTellWhatWasDoneAndHowSureItIs(t *testing.T) {
	told := []struct {
		quad      int
		certainty event.Certainty
	}{{1, event.Asserted}, {4, event.Asserted}, {0, event.Asserted}, {2, event.Reported}, {2, event.Planned}, {3, event.Negated}}
	b := open(t, acts(6, func(i int, e *event.Event) {
		e.Actor[0].Text, e.Quad, e.Certainty = "Actor "+string(rune('A'+i)), told[i].quad, told[i].certainty
	}), tabOptions{})
	b.settle()
	full := func(row string) int { return strings.Count(row, "#") }
	var marks [][]string
	for i, lane := range inks(b) {
		m := cutOut(lane)
		if len(m) < 3 {
			t.Fatalf("%v is drawn as\n%s", told[i], strings.Join(m, "\n"))
		}
		marks = append(marks, m)
	}
	middle := func(m []string) byte { return m[len(m)/2][len(m[0])/2] }
	drawn := func(m []string) int { return strings.Count(strings.Join(m, ""), "#") }
	for i, right := range []bool{
		full(marks[0][0]) < full(marks[0][1]) && full(marks[0][1]) == full(marks[0][3]), // round
		full(marks[1][0]) <= 2 && full(marks[1][1]) < full(marks[1][3]),                 // a diamond
		len(marks[2]) <= 4 && full(marks[2][0]) == len(marks[2][0]),                     // a bar
		middle(marks[3]) == ' ' && drawn(marks[3]) > 8,                                  // a ring
		middle(marks[4]) == ' ' && drawn(marks[4]) < drawn(marks[3]),                    // dotted
		middle(marks[5]) == '#' && full(marks[5][0]) > full(marks[5][len(marks[5])/2]),  // a cross
	} {
		if !right {
			t.Errorf("%v is drawn as\n%s", told[i], strings.Join(marks[i], "\n"))
		}
	}
}

func TestABusyLaneCanBeRead(t *testing.T) {
	b := open(t, acts(90, func(i int, e *event.Event) {
		e.First, e.Last, e.Precision = day(2005+i%12, 1, 1), day(2009+i%12, 12, 31), calendar.PrecisionYear
		if i%15 == 0 { // one early day, and five times another one
			d := day(min(2006+i, 2012), 5, 1)
			e.First, e.Last, e.Precision = d, d, calendar.PrecisionDay
		}
	}), tabOptions{})
	b.settle()
	lane := inks(b)[0]
	marks := cutOut(lane)
	if n := strings.Count(strings.Join(marks, ""), "#"); n < 6*12 || n > 6*20 {
		t.Errorf("five events on a day and one on another, among many of some years, are drawn as\n%s", strings.Join(marks, "\n"))
	}
	if !strings.Contains(lane, "+++++") {
		t.Error("the years are not drawn")
	}
}

func TestHandlesLeaveAShortSpanToBeSeen(t *testing.T) {
	b := open(t, synthetic(1000), tabOptions{hash: "#from=2013-05-01&to=2013-05-02"})
	b.settle()
	inside := eval[[]float64](b, `(span => [span.clientWidth, ...["::before", "::after"].map(h => (s => parseFloat(s.width) + parseFloat(h === "::before" ? s.left : s.right))(getComputedStyle(span, h)))])(document.querySelector(".brush b"))`)
	if inside[0] < 4 || inside[1] > 0 || inside[2] > 0 {
		t.Errorf("a span of %v pixels is covered by handles that end %v and %v inside of it", inside[0], inside[1], inside[2])
	}
	at := eval[[]float64](b, "(r => [r.right + 5, r.top + r.height / 2])(document.querySelector('.brush b').getBoundingClientRect())")
	run(b, chromedp.DragAndDropXY(at[0], at[1], at[0]+60, at[1], 6))
	b.settle()
	if hash := b.hash(); !strings.Contains(hash, "from=2013-05-01") || strings.Contains(hash, "to=2013-05-02") {
		t.Errorf("a handle of a short span leads to %s", hash)
	}
}

func TestToLookElsewhereNarrowsNothing(t *testing.T) {
	tl := synthetic(200)
	old := tl.Entries[0].Reports[0]
	old.First, old.Last, old.Precision = day(1945, 5, 8), day(1945, 5, 8), calendar.PrecisionDay
	tl.Entries = append([]story.Entry{{ID: "old", Reports: []story.Report{old}}}, tl.Entries...)
	b := open(t, tl, tabOptions{})
	b.settle()
	looks := func() string { return eval[string](b, "document.querySelector('.chart').ariaDescription") }
	opening := looks()
	b.click("[data-do=left]")
	earlier := looks()
	if earlier == opening || b.cards() != 201 || strings.Contains(b.hash(), "from=") {
		t.Errorf("the chart goes from %s to %s; %d events, address %s", opening, earlier, b.cards(), b.hash())
	}
	run(b, chromedp.Reload())
	if b.settle(); looks() != earlier {
		t.Errorf("after a reload the chart shows %s, not %s", looks(), earlier)
	}
	b.click("[data-do=out]")
	if b.cards() != 201 || looks() == earlier {
		t.Errorf("to see more leaves %d events, %s", b.cards(), looks())
	}
	wide := looks()
	b.click("[data-do=in]")
	if b.cards() != 201 || looks() == wide || strings.Contains(b.hash(), "from=") || b.text(".chips p") != "All events" {
		t.Errorf("to zoom in leaves %d events, address %s", b.cards(), b.hash())
	}
	run(b, chromedp.NavigateBack())
	if b.settle(); looks() != earlier {
		t.Errorf("back shows %s, not %s", looks(), earlier)
	}
}

func TestZoomInAChosenSpanKeepsIt(t *testing.T) {
	b := open(t, synthetic(1000), tabOptions{hash: "#from=2013-05-01&to=2013-06-30"})
	b.settle()
	looks := func() string { return eval[string](b, "document.querySelector('.chart').ariaDescription") }
	chosen := func() string { return eval[string](b, "document.querySelector('.brush').ariaValueText") }
	const span = "1 May 2013 to 30 Jun 2013"
	events := b.cards()
	if looks() != span || chosen() != span {
		t.Errorf("the chart shows %s, chosen is %s", looks(), chosen())
	}
	b.click("[data-do=in]")
	if looks() == span || chosen() != span || b.cards() != events || !strings.Contains(b.hash(), "from=2013-05-01&to=2013-06-30&view=") {
		t.Errorf("zoomed in, the chart shows %s, chosen is %s, %d events of %d, address %s", looks(), chosen(), b.cards(), events, b.hash())
	}
	inner := looks()
	run(b, chromedp.Reload())
	if b.settle(); looks() != inner || chosen() != span || b.cards() != events {
		t.Errorf("after a reload the chart shows %s, chosen is %s, %d events of %d", looks(), chosen(), b.cards(), events)
	}
	eval[bool](b, "document.querySelector('.brush').focus(), true")
	run(b, chromedp.KeyEvent(kb.ArrowRight, chromedp.KeyModifiers(chromedp.ModifierShift)))
	if b.settle(); chosen() == span || looks() != chosen() || b.cards() <= events {
		t.Errorf("a key on the strip: the chart shows %s, chosen is %s, %d events", looks(), chosen(), b.cards())
	}
}
