package article

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// input is one file or stream to read articles from, decoded from UTF-16 and without byte order mark.
type input struct {
	*bufio.Reader
	path     string      // for messages and ids
	name     string      // of the file alone, which may tell its format
	named    bool        // the caller asked for this very file, or for the one that it holds compressed
	size     int64       // of the file in bytes, 0 where not known
	file     io.ReaderAt // the file on the disk; nil for a stream
	utf16    bool        // it was UTF-16
	mimeType string      // as the header says that it came with; may be empty
	url      string      // where a crawler found it
	id       string      // of the article in it, where what holds it gives one
	telling  bool        // only the same article has this id again
	depth    int         // archives around it
	unpacked *budget
	reading  *reading
}

func (in *input) warn(line int, format string, args ...any) {
	in.reading.warn(&Error{Path: in.path, Line: line, Err: fmt.Errorf(format, args...)})
}

func (in *input) refuse(line int, err error, hint string) bool {
	return in.reading.refuse(&Error{Path: in.path, Line: line, Err: err, Hint: hint})
}

// within is the part of an input that has a name of its own: a file of an archive, an entry of a feed.
func (in *input) within(name string) *input {
	part := *in
	part.path, part.named = in.path+"!"+validName(name), false
	return &part
}

// file reads one file; named tells whether the caller gave this very name.
func (r *reading) file(path string, named bool) {
	name := filepath.ToSlash(path)
	f, err := os.Open(path)
	if err != nil {
		r.refuse(&Error{Path: name, Err: bare(err)})
		return
	}
	defer f.Close()
	in := &input{path: name, name: filepath.Base(path), named: named, reading: r}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		in.size, in.file = info.Size(), f
	}
	in.stream(f)
}

// onStdin is the path of what has none.
const onStdin = "stdin"

// stdin reads "-".
func (r *reading) stdin() {
	in := &input{path: onStdin, named: true, reading: r}
	if r.o.Columns != nil {
		in.name = ".csv"
	}
	if r.o.Stdin == nil {
		in.refuse(0, errors.New("there is none"), "")
		return
	}
	in.stream(r.o.Stdin)
}

const bufferSize = 256 << 10 // bytes; a read call each, and what a format can be told by

// stream finds the format of what src gives and reads it.
func (in *input) stream(src io.Reader) {
	size := bufferSize
	if in.size > 0 {
		size = int(min(in.size+1, bufferSize)) // most articles are short
	}
	lasting := &lasting{r: src}
	if in.unpacked == nil {
		in.unpacked = &budget{}
		lasting.taken = &in.unpacked.packed
	}
	in.Reader = bufio.NewReaderSize(lasting, size)
	in.decodeUTF16()
	head, err := in.Peek(min(in.Size(), headSize))
	if len(head) == 0 {
		if errors.Is(err, io.EOF) {
			err = ErrEmpty
		}
		in.refuse(0, bare(err), "")
		return
	}
	f, err := in.format(head)
	switch {
	case errors.Is(err, errUnknownEnding):
		in.warn(0, "%w; skipped", err)
	case err != nil:
		in.reading.taken++ // the folder is not blamed as well
		in.refuse(0, err, hintFormats)
	default:
		in.reading.taken++
		f.read(in)
	}
}

// lasting keeps the error of a reader, the end as well, so that a look ahead does not lose it.
type lasting struct {
	r     io.Reader
	err   error
	taken *int64 // counts the bytes; may be nil
}

func (l *lasting) Read(p []byte) (n int, err error) {
	if l.err == nil {
		n, l.err = l.r.Read(p)
		if l.taken != nil {
			*l.taken += int64(n)
		}
	}
	return n, l.err
}
