package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// TitleCase writes names with a capital and small letters: "NEW YORK" becomes "New York". What ends in a full stop stays
// as it is.
func TitleCase(s string) string {
	var b strings.Builder
	start := true
	for _, r := range s {
		if start {
			b.WriteRune(unicode.ToUpper(r))
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
		start = !unicode.IsLetter(r)
	}
	if r, _ := utf8.DecodeLastRuneInString(s); r == '.' { // "WASHINGTON, D.C."
		return s
	}
	return b.String()
}
