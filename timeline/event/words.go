package event

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word or a mark of a sentence. Offsets are bytes of the sentence.
type token struct {
	start, end int
	text       string // as written
	lower      string
	word       bool // letters or digits, rather than punctuation
}

// appendTokens cuts a sentence into words and marks. A word keeps its inner and abbreviating periods,
// hyphens and apostrophes ("U.S.-led", "Moscow's"); every mark stands alone.
func appendTokens(out []token, s string) []token {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		j := i + n
		word := inWord(r)
		for word && j < len(s) {
			r, n := utf8.DecodeRuneInString(s[j:])
			if !inWord(r) && !joins(s, j, n, r) {
				break
			}
			j += n
		}
		if word && j < len(s) && s[j] == '.' && strings.Contains(s[i:j], ".") { // the last period of "U.S."
			j++
		}
		out = append(out, token{start: i, end: j, text: s[i:j], lower: strings.ToLower(s[i:j]), word: word})
		i = j
	}
	return out
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// joins tells whether the mark r at s[j:] stands inside a word.
func joins(s string, j, n int, r rune) bool {
	switch r {
	case '.', '-', '\'', '’', ',':
	default:
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[j+n:])
	before, _ := utf8.DecodeLastRuneInString(s[:j])
	if r == ',' {
		return unicode.IsDigit(next) && unicode.IsDigit(before)
	}
	return inWord(next)
}

func startsUpper(s string) bool { return s[0] >= 'A' && s[0] <= 'Z' }

func startsDigit(s string) bool { return s[0] >= '0' && s[0] <= '9' }
