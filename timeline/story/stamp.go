package story

import (
	"encoding/binary"
	"slices"
	"strings"

	"timeline/timeline/calendar"
)

const (
	stampDates = 3   // that a sentence has in several articles, from which on it is part of the page
	mostAhead  = 366 // days for which a time of day is foretold
)

// markStamps finds what is dated but tells no event: when a page was saved, and sentences that a publisher puts into every
// article, each time with another date.
func (s *story) markStamps() {
	type form struct{ publisher, terms string }
	type print struct {
		article *told
		day     calendar.Date
	}
	prints := map[form][]print{} // up to stampDates, of articles and days of their own
	var key []byte
	formOf := func(x *telling) form {
		key = key[:0]
		for _, w := range x.terms {
			key = binary.LittleEndian.AppendUint32(key, uint32(w))
		}
		return form{x.Publisher, string(key)}
	}
	for i := range s.tellings {
		x := &s.tellings[i]
		if x.stamp = stamped(x.Report); x.stamp || x.reprint != nil {
			continue
		}
		f := formOf(x)
		known := func(p print) bool { return p.article == x.article || p.day == x.First }
		if l := prints[f]; len(l) < stampDates && !slices.ContainsFunc(l, known) {
			prints[f] = append(l, print{x.article, x.First})
		}
	}
	for i := range s.tellings {
		if x := &s.tellings[i]; x.reprint == nil && len(prints[formOf(x)]) == stampDates {
			x.stamp = true
		}
	}
}

// clocked tells whether words hold a time of day or a number, as stamps do.
func clocked(s string) bool { return strings.ContainsAny(s, "0123456789") }

// stamped tells whether a report's date is that of a page which was saved later: nobody knows a time of day so far ahead.
func stamped(r *Report) bool {
	published, err := calendar.ParseDate(r.Published)
	return err == nil && r.Precision == calendar.PrecisionTime && r.First.Sub(published) > mostAhead
}
