package timeline_test

import (
	"context"
	"fmt"
	"os"
	"time"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/story"
	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
)

// A timeline of articles that do not come from files.
func ExampleBuild() {
	articles := func(yield func(*article.Article, error) bool) {
		yield(&article.Article{
			ID: "treaty", Text: "The ministers met in Geneva on Friday. They will sign the treaty in June.",
			Published: article.Published{Date: calendar.Date{Year: 2013, Month: 4, Day: 15}, Source: article.FromField},
		}, nil)
	}
	result, err := timeline.Build(context.Background(), articles, timeline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, entry := range result.Timeline.Entries {
		told := entry.Reports[0]
		fmt.Printf("%s  %s  %s\n", told.EDTF, told.Certainty, told.Summary)
	}
	// Output:
	// 2013-04-12  asserted  The ministers met in Geneva on Friday.
	// 2013-06  planned  They will sign the treaty in June.
}

// How the words of a sentence become a date.
func ExampleExplain() {
	published := calendar.Date{Year: 2013, Month: 4, Day: 15}
	found, _ := timeline.Explain("The ministers met on Friday.", published, timex.News)
	for _, x := range found {
		fmt.Printf("%s is %s: %s\n", x.Text, x.Value, x.Resolution)
	}
	// Output:
	// Friday is 2013-04-12: last Friday before publication, Mon 15 Apr 2013, as “met” looks back
}

// Articles from a folder, the timeline to stdout.
func ExampleWrite() {
	articles := article.Read([]string{"../seeds"}, article.Options{})
	april := timeline.Options{Choice: story.Choice{
		From: calendar.Date{Year: 2013, Month: 4, Day: 12},
		To:   calendar.Date{Year: 2013, Month: 4, Day: 12},
	}}
	result, err := timeline.Build(context.Background(), articles, april)
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := timeline.Write(os.Stdout, result.Timeline, timeline.CSV, timeline.SaveOptions{}); err != nil {
		fmt.Println(err)
	}
}

// A rule of one's own. Inside the project, a rule is a function in timex/english, listed in english.go
// and shown by examples in timex/english/corpus.
func Example_rule() {
	ides := func(w *timex.Window) { // woken by a month
		if w.Is(w.At, "march") && w.Is(w.At-1, "of") && w.Is(w.At-2, "ides") {
			w.Add(w.At-2, w.At+1, timex.Meaning{Sense: timex.OfYear, Month: time.March, Day: 15})
		}
	}
	language := *english.Language()
	language.Rules = append([]timex.Rule{{Name: "ides", Trigger: timex.Month, Match: ides}}, language.Rules...)

	found := timex.NewTagger(&language).Tag(timex.Document{
		Text:      "Caesar was warned of the Ides of March.",
		Published: calendar.Date{Year: 2013, Month: 4, Day: 15},
	})
	for _, x := range found {
		fmt.Println(x.Text, "is", x.Value)
	}
	// Output:
	// Ides of March is 2013-03-15
}
