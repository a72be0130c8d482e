package export

import (
	"io"
	"math"
	"reflect"
	"strconv"
	"strings"

	"github.com/parquet-go/parquet-go"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// parquetRow is a row of timeline.parquet: the columns of timeline.csv, in their order, with types.
// What may be absent is optional, and null where the CSV has an empty cell.
type parquetRow struct {
	ID              string   `parquet:"id"`
	DateStart       *days    `parquet:"date_start,optional,date"`
	DateEnd         *days    `parquet:"date_end,optional,date"`
	EDTF            string   `parquet:"edtf,optional"`
	Precision       string   `parquet:"precision"`
	DatedBy         string   `parquet:"dated_by,optional"`
	Certainty       string   `parquet:"certainty,optional"`
	Actor           []string `parquet:"actor,list"`
	ActorCode       []string `parquet:"actor_code,list" parquet-element:",optional"`
	EventType       string   `parquet:"event_type,optional"`
	QuadCode        *int32   `parquet:"quad_code,optional"`
	Recipient       []string `parquet:"recipient,list"`
	RecipientCode   []string `parquet:"recipient_code,list" parquet-element:",optional"`
	Location        string   `parquet:"location,optional"`
	Summary         string   `parquet:"summary"`
	Sentence        string   `parquet:"sentence,optional"`
	Expression      string   `parquet:"expression,optional"`
	Resolution      string   `parquet:"resolution,optional"`
	AnchorDate      *days    `parquet:"anchor_date,optional,date"`
	Reports         int32    `parquet:"reports"`
	Importance      float64  `parquet:"importance"`
	Title           string   `parquet:"title,optional"`
	Publisher       string   `parquet:"publisher,optional"`
	URL             string   `parquet:"url,optional"`
	Published       *days    `parquet:"published,optional,date"`
	Article         string   `parquet:"article,optional"`
	SentenceStart   *int32   `parquet:"sentence_start,optional"`
	SentenceEnd     *int32   `parquet:"sentence_end,optional"`
	ExpressionStart *int32   `parquet:"expression_start,optional"`
	ExpressionEnd   *int32   `parquet:"expression_end,optional"`
	Affair          string   `parquet:"affair,optional"`
}

// days is a day as Parquet's DATE counts it: from 1 January 1970.
type days int32

// Parquet writes t as one Parquet file, compressed with Snappy: a row an entry of the story, with the
// columns of timeline.csv and their meaning. date_start, date_end, anchor_date and published are DATE;
// what the precision says of the first two holds here as there: June is 1 to 30 June with the precision
// month. A day that has no place in a DATE, some six million years away, is null and stands in edtf.
// actor, actor_code, recipient and recipient_code are LIST of STRING, a code null where an actor has
// none; quad_code, reports and the offsets are INT32, importance is DOUBLE. An empty cell is null. No
// cell is guarded against spreadsheets, which do not run text of Parquet files.
//
// At most 65,536 rows are held in memory. The same timeline gives the same bytes. The error is that of w.
func Parquet(w io.Writer, t *story.Timeline) error {
	out := parquet.NewGenericWriter[parquetRow](
		w, parquet.NewSchema("timeline", parquet.SchemaOf(parquetRow{})), parquet.Compression(&parquet.Snappy),
		parquet.CreatedBy("timeline", "1", "0"), parquet.MaxRowsPerRowGroup(1<<16),
	)
	var batch [1]parquetRow
	for e := range storyEntries(t) {
		batch[0] = parquetRowOf(e)
		if _, err := out.Write(batch[:]); err != nil {
			return err
		}
	}
	return out.Close()
}

func parquetRowOf(e *story.Entry) parquetRow {
	var row parquetRow
	fields := reflect.ValueOf(&row).Elem()
	for i, cell := range render.Cells(e) {
		switch field := fields.Field(i).Addr().Interface().(type) {
		case *string:
			*field = strings.ToValidUTF8(cell, "\uFFFD")
		case **days:
			*field = daysOf(cell)
		case *int32:
			*field = *numberOf(cell)
		case **int32:
			if cell != "" {
				*field = numberOf(cell)
			}
		case *float64:
			*field, _ = strconv.ParseFloat(cell, 64) // a number was written there
		}
	}
	ev := &e.Reports[0].Event
	row.Actor, row.ActorCode = parties(ev.Actor)
	row.Recipient, row.RecipientCode = parties(ev.Recipient)
	return row
}

// numberOf reads a whole number that may be too large for 32 bits, and is then the largest.
func numberOf(cell string) *int32 {
	n, _ := strconv.ParseInt(cell, 10, 32) // which is that largest one where it fails
	number := int32(n)
	return &number
}

// daysOf counts to a day, nil where there is none or none that can be counted.
func daysOf(cell string) *days {
	d, err := calendar.ParseDate(cell)
	if err != nil {
		return nil
	}
	n := d.Sub(calendar.Date{Year: 1970, Month: 1, Day: 1})
	if n < math.MinInt32 || n > math.MaxInt32 {
		return nil
	}
	counted := days(n)
	return &counted
}

// parties returns names and codes as two lists of the same length.
func parties(actors []event.Actor) (names, codes []string) {
	for _, a := range actors {
		names = append(names, strings.ToValidUTF8(a.Text, "\uFFFD"))
		codes = append(codes, strings.ToValidUTF8(a.Code, "\uFFFD"))
	}
	return names, codes
}
