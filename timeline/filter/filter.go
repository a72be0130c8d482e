// Package filter chooses entries of a timeline by the language that the search of the page has.
//
//	talks inspection              both words
//	"joint commission" -visa      the phrase, not the word
//	actor:usa recipient:russia    who acted, upon whom: a code or a part of a name
//	type:sanction                 a PLOVER type, or none
//	source:wire                   the publisher of one of its reports, or "not named"
//	certainty:planned precision:day
//	affair:egypt                  where affairs are told apart
//	after:2013-04 before:2013-06-15
//	after:april 2013 before:"15 Jun 2013"
//
// Words and phrases are looked for in what the articles say: sentence, summary and date expression of each
// report, who acts, upon whom, who says so and where, and the article's title and publisher; not in what the
// program explains. All that is written must hold. Case and accents do not count, and the beginning, the middle or the
// end of a word is enough. A value with spaces stands between quotation marks: source:"northern wire".
// What looks like a field and is none is an error, and so is a type, a certainty or a precision that no
// event has, where the page shows no event; between quotation marks it is a phrase: "note: Friday".
package filter

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"timeline/timeline/actor"
	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

// Filter is a query that was read. The zero Filter keeps every entry.
type Filter struct{ tests []test }

type test func(e *story.Entry, text func() string) bool

// Keeps tells whether an entry, which has at least one report, is what the filter asks for.
func (f Filter) Keeps(e *story.Entry) bool {
	said := ""
	text := func() string { // made when first asked for
		if said == "" {
			said = textOf(e)
		}
		return said
	}
	for _, t := range f.tests {
		if !t(e, text) {
			return false
		}
	}
	return true
}

// Parse reads a query. The error is that of a before: or after: that is followed by no date, of a field that
// there is none of, or of a value that its field never has.
func Parse(query string) (Filter, error) {
	var f Filter
	for rest := strings.TrimSpace(strings.Map(straight, query)); rest != ""; rest = strings.TrimSpace(rest) {
		var t term
		t, rest = cut(rest)
		if t.field != "" && !slices.Contains(Fields, t.field) {
			return Filter{}, fmt.Errorf("%s: there is no such field: they are %s; words with a colon go between quotation marks", strconv.Quote(t.field), strings.Join(Fields, ", "))
		}
		if t.value == "" {
			continue
		}
		keeps, err := t.test()
		if err != nil {
			return Filter{}, err
		}
		if t.not {
			f.tests = append(f.tests, func(e *story.Entry, text func() string) bool { return !keeps(e, text) })
		} else {
			f.tests = append(f.tests, keeps)
		}
	}
	return f, nil
}

// term is one part of a query, folded: -field:value.
type term struct {
	not          bool
	field, value string
}

// cut takes the first term off a query that begins with one.
func cut(query string) (t term, rest string) {
	query, t.not = strings.CutPrefix(query, "-")
	if name, value, ok := strings.Cut(query, ":"); ok && isName(name) {
		t.field, query = strings.ToLower(name), value
	}
	if phrase, ok := strings.CutPrefix(query, `"`); ok { // which need not be closed
		t.value, rest, _ = strings.Cut(phrase, `"`)
	} else {
		end := strings.IndexFunc(query, func(r rune) bool { return r == '"' || unicode.IsSpace(r) })
		if end < 0 {
			end = len(query)
		}
		if t.ofTime() {
			end = max(end, len(written.FindString(query)))
		}
		t.value, rest = query[:end], query[end:]
	}
	t.value = strings.TrimSpace(fold(t.value))
	return t, rest
}

func isName(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return r < 'A' || r > 'Z' && r < 'a' || r > 'z' }) < 0
}

// ofTime tells whether the value of the term is a date.
func (t term) ofTime() bool { return t.field == "before" || t.field == "after" }

// Fields are the names that may stand before a colon.
var Fields = []string{"actor", "recipient", "type", "source", "certainty", "precision", "affair", "before", "after"}

func (t term) test() (test, error) {
	switch values, known := facets[t.field]; {
	case known:
		if values := allowed()[t.field]; values != nil && !slices.ContainsFunc(values, t.in) {
			return nil, fmt.Errorf("%s:%s: there is no such %s: it is one of %s", t.field, t.value, t.field, strings.Join(values, ", "))
		}
		return func(e *story.Entry, _ func() string) bool { return slices.ContainsFunc(values(e), t.in) }, nil
	case t.ofTime():
		asked, err := parsePeriod(t.value)
		if err != nil {
			return nil, fmt.Errorf("%s:%s: %w", t.field, t.value, err)
		}
		return func(e *story.Entry, _ func() string) bool {
			days, dated := daysOf(&e.Reports[0].Event)
			if t.field == "before" {
				return dated && days.First.Before(asked.First)
			}
			return dated && days.Last.After(asked.Last)
		}, nil
	}
	return func(_ *story.Entry, text func() string) bool { return strings.Contains(text(), t.value) }, nil
}

// in tells whether the value of the term is a part of another, in any case of letters.
func (t term) in(value string) bool { return strings.Contains(fold(value), t.value) }

