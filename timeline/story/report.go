package story

import (
	"strings"

	"timeline/timeline/article"
	"timeline/timeline/event"
)

// Reports returns the events of an article as reports, each of which can be read without the article.
func Reports(a *article.Article, events []event.Event) []Report {
	if len(events) == 0 {
		return nil
	}
	sketch := NewSketch(a.Text[min(a.Body, len(a.Text)):])
	out := make([]Report, len(events))
	for i := range events {
		out[i] = Report{
			Event: events[i], Title: a.Title, Publisher: a.Publisher, URL: a.URL,
			Published: a.Published.Date.String(), PublishedFrom: string(a.Published.Source), Sketch: sketch,
		}
		// What is kept must not keep the whole article in memory.
		if i > 0 && events[i].SentenceStart == events[i-1].SentenceStart {
			out[i].Sentence = out[i-1].Sentence
		} else {
			out[i].Sentence = strings.Clone(events[i].Sentence)
		}
		out[i].Expression = strings.Clone(events[i].Expression)
	}
	return out
}
