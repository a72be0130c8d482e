package page

import (
	"bufio"
	"errors"
	"io"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// decode makes UTF-8 of a page and bounds it.
func decode(r io.Reader, contentType string) (io.Reader, error) {
	b := bufio.NewReaderSize(&bounded{r: r, left: MaxBytes}, 4096)
	start, err := b.Peek(1024)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	e, _, _ := charset.DetermineEncoding(start, contentType)
	if e == encoding.Nop { // UTF-8, of which it looked at the beginning only
		e = unicode.UTF8
	}
	return transform.NewReader(b, e.NewDecoder()), nil
}

// bounded ends a page that is too long in an error.
type bounded struct {
	r    io.Reader
	left int
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left < 0 {
		return 0, ErrTooLong
	}
	n, err := b.r.Read(p[:min(len(p), b.left+1)])
	b.left -= n
	return n, err
}
