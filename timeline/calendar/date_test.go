package calendar_test

import (
	"testing"
	"time"

	"timeline/timeline/calendar"
)

func TestDatesAreReadAndWritten(t *testing.T) {
	for _, s := range []string{"2013-04-15", "0000-01-01", "9999-12-31", "-0001-12-31", "-9999-01-01", "+10000-01-01", "-123456789-02-28"} {
		d, err := calendar.ParseDate(s)
		if err != nil || d.String() != s {
			t.Errorf("%s: got %s, %v", s, d, err)
		}
	}
	for _, s := range []string{
		"", "2013", "2013-4-15", "2013-02-29", "2013-13-01", "2013-04-00", "2013-04-15 ", "13-04-2015", "2013/04/15",
		"+2013-04-15", "-0000-01-01", "10000-01-01", "+01000-01-01", "-1-01-01", "+1234567890-01-01", "2013-04-1x", "-",
	} {
		if d, err := calendar.ParseDate(s); err == nil {
			t.Errorf("%q is read as %v", s, d)
		}
	}
}

func TestDateTravelsAsText(t *testing.T) {
	for _, s := range []string{"", "2013-04-15", "-0043-03-15"} {
		var d calendar.Date
		if err := d.UnmarshalText([]byte(s)); err != nil {
			t.Error(err)
		}
		if b, err := d.MarshalText(); err != nil || string(b) != s {
			t.Errorf("got %q, %v, want %q", b, err, s)
		}
	}
}

// The standard library knows the Gregorian calendar too; over whole centuries, before 1678 and after
// 2262 as well, both agree on every day, its weekday and its ISO week.
func TestDaysAgreeWithTheStandardLibrary(t *testing.T) {
	for _, from := range []int{-400, 0, 1500, 1600, 1890, 2250, 9900} {
		d := calendar.Date{Year: from, Month: time.January, Day: 1}
		std := time.Date(from, time.January, 1, 0, 0, 0, 0, time.UTC)
		for range 200 * 366 {
			y, m, day := std.Date()
			if d != (calendar.Date{Year: y, Month: m, Day: day}) {
				t.Fatalf("got %s, the standard library has %s", d, std.Format(time.DateOnly))
			}
			if d.Weekday() != std.Weekday() {
				t.Fatalf("%s is a %s, got %s", d, std.Weekday(), d.Weekday())
			}
			gotYear, gotWeek := d.ISOWeek()
			if year, week := std.ISOWeek(); gotYear != year || gotWeek != week {
				t.Fatalf("%s is in week %d of %d, got %d of %d", d, week, year, gotWeek, gotYear)
			}
			d, std = d.AddDays(1), std.AddDate(0, 0, 1)
		}
	}
}

func TestMonthsEndWhereTheyEnd(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2013-01-31", 1, "2013-02-28"},
		{"2012-01-31", 1, "2012-02-29"},
		{"1900-01-31", 1, "1900-02-28"},
		{"2000-01-31", 1, "2000-02-29"},
		{"2013-03-31", -1, "2013-02-28"},
		{"2013-12-31", 2, "2014-02-28"},
		{"2013-01-15", -1, "2012-12-15"},
		{"2013-01-15", -13, "2011-12-15"},
		{"2012-02-29", 12, "2013-02-28"},
		{"2012-02-29", 48, "2016-02-29"},
		{"0000-01-31", -1, "-0001-12-31"},
		{"-0001-12-31", 2, "0000-02-29"},
	} {
		if got := date(t, c.from).AddMonths(c.months).String(); got != c.want {
			t.Errorf("%s and %d months: got %s, want %s", c.from, c.months, got, c.want)
		}
	}
	if got := date(t, "2012-02-29").AddYears(1).String(); got != "2013-02-28" {
		t.Errorf("a year after 29 February: %s", got)
	}
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2013-04-15", "0000-02-29", "-0001-12-31", "+10000-01-01", "1582-10-10"} {
		f.Add(s, 59)
	}
	f.Add("2262-04-11", -4_000_000)
	f.Fuzz(func(t *testing.T, s string, n int) {
		d, err := calendar.ParseDate(s)
		if err != nil {
			return
		}
		if got := d.String(); got != s {
			t.Fatalf("%q is written back as %q", s, got)
		}
		n %= 1 << 40
		o := d.AddDays(n)
		if !o.Valid() || o.Sub(d) != n || o.AddDays(-n) != d {
			t.Fatalf("%s and %d days is %s, which is %d days later", d, n, o, o.Sub(d))
		}
		if o.Compare(d) != compareInts(n, 0) {
			t.Fatalf("%s against %s: %d", o, d, o.Compare(d))
		}
		if m := d.AddMonths(n % 1_000_000); !m.Valid() || m.Day > d.Day {
			t.Fatalf("%s and %d months is %s", d, n%1_000_000, m)
		}
	})
}

func compareInts(a, b int) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func BenchmarkDateAddDays(b *testing.B) {
	d := calendar.Date{Year: 2013, Month: time.April, Day: 15}
	for b.Loop() {
		d = d.AddDays(1)
	}
}

func BenchmarkDateWeekday(b *testing.B) {
	d := calendar.Date{Year: 2013, Month: time.April, Day: 15}
	for b.Loop() {
		d.Weekday()
	}
}
