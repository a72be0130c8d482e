package story

import (
	"cmp"
	"slices"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
)

// What makes an event the one that a span of time is known for: "the explosion" of 20 April.
const (
	nearDate  = 3   // content words on each side of a date that say what it is the date of
	nearBytes = 80  // before it in which they are looked for
	leadTexts = 3   // texts that have the event's word beside its date, at least
	leadPart  = .25 // of the texts that give the date, as many as have the word beside it
	alsoPart  = .15 // and other words of such an event
	leadTimes = 4   // as often beside this date as beside any, at least
	longKnown = 366 // days from which on a day that is named without its year is known for one thing
)

// lead is an event that a span is known for. What was told ahead of it is a group, and what was told later.
type lead struct {
	words  []word
	texts  int
	groups [2]*group
}

// learnLeads finds what spans are known for, and which tellings tell it, if only by a word beside the
// date: "since the April 20 explosion".
func (s *story) learnLeads() {
	beside := make([]int, len(s.vocabulary.sentences))
	all := 0
	for i := range s.tellings {
		x := &s.tellings[i]
		if x.age == 0 {
			continue
		}
		for _, w := range x.near {
			beside[w]++
			all++
		}
	}
	leads := map[calendar.Span][]*lead{}
	for from := 0; from < len(s.tellings); {
		to := from + 1
		for to < len(s.tellings) && sameSpan(&s.tellings[from], &s.tellings[to]) {
			to++
		}
		if l := leadsOf(s.tellings[from:to], beside, all); l != nil {
			leads[spanOf(s.tellings[from].First, s.tellings[from].Last)] = l
		}
		from = to
	}
	for i := range s.tellings {
		x := &s.tellings[i]
		if len(x.near) == 0 || x.Type != "" { // an act is told for itself
			continue
		}
		for day := x.First; x.Last.Sub(x.First) < maxSpan && !x.Last.Before(day); day = day.AddDays(1) {
			x.follow(leads[spanOf(day, day)])
		}
		if x.lead == nil {
			x.follow(leads[spanOf(x.First, x.Last)])
		}
		if x.lead == nil && x.famous() {
			at := spanOf(x.First, x.Last)
			if leads[at] == nil {
				leads[at] = []*lead{{}}
			}
			x.lead = leads[at][0]
		}
	}
}

func spanOf(first, last calendar.Date) calendar.Span { return calendar.Span{First: first, Last: last} }

// leadsOf finds what a span is known for by the words beside its date, what most texts have first. Words that
// no sentence has together are of two events.
func leadsOf(tellings []telling, beside []int, all int) []*lead {
	if len(tellings) < leadTexts {
		return nil
	}
	type use struct {
		word   word
		source int
	}
	seen := map[use]bool{}
	sources := map[int]bool{}
	texts, times := map[word]int{}, map[word]int{}
	here := 0
	for i := range tellings {
		x := &tellings[i]
		if len(x.near) == 0 || x.age == 0 {
			continue
		}
		sources[x.article.source] = true
		here += len(x.near)
		for _, w := range x.near {
			times[w]++
			if u := (use{w, x.article.source}); !seen[u] {
				seen[u] = true
				texts[w]++
			}
		}
	}
	var words []word
	for w, n := range texts {
		if n >= leadTexts && float64(n) >= alsoPart*float64(len(sources)) && times[w]*(all-here) >= leadTimes*(beside[w]-times[w]+1)*here {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b word) int { return cmp.Or(cmp.Compare(texts[b], texts[a]), cmp.Compare(a, b)) })
	var leads []*lead
	for _, together := range apart(words, tellings) {
		if float64(texts[together[0]]) >= leadPart*float64(len(sources)) {
			slices.Sort(together)
			leads = append(leads, &lead{words: together, texts: len(sources)})
		}
	}
	return leads
}

