package render

import (
	"bufio"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// asciiWriter writes text of the page in ASCII, other characters escaped: browsers keep a text of
// bytes alone in half the memory and read it in two thirds of the time, and nothing can take the
// page for one in another encoding. No write may end within a character.
type asciiWriter struct {
	to     *bufio.Writer // which keeps its first error
	escape func(r rune) string
}

func (w asciiWriter) Write(p []byte) (int, error) {
	from := 0
	for i := 0; i < len(p); {
		if p[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(p[i:])
		w.to.Write(p[from:i])
		w.to.WriteString(w.escape(r))
		i += size
		from = i
	}
	_, err := w.to.Write(p[from:])
	return len(p), err
}

// ascii escapes a whole text.
func ascii(s string, escape func(r rune) string) string {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		if r < utf8.RuneSelf {
			out = append(out, byte(r))
		} else {
			out = append(out, escape(r)...)
		}
	}
	return string(out)
}

// reference is how HTML, unicodeEscape how JavaScript and JSON, and cssEscape how CSS writes a character.
func reference(r rune) string { return fmt.Sprintf("&#%d;", r) }

func unicodeEscape(r rune) string {
	if a, b := utf16.EncodeRune(r); a != utf8.RuneError {
		return fmt.Sprintf(`\u%04x\u%04x`, a, b)
	}
	return fmt.Sprintf(`\u%04x`, r)
}

func cssEscape(r rune) string { return fmt.Sprintf(`\%x `, r) } // the space ends it
