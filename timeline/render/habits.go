package render

import (
	"errors"
	"fmt"
	"strings"

	"timeline/timeline/calendar"
)

// typed is what a cell holds that a person typed: an apostrophe in front only keeps a spreadsheet
// from reading it.
func typed(cell string) string {
	return strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(cell), "'"))
}

// decimal writes a number with a point that a spreadsheet of another country wrote with a comma.
func decimal(s string) string {
	if strings.Count(s, ",") == 1 && !strings.Contains(s, ".") {
		return strings.Replace(s, ",", ".", 1)
	}
	return s
}

// dateCells are the cells of a row that hold one day, by their columns.
func (c *cells) dateCells() map[string]*string {
	return map[string]*string{
		"date_start": &c.DateStart, "date_end": &c.DateEnd, "edtf": &c.EDTF,
		"published": &c.Published, "anchor_date": &c.AnchorDate,
	}
}

// dateOrder is how the sheet writes a day with slashes.
type dateOrder struct{ dayFirst, monthFirst bool }

// plainDates writes the days of a sheet as YYYY-MM-DD that a spreadsheet wrote in the way of its
// country. 12.04.2013 is the 12th of April everywhere that dots are used. Of 12/04/2013 the other days
// of the sheet tell which it is: one spreadsheet writes all in one order, and 25/04/2013 has but one
// reading. Where none tells, or two disagree, the cell is an error, never a guess.
func (s *Sheet) plainDates() error {
	var order dateOrder
	for _, c := range s.rows {
		for _, cell := range c.dateCells() {
			if a, b, _, sep := writtenDay(typed(*cell)); sep == '/' || sep == '-' {
				order.dayFirst = order.dayFirst || a > 12
				order.monthFirst = order.monthFirst || b > 12
			}
		}
	}
	for _, c := range s.rows {
		dates := c.dateCells()
		for _, column := range [...]string{"date_start", "date_end", "edtf", "published", "anchor_date"} {
			cell := dates[column]
			plain, err := order.plain(typed(*cell))
			if err != nil {
				return &CellError{c.number, column, err}
			}
			*cell = plain
		}
		c.EDTF = monthAgain(c.EDTF, c.DateStart)
	}
	return nil
}

// plain writes one day as YYYY-MM-DD; what is no day of a spreadsheet stays as it is.
func (o dateOrder) plain(cell string) (string, error) {
	a, b, year, sep := writtenDay(cell)
	switch {
	case sep == 0:
		return cell, nil
	case sep == '.' || a == b:
	case o.dayFirst && o.monthFirst:
		return "", fmt.Errorf("%q may be day or month first, and the sheet has days of both kinds: write it as 2013-04-15", cell)
	case o.monthFirst:
		a, b = b, a
	case !o.dayFirst:
		return "", fmt.Errorf("%q may be day or month first, and no other day of the sheet tells: write it as 2013-04-15", cell)
	}
	plain := fmt.Sprintf("%04d-%02d-%02d", year, b, a)
	if _, err := calendar.ParseDate(plain); err != nil {
		return "", errors.New("the calendar has no day " + cell)
	}
	return plain, nil
}

// writtenDay takes 12/04/2013, 12-04-2013 or 12.04.2013 apart; sep is 0 when s is none.
func writtenDay(s string) (a, b, year int, sep byte) {
	i := strings.IndexAny(s, "/.-")
	if i < 1 || i > 2 {
		return 0, 0, 0, 0
	}
	parts := strings.Split(s, s[i:i+1])
	if len(parts) != 3 || len(parts[1]) < 1 || len(parts[1]) > 2 || len(parts[2]) != 4 {
		return 0, 0, 0, 0
	}
	var n [3]int
	for k, part := range parts {
		for _, d := range []byte(part) {
			if d < '0' || d > '9' {
				return 0, 0, 0, 0
			}
			n[k] = n[k]*10 + int(d-'0')
		}
	}
	return n[0], n[1], n[2], s[i]
}

// monthAgain writes 2013-06 for the Jun-13 that Excel makes of it, if that is the month of the first day.
func monthAgain(edtf, first string) string {
	d, err := calendar.ParseDate(first)
	if err != nil || !strings.EqualFold(edtf, fmt.Sprintf("%s-%02d", d.Month.String()[:3], (d.Year%100+100)%100)) {
		return edtf
	}
	return first[:len(first)-len("-01")]
}
