package prose

import (
	_ "embed"
	"strings"
)

// maxAbbreviation is longer in bytes than any abbreviation of the lexicon.
const maxAbbreviation = 16

// class says what a full stop after an abbreviation means when the next word has a capital.
type class uint8

const (
	noAbbreviation class = iota
	never                // the sentence goes on: Gen. Smith, e.g. Paris
	maybe                // it ends before a word that begins sentences: Inc. The, but Inc. Chairman
	number               // it goes on before a number: No. 10
	clock                // it goes on before a day or a zone: 5 p.m. Monday, 5 p.m. EST
	plain                // it ends as after any other word: etc. The, etc. Chairman
)

//go:embed lexicon/abbreviations.tsv
var abbreviationsTSV string

//go:embed lexicon/words.tsv
var wordsTSV string

// abbreviations holds the class of every abbreviation, written without its last full stop.
var abbreviations = readAbbreviations(abbreviationsTSV)

var (
	starterWords = readWords(wordsTSV, "starter") // words that begin sentences more often than names
	dayWords     = readWords(wordsTSV, "day")     // weekdays and months
	speechVerbs  = readWords(wordsTSV, "speech")  // verbs that report a question

	prefixWords     = readWords(wordsTSV, "prefix")   // what a hyphen binds to the word after it
	cliticWords     = readWords(wordsTSV, "clitic")   // words shortened at their beginning: 'em
	contractedWords = readWords(wordsTSV, "contract") // what an apostrophe cuts off a word: 's, 've
	joinedWords     = readJoined(wordsTSV)            // two words written as one
)

func readAbbreviations(tsv string) map[string]class {
	classes := map[string]class{"never": never, "maybe": maybe, "number": number, "clock": clock, "plain": plain}
	m := make(map[string]class)
	for line := range tableLines(tsv) {
		abbreviation, rest, _ := strings.Cut(line, "\t")
		name, _, _ := strings.Cut(rest, "\t")
		m[strings.TrimSuffix(abbreviation, ".")] = classes[name]
	}
	return m
}

// wordSet is a set of words.
type wordSet map[string]struct{}

// readWords returns the words of one kind.
func readWords(tsv, kind string) wordSet {
	set := make(wordSet)
	for line := range tableLines(tsv) {
		if name, words, _ := strings.Cut(line, "\t"); name == kind {
			for w := range strings.FieldsSeq(words) {
				set[w] = struct{}{}
			}
		}
	}
	return set
}

// joined maps a word in lower case to the length of its first part: cannot to 3.
type joined map[string]int

func readJoined(tsv string) joined {
	m := make(joined)
	for w := range readWords(tsv, "joined") {
		first, second, _ := strings.Cut(w, "|")
		m[first+second] = len(first)
	}
	return m
}

// split returns the length of the first of two words written as one, 0 when w is one word.
func (m joined) split(w string) int {
	var lowered [8]byte
	if len(w) < 5 || len(w) > len(lowered) {
		return 0
	}
	for i := range len(w) {
		lowered[i] = w[i] | 0x20
	}
	return m[string(lowered[:len(w)])]
}

// tableLines yields the lines of a table that are neither blank nor a comment.
func tableLines(tsv string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(tsv) {
			line = strings.TrimSpace(line)
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// has reports whether the set holds w, or w in capitals.
func (s wordSet) has(w string) bool {
	if len(w) > maxAbbreviation {
		return false
	}
	if _, ok := s[w]; ok {
		return true
	}
	var folded [maxAbbreviation]byte
	if !foldCapitals(&folded, w) {
		return false
	}
	_, ok := s[string(folded[:len(w)])]
	return ok
}

// abbreviationClass returns the class of a word that stands before a full stop, or of a name with its
// exclamation mark.
func abbreviationClass(w string) class {
	if c, ok := abbreviations[w]; ok {
		return c
	}
	var folded [maxAbbreviation]byte
	if !foldCapitals(&folded, w) {
		return noAbbreviation
	}
	return abbreviations[string(folded[:len(w)])]
}

// foldCapitals writes a word in capitals with its first letter alone as one: GEN as Gen. It reports
// whether w is such a word and fits.
func foldCapitals(folded *[maxAbbreviation]byte, w string) bool {
	if len(w) < 2 || len(w) > maxAbbreviation {
		return false
	}
	for i := range len(w) {
		if !isUpper(w, i) {
			return false
		}
		folded[i] = w[i] | 0x20
	}
	folded[0] = w[0]
	return true
}
