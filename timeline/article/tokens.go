package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a sign of a header line.
type token struct {
	kind       byte   // 'w' word, 'n' number, otherwise the sign itself, with every dash as '-'
	text       string // of a word in lower case and without periods: "pm" for "P.M."
	value      int    // of a number of at most eight digits, -1 of a longer one
	start, end int    // bytes
	glued      bool   // no space before it
}

// maxTokens is more than any header line with a date has.
const maxTokens = 60

// appendTokens cuts a line into out, which is empty; a longer one is cut short.
func appendTokens(out []token, s string) []token {
	glued := false
	for i := 0; i < len(s) && len(out) < maxTokens; {
		r, n := utf8.DecodeRuneInString(s[i:])
		start := i
		i += n
		t := token{start: start, glued: glued}
		switch {
		case unicode.IsSpace(r):
			glued = false
			continue
		case r >= '0' && r <= '9':
			for i < len(s) && s[i] >= '0' && s[i] <= '9' {
				i++
			}
			t.kind, t.value = 'n', -1
			if i-start <= 8 {
				t.value = 0
				for _, c := range []byte(s[start:i]) {
					t.value = t.value*10 + int(c-'0')
				}
			}
		case unicode.IsLetter(r):
			for i < len(s) {
				r, n := utf8.DecodeRuneInString(s[i:])
				abbreviation := r == '.' && i+1 < len(s) && isASCIILetter(s[i+1]) && (i == start+1 || i > start+1 && s[i-2] == '.')
				if !unicode.IsLetter(r) && r != '\'' && r != '’' && !abbreviation {
					break
				}
				i += n
			}
			t.kind, t.text = 'w', strings.ToLower(strings.ReplaceAll(s[start:i], ".", ""))
		case strings.ContainsRune("-–—―−", r):
			t.kind = '-'
		case r < utf8.RuneSelf:
			t.kind = byte(r)
		default:
			t.kind = '?'
		}
		t.end, glued = i, true
		out = append(out, t)
	}
	return out
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
