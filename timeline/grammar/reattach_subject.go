package grammar

import "timeline/timeline/wordlist"

// subjects leaves each verb one subject: a date among several belongs to the verb before it ("said Monday
// that …"), "that" is then a conjunction, and of two nouns with a comma between the second explains the
// first.
func (t *Tree) subjects() {
	ws := t.Words
	t.beforeDate()
	last := map[int]int{} // of a verb: its subject so far
	for i := range ws {
		w := &ws[i]
		if w.Rel != "nsubj" && w.Rel != "nsubj:pass" || w.Head < i {
			continue
		}
		if t.Timed[i] && i > 0 && ws[i-1].UPOS == "VERB" {
			t.Hang(i, i-1, "obl:unmarked")
			continue
		}
		before, other := last[w.Head]
		switch {
		case w.Lower == "whom":
			w.Rel = "obj"
		case !t.Timed[i] && t.objectOfRelative(i):
		case !other:
			last[w.Head] = i
		case before > 0 && ws[before-1].Lower == "whose" && ws[before-1].Head == before: // "whose president it accuses"
			ws[before].Rel = "obj"
			last[w.Head] = i
		case t.twoActs(before, i):
			last[w.Head] = i
		case ws[before].Lower == "which" && ws[before].Rel == "nsubj" && ws[w.Head].Rel == "acl:relcl" && !Reporting[ws[w.Head].Lemma]: // "which its troops captured"
			ws[before].Rel = "obj"
			last[w.Head] = i
		case ws[before].Lower == "that":
			ws[before].Rel, ws[before].UPOS, ws[before].XPOS = "mark", "SCONJ", "IN"
			last[w.Head] = i
		case w.IsNominal() && ws[before].IsNominal() && t.comma(before, i):
			t.Hang(i, before, "appos")
		default:
			last[w.Head] = i
		}
	}
	t.behindComma()
}

// twoActs parts two acts whose second verb was given the subjects of both, as the first one was taken for a participle of
// its subject: "Turkish troops crossed the river, and two Syrians surrendered".
func (t *Tree) twoActs(first, second int) bool {
	ws := t.Words
	do, and := first+1, -1
	for k := first + 1; k < second; k++ {
		if ws[k].XPOS == "CC" && ws[k-1].Text == "," {
			and = k
		}
	}
	if w := &ws[do]; and < 0 || w.Head != first || w.Rel != "acl" || w.XPOS != "VBN" || SimplePast(w.Lemma) != w.Lower || ws[do+1].Lower == "by" {
		return false
	}
	then := ws[second].Head
	t.supplant(do, then, "conj")
	ws[do].XPOS = "VBD"
	for k := range second {
		switch w := &ws[k]; {
		case k < and && w.Head == then:
			t.move(k, do)
		case k > and && w.Head == do:
			t.Hang(k, then, "obl")
		}
	}
	t.move(and, then)
	return true
}

// objectOfRelative gives the verb of a relative clause the noun right behind it, which was taken for a subject of the
// verb of the main clause: "Russia, which annexed Crimea in March, deployed troops".
func (t *Tree) objectOfRelative(i int) bool {
	ws := t.Words
	v := i - 1
	for v >= 0 && ws[v].Head == i {
		v--
	}
	if v < 1 || !ws[v].IsTensed() || Reporting[ws[v].Lemma] || ws[v-1].Head != v || ws[v-1].Lower != "who" && ws[v-1].Lower != "which" {
		return false
	}
	t.Hang(i, v, "obj")
	return true
}

// behindComma makes a noun right before its verb the subject that was taken to explain the noun of a phrase which the
// sentence begins with: "Following the attack, Turkey recalled its envoy". What explains a noun has commas on both sides.
func (t *Tree) behindComma() {
	ws := t.Words
	for i := range ws {
		if ws[i].IsTensed() {
			return
		}
		noun := ws[i].Head
		if ws[i].Rel != "appos" || noun < 0 || noun > i || ws[noun].Rel != "nsubj" {
			continue
		}
		v := ws[noun].Head
		if v < i || !ws[v].IsTensed() || !t.comma(noun, i) || t.comma(i, v) {
			continue
		}
		opened := t.Timed[noun]
		for k := noun - 1; k >= 0 && ws[k].Text != ","; k-- {
			if w := &ws[k]; w.Head == v && w.Rel == "mark" {
				t.Hang(k, noun, "case")
			}
			opened = opened || ws[k].Head == noun && ws[k].Rel == "case"
		}
		if opened {
			ws[noun].Rel = "obl"
			t.Hang(i, v, "nsubj")
		}
	}
}

// nameFirst makes the subject of the capital word right before the first verb that was taken for an adjective of some noun
// behind it: "Elian has been at the center".
func (t *Tree) nameFirst() {
	ws := t.Words
	if len(ws) < 3 || ws[0].XPOS != "JJ" || ws[0].Head < 2 || ws[0].Text == ws[0].Lower || ws[1].Head == 0 {
		return
	}
	v := 1
	if ws[1].UPOS == "AUX" && ws[1].Head > 1 {
		v = ws[1].Head
	}
	if ws[1].IsTensed() && !t.HasSubject(v) && (ws[1].UPOS == "AUX" || ws[1].IsVerb()) {
		t.Hang(0, v, "nsubj")
		ws[0].UPOS, ws[0].XPOS = "PROPN", "NNP"
	}
}

