package render

import (
	"fmt"
	"strconv"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

// redate makes the cells that say when agree with those of them that a person changed since the sheet
// was written, and has the resolution say that a person did.
func (c *cells) redate(shown *row, machine map[string]string) error {
	start, end, edtf := c.DateStart != shown.DateStart, c.DateEnd != shown.DateEnd, c.EDTF != shown.EDTF
	precision := calendar.PrecisionNone
	switch {
	case !start && !end && !edtf:
		return nil
	case edtf && !start && !end && c.EDTF != "":
		e, err := calendar.ParseEDTF(c.EDTF)
		if err != nil {
			return &CellError{c.number, "edtf", err}
		}
		span := e.Span()
		c.DateStart, c.DateEnd, precision = span.First.String(), span.Last.String(), span.Precision
	default:
		if start && !end && shown.DateEnd == shown.DateStart {
			c.DateEnd = c.DateStart
		}
		between := c.DateStart + "/" + c.DateEnd
		switch {
		case c.DateStart == "" && c.DateEnd == "":
			between = ""
		case c.DateStart == c.DateEnd:
			between, precision = c.DateStart, calendar.PrecisionDay
		default:
			precision = calendar.PrecisionVague
			if c.DateStart == "" {
				between = ".." + between
			} else if c.DateEnd == "" {
				between += ".."
			}
		}
		if !edtf {
			c.EDTF = between
		}
	}
	back := true // to what the program wrote
	for name, cells := range map[string][2]string{
		"date_start": {c.DateStart, shown.DateStart}, "date_end": {c.DateEnd, shown.DateEnd}, "edtf": {c.EDTF, shown.EDTF},
	} {
		from, ok := machine[name]
		if !ok {
			from = cells[1]
		}
		back = back && cells[0] == from
	}
	by := c.DatedBy
	switch {
	case precision == calendar.PrecisionNone:
		by = string(event.ByPublished)
	case by == "" || by == string(event.ByPublished):
		by = string(event.ByContext)
	}
	for name, x := range map[string]struct{ cell, shown, set *string }{
		"precision": {&c.Precision, &shown.Precision, new(precision.String())}, "dated_by": {&c.DatedBy, &shown.DatedBy, &by},
		"resolution": {&c.Resolution, &shown.Resolution, new(byHand)},
	} {
		if *x.cell != *x.shown {
			continue // the person said that, too
		}
		if from, ok := machine[name]; back && ok {
			*x.cell = from
		} else if !back {
			*x.cell = *x.set
		}
	}
	return nil
}

// mendIDs gives ids back that a spreadsheet took for numbers: 012345678901 without its zero, or
// 1.23457E+11. One that might be several is an error.
func (s *Sheet) mendIDs(written map[string]*story.Entry) error {
	whole := map[string]bool{}
	for _, c := range s.rows {
		whole[c.ID] = true
	}
	numbers := map[string][]string{} // by what Excel shows of them
	for id := range written {
		if f, err := strconv.ParseFloat(id, 64); err == nil && !whole[id] {
			for _, text := range [...]string{strconv.FormatFloat(f, 'E', 5, 64), strconv.FormatFloat(f, 'f', -1, 64)} {
				numbers[text] = append(numbers[text], id)
			}
		}
	}
	for _, c := range s.rows {
		f, err := strconv.ParseFloat(decimal(c.ID), 64)
		if written[c.ID] != nil || err != nil {
			continue
		}
		ids := numbers[strconv.FormatFloat(f, 'f', -1, 64)]
		if len(ids) == 0 || strings.ContainsAny(c.ID, "eE") {
			ids = numbers[strconv.FormatFloat(f, 'E', 5, 64)]
		}
		if len(ids) != 1 {
			return &CellError{c.number, "id", fmt.Errorf("%q is a number that a spreadsheet made of an id: copy the id from timeline.json, or empty the cell of a row of your own", c.ID)}
		}
		c.ID = ids[0]
	}
	return nil
}
