package event

import "slices"

// repair mends what a fast parser gets wrong most often, where the words themselves say so: it turns a
// bare noun behind a verb into its object, gives verbs their particles, and takes the sentence's root away
// from an adjective of nationality. Links are not made yet.
func (t *tree) repair(l *lexicon, timed []bool) {
	ws := t.words
	t.particles(l)
	t.prepositions()
	t.byHand()
	t.counted()
	t.verbalHeads()
	t.participles()
	t.perfects()
	t.daytimes(timed)
	t.announcers()
	object := map[int]bool{}
	for i := range ws {
		if ws[i].rel == "obj" && ws[i].head >= 0 {
			object[ws[i].head] = true
		}
	}
	t.nouns()
	t.relativeVerbs(l)
	t.hoursAfter(timed)
	t.given()
	cased, clausal := t.marked()
	t.beforeSubject(cased, timed)
	for i := range ws {
		w := &ws[i]
		h := w.head
		if h < 0 || h >= len(ws) {
			continue
		}
		v := &ws[h]
		if u := v.head; w.rel == "appos" && v.rel == "obl" && u >= 0 && ws[u].upos == "VERB" && u+1 < len(ws) && ws[u+1].text == "," && !object[u] && t.comma(h, i) && !linking[ws[u].lemma] {
			w.head, w.rel = u, "obj" // "would not renew, in its present form, the agreement"
			object[u] = true
			continue
		}
		switch w.rel {
		case "obj":
			// "an agreement under which X pays", "officials accused of rights violations"
			if cased[i] && (w.xpos == "WDT" || w.xpos == "WP" || v.xpos == "VBN" && v.rel == "acl") {
				w.rel = "obl"
			}
		case "amod":
			if i == h+1 && v.rel == "obj" && v.head >= 0 && judging[ws[v.head].lemma] { // "declared two diplomats unwelcome"
				w.head, w.rel = v.head, "xcomp"
			}
		case "acl":
			if w.xpos == "VBG" && (timed[h] || t.mark(i) == "by") { // "responded on the 20th by declaring"
				for k, steps := h, 0; k >= 0 && steps < maxDepth; k, steps = ws[k].head, steps+1 {
					if ws[k].upos == "VERB" {
						w.head, w.rel = k, "advcl"
						break
					}
				}
			}
		case "obl", "obl:unmarked", "nmod", "xcomp", "ccomp", "nmod:unmarked", "dep", "appos", "iobj":
			if i > h && v.upos == "VERB" && !object[h] && !timed[i] && !cased[i] && !clausal[i] && (nominalWord(w) || w.xpos == "$") && !linking[v.lemma] {
				w.rel = "obj"
				object[h] = true
			}
		}
	}
	t.reroot()
}

// judging are verbs that say what something is to count for.
var judging = set("declare find deem consider hold render pronounce brand rule")

