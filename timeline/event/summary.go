package event

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// summarize makes one line of a stretch of an article: spaces closed up, openers and stray marks cut
// off, a capital first and a period last.
func summarize(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for {
		cut := strings.TrimLeft(s, " ,;:—–-.…")
		first, rest, _ := strings.Cut(cut, " ")
		if w := strings.ToLower(strings.TrimRight(first, ",")); openers[w] && (grammar.Conjunctions[w] || w == "also" || strings.HasSuffix(first, ",")) {
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
	s = strings.TrimRight(unquote(strings.TrimRight(s, " ,;:—–-")), " ,;:—–-")
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

var openers = wordlist.Set("and but or so yet nor while whereas however meanwhile moreover furthermore nevertheless still also then thus instead indeed")

// unquote drops quotation marks that have lost their partner, or what they stood around.
func unquote(s string) string {
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

// Marks that a summary goes without, where they have lost their partner or what they stood around.
var (
	emptyQuotes = strings.NewReplacer("``''", "", "“”", "", `""`, "")
	latexQuotes = strings.NewReplacer("``", "", "''", "")
	curlyQuotes = strings.NewReplacer("“", "", "”", "")
	brackets    = strings.NewReplacer("(", "", ")", "")
)
