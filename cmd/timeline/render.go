package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"timeline/timeline"
	"timeline/timeline/render"
)

func newRender(say *ui) *cobra.Command {
	var out folder
	c := &cobra.Command{
		Use:   "render TIMELINE.CSV",
		Short: "Draw the page of a timeline from its CSV",
		Long: `render reads a timeline.csv, as build wrote it or as a person corrected it since,
and writes timeline.html from it. The CSV itself is left alone.`,
		Example: `  # after correcting out/timeline.csv by hand
  timeline render out/timeline.csv

  # from stdin to stdout
  timeline build seeds --out - | timeline render - --out - > page.html`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("render takes one timeline.csv, or - for stdin, not %d", len(args))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			in, name := io.Reader(os.Stdin), "stdin"
			if args[0] != "-" {
				f, err := os.Open(args[0])
				if err != nil {
					return named(args[0], err)
				}
				defer f.Close()
				in, name = f, args[0]
			}
			t, err := render.ReadCSV(in)
			if err != nil {
				return named(name, err)
			}
			files, err := save(c.Context(), t, out, timeline.HTML, timeline.SaveOptions{Formats: []timeline.Format{timeline.HTML}})
			if err != nil {
				return err
			}
			if len(files) > 0 {
				say.wrote(files)
			}
			return nil
		},
	}
	out.addTo(c, "folder to write into, made where needed; - writes to stdout")
	return c
}
