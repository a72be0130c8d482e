package event

import "timeline/timeline/wordlist"

// root returns the root of the sentence, or -1.
func (t *tree) root() int {
	for i := range t.words {
		if w := &t.words[i]; w.head < 0 && w.rel == "root" { // a date that was left out has no head either
			return i
		}
	}
	return -1
}

// reign makes the word at v the root in place of old.
func (t *tree) reign(v, old int) {
	t.words[v].head, t.words[v].rel = -1, "root"
	for k := range t.words {
		if w := &t.words[k]; w.head == old && w.rel == "punct" {
			w.head = v
		}
	}
}

// crown makes the verb at v the root in place of the noun at old, its subject, with what hangs on the noun behind the verb.
func (t *tree) crown(v, old int) {
	for k := v + 1; k < len(t.words); k++ {
		if t.words[k].head == old {
			t.words[k].head = v
		}
	}
	t.reign(v, old)
	t.words[old].head, t.words[old].rel = v, "nsubj"
}

// countedRoot makes one subject of a number that was taken for a sentence by itself and what it counts: "Three Kenyans have
// been released".
func (t *tree) countedRoot() {
	ws, i := t.words, t.root()
	if i < 0 || ws[i].xpos != "CD" || i+1 >= len(ws) || !t.subject(i+1) {
		return
	}
	if v := ws[i+1].head; v > i && ws[v].head == i {
		t.reign(v, i)
		ws[i].head, ws[i].rel = i+1, "nummod"
	}
}

// crowdRoot makes the verb of the sentence of the participle behind a crowd whose people were taken for its adjective:
// "Thousands of Sudanese marched".
func (t *tree) crowdRoot() {
	ws, root := t.words, t.root()
	if root < 0 || !measures[ws[root].lemma] || root+3 >= len(ws) {
		return
	}
	of, people, v := root+1, root+2, root+3
	if ws[of].lower != "of" || ws[people].xpos != "JJ" || ws[people].head != v || ws[v].xpos != "VBN" || ws[v].head != root || v+1 < len(ws) && ws[v+1].lower == "by" {
		return
	}
	t.crown(v, root)
	ws[v].upos, ws[v].xpos = "VERB", "VBD"
	ws[people].head, ws[people].rel, ws[people].upos, ws[people].xpos = root, "nmod", "PROPN", "NNPS"
	ws[of].head = people
}

// thatRoot parts a relative clause from the verb behind it, where the subject of the one was taken for that of the other: "The
// reset that the two governments proclaimed in 2009 brought them a treaty".
func (t *tree) thatRoot() {
	ws, root := t.words, t.root()
	if root < 0 || !nominalWord(&ws[root]) {
		return
	}
	that := root + 1
	for that < len(ws) && ws[that].upos == "PUNCT" && ws[that].text != "," {
		that++
	}
	if that >= len(ws) || ws[that].lower != "that" || ws[that].head < 0 {
		return
	}
	main := ws[that].head
	if main <= that || ws[main].head != root || ws[main].xpos != "VBD" {
		return
	}
	for v := that + 2; v < main; v++ {
		if s := ws[v].head; ws[v].rel == "acl" && ws[v].xpos == "VBN" && s == v-1 && ws[s].head == main && ws[s].rel == "nsubj" {
			ws[v].head, ws[v].rel, ws[v].xpos = root, "acl:relcl", "VBD"
			ws[s].head = v
			ws[that].head, ws[that].rel, ws[that].upos, ws[that].xpos = v, "obj", "PRON", "WDT"
			t.reign(main, root)
			ws[root].head, ws[root].rel = main, "nsubj"
			return
		}
	}
}

// predicateRoot makes a subject of the noun that was taken for the whole sentence, and the root of the predicate that explains
// some noun behind it, "Israel, which Kerry visits on Friday, is at peace", or was put into the relative clause before it: "The reply
// to the letter that Obama sent in April is under way".
func (t *tree) predicateRoot() {
	ws, root := t.words, t.root()
	if root < 0 || !nominalWord(&ws[root]) {
		return
	}
	for cop := root + 2; cop < len(ws); cop++ {
		p := ws[cop].head
		if ws[cop].rel != "cop" || p <= cop || t.hasSubject(p) {
			continue
		}
		if ws[p].rel == "appos" && ws[cop-1].text == "," || tensedForm(&ws[cop]) && t.finiteRelative(ws[p].head, root, cop) {
			t.reign(p, root)
			ws[root].head, ws[root].rel = p, "nsubj"
			return
		}
	}
}

// finiteRelative tells whether word v, between the words from and to, is the verb of a relative clause with a tense and a subject.
func (t *tree) finiteRelative(v, from, to int) bool {
	return v > from && v < to && t.words[v].rel == "acl:relcl" && tensedForm(&t.words[v]) && t.hasSubject(v)
}

