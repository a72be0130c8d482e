package main

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"timeline/timeline/calendar"
)

// options says what the pipeline makes.
type options struct {
	out       string // folder to write into
	published string // publish date of every article, "" for its own
	title     string // of the timeline
}

// place is where an input stood among all: the order in which `timeline build` reads.
type place struct {
	Source int // that it was read from
	Number int // of the input in it
}

func init() {
	beam.RegisterType(reflect.TypeFor[source]())
	beam.RegisterType(reflect.TypeFor[input]())
	beam.RegisterType(reflect.TypeFor[told]())
	register.DoFn3x1[context.Context, source, func(input), error](&readFn{})
	register.DoFn3x1[context.Context, input, func(string, told), error](&extractFn{})
	register.Function3x1(packDay)
	register.DoFn3x1[context.Context, int, func(*[]byte) bool, error](&tellFn{})
	register.Emitter1[input]()
	register.Emitter2[string, told]()
	register.Emitter1[[]byte]()
	register.Iter1[told]()
	register.Iter1[[]byte]()
}

// pipeline is
//
//	paths → read → extract → by day of publication → pack → all together → tell → files
//
// Everything up to the packs runs on as many workers as the runner has; the telling runs on one.
func pipeline(ctx context.Context, paths []string, o options) (*beam.Pipeline, error) {
	if o.published != "" {
		if _, err := calendar.ParseDate(o.published); err != nil {
			return nil, fmt.Errorf("--published: %w", err)
		}
	}
	sources, err := sourcesOf(ctx, paths)
	if err != nil {
		return nil, err
	}
	p, s := beam.NewPipelineWithRoot()
	inputs := beam.ParDo(s, &readFn{Published: o.published}, beam.Reshuffle(s, beam.CreateList(s, sources)))
	told := beam.ParDo(s, &extractFn{}, beam.Reshuffle(s, inputs))
	packs := beam.ParDo(s, packDay, beam.GroupByKey(s, told))
	beam.ParDo0(s, &tellFn{Out: o.out, Title: o.title}, beam.GroupByKey(s, beam.AddFixedKey(s, packs)))
	return p, nil
}

// sourcesOf lists what the paths name. A path on this machine is one source, a folder too; in a bucket, every file
// that a pattern ("gs://news/2013/*.jsonl") finds is one.
func sourcesOf(ctx context.Context, paths []string) ([]source, error) {
	if len(paths) == 0 {
		return nil, errors.New("no PATH given: name files or folders, or files in a bucket (gs://…)")
	}
	var found []string
	for _, path := range paths {
		if !remote(path) {
			found = append(found, path)
			continue
		}
		fs, err := filesystem.New(ctx, path)
		if err != nil {
			return nil, err
		}
		files, err := fs.List(ctx, path)
		fs.Close()
		switch {
		case err != nil:
			return nil, fmt.Errorf("%s: %w", path, err)
		case len(files) == 0:
			return nil, fmt.Errorf("%s: there is no such file", path)
		}
		found = append(found, files...)
	}
	sources := make([]source, len(found))
	for i, path := range found {
		sources[i] = source{Number: i, Path: path}
	}
	return sources, nil
}

// remote tells whether a path is in a bucket.
func remote(path string) bool { return strings.Contains(path, "://") }
