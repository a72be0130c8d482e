package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"timeline/timeline"
	"timeline/timeline/timex"
)

func newExplain(say *ui) *cobra.Command {
	var (
		published date
		kind      style
	)
	c := &cobra.Command{
		Use:   "explain WORDS…",
		Short: "Show step by step how words become a date",
		Long: `explain shows what was found in a sentence and which rule found it, which way it
looks and by which word, and what it means: in words, as TIMEX3 and as EDTF, with
the other reading where there is one. With - the words come from stdin.`,
		Example: `  timeline explain "met on Friday" --published 2013-04-15
  timeline explain "will meet on Friday" --published 2013-04-15
  timeline explain "last March's election" --published 2013-04-15`,
		Args: func(_ *cobra.Command, args []string) error {
			if strings.TrimSpace(strings.Join(args, "")) == "" {
				return errors.New("no words given to explain")
			}
			return nil
		},
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(_ *cobra.Command, args []string) error {
			text := strings.Join(args, " ")
			if text == "-" {
				words, err := io.ReadAll(os.Stdin)
				if err != nil {
					return named("stdin", err)
				}
				text = string(words)
			}
			found, steps := timeline.Explain(text, published.Date, kind.Style)
			unseen := func(x timex.Timex) bool { return strings.Contains(x.Resolution, "no publish date") }
			if published.IsZero() && slices.ContainsFunc(found, unseen) {
				say.line(cyan, "hint:", "give the day from which the words are seen: --published 2013-04-15", "")
			}
			return toStdout(func(b *bytes.Buffer) error {
				explain(b, found, steps)
				return nil
			})
		},
	}
	c.Flags().Var(&published, "published", "the day from which the words are seen")
	c.Flags().Var(&kind, "style", "kind of text: news, narrative or auto")
	noFiles(c, "published")
	oneOf(c, "style", styleNames...)
	return c
}

// explain writes the steps as a table and then each result with its notations.
func explain(b *bytes.Buffer, found []timex.Timex, steps []timex.Step) {
	if len(found) == 0 {
		b.WriteString("no date expression found\n")
	}
	widest := 0
	for _, s := range steps {
		widest = max(widest, utf8.RuneCountInString(s.Words))
	}
	for _, s := range steps {
		fmt.Fprintf(b, "%-10s %-*s  %s\n", s.Stage, widest, visible(s.Words), visible(s.Note))
	}
	for i := range found {
		x := &found[i]
		fmt.Fprintf(b, "\n%s = %s\n", visible(x.Text), days(x))
		row := func(name, value string) {
			if value = strings.TrimSpace(value); value != "" {
				fmt.Fprintf(b, "  %-8s %s\n", name, visible(value))
			}
		}
		row("why", x.Resolution)
		row("rule", x.Rule)
		row("TIMEX3", attributes(x))
		row("EDTF", x.EDTF)
		row("or else", x.Other)
	}
}

// days says in words which days x means.
func days(x *timex.Timex) string {
	switch {
	case x.First.IsZero() && x.Last.IsZero():
		return "no calendar day"
	case x.First.IsZero():
		return "up to " + x.Last.Long()
	case x.Last.IsZero():
		return "from " + x.First.Long() + " on"
	case x.First == x.Last:
		return x.First.Long()
	}
	return x.First.Long() + " to " + x.Last.Long() + " (precision: " + x.Span.Precision.String() + ")"
}

// attributes writes x as the attributes of a TIMEX3 element.
func attributes(x *timex.Timex) string {
	s := fmt.Sprintf("type=%s value=%s", x.Type, x.Value)
	for _, a := range [...]struct{ name, value string }{{"mod", x.Mod}, {"quant", x.Quant}, {"freq", x.Freq}} {
		if a.value != "" {
			s += " " + a.name + "=" + a.value
		}
	}
	return s
}
