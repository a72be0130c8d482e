package event

import (
	"slices"

	"timeline/timeline/wordlist"
)

// participles makes a participle of what was read as the simple past right behind a conjunction: "when asked why".
func (t *tree) participles() {
	for i := 1; i < len(t.words); i++ {
		if w := &t.words[i]; w.xpos == "VBD" && w.upos == "VERB" && subordinating[t.words[i-1].lower] {
			w.xpos = "VBN"
		}
	}
}

// trailing makes verbs of participles behind a comma at the end that were read as adjectives of their object: "shares closed
// up, recovering losses".
func (t *tree) trailing() {
	ws := t.words
	for i := 2; i < len(ws); i++ {
		noun := ws[i].head
		if ws[i].xpos != "VBG" || ws[i].rel != "amod" || ws[i-1].text != "," || noun <= i || ws[noun].xpos != "NNS" || ws[noun].rel != "appos" {
			continue
		}
		v := ws[noun].head
		for steps := 0; v >= 0 && steps < maxDepth && ws[v].upos != "VERB"; steps++ {
			v = ws[v].head
		}
		if v < 0 || v > i || !tensedForm(&ws[v]) && ws[v].rel != "root" || slices.ContainsFunc(ws[v:i], func(w word) bool { return w.head == v && w.rel == "obj" }) {
			continue
		}
		ws[i].head, ws[i].rel, ws[i].upos = v, "advcl", "VERB"
		ws[noun].head, ws[noun].rel = i, "obj"
	}
}

// personae makes what somebody is declared of a "persona non grata" that was taken for a name beside theirs: "declared the envoy,
// Kang Chol, persona non grata".
func (t *tree) personae() {
	ws := t.words
	for i := range ws {
		if w := &ws[i]; w.lower != "persona" && w.lower != "personae" || w.rel == "xcomp" {
			continue
		}
		for v := i - 1; v >= max(0, i-phraseReach); v-- {
			if ws[v].lemma == "declare" && ws[v].upos == "VERB" {
				ws[i].head, ws[i].rel = v, "xcomp"
				break
			}
		}
	}
}

// titledSecond joins the second of two subjects to the first, when the title of the second was taken for a verb between them:
// "Foreign Minister X and border minister Y signed".
func (t *tree) titledSecond() {
	ws := t.words
	for i := range ws {
		title := ws[i].head
		if ws[i].rel != "nsubj" || title <= i || ws[title].rel != "nmod:desc" || ws[title].head <= title {
			continue
		}
		second := ws[title].head
		v := ws[second].head
		if ws[second].rel != "nsubj" || v <= second {
			continue
		}
		for k := i + 1; k < title; k++ {
			if ws[k].rel == "cc" && ws[k].head == title {
				ws[k].head = second
				ws[i].head = v
				ws[second].head, ws[second].rel = i, "conj"
				break
			}
		}
	}
}

// perfects makes verbs of participles that have an auxiliary, where they were read as adjectives of their object: "who
// had given files".
func (t *tree) perfects() {
	ws := t.words
	for i := 1; i < len(ws); i++ {
		h := ws[i].head
		if ws[i].xpos != "VBN" || ws[i].rel != "amod" || h <= i || h >= len(ws) || ws[i-1].lemma != "have" {
			continue
		}
		if have := i - 1; ws[h].head == have && ws[h].rel == "obj" && ws[i-1].rel == "acl:relcl" { // "who had met their children", read as children that were met
			ws[i].head, ws[i].rel, ws[i].upos = ws[have].head, ws[have].rel, "VERB"
			for k := range ws {
				if ws[k].head == have {
					ws[k].head = i
				}
			}
			ws[have].head, ws[have].rel, ws[have].upos = i, "aux", "AUX"
			continue
		}
		if ws[i-1].head != i {
			continue
		}
		ws[i].head, ws[i].rel, ws[i].upos = ws[h].head, ws[h].rel, "VERB"
		ws[h].head, ws[h].rel = i, "obj"
		for k := range i {
			if ws[k].head == h {
				ws[k].head = i
			}
		}
	}
}

// unchanged puts a verb whose past is like its base into the past where it has a subject before it and nothing that makes
// an infinitive or an order of it: "France cut aid".
func (t *tree) unchanged() {
	ws := t.words
	subject, bound := make([]bool, len(ws)), make([]bool, len(ws))
	for i := range ws {
		if h := ws[i].head; h > i {
			subject[h] = subject[h] || t.subject(i)
			bound[h] = bound[h] || ws[i].rel == "aux" || ws[i].rel == "mark" || ws[i].lower == "to"
		}
	}
	for i := range ws {
		w := &ws[i]
		if wanted := w.head >= 0 && (mandative[ws[w.head].lower] || witnessing[ws[w.head].lemma] || ws[w.head].lemma == "let"); !wanted && w.xpos == "VB" && samePast[w.lower] && subject[i] && !bound[i] {
			w.xpos = "VBD"
		}
	}
}

