package main

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
)

// source is what one path names: one worker reads it.
type source struct {
	Number int // in the order in which they were given
	Path   string
}

// input is an article, or why there is none.
type input struct {
	Place   place
	Article []byte // the JSON of an article.Article
	Refused string
}

// readFn reads the articles of a source.
type readFn struct {
	Published string
}

func (f *readFn) ProcessElement(ctx context.Context, s source, emit func(input)) error {
	published, _ := calendar.ParseDate(f.Published) // checked when the pipeline was made
	number := 0
	for a, err := range articlesOf(ctx, s.Path, published) {
		in := input{Place: place{s.Number, number}}
		number++
		if err != nil {
			in.Refused = refusal(err)
		} else if in.Article, err = json.Marshal(a); err != nil {
			return err
		}
		emit(in)
	}
	return nil
}

// articlesOf reads what [article.Read] reads from a path of this machine, and JSON Lines from a file in a bucket.
func articlesOf(ctx context.Context, path string, published calendar.Date) timeline.Articles {
	o := article.Options{Published: published, Warn: func(e *article.Error) { log.Warn(ctx, e.Error()) }}
	if !remote(path) {
		return article.Read([]string{path}, o)
	}
	return func(yield func(*article.Article, error) bool) {
		fs, err := filesystem.New(ctx, path)
		if err != nil {
			yield(nil, &article.Error{Path: path, Err: err})
			return
		}
		defer fs.Close()
		r, err := fs.OpenRead(ctx, path)
		if err != nil {
			yield(nil, &article.Error{Path: path, Err: err})
			return
		}
		defer r.Close()
		o.Stdin = r
		for a, err := range article.Read([]string{"-"}, o) {
			if e := (*article.Error)(nil); errors.As(err, &e) {
				e.Path = path
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// refusal says in one line why an input could not be used.
func refusal(err error) string {
	if e := (*article.Error)(nil); errors.As(err, &e) && e.Hint != "" {
		return e.Error() + " (" + e.Hint + ")"
	}
	return err.Error()
}
