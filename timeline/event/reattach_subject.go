package event

import "timeline/timeline/wordlist"

// subjects leaves each verb one subject: a date among several belongs to the verb before it ("said Monday
// that …"), "that" is then a conjunction, and of two nouns with a comma between the second explains the
// first.
func (t *tree) subjects(timed []bool) {
	ws := t.words
	t.beforeDate(timed)
	last := map[int]int{} // of a verb: its subject so far
	for i := range ws {
		w := &ws[i]
		if w.rel != "nsubj" && w.rel != "nsubj:pass" || w.head < i {
			continue
		}
		if timed[i] && i > 0 && ws[i-1].upos == "VERB" {
			w.head, w.rel = i-1, "obl:unmarked"
			continue
		}
		before, other := last[w.head]
		switch {
		case w.lower == "whom":
			w.rel = "obj"
		case !timed[i] && t.objectOfRelative(i):
		case !other:
			last[w.head] = i
		case before > 0 && ws[before-1].lower == "whose" && ws[before-1].head == before: // "whose president it accuses"
			ws[before].rel = "obj"
			last[w.head] = i
		case t.twoActs(before, i):
			last[w.head] = i
		case ws[before].lower == "that":
			ws[before].rel, ws[before].upos, ws[before].xpos = "mark", "SCONJ", "IN"
			last[w.head] = i
		case nominalWord(w) && nominalWord(&ws[before]) && t.comma(before, i):
			w.head, w.rel = before, "appos"
		default:
			last[w.head] = i
		}
	}
	t.behindComma(timed)
}

// twoActs parts two acts whose second verb was given the subjects of both, as the first one was taken for a participle of
// its subject: "Turkish troops crossed the river, and two Syrians surrendered".
func (t *tree) twoActs(first, second int) bool {
	ws := t.words
	do, and := first+1, -1
	for k := first + 1; k < second; k++ {
		if ws[k].xpos == "CC" && ws[k-1].text == "," {
			and = k
		}
	}
	if w := &ws[do]; and < 0 || w.head != first || w.rel != "acl" || w.xpos != "VBN" || verbForms(w.lemma)[simplePastForm] != w.lower || ws[do+1].lower == "by" {
		return false
	}
	then := ws[second].head
	ws[do].head, ws[do].rel, ws[do].xpos = ws[then].head, ws[then].rel, "VBD"
	ws[then].head, ws[then].rel = do, "conj"
	for k := range second {
		switch w := &ws[k]; {
		case k < and && w.head == then:
			w.head = do
		case k > and && w.head == do:
			w.head, w.rel = then, "obl"
		}
	}
	ws[and].head = then
	return true
}

// objectOfRelative gives the verb of a relative clause the noun right behind it, which was taken for a subject of the
// verb of the main clause: "Russia, which annexed Crimea in March, deployed troops".
func (t *tree) objectOfRelative(i int) bool {
	ws := t.words
	v := i - 1
	for v >= 0 && ws[v].head == i {
		v--
	}
	if v < 1 || !tensedForm(&ws[v]) || reporting[ws[v].lemma] || ws[v-1].head != v || ws[v-1].lower != "who" && ws[v-1].lower != "which" {
		return false
	}
	ws[i].head, ws[i].rel = v, "obj"
	return true
}

// behindComma makes a noun right before its verb the subject that was taken to explain the noun of a phrase which the
// sentence begins with: "Following the attack, Turkey recalled its envoy". What explains a noun has commas on both sides.
func (t *tree) behindComma(timed []bool) {
	ws := t.words
	for i := range ws {
		if tensedForm(&ws[i]) {
			return
		}
		noun := ws[i].head
		if ws[i].rel != "appos" || noun < 0 || noun > i || ws[noun].rel != "nsubj" {
			continue
		}
		v := ws[noun].head
		if v < i || !tensedForm(&ws[v]) || !t.comma(noun, i) || t.comma(i, v) {
			continue
		}
		opened := timed[noun]
		for k := noun - 1; k >= 0 && ws[k].text != ","; k-- {
			if w := &ws[k]; w.head == v && w.rel == "mark" {
				w.head, w.rel = noun, "case"
			}
			opened = opened || ws[k].head == noun && ws[k].rel == "case"
		}
		if opened {
			ws[noun].rel = "obl"
			ws[i].head, ws[i].rel = v, "nsubj"
		}
	}
}

// nameFirst makes the subject of the capital word right before the first verb that was taken for an adjective of some noun
// behind it: "Elian has been at the center".
func (t *tree) nameFirst() {
	ws := t.words
	if len(ws) < 3 || ws[0].xpos != "JJ" || ws[0].head < 2 || ws[0].text == ws[0].lower || ws[1].head == 0 {
		return
	}
	v := 1
	if ws[1].upos == "AUX" && ws[1].head > 1 {
		v = ws[1].head
	}
	if tensedForm(&ws[1]) && !t.hasSubject(v) && (ws[1].upos == "AUX" || isVerb(&ws[1])) {
		ws[0].head, ws[0].rel, ws[0].upos, ws[0].xpos = v, "nsubj", "PROPN", "NNP"
	}
}

