package calendar_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/calendar"
)

func TestTimex3IsReadAndWrittenBack(t *testing.T) {
	for _, line := range lines(t, "testdata/timex3.txt") {
		f := strings.Fields(line)
		v, err := calendar.ParseTimex3(f[0])
		if err != nil {
			t.Error(err)
			continue
		}
		if got := v.String(); got != f[0] {
			t.Errorf("%s is written back as %s", f[0], got)
		}
		precision, err := calendar.ParsePrecision(f[3])
		if err != nil {
			t.Fatal(err)
		}
		want := calendar.Span{First: date(t, f[1]), Last: date(t, f[2]), Precision: precision}
		if diff := cmp.Diff(want, v.Span()); diff != "" {
			t.Errorf("span of %s (-want +got):\n%s", f[0], diff)
		}
		if p, ok := v.Period(); ok != !want.IsZero() || ok && p.First != want.First {
			t.Errorf("%s: period %v, %v", f[0], p, ok)
		}
	}
}

func TestWhatIsNotTimex3IsRefusedWithAReason(t *testing.T) {
	for _, line := range lines(t, "testdata/timex3_refused.txt") {
		quoted, err := strconv.QuotedPrefix(line)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		value, _ := strconv.Unquote(quoted)
		want := fmt.Sprintf("%s is not a TIMEX3 value: %s", quoted, strings.TrimSpace(line[len(quoted):]))
		if v, err := calendar.ParseTimex3(value); err == nil || !v.IsZero() || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}

func TestOneDigitWeeksGetTheirZero(t *testing.T) {
	for in, want := range map[string]string{"2000-W7": "2000-W07", "2000-W7-3": "2000-W07-3", "XXXX-W7-WE": "XXXX-W07-WE"} {
		v, err := calendar.ParseTimex3(in)
		if err != nil || v.String() != want {
			t.Errorf("%s: got %s, %v, want %s", in, v, err, want)
		}
		if again, err := calendar.ParseTimex3(want); err != nil || again != v {
			t.Errorf("%s and %s are not one value: %v", in, want, err)
		}
	}
}

// What a period writes as TIMEX3 is read as that period.
func FuzzPeriodTimex3(f *testing.F) {
	for _, y := range []int{0, 1, 44, 1677, 1999, 2000, 2012, 2262, 9999} {
		for u := calendar.Day; u <= calendar.Millennium; u++ {
			f.Add(uint8(u), y, uint(364))
		}
	}
	f.Fuzz(func(t *testing.T, unit uint8, year int, nth uint) {
		year = ((year % 12000) + 12000) % 12000
		u := calendar.Day + calendar.Unit(unit)%(calendar.Millennium-calendar.Day+1)
		p := calendar.PeriodOf(u, calendar.Date{Year: year, Month: 1, Day: 1}.AddDays(int(nth%366)))
		s := p.Timex3()
		if s == "" {
			if p.First.Year >= 0 && p.Last().Year <= 9999 && p.First.Sub(calendar.Date{Month: 1, Day: 1}) > 7 {
				t.Fatalf("%v has no value", p)
			}
			return
		}
		v, err := calendar.ParseTimex3(s)
		if err != nil {
			t.Fatalf("%v: %v", p, err)
		}
		if back, ok := v.Period(); !ok || back != p {
			t.Fatalf("%v is %s, which reads as %v", p, s, back)
		}
	})
}

func FuzzTimex3(f *testing.F) {
	for _, line := range lines(f, "testdata/timex3.txt") {
		f.Add(strings.Fields(line)[0])
	}
	f.Add("2000-W7")
	f.Fuzz(func(t *testing.T, s string) {
		v, err := calendar.ParseTimex3(s)
		if err != nil {
			return
		}
		back, err := calendar.ParseTimex3(v.String())
		if err != nil || back != v {
			t.Fatalf("%q becomes %q, which is not read back as the same value: %v", s, v, err)
		}
		if p, ok := v.Period(); ok && calendar.PeriodOf(p.Unit, p.First) != p {
			t.Fatalf("%q lies in %v, which is no period of the calendar", s, p)
		}
	})
}
