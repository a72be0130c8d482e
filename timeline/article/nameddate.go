package article

import (
	"path"
	"strings"
	"time"

	"timeline/timeline/calendar"
)

// claimsOfName finds the dates in the path of a file: in its name, or else in folders that are named
// year/month/day; or a year alone in the name.
func claimsOfName(name string) []claim {
	base := path.Base(name)
	days := namedDays(base)
	if len(days) == 0 {
		days = namedDays(path.Dir(name) + "/")
	}
	return claimsOfNamed(FromName, "the file name", base, days)
}

// claimsOfURL finds the date in the path of an address.
func claimsOfURL(url string) []claim {
	_, rest, ok := strings.Cut(url, "://")
	if !ok {
		rest = url
	}
	_, rest, _ = strings.Cut(rest, "/")
	rest, _, _ = strings.Cut(rest, "#")
	return claimsOfNamed(FromURL, "the URL", "/"+rest, namedDays("/"+rest))
}

// claimsOfNamed makes a claim of one day; several different ones are none, they may be a span.
func claimsOfNamed(source Source, what, name string, days []calendar.Date) []claim {
	c := claim{source: source, what: what}
	for _, d := range days {
		if d != days[0] {
			return nil
		}
	}
	if len(days) > 0 {
		c.date.days = days[:1]
		return []claim{c}
	}
	if c.date.year = namedYear(name); c.date.year != 0 {
		return []claim{c}
	}
	return nil
}

// namedDays finds 2013-04-15, 2013_04_15, 2013.04.15, 2013/4/15, 2013/apr/15 and 20130415 in a name.
func namedDays(name string) (days []calendar.Date) {
	for i := 0; i < len(name); {
		n := digitsAt(name, i)
		switch {
		case n == 0:
			i++
			continue
		case n == 8:
			if d, ok := calendar.Of(number(name[i:i+4]), time.Month(number(name[i+4:i+6])), number(name[i+6:i+8])); ok && namableYear(d.Year) {
				days = append(days, d)
			}
		case n == 4 && namableYear(number(name[i:i+4])) && i+4 < len(name) && strings.IndexByte("-_./", name[i+4]) >= 0:
			if d, end, ok := namedMonthDay(name, i+5, number(name[i:i+4])); ok {
				days = append(days, d)
				i = end
				continue
			}
		}
		i += n
	}
	return days
}

// namedMonthDay reads the month and the day of a name in which the year and a sign stand before i.
func namedMonthDay(name string, i, year int) (d calendar.Date, end int, ok bool) {
	sign := name[i-1]
	month := time.Month(0)
	n := digitsAt(name, i)
	switch {
	case n == 1 || n == 2:
		month = time.Month(number(name[i : i+n]))
	case n == 0:
		for i+n < len(name) && n < len("september") && isASCIILetter(name[i+n]) {
			n++
		}
		month = months[strings.ToLower(name[i:i+n])]
	}
	if i += n; month == 0 || i >= len(name) || name[i] != sign {
		return d, i, false
	}
	i++
	if n = digitsAt(name, i); n != 1 && n != 2 {
		return d, i, false
	}
	d, ok = calendar.Of(year, month, number(name[i:i+n]))
	return d, i + n, ok
}

// namedYear finds a year that stands alone in a name, or 0.
func namedYear(name string) int {
	for i := 0; i < len(name); {
		n := digitsAt(name, i)
		if n == 4 && namableYear(number(name[i:i+4])) {
			return number(name[i : i+4])
		}
		i += max(n, 1)
	}
	return 0
}

// namableYear is stricter than in a header: names hold all kinds of numbers.
func namableYear(y int) bool { return y >= firstYear && y < 2100 }

func digitsAt(s string, i int) (n int) {
	for i+n < len(s) && s[i+n] >= '0' && s[i+n] <= '9' {
		n++
	}
	return n
}

// number reads at most eight digits.
func number(digits string) (n int) {
	for _, c := range []byte(digits) {
		n = n*10 + int(c-'0')
	}
	return n
}
