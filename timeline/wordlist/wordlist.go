// Package wordlist reads the lists of words that other packages come with: tables that a linguist can edit, in
// tab-separated columns, and sets of words written in the code.
package wordlist

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Set returns the words of a list with white space between them.
func Set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// Lines returns the lines of a list without the white space around them; empty ones are left out.
func Lines(list string) map[string]bool {
	m := map[string]bool{}
	for line := range strings.Lines(list) {
		if line = strings.TrimSpace(line); line != "" {
			m[line] = true
		}
	}
	return m
}

// Rows calls row for each line of a table that holds columns fields; comments, empty lines and the header line are
// left out. Its errors, and those of row, name the file and the line.
func Rows(files fs.ReadFileFS, file string, columns int, row func(f []string) error) error {
	b, err := files.ReadFile(file)
	if err != nil {
		return err
	}
	file = path.Base(file)
	header := true
	for n, line := range strings.Split(string(b), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != columns {
			return fmt.Errorf("%s:%d: %d columns, want %d", file, n+1, len(f), columns)
		}
		if header {
			header = false
			continue
		}
		if err := row(f); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n+1, err)
		}
	}
	return nil
}

// Items cuts a cell into its items. An empty cell and "-" have none.
func Items(cell, separator string) []string {
	if cell == "" || cell == "-" {
		return nil
	}
	items := strings.Split(cell, separator)
	for i := range items {
		items[i] = strings.TrimSpace(items[i])
	}
	return items
}
