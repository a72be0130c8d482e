package story

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"timeline/timeline/calendar"
)

// How the events of a day are chosen: each next one is that whose sentence adds most of what the articles
// say of the day, for its length. That is the greedy way to a good F of ROUGE-1 and ROUGE-2 (Lin 2004)
// with the articles in place of the summary that is not known. What many of them say alike counts for
// more, as in LexRank (Erkan and Radev 2004). The constants were chosen like those of weigh.go, and on
// three samples of the articles, as a single one shows differences that another does not.
const (
	pairGain    = 4.5 // of two words in a row, beside 1 for a word
	retold      = .3  // of what was said already
	typical     = .35 // of what the whole story says, against what is said of the day
	agreed      = .7  // power of how many other texts say the like
	usualLength = 5   // content words; a longer sentence must say more
	longest     = 26  // content words; for two more, a sentence counts half
	repeated    = .6  // of the words of a sentence: from here on, it says nothing new
	further     = .2  // of what the first sentence of a day adds, and of what those of all days do: a further one must add more
	leaning     = .7  // of a sentence that begins with a word for something said before it
	passing     = .6  // of a sentence that looks back some days, on its way to newer news
	captioned   = .5  // of a sentence dated as captions and stamps are, or run together with the stamp of a comment
	captionAge  = 31  // days for which prose leaves out the year of a date
)

// lore is what the articles say of a day: how many of them, as a part of all, say a word or two in a row.
// An undated act that is told on the day or the day after counts like a text that tells of the day.
type lore struct {
	words     map[word]float64
	pairs     map[pair]float64
	witnesses map[int]*witness // by source
	all       mass             // what they say, each counted by its weight
}

// witness is what one text says of a day.
type witness struct {
	mass
	weight   float64
	tellings []*telling
}

func (s *story) loreOf(p *period) *lore {
	l := &lore{map[word]float64{}, map[pair]float64{}, map[int]*witness{}, newMass()}
	all := 0.0
	add := func(weight float64, sentences ...[]word) {
		all += weight
		words, pairs := map[word]bool{}, map[pair]bool{}
		for _, terms := range sentences {
			for i, w := range terms {
				if !words[w] {
					words[w] = true
					l.words[w] += weight
				}
				if i > 0 && !pairs[pair{terms[i-1], w}] {
					pairs[pair{terms[i-1], w}] = true
					l.pairs[pair{terms[i-1], w}] += weight
				}
			}
		}
	}
	var order []*witness
	for i := range p.tellings {
		x := &p.tellings[i]
		t := l.witnesses[x.article.source]
		if t == nil {
			t = &witness{mass: newMass()}
			l.witnesses[x.article.source], order = t, append(order, t)
		}
		t.weight = max(t.weight, x.weight)
		t.tellings = append(t.tellings, x)
		if x.weight > 0 {
			t.add(x.vector, 1)
		}
	}
	for _, t := range order {
		sentences := make([][]word, len(t.tellings))
		for i, x := range t.tellings {
			sentences[i] = x.terms
			if x.weight > 0 {
				l.all.add(x.vector, t.weight/t.strength())
			}
		}
		add(t.weight, sentences...)
	}
	for _, day := range [...]string{p.First.String(), p.First.AddDays(1).String()} {
		for _, terms := range s.acts[day] {
			add(1, terms)
		}
	}
	if all == 0 {
		return l
	}
	for w := range l.words {
		l.words[w] = (1-typical)*l.words[w]/all + typical*float64(s.vocabulary.sentences[w])/float64(s.vocabulary.all)
	}
	for p := range l.pairs {
		l.pairs[p] = pairGain * ((1-typical)*l.pairs[p]/all + typical*float64(s.vocabulary.pairs[p])/float64(s.vocabulary.all))
	}
	return l
}

// central grows with how many texts, as it were, say what x says: its own, and each other one as far as it
// says the like.
func (l *lore) central(x *telling) float64 {
	others := l.all.reach(x.vector)
	if own := l.witnesses[x.article.source]; own != nil && own.weight > 0 {
		others -= own.weight / own.strength() * own.reach(x.vector)
	}
	return math.Pow(1+max(0, others), agreed)
}

// said is what the chosen sentences of a day say already.
type said struct {
	words map[word]bool
	pairs map[pair]bool
}

// gain is what a sentence adds to what is said, for its length; 0 for one that says nothing new.
func (l *lore) gain(terms []word, s *said) float64 {
	sum, old, distinct := 0.0, 0, 0
	seen := map[word]bool{}
	for i, w := range terms {
		if i > 0 {
			if q := (pair{terms[i-1], w}); !s.pairs[q] {
				sum += l.pairs[q]
			}
		}
		if seen[w] {
			continue
		}
		seen[w] = true
		distinct++
		if s.words[w] {
			old++
			sum += retold * l.words[w]
		} else {
			sum += l.words[w]
		}
	}
	if distinct == 0 || float64(old) > repeated*float64(distinct) {
		return 0
	}
	if excess := len(terms) - longest; excess > 0 {
		sum *= math.Exp2(-float64(excess) / 2)
	}
	return sum / float64(len(terms)+usualLength)
}

