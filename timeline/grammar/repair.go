package grammar

import (
	"slices"

	"timeline/timeline/wordlist"
)

// repair mends what a fast parser gets wrong most often, where the words themselves say so: it turns a
// bare noun behind a verb into its object, gives verbs their particles, and takes the sentence's root away
// from an adjective of nationality. Links are not made yet.
func (t *Tree) repair() {
	ws := t.Words
	t.particles()
	t.prepositions()
	t.byHand()
	t.counted()
	t.jailedMen()
	t.peoples()
	t.ownedNames()
	t.articles()
	t.ballots()
	t.newSubjects()
	t.outsideFirst()
	t.inPlaceFirst()
	t.andSubject()
	t.calledOn()
	t.namedOfficer()
	t.secondObject()
	t.captives()
	t.bareBeforeDay()
	t.secondActs()
	t.conjoined()
	t.themselves()
	t.ofWhom()
	t.demanded()
	t.modalPair()
	t.ofSeveral()
	t.secondTitle()
	t.chaired()
	t.betweenNations()
	t.doubleSubject()
	t.doubleObject()
	t.titledNames()
	t.whatItIs()
	t.longNames()
	t.portfolioTitle()
	t.titledPair()
	t.wholeNames()
	t.placeTitle()
	t.nounTitle()
	t.explainedRoot()
	t.hadAlso()
	t.maintained()
	t.toCourt()
	t.apartParticles()
	t.aside()
	t.heldFor()
	t.itsBlessing()
	t.letDo()
	t.letting()
	t.fled()
	t.whenDone()
	t.coordinated()
	t.ceased()
	t.passivePhrase()
	t.accusing()
	t.putForward()
	t.onVisit()
	t.asNamed()
	t.whatDated()
	t.verbalHeads()
	t.participles()
	t.perfects()
	t.trailing()
	t.personae()
	t.titledSecond()
	t.unchanged()
	t.daytimes()
	t.announcers()
	object := map[int]bool{}
	for i := range ws {
		if ws[i].Rel == "obj" && ws[i].Head >= 0 {
			object[ws[i].Head] = true
		}
	}
	t.nouns()
	t.relativeVerbs()
	t.hoursAfter()
	t.given()
	t.deputies()
	cased, clausal := t.marked()
	t.beforeSubject(cased)
	for i := range ws {
		w := &ws[i]
		h := w.Head
		if h < 0 {
			continue
		}
		v := &ws[h]
		if u := v.Head; w.Rel == "appos" && v.Rel == "obl" && u >= 0 && ws[u].UPOS == "VERB" && u+1 < len(ws) && ws[u+1].Text == "," && !object[u] && t.comma(h, i) && !linking[ws[u].Lemma] {
			t.Hang(i, u, "obj") // "would not renew, in its present form, the agreement"
			object[u] = true
			continue
		}
		switch w.Rel {
		case "obj":
			// "an agreement under which X pays", "officials accused of rights violations"
			if cased[i] && (w.XPOS == "WDT" || w.XPOS == "WP" || v.XPOS == "VBN" && v.Rel == "acl") {
				w.Rel = "obl"
			}
		case "amod":
			if i == h+1 && v.Rel == "obj" && v.Head >= 0 && judging[ws[v.Head].Lemma] { // "declared two diplomats unwelcome"
				t.Hang(i, v.Head, "xcomp")
			}
		case "acl":
			if w.XPOS == "VBG" && (t.Timed[h] || t.Mark(i) == "by") { // "responded on the 20th by declaring"
				for k := h; k >= 0; k = ws[k].Head {
					if ws[k].UPOS == "VERB" {
						t.Hang(i, k, "advcl")
						break
					}
				}
			}
		case "obl", "obl:unmarked", "nmod", "xcomp", "ccomp", "nmod:unmarked", "dep", "appos", "iobj":
			if i > h && v.UPOS == "VERB" && !object[h] && !t.Timed[i] && !cased[i] && !clausal[i] && (w.IsNominal() || w.XPOS == "$") && !linking[v.Lemma] {
				w.Rel = "obj"
				object[h] = true
			}
		}
	}
	t.reroot()
}