// beforeDate makes the subject of the noun before a date that was taken for it: "Denmark last week announced",
// "the president on Monday defended".
func (t *tree) beforeDate(timed []bool) {
	ws := t.words
	for i := 1; i < len(ws); i++ {
		v := ws[i].head
		if !timed[i] || ws[i].rel != "nsubj" || v <= i || ws[v].upos != "VERB" {
			continue
		}
		noun := i - 1
		rel := "obl:unmarked"
		for noun >= 0 && (timed[noun] || ws[noun].head == i && ws[noun].rel == "case") {
			if ws[noun].rel == "case" {
				rel = "obl"
			}
			noun--
		}
		if noun < 0 || !nominalWord(&ws[noun]) || ws[noun].head != i || ws[noun].rel == "nmod:poss" {
			if noun < 1 || ws[noun].rel != "flat" || ws[ws[noun].head].head != i {
				continue
			}
			noun = ws[noun].head // "South Korea last week"
		}
		for k := range noun {
			if ws[k].head == i {
				ws[k].head = noun
			}
		}
		ws[noun].head, ws[noun].rel = v, "nsubj"
		ws[i].rel = rel
	}
}

// ofDate gives the noun before a date its place, where it was taken for a part of the date: "attacks in Egypt Friday".
func (t *tree) ofDate(timed []bool) {
	ws := t.words
	for i := 1; i < len(ws); i++ {
		noun := i - 1
		if !timed[i] || timed[noun] || !nominalWord(&ws[noun]) || ws[i].head < 0 || ws[i].head == noun {
			continue
		}
		if ws[noun].rel == "flat" && ws[noun].head >= 0 { // "in South Korea Friday"
			noun = ws[noun].head
		}
		if ws[noun].head != i || ws[noun].rel != "compound" {
			continue
		}
		for k := range noun {
			if ws[k].head == i {
				ws[k].head = noun
			}
		}
		ws[noun].head, ws[noun].rel = ws[i].head, ws[i].rel
		if v := t.verbAbove(ws[i].head); v >= 0 {
			ws[i].head = v
		}
		ws[i].rel = "obl:unmarked"
	}
}

// comma tells whether a comma stands between two words.
func (t *tree) comma(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if t.words[k].text == "," {
			return true
		}
	}
	return false
}

// nearMarks are the words before a gerund that bind it to the verb right before them.
var nearMarks = wordlist.Set("by after before while without")

// gerund tells whether the verb at i is one: "banning", "being arrested".
func (t *tree) gerund(i int) bool {
	return t.words[i].xpos == "VBG" || i > 0 && t.words[i-1].lower == "being" && t.words[i-1].head == i
}

// ownSubject gives the finite verb at i the noun right before it or its first auxiliary, which was taken for a further member of
// the phrase before: "the ban on films and Cairo answered", "schools in Haiti and doctors are going to Libya".
func (t *tree) ownSubject(i int) {
	ws := t.words
	first := t.firstVerb(i)
	if first < 1 || !tensedForm(&ws[first]) {
		return
	}
	n := &ws[first-1]
	if n.rel != "conj" || !nominalWord(n) || n.head < 0 || n.head > i || !nominalWord(&ws[n.head]) {
		return
	}
	for k := range ws {
		if ws[k].head == i && (ws[k].rel == "nsubj" || ws[k].rel == "nsubj:pass") {
			return
		}
	}
	n.head, n.rel = i, "nsubj"
	for k := first - 2; k >= 0 && k >= first-4; k-- {
		if ws[k].rel == "cc" && ws[k].head == first-1 {
			ws[k].head = i
		}
	}
}

// relativeAbove tells whether word i stands in a relative clause. Links need not be made yet.
func (t *tree) relativeAbove(i int) bool {
	for steps := 0; i >= 0 && steps < maxDepth; i, steps = t.words[i].head, steps+1 {
		if t.words[i].rel == "acl:relcl" {
			return true
		}
	}
	return false
}

// firstContent returns the first content clause of the verb h before word i, or -1.
func (t *tree) firstContent(h, i int) int {
	for k := h + 1; k < i; k++ {
		if t.words[k].head == h && t.words[k].rel == "ccomp" {
			return k
		}
	}
	return -1
}

// titleFirst gives a title to the name right behind it, which was taken for another one that explains it: "Joe Lee and Senator
// Ann Low", "Senate Majority Leader Harry Lee".
func (t *tree) titleFirst(l *lexicon) {
	ws := t.words
	for i := 0; i+1 < len(ws); i++ {
		name := &ws[i+1]
		explains := name.head == i && name.rel == "appos"
		joined := ws[i].rel == "conj" && (name.rel == "appos" || name.rel == "conj") && name.head >= 0 && name.head < i && name.head == ws[i].head
		if !explains && !joined || !startsUpper(ws[i].text) || !startsUpper(name.text) || name.upos != "PROPN" || !l.titleAt(t, i) {
			continue
		}
		name.head, name.rel = ws[i].head, ws[i].rel
		ws[i].head, ws[i].rel = i+1, "nmod:desc"
		for k := range ws {
			if w := &ws[k]; w.head == i && (k > i+1 || w.rel == "cc" || w.rel == "case") {
				w.head = i + 1
			}
		}
	}
}
