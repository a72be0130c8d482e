package main

import (
	"archive/tar"
	"archive/zip"
	"io"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/rogpeppe/go-internal/testscript"
)

// pack ARCHIVE FILE… packs files: one into .gz or .zst, any number into .zip or .tar.
func pack(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: pack ARCHIVE FILE…")
	}
	out, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	defer out.Close()
	var add func(name, content string) error
	var archive io.Closer
	switch filepath.Ext(args[0]) {
	case ".gz":
		z := gzip.NewWriter(out)
		add, archive = func(_, content string) error { _, err := io.WriteString(z, content); return err }, z
	case ".zst":
		z, err := zstd.NewWriter(out)
		ts.Check(err)
		add, archive = func(_, content string) error { _, err := io.WriteString(z, content); return err }, z
	case ".zip":
		z := zip.NewWriter(out)
		add, archive = func(name, content string) error {
			w, err := z.Create(name)
			ts.Check(err)
			_, err = io.WriteString(w, content)
			return err
		}, z
	case ".tar":
		t := tar.NewWriter(out)
		add, archive = func(name, content string) error {
			ts.Check(t.WriteHeader(&tar.Header{Name: name, Mode: 0o600, Size: int64(len(content))}))
			_, err := io.WriteString(t, content)
			return err
		}, t
	default:
		ts.Fatalf("no such archive: %s", args[0])
	}
	for _, name := range args[1:] {
		ts.Check(add(name, ts.ReadFile(name)))
	}
	ts.Check(archive.Close())
}
