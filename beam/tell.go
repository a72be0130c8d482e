package main

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/flate"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/story"
)

// refusedFile names the inputs that could not be used, one a line, in the order of the input. It is empty
// when everything went through.
const refusedFile = "refused.txt"

// tellFn makes the timeline of all packs and writes its files.
type tellFn struct {
	Out, Title string
}

func (f *tellFn) ProcessElement(ctx context.Context, _ int, next func(*[]byte) bool) error {
	var all []outcome
	for pack := []byte(nil); next(&pack); pack = nil {
		var err error
		if all, err = appendOutcomes(all, pack); err != nil {
			return err
		}
	}
	used, refused := settle(all)
	events := 0
	for _, x := range used {
		events += len(x.reports)
	}
	beam.NewCounter(namespace, articlesRead).Inc(ctx, int64(len(used)))
	beam.NewCounter(namespace, inputsRefused).Inc(ctx, int64(len(refused)))
	beam.NewCounter(namespace, eventsTold).Inc(ctx, int64(events))
	if len(used) > 0 {
		t := timeline.Merge(func(yield func(story.Report) bool) {
			for _, x := range used {
				for _, r := range x.reports {
					if !yield(r) {
						return
					}
				}
			}
		}, story.Choice{})
		t.Title = f.Title
		if err := save(ctx, f.Out, t); err != nil {
			return err
		}
	}
	return write(ctx, within(f.Out, refusedFile), func(w io.Writer) error {
		_, err := io.WriteString(w, strings.Join(refused, ""))
		return err
	})
}

// outcome is what became of one input, with its reports read.
type outcome struct {
	told
	reports []story.Report
}

// appendOutcomes reads a pack.
func appendOutcomes(all []outcome, pack []byte) ([]outcome, error) {
	dec := gob.NewDecoder(flate.NewReader(bytes.NewReader(pack)))
	for {
		var x outcome
		switch err := dec.Decode(&x.told); {
		case errors.Is(err, io.EOF):
			return all, nil
		case err != nil:
			return nil, fmt.Errorf("a pack of events: %w", err)
		}
		for r, err := range story.Read(bytes.NewReader(x.Reports)) {
			if err != nil {
				return nil, fmt.Errorf("an event of %s: %w", x.Path, err)
			}
			x.reports = append(x.reports, r)
		}
		x.Reports = nil
		all = append(all, x)
	}
}

// settle puts what comes in any order into the order of the input and tells what can be used and, a line
// each, what not and why. Of two articles with one id the first is used, as [article.Read] has it.
func settle(all []outcome) (used []outcome, refused []string) {
	slices.SortFunc(all, func(a, b outcome) int {
		return cmp.Or(cmp.Compare(a.Place.Source, b.Place.Source), cmp.Compare(a.Place.Number, b.Place.Number))
	})
	first := map[string]string{}
	for _, x := range all {
		if path, twice := first[x.Article]; twice {
			x.Refused = fmt.Sprintf("%s: %v: %q is also that of %s (the first was used and this one left out)", x.Path, article.ErrDuplicate, x.Article, path)
		} else if x.Article != "" {
			first[x.Article] = x.Path
		}
		if x.Refused != "" {
			refused = append(refused, strings.ReplaceAll(x.Refused, "\n", " ")+"\n")
		} else {
			used = append(used, x)
		}
	}
	return used, refused
}

// save writes the files of a timeline.
func save(ctx context.Context, dir string, t *story.Timeline) error {
	if !remote(dir) {
		_, err := timeline.Save(ctx, dir, t, timeline.SaveOptions{})
		return err
	}
	for _, f := range []timeline.Format{timeline.CSV, timeline.HTML, timeline.JSON} {
		err := write(ctx, within(dir, "timeline."+string(f)), func(w io.Writer) error {
			return timeline.Write(w, t, f, timeline.SaveOptions{})
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// write writes one file, on this machine or in a bucket.
func write(ctx context.Context, path string, fill func(io.Writer) error) error {
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	defer fs.Close()
	f, err := fs.OpenWrite(ctx, path)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	w := bufio.NewWriter(f)
	if err = fill(w); err == nil {
		err = w.Flush()
	}
	return errors.Join(err, f.Close())
}

// within is the path of a file of the folder dir.
func within(dir, name string) string { return strings.TrimSuffix(dir, "/") + "/" + name }

// What the pipeline counts.
const (
	namespace     = "timeline"
	articlesRead  = "articles"
	inputsRefused = "refused"
	eventsTold    = "events"
)

// counts returns what a finished pipeline counted.
func counts(r beam.PipelineResult) map[string]int64 {
	n := map[string]int64{}
	for _, c := range r.Metrics().AllMetrics().Counters() {
		if c.Namespace() == namespace {
			n[c.Name()] += c.Result()
		}
	}
	return n
}