// beforeDate makes the subject of the noun before a date that was taken for it: "Denmark last week announced",
// "the president on Monday defended".
func (t *Tree) beforeDate() {
	ws := t.Words
	for i := 1; i < len(ws); i++ {
		v := ws[i].Head
		if !t.Timed[i] || ws[i].Rel != "nsubj" || v <= i || ws[v].UPOS != "VERB" {
			continue
		}
		noun := i - 1
		rel := "obl:unmarked"
		for noun >= 0 && (t.Timed[noun] || ws[noun].Head == i && ws[noun].Rel == "case") {
			if ws[noun].Rel == "case" {
				rel = "obl"
			}
			noun--
		}
		if noun < 0 || !ws[noun].IsNominal() || ws[noun].Head != i || ws[noun].Rel == "nmod:poss" {
			if noun < 1 || ws[noun].Rel != "flat" || ws[ws[noun].Head].Head != i {
				continue
			}
			noun = ws[noun].Head // "South Korea last week"
		}
		for k := range noun {
			if ws[k].Head == i {
				t.move(k, noun)
			}
		}
		t.Hang(noun, v, "nsubj")
		ws[i].Rel = rel
	}
}

// ofDate gives the noun before a date its place, where it was taken for a part of the date: "attacks in Egypt Friday".
func (t *Tree) ofDate() {
	ws := t.Words
	for i := 1; i < len(ws); i++ {
		noun := i - 1
		if !t.Timed[i] || t.Timed[noun] || !ws[noun].IsNominal() || ws[i].Head < 0 || ws[i].Head == noun {
			continue
		}
		if ws[noun].Rel == "flat" && ws[noun].Head >= 0 { // "in South Korea Friday"
			noun = ws[noun].Head
		}
		if ws[noun].Head != i || ws[noun].Rel != "compound" {
			continue
		}
		for k := range noun {
			if ws[k].Head == i {
				t.move(k, noun)
			}
		}
		above := ws[i].Head
		if v := t.VerbAbove(above); v >= 0 {
			above = v
		}
		t.supplant(noun, i, "obl:unmarked")
		t.move(i, above)
	}
}

// comma tells whether a comma stands between two words.
func (t *Tree) comma(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if t.Words[k].Text == "," {
			return true
		}
	}
	return false
}

// nearMarks are the words before a gerund that bind it to the verb right before them.
var nearMarks = wordlist.Set("by after before while without")

// Gerund tells whether the verb at i is one: "banning", "being arrested".
func (t *Tree) Gerund(i int) bool {
	return t.Words[i].XPOS == "VBG" || i > 0 && t.Words[i-1].Lower == "being" && t.Words[i-1].Head == i
}

// ownSubject gives the finite verb at i the noun right before it or its first auxiliary, which was taken for a further member of
// the phrase before: "the ban on films and Cairo answered", "schools in Haiti and doctors are going to Libya".
func (t *Tree) ownSubject(i int) {
	ws := t.Words
	first := t.firstVerb(i)
	if first < 1 || !ws[first].IsTensed() {
		return
	}
	n := &ws[first-1]
	if n.Rel != "conj" || !n.IsNominal() || n.Head < 0 || n.Head > i || !ws[n.Head].IsNominal() {
		return
	}
	for k := range ws {
		if ws[k].Head == i && (ws[k].Rel == "nsubj" || ws[k].Rel == "nsubj:pass") {
			return
		}
	}
	t.Hang(first-1, i, "nsubj")
	ws[i].Rel = "conj"
	for k := first - 2; k >= 0 && k >= first-4; k-- {
		if ws[k].Rel == "cc" && ws[k].Head == first-1 {
			t.move(k, i)
		}
	}
}

// joinsClause tells whether ", and" and a noun stand right before the verb at i or its first auxiliary.
func (t *Tree) joinsClause(i int) bool {
	n := t.firstVerb(i) - 1
	return n > 1 && t.Words[n-1].Lower == "and" && t.Words[n-2].Text == ","
}

// relativeAbove tells whether word i stands in a relative clause. Links need not be made yet.
func (t *Tree) relativeAbove(i int) bool {
	for ; i >= 0; i = t.Words[i].Head {
		if t.Words[i].Rel == "acl:relcl" {
			return true
		}
	}
	return false
}

// firstContent returns the first content clause of the verb h before word i, or -1.
func (t *Tree) firstContent(h, i int) int {
	for k := h + 1; k < i; k++ {
		if t.Words[k].Head == h && t.Words[k].Rel == "ccomp" {
			return k
		}
	}
	return -1
}

// titleFirst gives a title to the name right behind it, which was taken for another one that explains it: "Joe Lee and Senator
// Ann Low", "Senate Majority Leader Harry Lee".
func (t *Tree) titleFirst() {
	ws := t.Words
	for i := 0; i+1 < len(ws); i++ {
		name := &ws[i+1]
		explains := name.Head == i && name.Rel == "appos"
		joined := ws[i].Rel == "conj" && (name.Rel == "appos" || name.Rel == "conj") && name.Head >= 0 && name.Head < i && name.Head == ws[i].Head
		if !explains && !joined || !startsUpper(ws[i].Text) || !startsUpper(name.Text) || name.UPOS != "PROPN" || !t.titleAt(i) {
			continue
		}
		t.supplant(i+1, i, "nmod:desc")
		for k := range ws {
			if w := &ws[k]; w.Head == i && (k > i+1 || w.Rel == "cc" || w.Rel == "case") {
				t.move(k, i+1)
			}
		}
	}
}
