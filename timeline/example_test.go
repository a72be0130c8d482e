package timeline_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"timeline/timeline"
	"timeline/timeline/actor"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/filter"
	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
)

// A timeline of a string.
func ExampleBuild() {
	articles := oneArticle("The ministers met in Geneva on Friday. They will sign the treaty in June.")
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

// A timeline in one of the formats of other programs, to stdout.
func ExampleWrite() {
	articles := oneArticle("The ministers met in Geneva on Friday.")
	result, err := timeline.Build(context.Background(), articles, timeline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := timeline.Write(os.Stdout, result.Timeline, "md", timeline.SaveOptions{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// # Timeline
	//
	// ## 2013
	//
	// - **Fri 12 Apr 2013** The ministers met in Geneva on Friday.[^1]
	//
	// [^1]: article, 2013-04-15
}

// Articles that come over a channel, while others are still being fetched.
func Example_channel() {
	arriving := make(chan *article.Article)
	go func() {
		defer close(arriving)
		for i, text := range []string{"The envoys met in Oslo on Friday.", "The envoys left Oslo on Sunday."} {
			arriving <- &article.Article{
				ID: fmt.Sprint("letter ", i+1), Text: text,
				Published: article.Published{Date: calendar.Date{Year: 2013, Month: 4, Day: 15}, Source: article.FromField},
			}
		}
	}()
	articles := func(yield func(*article.Article, error) bool) {
		for a := range arriving {
			if !yield(a, nil) {
				return
			}
		}
	}
	// Extract hands on the events of each article as soon as they are known, in the order of the articles.
	for told, err := range timeline.Extract(context.Background(), articles, timeline.Options{}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, r := range told.Reports {
			fmt.Println(r.Article, r.EDTF, r.Summary)
		}
	}
	// Output:
	// letter 1 2013-04-12 The envoys met in Oslo on Friday.
	// letter 2 2013-04-14 The envoys left Oslo on Sunday.
}

// Actors of one's own, which win over the built-in ones.
func Example_actors() {
	actors, err := actor.Read(strings.NewReader(
		"name\tcode\tsector\tyears\n"+
			"Band of Lanterns\tIMG\tREB\t\n"), "actors.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := timeline.Build(context.Background(), oneArticle("The Band of Lanterns accused Norway on Friday."), timeline.Options{Actors: actors})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, entry := range result.Timeline.Entries {
		told := entry.Reports[0]
		fmt.Println(told.Actor[0].Code, told.Actor[0].Sector, told.Type, told.Recipient[0].Code)
	}
	// Output:
	// IMG REB ACCUSE NOR
}

// An output of one's own: the story as a list in Markdown, of one actor alone.
func Example_output() {
	result, err := timeline.Build(context.Background(), oneArticle("Norway accused Sweden on Friday. Denmark thanked Finland on Saturday."), timeline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	nordic, err := filter.Parse("actor:norway before:2013-05")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, entry := range result.Timeline.Story() {
		if told := entry.Reports[0]; nordic.Keeps(&entry) {
			fmt.Printf("- **%s** %s (“%s”: %s)\n", told.First.Long(), told.Summary, told.Expression, told.Resolution)
		}
	}
	// Output:
	// - **Fri 12 Apr 2013** Norway accused Sweden on Friday. (“Friday”: last Friday before publication, Mon 15 Apr 2013, as “accused” looks back)
}

// oneArticle is a stream of one article, published on Monday, 15 April 2013.
func oneArticle(text string) timeline.Articles {
	return func(yield func(*article.Article, error) bool) {
		yield(&article.Article{
			ID: "article", Text: text,
			Published: article.Published{Date: calendar.Date{Year: 2013, Month: 4, Day: 15}, Source: article.FromField},
		}, nil)
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
