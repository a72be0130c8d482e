package story_test

import (
	"encoding/json"
	"strings"
	"testing"

	"timeline/timeline/article"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

const dispatch = `The minister flew to Geneva on Friday for a day of talks about the weapons that his government had promised to give up.
He was met at the airport by an envoy of the organisation, who drove with him to the hotel where the delegations stay.
Nobody spoke to the press in the morning, and the first word came late in the evening, when a spokesman read out two sentences.
They said that the talks had been useful and would go on. A second round was set for the week after, in the same place.`

// printed is an article with one event, of a publisher and a day.
func printed(id, publisher, published, text string) []story.Report {
	a := &article.Article{ID: id, Publisher: publisher, Text: text, Published: article.Published{Date: day(published)}}
	sentence, _, _ := strings.Cut(text, "\n")
	return story.Reports(a, []event.Event{{
		Article: id, Summary: sentence, Sentence: sentence, SentenceEnd: len(sentence), DatedBy: event.ByExpression,
		Certainty: event.Asserted, First: day("2013-09-13"), Last: day("2013-09-13"), Precision: 2,
	}})
}

func importance(t *testing.T, articles ...[]story.Report) float64 {
	t.Helper()
	tl := story.Tell(func(yield func(story.Report) bool) {
		for _, reports := range articles {
			for _, r := range reports {
				if !yield(r) {
					return
				}
			}
		}
	}, story.Choice{})
	if len(tl.Entries) != 1 || len(tl.Entries[0].Reports) != len(articles) {
		t.Fatalf("%d entries, want one with %d reports", len(tl.Entries), len(articles))
	}
	return tl.Entries[0].Importance
}

func TestCopiesCountAsOneSource(t *testing.T) {
	other := "The minister flew to Geneva on Friday for a day of talks.\nThat much is certain. All else about this meeting is what people in the corridors say to each other, and it differs from door to door, as one learns who walks from one to the next."
	original := printed("a", "Wire", "2013-09-14", dispatch)
	syndicated := printed("b", "Morning Paper", "2013-09-15", dispatch+"\nThis report was sent by an agency.")
	own := printed("c", "Evening Paper", "2013-09-14", other)
	alone, copied, told := importance(t, original), importance(t, original, syndicated), importance(t, original, own)
	if copied != alone {
		t.Errorf("a copy changes the importance from %v to %v", alone, copied)
	}
	if told <= copied {
		t.Errorf("importance %v with a second source, %v with a copy", told, copied)
	}
}

func TestTheNewestVersionSpeaks(t *testing.T) {
	first := printed("a", "Wire", "2013-09-14", dispatch)
	second := printed("b", "Wire", "2013-09-15", dispatch+"\nThe talks are now over.")
	tl := story.Tell(func(yield func(story.Report) bool) { _ = yield(first[0]) && yield(second[0]) }, story.Choice{})
	if got := tl.Entries[0].Reports[0].Article; got != "b" {
		t.Errorf("article %q speaks, want the newer one", got)
	}
}

func TestASketchIsReadAsItIsWritten(t *testing.T) {
	s := story.NewSketch(dispatch)
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	var back story.Sketch
	if err := json.Unmarshal(b, &back); err != nil || back != s {
		t.Errorf("%s is read as %v (%v)", b, back, err)
	}
	for _, bad := range []string{`""`, `"AAAA"`, `"*"`} {
		if err := json.Unmarshal([]byte(bad), &back); err == nil {
			t.Errorf("%s is read as a sketch", bad)
		}
	}
	if story.NewSketch("Three words only") != (story.Sketch{}) {
		t.Error("three words have a sketch")
	}
	if story.NewSketch(strings.ToUpper(dispatch)) != s {
		t.Error("case changes a sketch")
	}
}
