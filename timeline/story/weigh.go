package story

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
)

// What a telling counts for. The constants were chosen by leaving out one affair after another of
// Timeline17 (Tran et al. 2013); none of them is sharp.
const (
	unhappened = .3    // planned, hypothetical or negated
	foretold   = .5    // told before its day
	remembered = .25   // more for each doubling of the days since, of a day that articles told as news
	buried     = .5    // told deep in a page, as comments and transcripts are
	buriedAt   = 10000 // bytes into the article
	echo       = .25   // of what the neighbouring day has: reports of an event often name the day after it
	scattered  = .1    // for each text that tells of a day, whatever it tells
	overBy     = .5    // for the day that something was over by: that day is when it was told
	newsDays   = 7     // for which an event is news; later, few things are still told of its day
)

// weigh is how surely a telling tells of its day.
func (x *telling) weigh() float64 {
	if x.stamp || x.reprint != nil {
		return 0
	}
	w := 1.0
	switch x.Certainty {
	case event.Hypothetical, event.Negated:
		w = unhappened
	case event.Planned:
		if x.age != 0 { // what is due on the day itself is as good as what happened
			w = unhappened
		}
	}
	if x.age < 0 {
		w *= foretold
	}
	return w
}

// says is how much a telling says for the importance of its day; begin is the day of the first article.
func (x *telling) says(begin string) float64 {
	w := x.weight
	if x.age == 0 && x.Certainty == event.Planned {
		w *= unhappened
	}
	if x.age > 1 && x.First.String() >= begin {
		w *= 1 + remembered*math.Log2(float64(x.age))
	}
	if x.SentenceStart > buriedAt {
		w *= buried
	}
	return w
}

// vector is what a sentence says: its words and how much each says, of length 1 together.
type vector struct {
	words  []word // in order of number
	values []float32
}

// times is 1 for sentences of the same words, and 0 for those without a word in common.
func (v vector) times(u vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(v.words) && j < len(u.words); {
		switch {
		case v.words[i] < u.words[j]:
			i++
		case v.words[i] > u.words[j]:
			j++
		default:
			sum += float64(v.values[i]) * float64(u.values[j])
			i, j = i+1, j+1
		}
	}
	return sum
}

func (v *vocabulary) vector(terms []word) vector {
	words := slices.Compact(slices.Sorted(slices.Values(terms)))
	values := make([]float32, len(words))
	sum := 0.0
	for i, w := range words {
		r := v.rarity(w)
		values[i] = float32(r)
		sum += r * r
	}
	for i := range values {
		values[i] /= float32(math.Sqrt(sum))
	}
	return vector{words, values}
}

// mass is the sum of what several sentences say. The more they say the same, the longer it is: n that say
// the same make n, n that say different things the square root of n.
type mass struct {
	words  map[word]float64
	square float64 // of the length
}

func newMass() mass { return mass{words: map[word]float64{}} }

func (m *mass) add(v vector, weight float64) {
	m.square += 2*weight*m.reach(v) + weight*weight
	for i, w := range v.words {
		m.words[w] += weight * float64(v.values[i])
	}
}

func (m *mass) strength() float64 { return math.Sqrt(max(0, m.square)) }

// reach returns how many of the sentences, as it were, say what v says.
func (m *mass) reach(v vector) float64 {
	sum := 0.0
	for i, w := range v.words {
		sum += m.words[w] * float64(v.values[i])
	}
	return sum
}

// period is what all articles tell of a day or of a longer span: the sum of what each text tells most
// plainly.
type period struct {
	calendar.Span
	mass
	tellings []telling
	texts    float64 // each counted by its weight
}

// newPeriod weighs the tellings of a span, one a text.
func (s *story) newPeriod(tellings []telling) *period {
	p := &period{Span: tellings[0].days(), tellings: tellings, mass: newMass()}
	type voice struct {
		*telling
		weight float64
	}
	plainest := map[int]voice{}
	var sources []int
	for i := range tellings {
		x := voice{&tellings[i], tellings[i].says(s.articles[0].published)}
		switch y, ok := plainest[x.article.source]; {
		case !ok:
			sources = append(sources, x.article.source)
			fallthrough
		case y.weight < x.weight:
			plainest[x.article.source] = x
		}
	}
	for _, source := range sources {
		x := plainest[source]
		p.texts += x.weight
		p.add(x.vector, x.weight)
	}
	return p
}

