package event

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
		v := t.firstVerb(m)
		if !isVerb(&ws[m]) || !tensedForm(&ws[v]) || v <= inner || t.hasSubject(m) || t.mark(m) != "" || !t.below(m, inner) || ws[m].rel == "conj" || ws[m].rel == "parataxis" {
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

// firstVerb returns the first auxiliary of the verb at v, or v.
func (t *tree) firstVerb(v int) int {
	for k := range v {
		if w := &t.words[k]; w.head == v && (w.rel == "aux" || w.rel == "aux:pass" || w.rel == "cop") {
			return k
		}
	}
	return v
}
