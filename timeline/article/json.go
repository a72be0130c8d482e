package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json/jsontext"
)

// tellsJSON holds for a JSON document that is not JSON Lines: a list of objects, or an object that
// goes on after its first line.
func tellsJSON(head []byte) bool {
	head = bytes.TrimLeft(head, " \t\r\n")
	if list, ok := bytes.CutPrefix(head, []byte("[")); ok {
		return tellsJSONLines(list)
	}
	first, _, more := bytes.Cut(head, []byte("\n"))
	first = bytes.TrimRight(first, " \t\r")
	return more && tellsJSONLines(head) && len(first) > 0 && (first[len(first)-1] == '{' || first[len(first)-1] == ',')
}

// readJSON reads a document that is one record, a list of records, or several of these one after
// another. What is no record is refused; what is no JSON ends the file.
func readJSON(in *input) {
	text, ok := in.all()
	if !ok {
		return
	}
	b := []byte(text)
	dec := jsontext.NewDecoder(bytes.NewReader(b), lenient)
	line, counted, read := 1, 0, 0
	for {
		kind := dec.PeekKind()
		switch kind {
		case '[', ']':
			if dec.StackDepth() > 1 || kind == '[' && dec.StackDepth() > 0 {
				break
			}
			if _, err := dec.ReadToken(); err != nil {
				in.refuse(line, jsonError(err), "")
				return
			}
			continue
		}
		value, err := dec.ReadValue()
		end := int(dec.InputOffset())
		start := max(counted, end-len(value))
		line += bytes.Count(b[counted:start], []byte("\n"))
		counted = start
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			var syntactic *jsontext.SyntacticError
			if errors.As(err, &syntactic) {
				line += bytes.Count(b[counted:min(max(counted, int(syntactic.ByteOffset)), len(b))], []byte("\n"))
			}
			in.refuse(line, jsonError(err), "")
			return
		}
		read++
		d, err := decodeRecord(value)
		if err != nil {
			if !in.refuse(line, err, hintRecord) {
				return
			}
			continue
		}
		d.line = line
		if !in.article(d) {
			return
		}
	}
	if read == 0 {
		in.refuse(0, fmt.Errorf("%w: the list has no records", ErrEmpty), "")
	}
}