// facets has for each field what an entry has under that name.
var facets = map[string]func(*story.Entry) []string{
	"actor":     func(e *story.Entry) []string { return parties(e.Reports[0].Actor) },
	"recipient": func(e *story.Entry) []string { return parties(e.Reports[0].Recipient) },
	"type":      func(e *story.Entry) []string { return []string{or(e.Reports[0].Type, "none")} },
	"certainty": func(e *story.Entry) []string { return []string{string(e.Reports[0].Certainty)} },
	"precision": func(e *story.Entry) []string { return []string{e.Reports[0].Precision.String()} },
	"affair":    func(e *story.Entry) []string { return []string{e.Affair} },
	"source": func(e *story.Entry) (names []string) {
		for i := range e.Reports {
			names = append(names, or(e.Reports[i].Publisher, "not named"))
		}
		return names
	},
}

// allowed has the values of the fields that have a few.
var allowed = sync.OnceValue(func() map[string][]string {
	values := map[string][]string{
		"type":      append(event.Types(), "none"),
		"certainty": {string(event.Asserted), string(event.Reported), string(event.Planned), string(event.Hypothetical), string(event.Negated)},
	}
	for p := calendar.PrecisionNone; p <= calendar.PrecisionVague; p++ {
		values["precision"] = append(values["precision"], p.String())
	}
	return values
})

func or(value, none string) string {
	if value == "" {
		return none
	}
	return value
}

// parties are the names that actors go by: their words, their codes and what the codes stand for.
func parties(actors []event.Actor) (names []string) {
	for _, a := range actors {
		names = append(names, a.Text, a.Code, actor.NameOf(a.Code))
	}
	return names
}

// daysOf returns the days of an event, an open side closed by the other; dated is false for one that
// has no place of its own on the line.
func daysOf(e *event.Event) (days calendar.Span, dated bool) {
	days = e.Span()
	if days.IsZero() || e.DatedBy == event.ByPublished || e.Precision == calendar.PrecisionNone {
		return days, false
	}
	if days.First.IsZero() {
		days.First = days.Last
	}
	if days.Last.IsZero() {
		days.Last = days.First
	}
	return days, true
}

// parsePeriod reads 2013, 2013-04 or 2013-04-12, and a day or a month in words, folded.
func parsePeriod(s string) (calendar.Span, error) {
	unit, full := calendar.Day, s
	if m := written.FindStringSubmatch(s); m != nil && m[0] == s {
		full = inDigits(m[1]+m[3], m[2], m[4])
	}
	switch strings.Count(strings.TrimPrefix(full, "-"), "-") {
	case 0:
		unit, full = calendar.Year, full+"-01-01"
	case 1:
		unit, full = calendar.Month, full+"-01"
	}
	d, err := calendar.ParseDate(full)
	if err != nil {
		return calendar.Span{}, fmt.Errorf("%s is no date: write 2013, 2013-04, 2013-04-12 or April 2013", strconv.Quote(s))
	}
	return calendar.PeriodOf(unit, d).Span(), nil
}

// written is a month, or a day of one, as people and the page write it, at the beginning of a text: "April
// 2013", "12 Apr. 2013", "April 12th, 2013", "Fri 12 Apr 2013".
var written = regexp.MustCompile(`^(?i)(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:(\d\d?)(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?(?:\s+(\d\d?)(?:st|nd|rd|th)?)?,?\s+(\d{4})\b`)

// inDigits writes a date in ISO 8601 whose month is a name, or the beginning of one, of three letters or
// more; "" where it is none. The day may be missing.
func inDigits(day, month, year string) string {
	for m := time.January; m <= time.December; m++ {
		if !strings.HasPrefix(strings.ToLower(m.String()), month) {
			continue
		}
		date := fmt.Sprintf("%s-%02d", year, m)
		if day != "" {
			date += "-" + strings.Repeat("0", max(0, 2-len(day))) + day
		}
		return date
	}
	return ""
}

// straight returns the typewriter's form of a quotation mark or apostrophe, and other characters as they are.
func straight(r rune) rune {
	switch r {
	case '‘', '’':
		return '\''
	case '“', '”':
		return '"'
	}
	return r
}

// textOf is what the articles say of an entry, folded, and none of the program's own words.
func textOf(e *story.Entry) string {
	var b strings.Builder
	add := func(words ...string) {
		for _, w := range words {
			b.WriteString(w)
			b.WriteByte('\n')
		}
	}
	for i := range e.Reports {
		r := &e.Reports[i]
		add(r.Summary, r.Sentence, r.Expression, r.Attribution, r.Title, r.Publisher)
		for _, a := range slices.Concat(r.Actor, r.Recipient) {
			add(a.Text)
		}
		if r.Location != nil {
			add(r.Location.Text)
		}
	}
	return fold(b.String())
}

// fold makes words comparable: small letters, without their accents.
func fold(s string) string {
	for i := range len(s) {
		if s[i] >= 0x80 {
			s = strings.Map(func(r rune) rune {
				if unicode.Is(unicode.M, r) {
					return -1
				}
				return straight(r)
			}, norm.NFKD.String(s))
			break
		}
	}
	return strings.ToLower(s)
}
