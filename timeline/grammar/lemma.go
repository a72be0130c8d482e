package grammar

import "strings"

// lemmaOf returns the lemma of a word form in lower case, given its part of speech in Universal
// Dependencies and in the Penn Treebank.
func (k *knowledge) lemmaOf(form, upos, xpos string) string {
	switch upos {
	case "VERB":
		if v, ok := k.acts.Lemma(form); ok {
			return v
		}
		return verbLemma(form, xpos)
	case "AUX":
		if v, ok := auxiliaryLemma[form]; ok {
			return v
		}
	case "NOUN", "PROPN":
		if xpos == "NNS" || xpos == "NNPS" {
			return Singular(form)
		}
	}
	return form
}

// verbLemma guesses the lemma of a verb that the lexicon does not have.
func verbLemma(form, xpos string) string {
	if v, ok := otherVerbs[form]; ok {
		return v
	}
	switch xpos {
	case "VBZ":
		return Singular(form)
	case "VBD", "VBN":
		if stem, ok := strings.CutSuffix(form, "ied"); ok {
			return stem + "y"
		}
		if stem, ok := strings.CutSuffix(form, "ed"); ok {
			return restore(stem)
		}
	case "VBG":
		if stem, ok := strings.CutSuffix(form, "ing"); ok {
			return restore(stem)
		}
	}
	return form
}

// restore gives a verb's stem back the e or takes away the doubled letter that its ending cost or
// brought it: declar, stopp, report.
func restore(stem string) string {
	n := len(stem)
	if n < 3 {
		return stem
	}
	switch last := stem[n-1]; {
	case last == stem[n-2] && !isVowel(last) && last != 'l' && last != 's' && last != 'f' && last != 'z':
		return stem[:n-1]
	case isVowel(last), last == 'w', last == 'x', last == 'y', last == 'k' && stem[n-2] != 'a' && stem[n-2] != 'i':
		return stem
	case strings.HasSuffix(stem, "at") || strings.HasSuffix(stem, "iz") || strings.HasSuffix(stem, "is") || strings.HasSuffix(stem, "v") ||
		strings.HasSuffix(stem, "c") || strings.HasSuffix(stem, "rg") || strings.HasSuffix(stem, "dg") || strings.HasSuffix(stem, "ng") && n > 4 && stem[n-3] == 'a' ||
		strings.HasSuffix(stem, "ut") && n > 3 || strings.HasSuffix(stem, "ir") || strings.HasSuffix(stem, "ar") && n > 4 || strings.HasSuffix(stem, "ur") || strings.HasSuffix(stem, "id") || strings.HasSuffix(stem, "ud") || strings.HasSuffix(stem, "bl"):
		return stem + "e"
	}
	return stem
}

// Singular takes the ending off a plural, or off a verb in the third person.
func Singular(s string) string {
	if v, ok := irregularPlural[s]; ok {
		return v
	}
	for _, e := range [...][2]string{{"ies", "y"}, {"sses", "ss"}, {"shes", "sh"}, {"ches", "ch"}, {"xes", "x"}, {"zes", "ze"}, {"ss", "ss"}, {"us", "us"}, {"is", "is"}, {"oes", "o"}} {
		if stem, ok := strings.CutSuffix(s, e[0]); ok && len(stem) > 1 {
			return stem + e[1]
		}
	}
	if stem, ok := strings.CutSuffix(s, "s"); ok && len(stem) > 2 {
		return stem
	}
	return s
}

var (
	auxiliaryLemma = map[string]string{
		"is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "am": "be", "'s": "be", "’s": "be", "'re": "be", "’re": "be", "be": "be", "'m": "be",
		"has": "have", "had": "have", "having": "have", "'ve": "have", "’ve": "have", "does": "do", "did": "do", "wo": "will", "'ll": "will", "’ll": "will", "ca": "can",
		"gets": "get", "got": "get", "getting": "get",
	}
	otherVerbs = map[string]string{
		"said": "say", "says": "say", "tied": "tie", "died": "die", "lied": "lie", "saw": "see", "seen": "see", "knew": "know", "known": "know", "thought": "think", "felt": "feel", "kept": "keep",
		"became": "become", "led": "lead", "won": "win", "lost": "lose", "stood": "stand", "heard": "hear", "got": "get", "rose": "rise", "fell": "fall",
		"grew": "grow", "wanted": "want", "used": "use", "aimed": "aim", "believed": "believe", "continued": "continue", "hoped": "hope", "stated": "state",
		"noted": "note", "quoted": "quote", "argued": "argue", "ensued": "ensue", "erupted": "erupt", "triggered": "trigger", "responded": "respond", "replied": "reply",
		"occurred": "occur", "ended": "end", "ceased": "cease", "failed": "fail", "tried": "try", "meant": "mean", "brought": "bring", "held": "hold", "ran": "run", "drew": "draw",
		"chose": "choose", "chosen": "choose", "forgot": "forget", "understood": "understand", "announced": "announce", "insisted": "insist", "revealed": "reveal", "convinced": "convince",
		"exploded": "explode", "collapsed": "collapse", "capsized": "capsize", "derailed": "derail", "scheduled": "schedule", "expected": "expect", "managed": "manage", "forced": "force", "required": "require", "desired": "desire", "admitted": "admit", "acknowledged": "acknowledge",
	}
	irregularPlural = map[string]string{
		"men": "man", "women": "woman", "children": "child", "people": "people", "policemen": "policeman", "gunmen": "gunman", "fishermen": "fisherman", "militiamen": "militiaman",
		"congressmen": "congressman", "spokesmen": "spokesman", "statesmen": "statesman", "servicemen": "serviceman", "tribesmen": "tribesman", "crises": "crisis", "lives": "life",
		"troops": "troops", "forces": "force", "armed forces": "force", "talks": "talk", "hostilities": "hostility", "headquarters": "headquarters", "mercenaries": "mercenary",
		"wives": "wife", "thieves": "thief", "ties": "tie", "news": "news", "media": "media", "data": "data", "series": "series", "aircraft": "aircraft", "d'affaires": "d'affaires",
		"allies": "ally", "does": "do", "goes": "go", "lies": "lie", "dies": "die", "states": "state", "buses": "bus", "gases": "gas", "businesses": "business", "proceedings": "proceedings",
		"has": "have", "is": "be",
	}
)
