package article

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// Error is an input that could not be used, or, handed to Options.Warn, one that is odd. It says
// where, what, and what to do about it.
type Error struct {
	Path string // as given by the caller; "stdin" for "-"
	Line int    // counted from 1; 0 where no single line is meant
	Err  error
	Hint string // what to do; may be empty
}

func (e *Error) Error() string { return where(e.Path, e.Line) + ": " + e.Err.Error() }

func (e *Error) Unwrap() error { return e.Err }

// What is wrong with an input, for errors.Is.
var (
	ErrNoPublished = errors.New("no publish date found")
	ErrNotText     = errors.New("is not text")
	ErrEmpty       = errors.New("is empty")
	ErrTooLong     = errors.New("is too long")
	ErrDuplicate   = errors.New("two articles have one id")
	ErrNoArticles  = errors.New("holds no articles")
	ErrExpands     = errors.New("unpacks to far more than articles do")
	ErrNested      = fmt.Errorf("is an archive in more than %d others", maxDepth-1)
)

func where(path string, line int) string {
	if line == 0 {
		return path
	}
	return fmt.Sprintf("%s:%d", path, line)
}

// bare takes the path out of an error of the file system: Error names it already. A file that was cut
// off is told of in plain words.
func bare(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("ends too early")
	}
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