var samePast = wordlist.Set("cut put hit set let shut quit cast split spread shed burst beat cost hurt upset")

// announcers gives the saying at the end of a sentence its subject, where it was taken for a participle of it: ", the
// ministry announced on Monday".
func (t *tree) announcers() {
	ws := t.words
	v := len(ws) - 1
	for v > 0 && !isVerb(&ws[v]) {
		v--
	}
	if v < 3 || ws[v].xpos != "VBN" || ws[v].rel != "acl" || ws[v].head != v-1 || !reporting[ws[v].lemma] {
		return
	}
	for i := v - 2; i > 0 && i > v-phraseReach; i-- {
		switch w := &ws[i]; {
		case w.text == ",":
			ws[v].head, ws[v].rel, ws[v].xpos = ws[v-1].head, "parataxis", "VBD"
			ws[v-1].head, ws[v-1].rel = v, "nsubj"
			return
		case isVerb(w) || w.upos == "ADP":
			return
		}
	}
}

// phraseReach is how many words before a verb its misread subject is looked for.
const phraseReach = 12

// verbalHeads gives finite verbs without a subject the noun before them, where the parser took the verb for
// the head of a noun phrase ("a car bomb struck a bus") or the noun for a date ("after a bomb struck").
func (t *tree) verbalHeads() {
	ws := t.words
	for v := 1; v < len(ws); v++ {
		if x := ws[v].xpos; ws[v].upos != "VERB" || x != "VBD" && x != "VBZ" && x != "VBP" {
			continue
		}
		t.clauseOfTwo(v)
		noun, phrase := -1, false // the phrase is one that the parser gave the verb as its head
		for i := max(0, v-phraseReach); i < v; i++ {
			if ws[i].head != v {
				continue
			}
			switch ws[i].rel {
			case "nsubj", "nsubj:pass", "csubj", "expl":
				phrase, noun, i = false, i, v
			case "det", "nmod:poss":
				phrase = true
			case "compound":
				phrase = true
				if nominalWord(&ws[i]) {
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
func (t *tree) asSubject(noun, verb int) {
	ws := t.words
	ws[noun].rel = "nsubj"
	for i := max(0, verb-phraseReach); i < noun; i++ {
		switch w := &ws[i]; w.rel {
		case "compound", "det", "amod", "nmod:poss", "nummod":
			if w.head == verb {
				w.head = noun
			}
		}
	}
}

// clauseAfter makes a clause of "after a bomb struck a bus", when the bomb was taken to be what the main
// clause came after and the verb at v for another main clause.
func (t *tree) clauseAfter(v int) {
	ws := t.words
	noun := v - 1
	for noun > 0 && ws[noun].rel == "flat" && ws[noun].head < noun && ws[noun].head >= 0 {
		noun = ws[noun].head // "the United States"
	}
	n := &ws[noun]
	if !nominalWord(n) || n.head < 0 || n.head >= noun || n.rel != "obl" && n.rel != "nmod" || ws[v].head > v {
		return
	}
	for i := noun - 1; i > max(n.head, v-phraseReach); i-- {
		if w := &ws[i]; w.head == noun && w.rel == "case" && (joining[w.lower] || w.lower == "as" && ws[i+1].rel == "det" && !servingAs[ws[n.head].lemma]) {
			w.head, w.rel, w.upos = v, "mark", "SCONJ"
			ws[v].head, ws[v].rel = n.head, "advcl"
			n.head, n.rel = v, "nsubj"
			return
		}
	}
}

// clauseOfTwo makes a clause of "until X and Y met", when X was taken for what the main clause lasted until.
func (t *tree) clauseOfTwo(v int) {
	ws := t.words
	second := -1
	for i := max(1, v-phraseReach); i < v; i++ {
		if w := &ws[i]; w.head == v && w.rel == "nsubj" && w.upos == "PROPN" {
			second = i
			break
		}
	}
	if second < 3 || ws[second-1].lower != "and" || ws[v].rel != "conj" {
		return
	}
	first := second - 2
	for first > 0 && ws[first].rel == "flat" {
		first--
	}
	if n := &ws[first]; first == 0 || n.upos != "PROPN" || n.head >= first || n.head < 0 || !joining[ws[first-1].lower] || ws[first-1].head != first {
		return
	}
	main := t.verbAbove(ws[first].head)
	if main < 0 || main == v {
		return
	}
	ws[first-1].head, ws[first-1].rel, ws[first-1].upos = v, "mark", "SCONJ"
	ws[first].head, ws[first].rel = v, "nsubj"
	ws[second].head, ws[second].rel = first, "conj"
	ws[second-1].head = second
	ws[v].head, ws[v].rel = main, "advcl"
}

// joining are prepositions that begin clauses as well.
var joining = wordlist.Set("after before since until")

// servingAs are verbs that something is done as: "served as the minister announced in May".
var servingAs = wordlist.Set("serve work act know describe see regard view identify name appoint elect choose treat use hail depict portray recognise recognize arrive come rank cast pose be")

// reroot gives the root that stands on "Russian" in "Russian President Putin met …" to the verb.
func (t *tree) reroot() {
	ws := t.words
	for i := range ws {
		w := &ws[i]
		if w.upos != "ADJ" || w.rel != "root" && w.head >= 0 || i+1 >= len(ws) || !nominalWord(&ws[i+1]) {
			continue
		}
		verb := -1
		for k := i + 1; k < len(ws); k++ {
			if ws[k].head == i && ws[k].upos == "VERB" {
				verb = k
				break
			}
		}
		if verb < 0 {
			return
		}
		for k := range ws {
			if k != i && ws[k].head == i {
				ws[k].head = verb
			}
		}
		ws[verb].head, ws[verb].rel = -1, "root"
		noun := i + 1
		for noun+1 < len(ws) && ws[noun].head == noun+1 {
			noun++
		}
		w.head, w.rel = noun, "amod"
		return
	}
}

// beforeSubject makes a part of the subject of a noun right before it that was hung on the verb: "Syrian regime air
// strikes hit".
func (t *tree) beforeSubject(cased, timed []bool) {
	ws := t.words
	for i := 0; i+1 < len(ws); i++ {
		w := &ws[i]
		if n := &ws[i+1]; w.upos == "NUM" && (n.xpos == "NNS" || n.xpos == "NNPS") && w.head == n.head && t.subject(i+1) { // "Two Chileans"
			w.head, w.rel = i+1, "nummod"
			continue
		}
		if w.rel != "obl" && w.rel != "nsubj" || w.upos != "NOUN" || w.head <= i || cased[i] || timed[i] {
			continue
		}
		n := i + 1
		if ws[n].rel == "compound" {
			n = ws[n].head
		}
		if n > i && ws[n].head == w.head && ws[n].rel == "nsubj" {
			w.head, w.rel = n, "compound"
		}
	}
}

// relativeVerbs makes a verb of the noun that a relative clause was given for one: "Israel, which Kerry visits".
func (t *tree) relativeVerbs(l *lexicon) {
	ws := t.words
	for i := 2; i < len(ws); i++ {
		w, who := &ws[i], &ws[i-1]
		if w.rel != "acl:relcl" || w.xpos != "NNS" || who.head != i || who.upos != "PROPN" || ws[i-2].xpos != "WDT" || ws[i-2].head != i {
			continue
		}
		w.upos, w.xpos, w.lemma = "VERB", "VBZ", l.lemmaOf(w.lower, "VERB", "VBZ")
		who.rel, ws[i-2].rel = "nsubj", "obj"
		for k := i + 1; k < len(ws); k++ {
			if ws[k].head == i && ws[k].rel == "nmod" {
				ws[k].rel = "obl"
			}
		}
	}
}

// hoursAfter makes what was done of the noun before "hours after", which were taken for it: "expelled a diplomat hours
// after Ottawa had accused it".
func (t *tree) hoursAfter(timed []bool) {
	ws := t.words
	for h := 1; h+1 < len(ws); h++ {
		noun, joint := h-1, &ws[h+1]
		if !clockUnits[ws[h].lower] || !joining[joint.lower] || joint.head < 0 || ws[noun].rel != "compound" || ws[noun].head != h || timed[noun] {
			continue
		}
		ws[noun].head, ws[noun].rel = ws[h].head, ws[h].rel
		for k := range noun {
			if ws[k].head == h {
				ws[k].head = noun
			}
		}
		ws[h].head, ws[h].rel = joint.head, "obl:unmarked"
	}
}

var clockUnits = wordlist.Set("minutes hours days weeks months years")
