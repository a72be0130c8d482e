package calendar

import (
	"fmt"
	"strconv"
	"time"
)

// Period is one stretch of the calendar that has a name of its own: a day, a week, June 2013, the
// 1990s. First is always its first day; make one with [PeriodOf], which sees to that.
// The zero Period is none.
type Period struct {
	Unit  Unit // Day or longer
	First Date
}

// PeriodOf returns the period of the unit u that holds the day d. A weekend is that of d's ISO week,
// whichever day d is.
func PeriodOf(u Unit, d Date) Period {
	switch u {
	case Day:
	case Weekend:
		d = d.AddDays(5 - floorMod(int(d.Weekday())+6, 7))
	case Week:
		d = d.AddDays(-floorMod(int(d.Weekday())+6, 7))
	case Season: // March is the first month of a first season
		m := d.Year*12 + int(d.Month) - 3
		d = monthNumber(floorDiv(m, 3)*3 + 2)
	default:
		n := u.months()
		if n == 0 {
			return Period{}
		}
		m := d.Year*12 + int(d.Month) - 1
		d = monthNumber(floorDiv(m, n) * n)
	}
	return Period{u, d}
}

// monthNumber is the first day of the n-th month, counted from January of year 0.
func monthNumber(n int) Date {
	return Date{floorDiv(n, 12), time.Month(floorMod(n, 12) + 1), 1}
}

// YearOf, MonthOf, QuarterOf, HalfOf and SeasonOf return the periods that their names say. Quarters
// count from 1 to 4, halves from 1 to 2, seasons from spring (1) to winter (4).
func YearOf(year int) Period { return Period{Year, Date{year, time.January, 1}} }

// MonthOf returns a month of a year.
func MonthOf(year int, m time.Month) Period { return Period{Month, Date{year, m, 1}} }

// QuarterOf returns the q-th quarter of a year, q from 1 to 4.
func QuarterOf(year, q int) Period { return Period{Quarter, monthNumber(year*12 + (q-1)*3)} }

// HalfOf returns the h-th half of a year, h 1 or 2.
func HalfOf(year, h int) Period { return Period{Half, monthNumber(year*12 + (h-1)*6)} }

// SeasonOf returns a season of a year, from spring (1) to winter (4), the one that begins in it.
func SeasonOf(year, s int) Period { return Period{Season, monthNumber(year*12 + s*3 - 1)} }

// IsZero tells whether p is no period at all.
func (p Period) IsZero() bool { return p == Period{} }

// Last returns the last day of p.
func (p Period) Last() Date {
	switch p.Unit {
	case Weekend:
		return p.First.AddDays(1)
	case Week:
		return p.First.AddDays(6)
	}
	if n := p.Unit.months(); n > 0 {
		return p.First.AddMonths(n).AddDays(-1)
	}
	return p.First
}

// Add returns the period n of its units later; n may be negative.
func (p Period) Add(n int) Period {
	switch p.Unit {
	case Day:
		p.First = p.First.AddDays(n)
	case Week, Weekend:
		p.First = p.First.AddDays(7 * n)
	default:
		p.First = p.First.AddMonths(n * p.Unit.months())
	}
	return p
}

// Contains tells whether d is a day of p.
func (p Period) Contains(d Date) bool { return !d.Before(p.First) && !d.After(p.Last()) }

// Span returns the days of p, with its precision.
func (p Period) Span() Span { return Span{p.First, p.Last(), p.Unit.Precision()} }

// part is the number of p within its year: the quarter, the half or the season.
func (p Period) part() int {
	switch p.Unit {
	case Quarter, Season: // a season begins in March, June, September or December: 3/3 = 1 … 12/3 = 4
		if p.Unit == Season {
			return int(p.First.Month) / 3
		}
		return (int(p.First.Month) + 2) / 3
	case Half:
		return (int(p.First.Month) + 5) / 6
	}
	return 0
}

