package render

import (
	"encoding/csv"
	"io"
	"reflect"
	"strconv"
	"strings"

	"github.com/gocarina/gocsv"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

// CSVOptions change how [CSV] writes.
type CSVOptions struct {
	Excel bool // begin with a byte order mark and end lines with CR LF, so that Excel opens it right
	Raw   bool // write cells that a spreadsheet would take for a formula as they are
}

// row is one line of timeline.csv. Each field is a column, its tag the name; names and order are a contract.
type row struct {
	ID              string `csv:"id"`
	DateStart       string `csv:"date_start"`
	DateEnd         string `csv:"date_end"`
	EDTF            string `csv:"edtf"`
	Precision       string `csv:"precision"`
	DatedBy         string `csv:"dated_by"`
	Certainty       string `csv:"certainty"`
	Actor           string `csv:"actor"`
	ActorCode       string `csv:"actor_code"`
	EventType       string `csv:"event_type"`
	QuadCode        string `csv:"quad_code"`
	Recipient       string `csv:"recipient"`
	RecipientCode   string `csv:"recipient_code"`
	Location        string `csv:"location"`
	Summary         string `csv:"summary"`
	Sentence        string `csv:"sentence"`
	Expression      string `csv:"expression"`
	Resolution      string `csv:"resolution"`
	AnchorDate      string `csv:"anchor_date"`
	Reports         string `csv:"reports"`
	Importance      string `csv:"importance"`
	Title           string `csv:"title"`
	Publisher       string `csv:"publisher"`
	URL             string `csv:"url"`
	Published       string `csv:"published"`
	Article         string `csv:"article"`
	SentenceStart   string `csv:"sentence_start"`
	SentenceEnd     string `csv:"sentence_end"`
	ExpressionStart string `csv:"expression_start"`
	ExpressionEnd   string `csv:"expression_end"`
	Affair          string `csv:"affair"`
}

// columnsOf are the names of the columns that t has in order: the last one is there only when affairs are
// told apart.
func columnsOf(t *story.Timeline) []string {
	if t.Grouped() {
		return columns
	}
	return columns[:len(columns)-1]
}

// narrow writes the first columns of each row.
type narrow struct {
	*csv.Writer
	columns int
}

func (w narrow) Write(record []string) error { return w.Writer.Write(record[:w.columns]) }

// columns are the names of the columns in order.
var columns = func() (names []string) {
	for i := range rowType.NumField() {
		names = append(names, rowType.Field(i).Tag.Get("csv"))
	}
	return names
}()

var rowType = reflect.TypeFor[row]()

// cells are the cells of a row in the order of the columns.
func (r *row) cells() []*string {
	cells, v := make([]*string, len(columns)), reflect.ValueOf(r).Elem()
	for i := range cells {
		cells[i] = v.Field(i).Addr().Interface().(*string)
	}
	return cells
}

// CSV writes t as timeline.csv: RFC 4180 with a header row, one row an entry of the story in the order of t,
// lists in a cell joined with "; ". Records end in a line feed, and line breaks inside a cell stay
// as they are, so that a sentence is as long as its offsets say. A cell that a spreadsheet would
// take for a formula gets a leading apostrophe unless opt.Raw. The same timeline gives the same
// bytes. The error is that of w.
func CSV(w io.Writer, t *story.Timeline, opt CSVOptions) error {
	out := narrow{csv.NewWriter(w), len(columnsOf(t))}
	if opt.Excel {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return err
		}
		out.UseCRLF = true
	}
	batch := make([]row, 0, batchRows)
	if err := gocsv.MarshalCSV(batch, out); err != nil {
		return err
	}
	for i := range t.Entries {
		if t.Entries[i].Aside {
			continue
		}
		batch = append(batch, rowOf(&t.Entries[i]))
		if !opt.Raw {
			batch[len(batch)-1].guard()
		}
		if len(batch) == batchRows {
			if err := gocsv.MarshalCSVWithoutHeaders(batch, out); err != nil {
				return err
			}
			batch = batch[:0]
		}
	}
	return gocsv.MarshalCSVWithoutHeaders(batch, out)
}

