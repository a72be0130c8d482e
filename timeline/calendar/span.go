package calendar

import (
	"fmt"
	"strings"
)

// Precision is how exactly a date is known.
type Precision uint8

// The precisions, from exact to unknown.
const (
	PrecisionNone    Precision = iota // no date at all
	PrecisionTime                     // a day and a time of it
	PrecisionDay                      // a day
	PrecisionWeek                     // a week, or the weekend in it
	PrecisionMonth                    // a month
	PrecisionQuarter                  // a quarter
	PrecisionSeason                   // a season
	PrecisionYear                     // a year, or half of one
	PrecisionDecade                   // a decade
	PrecisionVague                    // a longer time, or one without edges ("in recent months")
)

var precisionNames = [...]string{"none", "time", "day", "week", "month", "quarter", "season", "year", "decade", "vague"}

func (p Precision) String() string {
	if int(p) >= len(precisionNames) {
		return fmt.Sprintf("Precision(%d)", uint8(p))
	}
	return precisionNames[p]
}

// ParsePrecision reads what [Precision.String] writes.
func ParsePrecision(s string) (Precision, error) {
	for i, name := range precisionNames {
		if s == name {
			return Precision(i), nil
		}
	}
	return 0, fmt.Errorf("%q is not a precision: it is one of %s", s, strings.Join(precisionNames[:], ", "))
}

// MarshalText writes p as [Precision.String] does.
func (p Precision) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what [ParsePrecision] reads.
func (p *Precision) UnmarshalText(text []byte) (err error) {
	*p, err = ParsePrecision(string(text))
	return err
}

// Precision returns how exactly a period of the unit u dates something.
func (u Unit) Precision() Precision {
	switch u {
	case Second, Minute, Hour:
		return PrecisionTime
	case Day:
		return PrecisionDay
	case Weekend, Week:
		return PrecisionWeek
	case Month:
		return PrecisionMonth
	case Quarter:
		return PrecisionQuarter
	case Season:
		return PrecisionSeason
	case Half, Year:
		return PrecisionYear
	case Decade:
		return PrecisionDecade
	case Century, Millennium:
		return PrecisionVague
	}
	return PrecisionNone
}

// Span is a stretch of days, First and Last included, and how exactly it is meant. A zero First or
// Last is an open side: "since Friday" has no Last. The zero Span is no date.
type Span struct {
	First, Last Date
	Precision   Precision
}

// IsZero tells whether s has neither a first nor a last day.
func (s Span) IsZero() bool { return s.First.IsZero() && s.Last.IsZero() }

// Compare orders spans as a timeline does: by first day, then by last. An open first side sorts by
// the last day; spans without any date come last.
func (s Span) Compare(o Span) int {
	if s.IsZero() || o.IsZero() {
		switch {
		case s.IsZero() && o.IsZero():
			return 0
		case s.IsZero():
			return 1
		}
		return -1
	}
	if c := s.start().Compare(o.start()); c != 0 {
		return c
	}
	switch {
	case s.Last.IsZero() && o.Last.IsZero():
		return 0
	case s.Last.IsZero():
		return 1
	case o.Last.IsZero():
		return -1
	}
	return s.Last.Compare(o.Last)
}

func (s Span) start() Date {
	if s.First.IsZero() {
		return s.Last
	}
	return s.First
}
