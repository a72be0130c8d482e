package calendar

import (
	"strconv"
	"time"
)

// point is one date inside an EDTF value.
type point struct {
	year      int
	kind      pointKind
	month     uint8 // 1 to 12, or a code from 21 to 41 for a part of the year
	day       uint8
	qualifier qualifier
}

type pointKind uint8

const (
	noPoint       pointKind = iota
	openEnd                 // ..
	unknownEnd              // nothing, before or after a /
	yearPoint               // 2013, -0043, Y12013
	partPoint               // 2012-21
	monthPoint              // 2013-04
	dayPoint                // 2013-04-12
	decadePoint             // 199X; year is its first
	centuryPoint            // 19XX; year is its first
	someMonth               // 2013-XX
	someDay                 // 2013-04-XX
	someDayOfYear           // 2013-XX-XX
)

type qualifier uint8

const (
	approximate qualifier = 1 << iota // ~
	uncertain                         // ?
)

// The codes of parts of a year: seasons from ISO 8601-2:2019, 4.8, quarters and halves from the same table.
const (
	springCode  = 21
	winterCode  = 24
	quarterCode = 33
	lastQuarter = 36
	halfCode    = 40
	lastHalf    = 41
)

// shortYear tells whether a year has four digits, a sign apart.
func shortYear(year int) bool { return year >= -9999 && year <= 9999 }

// point returns the name of p in EDTF, or false when it has none.
func (p Period) point() (point, bool) {
	y := p.First.Year
	pt := point{year: y, month: uint8(p.First.Month)}
	switch p.Unit {
	case Day:
		pt.kind, pt.day = dayPoint, uint8(p.First.Day)
	case Month:
		pt.kind = monthPoint
	case Quarter:
		pt.kind, pt.month = partPoint, uint8(quarterCode-1+p.part())
	case Half:
		pt.kind, pt.month = partPoint, uint8(halfCode-1+p.part())
	case Season:
		pt.kind, pt.month = partPoint, uint8(springCode-1+p.part())
	case Year:
		return point{year: y, kind: yearPoint}, y >= -maxYear && y <= maxYear
	case Decade:
		return point{year: y, kind: decadePoint}, y >= 0 && y <= 9999
	case Century:
		return point{year: y, kind: centuryPoint}, y >= 0 && y <= 9999
	default:
		return point{}, false
	}
	return pt, shortYear(y)
}

// ends returns the first and the last year, month or day of p, as an interval has them; an open end
// for the zero Period; and false when EDTF cannot write them.
func (p Period) ends() (first, last point, ok bool) {
	if p.IsZero() {
		return point{kind: openEnd}, point{kind: openEnd}, true
	}
	if pt, ok := p.point(); ok {
		first, last = pt.plainEnds()
		return first, last, true
	}
	var u Unit
	switch p.Unit {
	case Week, Weekend:
		u = Day
	case Decade, Century, Millennium:
		u = Year
	default:
		return point{}, point{}, false
	}
	first, okFirst := PeriodOf(u, p.First).point()
	last, okLast := PeriodOf(u, p.Last()).point()
	return first, last, okFirst && okLast
}

// plainEnds returns the years, months or days between which p lies, the same one twice when p is such
// itself. Digits that are not specified are left out: some day of June is June.
func (p point) plainEnds() (first, last point) {
	first, last = p, p
	switch p.kind {
	case partPoint:
		from, to := p.first(), p.last()
		if !shortYear(to.Year) { // the winter of 9999: EDTF has no months of the year 10000
			return point{year: from.Year, kind: yearPoint}, point{year: to.Year, kind: yearPoint}
		}
		return point{year: from.Year, kind: monthPoint, month: uint8(from.Month)},
			point{year: to.Year, kind: monthPoint, month: uint8(to.Month)}
	case decadePoint, centuryPoint:
		return point{year: p.year, kind: yearPoint}, point{year: p.last().Year, kind: yearPoint}
	case someMonth, someDayOfYear:
		first = point{year: p.year, kind: yearPoint}
		return first, first
	case someDay:
		first = point{year: p.year, kind: monthPoint, month: p.month}
		return first, first
	}
	return first, last
}

// qualifiable tells whether a qualifier may follow p.
func (p point) qualifiable() bool {
	switch p.kind {
	case yearPoint:
		return shortYear(p.year)
	case monthPoint, dayPoint:
		return true
	}
	return false
}

func (p point) qualified(q qualifier) point {
	if p.qualifiable() {
		p.qualifier |= q
	}
	return p
}

// period returns the stretch of the calendar in which p lies; the zero Period for an end that is open
// or unknown.
func (p point) period() Period {
	switch p.kind {
	case yearPoint, someMonth, someDayOfYear:
		return YearOf(p.year)
	case partPoint:
		switch {
		case p.month <= winterCode:
			return SeasonOf(p.year, int(p.month)-springCode+1)
		case p.month <= lastQuarter:
			return QuarterOf(p.year, int(p.month)-quarterCode+1)
		}
		return HalfOf(p.year, int(p.month)-halfCode+1)
	case monthPoint, someDay:
		return MonthOf(p.year, time.Month(p.month))
	case dayPoint:
		return Period{Day, Date{p.year, time.Month(p.month), int(p.day)}}
	case decadePoint:
		return PeriodOf(Decade, Date{p.year, 1, 1})
	case centuryPoint:
		return PeriodOf(Century, Date{p.year, 1, 1})
	}
	return Period{}
}

func (p point) first() Date          { return p.period().First }
func (p point) last() Date           { return p.period().Last() }
func (p point) precision() Precision { return p.period().Unit.Precision() }

func (p point) append(b []byte) []byte {
	switch p.kind {
	case openEnd:
		return append(b, ".."...)
	case noPoint, unknownEnd:
		return b
	case decadePoint:
		return append(appendYear(b, p.year)[:len(b)+3], 'X')
	case centuryPoint:
		return append(appendYear(b, p.year)[:len(b)+2], "XX"...)
	}
	b = appendYear(b, p.year)
	switch p.kind {
	case someMonth:
		b = append(b, "-XX"...)
	case someDayOfYear:
		b = append(b, "-XX-XX"...)
	case partPoint, monthPoint:
		b = append2(append(b, '-'), int(p.month))
	case someDay:
		b = append(append2(append(b, '-'), int(p.month)), "-XX"...)
	case dayPoint:
		b = append(append2(append(b, '-'), int(p.month)), '-')
		b = append2(b, int(p.day))
	}
	switch p.qualifier {
	case approximate:
		b = append(b, '~')
	case uncertain:
		b = append(b, '?')
	case approximate | uncertain:
		b = append(b, '%')
	}
	return b
}

// appendYear writes a year: 2013, -0043, Y12013.
func appendYear(b []byte, y int) []byte {
	if !shortYear(y) {
		return strconv.AppendInt(append(b, 'Y'), int64(y), 10)
	}
	if y < 0 {
		b, y = append(b, '-'), -y
	}
	return append2(append2(b, y/100), y%100)
}

// append2 writes a number of two digits.
func append2(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }
