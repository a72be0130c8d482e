package article

import (
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// Bounds of archives. They are kept by all that is unpacked from one file, however deep it lies, so that
// neither a small file of many zeros nor an archive that holds itself takes time without end.
const (
	maxDepth    = 8         // archives in archives, compression included
	maxRatio    = 200       // bytes unpacked for each byte of the file; text packs to a fifth, tables of zeros to a fiftieth
	freeBytes   = 64 << 20  // unpacked bytes for which the ratio is not asked
	maxUnpacked = 256 << 30 // bytes; the files of Common Crawl unpack to some 5 GiB
)

// budget counts what one file is unpacked to.
type budget struct {
	packed, out int64 // bytes of the file that were read, and of what came out of it
	spent       bool
}

// unpacking takes what is unpacked out of the budget.
type unpacking struct {
	r io.Reader
	b *budget
}

func (u unpacking) Read(p []byte) (n int, err error) {
	n, err = u.r.Read(p)
	u.b.out += int64(n)
	switch {
	case u.b.out > maxUnpacked:
		u.b.spent = true
		return n, fmt.Errorf("%w: to more than %d GiB", ErrExpands, maxUnpacked>>30)
	case u.b.out > freeBytes+maxRatio*u.b.packed:
		u.b.spent = true
		return n, fmt.Errorf("%w: to more than %d times the size of the file", ErrExpands, maxRatio)
	}
	return n, err
}

// archive reads the files of an archive, which next gives one after another, with io.EOF after the last.
// A file that cannot be used ends nothing, as in a folder.
func (in *input) archive(next func() (name string, content io.Reader, err error)) {
	if in.depth == maxDepth {
		in.refuse(0, ErrNested, "")
		return
	}
	r := in.reading
	before := r.taken
	for !r.done && !in.unpacked.spent {
		name, content, err := next()
		if errors.Is(err, io.EOF) {
			if r.taken == before {
				in.refuse(0, ErrNoArticles, hintFormats)
			}
			return
		}
		if err != nil {
			in.refuse(0, bare(err), "")
			return
		}
		if !isHidden(name) {
			in.unpack(in.within(name), content, path.Base(name), "")
		}
	}
}

// unpack reads a file that comes out of an archive; name and mimeType say what is known of its format.
func (in *input) unpack(part *input, content io.Reader, name, mimeType string) {
	part.name, part.mimeType = name, mimeType
	part.size, part.file, part.utf16 = 0, nil, false
	part.depth++
	part.stream(unpacking{content, in.unpacked})
}

// isHidden tells whether a file of an archive is one that folders hide, or that a Mac adds.
func isHidden(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") && part != "." && part != ".." || part == "__MACOSX" {
			return true
		}
	}
	return false
}

// validName is a name of a file in an archive as text of a bounded length.
func validName(name string) string {
	const longest = 500 // bytes
	return strings.ToValidUTF8(name[:min(len(name), longest)], "\uFFFD")
}