// judging are verbs that say what something is to count for.
var judging = wordlist.Set("declare find deem consider hold render pronounce brand rule")

// daytimes makes nouns of words of dates that were read as verbs: "ordered Syria on Friday evening to disarm".
func (t *Tree) daytimes() {
	ws := t.Words
	for i := range ws {
		if w := &ws[i]; t.Timed[i] && w.UPOS == "VERB" && w.Head >= 0 {
			w.UPOS, w.XPOS, w.Rel = "NOUN", "NN", "obl:unmarked"
			for k := i + 1; k < len(ws); k++ {
				if ws[k].Head == i {
					t.move(k, w.Head)
				}
			}
		}
	}
}

// particles makes the particle of a verb of what was taken for the preposition of its object: "handed over
// equipment", "rolled back tariffs".
func (t *Tree) particles() {
	ws := t.Words
	for i := 1; i < len(ws); i++ {
		w, v := &ws[i], &ws[i-1]
		if w.Lower == "packing" && w.Head >= 0 && w.Head < i && ws[w.Head].Lemma == "send" { // "sent the envoys packing"
			w.Rel, w.UPOS = "compound:prt", "ADP"
			continue
		}
		if v.UPOS == "VERB" && w.Head > i+1 && w.Rel == "case" && adverbs[w.Lower] && ws[i+1].Head == w.Head && ws[i+1].Rel == "case" && ws[i+1].Lower != "of" {
			t.Hang(i, i-1, "compound:prt") // "went on during the attack"
			w.UPOS = "ADP"
			continue
		}
		if v := t.outOf(i); v >= 0 && t.known.acts.Particle(ws[v].Lemma, "out") {
			t.Hang(i, v, "compound:prt")
			w.UPOS = "ADP"
			continue
		}
		if v.UPOS != "VERB" || w.Head <= i || w.Rel != "case" && w.Rel != "advmod" || !t.known.acts.Particle(v.Lemma, w.Lower) {
			continue
		}
		n := &ws[w.Head]
		if n.Rel == "nummod" && n.Head > i { // "handed over 50 prisoners"
			n = &ws[n.Head]
		}
		if n.Head == i-1 && n.IsNominal() {
			n.Rel = "obj"
			t.Hang(i, i-1, "compound:prt")
			w.UPOS = "ADP"
		}
	}
}

// outOf returns the verb that the "out" at i belongs to where it stands before "of": "walked out of the talks", "pulled
// its troops out of Syria"; -1 for other words.
func (t *Tree) outOf(i int) int {
	ws := t.Words
	if i+2 >= len(ws) || ws[i].Lower != "out" || ws[i].Rel != "case" || ws[i+1].Lower != "of" || ws[i].Head <= i+1 {
		return -1
	}
	v := ws[ws[i].Head].Head
	if v >= 0 && ws[v].Rel == "obj" {
		v = ws[v].Head
	}
	if v < 0 || v > i || ws[v].UPOS != "VERB" {
		return -1
	}
	return v
}

// prepositions hangs a preposition on the noun that heads its phrase, not on one that is a part of its name (the "of" of
// "of rights violations") nor the noun on it.
func (t *Tree) prepositions() {
	ws := t.Words
	for i := range ws {
		w := &ws[i]
		if h := w.Head; w.Rel == "case" && h > i && ws[h].Rel == "compound" && ws[h].Head > h && ws[ws[h].Head].IsNominal() {
			t.move(i, ws[h].Head)
		}
		if h := w.Head; w.Rel == "case" && h > i+2 && ws[i+1].UPOS == "PROPN" && ws[i+1].Rel == "compound" && ws[i+1].Head == h && t.articleBetween(i+2, h) { // "For Obama the case comes early"
			above := ws[h].Head
			t.Hang(i+1, above, "obl")
			t.move(i, i+1)
			if above > h && ws[above].IsVerb() && !t.HasSubject(above) {
				ws[h].Rel = "nsubj"
			}
		}
		if h := w.Head; h >= 0 && h < i && w.IsNominal() && Joining[ws[h].Lower] && ws[h].Head >= 0 { // it heads its noun: "since the attack"
			above := ws[h].Head
			t.Hang(i, above, "nmod")
			if ws[above].IsVerb() {
				w.Rel = "obl"
			}
			for k := range ws {
				if ws[k].Head == h {
					t.move(k, i)
				}
			}
			t.Hang(h, i, "case")
			ws[h].UPOS = "ADP"
		}
	}
}

