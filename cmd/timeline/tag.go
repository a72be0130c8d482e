package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

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
		out      folder = "-"
	)
	names := documents{}
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

  # TimeML of one article, and of many, a file each
  timeline tag article.txt --format timeml > article.tml
  timeline tag seeds --format timeml --out timeml`,
		RunE: func(c *cobra.Command, args []string) error {
			o := in.options()
			o.Named = named
			return each(say, timeline.Tag(c.Context(), in.articles(say, args), o), func(t timeline.Tagged) error {
				if format == "timeml" && out != "-" {
					_, err := timeline.SaveTimeML(c.Context(), string(out), names.of(t.Article.ID), t)
					return err
				}
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
	c.Flags().Var(&out, "out", "with timeml: folder to write into, a file an article, made where needed; - writes to stdout")
	must(c.MarkFlagDirname("out"))
	args := c.Args
	c.Args = func(c *cobra.Command, paths []string) error {
		if out != "-" && format != "timeml" {
			return errors.New("--out makes a file of each article, and goes with --format timeml")
		}
		return args(c, paths)
	}
	return c
}

// documents counts how often each name was given to a file.
type documents map[string]int

// of returns the name of the file for an article: its id, with "_" for what may not stand in a name
// everywhere, and a number when an article before had the same.
func (d documents) of(id string) string {
	name := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '.' {
			return r
		}
		return '_'
	}, id[max(0, len(id)-100):])
	name = strings.TrimLeft(name, ".")
	given, key := name, strings.ToLower(name) // as some systems compare names
	for d[strings.ToLower(given)] > 0 {
		d[key]++
		given = fmt.Sprintf("%s-%d", name, d[key])
	}
	d[strings.ToLower(given)]++
	return given + ".tml"
}
