package story

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/event"
)

// Tell collects the events of articles, which are taken one after another with all events of each, and
// puts them into a timeline. An article without events is counted as read.
//
// Two tellings are of the same event when
//
//  1. their days are the same, or lie within a week and one span holds the other; or both are undated;
//  2. their types are the same, or one has none, and both happened or both did not;
//  3. actors and recipients with a country share one on each side, in either order for talks and accords;
//  4. their summaries share enough content words, rare ones counting for more: half of the shorter
//     one's weight, or three quarters when there are no actors to compare or both are of one article;
//     a fifth, and a word or two, when type, day and both parties are the same;
//  5. no number in one summary contradicts the other's.
//
// Entries are ordered by first day, last day and first report; undated ones come last. The work grows
// with the number of events, as each is compared with a bounded number of others of the same days.
func Tell(articles iter.Seq2[*article.Article, []event.Event]) *Timeline {
	t := &Timeline{}
	var all []*telling
	vocabulary := newVocabulary()
	for a, events := range articles {
		for i := range events {
			all = append(all, newTelling(a, &events[i], t.Articles, len(all), vocabulary))
		}
		t.Articles++
	}
	slices.SortStableFunc(all, func(x, y *telling) int {
		return cmp.Or(x.days().Compare(y.days()), cmp.Compare(x.Published, y.Published), cmp.Compare(x.order, y.order))
	})
	m := newMerger(vocabulary)
	for _, x := range all {
		m.add(x)
	}
	ids := map[string]int{}
	for _, g := range m.groups {
		t.Entries = append(t.Entries, g.entry(ids))
	}
	slices.SortStableFunc(t.Entries, func(x, y Entry) int { return x.Reports[0].days().Compare(y.Reports[0].days()) })
	return t
}

// days is the span that an event is ordered by: none when all that is known of its time is that the
// article came later.
func (r *Report) days() calendar.Span {
	if r.Precision == calendar.PrecisionNone {
		return calendar.Span{}
	}
	return r.Span()
}

// telling is one report with what merging needs to know of it.
type telling struct {
	Report
	article    int // number of the article in the input
	order      int // number of the event in the input
	prominence float64
	words      []word // distinct content words of the summary, in order of number
	numbers    []string
	actors     []string // country codes
	recipients []string
}

func newTelling(a *article.Article, e *event.Event, number, order int, v *vocabulary) *telling {
	x := &telling{article: number, order: order, actors: codes(e.Actor), recipients: codes(e.Recipient)}
	x.Report = Report{
		Event: *e, Title: a.Title, Publisher: a.Publisher, URL: a.URL,
		Published: a.Published.Date.String(), PublishedFrom: string(a.Published.Source),
	}
	// What is kept must not keep the whole article in memory.
	x.Sentence, x.Expression = strings.Clone(e.Sentence), strings.Clone(e.Expression)
	x.words, x.numbers = v.read(e.Summary)
	x.prominence = prominence(a, x, v)
	return x
}

// codes returns the distinct country codes of actors; organisations without a country count by name.
func codes(actors []event.Actor) []string {
	var out []string
	for _, a := range actors {
		c := a.Code
		switch c {
		case "", "IGO", "NGO", "IMG":
			c = strings.ToLower(a.Text)
		}
		if c != "" && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}
