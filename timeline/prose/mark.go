package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

type markKind uint8

const (
	fullStop markKind = iota
	question          // any run of marks with ? or ! in it
	ellipsis
)

// marks is a run of marks that can end a sentence, with the quotes and brackets that close after it.
type marks struct {
	kind   markKind
	end    int // after the marks
	closed int // after the closing quotes and brackets
	quoted bool
}

// maxMarks is the longest run of marks and closing quotes that is read as one, in bytes.
const maxMarks = 256

// readMarks reads the marks at i: ".", "?!", "...", ". . .", "…".
func readMarks(text string, i int) marks {
	text = text[:min(len(text), i+maxMarks)]
	var m marks
	dots, j := 0, i
	for j < len(text) {
		switch c := text[j]; {
		case c == '.':
			dots++
			j++
			continue
		case c == '!' || c == '?':
			m.kind = question
			j++
			continue
		case isEllipsis(text, j):
			dots += 3
			j += len("…")
			continue
		case c == ' ' && dots > 0 && m.kind == fullStop && j+1 < len(text) && text[j+1] == '.':
			j++
			continue
		}
		break
	}
	if m.kind == fullStop && dots > 1 {
		m.kind = ellipsis
	}
	m.end = j
	m.closed, m.quoted = closers(text, j)
	return m
}

// closers returns where the closing quotes and brackets at i end. A reference such as [12] counts.
func closers(text string, i int) (end int, quoted bool) {
	for i < len(text) {
		switch c := text[i]; {
		case c == '"' || c == '\'':
			quoted = true
			i++
		case c == ')' || c == ']' || c == '}':
			i++
		case c == '[':
			j := i + 1
			for j < len(text) && j < i+5 && isDigit(text[j]) {
				j++
			}
			if j == i+1 || j == len(text) || text[j] != ']' {
				return i, quoted
			}
			i = j + 1
		case c == 0xE2 || c == 0xC2:
			r, n := utf8.DecodeRuneInString(text[i:])
			if r != '”' && r != '’' && r != '»' && r != '›' {
				return i, quoted
			}
			quoted = true
			i += n
		default:
			return i, quoted
		}
	}
	return i, quoted
}

// shape is what the first character of a word looks like.
type shape uint8

const (
	other shape = iota
	lower
	upper
	digit
	dash
)

// word is the word that follows a mark, without the quotes and brackets that open before it.
type word struct {
	start int
	text  string // its ASCII letters and digits
	shape shape
}

// nextWord reads the word at i. At most four opening quotes and brackets are passed.
func nextWord(text string, i int) word {
	for range 4 {
		n := openerAt(text, i)
		if n == 0 {
			break
		}
		i += n
	}
	w := word{start: i}
	if i == len(text) {
		return w
	}
	end := i
	for end < len(text) && end < i+maxAbbreviation && isAlnum(text[end]) {
		end++
	}
	w.text = text[i:end]
	switch c := text[i]; {
	case isLower(text, i):
		w.shape = lower
		if w.looksCapital(text) {
			w.shape = upper
		}
	case isUpper(text, i):
		w.shape = upper
	case isDigit(c):
		w.shape = digit
	case c == '-':
		w.shape = dash
	case c >= utf8.RuneSelf:
		r, _ := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsLower(r):
			w.shape = lower
		case unicode.IsUpper(r):
			w.shape = upper
		case r == '–' || r == '—':
			w.shape = dash
		}
	}
	return w
}

// looksCapital reports whether a lower-case word can begin a sentence: "al-Qaida", "iPhone", "eBay".
func (w word) looksCapital(text string) bool {
	end := w.start + len(w.text)
	if w.text == "al" || w.text == "el" {
		return end+1 < len(text) && text[end] == '-' && isUpper(text, end+1)
	}
	return len(w.text) > 2 && isUpper(w.text, 1)
}

// openerAt returns the length of the opening quote or bracket at i, 0 when there is none.
func openerAt(text string, i int) int {
	if i == len(text) {
		return 0
	}
	switch c := text[i]; {
	case c == '"' || c == '\'' || c == '(' || c == '[' || c == '{' || c == '`':
		return 1
	case c == 0xE2 || c == 0xC2:
		r, n := utf8.DecodeRuneInString(text[i:])
		if strings.ContainsRune("“‘«‹„", r) {
			return n
		}
	}
	return 0
}

func isEllipsis(text string, i int) bool { return strings.HasPrefix(text[i:], "…") }

func isDigit(c byte) bool { return c-'0' < 10 }

func isLetter(c byte) bool { return c|0x20-'a' < 26 }

func isAlnum(c byte) bool { return isDigit(c) || isLetter(c) }

// isLower reports whether an ASCII lower-case letter stands at i.
func isLower(text string, i int) bool { return i >= 0 && i < len(text) && text[i]-'a' < 26 }

// isUpper reports whether an ASCII upper-case letter stands at i.
func isUpper(text string, i int) bool { return i >= 0 && i < len(text) && text[i]-'A' < 26 }
