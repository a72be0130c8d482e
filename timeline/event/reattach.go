package event

// reattach moves clauses that hang on the wrong word, where closed-class words tell the right one: a
// content clause behind the verb of saying before it, "by" and a gerund on the verb before it, "who" on
// the person before it. Links are not made yet.
func (t *tree) reattach(l *lexicon) {
	t.onlyVerbs(l)
	ws := t.words
	for i := range ws {
		w := &ws[i]
		if w.head < 0 {
			continue
		}
		switch {
		case w.rel == "ccomp" && i > w.head && t.mark(i) == "that":
			if first := t.firstContent(w.head, i); first >= 0 && reporting[ws[first].lemma] {
				w.head = first
			}
		case (w.rel == "advcl" || w.rel == "acl") && w.xpos == "VBG" && t.mark(i) == "by":
			for k := i - 1; k > w.head; k-- {
				if ws[k].upos == "VERB" && ws[k].rel != "amod" && k != i {
					w.head, w.rel = k, "advcl"
					break
				}
			}
		case w.lower == "who" || w.lower == "whom":
			t.relative(l, i)
		}
	}
}

// firstContent returns the first content clause of the verb h before word i, or -1.
func (t *tree) firstContent(h, i int) int {
	for k := h + 1; k < i; k++ {
		if t.words[k].head == h && t.words[k].rel == "ccomp" {
			return k
		}
	}
	return -1
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
	if _, isRole := l.roles.of(t, noun); !isRole && t.words[noun].upos != "PROPN" {
		return
	}
	if noun != verb && t.words[verb].head != noun {
		t.words[verb].head, t.words[verb].rel = noun, "acl:relcl"
	}
}

// onlyVerbs makes verbs of words that are tagged as nouns and can be none, and subjects of the names
// before them: "saw Moscow retaliate".
func (t *tree) onlyVerbs(l *lexicon) {
	ws := t.words
	for i := range ws {
		w := &ws[i]
		if w.upos != "NOUN" || w.head < 0 || !l.acts.onlyVerb(w.lower) {
			continue
		}
		w.upos, w.xpos, w.lemma = "VERB", "VB", w.lower
		if w.rel == "obj" || w.rel == "obl" || w.rel == "nmod" {
			w.rel = "ccomp"
		}
		if i > 0 && ws[i-1].upos == "PROPN" && ws[i-1].head == w.head && ws[i-1].rel == "obj" {
			ws[i-1].head, ws[i-1].rel = i, "nsubj"
		}
		for k := 0; k < i; k++ {
			if ws[k].head == i && (ws[k].rel == "compound" || ws[k].rel == "amod") && ws[k].upos == "PROPN" {
				ws[k].rel = "nsubj"
			}
		}
	}
}

// onlyVerb tells whether a form is the lemma of a verb of the lexicon and of no noun of it.
func (a *acts) onlyVerb(form string) bool {
	if a.verbs[form] == nil && !answers[form] {
		return false
	}
	if _, noun := a.nouns[form]; noun {
		return false
	}
	return hasSuffix(form, "ate", "ize", "ise", "ify") && !a.classed[form]
}

func hasSuffix(s string, endings ...string) bool {
	for _, e := range endings {
		if len(s) > len(e)+2 && s[len(s)-len(e):] == e {
			return true
		}
	}
	return false
}
