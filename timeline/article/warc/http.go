package warc

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"slices"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// Response is what a server sent.
type Response struct {
	Status int    // of HTTP: 200, 404, …
	Type   string // MIME type, with its charset
	Body   io.Reader
}

// ErrNotHTTP is a record that holds no answer of HTTP, such as one of DNS.
var ErrNotHTTP = errors.New("the record is no response of HTTP")

// Response reads the HTTP in a record of the type "response". Transfer and content codings are undone,
// also where an archive has undone them already and left the header as it was. A coding that is not
// known is an error, and what is no HTTP is ErrNotHTTP.
func (rec *Record) Response() (*Response, error) {
	r := bufio.NewReader(rec.Content)
	block, err := readHeader(r)
	if err != nil {
		return nil, ErrNotHTTP
	}
	first, fields, _ := bytes.Cut(block, []byte("\n"))
	protocol, status, _ := strings.Cut(strings.TrimSpace(string(first)), " ")
	code, err := strconv.Atoi(strings.TrimSpace(status)[:min(3, len(strings.TrimSpace(status)))])
	if !strings.HasPrefix(protocol, "HTTP/") || err != nil {
		return nil, ErrNotHTTP
	}
	header, err := textproto.NewReader(bufio.NewReader(bytes.NewReader(fields))).ReadMIMEHeader()
	if err != nil && len(header) == 0 {
		return nil, ErrNotHTTP
	}
	resp := &Response{Status: code, Type: header.Get("Content-Type"), Body: r}
	if strings.Contains(strings.ToLower(header.Get("Transfer-Encoding")), "chunked") && isChunked(r) {
		r = bufio.NewReader(&chunks{r: r})
		resp.Body = r
	}
	for _, coding := range slices.Backward(strings.Split(strings.ToLower(header.Get("Content-Encoding")), ",")) {
		if resp.Body, err = decode(strings.TrimSpace(coding), r); err != nil {
			return nil, err
		}
		r = bufio.NewReader(resp.Body)
	}
	resp.Body = r
	return resp, nil
}

// decode undoes a content coding, unless the first bytes show that it was undone before.
func decode(coding string, r *bufio.Reader) (io.Reader, error) {
	start, _ := r.Peek(4)
	begins := func(magic string) bool { return bytes.HasPrefix(start, []byte(magic)) }
	switch coding {
	case "", "identity", "none", "utf-8":
		return r, nil
	case "gzip", "x-gzip":
		if !begins("\x1f\x8b") {
			return r, nil
		}
		return gzip.NewReader(r)
	case "deflate":
		if len(start) < 2 || start[0] != 0x78 || (int(start[0])<<8+int(start[1]))%31 != 0 { // RFC 1950
			return r, nil
		}
		return zlib.NewReader(r)
	case "zstd":
		if !begins("\x28\xb5\x2f\xfd") {
			return r, nil
		}
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, err
		}
		return z.IOReadCloser(), nil
	}
	if isText(start) { // it says that it is coded, and is not
		return r, nil
	}
	return nil, fmt.Errorf("the content coding %q is not known", coding)
}

// maxWindow is what RFC 9659 allows for zstd on the Web, in bytes.
const maxWindow = 8 << 20

// isText tells whether bytes begin as markup or as ASCII does.
func isText(start []byte) bool {
	for _, c := range start {
		if c != '\t' && c != '\n' && c != '\r' && (c < ' ' || c > '~') && !bytes.HasPrefix(start, []byte("\xef\xbb\xbf")) {
			return false
		}
	}
	return true
}
