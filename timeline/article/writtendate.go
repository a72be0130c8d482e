package article

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"timeline/timeline/calendar"
)

// written is a date as a header, a record or a name writes it, as far as it can be read.
type written struct {
	text    string          // as written
	days    []calendar.Date // one; two when it is open which number is the month; none otherwise
	year    int             // of a date without a day; else 0
	month   time.Month      // with day: of a date without a year; else 0
	day     int
	clock   string // "12:22", "12:22+04:00", "12:22 GMT"; empty when not written
	problem string // why it is no day, where it looks like one

	weekday   time.Weekday // the one that is written beside it
	weekdayOK bool         // there is one
}

// foundDate is a date within a line.
type foundDate struct {
	written
	start         int  // byte at which it begins
	before, after bool // words stand before it, or after it, that do not belong to it
}

// findDate finds the first date of a line, with the weekday, time of day and zone around it.
func findDate(s string) (f foundDate, ok bool) {
	if !strings.ContainsAny(s, "0123456789") {
		return f, false
	}
	var room [24]token // more than most dates have
	toks := appendTokens(room[:0], s)
	start, end := -1, 0
	for i := 0; i < len(toks) && !f.after; {
		n := f.readPart(toks[i:], s, &ok)
		if n == 0 {
			if !fillers[toks[i].text] && strings.IndexByte(",.-|()/:;", toks[i].kind) < 0 {
				f.before = f.before || !ok
				f.after = ok
			}
			i++
			continue
		}
		if start < 0 {
			start = toks[i].start
		}
		i += n
		end = toks[i-1].end
	}
	if !ok {
		return f, false
	}
	f.after = f.after || len(toks) == maxTokens
	f.start, f.text = start, s[start:end]
	f.settleByWeekday()
	return f, true
}

// readPart reads the day, the year that comes late, the time of day or the weekday at the first token
// of a line, and returns how many tokens it takes, or 0. dated tells whether there is a day by then.
func (w *written) readPart(t []token, s string, dated *bool) int {
	if !*dated {
		if n := readDay(t, w); n > 0 {
			*dated = true
			return n
		}
	} else if w.month != 0 && isYear(t[0]) && (len(t) == 1 || !isZone(t[1], s)) { // "Mon Apr 15 12:22:00 UTC 2013"
		w.setDay(t[0].value, w.month, w.day)
		return 1
	}
	if w.clock == "" {
		if clock, n := readClock(t, s); n > 0 {
			w.clock = clock
			return n
		}
	}
	if day, is := weekdays[t[0].text]; is {
		w.weekday, w.weekdayOK = day, true
		return 1
	}
	return 0
}

// wholeDate reads a line that is a date and nothing else.
func wholeDate(s string) (written, bool) {
	f, ok := findDate(s)
	return f.written, ok && !f.before && !f.after
}

// readDay reads a date at the first token and returns how many tokens it takes, or 0.
func readDay(t []token, w *written) int {
	first := t[0]
	switch {
	case first.kind == 'n' && len(t) >= 5 && t[2].kind == 'n' && t[4].kind == 'n' &&
		t[1].kind == t[3].kind && t[1].glued && t[2].glued && t[3].glued && t[4].glued &&
		(t[1].kind == '/' || t[1].kind == '-' || t[1].kind == '.'):
		if w.setNumbers(first, t[2], t[4], t[1].kind) {
			return 5
		}
	case first.kind == 'n' && first.end-first.start == 8 && plausibleYear(first.value/10000):
		w.setDay(first.value/10000, time.Month(first.value/100%100), first.value%100)
		return 1
	case isYear(first): // 2013 April 15, 2013-Apr-15
		n := 1 + skip(t[1:], '-', '/')
		if n < len(t) && t[n].kind == 'w' && months[t[n].text] != 0 {
			month := months[t[n].text]
			n++
			n += skip(t[n:], '-', '/', '.')
			if n < len(t) && isDayNumber(t[n]) {
				w.setDay(first.value, month, t[n].value)
				return n + 1
			}
		}
	case isDayNumber(first):
		return readDayMonth(t, w)
	case first.kind == 'w' && months[first.text] != 0:
		return readMonthDay(t, w)
	}
	return 0
}

// readDayMonth reads 15 April 2013, 15th of April, 15-Apr-13.
func readDayMonth(t []token, w *written) int {
	n := 1
	if n < len(t) && t[n].glued && ordinals[t[n].text] {
		n++
	}
	if n < len(t) && t[n].text == "of" {
		n++
	}
	dashed := skip(t[n:], '-', '/')
	n += dashed
	if n >= len(t) || t[n].kind != 'w' || months[t[n].text] == 0 {
		return 0
	}
	month := months[t[n].text]
	n++
	return n + w.readYear(t[n:], month, t[0].value, dashed > 0)
}

