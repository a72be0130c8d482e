package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// maxLine bounds a line of JSON Lines, in bytes.
const maxLine = 64 << 20

// giveUp is the number of lines after which a stream without a single good one is given up: it is
// something else.
const giveUp = 100

var errNotJSONLines = fmt.Errorf("none of the first %d lines is a JSON object; the rest is not read", giveUp)

// tellsJSONLines holds for text that begins as a JSON object does: a brace, then a name or nothing.
func tellsJSONLines(head []byte) bool {
	rest, ok := bytes.CutPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("{"))
	if !ok {
		return false
	}
	rest = bytes.TrimLeft(rest, " \t\r\n")
	return len(rest) > 0 && (rest[0] == '"' || rest[0] == '}')
}

// readJSONLines reads one record a line. A line that is none is refused, and the next one follows.
func readJSONLines(in *input) {
	l := lines{r: in.Reader, max: maxLine}
	good, bad := 0, 0
	for {
		line, err := l.next()
		switch {
		case errors.Is(err, io.EOF):
			if good+bad == 0 {
				in.refuse(0, ErrEmpty, "")
			}
			return
		case errors.Is(err, ErrTooLong):
			bad++
			if !in.refuse(l.n, fmt.Errorf("the line %w: more than %d MiB", ErrTooLong, maxLine>>20), "") {
				return
			}
			continue
		case err != nil:
			in.refuse(l.n, bare(err), "")
			return
		case len(bytes.TrimSpace(line)) == 0:
			continue
		}
		if !utf8.Valid(line) {
			text, replaced := toUTF8(string(line))
			if line = []byte(text); replaced > 0 {
				in.warn(l.n, "%s", replacedBytes(replaced))
			}
		}
		d, err := decodeRecord(line)
		if err != nil {
			bad++
			if !in.refuse(l.n, err, hintRecord) {
				return
			}
			if good == 0 && bad == giveUp {
				in.refuse(0, errNotJSONLines, "is it JSON Lines, one object a line?")
				return
			}
			continue
		}
		good++
		d.line = l.n
		if !in.article(d) {
			return
		}
	}
}
