package render

import (
	"embed"
	"regexp"
	"strings"
)

//go:embed page
var files embed.FS

// joined joins files of the page.
func joined(names ...string) string {
	var b strings.Builder
	for _, name := range names {
		text, err := files.ReadFile("page/" + name)
		if err != nil {
			panic(err) // the files are part of the program
		}
		b.Write(text)
	}
	return b.String()
}

var (
	cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	cssSpace   = regexp.MustCompile(`\s*([{};,>~]|$)\s*`)
)

// leanCSS takes out comments and the white space that means nothing. It knows no strings: those of the
// page's style hold none of the characters that it looks at.
func leanCSS(s string) string {
	s = cssSpace.ReplaceAllString(cssComment.ReplaceAllString(s, ""), "$1")
	return strings.ReplaceAll(strings.ReplaceAll(s, ": ", ":"), ";}", "}")
}

// leanJS takes out comments and the white space that means nothing. It never joins what JavaScript
// would then read otherwise: words stay apart, and a line break stays wherever it may end a statement.
// Template literals are not known to it, and the page's script has none.
func leanJS(s string) string {
	var b strings.Builder
	last := byte(';')
	for i := 0; i < len(s); {
		from := i
		for i < len(s) {
			if strings.HasPrefix(s[i:], "//") {
				i += max(strings.IndexByte(s[i:], '\n'), 1)
			} else if s[i] == ' ' || s[i] == '\n' {
				i++
			} else {
				break
			}
		}
		if i == len(s) {
			break
		}
		n := s[i]
		switch gap := s[from:i]; {
		case strings.Contains(gap, "\n"):
			if !strings.ContainsRune("{([,;:?=<>&|*!.", rune(last)) && !strings.ContainsRune("})].,;?:&|=*", rune(n)) {
				b.WriteByte('\n')
				last = '\n'
			}
		case gap != "" && (isWord(last) && isWord(n) || last == n && (n == '+' || n == '-')):
			b.WriteByte(' ')
		}
		end := i + 1
		if n == '"' || n == '\'' || n == '/' && (strings.IndexByte("(,=:[!&|?{};\n", last) >= 0 || strings.HasSuffix(b.String(), "return")) {
			end = literalEnd(s, i)
		}
		b.WriteString(s[i:end])
		last = s[end-1]
		i = end
	}
	return b.String()
}

func isWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '$' || c >= 0x80
}

// literalEnd returns the end of the string or regular expression that begins at i.
func literalEnd(s string, i int) int {
	class := false
	for j := i + 1; j < len(s); j++ {
		switch c := s[j]; {
		case c == '\\':
			j++
		case c == '[' && s[i] == '/':
			class = true
		case c == ']':
			class = false
		case c == s[i] && !class:
			return j + 1
		}
	}
	return len(s)
}
