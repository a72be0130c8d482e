package story

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
)

// order puts the telling first that the timeline shows: the day that most texts give, the most exact date,
// what is typed, dated by words of its own, and told as a fact, the newest version of a text.
func (g *group) order() {
	type days [2]calendar.Date
	texts := map[days]int{}
	sources := map[days]map[int]bool{}
	for _, x := range g.tellings {
		if x.reprint != nil {
			continue
		}
		d := days{x.First, x.Last}
		if sources[d] == nil {
			sources[d] = map[int]bool{}
		}
		sources[d][x.article.source] = true
		texts[d] = len(sources[d])
	}
	slices.SortStableFunc(g.tellings, func(a, b *telling) int {
		switch {
		case a.reprint == nil && b.reprint != nil:
			return -1
		case a.reprint != nil && b.reprint == nil:
			return 1
		}
		return cmp.Or(
			cmp.Compare(a.length(), b.length()), cmp.Compare(texts[days{b.First, b.Last}], texts[days{a.First, a.Last}]),
			cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.article.age, b.article.age), cmp.Compare(a.Published, b.Published), cmp.Compare(a.number, b.number))
	})
}

// length is how many days an event may have been on, beyond one; 0 where a side is open.
func (x *telling) length() int {
	if x.First.IsZero() || x.Last.IsZero() {
		return 0
	}
	return x.Last.Sub(x.First)
}

// rank tells how plainly an event is told: 0 is best.
func (x *telling) rank() int {
	r := 0
	if x.Type == "" {
		r += 4
	}
	if x.DatedBy != event.ByExpression {
		r += 2
	}
	if x.Certainty != event.Asserted {
		r++
	}
	return r
}

// id is a hash of what identifies the event in its earliest report: the article, the place in it, the
// days and the type. It does not change when later articles are added. Tellings that agree in all of
// that, as when an article is given twice, are numbered.
func (g *group) id(ids map[string]int) string {
	x := slices.MinFunc(g.tellings, func(a, b *telling) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.Article, b.Article), cmp.Compare(a.number, b.number))
	})
	h := sha256.New()
	fmt.Fprintf(h, "%q %d %q %s %s %s %q", x.Article, x.SentenceStart, x.Summary, x.First, x.Last, x.Type, append(x.actors, x.recipients...))
	id := hex.EncodeToString(h.Sum(nil)[:6])
	ids[id]++
	if n := ids[id]; n > 1 {
		id = fmt.Sprintf("%s-%d", id, n)
	}
	return id
}