// batchRows is how many rows are held at a time: enough that the cost of a batch does not show,
// few enough that memory does not grow with the timeline.
const batchRows = 256

// guard puts an apostrophe before every cell that a spreadsheet would take for a formula.
func (r *row) guard() {
	for _, cell := range r.cells() {
		if isFormula(*cell) {
			*cell = "'" + *cell
		}
	}
}

func rowOf(e *story.Entry) row {
	if len(e.Reports) == 0 {
		return row{ID: e.ID}
	}
	r := &e.Reports[0]
	ev := &r.Event
	out := row{
		ID:         e.ID,
		Affair:     e.Affair,
		DateStart:  ev.First.String(),
		DateEnd:    ev.Last.String(),
		EDTF:       ev.EDTF,
		Precision:  ev.Precision.String(),
		DatedBy:    string(ev.DatedBy),
		Certainty:  string(ev.Certainty),
		EventType:  ev.Type,
		Summary:    ev.Summary,
		Sentence:   ev.Sentence,
		Expression: ev.Expression,
		Resolution: ev.Resolution,
		Reports:    strconv.Itoa(told(e)),
		Importance: number(e.Importance),
		Title:      r.Title,
		Publisher:  r.Publisher,
		URL:        r.URL,
		Published:  r.Published,
		Article:    ev.Article,
	}
	out.Actor, out.ActorCode = joinActors(ev.Actor)
	out.Recipient, out.RecipientCode = joinActors(ev.Recipient)
	if ev.Quad != 0 {
		out.QuadCode = strconv.Itoa(ev.Quad)
	}
	if ev.Location != nil {
		out.Location = ev.Location.Text
	}
	if d, err := calendar.ParseDate(r.Published); err == nil && strings.Contains(ev.Resolution, d.Long()) {
		out.AnchorDate = r.Published // the reason names the day that the words were seen from
	}
	if ev.Sentence != "" {
		out.SentenceStart, out.SentenceEnd = strconv.Itoa(ev.SentenceStart), strconv.Itoa(ev.SentenceEnd)
	}
	if ev.Expression != "" {
		out.ExpressionStart, out.ExpressionEnd = strconv.Itoa(ev.ExpressionStart), strconv.Itoa(ev.ExpressionEnd)
	}
	return out
}

// told counts the articles that tell an event: those of its reports, or the number that came with a
// timeline of which only the shown reports are at hand.
func told(e *story.Entry) int {
	if e.Told > 0 {
		return e.Told
	}
	n := 0
	for i := range e.Reports {
		seen := false
		for j := range i {
			seen = seen || e.Reports[j].Article == e.Reports[i].Article
		}
		if !seen {
			n++
		}
	}
	return n
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// listSeparator joins the items of a list in one cell; an item's own semicolons become commas.
const listSeparator = "; "

// joinActors returns names and codes as two lists of the same length, the second empty when no
// actor has a code.
func joinActors(actors []event.Actor) (names, codes string) {
	var n, c strings.Builder
	coded := false
	for i, a := range actors {
		if i > 0 {
			n.WriteString(listSeparator)
			c.WriteString(listSeparator)
		}
		n.WriteString(strings.ReplaceAll(a.Text, ";", ","))
		c.WriteString(strings.ReplaceAll(a.Code, ";", ","))
		coded = coded || a.Code != ""
	}
	if !coded {
		return n.String(), ""
	}
	return n.String(), c.String()
}

// isFormula tells whether a spreadsheet would run the cell. Apostrophes in front do not count, so
// that what [ReadCSV] takes off is exactly what [CSV] puts on.
func isFormula(cell string) bool {
	cell = strings.TrimLeft(cell, "'")
	return cell != "" && strings.IndexByte("=+-@\t\r", cell[0]) >= 0
}

// Dated tells whether an event has a place of its own on the line: days, and words that give them.
func Dated(e *event.Event) bool {
	return e.DatedBy != event.ByPublished && e.Precision != calendar.PrecisionNone && !e.Span().IsZero()
}
