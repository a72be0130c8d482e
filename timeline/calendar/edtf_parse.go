package calendar

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// EDTFError says why a text is not EDTF, or not of the part of EDTF that [EDTF] describes.
type EDTFError struct {
	Text   string // what was read
	Offset int    // the byte at which the faulty part begins
	Reason string
}

func (e *EDTFError) Error() string {
	return fmt.Sprintf("%s is not EDTF: byte %d: %s", quoted(e.Text), e.Offset, e.Reason)
}

// quoted quotes a text for an error, cut to a length that fits a line.
func quoted(s string) string {
	const most = 60
	if len(s) > most {
		return strconv.Quote(s[:most]) + "…"
	}
	return strconv.Quote(s)
}

// fault is a reason and the byte at which it stands.
type fault struct {
	at     int
	reason string
}

func (f *fault) shift(n int) *fault {
	if f != nil {
		f.at += n
	}
	return f
}

// ParseEDTF reads an EDTF value, strictly: see [EDTF] for what it may be. What it reads is written
// back by [EDTF.String] byte for byte. The error is an [*EDTFError].
func ParseEDTF(s string) (EDTF, error) {
	e, f := parseEDTF(s)
	if f != nil {
		return EDTF{}, &EDTFError{s, f.at, f.reason}
	}
	return e, nil
}

func parseEDTF(s string) (EDTF, *fault) {
	if s == "" {
		return EDTF{}, &fault{0, "there is no date"}
	}
	if s[0] == '[' {
		if !strings.HasSuffix(s, "]") {
			return EDTF{}, &fault{len(s), "the set has no closing ]"}
		}
		e, f := parseSet(s[1 : len(s)-1])
		return e, f.shift(1)
	}
	if s[0] == '{' {
		return EDTF{}, &fault{0, "sets of all their members, {…}, are not supported"}
	}
	if n := strings.IndexByte(s, '/'); n >= 0 {
		return parseInterval(s, n)
	}
	if n := strings.IndexByte(s, 'T'); n >= 0 {
		p, f := parsePoint(s[:n])
		if f != nil {
			return EDTF{}, f
		}
		if p.kind != dayPoint || p.qualifier != 0 {
			return EDTF{}, &fault{n, "a time of day needs a whole day before it"}
		}
		c, f := parseClock(s[n+1:])
		return EDTF{form: single, from: p, clock: c}, f.shift(n + 1)
	}
	p, f := parsePoint(s)
	if f == nil && p.kind == openEnd {
		f = &fault{0, "an open end needs an interval or a set"}
	}
	return EDTF{form: single, from: p}, f
}

func parseInterval(s string, slash int) (EDTF, *fault) {
	from, f := parseEnd(s[:slash])
	if f != nil {
		return EDTF{}, f
	}
	to, f := parseEnd(s[slash+1:])
	if f != nil {
		return EDTF{}, f.shift(slash + 1)
	}
	e := EDTF{form: interval, from: from, to: to}
	if from.first().IsZero() && to.first().IsZero() {
		return EDTF{}, &fault{0, "an interval needs a date at one end at least"}
	}
	if !e.inOrder() {
		return EDTF{}, &fault{slash + 1, "the interval ends before it starts"}
	}
	return e, nil
}

// inOrder tells whether e, an interval, does not end before it starts.
func (e EDTF) inOrder() bool {
	first, last := e.from.first(), e.to.last()
	return first.IsZero() || last.IsZero() || !last.Before(first)
}

// parseEnd reads an end of an interval.
func parseEnd(s string) (point, *fault) {
	if s == "" {
		return point{kind: unknownEnd}, nil
	}
	if strings.Contains(s, "T") {
		return point{}, &fault{strings.IndexByte(s, 'T'), "an interval has no times of day"}
	}
	p, f := parsePoint(s)
	if f != nil {
		return point{}, f
	}
	switch p.kind {
	case partPoint:
		return point{}, &fault{0, "seasons, quarters and halves cannot be ends of an interval or range"}
	case decadePoint, centuryPoint, someMonth, someDay, someDayOfYear:
		return point{}, &fault{0, "unspecified digits cannot be at an end of an interval or range"}
	}
	return p, nil
}

// parseSet reads what stands between the brackets of a set.
func parseSet(s string) (EDTF, *fault) {
	if s == "" || s == ".." {
		return EDTF{}, &fault{0, "there is no date in the set"}
	}
	var pair [2]point
	count, at := 0, 0
	for at <= len(s) {
		n := strings.IndexByte(s[at:], ',')
		end := at + n
		if n < 0 {
			end = len(s)
		}
		first, last, f := parseMember(s[at:end], at == 0, end == len(s))
		if f != nil {
			return EDTF{}, f.shift(at)
		}
		if count == 0 && end == len(s) {
			switch {
			case first.kind == openEnd:
				return EDTF{form: notAfter, from: last}, nil
			case last.kind == openEnd:
				return EDTF{form: notBefore, from: first}, nil
			}
		}
		if count < 2 && last.kind == noPoint {
			pair[count] = first
		} else {
			count = 2 // more than a pair
		}
		count++
		at = end + 1
	}
	if count == 2 {
		return EDTF{form: either, from: pair[0], to: pair[1]}, nil
	}
	return EDTF{form: longSet, set: s}, nil
}

