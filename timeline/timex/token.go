package timex

import "unicode/utf8"

// Kind tells letters, digits and marks apart.
type Kind uint8

// The kinds of token.
const (
	Mark   Kind = iota // one character that is neither letter nor digit
	Word               // a run of letters
	Digits             // a run of digits
)

// Token is a run of letters, a run of digits or a single mark. Hyphens, full stops and apostrophes
// are tokens of their own: "mid-June", "2009-10", "Sept.", "Friday's".
type Token struct {
	Start, End int // bytes in the window's text
	Kind       Kind
	Spaced     bool   // white space stands before it
	Capital    bool   // begins with a capital letter
	Entry      *Entry // what the lexicon knows of a word, nil when nothing
	Num        int    // the value of digits, -1 above nine of them
}

// character classes of bytes
const (
	other byte = iota
	letter
	upper
	digit
	space
)

var kinds = func() (t [256]byte) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z', c >= 0x80:
			t[c] = letter
		case 'A' <= c && c <= 'Z':
			t[c] = upper
		case '0' <= c && c <= '9':
			t[c] = digit
		case c == ' ', c == '\n', c == '\t', c == '\r':
			t[c] = space
		}
	}
	return t
}()

// appendTokens adds the tokens of text to dst.
func (l *Lexicon) appendTokens(dst []Token, text string) []Token {
	spaced := true
	for i := 0; i < len(text); {
		start := i
		switch kinds[text[i]] {
		case space:
			spaced = true
			i++
			continue
		case digit:
			n := 0
			for ; i < len(text) && kinds[text[i]] == digit; i++ {
				n = n*10 + int(text[i]-'0')
				if i-start >= 9 {
					n = -1 << 40
				}
			}
			dst = append(dst, Token{Start: start, End: i, Kind: Digits, Spaced: spaced, Num: max(n, -1)})
		case letter, upper:
			if text[i] >= 0x80 {
				if size, mark, blank := foreign(text[i:]); mark || blank {
					i += size
					if blank {
						spaced = true
						continue
					}
					dst = append(dst, Token{Start: start, End: i, Spaced: spaced})
					break
				}
			}
			h := hashStart
			for i < len(text) {
				c := text[i]
				k := kinds[c]
				if k == upper {
					c |= 0x20
				} else if k != letter {
					break
				}
				if c >= 0x80 {
					if size, mark, blank := foreign(text[i:]); mark || blank {
						break
					} else {
						i += size
						continue
					}
				}
				h = hashNext(h, c)
				i++
			}
			t := Token{Start: start, End: i, Kind: Word, Spaced: spaced, Capital: kinds[text[start]] == upper}
			if i-start <= maxWord {
				t.Entry = l.find(text[start:i], h)
			}
			dst = append(dst, t)
		default:
			i++
			dst = append(dst, Token{Start: start, End: i, Spaced: spaced})
		}
		spaced = false
	}
	return dst
}

// foreign looks at a character outside ASCII at the start of text: its size in bytes, and whether it
// is a mark (General Punctuation, U+2000 to U+206F, and Latin-1 signs) or a blank. All else is a letter.
func foreign(text string) (size int, mark, blank bool) {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r == 0xA0 || r == 0x2028 || r == 0x2029 || r >= 0x2000 && r <= 0x200B || r == 0x202F:
		return size, false, true
	case r >= 0x2000 && r <= 0x206F, r >= 0xA1 && r <= 0xBF, r == utf8.RuneError:
		return size, true, false
	}
	return size, false, false
}
