package calendar

import (
	"fmt"
	"strings"
	"time"
)

// Timex3 is the value of a TIMEX3 tag, as TimeML 1.2.1 has it (after TIDES 2005), in the forms that
// news corpora hold:
//
//   - days, months, weeks and the days and weekends of weeks, quarters, halves, seasons, years,
//     decades, centuries, millennia: 2013-04-12, 2013-04, 2013-W15, 2013-W15-5, 2013-W15-WE,
//     2012-Q3, 2012-H1, 2013-SU, 2013, 199, 19, 1; a year before 0 as BC0044
//   - with fields that are not known: XXXX-12-25, XXXX-WXX-5, 2013-XX, 2012-QX, 199X, XXXX-SU
//   - after a day, a part of it (MO, MI, AF, EV, NI, DT) or a time: 2013-04-12TMO, 2013-04-12T24:00,
//     2013-04-12T15:00:30+04:00; T09:00 alone when the day is not known
//   - durations: P2D, P1.5Y, P1Y6M, PT3H30M, PXM, PTXM, PXX, in the units L or ML (millennia), C or
//     CE (centuries), E or DE (decades), Y, Q (quarters), M, W, WE (weekends), D, and after a T: H, M, S
//   - fiscal years: FY2012, FY2012-Q3, FY2012-H1
//   - PAST_REF, PRESENT_REF, FUTURE_REF
//
// Timex3 values are comparable with ==. The zero Timex3 is none; it is written as the empty string.
type Timex3 struct {
	value  string
	period Period
	timed  bool
}

// ParseTimex3 reads a TIMEX3 value. It takes the one-digit weeks that TimeBank holds (2000-W7), and
// makes two digits of them.
func ParseTimex3(s string) (Timex3, error) {
	t := Timex3{value: s}
	reason := ""
	switch {
	case s == "PAST_REF" || s == "PRESENT_REF" || s == "FUTURE_REF":
	case strings.HasPrefix(s, "P"):
		reason = checkDuration(s[1:])
	case strings.HasPrefix(s, "FY"):
		reason = checkFiscal(s[2:])
	case strings.HasPrefix(s, "T"):
		_, reason = checkTimeOfDay(s[1:])
	default:
		reason = t.parseDate(s)
	}
	if reason != "" {
		return Timex3{}, fmt.Errorf("%s is not a TIMEX3 value: %s", quoted(s), reason)
	}
	return t, nil
}

// String writes t; the zero Timex3 is the empty string.
func (t Timex3) String() string { return t.value }

// IsZero tells whether t is no value at all.
func (t Timex3) IsZero() bool { return t == Timex3{} }

// Period returns the stretch of the calendar that t names, or in which it lies: 2013-04-XX lies in April
// 2013, 2012-QX in 2012. Durations, references, fiscal years, whose limits differ from country to
// country, and dates without a year have none.
func (t Timex3) Period() (Period, bool) { return t.period, !t.period.IsZero() }

// Span returns the days of [Timex3.Period]; with a time of day, its precision is that. A part of the
// day leaves it a day. The zero Span when t has no period.
func (t Timex3) Span() Span {
	if t.period.IsZero() {
		return Span{}
	}
	s := t.period.Span()
	if t.timed {
		s.Precision = PrecisionTime
	}
	return s
}

// parseDate reads a date with or without a time of day, and returns what is wrong with it.
func (t *Timex3) parseDate(s string) (reason string) {
	day, clock, hasClock := strings.Cut(s, "T")
	era, day := cutEra(day)
	fields := strings.Split(day, "-")
	if len(fields) > 3 {
		return "a date has three parts at most"
	}
	year, known, reason := checkYear(fields[0], era)
	if reason != "" {
		return reason
	}
	d := dateFields{year: year, known: known == Year}
	if len(fields) == 1 {
		if known != NoUnit {
			t.period = PeriodOf(known, Date{year, time.January, 1})
		}
		if hasClock {
			return "a time of day needs a day before it"
		}
		return ""
	}
	if len(fields[0]) < 4 {
		return "a date begins with a year of four digits"
	}
	if reason := d.read(fields[1:]); reason != "" {
		return reason
	}
	if hasClock && !d.isDay {
		return "a time of day needs a day before it"
	}
	switch {
	case d.known:
		t.period = d.period
	case known != NoUnit: // 199X-XX-XX
		t.period = PeriodOf(known, Date{year, time.January, 1})
	}
	if w := fields[1]; len(w) == 2 && w[0] == 'W' && w != "WI" { // 2000-W7
		t.value = strings.Replace(s, "-W", "-W0", 1)
	}
	if !hasClock {
		return ""
	}
	t.timed, reason = checkTimeOfDay(clock)
	return reason
}

// cutEra takes the BC off a year.
func cutEra(s string) (era, year string) {
	if rest, ok := strings.CutPrefix(s, "BC"); ok {
		return "BC", rest
	}
	return "", s
}

