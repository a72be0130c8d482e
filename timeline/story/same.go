package story

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"timeline/timeline/event"
)

// What two tellings of the same days must have in common to be of one event, from 0 to 1. Measured on
// testdata/pairs.tsv.
const (
	alike        = .35 // of the sentences, as vectors
	ratherAlike  = .22 // of the sentences, when the summaries share something too
	someWords    = .1  // of the summaries, by weight
	mostWords    = .75 // of the summaries, whatever else the sentences say
	surelyAlike  = .5  // of the sentences, when parties, types or how certain they are do not agree, or in one article
	sameActWords = .2  // of the summaries, when type, day and both parties are the same
	stillAlike   = .09 // of the sentences, when both name a day by its number that is a week away or more
	sharedNumber = .15 // for a number that both summaries give: 18 names are the 18 names

	unsure       = .25 // what is asked beyond alike and ratherAlike while nobody knows which words are rare
	sentencesFor = 300 // sentences by which half of that is known
)

// same tells whether a and b tell the same event, and how much they have in common. What one sentence tells
// are two events.
func (m *merger) same(a, b *telling) (common float64, ok bool) {
	if a.stamp || b.stamp || a.article == b.article && a.SentenceStart == b.SentenceStart || !sameDays(a, b) && !oneApart(a, b) || contradict(a.numbers, b.numbers) ||
		(a.Certainty == event.Planned) != (b.Certainty == event.Planned) || (a.Certainty == event.Negated) != (b.Certainty == event.Negated) {
		return 0, false
	}
	share, words := m.vocabulary.share(a.words, b.words)
	like := a.vector.times(b.vector)
	if sameNumber(a, b) {
		like += sharedNumber
	}
	compared, fit := sameActors(a, b)
	if !fit && conflict(a, b) {
		return 0, false
	}
	far := a.far() && b.far() && a.First == b.First && a.side() == b.side() && a.article != b.article
	sure := !fit || !sameDays(a, b) || a.article == b.article || (a.Certainty == event.Hypothetical) != (b.Certainty == event.Hypothetical)
	if a.Type != b.Type && a.Type != "" && b.Type != "" {
		if a.Quad != b.Quad && !far {
			return 0, false
		}
		sure = true
	}
	common = share + like
	switch {
	case far && (like >= stillAlike+m.unsure() && a.side() == 1 || like >= ratherAlike+m.unsure()):
		return common, true
	case sure:
		// Clauses of like sentences that share no word tell different acts of them.
		return common, like >= surelyAlike && (words > 0 || a.Type == b.Type)
	case compared && a.Type == b.Type && a.Type != "" && len(a.recipients) > 0 && a.exact() && a.First == b.First && a.Last == b.Last &&
		share >= sameActWords && (words >= 2 || rare(a.Type)): // one such act of the same two parties in a day
		return 1 + common, true
	}
	like -= m.unsure()
	return common, like >= alike || like >= ratherAlike && share >= someWords || words >= 3 && share >= mostWords
}

// far tells whether x names a day by its number that is not of these days.
func (x *telling) far() bool { return x.away() >= newsDays && x.named() }

// unsure is what is asked of likeness beyond the usual.
func (m *merger) unsure() float64 {
	return unsure * sentencesFor / float64(sentencesFor+m.vocabulary.all)
}

// oneApart tells whether a and b may be one act on whose day the articles do not agree: of a type that is
// seldom done twice, by the same parties, on days one apart.
func oneApart(a, b *telling) bool {
	if !a.exact() || !b.exact() || a.Type != b.Type || !rare(a.Type) || len(a.actors) == 0 || len(a.recipients) == 0 {
		return false
	}
	if days := b.First.Sub(a.First); days != 1 && days != -1 {
		return false
	}
	return len(b.actors) > 0 && len(b.recipients) > 0 && fit(a.actors, b.actors) && fit(a.recipients, b.recipients)
}

// around yields the days, counted from its own, on which the event of x may stand in other reports.
func (x *telling) around() iter.Seq[int] {
	return func(yield func(int) bool) {
		if yield(0) && x.exact() && rare(x.Type) && yield(-1) {
			yield(1)
		}
	}
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

// sameActors tells whether the parties fit, and whether there were any to compare on either side.
func sameActors(a, b *telling) (compared, ok bool) {
	straight := fit(a.actors, b.actors) && fit(a.recipients, b.recipients)
	if !straight && mutual(a.Type) && mutual(b.Type) {
		straight = fit(a.actors, b.recipients) && fit(a.recipients, b.actors)
	}
	compared = len(a.actors) > 0 && len(b.actors) > 0 && (len(a.recipients) > 0) == (len(b.recipients) > 0)
	return compared, straight
}

// conflict tells whether the parties on a side have codes, of which none is the same.
func conflict(a, b *telling) bool {
	coded := func(l []string) bool {
		return slices.ContainsFunc(l, func(s string) bool { return len(s) == 3 && s == strings.ToUpper(s) })
	}
	return !fit(a.actors, b.actors) && coded(a.actors) && coded(b.actors) || !fit(a.recipients, b.recipients) && coded(a.recipients) && coded(b.recipients)
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

// sameNumber tells whether both summaries give a number that is not part of their date.
func sameNumber(a, b *telling) bool {
	return slices.ContainsFunc(a.numbers, func(s string) bool {
		n, err := strconv.Atoi(s)
		return (err != nil || n != a.First.Day && n != a.Last.Day && n != a.First.Year && n != a.Last.Year) && slices.Contains(b.numbers, s)
	})
}

// contradict tells whether both summaries give numbers and none is the same: 18 names are not 30.
func contradict(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !fit(a, b)
}

// codes returns the distinct country codes of actors; one without a country counts by the last word of its
// name, as "Mr. Hayward" is Tony Hayward, and so does one that opposes its state, which is not the state.
func codes(actors []event.Actor) []string {
	var out []string
	for _, a := range actors {
		c := a.Code
		if a.Sector == "OPP" || a.Sector == "REB" {
			c = ""
		}
		switch c {
		case "", "IGO", "NGO", "IMG":
			name := strings.ToLower(strings.TrimRight(a.Text, " .,;:)'\"’”"))
			c = name[strings.LastIndexByte(name, ' ')+1:]
		}
		if c != "" && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}
