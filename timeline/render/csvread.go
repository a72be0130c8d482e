package render

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

// CellError is what is wrong with one cell of a CSV.
type CellError struct {
	Row    int    // as a spreadsheet counts: the header row is 1
	Column string // the column's name
	Err    error
}

func (e *CellError) Error() string {
	return fmt.Sprintf("row %d, column %s: %v", e.Row, e.Column, e.Err)
}

func (e *CellError) Unwrap() error { return e.Err }

// Sheet is a timeline.csv as it was read: its cells, in the way that [CSV] writes them.
type Sheet struct {
	rows []*cells
	has  []bool // for each of our columns, whether the sheet has it
}

// ReadSheet reads what [CSV] writes, perhaps edited by hand: columns are known by their names and may
// stand in any order, columns with other names are passed over, missing ones are empty, and only
// summary and date_start must be there. Comma, semicolon or tab may separate cells; a UTF-8 byte
// order mark is passed over; dates may stand as Excel writes them, where it is clear which day they
// mean. A bad cell is a [*CellError].
func ReadSheet(r io.Reader) (*Sheet, error) {
	in := bufio.NewReader(r)
	if mark, _ := in.Peek(2); string(mark) == "\xff\xfe" || string(mark) == "\xfe\xff" {
		return nil, errors.New("the file is UTF-16: save it as CSV in UTF-8")
	}
	if mark, _ := in.Peek(3); string(mark) == "\ufeff" {
		_, _ = in.Discard(3) // it was just peeked at
	}
	cr := csv.NewReader(in)
	cr.Comma = separator(in)
	cr.FieldsPerRecord = -1
	cr.ReuseRecord = true
	header, err := cr.Read()
	if err == io.EOF {
		return nil, errors.New("no header row: the first row names the columns")
	}
	if err != nil {
		return nil, err
	}
	width := len(header)
	at, err := columnsIn(header)
	if err != nil {
		return nil, err
	}
	s := &Sheet{}
	for _, i := range at {
		s.has = append(s.has, i >= 0)
	}
	ids := map[string]int{}
	for n := 2; ; n++ {
		record, err := cr.Read()
		if err == io.EOF {
			break
		}
		if bad := (*csv.ParseError)(nil); errors.As(err, &bad) {
			return nil, fmt.Errorf("line %d: %w: a cell that holds a quote stands in quotes, with the quote twice", bad.Line, bad.Err)
		}
		if err != nil {
			return nil, err
		}
		if blank(record) {
			continue
		}
		if len(record) > width && !blank(record[width:]) {
			return nil, &CellError{n, strconv.Itoa(width + 1), fmt.Errorf("the header names %d columns and this row has more cells: put a cell that holds a %q in quotes", width, cr.Comma)}
		}
		c, err := cellsOf(record, at, n)
		if err != nil {
			return nil, err
		}
		if first, ok := ids[c.ID]; ok && c.ID != "" {
			return nil, &CellError{n, "id", fmt.Errorf("%q is the id of row %d already", c.ID, first)}
		}
		ids[c.ID] = n
		s.rows = append(s.rows, c)
	}
	return s, s.plainDates()
}

// ReadCSV reads a timeline as [ReadSheet] does. A row without an id is called after its number; one
// that has a day but no precision is dated to the day. Entries come back in order of time, each with
// the one report that the row shows.
func ReadCSV(r io.Reader) (*story.Timeline, error) {
	s, err := ReadSheet(r)
	if err != nil {
		return nil, err
	}
	t := &story.Timeline{}
	rowOf, articles := map[string]int{}, map[string]bool{}
	for _, c := range s.rows {
		e, err := c.entry()
		if err != nil {
			return nil, err
		}
		if first, ok := rowOf[e.ID]; ok { // "row7" may be written as well as given
			return nil, &CellError{c.number, "id", fmt.Errorf("%q is the id of row %d already", e.ID, first)}
		}
		rowOf[e.ID] = c.number
		if r := &e.Reports[0]; r.Article != "" || r.Title != "" {
			articles[r.Article+"\x00"+r.Title] = true
		}
		t.Entries = append(t.Entries, *e)
	}
	t.Articles = len(articles)
	inOrder(t.Entries)
	return t, nil
}

