package calendar

import (
	"slices"
	"strings"
)

// EDTF is a date in the Extended Date/Time Format of ISO 8601-2:2019, as the Library of Congress
// profiles it (https://www.loc.gov/standards/datetime/):
//
//   - Level 0: 2013, 2013-04, 2013-04-12, 2013-04-12T15:00:30 with Z or an offset, and intervals. The
//     seconds may be left out, the minutes may not.
//   - Level 1: the qualifiers ? ~ % after a whole date, seasons 21 to 24, unspecified digits from the
//     right (199X, 19XX, 2013-XX, 2013-04-XX, 2013-XX-XX), open (../2013) and unknown (/2013) ends of
//     intervals, years before 0, and years of more than four digits after a Y.
//   - Of Level 2: quarters 33 to 36, halves 40 and 41, and sets "one of": [2012-03,2013-03],
//     [..2013-04-12], [2013-04-12..], [2013-04-08..2013-04-14].
//
// An interval says that something lasted, a set that it was on one day of several. EDTF values are
// comparable with ==. The zero EDTF is none; it is written as the empty string.
type EDTF struct {
	form     form
	from, to point // a single date is in from
	clock    clock
	set      string // the members of a longer set, as written between the brackets
}

type form uint8

const (
	noForm    form = iota
	single         // from
	interval       // from/to
	either         // [from,to]
	notAfter       // [..from]
	notBefore      // [from..]
	longSet        // [set]
)

// EDTF writes p down: 2013-04-12, 2013-06, 2012-21 (spring), 2012-33 (first quarter), 2012-40 (first
// half), 2013, 199X, 19XX. A week, a weekend, a millennium, and a decade or century before the year
// 0 have no such name and become the interval of their days or years. The zero Period gives the
// zero EDTF, and so do years outside -9999 to 9999, except a year itself.
func (p Period) EDTF() EDTF {
	if pt, ok := p.point(); ok {
		return EDTF{form: single, from: pt}
	}
	return Interval(p, p)
}

// Interval says that something lasted from from to to, both included. A zero Period is an open end:
// 2013-04-12/.. is "since 12 April 2013". EDTF allows only years, months and days as ends: seasons,
// quarters and halves become their months, weeks and weekends their days, longer periods their
// years. An interval that would end before it starts, or without any end, gives the zero EDTF.
func Interval(from, to Period) EDTF {
	first, _, okFrom := from.ends()
	_, last, okTo := to.ends()
	if !okFrom || !okTo || from.IsZero() && to.IsZero() {
		return EDTF{}
	}
	e := EDTF{form: interval, from: first, to: last}
	if !e.inOrder() {
		return EDTF{}
	}
	return e
}

// OneOf says that something was within one of the periods, and not known which: [2012-03,2013-03].
// A weekend stands for its two days, a week for its seven ([2013-04-08..2013-04-14]). The members
// are put in order of time; a single one is written without brackets where it has a name in EDTF.
func OneOf(periods ...Period) EDTF {
	var room [4]Period
	sorted := append(room[:0], periods...)
	slices.SortFunc(sorted, func(a, b Period) int { return a.Span().Compare(b.Span()) })
	sorted = slices.Compact(sorted)

	var members []byte
	var points []point
	for _, p := range sorted {
		first, last, ok := p.ends()
		if p.IsZero() || !ok {
			return EDTF{}
		}
		if len(members) > 0 {
			members = append(members, ',')
		}
		pt, named := p.point()
		switch {
		case named:
			points = append(points, pt)
			members = pt.append(members)
		case p.Unit == Weekend:
			points = append(points, first, last)
			members = append(first.append(members), ',')
			members = last.append(members)
		default:
			points = append(points, first, last, point{}) // a range is no pair
			members = append(first.append(members), ".."...)
			members = last.append(members)
		}
	}
	switch len(points) {
	case 0:
		return EDTF{}
	case 1:
		return EDTF{form: single, from: points[0]}
	case 2:
		return EDTF{form: either, from: points[0], to: points[1]}
	}
	return EDTF{form: longSet, set: string(members)}
}

// NotAfter says "by p": some day before the end of p, [..2013-04-12].
func NotAfter(p Period) EDTF {
	_, last, ok := p.ends()
	if p.IsZero() || !ok {
		return EDTF{}
	}
	return EDTF{form: notAfter, from: last}
}

// NotBefore says "p at the earliest": some day after the start of p, [2013-04-12..].
func NotBefore(p Period) EDTF {
	first, _, ok := p.ends()
	if p.IsZero() || !ok {
		return EDTF{}
	}
	return EDTF{form: notBefore, from: first}
}

// At adds a time of day to a day: 2013-04-12T15:00, and with a second that is not negative
// 2013-04-12T15:00:30. What is no plain day, and hours that no day has, leave e as it is: EDTF has
// no way to qualify a time, nor to give one to a month.
func (e EDTF) At(hour, minute, second int) EDTF {
	if e.form != single || e.from.kind != dayPoint || e.from.qualifier != 0 ||
		hour < 0 || hour > 23 || minute < 0 || minute > 59 || second > 59 {
		return e
	}
	e.clock = clock{known: true, hour: int8(hour), minute: int8(minute), second: int8(max(second, -1))}
	return e
}

