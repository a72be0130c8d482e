package article

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
)

// format is one way in which articles are kept in a file. To add one, write it into a file of its own
// and put it in formats.
type format struct {
	endings []string               // of file names, in lower case
	tells   func(head []byte) bool // whether a file that begins so can be of no other format; nil when no content tells
	read    func(in *input)        // calls in.article, in.refuse and in.warn; stops when one of them returns false
}

// formats are asked in this order, by content first and then by name.
func (r *reading) formats() []format {
	return []format{
		// What holds files, which are of any of these formats again.
		{endings: []string{".gz", ".tgz"}, tells: tellsGzip, read: readGzip},
		{endings: []string{".zst", ".zstd"}, tells: tellsZstd, read: readZstd},
		{endings: []string{".zip"}, tells: tellsZip, read: readZip},
		{endings: []string{".tar"}, tells: tellsTar, read: readTar},
		{endings: []string{".warc"}, tells: tellsWARC, read: readWARC},
		// What holds articles.
		{endings: []string{".html", ".htm", ".xhtml"}, tells: tellsPage, read: readPage},
		{tells: tellsNewsML, read: readNewsML},
		{tells: tellsNITF, read: readNITF},
		{endings: []string{".rss"}, tells: tellsRSS, read: readRSS},
		{endings: []string{".atom"}, tells: tellsAtom, read: readAtom},
		{tells: tellsJSONFeed, read: readJSONFeed},
		{endings: []string{".json"}, tells: tellsJSON, read: readJSON},
		{endings: []string{".jsonl", ".ndjson"}, tells: tellsJSONLines, read: readJSONLines},
		{endings: []string{".mbox"}, tells: tellsMbox, read: readMbox},
		{endings: []string{".eml"}, tells: tellsLetter, read: readLetter},
		{endings: []string{".csv", ".tsv", ".tab"}, tells: r.o.Columns.tell, read: readTable},
		plainText,
	}
}

// plainText has no mark to tell it by: it is what has its ending, none, or a number (a serial one, as
// in APW19990101.0042), and any text that the caller names.
var plainText = format{endings: []string{".txt", ".text", ".md", ".markdown", ""}, read: readText}

const hintFormats = "articles are read from plain text (.txt, .text, .md or no ending), JSON Lines (.jsonl, .ndjson, .json), CSV, " +
	"web pages, feeds, mailboxes, NewsML-G2 and NITF, also in .gz, .zst, .zip, .tar and .warc"

// headSize is how many bytes a format is told by.
const headSize = 8 << 10

var errUnknownEnding = fmt.Errorf("unknown file type")

// format tells the format of an input by its first bytes and its name.
func (in *input) format(head []byte) (format, error) {
	all := in.reading.formats()
	for _, f := range all {
		if f.tells != nil && f.tells(head) {
			return f, nil
		}
	}
	if kind := foreign(head); kind != "" {
		return format{}, fmt.Errorf("%w: it looks like %s", ErrNotText, kind)
	}
	ending := strings.ToLower(path.Ext(in.name))
	if in.path == onStdin && ending == "" && bytes.Contains(head, []byte("\n{\"")) {
		ending = ".jsonl" // whose first line is broken
	}
	for _, f := range all {
		if slices.Contains(f.endings, ending) {
			return f, nil
		}
	}
	if in.named || strings.Trim(ending, ".0123456789") == "" {
		return plainText, nil
	}
	return format{}, fmt.Errorf("%w %s", errUnknownEnding, ending)
}
