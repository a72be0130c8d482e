package event

// Clauses that were taken for the main one, and the main one for theirs.

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

// noSubject gives a date behind a preposition, taken for the subject of the verb behind it, to the participle before it: of
// "Two sailors held since March were freed" not "since March were freed".
func (t *tree) noSubject(timed []bool) {
	ws := t.words
	for i := 3; i < len(ws)-1; i++ {
		v, on := ws[i].head, i-1
		if !timed[i] || v <= i || ws[i].rel != "nsubj" && ws[i].rel != "nsubj:pass" || ws[on].head != v || ws[on].rel != "mark" || !prepositions[ws[on].lower] && ws[on].lower != "since" {
			continue
		}
		first := ws[v].head
		if above := t.verbAbove(first); ws[i+1].lower == "to" && ws[i+1].head == v && ws[v].xpos == "VB" && above >= 0 && above < on { // "declared itself ready on Friday to help"
			ws[i].head, ws[i].rel = above, "obl"
			ws[on].head, ws[on].rel, ws[on].upos = i, "case", "ADP"
			continue
		}
		if first < 1 || first > on || !tensedForm(&ws[i+1]) || ws[i+1].head != v || ws[first-1].rel != "nsubj" || ws[first-1].head != first {
			continue
		}
		ws[i].head, ws[i].rel = first, "obl"
		ws[on].head, ws[on].rel, ws[on].upos = i, "case", "ADP"
		if ws[first].xpos == "VBD" {
			ws[first].xpos = "VBN"
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
