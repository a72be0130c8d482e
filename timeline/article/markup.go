package article

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"golang.org/x/net/html/charset"
)

// Bounds of what is parsed as a whole, which takes some fifteen times its size in memory.
const (
	maxDocument = 16 << 20 // bytes
	maxXMLDepth = 512      // elements in elements
)

var (
	errEntities = errors.New("declares entities, which are not read: they can stand for text without end")
	errXMLDeep  = fmt.Errorf("has elements in elements more than %d deep", maxXMLDepth)
)

// document reads a whole file of XML or JSON; false means that it was refused.
func (in *input) document() ([]byte, bool) {
	b, err := io.ReadAll(&bounded{r: in, left: maxDocument})
	if errors.Is(err, ErrTooLong) {
		err = fmt.Errorf("%w: more than %d MiB", err, maxDocument>>20)
	}
	if err != nil {
		in.refuse(0, bare(err), "")
	}
	return b, err == nil
}

// xml reads a whole file of XML that is safe to parse; false means that it was refused.
func (in *input) xml() ([]byte, bool) {
	b, ok := in.document()
	if !ok {
		return nil, false
	}
	if err := checkXML(b); err != nil {
		in.refuse(0, err, "")
		return nil, false
	}
	return b, true
}

// checkXML refuses entities, which multiply, and depth, on which parsers build a stack. Of what else
// is wrong it says nothing.
func checkXML(b []byte) error {
	d := xml.NewDecoder(bytes.NewReader(b))
	d.Strict = false
	d.CharsetReader = charset.NewReaderLabel
	for depth := 0; ; {
		token, err := d.RawToken()
		if err != nil {
			return nil
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth++; depth > maxXMLDepth {
				return errXMLDeep
			}
		case xml.EndElement:
			depth = max(0, depth-1)
		case xml.Directive:
			if bytes.Contains(token, []byte("<!ENTITY")) {
				return errEntities
			}
		}
	}
}
