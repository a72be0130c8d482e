package calendar_test

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/calendar"
)

// lines returns the lines of a file of cases, without blank ones and comments.
func lines(t testing.TB, name string) []string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	for in := bufio.NewScanner(f); in.Scan(); {
		if line := strings.TrimSpace(in.Text()); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	if len(out) == 0 {
		t.Fatalf("%s holds no cases", name)
	}
	return out
}

func date(t testing.TB, s string) calendar.Date {
	t.Helper()
	if s == "-" {
		return calendar.Date{}
	}
	d, err := calendar.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestEDTFIsReadAndWrittenBack(t *testing.T) {
	for _, line := range lines(t, "testdata/edtf.txt") {
		f := strings.Fields(line)
		e, err := calendar.ParseEDTF(f[0])
		if err != nil {
			t.Error(err)
			continue
		}
		if got := e.String(); got != f[0] {
			t.Errorf("%s is written back as %s", f[0], got)
		}
		precision, err := calendar.ParsePrecision(f[3])
		if err != nil {
			t.Fatal(err)
		}
		want := calendar.Span{First: date(t, f[1]), Last: date(t, f[2]), Precision: precision}
		if diff := cmp.Diff(want, e.Span()); diff != "" {
			t.Errorf("span of %s (-want +got):\n%s", f[0], diff)
		}
	}
}

func TestWhatIsNotEDTFIsRefusedWithAReason(t *testing.T) {
	for _, line := range lines(t, "testdata/edtf_refused.txt") {
		quoted, err := strconv.QuotedPrefix(line)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		value, _ := strconv.Unquote(quoted)
		want := fmt.Sprintf("%s is not EDTF: %s", quoted, strings.TrimSpace(line[len(quoted):]))
		_, err = calendar.ParseEDTF(value)
		if err == nil {
			t.Errorf("%s is read", quoted)
			continue
		}
		if err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
		var e *calendar.EDTFError
		if !errors.As(err, &e) || e.Text != value {
			t.Errorf("%s: the error is no EDTFError of the text", quoted)
		}
	}
}

func TestErrorAboutALongTextIsShort(t *testing.T) {
	_, err := calendar.ParseEDTF(strings.Repeat("x", 1<<20))
	if err == nil || len(err.Error()) > 200 {
		t.Errorf("error of %d bytes", len(fmt.Sprint(err)))
	}
}

func day(y int, m time.Month, d int) calendar.Period {
	return calendar.PeriodOf(calendar.Day, calendar.Date{Year: y, Month: m, Day: d})
}

// The table of docs and formats, seen from Monday 15 April 2013, and what stands around it.
func TestEDTFIsMadeOfPeriods(t *testing.T) {
	var (
		open    calendar.Period
		friday  = day(2013, 4, 12)
		week    = calendar.PeriodOf(calendar.Week, friday.First)
		weekend = calendar.PeriodOf(calendar.Weekend, friday.First)
		spring  = calendar.SeasonOf(2012, 1)
		y2012   = calendar.YearOf(2012)
		decade  = calendar.PeriodOf(calendar.Decade, calendar.Date{Year: 1994, Month: 1, Day: 1})
		century = calendar.PeriodOf(calendar.Century, decade.First)
		long    = calendar.PeriodOf(calendar.Millennium, decade.First)
		before0 = calendar.PeriodOf(calendar.Decade, calendar.Date{Year: -44, Month: 3, Day: 15})
		january = calendar.MonthOf(2012, time.January)
		april   = calendar.MonthOf(2012, time.April)
	)
	for _, c := range []struct {
		name string
		got  calendar.EDTF
		want string
	}{
		{"Friday", friday.EDTF(), "2013-04-12"},
		{"some day of the weekend", calendar.OneOf(weekend), "[2013-04-13,2013-04-14]"},
		{"either of two days", calendar.OneOf(day(2013, 4, 14), day(2013, 4, 13)), "[2013-04-13,2013-04-14]"},
		{"all weekend", weekend.EDTF(), "2013-04-13/2013-04-14"},
		{"last week", week.EDTF(), "2013-04-08/2013-04-14"},
		{"some day of the week", calendar.OneOf(week), "[2013-04-08..2013-04-14]"},
		{"in June", calendar.MonthOf(2013, time.June).EDTF(), "2013-06"},
		{"last March, two readings", calendar.OneOf(calendar.MonthOf(2013, 3), calendar.MonthOf(2012, 3)), "[2012-03,2013-03]"},
		{"early 2012", calendar.Interval(january, april).Approximate(), "2012-01~/2012-04~"},
		{"the 1990s", decade.EDTF(), "199X"},
		{"about 2012", y2012.EDTF().Approximate(), "2012~"},
		{"reportedly Friday", friday.EDTF().Uncertain(), "2013-04-12?"},
		{"spring 2012", spring.EDTF(), "2012-21"},
		{"winter 2012", calendar.SeasonOf(2012, 4).EDTF(), "2012-24"},
		{"first quarter", calendar.QuarterOf(2012, 1).EDTF(), "2012-33"},
		{"first half", calendar.HalfOf(2012, 1).EDTF(), "2012-40"},
		{"since Friday", calendar.Interval(friday, open), "2013-04-12/.."},
		{"until Friday", calendar.Interval(open, friday), "../2013-04-12"},
		{"by Friday", calendar.NotAfter(friday), "[..2013-04-12]"},
		{"Friday at the earliest", calendar.NotBefore(friday), "[2013-04-12..]"},

		{"both qualifiers", y2012.EDTF().Uncertain().Approximate(), "2012%"},
		{"about spring", spring.EDTF().Approximate(), "2012-03~/2012-05~"},
		{"about winter", calendar.SeasonOf(2012, 4).EDTF().Approximate(), "2012-12~/2013-02~"},
		{"about the winter that runs out of four digits", calendar.SeasonOf(9999, 4).EDTF().Approximate(), "9999~/Y10000"},
		{"about the 1990s", decade.EDTF().Approximate(), "1990~/1999~"},
		{"perhaps since Friday", calendar.Interval(friday, open).Uncertain(), "2013-04-12?/.."},
		{"perhaps by Friday", calendar.NotAfter(friday).Uncertain(), "[..2013-04-12?]"},
		{"perhaps either day", calendar.OneOf(weekend).Uncertain(), "[2013-04-13?,2013-04-14?]"},
		{"perhaps some day of the week", calendar.OneOf(week).Uncertain(), "[2013-04-08?..2013-04-14?]"},
		{"about either spring", calendar.OneOf(spring, spring.Add(4)).Approximate(), "[2012-21,2013-21]"},

		{"the twentieth century", century.EDTF(), "19XX"},
		{"the second millennium", long.EDTF(), "1000/1999"},
		{"a decade before 0", before0.EDTF(), "-0050/-0041"},
		{"a year of five digits", calendar.YearOf(12013).EDTF(), "Y12013"},
		{"a day of such a year", day(12013, 1, 1).EDTF(), ""},
		{"no period", open.EDTF(), ""},

		{"from spring to autumn", calendar.Interval(spring, calendar.SeasonOf(2012, 3)), "2012-03/2012-11"},
		{"from Q1 to H2", calendar.Interval(calendar.QuarterOf(2012, 1), calendar.HalfOf(2012, 2)), "2012-01/2012-12"},
		{"from week to weekend", calendar.Interval(week, weekend.Add(1)), "2013-04-08/2013-04-21"},
		{"since the 1990s", calendar.Interval(decade, open), "1990/.."},
		{"through the 1990s", calendar.Interval(decade, decade.Add(1)), "1990/2009"},
		{"by last week", calendar.NotAfter(week), "[..2013-04-14]"},
		{"out of order", calendar.Interval(april, january), ""},
		{"no end at all", calendar.Interval(open, open), ""},
		{"by no period", calendar.NotAfter(open), ""},
		{"no period at the earliest", calendar.NotBefore(open), ""},
		{"by a day of a year of five digits", calendar.NotAfter(day(12013, 1, 1)), ""},
		{"one of none", calendar.OneOf(), ""},
		{"one of nothing", calendar.OneOf(open), ""},
		{"one of the same twice", calendar.OneOf(friday, friday), "2013-04-12"},
		{"one of three", calendar.OneOf(friday, y2012, weekend), "[2012,2013-04-12,2013-04-13,2013-04-14]"},

		{"Friday 15:00", friday.EDTF().At(15, 0, -1), "2013-04-12T15:00"},
		{"Friday 15:00:30", friday.EDTF().At(15, 0, 30), "2013-04-12T15:00:30"},
		{"Friday 24:00", friday.EDTF().At(24, 0, 0), "2013-04-12"},
		{"June at 15:00", april.EDTF().At(15, 0, 0), "2012-04"},
		{"about Friday, 15:00", friday.EDTF().Approximate().At(15, 0, 0), "2013-04-12~"},
		{"Friday 15:00, about", friday.EDTF().At(15, 0, 0).Approximate(), "2013-04-12~"},
	} {
		if got := c.got.String(); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
			continue
		}
		if c.want == "" {
			continue
		}
		back, err := calendar.ParseEDTF(c.want)
		if err != nil || back != c.got {
			t.Errorf("%s: %s is not read back as the same value: %v", c.name, c.want, err)
		}
	}
}

