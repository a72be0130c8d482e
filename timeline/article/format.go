package article

import (
	"bytes"
	"errors"
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
var formats = []format{
	{endings: []string{".json"}, tells: tellsJSON, read: readJSON},
	{endings: []string{".jsonl", ".ndjson"}, tells: tellsJSONLines, read: readJSONLines},
	plainText,
}

// plainText has no mark to tell it by: it is what has its ending, none, or a number (a serial one, as
// in APW19990101.0042), and any text that the caller names.
var plainText = format{endings: []string{".txt", ".text", ".md", ".markdown", ""}, read: readText}

const hintFormats = "articles are read from plain text (.txt, .text, .md or no ending) and JSON Lines (.jsonl, .ndjson, .json)"

// headSize is how many bytes a format is told by.
const headSize = 8 << 10

var errUnknownEnding = errors.New("unknown file type")

// formatOf tells the format of a file by its first bytes and its name; named tells whether the caller
// asked for this very file.
func formatOf(head []byte, name string, named bool) (format, error) {
	for _, f := range formats {
		if f.tells != nil && f.tells(head) {
			return f, nil
		}
	}
	if kind := foreign(head); kind != "" {
		return format{}, fmt.Errorf("%w: it looks like %s", ErrNotText, kind)
	}
	ending := strings.ToLower(path.Ext(name))
	for _, f := range formats {
		if slices.Contains(f.endings, ending) {
			return f, nil
		}
	}
	if named || strings.Trim(ending, ".0123456789") == "" {
		return plainText, nil
	}
	return format{}, fmt.Errorf("%w %s", errUnknownEnding, ending)
}

// foreign names what a file is, when it is nothing that a reader of articles can read.
func foreign(head []byte) string {
	for _, m := range magic {
		if bytes.HasPrefix(head, []byte(m.prefix)) {
			return m.kind
		}
	}
	start := bytes.ToLower(bytes.TrimSpace(head[:min(len(head), 512)]))
	for _, m := range markup {
		if bytes.HasPrefix(start, []byte(m.prefix)) {
			return m.kind
		}
	}
	controls := 0
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\v' && c != '\f' && c != '\r' && c != '\x1b' && c != '\x1a' || c == 0x7f {
			controls++
		}
	}
	if controls > len(head)/50 {
		return "binary data"
	}
	return ""
}

// magic are first bytes, from the specifications of the formats.
var magic = []struct{ prefix, kind string }{
	{"%PDF-", "a PDF document"},
	{"PK\x03\x04", "a zip archive or an office document"},
	{"\x1f\x8b", "gzip-compressed data"},
	{"BZh", "bzip2-compressed data"},
	{"\xfd7zXZ\x00", "xz-compressed data"},
	{"\x28\xb5\x2f\xfd", "zstd-compressed data"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive"},
	{"Rar!\x1a\x07", "a rar archive"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"},
	{"{\\rtf", "an RTF document"},
	{"\x89PNG", "a PNG picture"},
	{"\xff\xd8\xff", "a JPEG picture"},
	{"GIF8", "a GIF picture"},
	{"\x7fELF", "a program"},
	{"MZ\x90", "a program"},
	{"SQLite format 3\x00", "a database"},
}

// markup is compared with what follows the first white space, in lower case.
var markup = []struct{ prefix, kind string }{
	{"<!doctype html", "an HTML page"},
	{"<html", "an HTML page"},
	{"<?xml", "XML"},
	{"<rss", "a feed"},
	{"<feed", "a feed"},
}
