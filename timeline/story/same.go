package story

import (
	"slices"
	"strings"

	"timeline/timeline/event"
)

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
