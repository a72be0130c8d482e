package syntax

import "strings"

// stemLemma returns the verb whose -ed or -ing form has the given stem: walk for walk, use for us,
// stop for stopp. English spelling tells most of them apart; the lexicon lists the rest.
func stemLemma(s string) string {
	n := len(s)
	if n < 2 || lemmas.bare[s] {
		return s
	}
	if lemmas.silent[s+"e"] || lemmas.silent[withoutPrefix(s)+"e"] {
		return s + "e"
	}
	last, before := s[n-1], s[n-2]
	if last == before && !isVowel(last) {
		return undouble(s)
	}
	if takesE(s, last, before) {
		return s + "e"
	}
	return s
}

// withoutPrefix takes a common prefix off a verb, as the lexicon lists the plain verb alone.
func withoutPrefix(s string) string {
	for _, prefix := range []string{"re", "over", "un", "under", "dis", "mis", "out"} {
		if rest, ok := strings.CutPrefix(s, prefix); ok && len(rest) > 2 {
			return rest
		}
	}
	return s
}

// undouble takes off the last of two equal consonants that the ending has doubled.
func undouble(s string) string {
	single := s[:len(s)-1]
	switch s[len(s)-1] {
	case 's', 'z', 'f':
		return s
	case 'l':
		if lemmas.single[single] {
			return single
		}
		return s
	}
	if lemmas.double[s] {
		return s
	}
	return single
}

// takesE reports whether a stem has lost an e: us(e), announc(e), negotiat(e), but not visit, appear.
func takesE(s string, last, before byte) bool {
	var third byte
	if len(s) > 2 {
		third = s[len(s)-3]
	}
	// A single vowel before a single consonant: hop(e), but not loop.
	short := isVowel(before) && (!isVowel(third) || third == 'u' && len(s) > 3 && (s[len(s)-4] == 'q' || s[len(s)-4] == 'g'))
	switch last {
	case 'v', 'u', 'c', 'z':
		return true
	case 's':
		return before != 's'
	case 'g':
		return before != 'o' && (isVowel(before) || strings.IndexByte("ndrl", before) >= 0) &&
			!(before == 'n' && (third == 'o' || third == 'i'))
	case 'l':
		return strings.IndexByte("bcdfgkptz", before) >= 0 || before == 's' && third != 'w' ||
			short && (before == 'i' || before == 'u')
	case 't':
		if before == 'a' {
			return third != 'e' && third != 'o'
		}
		return short && (before == 'u' || before == 'o')
	case 'd':
		return short || before == 'a' && third == 'u'
	case 'r':
		return (before == 'i' || before == 'u' && third != 'o' || before == 'a') && (short || third == 'q' || before == 'u')
	case 'n':
		return short && (before == 'i' || before == 'u')
	case 'k', 'b':
		return short
	case 'm':
		return short && before != 'o'
	case 'p':
		return short && before != 'u'
	}
	return false
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func hasVowel(s string) bool { return strings.ContainsAny(s, "aeiouy") }
