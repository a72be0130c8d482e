package render_test

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"timeline/timeline/event"
	"timeline/timeline/story"
)

func TestBackGoesThroughTheSearchesThatWereMade(t *testing.T) {
	b := open(t, synthetic(200), tabOptions{})
	b.search("lawmakers")
	b.press("jj")
	b.settle()
	b.search("corridor")
	for _, want := range []string{"lawmakers", "lawmakers", ""} { // with an event in view, and without
		run(b, chromedp.NavigateBack())
		b.settle()
		if got := eval[string](b, "document.querySelector('[type=search]').value"); got != want {
			t.Errorf("back at the search for %q, want %q", got, want)
		}
	}
}

func TestCountsInTheHeaderNarrowWhatIsShownAndKeepTheRest(t *testing.T) {
	b := open(t, synthetic(200), tabOptions{hash: "#q=talks&theme=dark&keys=off"})
	b.click("a[href='#certainty=planned']")
	b.settle()
	for _, want := range []string{"q=talks", "certainty=planned", "theme=dark", "keys=off"} {
		if !strings.Contains(b.hash(), want) {
			t.Errorf("%s is lost: %s", want, b.hash())
		}
	}
}

func TestALinkToAnArticleWithAFragmentIsLeftAlone(t *testing.T) {
	tl := &story.Timeline{Entries: []story.Entry{{ID: "a", Reports: []story.Report{{Event: event.Event{Summary: "Talks"}, Title: "Talks", URL: "https://news.example/talks#events"}}}}}
	b := open(t, tl, tabOptions{})
	if eval[bool](b, `(() => {
		let taken
		addEventListener("click", e => { taken = e.defaultPrevented; e.preventDefault() })
		const link = document.querySelector("#events a")
		link.href = "https://news.example/talks#events"
		link.click()
		return taken
	})()`) {
		t.Error("the page keeps the reader from the article")
	}
}

func TestTheListStaysATabStopWhenItsEventIsFilteredOut(t *testing.T) {
	b := open(t, synthetic(200), tabOptions{})
	b.press("j")
	b.search("nothing of the kind")
	if got := eval[int](b, "document.querySelector('#events').tabIndex"); got != 0 {
		t.Errorf("the list has the tab index %d", got)
	}
}

func TestTheFocusStaysNearAButtonThatIsGone(t *testing.T) {
	b := open(t, synthetic(200), tabOptions{})
	focus := func() string { return eval[string](b, "document.activeElement.localName") }
	b.search("nothing of the kind")
	eval[bool](b, "document.querySelector('#none button').focus(), true")
	b.press("\r")
	b.settle()
	if got := focus(); got != "input" {
		t.Errorf("after all events are shown again, the focus is on %s", got)
	}
	eval[bool](b, "document.querySelector('.menu').open = true")
	eval[bool](b, "document.querySelector('.menu [data-do=md]').focus(), true")
	b.press("\r")
	b.settle()
	if got := focus(); got != "summary" {
		t.Errorf("after an export, the focus is on %s", got)
	}
}

func TestATapOnTheChartOpensTheEventUnderTheFinger(t *testing.T) {
	b := open(t, synthetic(40), tabOptions{width: 390, height: 844, mobile: true})
	b.click(".fold summary")
	b.settle()
	hits := eval[[][3]any](b, `(() => {
		const canvas = document.querySelector("canvas"), tip = document.querySelector(".tip"), hits = []
		canvas.scrollIntoView({block: "center", behavior: "instant"})
		const r = canvas.getBoundingClientRect()
		for (let y = r.top + 20; y < r.bottom && hits.length < 3; y += 23) for (let x = r.left + 8; x < r.right - 8; x += 3) {
			canvas.dispatchEvent(new PointerEvent("pointermove", {clientX: x, clientY: y}))
			if (tip.hidden || / more\)$/.test(tip.lastChild.data)) continue
			hits.push([x, y, tip.lastChild.data])
			break
		}
		return hits
	})()`)
	if len(hits) == 0 {
		t.Fatal("no event in the chart")
	}
	for _, hit := range hits {
		eval[bool](b, "document.querySelector('canvas').scrollIntoView({block: 'center', behavior: 'instant'}), true")
		b.touch("touchStart", hit[1].(float64), hit[0].(float64))
		b.touch("touchEnd", hit[1].(float64))
		b.settle()
		if got := b.text("li.on h3"); got != hit[2] {
			t.Errorf("a tap on %q opens %q", hit[2], got)
		}
	}
}

func TestASwipeFromTheStripScrollsThePageAlone(t *testing.T) {
	b := open(t, synthetic(300), tabOptions{width: 390, height: 844, mobile: true})
	b.settle()
	eval[bool](b, "scrollTo(0, 4000), true")
	b.settle()
	y := eval[float64](b, "(r => r.top + r.height / 2)(document.querySelector('.brush').getBoundingClientRect())")
	b.touch("touchStart", y, 150)
	for k := 1.0; k < 8; k++ {
		b.touch("touchMove", y+40*k, 150+8*k)
	}
	b.touch("touchEnd", y+300)
	b.settle()
	if got := eval[float64](b, "scrollY"); got > 3950 {
		t.Errorf("the page is at %v", got)
	}
	if strings.Contains(b.hash(), "from=") {
		t.Errorf("the swipe chose a span: %s", b.hash())
	}
}
