package timeline_test

import (
	"context"
	"fmt"
	"os"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
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
	april := timeline.Options{
		From: calendar.Date{Year: 2013, Month: 4, Day: 12},
		To:   calendar.Date{Year: 2013, Month: 4, Day: 12},
	}
	result, err := timeline.Build(context.Background(), articles, april)
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := timeline.Write(os.Stdout, result.Timeline, timeline.CSV, timeline.SaveOptions{}); err != nil {
		fmt.Println(err)
	}
}
