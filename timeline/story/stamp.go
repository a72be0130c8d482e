package story

import (
	"encoding/binary"
	"slices"
	"strings"

	"timeline/timeline/calendar"
)

const (
	stampDates  = 3   // that a sentence has in several articles, from which on it is part of the page
	mostAhead   = 366 // days for which a time of day is foretold
	stampBefore = 40  // bytes that stand before the date of a stamp at most
)

// markStamps finds what is dated but tells no event: when a page was changed or a comment sent, and
// sentences that a publisher puts into every article, each time with another date.
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

// stamped tells whether the date of a sentence says when something was written or changed: "Updated at
// 9:05 p.m.", "January 31, 2011 at 6:23 pm | What is the role?", "Posted by: Anonymous | September 24, 2008".
func stamped(r *Report) bool {
	from, to := r.ExpressionStart-r.SentenceStart, r.ExpressionEnd-r.SentenceStart
	if r.Expression == "" || from < 0 || to > len(r.Sentence) || from > to {
		return false
	}
	if published, err := calendar.ParseDate(r.Published); err == nil && r.Precision == calendar.PrecisionTime && r.First.Sub(published) > mostAhead {
		return true // of a page that was saved later: nobody knows a time of day so far ahead
	}
	before, after := strings.ToLower(r.Sentence[:from]), strings.TrimSpace(r.Sentence[to:])
	if strings.HasPrefix(after, "|") || strings.HasSuffix(strings.TrimSpace(before), "|") {
		return true
	}
	if !clocked(r.Expression) {
		return false
	}
	if len(before) <= stampBefore && strings.HasPrefix(after, ")") && !strings.Contains(strings.TrimPrefix(before, "("), "(") {
		return true // "(Update 1:00 a.m. in Cairo, 6:00 p.m. ET) The square is calm."
	}
	for _, sign := range [...]string{"updated:", "posted:", "modified:", "published:"} {
		if strings.HasSuffix(strings.TrimSpace(before), sign) {
			return true // "Envoys return updated: Sat Jan 15 2011 23:01:00 As clashes spread"
		}
	}
	if i := strings.LastIndexByte(before, '|'); i >= 0 {
		before = before[i+1:]
	}
	before = strings.TrimPrefix(strings.TrimPrefix(strings.TrimLeft(before, " ("), "page "), "last ")
	for _, sign := range [...]string{"update", "posted", "modified", "published:"} {
		if strings.HasPrefix(before, sign) && !strings.ContainsAny(before, ".;!?") && len(before) <= stampBefore {
			return true
		}
	}
	return false
}

// clocked tells whether words hold a time of day or a number, as stamps do.
func clocked(s string) bool { return strings.ContainsAny(s, "0123456789") }
