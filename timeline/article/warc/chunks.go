package warc

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
)

// chunks undoes the chunked transfer coding of HTTP/1.1 (RFC 9112): a line with the length of a piece
// in hexadecimal digits, the piece, a line break, and so on, up to a piece of no length.
type chunks struct {
	r    *bufio.Reader
	left int64 // bytes of the piece that is being read
	err  error
}

var errChunk = errors.New("broken HTTP: a piece of a response has no length")

// isChunked tells whether what comes is chunked.
func isChunked(r *bufio.Reader) bool {
	start, _ := r.Peek(maxChunkLine)
	line, _, ok := bytes.Cut(start, []byte("\n"))
	_, err := chunkSize(line)
	return ok && err == nil
}

// maxChunkLine bounds the line before a piece, in bytes; what may follow the length is not in use.
const maxChunkLine = 256

func chunkSize(line []byte) (int64, error) {
	digits, _, _ := strings.Cut(string(line), ";")
	n, err := strconv.ParseUint(strings.TrimSpace(digits), 16, 63)
	if err != nil {
		return 0, errChunk
	}
	return int64(n), nil
}

func (c *chunks) Read(p []byte) (n int, err error) {
	if c.left == 0 && c.err == nil {
		c.next()
	}
	if c.err != nil {
		return 0, c.err
	}
	n, err = c.r.Read(p[:min(int64(len(p)), c.left)])
	c.left -= int64(n)
	switch {
	case errors.Is(err, io.EOF):
		c.err = io.ErrUnexpectedEOF
	case err != nil:
		c.err = err
	case c.left == 0: // the line break behind a piece
		if line, err := c.r.ReadSlice('\n'); err != nil || len(bytes.TrimSpace(line)) > 0 {
			c.err = errChunk
		}
	}
	return n, nil
}

// next reads the line before a piece.
func (c *chunks) next() {
	line, err := c.r.ReadSlice('\n')
	switch {
	case errors.Is(err, io.EOF):
		c.err = io.ErrUnexpectedEOF
	case err != nil || len(line) > maxChunkLine:
		c.err = errChunk
	default:
		if c.left, c.err = chunkSize(line); c.err == nil && c.left == 0 {
			c.err = io.EOF // what may follow it is not in use
		}
	}
}
