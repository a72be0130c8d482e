package grammar

import "timeline/timeline/wordlist"

// Root returns the root of the sentence, or -1.
func (t *Tree) Root() int {
	for i := range t.Words {
		if w := &t.Words[i]; w.Head < 0 && w.Rel == "root" { // a date that was left out has no head either
			return i
		}
	}
	return -1
}

// reign makes the word at v the root in place of old, which hangs on it in a relation then.
func (t *Tree) reign(v, old int, rel string) {
	t.supplant(v, old, rel)
	for k := range t.Words {
		if w := &t.Words[k]; w.Head == old && w.Rel == "punct" {
			t.move(k, v)
		}
	}
}

// crown makes the verb at v the root in place of the noun at old, its subject, with what hangs on the noun behind the verb.
func (t *Tree) crown(v, old int) {
	for k := v + 1; k < len(t.Words); k++ {
		if t.Words[k].Head == old {
			t.move(k, v)
		}
	}
	t.reign(v, old, "nsubj")
}

// countedRoot makes one subject of a number that was taken for a sentence by itself and what it counts: "Three Kenyans have
// been released".
func (t *Tree) countedRoot() {
	ws, i := t.Words, t.Root()
	if i < 0 || ws[i].XPOS != "CD" || i+1 >= len(ws) || !t.subject(i+1) {
		return
	}
	if v := ws[i+1].Head; v > i && ws[v].Head == i {
		t.reign(v, i, "nummod")
		t.move(i, i+1)
	}
}

// crowdRoot makes the verb of the sentence of the participle behind a crowd whose people were taken for its adjective:
// "Thousands of Sudanese marched".
func (t *Tree) crowdRoot() {
	ws, root := t.Words, t.Root()
	if root < 0 || root+3 >= len(ws) {
		return
	}
	if v := t.crowding(root); v >= 0 {
		t.crown(v, root)
		ws[v].XPOS = "VBD"
		return
	}
	if !Measures[ws[root].Lemma] {
		return
	}
	of, people, v := root+1, root+2, root+3
	if ws[of].Lower != "of" || ws[people].XPOS != "JJ" || ws[people].Head != v || ws[v].XPOS != "VBN" || ws[v].Head != root || v+1 < len(ws) && ws[v+1].Lower == "by" {
		return
	}
	t.crown(v, root)
	ws[v].UPOS, ws[v].XPOS = "VERB", "VBD"
	t.Hang(people, root, "nmod")
	ws[people].UPOS, ws[people].XPOS = "PROPN", "NNPS"
	t.move(of, people)
}

// crowding returns the participle of a noun taken for a sentence by itself that nobody can do to it, "Thousands of worshippers
// marched"; -1 where there is none.
func (t *Tree) crowding(root int) int {
	ws := t.Words
	if !ws[root].IsNominal() || t.HasSubject(root) {
		return -1
	}
	for v := root + 1; v+1 < len(ws); v++ {
		h := ws[v].Head
		if h == root && ws[v].Rel == "cop" {
			return -1
		}
		if ws[v].Rel == "acl" && ws[v].XPOS == "VBN" && crowds[ws[v].Lower] && ws[v+1].Lower != "by" && (h == root || h > root && ws[h].Head >= root && (ws[h].Rel == "nmod" || ws[h].Rel == "obj")) {
			return v
		}
	}
	return -1
}

var crowds = wordlist.Set("marched rallied demonstrated protested gathered poured streamed converged thronged camped clashed rioted fled paraded")

