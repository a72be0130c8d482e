package grammar

// Clauses that were taken for the main one, and the main one for theirs.

// participleFirst makes the clause behind a participle that opens the sentence its main one, where the participle was taken for
// that: "Found on a raft in November, Elian has been the subject of a quarrel".
func (t *Tree) participleFirst() {
	ws := t.Words
	if t.Root() != 0 || ws[0].UPOS != "VERB" || ws[0].XPOS != "VBD" && ws[0].XPOS != "VBN" || t.HasSubject(0) {
		return
	}
	for v := 3; v < len(ws); v++ {
		if w := &ws[v]; w.Head != 0 || w.Rel != "parataxis" && w.Rel != "ccomp" && w.Rel != "conj" {
			continue
		}
		for s := 2; s < v; s++ {
			if ws[s].Head == v && ws[s].Rel == "nsubj" && ws[s-1].Text == "," {
				t.reign(v, 0, "advcl")
				ws[0].XPOS = "VBN"
				return
			}
		}
	}
}

// sinceRoot makes the clause of "since" or "after" at the end of a sentence one of the verb before it, where it was taken for
// the main one: "The council voted for the first time since the fighting began in March".
func (t *Tree) sinceRoot() {
	ws, v := t.Words, t.Root()
	if v < 3 || ws[v].XPOS != "VBD" || !ws[v-1].IsNoun() {
		return
	}
	n := v - 1
	for ws[n].Head >= 0 && ws[n].Head < v && (ws[n].Rel == "flat" || ws[n].Rel == "compound" || ws[n].Rel == "nmod") {
		n = ws[n].Head
	}
	mark, main := -1, -1
	for i := range n {
		switch w := &ws[i]; {
		case w.Head == n && w.Rel == "case" && (w.Lower == "since" || w.Lower == "after" || w.Lower == "before"):
			mark = i
		case w.Head == v && (w.Rel == "advcl" || w.Rel == "ccomp") && w.XPOS == "VBD" && main < 0 && t.Mark(i) == "" && t.HasSubject(i):
			main = i
		}
	}
	if mark < 0 || main < 0 || mark < main {
		return
	}
	for i := range mark {
		if w := &ws[i]; w.Head == v && i != main {
			t.move(i, main)
			if w.Rel == "nsubj" {
				w.Rel = "appos"
			}
		}
	}
	t.reign(main, v, "advcl")
	t.Hang(mark, v, "mark")
	ws[mark].UPOS = "SCONJ"
	t.Hang(n, v, "nsubj")
}

// noSubject gives a date behind a preposition, taken for the subject of the verb behind it, to the participle before it: of
// "Two sailors held since March were freed" not "since March were freed".
func (t *Tree) noSubject() {
	ws := t.Words
	for i := 3; i < len(ws)-1; i++ {
		v, on := ws[i].Head, i-1
		if !t.Timed[i] || v <= i || ws[i].Rel != "nsubj" && ws[i].Rel != "nsubj:pass" || ws[on].Head != v || ws[on].Rel != "mark" || !Prepositions[ws[on].Lower] && ws[on].Lower != "since" {
			continue
		}
		first := ws[v].Head
		if above := t.VerbAbove(first); ws[i+1].Lower == "to" && ws[i+1].Head == v && ws[v].XPOS == "VB" && above >= 0 && above < on { // "declared itself ready on Friday to help"
			t.Hang(i, above, "obl")
			t.Hang(on, i, "case")
			ws[on].UPOS = "ADP"
			continue
		}
		if first < 1 || first > on || !ws[i+1].IsTensed() || ws[i+1].Head != v || ws[first-1].Rel != "nsubj" || ws[first-1].Head != first {
			continue
		}
		t.Hang(i, first, "obl")
		t.Hang(on, i, "case")
		ws[on].UPOS = "ADP"
		if ws[first].XPOS == "VBD" {
			ws[first].XPOS = "VBN"
		}
	}
}

// reducedFirst makes the verb of the sentence of the one that has an auxiliary, where the participle behind its subject was
// taken for it: "Two Chileans held in Peru were released".
func (t *Tree) reducedFirst() {
	ws, first := t.Words, t.Root()
	if first < 1 || ws[first].XPOS != "VBN" || !ws[first-1].IsNominal() || ws[first-1].Head != first || ws[first-1].Rel != "nsubj" {
		return
	}
	for v := first + 2; v < len(ws); v++ {
		w := &ws[v]
		if w.Head != first || w.UPOS != "VERB" || w.Rel != "advcl" && w.Rel != "parataxis" && w.Rel != "conj" || t.HasSubject(v) {
			continue
		}
		aux := -1
		for k := first + 1; k < v; k++ {
			switch {
			case ws[k].Head == v && (ws[k].Rel == "aux" || ws[k].Rel == "aux:pass") && ws[k].IsTensed():
				aux = k
			case ws[k].Head == v && (ws[k].Rel == "mark" || ws[k].Rel == "cc"):
				return
			}
		}
		if aux < 0 {
			return
		}
		for k := range ws {
			switch {
			case k > first && k < aux && ws[k].Head == v:
				t.move(k, first)
			case k > v && ws[k].Head == first:
				t.move(k, v)
			case k < first-1 && ws[k].Head == first:
				if t.move(k, v); ws[k].UPOS == "NUM" {
					t.Hang(k, first-1, "nummod")
				}
			}
		}
		t.move(first-1, v)
		t.supplant(v, first, "acl")
		t.move(first, first-1)
		return
	}
}
