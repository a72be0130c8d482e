package syntax

import (
	_ "embed"
	"strings"
)

//go:embed lexicon/lemmas.tsv
var lemmasTSV string

// lemmaLexicon holds what the rules for lemmas cannot know.
type lemmaLexicon struct {
	forms, pasts, plurals        map[string]string // form to lemma
	silent, bare, single, double map[string]bool
}

var lemmas = readLemmas(lemmasTSV)

func readLemmas(tsv string) *lemmaLexicon {
	l := &lemmaLexicon{
		forms: make(map[string]string), pasts: make(map[string]string), plurals: make(map[string]string),
		silent: make(map[string]bool), bare: make(map[string]bool),
		single: make(map[string]bool), double: make(map[string]bool),
	}
	for line := range strings.Lines(tsv) {
		line = strings.TrimSuffix(line, "\n")
		kind, rest, _ := strings.Cut(line, "\t")
		lemma, forms, _ := strings.Cut(rest, "\t")
		switch kind {
		case "form":
			for form := range strings.FieldsSeq(forms) {
				l.forms[form] = lemma
			}
		case "verb":
			for _, form := range strings.FieldsFunc(forms, func(r rune) bool { return r == '\t' || r == '|' }) {
				l.pasts[form] = lemma
			}
		case "noun":
			if _, known := l.plurals[forms]; !known { // "axes" belongs to axis
				l.plurals[forms] = lemma
			}
		case "same":
			for word := range strings.FieldsSeq(rest) {
				l.plurals[word] = word
			}
		case "silent", "bare", "single", "double":
			set := map[string]map[string]bool{"silent": l.silent, "bare": l.bare, "single": l.single, "double": l.double}[kind]
			for word := range strings.FieldsSeq(rest) {
				set[word] = true
			}
		}
	}
	return l
}

// Lemma returns the form under which a dictionary lists a word: "met" and "meeting" tagged as verbs
// give "meet", "allies" gives "ally". XPOS is the word's Penn tag; the tag decides, so that "meeting"
// tagged NN stays as it is. Words that are neither verb forms nor plurals come back in lower case,
// proper nouns as they are.
func Lemma(word, xpos string) string {
	switch xpos {
	case "NNP":
		return word
	case "NNPS":
		lower := strings.ToLower(word)
		if lemma := singular(lower); len(lower) == len(word) && strings.HasPrefix(lower, lemma) {
			return word[:len(lemma)]
		}
		return word
	}
	lower := strings.ToLower(word)
	switch xpos {
	case "NNS":
		return singular(lower)
	case "VBZ", "VBD", "VBN", "VBG", "VBP", "VB", "MD", "RB":
		if xpos == "MD" && (lower == "'d" || lower == "’d") {
			return "would"
		}
		if lemma, ok := lemmas.forms[lower]; ok {
			return lemma
		}
	}
	switch xpos {
	case "VBZ":
		return presentLemma(lower)
	case "VBD", "VBN":
		return pastLemma(lower)
	case "VBG":
		if stem, ok := strings.CutSuffix(lower, "ing"); ok && hasVowel(stem) {
			if s, ok := strings.CutSuffix(stem, "y"); ok && endsInIE(s) { // lying
				return s + "ie"
			}
			return stemLemma(stem)
		}
	}
	return lower
}

// singular returns the singular of a plural in lower case.
func singular(w string) string {
	if lemma, ok := lemmas.plurals[w]; ok {
		return lemma
	}
	if s, ok := strings.CutSuffix(w, "children"); ok {
		return s + "child"
	}
	if s, ok := strings.CutSuffix(w, "s"); ok && s != "" && isDigit(s[len(s)-1]) { // the 1970s
		return w
	}
	if s, ok := strings.CutSuffix(w, "men"); ok && len(s) > 2 {
		return s + "man"
	}
	if s, ok := strings.CutSuffix(w, "ies"); ok && len(s) > 1 {
		return s + "y"
	}
	for _, ending := range []string{"sses", "shes", "ches", "xes", "zzes"} {
		if strings.HasSuffix(w, ending) {
			return w[:len(w)-2]
		}
	}
	if s, ok := strings.CutSuffix(w, "oes"); ok && len(s) > 1 {
		return s + "o"
	}
	if s, ok := strings.CutSuffix(w, "uses"); ok && !strings.HasSuffix(s, "o") && !strings.HasSuffix(s, "a") {
		return s + "us"
	}
	if s, ok := strings.CutSuffix(w, "s"); ok && len(s) > 1 && !strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "'") {
		return s
	}
	return w
}

// presentLemma returns the lemma of a third person singular in lower case.
func presentLemma(w string) string {
	if s, ok := strings.CutSuffix(w, "ies"); ok {
		if endsInIE(s) { // dies
			return s + "ie"
		}
		return s + "y"
	}
	for _, ending := range []string{"sses", "shes", "ches", "xes", "zzes", "oes"} {
		if strings.HasSuffix(w, ending) && w != "aches" {
			return w[:len(w)-2]
		}
	}
	if s, ok := strings.CutSuffix(w, "es"); ok && lemmas.bare[s] { // focuses
		return s
	}
	if s, ok := strings.CutSuffix(w, "s"); ok && s != "" {
		return s
	}
	return w
}

// pastLemma returns the lemma of a past tense or participle in lower case.
func pastLemma(w string) string {
	if lemma, ok := lemmas.pasts[w]; ok {
		return lemma
	}
	if s, ok := strings.CutSuffix(w, "ied"); ok {
		if endsInIE(s) { // died
			return s + "ie"
		}
		return s + "y"
	}
	if strings.HasSuffix(w, "eed") {
		return w[:len(w)-1]
	}
	if s, ok := strings.CutSuffix(w, "ed"); ok && hasVowel(s) {
		return stemLemma(s)
	}
	return w
}

func isDigit(c byte) bool { return c-'0' < 10 }

// endsInIE reports whether a verb is die, lie, tie or vie without its ending.
func endsInIE(s string) bool {
	return s == "d" || s == "l" || s == "t" || s == "v" || s == "underl" || s == "bel"
}
