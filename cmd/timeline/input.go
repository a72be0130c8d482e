package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"time"

	"github.com/spf13/cobra"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// input holds the flags of the commands that read articles.
type input struct {
	published date
	style     style
	jobs      int
}

func (in *input) addTo(c *cobra.Command) {
	c.Args = paths
	c.Flags().Var(&in.published, "published", "publish date of every article, instead of its own")
	c.Flags().Var(&in.style, "style", "kind of text: news, narrative or auto")
	c.Flags().IntVarP(&in.jobs, "jobs", "j", 0, "articles worked on at once (default one for each processor)")
	noFiles(c, "published")
	noFiles(c, "jobs")
	oneOf(c, "style", styleNames...)
}

func (in *input) options() timeline.Options {
	return timeline.Options{Jobs: in.jobs, Style: in.style.Style}
}

// articles reads what the arguments name.
func (in *input) articles(say *ui, paths []string) timeline.Articles {
	year, month, day := time.Now().Date()
	return article.Read(paths, article.Options{
		Published: in.published.Date,
		Stdin:     os.Stdin,
		Today:     calendar.Date{Year: year, Month: month, Day: day},
		Warn:      say.warn,
	})
}

// paths asks for at least one PATH.
func paths(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return errors.New("no PATH given: name files, folders, or - for JSON Lines on stdin")
	}
	return nil
}

// date is a flag that takes a day.
type date struct{ calendar.Date }

func (d *date) Type() string { return "DATE" }

func (d *date) Set(s string) (err error) {
	d.Date, err = calendar.ParseDate(s)
	return err
}

// style is a flag that takes a kind of text.
type style struct{ timex.Style }

var styleNames = []string{timex.Auto: "auto", timex.News: "news", timex.Narrative: "narrative"}

func (s *style) Type() string { return "STYLE" }

func (s *style) String() string { return styleNames[s.Style] }

func (s *style) Set(name string) error {
	for i, known := range styleNames {
		if name == known {
			s.Style = timex.Style(i)
			return nil
		}
	}
	return fmt.Errorf("%q is not a kind of text: it is one of %v", name, styleNames)
}

// noFiles keeps the shell from completing a flag with the names of files.
func noFiles(c *cobra.Command, flag string) {
	must(c.RegisterFlagCompletionFunc(flag, cobra.NoFileCompletions))
}

// oneOf completes a flag with a few words.
func oneOf(c *cobra.Command, flag string, words ...string) {
	must(c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)))
}

// must holds for what only a mistake in this program can break: a flag that is not there.
func must(err error) {
	if err != nil {
		panic(err)
	}
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