// Approximate marks every date of e as approximate, with ~; with [EDTF.Uncertain], %. EDTF qualifies
// years, months and days only: a season, quarter or half becomes the interval of its months, a
// decade or century that of its years, and a time of day is left out. The members of a set that
// cannot be qualified stay as they are.
func (e EDTF) Approximate() EDTF { return e.qualified(approximate) }

// Uncertain marks every date of e as uncertain, with ?, as [EDTF.Approximate] does with ~.
func (e EDTF) Uncertain() EDTF { return e.qualified(uncertain) }

func (e EDTF) qualified(q qualifier) EDTF {
	e.clock = clock{}
	switch e.form {
	case single:
		if first, last := e.from.plainEnds(); first == last {
			e.from = first
		} else {
			e = EDTF{form: interval, from: first, to: last}
		}
	case longSet:
		b := make([]byte, 0, len(e.set)+8)
		for member, sep := range members(e.set) {
			pt, _ := parsePoint(member) // a set holds only what parses
			b = append(pt.qualified(q).append(b), sep...)
		}
		e.set = string(b)
		return e
	}
	e.from, e.to = e.from.qualified(q), e.to.qualified(q)
	return e
}

// IsZero tells whether e is no date at all.
func (e EDTF) IsZero() bool { return e == EDTF{} }

// Span returns the first and the last day that e can mean, and its precision: that of the date; of an
// interval, that of its less exact end; of a set, that of a unit about as long as the set, and vague
// where it is open. An open or unknown end gives a zero day.
func (e EDTF) Span() Span {
	switch e.form {
	case single:
		s := Span{e.from.first(), e.from.last(), e.from.precision()}
		if e.clock.known {
			s.Precision = PrecisionTime
		}
		return s
	case interval:
		return Span{e.from.first(), e.to.last(), max(e.from.precision(), e.to.precision())}
	case either:
		return hull(e.from, e.to)
	case notAfter:
		return Span{Last: e.from.last(), Precision: PrecisionVague}
	case notBefore:
		return Span{First: e.from.first(), Precision: PrecisionVague}
	case longSet:
		var points []point
		for member := range members(e.set) {
			pt, _ := parsePoint(member)
			points = append(points, pt)
		}
		return hull(points...)
	}
	return Span{}
}

// hull is the span from the first day of the earliest point to the last day of the latest.
func hull(points ...point) Span {
	var s Span
	openFirst, openLast := false, false
	for i, p := range points {
		if p.kind == openEnd {
			openFirst, openLast = openFirst || i == 0, openLast || i > 0
			continue
		}
		if s.First.IsZero() || p.first().Before(s.First) {
			s.First = p.first()
		}
		if s.Last.IsZero() || p.last().After(s.Last) {
			s.Last = p.last()
		}
		s.Precision = max(s.Precision, p.precision())
	}
	switch days := s.Last.Sub(s.First) + 1; {
	case openFirst || openLast || days > 3653:
		s.Precision = PrecisionVague
	case days > 366:
		s.Precision = max(s.Precision, PrecisionDecade)
	case days > 92:
		s.Precision = max(s.Precision, PrecisionYear)
	case days > 31:
		s.Precision = max(s.Precision, PrecisionQuarter)
	case days > 7:
		s.Precision = max(s.Precision, PrecisionMonth)
	case days > 1:
		s.Precision = max(s.Precision, PrecisionWeek)
	}
	if openFirst {
		s.First = Date{}
	}
	if openLast {
		s.Last = Date{}
	}
	return s
}

// String writes e; the zero EDTF is the empty string. [ParseEDTF] reads it back.
func (e EDTF) String() string {
	var room [48]byte
	b := room[:0]
	switch e.form {
	case single:
		b = e.clock.append(e.from.append(b))
	case interval:
		b = append(e.from.append(b), '/')
		b = e.to.append(b)
	case either:
		b = append(e.from.append(append(b, '[')), ',')
		b = append(e.to.append(b), ']')
	case notAfter:
		b = append(e.from.append(append(b, "[.."...)), ']')
	case notBefore:
		b = append(e.from.append(append(b, '[')), "..]"...)
	case longSet:
		return "[" + e.set + "]"
	}
	return string(b)
}

// MarshalText writes e as [EDTF.String] does.
func (e EDTF) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText reads what [ParseEDTF] reads; the empty text is the zero EDTF.
func (e *EDTF) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*e = EDTF{}
		return nil
	}
	*e, err = ParseEDTF(string(text))
	return err
}

// members yields the dates of a set as written, each with what follows it: ",", ".." or nothing. An
// open side yields ".." as a date of its own.
func members(set string) func(yield func(date, sep string) bool) {
	return func(yield func(string, string) bool) {
		for set != "" {
			if set == ".." {
				yield(set, "")
				return
			}
			if strings.HasPrefix(set, "..") {
				if !yield("..", "") {
					return
				}
				set = set[2:]
			}
			n := strings.IndexAny(set, ",.")
			switch {
			case n < 0:
				yield(set, "")
				return
			case set[n] == ',':
				if !yield(set[:n], ",") {
					return
				}
				set = set[n+1:]
			default:
				date, rest, sep := set[:n], set[n+2:], ".."
				if rest == "" { // the open side, which comes next, is what is written
					rest, sep = "..", ""
				}
				if !yield(date, sep) {
					return
				}
				set = rest
			}
		}
	}
}
