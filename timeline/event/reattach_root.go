package event

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
	for i := range ws {
		if w := &ws[i]; w.head == root && i > v {
			w.head = v
		}
	}
	t.reign(v, root)
	ws[root].head, ws[root].rel = v, "nsubj"
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
// some noun behind it: "Israel, which Kerry visits on Friday, is at peace".
func (t *tree) predicateRoot() {
	ws, root := t.words, t.root()
	if root < 0 || !nominalWord(&ws[root]) {
		return
	}
	for cop := root + 2; cop < len(ws); cop++ {
		p := ws[cop].head
		if ws[cop].rel != "cop" || p <= cop || ws[p].rel != "appos" || ws[cop-1].text != "," || t.hasSubject(p) {
			continue
		}
		t.reign(p, root)
		ws[root].head, ws[root].rel = p, "nsubj"
		return
	}
}

// explainedRoot makes a subject of the noun that was taken for the whole sentence, and the root of a predicate that was put into
// the relative clause before it: "The reply to the letter that Obama sent in April is under way".
func (t *tree) explainedRoot() {
	ws, root := t.words, t.root()
	if root < 0 || !nominalWord(&ws[root]) {
		return
	}
	for cop := root + 3; cop < len(ws); cop++ {
		p := ws[cop].head
		if ws[cop].rel != "cop" || !tensedForm(&ws[cop]) || p <= cop || t.hasSubject(p) {
			continue
		}
		v := ws[p].head
		if v <= root || v >= cop || ws[v].rel != "acl:relcl" || !tensedForm(&ws[v]) || !t.hasSubject(v) {
			return
		}
		t.reign(p, root)
		ws[root].head, ws[root].rel = p, "nsubj"
		return
	}
}

// participleFirst makes the clause behind a participle that opens the sentence its main one, where the participle was taken for
// that: "Found on a raft in November, Elian has been the subject of a quarrel".
func (t *tree) participleFirst() {
	ws := t.words
	if t.root() != 0 || ws[0].upos != "VERB" || ws[0].xpos != "VBD" && ws[0].xpos != "VBN" || t.hasSubject(0) {
		return
	}
	for v := 3; v < len(ws); v++ {
		if w := &ws[v]; w.head != 0 || w.rel != "parataxis" && w.rel != "ccomp" && w.rel != "conj" {
			continue
		}
		for s := 2; s < v; s++ {
			if ws[s].head == v && ws[s].rel == "nsubj" && ws[s-1].text == "," {
				t.reign(v, 0)
				ws[0].head, ws[0].rel, ws[0].xpos = v, "advcl", "VBN"
				return
			}
		}
	}
}

// sinceRoot makes the clause of "since" or "after" at the end of a sentence one of the verb before it, where it was taken for
// the main one: "The council voted for the first time since the fighting began in March".
func (t *tree) sinceRoot() {
	ws, v := t.words, t.root()
	if v < 3 || ws[v].xpos != "VBD" || !isNoun(&ws[v-1]) {
		return
	}
	n := v - 1
	for ws[n].head >= 0 && ws[n].head < v && (ws[n].rel == "flat" || ws[n].rel == "compound" || ws[n].rel == "nmod") {
		n = ws[n].head
	}
	mark, main := -1, -1
	for i := range n {
		switch w := &ws[i]; {
		case w.head == n && w.rel == "case" && (w.lower == "since" || w.lower == "after" || w.lower == "before"):
			mark = i
		case w.head == v && (w.rel == "advcl" || w.rel == "ccomp") && w.xpos == "VBD" && main < 0 && t.mark(i) == "" && t.hasSubject(i):
			main = i
		}
	}
	if mark < 0 || main < 0 || mark < main {
		return
	}
	for i := range mark {
		if w := &ws[i]; w.head == v && i != main {
			w.head = main
			if w.rel == "nsubj" {
				w.rel = "appos"
			}
		}
	}
	t.reign(main, v)
	ws[v].head, ws[v].rel = main, "advcl"
	ws[mark].head, ws[mark].rel, ws[mark].upos = v, "mark", "SCONJ"
	ws[n].head, ws[n].rel = v, "nsubj"
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
var mandates = set("demand request call proposal insistence order suggestion recommendation")

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

// reducedFirst makes the verb of the sentence of the one that has an auxiliary, where the participle behind its subject was
// taken for it: "Two Chileans held in Peru were released".
func (t *tree) reducedFirst() {
	ws, first := t.words, t.root()
	if first < 1 || ws[first].xpos != "VBN" || !nominalWord(&ws[first-1]) || ws[first-1].head != first || ws[first-1].rel != "nsubj" {
		return
	}
	for v := first + 2; v < len(ws); v++ {
		w := &ws[v]
		if w.head != first || w.upos != "VERB" || w.rel != "advcl" && w.rel != "parataxis" && w.rel != "conj" || t.hasSubject(v) {
			continue
		}
		aux := -1
		for k := first + 1; k < v; k++ {
			switch {
			case ws[k].head == v && (ws[k].rel == "aux" || ws[k].rel == "aux:pass") && tensedForm(&ws[k]):
				aux = k
			case ws[k].head == v && (ws[k].rel == "mark" || ws[k].rel == "cc"):
				return
			}
		}
		if aux < 0 {
			return
		}
		for k := range ws {
			switch {
			case k > first && k < aux && ws[k].head == v:
				ws[k].head = first
			case k > v && ws[k].head == first:
				ws[k].head = v
			case k < first-1 && ws[k].head == first:
				if ws[k].head = v; ws[k].upos == "NUM" {
					ws[k].head, ws[k].rel = first-1, "nummod"
				}
			}
		}
		w.head, w.rel = -1, "root"
		ws[first].head, ws[first].rel = first-1, "acl"
		ws[first-1].head = v
		return
	}
}