func inOrder(entries []story.Entry) {
	slices.SortStableFunc(entries, func(a, b story.Entry) int {
		return a.Reports[0].Span().Compare(b.Reports[0].Span())
	})
}

// separator looks at the header row: spreadsheets of many countries save with semicolons.
func separator(in *bufio.Reader) rune {
	head, _ := in.Peek(1024)
	head, _, _ = bytes.Cut(head, []byte("\n"))
	best, most := ',', 0
	for _, b := range []byte(",;\t") {
		if n := bytes.Count(head, []byte{b}); n > most {
			best, most = rune(b), n
		}
	}
	return best
}

// columnsIn returns for each of our columns where it stands in the header, or -1.
func columnsIn(header []string) ([]int, error) {
	at := make([]int, len(columns))
	for i, name := range columns {
		at[i] = -1
		for j, h := range header {
			if !strings.EqualFold(strings.TrimSpace(h), name) {
				continue
			}
			if at[i] >= 0 {
				return at, &CellError{1, name, errors.New("there are two columns of this name")}
			}
			at[i] = j
		}
	}
	for _, name := range []string{"date_start", "summary"} {
		if at[slices.Index(columns, name)] < 0 {
			return at, &CellError{1, name, errors.New("there is no such column in the header row")}
		}
	}
	return at, nil
}