// demandedRoot parts what is demanded from what becomes of the demand, where the object of the one was taken for the subject of
// the other: "Iran's demand that Britain release the tanker was rejected".
func (t *tree) demandedRoot() {
	ws, root := t.words, t.root()
	if root < 0 || !mandates[ws[root].lemma] {
		return
	}
	for main := root + 3; main < len(ws); main++ {
		v := ws[main].head
		if ws[main].rel != "ccomp" || v <= root || v > main || ws[v].xpos != "VB" || ws[v].head != root {
			continue
		}
		for k := root + 1; k < main; k++ {
			switch w := &ws[k]; {
			case w.lower == "that" && w.head == v:
				w.rel, w.upos, w.xpos = "mark", "SCONJ", "IN"
			case w.head == main && k > v && t.subject(k):
				ws[root].head, ws[root].rel = main, w.rel
				w.head, w.rel = v, "obj"
			}
		}
		if ws[root].head == main {
			ws[v].rel = "acl"
			t.reign(main, root)
		}
		return
	}
}

// mandates are nouns of what somebody wants others to do.
var mandates = wordlist.Set("demand request call proposal insistence order suggestion recommendation")

// finiteRoot makes the participle behind a sentence's head noun its verb when the sentence has no other:
// "The Council called on Syria to …" is a statement, however a parser that has seen many headlines takes
// it.
func (t *tree) finiteRoot() {
	ws := t.words
	root, verb := t.root(), -1
	if root < 0 || !nominalWord(&ws[root]) || ws[len(ws)-1].text != "." {
		return
	}
	for i := root + 1; i < len(ws); i++ {
		if w := &ws[i]; (w.head == root || ws[i-1].text == "," || measures[ws[root].lemma] && w.head == i-1) && w.rel == "acl" && w.xpos == "VBN" {
			verb = i
			break
		}
	}
	if verb < 0 {
		verb = t.adjectiveOfObject(root)
	}
	object := verb < 0
	if object {
		verb = t.takenForAdjective(root)
	}
	if verb < 0 || verb+1 < len(ws) && ws[verb+1].lower == "by" {
		return
	}
	for i := range ws {
		switch w := &ws[i]; w.xpos {
		case "VBD", "VBZ", "VBP", "MD":
			if (w.rel != "conj" || w.head != verb) && !(i > root && t.relativeAbove(i)) {
				return
			}
		}
		if ws[i].head == root && ws[i].rel == "vocative" {
			ws[i].rel = "appos"
		}
	}
	if object {
		for i := range verb {
			if w := &ws[i]; w.head == root && w.rel == "nsubj" {
				w.head = verb
			}
		}
		ws[verb].head, ws[verb].rel, ws[verb].xpos, ws[verb].upos = -1, "root", "VBD", "VERB"
		ws[root].head, ws[root].rel = verb, "obj"
		return
	}
	for i := range ws {
		if w := &ws[i]; w.head == root && i > verb {
			w.head = verb
			if w.rel == "acl" && w.xpos == "VB" {
				w.rel = "xcomp"
			}
		}
	}
	ws[verb].head, ws[verb].rel, ws[verb].xpos, ws[verb].upos = -1, "root", "VBD", "VERB"
	ws[root].head, ws[root].rel = verb, "nsubj"
}

// adjectiveOfObject returns the verb right behind its subject, the noun at root, that was taken for an adjective of its
// object, or -1: "forces staged war games".
func (t *tree) adjectiveOfObject(root int) int {
	ws := t.words
	v := root + 1
	if v >= len(ws) || ws[v].xpos != "VBN" || ws[v].rel != "amod" || ws[v].head <= v || ws[ws[v].head].rel != "obj" || ws[ws[v].head].head != root {
		return -1
	}
	return v
}

// takenForAdjective returns the verb between the subject of the noun at root and that noun, or -1: "Officials
// shared evidence", read as "officials are shared evidence".
func (t *tree) takenForAdjective(root int) int {
	ws := t.words
	for i := 1; i < root; i++ {
		if w := &ws[i]; w.xpos == "VBN" && w.head == root && w.rel == "amod" && ws[i-1].rel == "nsubj" && ws[i-1].head == root && nominalWord(&ws[i-1]) {
			return i
		}
		if w := &ws[i]; w.xpos == "VBN" && w.head == root && w.rel == "amod" && i > 3 && ws[i-1].text == "," { // "The minister, Lee Bo, dismissed calls"
			for s := i - 2; s > 0; s-- {
				if ws[s].head == root && ws[s].rel == "nsubj" && ws[s+1].text == "," {
					return i
				}
			}
		}
	}
	return -1
}

// semicolon makes a verb of the participle behind the subject of a clause that ends at a semicolon and has no other verb:
// "The old one expired; the new one is better".
func (t *tree) semicolon() {
	ws := t.words
	begin := 0
	for end := range ws {
		if ws[end].text != ";" {
			continue
		}
		verb := -1
		for i := begin; i < end; i++ {
			switch w := &ws[i]; {
			case tensedForm(w):
				verb = len(ws)
			case w.xpos == "VBN" && w.rel == "acl" && w.head == i-1 && verb < 0 && ws[i-1].rel == "nsubj" && ws[i-1].head > end:
				verb = i
			}
		}
		if verb >= 0 && verb < len(ws) {
			subject := verb - 1
			ws[verb].head, ws[verb].rel, ws[verb].xpos = ws[subject].head, "parataxis", "VBD"
			ws[subject].head = verb
		}
		begin = end + 1
	}
}

