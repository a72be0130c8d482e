package story

import (
	"cmp"
	"slices"

	"timeline/timeline/event"
)

// reprintTerms is how many content words a sentence has at least that is not written twice by chance.
const reprintTerms = 5

// markReprints finds sentences that a publisher printed again, word for word, in a later article. What
// is seen from the day of publication was written to be seen from the first: "on Thursday" in a story
// that is printed again a week later is still the first Thursday.
func (s *story) markReprints() {
	type print struct {
		publisher, sentence, summary string
		expression                   int // its place in the sentence
	}
	order := make([]*telling, 0, len(s.tellings))
	for i := range s.tellings {
		if x := &s.tellings[i]; x.DatedBy != event.ByPublished && len(x.terms) >= reprintTerms {
			order = append(order, x)
		}
	}
	slices.SortStableFunc(order, func(a, b *telling) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.Article, b.Article), cmp.Compare(a.number, b.number))
	})
	first := map[print]*telling{}
	for _, x := range order {
		p := print{x.Publisher, x.Sentence, x.Summary, x.ExpressionStart - x.SentenceStart}
		switch y := first[p]; {
		case y == nil:
			first[p] = x
		case y.First != x.First || y.Last != x.Last:
			x.reprint = y
		}
	}
}
