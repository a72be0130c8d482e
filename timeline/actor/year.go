package actor

import (
	"fmt"
	"strconv"
	"strings"
)

// years is a stretch of years, To included; an open side is 0.
type years struct{ from, to int }

// parseYears reads "1922-1991", "1991-", "-1922" and "".
func parseYears(s string) (years, error) {
	if s == "" {
		return years{}, nil
	}
	a, b, ok := strings.Cut(s, "-")
	if !ok {
		return years{}, fmt.Errorf("%q is not a stretch of years like 1922-1991", s)
	}
	var y years
	var err error
	if a != "" {
		if y.from, err = strconv.Atoi(a); err != nil {
			return years{}, err
		}
	}
	if b != "" {
		if y.to, err = strconv.Atoi(b); err != nil {
			return years{}, err
		}
	}
	return y, nil
}

// distance is how many years y lies from a year, 0 when it holds it.
func (y years) distance(year int) int {
	switch {
	case year == 0:
		return 0
	case y.from != 0 && year < y.from:
		return y.from - year
	case y.to != 0 && year > y.to:
		return year - y.to
	}
	return 0
}

// parseName reads a name of a table: "Soviet Union@1922-1991", "Georgia*".
func parseName(s string) (name string, weak bool, y years, err error) {
	name, span, _ := strings.Cut(s, "@")
	y, err = parseYears(span)
	name, weak = strings.CutSuffix(name, "*")
	return name, weak, y, err
}
