package timeline_test

import (
	"fmt"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

// BenchmarkBuild shows how time and memory grow with the number of articles.
//
//	go test ./timeline -run '^$' -bench Build -benchtime 1x
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{1000, 2000, 4000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			benchmarkBuild(b, n, syntheticArticles(b, n))
		})
	}
}

// hostile are streams of n articles that would take quadratic time of whoever compares all with all.
var hostile = []struct {
	name     string
	articles func(n int) timeline.Articles
}{
	{"one article over and over", func(n int) timeline.Articles {
		return numbered(n, func(i int, a *article.Article) {
			a.Published.Date = a.Published.Date.AddDays(i % 7)
		})
	}},
	{"an article every second of one day", func(n int) timeline.Articles {
		return numbered(n, func(i int, a *article.Article) {
			at := time.Unix(int64(i), 0).UTC()
			a.Published.Clock = at.Format("15:04")
			a.Title = "Envoy " + at.Format("15:04:05") + " arrives"
			a.Text = fmt.Sprintf("Envoy %d met ministers in room %d of the palace on Friday. At %s he left for talks on dossier %d.", i, i%97, at.Format("15:04"), i%1013)
		})
	}},
}

// numbered is n articles of one day, changed one by one.
func numbered(n int, change func(int, *article.Article)) timeline.Articles {
	return func(yield func(*article.Article, error) bool) {
		for i := range n {
			a := published(2013, 4, 15, "The foreign ministers of Russia and France met in Geneva on Friday to discuss the treaty on missiles.\n\nRussia will send an envoy to Paris on Monday.")
			a.ID, a.Publisher = fmt.Sprint("a", i), fmt.Sprint("Paper ", i%50)
			change(i, a)
			if !yield(a, nil) {
				return
			}
		}
	}
}

// oneDay is the reports of n events of one day, in the same few words.
func oneDay(n int) func(func(story.Report) bool) {
	day := calendar.Date{Year: 2013, Month: time.April, Day: 12}
	return func(yield func(story.Report) bool) {
		for i := range n {
			s := fmt.Sprintf("Envoy %d carried letter %d to capital %d on Friday.", i, i%977, i%31)
			ok := yield(story.Report{
				Event: event.Event{
					Article: fmt.Sprint("a", i/10), First: day, Last: day, EDTF: day.String(), Precision: calendar.PrecisionDay,
					DatedBy: event.ByExpression, Certainty: event.Asserted, Summary: strings.TrimSuffix(s, " on Friday."), Sentence: s,
					SentenceStart: i % 10 * 60, SentenceEnd: i%10*60 + len(s),
				},
				Published: "2013-04-15",
			})
			if !ok {
				return
			}
		}
	}
}

// BenchmarkHostile shows that the time of what is made to be slow grows as that of anything else.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, n := range []int{2500, 5000, 10000} {
			b.Run(fmt.Sprintf("%s/%d", h.name, n), func(b *testing.B) { benchmarkBuild(b, n, h.articles(n)) })
		}
	}
	for _, n := range []int{25000, 50000, 100000} {
		b.Run(fmt.Sprintf("events on one date/%d", n), func(b *testing.B) {
			for b.Loop() {
				save(b, timeline.Merge(oneDay(n), story.Choice{}))
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/event")
		})
	}
}

func TestOneArticleOverAndOverTellsItsEventsOnce(t *testing.T) {
	const n = 300
	r, err := timeline.Build(t.Context(), numbered(n, func(int, *article.Article) {}), timeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Timeline.Entries) > 3 {
		t.Errorf("%d entries of two sentences", len(r.Timeline.Entries))
	}
	for _, e := range r.Timeline.Entries {
		if len(e.Reports) != n {
			t.Errorf("%q has %d reports, want one an article, %d", e.Reports[0].Summary, len(e.Reports), n)
		}
	}
}

func TestNoReportOfABusyDayIsLost(t *testing.T) {
	const n = 500
	t.Run("articles", func(t *testing.T) {
		r, err := timeline.Build(t.Context(), hostile[1].articles(n), timeline.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := reports(r.Timeline); got != r.Account.Events || r.Account.Articles != n {
			t.Errorf("%d reports of %d articles, want %d of %d", got, r.Account.Articles, r.Account.Events, n)
		}
	})
	t.Run("events", func(t *testing.T) {
		if got := reports(timeline.Merge(oneDay(n), story.Choice{})); got != n {
			t.Errorf("%d reports, want %d", got, n)
		}
	})
}

func reports(t *story.Timeline) (n int) {
	for _, e := range t.Entries {
		n += len(e.Reports)
	}
	return n
}

// benchmarkBuild builds and saves a timeline, and tells time and peak heap for each of n articles.
func benchmarkBuild(b *testing.B, n int, articles timeline.Articles) {
	var peak heapPeak
	peak.watch(b)
	for b.Loop() {
		r, err := timeline.Build(b.Context(), articles, timeline.Options{})
		if err != nil {
			b.Fatal(err)
		}
		save(b, r.Timeline)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/article")
	b.ReportMetric(float64(peak.stop())/float64(n), "peakB/article")
}

func save(b *testing.B, t *story.Timeline) {
	if _, err := timeline.Save(b.Context(), b.TempDir(), t, timeline.SaveOptions{}); err != nil {
		b.Fatal(err)
	}
}

// heapPeak watches how large the heap becomes, garbage included, in bytes.
type heapPeak struct{ done, most chan uint64 }

func (p *heapPeak) watch(b *testing.B) {
	p.done, p.most = make(chan uint64), make(chan uint64)
	b.Cleanup(func() { close(p.done) })
	go func() {
		sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
		most := uint64(0)
		tick := time.NewTicker(5 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				metrics.Read(sample)
				most = max(most, sample[0].Value.Uint64())
			case p.most <- most:
			case <-p.done:
				return
			}
		}
	}()
}

func (p *heapPeak) stop() uint64 { return <-p.most }
