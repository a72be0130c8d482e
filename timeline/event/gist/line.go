package gist

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"timeline/timeline/grammar"
)

// Line makes one line of a stretch of an article: spaces closed up, openers and stray marks cut
// off, a capital first and a period last.
func Line(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for {
		cut := strings.TrimLeft(s, " ,;:—–-.…")
		first, rest, _ := strings.Cut(cut, " ")
		if w := strings.ToLower(strings.TrimRight(first, ",")); grammar.Openers[w] && (grammar.Conjunctions[w] || w == "also" || strings.HasSuffix(first, ",")) {
			cut = rest
		}
		if cut == s {
			break
		}
		s = cut
	}
	if end, ok := strings.CutSuffix(s, "."); ok { // a period behind a comma, where what stood between was left out
		s = strings.TrimRight(end, " ,;:—–-") + "."
	}
	s = strings.TrimRight(grammar.Unquote(strings.TrimRight(s, " ,;:—–-")), " ,;:—–-")
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(r)) + s[n:]
	if last, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(s, "''")); !strings.ContainsRune(".!?”\"…", last) {
		s += "."
	}
	return s
}
