package render

import (
	"bufio"
	"bytes"
	"io"

	"timeline/timeline/story"
)

// Read reads a timeline as [CSV] or as [JSON] writes it, told apart by how it begins: JSON has a brace
// there. See [ReadCSV] and [ReadJSON] for what may be edited, and for the errors.
func Read(r io.Reader) (*story.Timeline, error) {
	in := bufio.NewReader(r)
	if mark, _ := in.Peek(3); string(mark) == "\ufeff" {
		_, _ = in.Discard(3) // it was just peeked at
	}
	if head, _ := in.Peek(512); bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("{")) {
		return ReadJSON(in)
	}
	return ReadCSV(in)
}
