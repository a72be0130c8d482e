package story_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/event"
	"timeline/timeline/story"
)

// affair is many articles of fourteen days: on each of three days, many tell one event; the others are
// each told of once.
func affair() []report {
	var out []report
	for i := range 60 {
		d := fmt.Sprintf("2013-04-%02d", 1+i%14)
		out = append(out, tell(fmt.Sprint("small", i), [3]string{d, d, fmt.Sprintf("Envoy %s carried letter %d to a capital.", name(i), 100+i)}))
	}
	for i := range 20 {
		out = append(out,
			tell(fmt.Sprint("list", i), [3]string{"2013-04-12", "2013-04-12", "Washington published the names of eighteen officials under the Magnitsky law, paper " + name(i) + " wrote."}),
			tell(fmt.Sprint("answer", i), [3]string{"2013-04-09", "2013-04-09", "Moscow barred eighteen Americans from the country, paper " + name(i) + " wrote."}),
			tell(fmt.Sprint("bombs", i), [3]string{"2013-04-05", "2013-04-05", "Two bombs exploded near the marathon, paper " + name(i) + " wrote."}))
	}
	return out
}

func name(i int) string {
	return string([]byte{'A' + byte(i%26), 'a' + byte(i/26), 'x', 'o', 'r', 'b' + byte(i%20)})
}

func days(entries []story.Entry) (out []string) {
	for _, e := range entries {
		out = append(out, e.Reports[0].First.String())
	}
	return slices.Compact(out)
}

func TestTheDaysThatManyTellOfMakeTheStory(t *testing.T) {
	tl := story.Tell(reports(affair()...), story.Choice{Top: 3, PerDate: 1})
	if d := cmp.Diff([]string{"2013-04-05", "2013-04-09", "2013-04-12"}, days(tl.Story())); d != "" {
		t.Error(d)
	}
	if n := len(tl.Story()); n != 3 {
		t.Errorf("%d entries, want one a day", n)
	}
	if len(tl.Entries) <= 3 {
		t.Error("what the story leaves aside is lost")
	}
}

func TestADayIsToldByNoMoreThanWhatAddsToIt(t *testing.T) {
	articles := affair()
	for i := range 20 {
		articles = append(articles, tell(fmt.Sprint("fire", i), [3]string{"2013-04-12", "2013-04-12", "Flames destroyed a warehouse of the harbour that " + name(i) + " owned."}))
	}
	shown := map[string]int{}
	for _, e := range story.Tell(reports(articles...), story.Choice{Top: 3, PerDate: 4}).Story() {
		shown[e.Reports[0].First.String()]++
	}
	if d := cmp.Diff(map[string]int{"2013-04-05": 1, "2013-04-09": 1, "2013-04-12": 2}, shown); d != "" {
		t.Error(d)
	}
}

func TestMoreEventsADayMakeNoDayLess(t *testing.T) {
	const sentence = "Flames destroyed a warehouse, and a mayor of the port resigned."
	articles := append(affair(), tell("early", [3]string{"2013-04-12", "2013-04-12", sentence}), tell("late", [3]string{"2013-04-20", "2013-04-20", sentence}))
	one := days(story.Tell(reports(articles...), story.Choice{Top: 20, PerDate: 1}).Story())
	several := days(story.Tell(reports(articles...), story.Choice{Top: 20, PerDate: 9}).Story())
	if d := cmp.Diff(one, several); d != "" {
		t.Error(d)
	}
}

func TestAFewEntriesAreAllShown(t *testing.T) {
	tl := all(affair()...)
	if n := len(tl.Story()); n != len(tl.Entries) {
		t.Errorf("%d of %d entries are shown", n, len(tl.Entries))
	}
}

