package grammar

import (
	"slices"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// nearer hangs the relative clause of the "that" at word i on the noun right before it, when it was hung on one from
// which that does not depend: "fear a law on rallies that X signed". What is signed is the law.
func (t *Tree) nearer(i int) {
	ws := t.Words
	v, n := ws[i].Head, i-1
	for n > 0 && ws[n].UPOS == "PUNCT" {
		n--
	}
	old := ws[v].Head
	if n <= old || !ws[n].IsNoun() || ws[n].Head < 0 {
		return
	}
	for k := n; k >= 0; k = ws[k].Head {
		if k == old {
			return
		}
		if ws[k].IsVerb() {
			break
		}
	}
	for h := ws[n].Head; h >= 0 && h < n && (ws[n].Rel == "flat" || ws[n].Rel == "nmod" && Documents[ws[h].Lemma] && Legislating[ws[v].Lemma]); h = ws[n].Head {
		n = h
	}
	t.move(v, n)
}

// leavesOut tells whether the clause of the "that" at word i lacks the object that its verb takes, behind a noun that says nothing
// of what is so: "an amnesty that parliament had passed" is no content of the amnesty.
func (t *Tree) leavesOut(i int) bool {
	ws := t.Words
	v := ws[i].Head
	if i == 0 || v <= i || ws[v].UPOS != "VERB" || ws[v].Head >= i || ws[v].Head < 0 || !ws[i-1].IsNoun() || t.Timed[i-1] || Allegations[ws[i-1].Lemma] || Contents[ws[i-1].Lemma] || !Transitive[ws[v].Lemma] {
		return false
	}
	switch {
	case ws[v].Rel == "acl":
	case ws[v].Rel == "ccomp" && !Reporting[ws[ws[v].Head].Lemma] && ws[i-1].Rel != "obj" && ws[i-1].Rel != "nsubj":
	default:
		return false
	}
	subject := false
	for k := i + 1; k < len(ws); k++ {
		if ws[k].Head != v {
			continue
		}
		switch ws[k].Rel {
		case "nsubj":
			subject = k < v
		case "obj", "ccomp", "xcomp", "obl:unmarked":
			if !t.Timed[k] {
				return false
			}
		case "nsubj:pass", "aux:pass":
			return false
		}
	}
	return subject
}

// deadly moves the relative clause at v from what was struck to the attack that did the harm: "the bombing of a clinic that
// killed an officer".
func (t *Tree) deadly(v int) {
	ws := t.Words
	n := ws[v].Head
	if !Consequent[ws[v].Lemma] || ws[n].Rel != "nmod" || ws[v].XPOS != "VBD" {
		return
	}
	if h := ws[n].Head; h >= 0 && h < n && ws[h].IsNoun() && (Happenings[ws[h].Lemma] || t.known.acts.Noun(ws[h].Lemma) == "ASSAULT") {
		t.move(v, h)
	}
}

// ofWhat gives "what" at word i its own clause, where that was hung on the noun before, "thanked him for what he called a gesture", or taken
// for what is done, "condemned what it called an attack". What is said there of the thing belongs to the thing.
func (t *Tree) ofWhat(i int) {
	ws := t.Words
	v := ws[i].Head
	if v <= i || !calling[ws[v].Lemma] || !t.HasSubject(v) {
		return
	}
	switch over := ws[v].Head; {
	case ws[v].Rel == "acl:relcl" && over < i && ws[i-1].UPOS == "ADP" && ws[i-1].Head == i:
		if over = t.VerbAbove(over); over < 0 || over > i {
			return
		}
		t.Hang(i, over, "obl")
	case ws[v].Rel == "ccomp" && over == i-1 && !Reporting[ws[over].Lemma]:
		t.Hang(i, over, "obj")
	default:
		return
	}
	t.Hang(v, i, "acl:relcl")
	if thing := t.dependent(v, v+1, len(ws), "obj", "xcomp"); thing >= 0 && ws[thing].IsNoun() {
		for k := thing + 1; k < len(ws); k++ {
			if ws[k].Head == v && ws[k].Rel == "obl" && !t.Timed[k] {
				t.Hang(k, thing, "nmod")
			}
		}
	}
}

// whereWho makes the clause of the "where" at word i, taken for a noun, of the verb that closes it behind a clause about that noun: "the airport, where
// De Gucht, who chairs the body, received them".
func (t *Tree) whereWho(i int) {
	ws := t.Words
	n := ws[i].Head
	if n < i || !ws[n].IsNoun() || ws[n].Rel != "appos" {
		return
	}
	for v := n + 1; v < len(ws); v++ {
		if ws[v].XPOS != "VBD" || ws[v-1].Text != "," || t.HasSubject(v) || ws[v].Rel != "parataxis" && ws[v].Rel != "conj" && ws[v].Rel != "advcl" {
			continue
		}
		place, main := ws[n].Head, ws[v].Head
		t.Hang(n, v, "nsubj")
		t.Hang(i, v, "advmod")
		t.Hang(v, place, "acl:relcl")
		for k := v + 1; k < len(ws) && ws[k].XPOS != "."; k++ {
			if ws[k].Head == main && ws[k].Rel == "conj" && !t.HasSubject(k) {
				t.move(k, v)
			}
		}
		return
	}
}

// listed joins the verb at word i to that of the relative clause whose list it ends, as "and" before it without a comma tells, where
// it was joined to the verb of the main clause: "the blast, which damaged X, shattered Y and toppled Z". It tells whether it did.
func (t *Tree) listed(i int) bool {
	ws := t.Words
	main := ws[i].Head
	if main >= i-3 || ws[i-1].Lower != "and" || ws[i-2].Text == "," || t.HasSubject(i) {
		return false
	}
	for k := i - 3; k > main; k-- {
		if ws[k].XPOS == "VBD" && ws[k].Rel == "conj" && ws[k-1].Text == "," {
			if v := ws[k].Head; v > main && ws[v].Rel == "acl:relcl" && ws[v].XPOS == "VBD" {
				t.move(i, v)
				return true
			}
		}
	}
	return false
}

// thing moves the relative clause at v from a person to what the person belongs to: "a warrant for the president,
// which Khartoum rejected".
func (t *Tree) thing(v int) {
	ws := t.Words
	n := ws[v].Head
	if _, isRole := t.Role(n); !isRole || Collective[ws[n].Lemma] {
		return
	}
	if h := ws[n].Head; h >= 0 && h < n && ws[n].Rel == "nmod" && ws[h].IsNoun() {
		t.move(v, h)
	}
}

// ofNoDay moves the relative clause at v from a date to the object of the verb of the date: "executed a worker on Tuesday
// who had been convicted". It tells whether it was moved.
func (t *Tree) ofNoDay(v int) bool {
	ws := t.Words
	day := ws[v].Head
	who := day + 1
	for who < v && t.Timed[who] {
		who++
	}
	switch ws[who].Lower {
	case "who", "whom", "whose", "which":
	default:
		return false
	}
	for k := day - 1; k > ws[day].Head; k-- {
		if ws[k].Head == ws[day].Head && ws[k].Rel == "obj" && ws[ws[k].Head].IsVerb() {
			t.move(v, k)
			return true
		}
	}
	return false
}

// relative hangs the clause of "who" or "whom" at word i on the person right before it.
func (t *Tree) relative(i int) {
	verb := t.Words[i].Head
	if verb <= i || t.Words[verb].UPOS != "VERB" {
		return
	}
	noun := i - 1
	for noun >= 0 && (t.Words[noun].UPOS == "PUNCT" || t.Words[noun].UPOS == "ADP") {
		noun--
	}
	if noun < 0 || !t.Words[noun].IsNoun() {
		return
	}
	for h := t.Words[noun].Head; h >= 0 && h < i && (t.Words[noun].Rel == "flat" || t.Words[noun].Rel == "compound"); h = t.Words[noun].Head {
		noun = h
	}
	if k := noun - 2; startsDigit(t.Words[noun].Text) && k > 0 && t.Words[k].Lower == "in" && t.Words[k-1].IsNoun() { // "men in their 20s who"
		noun = k - 1
	}
	if _, isRole := t.Role(noun); !isRole && t.Words[noun].UPOS != "PROPN" {
		return
	}
	if h := t.Words[noun].Head; h >= 0 && h < noun && t.Words[h].IsNoun() && t.hasCase(noun) { // "families in Chile who"
		if n, ok := t.known.names.Find(t.Text[t.Words[noun].Start:], modern); ok && (n.Kind == actor.State || n.Kind == actor.Place || n.Kind == actor.Capital) {
			noun = h
		}
	}
	if noun != verb && t.Words[verb].Head != noun {
		t.mainBefore(verb, noun)
		t.Hang(verb, noun, "acl:relcl")
	}
}

// mainBefore makes the verb of the sentence of the participle that the noun hangs on, where that of a relative clause behind
// the noun was taken for it: "The governments published lists of people whom they do not want".
func (t *Tree) mainBefore(relative, noun int) {
	ws := t.Words
	for v := noun; v >= 0; v = ws[v].Head {
		subject := ws[v].Head
		if ws[v].Rel != "acl" || ws[v].XPOS != "VBN" || subject != v-1 || ws[subject].Head != relative || ws[subject].Rel != "nsubj" {
			continue
		}
		for k := range noun {
			if ws[k].Head == relative {
				t.move(k, v)
			}
		}
		t.supplant(v, relative, "acl:relcl")
		ws[v].XPOS = "VBD"
		return
	}
}

// hasObject tells whether the verb at v has an object, before links are made.
func (t *Tree) hasObject(v int) bool {
	return slices.ContainsFunc(t.Words, func(w Word) bool { return w.Head == v && w.Rel == "obj" })
}

// which hangs the clause of the verb at word i, when it is one of "which", on the noun right before that: a clause
// can be meant as a whole, but seldom is.
func (t *Tree) which(i int) {
	for k := t.Words[i].Head + 1; k < i; k++ {
		if w := &t.Words[k]; w.Lower != "which" || w.Head != i {
			continue
		}
		noun := k - 1
		for noun > t.Words[i].Head && t.Words[noun].UPOS == "PUNCT" {
			noun--
		}
		for h := t.Words[noun].Head; h >= 0 && h < noun && (t.Words[noun].Rel == "flat" || t.Words[noun].Rel == "compound"); h = t.Words[noun].Head {
			noun = h
		}
		if t.Words[noun].IsNoun() {
			if w := &t.Words[noun]; Spanning[t.Words[i].Lemma] && w.UPOS == "PROPN" && w.Rel == "nmod" && w.Head >= 0 && t.Words[w.Head].IsNoun() && !t.hasObject(i) { // "a visit to Luanda, which began on Monday"
				noun = w.Head
			}
			t.Hang(i, noun, "acl:relcl")
		}
		return
	}
}

// whichState hangs the clause of the "which" at word i, that does something, on the state right before it, and not on the thing
// that the state belongs to: "a protest with Pakistan, which placed its army on alert". It tells whether it did.
func (t *Tree) whichState(i int) bool {
	ws := t.Words
	v := ws[i].Head
	if ws[i].Rel != "nsubj" || v < i || i < 3 || ws[i-1].Text != "," || ws[v].Rel != "acl:relcl" {
		return false
	}
	noun := i - 2
	for ws[noun].Rel == "flat" && ws[noun].Head >= 0 && ws[noun].Head < noun {
		noun = ws[noun].Head
	}
	h := ws[noun].Head
	if ws[noun].UPOS != "PROPN" || h < 0 || h != ws[v].Head || ws[h].UPOS != "NOUN" || outcomes[ws[v].Lemma] || !t.hasObject(v) {
		return false
	}
	if _, isRole := t.Role(h); isRole {
		return false
	}
	n, ok := t.known.names.Find(t.Text[ws[noun].Start:], modern)
	if !ok || n.Kind != actor.State && n.Kind != actor.Capital {
		return false
	}
	t.Hang(v, noun, "acl:relcl")
	return true
}

// outcomes are verbs of what wars and treaties do.
var outcomes = wordlist.Set("end kill cost claim begin cause leave start last settle bind")

// whoseFirst makes the root of the verb behind a clause of "whose" that explains what a sentence begins with, where that was taken for
// somebody spoken to or for a part of the clause: "Romania, whose people share a language with the Moldovans, shipped".
func (t *Tree) whoseFirst() {
	ws := t.Words
	i := 2
	for i < min(len(ws), phraseReach) && (ws[i].Lower != "whose" || ws[i-1].Text != ",") {
		i++
	}
	if i >= min(len(ws), phraseReach) {
		return
	}
	owner, owned := i-2, ws[i].Head
	for owner > 0 && ws[owner].Rel == "flat" {
		owner = ws[owner].Head
	}
	main := i
	for main < len(ws) && !(ws[main-1].Text == "," && ws[main].IsVerb() && ws[main].IsTensed()) {
		main++
	}
	if owner < 0 || ws[owner].Rel != "vocative" && ws[owner].Head != owned || owned <= i || owned >= main || main >= len(ws) {
		return
	}
	clause := ws[owned].Head
	for k := owned + 1; k < main && clause >= main; k++ {
		if ws[k].Head == owned && ws[k].Rel == "acl" {
			clause = k
		}
	}
	if clause <= owned || clause >= main {
		return
	}
	if ws[main].Rel != "root" {
		for k := main + 1; k < len(ws); k++ {
			if ws[k].Head == clause {
				t.move(k, main)
			}
		}
		t.reign(main, clause, "acl:relcl")
	}
	if ws[clause].XPOS == "VBN" {
		ws[clause].XPOS = "VBD"
	}
	t.Hang(owner, main, "nsubj")
	t.Hang(owned, clause, "nsubj")
	t.Hang(clause, owner, "acl:relcl")
}
