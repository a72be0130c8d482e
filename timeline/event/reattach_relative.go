package event

import (
	"slices"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// nearer hangs the relative clause of the "that" at word i on the noun right before it, when it was hung on one from
// which that does not depend: "fear a law on rallies that X signed". What is signed is the law.
func (t *tree) nearer(i int) {
	ws := t.words
	v, n := ws[i].head, i-1
	for n > 0 && ws[n].upos == "PUNCT" {
		n--
	}
	old := ws[v].head
	if n <= old || !isNoun(&ws[n]) {
		return
	}
	for k, steps := n, 0; k >= 0 && steps < maxDepth; k, steps = ws[k].head, steps+1 {
		if k == old {
			return
		}
		if isVerb(&ws[k]) {
			break
		}
	}
	for h := ws[n].head; h >= 0 && h < n && (ws[n].rel == "flat" || ws[n].rel == "nmod" && documents[ws[h].lemma] && legislating[ws[v].lemma]); h = ws[n].head {
		n = h
	}
	ws[v].head = n
}

// leavesOut tells whether the clause of the "that" at word i lacks the object that its verb takes, behind a noun that says nothing
// of what is so: "an amnesty that parliament had passed" is no content of the amnesty.
func (t *tree) leavesOut(i int, timed []bool) bool {
	ws := t.words
	v := ws[i].head
	if i == 0 || v <= i || ws[v].upos != "VERB" || ws[v].head >= i || ws[v].head < 0 || !isNoun(&ws[i-1]) || timed[i-1] || allegations[ws[i-1].lemma] || contents[ws[i-1].lemma] || !transitive[ws[v].lemma] || t.below(i-1, v) {
		return false
	}
	switch {
	case ws[v].rel == "acl":
	case ws[v].rel == "ccomp" && !reporting[ws[ws[v].head].lemma] && ws[i-1].rel != "obj" && ws[i-1].rel != "nsubj":
	default:
		return false
	}
	subject := false
	for k := i + 1; k < len(ws); k++ {
		if ws[k].head != v {
			continue
		}
		switch ws[k].rel {
		case "nsubj":
			subject = k < v
		case "obj", "ccomp", "xcomp", "obl:unmarked":
			if !timed[k] {
				return false
			}
		case "nsubj:pass", "aux:pass":
			return false
		}
	}
	return subject
}

// contents are nouns, beside allegations, behind which "that" tells what is so.
var contents = wordlist.Set(`fact news word hope belief sign evidence view threat promise pledge decision concern assurance agreement condition
	demand proposal announcement statement conclusion confession doubt argument case impression understanding possibility likelihood
	prospect risk danger chance hint indication proof order ruling message letter insistence confidence confirmation principle certainty`)

// transitive are verbs that say nothing without an object.
var transitive = wordlist.Set(`pass set make take get give have hold reach sign send build buy sell bring carry choose cause create destroy draft
	find modify issue launch own prepare present publish receive run seize spend use want write win propose adopt approve ban break offer
	impose order plan announce command control face need call see open release raise lift lose`)

// deadly moves the relative clause at v from what was struck to the attack that did the harm: "the bombing of a clinic that
// killed an officer".
func (t *tree) deadly(l *lexicon, v int) {
	ws := t.words
	n := ws[v].head
	if !consequent[ws[v].lemma] || ws[n].rel != "nmod" || ws[v].xpos != "VBD" {
		return
	}
	if h := ws[n].head; h >= 0 && h < n && isNoun(&ws[h]) && (happenings[ws[h].lemma] || l.acts.nouns[ws[h].lemma].kind == "ASSAULT") {
		ws[v].head = h
	}
}

// listed joins the verb at word i to that of the relative clause whose list it ends, as "and" before it without a comma tells, where
// it was joined to the verb of the main clause: "the blast, which damaged X, shattered Y and toppled Z". It tells whether it did.
func (t *tree) listed(i int) bool {
	ws := t.words
	main := ws[i].head
	if main >= i-3 || ws[i-1].lower != "and" || ws[i-2].text == "," || t.hasSubject(i) {
		return false
	}
	for k := i - 3; k > main; k-- {
		if ws[k].xpos == "VBD" && ws[k].rel == "conj" && ws[k-1].text == "," {
			if v := ws[k].head; v > main && ws[v].rel == "acl:relcl" && ws[v].xpos == "VBD" {
				ws[i].head = v
				return true
			}
		}
	}
	return false
}

// thing moves the relative clause at v from a person to what the person belongs to: "a warrant for the president,
// which Khartoum rejected".
func (t *tree) thing(l *lexicon, v int) {
	ws := t.words
	n := ws[v].head
	if _, isRole := l.roleAt(t, n); !isRole || collective[ws[n].lemma] {
		return
	}
	if h := ws[n].head; h >= 0 && h < n && ws[n].rel == "nmod" && isNoun(&ws[h]) {
		ws[v].head = h
	}
}

// ofNoDay moves the relative clause at v from a date to the object of the verb of the date: "executed a worker on Tuesday
// who had been convicted". It tells whether it was moved.
func (t *tree) ofNoDay(v int, timed []bool) bool {
	ws := t.words
	day := ws[v].head
	who := day + 1
	for who < v && timed[who] {
		who++
	}
	switch ws[who].lower {
	case "who", "whom", "whose", "which":
	default:
		return false
	}
	for k := day - 1; k > ws[day].head; k-- {
		if ws[k].head == ws[day].head && ws[k].rel == "obj" && isVerb(&ws[ws[k].head]) {
			ws[v].head = k
			return true
		}
	}
	return false
}

// relative hangs the clause of "who" or "whom" at word i on the person right before it.
func (t *tree) relative(l *lexicon, i int) {
	verb := t.words[i].head
	if verb <= i || t.words[verb].upos != "VERB" {
		return
	}
	noun := i - 1
	for noun >= 0 && (t.words[noun].upos == "PUNCT" || t.words[noun].upos == "ADP") {
		noun--
	}
	if noun < 0 || !isNoun(&t.words[noun]) {
		return
	}
	for h := t.words[noun].head; h >= 0 && h < i && (t.words[noun].rel == "flat" || t.words[noun].rel == "compound"); h = t.words[noun].head {
		noun = h
	}
	if k := noun - 2; startsDigit(t.words[noun].text) && k > 0 && t.words[k].lower == "in" && isNoun(&t.words[k-1]) { // "men in their 20s who"
		noun = k - 1
	}
	if _, isRole := l.roleAt(t, noun); !isRole && t.words[noun].upos != "PROPN" {
		return
	}
	if h := t.words[noun].head; h >= 0 && h < noun && isNoun(&t.words[h]) && t.hasCase(noun) { // "families in Chile who"
		if n, ok := l.names.Find(t.text[t.words[noun].start:], modern); ok && (n.Kind == actor.State || n.Kind == actor.Place || n.Kind == actor.Capital) {
			noun = h
		}
	}
	if noun != verb && t.words[verb].head != noun {
		t.mainBefore(verb, noun)
		t.words[verb].head, t.words[verb].rel = noun, "acl:relcl"
	}
}

// mainBefore makes the verb of the sentence of the participle that the noun hangs on, where that of a relative clause behind
// the noun was taken for it: "The governments published lists of people whom they do not want".
func (t *tree) mainBefore(relative, noun int) {
	ws := t.words
	for v, steps := noun, 0; v >= 0 && steps < maxDepth; v, steps = ws[v].head, steps+1 {
		subject := ws[v].head
		if ws[v].rel != "acl" || ws[v].xpos != "VBN" || subject != v-1 || ws[subject].head != relative || ws[subject].rel != "nsubj" {
			continue
		}
		for k := range noun {
			if ws[k].head == relative {
				ws[k].head = v
			}
		}
		ws[v].head, ws[v].rel, ws[v].xpos = ws[relative].head, ws[relative].rel, "VBD"
		return
	}
}

// hasObject tells whether the verb at v has an object, before links are made.
func (t *tree) hasObject(v int) bool {
	return slices.ContainsFunc(t.words, func(w word) bool { return w.head == v && w.rel == "obj" })
}

// spanning are verbs of what takes its time, as no place does.
var spanning = wordlist.Set("begin start end last conclude")

// which hangs the clause of the verb at word i, when it is one of "which", on the noun right before that: a clause
// can be meant as a whole, but seldom is.
func (t *tree) which(i int) {
	for k := t.words[i].head + 1; k < i; k++ {
		if w := &t.words[k]; w.lower != "which" || w.head != i {
			continue
		}
		noun := k - 1
		for noun > t.words[i].head && t.words[noun].upos == "PUNCT" {
			noun--
		}
		for h := t.words[noun].head; h >= 0 && h < noun && (t.words[noun].rel == "flat" || t.words[noun].rel == "compound"); h = t.words[noun].head {
			noun = h
		}
		if isNoun(&t.words[noun]) {
			if w := &t.words[noun]; spanning[t.words[i].lemma] && w.upos == "PROPN" && w.rel == "nmod" && w.head >= 0 && isNoun(&t.words[w.head]) && !t.hasObject(i) { // "a visit to Luanda, which began on Monday"
				noun = w.head
			}
			t.words[i].head, t.words[i].rel = noun, "acl:relcl"
		}
		return
	}
}
