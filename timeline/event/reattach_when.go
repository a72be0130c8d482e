package event

// explainedWhen gives the date at word i to the relative clause between two commas that it stands at the end of:
// "convicted X, who had leaked files in 2010, of fraud".
func (t *tree) explainedWhen(i int) {
	ws := t.words
	verb := -1
	for k := i - 1; k > ws[i].head; k-- {
		switch w := &ws[k]; {
		case w.upos == "VERB" && verb < 0:
			verb = k
		case w.text == "," && (verb < 0 || k+1 == i), w.text == ";" || w.text == ":":
			return
		case w.xpos == "WP" || w.xpos == "WDT":
			if verb > k && ws[k-1].text == "," {
				ws[i].head, ws[i].rel = verb, "obl"
			}
			return
		}
	}
}

// happenedWhen gives the date at word i to the happening right before it that stands behind a preposition: "condemn X for
// an attack on July 4".
func (t *tree) happenedWhen(i int) {
	ws := t.words
	n := i - 1
	for n > ws[i].head && ws[n].head == i {
		n--
	}
	if w := &ws[n]; n > ws[i].head && n < i-1 && w.upos == "NOUN" && happenings[w.lemma] && (w.rel == "obl" || w.rel == "nmod") && t.blamed(n) {
		ws[i].head, ws[i].rel = n, "nmod"
	}
}

// blamed tells whether word n stands behind "for" or "over", as what somebody is blamed for does. Links need not be made
// yet.
func (t *tree) blamed(n int) bool {
	for i := max(0, n-phraseReach); i < n; i++ {
		if w := &t.words[i]; w.head == n && w.rel == "case" && (w.lower == "for" || w.lower == "over") {
			return true
		}
	}
	return false
}
