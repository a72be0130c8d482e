package main

import (
	"bytes"
	"context"
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

// extractFn tells the events of an article, as a pack by its publish date.
type extractFn struct{}

func (*extractFn) ProcessElement(ctx context.Context, in input, emit func(string, []byte)) error {
	out := told{Place: in.Place, Refused: in.Refused}
	if in.Refused != "" {
		return emitPack("", out, emit)
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
	return emitPack(a.Published.Date.String(), out, emit)
}

func emitPack(day string, t told, emit func(string, []byte)) error {
	b, err := packed([]told{t})
	if err != nil {
		return err
	}
	emit(day, b)
	return nil
}