func TestAnOpenSetKeepsItsSideWhenQualified(t *testing.T) {
	for in, want := range map[string]string{
		"[2001,2003,2005..]":      "[2001~,2003~,2005~..]",
		"[..2001,2003]":           "[..2001~,2003~]",
		"[2001,2003..2004,199X]":  "[2001~,2003~..2004~,199X]",
		"2013-04-XX":              "2013-04~",
		"2013-XX-XX":              "2013~",
		"2013-XX":                 "2013~",
		"Y12013":                  "Y12013",
		"2013-04-12T15:00:00Z":    "2013-04-12~",
		"2013?/2014":              "2013%/2014~",
		"[2013-04-12?]":           "[2013-04-12%]",
		"[..2013-04-12,2014?..]":  "[..2013-04-12~,2014%..]",
		"[2012-01-01..2013,2014]": "[2012-01-01~..2013~,2014~]",
	} {
		e, err := calendar.ParseEDTF(in)
		if err != nil {
			t.Error(err)
			continue
		}
		got := e.Approximate().String()
		if got != want {
			t.Errorf("%s made approximate: got %s, want %s", in, got, want)
		}
		if _, err := calendar.ParseEDTF(got); err != nil {
			t.Error(err)
		}
	}
}

func TestEDTFTravelsAsText(t *testing.T) {
	for _, s := range []string{"", "2013-04-12", "[..2013]"} {
		var e calendar.EDTF
		if err := e.UnmarshalText([]byte(s)); err != nil {
			t.Error(err)
		}
		b, err := e.MarshalText()
		if err != nil || string(b) != s {
			t.Errorf("got %q, %v, want %q", b, err, s)
		}
		if e.IsZero() != (s == "") {
			t.Errorf("%q: IsZero is %v", s, e.IsZero())
		}
	}
	var e calendar.EDTF
	if err := e.UnmarshalText([]byte("soon")); err == nil {
		t.Error("soon is read")
	}
}

func FuzzEDTF(f *testing.F) {
	for _, line := range lines(f, "testdata/edtf.txt") {
		f.Add(strings.Fields(line)[0])
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := calendar.ParseEDTF(s)
		if err != nil {
			return
		}
		if got := e.String(); got != s {
			t.Fatalf("%q is written back as %q", s, got)
		}
		span := e.Span()
		if before, after := strings.HasPrefix(s, "[.."), strings.HasSuffix(s, "..]"); span.IsZero() && !(before && after) {
			t.Fatalf("%q has no days", s)
		}
		if !span.First.IsZero() && !span.Last.IsZero() && span.Last.Before(span.First) {
			t.Fatalf("%q ends before it starts: %v", s, span)
		}
		for _, q := range []calendar.EDTF{e.Approximate(), e.Uncertain(), e.At(9, 30, -1)} {
			back, err := calendar.ParseEDTF(q.String())
			if err != nil || back != q {
				t.Fatalf("%q becomes %q, which is not read back as the same value: %v", s, q, err)
			}
		}
	})
}