var (
	seasonCodes = [...]string{"", "SP", "SU", "FA", "WI"}
	seasonNames = [...]string{"", "spring", "summer", "autumn", "winter"}
)

// Timex3 writes p as a TIMEX3 value: 2013-04-12, 2013-W15, 2013-W15-WE, 2013-06, 2012-Q3, 2012-H1,
// 2013-SU, 2013, 199, 19, 1; a day, a month or a year before Christ as BC0044-03-15, BC0044-03, BC0044.
// What TIMEX3 cannot write gives "".
func (p Period) Timex3() string {
	y := p.First.Year
	if y < 1 && y > -9999 && (p.Unit == Day || p.Unit == Month || p.Unit == Year) { // 44 BC is the year -43
		s := fmt.Sprintf("BC%04d-%02d-%02d", 1-y, p.First.Month, p.First.Day)
		return s[:map[Unit]int{Day: 12, Month: 9, Year: 6}[p.Unit]]
	}
	if y < 0 || y > 9999 {
		return ""
	}
	var a [12]byte
	b := appendDate(a[:0], p.First)
	switch p.Unit {
	case Day:
		return string(b)
	case Month:
		return string(b[:7])
	case Year:
		return string(b[:4])
	case Decade:
		return string(b[:3])
	case Century:
		return string(b[:2])
	case Millennium:
		return string(b[:1])
	case Week, Weekend:
		wy, w := p.First.ISOWeek()
		if wy < 0 { // the weekend of 1 January 0 is in the last week of the year before
			return ""
		}
		b = appendDate(a[:0], Date{wy, 1, 1})[:4]
		b = append(b, '-', 'W', byte('0'+w/10), byte('0'+w%10))
		if p.Unit == Weekend {
			b = append(b, "-WE"...)
		}
		return string(b)
	case Quarter:
		return string(append(b[:5], 'Q', byte('0'+p.part())))
	case Half:
		return string(append(b[:5], 'H', byte('0'+p.part())))
	case Season:
		return string(append(b[:5], seasonCodes[p.part()]...))
	}
	return ""
}

// String writes p for people: "Fri 12 Apr 2013", "week of 8 Apr 2013", "June 2013", "autumn 2012",
// "third quarter of 2012", "the 1990s".
func (p Period) String() string {
	y := p.First.Year
	switch p.Unit {
	case Day:
		return p.First.Long()
	case Weekend:
		return "weekend of " + short(p.First)
	case Week:
		return "week of " + short(p.First)
	case Month:
		return fmt.Sprintf("%s %d", p.First.Month, y)
	case Quarter:
		return fmt.Sprintf("%s quarter of %d", [...]string{"", "first", "second", "third", "fourth"}[p.part()], y)
	case Half:
		return fmt.Sprintf("%s half of %d", [...]string{"", "first", "second"}[p.part()], y)
	case Season:
		return fmt.Sprintf("%s %d", seasonNames[p.part()], y)
	case Year:
		return strconv.Itoa(y)
	case Decade:
		return fmt.Sprintf("the %ds", y)
	case Century, Millennium:
		return fmt.Sprintf("the years %d to %d", y, p.Last().Year)
	}
	return ""
}

func short(d Date) string { return fmt.Sprintf("%d %s %d", d.Day, d.Month.String()[:3], d.Year) }

// FiscalQuarter returns the days of the q-th quarter, q from 1 to 4, of a fiscal year that begins on the
// first day of a month. A fiscal year has the number of the calendar year in which it ends, as those of
// the United States (begins October) and the United Kingdom's government (April) do: the first quarter
// of fiscal 2012 of the United States is October to December 2011.
func FiscalQuarter(year, q int, begins time.Month) Span {
	first := year*12 + int(begins) - 1
	if begins != time.January {
		first -= 12
	}
	first += 3 * (q - 1)
	return Span{monthNumber(first), monthNumber(first + 3).AddDays(-1), PrecisionQuarter}
}
