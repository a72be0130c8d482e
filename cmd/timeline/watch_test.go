package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// until FILE PATTERN waits for a file that a program in the background writes to match a pattern.
func until(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: until FILE PATTERN")
	}
	pattern, err := regexp.Compile("(?m)" + args[1])
	ts.Check(err)
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if content, err := os.ReadFile(ts.MkAbs(args[0])); err == nil && pattern.Match(content) {
			return
		}
	}
	ts.Fatalf("after a minute %s does not match %s", args[0], args[1])
}

func TestAWatchTellsArticlesFromWhatABuildWrites(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "real"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real", filepath.Join(folder, "link")); err != nil {
		t.Skip("this system makes no links for its users: ", err)
	}
	at := func(path string) string { return filepath.Join(folder, filepath.FromSlash(path)) }
	for _, c := range []struct {
		roots, out, cache string
		changes, others   []string
	}{
		{
			roots: "seeds", out: "out",
			changes: []string{"seeds/a.txt", "seeds/deep/b.txt", "seeds"},
			others:  []string{"out/timeline.csv", "seeds-old/a.txt", "other.txt", "seeds/.a.txt.swp"},
		},
		{
			roots: ".", out: "out", cache: "kept",
			changes: []string{"a.txt", "out/article.txt", "timeline.csv"},
			others:  []string{"out", "out/timeline.csv", "out/timeline.html", "out/.timeline.csv.x1", "kept", "kept/3f.cache", ".git"},
		},
		{
			roots: "seeds", out: "seeds",
			changes: []string{"seeds/a.txt", "seeds/deep/timeline.csv"},
			others:  []string{"seeds/timeline.json", "seeds/.timeline.json.x1"},
		},
		{
			roots: ".", out: "./link/out/",
			changes: []string{"timeline.csv", "real/a.txt"},
			others:  []string{"real/out", "real/out/timeline.csv", "link/out/timeline.json"},
		},
		{
			roots: "a.txt", out: "out",
			changes: []string{"a.txt"},
			others:  []string{"b.txt", "a.txt~", "out/timeline.csv"},
		},
	} {
		w := &watcher{roots: []string{at(c.roots)}, written: writtenInto(at(c.out), "")}
		if c.cache != "" {
			w.written = writtenInto(at(c.out), at(c.cache))
		}
		for _, path := range c.changes {
			if !w.concerns(at(path)) {
				t.Errorf("watching %s, writing into %s: a change of %s is missed", c.roots, c.out, path)
			}
		}
		for _, path := range c.others {
			if w.concerns(at(path)) {
				t.Errorf("watching %s, writing into %s: %s is taken for a change", c.roots, c.out, path)
			}
		}
	}
}
