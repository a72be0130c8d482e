package calendar

import (
	"math"
	"time"
)

// movable is a feast whose day is found by another calendar than the Gregorian one.
type movable struct {
	name        string
	approximate bool
	in          func(year int) []Span // in order
}

// movables are the names that a rule can begin with.
var movables = [...]movable{
	{"easter", false, func(y int) []Span { return oneDay(easter(y)) }},
	{"orthodox-easter", false, func(y int) []Span { return oneDay(julianEaster(y)) }},

	{"islamic-new-year", true, islamic(1, 1, 1)},
	{"ashura", true, islamic(1, 10, 1)},
	{"mawlid", true, islamic(3, 12, 1)},
	{"isra-miraj", true, islamic(7, 27, 1)},
	{"ramadan", true, islamic(9, 1, wholeMonth)},
	{"laylat-al-qadr", true, islamic(9, 27, 1)},
	{"eid-al-fitr", true, islamic(10, 1, 1)},
	{"hajj", true, islamic(12, 8, 5)},
	{"eid-al-adha", true, islamic(12, 10, 1)},

	{"rosh-hashanah", false, func(y int) []Span { return daysFrom(roshHashanah(y), 2) }},
	{"yom-kippur", false, func(y int) []Span { return oneDay(roshHashanah(y).AddDays(9)) }},
	{"sukkot", false, func(y int) []Span { return daysFrom(roshHashanah(y).AddDays(14), 7) }},
	{"simchat-torah", false, func(y int) []Span { return oneDay(roshHashanah(y).AddDays(22)) }},
	{"hanukkah", false, func(y int) []Span { return daysFrom(hanukkah(y), 8) }},
	{"purim", false, func(y int) []Span { return oneDay(passover(y).AddDays(-30)) }},
	{"passover", false, func(y int) []Span { return daysFrom(passover(y), 8) }},
	{"yom-hashoah", false, func(y int) []Span { return oneDay(yomHashoah(y)) }},
	{"yom-haatzmaut", false, yomHaatzmaut},
	{"shavuot", false, func(y int) []Span { return daysFrom(passover(y).AddDays(50), 2) }},
	{"tisha-bav", false, func(y int) []Span { return oneDay(tishaBAv(y)) }},

	{"lunar-new-year", false, lunarNewYear},
	{"nowruz", false, func(y int) []Span { return oneDay(nowruz(y)) }},
}

// FeastNames returns the names that the rule of a [Feast] can begin with. Passover is eight days and
// Shavuot two, as outside Israel; hajj is its five main days; an Eid is its first day.
func FeastNames() []string {
	names := make([]string, len(movables))
	for i, m := range movables {
		names[i] = m.name
	}
	return names
}

// easter returns Easter Sunday of the Western churches: by the Gregorian reckoning from 1583 on,
// before by the Julian one. The rule is the anonymous one of 1876, as in Meeus, "Astronomical
// Algorithms", chapter 8.
func easter(year int) Date {
	if year < 1583 {
		return julianEaster(year)
	}
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return Date{year, time.Month(n / 31), n%31 + 1}
}

// julianEaster returns Easter Sunday of the Orthodox churches, as a day of the Gregorian calendar
// (Meeus, chapter 8).
func julianEaster(year int) Date {
	a, b, c := year%4, year%7, year%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	n := d + e + 114
	julian := Date{year, time.Month(n / 31), n%31 + 1}
	return julian.AddDays(year/100 - year/400 - 2)
}

// roshHashanah returns the first day of the Hebrew year that begins in a year: the day of the mean new
// moon of Tishri (molad), put off by the four rules that keep feasts off the days next to a sabbath
// (Reingold and Dershowitz, "Calendrical Calculations", chapter 8).
func roshHashanah(year int) Date {
	hebrew := year + 3761
	days := hebrewDays(hebrew)
	switch {
	case hebrewDays(hebrew+1)-days == 356:
		days += 2
	case days-hebrewDays(hebrew-1) == 382:
		days++
	}
	return Date{-3760, time.September, 7}.AddDays(days) // day 0 is Monday, 7 September 3761 BC
}

// hebrewDays counts the days from the beginning of the Hebrew era to the new moon of a Hebrew year,
// put off when it falls on a Sunday, Wednesday or Friday, or after noon.
func hebrewDays(hebrew int) int {
	months := floorDiv(235*hebrew-234, 19)
	parts := 12084 + 13753*months // of 1080 to the hour
	day := 29*months + floorDiv(parts, 25920)
	if floorMod(3*(day+1), 7) < 3 {
		day++
	}
	return day
}

// passover returns 15 Nisan, which is always 163 days before the next new year.
func passover(year int) Date { return roshHashanah(year).AddDays(-163) }

// hanukkah returns 25 Kislev. Only the length of Heshvan, the month before, depends on the year.
func hanukkah(year int) Date {
	first := roshHashanah(year)
	heshvan := 29
	if n := roshHashanah(year + 1).Sub(first); n == 355 || n == 385 {
		heshvan = 30
	}
	return first.AddDays(30 + heshvan + 24)
}