// thatRoot parts a relative clause from the verb behind it, where the subject of the one was taken for that of the other: "The
// reset that the two governments proclaimed in 2009 brought them a treaty".
func (t *Tree) thatRoot() {
	ws, root := t.Words, t.Root()
	if root < 0 || !ws[root].IsNominal() {
		return
	}
	that := root + 1
	for that < len(ws) && ws[that].UPOS == "PUNCT" && ws[that].Text != "," {
		that++
	}
	if that >= len(ws) || ws[that].Lower != "that" || ws[that].Head < 0 {
		return
	}
	main := ws[that].Head
	if main <= that || ws[main].Head != root || ws[main].XPOS != "VBD" {
		return
	}
	for v := that + 2; v < main; v++ {
		if s := ws[v].Head; ws[v].Rel == "acl" && ws[v].XPOS == "VBN" && s == v-1 && ws[s].Head == main && ws[s].Rel == "nsubj" {
			t.Hang(v, root, "acl:relcl")
			ws[v].XPOS = "VBD"
			t.move(s, v)
			t.Hang(that, v, "obj")
			ws[that].UPOS, ws[that].XPOS = "PRON", "WDT"
			t.reign(main, root, "nsubj")
			return
		}
	}
}

// predicateRoot makes a subject of the noun that was taken for the whole sentence, and the root of the predicate that explains
// some noun behind it, "Israel, which Kerry visits on Friday, is at peace", or was put into the relative clause before it: "The reply
// to the letter that Obama sent in April is under way".
func (t *Tree) predicateRoot() {
	ws, root := t.Words, t.Root()
	if root < 0 || !ws[root].IsNominal() {
		return
	}
	for cop := root + 2; cop < len(ws); cop++ {
		p := ws[cop].Head
		if ws[cop].Rel != "cop" || p <= cop || t.HasSubject(p) {
			continue
		}
		if ws[p].Rel == "appos" && ws[cop-1].Text == "," || ws[cop].IsTensed() && t.finiteRelative(ws[p].Head, root, cop) {
			t.reign(p, root, "nsubj")
			return
		}
	}
}

// finiteRelative tells whether word v, between the words from and to, is the verb of a relative clause with a tense and a subject.
func (t *Tree) finiteRelative(v, from, to int) bool {
	return v > from && v < to && t.Words[v].Rel == "acl:relcl" && t.Words[v].IsTensed() && t.HasSubject(v)
}

// demandedRoot parts what is demanded from what becomes of the demand, where the object of the one was taken for the subject of
// the other: "Iran's demand that Britain release the tanker was rejected".
func (t *Tree) demandedRoot() {
	ws, root := t.Words, t.Root()
	if root < 0 || !mandates[ws[root].Lemma] {
		return
	}
	for main := root + 3; main < len(ws); main++ {
		v := ws[main].Head
		if ws[main].Rel != "ccomp" || v <= root || v > main || ws[v].XPOS != "VB" || ws[v].Head != root {
			continue
		}
		for k := root + 1; k < main; k++ {
			switch w := &ws[k]; {
			case w.Lower == "that" && w.Head == v:
				w.Rel, w.UPOS, w.XPOS = "mark", "SCONJ", "IN"
			case w.Head == main && k > v && t.subject(k):
				t.reign(main, root, w.Rel)
				t.Hang(k, v, "obj")
				ws[v].Rel = "acl"
			}
		}
		return
	}
}

// mandates are nouns of what somebody wants others to do.
var mandates = wordlist.Set("demand request call proposal insistence order suggestion recommendation")

