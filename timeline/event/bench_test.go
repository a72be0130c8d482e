package event_test

import (
	"fmt"
	"strings"
	"testing"

	"timeline/timeline/article"
	"timeline/timeline/event"
	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
)

// ordinary is news of the usual mix: few of its sentences tell an act between states.
const ordinary = `The storm reached the coast late on Tuesday and moved inland overnight. Roads were closed, and thousands of homes lost power.
Engineers expect that repairs will take a week. Schools stay shut until Monday.

Shares rose for a third day after the company reported better results than a year ago. Sales grew by 4 percent, and the firm hired 300 workers.
Its chief executive spoke of a good start into the year, but costs remain high. Analysts had looked for less.

Russia rejected the American proposal on Friday, and its foreign minister flew to Geneva for talks with his counterpart.
Diplomats described the mood as cool. The two countries have argued over the plan since last autumn.

The museum opened a new wing in spring. Visitors can see paintings that had been in storage for decades.
A guide said the light in the rooms changes with the hours. Tickets cost nine euros.

The team won its third match in a row and climbed to fourth place. The coach praised the young goalkeeper, who played for the first time.
Rain fell during the second half. About 20,000 people watched.

`

// dense is a text in which nearly every sentence tells an act.
const dense = `On Friday the United States imposed sanctions on Iran. Tehran condemned the decision and recalled its ambassador from Washington.
Lavrov met Kerry in Geneva on Saturday. Officials said Monday that Obama will visit Moscow in June.
Turkey warned Syria on Sunday, and Syrian forces shelled a Turkish village. The Security Council called on both sides to end the fighting.

`

func BenchmarkExtract(b *testing.B) {
	for _, text := range []struct{ name, text string }{{"ordinary", ordinary}, {"dense", dense}} {
		for _, times := range []int{8, 16, 32} {
			b.Run(fmt.Sprintf("%s/%d", text.name, times), func(b *testing.B) {
				a := &article.Article{ID: "bench", Text: strings.Repeat(text.text, times), Published: article.Published{Date: published}}
				ts := english.NewTagger().Tag(timex.Document{Text: a.Text, Published: published})
				x := event.New()
				b.SetBytes(int64(len(a.Text)))
				for b.Loop() {
					x.Extract(a, ts)
				}
				sentences := strings.Count(a.Text, ". ") + strings.Count(a.Text, ".\n")
				b.ReportMetric(float64(sentences)*float64(b.N)/b.Elapsed().Seconds(), "sentences/s")
			})
		}
	}
}
