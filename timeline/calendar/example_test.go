package calendar_test

import (
	"fmt"
	"time"

	"timeline/timeline/calendar"
)

// A month is a month: it has no invented day, and both notations say so.
func ExamplePeriod() {
	june := calendar.MonthOf(2013, time.June)
	fmt.Println(june, "|", june.Timex3(), "|", june.EDTF(), "|", june.First, "to", june.Last())
	// Output: June 2013 | 2013-06 | 2013-06 | 2013-06-01 to 2013-06-30
}

// An interval says that something lasted, a set that it was on one of the days.
func ExampleOneOf() {
	friday := calendar.Date{Year: 2013, Month: time.April, Day: 12}
	weekend := calendar.PeriodOf(calendar.Weekend, friday)
	fmt.Println("all weekend:", weekend.EDTF())
	fmt.Println("over the weekend:", calendar.OneOf(weekend))
	// Output:
	// all weekend: 2013-04-13/2013-04-14
	// over the weekend: [2013-04-13,2013-04-14]
}

func ExampleParseEDTF() {
	for _, s := range []string{"2012-01~/2012-04~", "199X", "2013-02-30"} {
		e, err := calendar.ParseEDTF(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		span := e.Span()
		fmt.Println(e, "lies within", span.First, "and", span.Last)
	}
	// Output:
	// 2012-01~/2012-04~ lies within 2012-01-01 and 2012-04-30
	// 199X lies within 1990-01-01 and 1999-12-31
	// "2013-02-30" is not EDTF: byte 8: the calendar has no such day
}

func ExampleFeast_In() {
	thanksgiving, err := calendar.ParseFeast("thu#4 nov")
	if err != nil {
		panic(err)
	}
	first, _, _ := thanksgiving.In(2013)
	fmt.Println(first.Long())
	// Output: Thu 28 Nov 2013
}
