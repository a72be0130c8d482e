package main

import (
	"bytes"

	"github.com/spf13/cobra"

	"timeline/timeline"
	"timeline/timeline/render"
)

func newTag(say *ui) *cobra.Command {
	var (
		in       input
		format   = tagFormat("jsonl")
		withText bool
		named    bool
	)
	c := &cobra.Command{
		Use:   "tag PATH…",
		Short: "Find date expressions and say what they mean",
		Long: `tag writes the date expressions of each article to stdout: a line of JSON an
article, in the order of the input, or a TimeML document an article, with the
publish date as its creation time. start and end are byte offsets into the text.`,
		Example: `  # which words are dates, and which dates
  timeline tag seeds

  # from stdin, with the text that the offsets count in
  timeline tag - --with-text < news.jsonl

  # TimeML of one article
  timeline tag article.txt --format timeml > article.tml`,
		RunE: func(c *cobra.Command, args []string) error {
			o := in.options()
			o.Named = named
			return each(say, timeline.Tag(c.Context(), in.articles(say, args), o), func(t timeline.Tagged) error {
				if format == "timeml" {
					return toStdout(func(b *bytes.Buffer) error { return render.TimeML(b, t.Article, t.Timexes) })
				}
				if withText {
					t.Text = t.Article.Text
				}
				return toStdout(asLines([]timeline.Tagged{t}))
			})
		},
	}
	in.addTo(c)
	c.Flags().Var(&format, "format", "jsonl or timeml")
	c.Flags().BoolVar(&withText, "with-text", false, "add the text of the article to each line of JSON")
	c.Flags().BoolVar(&named, "named", false, "find named periods too, such as the Cold War")
	oneOf(c, "format", tagFormats...)
	return c
}
