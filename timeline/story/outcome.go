package story

import (
	"timeline/timeline/calendar"
	"timeline/timeline/event"
)

// mostDays is the longest span, in days, whose outcome is looked for.
const mostDays = 92

// outcomes links what was planned with what happened. A planned event happened when an entry within its
// days tells so: of parties that fit, of a type that the plan may turn into, and alike. One whose days
// were over before the last article came out, and of which no article tells that it happened, is unheard.
func (m *merger) outcomes(entries []Entry, articles []told) {
	last := ""
	for i := range articles {
		last = max(last, articles[i].published)
	}
	for i, g := range m.groups {
		x := g.tellings[0]
		if x.Certainty != event.Planned || x.First.IsZero() || x.Last.IsZero() || x.length() > mostDays || x.stamp {
			continue
		}
		if done := m.outcome(x); done != nil {
			entries[i].Outcome.Happened = entries[done.number].ID
		} else {
			entries[i].Outcome.Unheard = x.Last.String() < last
		}
	}
}

func (m *merger) outcome(x *telling) *group {
	defer m.forget()
	day := x.First
	for range x.length() + 1 {
		for i, w := range x.vector.words {
			m.meet(place{day: day.Sub(epoch), word: w}, x.vector.values[i])
		}
		day = day.AddDays(1)
	}
	var best *group
	most := 0.0
	for _, n := range m.near {
		g := m.groups[n]
		y := g.tellings[0]
		if !y.tookPlace() || y.stamp || !turnsInto(x, y) || y.First.Before(x.First) || y.Last.After(x.Last) {
			continue
		}
		compared, fit := sameActors(x, y)
		if !fit {
			continue
		}
		like := x.vector.times(y.vector)
		need := ratherAlike + m.unsure()
		if compared && len(x.recipients) > 0 && x.Type != "" && y.Type != "" { // both parties and the act
			need = someWords
		}
		if like >= need && (like > most || like == most && g.number < best.number) {
			best, most = g, like
		}
	}
	return best
}

// tookPlace tells whether an event is told as one that happened on days that are over.
func (x *telling) tookPlace() bool {
	return (x.Certainty == event.Asserted || x.Certainty == event.Reported) && !x.First.IsZero() && !x.Last.IsZero() && x.age >= 0
}

// turnsInto tells whether what x plans may be what y tells: talks that were agreed on are held, force that
// was threatened is used.
func turnsInto(x, y *telling) bool {
	return x.Type == "" || y.Type == "" || x.Type == y.Type ||
		x.Type == "AGREE" && (y.Quad == 1 || y.Quad == 2) || x.Type == "THREATEN" && y.Quad == 4
}

var epoch = calendar.Date{Year: 1970, Month: 1, Day: 1}
