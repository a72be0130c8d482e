package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/spf13/cobra"
)

func newWatch(say *ui) *cobra.Command {
	c := newBuild(say)
	build := c.RunE
	c.Use = "watch PATH…"
	c.Short = "Make a timeline again whenever its articles change"
	c.Long = `watch does what build does, with the same flags, and does it again whenever a file
under PATH, or the file of --actors, is written, renamed, added or taken away. A
build that fails is reported, and the next change is waited for. Ctrl-C ends it.

What build writes into the folder of --out does not count as a change, nor do hidden
files. Folders behind links are watched only where PATH names them.`
	c.Example = `  timeline watch seeds

  # only what changed is read again
  timeline watch seeds --cache .timeline`
	usage := c.Args
	c.Args = func(c *cobra.Command, paths []string) error {
		if slices.Contains(paths, "-") {
			return errors.New("stdin cannot be watched: name files or folders")
		}
		return usage(c, paths)
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		w, err := watch(args, flagOf(c, "actors"), flagOf(c, "out"), flagOf(c, "cache"))
		if err != nil {
			return err
		}
		defer w.Close()
		for {
			if err := build(c, args); err != nil && c.Context().Err() == nil {
				say.fail(err)
			}
			if c.Context().Err() == nil {
				say.say("watching %s", strings.Join(args, ", "))
			}
			if err := w.wait(c.Context()); err != nil {
				return err
			}
		}
	}
	return c
}

// flagOf is the path that a flag has, "" when it has none.
func flagOf(c *cobra.Command, name string) string {
	return c.Flags().Lookup(name).Value.String()
}

// watcher tells when files change. All its paths begin at the root of the file system.
type watcher struct {
	*fsnotify.Watcher
	roots   []string // what is watched: files, and folders with all in them
	written written  // what is no change
}

// watch watches paths and perhaps a file of actors. A file is watched by its folder, as many programs
// save by putting a new file in its place.
func watch(paths []string, actors, out, cache string) (*watcher, error) {
	w := &watcher{written: writtenInto(out, cache)}
	if actors != "" {
		paths = append(slices.Clone(paths), actors)
	}
	var err error
	if w.Watcher, err = fsnotify.NewWatcher(); err != nil {
		return nil, err
	}
	for _, path := range paths {
		root := absolute(path)
		w.roots = append(w.roots, root)
		if _, err = os.Stat(root); err == nil {
			err = w.Add(filepath.Dir(root))
		}
		if err == nil {
			err = w.addFolders(root)
		}
		if err != nil {
			w.Close()
			return nil, named(path, err)
		}
	}
	return w, nil
}

// addFolders watches a folder and all in it. What is no folder, or is gone already, is passed over.
func (w *watcher) addFolders(path string) error {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return nil
	}
	if err := w.Add(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("cannot be watched: %w", err)
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil // the build says so
	}
	for _, entry := range entries {
		if entry.IsDir() && !hidden(entry.Name()) {
			if err := w.addFolders(filepath.Join(path, entry.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

func hidden(name string) bool { return strings.HasPrefix(name, ".") }

// concerns tells whether a change of the file at path can change the timeline.
func (w *watcher) concerns(path string) bool {
	real := filepath.Join(real(filepath.Dir(path)), filepath.Base(path))
	if w.written.holds(real) || (real == w.written.out || real == w.written.cache) && !slices.Contains(w.roots, path) {
		return false // a build writes it, or makes the folder for it
	}
	return slices.ContainsFunc(w.roots, func(root string) bool {
		return path == root || within(path, root) && !hidden(filepath.Base(path))
	})
}

// settling is how long a change may be followed by others that belong to it.
const settling = 200 * time.Millisecond

// wait returns once something has changed and had the time to settle; the error is that of ctx, or that
// of a folder that cannot be watched.
func (w *watcher) wait(ctx context.Context) error {
	var settled <-chan time.Time
	changed := func() {
		if settled == nil { // not put off by further changes, so that no stream of them keeps the build from starting
			settled = time.After(settling)
		}
	}
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-settled:
			return nil
		case <-w.Errors: // changes were lost
			changed()
		case e := <-w.Events:
			if e.Op != fsnotify.Chmod && w.concerns(e.Name) {
				if err := w.addFolders(e.Name); err != nil {
					return err
				}
				changed()
			}
		}
	}
}
