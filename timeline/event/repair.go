package event

import (
	"slices"

	"timeline/timeline/wordlist"
)

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
	t.trailing()
	t.personae()
	t.titledSecond()
	t.unchanged()
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
	t.given(timed)
	t.deputies()
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
var judging = wordlist.Set("declare find deem consider hold render pronounce brand rule")

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

// particles makes the particle of a verb of what was taken for the preposition of its object: "handed over
// equipment", "rolled back tariffs".
func (t *tree) particles(l *lexicon) {
	ws := t.words
	for i := 1; i < len(ws); i++ {
		w, v := &ws[i], &ws[i-1]
		if w.lower == "packing" && w.head >= 0 && w.head < i && ws[w.head].lemma == "send" { // "sent the envoys packing"
			w.rel, w.upos = "compound:prt", "ADP"
			continue
		}
		if v.upos == "VERB" && w.head > i+1 && w.rel == "case" && adverbs[w.lower] && ws[i+1].head == w.head && ws[i+1].rel == "case" && ws[i+1].lower != "of" {
			w.head, w.rel, w.upos = i-1, "compound:prt", "ADP" // "went on during the attack"
			continue
		}
		if v := t.outOf(i); v >= 0 && l.acts.particles[ws[v].lemma+" out"] {
			w.head, w.rel, w.upos = v, "compound:prt", "ADP"
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

// outOf returns the verb that the "out" at i belongs to where it stands before "of": "walked out of the talks", "pulled
// its troops out of Syria"; -1 for other words.
func (t *tree) outOf(i int) int {
	ws := t.words
	if i+2 >= len(ws) || ws[i].lower != "out" || ws[i].rel != "case" || ws[i+1].lower != "of" || ws[i].head <= i+1 {
		return -1
	}
	v := ws[ws[i].head].head
	if v >= 0 && ws[v].rel == "obj" {
		v = ws[v].head
	}
	if v < 0 || v > i || ws[v].upos != "VERB" {
		return -1
	}
	return v
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
var adverbs = wordlist.Set("on off up down in over back away")

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

var linking = wordlist.Set("be become remain seem appear stay turn make call name elect appoint consider")

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

// deputies makes a part of the office of the "deputy" before it, and whose it is that of the office: "Kenya's deputy foreign
// minister".
func (t *tree) deputies() {
	ws := t.words
	for i := range ws {
		h := ws[i].head
		if ws[i].lower != "deputy" && ws[i].lower != "vice" || h <= i+1 || h > i+4 || h >= len(ws) || ws[h].upos != "NOUN" || ws[i].rel != "nsubj" && ws[i].rel != "compound" && ws[i].rel != "amod" {
			continue
		}
		between := true
		for k := i + 1; k < h; k++ {
			between = between && ws[k].head == h && (ws[k].rel == "amod" || ws[k].rel == "compound")
		}
		if !between {
			continue
		}
		ws[i].rel = "compound"
		for k := range i {
			if ws[k].head == i {
				ws[k].head = h
			}
		}
	}
}

func (t *tree) subject(i int) bool {
	return t.words[i].rel == "nsubj" || t.words[i].rel == "nsubj:pass"
}

// given makes the first of two objects of a verb of giving the one who is given the other: "gave Putin a deadline".
func (t *tree) given(timed []bool) {
	ws := t.words
	first := map[int]int{}
	for i := range ws {
		w := &ws[i]
		if h := w.head; w.rel == "appos" && h >= 0 && h < i && ws[h].rel == "obj" && ws[h].upos == "PROPN" && ws[h].head >= 0 && giving[ws[ws[h].head].lemma] && !t.comma(h, i) { // "gave the Philippines ten boats"
			w.head, w.rel = ws[h].head, "obj"
		}
		if k, ok := first[w.head]; ok && w.rel == "obl:unmarked" && !timed[i] && ws[k].upos == "PROPN" && nominalWord(w) { // "granted Germany access"
			w.rel = "obj"
		}
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
