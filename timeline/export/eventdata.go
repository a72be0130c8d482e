package export

import (
	"iter"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/story"
)

// storyEntries yields the entries of the story in order, without those aside.
func storyEntries(t *story.Timeline) iter.Seq[*story.Entry] {
	return func(yield func(*story.Entry) bool) {
		for i := range t.Entries {
			if e := &t.Entries[i]; !e.Aside && len(e.Reports) > 0 && !yield(e) {
				return
			}
		}
	}
}

// sure is what is known of the time of a report for formats that have only single days, months and
// years: the zero value of what is not. A span of days is in a month when all of it is, and so with the
// year. What is about a day, or that day with a doubt, is only sure of the month, and so with the month
// and the year. Of two readings none is sure.
type sure struct {
	day   calendar.Date
	month calendar.Date // its first day
	year  calendar.Date // its first day
}

func sureOf(r *story.Report) (s sure) {
	first, last := r.First, r.Last
	if first.IsZero() || last.IsZero() || r.Other != "" {
		return s
	}
	doubted := strings.ContainsAny(r.EDTF, "?~%")
	oneDay := first == last
	oneYear := first.Year == last.Year
	oneMonth := oneYear && first.Month == last.Month
	if oneDay && !doubted {
		s.day = first
	}
	if oneMonth && (oneDay || !doubted) {
		s.month = calendar.Date{Year: first.Year, Month: first.Month, Day: 1}
	}
	if oneYear && (oneMonth || !doubted) {
		s.year = calendar.Date{Year: first.Year, Month: 1, Day: 1}
	}
	return s
}
