package grammar

import (
	"slices"

	"timeline/timeline/wordlist"
)

// participles makes a participle of what was read as the simple past right behind a conjunction: "when asked why".
func (t *Tree) participles() {
	for i := 1; i < len(t.Words); i++ {
		if w := &t.Words[i]; w.XPOS == "VBD" && w.UPOS == "VERB" && Subordinating[t.Words[i-1].Lower] {
			w.XPOS = "VBN"
		}
	}
}

// trailing makes verbs of participles behind a comma at the end that were read as adjectives of their object: "shares closed
// up, recovering losses".
func (t *Tree) trailing() {
	ws := t.Words
	for i := 2; i < len(ws); i++ {
		noun := ws[i].Head
		if ws[i].XPOS != "VBG" || ws[i].Rel != "amod" || ws[i-1].Text != "," || noun <= i || ws[noun].XPOS != "NNS" || ws[noun].Rel != "appos" {
			continue
		}
		v := ws[noun].Head
		for v >= 0 && ws[v].UPOS != "VERB" {
			v = ws[v].Head
		}
		if v < 0 || v > i || !ws[v].IsTensed() && ws[v].Rel != "root" || slices.ContainsFunc(ws[v:i], func(w Word) bool { return w.Head == v && w.Rel == "obj" }) {
			continue
		}
		t.Hang(i, v, "advcl")
		ws[i].UPOS = "VERB"
		t.Hang(noun, i, "obj")
	}
}

// personae makes what somebody is declared of a "persona non grata" that was taken for a name beside theirs: "declared the envoy,
// Kang Chol, persona non grata".
func (t *Tree) personae() {
	ws := t.Words
	for i := range ws {
		if w := &ws[i]; w.Lower != "persona" && w.Lower != "personae" || w.Rel == "xcomp" {
			continue
		}
		for v := i - 1; v >= max(0, i-phraseReach); v-- {
			if ws[v].Lemma == "declare" && ws[v].UPOS == "VERB" {
				t.Hang(i, v, "xcomp")
				break
			}
		}
	}
}

// titledSecond joins the second of two subjects to the first, when the title of the second was taken for a verb between them:
// "Foreign Minister X and border minister Y signed".
func (t *Tree) titledSecond() {
	ws := t.Words
	for i := range ws {
		title := ws[i].Head
		if ws[i].Rel != "nsubj" || title <= i || ws[title].Rel != "nmod:desc" || ws[title].Head <= title {
			continue
		}
		second := ws[title].Head
		v := ws[second].Head
		if ws[second].Rel != "nsubj" || v <= second {
			continue
		}
		for k := i + 1; k < title; k++ {
			if ws[k].Rel == "cc" && ws[k].Head == title {
				t.move(k, second)
				t.move(i, v)
				t.Hang(second, i, "conj")
				break
			}
		}
	}
}

// perfects makes verbs of participles that have an auxiliary, where they were read as adjectives of their object: "who
// had given files".
func (t *Tree) perfects() {
	ws := t.Words
	for i := 1; i < len(ws); i++ {
		h := ws[i].Head
		if ws[i].XPOS != "VBN" || ws[i].Rel != "amod" || h <= i || ws[i-1].Lemma != "have" {
			continue
		}
		if have := i - 1; ws[h].Head == have && ws[h].Rel == "obj" && ws[i-1].Rel == "acl:relcl" { // "who had met their children", read as children that were met
			t.supplant(i, have, "aux")
			ws[i].UPOS, ws[have].UPOS = "VERB", "AUX"
			for k := range ws {
				if ws[k].Head == have {
					t.move(k, i)
				}
			}
			continue
		}
		if ws[i-1].Head != i {
			continue
		}
		t.supplant(i, h, "obj")
		ws[i].UPOS = "VERB"
		for k := range i {
			if ws[k].Head == h {
				t.move(k, i)
			}
		}
	}
}

// unchanged puts a verb whose past is like its base into the past where it has a subject before it and nothing that makes
// an infinitive or an order of it: "France cut aid".
func (t *Tree) unchanged() {
	ws := t.Words
	subject, bound := make([]bool, len(ws)), make([]bool, len(ws))
	for i := range ws {
		if h := ws[i].Head; h > i {
			subject[h] = subject[h] || t.subject(i)
			bound[h] = bound[h] || ws[i].Rel == "aux" || ws[i].Rel == "mark" || ws[i].Lower == "to"
		}
	}
	for i := range ws {
		w := &ws[i]
		if wanted := w.Head >= 0 && (mandative[ws[w.Head].Lower] || witnessing[ws[w.Head].Lemma] || ws[w.Head].Lemma == "let"); !wanted && w.XPOS == "VB" && samePast[w.Lower] && subject[i] && !bound[i] {
			w.XPOS = "VBD"
		}
	}
}

