package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"timeline/timeline"
	"timeline/timeline/render"
)

// spared begins the names of the files that are kept aside.
const spared = "timeline.edited"

// spare keeps aside a timeline.csv that a person corrected and that is about to be replaced without --edits,
// with the JSON that tells what was corrected.
func (o *outputs) spare(say *ui) error {
	if o.out == "-" || !slices.Contains(o.formats, timeline.CSV) && !slices.Contains(o.formats, timeline.JSON) {
		return nil
	}
	sheet, base := filepath.Join(string(o.out), timeline.CSV.File()), filepath.Join(string(o.out), timeline.JSON.File())
	if o.edits.path != "" && real(o.edits.path) == real(sheet) {
		return nil
	}
	edited, table, written, err := corrected(sheet, base)
	if err != nil || !edited {
		return err
	}
	for n := 1; ; n++ {
		name := filepath.Join(string(o.out), spared)
		if n > 1 {
			name += fmt.Sprintf("-%d", n)
		}
		switch old, err := os.ReadFile(name + ".csv"); {
		case err == nil && !bytes.Equal(old, table):
			continue
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			return named(name+".csv", err)
		}
		for path, content := range map[string][]byte{name + ".csv": table, name + ".json": written} {
			if err := os.WriteFile(path, content, 0o666); err != nil {
				return named(path, err)
			}
		}
		say.line(yellow, "warning:", fmt.Sprintf("%s is not as it was written, and is kept as %s.csv", sheet, name),
			fmt.Sprintf("if it was corrected by hand: with --edits %s.csv, the new one has the corrections", name))
		return nil
	}
}

// corrected tells whether a person corrected a CSV since the JSON beside it was written, or before, and
// returns both. A CSV that is older than the JSON, which is written last, is not looked into.
func corrected(sheet, base string) (edited bool, table, written []byte, err error) {
	s, err := os.Stat(sheet)
	if err != nil {
		return false, nil, nil, nil // there is none to be lost
	}
	b, err := os.Stat(base)
	if err != nil {
		return false, nil, nil, nil // nothing tells what was corrected
	}
	if written, err = os.ReadFile(base); err != nil {
		return false, nil, nil, named(base, err)
	}
	for _, mark := range []string{`,"edited":{`, `,"added":true`, `],"struck":[`} {
		edited = edited || bytes.Contains(written, []byte(mark))
	}
	if !edited && s.ModTime().Before(b.ModTime()) {
		return false, nil, nil, nil
	}
	if table, err = os.ReadFile(sheet); err != nil {
		return false, nil, nil, named(sheet, err)
	}
	return edited || differs(table, written), table, written, nil
}

// differs tells whether a CSV says something else than the JSON that was written along with it. One that
// cannot be read was not written by a build.
func differs(table, written []byte) bool {
	was, err := render.ReadJSON(bytes.NewReader(written))
	if err != nil {
		return false
	}
	now, err := render.ReadJSON(bytes.NewReader(written))
	if err != nil {
		return false
	}
	sheet, err := render.ReadSheet(bytes.NewReader(table))
	if err != nil {
		return true
	}
	kept, err := sheet.Keep(was, now)
	return err != nil || len(kept.Changed)+len(kept.Added)+len(kept.Struck) > 0
}
