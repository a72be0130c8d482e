package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"timeline/timeline"
	"timeline/timeline/story"
)

// outputs holds the flags of the commands that make a timeline.
type outputs struct {
	files
	title string
	edits edits
}

func (o *outputs) addTo(c *cobra.Command) {
	o.files.addTo(c, timeline.CSV, timeline.HTML, timeline.JSON)
	c.Flags().Var(text{&o.title, "TEXT"}, "title", "name of the timeline, shown on the page")
	o.edits.addTo(c)
	noFiles(c, "title")
	args := c.Args
	c.Args = func(c *cobra.Command, paths []string) error {
		if err := args(c, paths); err != nil {
			return err
		}
		if o.out != "-" && slices.Contains(o.formats, "datapackage") && !slices.Contains(o.formats, timeline.CSV) {
			o.formats = append(o.formats, timeline.CSV) // which the package describes
		}
		if o.edits.path != "" && o.out != "-" && !slices.Contains(o.formats, timeline.JSON) {
			return errors.New("--edits needs the JSON written with the CSV, as it tells the next run what was edited: add json to --format")
		}
		return nil
	}
}

func (o *outputs) save(ctx context.Context, say *ui, t *story.Timeline) ([]string, error) {
	if err := o.spare(say); err != nil {
		return nil, err
	}
	t.Title = o.title
	return o.files.save(ctx, t)
}

// toStdout writes what one call of write yields, at once, so that the next program in a pipe gets each
// result as soon as it is there.
func toStdout(write func(*bytes.Buffer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	if _, err := os.Stdout.Write(b.Bytes()); err != nil {
		return named("stdout", err)
	}
	return nil
}

// named says an error as "name: what is wrong".
func named(name string, err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("%s: %w", name, err)
}

// asLines writes values as JSON Lines.
func asLines[T any](values []T) func(*bytes.Buffer) error {
	return func(b *bytes.Buffer) error {
		enc := json.NewEncoder(b)
		enc.SetEscapeHTML(false)
		for _, v := range values {
			if err := enc.Encode(v); err != nil {
				return err
			}
		}
		return nil
	}
}