// apart returns the words in sets that two sentences have together, in order of their first words.
func apart(words []word, tellings []telling) [][]word {
	set := map[word]word{} // a word to another one of its set, or to itself
	for _, w := range words {
		set[w] = w
	}
	first := func(w word) word {
		for set[w] != w {
			w = set[w]
		}
		return w
	}
	once := map[pair]bool{} // one sentence that rounds up a day joins nothing
	var here []word
	for i := range tellings {
		here = here[:0]
		for _, w := range tellings[i].terms {
			if _, known := set[w]; known {
				for _, v := range here {
					if p := (pair{min(v, w), max(v, w)}); once[p] {
						set[first(w)] = first(v)
					} else {
						once[p] = true
					}
				}
				here = append(here, w)
			}
		}
	}
	sets := map[word][]word{}
	var order []word
	for _, w := range words {
		f := first(w)
		if sets[f] == nil {
			order = append(order, f)
		}
		sets[f] = append(sets[f], w)
	}
	out := make([][]word, len(order))
	for i, f := range order {
		out[i] = sets[f]
	}
	return out
}

// follow makes one of the leads of a span that of x when x has a word of it beside its date, and more texts give the
// date of the span.
func (x *telling) follow(leads []*lead) {
	for _, l := range leads {
		if (x.lead == nil || x.lead.texts < l.texts) && slices.ContainsFunc(x.near, func(w word) bool {
			_, ok := slices.BinarySearch(l.words, w)
			return ok
		}) {
			x.lead = l
		}
	}
}

// famous tells whether the date is enough to know what x is about: no year is given of a day that was years ago.
func (x *telling) famous() bool {
	return x.named() && x.away() > longKnown && !strings.Contains(x.Expression, x.First.String()[:4])
}

// named tells whether a day is given by its number: "20 April", "9/11".
func (x *telling) named() bool {
	return x.DatedBy == event.ByExpression && x.Precision == calendar.PrecisionDay && x.First == x.Last && clocked(x.Expression) && !strings.Contains(x.Expression, " ago")
}

// age is how many days lie from those of an event to the publication, less than 0 when it was published
// before them; 0 when it was published on one of them, or when that is not known.
func age(x *Report) int {
	published, err := calendar.ParseDate(x.Published)
	switch {
	case err != nil || x.First.IsZero() || x.Last.IsZero():
		return 0
	case published.AddDays(1) == x.First && (x.Certainty == event.Asserted || x.Certainty == event.Reported): // dated early
		return 0
	case published.Before(x.First):
		return published.Sub(x.First)
	}
	return max(0, published.Sub(x.Last))
}

// away is how many days lie between those of x and the article.
func (x *telling) away() int { return max(x.age, -x.age) }

// side is 0 for what was told before its time came, and 1 for what was told later.
func (x *telling) side() int {
	if x.age < 0 {
		return 0
	}
	return 1
}

// beside returns the content words next to the date of a report; an item of a chronology is beside its date
// to the end. Dates that are no day, month or year have none, nor do times of day, which are said of small
// things.
func (v *vocabulary) beside(r *Report) []word {
	from, to := r.ExpressionStart-r.SentenceStart, r.ExpressionEnd-r.SentenceStart
	if r.DatedBy != event.ByExpression || r.Precision <= calendar.PrecisionTime || r.Precision == calendar.PrecisionVague || r.First.IsZero() || r.Last.IsZero() || from < 0 || to > len(r.Sentence) || from > to {
		return nil
	}
	before := r.Sentence[max(0, from-nearBytes):from]
	if from > nearBytes {
		before = before[strings.IndexByte(before, ' ')+1:]
	}
	var out []word
	for s := range contentWords(before) {
		if !clocked(s[:1]) {
			out = append(out, v.of(s))
		}
	}
	out = out[max(0, len(out)-nearDate):]
	most := len(out) + nearDate
	for s := range contentWords(r.Sentence[to:]) {
		if len(out) >= most && !r.listed() {
			break
		}
		if !clocked(s[:1]) {
			out = append(out, v.of(s))
		}
	}
	return out
}
