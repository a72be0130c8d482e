package main

import (
	"bytes"
	"compress/flate"
	"context"
	"encoding/gob"
	"encoding/json"

	"timeline/timeline"
	"timeline/timeline/article"
)

// told is what became of one input.
type told struct {
	Place   place
	Article string // its id; empty when nothing could be read
	Path    string // where it was read from
	Reports []byte // JSON Lines, as `timeline extract` writes them
	Refused string // why it could not be used
}

// extractFn tells the events of an article, by its publish date.
type extractFn struct{}

func (*extractFn) ProcessElement(ctx context.Context, in input, emit func(string, told)) error {
	out := told{Place: in.Place, Refused: in.Refused}
	if in.Refused != "" {
		emit("", out)
		return nil
	}
	a := &article.Article{}
	if err := json.Unmarshal(in.Article, a); err != nil {
		return err
	}
	out.Article, out.Path = a.ID, a.Path
	one := func(yield func(*article.Article, error) bool) { yield(a, nil) }
	for t, err := range timeline.Extract(ctx, one, timeline.Options{Jobs: 1}) {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			out.Refused = refusal(err)
		default:
			var lines bytes.Buffer
			enc := json.NewEncoder(&lines)
			enc.SetEscapeHTML(false)
			for _, r := range t.Reports {
				if err := enc.Encode(r); err != nil {
					return err
				}
			}
			out.Reports = lines.Bytes()
		}
	}
	emit(a.Published.Date.String(), out)
	return nil
}

// packSize bounds a pack: bytes of reports before they are compressed.
const packSize = 8 << 20

// packDay compresses what the articles of a day tell, so that less has to go to the one worker that tells
// the timeline. A pack is a gob of one told after another.
func packDay(_ string, next func(*told) bool, emit func([]byte)) error {
	var t told
	for more := next(&t); more; {
		var pack bytes.Buffer
		w, err := flate.NewWriter(&pack, flate.BestSpeed)
		if err != nil {
			return err
		}
		enc := gob.NewEncoder(w)
		for size := 0; more && size < packSize; more = next(&t) {
			if err := enc.Encode(t); err != nil {
				return err
			}
			size += len(t.Reports)
			t = told{}
		}
		if err := w.Close(); err != nil {
			return err
		}
		emit(pack.Bytes())
	}
	return nil
}
