package article

import (
	"bytes"
	"io"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

func tellsGzip(head []byte) bool { return bytes.HasPrefix(head, []byte("\x1f\x8b\x08")) }

func tellsZstd(head []byte) bool { return bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd")) }

// readGzip reads what is compressed with gzip, in one member or in many, as in WARC.
func readGzip(in *input) {
	z, err := gzip.NewReader(in.Reader)
	if err != nil {
		in.refuse(0, bare(err), "")
		return
	}
	in.decompressed(z, ".gz")
}

// maxWindow bounds what zstd looks back on, in bytes; its own tool makes no more unless told so.
const maxWindow = 128 << 20

func readZstd(in *input) {
	z, err := zstd.NewReader(in.Reader, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		in.refuse(0, bare(err), "")
		return
	}
	defer z.Close()
	in.decompressed(z, ".zst")
}

// decompressed reads the one file in compressed data. It goes by the name of the whole.
func (in *input) decompressed(content io.Reader, ending string) {
	if in.depth == maxDepth {
		in.refuse(0, ErrNested, "")
		return
	}
	name := strings.ToLower(in.name)
	if name = strings.TrimSuffix(name, ending); strings.HasSuffix(name, ".tgz") {
		name = ".tar"
	}
	part := *in
	before := in.reading.taken
	in.unpack(&part, content, name, in.mimeType)
	if in.reading.taken == before { // it was passed over, and so the file that holds it is
		in.reading.taken--
	}
}
