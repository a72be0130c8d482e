package calendar

import (
	"math"
	"testing"
	"time"
)

// The table of Chinese New Years and the reckoning of new moons check each other: the year begins on
// the day of a new moon in China, whose clocks ran 7 hours 46 minutes before UTC until 1928, 8 since.
func TestLunarYearsBeginAtNewMoon(t *testing.T) {
	for year := 1900; year <= 2100; year++ {
		day := lunarNewYear(year)[0].First
		zone := 8.0
		if year < 1929 {
			zone = 7.76
		}
		epoch := Date{2000, time.January, 1}
		n := int(math.Round((float64(day.Sub(epoch)) - 5) / 29.530588861))
		moon := epoch.AddDays(int(math.Floor(newMoon(n) + 0.5 + zone/24)))
		if moon != day {
			t.Errorf("%d: the table has %s, the new moon is on %s", year, day, moon)
		}
	}
}
