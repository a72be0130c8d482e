package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// AppendTokens appends the words of the sentence s to dst and returns it. Words are cut as in the
// Universal Dependencies treebank of English web text (EWT), which the tagger was trained on: clitics
// stand alone (do|n't, Obama|'s), and so do hyphens between words (U.S.|-|led) but not after a prefix
// (e-mail, pro-Beijing); abbreviations keep their full stop; numbers, clock times, web and mail
// addresses are one word; a mark is a word of its own, a run of the same mark one word.
// Only white space lies between words.
func AppendTokens(dst []Span, text string, s Span) []Span {
	t := tokenizer{text: text[:s.End], dst: dst}
	for i := s.Start; i < s.End; {
		if n := spaceAt(text, i); n > 0 {
			i += n
			continue
		}
		end := i
		address := false
		for end < s.End {
			c := text[end]
			if (c <= ' ' || c >= utf8.RuneSelf) && spaceAt(text, end) > 0 {
				break
			}
			address = address || c == '@' || c == '/' || c == 'w' && strings.HasPrefix(text[end:], "www.")
			end++
		}
		if address {
			i = t.address(i, end)
		}
		for i < end {
			i = t.token(i, end)
		}
	}
	return t.dst
}

// tokenizer cuts chunks, which are stretches without white space, into words.
type tokenizer struct {
	text string
	dst  []Span
}

func (t *tokenizer) add(start, end int) int {
	if start < end {
		t.dst = append(t.dst, Span{start, end})
	}
	return end
}

// address adds the chunk's web or mail address, if it holds one, and what stands before it. It
// returns where to read on.
func (t *tokenizer) address(start, end int) int {
	first, last := start, end
	for first < end && !isAlnum(t.text[first]) {
		first++
	}
	for last > first && !isAlnum(t.text[last-1]) && t.text[last-1] != '/' {
		last--
	}
	chunk := t.text[first:last]
	web := strings.HasPrefix(chunk, "www.")
	if i := strings.Index(chunk, "://"); i > 0 && i < 9 {
		web = true
	}
	at := strings.IndexByte(chunk, '@')
	if !web && (at <= 0 || at == len(chunk)-1) {
		return start
	}
	if n := strings.IndexAny(chunk, "<>\""); n > 0 {
		last = first + n
	}
	for start < first {
		start = t.token(start, first)
	}
	return t.add(first, last)
}

// token adds the word or the mark at i, and the clitics of a word. It returns where they end.
func (t *tokenizer) token(i, end int) int {
	text := t.text
	c := text[i]
	switch {
	case c >= utf8.RuneSelf:
		r, n := utf8.DecodeRuneInString(text[i:end])
		if isWordRune(r) {
			return t.word(i, end)
		}
		if r == '’' && isClitic(text[i+n:end]) {
			return t.add(i, t.wordEnd(i+n, end))
		}
		if r == '–' || r == '—' || r == '…' || r == utf8.RuneError {
			return t.add(i, runEnd(text, i, end, text[i:i+n]))
		}
		return t.add(i, i+n)
	case isAlnum(c):
		return t.word(i, end)
	case c == '\'':
		if isClitic(text[i+1 : end]) {
			return t.add(i, t.wordEnd(i+1, end))
		}
		return t.add(i, min(runEnd(text, i, end, "'"), i+2))
	case c == '!' || c == '?':
		j := i
		for j < end && (text[j] == '!' || text[j] == '?') {
			j++
		}
		return t.add(i, j)
	case c == '.' && i+1 < end && isDigit(text[i+1]): // .5
		return t.add(i, t.wordEnd(i+1, end))
	case (c == '#' || c == '@') && followedByLetter(text[i+1:end]): // a tag or a user
		return t.add(i, t.wordEnd(i+1, end))
	case strings.IndexByte("()[]{}\"%", c) >= 0:
		return t.add(i, i+1)
	default:
		return t.add(i, runEnd(text, i, end, text[i:i+1]))
	}
}

// runEnd returns where the run of marks at i ends.
func runEnd(text string, i, end int, mark string) int {
	for strings.HasPrefix(text[i:end], mark) {
		i += len(mark)
	}
	return i
}

// isClitic reports whether a chunk that follows an apostrophe is a shortened word: 'em, '90s, 's.
func isClitic(rest string) bool {
	n := 0
	for n < len(rest) && isAlnum(rest[n]) {
		n++
	}
	return cliticWords.has(rest[:n]) || n > 1 && n < 4 && isDigit(rest[0]) && isDigit(rest[1])
}

// word adds the word at i in its parts: can|not, 5|pm, do|n't, Obama|'s.
func (t *tokenizer) word(i, end int) int {
	text := t.text
	j := t.wordEnd(i, end)
	stop := j < end && text[j] == '.' && t.keepsStop(i, j, end)
	if n := unitStart(text[i:j]); n > 0 {
		i = t.add(i, i+n)
	}
	if n := joinedWords.split(text[i:j]); n > 0 {
		i = t.add(i, i+n)
	}
	i = t.clitics(i, j)
	if stop {
		j++
	}
	return t.add(i, j)
}

