package main

import (
	"context"
	"errors"
	"iter"
	"os"
	"time"

	"github.com/spf13/cobra"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
)

// input holds the flags of the commands that read articles.
type input struct {
	published date
	columns   columns
	style     style
	jobs      jobs
	written   written // is no article
}

func (in *input) addTo(c *cobra.Command) {
	c.Args = paths
	c.Flags().Var(&in.published, "published", "publish date of every article, instead of its own")
	c.Flags().Var(&in.columns, "columns", "what a CSV or TSV calls the fields: text=body,published=date")
	c.Flags().Var(&in.style, "style", "kind of text: news, narrative or auto")
	c.Flags().VarP(&in.jobs, "jobs", "j", "articles worked on at once; 0 is one for each processor")
	noFiles(c, "published")
	noFiles(c, "columns")
	noFiles(c, "jobs")
	oneOf(c, "style", styleNames...)
}

func (in *input) options() timeline.Options {
	return timeline.Options{Jobs: int(in.jobs), Style: in.style.Style}
}

// articles reads what the arguments name.
func (in *input) articles(say *ui, paths []string) timeline.Articles {
	year, month, day := time.Now().Date()
	return article.Read(paths, article.Options{
		Published: in.published.Date,
		Columns:   in.columns.Columns,
		Stdin:     os.Stdin,
		Today:     calendar.Date{Year: year, Month: month, Day: day},
		LeaveOut:  in.written.holds,
		Warn:      say.warn,
	})
}

// paths asks for at least one PATH.
func paths(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return errors.New("no PATH given: name files, folders, or - for stdin")
	}
	return nil
}

// each hands results over one by one and reports the inputs that were refused.
func each[T any](say *ui, results iter.Seq2[T, error], use func(T) error) error {
	for result, err := range results {
		switch {
		case errors.Is(err, context.Canceled):
			return err
		case err != nil:
			say.refuse(err)
		default:
			if err := use(result); err != nil {
				return err
			}
		}
	}
	return nil
}
