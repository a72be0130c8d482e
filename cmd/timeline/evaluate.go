package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
	"timeline/timeline/timex/tempeval"
)

func newEvaluate() *cobra.Command {
	var kind style
	c := &cobra.Command{
		Use:   "evaluate GOLD…",
		Short: "Measure the date expressions against annotated articles",
		Long: `evaluate tags annotated articles and counts what is right, as TempEval-3 does: F1
in per cent of spans (strict: the same; relaxed: overlapping), of TIMEX3 values,
and of calendar dates alone, over all articles of a file or folder together.

GOLD is a folder of TimeML files (.tml), one such file, or JSON Lines with id,
text, published and timexes (start, end in bytes; type; value).`,
		Example: `  timeline evaluate TBAQ-cleaned/TimeBank
  timeline evaluate gold.jsonl --style narrative`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("no GOLD given: name folders of TimeML files, TimeML files or JSON Lines")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			tagger := english.NewTagger()
			return toStdout(func(b *bytes.Buffer) error {
				fmt.Fprintf(b, "%-24s %8s %8s %8s %8s %8s %8s %8s\n", "gold", "articles", "timexes", "found", "strict", "relaxed", "value", "calendar")
				for _, path := range args {
					gold, err := readGold(path)
					if err != nil {
						return err
					}
					var s tempeval.Score
					for _, g := range gold {
						s.Add(g, tagger.Tag(timex.Document{Text: g.Text, Published: g.Published, Style: kind.Style}))
					}
					fmt.Fprintf(b, "%-24s %8d %8d %8d %8.2f %8.2f %8.2f %8.2f\n", visible(filepath.Base(path)), len(gold),
						s.Gold, s.System, s.F1(s.Strict), s.F1(s.Relaxed), s.F1(s.Value), s.CalendarF1())
				}
				return nil
			})
		},
	}
	c.Flags().Var(&kind, "style", "kind of text: news, narrative or auto")
	oneOf(c, "style", styleNames...)
	return c
}

// readGold reads annotated articles, and says what a file holds that has none.
func readGold(path string) ([]tempeval.Gold, error) {
	k := kindOfFile(path)
	if k == timelines || k == events {
		return nil, k.instead(path, "gold")
	}
	gold, err := tempeval.Read(path)
	if missing := (*fs.PathError)(nil); errors.As(err, &missing) {
		return nil, named(missing.Path, err)
	}
	if err == nil && k == articles && !slices.ContainsFunc(gold, func(g tempeval.Gold) bool { return len(g.Timexes) > 0 }) {
		return nil, k.instead(path, "gold")
	}
	return gold, err
}