// articleBetween tells whether an article of the noun at h stands between the word from and it.
func (t *Tree) articleBetween(from, h int) bool {
	for k := from; k < h; k++ {
		if t.Words[k].Rel == "det" && t.Words[k].Head == h {
			return true
		}
	}
	return false
}

// adverbs are prepositions that stand before another one only as the particle of a verb.
var adverbs = wordlist.Set("on off up down in over back away")

// byHand makes a letter the object of "had a letter hand delivered", where the hand was taken for it.
func (t *Tree) byHand() {
	ws := t.Words
	for v := 2; v < len(ws); v++ {
		hand, what := v-1, v-2
		if ws[v].XPOS != "VBN" && ws[v].XPOS != "VBD" || ws[hand].Lower != "hand" || ws[what].Head != hand || !ws[what].IsNominal() {
			continue
		}
		t.supplant(what, hand, "compound")
		for i := range ws {
			if ws[i].Head == hand {
				t.move(i, what)
			}
		}
		t.move(hand, v)
		ws[v].XPOS = "VBN"
	}
}

// counted makes one phrase of "of 18 Russians", where the number was hung elsewhere than on what it counts, and
// what is done to them ("targeted for sanctions") a part of it.
func (t *Tree) counted() {
	ws := t.Words
	for i := 1; i+1 < len(ws); i++ {
		number, noun := &ws[i], &ws[i+1]
		if number.XPOS != "CD" || noun.XPOS != "NNS" && noun.XPOS != "NNPS" || number.Head == i+1 || ws[i-1].UPOS != "ADP" {
			continue
		}
		over := ws[i-1].Head
		if over == i {
			over = number.Head
		}
		if over < 0 || over >= i-1 || ws[over].XPOS == "CD" && ws[i-1].Lower == "to" { // "two to three months"
			continue
		}
		if v := i + 2; v < len(ws) && noun.Rel == "nsubj" && noun.Head == v && (ws[v].XPOS == "VBN" || ws[v].XPOS == "VBD") {
			for k := range ws {
				if ws[k].Head == v && ws[k].Rel == "conj" && t.HasSubject(k) {
					t.move(k, t.VerbAbove(over))
				}
			}
			t.Hang(v, i+1, "acl")
			ws[v].XPOS = "VBN"
		}
		for k := range ws {
			if ws[k].Head == i {
				t.move(k, i+1)
			}
		}
		t.Hang(i+1, over, "nmod")
		if ws[over].IsVerb() {
			noun.Rel = "obl"
		}
		t.Hang(i, i+1, "nummod")
		t.Hang(i-1, i+1, "case")
	}
}

// HasSubject tells whether a word is hung on word v as its subject. Links need not be made yet.
func (t *Tree) HasSubject(v int) bool {
	return slices.ContainsFunc(t.Words, func(w Word) bool { return w.Head == v && (w.Rel == "nsubj" || w.Rel == "nsubj:pass") })
}

// VerbAbove returns word i if it is a verb, or the nearest verb that it depends on; -1 if there is none.
func (t *Tree) VerbAbove(i int) int {
	for i >= 0 && !t.Words[i].IsVerb() {
		i = t.Words[i].Head
	}
	return i
}

var linking = wordlist.Set("be become remain seem appear stay turn make call name elect appoint consider")

