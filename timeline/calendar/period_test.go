package calendar_test

import (
	"testing"
	"time"

	"timeline/timeline/calendar"
)

func TestPeriodsSpeak(t *testing.T) {
	friday := calendar.Date{Year: 2013, Month: time.April, Day: 12}
	for _, c := range []struct {
		p              calendar.Period
		first, last    string
		timex3, spoken string
	}{
		{calendar.PeriodOf(calendar.Day, friday), "2013-04-12", "2013-04-12", "2013-04-12", "Fri 12 Apr 2013"},
		{calendar.PeriodOf(calendar.Week, friday), "2013-04-08", "2013-04-14", "2013-W15", "week of 8 Apr 2013"},
		{calendar.PeriodOf(calendar.Weekend, friday), "2013-04-13", "2013-04-14", "2013-W15-WE", "weekend of 13 Apr 2013"},
		{calendar.MonthOf(2013, time.June), "2013-06-01", "2013-06-30", "2013-06", "June 2013"},
		{calendar.QuarterOf(2012, 3), "2012-07-01", "2012-09-30", "2012-Q3", "third quarter of 2012"},
		{calendar.HalfOf(2012, 1), "2012-01-01", "2012-06-30", "2012-H1", "first half of 2012"},
		{calendar.HalfOf(2012, 2), "2012-07-01", "2012-12-31", "2012-H2", "second half of 2012"},
		{calendar.SeasonOf(2012, 3), "2012-09-01", "2012-11-30", "2012-FA", "autumn 2012"},
		{calendar.SeasonOf(2011, 4), "2011-12-01", "2012-02-29", "2011-WI", "winter 2011"},
		{calendar.YearOf(2013), "2013-01-01", "2013-12-31", "2013", "2013"},
		{calendar.PeriodOf(calendar.Decade, friday.AddYears(-20)), "1990-01-01", "1999-12-31", "199", "the 1990s"},
		{calendar.PeriodOf(calendar.Century, friday.AddYears(-20)), "1900-01-01", "1999-12-31", "19", "the years 1900 to 1999"},
		{calendar.PeriodOf(calendar.Millennium, friday), "2000-01-01", "2999-12-31", "2", "the years 2000 to 2999"},
		{calendar.PeriodOf(calendar.Week, calendar.Date{Year: 2013, Month: 12, Day: 31}), "2013-12-30", "2014-01-05", "2014-W01", "week of 30 Dec 2013"},
		{calendar.PeriodOf(calendar.Weekend, calendar.Date{Month: 1, Day: 1}), "0000-01-01", "0000-01-02", "", "weekend of 1 Jan 0"},
		{calendar.YearOf(-43), "-0043-01-01", "-0043-12-31", "BC0044", "-43"},
	} {
		if got := c.p.First.String(); got != c.first {
			t.Errorf("%s: first day %s, want %s", c.spoken, got, c.first)
		}
		if got := c.p.Last().String(); got != c.last {
			t.Errorf("%s: last day %s, want %s", c.spoken, got, c.last)
		}
		if got := c.p.Timex3(); got != c.timex3 {
			t.Errorf("%s: TIMEX3 %q, want %q", c.spoken, got, c.timex3)
		}
		if got := c.p.String(); got != c.spoken {
			t.Errorf("%s is said as %q", c.spoken, got)
		}
	}
}

// Whatever the day and the unit, a period holds the day that it was made of, its neighbours adjoin
// it, and going there and back changes nothing.
func FuzzPeriod(f *testing.F) {
	for u := calendar.Day; u <= calendar.Millennium; u++ {
		f.Add(uint8(u), 719_468, 1)
		f.Add(uint8(u), -1, -7)
		f.Add(uint8(u), 60, 400)
	}
	f.Fuzz(func(t *testing.T, unit uint8, days, n int) {
		u := calendar.Day + calendar.Unit(unit)%(calendar.Millennium-calendar.Day+1)
		d := calendar.Date{Month: 3, Day: 1}.AddDays(days % 1_000_000_000)
		n %= 100_000
		p := calendar.PeriodOf(u, d)
		if !p.First.Valid() || !p.Last().Valid() || p.Last().Before(p.First) {
			t.Fatalf("the %s of %s runs from %s to %s", u, d, p.First, p.Last())
		}
		if u == calendar.Weekend {
			if week := calendar.PeriodOf(calendar.Week, d); !week.Contains(d) || week.Last() != p.Last() {
				t.Fatalf("the weekend of %s is %s, its week %s", d, p, week)
			}
		} else if !p.Contains(d) {
			t.Fatalf("%s is not in its %s, %s to %s", d, u, p.First, p.Last())
		}
		if p.Contains(p.First.AddDays(-1)) || p.Contains(p.Last().AddDays(1)) {
			t.Fatalf("%s holds a day beyond its ends", p)
		}
		if next := p.Add(1); u != calendar.Weekend && next.First != p.Last().AddDays(1) {
			t.Fatalf("after %s comes %s", p, next)
		}
		if back := p.Add(n).Add(-n); back != p {
			t.Fatalf("%s, %d later and back, is %s", p, n, back)
		}
		if again := calendar.PeriodOf(u, p.Add(n).First); again != p.Add(n) {
			t.Fatalf("%s and %d is no %s", p, n, u)
		}
		if e := p.EDTF(); !e.IsZero() {
			if s := e.Span(); s.First != p.First || s.Last != p.Last() {
				t.Fatalf("%s is %s in EDTF, from %s to %s", p, e, s.First, s.Last)
			}
			if back, err := calendar.ParseEDTF(e.String()); err != nil || back != e {
				t.Fatalf("%s is %s in EDTF, which reads as %s: %v", p, e, back, err)
			}
		}
	})
}