// yomHashoah returns 27 Nisan, moved off the days next to a sabbath.
func yomHashoah(year int) Date {
	d := passover(year).AddDays(12)
	switch d.Weekday() {
	case time.Friday:
		return d.AddDays(-1)
	case time.Sunday:
		return d.AddDays(1)
	}
	return d
}

// yomHaatzmaut returns 5 Iyar, Israel's day of independence, moved off the sabbath and the days next to
// it as the laws of 1951 and 2004 say.
func yomHaatzmaut(year int) []Span {
	if year < 1951 {
		return nil
	}
	d := passover(year).AddDays(20)
	switch d.Weekday() {
	case time.Friday:
		d = d.AddDays(-1)
	case time.Saturday:
		d = d.AddDays(-2)
	case time.Monday:
		if year >= 2004 {
			d = d.AddDays(1)
		}
	}
	return oneDay(d)
}

// tishaBAv returns 9 Av, put off when it is a sabbath.
func tishaBAv(year int) Date {
	d := roshHashanah(year).AddDays(-51)
	if d.Weekday() == time.Saturday {
		return d.AddDays(1)
	}
	return d
}

// nowruz returns the first day of the Persian year, by the cycle of 33 years with eight leap years. It
// gives the days that were kept since 1925, and stays with the equinox for centuries around.
func nowruz(year int) Date {
	y := year - 622
	return Date{622, time.March, 21}.AddDays(365*y + floorDiv(8*(y+1)+21, 33))
}

// lunarOffsets holds the days from 21 January to Chinese New Year, as 'A' + n, for 1900 and on.
const lunarOffsets = "" +
	"K^SI[OEXMBUJ]QFYNCVL_SH[P" +
	"DXMCUJ\\QFYODVK^SGZPEXMBUI" +
	"\\QGYNDWK]SHZPEXMATJ\\QGZNC" +
	"VK]RH[PEXM_TI\\QGZOCUK^RH[" +
	"PDWLBTI]RFYNCUK^SH[PEWLBU" +
	"I\\QFXNCVK^SHZODWLBUJ\\QFYM" +
	"CVL^SHZODWMATI\\PFYNCVK^RG" +
	"ZPDWMBTI\\QFYNDUJ]RGZPEWLA" +
	"T"

// lunarNewYear returns Chinese New Year, for 1900 to 2100.
func lunarNewYear(year int) []Span {
	if i := year - 1900; i >= 0 && i < len(lunarOffsets) {
		return oneDay(Date{year, time.January, 21}.AddDays(int(lunarOffsets[i] - 'A')))
	}
	return nil
}

const wholeMonth = 0

// islamic is a feast of so many days from a day of the Islamic calendar.
func islamic(month, day, days int) func(year int) []Span {
	return func(year int) (found []Span) {
		// An Islamic year is some 11 days shorter than a Gregorian one; the first began in 622.
		hijri := (year-622)*33/32 - 1
		for h := max(hijri, 1); h <= hijri+4; h++ {
			first := islamicMonth(h, month)
			s := Span{first.AddDays(day - 1), first.AddDays(day + days - 2), PrecisionDay}
			if days == wholeMonth {
				s.Last = islamicMonth(h, month+1).AddDays(-1)
			}
			if s.First.Year == year {
				found = append(found, s)
			}
		}
		return found
	}
}

// islamicMonth returns the first day of an Islamic month: the day after the new moon, or the one after
// that when the new moon is too late in the day for the crescent to be seen that evening in Mecca.
// Against the Umm al-Qura calendar, from 1900 to 2076, it is never more than a day off, and in four
// months of five not at all.
func islamicMonth(year, month int) Date {
	const latest = 8.0 / 24                        // UTC
	days := newMoon((year-1420)*12+month-10) + 0.5 // from midnight
	return Date{2000, time.January, 1}.AddDays(int(math.Floor(days-latest)) + 2)
}

// newMoon returns the time of a new moon, in days from noon UTC on 1 January 2000. New moon 0 is
// that of 6 January 2000, with which Shawwal 1420 began. It is right to a quarter of an hour from
// 1900 to 2100 (Meeus, "Astronomical Algorithms", chapter 49, its main terms).
func newMoon(n int) float64 {
	k := float64(n)
	t := k / 1236.85 // centuries
	const degree = math.Pi / 180
	var (
		e        = 1 - 0.002516*t - 0.0000074*t*t
		sun      = (2.5534 + 29.10535670*k) * degree
		moon     = (201.5643 + 385.81693528*k + 0.0107582*t*t) * degree
		latitude = (160.7108 + 390.67050284*k - 0.0016118*t*t) * degree
	)
	return 5.09766 + 29.530588861*k + 0.00015437*t*t -
		0.40720*math.Sin(moon) + 0.17241*e*math.Sin(sun) + 0.01608*math.Sin(2*moon) +
		0.01039*math.Sin(2*latitude) + 0.00739*e*math.Sin(moon-sun) - 0.00514*e*math.Sin(moon+sun) +
		0.00208*e*e*math.Sin(2*sun) - 0.00111*math.Sin(moon-2*latitude) - 0.00057*math.Sin(moon+2*latitude)
}
