package story

import (
	"cmp"
	"slices"
)

// group is the tellings of one event; the first ones are those that others were compared with.
type group struct {
	tellings []*telling
	number   int
}

// merger groups tellings. Groups are found again by the days and the words of their sentences.
type merger struct {
	groups     []*group
	byWord     map[place][]posting
	vocabulary *vocabulary
	reprints   []*telling
	likeness   []float64 // of the telling at hand to each group; 0 between tellings
	near       []int32   // the groups that share a word and a day with it
}

// place is a day and a word that stands in a sentence of that day. Days are counted from 1 January 1970;
// a span of more than a week stands at its first day, with the length mixed in, as it merges only with
// the same span.
type place struct {
	day, length int
	word        word
}

// posting is a group that has a telling at a place, and how much the word says there.
type posting struct {
	group int32
	value float32
}

const (
	maxSpan       = 7   // days: the longest span that may hold a shorter one of the same event
	maxPosting    = 256 // groups remembered for a word of a day; a commoner word tells little
	maxCandidates = 16  // groups that a telling is compared with
	maxCompared   = 4   // tellings of each that it is compared with
)

func newMerger(v *vocabulary) *merger {
	return &merger{byWord: map[place][]posting{}, vocabulary: v}
}

// add puts a telling into the group that tells the same event, or into one of its own.
func (m *merger) add(x *telling) {
	if x.reprint != nil {
		m.reprints = append(m.reprints, x)
		return
	}
	g := m.known(x)
	if g == nil {
		g = m.find(x)
	}
	if g == nil {
		g = &group{number: len(m.groups)}
		m.groups, m.likeness = append(m.groups, g), append(m.likeness, 0)
	}
	x.group = g
	if x.lead != nil && x.lead.groups[x.side()] == nil {
		x.lead.groups[x.side()] = g
	}
	if g.tellings = append(g.tellings, x); len(g.tellings) > maxCompared {
		return
	}
	x.places(func(p place, value float32) {
		if l := m.byWord[p]; len(l) < maxPosting {
			m.byWord[p] = append(l, posting{int32(g.number), value})
		}
	})
}

// known returns the group of what the time of x is known for, when x tells that.
func (m *merger) known(x *telling) *group {
	if x.lead == nil {
		return nil
	}
	return x.lead.groups[x.side()]
}

// addReprints puts reprints to their first prints.
func (m *merger) addReprints() {
	for _, x := range m.reprints {
		x.group = x.reprint.group
		x.group.tellings = append(x.group.tellings, x)
	}
}

func (m *merger) find(x *telling) *group {
	if x.stamp {
		return nil
	}
	defer m.forget()
	x.places(func(p place, value float32) {
		for by := range x.around() {
			near := p
			near.day += by
			m.meet(near, value)
		}
	})
	var best *group
	most := 0.0
	for _, n := range m.candidates() {
		g := m.groups[n]
		for _, y := range g.tellings[:min(len(g.tellings), maxCompared)] {
			if common, ok := m.same(y, x); ok && common > most {
				best, most = g, common
			}
		}
	}
	return best
}

// meet notes that a word of the telling at hand stands at a place, and how much it says in the telling.
func (m *merger) meet(p place, value float32) {
	for _, q := range m.byWord[p] {
		if m.likeness[q.group] == 0 {
			m.near = append(m.near, q.group)
		}
		m.likeness[q.group] += float64(value) * float64(q.value)
	}
}

// forget makes the merger ready for the next telling.
func (m *merger) forget() {
	for _, g := range m.near {
		m.likeness[g] = 0
	}
	m.near = m.near[:0]
}

// candidates are the groups that are most like the telling at hand, the likest first.
func (m *merger) candidates() []int32 {
	var best []int32
	for _, g := range m.near {
		at, _ := slices.BinarySearchFunc(best, g, func(a, b int32) int {
			return cmp.Or(cmp.Compare(m.likeness[b], m.likeness[a]), cmp.Compare(a, b))
		})
		if at < maxCandidates {
			best = slices.Insert(best[:min(len(best), maxCandidates-1)], at, g)
		}
	}
	return best
}

// places calls found for each place at which x is kept and looked up, with how much its word says.
func (x *telling) places(found func(place, float32)) {
	p := place{}
	days := 1
	switch first, last := x.First, x.Last; {
	case first.IsZero() && last.IsZero():
		p.length = -1
	case first.IsZero():
		p.day, p.length = last.Sub(epoch), -2
	case last.IsZero():
		p.day, p.length = first.Sub(epoch), -3
	default:
		p.day = first.Sub(epoch)
		if days = last.Sub(first) + 1; days > maxSpan {
			p.length, days = days, 1
		}
	}
	for range days {
		for i, w := range x.vector.words {
			p.word = w
			found(p, x.vector.values[i])
		}
		p.day++
	}
}
