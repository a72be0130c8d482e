package article

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// path reads one path as the caller gave it.
func (r *reading) path(path string) {
	if path == "-" {
		r.stdin()
		return
	}
	path = filepath.Clean(path)
	real := realPath(path)
	info, err := os.Stat(path)
	switch {
	case err != nil:
		e := &Error{Path: filepath.ToSlash(path), Err: bare(err)}
		if errors.Is(err, fs.ErrNotExist) {
			e.Err = errors.New("there is no such file or folder")
		}
		r.refuse(e)
	case r.again(path, real, true):
	case !info.IsDir():
		r.file(path, true)
	default:
		before := r.taken
		r.folder(path, real)
		if r.taken == before && !r.done {
			r.refuse(&Error{Path: filepath.ToSlash(path), Err: ErrNoArticles, Hint: hintFormats})
		}
	}
}

// folder reads what is in a folder, in the order of the names. real is its path without links.
func (r *reading) folder(folder, real string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		r.taken++
		r.refuse(&Error{Path: filepath.ToSlash(folder), Err: bare(err)})
	}
	for _, entry := range entries {
		if r.done {
			return
		}
		if strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		path, real := filepath.Join(folder, entry.Name()), filepath.Join(real, entry.Name())
		mode := entry.Type()
		if mode&fs.ModeSymlink != 0 {
			info, err := os.Stat(path)
			if err != nil {
				r.warn(&Error{Path: filepath.ToSlash(path), Err: fmt.Errorf("the link leads nowhere: %w; skipped", bare(err))})
				continue
			}
			mode, real = info.Mode(), realPath(path)
		}
		switch {
		case !mode.IsDir() && r.o.LeaveOut != nil && r.o.LeaveOut(real):
		case mode.IsDir():
			if !r.again(path, real, false) {
				r.folder(path, real)
			}
		case !mode.IsRegular():
			r.warn(&Error{Path: filepath.ToSlash(path), Err: errors.New("is neither file nor folder; skipped")})
		case r.again(path, real, false):
			r.taken++
		default:
			r.file(path, false)
		}
	}
}

// again tells whether a file or folder was read before, by whatever path, and remembers it. What a
// link leads back to is passed over in silence; what the caller names twice is warned of.
func (r *reading) again(path, real string, named bool) bool {
	if !r.visited[real] {
		r.visited[real] = true
		return false
	}
	if named {
		r.warn(&Error{Path: filepath.ToSlash(path), Err: errors.New("was read already; skipped")})
	}
	return true
}

// realPath is the path of a file or folder without links, from the root.
func realPath(path string) string {
	real, err := filepath.EvalSymlinks(path)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		return path
	}
	return real
}
