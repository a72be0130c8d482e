package event

import (
	"slices"
	"strings"

	"timeline/timeline/grammar"
	"timeline/timeline/timex"
	"timeline/timeline/wordlist"
)

// baseline tells whether x is no time of what its clause tells, but what something is compared with: "more than in
// 2009", "compared with a year ago", "fears for the future". before and behind are the text around it.
func baseline(before, behind string, x *timex.Timex) bool {
	if isName(before, behind, x) {
		return false
	}
	words := lastWords(before)
	last := words[len(words)-1]
	if strings.EqualFold(x.Text, "the future") {
		return last != "in" && last != "into"
	}
	if ofClock(x) && startsDigit(x.Text) && grammar.Determiners[last] && slices.ContainsFunc(firstWords(behind, 4), func(w string) bool { return daily[w] }) { // "obeyed the 6 p.m. curfew"
		return true
	}
	i := len(words) - 1
	for i > 0 && amount(words[i]) { // "compared with $3 million a year ago"
		i--
	}
	if i < len(words)-1 && words[i] == "from" && i > 0 && (x.Text == "a year ago" || strings.HasSuffix(x.Text, "earlier")) { // "up 39% from $388 million a year ago"
		return true
	}
	if words[i] == "the" && strings.HasPrefix(behind, " ") || strings.HasPrefix(strings.TrimLeft(behind, ", "), "when ") { // "compared to the 1989 collapse", "than in 2015, when"
		return false
	}
	for i > 0 && linksBaseline[words[i]] {
		i--
	}
	direct := i == len(words)-1
	switch words[i] {
	case "than":
		if i == 0 {
			return true
		}
		switch words[i-1] {
		case "earlier", "later", "sooner", "rather", "other":
			return false
		case "more", "less", "fewer", "greater":
			if i > 1 && words[i-2] == "no" { // "no less than Monday"
				return false
			}
			counts := counting[x.Text[strings.LastIndexByte(x.Text, ' ')+1:]]
			return !direct || !counts && !startsDigit(x.Text) // "more than a year ago"
		}
		return true
	case "to", "with":
		return i > 0 && (words[i-1] == "compared" || words[i-1] == "contrast" || words[i-1] == "contrasts" || words[i-1] == "similar")
	}
	return false
}

// firstWords returns the first n words of a text that a mark does not part from it, in lower case.
func firstWords(text string, n int) []string {
	const reach = 40 // bytes
	text = text[:min(len(text), reach)]
	if end := strings.IndexAny(text, ".,;:!?()\n"); end >= 0 {
		text = text[:end]
	}
	words := strings.Fields(strings.ToLower(text))
	return words[:min(len(words), n)]
}

// daily are nouns of what is at the same time of every day.
var daily = wordlist.Set("curfew newscast broadcast bulletin edition")

var (
	counting      = wordlist.Set("ago later earlier before after")
	onDay         = wordlist.Set("on since after before until by from during")
	linksBaseline = wordlist.Set("in on at during did was were is are it they he she had those that the of")
)

// amount tells whether a word is part of an amount: "$3.5", "million", "cents".
func amount(w string) bool {
	return startsDigit(strings.TrimLeft(w, "$#€£")+" ") || amounts[w]
}

var amounts = wordlist.Set("million billion trillion thousand cents cent percent % a share tons barrels")

// isName tells whether x is the name of what took place then, and dates nothing else: "the lessons of 9/11".
func isName(before, behind string, x *timex.Timex) bool {
	if x.Text != "9/11" {
		return false
	}
	words := lastWords(before)
	next := strings.TrimLeft(behind, " ")
	return !onDay[words[len(words)-1]] && !slices.ContainsFunc([]string{"attack", "terror", "strike", "hijacking", "bombing"}, func(s string) bool { return strings.HasPrefix(next, s) })
}

// lastWords returns the last words of a text, in lower case and within its sentence, one at least.
func lastWords(text string) []string {
	const reach = 40 // bytes
	text = text[max(0, len(text)-reach):]
	text = text[strings.LastIndexAny(text, ".;:!?()\n")+1:]
	if words := strings.Fields(strings.ToLower(text)); len(words) > 0 {
		return words
	}
	return []string{""}
}
