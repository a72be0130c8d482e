// Package tempeval measures a tagger the way the field does, as TempEval-3 defined it: strict and
// relaxed spans and values, as F1 over all articles together (UzZaman et al., "SemEval-2013 Task 1").
package tempeval

import (
	"regexp"
	"slices"
	"strings"

	"timeline/timeline/timex"
)

// Score counts what a tagger got right. Precision divides by System, recall by Gold.
type Score struct {
	Gold, System int // expressions
	Strict       int // pairs with the same span, after marks and blanks around it are trimmed
	Relaxed      int // pairs that overlap
	Value        int // overlapping pairs with the same TIMEX3 value
	Type         int // overlapping pairs of the same type

	CalendarGold, CalendarSystem int // expressions whose value is a day, week, month, … of the calendar
	Calendar                     int // of these, pairs with the same one; times of day count as their day
}

// F1 is the harmonic mean of precision and recall of one of the counts, in per cent.
func (s Score) F1(hits int) float64 { return f1(hits, s.Gold, s.System) }

// CalendarF1 is the F1 of calendar dates alone, in per cent.
func (s Score) CalendarF1() float64 { return f1(s.Calendar, s.CalendarGold, s.CalendarSystem) }

func f1(hits, gold, system int) float64 {
	if gold+system == 0 {
		return 0
	}
	return 200 * float64(hits) / float64(gold+system)
}

// Add counts one article: what it says in the gold and what the tagger found.
func (s *Score) Add(g Gold, found []timex.Timex) {
	s.Gold += len(g.Timexes)
	s.System += len(found)
	for _, x := range g.Timexes {
		s.CalendarGold += one(calendarValue(x.Value) != "")
	}
	for _, x := range found {
		s.CalendarSystem += one(calendarValue(x.Value) != "")
	}
	for _, p := range pairs(g.Text, g.Timexes, found) {
		a, b := g.Timexes[p.gold], found[p.system]
		s.Relaxed++
		s.Strict += one(p.exact)
		s.Value += one(a.Value == b.Value)
		s.Type += one(a.Type == b.Type)
		day := calendarValue(a.Value)
		s.Calendar += one(day != "" && day == calendarValue(b.Value))
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

type pair struct {
	gold, system int
	exact        bool
	overlap      int // bytes
}

// pairs matches gold and system one to one: exact spans first, then by longest overlap, then by order.
func pairs(text string, gold, system []timex.Timex) (out []pair) {
	var all []pair
	from := 0 // gold before it ends before the system expression begins
	for j, b := range system {
		for from < len(gold) && gold[from].End <= b.Start {
			from++
		}
		for i := from; i < len(gold) && gold[i].Start < b.End; i++ {
			if n := min(gold[i].End, b.End) - max(gold[i].Start, b.Start); n > 0 {
				all = append(all, pair{i, j, trim(text, gold[i]) == trim(text, b), n})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int {
		if a.exact != b.exact {
			return one(b.exact) - one(a.exact)
		}
		if a.overlap != b.overlap {
			return b.overlap - a.overlap
		}
		if a.gold != b.gold {
			return a.gold - b.gold
		}
		return a.system - b.system
	})
	goldTaken, systemTaken := map[int]bool{}, map[int]bool{}
	for _, p := range all {
		if !goldTaken[p.gold] && !systemTaken[p.system] {
			goldTaken[p.gold], systemTaken[p.system] = true, true
			out = append(out, p)
		}
	}
	return out
}

// trim returns the span of x without the blanks and marks around it.
func trim(text string, x timex.Timex) [2]int {
	const before, after = " \t\r\n\"'`([,;:.", " \t\r\n\"'`)],;:."
	start, end := x.Start, x.End
	for start < end && strings.IndexByte(before, text[start]) >= 0 {
		start++
	}
	for end > start && strings.IndexByte(after, text[end-1]) >= 0 {
		end--
	}
	return [2]int{start, end}
}

var onCalendar = regexp.MustCompile(`^\d\d(\d\d|\d?$)`)

// calendarValue is the calendar part of a value, 2013-03-22 of 2013-03-22T14:00; "" when it has none.
func calendarValue(v string) string {
	if !onCalendar.MatchString(v) {
		return ""
	}
	day, _, _ := strings.Cut(v, "T")
	return day
}