// purpose makes the verb of the sentence of a participle behind a purpose that it begins with: "To settle it, the two
// governments signed a treaty".
func (t *tree) purpose() {
	ws := t.words
	if len(ws) == 0 || ws[0].xpos != "TO" || ws[0].head < 0 || ws[0].head >= len(ws) || ws[ws[0].head].head >= 0 {
		return
	}
	to, comma := ws[0].head, 1
	for comma < len(ws) && ws[comma].text != "," {
		comma++
	}
	for v := comma + 2; v < len(ws); v++ {
		switch w := &ws[v]; {
		case tensedForm(w):
			return
		case w.xpos == "VBN" && w.rel == "acl" && w.head == v-1 && ws[v-1].head == to:
			object := -1
			for k := v + 1; k < len(ws); k++ {
				switch h := ws[k].head; {
				case (h == to || h == v-1) && ws[k].rel == "acl:relcl" && object >= 0:
					ws[k].head = object
				case h == to || h == v-1:
					ws[k].head = v
				case h == v && ws[k].rel == "obj":
					object = k
				}
			}
			w.head, w.rel, w.xpos = -1, "root", "VBD"
			ws[to].head, ws[to].rel = v, "advcl"
			ws[v-1].head, ws[v-1].rel = v, "nsubj"
			return
		}
	}
}

// orphanRoot makes the verb of the sentence of one without a subject that was put into the clause which explains the noun before
// it: "The announcement that he was going to dissolve the house did not sit well with them".
func (t *tree) orphanRoot() {
	ws, root := t.words, t.root()
	if root < 0 || !nominalWord(&ws[root]) {
		return
	}
	inner := -1
	for i := root + 1; i < len(ws) && inner < 0; i++ {
		if w := &ws[i]; w.head == root && (w.rel == "acl:relcl" || w.rel == "acl" || w.rel == "ccomp") && tensedForm(&ws[t.firstVerb(i)]) && (t.hasSubject(i) || t.mark(i) != "") {
			inner = i
		}
	}
	if inner < 0 {
		return
	}
	for m := inner + 1; m < len(ws); m++ {
		if !isVerb(&ws[m]) || ws[m].rel == "conj" || ws[m].rel == "parataxis" {
			continue
		}
		v := t.firstVerb(m)
		if !tensedForm(&ws[v]) || v <= inner || t.mark(m) != "" || !t.below(m, inner) || t.hasSubject(m) {
			continue
		}
		if before := &ws[v-1]; before.upos == "CCONJ" || before.upos == "PUNCT" || before.upos == "SCONJ" || before.upos == "PRON" || before.xpos == "WDT" {
			return
		}
		t.crown(m, root)
		if ws[inner].rel == "ccomp" {
			ws[inner].rel = "acl"
		}
		return
	}
}

// firstVerb returns the first auxiliary of the verb at v, or v. It looks no farther back than the words of a verb reach.
func (t *tree) firstVerb(v int) int {
	const reach = 12 // words
	for k := max(0, v-reach); k < v; k++ {
		if w := &t.words[k]; w.head == v && (w.rel == "aux" || w.rel == "aux:pass" || w.rel == "cop") {
			return k
		}
	}
	return v
}

// betweenCommas makes a participle of the verb behind the subject that stands between commas with who did it, and the next
// verb the root: "The decision, announced on Tuesday by X, surprised few". Links are not made yet.
func (t *tree) betweenCommas() {
	ws := t.words
	root := t.root()
	if root < 2 || ws[root-1].text != "," || ws[root].upos != "VERB" || ws[root].xpos != "VBD" && ws[root].xpos != "VBN" {
		return
	}
	subject, by, next := -1, false, -1
	for i := range ws {
		w := &ws[i]
		if w.head != root {
			continue
		}
		switch {
		case i < root && (w.rel == "aux" || w.rel == "aux:pass" || w.rel == "cc" || w.rel == "mark"), i > root && w.rel == "obj" && next < 0:
			return
		case i < root && t.subject(i):
			subject = i
		case i > root && next < 0 && (w.rel == "conj" || w.rel == "parataxis") && w.upos == "VERB" && tensedForm(w) && ws[i-1].text == ",":
			next = i
		}
	}
	for i := root + 1; i < next; i++ {
		by = by || ws[i].lower == "by" && ws[i].rel == "case" && ws[i].head > i && ws[ws[i].head].head == root
	}
	if subject < 0 || !by || next < 0 || ws[subject].upos == "PRON" {
		return
	}
	t.reign(next, root)
	ws[root].head, ws[root].rel, ws[root].xpos = subject, "acl", "VBN"
	ws[subject].head, ws[subject].rel = next, "nsubj"
	for i := range ws {
		if w := &ws[i]; w.head == root && i > next {
			w.head = next
		}
	}
}
