package grammar

// fronted parts a clause that a sentence begins with from the main clause behind the comma: "While Paris recalled its
// envoy, Ankara on Monday renewed its call". A fast parser joins the two where it does not know the first word for a
// conjunction, or takes the subject behind the comma for an apposition; what then dates one clause dates the other.
//
// A phrase that a sentence begins with takes its subject in the same way: "After talks in Geneva, Iran freed two".
func (t *Tree) fronted() {
	ws := t.Words
	if len(ws) == 0 || !Subordinating[ws[0].Lower] && ws[0].UPOS != "ADP" {
		return
	}
	first := t.frontedHead()
	if first < 0 {
		return
	}
	comma := first + 1
	for comma < len(ws) && ws[comma].Text != "," {
		comma++
	}
	main := t.mainVerb(first, comma)
	if main < 0 {
		return
	}
	subject := t.HasSubject(main)
	for i := comma + 1; i < main; i++ {
		w := &ws[i]
		if w.Head < 0 || w.Head > comma {
			continue
		}
		switch {
		case t.Timed[i]:
			t.Hang(i, main, "obl")
		case !subject && w.IsNominal() && !t.hasCase(i):
			t.Hang(i, main, "nsubj")
			subject = true
		}
	}
}

// frontedHead returns the verb of the clause that the first word of the sentence begins, or the noun of the phrase; -1
// if there is none.
func (t *Tree) frontedHead() int {
	ws := t.Words
	h := ws[0].Head
	if h < 0 || ws[0].Rel != "case" || !Subordinating[ws[0].Lower] {
		return h
	}
	v := ws[h].Head // "As protests entered a third week": the parser took the subject for "as protests"
	if v <= h || !ws[h].IsNominal() || ws[h].Rel != "obl" || !ws[v].IsTensed() || t.HasSubject(v) || t.comma(h, v) {
		return h
	}
	ws[h].Rel = "nsubj"
	t.Hang(0, v, "mark")
	ws[0].UPOS = "SCONJ"
	return v
}

// mainVerb returns the verb of the main clause behind the comma, and makes it the root where the verb before the comma
// was; -1 if there is none.
func (t *Tree) mainVerb(first, comma int) int {
	ws := t.Words
	for v := comma + 1; v < len(ws); v++ {
		w := &ws[v]
		switch {
		case w.Head < 0:
			if w.IsTensed() || w.XPOS == "VBN" {
				return v
			}
			return -1
		case w.Head == first && ws[first].Head < 0 && (w.Rel == "parataxis" || w.Rel == "ccomp" || w.Rel == "dep") && t.HasSubject(v):
			t.supplant(v, first, "advcl")
			return v
		}
	}
	return -1
}

// hasCase tells whether a preposition is hung on word n. Links need not be made yet.
func (t *Tree) hasCase(n int) bool {
	for i := n - 1; i >= 0 && i > n-phraseReach; i-- {
		if t.Words[i].Head == n && t.Words[i].Rel == "case" {
			return true
		}
	}
	return false
}
