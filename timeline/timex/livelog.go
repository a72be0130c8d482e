package timex

import "strings"

// liveLog tells a text that is kept while things happen, each line with the time at which it was added:
// "2044 A company in Miami …" is written at 20:44 and says nothing of the year 2044. It takes three lines
// that begin with four digits, all of which can be times and one of which can hardly be a year.
func liveLog(text string, published int) bool {
	times, noYear := 0, false
	for len(text) > 0 {
		if hhmm, ok := lineNumber(text); ok {
			if hhmm/100 > 23 || hhmm%100 > 59 {
				return false
			}
			times++
			noYear = noYear || hhmm < 1500 || hhmm > published+5
		}
		_, text, _ = strings.Cut(text, "\n")
	}
	return times >= 3 && noYear
}

// lineNumber returns the number that a line begins with, when it has four digits and stands by itself.
func lineNumber(line string) (int, bool) {
	n := 0
	for i := range 4 {
		if i >= len(line) || line[i] < '0' || line[i] > '9' {
			return 0, false
		}
		n = n*10 + int(line[i]-'0')
	}
	return n, len(line) > 4 && (line[4] == ' ' || line[4] == ':' || line[4] == '\t')
}
