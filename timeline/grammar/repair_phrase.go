package grammar

import "strings"

// jailedMen gives a number and a participle to the plural noun behind them: "released seven jailed Americans".
func (t *Tree) jailedMen() {
	ws := t.Words
	for i := 1; i+2 < len(ws); i++ {
		v, n := i+1, i+2
		if ws[i].UPOS != "NUM" || ws[i].Rel != "obj" || ws[i].Head < 0 || ws[i].Head > i || ws[v].XPOS != "VBD" && ws[v].XPOS != "VBN" || !strings.HasSuffix(ws[v].Lower, "ed") ||
			ws[n].XPOS != "NNS" && ws[n].XPOS != "NNPS" || ws[n].Head != v || ws[v].Head != ws[i].Head && ws[v].Head != i {
			continue
		}
		t.supplant(n, i, "nummod")
		t.Hang(v, n, "amod")
		ws[v].XPOS = "VBN"
	}
}

// peoples gives the first of two adjectives before a noun that were taken for its subject to the noun: "the last British and French troops
// left".
func (t *Tree) peoples() {
	ws := t.Words
	for i := 0; i+3 < len(ws); i++ {
		n := ws[i].Head
		if ws[i].XPOS != "JJ" || ws[i].Rel != "nsubj" || n != i+3 || !ws[n].IsNoun() || ws[n].Rel != "nsubj" || ws[n-1].XPOS != "JJ" || ws[n-1].Rel != "conj" || ws[n-1].Head != i {
			continue
		}
		ws[i].Rel, ws[i].UPOS = "amod", "ADJ"
		for k := range i {
			if ws[k].Head == i {
				ws[k].Head = n
			}
		}
	}
}

// ownedNames makes the head of a name that a possessive stands before, which was taken for part of it: "France's Emmanuel
// Macron".
func (t *Tree) ownedNames() {
	ws := t.Words
	for i := 1; i+1 < len(ws); i++ {
		owner, name := ws[i].Head, i+1
		if ws[i].XPOS != "POS" || owner != i-1 || ws[name].UPOS != "PROPN" || ws[owner].Rel == "flat" {
			continue
		}
		if ws[name].Rel == ws[owner].Rel && ws[name].Head == ws[owner].Head && ws[name].Rel == "nsubj" {
			t.Hang(owner, name, "nmod:poss")
			continue
		}
		if ws[name].Rel != "flat" || ws[name].Head != owner {
			continue
		}
		t.supplant(name, owner, "nmod:poss")
		for k := range ws {
			if ws[k].Head == owner && k != i && ws[k].Rel != "flat" {
				t.move(k, name)
			}
		}
	}
}

// ballots takes the numbers of a vote from what is voted for: "voted 141 to 5 to condemn it".
func (t *Tree) ballots() {
	ws := t.Words
	for i := 0; i+2 < len(ws); i++ {
		if h := ws[i].Head; ws[i].UPOS == "NUM" && ws[i].Rel == "obj" && h >= 0 && h < i && ws[h].Lemma == "vote" && (ws[i+1].Lower == "to" || ws[i+1].Text == "-") && ws[i+2].UPOS == "NUM" {
			ws[i].Rel = "obl:unmarked"
		}
	}
}

// articles gives an article that was hung on a verb to the noun right behind it: "said the North fired".
func (t *Tree) articles() {
	ws := t.Words
	for i := 0; i+1 < len(ws); i++ {
		if h := ws[i].Head; ws[i].XPOS == "DT" && ws[i].Lower == "the" && h > i+1 && ws[h].IsVerb() && ws[i+1].IsNoun() && ws[i+1].Head == h {
			t.move(i, i+1)
		}
	}
}

// newSubjects makes the subject of a second clause of two names behind a comma and "and", which were joined to the first clause:
// "severed ties with Israel on Monday, and Chile and Colombia recalled their envoys".
func (t *Tree) newSubjects() {
	ws := t.Words
	for v := 5; v < len(ws); v++ {
		second := v - 1
		for second > 0 && ws[second].Rel == "flat" {
			second = ws[second].Head
		}
		if ws[v].XPOS != "VBD" || ws[v].Rel != "conj" || second < 3 || ws[second].Rel != "conj" || !ws[second].IsNoun() {
			continue
		}
		first := ws[second].Head
		and := first - 1
		for and > 1 && ws[and].Head == first && ws[and].Rel != "cc" {
			and--
		}
		if first < 2 || first > second || ws[first].Rel != "conj" || !ws[first].IsNoun() || and < 1 || ws[and].Lower != "and" || ws[and-1].Text != "," || ws[first].Head > and || t.HasSubject(v) {
			continue
		}
		t.Hang(first, v, "nsubj")
		t.move(and, v)
	}
}

// betweenNations gives a noun of two nations the "between" that was hung on the first: "clashes between Kenyan and Peruvian troops".
func (t *Tree) betweenNations() {
	ws := t.Words
	for i := 1; i+1 < len(ws); i++ {
		a := i + 1
		h := ws[a].Head
		if ws[i].Lower != "between" || ws[i].Rel != "case" || ws[i].Head != a || ws[a].UPOS != "ADJ" || h < a || h > i+phraseReach || !ws[h].IsNoun() {
			continue
		}
		t.Hang(i, h, "case")
		n := ws[h].Head
		if n < 0 || n > i {
			continue
		}
		if ws[h].Rel == "parataxis" || ws[h].Rel == "appos" || ws[h].Rel == "conj" && n == i-1 {
			ws[h].Rel = "nmod"
		}
		if v := h + 1; v < len(ws) && n == t.Root() && ws[n].IsNoun() && ws[v].XPOS == "VBN" && ws[v].Rel == "acl" && ws[v].Head == h {
			t.crown(v, n)
			ws[v].XPOS = "VBD"
		}
	}
}
