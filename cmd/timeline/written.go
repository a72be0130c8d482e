package main

import (
	"path/filepath"
	"slices"
	"strings"

	"timeline/timeline"
)

// written tells the files that builds write from articles that lie beside them. Its folders, "" for none,
// are paths from the root without links.
type written struct {
	out, cache string
}

// writtenInto takes the folders of --out and --cache.
func writtenInto(out, cache string) (w written) {
	if out != "-" {
		w.out = real(out)
	}
	if cache != "" {
		w.cache = real(cache)
	}
	return w
}

// holds tells whether a file, by its path without links, is one that a build writes, or has written: a
// timeline.json lies beside it. A file in a folder of builds with another name may be an article.
func (w written) holds(path string) bool {
	folder, name := filepath.Split(path)
	folder = filepath.Clean(folder)
	switch {
	case strings.HasPrefix(name, spared), slices.ContainsFunc(timeline.Formats(), func(f timeline.Format) bool { return f.File() == name }):
		return w.out != "" && folder == w.out || kindOfFile(filepath.Join(folder, timeline.JSON.File())) == timelines
	case filepath.Ext(name) == ".cache":
		return w.cache != "" && folder == w.cache
	}
	return false
}

// real is a path from the root without links, as far as it leads to something.
func real(path string) string {
	path = absolute(path)
	if without, err := filepath.EvalSymlinks(path); err == nil {
		return without
	}
	if folder, name := filepath.Split(path); name != "" {
		return filepath.Join(real(filepath.Clean(folder)), name)
	}
	return path
}

func absolute(path string) string {
	if a, err := filepath.Abs(path); err == nil {
		return a
	}
	return path
}

// within tells whether path is that of a folder or of something in it.
func within(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, strings.TrimSuffix(folder, string(filepath.Separator))+string(filepath.Separator))
}
