package story

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"slices"
	"strings"

	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/event"
)

var epoch = calendar.Date{Year: 1970, Month: 1, Day: 1}

// entry writes a group as an entry of the timeline. ids counts the identities given so far.
func (g *group) entry(ids map[string]int) Entry {
	e := Entry{ID: g.id(ids), Importance: g.importance()}
	slices.SortStableFunc(g.tellings, func(a, b *telling) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.Published, b.Published), cmp.Compare(a.order, b.order))
	})
	e.Reports = make([]Report, len(g.tellings))
	for i, x := range g.tellings {
		e.Reports[i] = x.Report
	}
	return e
}

// rank orders the tellings of an event: the most exact date first, then what is typed, dated by words
// of its own, and told as a fact.
func (x *telling) rank() int {
	r := 0
	if !x.First.IsZero() && !x.Last.IsZero() {
		r += 8 * min(x.Last.Sub(x.First), 1000)
	}
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
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.Article, b.Article), cmp.Compare(a.order, b.order))
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

// importance grows with the number of sources that tell an event, a second article of one source
// counting a quarter, and with how prominently it is told. What did not happen counts half.
func (g *group) importance() float64 {
	sources := map[string]bool{}
	articles := map[int]bool{}
	reports, prominence := 0.0, 0.0
	for _, x := range g.tellings {
		prominence = max(prominence, x.prominence)
		source := cmp.Or(x.Publisher, x.Article)
		switch {
		case articles[x.article]:
		case sources[source]:
			reports += .25
		default:
			reports++
		}
		articles[x.article], sources[source] = true, true
	}
	score := math.Log2(1+reports) + prominence
	if c := g.tellings[0].Certainty; c == event.Negated || c == event.Hypothetical {
		score /= 2
	}
	return math.Round(score*1000) / 1000
}

// prominence is from 0 to 1: half for how early in the article the event stands, half for how much of
// the headline it tells.
func prominence(a *article.Article, x *telling, v *vocabulary) float64 {
	early := .5 / (1 + float64(max(0, x.SentenceStart-a.Body))/500)
	all, shared := 0, 0
	for s := range contentWords(a.Title) {
		all++
		if w, ok := v.number[s]; ok && slices.Contains(x.words, w) {
			shared++
		}
		if all == 40 {
			break
		}
	}
	if all == 0 || strings.TrimSpace(a.Title) == "" {
		return early
	}
	return early + .5*float64(shared)/float64(all)
}
