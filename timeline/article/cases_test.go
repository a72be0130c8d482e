package article_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFormats reads the cases of testdata/*.txt but headers.txt; pages.txt says how they are written.
func TestFormats(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	for _, path := range files {
		if filepath.Base(path) == "headers.txt" {
			continue
		}
		file, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range strings.Split("\n"+string(file), "\n=== ")[1:] {
			name, rest, _ := strings.Cut(block, "\n")
			if !strings.Contains(name, *only) {
				continue
			}
			t.Run(name, func(t *testing.T) {
				at := strings.LastIndex(rest, "\n---\n")
				content, want := rest[:at+1], strings.TrimSpace(rest[at+len("\n---\n"):])
				first, want, _ := strings.Cut(want, "\n")
				path := strings.TrimPrefix(first, "file: ")
				write(t, path, content)
				_, got := describe(path, true)
				if diff := cmp.Diff(strings.Split(want, "\n"), got); diff != "" {
					t.Errorf("read as (-want +got):\n%s", diff)
				}
			})
		}
	}
}
