package story_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/story"
)

// twoAffairs are n articles on each of two affairs, a day apart, the affairs in turn.
func twoAffairs(n int) []report {
	var articles []report
	for i := range n {
		d := fmt.Sprintf("2013-04-%02d", 1+i%28)
		articles = append(articles,
			tell(fmt.Sprint("dam", i),
				[3]string{d, d, fmt.Sprintf("Egypt asked Ethiopia to halt the Nile dam before round %d of the talks.", i)},
				[3]string{d, d, fmt.Sprintf("Ethiopia's engineers poured block %d of the dam.", i)}),
			tell(fmt.Sprint("fish", i),
				[3]string{d, d, fmt.Sprintf("Norway warned trawler %d off the cod banks near Svalbard.", i)},
				[3]string{d, d, fmt.Sprintf("Iceland and Norway shared out cod quota %d.", i)}))
	}
	return articles
}

func TestAffairsAreToldApart(t *testing.T) {
	tl := story.Tell(reports(twoAffairs(10)...), story.Choice{Group: true})
	names := map[string]string{} // by kind of article
	for _, e := range tl.Entries {
		kind := strings.TrimRight(e.Reports[0].Article, "0123456789")
		if name, ok := names[kind]; ok && name != e.Affair || e.Affair == "" {
			t.Errorf("%s is of %q, another article on the same affair of %q", e.Reports[0].Sentence, e.Affair, name)
		}
		names[kind] = e.Affair
	}
	if !strings.Contains(names["dam"], "dam") || !strings.Contains(names["fish"], "cod") || names["dam"] == names["fish"] {
		t.Errorf("the affairs are called %q", names)
	}
}

func TestAffairsHaveStoriesOfTheirOwn(t *testing.T) {
	articles := twoAffairs(10)
	for i := range 60 { // the dam is told of much more, on other days
		articles = append(articles, tell(fmt.Sprint("more", i),
			[3]string{"2013-06-01", "2013-06-01", fmt.Sprintf("Ethiopia turned the Nile into a channel beside the dam, as witness %d saw.", i)}))
	}
	tl := story.Tell(reports(articles...), story.Choice{Group: true, Top: 2})
	days := map[string]map[string]bool{}
	for _, e := range tl.Story() {
		if days[e.Affair] == nil {
			days[e.Affair] = map[string]bool{}
		}
		days[e.Affair][e.Reports[0].First.String()] = true
	}
	for affair, of := range days {
		if len(of) != 2 {
			t.Errorf("%q is told by %d days, not 2", affair, len(of))
		}
	}
	if len(days) != 2 {
		t.Errorf("%d affairs have a story, not 2", len(days))
	}
}

func TestAnArticleLikeNoOtherHasNoAffair(t *testing.T) {
	odd := tell("odd", [3]string{"2013-04-03", "2013-04-03", "Chess masters drew lots in Reykjavik."})
	tl := story.Tell(reports(append(twoAffairs(10), odd)...), story.Choice{Group: true})
	for _, e := range tl.Entries {
		if (e.Reports[0].Article == "odd") != (e.Affair == "") {
			t.Errorf("%s: of the affair %q", e.Reports[0].Sentence, e.Affair)
		}
	}
}

func TestNoAffairIsNamedUnasked(t *testing.T) {
	if tl := all(twoAffairs(10)...); tl.Grouped() {
		t.Error("affairs are told apart")
	}
}

// TestCorporaOfAffairs pours the affairs of Timeline17 together; see TestPairs. B-cubed (Bagga and Baldwin
// 1998) over the entries: precision is how much of its affair's is of the same corpus, recall how much
// of its corpus is in its affair.
func TestCorporaOfAffairs(t *testing.T) {
	folder := os.Getenv("AFFAIRS")
	if folder == "" {
		t.Skip("AFFAIRS is not set: it names the folder of the affairs of Timeline17 as JSON Lines")
	}
	paths, err := filepath.Glob(filepath.Join(folder, "*", "articles.jsonl"))
	if err != nil || len(paths) < 2 {
		t.Fatal(paths, err)
	}
	of := map[string]string{}
	for _, path := range paths {
		for a, err := range article.Read([]string{path}, article.Options{}) {
			if err == nil {
				of[a.ID] = path
			}
		}
	}
	result, err := timeline.Build(context.Background(), article.Read(paths, article.Options{}), timeline.Options{Choice: story.Choice{Group: true}})
	if err != nil {
		t.Fatal(err)
	}
	both := map[[2]string]float64{}
	corpora, affairs, n := map[string]float64{}, map[string]float64{}, 0.0
	for _, e := range result.Timeline.Entries {
		corpus := of[e.Reports[0].Article]
		both[[2]string{corpus, e.Affair}]++
		corpora[corpus]++
		affairs[e.Affair]++
		n++
	}
	precision, recall := 0.0, 0.0
	for k, c := range both {
		precision += c * c / affairs[k[1]] / n
		recall += c * c / corpora[k[0]] / n
	}
	t.Logf("%d corpora, %d affairs: B-cubed precision %.3f, recall %.3f", len(corpora), len(affairs), precision, recall)
	if precision < .93 || recall < .93 { // near what was reached; a fall is a mistake
		t.Error("want at least .93 of each")
	}
}

// BenchmarkGroup shows how telling affairs apart grows with the articles.
func BenchmarkGroup(b *testing.B) {
	for _, n := range []int{1000, 2000, 4000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			articles := twoAffairs(n / 2)
			for b.Loop() {
				story.Tell(reports(articles...), story.Choice{Group: true})
			}
		})
	}
}
