package grammar

import (
	"slices"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// phrases gives phrases the word that the language gives them, whatever the parser made of them: what somebody is
// accused of is no part of his name.
func (t *Tree) phrases() {
	ws := t.Words
	for i := range ws {
		w := &ws[i]
		switch {
		case w.Lower == "of" && w.Rel == "case" && w.Head > i && t.Timed[w.Head] && i > 0 && ws[i-1].UPOS == "NOUN" && !t.Timed[i-1]: // "since the attack of Friday"
			t.Hang(w.Head, i-1, "nmod")
		case w.Rel == "appos" && w.UPOS == "PROPN" && i > 0 && w.Head == i-1 && startsDigit(ws[i-1].Text): // "the 82nd Airborne Division"
			t.joinToNoun(i)
		case w.Lower == "which" && t.whichState(i):
		case w.Rel == "obl" && w.UPOS == "PROPN" && i > 1 && ws[i-1].Lower == "in" && governing[ws[i-2].Lower] && ws[i-2].Head == w.Head && w.Head < i-2: // "urged the government in Suva"
			t.Hang(i, i-2, "nmod")
		case w.Rel == "compound" && w.UPOS == "PROPN" && i > 0 && ws[i-1].Lower == "to" && ws[i-1].Rel == "case" && w.Head > i+1 && ws[w.Head].Rel == "obl" && (ws[i+1].UPOS == "NUM" || ws[i+1].UPOS == "DET"): // "handed over to Chad two men"
			n := w.Head
			t.Hang(i, ws[n].Head, "obl")
			t.move(i-1, i)
			ws[n].Rel = "obj"
		case w.Lower == "as" && w.Rel == "case" && i > 0 && w.Head > i+1 && calledSo[ws[i-1].Lemma] && ws[w.Head].Head == i-1 && ws[w.Head].Rel == "obl" && !t.hasObject(i-1) && !t.auxiliary(i-1, "was", "were", "been", "be", "is", "are") && t.judgedAs(i):
		case w.Lower == "each" && w.Head > i+2 && ws[i+1].Lower == "other" && ws[i+2].Rel == "case" && ws[i+2].Head == w.Head: // "accused each other of theft"
			noun := w.Head
			t.Hang(i, ws[noun].Head, "obj")
			ws[noun].Rel = "obl"
		case w.Rel == "vocative" && w.UPOS == "PROPN" && w.Head > i && (ws[w.Head].XPOS == "VBD" || ws[w.Head].XPOS == "VBN" || t.hasAuxiliary(w.Head)) && !t.HasSubject(w.Head): // "China, on Monday, recalled its ambassador"
			if w.Rel = "nsubj"; !t.hasAuxiliary(w.Head) {
				ws[w.Head].XPOS = "VBD"
			}
		case w.Rel == "obl:unmarked" && !t.Timed[i] && w.Head == i+1 && ws[i+1].IsTensed() && !t.HasSubject(i+1): // "A Turkish offensive began"
			w.Rel = "nsubj"
		case w.Rel == "xcomp" && w.UPOS == "PROPN" && i > 1 && ws[i-1].Text == "," && ws[i-2].Rel == "obj" && ws[i-2].Head == w.Head: // "called in the ambassador, X"
			t.Hang(i, i-2, "appos")
		case w.Rel == "compound" && w.UPOS == "NOUN" && i > 0 && ws[i-1].Lower == "in" && aside[w.Lower] && w.Head > i: // "in practice presidents had"
			if v := t.VerbAbove(w.Head); v >= 0 {
				t.move(i-1, i)
				t.Hang(i, v, "obl")
			}
		case w.Rel == "nmod" && w.Head >= 0 && w.Head < i && i > 1 && ws[i-1].Rel == "det" && ws[i-2].Lower == "in" && t.inAct(i):
			t.Hang(i, ws[w.Head].Head, "obl")
		case quantities[w.Lower] && w.Rel == "amod" && w.Head > i+1 && ws[i+1].Head == w.Head && ws[i+1].Rel == "aux": // "a success that few had foreseen"
			w.Rel, w.UPOS, w.XPOS = "nsubj", "NOUN", "NNS"
		case w.XPOS == "VBD" && w.Rel == "conj" && i > 3 && ws[i-1].Text == "," && !t.HasSubject(i):
			t.explainedSubject(i)
		case w.Lower == "and" && w.Rel == "cc" && i > 0 && ws[i-1].Rel == "nsubj" && w.Head > i && ws[w.Head].Rel == "conj" && ws[w.Head].Head < i-1 && ws[w.Head].IsNoun(): // "After weeks of fighting, X and Y agreed"
			t.move(w.Head, i-1)
		case w.Rel == "nsubj" && w.UPOS == "NOUN" && i > 1 && ws[i-1].UPOS == "NOUN" && ws[i-1].Rel == "obl" && ws[i-1].Head != w.Head && t.secondSubject(i): // "officials accused of rights violations saw"
			t.joinToNoun(i)
		case w.Rel == "nsubj" && w.Head > i && ws[w.Head].XPOS == "VBN" && (ws[w.Head].Rel == "advcl" || ws[w.Head].Rel == "root" && t.Timed[w.Head-1]) && !t.hasAuxiliary(w.Head) && t.Mark(w.Head) != "with": // "when planes bombed and sank it", "The army on Monday called up reservists"
			ws[w.Head].XPOS = "VBD"
		case w.Rel == "conj" && i > 1 && w.Head < i-2 && ws[i-1].Rel == "cc" && ws[i-1].Head == i && ws[i-2].UPOS == "VERB" && ws[i-2].XPOS == w.XPOS && ws[i-2].Rel != "amod": // "bombed and sank it"
			t.move(i, i-2)
		case w.Rel == "acl" && w.XPOS == "VBG" && Consequent[w.Lemma] && i > 0 && ws[i-1].Text == "," && t.VerbAbove(w.Head) >= 0: // "fired on a post on Friday, killing two"
			t.Hang(i, t.VerbAbove(w.Head), "advcl")
		case w.Lower == "by" && w.Head > i && t.letGo(ws[w.Head].Head): // "were let go by X"
			t.Hang(w.Head, ws[ws[w.Head].Head].Head, "obl:agent")
		case w.Lower == "of" && w.Rel == "case" && w.Head > i && i > 0 && ws[w.Head].Rel == "nsubj" && ws[i-1].XPOS == "VBN" && t.secondSubject(w.Head): // "officials accused of violations saw"
			t.Hang(w.Head, i-1, "obl")
		case w.Rel == "case" && Joining[w.Lower] && w.Head > i && t.opensClause(w.Head): // "after India and Pakistan exchanged fire"
			n := w.Head
			t.Hang(i, ws[n].Head, "mark")
			ws[n].Rel = "nsubj"
		case w.Rel == "case" && w.Head > i:
			t.charged(w.Lower, w.Head)
		case (w.XPOS == "WP" || w.XPOS == "WDT") && w.Head >= 0 && w.Head < i && i > 0 && ws[i-1].UPOS == "ADP":
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
func (t *Tree) listsStates(i int) bool {
	ws := t.Words
	for _, k := range [...]int{ws[i].Head, i} {
		if n, ok := t.known.names.Find(t.Text[ws[k].Start:], modern); !ok || n.Kind != actor.State {
			return false
		}
	}
	return slices.ContainsFunc(ws[i+1:], func(w Word) bool { return w.Head == i && w.Rel == "conj" })
}

// hasAuxiliary tells whether the verb at v has an auxiliary. Links need not be made yet.
func (t *Tree) hasAuxiliary(v int) bool {
	for k := v - 1; k >= 0; k-- {
		if w := &t.Words[k]; w.Head == v && (w.Rel == "aux" || w.Rel == "aux:pass") {
			return true
		}
	}
	return false
}

// opensClause tells whether the noun at n stands before a finite verb that has no subject but it.
func (t *Tree) opensClause(n int) bool {
	w := &t.Words[n]
	return w.Rel == "obl" && w.Head > n && t.Words[w.Head].XPOS == "VBD" && t.Words[w.Head].Rel == "advcl" && !t.HasSubject(w.Head) && !t.hasAuxiliary(w.Head)
}

// secondSubject tells whether the verb of the noun at i has another subject before it.
func (t *Tree) secondSubject(i int) bool {
	for k := range i {
		if w := &t.Words[k]; w.Rel == "nsubj" && w.Head == t.Words[i].Head {
			return true
		}
	}
	return false
}

// joinToNoun makes one phrase of the noun before word i, with its preposition, and the noun at i.
func (t *Tree) joinToNoun(i int) {
	ws := t.Words
	t.supplant(i, i-1, "compound")
	for k := range i {
		if ws[k].Head == i-1 {
			t.move(k, i)
		}
	}
}

// letGo tells whether the word at i is the infinitive that tells what others let somebody do.
func (t *Tree) letGo(i int) bool {
	return i >= 0 && t.Words[i].Rel == "xcomp" && t.Words[i].Head >= 0 && t.Words[t.Words[i].Head].Lemma == "let"
}

// charged gives a verb of blame the phrase of word i with what somebody is blamed for, where it was taken for a part of his
// name.
func (t *Tree) charged(preposition string, i int) {
	ws := t.Words
	whom := ws[i].Head
	if ws[i].Rel != "nmod" || whom < 0 || whom > i || ws[whom].Rel != "obj" || ws[whom].Head < 0 {
		return
	}
	v := ws[whom].Head
	if charges[ws[v].Lemma] != preposition && !(preposition == "as" && regarding[ws[v].Lemma]) || preposition == "of" && ws[i].UPOS == "PROPN" {
		return
	}
	t.Hang(i, v, "obl")
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

var governing = wordlist.Set("government authorities regime junta leadership administration rulers")

// regarding are verbs that say as what somebody sees a thing: "denounced the decision as a favor to France".
var regarding = wordlist.Set(`denounce condemn describe dismiss reject hail praise welcome brand see regard portray deride criticize criticise treat cast
	view depict interpret decry mock characterize characterise`)

// withWhom hangs the clause behind the "whom" at word i on the noun before it: "wrote to X, with whom Y met".
func (t *Tree) withWhom(i int) {
	ws := t.Words
	noun := i - 1
	for noun >= 0 && (ws[noun].UPOS == "PUNCT" || ws[noun].UPOS == "ADP") {
		noun--
	}
	for v := i + 1; v < len(ws) && noun >= 0 && ws[noun].IsNoun(); v++ {
		if ws[v].Head == i && ws[v].Rel == "acl:relcl" {
			t.move(v, noun)
			t.Hang(i, v, "obl")
			return
		}
	}
}

// andThat tells whether the clause of the verb at i begins with "and that": "said that X had left, and that Y must go".
func (t *Tree) andThat(i int) bool {
	for k := i - 1; k > t.Words[i].Head+1; k-- {
		if w := &t.Words[k]; w.Lower == "that" && w.Head == i && w.Rel == "mark" {
			return t.Words[k-1].UPOS == "CCONJ"
		}
	}
	return false
}

// explainedSubject gives the finite verb at i the noun before the relative clause that ends before it, where that noun was
// joined to the phrase before: "made it a proposal, and Syria's minister, who was in Moscow, welcomed it".
func (t *Tree) explainedSubject(i int) {
	ws := t.Words
	for who := i - 2; who > 1; who-- {
		if ws[who].Text == "," {
			return
		}
		if ws[who].XPOS != "WP" && ws[who].XPOS != "WDT" || ws[who-1].Text != "," {
			continue
		}
		if noun := who - 2; noun >= 0 && ws[noun].IsNoun() && ws[noun].Rel == "conj" {
			v := ws[who].Head
			t.Hang(noun, i, "nsubj")
			if v > who && v < i && v != noun {
				t.Hang(v, noun, "acl:relcl")
			}
		}
		return
	}
}

// inAct tells whether the noun at i, with "in" before it, tells how something was done and belongs to no noun: "The regime in a move to calm
// them withdrew", "told them in a letter".
func (t *Tree) inAct(i int) bool {
	w, above := &t.Words[i], &t.Words[t.Words[i].Head]
	if undertakings[w.Lower] && above.Rel == "nsubj" && above.Head > i {
		return true
	}
	return Documents[w.Lower] && t.Words[i-1].Lower == "a" && above.Rel == "obj" && above.Head >= 0 && t.Words[above.Head].IsVerb()
}

// calledSo are verbs of what somebody says that something is.
var calledSo = wordlist.Set("reject dismiss denounce condemn describe brand slam criticize criticise hail welcome deplore decry deride praise")

// judgedAs makes an object of the noun that the "as" at word i was taken to belong to, behind what it is said to be: "dismissed as baseless
// accusations by X". It tells whether it did.
func (t *Tree) judgedAs(i int) bool {
	ws := t.Words
	v, n, as := i-1, ws[i].Head, i+1
	if ws[as].UPOS == "PUNCT" {
		as++
	}
	if as >= n || ws[as].Head != n || ws[as].UPOS != "ADJ" && ws[as].Rel != "case" || ws[as].Lower == "many" || n+1 < len(ws) && ws[n+1].XPOS == "VBD" {
		return false
	}
	t.Hang(n, v, "obj")
	t.Hang(as, v, "xcomp")
	t.Hang(i, as, "mark")
	ws[as].UPOS, ws[as].XPOS = "ADJ", "JJ"
	return true
}