// participles makes a participle of what was read as the simple past right behind a conjunction: "when asked why".
func (t *tree) participles() {
	for i := 1; i < len(t.words); i++ {
		if w := &t.words[i]; w.xpos == "VBD" && w.upos == "VERB" && subordinating[t.words[i-1].lower] {
			w.xpos = "VBN"
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

// daytimes makes nouns of words of dates that were read as verbs: "ordered Syria on Friday evening to disarm".
func (t *tree) daytimes(timed []bool) {
	ws := t.words
	for i := range ws {
		if w := &ws[i]; timed[i] && w.upos == "VERB" && w.head >= 0 {
			w.upos, w.xpos, w.rel = "NOUN", "NN", "obl:unmarked"
			for k := i + 1; k < len(ws); k++ {
				if ws[k].head == i {
					ws[k].head = w.head
				}
			}
		}
	}
}

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
		if w := &ws[i]; w.head == noun && w.rel == "case" && joining[w.lower] {
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
var joining = set("after before since until")

// particles makes the particle of a verb of what was taken for the preposition of its object: "handed over
// equipment", "rolled back tariffs".
func (t *tree) particles(l *lexicon) {
	ws := t.words
	for i := 1; i < len(ws); i++ {
		w, v := &ws[i], &ws[i-1]
		if v.upos == "VERB" && w.head > i+1 && w.rel == "case" && adverbs[w.lower] && ws[i+1].head == w.head && ws[i+1].rel == "case" && ws[i+1].lower != "of" {
			w.head, w.rel, w.upos = i-1, "compound:prt", "ADP" // "went on during the attack"
			continue
		}
		if v.upos != "VERB" || w.head <= i || w.head >= len(ws) || w.rel != "case" && w.rel != "advmod" || !l.acts.particles[v.lemma+" "+w.lower] {
			continue
		}
		n := &ws[w.head]
		if n.rel == "nummod" && n.head > i { // "handed over 50 prisoners"
			n = &ws[n.head]
		}
		if n.head == i-1 && nominalWord(n) {
			n.rel = "obj"
			w.head, w.rel, w.upos = i-1, "compound:prt", "ADP"
		}
	}
}

// prepositions hangs a preposition on the noun that heads its phrase, not on one that is a part of its name (the "of" of
// "of rights violations") nor the noun on it.
func (t *tree) prepositions() {
	ws := t.words
	for i := range ws {
		w := &ws[i]
		if h := w.head; w.rel == "case" && h > i && ws[h].rel == "compound" && ws[h].head > h && nominalWord(&ws[ws[h].head]) {
			w.head = ws[h].head
		}
		if h := w.head; w.rel == "case" && h > i+2 && ws[i+1].upos == "PROPN" && ws[i+1].rel == "compound" && ws[i+1].head == h && t.articleBetween(i+2, h) { // "For Obama the case comes early"
			above := ws[h].head
			w.head, ws[i+1].head, ws[i+1].rel = i+1, above, "obl"
			if above > h && isVerb(&ws[above]) && !t.hasSubject(above) {
				ws[h].rel = "nsubj"
			}
		}
		if h := w.head; h >= 0 && h < i && nominalWord(w) && joining[ws[h].lower] && ws[h].head >= 0 { // it heads its noun: "since the attack"
			above := ws[h].head
			w.head, w.rel = above, "nmod"
			if isVerb(&ws[above]) {
				w.rel = "obl"
			}
			for k := range ws {
				if ws[k].head == h {
					ws[k].head = i
				}
			}
			ws[h].head, ws[h].rel, ws[h].upos = i, "case", "ADP"
		}
	}
}

// articleBetween tells whether an article of the noun at h stands between the word from and it.
func (t *tree) articleBetween(from, h int) bool {
	for k := from; k < h; k++ {
		if t.words[k].rel == "det" && t.words[k].head == h {
			return true
		}
	}
	return false
}

// adverbs are prepositions that stand before another one only as the particle of a verb.
var adverbs = set("on off up down in over back away")

// byHand makes a letter the object of "had a letter hand delivered", where the hand was taken for it.
func (t *tree) byHand() {
	ws := t.words
	for v := 2; v < len(ws); v++ {
		hand, what := v-1, v-2
		if ws[v].xpos != "VBN" && ws[v].xpos != "VBD" || ws[hand].lower != "hand" || ws[what].head != hand || !nominalWord(&ws[what]) {
			continue
		}
		ws[what].head, ws[what].rel = ws[hand].head, ws[hand].rel
		for i := range ws {
			if ws[i].head == hand {
				ws[i].head = what
			}
		}
		ws[hand].head, ws[hand].rel, ws[v].xpos = v, "compound", "VBN"
	}
}

// counted makes one phrase of "of 18 Russians", where the number was hung elsewhere than on what it counts, and
// what is done to them ("targeted for sanctions") a part of it.
func (t *tree) counted() {
	ws := t.words
	for i := 1; i+1 < len(ws); i++ {
		number, noun := &ws[i], &ws[i+1]
		if number.xpos != "CD" || noun.xpos != "NNS" && noun.xpos != "NNPS" || number.head == i+1 || ws[i-1].upos != "ADP" {
			continue
		}
		over := ws[i-1].head
		if over == i {
			over = number.head
		}
		if over < 0 || over >= i-1 {
			continue
		}
		if v := i + 2; v < len(ws) && noun.rel == "nsubj" && noun.head == v && ws[v].upos == "VERB" {
			for k := range ws {
				if ws[k].head == v && ws[k].rel == "conj" && t.hasSubject(k) {
					ws[k].head = t.verbAbove(over)
				}
			}
			ws[v].xpos, ws[v].head, ws[v].rel = "VBN", i+1, "acl"
		}
		for k := range ws {
			if ws[k].head == i {
				ws[k].head = i + 1
			}
		}
		noun.head, noun.rel = over, "nmod"
		if isVerb(&ws[over]) {
			noun.rel = "obl"
		}
		number.head, number.rel = i+1, "nummod"
		ws[i-1].head, ws[i-1].rel = i+1, "case"
	}
}

// hasSubject tells whether a word is hung on word v as its subject. Links need not be made yet.
func (t *tree) hasSubject(v int) bool {
	return slices.ContainsFunc(t.words, func(w word) bool { return w.head == v && (w.rel == "nsubj" || w.rel == "nsubj:pass") })
}

// verbAbove returns word i if it is a verb, or the nearest verb that it depends on; -1 if there is none.
func (t *tree) verbAbove(i int) int {
	for steps := 0; i >= 0 && !isVerb(&t.words[i]); i, steps = t.words[i].head, steps+1 {
		if steps == maxDepth {
			return -1
		}
	}
	return i
}

var linking = set("be become remain seem appear stay turn make call name elect appoint consider")

func nominalWord(w *word) bool { return w.upos == "NOUN" || w.upos == "PROPN" || w.upos == "NUM" }

// marked tells which words have a preposition, and which have the marks of a clause.
func (t *tree) marked() (cased, clausal []bool) {
	cased, clausal = make([]bool, len(t.words)), make([]bool, len(t.words))
	for i := range t.words {
		w := &t.words[i]
		if w.head < 0 || w.head >= len(t.words) {
			continue
		}
		switch w.rel {
		case "case":
			cased[w.head] = cased[w.head] || i < w.head
		case "mark", "cop", "nsubj", "nsubj:pass", "aux", "expl", "csubj":
			clausal[w.head] = true
		}
	}
	return cased, clausal
}

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

// nouns makes nouns of what is tagged an adjective behind an article or a possessive and before no noun:
// "resumed its offensive".
func (t *tree) nouns() {
	for i := range t.words {
		w := &t.words[i]
		if w.rel != "det" && w.rel != "nmod:poss" || w.head <= i || w.head >= len(t.words) {
			continue
		}
		if h := &t.words[w.head]; h.upos == "ADJ" && h.rel != "amod" {
			h.upos = "NOUN"
		}
	}
	for i := 1; i < len(t.words); i++ { // "Iraqi military says"
		w := &t.words[i]
		if w.lower == "military" && w.rel == "nsubj" && w.upos == "ADJ" && t.words[i-1].head == w.head && t.words[i-1].rel == "nsubj" {
			w.upos, w.xpos = "NOUN", "NN"
			t.words[i-1].head, t.words[i-1].rel = i, "amod"
		}
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

var clockUnits = set("minutes hours days weeks months years")

func (t *tree) subject(i int) bool {
	return t.words[i].rel == "nsubj" || t.words[i].rel == "nsubj:pass"
}

// given makes the first of two objects of a verb of giving the one who is given the other: "gave Putin a deadline".
func (t *tree) given() {
	ws := t.words
	first := map[int]int{}
	for i := range ws {
		w := &ws[i]
		if w.rel != "obj" || w.head < 0 || w.head > i || !giving[ws[w.head].lemma] {
			continue
		}
		if k, ok := first[w.head]; ok && nominalWord(&ws[k]) && nominalWord(w) {
			ws[k].rel = "iobj"
		} else {
			first[w.head] = i
		}
	}
}

// mark returns the word that marks the clause at i, before links are made.
func (t *tree) mark(i int) string {
	for k := max(0, i-3); k < i; k++ {
		if t.words[k].head == i && t.words[k].rel == "mark" {
			return t.words[k].lower
		}
	}
	return ""
}
