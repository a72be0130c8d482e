package main

import (
	"io"

	"github.com/spf13/cobra"

	"timeline/timeline/render"
)

func newShow(say *ui) *cobra.Command {
	var (
		in   reading
		page paged
	)
	c := &cobra.Command{
		Use:   "show [TIMELINE] [FILTER…]",
		Short: "Print a timeline on the terminal",
		Long: `show prints the events of a timeline under their dates: what happened, who did it
to whom, which words give the date and why, and who tells of it.

` + filterHelp + `

On a terminal it goes through $PAGER, or less, and is in colour unless NO_COLOR is set.
Lines are as wide as the terminal or as $COLUMNS says, else 80 columns.`,
		Example: `  # what timeline build wrote last
  timeline show

  # what Russia did before May 2013, and the articles call a sanction
  timeline show actor:RUS type:SANCTION before:2013-05

  # a timeline elsewhere, and a phrase
  timeline show april/timeline.csv "joint commission"

  # straight from a build, without pages
  timeline build seeds --out - | timeline show - --no-pager`,
		RunE: func(_ *cobra.Command, args []string) error {
			entries, err := in.entries(args)
			if err != nil {
				return err
			}
			if len(entries) == 0 {
				say.say("no event fits")
				return nil
			}
			return page.print(func(w io.Writer, o render.TextOptions) error { return render.Text(w, entries, o) })
		},
	}
	in.addTo(c)
	page.addTo(c)
	return c
}

func newStats() *cobra.Command {
	var (
		in     reading
		page   paged
		asJSON bool
	)
	c := &cobra.Command{
		Use:   "stats [TIMELINE] [FILTER…]",
		Short: "Count the events of a timeline by actor, type, month and more",
		Long: `stats counts the events of a timeline by actor, type, month, source, certainty and
precision. An event counts once for each of its actors and of its sources. Months are
those of the events that lie in one month.

` + filterHelp,
		Example: `  timeline stats
  timeline stats out/timeline.json actor:RUS after:2013-06
  timeline stats --json | jq -r '.month[] | [.value, .events] | @tsv'`,
		RunE: func(_ *cobra.Command, args []string) error {
			entries, err := in.entries(args)
			if err != nil {
				return err
			}
			counts := render.CountOf(entries)
			if asJSON {
				return toStdout(asLines([]render.Counts{counts}))
			}
			return page.print(counts.Text)
		},
	}
	in.addTo(c)
	page.addTo(c)
	c.Flags().BoolVar(&asJSON, "json", false, "write the counts, all of them, as JSON")
	return c
}
