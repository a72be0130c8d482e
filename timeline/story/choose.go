package story

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"timeline/timeline/actor"
	"timeline/timeline/calendar"
	"timeline/timeline/event"
)

// Choice says what belongs to a story. The zero Choice is the story by itself: everything when that is
// no more than a person reads, else the days that matter with the events that matter most of each.
type Choice struct {
	// From and To bound the story: only events that may lie between these days, both included, belong to
	// it. A zero date leaves that side open; with either, undated events do not belong. An event with an
	// open side ("since 1987") counts by the other one.
	From, To calendar.Date
	// Query has words and phrases that say what the story is about: only what articles tell that have one
	// of them in the headline or in a sentence that tells an event belongs to it. "sanction" finds
	// "Sanctions": the beginning of a word is enough, in any case of letters.
	Query []string
	// Actors has codes ("RUS") or names one of which must be an actor or a recipient. The plain name of a
	// state ("Russia") stands for its code.
	Actors []string
	// Types has PLOVER types one of which must be that of the event.
	Types []string
	// Top is the number of days; 0 leaves it to the story.
	Top int
	// PerDate is the greatest number of entries a day; 0 leaves it to the story. Days of which little more is told
	// than their first entry says have fewer.
	PerDate int
	// Group tells apart the affairs that the articles are about: each event gets the name of its affair,
	// and what is chosen is chosen of each affair as if there were no other.
	Group bool
}

const (
	readable   = 500 // entries that are all shown
	daysNeeded = .2  // of the days of which anything is told
	perDay     = 3   // entries of a day in a story told by its days
)

// narrows tells whether c asks for some events rather than for all.
func (c *Choice) narrows() bool {
	return !c.From.IsZero() || !c.To.IsZero() || len(c.Query)+len(c.Actors)+len(c.Types) > 0
}

// holds tells whether a telling is what c asks for.
func (c *Choice) holds(r *telling) bool {
	return (len(c.Query) == 0 || r.article.asked) && within(r.days(), c.From, c.To) &&
		(len(c.Types) == 0 || slices.ContainsFunc(c.Types, func(t string) bool { return strings.EqualFold(t, r.Type) })) &&
		(len(c.Actors) == 0 || named(c.Actors, r.Actor) || named(c.Actors, r.Recipient))
}

// ask marks the articles that c asks for.
func (s *story) ask(c *Choice) {
	for i := range s.tellings {
		x := &s.tellings[i]
		x.article.asked = x.article.asked || slices.ContainsFunc(c.Query, func(q string) bool { return begins(x.Sentence, q) || begins(x.Title, q) })
	}
}

// within tells whether what s dates may lie between two days; a zero day leaves its side open. "Since
// 1987" and "by June" count by the side that they name; that something was before its article appeared
// is no date.
func within(s calendar.Span, from, to calendar.Date) bool {
	if from.IsZero() && to.IsZero() {
		return true
	}
	if s.First.IsZero() {
		s.First = s.Last
	}
	if s.Last.IsZero() {
		s.Last = s.First
	}
	return !s.IsZero() && (from.IsZero() || !s.Last.Before(from)) && (to.IsZero() || !s.First.After(to))
}

func named(who []string, actors []event.Actor) bool {
	return slices.ContainsFunc(actors, func(a event.Actor) bool {
		return slices.ContainsFunc(who, func(w string) bool { return isState(w, a.Code) || begins(a.Text, w) })
	})
}

// isState tells whether a word is a code or the name that it stands for.
func isState(word, code string) bool {
	word = strings.TrimSpace(word)
	return code != "" && (strings.EqualFold(word, code) || strings.EqualFold(word, actor.NameOf(code)))
}

// begins tells whether one of the words of s begins with q, or a run of them where q has several.
func begins(s, q string) bool {
	q = strings.ToLower(strings.TrimSpace(q))
	if q == "" {
		return false
	}
	s = strings.ToLower(s)
	for at := 0; ; {
		i := strings.Index(s[at:], q)
		if i < 0 {
			return false
		}
		at += i
		if before, _ := utf8.DecodeLastRuneInString(s[:at]); at == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return true
		}
		at += len(q)
	}
}

// candidate is a group that may be shown.
type candidate struct {
	*group
	entry *Entry
}

// tellApart marks what c leaves out, of one affair after another where c asks for that.
func (s *story) tellApart(list []candidate, c *Choice) {
	if !c.Group {
		s.choose(list, c)
		return
	}
	s.group()
	byAffair := map[string][]candidate{}
	for _, x := range list {
		x.entry.Affair = x.affair()
		byAffair[x.entry.Affair] = append(byAffair[x.entry.Affair], x)
	}
	for _, affair := range slices.Sorted(maps.Keys(byAffair)) {
		s.of(affair).choose(byAffair[affair], c)
	}
}

// choose marks what c leaves out of the story.
func (s *story) choose(list []candidate, c *Choice) {
	s.ask(c)
	belong := list[:0:0]
	for _, x := range list {
		if x.entry.Aside = x.tellings[0].stamp || !slices.ContainsFunc(x.tellings, func(t *telling) bool { return c.holds(t) }); !x.entry.Aside {
			belong = append(belong, x)
		}
	}
	if c.Top == 0 && c.PerDate == 0 && len(belong) <= readable {
		return
	}
	tellings := s.tellings
	if c.narrows() {
		tellings = slices.DeleteFunc(slices.Clone(tellings), func(x telling) bool { return !c.holds(&x) })
	}
	_, days := s.periods(tellings)
	byDay := map[calendar.Date][]candidate{}
	for _, x := range belong {
		x.entry.Aside = true
		if r := x.tellings[0]; r.exact() {
			byDay[r.First] = append(byDay[r.First], x)
		}
	}
	top, most := c.Top, c.PerDate
	if top == 0 {
		top = max(1, int(daysNeeded*float64(len(byDay))+.5))
	}
	if most == 0 {
		most = perDay
	}
	s.tellDays(strongest(days), byDay, top, most)
}
