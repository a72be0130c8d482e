package story

import (
	"cmp"
	"slices"

	"timeline/timeline/calendar"
)

var epoch = calendar.Date{Year: 1970, Month: 1, Day: 1}

// group is the tellings of one event; the first is the one that others were compared with.
type group struct {
	tellings []*telling
	number   int
}

// merger groups tellings. Groups are found again by a day and a content word that they hold.
type merger struct {
	groups     []*group
	byWord     map[place][]int32
	vocabulary *vocabulary
	hits       map[int32]int // of the telling at hand: content words shared with a group
}

// place is a day and a word that stands in a summary of that day. Days are counted from 1 January 1970;
// a span of more than a week stands at its first day, with the length mixed in, as it merges only with
// the same span.
type place struct {
	day, length int
	word        word
}

const (
	maxSpan       = 7  // days: the longest span that may hold a shorter one of the same event
	maxPosting    = 64 // groups remembered for a word of a day; a commoner word tells nothing
	maxCandidates = 16 // groups that a telling is compared with
)

func newMerger(v *vocabulary) *merger {
	return &merger{byWord: map[place][]int32{}, vocabulary: v, hits: map[int32]int{}}
}

// add puts a telling into the group that tells the same event, or into one of its own.
func (m *merger) add(x *telling) {
	if g := m.find(x); g != nil {
		g.tellings = append(g.tellings, x)
		return
	}
	g := &group{tellings: []*telling{x}, number: len(m.groups)}
	m.groups = append(m.groups, g)
	x.places(func(p place) {
		if l := m.byWord[p]; len(l) < maxPosting {
			m.byWord[p] = append(l, int32(g.number))
		}
	})
}

func (m *merger) find(x *telling) *group {
	clear(m.hits)
	x.places(func(p place) {
		for _, n := range m.byWord[p] {
			m.hits[n]++
		}
	})
	candidates := make([]int32, 0, len(m.hits))
	for n := range m.hits {
		candidates = append(candidates, n)
	}
	slices.SortFunc(candidates, func(a, b int32) int { return cmp.Or(m.hits[b]-m.hits[a], int(a-b)) })
	var best *group
	bestShare := 0.0
	for _, n := range candidates[:min(len(candidates), maxCandidates)] {
		g := m.groups[n]
		if share, ok := m.same(g.tellings[0], x); ok && share > bestShare {
			best, bestShare = g, share
		}
	}
	return best
}

// places calls found for each place at which x is kept and looked up.
func (x *telling) places(found func(place)) {
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
		for _, p.word = range x.words {
			found(p)
		}
		p.day++
	}
}
