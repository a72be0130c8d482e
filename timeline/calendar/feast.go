package calendar

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Feast is a day or a run of days that has a name of its own and comes back by a rule: Christmas Eve,
// Thanksgiving, Ramadan. Make one with [ParseFeast]. Feasts are comparable with ==; the zero Feast
// is none.
type Feast struct {
	kind    feastKind
	weekday time.Weekday
	nth     int // of a weekday in a month, negative from its end
	month   time.Month
	day     int
	movable int // index into movables
	shift   int // days
	days    int // length, when the rule gives one
	every   int // years
	from    int // the year from which every counts
}

type feastKind uint8

const (
	noFeast        feastKind = iota
	fixedFeast               // month and day
	nthFeast                 // nth weekday of month
	weekdayBefore            // the last weekday before month and day
	weekdayAfter             // the first weekday after month and day
	movableFeast             // by another calendar
	lastFeastYear  = 9999    // feasts are known in the years 1 to 9999, some in fewer
	lastFeastShift = 366
)

var (
	weekdayCodes = [...]string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}
	monthCodes   = [...]string{"", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
)

// ParseFeast reads a rule:
//
//	12-25             25 December
//	thu#4 nov         the fourth Thursday of November
//	mon#-1 may        the last Monday of May
//	mon<05-25         the last Monday before 25 May
//	sat>06-19         the first Saturday after 19 June
//	easter            one of the names that [FeastNames] lists
//
// After any of them may follow, in this order, a number of days (easter-2, thu#4 nov+1), a length
// (easter-7 for 7 days) and a cycle (01-20 every 4 from 1937: in 1937, 1941, and so on).
func ParseFeast(rule string) (Feast, error) {
	f := Feast{}
	rest, reason := f.parseBase(rule)
	if reason == "" {
		reason = f.parseTail(rest)
	}
	if reason != "" {
		return Feast{}, fmt.Errorf("%s is not the rule of a feast: %s", quoted(rule), reason)
	}
	return f, nil
}

// parseBase reads the first part of a rule and returns what is left of it.
func (f *Feast) parseBase(s string) (rest, reason string) {
	if len(s) >= 5 && s[2] == '-' && f.parseMonthDay(s[:5]) {
		f.kind = fixedFeast
		return s[5:], ""
	}
	if len(s) > 4 {
		for i, code := range weekdayCodes {
			if !strings.HasPrefix(s, code) {
				continue
			}
			f.weekday = time.Weekday(i)
			switch s[3] {
			case '#':
				return f.parseNth(s[4:])
			case '<', '>':
				if len(s) < 9 || !f.parseMonthDay(s[4:9]) {
					return "", "a day of the year is like 05-25"
				}
				f.kind = weekdayBefore
				if s[3] == '>' {
					f.kind = weekdayAfter
				}
				return s[9:], ""
			}
		}
	}
	n := 0
	for i, m := range movables {
		if strings.HasPrefix(s, m.name) && len(m.name) > n { // the longest one
			f.kind, f.movable, n = movableFeast, i, len(m.name)
		}
	}
	if n == 0 {
		return "", "it begins with a day (12-25), a weekday (thu#4 nov) or the name of a feast (easter)"
	}
	return s[n:], ""
}

func (f *Feast) parseMonthDay(s string) bool {
	m, okM := twoDigits(s[:2], 12)
	d, okD := twoDigits(s[3:], DaysIn(2000, time.Month(m)))
	f.month, f.day = time.Month(m), d
	return okM && okD && s[2] == '-' && m > 0 && d > 0
}

// parseNth reads "4 nov" or "-1 may".
func (f *Feast) parseNth(s string) (rest, reason string) {
	number, month, _ := strings.Cut(s, " ")
	n, err := strconv.Atoi(number)
	if err != nil || n < -5 || n > 5 || n == 0 || strconv.Itoa(n) != number {
		return "", "the place of a weekday in its month is 1 to 5, or -1 to -5 from its end"
	}
	for i, code := range monthCodes {
		if i > 0 && strings.HasPrefix(month, code) {
			f.kind, f.nth, f.month = nthFeast, n, time.Month(i)
			return month[len(code):], ""
		}
	}
	return "", "months are jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec"
}

// parseTail reads what follows the base.
func (f *Feast) parseTail(s string) (reason string) {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		n, value := leadingNumber(s[1:])
		if n == 0 || value == 0 || value > lastFeastShift {
			return "after + or - comes a number of days, 1 to 366"
		}
		if f.shift = value; s[0] == '-' {
			f.shift = -value
		}
		s = s[1+n:]
	}
	if rest, ok := strings.CutPrefix(s, " for "); ok {
		n, value := leadingNumber(rest)
		if rest, ok = strings.CutPrefix(rest[n:], " days"); !ok || value < 2 || value > lastFeastShift {
			return "a length is like for 7 days"
		}
		f.days, s = value, rest
	}
	if rest, ok := strings.CutPrefix(s, " every "); ok {
		n, every := leadingNumber(rest)
		rest, ok = strings.CutPrefix(rest[n:], " from ")
		m, from := leadingNumber(rest)
		if !ok || every < 1 || every > 100 || m != 4 || from == 0 {
			return "a cycle is like every 4 from 1937"
		}
		f.every, f.from, s = every, from, rest[m:]
	}
	if s != "" {
		return quoted(s) + " is left over"
	}
	return ""
}

