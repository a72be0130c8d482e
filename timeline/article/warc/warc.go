// Package warc reads Web archives (WARC, ISO 28500), as crawlers write them, record by record and
// without holding one in memory, and takes what a server sent out of the HTTP around it.
package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"
)

// Reader reads the records of an archive that is not compressed.
type Reader struct {
	r    *bufio.Reader
	left *io.LimitedReader // the content of the record last read
}

// NewReader reads from r.
func NewReader(r *bufio.Reader) *Reader { return &Reader{r: r} }

// Record is a record of an archive.
type Record struct {
	Type    string    // "response", "request", "metadata", …
	URI     string    // what was asked for; empty where the record is about nothing on the Web
	ID      string    // of the record, as "urn:uuid:…"
	Content io.Reader // until the next call of Next
}

// maxHeader bounds the header of a record and that of HTTP, in bytes.
const maxHeader = 256 << 10

var errHeader = errors.New("broken WARC: a record does not begin as one")

// Next returns the next record. The error is io.EOF after the last one; after any other error nothing
// more can be read, as nothing says where the next record begins.
func (r *Reader) Next() (*Record, error) {
	if r.left != nil {
		if _, err := io.Copy(io.Discard, r.left); err != nil {
			return nil, err
		}
		if r.left.N > 0 {
			return nil, io.ErrUnexpectedEOF
		}
	}
	block, err := readHeader(r.r)
	if err != nil {
		return nil, err
	}
	version, fields, _ := bytes.Cut(block, []byte("\n"))
	if !bytes.HasPrefix(version, []byte("WARC/")) {
		return nil, errHeader
	}
	header, err := textproto.NewReader(bufio.NewReader(bytes.NewReader(fields))).ReadMIMEHeader()
	if err != nil {
		return nil, fmt.Errorf("broken WARC: %w", err)
	}
	length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return nil, fmt.Errorf("broken WARC: the length of a record is %q", header.Get("Content-Length"))
	}
	r.left = &io.LimitedReader{R: r.r, N: length}
	return &Record{
		Type:    strings.ToLower(header.Get("WARC-Type")),
		URI:     strings.Trim(header.Get("WARC-Target-URI"), "<>"), // in brackets by a mistake in the standard's grammar
		ID:      strings.Trim(header.Get("WARC-Record-ID"), "<>"),
		Content: r.left,
	}, nil
}

// readHeader reads lines up to a blank one, with that, and passes over blank lines before.
func readHeader(r *bufio.Reader) ([]byte, error) {
	var block []byte
	for {
		line, err := r.ReadSlice('\n')
		blank := len(bytes.TrimSpace(line)) == 0
		switch {
		case errors.Is(err, io.EOF) && len(block) == 0 && blank:
			return nil, io.EOF
		case errors.Is(err, io.EOF):
			return nil, io.ErrUnexpectedEOF
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return nil, err
		case len(block)+len(line) > maxHeader:
			return nil, errHeader
		case !blank || err != nil:
			block = append(block, line...)
		case len(block) > 0:
			return append(block, line...), nil
		}
	}
}
