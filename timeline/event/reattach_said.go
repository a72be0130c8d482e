package event

// saidOn gives the clause of the verb at i to the verb of saying before it, when it hangs on the day of the
// saying: "said on Tuesday that Qatar must mediate".
func (t *tree) saidOn(i int, timed []bool) {
	ws := t.words
	that := ws[i].head + 1
	for that < i && timed[that] {
		that++
	}
	if ws[that].lower != "that" {
		return
	}
	for h, steps := ws[ws[i].head].head, 0; h >= 0 && steps < maxDepth; h, steps = ws[h].head, steps+1 {
		if ws[h].upos != "VERB" {
			continue
		}
		if reporting[ws[h].lemma] && !believing[ws[h].lemma] {
			ws[i].head, ws[i].rel = h, "ccomp"
			ws[that].head, ws[that].rel, ws[that].upos, ws[that].xpos = i, "mark", "SCONJ", "IN"
		}
		return
	}
}

// saidWhen gives the verb of saying at v the day behind it that hangs on what is said: "said Thursday he has sent a
// team".
func (t *tree) saidWhen(v int, timed []bool) {
	ws := t.words
	i := v + 1
	for i < len(ws) && (timed[i] || ws[i].rel == "case" || ws[i].rel == "advmod") {
		i++
	}
	if i == len(ws) || ws[i].text == "," || ws[i].xpos == "NN" { // "reported third-quarter profit fell"
		return
	}
	for day := v + 1; day < i; day++ {
		if c := ws[day].head; timed[day] && c >= i && c < len(ws) && ws[c].head == v && ws[c].rel == "ccomp" && t.hasSubject(c) {
			ws[day].head, ws[day].rel = v, "obl"
		}
	}
}

// saidOfTwo makes the first of two subjects of what is said of the name at i that was taken for what is said: "the Kremlin
// said X and Y had met". It tells whether there are two.
func (t *tree) saidOfTwo(i int) bool {
	ws := t.words
	said := ws[i].head
	next := i + 1
	for next < len(ws) && ws[next].rel == "flat" && ws[next].head == i {
		next++
	}
	if next+1 >= len(ws) || ws[next].xpos != "CC" {
		return false
	}
	for n := next + 1; n < len(ws) && ws[n].upos == "PROPN"; n++ {
		if v := ws[n].head; t.subject(n) && v > n && ws[v].rel == "conj" && ws[v].head == said {
			ws[i].head, ws[i].rel = v, "nsubj"
			ws[n].head, ws[n].rel, ws[next].head = i, "conj", n
			ws[v].rel = "ccomp"
			return true
		}
	}
	return false
}

// saidLast returns the comma before an attribution that ends the sentence, whatever it was hung on: ", the statement said
// on Monday"; the number of words where there is none.
func (t *tree) saidLast() int {
	ws := t.words
	v := len(ws) - 1
	for v >= 0 && !isVerb(&ws[v]) {
		v--
	}
	if v < 0 || !reporting[ws[v].lemma] {
		return len(ws)
	}
	for i := v - 1; i > 0; i-- {
		switch {
		case ws[i].text == ",":
			if i+1 < v && ws[i+1].upos != "CCONJ" {
				return i
			}
			return len(ws)
		case isVerb(&ws[i]) || ws[i].rel == "mark" || ws[i].xpos[0] == 'W':
			return len(ws)
		}
	}
	return len(ws)
}

// interrupts tells whether the saying at word said stands, with what belongs to it, between marks in what is said.
func (t *tree) interrupts(said int) bool {
	ws := t.words
	from, to := said, said+1
	for k := range ws {
		if ws[k].upos != "PUNCT" && t.below(k, said) {
			from, to = min(from, k), max(to, k+1)
		}
	}
	if from < 2 || ws[from-1].upos != "PUNCT" || to >= len(ws) || ws[to].upos != "PUNCT" {
		return false
	}
	for to < len(ws) && ws[to].upos == "PUNCT" {
		to++
	}
	return to < len(ws)
}

// accordingTo makes a preposition of "according to" at word i, of an oblique that belongs to the clause and not to
// the day before it.
func (t *tree) accordingTo(i int) {
	ws := t.words
	source := ws[i].head
	if source < i {
		source = i + 2
		for source < len(ws) && ws[source].head != i {
			source++
		}
		if source == len(ws) {
			return
		}
		ws[source].head = ws[i].head
		ws[i].head, ws[i].rel, ws[i+1].head, ws[i+1].rel = source, "case", i, "fixed"
	}
	if verb := t.verbAbove(ws[source].head); verb >= 0 {
		if h := ws[verb].head; ws[verb].rel == "advcl" && ws[verb].xpos == "VBG" && h >= 0 && h < verb { // "X shelled Y, killing Z, according to …"
			verb = h
		}
		ws[source].head, ws[source].rel = verb, "obl"
	}
}