// parseMember reads a date of a set, with no last, or a range of dates. Only the first member may have an
// open start, only the last one an open end.
func parseMember(s string, isFirst, isLast bool) (first, last point, _ *fault) {
	n := strings.Index(s, "..")
	if n < 0 {
		first, f := parsePoint(s)
		return first, point{}, f
	}
	from, to := s[:n], s[n+2:]
	switch {
	case from == "" && to == "":
		return point{}, point{}, &fault{0, "the range has no date"}
	case to == "..":
		return point{}, point{}, &fault{n + 2, "the range has more than two dots"}
	case from == "" && !isFirst:
		return point{}, point{}, &fault{0, "only the first date of a set can have an open start"}
	case to == "" && !isLast:
		return point{}, point{}, &fault{n, "only the last date of a set can have an open end"}
	}
	first, last = point{kind: openEnd}, point{kind: openEnd}
	var f *fault
	if from != "" {
		if first, f = parseEnd(from); f != nil {
			return point{}, point{}, f
		}
	}
	if to != "" {
		if last, f = parseEnd(to); f != nil {
			return point{}, point{}, f.shift(n + 2)
		}
	}
	if e := (EDTF{form: interval, from: first, to: last}); !e.inOrder() {
		return point{}, point{}, &fault{n + 2, "the range ends before it starts"}
	}
	return first, last, nil
}

// parsePoint reads one date without a time, or "..".
func parsePoint(s string) (point, *fault) {
	if s == ".." {
		return point{kind: openEnd}, nil
	}
	var q qualifier
	body := s
	if n := len(s) - 1; n >= 0 {
		switch s[n] {
		case '~':
			q, body = approximate, s[:n]
		case '?':
			q, body = uncertain, s[:n]
		case '%':
			q, body = approximate|uncertain, s[:n]
		}
	}
	p, f := parsePlain(body)
	if f != nil {
		return point{}, f
	}
	if q != 0 && !p.qualifiable() {
		return point{}, &fault{len(body), "a qualifier can follow only a year of four digits, a month or a day"}
	}
	p.qualifier = q
	return p, nil
}

func parsePlain(s string) (point, *fault) {
	if strings.HasPrefix(s, "Y") {
		y, ok := longYear(s[1:])
		if !ok {
			return point{}, &fault{0, "a year after Y has five to nine digits, of which the first is not 0"}
		}
		return point{year: y, kind: yearPoint}, nil
	}
	sign := 0
	if strings.HasPrefix(s, "-") {
		sign = 1
	}
	rest := s[sign:]
	if len(rest) < 4 || len(rest) > 4 && rest[4] != '-' {
		return point{}, &fault{0, "a date begins with a year of four digits"}
	}
	p, f := parseYear(rest[:4], sign == 1)
	if f != nil || len(rest) == 4 {
		return p, f.shift(sign)
	}
	at := sign + 5 // of the month
	if p.kind != yearPoint {
		return point{}, &fault{at, "nothing can follow a year with unspecified digits"}
	}
	mm, dd, hasDay := strings.Cut(s[at:], "-")
	if mm == "XX" {
		switch {
		case !hasDay:
			p.kind = someMonth
		case dd == "XX":
			p.kind = someDayOfYear
		default:
			return point{}, &fault{at, "a day needs its month"}
		}
		return p, nil
	}
	m, ok := digits(mm)
	if !ok || len(mm) != 2 {
		return point{}, &fault{at, "a month has two digits"}
	}
	p.month, p.kind = uint8(m), monthPoint
	switch {
	case m >= springCode && m <= winterCode, m >= quarterCode && m <= lastQuarter, m >= halfCode && m <= lastHalf:
		if hasDay {
			return point{}, &fault{at + 3, "a season, quarter or half has no days"}
		}
		p.kind = partPoint
	case m < 1 || m > 12:
		return point{}, &fault{at, "months are 01 to 12, seasons 21 to 24, quarters 33 to 36, halves 40 and 41"}
	}
	switch {
	case !hasDay:
		return p, nil
	case dd == "XX":
		p.kind = someDay
		return p, nil
	}
	d, ok := digits(dd)
	if !ok || len(dd) != 2 {
		return point{}, &fault{at + 3, "a day has two digits"}
	}
	if _, ok := Of(p.year, time.Month(m), d); !ok {
		return point{}, &fault{at + 3, "the calendar has no such day"}
	}
	p.day, p.kind = uint8(d), dayPoint
	return p, nil
}

// parseYear reads the four digits of a year, of which the last ones may be X.
func parseYear(s string, negative bool) (point, *fault) {
	known := strings.TrimRight(s, "X")
	y, ok := digits(known)
	switch {
	case strings.Trim(known, "0123456789") != "":
		return point{}, &fault{0, "a date begins with a year of four digits"}
	case !ok || len(known) < 2:
		return point{}, &fault{0, "only the last one or two digits of a year can be unspecified"}
	case negative && len(known) < 4:
		return point{}, &fault{0, "a year before 0 cannot have unspecified digits"}
	case negative && y == 0:
		return point{}, &fault{0, "the year 0 has no sign"}
	}
	switch len(known) {
	case 3:
		return point{year: y * 10, kind: decadePoint}, nil
	case 2:
		return point{year: y * 100, kind: centuryPoint}, nil
	}
	if negative {
		y = -y
	}
	return point{year: y, kind: yearPoint}, nil
}

// longYear reads a year of five to nine digits, with its sign.
func longYear(s string) (int, bool) {
	number := strings.TrimPrefix(s, "-")
	y, ok := digits(number)
	if !ok || len(number) < 5 || len(number) > 9 || number[0] == '0' {
		return 0, false
	}
	if number != s {
		y = -y
	}
	return y, true
}
