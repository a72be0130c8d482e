package timeline

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// saying is a file that holds text and whose writing then ends with err.
func saying(name, text string, err error) file {
	return file{name, func(w io.Writer) error {
		if _, err := io.WriteString(w, text); err != nil {
			return err
		}
		return err
	}}
}

// contents returns the files of dir by name.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() {
			out[e.Name()] = "folder"
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = string(b)
	}
	return out
}

func TestFilesAreReplacedTogether(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "made", "on the way")
	for _, text := range []string{"old", "new"} {
		paths, err := replace(t.Context(), dir, []file{saying("a", text, nil), saying("b", text, nil)})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{filepath.Join(dir, "a"), filepath.Join(dir, "b")}, paths); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(map[string]string{"a": text, "b": text}, contents(t, dir)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestAFailureLeavesTheOldFilesAndNothingElse(t *testing.T) {
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	old := map[string]string{"a": "old a", "b": "old b"}
	for _, c := range []struct {
		name  string
		ctx   context.Context
		files []file
		want  error
		says  string
	}{
		{"the disk is full", t.Context(), []file{saying("a", "new", nil), saying("b", "new", syscall.ENOSPC)}, syscall.ENOSPC, "b: no space left on device"},
		{"the run was interrupted", cancelled, []file{saying("a", "new", nil)}, context.Canceled, "context canceled"},
		{"the writer was interrupted", cancelled, []file{saying("a", strings.Repeat("long", 1<<16), nil)}, context.Canceled, "context canceled"},
		{"one name is a folder", t.Context(), []file{saying("a", "new", nil), saying("folder", "new", nil)}, nil, "folder is a folder"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			for name, text := range old {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want := map[string]string{"a": "old a", "b": "old b", "folder": "folder"}
			if err := os.Mkdir(filepath.Join(dir, "folder"), 0o777); err != nil {
				t.Fatal(err)
			}
			_, err := replace(c.ctx, dir, c.files)
			if err == nil || c.want != nil && !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %v, want one that says %q", err, c.says)
			}
			if diff := cmp.Diff(want, contents(t, dir)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAFileInThePlaceOfTheFolderIsNamed(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	if err := os.WriteFile(out, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	_, err := replace(t.Context(), out, []file{saying("a", "new", nil)})
	if err == nil || err.Error() != out+": not a directory" {
		t.Errorf("error %v, want that %s is no folder", err, out)
	}
}
