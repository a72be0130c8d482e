package grammar

import "timeline/timeline/wordlist"

// saidBy gives who says something at the end of a sentence his name, which stands behind a comma and was taken for a part of what he says:
// "attacked Georgia on Monday, said the foreign minister, Ivan Petrov".
func (t *Tree) saidBy() {
	ws := t.Words
	for v := 2; v+3 < len(ws); v++ {
		if !Reporting[ws[v].Lemma] || ws[v].XPOS != "VBD" || ws[v-1].UPOS != "PUNCT" {
			continue
		}
		comma := v + 1
		for comma < min(len(ws), v+phraseReach) && ws[comma].Text != "," && !ws[comma].IsVerb() {
			comma++
		}
		name, end := comma+1, comma+1
		for end < len(ws) && ws[end].UPOS == "PROPN" && !t.Timed[end] {
			end++
		}
		who := v + 1
		for who < comma && ws[who].Head > v && ws[who].Head < comma {
			who++
		}
		if comma >= len(ws) || ws[comma].Text != "," || end-name < 2 || end < len(ws) && ws[end].UPOS != "PUNCT" || who >= comma {
			continue
		}
		if _, isRole := t.Role(who); !isRole && ws[who].Lemma != "head" || ws[name].Head == who {
			continue
		}
		said := -1
		for k := range v {
			if ws[k].Head == v && ws[k].Rel == "ccomp" || k == ws[v].Head {
				said = k
			}
		}
		if said < 0 {
			continue
		}
		for k := range ws {
			switch h := ws[k].Head; {
			case k > end && ws[k].IsNoun() && h >= 0 && h < v: // "said a spokesman, Ivan Petrov, in Paris on Tuesday"
				t.Hang(k, v, "obl")
			case h < name || h >= end || k >= name && k < end:
			case k > end:
				t.move(k, name)
			case ws[k].Rel == "case" && k+1 < v:
				t.move(k, k+1)
			case k < v:
				t.Hang(k, said, "obl")
			}
		}
		t.Hang(who, v, "nsubj")
		t.Hang(name, who, "appos")
		for k := name + 1; k < end; k++ {
			t.Hang(k, name, "flat")
		}
	}
}

// saidOn gives the clause of the verb at i to the verb of saying before it, when it hangs on the day of the
// saying: "said on Tuesday that Qatar must mediate".
func (t *Tree) saidOn(i int) {
	ws := t.Words
	that := ws[i].Head + 1
	for that < i && t.Timed[that] {
		that++
	}
	if ws[that].Lower != "that" {
		return
	}
	for h := ws[ws[i].Head].Head; h >= 0; h = ws[h].Head {
		if ws[h].UPOS != "VERB" {
			continue
		}
		if Reporting[ws[h].Lemma] && !Believing[ws[h].Lemma] {
			t.Hang(i, h, "ccomp")
			t.Hang(that, i, "mark")
			ws[that].UPOS, ws[that].XPOS = "SCONJ", "IN"
		}
		return
	}
}

// saidWhen gives the verb of saying at v the day behind it that hangs on what is said: "said Thursday he has sent a
// team".
func (t *Tree) saidWhen(v int) {
	ws := t.Words
	i := v + 1
	for i < len(ws) && (t.Timed[i] || ws[i].Rel == "case" || ws[i].Rel == "advmod") {
		i++
	}
	if i == len(ws) || ws[i].Text == "," || ws[i].XPOS == "NN" { // "reported third-quarter profit fell"
		return
	}
	for day := v + 1; day < i; day++ {
		if c := ws[day].Head; t.Timed[day] && c >= i && c < len(ws) && ws[c].Head == v && ws[c].Rel == "ccomp" && t.HasSubject(c) {
			t.Hang(day, v, "obl")
		}
	}
}

// saidOfTwo makes the first of two subjects of what is said of the name at i that was taken for what is said: "the Kremlin
// said X and Y had met". It tells whether there are two.
func (t *Tree) saidOfTwo(i int) bool {
	ws := t.Words
	said := ws[i].Head
	next := i + 1
	for next < len(ws) && ws[next].Rel == "flat" && ws[next].Head == i {
		next++
	}
	if next+1 >= len(ws) || ws[next].XPOS != "CC" {
		return false
	}
	for n := next + 1; n < len(ws) && ws[n].UPOS == "PROPN"; n++ {
		if v := ws[n].Head; t.subject(n) && v > n && ws[v].Rel == "conj" && ws[v].Head == said {
			t.Hang(i, v, "nsubj")
			t.Hang(n, i, "conj")
			t.move(next, n)
			ws[v].Rel = "ccomp"
			return true
		}
	}
	return false
}

