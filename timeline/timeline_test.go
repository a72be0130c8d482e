package timeline_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/story"
)

// published is a short article of a day.
func published(year int, month int, day int, text string) *article.Article {
	d := calendar.Date{Year: year, Month: 1, Day: 1}.AddMonths(month - 1).AddDays(day - 1)
	return &article.Article{
		ID: d.String() + text[:min(len(text), 8)], Text: text, Path: "test",
		Published: article.Published{Date: d, Source: article.FromField},
	}
}

// stream is a stream of articles and errors.
func stream(values ...any) timeline.Articles {
	return func(yield func(*article.Article, error) bool) {
		for _, v := range values {
			a, _ := v.(*article.Article)
			err, _ := v.(error)
			if !yield(a, err) {
				return
			}
		}
	}
}

// seeds is every article of seeds/, n times over, each time under other ids.
func seeds(tb testing.TB, n int) timeline.Articles {
	tb.Helper()
	var all []*article.Article
	for a, err := range article.Read([]string{"../seeds"}, article.Options{}) {
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, a)
	}
	if len(all) < 10 {
		tb.Fatalf("%d articles in seeds/, want at least 10", len(all))
	}
	return func(yield func(*article.Article, error) bool) {
		for i := range n {
			for _, a := range all {
				copied := *a
				if i > 0 {
					copied.ID = fmt.Sprintf("%s-%d", a.ID, i)
				}
				if !yield(&copied, nil) {
					return
				}
			}
		}
	}
}

func TestOneWorkerAndManyGiveTheSameBytes(t *testing.T) {
	var want []byte
	for _, jobs := range []int{1, 2, 8} {
		r, err := timeline.Build(t.Context(), seeds(t, 3), timeline.Options{Jobs: jobs})
		if err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		for _, f := range []timeline.Format{timeline.CSV, timeline.HTML, timeline.JSON} {
			if err := timeline.Write(&got, r.Timeline, f, timeline.SaveOptions{}); err != nil {
				t.Fatal(err)
			}
		}
		if want == nil {
			want = got.Bytes()
		} else if !bytes.Equal(want, got.Bytes()) {
			t.Errorf("%d jobs give other bytes than one", jobs)
		}
	}
}

