package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"timeline/timeline"
)

func newRender(say *ui) *cobra.Command {
	var out files
	c := &cobra.Command{
		Use:   "render TIMELINE",
		Short: "Write a timeline in other formats, from its CSV or JSON",
		Long: `render reads a timeline.csv, as build wrote it or as a person corrected it since, or
a timeline.json, or that of a folder, and writes timeline.html from it, or what
--format says. The JSON has every report of every event and what the story leaves
aside; the CSV has the one report that a row shows. Only files of the formats asked
for are written, into the folder of TIMELINE where --out names no other.`,
		Example: `  # after correcting out/timeline.csv by hand
  timeline render out/timeline.csv

  # for TimelineJS, and a chronology in Markdown, with all sources
  timeline render out/timeline.json --format timelinejs,md

  # from stdin to stdout
  timeline build seeds --out - | timeline render - --out - > page.html`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("render takes one timeline.csv or timeline.json, or - for stdin, not %d", len(args))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			path := args[0]
			if info, err := os.Stat(path); err == nil && info.IsDir() {
				path = filepath.Join(path, timeline.JSON.File())
			}
			t, err := readTimeline(path)
			if err != nil {
				return err
			}
			if path != "-" && !c.Flags().Changed("out") {
				out.out = folder(filepath.Dir(path))
			}
			files, err := out.save(c.Context(), t)
			if err != nil {
				return err
			}
			if len(files) > 0 {
				say.wrote(files)
			}
			return nil
		},
	}
	out.addTo(c, timeline.HTML)
	c.Flags().Lookup("out").DefValue = "that of TIMELINE, and out for stdin"
	return c
}