// readMonthDay reads April 15, 2013, Apr. 15th 2013, April 15.
func readMonthDay(t []token, w *written) int {
	n := 1 + skip(t[1:], '.', '-')
	if n >= len(t) || !isDayNumber(t[n]) || n+1 < len(t) && t[n+1].kind == ':' && t[n+1].glued {
		return 0
	}
	day := t[n].value
	n++
	if n < len(t) && t[n].glued && ordinals[t[n].text] {
		n++
	}
	return n + w.readYear(t[n:], months[t[0].text], day, false)
}

// readYear sets a day and month with the year that follows, where one does, and returns the number of
// tokens of the year.
func (w *written) readYear(t []token, month time.Month, day int, dashed bool) int {
	n := skip(t, '.', ',')
	if dashed {
		n = skip(t, '-', '/')
	}
	if n < len(t) && isYear(t[n]) {
		w.setDay(t[n].value, month, day)
		return n + 1
	}
	if dashed && n > 0 && n < len(t) && t[n].kind == 'n' && t[n].end-t[n].start == 2 {
		w.setDay(fullYear(t[n].value), month, day)
		return n + 1
	}
	if day < 1 || day > calendar.DaysIn(2000, month) { // a leap year
		w.problem = fmt.Sprintf("the calendar has no %d %s", day, month)
		return 0
	}
	w.month, w.day = month, day
	return 0
}

// setNumbers reads three numbers with signs between: 2013-04-15, 04/15/2013, 15.04.2013, 4/15/13.
// With periods the day comes first, as it does wherever dates are written so; with slashes and hyphens
// it may be the month, and where both can be, both readings are kept.
func (w *written) setNumbers(a, b, c token, sign byte) bool {
	if a.end-a.start == 4 {
		if b.end-b.start > 2 || c.end-c.start > 2 || !plausibleYear(a.value) {
			return false
		}
		w.setDay(a.value, time.Month(b.value), c.value)
		return true
	}
	year := c.value
	switch digits := c.end - c.start; {
	case a.end-a.start > 2 || b.end-b.start > 2 || digits != 2 && digits != 4 || digits == 2 && sign == '-':
		return false
	case digits == 2:
		year = fullYear(year)
	}
	if !plausibleYear(year) {
		return false
	}
	w.month, w.day = 0, 0
	if d, ok := calendar.Of(year, time.Month(b.value), a.value); ok {
		w.days = append(w.days, d)
	}
	if d, ok := calendar.Of(year, time.Month(a.value), b.value); ok && sign != '.' && a.value != b.value {
		w.days = append(w.days, d)
	}
	if len(w.days) == 0 {
		w.problem = "no calendar has such a day"
	}
	return true
}

func (w *written) setDay(year int, month time.Month, day int) {
	w.month, w.day = 0, 0
	if d, ok := calendar.Of(year, month, day); ok {
		w.days = []calendar.Date{d}
		return
	}
	w.problem = "no calendar has such a day"
}

// settleByWeekday drops the reading that falls on another weekday than the one written beside it.
func (w *written) settleByWeekday() {
	if !w.weekdayOK || len(w.days) != 2 {
		return
	}
	fits := slices.DeleteFunc(slices.Clone(w.days), func(d calendar.Date) bool { return d.Weekday() != w.weekday })
	if len(fits) == 1 {
		w.days = fits
	}
}

// plausibleYear keeps other numbers of four digits from being years.
func plausibleYear(y int) bool { return y >= firstPlausible && y <= lastPlausible }

const firstPlausible, lastPlausible = 1000, 2999

var fourDigits = regexp.MustCompile(`\b\d{4}\b`)

// implausible is the year for which alone a text is no date.
func implausible(s string) string {
	at := fourDigits.FindStringIndex(s)
	if at == nil {
		return ""
	}
	if _, ok := wholeDate(s[:at[0]] + "2012" + s[at[1]:]); !ok {
		return ""
	}
	return s[at[0]:at[1]]
}

// fullYear is the year that two digits mean, by the rule of POSIX for %y: 69 to 99 are of the 1900s.
func fullYear(y int) int {
	if y >= 69 {
		return 1900 + y
	}
	return 2000 + y
}

func isYear(t token) bool { return t.kind == 'n' && t.end-t.start == 4 && plausibleYear(t.value) }

func isDayNumber(t token) bool { return t.kind == 'n' && t.end-t.start <= 2 && t.value >= 1 }

// skip returns 1 when the first token is one of the signs, else 0.
func skip(t []token, signs ...byte) int {
	if len(t) > 0 && slices.Contains(signs, t[0].kind) {
		return 1
	}
	return 0
}

var months = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
	"september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]time.Weekday{
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
}

var ordinals = map[string]bool{"st": true, "nd": true, "rd": true, "th": true}

// fillers may stand between the parts of a date.
var fillers = map[string]bool{
	"at": true, "on": true, "the": true, "of": true, "t": true, "local": true, "time": true, "hrs": true, "hours": true, "h": true,
}