// leadingNumber reads the number at the start of s, of up to four digits and no leading zero.
func leadingNumber(s string) (length, value int) {
	n := digitsAt(s)
	if n == 0 || n > 4 || s[0] == '0' {
		return 0, 0
	}
	value, _ = digits(s[:n])
	return n, value
}

// String writes the rule of f; [ParseFeast] reads it back.
func (f Feast) String() string {
	var s string
	switch f.kind {
	case noFeast:
		return ""
	case fixedFeast:
		s = fmt.Sprintf("%02d-%02d", int(f.month), f.day)
	case nthFeast:
		s = fmt.Sprintf("%s#%d %s", weekdayCodes[f.weekday], f.nth, monthCodes[f.month])
	case weekdayBefore:
		s = fmt.Sprintf("%s<%02d-%02d", weekdayCodes[f.weekday], int(f.month), f.day)
	case weekdayAfter:
		s = fmt.Sprintf("%s>%02d-%02d", weekdayCodes[f.weekday], int(f.month), f.day)
	case movableFeast:
		s = movables[f.movable].name
	}
	if f.shift != 0 {
		s += fmt.Sprintf("%+d", f.shift)
	}
	if f.days != 0 {
		s += fmt.Sprintf(" for %d days", f.days)
	}
	if f.every != 0 {
		s += fmt.Sprintf(" every %d from %04d", f.every, f.from)
	}
	return s
}

// Approximate tells whether the dates of f are only near: feasts of the Islamic calendar begin when
// the new moon is seen, which differs from country to country, and may be a day earlier or later
// than [Feast.In] says.
func (f Feast) Approximate() bool { return f.kind == movableFeast && movables[f.movable].approximate }

// In returns the first and the last day of f in a year, the same day twice when it lasts one. It is
// not ok when the year has none: there is no fifth Monday, the cycle leaves the year out, or the
// calendar does not reach so far. An Islamic feast can come twice in a year; In gives the first, and
// [Feast.Latest] and [Feast.Next] know both.
func (f Feast) In(year int) (first, last Date, ok bool) {
	found := f.in(year)
	if len(found) == 0 {
		return Date{}, Date{}, false
	}
	return found[0].First, found[0].Last, true
}

// Latest returns the latest f that begins on or before a day. It looks back ten years and one cycle, as
// far as from one 29 February to another around 1900.
func (f Feast) Latest(d Date) (first, last Date, ok bool) {
	for year := d.Year + 2; year >= d.Year-10-f.every; year-- {
		found := f.in(year)
		for i := len(found) - 1; i >= 0; i-- {
			if !found[i].First.After(d) {
				return found[i].First, found[i].Last, true
			}
		}
	}
	return Date{}, Date{}, false
}

// Next returns the earliest f that begins after a day. It looks ahead as far as Latest looks back.
func (f Feast) Next(d Date) (first, last Date, ok bool) {
	for year := d.Year - 2; year <= d.Year+10+f.every; year++ {
		for _, s := range f.in(year) {
			if s.First.After(d) {
				return s.First, s.Last, true
			}
		}
	}
	return Date{}, Date{}, false
}

// in returns the times that f comes in a year, in order; the year is that of the base of its rule.
func (f Feast) in(year int) []Span {
	if year < 1 || year > lastFeastYear || f.every > 0 && (year < f.from || (year-f.from)%f.every != 0) {
		return nil
	}
	var found []Span
	switch f.kind {
	case movableFeast:
		found = movables[f.movable].in(year)
	case nthFeast:
		d := Date{year, f.month, 1}
		if f.nth < 0 {
			d.Day = DaysIn(year, f.month)
			d = d.AddDays(-floorMod(int(d.Weekday()-f.weekday), 7) + 7*(f.nth+1))
		} else {
			d = d.AddDays(floorMod(int(f.weekday-d.Weekday()), 7) + 7*(f.nth-1))
		}
		if d.Month != f.month {
			return nil
		}
		found = oneDay(d)
	case fixedFeast, weekdayBefore, weekdayAfter:
		d, ok := Of(year, f.month, f.day)
		if !ok {
			return nil
		}
		switch f.kind {
		case weekdayBefore:
			d = d.AddDays(-1 - floorMod(int(d.Weekday()-f.weekday)-1, 7))
		case weekdayAfter:
			d = d.AddDays(1 + floorMod(int(f.weekday-d.Weekday())-1, 7))
		}
		found = oneDay(d)
	}
	for i := range found {
		s := &found[i]
		s.First, s.Last = s.First.AddDays(f.shift), s.Last.AddDays(f.shift)
		if f.days > 0 {
			s.Last = s.First.AddDays(f.days - 1)
		}
	}
	return found
}

func oneDay(d Date) []Span { return daysFrom(d, 1) }

// daysFrom is a run of n days.
func daysFrom(d Date, n int) []Span { return []Span{{d, d.AddDays(n - 1), PrecisionDay}} }
