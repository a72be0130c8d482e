package article

import (
	"bufio"
	"errors"
	"io"
)

// lines reads lines of bounded length. A longer one is passed over in bounded memory.
type lines struct {
	r   *bufio.Reader
	max int    // bytes of a line, without its break
	n   int    // number of the line last read, from 1
	buf []byte // what a line longer than r's buffer is put together in
}

// next returns the next line without its break, valid until the next call. The error is io.EOF after
// the last line, ErrTooLong for a line that was passed over, or what the reader says.
func (l *lines) next() ([]byte, error) {
	l.n++
	part, err := l.r.ReadSlice('\n')
	if err == nil || errors.Is(err, io.EOF) && len(part) > 0 {
		return l.bounded(unbroken(part))
	}
	l.buf = l.buf[:0]
	for tooLong := false; ; part, err = l.r.ReadSlice('\n') {
		if tooLong = tooLong || len(l.buf)+len(part) > l.max+len("\r\n"); !tooLong {
			l.buf = append(l.buf, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case err != nil && (!errors.Is(err, io.EOF) || len(l.buf) == 0 && !tooLong):
			return nil, err
		case tooLong:
			return nil, ErrTooLong
		default:
			return l.bounded(unbroken(l.buf))
		}
	}
}

func (l *lines) bounded(line []byte) ([]byte, error) {
	if len(line) > l.max {
		return nil, ErrTooLong
	}
	return line, nil
}

// unbroken cuts the line break off.
func unbroken(line []byte) []byte {
	if n := len(line); n > 0 && line[n-1] == '\n' {
		line = line[:n-1]
		if n > 1 && line[n-2] == '\r' {
			line = line[:n-2]
		}
	}
	return line
}
