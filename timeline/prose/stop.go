package prose

import "strings"

// endsFullStop tells whether the full stop at i ends the sentence that began at start.
func endsFullStop(text string, start, i int, m marks, next word) bool {
	before := wordBefore(text, start, i)
	if next.shape == lower {
		// "ended. but then" is a slip of the typist, "Corp. said" and "“Leave.” he said" go on.
		return len(before) > 3 && isLowerWord(before) && !m.quoted && m.closed == m.end &&
			abbreviationClass(before) == noAbbreviation
	}
	if next.shape == dash && m.quoted { // “Leave.” — Reuters
		return false
	}
	if isItemNumber(before, i-len(before) == start) {
		return false
	}
	switch abbreviationClass(before) {
	case never:
		return false
	case maybe:
		return isStarter(text, next)
	case number:
		return next.shape != digit && !isRoman(text, next)
	case clock:
		return !followsClock(text, next)
	}
	switch {
	case len(before) == 1 && isUpper(before, 0): // an initial
		return isStarter(text, next)
	case strings.IndexByte(before, '.') > 0 && isDotted(before):
		return isStarter(text, next)
	}
	return true
}

// endsQuestion tells whether the question or exclamation mark at i ends the sentence.
func endsQuestion(text string, start, i int, m marks, next word) bool {
	if next.shape == lower || next.shape == dash {
		return false
	}
	if isStarter(text, next) {
		return true
	}
	if m.quoted {
		return !speaks(text, next)
	}
	return m.end != i+1 || text[i] != '!' || abbreviationClass(text[i-len(wordBefore(text, start, i)):i+1]) == noAbbreviation
}

// isRunOn reports whether a sentence ends at a full stop without white space after it, as it often
// does where line breaks were lost: "…relations.The letter…".
func isRunOn(text string, start, i int, m marks) bool {
	if m.kind == ellipsis || !isUpper(text, m.closed) {
		return false
	}
	if !isLower(text, m.closed+1) && !(m.closed+1 < len(text) && text[m.closed+1] == ' ') {
		return false
	}
	before := wordBefore(text, start, i)
	at := i - len(before)
	return len(before) > 1 && isLowerWord(before) && abbreviationClass(before) == noAbbreviation &&
		(at == start || isSpaceByte(text[at-1]) || text[at-1] == '-')
}

// wordBefore returns the word that ends before i, as far as it can be an abbreviation: ASCII letters,
// digits and full stops. It is empty when it is longer than any abbreviation.
func wordBefore(text string, start, i int) string {
	at := i
	for at > start && (isAlnum(text[at-1]) || text[at-1] == '.') {
		at--
		if i-at > maxAbbreviation {
			return ""
		}
	}
	return text[at:i]
}

// isItemNumber reports whether a word numbers the sentence that it begins, as in "1. The first".
func isItemNumber(w string, first bool) bool {
	if !first || len(w) == 0 || len(w) > 2 {
		return false
	}
	return len(w) == 1 || isDigit(w[0]) && isDigit(w[1])
}

// isDotted reports whether a word is written letter by letter, as U.S and Ph.D are.
func isDotted(w string) bool {
	for part := range strings.SplitSeq(w, ".") {
		if len(part) == 0 || len(part) > 2 || !isLetter(part[0]) {
			return false
		}
	}
	return true
}

func isLowerWord(w string) bool {
	for i := range len(w) {
		if !isLower(w, i) {
			return false
		}
	}
	return len(w) > 0
}

// isStarter reports whether a word is one that begins sentences rather than names: The, In, He. An
// initial ("J. A. Smith") is none.
func isStarter(text string, w word) bool {
	if w.shape != upper {
		return false
	}
	if end := w.start + len(w.text); len(w.text) == 1 && end < len(text) && text[end] == '.' {
		return false
	}
	return starterWords.has(w.text)
}

// isRoman reports whether a word is a Roman numeral or one letter, as after "No." and "Vol.".
func isRoman(text string, w word) bool {
	if isStarter(text, w) || w.text == "" {
		return false
	}
	if len(w.text) == 1 {
		return w.shape == upper
	}
	return strings.Trim(w.text, "IVXLC") == ""
}

// followsClock reports whether a word belongs to the time of day before it: a day, a month, a zone,
// or a place as in "Moscow time".
func followsClock(text string, w word) bool {
	if w.shape == digit || dayWords.has(w.text) {
		return true
	}
	if w.shape == upper && len(w.text) >= 2 && len(w.text) <= 4 && strings.ToUpper(w.text) == w.text {
		return !isStarter(text, w) // EST, GMT
	}
	rest := text[w.start+len(w.text):]
	for range 2 {
		if len(rest) < 2 || rest[0] != ' ' {
			return false
		}
		second := nextWord(rest, 1)
		if second.text == "time" || second.text == "Time" {
			return true
		}
		rest = rest[1+len(second.text):]
	}
	return false
}

// speaks reports whether the words that follow a quoted question say who asks it, as in
// "“Why?” Lavrov asked".
func speaks(text string, w word) bool {
	for range 4 {
		end := w.start + len(w.text)
		if speechVerbs.has(w.text) {
			return true
		}
		if len(w.text) == 0 || end+1 >= len(text) || text[end] != ' ' {
			return false
		}
		w = nextWord(text, end+1)
	}
	return false
}