func TestAStoryIsNarrowed(t *testing.T) {
	list := tell("list", [3]string{"2013-04-12", "2013-04-12", "Washington published the names of eighteen officials."})
	list.es[0].Type, list.es[0].Actor = "SANCTION", []event.Actor{{Text: "Washington", Code: "USA"}}
	talks := tell("talks", [3]string{"2013-04-15", "2013-04-15", "Ministers met for talks about sanctions in Moscow."})
	talks.es[0].Type, talks.es[0].Actor = "CONSULT", []event.Actor{{Text: "Sergey Lavrov", Code: "RUS"}}
	undated := tell("undated", [3]string{"", "", "Ties cooled."})
	for _, c := range []struct {
		why    string
		choice story.Choice
		want   []string
	}{
		{"by a word, from its beginning and in any case", story.Choice{Query: []string{"SANCTION"}}, []string{"Ministers"}},
		{"by a phrase", story.Choice{Query: []string{"eighteen officials"}}, []string{"Washington"}},
		{"not by the middle of a word", story.Choice{Query: []string{"icials"}}, nil},
		{"by any of several words", story.Choice{Query: []string{"names", "ties"}}, []string{"Washington", "Ties"}},
		{"by the code of an actor", story.Choice{Actors: []string{"rus"}}, []string{"Ministers"}},
		{"by the name of an actor", story.Choice{Actors: []string{"lavrov"}}, []string{"Ministers"}},
		{"by type", story.Choice{Types: []string{"sanction"}}, []string{"Washington"}},
		{"by days", story.Choice{From: day("2013-04-13")}, []string{"Ministers"}},
	} {
		var got []string
		for _, e := range story.Tell(reports(list, talks, undated), c.choice).Story() {
			got = append(got, strings.Fields(e.Reports[0].Summary)[0])
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: %s", c.why, d)
		}
	}
}

// dated tells one event, dated by the words expression of the sentence.
func dated(id, published, first, sentence, expression string) report {
	r := tell(id, [3]string{first, first, sentence})
	r.a.Published.Date = day(published)
	e := &r.es[0]
	e.Expression = expression
	e.ExpressionStart = strings.Index(sentence, expression)
	e.ExpressionEnd = e.ExpressionStart + len(expression)
	return r
}

func TestTheSentenceOfADayIsNoCaptionAndNotToldInPassing(t *testing.T) {
	for _, c := range []struct {
		why    string
		others []report
		want   report
	}{
		{
			"a caption gives the year of a day that is not long ago",
			[]report{dated("a", "2013-04-05", "2013-04-05", "A tanker lies off the burning harbour on April 5, 2013.", "April 5, 2013")},
			dated("b", "2013-04-05", "2013-04-05", "A tanker lay off the burning harbour on Friday.", "Friday"),
		},
		{
			"some days later, an event is told on the way to newer news",
			[]report{
				dated("a", "2013-04-09", "2013-04-05", "A tanker lay off the burning harbour on Friday, near warehouses.", "Friday"),
				dated("c", "2013-04-09", "2013-04-05", "A tanker lay off the burning harbour on Friday, near warehouses.", "Friday"),
			},
			dated("b", "2013-04-05", "2013-04-05", "A tanker lay off the burning harbour on Friday, near wharves.", "Friday"),
		},
		{
			"what begins with a small letter is half a sentence",
			[]report{dated("a", "2013-04-05", "2013-04-05", "where a tanker lay off the burning harbour on Friday.", "Friday")},
			dated("b", "2013-04-05", "2013-04-05", "A tanker lay off the burning harbour on Friday.", "Friday"),
		},
		{
			"what readers say is no news",
			[]report{
				dated("a", "2013-04-05", "2013-04-05", "Posted by: damak A tanker lay off the burning harbour on Friday, near warehouses.", "Friday"),
				dated("c", "2013-04-05", "2013-04-05", "Posted by: damak A tanker lay off the burning harbour on Friday, near warehouses.", "Friday"),
			},
			dated("b", "2013-04-05", "2013-04-05", "A tanker lay off the burning harbour on Friday, near wharves.", "Friday"),
		},
		{
			"a chronology gives the year before a dash",
			[]report{dated("a", "2013-04-05", "2013-04-05", "A tanker lies off the burning harbour on April 5, 2013.", "April 5, 2013")},
			dated("b", "2013-04-05", "2013-04-05", "April 5, 2013 - A tanker lies off the burning harbour.", "April 5, 2013"),
		},
	} {
		tl := story.Tell(reports(append(c.others, c.want)...), story.Choice{Top: 1, PerDate: 1})
		if shown := tl.Story()[0].Reports[0]; shown.Article != c.want.a.ID {
			t.Errorf("%s: %q is shown", c.why, shown.Sentence)
		}
	}
}

