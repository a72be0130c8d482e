package main

import (
	"time"

	"github.com/spf13/cobra"

	"timeline/timeline"
)

func newBuild(say *ui) *cobra.Command {
	var (
		in     input
		choice choice
		out    outputs
		actors actorsFile
		cache  string
	)
	c := &cobra.Command{
		Use:   "build PATH…",
		Short: "Make a timeline of articles",
		Long: `build reads articles and writes timeline.csv, timeline.html and timeline.json.
PATH is a file, a folder, read with all folders in it, or - for stdin. Files hold plain
text, JSON Lines, CSV, web pages, feeds, mailboxes, NewsML-G2 or NITF, or are archives
of such files: .gz, .zst, .zip, .tar, .warc. What a file is, its content tells.

Up to 500 events are all shown. More are told by the days that matter, each with the
events that most is told of; --top and --per-date say how many. The rest is kept in
timeline.json, and behind "Show all" on the page.

--edits keeps what a person changed, added or struck in the timeline.csv of an
earlier run. timeline.json beside it tells what had been written there.

Inputs that cannot be read are reported and left out; the rest goes through. Files
of an earlier run are replaced only when the new ones are complete, and are not
read as articles where they lie in PATH.`,
		Example: `  # every article under seeds/, into out/
  timeline build seeds

  # articles that do not say when they were published
  timeline build notes.txt --published 2013-04-15

  # April 2013 alone, into another folder
  timeline build seeds --from 2013-04-01 --to 2013-04-30 --out april

  # a thousand articles on one affair, told by its twenty days that matter
  timeline build crawl --top 20 --per-date 2 --query sanctions,magnitsky

  # a table that has other names for the text and the publish date
  timeline build export.csv --columns text=body,published=date

  # a Web archive, as crawlers write it
  timeline build CC-NEWS-20130415.warc.gz

  # only what came in since the last time is read again
  timeline build seeds --cache .timeline

  # again, and keep what was corrected in the CSV since
  timeline build seeds --edits out/timeline.csv

  # what other programs read: TimelineJS, Markwhen, Markdown
  timeline build seeds --format csv,timelinejs,markwhen,md

  # JSON Lines from another program, the CSV to the next one
  jq -c .articles[] news.json | timeline build - --out - | head`,
		RunE: func(c *cobra.Command, args []string) error {
			start := time.Now()
			if err := out.edits.read(); err != nil {
				return err
			}
			in.written = writtenInto(string(out.out), cache)
			o := in.options()
			own, err := actors.read()
			if err != nil {
				return err
			}
			o.Actors = own
			if cache != "" {
				if o.Cache, err = timeline.OpenCache(cache); err != nil {
					return err
				}
				defer func() { say.cached(o.Cache.Save()) }() // what an interrupted run has read as well
			}
			o.Choice = choice.choice()
			o.Refused = say.refuse
			o.Progress = say.follow(start)
			result, err := timeline.Build(c.Context(), in.articles(say, args), o)
			defer say.followed()
			if err != nil {
				return err
			}
			choice.check(say, result.Timeline)
			if err := out.edits.keep(say, result.Timeline); err != nil {
				return err
			}
			files, err := out.save(c.Context(), say, result.Timeline)
			if err != nil {
				return err
			}
			say.followed()
			say.account(result.Account, result.Timeline, time.Since(start), files)
			return nil
		},
	}
	in.addTo(c)
	actors.addTo(c)
	out.addTo(c)
	c.Flags().Var(text{&cache, "DIR"}, "cache", "folder that keeps what articles told: only new and changed ones are read again")
	must(c.MarkFlagDirname("cache"))
	choice.addTo(c)
	return c
}
