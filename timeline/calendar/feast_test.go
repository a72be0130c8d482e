package calendar_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"timeline/timeline/calendar"
)

func feast(t testing.TB, rule string) calendar.Feast {
	t.Helper()
	f, err := calendar.ParseFeast(rule)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFeastsFallOnTheirDays(t *testing.T) {
	for _, line := range lines(t, "testdata/feasts.txt") {
		rule, rest, _ := strings.Cut(line, " = ")
		f := feast(t, rule)
		if f.String() != rule {
			t.Errorf("%s is written back as %s", rule, f)
		}
		field := strings.Fields(rest)
		year, err := strconv.Atoi(field[0])
		if err != nil {
			t.Fatal(err)
		}
		first, last, ok := f.In(year)
		got := []string{first.String(), last.String()}
		if first == last {
			got = got[:1]
		}
		if !ok {
			got = []string{"none"}
		}
		if !slices.Equal(got, field[1:]) {
			t.Errorf("%s in %d: got %v, want %v", rule, year, got, field[1:])
		}
	}
}

func TestWhatIsNoRuleIsRefusedWithAReason(t *testing.T) {
	for _, line := range lines(t, "testdata/feasts_refused.txt") {
		quoted, err := strconv.QuotedPrefix(line)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		rule, _ := strconv.Unquote(quoted)
		want := fmt.Sprintf("%s is not the rule of a feast: %s", quoted, strings.TrimSpace(line[len(quoted):]))
		if f, err := calendar.ParseFeast(rule); err == nil || f != (calendar.Feast{}) || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}

// Days on which Saudi Arabia began its feasts.
func TestIslamicFeastsAreADayOffAtMost(t *testing.T) {
	for _, line := range []string{
		"ramadan 1999-12-09", "ramadan 2001-11-16", "ramadan 2003-10-26", "ramadan 2005-10-04", "ramadan 2010-08-11",
		"ramadan 2013-07-10", "ramadan 2015-06-18", "ramadan 2020-04-24", "ramadan 2023-03-23", "ramadan 2024-03-11",
		"eid-al-fitr 2013-08-08", "eid-al-fitr 2019-06-04", "eid-al-fitr 2021-05-13", "eid-al-fitr 2024-04-10",
		"eid-al-adha 2013-10-15", "eid-al-adha 2006-12-30", "eid-al-adha 2015-09-24", "eid-al-adha 2023-06-28",
		"ashura 2013-11-13", "islamic-new-year 1979-11-20",
	} {
		rule, day, _ := strings.Cut(line, " ")
		f, want := feast(t, rule), date(t, day)
		first, _, ok := f.Latest(want.AddDays(1))
		if n := first.Sub(want); !ok || n < -1 || n > 1 {
			t.Errorf("%s: got %s", line, first)
		}
		if !f.Approximate() {
			t.Errorf("%s is said to be exact", rule)
		}
	}
	for _, rule := range []string{"easter", "passover", "12-25", "lunar-new-year"} {
		if feast(t, rule).Approximate() {
			t.Errorf("%s is said to be approximate", rule)
		}
	}
}

func TestAFeastThatComesTwiceAYearIsFoundTwice(t *testing.T) {
	eid := feast(t, "eid-al-fitr") // 8 January and 27 December 2000
	first, _, _ := eid.In(2000)
	next, _, ok := eid.Next(first)
	if !ok || next.Year != 2000 || next.Month != 12 {
		t.Errorf("after %s comes %s", first, next)
	}
	latest, _, ok := eid.Latest(date(t, "2000-12-31"))
	if !ok || latest != next {
		t.Errorf("before the end of 2000 was %s, not %s", latest, next)
	}
}

func TestTheLatestFeastMayBeginOnTheDayAndTheNextMayNot(t *testing.T) {
	for _, c := range []struct{ rule, day, latest, next string }{
		{"12-25", "2013-12-25", "2013-12-25", "2014-12-25"},
		{"12-25", "2013-12-24", "2012-12-25", "2013-12-25"},
		{"01-20 every 4 from 1937", "2014-06-01", "2013-01-20", "2017-01-20"},
		{"02-29", "2015-06-01", "2012-02-29", "2016-02-29"},
		{"02-29", "1903-06-01", "1896-02-29", "1904-02-29"},
		{"12-31+366", "2013-06-01", "2012-12-31", "2014-01-01"},
		{"01-01-1", "2013-06-01", "2012-12-31", "2013-12-31"},
		{"12-31+1", "2013-06-01", "2013-01-01", "2014-01-01"},
		{"lunar-new-year", "1900-01-01", "", "1900-01-31"},
		{"lunar-new-year", "2100-06-01", "2100-02-09", ""},
	} {
		f := feast(t, c.rule)
		if first, _, ok := f.Latest(date(t, c.day)); first.String() != c.latest || ok != (c.latest != "") {
			t.Errorf("latest %s on %s: got %s, want %s", c.rule, c.day, first, c.latest)
		}
		if first, _, ok := f.Next(date(t, c.day)); first.String() != c.next || ok != (c.next != "") {
			t.Errorf("next %s after %s: got %s, want %s", c.rule, c.day, first, c.next)
		}
	}
}

func TestFeastsThatMoveKeepWithinTheirLimits(t *testing.T) {
	for _, c := range []struct {
		rule           string
		earliest, last string // of the years 1900 to 2100, month and day
	}{
		{"easter", "03-22", "04-25"},
		{"orthodox-easter", "04-03", "05-10"},
		{"passover", "03-25", "04-26"},
		{"rosh-hashanah", "09-04", "10-07"},
		{"lunar-new-year", "01-21", "02-21"},
		{"nowruz", "03-20", "03-22"},
	} {
		f := feast(t, c.rule)
		for year := 1900; year <= 2100; year++ {
			first, _, ok := f.In(year)
			if day := first.String(); !ok || day[5:] < c.earliest || day[5:] > c.last {
				t.Errorf("%s in %d is %s", c.rule, year, first)
			}
		}
	}
}

func TestEveryNameIsARule(t *testing.T) {
	for _, name := range calendar.FeastNames() {
		f := feast(t, name)
		first, last, ok := f.In(2013)
		if !ok || first.Year != 2013 || last.Before(first) || last.Sub(first) > 30 {
			t.Errorf("%s in 2013: %s to %s, %v", name, first, last, ok)
		}
	}
	if _, _, ok := (calendar.Feast{}).In(2013); ok {
		t.Error("no feast has a day")
	}
}

func FuzzFeast(f *testing.F) {
	for _, line := range lines(f, "testdata/feasts.txt") {
		rule, _, _ := strings.Cut(line, " = ")
		f.Add(rule, 2013)
	}
	f.Fuzz(func(t *testing.T, rule string, year int) {
		feast, err := calendar.ParseFeast(rule)
		if err != nil {
			return
		}
		if got := feast.String(); got != rule {
			t.Fatalf("%q is written back as %q", rule, got)
		}
		first, last, ok := feast.In(year)
		if !ok {
			return
		}
		if !first.Valid() || !last.Valid() || last.Before(first) {
			t.Fatalf("%s in %d runs from %s to %s", rule, year, first, last)
		}
		if found, _, ok := feast.Latest(first); !ok || found != first {
			t.Fatalf("%s: the latest on %s is %s", rule, first, found)
		}
		if next, _, ok := feast.Next(first); ok && !next.After(first) {
			t.Fatalf("%s: after %s comes %s", rule, first, next)
		}
	})
}
