package story

import (
	"cmp"
	"slices"

	"timeline/timeline/event"
)

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

// same tells whether a and b tell the same event, and how much their summaries share.
func (m *merger) same(a, b *telling) (share float64, ok bool) {
	if !sameDays(a, b) || !sameKind(a, b) || contradict(a.numbers, b.numbers) {
		return 0, false
	}
	actors, ok := sameActors(a, b)
	if !ok {
		return 0, false
	}
	share, shared := m.vocabulary.share(a.words, b.words)
	need, words := .75, 3
	if actors && a.article != b.article {
		need = .5
	}
	if a.Type == "" || b.Type == "" || a.First.IsZero() && a.Last.IsZero() {
		need = max(need, .6)
	} else if actors && a.article != b.article && a.recipients != nil && a.First == a.Last && a.First == b.First && b.First == b.Last {
		if need, words = .2, 2; rare(a.Type) { // one such act of the same two parties in a day
			words = 1
		}
	}
	return share, share >= need && shared >= words
}

// sameDays: equal spans, or one within the other and that no longer than a week.
func sameDays(a, b *telling) bool {
	if a.First == b.First && a.Last == b.Last {
		return true
	}
	if a.First.IsZero() || a.Last.IsZero() || b.First.IsZero() || b.Last.IsZero() {
		return false
	}
	if b.First.Before(a.First) || b.First == a.First && b.Last.After(a.Last) {
		a, b = b, a
	}
	return !b.Last.After(a.Last) && a.Last.Sub(a.First) < maxSpan
}

func sameKind(a, b *telling) bool {
	happened := func(x *telling) bool { return x.Certainty == event.Asserted || x.Certainty == event.Reported }
	return (a.Type == b.Type || a.Type == "" || b.Type == "") &&
		(a.Certainty == b.Certainty || happened(a) && happened(b))
}

// sameActors tells whether the parties fit, and whether there were any to compare on either side.
func sameActors(a, b *telling) (compared, ok bool) {
	straight := fit(a.actors, b.actors) && fit(a.recipients, b.recipients)
	if !straight && mutual(a.Type) && mutual(b.Type) {
		straight = fit(a.actors, b.recipients) && fit(a.recipients, b.actors)
	}
	compared = len(a.actors) > 0 && len(b.actors) > 0 && (len(a.recipients) > 0) == (len(b.recipients) > 0)
	return compared, straight
}

func fit(a, b []string) bool {
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// mutual tells whether an event of the type is the same seen from either side.
func mutual(kind string) bool {
	switch kind {
	case "AGREE", "CONSULT", "COOPERATE":
		return true
	}
	return false
}

// rare tells whether an act of the type is seldom done twice on one day to the same party.
func rare(kind string) bool {
	switch kind {
	case "REJECT", "SANCTION", "RETREAT", "CONCEDE", "AGREE", "SUPPORT":
		return true
	}
	return false
}

// contradict tells whether both summaries give numbers and none is the same: 18 names are not 30.
func contradict(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !fit(a, b)
}