func blank(record []string) bool {
	for _, cell := range record {
		if strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return true
}

// cells is one row of a CSV that is being read, with the first error met in it.
type cells struct {
	row
	number int
	err    error
}

func cellsOf(record []string, at []int, number int) (*cells, error) {
	c := &cells{number: number}
	for i, cell := range c.cells() {
		if at[i] < 0 || at[i] >= len(record) {
			continue
		}
		text := record[at[i]]
		if !utf8.ValidString(text) {
			return nil, &CellError{number, columns[i], errors.New("not UTF-8: save the file as \"CSV UTF-8\"")}
		}
		if strings.HasPrefix(text, "'") && isFormula(text) {
			text = text[1:]
		}
		*cell = text
	}
	c.ID = strings.TrimSpace(c.ID)
	return c, nil
}

func (c *cells) fail(column string, err error) {
	if c.err == nil && err != nil {
		c.err = &CellError{c.number, column, err}
	}
}

func (c *cells) date(column, text string) calendar.Date {
	var d calendar.Date
	if text = typed(text); text != "" {
		var err error
		d, err = calendar.ParseDate(text)
		c.fail(column, err)
	}
	return d
}

func (c *cells) count(column, text string, most int) int {
	if text = typed(text); text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > most {
		c.fail(column, fmt.Errorf("%q is not a whole number from 0 to %d", text, most))
		return 0
	}
	return n
}

const manyBytes = 1<<31 - 1 // longer than any article

func (c *cells) entry() (*story.Entry, error) {
	e := &story.Entry{ID: strings.TrimSpace(c.ID), Affair: strings.TrimSpace(c.Affair), Told: c.count("reports", c.Reports, manyBytes)}
	if e.ID == "" {
		e.ID = "row" + strconv.Itoa(c.number)
	}
	if s := typed(c.Importance); s != "" {
		f, err := strconv.ParseFloat(decimal(s), 64)
		if err != nil || f != f || f-f != 0 {
			c.fail("importance", fmt.Errorf("%q is not a number", s))
		}
		e.Importance = f
	}
	r := story.Report{
		Title: c.Title, Publisher: c.Publisher, URL: strings.TrimSpace(c.URL),
		Published: c.date("published", c.Published).String(),
	}
	c.date("anchor_date", c.AnchorDate)
	ev := &r.Event
	ev.Article = c.Article
	ev.Type = strings.TrimSpace(c.EventType)
	ev.Quad = c.count("quad_code", c.QuadCode, 4)
	ev.Actor = splitActors(c.Actor, c.ActorCode)
	ev.Recipient = splitActors(c.Recipient, c.RecipientCode)
	if c.Location != "" {
		ev.Location = &event.Place{Text: c.Location}
	}
	ev.Summary, ev.Sentence = c.Summary, c.Sentence
	if strings.TrimSpace(ev.Summary) == "" {
		c.fail("summary", errors.New("empty: an event needs a line that says what happened"))
	}
	ev.Expression, ev.Resolution = c.Expression, c.Resolution
	ev.SentenceStart = c.count("sentence_start", c.SentenceStart, manyBytes)
	ev.SentenceEnd = c.count("sentence_end", c.SentenceEnd, manyBytes)
	ev.ExpressionStart = c.count("expression_start", c.ExpressionStart, manyBytes)
	ev.ExpressionEnd = c.count("expression_end", c.ExpressionEnd, manyBytes)
	c.when(ev)
	c.certainty(ev)
	e.Reports = []story.Report{r}
	return e, c.err
}

// when reads the cells that say when an event was.
func (c *cells) when(ev *event.Event) {
	ev.First, ev.Last = c.date("date_start", c.DateStart), c.date("date_end", c.DateEnd)
	if ev.EDTF = strings.TrimSpace(c.EDTF); ev.EDTF != "" {
		_, err := calendar.ParseEDTF(ev.EDTF)
		c.fail("edtf", err)
	}
	ev.Other = otherReading(ev.EDTF, ev.First.String(), ev.Last.String())
	if !ev.First.IsZero() && !ev.Last.IsZero() && ev.Last.Before(ev.First) {
		c.fail("date_end", fmt.Errorf("%s is before date_start, %s", ev.Last, ev.First))
	}
	switch p := strings.TrimSpace(c.Precision); {
	case p != "":
		precision, err := calendar.ParsePrecision(p)
		c.fail("precision", err)
		ev.Precision = precision
	case ev.First.IsZero():
	case ev.Last.IsZero() || ev.Last == ev.First:
		ev.Last, ev.Precision = ev.First, calendar.PrecisionDay
	default:
		ev.Precision = calendar.PrecisionVague
	}
	switch by := event.DatedBy(strings.TrimSpace(c.DatedBy)); by {
	case event.ByExpression, event.ByContext, event.ByPublished:
		ev.DatedBy = by
	case "":
		ev.DatedBy = event.ByExpression
		if ev.Span().IsZero() && ev.Expression == "" {
			ev.DatedBy = event.ByPublished
		}
	default:
		c.fail("dated_by", fmt.Errorf("%q is none of expression, context, published", by))
	}
}

func (c *cells) certainty(ev *event.Event) {
	switch ct := event.Certainty(strings.TrimSpace(c.Certainty)); ct {
	case event.Asserted, event.Reported, event.Planned, event.Hypothetical, event.Negated:
		ev.Certainty = ct
	case "":
		ev.Certainty = event.Asserted
	default:
		c.fail("certainty", fmt.Errorf("%q is none of asserted, reported, planned, hypothetical, negated", ct))
	}
}

// otherReading finds in an EDTF set of two readings, [2012-03,2013-03], the one that the days first
// to last are not; "" when the set is no choice between two.
func otherReading(edtf, first, last string) string {
	inner, ok := strings.CutPrefix(edtf, "[")
	inner, closed := strings.CutSuffix(inner, "]")
	a, b, two := strings.Cut(inner, ",")
	if !ok || !closed || !two || a == "" || strings.ContainsAny(b, ",.") || first == "" {
		return ""
	}
	of := func(reading string) bool {
		return strings.HasPrefix(first, reading) && strings.HasPrefix(last, reading)
	}
	switch {
	case of(a) && !of(b):
		return b
	case of(b) && !of(a):
		return a
	}
	return ""
}

func splitActors(names, codes string) []event.Actor {
	if strings.TrimSpace(names) == "" {
		return nil
	}
	code := strings.Split(codes, ";")
	var actors []event.Actor
	for i, name := range strings.Split(names, ";") {
		a := event.Actor{Text: strings.TrimSpace(name)}
		if i < len(code) {
			a.Code = strings.TrimSpace(code[i])
		}
		if a.Text != "" {
			actors = append(actors, a)
		}
	}
	return actors
}
