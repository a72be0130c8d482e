package event

import (
	"slices"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// phrases gives phrases the word that the language gives them, whatever the parser made of them: what somebody is
// accused of is no part of his name.
func (t *tree) phrases(timed []bool) {
	ws := t.words
	for i := range ws {
		w := &ws[i]
		switch {
		case w.lower == "of" && w.rel == "case" && w.head > i && timed[w.head] && i > 0 && ws[i-1].upos == "NOUN" && !timed[i-1]: // "since the attack of Friday"
			ws[w.head].head, ws[w.head].rel = i-1, "nmod"
		case w.lower == "each" && w.head > i+2 && ws[i+1].lower == "other" && ws[i+2].rel == "case" && ws[i+2].head == w.head: // "accused each other of theft"
			noun := w.head
			w.head, w.rel, ws[noun].rel = ws[noun].head, "obj", "obl"
		case w.rel == "vocative" && w.upos == "PROPN" && w.head > i && (ws[w.head].xpos == "VBD" || ws[w.head].xpos == "VBN" || t.hasAuxiliary(w.head)) && !t.hasSubject(w.head): // "China, on Monday, recalled its ambassador"
			if w.rel = "nsubj"; !t.hasAuxiliary(w.head) {
				ws[w.head].xpos = "VBD"
			}
		case w.rel == "obl:unmarked" && !timed[i] && w.head == i+1 && tensedForm(&ws[i+1]) && !t.hasSubject(i+1): // "A Turkish offensive began"
			w.rel = "nsubj"
		case w.rel == "xcomp" && w.upos == "PROPN" && i > 1 && ws[i-1].text == "," && ws[i-2].rel == "obj" && ws[i-2].head == w.head: // "called in the ambassador, X"
			w.head, w.rel = i-2, "appos"
		case w.rel == "compound" && w.upos == "NOUN" && i > 0 && ws[i-1].lower == "in" && aside[w.lower] && w.head > i: // "in practice presidents had"
			if v := t.verbAbove(w.head); v >= 0 {
				ws[i-1].head, w.head, w.rel = i, v, "obl"
			}
		case w.rel == "nmod" && w.head >= 0 && w.head < i && i > 1 && ws[i-1].rel == "det" && ws[i-2].lower == "in" && (undertakings[w.lower] && ws[w.head].rel == "nsubj" && ws[w.head].head > i || documents[w.lower] && ws[i-1].lower == "a" && ws[w.head].rel == "obj" && ws[w.head].head >= 0 && isVerb(&ws[ws[w.head].head])): // "The regime in a move to calm them withdrew", "told them in a letter"
			w.head, w.rel = ws[w.head].head, "obl"
		case quantities[w.lower] && w.rel == "amod" && w.head > i+1 && ws[i+1].head == w.head && ws[i+1].rel == "aux": // "a success that few had foreseen"
			w.rel, w.upos, w.xpos = "nsubj", "NOUN", "NNS"
		case w.xpos == "VBD" && w.rel == "conj" && i > 3 && ws[i-1].text == "," && !t.hasSubject(i):
			t.explainedSubject(i)
		case w.lower == "and" && w.rel == "cc" && i > 0 && ws[i-1].rel == "nsubj" && w.head > i && ws[w.head].rel == "conj" && ws[w.head].head < i-1 && isNoun(&ws[w.head]): // "After weeks of fighting, X and Y agreed"
			ws[w.head].head = i - 1
		case w.rel == "nsubj" && w.upos == "NOUN" && i > 1 && ws[i-1].upos == "NOUN" && ws[i-1].rel == "obl" && ws[i-1].head != w.head && t.secondSubject(i): // "officials accused of rights violations saw"
			t.joinToNoun(i)
		case w.rel == "nsubj" && w.head > i && ws[w.head].xpos == "VBN" && (ws[w.head].rel == "advcl" || ws[w.head].rel == "root" && timed[w.head-1]) && !t.hasAuxiliary(w.head) && t.mark(w.head) != "with": // "when planes bombed and sank it", "The army on Monday called up reservists"
			ws[w.head].xpos = "VBD"
		case w.rel == "conj" && i > 1 && w.head < i-2 && ws[i-1].rel == "cc" && ws[i-1].head == i && ws[i-2].upos == "VERB" && ws[i-2].xpos == w.xpos && ws[i-2].rel != "amod": // "bombed and sank it"
			w.head = i - 2
		case w.rel == "acl" && w.xpos == "VBG" && consequent[w.lemma] && i > 0 && ws[i-1].text == "," && t.verbAbove(w.head) >= 0: // "fired on a post on Friday, killing two"
			w.head, w.rel = t.verbAbove(w.head), "advcl"
		case w.lower == "by" && w.head > i && t.letGo(ws[w.head].head): // "were let go by X"
			ws[w.head].head, ws[w.head].rel = ws[ws[w.head].head].head, "obl:agent"
		case w.lower == "of" && w.rel == "case" && w.head > i && i > 0 && ws[w.head].rel == "nsubj" && ws[i-1].xpos == "VBN" && t.secondSubject(w.head): // "officials accused of violations saw"
			ws[w.head].head, ws[w.head].rel = i-1, "obl"
		case w.rel == "case" && joining[w.lower] && w.head > i && t.opensClause(w.head): // "after India and Pakistan exchanged fire"
			n := w.head
			w.head, w.rel = ws[n].head, "mark"
			ws[n].rel = "nsubj"
		case w.rel == "case" && w.head > i:
			t.charged(w.lower, w.head)
		case (w.xpos == "WP" || w.xpos == "WDT") && w.head >= 0 && w.head < i && i > 0 && ws[i-1].upos == "ADP":
			t.withWhom(i)
		}
	}
	t.countedRoot()
	t.crowdRoot()
	t.thatRoot()
	t.predicateRoot()
	t.participleFirst()
	t.sinceRoot()
	t.demandedRoot()
	t.orphanRoot()
}

// listsStates tells whether the name at word i, taken for an explanation of the name that it hangs on, is one of a list with that:
// both are states, as no state is another.
func (t *tree) listsStates(l *lexicon, i int) bool {
	ws := t.words
	for _, k := range [...]int{ws[i].head, i} {
		if n, ok := l.names.Find(t.text[ws[k].start:], modern); !ok || n.Kind != actor.State {
			return false
		}
	}
	return slices.ContainsFunc(ws[i+1:], func(w word) bool { return w.head == i && w.rel == "conj" })
}

// hasAuxiliary tells whether the verb at v has an auxiliary. Links need not be made yet.
func (t *tree) hasAuxiliary(v int) bool {
	for k := v - 1; k >= 0; k-- {
		if w := &t.words[k]; w.head == v && (w.rel == "aux" || w.rel == "aux:pass") {
			return true
		}
	}
	return false
}

// opensClause tells whether the noun at n stands before a finite verb that has no subject but it.
func (t *tree) opensClause(n int) bool {
	w := &t.words[n]
	return w.rel == "obl" && w.head > n && t.words[w.head].xpos == "VBD" && t.words[w.head].rel == "advcl" && !t.hasSubject(w.head) && !t.hasAuxiliary(w.head)
}

// secondSubject tells whether the verb of the noun at i has another subject before it.
func (t *tree) secondSubject(i int) bool {
	for k := range i {
		if w := &t.words[k]; w.rel == "nsubj" && w.head == t.words[i].head {
			return true
		}
	}
	return false
}

// joinToNoun makes one phrase of the noun before word i, with its preposition, and the noun at i.
func (t *tree) joinToNoun(i int) {
	ws := t.words
	ws[i].head, ws[i].rel = ws[i-1].head, ws[i-1].rel
	for k := range i {
		if ws[k].head == i-1 {
			ws[k].head = i
		}
	}
	ws[i-1].head, ws[i-1].rel = i, "compound"
}

// letGo tells whether the word at i is the infinitive that tells what others let somebody do.
func (t *tree) letGo(i int) bool {
	return i >= 0 && t.words[i].rel == "xcomp" && t.words[i].head >= 0 && t.words[t.words[i].head].lemma == "let"
}

// charged gives a verb of blame the phrase of word i with what somebody is blamed for, where it was taken for a part of his
// name.
func (t *tree) charged(preposition string, i int) {
	ws := t.words
	whom := ws[i].head
	if ws[i].rel != "nmod" || whom < 0 || whom > i || ws[whom].rel != "obj" || ws[whom].head < 0 {
		return
	}
	v := ws[whom].head
	if charges[ws[v].lemma] != preposition || preposition == "of" && ws[i].upos == "PROPN" {
		return
	}
	ws[i].head, ws[i].rel = v, "obl"
}

var (
	// aside are nouns that with "in" only say how something is meant.
	undertakings = wordlist.Set("move bid effort attempt gesture step")
	aside        = wordlist.Set("practice theory fact reality general particular effect response return")

	quantities = wordlist.Set("few many most some all both")
)

// charges are verbs of blame and praise with the preposition before what somebody is blamed or praised for.
var charges = map[string]string{
	"provide": "with", "supply": "with", "equip": "with", "furnish": "with", "present": "with",
	"accuse": "of", "convict": "of", "acquit": "of", "suspect": "of", "strip": "of", "deprive": "of",
	"criticize": "for", "criticise": "for", "blame": "for", "condemn": "for", "thank": "for", "praise": "for", "rebuke": "for",
}

// withWhom hangs the clause behind the "whom" at word i on the noun before it: "wrote to X, with whom Y met".
func (t *tree) withWhom(i int) {
	ws := t.words
	noun := i - 1
	for noun >= 0 && (ws[noun].upos == "PUNCT" || ws[noun].upos == "ADP") {
		noun--
	}
	for v := i + 1; v < len(ws) && noun >= 0 && isNoun(&ws[noun]); v++ {
		if ws[v].head == i && ws[v].rel == "acl:relcl" {
			ws[v].head = noun
			ws[i].head, ws[i].rel = v, "obl"
			return
		}
	}
}

// andThat tells whether the clause of the verb at i begins with "and that": "said that X had left, and that Y must go".
func (t *tree) andThat(i int) bool {
	for k := i - 1; k > t.words[i].head+1; k-- {
		if w := &t.words[k]; w.lower == "that" && w.head == i && w.rel == "mark" {
			return t.words[k-1].upos == "CCONJ"
		}
	}
	return false
}

// explainedSubject gives the finite verb at i the noun before the relative clause that ends before it, where that noun was
// joined to the phrase before: "made it a proposal, and Syria's minister, who was in Moscow, welcomed it".
func (t *tree) explainedSubject(i int) {
	ws := t.words
	for who := i - 2; who > 1; who-- {
		if ws[who].text == "," {
			return
		}
		if ws[who].xpos != "WP" && ws[who].xpos != "WDT" || ws[who-1].text != "," {
			continue
		}
		if noun := who - 2; noun >= 0 && isNoun(&ws[noun]) && ws[noun].rel == "conj" {
			v := ws[who].head
			ws[noun].head, ws[noun].rel = i, "nsubj"
			if v > who && v < i && v != noun {
				ws[v].head, ws[v].rel = noun, "acl:relcl"
			}
		}
		return
	}
}
