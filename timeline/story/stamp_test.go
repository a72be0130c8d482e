package story_test

import (
	"fmt"
	"strings"
	"testing"

	"timeline/timeline/calendar"
	"timeline/timeline/story"
)

// marked makes an event of a sentence with its date expression in [brackets].
func marked(id, date, sentence string) report {
	before, rest, _ := strings.Cut(sentence, "[")
	words, after, _ := strings.Cut(rest, "]")
	r := tell(id, [3]string{date, date, before + words + after})
	e := &r.es[0]
	e.Expression, e.ExpressionStart, e.ExpressionEnd = words, len(before), len(before)+len(words)
	return r
}

func TestASentenceOfManyDatesIsNoStamp(t *testing.T) {
	const sentence = "Growth slowed in the first quarter and in the second, after a good year."
	tl := all(tell("a", [3]string{"2013-01-01", "2013-03-31", sentence}, [3]string{"2013-04-01", "2013-06-30", sentence}, [3]string{"2012-01-01", "2012-12-31", sentence}))
	if n := len(tl.Story()); n != 3 {
		t.Errorf("%d of its events are shown, not 3", n)
	}
}

func TestATimeOfDayYearsAheadIsAStamp(t *testing.T) {
	for date, want := range map[string]int{"2013-06-17": 1, "2015-02-11": 0} {
		r := marked("a", date, "[7:01 p.m., February 11, 2015] A reader asks about the vote.")
		r.es[0].Precision = calendar.PrecisionTime
		if got := len(story.Tell(reports(r), story.Choice{Top: 1}).Story()); got != want {
			t.Errorf("%s: %d entries, want %d", date, got, want)
		}
	}
}

func TestWhatStandsInEveryArticleIsNoEvent(t *testing.T) {
	var articles []report
	for i := range 4 {
		r := marked(fmt.Sprint("a", i), fmt.Sprintf("2013-04-0%d", i+1), fmt.Sprintf("Our programme for listeners abroad was broadcast on [%d April].", i+1))
		r.a.Publisher = "Radio"
		articles = append(articles, r)
	}
	if got := story.Tell(reports(articles...), story.Choice{Top: 4}).Story(); len(got) != 0 {
		t.Errorf("the programme makes a story: %+v", got)
	}
}

func TestASentencePrintedAgainKeepsItsFirstDay(t *testing.T) {
	sentence := "Rescuers pulled a girl from the ruins of her school on [Thursday] with bare hands."
	first, again := marked("a", "2013-04-11", sentence), marked("b", "2013-04-18", sentence)
	first.a.Publisher, again.a.Publisher = "Paper", "Paper"
	first.a.Published.Date, again.a.Published.Date = day("2013-04-12"), day("2013-04-19")
	tl := all(again, first)
	if len(tl.Entries) != 1 || tl.Entries[0].Reports[0].First != day("2013-04-11") {
		t.Errorf("%d entries, the first on %s; want one on 2013-04-11", len(tl.Entries), tl.Entries[0].Reports[0].First)
	}
}