func TestTheAccountAddsUp(t *testing.T) {
	broken := errors.New("broken")
	var refused []error
	var steps []int
	r, err := timeline.Build(t.Context(), stream(
		published(2013, 4, 15, "The ministers met on Friday. They talked for two hours. They meet every Monday."),
		broken,
		published(2013, 4, 16, "Relations have improved in recent months, officials said."),
	), timeline.Options{
		Refused:  func(err error) { refused = append(refused, err) },
		Progress: func(a timeline.Account) { steps = append(steps, a.Articles) },
	})
	if err != nil {
		t.Fatal(err)
	}
	got := r.Account
	want := timeline.Account{
		Articles: 2, Refused: 1, Expressions: 4, Resolved: 1,
		Undated: timeline.Undated{Durations: 1, Sets: 1, Vague: 1},
		Bytes:   got.Bytes, Events: got.Events,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got.Expressions != got.Resolved+got.Undated.Total() {
		t.Errorf("%d expressions are not %d resolved and %d undated", got.Expressions, got.Resolved, got.Undated.Total())
	}
	if got.Events == 0 || got.Bytes == 0 {
		t.Errorf("%d events in %d bytes", got.Events, got.Bytes)
	}
	if len(refused) != 1 || refused[0] != broken {
		t.Errorf("refused %v, want the broken input", refused)
	}
	if diff := cmp.Diff([]int{1, 2}, steps); diff != "" {
		t.Error(diff)
	}
}

func TestATimelineMayBeBoundedByDays(t *testing.T) {
	articles := func() timeline.Articles {
		return stream(published(2013, 4, 15,
			"The envoys met on 2 April 2013. The ministers signed the treaty on 12 April 2013. The presidents will meet in June. The court closed the case. The embargo has hurt farmers since 1987."))
	}
	day := func(month, day int) calendar.Date {
		return calendar.Date{Year: 2013, Month: 1, Day: day}.AddMonths(month - 1)
	}
	for _, c := range []struct {
		name     string
		from, to calendar.Date
		says     []string
		not      []string
	}{
		{"open", calendar.Date{}, calendar.Date{}, []string{"envoys", "ministers", "presidents"}, nil},
		{"from a day", day(4, 12), calendar.Date{}, []string{"ministers", "presidents"}, []string{"envoys", "court", "embargo"}},
		{"to a day", calendar.Date{}, day(4, 12), []string{"envoys", "ministers", "embargo"}, []string{"presidents", "court"}},
		{"within a month", day(6, 15), day(6, 16), []string{"presidents"}, []string{"envoys", "ministers", "court"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := timeline.Build(t.Context(), articles(), timeline.Options{Choice: story.Choice{From: c.from, To: c.to}})
			if err != nil {
				t.Fatal(err)
			}
			all := ""
			for _, e := range r.Timeline.Story() {
				all += e.Reports[0].Summary + "\n"
			}
			for _, word := range c.says {
				if !strings.Contains(all, word) {
					t.Errorf("nothing of the %s in:\n%s", word, all)
				}
			}
			for _, word := range c.not {
				if strings.Contains(all, word) {
					t.Errorf("the %s are in:\n%s", word, all)
				}
			}
		})
	}
}

func TestWithoutArticlesThereIsNoTimeline(t *testing.T) {
	_, err := timeline.Build(t.Context(), stream(errors.New("broken")), timeline.Options{})
	if !errors.Is(err, timeline.ErrNoArticles) {
		t.Errorf("error %v, want %v", err, timeline.ErrNoArticles)
	}
}

func TestAnInterruptedBuildGivesNoTimeline(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	r, err := timeline.Build(ctx, seeds(t, 1000), timeline.Options{Progress: func(a timeline.Account) {
		if a.Articles == 5 {
			cancel()
		}
	}})
	if r != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, %v; want %v", r, err, context.Canceled)
	}
}

func TestLanguagesWithoutRulesAreRefused(t *testing.T) {
	german := published(2013, 4, 15, "Die Minister trafen sich am Freitag.")
	german.Lang = "de"
	british := published(2013, 4, 15, "The ministers met on Friday.")
	british.Lang = "en-GB"
	var got []string
	for tagged, err := range timeline.Tag(t.Context(), stream(german, british), timeline.Options{}) {
		refusal := (*article.Error)(nil)
		switch {
		case errors.As(err, &refusal):
			got = append(got, "refused: "+refusal.Hint)
		case err != nil:
			t.Fatal(err)
		default:
			for _, x := range tagged.Timexes {
				got = append(got, x.Value)
			}
		}
	}
	want := []string{`refused: English is the only language so far; "lang" says which one an article is in`, "2013-04-12"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// The benchmarks work on the articles of seeds/, over and over, at n, 2n and 4n. For one core:
//
//	go test ./timeline -run '^$' -bench . -cpu 1
func BenchmarkTag(b *testing.B) {
	atThreeSizes(b, func(b *testing.B, articles timeline.Articles) {
		for _, err := range timeline.Tag(b.Context(), articles, timeline.Options{}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkExtract(b *testing.B) {
	atThreeSizes(b, func(b *testing.B, articles timeline.Articles) {
		for _, err := range timeline.Extract(b.Context(), articles, timeline.Options{}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	})
}

func atThreeSizes(b *testing.B, run func(*testing.B, timeline.Articles)) {
	const copies = 20
	for _, times := range []int{1, 2, 4} {
		articles := seeds(b, copies*times)
		size := int64(0)
		for a := range articles {
			size += int64(len(a.Text))
		}
		b.Run(fmt.Sprintf("%dn", times), func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				run(b, articles)
			}
		})
	}
}
