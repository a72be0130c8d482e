package grammar

import "strings"

// Unquote drops quotation marks that have lost their partner, or what they stood around.
func Unquote(s string) string {
	s = emptyQuotes.Replace(s)
	if strings.Count(s, "\"")%2 == 1 {
		i := strings.IndexByte(s, '"')
		s = s[:i] + s[i+1:]
	}
	if strings.Count(s, "``") != strings.Count(s, "''") {
		s = latexQuotes.Replace(s)
	}
	if strings.Count(s, "“") != strings.Count(s, "”") {
		s = curlyQuotes.Replace(s)
	}
	if strings.Count(s, "(") != strings.Count(s, ")") {
		s = brackets.Replace(s)
	}
	return strings.TrimSpace(s)
}

// Marks that a text goes without, where they have lost their partner or what they stood around.
var (
	emptyQuotes = strings.NewReplacer("``''", "", "“”", "", `""`, "")
	latexQuotes = strings.NewReplacer("``", "", "''", "")
	curlyQuotes = strings.NewReplacer("“", "", "”", "")
	brackets    = strings.NewReplacer("(", "", ")", "")
)