var samePast = wordlist.Set("cut put hit set let shut quit cast split spread shed burst beat cost hurt upset")

// announcers gives the saying at the end of a sentence its subject, where it was taken for a participle of it: ", the
// ministry announced on Monday".
func (t *Tree) announcers() {
	ws := t.Words
	v := len(ws) - 1
	for v > 0 && !ws[v].IsVerb() {
		v--
	}
	if v < 3 || ws[v].XPOS != "VBN" || ws[v].Rel != "acl" || ws[v].Head != v-1 || !Reporting[ws[v].Lemma] {
		return
	}
	for i := v - 2; i > 0 && i > v-phraseReach; i-- {
		switch w := &ws[i]; {
		case w.Text == ",":
			t.Hang(v, ws[v-1].Head, "parataxis")
			ws[v].XPOS = "VBD"
			t.Hang(v-1, v, "nsubj")
			return
		case w.IsVerb() || w.UPOS == "ADP":
			return
		}
	}
}

// phraseReach is how many words before a verb its misread subject is looked for.
const phraseReach = 12

// verbalHeads gives finite verbs without a subject the noun before them, where the parser took the verb for
// the head of a noun phrase ("a car bomb struck a bus") or the noun for a date ("after a bomb struck").
func (t *Tree) verbalHeads() {
	ws := t.Words
	for v := 1; v < len(ws); v++ {
		if x := ws[v].XPOS; ws[v].UPOS != "VERB" || x != "VBD" && x != "VBZ" && x != "VBP" {
			continue
		}
		t.clauseOfTwo(v)
		noun, phrase := -1, false // the phrase is one that the parser gave the verb as its head
		for i := max(0, v-phraseReach); i < v; i++ {
			if ws[i].Head != v {
				continue
			}
			switch ws[i].Rel {
			case "nsubj", "nsubj:pass", "csubj", "expl":
				phrase, noun, i = false, i, v
			case "det", "nmod:poss":
				phrase = true
			case "compound":
				phrase = true
				if ws[i].IsNominal() {
					noun = i
				}
			}
		}
		switch {
		case phrase && noun >= 0:
			t.asSubject(noun, v)
		case !phrase && noun < 0:
			t.clauseAfter(v)
		}
	}
}

// asSubject makes the noun the subject of the verb, with the words of its phrase.
func (t *Tree) asSubject(noun, verb int) {
	ws := t.Words
	ws[noun].Rel = "nsubj"
	for i := max(0, verb-phraseReach); i < noun; i++ {
		switch w := &ws[i]; w.Rel {
		case "compound", "det", "amod", "nmod:poss", "nummod":
			if w.Head == verb {
				t.move(i, noun)
			}
		}
	}
}

// clauseAfter makes a clause of "after a bomb struck a bus", when the bomb was taken to be what the main
// clause came after and the verb at v for another main clause.
func (t *Tree) clauseAfter(v int) {
	ws := t.Words
	noun := v - 1
	for noun > 0 && ws[noun].Rel == "flat" && ws[noun].Head < noun && ws[noun].Head >= 0 {
		noun = ws[noun].Head // "the United States"
	}
	n := &ws[noun]
	if !n.IsNominal() || n.Head < 0 || n.Head >= noun || n.Rel != "obl" && n.Rel != "nmod" || ws[v].Head > v {
		return
	}
	for i := noun - 1; i > max(n.Head, v-phraseReach); i-- {
		if w := &ws[i]; w.Head == noun && w.Rel == "case" && (Joining[w.Lower] || w.Lower == "as" && ws[i+1].Rel == "det" && !servingAs[ws[n.Head].Lemma]) {
			t.Hang(i, v, "mark")
			w.UPOS = "SCONJ"
			t.Hang(v, n.Head, "advcl")
			t.Hang(noun, v, "nsubj")
			return
		}
	}
}