// periods weighs the spans of tellings, which stand in order of days. of has the one of each telling, by
// its number.
func (s *story) periods(tellings []telling) (of []*period, days map[calendar.Date]*period) {
	of, days = make([]*period, numbers(tellings)), map[calendar.Date]*period{}
	for from := 0; from < len(tellings); {
		to := from + 1
		for to < len(tellings) && sameSpan(&tellings[from], &tellings[to]) {
			to++
		}
		p := s.newPeriod(tellings[from:to])
		if p.First == p.Last && !p.First.IsZero() {
			days[p.First] = p
		}
		for ; from < to; from++ {
			of[tellings[from].number] = p
		}
	}
	for i := range tellings {
		if x := &tellings[i]; x.First.IsZero() && x.Expression != "" && x.Precision == calendar.PrecisionDay {
			if p := days[x.Last]; p != nil {
				p.texts += overBy * x.weight
				p.add(x.vector, overBy*x.weight)
			}
		}
	}
	return of, days
}

// numbers is one more than the highest number of tellings.
func numbers(tellings []telling) int {
	if len(tellings) == 0 {
		return 0
	}
	return tellings[len(tellings)-1].number + 1
}

// entries makes entries of groups, in order of time, and marks what c leaves out.
func (s *story) entries(m *merger, c *Choice) []Entry {
	groups := m.groups
	of, days := s.periods(s.tellings)
	ids := map[string]int{}
	out := make([]Entry, len(groups))
	list := make([]candidate, len(groups))
	for i, g := range groups {
		g.order()
		e := &out[i]
		*e = Entry{ID: g.id(ids), Importance: s.importance(g, of[g.tellings[0].number], days)}
		list[i] = candidate{g, e}
	}
	m.outcomes(out, s.articles)
	s.tellApart(list, c)
	for i, g := range groups {
		for _, x := range g.tellings {
			out[i].Reports = append(out[i].Reports, *x.Report)
		}
	}
	slices.SortStableFunc(out, func(x, y Entry) int { return x.Reports[0].days().Compare(y.Reports[0].days()) })
	return out
}

func sameSpan(x, y *telling) bool {
	a, b := x.days(), y.days()
	return a.First == b.First && a.Last == b.Last
}

// importance is the logarithm of how many texts tell an event, in part or in whole, plus how prominently
// it is told; what did not happen counts half.
func (s *story) importance(g *group, p *period, days map[calendar.Date]*period) float64 {
	x := g.tellings[0]
	v := x.vector
	texts := p.reach(v)
	if x.exact() {
		neighbour := 0.0
		for _, by := range [...]int{-1, 1} {
			if q := days[x.First.AddDays(by)]; q != nil {
				neighbour = max(neighbour, q.reach(v))
			}
		}
		texts = max(texts-echo*neighbour, 0)
	}
	prominent := 0.0
	for _, y := range g.tellings {
		prominent = max(prominent, s.prominence(y))
	}
	score := math.Log2(1+texts) + prominent
	if x.Certainty == event.Negated || x.Certainty == event.Hypothetical {
		score /= 2
	}
	return math.Round(score*1000) / 1000
}

// prominence is from 0 to 1: half for how early in the article the event stands, half for how much of
// the headline it tells.
func (s *story) prominence(x *telling) float64 {
	early := .5 / (1 + float64(x.SentenceStart)/500)
	all, shared := 0, 0
	for t := range contentWords(x.Title) {
		all++
		if w, ok := s.vocabulary.number[t]; ok && slices.Contains(x.words, w) {
			shared++
		}
		if all == 40 {
			break
		}
	}
	if all == 0 {
		return early
	}
	return early + .5*float64(shared)/float64(all)
}

// strongest orders days by how much is told of each: what the better neighbour has is an echo in part.
func strongest(days map[calendar.Date]*period) []*period {
	score := make(map[*period]float64, len(days))
	for d, p := range days {
		neighbour := 0.0
		for _, by := range [...]int{-1, 1} {
			if q := days[d.AddDays(by)]; q != nil {
				neighbour = max(neighbour, q.strength())
			}
		}
		score[p] = p.strength() + scattered*p.texts - echo*neighbour
	}
	return slices.SortedFunc(maps.Values(days), func(a, b *period) int {
		return cmp.Or(cmp.Compare(score[b], score[a]), a.First.Compare(b.First))
	})
}