// finiteRoot makes the participle behind a sentence's head noun its verb when the sentence has no other:
// "The Council called on Syria to …" is a statement, however a parser that has seen many headlines takes
// it.
func (t *Tree) finiteRoot() {
	ws := t.Words
	root, verb := t.Root(), -1
	if root < 0 || !ws[root].IsNominal() || ws[len(ws)-1].Text != "." {
		return
	}
	for i := root + 1; i < len(ws); i++ {
		if w := &ws[i]; (w.Head == root || ws[i-1].Text == "," || Measures[ws[root].Lemma] && w.Head == i-1) && w.Rel == "acl" && w.XPOS == "VBN" {
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
	if verb < 0 || verb+1 < len(ws) && ws[verb+1].Lower == "by" {
		return
	}
	for i := range ws {
		switch w := &ws[i]; w.XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			if (w.Rel != "conj" || w.Head != verb) && !(i > root && t.relativeAbove(i)) {
				return
			}
		}
		if ws[i].Head == root && ws[i].Rel == "vocative" {
			ws[i].Rel = "appos"
		}
	}
	if object {
		for i := range verb {
			if w := &ws[i]; w.Head == root && w.Rel == "nsubj" {
				t.move(i, verb)
			}
		}
		t.supplant(verb, root, "obj")
		ws[verb].XPOS, ws[verb].UPOS = "VBD", "VERB"
		return
	}
	for i := range ws {
		if w := &ws[i]; w.Head == root && i > verb {
			t.move(i, verb)
			if w.Rel == "acl" && w.XPOS == "VB" {
				w.Rel = "xcomp"
			}
		}
	}
	t.supplant(verb, root, "nsubj")
	ws[verb].XPOS, ws[verb].UPOS = "VBD", "VERB"
}

// adjectiveOfObject returns the verb right behind its subject, the noun at root, that was taken for an adjective of its
// object, or -1: "forces staged war games".
func (t *Tree) adjectiveOfObject(root int) int {
	ws := t.Words
	v := root + 1
	if v >= len(ws) || ws[v].XPOS != "VBN" || ws[v].Rel != "amod" || ws[v].Head <= v || ws[ws[v].Head].Rel != "obj" || ws[ws[v].Head].Head != root {
		return -1
	}
	return v
}

// takenForAdjective returns the verb between the subject of the noun at root and that noun, or -1: "Officials
// shared evidence", read as "officials are shared evidence".
func (t *Tree) takenForAdjective(root int) int {
	ws := t.Words
	for i := 1; i < root; i++ {
		if w := &ws[i]; w.XPOS == "VBN" && w.Head == root && w.Rel == "amod" && ws[i-1].Rel == "nsubj" && ws[i-1].Head == root && ws[i-1].IsNominal() {
			return i
		}
		if w := &ws[i]; w.XPOS == "VBN" && w.Head == root && w.Rel == "amod" && i > 3 && ws[i-1].Text == "," { // "The minister, Lee Bo, dismissed calls"
			for s := i - 2; s > 0; s-- {
				if ws[s].Head == root && ws[s].Rel == "nsubj" && ws[s+1].Text == "," {
					return i
				}
			}
		}
	}
	return -1
}

// semicolon makes a verb of the participle behind the subject of a clause that ends at a semicolon and has no other verb:
// "The old one expired; the new one is better".
func (t *Tree) semicolon() {
	ws := t.Words
	begin := 0
	for end := range ws {
		if ws[end].Text != ";" {
			continue
		}
		verb := -1
		for i := begin; i < end; i++ {
			switch w := &ws[i]; {
			case w.IsTensed():
				verb = len(ws)
			case w.XPOS == "VBN" && w.Rel == "acl" && w.Head == i-1 && verb < 0 && ws[i-1].Rel == "nsubj" && ws[i-1].Head > end:
				verb = i
			}
		}
		if verb >= 0 && verb < len(ws) {
			subject := verb - 1
			t.Hang(verb, ws[subject].Head, "parataxis")
			ws[verb].XPOS = "VBD"
			t.move(subject, verb)
		}
		begin = end + 1
	}
}

// purpose makes the verb of the sentence of a participle behind a purpose that it begins with: "To settle it, the two
// governments signed a treaty".
func (t *Tree) purpose() {
	ws := t.Words
	if len(ws) == 0 || ws[0].XPOS != "TO" || ws[0].Head < 0 || ws[ws[0].Head].Head >= 0 {
		return
	}
	to, comma := ws[0].Head, 1
	for comma < len(ws) && ws[comma].Text != "," {
		comma++
	}
	for v := comma + 2; v < len(ws); v++ {
		switch w := &ws[v]; {
		case w.IsTensed():
			return
		case w.XPOS == "VBN" && w.Rel == "acl" && w.Head == v-1 && ws[v-1].Head == to:
			object := -1
			for k := v + 1; k < len(ws); k++ {
				switch h := ws[k].Head; {
				case (h == to || h == v-1) && ws[k].Rel == "acl:relcl" && object >= 0:
					t.move(k, object)
				case h == to || h == v-1:
					t.move(k, v)
				case h == v && ws[k].Rel == "obj":
					object = k
				}
			}
			t.supplant(v, to, "advcl")
			w.XPOS = "VBD"
			t.Hang(v-1, v, "nsubj")
			return
		}
	}
}

// orphanRoot makes the verb of the sentence of one without a subject that was put into the clause which explains the noun before
// it: "The announcement that he was going to dissolve the house did not sit well with them".
func (t *Tree) orphanRoot() {
	ws, root := t.Words, t.Root()
	if root < 0 || !ws[root].IsNominal() {
		return
	}
	inner := -1
	for i := root + 1; i < len(ws) && inner < 0; i++ {
		if w := &ws[i]; w.Head == root && (w.Rel == "acl:relcl" || w.Rel == "acl" || w.Rel == "ccomp") && ws[t.firstVerb(i)].IsTensed() && (t.HasSubject(i) || t.Mark(i) != "") {
			inner = i
		}
	}
	if inner < 0 {
		return
	}
	for m := inner + 1; m < len(ws); m++ {
		if !ws[m].IsVerb() || ws[m].Rel == "conj" || ws[m].Rel == "parataxis" {
			continue
		}
		v := t.firstVerb(m)
		if !ws[v].IsTensed() || v <= inner || t.Mark(m) != "" || !t.Below(m, inner) || t.HasSubject(m) {
			continue
		}
		if before := &ws[v-1]; before.UPOS == "CCONJ" || before.UPOS == "PUNCT" || before.UPOS == "SCONJ" || before.UPOS == "PRON" || before.XPOS == "WDT" {
			return
		}
		t.crown(m, root)
		if ws[inner].Rel == "ccomp" {
			ws[inner].Rel = "acl"
		}
		return
	}
}

// firstVerb returns the first auxiliary of the verb at v, or v. It looks no farther back than the words of a verb reach.
func (t *Tree) firstVerb(v int) int {
	const reach = 12 // words
	for k := max(0, v-reach); k < v; k++ {
		if w := &t.Words[k]; w.Head == v && (w.Rel == "aux" || w.Rel == "aux:pass" || w.Rel == "cop") {
			return k
		}
	}
	return v
}

// betweenCommas makes a participle of the verb behind the subject that stands between commas with who did it, and the next
// verb the root: "The decision, announced on Tuesday by X, surprised few". Links are not made yet.
func (t *Tree) betweenCommas() {
	ws := t.Words
	root := t.Root()
	if root < 2 || ws[root-1].Text != "," || ws[root].UPOS != "VERB" || ws[root].XPOS != "VBD" && ws[root].XPOS != "VBN" {
		return
	}
	subject, by, next := -1, false, -1
	for i := range ws {
		w := &ws[i]
		if w.Head != root {
			continue
		}
		switch {
		case i < root && (w.Rel == "aux" || w.Rel == "aux:pass" || w.Rel == "cc" || w.Rel == "mark"), i > root && w.Rel == "obj" && next < 0:
			return
		case i < root && t.subject(i):
			subject = i
		case i > root && next < 0 && (w.Rel == "conj" || w.Rel == "parataxis") && w.UPOS == "VERB" && w.IsTensed() && ws[i-1].Text == ",":
			next = i
		}
	}
	for i := root + 1; i < next; i++ {
		by = by || ws[i].Lower == "by" && ws[i].Rel == "case" && ws[i].Head > i && ws[ws[i].Head].Head == root
	}
	if subject < 0 || !by || next < 0 || ws[subject].UPOS == "PRON" {
		return
	}
	t.reign(next, root, "acl")
	t.Hang(subject, next, "nsubj")
	t.move(root, subject)
	ws[root].XPOS = "VBN"
	for i := range ws {
		if w := &ws[i]; w.Head == root && i > next {
			t.move(i, next)
		}
	}
}
