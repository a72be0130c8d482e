package render_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"

	"timeline/timeline/story"
)

// BenchmarkPage opens pages and tells how long the main thread worked until they came to rest.
func BenchmarkPage(b *testing.B) {
	for _, n := range []int{50, 1000, 10_000} {
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			tl := synthetic(n)
			var ms float64
			for b.Loop() {
				page := open(b, tl, tabOptions{})
				page.settle()
				ms += page.busy()
			}
			b.ReportMetric(ms/float64(b.N), "main-ms")
			b.ReportMetric(float64(len(writeHTML(b, tl))), "bytes")
		})
	}
}

// BenchmarkFrames drags the chart and turns the wheel over it and tells how long the frames took, the
// 95th of a hundred, and the main thread's share of a frame.
func BenchmarkFrames(b *testing.B) {
	for _, what := range []string{"pan", "zoom"} {
		b.Run(what, func(b *testing.B) {
			page := open(b, synthetic(10_000), tabOptions{hash: "#from=2009-01-01&to=2012-01-01"})
			page.settle()
			var frames []float64
			busy := 0.0
			for b.Loop() {
				eval[bool](page, `(() => { const times = window.times = []; let last, on = window.on = {run: true}
					const tick = t => { if (last) times.push(t - last); last = t; if (on.run) requestAnimationFrame(tick) }
					return requestAnimationFrame(tick) > 0 })()`)
				before := page.busy()
				if what == "pan" {
					run(page, chromedp.DragAndDropXY(400, 400, 900, 400, 60))
				} else {
					for i := range 60 {
						call(page, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: "mouseWheel", X: 700, Y: 400, DeltaX: .01, DeltaY: float64(i%20) - 9.5, Modifiers: 2})
					}
				}
				busy += page.busy() - before
				frames = append(frames, eval[[]float64](page, "on.run = false, times")...)
				page.settle()
			}
			slices.Sort(frames)
			b.ReportMetric(frames[len(frames)*95/100], "p95-ms")
			b.ReportMetric(busy/float64(len(frames)), "main-ms/frame")
		})
	}
}

// eventsOf cuts out of a page what it would not have without events.
func shellOf(page string) int {
	out := len(page)
	for _, cut := range [][2]string{{"<main", "</main>"}, {`d="M0`, `"`}, {`<script type="application/json" id=index>`, "</script>"}, {`<script type="application/json" id=rest>`, "</script>"}, {"<footer>", "</ol>"}} {
		_, rest, _ := strings.Cut(page, cut[0])
		inside, _, _ := strings.Cut(rest, cut[1])
		out -= len(inside)
	}
	return out
}

func TestPageKeepsToItsBudgetOfBytes(t *testing.T) {
	if n := len(writeHTML(t, &story.Timeline{})); n > 47_700 {
		t.Errorf("an empty page is %d bytes", n)
	}
	if n := shellOf(writeHTML(t, synthetic(1000))); n > 48_000 {
		t.Errorf("the shell is %d bytes", n)
	}
	if n := len(writeHTML(t, synthetic(10_000))); n > 6_000_000 {
		t.Errorf("10,000 events are %d bytes", n)
	}
}
