package article

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

func tellsZip(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// readZip reads the files of a zip archive in the order of its directory, which stands at its end: an
// archive that is no file on the disk is held in memory.
func readZip(in *input) {
	src, size := in.file, in.size
	if src == nil {
		text, ok := in.whole()
		if !ok {
			return
		}
		src, size = strings.NewReader(text), int64(len(text))
	} else {
		in.unpacked.packed += size
	}
	directory := &directory{ReaderAt: src, left: maxDirectory}
	z, err := zip.NewReader(directory, size)
	directory.left = -1
	if err != nil {
		in.refuse(0, bare(err), "")
		return
	}
	if kind := documentIn(z.File); kind != "" {
		in.refuse(0, fmt.Errorf("%w: it looks like %s", ErrNotText, kind), hintFormats)
		return
	}
	var open io.Closer
	in.archive(func() (string, io.Reader, error) {
		if open != nil {
			open.Close()
			open = nil
		}
		for len(z.File) > 0 {
			f := z.File[0]
			z.File = z.File[1:]
			if !f.Mode().IsRegular() {
				continue
			}
			content, err := f.Open()
			if err != nil {
				in.within(f.Name).refuse(0, bare(err), "")
				in.reading.taken++
				continue
			}
			open = content
			return f.Name, content, nil
		}
		return "", nil, io.EOF
	})
	if open != nil {
		open.Close()
	}
}

// documentIn names the kind of document that a zip archive is, or "".
func documentIn(files []*zip.File) string {
	for _, f := range files[:min(len(files), 20)] {
		if f.Name == "[Content_Types].xml" || f.Name == "mimetype" {
			return "an office document or an e-book"
		}
	}
	return ""
}

// maxDirectory bounds the directory of a zip archive, in bytes: some 300,000 files.
const maxDirectory = 32 << 20

var errDirectory = errors.New("is an archive of too many files")

// directory bounds how much is read; a negative bound is none.
type directory struct {
	io.ReaderAt
	left int
}

func (d *directory) ReadAt(p []byte, at int64) (int, error) {
	if d.left >= 0 {
		if d.left -= len(p); d.left < 0 {
			d.left = 0
			return 0, errDirectory
		}
	}
	return d.ReaderAt.ReadAt(p, at)
}