// marked tells which words have a preposition, and which have the marks of a clause.
func (t *Tree) marked() (cased, clausal []bool) {
	cased, clausal = make([]bool, len(t.Words)), make([]bool, len(t.Words))
	for i := range t.Words {
		w := &t.Words[i]
		if w.Head < 0 {
			continue
		}
		switch w.Rel {
		case "case":
			cased[w.Head] = cased[w.Head] || i < w.Head
		case "mark", "cop", "nsubj", "nsubj:pass", "aux", "expl", "csubj":
			clausal[w.Head] = true
		}
	}
	return cased, clausal
}

// nouns makes nouns of what is tagged an adjective behind an article or a possessive and before no noun:
// "resumed its offensive".
func (t *Tree) nouns() {
	for i := range t.Words {
		w := &t.Words[i]
		if w.Rel != "det" && w.Rel != "nmod:poss" || w.Head <= i {
			continue
		}
		if h := &t.Words[w.Head]; h.UPOS == "ADJ" && h.Rel != "amod" {
			h.UPOS = "NOUN"
		}
	}
	for i := 1; i < len(t.Words); i++ { // "Iraqi military says"
		w := &t.Words[i]
		if w.Lower == "military" && w.Rel == "nsubj" && w.UPOS == "ADJ" && t.Words[i-1].Head == w.Head && t.Words[i-1].Rel == "nsubj" {
			w.UPOS, w.XPOS = "NOUN", "NN"
			t.Hang(i-1, i, "amod")
		}
	}
}

// deputies makes a part of the office of the "deputy" before it, and whose it is that of the office: "Kenya's deputy foreign
// minister".
func (t *Tree) deputies() {
	ws := t.Words
	for i := range ws {
		h := ws[i].Head
		if ws[i].Lower != "deputy" && ws[i].Lower != "vice" || h <= i+1 || h > i+4 || ws[h].UPOS != "NOUN" || ws[i].Rel != "nsubj" && ws[i].Rel != "compound" && ws[i].Rel != "amod" {
			continue
		}
		between := true
		for k := i + 1; k < h; k++ {
			between = between && ws[k].Head == h && (ws[k].Rel == "amod" || ws[k].Rel == "compound")
		}
		if !between {
			continue
		}
		ws[i].Rel = "compound"
		for k := range i {
			if ws[k].Head == i {
				t.move(k, h)
			}
		}
	}
}

func (t *Tree) subject(i int) bool {
	return t.Words[i].Rel == "nsubj" || t.Words[i].Rel == "nsubj:pass"
}

// given makes the first of two objects of a verb of giving the one who is given the other: "gave Putin a deadline".
func (t *Tree) given() {
	ws := t.Words
	first := map[int]int{}
	for i := range ws {
		w := &ws[i]
		if h := w.Head; w.Rel == "appos" && h >= 0 && h < i && ws[h].Rel == "obj" && ws[h].UPOS == "PROPN" && ws[h].Head >= 0 && giving[ws[ws[h].Head].Lemma] && !t.comma(h, i) { // "gave the Philippines ten boats"
			t.Hang(i, ws[h].Head, "obj")
		}
		if k, ok := first[w.Head]; ok && w.Rel == "obl:unmarked" && !t.Timed[i] && ws[k].UPOS == "PROPN" && w.IsNominal() { // "granted Germany access"
			w.Rel = "obj"
		}
		if w.Rel != "obj" || w.Head < 0 || w.Head > i || !giving[ws[w.Head].Lemma] {
			continue
		}
		if k, ok := first[w.Head]; ok && ws[k].IsNominal() && w.IsNominal() {
			ws[k].Rel = "iobj"
		} else {
			first[w.Head] = i
		}
	}
}

// Mark returns the word that marks the clause at i, before links are made.
func (t *Tree) Mark(i int) string {
	for k := max(0, i-3); k < i; k++ {
		if t.Words[k].Head == i && t.Words[k].Rel == "mark" {
			return t.Words[k].Lower
		}
	}
	return ""
}
