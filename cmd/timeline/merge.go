package main

import (
	"bufio"
	"errors"
	"os"
	"time"

	"github.com/spf13/cobra"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/story"
)

func newMerge(say *ui) *cobra.Command {
	var (
		choice choice
		out    outputs
	)
	c := &cobra.Command{
		Use:   "merge EVENTS.JSONL…",
		Short: "Make a timeline of events",
		Long: `merge reads events as extract writes them and makes the timeline of them that
build makes: build is extract and merge in one. The events may come from many runs
of extract, on many machines, in any order; what comes twice counts once.`,
		Example: `  # the same as: timeline build seeds
  timeline extract seeds | timeline merge -

  # the sanctions of a year, out of events that were extracted before
  timeline merge 2013-*.jsonl --type SANCTION --from 2013-01-01 --to 2013-12-31`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("no events given: name files of JSON Lines, or - for stdin")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			start := time.Now()
			if err := out.edits.read(); err != nil {
				return err
			}
			told := 0
			t := timeline.Merge(func(yield func(story.Report) bool) {
				for _, path := range args {
					for report, err := range readEvents(path) {
						if c.Context().Err() != nil {
							return
						}
						if err != nil {
							say.refuse(err)
							continue
						}
						if told++; !yield(report) {
							return
						}
					}
				}
			}, choice.choice())
			if err := c.Context().Err(); err != nil {
				return err
			}
			if told == 0 {
				return errors.New("no event could be read, so nothing was written")
			}
			choice.check(say, t)
			if err := out.edits.keep(say, t); err != nil {
				return err
			}
			files, err := out.save(c.Context(), say, t)
			if err != nil {
				return err
			}
			say.merged(t, told, time.Since(start), files)
			return nil
		},
	}
	choice.addTo(c)
	out.addTo(c)
	return c
}

// readEvents reads the events of a file, or of stdin.
func readEvents(path string) func(func(story.Report, error) bool) {
	return func(yield func(story.Report, error) bool) {
		file, name := os.Stdin, "stdin"
		if path != "-" {
			f, err := os.Open(path)
			if err != nil {
				yield(story.Report{}, named(path, err))
				return
			}
			defer f.Close()
			file, name = f, path
		}
		in := bufio.NewReaderSize(file, headSize)
		head, _ := in.Peek(headSize) // an error comes back with the next read
		if k := kindOf(head); k != events && k != "" {
			yield(story.Report{}, k.instead(name, string(events)))
			return
		}
		for report, err := range story.Read(in) {
			if err != nil {
				err = &article.Error{Path: name, Err: err}
			}
			if !yield(report, err) {
				return
			}
		}
	}
}