// checkYear reads a year with its X, or the first digits of one, and says which unit is known of it;
// NoUnit when nothing is.
func checkYear(s, era string) (year int, known Unit, reason string) {
	digitsOnly := strings.TrimRight(s, "X")
	n, ok := digits(digitsOnly)
	switch {
	case s == "XXXX" && era == "":
		return 0, NoUnit, ""
	case !ok || len(s) > 4 || len(digitsOnly) < len(s) && len(s) != 4:
		return 0, NoUnit, "a date begins with a year of four digits, the last of which may be X or left out"
	case era == "BC" && (len(digitsOnly) != 4 || n == 0):
		return 0, NoUnit, "a year before 1 has four digits after BC, from 0001"
	case era == "BC":
		return 1 - n, Year, ""
	}
	switch len(digitsOnly) {
	case 1:
		return n * 1000, Millennium, ""
	case 2:
		return n * 100, Century, ""
	case 3:
		return n * 10, Decade, ""
	}
	return n, Year, ""
}

// dateFields is what follows the year of a date.
type dateFields struct {
	year   int
	known  bool // the year is
	period Period
	isDay  bool // a day is given, if only as X
}

func (d *dateFields) read(fields []string) (reason string) {
	d.period = YearOf(d.year)
	part, rest := fields[0], fields[1:]
	switch {
	case part == "":
		return "a part of the date is missing"
	case part[0] == 'W' && part != "WI":
		return d.readWeek(part[1:], rest)
	case part[0] >= 'A' && part[0] <= 'Z' && part != "XX":
		if len(rest) > 0 {
			return "nothing can follow a quarter, half or season"
		}
		p, reason := partOfYear(part, d.year)
		if !p.IsZero() {
			d.period = p
		}
		return reason
	}
	m, ok := twoDigits(part, 12)
	if part != "XX" {
		if !ok || m == 0 {
			return "months are 01 to 12"
		}
		d.period = MonthOf(d.year, time.Month(m))
	}
	if len(rest) == 0 {
		return ""
	}
	d.isDay = true
	if rest[0] == "XX" {
		return ""
	}
	most := 31
	if m > 0 {
		most = DaysIn(2000, time.Month(m)) // a leap year, for when the year is not known
		if d.known {
			most = DaysIn(d.year, time.Month(m))
		}
	}
	n, ok := twoDigits(rest[0], most)
	if !ok || n == 0 {
		return "the month has no such day"
	}
	if m > 0 {
		d.period = Period{Day, Date{d.year, time.Month(m), n}}
	}
	return ""
}

func (d *dateFields) readWeek(week string, rest []string) (reason string) {
	w, ok := digits(week)
	inWeek := week != "XX"
	if inWeek {
		if !ok || len(week) > 2 || w < 1 || w > 53 {
			return "weeks are W01 to W53"
		}
		// 4 January is always in the first week.
		d.period = PeriodOf(Week, Date{d.year, time.January, 4}).Add(w - 1)
		if y, _ := d.period.First.ISOWeek(); d.known && y != d.year {
			return "the year has no week 53"
		}
	}
	if len(rest) == 0 {
		return ""
	}
	switch day := rest[0]; {
	case day == "WE":
		if inWeek {
			d.period = PeriodOf(Weekend, d.period.First)
		}
	case len(day) == 1 && day[0] >= '1' && day[0] <= '7':
		d.isDay = true
		if inWeek {
			d.period = Period{Day, d.period.First.AddDays(int(day[0] - '1'))}
		}
	default:
		return "the days of a week are 1 to 7, or WE for the weekend"
	}
	return ""
}

// partOfYear reads Q3, H1, SU, or QX and HX, which name no period.
func partOfYear(s string, year int) (Period, string) {
	for i, code := range seasonCodes {
		if i > 0 && s == code {
			return SeasonOf(year, i), ""
		}
	}
	if s == "QX" || s == "HX" {
		return Period{}, ""
	}
	if len(s) == 2 {
		switch n := int(s[1]) - '0'; {
		case s[0] == 'Q' && n >= 1 && n <= 4:
			return QuarterOf(year, n), ""
		case s[0] == 'H' && n >= 1 && n <= 2:
			return HalfOf(year, n), ""
		}
	}
	return Period{}, "after a year comes a month, a week, Q1 to Q4, H1 or H2, SP, SU, FA or WI"
}

func checkFiscal(s string) (reason string) {
	year, part, hasPart := strings.Cut(s, "-")
	if _, ok := digits(year); !ok || len(year) != 4 {
		return "a fiscal year has four digits"
	}
	if hasPart {
		if p, reason := partOfYear(part, 0); reason != "" || p.Unit == Season {
			return "a fiscal year has quarters Q1 to Q4 and halves H1 and H2"
		}
	}
	return ""
}

// checkTimeOfDay reads what follows the T, and tells whether it is a time of the clock.
func checkTimeOfDay(s string) (timed bool, reason string) {
	switch s {
	case "MO", "MI", "AF", "EV", "NI", "DT":
		return false, ""
	case "24", "24:00", "24:00:00":
		return true, ""
	}
	if len(s) == 2 {
		if _, ok := twoDigits(s, 23); ok {
			return true, ""
		}
	}
	if _, f := parseClock(s); f != nil {
		return false, "in the time of day, " + f.reason
	}
	return true, ""
}
