package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"timeline/timeline/article"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// edits is a flag that takes a timeline.csv which a person corrected.
type edits struct {
	path  string
	sheet *render.Sheet
	base  *story.Timeline // that was written along with it
}

func (e *edits) addTo(c *cobra.Command) {
	c.Flags().Var(text{&e.path, "FILE"}, "edits", "keep what was changed, added or struck by hand in this timeline.csv")
	must(c.MarkFlagFilename("edits", "csv"))
}

// read reads the CSV, and the JSON beside it that tells what had been written there.
func (e *edits) read() error {
	if e.path == "" {
		return nil
	}
	f, err := os.Open(e.path)
	if err != nil {
		return named(e.path, err)
	}
	defer f.Close()
	if e.sheet, err = render.ReadSheet(f); err != nil {
		return named(e.path, err)
	}
	beside := strings.TrimSuffix(e.path, filepath.Ext(e.path)) + ".json"
	base, err := os.Open(beside)
	if errors.Is(err, fs.ErrNotExist) {
		return &article.Error{
			Path: beside, Err: errors.New("no such file, and it tells what was edited in " + filepath.Base(e.path)),
			Hint: "keep the JSON that was written along with the CSV beside it, under the same name",
		}
	}
	if err != nil {
		return named(beside, err)
	}
	defer base.Close()
	if e.base, err = render.ReadJSON(base); err != nil {
		return named(beside, err)
	}
	return nil
}

// keep puts the edits onto a new timeline and says what became of them.
func (e *edits) keep(say *ui, t *story.Timeline) error {
	if e.path == "" {
		return nil
	}
	kept, err := e.sheet.Keep(e.base, t)
	if err != nil {
		return named(e.path, err)
	}
	say.say("edits kept: %d changed, %d added, %d struck", len(kept.Changed), len(kept.Added), len(kept.Struck))
	for _, of := range [...]struct {
		what string
		list []string
	}{{"changed", kept.Changed}, {"added", kept.Added}, {"struck", kept.Struck}} {
		for _, line := range of.list {
			say.say("%s %s", of.what, line)
		}
	}
	for _, line := range kept.Unfit {
		say.line(yellow, "warning:", e.path+": "+line, "")
	}
	return nil
}
