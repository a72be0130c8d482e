package calendar

import (
	"cmp"
	"fmt"
	"strconv"
	"time"
)

// Date is a civil day of the proleptic Gregorian calendar, without a time of day or a time zone.
// The zero Date is no day at all: it stands for "open" or "not known".
// Years count as in ISO 8601, so the year before 1 is 0.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// Of returns the given day, or false when the calendar has no such day (31 April, 29 February 2013).
func Of(year int, month time.Month, day int) (Date, bool) {
	d := Date{year, month, day}
	return d, d.Valid()
}

// DaysIn returns the number of days of a month, or 0 when month is not one of the twelve.
func DaysIn(year int, month time.Month) int {
	switch month {
	case time.January, time.March, time.May, time.July, time.August, time.October, time.December:
		return 31
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if IsLeap(year) {
			return 29
		}
		return 28
	}
	return 0
}

// IsLeap tells whether year has a 29 February.
func IsLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// Valid tells whether d is a day of the calendar.
func (d Date) Valid() bool { return d.Day >= 1 && d.Day <= DaysIn(d.Year, d.Month) }

// IsZero tells whether d is the zero Date, no day at all.
func (d Date) IsZero() bool { return d == Date{} }

// Compare returns -1, 0 or +1 as d is before, on or after o.
func (d Date) Compare(o Date) int {
	if c := cmp.Compare(d.Year, o.Year); c != 0 {
		return c
	}
	if c := cmp.Compare(d.Month, o.Month); c != 0 {
		return c
	}
	return cmp.Compare(d.Day, o.Day)
}

// Before tells whether d is an earlier day than o.
func (d Date) Before(o Date) bool { return d.Compare(o) < 0 }

// After tells whether d is a later day than o.
func (d Date) After(o Date) bool { return d.Compare(o) > 0 }

// number counts days from 1 March of year 0, in eras of 400 years, so that the leap day comes last.
// The method is Howard Hinnant's ("chrono-Compatible Low-Level Date Algorithms").
func (d Date) number() int {
	y, m := d.Year, int(d.Month)
	if m <= 2 {
		y--
		m += 12
	}
	era := floorDiv(y, 400)
	ofEra := y - era*400
	ofYear := (153*(m-3)+2)/5 + d.Day - 1
	return era*146097 + ofEra*365 + ofEra/4 - ofEra/100 + ofYear
}

func fromNumber(n int) Date {
	era := floorDiv(n, 146097)
	ofEra := n - era*146097
	yearOfEra := (ofEra - ofEra/1460 + ofEra/36524 - ofEra/146096) / 365
	ofYear := ofEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*ofYear + 2) / 153
	day := ofYear - (153*shifted+2)/5 + 1
	year, month := yearOfEra+era*400, shifted+3
	if month > 12 {
		year++
		month -= 12
	}
	return Date{year, time.Month(month), day}
}

// AddDays returns the day n days after d; n may be negative.
func (d Date) AddDays(n int) Date { return fromNumber(d.number() + n) }

// Sub returns the number of days from o to d.
func (d Date) Sub(o Date) int { return d.number() - o.number() }

// AddMonths returns the same day n months after d, or the last day of that month when it is too
// short: one month after 31 January is 28 February.
func (d Date) AddMonths(n int) Date {
	m := d.Year*12 + int(d.Month) - 1 + n
	year, month := floorDiv(m, 12), time.Month(floorMod(m, 12)+1)
	return Date{year, month, min(d.Day, DaysIn(year, month))}
}

// AddYears returns the same day n years after d, with 29 February moved to the 28th where needed.
func (d Date) AddYears(n int) Date { return d.AddMonths(12 * n) }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday {
	return time.Weekday(floorMod(d.number()+3, 7)) // 1 March of year 0 was a Wednesday
}

// ISOWeek returns the ISO 8601 week of d and the year that the week belongs to.
func (d Date) ISOWeek() (year, week int) {
	thursday := d.AddDays(3 - floorMod(int(d.Weekday())+6, 7))
	first := Date{thursday.Year, time.January, 1}
	return thursday.Year, thursday.Sub(first)/7 + 1
}

// String writes d as ISO 8601 does, 2013-04-15; years outside 0 to 9999 take a sign.
// The zero Date is the empty string.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Year < 0 || d.Year > 9999:
		return fmt.Sprintf("%+05d-%02d-%02d", d.Year, d.Month, d.Day)
	}
	var b [10]byte
	return string(appendDate(b[:0], d))
}

// appendDate writes a day of the years 0 to 9999.
func appendDate(b []byte, d Date) []byte {
	b = append(append2(append2(b, d.Year/100), d.Year%100), '-')
	b = append(append2(b, int(d.Month)), '-')
	return append2(b, d.Day)
}

// Long writes d for people, with its weekday: "Mon 15 Apr 2013". The zero Date is the empty string.
func (d Date) Long() string {
	if d.IsZero() {
		return ""
	}
	b := make([]byte, 0, 16)
	b = append(append(b, d.Weekday().String()[:3]...), ' ')
	b = append(strconv.AppendInt(b, int64(d.Day), 10), ' ')
	b = append(append(b, d.Month.String()[:3]...), ' ')
	return string(strconv.AppendInt(b, int64(d.Year), 10))
}

// maxYear bounds the years that are read, forward and back, so that no sum of days overflows an int.
const maxYear = 999_999_999

// ParseDate reads what [Date.String] writes and nothing else: 2013-04-15, or -0043-03-15 and
// +12013-04-15 for years outside 0 to 9999, which have nine digits at most.
func ParseDate(s string) (Date, error) {
	year, rest, signed := s, "", false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		year, signed = s[1:], true
	}
	if n := len(year) - len("-04-15"); n >= 4 {
		year, rest = year[:n], year[n:]
	}
	if rest == "" || rest[0] != '-' || rest[3] != '-' || len(year) > 9 || len(year) > 4 && (!signed || year[0] == '0') {
		return Date{}, fmt.Errorf("%q is not a date like 2013-04-15", s)
	}
	y, okY := digits(year)
	m, okM := digits(rest[1:3])
	d, okD := digits(rest[4:])
	if !okY || !okM || !okD || signed && (y == 0 || y <= 9999 && s[0] == '+') {
		return Date{}, fmt.Errorf("%q is not a date like 2013-04-15", s)
	}
	if signed && s[0] == '-' {
		y = -y
	}
	date, ok := Of(y, time.Month(m), d)
	if !ok {
		return Date{}, fmt.Errorf("the calendar has no day %s", s)
	}
	return date, nil
}

// MarshalText writes d as [Date.String] does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [ParseDate] reads; the empty text is the zero Date.
func (d *Date) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	*d, err = ParseDate(string(text))
	return err
}

func digits(s string) (n int, ok bool) {
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, len(s) > 0
}

// twoDigits reads a number from 00 to most.
func twoDigits(s string, most int) (int, bool) {
	n, ok := digits(s)
	return n, ok && len(s) == 2 && n <= most
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }
