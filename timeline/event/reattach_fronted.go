package event

// fronted parts a clause that a sentence begins with from the main clause behind the comma: "While Paris recalled its
// envoy, Ankara on Monday renewed its call". A fast parser joins the two where it does not know the first word for a
// conjunction, or takes the subject behind the comma for an apposition; what then dates one clause dates the other.
//
// A phrase that a sentence begins with takes its subject in the same way: "After talks in Geneva, Iran freed two".
func (t *tree) fronted(timed []bool) {
	ws := t.words
	if len(ws) == 0 || !subordinating[ws[0].lower] && ws[0].upos != "ADP" {
		return
	}
	first := t.frontedHead()
	if first < 0 {
		return
	}
	comma := first + 1
	for comma < len(ws) && ws[comma].text != "," {
		comma++
	}
	main := t.mainVerb(first, comma)
	if main < 0 {
		return
	}
	subject := t.hasSubject(main)
	for i := comma + 1; i < main; i++ {
		w := &ws[i]
		if w.head < 0 || w.head > comma {
			continue
		}
		switch {
		case timed[i]:
			w.head, w.rel = main, "obl"
		case !subject && nominalWord(w) && !t.hasCase(i):
			w.head, w.rel, subject = main, "nsubj", true
		}
	}
}

// frontedHead returns the verb of the clause that the first word of the sentence begins, or the noun of the phrase; -1
// if there is none.
func (t *tree) frontedHead() int {
	ws := t.words
	h := ws[0].head
	if h < 0 || h >= len(ws) || ws[0].rel != "case" || !subordinating[ws[0].lower] {
		return h
	}
	v := ws[h].head // "As protests entered a third week": the parser took the subject for "as protests"
	if v <= h || v >= len(ws) || !nominalWord(&ws[h]) || ws[h].rel != "obl" || !tensedForm(&ws[v]) || t.hasSubject(v) || t.comma(h, v) {
		return h
	}
	ws[h].rel = "nsubj"
	ws[0].head, ws[0].rel, ws[0].upos = v, "mark", "SCONJ"
	return v
}

// mainVerb returns the verb of the main clause behind the comma, and makes it the root where the verb before the comma
// was; -1 if there is none.
func (t *tree) mainVerb(first, comma int) int {
	ws := t.words
	for v := comma + 1; v < len(ws); v++ {
		w := &ws[v]
		switch {
		case w.head < 0:
			if tensedForm(w) || w.xpos == "VBN" {
				return v
			}
			return -1
		case w.head == first && ws[first].head < 0 && (w.rel == "parataxis" || w.rel == "ccomp" || w.rel == "dep") && t.hasSubject(v):
			w.head, w.rel = -1, "root"
			ws[first].head, ws[first].rel = v, "advcl"
			return v
		}
	}
	return -1
}

// hasCase tells whether a preposition is hung on word n. Links need not be made yet.
func (t *tree) hasCase(n int) bool {
	for i := n - 1; i >= 0 && i > n-phraseReach; i-- {
		if t.words[i].head == n && t.words[i].rel == "case" {
			return true
		}
	}
	return false
}
