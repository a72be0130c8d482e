package story

import (
	"cmp"
	"iter"
	"slices"

	"timeline/timeline/calendar"
)

// Tell puts the events of many articles into a timeline, in whatever order their reports come.
//
// Two reports are of the same event when
//
//  1. their days are the same, or lie within a week and one span holds the other; or both are undated;
//     the exact days of an act that is seldom done twice may also be one apart;
//  2. both are plans or neither is, both deny or neither does, and their types do not tell different acts;
//  3. actors and recipients with a country share one on each side, in either order for talks and accords;
//  4. their sentences are alike, rare words counting for more; what that takes depends on how well the
//     parties, the types and the summaries agree;
//  5. no number in one summary contradicts the other's; those of its date do not count.
//
// Days that articles come back to need less. Two that name a day by its number from a week away or more
// need little in common to be of one event. What a day, a month or a year is known for, as many texts have
// the same words beside its date and not beside others, is one event, and so is every report that has one
// of them there and tells no act of its own: "since the April 20 explosion". What is told ahead of a day
// and what is told later stay two entries.
//
// A report that comes again, the same in all, is left out: articles are read twice when a machine fails.
//
// A sentence that its publisher prints again is of the event that it told first. Stamps are of none.
//
// Entries are ordered by first day, last day and first report; undated ones come last. What c leaves out
// is marked as aside. The work grows with the number of events, as each is compared with a bounded number
// of others of the same days.
func Tell(reports iter.Seq[Report], c Choice) *Timeline {
	var all []*Report
	t := &Timeline{}
	seen := repeats{}
	for r := range reports {
		if seen.again(r) {
			t.Repeated++
			continue
		}
		all = append(all, &r)
	}
	s := newStory(all)
	m := newMerger(s.vocabulary)
	for i := range s.tellings {
		m.add(&s.tellings[i])
	}
	m.addReprints()
	t.Articles = len(s.articles)
	t.Entries = s.entries(m, &c)
	return t
}

// story is all reports with what telling them together needs to know.
type story struct {
	articles   []told
	tellings   []telling // in order: by days, publish date, article, place
	vocabulary *vocabulary
	acts       map[string][][]word // what undated acts the articles of a day tell: content words, by publish date
}

// telling is one report with what merging and choosing need to know of it.
type telling struct {
	*Report
	article    *told
	number     int      // in the order of all tellings
	words      []word   // distinct content words of the summary, in order of number
	numbers    []string // in the summary
	terms      []word   // content words of the sentence, as they stand
	near       []word   // those of them beside the date expression, where it gives one day, month or year
	vector     vector   // of these
	lead       *lead    // what its time is known for, when x tells that
	group      *group
	reprint    *telling // the first print of the sentence, when that was seen from another day
	age        int      // days from its own to the publication; less than 0 before them
	weight     float64  // how surely it tells of its day
	stamp      bool     // no event: it says when a page was changed, or stands in every article
	actors     []string // country codes
	recipients []string
}

func newStory(reports []*Report) *story {
	s := &story{tellings: make([]telling, len(reports)), vocabulary: newVocabulary()}
	list, byID := articlesOf(reports)
	s.articles = list
	unordered := make([]telling, len(reports))
	order := make([]*telling, len(reports)) // much quicker to sort
	for i, r := range reports {
		unordered[i] = telling{Report: r, article: &list[byID[r.Article]], actors: codes(r.Actor), recipients: codes(r.Recipient)}
		order[i] = &unordered[i]
	}
	slices.SortStableFunc(order, func(x, y *telling) int {
		return cmp.Or(
			x.days().Compare(y.days()), x.days().First.Compare(y.days().First), cmp.Compare(x.Published, y.Published), cmp.Compare(x.Article, y.Article),
			cmp.Compare(x.SentenceStart, y.SentenceStart), cmp.Compare(x.ExpressionStart, y.ExpressionStart),
			cmp.Compare(x.Type, y.Type), cmp.Compare(x.Summary, y.Summary),
			slices.Compare(x.actors, y.actors), slices.Compare(x.recipients, y.recipients))
	})
	for i, x := range order {
		s.tellings[i] = *x
	}
	for i := range s.tellings {
		x := &s.tellings[i]
		x.number, x.Sketch = i, Sketch{}
		x.age = age(x.Report)
		x.words, x.numbers = s.vocabulary.read(x.Summary, x.Expression)
		if s.again(i) {
			x.terms = s.tellings[i-1].terms
		} else {
			x.terms = s.vocabulary.terms(x.Sentence)
		}
	}
	s.markReprints()
	s.markStamps()
	for i := range s.tellings {
		if x := &s.tellings[i]; !x.stamp && x.reprint == nil {
			x.near = s.vocabulary.beside(x.Report)
		}
	}
	s.learnLeads()
	for i := range s.tellings {
		x := &s.tellings[i]
		x.weight = x.weigh()
		if s.again(i) {
			x.vector = s.tellings[i-1].vector
			continue
		}
		x.vector = s.vocabulary.vector(x.terms)
		s.vocabulary.learnPairs(x.terms)
	}
	s.learnActs()
	return s
}

func (s *story) learnActs() {
	s.acts = map[string][][]word{}
	for i := range s.tellings {
		x := &s.tellings[i]
		if x.Type != "" && !x.exact() && !x.stamp && !s.again(i) {
			s.acts[x.Published] = append(s.acts[x.Published], x.terms)
		}
	}
}

// again tells whether a telling is of the same sentence as the one before it.
func (s *story) again(i int) bool {
	return i > 0 && s.tellings[i].Article == s.tellings[i-1].Article && s.tellings[i].SentenceStart == s.tellings[i-1].SentenceStart
}

// days is the span that an event is ordered by: none when all that is known of its time is that the
// article came later.
func (r *Report) days() calendar.Span {
	if r.Precision == calendar.PrecisionNone {
		return calendar.Span{}
	}
	return r.Span()
}

// exact tells whether an event has one day.
func (r *Report) exact() bool {
	return !r.First.IsZero() && r.First == r.Last && r.Precision != calendar.PrecisionNone
}