// saidTwo joins the verb at word i to what was said where somebody had done two things, "said troops had crossed the river and fired on
// miners", and to the verb of saying where somebody says two, "denied that its troops were involved and blamed rebels". It tells whether
// it did.
func (t *Tree) saidTwo(i int) bool {
	ws := t.Words
	w, v := &ws[i], ws[i].Head
	if v < 0 || w.XPOS != "VBD" && w.XPOS != "VBN" || ws[i-1].Lower != "and" || i > 1 && ws[i-2].Text == "," || t.HasSubject(i) {
		return false
	}
	switch {
	case Reporting[ws[v].Lemma] && !speechActs[w.Lemma] && !Reporting[w.Lemma]:
		c, self := t.firstContent(v, i), false // whether who says it says it of himself
		for k := v + 1; k < c; k++ {
			self = self || t.subject(k) && ws[k].Head == c && ws[k].UPOS == "PRON"
		}
		if c < 0 || !t.auxiliary(c, "had", "have", "has") || !self && !t.known.acts.Strikes(w.Lemma) {
			return false
		}
		t.move(i, c)
		w.XPOS = "VBN"
	case speechActs[w.Lemma] && ws[v].Rel == "ccomp" && ws[v].UPOS == "ADJ" && ws[v].Head >= 0 && ws[v].Head < v && Reporting[ws[ws[v].Head].Lemma]:
		t.move(i, ws[v].Head)
		w.XPOS = "VBD"
	default:
		return false
	}
	return true
}

// saidSo hangs the participle at word i, of what is said, on the verb of saying right before its comma: "the ministry said on Thursday,
// accusing Morocco". It tells whether it did.
func (t *Tree) saidSo(i int) bool {
	ws := t.Words
	if !speechActs[ws[i].Lemma] {
		return false
	}
	v := i - 2
	for v > 0 && (t.Timed[v] || ws[v].Rel == "case") {
		v--
	}
	if !Reporting[ws[v].Lemma] || !ws[v].IsVerb() || ws[i].Head == v {
		return false
	}
	t.Hang(i, v, "advcl")
	return true
}

// speechActs are verbs of what is done with words alone.
var speechActs = wordlist.Set(`demand urge call accuse warn condemn ask appeal promise vow threaten deny reject order summon invite pledge offer insist
	blame praise thank welcome deplore denounce criticise criticize express voice refuse propose`)

// SaidLast returns the comma before an attribution that ends the sentence, whatever it was hung on: ", the statement said
// on Monday"; the number of words where there is none.
func (t *Tree) SaidLast() int {
	ws := t.Words
	v := len(ws) - 1
	for v >= 0 && !ws[v].IsVerb() {
		v--
	}
	if v < 0 || !Reporting[ws[v].Lemma] {
		return len(ws)
	}
	for i := v - 1; i > 0; i-- {
		switch {
		case ws[i].Text == ",":
			if i+1 < v && ws[i+1].UPOS != "CCONJ" {
				return i
			}
			return len(ws)
		case ws[i].IsVerb() || ws[i].Rel == "mark" || ws[i].XPOS[0] == 'W':
			return len(ws)
		}
	}
	return len(ws)
}

// interrupts tells whether the saying at word said stands, with what belongs to it, between marks in what is said.
func (t *Tree) interrupts(said int) bool {
	ws := t.Words
	from, to := said, said+1
	for k := range ws {
		if ws[k].UPOS != "PUNCT" && t.Below(k, said) {
			from, to = min(from, k), max(to, k+1)
		}
	}
	if from < 2 || ws[from-1].UPOS != "PUNCT" || to >= len(ws) || ws[to].UPOS != "PUNCT" {
		return false
	}
	for to < len(ws) && ws[to].UPOS == "PUNCT" {
		to++
	}
	return to < len(ws)
}

// accordingTo makes a preposition of "according to" at word i, of an oblique that belongs to the clause and not to
// the day before it.
func (t *Tree) accordingTo(i int) {
	ws := t.Words
	source := ws[i].Head
	if source < i {
		source = i + 2
		for source < len(ws) && ws[source].Head != i {
			source++
		}
		if source == len(ws) {
			return
		}
		t.move(source, ws[i].Head)
		t.Hang(i, source, "case")
		t.Hang(i+1, i, "fixed")
	}
	if verb := t.VerbAbove(ws[source].Head); verb >= 0 {
		if h := ws[verb].Head; ws[verb].Rel == "advcl" && ws[verb].XPOS == "VBG" && h >= 0 && h < verb { // "X shelled Y, killing Z, according to …"
			verb = h
		}
		t.Hang(source, verb, "obl")
	}
}
