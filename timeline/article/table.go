package article

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/gocarina/gocsv"
)

// Columns says what tables call the fields of an article, where it is not the name of the field:
// {"text": "body"} for a column "body" that holds the text. Case does not count.
type Columns map[string]string

// FieldNames are the fields that a column of a table can hold.
var FieldNames = []string{"id", "title", "text", "published", "publisher", "url", "lang", "section"}

const hintColumns = "the first row names the columns: id, title, text, published, publisher, url, lang, section; " +
	"say --columns text=NAME,published=NAME where they have other names"

// tell holds for a first line that names the column of the text and of another field.
func (c Columns) tell(head []byte) bool {
	names := c.rename(columnNames(head))
	return slices.Contains(names, "text") &&
		slices.ContainsFunc(names, func(n string) bool { return n != "text" && slices.Contains(FieldNames, n) })
}

// columnNames are the names in the first line of a table.
func columnNames(head []byte) []string {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	r := csv.NewReader(bytes.NewReader(line))
	r.Comma = separator(line)
	names, err := r.Read()
	if err != nil {
		return nil
	}
	return names
}

// separator is the sign that stands most often in the first line of a table.
func separator(line []byte) rune {
	best, most := ',', 0
	for _, sign := range []rune{',', '\t', ';', '|'} {
		if n := bytes.Count(line, []byte(string(sign))); n > most {
			best, most = sign, n
		}
	}
	return best
}

// readTable reads an article a row. A row that is none is refused, and the next one follows.
func readTable(in *input) {
	head, _ := in.Peek(min(in.Size(), headSize)) // an error comes back with the next read
	line, _, _ := bytes.Cut(head, []byte("\n"))
	rows := &bounded{r: in.Reader, left: maxLine}
	r := csv.NewReader(rows)
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = separator(line), -1, true
	t, err := gocsv.NewUnmarshaller(r, record{})
	if err != nil {
		in.refuse(1, tableError(err), hintColumns)
		return
	}
	if err := t.RenormalizeHeaders(in.reading.o.Columns.rename); err != nil {
		in.refuse(1, err, hintColumns)
		return
	}
	if !slices.Contains(t.Headers, "text") {
		in.refuse(1, fmt.Errorf("no column is named %q", in.reading.o.Columns.nameOf("text")), hintColumns)
		return
	}
	for n := 0; ; n++ {
		rows.left = maxLine
		v, err := t.Read()
		var broken *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			if n == 0 {
				in.refuse(0, fmt.Errorf("%w: the table has no rows", ErrEmpty), "")
			}
			return
		case errors.As(err, &broken) && !errors.Is(err, ErrTooLong):
			if !in.refuse(broken.StartLine, tableError(err), "") {
				return
			}
			continue
		case err != nil:
			in.refuse(0, tableError(err), "")
			return
		}
		line, _ := r.FieldPos(0)
		rec := v.(record)
		for _, cell := range []*string{&rec.Title, &rec.Text, &rec.Publisher, &rec.Section} {
			text, replaced := toUTF8(*cell)
			if *cell = text; replaced > 0 {
				in.warn(line, "%s", replacedBytes(replaced))
			}
		}
		d, err := rec.draft()
		if err != nil {
			if !in.refuse(line, err, hintColumns) {
				return
			}
			continue
		}
		d.line = line
		if !in.article(d) {
			return
		}
	}
}

// rename gives columns the names of the fields they hold.
func (c Columns) rename(headers []string) []string {
	out := make([]string, len(headers))
	for i, h := range headers {
		h = strings.ToLower(strings.TrimSpace(h))
		for field, column := range c {
			switch {
			case strings.EqualFold(h, column):
				out[i] = field
			case h == field && out[i] == "":
				h = "" // another column holds that field
			}
		}
		if out[i] == "" {
			out[i] = h
		}
	}
	return out
}

func (c Columns) nameOf(field string) string {
	if column := c[field]; column != "" {
		return column
	}
	return field
}

func tableError(err error) error {
	var broken *csv.ParseError
	switch {
	case errors.Is(err, ErrTooLong):
		return fmt.Errorf("a row %w: more than %d MiB; the rest of the table is not read", ErrTooLong, maxLine>>20)
	case errors.As(err, &broken):
		return fmt.Errorf("column %d: %w", broken.Column, broken.Err)
	case errors.Is(err, io.EOF):
		return ErrEmpty
	}
	return bare(err)
}

// bounded ends what is longer than left in ErrTooLong.
type bounded struct {
	r    io.Reader
	left int
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, ErrTooLong
	}
	n, err := b.r.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
}