func TestNothingIsSaidAsNothing(t *testing.T) {
	var (
		noDay    calendar.Date
		noPeriod calendar.Period
		noFeast  calendar.Feast
		noValue  calendar.Timex3
	)
	if got := noDay.String() + noDay.Long() + noPeriod.String() + noPeriod.Timex3() + noFeast.String() + noValue.String(); got != "" {
		t.Errorf("got %q", got)
	}
	if p := calendar.PeriodOf(calendar.Hour, calendar.Date{Year: 2013, Month: 4, Day: 12}); !p.IsZero() {
		t.Errorf("an hour is the period %v", p)
	}
	if s := (calendar.EDTF{}).Span(); !s.IsZero() {
		t.Errorf("no date has the days %v", s)
	}
}

func TestSpansSortAsATimeline(t *testing.T) {
	span := func(first, last string) calendar.Span {
		return calendar.Span{First: date(t, first), Last: date(t, last)}
	}
	sorted := []calendar.Span{
		span("-0043-03-15", "-0043-03-15"),
		span("-", "2013-04-11"),
		span("2013-04-12", "2013-04-12"),
		span("2013-04-12", "2013-04-14"),
		span("2013-04-12", "-"),
		span("2013-05-01", "2013-05-31"),
		span("-", "-"),
	}
	for i, a := range sorted {
		for j, b := range sorted {
			if got, want := a.Compare(b), compareInts(i, j); got != want {
				t.Errorf("%v against %v: got %d, want %d", a, b, got, want)
			}
		}
	}
}

func TestPrecisionTravelsAsText(t *testing.T) {
	for p := calendar.PrecisionNone; p <= calendar.PrecisionVague; p++ {
		b, err := p.MarshalText()
		if err != nil {
			t.Error(err)
		}
		back := calendar.PrecisionVague
		if err := back.UnmarshalText(b); err != nil || back != p {
			t.Errorf("%s is read as %s: %v", p, back, err)
		}
	}
	if _, err := calendar.ParsePrecision("exact"); err == nil {
		t.Error("exact is read")
	}
	if got := calendar.Precision(200).String() + calendar.Unit(200).String(); got != "Precision(200)Unit(200)" {
		t.Errorf("out of range: %s", got)
	}
}

func BenchmarkPeriodTimex3(b *testing.B) {
	friday := calendar.Date{Year: 2013, Month: time.April, Day: 12}
	for _, u := range []calendar.Unit{calendar.Day, calendar.Week, calendar.Season} {
		b.Run(u.String(), func(b *testing.B) {
			b.ReportAllocs()
			p := calendar.PeriodOf(u, friday)
			for b.Loop() {
				_ = p.Timex3()
			}
		})
	}
}

func BenchmarkEDTF(b *testing.B) {
	friday := calendar.PeriodOf(calendar.Day, calendar.Date{Year: 2013, Month: time.April, Day: 12})
	b.Run("make", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_ = calendar.Interval(friday, friday.Add(2)).Approximate()
		}
	})
	b.Run("write", func(b *testing.B) {
		b.ReportAllocs()
		e := friday.EDTF()
		for b.Loop() {
			_ = e.String()
		}
	})
	b.Run("read", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _ = calendar.ParseEDTF("2013-04-12/2013-04-14")
		}
	})
}

func TestFiscalQuarter(t *testing.T) {
	for _, c := range []struct {
		year, q     int
		begins      time.Month
		first, last string
	}{
		{2012, 1, time.October, "2011-10-01", "2011-12-31"}, // the United States
		{2012, 2, time.October, "2012-01-01", "2012-03-31"},
		{2012, 4, time.October, "2012-07-01", "2012-09-30"},
		{2013, 4, time.April, "2013-01-01", "2013-03-31"}, // the United Kingdom
		{2012, 1, time.March, "2011-03-01", "2011-05-31"},
		{2012, 4, time.March, "2011-12-01", "2012-02-29"},
		{2013, 3, time.January, "2013-07-01", "2013-09-30"}, // the calendar's own
	} {
		s := calendar.FiscalQuarter(c.year, c.q, c.begins)
		if s.First.String() != c.first || s.Last.String() != c.last || s.Precision != calendar.PrecisionQuarter {
			t.Errorf("quarter %d of fiscal %d from %v: %v to %v, want %s to %s", c.q, c.year, c.begins, s.First, s.Last, c.first, c.last)
		}
	}
}
