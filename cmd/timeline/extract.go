package main

import (
	"github.com/spf13/cobra"

	"timeline/timeline"
)

func newExtract(say *ui) *cobra.Command {
	var (
		in     input
		actors actorsFile
	)
	c := &cobra.Command{
		Use:   "extract PATH…",
		Short: "Tell the events of articles",
		Long: `extract writes the events of each article to stdout, a line of JSON an event, in
the order of the input: when, who did what to whom, how certain it is, and the
words that say so.`,
		Example: `  # the events of every article under seeds/
  timeline extract seeds

  # those of a day, with jq
  timeline extract seeds | jq 'select(.date_start == "2013-04-12") | .summary'`,
		RunE: func(c *cobra.Command, args []string) error {
			own, err := actors.read()
			if err != nil {
				return err
			}
			o := in.options()
			o.Actors = own
			return each(say, timeline.Extract(c.Context(), in.articles(say, args), o), func(t timeline.Told) error {
				return toStdout(asLines(t.Reports))
			})
		},
	}
	in.addTo(c)
	actors.addTo(c)
	return c
}
