package article

import (
	"bufio"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

const utf8BOM = len("\uFEFF")

// decodeUTF16 makes in read UTF-8 where its bytes are UTF-16, and passes over a byte order mark.
func (in *input) decodeUTF16() {
	head, _ := in.Peek(min(in.Size(), 1024)) // an error comes back with the next read
	if strings.HasPrefix(string(head), "\uFEFF") {
		in.Discard(utf8BOM)
		return
	}
	order, marked, ok := utf16Order(head)
	if !ok {
		return
	}
	if marked {
		in.Discard(2)
	}
	in.utf16, in.size = true, 0
	decoder := unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder()
	in.Reader = bufio.NewReaderSize(transform.NewReader(in.Reader, decoder), bufferSize)
}

// utf16Order tells the byte order of UTF-16, by its mark or, without one, by the zeros that fill
// every other byte when the letters are Latin.
func utf16Order(head []byte) (order unicode.Endianness, marked, ok bool) {
	switch {
	case len(head) < 2:
		return order, false, false
	case head[0] == 0xff && head[1] == 0xfe:
		return unicode.LittleEndian, true, true
	case head[0] == 0xfe && head[1] == 0xff:
		return unicode.BigEndian, true, true
	}
	pairs := len(head) / 2
	var zeros [2]int
	for i, c := range head[:2*pairs] {
		if c == 0 {
			zeros[i%2]++
		}
	}
	const mostly, hardly = 70, 2 // percent
	switch {
	case pairs < 4:
		return order, false, false
	case zeros[1]*100 >= pairs*mostly && zeros[0]*100 <= pairs*hardly:
		return unicode.LittleEndian, false, true
	case zeros[0]*100 >= pairs*mostly && zeros[1]*100 <= pairs*hardly:
		return unicode.BigEndian, false, true
	}
	return order, false, false
}

// toUTF8 makes a text valid UTF-8. Text with bytes that are not is either UTF-8 with damage, where
// most of what is not ASCII is right and the wrong bytes become U+FFFD, or else Windows-1252, the
// encoding that Western text without a label mostly has (and the WHATWG's fallback for it).
// It returns the number of bytes that were replaced.
func toUTF8(s string) (text string, replaced int) {
	if utf8.ValidString(s) {
		return s, 0
	}
	var right, wrong int // sequences of several bytes; bytes
	cut := 0             // bytes of a sequence that the end cuts off
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		switch r, n := utf8.DecodeRuneInString(s[i:]); {
		case r != utf8.RuneError || n > 1:
			right++
			i += n
		case !utf8.FullRuneInString(s[i:]):
			cut = len(s) - i
			i = len(s)
		default:
			wrong++
			i++
		}
	}
	if right > wrong || wrong == 0 && cut > 1 {
		return strings.ToValidUTF8(s, "\uFFFD"), wrong + cut
	}
	var b strings.Builder
	b.Grow(len(s) + wrong*2)
	for i := range len(s) {
		r := rune(s[i])
		if r >= utf8.RuneSelf {
			r = charmap.Windows1252.DecodeByte(s[i])
		}
		if r == utf8.RuneError { // one of the five bytes that Windows-1252 has no letter for
			replaced++
		}
		b.WriteRune(r)
	}
	return b.String(), replaced
}