func (s *said) add(terms []word) {
	for i, w := range terms {
		s.words[w] = true
		if i > 0 {
			s.pairs[pair{terms[i-1], w}] = true
		}
	}
}

// account is how a day is told: its events, and those that are picked.
type account struct {
	*period
	of    []candidate
	lore  *lore
	told  said
	picks []pick
}

// pick is an event of a day that is to be shown, with the sentence that tells it best and what that adds.
type pick struct {
	candidate
	sentence *telling
	gain     float64
}

func (s *story) account(p *period, of []candidate) *account {
	return &account{period: p, of: of, lore: s.loreOf(p), told: said{map[word]bool{}, map[pair]bool{}}}
}

// next finds the event that adds most to what is told of the day, in a sentence that is not shown. Its gain is 0 where
// there is none.
func (d *account) next(shown map[string]bool) (best pick) {
	for _, x := range d.of {
		if slices.ContainsFunc(d.picks, func(p pick) bool { return p.entry == x.entry }) {
			continue
		}
		for _, t := range x.tellings {
			if shown[t.Sentence] || t.First != d.First || t.Last != d.Last || t.reprint != nil {
				continue
			}
			if g := t.weight * t.clarity() * d.lore.central(t) * d.lore.gain(t.terms, &d.told); g > best.gain {
				best = pick{x, t, g}
			}
		}
	}
	return best
}

// take tells a picked event by its sentence.
func (d *account) take(p pick, shown map[string]bool) {
	d.picks = append(d.picks, p)
	d.told.add(p.sentence.terms)
	shown[p.sentence.Sentence] = true
	p.entry.Aside = false
	p.show(p.sentence)
}

// tellDays tells the first most days of which anything is told, by at most each events each. A further event of a
// day must add something beside the first one of it, and beside first ones as a rule: a day that is told in one sentence
// gets no second one because another needs it. No sentence is shown twice.
func (s *story) tellDays(days []*period, byDay map[calendar.Date][]candidate, most, each int) {
	shown := map[string]bool{}
	var told []*account
	usual := 0.0
	for _, p := range days {
		if len(told) == most {
			break
		}
		if of := byDay[p.First]; len(of) > 0 {
			d := s.account(p, of)
			if first := d.next(shown); first.gain > 0 {
				d.take(first, shown)
				told = append(told, d)
				usual += first.gain
			}
		}
	}
	for _, d := range told {
		least := further * max(usual/float64(len(told)), d.picks[0].gain)
		for len(d.picks) < each {
			p := d.next(shown)
			if p.gain == 0 || p.gain < least {
				break
			}
			d.take(p, shown)
		}
	}
}

// clarity is less than 1 for a sentence that does not stand on its own, is a caption, or tells of its day
// in passing.
func (x *telling) clarity() float64 {
	c := 1.0
	first, _, _ := strings.Cut(x.Sentence, " ")
	first = strings.Trim(first, `"'“‘(,`)
	if initial, _ := utf8.DecodeRuneInString(first); unicode.IsLower(initial) && first == strings.ToLower(first) || leansOn[strings.ToLower(first)] {
		c = leaning
	}
	if x.age > 1 && x.age <= newsDays {
		c *= passing
	}
	if x.captioned() || strings.Contains(x.Sentence, "Posted by: ") {
		c *= captioned
	}
	return c
}

// captioned tells whether a sentence gives a day of the last weeks with its year, which only captions
// and stamps do: "A ship lays a boom off the coast, May 8, 2010". A chronology does as well, before a
// dash or a colon.
func (x *telling) captioned() bool {
	if year, _, _ := strings.Cut(x.Published, "-"); x.age > captionAge || year == "" || !strings.Contains(x.Expression, year) {
		return false
	}
	return !x.listed()
}

// listed tells whether a sentence is an item of a chronology: a date, a dash or a colon, and what was then.
func (r *Report) listed() bool {
	at := r.ExpressionEnd - r.SentenceStart
	if r.ExpressionStart > r.SentenceStart || at < 0 || at > len(r.Sentence) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimSpace(r.Sentence[at:]))
	return strings.ContainsRune("-:–—", next)
}

// leansOn are words that begin a sentence which goes on from another.
var leansOn = wordSet("he she it they this that these those his her their its we i you our my such there here but and or so also then")

// show puts a telling of the group first.
func (g *group) show(x *telling) {
	at := slices.Index(g.tellings, x)
	copy(g.tellings[1:], g.tellings[:at])
	g.tellings[0] = x
}
