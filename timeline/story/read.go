package story

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/go-json-experiment/json"

	"timeline/timeline/event"
)

// maxLine bounds a line of reports, in bytes: far more than a sentence takes.
const maxLine = 16 << 20

// Read reads reports as `timeline extract` writes them, one JSON object a line. A line that is none is an
// error that names the line, and the next one follows; an error of r ends the sequence.
func Read(r io.Reader) iter.Seq2[Report, error] {
	return func(yield func(Report, error) bool) {
		lines := bufio.NewScanner(r)
		lines.Buffer(make([]byte, 1<<16), maxLine)
		n := 0
		for lines.Scan() {
			n++
			line := bytes.TrimSpace(lines.Bytes())
			if len(line) == 0 {
				continue
			}
			report, err := readLine(line)
			if err != nil {
				err = fmt.Errorf("line %d: %w", n, err)
			}
			if !yield(report, err) {
				return
			}
		}
		if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
			yield(Report{}, fmt.Errorf("line %d: longer than %d MiB; the rest is not read", n+1, maxLine>>20))
		} else if err != nil {
			yield(Report{}, err)
		}
	}
}

func readLine(line []byte) (Report, error) {
	var r Report
	if err := json.Unmarshal(line, &r); err != nil {
		return Report{}, plain(err)
	}
	switch {
	case r.Article == "":
		return Report{}, errors.New("no article: an event names the article that tells it")
	case r.Summary == "" || r.Sentence == "":
		return Report{}, errors.New("an event needs a summary and a sentence")
	case !r.First.IsZero() && !r.Last.IsZero() && r.Last.Before(r.First):
		return Report{}, fmt.Errorf("date_end %s is before date_start %s", r.Last, r.First)
	case r.ExpressionEnd < r.ExpressionStart || r.SentenceEnd < r.SentenceStart || r.SentenceStart < 0 || r.ExpressionStart < 0:
		return Report{}, errors.New("an offset ends before it starts")
	case r.Type != "" && event.Quad(r.Type) == 0:
		return Report{}, fmt.Errorf("event_type %q is no PLOVER type", r.Type)
	}
	return r, nil
}

// plain says what is wrong with a line without the name of a Go type.
func plain(err error) error {
	if s := (*json.SemanticError)(nil); errors.As(err, &s) {
		what := "a value of the wrong kind"
		if s.Err != nil {
			what = s.Err.Error()
		}
		return fmt.Errorf("%s: %s", s.JSONPointer, what)
	}
	return errors.New("it is no JSON object")
}