// wordEnd returns where the word at i ends, its inner marks included.
func (t *tokenizer) wordEnd(i, end int) int {
	text, start := t.text, i
	for i < end {
		c := text[i]
		if isAlnum(c) || c == '_' {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(text[i:end])
			if isWordRune(r) || r == '’' && i > start && followedByLetter(text[i+n:end]) {
				i += n
				continue
			}
			break
		}
		if i == start || i+1 == end || !joins(text, start, i, end) {
			break
		}
		i++
	}
	if i < end && text[i] == '$' && i-start < 3 && isUpper(text, i-1) { // US$
		i++
	}
	return i
}

// joins reports whether the mark at i binds what stands on both sides of it into one word.
func joins(text string, start, i, end int) bool {
	before, after := text[i-1], text[i+1]
	switch text[i] {
	case '.':
		return isAlnum(after) && before != '.'
	case ',', ':':
		return isDigit(before) && isDigit(after)
	case '&':
		return isLetter(before) && isLetter(after)
	case '\'', '`':
		return isAlnum(before) && followedByLetter(text[i+1:end])
	case '/':
		return isDigit(before) && isDigit(after) && i-start <= 5
	case '-':
		if isDigit(before) {
			return isDigit(after) && isHyphenedNumber(text[start:end])
		}
		return followedByLetter(text[i+1:end]) && prefixWords.has(text[start:i])
	}
	return false
}

// isHyphenedNumber reports whether a chunk begins with digits in three groups, as in 2013-04-15 and
// telephone numbers, rather than with a range as in 2009-2010.
func isHyphenedNumber(chunk string) bool {
	groups := 1
	for i := range min(len(chunk), 20) {
		if chunk[i] == '-' {
			groups++
		} else if !isDigit(chunk[i]) {
			break
		}
	}
	return groups >= 3
}

// keepsStop reports whether the full stop at j belongs to the word text[i:j].
func (t *tokenizer) keepsStop(i, j, end int) bool {
	if j+2 < end && t.text[j+1:j+3] == ".." || j-i > maxAbbreviation { // an ellipsis
		return false
	}
	w := t.text[i:j]
	if strings.IndexByte(w, '.') > 0 && isDotted(w) {
		return true
	}
	last, _ := closers(t.text, j+1)
	if last == len(t.text) { // the sentence ends here
		c := abbreviationClass(w)
		return c == maybe || c == plain
	}
	return len(w) == 1 && isUpper(w, 0) || abbreviationClass(w) != noAbbreviation
}

// unitStart returns where a unit begins that was written onto a number, as in 5pm and 20km; 0 when
// there is none, as in 20th and 1990s.
func unitStart(w string) int {
	n := 0
	for n < len(w) && (isDigit(w[n]) || n > 0 && strings.IndexByte(".,:", w[n]) >= 0) {
		n++
	}
	if n == 0 || n == len(w) || !isDigit(w[n-1]) {
		return 0
	}
	unit := w[n:]
	switch unit {
	case "th", "st", "nd", "rd", "s", "d", "TH", "ST", "ND", "RD":
		return 0
	case "AM", "PM":
		return n
	}
	for i := range len(unit) {
		if !isLower(unit, i) && unit[i] != '.' {
			return 0
		}
	}
	return n
}

// clitics adds the parts of a word that apostrophes cut off, but for the last part, and returns where
// that begins. Apostrophes inside of names (Sha'lan) cut nothing.
func (t *tokenizer) clitics(i, end int) int {
	for k := i + 1; k < end; k++ {
		n := apostrophe(t.text, k)
		if n == 0 {
			continue
		}
		switch rest := t.text[k+n : end]; {
		case (rest == "t" || rest == "T") && t.text[k-1]|0x20 == 'n' && k-1 > i:
			i = t.add(i, k-1)
		case contractedWords.has(rest) || len(rest) == 1 && strings.IndexByte("SMD", rest[0]) >= 0:
			i = t.add(i, k)
		case strings.HasPrefix(rest, "t'") || strings.HasPrefix(rest, "t’"): // wouldn't've
			if t.text[k-1] == 'n' && k-1 > i {
				i = t.add(i, k-1)
			}
		}
		k += n - 1
	}
	return i
}

// apostrophe returns the length of the apostrophe at i, 0 when there is none.
func apostrophe(text string, i int) int {
	if text[i] == '\'' || text[i] == '`' {
		return 1
	}
	if text[i] == 0xE2 && strings.HasPrefix(text[i:], "’") {
		return len("’")
	}
	return 0
}

func followedByLetter(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(r)
}

// isWordRune reports whether a character beyond ASCII is part of a word.
func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '\u00AD')
}
