package story_test

import (
	"iter"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

func day(s string) calendar.Date {
	d, err := calendar.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// told makes an article, published in April 2013, with events given as "first day, last day, summary".
func told(id string, events ...[3]string) (*article.Article, []event.Event) {
	a := &article.Article{ID: id, Title: "Of " + id, Publisher: id, Published: article.Published{Date: day("2013-04-15")}}
	var out []event.Event
	for i, e := range events {
		x := event.Event{Article: id, Summary: e[2], Sentence: e[2], SentenceStart: 100 * i, DatedBy: event.ByExpression, Certainty: event.Asserted}
		if e[0] != "" {
			x.First, x.Last, x.Precision = day(e[0]), day(e[1]), calendar.PrecisionDay
		}
		out = append(out, x)
	}
	return a, out
}

type report struct {
	a  *article.Article
	es []event.Event
}

// all puts the reports of articles into a timeline, whole.
func all(articles ...report) *story.Timeline { return story.Tell(reports(articles...), story.Choice{}) }

func reports(articles ...report) iter.Seq[story.Report] {
	return func(yield func(story.Report) bool) {
		for _, r := range articles {
			for _, x := range story.Reports(r.a, r.es) {
				if !yield(x) {
					return
				}
			}
		}
	}
}

func tell(id string, events ...[3]string) report {
	a, es := told(id, events...)
	return report{a, es}
}

func summaries(t *story.Timeline) []string {
	var out []string
	for _, e := range t.Entries {
		out = append(out, e.Reports[0].Summary)
	}
	return out
}

func TestEntriesStandInOrderOfTimeAndUndatedOnesLast(t *testing.T) {
	got := all(
		tell("a", [3]string{"", "", "Ties cooled."}, [3]string{"2013-04-14", "2013-04-14", "Moscow answered."}),
		tell("b", [3]string{"2013-04-12", "2013-04-14", "Talks went on."}, [3]string{"2013-04-12", "2013-04-12", "Washington published names."}),
	)
	want := []string{"Washington published names.", "Talks went on.", "Moscow answered.", "Ties cooled."}
	if d := cmp.Diff(want, summaries(got)); d != "" {
		t.Error(d)
	}
	if got.Articles != 2 {
		t.Errorf("%d articles, want 2", got.Articles)
	}
}

func TestTheSameEventOfTwoArticlesBecomesOneEntry(t *testing.T) {
	got := all(
		tell("a", [3]string{"2013-04-12", "2013-04-12", "The Treasury published the names of eighteen Russian officials under the Magnitsky law."}),
		tell("b", [3]string{"2013-04-12", "2013-04-12", "Names of eighteen Russian officials were published by the U.S. Treasury under the Magnitsky law."}),
	)
	if len(got.Entries) != 1 || len(got.Entries[0].Reports) != 2 {
		t.Fatalf("entries: %+v", got.Entries)
	}
}

func TestTwoActsAreNeverMerged(t *testing.T) {
	for _, c := range []struct {
		why  string
		a, b [3]string
	}{
		{"other numbers", [3]string{"2013-04-12", "2013-04-12", "Washington published a list of 18 Russian officials on Friday."}, [3]string{"2013-04-12", "2013-04-12", "Washington published a list of 250 Russian officials on Friday."}},
		{"other days", [3]string{"2013-04-12", "2013-04-12", "Police arrested opposition leaders in the capital."}, [3]string{"2013-04-13", "2013-04-13", "Police arrested opposition leaders in the capital."}},
		{"other words", [3]string{"2013-04-12", "2013-04-12", "The minister met his French counterpart for talks on Syria."}, [3]string{"2013-04-12", "2013-04-12", "The minister met bankers for talks on debt."}},
	} {
		if got := all(tell("a", c.a), tell("b", c.b)); len(got.Entries) != 2 {
			t.Errorf("%s: merged %q and %q", c.why, c.a[2], c.b[2])
		}
	}
}

func TestWhoDidItToWhomKeepsActsApart(t *testing.T) {
	usa, rus := []event.Actor{{Text: "Washington", Code: "USA"}}, []event.Actor{{Text: "Moscow", Code: "RUS"}}
	a := tell("a", [3]string{"2013-05-14", "2013-05-14", "Washington protested over the expelled diplomat's arrest to Moscow."})
	b := tell("b", [3]string{"2013-05-14", "2013-05-14", "Moscow protested over the expelled diplomat's arrest to Washington."})
	a.es[0].Type, a.es[0].Actor, a.es[0].Recipient = "ACCUSE", usa, rus
	b.es[0].Type, b.es[0].Actor, b.es[0].Recipient = "ACCUSE", rus, usa
	if got := all(a, b); len(got.Entries) != 2 {
		t.Error("an accusation was merged with the one in return")
	}
	a.es[0].Type, b.es[0].Type = "CONSULT", "CONSULT"
	if got := all(a, b); len(got.Entries) != 1 {
		t.Error("talks told from either side were not merged")
	}
}

func TestIdentifiersDependOnTheEventAlone(t *testing.T) {
	a := tell("a", [3]string{"2013-04-12", "2013-04-12", "Washington published names."})
	b := tell("b", [3]string{"2013-04-10", "2013-04-10", "Envoys met in Geneva."})
	alone, both := all(a), all(b, a)
	if alone.Entries[0].ID != both.Entries[1].ID {
		t.Errorf("%s alone, %s beside another event", alone.Entries[0].ID, both.Entries[1].ID)
	}
	twice := all(a, a)
	seen := map[string]bool{}
	for _, e := range twice.Entries {
		if seen[e.ID] {
			t.Errorf("two entries are called %s", e.ID)
		}
		seen[e.ID] = true
	}
}

func TestMoreSourcesMakeAnEventMoreImportant(t *testing.T) {
	x := [3]string{"2013-04-12", "2013-04-12", "Washington published the names of eighteen officials."}
	one, two := all(tell("a", x)), all(tell("a", x), tell("b", x))
	if one.Entries[0].Importance >= two.Entries[0].Importance {
		t.Errorf("importance %v with one source, %v with two", one.Entries[0].Importance, two.Entries[0].Importance)
	}
}

func TestTheSameActOfTheSameDayAndPartiesNeedsFewWordsInCommon(t *testing.T) {
	a := tell("a", [3]string{"2013-08-07", "2013-08-07", "The White House on Wednesday cancelled the meeting with Vladimir Putin."})
	b := tell("b", [3]string{"2013-08-07", "2013-08-07", "Barack Obama had cancelled his trip to Moscow."})
	for _, r := range []report{a, b} {
		r.es[0].Type = "REJECT"
		r.es[0].Actor, r.es[0].Recipient = []event.Actor{{Text: "x", Code: "USA"}}, []event.Actor{{Text: "y", Code: "RUS"}}
	}
	if got := all(a, b); len(got.Entries) != 1 {
		t.Error("one cancellation became two entries")
	}
	b.es[0].Recipient = []event.Actor{{Text: "z", Code: "CUB"}}
	if got := all(a, b); len(got.Entries) != 2 {
		t.Error("cancellations to two parties became one entry")
	}
}