func TestTheSentenceOfADayIsWhatManyTextsSayAlike(t *testing.T) {
	rare := dated("rare", "2013-04-05", "2013-04-05", "Harbour wardens fled on Friday.", "Friday") // shorter, and of words that others have in passing
	articles := []report{rare}
	for i, with := range []string{"as harbour fires spread", "while wardens watched", "and residents fled"} {
		articles = append(articles, dated(fmt.Sprint("a", i), "2013-04-05", "2013-04-05", "A tanker exploded at the refinery on Friday "+with+".", "Friday"))
	}
	shown := story.Tell(reports(articles...), story.Choice{Top: 1, PerDate: 1}).Story()[0].Reports[0]
	if shown.Article == "rare" {
		t.Errorf("%q is shown", shown.Sentence)
	}
}

func TestWhatIsDueOnADayIsToldLikeWhatHappened(t *testing.T) {
	for _, c := range []struct{ published, want string }{
		{"2013-04-05", "due"},  // the day itself
		{"2013-04-03", "fled"}, // two days before
	} {
		articles := []report{dated("fled", "2013-04-05", "2013-04-05", "Harbour wardens fled on Friday.", "Friday")}
		for i, with := range []string{"as fires spread", "while wardens watched", "and residents waited"} {
			due := dated(fmt.Sprint("due", i), c.published, "2013-04-05", "A minister is due to arrive at the refinery on Friday "+with+".", "Friday")
			due.es[0].Certainty = event.Planned
			articles = append(articles, due)
		}
		shown := story.Tell(reports(articles...), story.Choice{Top: 1, PerDate: 1}).Story()[0].Reports[0]
		if !strings.HasPrefix(shown.Article, c.want) {
			t.Errorf("published on %s: %q is shown", c.published, shown.Sentence)
		}
	}
}

func TestADayThatIsStillToldLaterMattersMore(t *testing.T) {
	news := dated("news", "2013-03-12", "2013-03-12", "Deputies dined in a palace on Tuesday.", "Tuesday")
	memory := dated("memory", "2013-04-12", "2013-03-14", "Miners blocked a railway on 14 March.", "14 March")
	history := dated("history", "2013-04-12", "1913-03-14", "Weavers burned a mill on 14 March 1913.", "14 March 1913")
	if d := cmp.Diff([]string{"2013-03-14"}, days(story.Tell(reports(news, memory, history), story.Choice{Top: 1}).Story())); d != "" {
		t.Error(d)
	}
}

func TestWhatStandsDeepInAPageMattersLess(t *testing.T) {
	comment := dated("comment", "2013-03-12", "2013-03-12", "Deputies dined in a palace on Tuesday.", "Tuesday")
	comment.es[0].SentenceStart += 20000
	comment.es[0].ExpressionStart += 20000
	comment.es[0].ExpressionEnd += 20000
	news := dated("news", "2013-03-14", "2013-03-14", "Miners blocked a railway on Thursday.", "Thursday")
	if d := cmp.Diff([]string{"2013-03-14"}, days(story.Tell(reports(comment, news), story.Choice{Top: 1}).Story())); d != "" {
		t.Error(d)
	}
}

func TestALongStoryIsToldByAFifthOfItsDays(t *testing.T) {
	var articles []report
	for i := range 600 {
		d := fmt.Sprintf("2013-%02d-%02d", 1+i%10, 1+i/10%6)
		articles = append(articles, tell(fmt.Sprint("a", i), [3]string{d, d, fmt.Sprintf("Envoy %s carried a letter to %s.", name(i), name(i*7))}))
	}
	if n := len(days(all(articles...).Story())); n != 12 {
		t.Errorf("a story of 60 days is told by %d", n)
	}
}

func TestTheOrderOfTheArticlesDoesNotMatter(t *testing.T) {
	articles := affair()
	there := story.Tell(reports(articles...), story.Choice{Top: 5, PerDate: 2})
	slices.Reverse(articles)
	back := story.Tell(reports(articles...), story.Choice{Top: 5, PerDate: 2})
	if d := cmp.Diff(there, back); d != "" {
		t.Error(d)
	}
}

func TestNoSentenceIsShownTwice(t *testing.T) {
	a := tell("a",
		[3]string{"2013-04-12", "2013-04-12", "Washington published a list, and Moscow answered with another."},
		[3]string{"2013-04-13", "2013-04-13", "Washington published a list, and Moscow answered with another."})
	a.es[1].SentenceStart = a.es[0].SentenceStart
	if n := len(story.Tell(reports(a), story.Choice{Top: 2}).Story()); n != 1 {
		t.Errorf("the sentence is shown %d times", n)
	}
}