// clauseOfTwo makes a clause of "until X and Y met", when X was taken for what the main clause lasted until.
func (t *Tree) clauseOfTwo(v int) {
	ws := t.Words
	second := -1
	for i := max(1, v-phraseReach); i < v; i++ {
		if w := &ws[i]; w.Head == v && w.Rel == "nsubj" && w.UPOS == "PROPN" {
			second = i
			break
		}
	}
	if second < 3 || ws[second-1].Lower != "and" || ws[v].Rel != "conj" {
		return
	}
	first := second - 2
	for first > 0 && ws[first].Rel == "flat" {
		first--
	}
	if n := &ws[first]; first == 0 || n.UPOS != "PROPN" || n.Head >= first || n.Head < 0 || !Joining[ws[first-1].Lower] || ws[first-1].Head != first {
		return
	}
	main := t.VerbAbove(ws[first].Head)
	if main < 0 || main == v {
		return
	}
	t.Hang(first-1, v, "mark")
	ws[first-1].UPOS = "SCONJ"
	t.Hang(first, v, "nsubj")
	t.Hang(second, first, "conj")
	t.move(second-1, second)
	t.Hang(v, main, "advcl")
}

// servingAs are verbs that something is done as: "served as the minister announced in May".
var servingAs = wordlist.Set("serve work act know describe see regard view identify name appoint elect choose treat use hail depict portray recognise recognize arrive come rank cast pose be")

// reroot gives the root that stands on "Russian" in "Russian President Putin met …" to the verb.
func (t *Tree) reroot() {
	ws := t.Words
	for i := range ws {
		w := &ws[i]
		if w.UPOS != "ADJ" || w.Rel != "root" && w.Head >= 0 || i+1 >= len(ws) || !ws[i+1].IsNominal() {
			continue
		}
		verb := -1
		for k := i + 1; k < len(ws); k++ {
			if ws[k].Head == i && ws[k].UPOS == "VERB" {
				verb = k
				break
			}
		}
		if verb < 0 {
			return
		}
		for k := range ws {
			if k != i && ws[k].Head == i {
				t.move(k, verb)
			}
		}
		t.supplant(verb, i, "amod")
		noun := i + 1
		for noun+1 < len(ws) && ws[noun].Head == noun+1 {
			noun++
		}
		t.move(i, noun)
		return
	}
}

// beforeSubject makes a part of the subject of a noun right before it that was hung on the verb: "Syrian regime air
// strikes hit".
func (t *Tree) beforeSubject(cased []bool) {
	ws := t.Words
	for i := 0; i+1 < len(ws); i++ {
		w := &ws[i]
		if n := &ws[i+1]; w.UPOS == "NUM" && (n.XPOS == "NNS" || n.XPOS == "NNPS") && w.Head == n.Head && t.subject(i+1) { // "Two Chileans"
			t.Hang(i, i+1, "nummod")
			continue
		}
		if w.Rel != "obl" && w.Rel != "nsubj" || w.UPOS != "NOUN" || w.Head <= i || cased[i] || t.Timed[i] {
			continue
		}
		n := i + 1
		if ws[n].Rel == "compound" {
			n = ws[n].Head
		}
		if n > i && ws[n].Head == w.Head && ws[n].Rel == "nsubj" {
			t.Hang(i, n, "compound")
		}
	}
}

// relativeVerbs makes a verb of the noun that a relative clause was given for one: "Israel, which Kerry visits".
func (t *Tree) relativeVerbs() {
	ws := t.Words
	for i := 2; i < len(ws); i++ {
		w, who := &ws[i], &ws[i-1]
		if w.Rel != "acl:relcl" || w.XPOS != "NNS" || who.Head != i || who.UPOS != "PROPN" || ws[i-2].XPOS != "WDT" || ws[i-2].Head != i {
			continue
		}
		w.UPOS, w.XPOS, w.Lemma = "VERB", "VBZ", t.known.lemmaOf(w.Lower, "VERB", "VBZ")
		who.Rel, ws[i-2].Rel = "nsubj", "obj"
		for k := i + 1; k < len(ws); k++ {
			if ws[k].Head == i && ws[k].Rel == "nmod" {
				ws[k].Rel = "obl"
			}
		}
	}
}

// hoursAfter makes what was done of the noun before "hours after", which were taken for it: "expelled a diplomat hours
// after Ottawa had accused it".
func (t *Tree) hoursAfter() {
	ws := t.Words
	for h := 1; h+1 < len(ws); h++ {
		noun, joint := h-1, &ws[h+1]
		if !clockUnits[ws[h].Lower] || !Joining[joint.Lower] || joint.Head < 0 || ws[noun].Rel != "compound" || ws[noun].Head != h || t.Timed[noun] {
			continue
		}
		clause := joint.Head
		if ws[clause].Head == h { // "weeks before a rig exploded"
			t.Hang(clause, t.VerbAbove(h), "advcl")
		}
		t.supplant(noun, h, "obl:unmarked")
		for k := range noun {
			if ws[k].Head == h {
				t.move(k, noun)
			}
		}
		t.move(h, clause)
	}
}

var clockUnits = wordlist.Set("minutes hours days weeks months years")
