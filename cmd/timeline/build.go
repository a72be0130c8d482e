package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"timeline/timeline"
)

func newBuild(say *ui) *cobra.Command {
	var (
		in       input
		from, to date
		out      folder
		actors   actorsFile
		title    string
		raw      bool
	)
	c := &cobra.Command{
		Use:   "build PATH…",
		Short: "Make a timeline of articles",
		Long: `build reads articles and writes timeline.csv, timeline.html and timeline.json.
PATH is a file, a folder, read with all folders in it, or - for stdin. Files hold plain
text, JSON Lines, CSV, web pages, feeds, mailboxes, NewsML-G2 or NITF, or are archives
of such files: .gz, .zst, .zip, .tar, .warc. What a file is, its content tells.

Inputs that cannot be read are reported and left out; the rest goes through. Files
of an earlier run are replaced only when the new ones are complete.`,
		Example: `  # every article under seeds/, into out/
  timeline build seeds

  # articles that do not say when they were published
  timeline build notes.txt --published 2013-04-15

  # April 2013 alone, into another folder
  timeline build seeds --from 2013-04-01 --to 2013-04-30 --out april

  # a table that has other names for the text and the publish date
  timeline build export.csv --columns text=body,published=date

  # a Web archive, as crawlers write it
  timeline build CC-NEWS-20130415.warc.gz

  # JSON Lines from another program, the CSV to the next one
  jq -c .articles[] news.json | timeline build - --out - | head`,
		RunE: func(c *cobra.Command, args []string) error {
			start := time.Now()
			o := in.options()
			own, err := actors.read()
			if err != nil {
				return err
			}
			o.Actors = own
			o.From, o.To = from.Date, to.Date
			o.Refused = say.refuse
			o.Progress = say.follow(start)
			result, err := timeline.Build(c.Context(), in.articles(say, args), o)
			defer say.followed()
			if err != nil {
				return err
			}
			result.Timeline.Title = title
			files, err := save(c.Context(), result.Timeline, out, timeline.CSV, timeline.SaveOptions{Raw: raw})
			if err != nil {
				return err
			}
			say.followed()
			say.account(result.Account, len(result.Timeline.Entries), time.Since(start), files)
			return nil
		},
	}
	in.addTo(c)
	actors.addTo(c)
	out.addTo(c, "folder to write into, made where needed; - writes the CSV to stdout")
	c.Flags().Var(&from, "from", "first day of the timeline; undated events are left out")
	c.Flags().Var(&to, "to", "last day of the timeline; undated events are left out")
	c.Flags().StringVar(&title, "title", "", "name of the timeline, shown on the page")
	c.Flags().BoolVar(&raw, "raw", false, "write CSV cells that begin like a formula without a leading '")
	noFiles(c, "title")
	noFiles(c, "from")
	noFiles(c, "to")
	c.Args = func(c *cobra.Command, args []string) error {
		if !from.IsZero() && !to.IsZero() && to.Before(from.Date) {
			return fmt.Errorf("--to %s is before --from %s", to, from)
		}
		return paths(c, args)
	}
	return c
}
