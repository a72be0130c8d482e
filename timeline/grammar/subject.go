package grammar

import "timeline/timeline/wordlist"

// HasTo tells whether the verb at v is an infinitive with "to".
func (t *Tree) HasTo(v int) bool {
	for k := t.Words[v].First; k >= 0 && k < v; k = t.Words[k].Next {
		if t.Words[k].Lower == "to" && t.Words[k].Rel == "mark" {
			return true
		}
	}
	return false
}

// Passive tells whether the verb at v is one.
func (t *Tree) Passive(v int) bool {
	w := &t.Words[v]
	for k := w.First; k >= 0 && k < v; k = t.Words[k].Next {
		if a := &t.Words[k]; t.Is(k, "aux") || a.Rel == "cop" {
			switch a.Lemma {
			case "be", "get":
				return w.XPOS == "VBN" || w.XPOS == "VBD"
			}
		}
	}
	if w.XPOS != "VBN" || t.Child(v, "obj") >= 0 {
		return false
	}
	switch {
	case w.Rel == "acl":
		return true
	case w.Rel == "advcl" || w.Rel == "amod":
		return t.Child(v, "aux") < 0
	case w.Rel == "conj" && w.Head >= 0:
		return t.Child(v, "aux") < 0 && t.Child(v, "nsubj") < 0 && t.Words[w.Head].XPOS == "VBN" && t.ExactChild(w.Head, "aux:pass") >= 0
	}
	return false
}

// RelativeSubject tells whether the subject of v is a relative pronoun.
func (t *Tree) RelativeSubject(v int) bool {
	k := t.Child(v, "nsubj")
	return k >= 0 && (t.Words[k].XPOS == "WDT" || t.Words[k].XPOS == "WP" || t.Words[k].Lower == "that")
}

// explainedBy returns the noun that the relative clause at v explains: of several that are joined the first, where its verb is
// in the plural ("a lawyer and a nun who oppose it"); of a noun behind a name the name ("Lee, an aide who headed it").
func (t *Tree) explainedBy(v int) int {
	h := t.Words[v].Head
	if h < 0 {
		return h
	}
	if w := &t.Words[h]; w.Rel == "appos" && w.UPOS == "NOUN" && w.Head >= 0 && w.From > w.Head && t.Words[w.Head].UPOS == "PROPN" && t.CommaBefore(w.From) {
		before := w.From - 1
		for before > w.Head && t.Words[before].UPOS == "PUNCT" {
			before--
		}
		if before == w.Head || t.Words[before].Head == w.Head && t.Words[before].Rel == "flat" { // not "Low, leader of Peru, a state that did it"
			return w.Head
		}
	}
	if one := t.Words[h].Head; one >= 0 && t.Words[one].Lower == "one" && t.Words[h].Rel == "nmod" && t.Preposition(h) == "of" && t.Words[v].XPOS == "VBZ" && t.Words[h].XPOS == "NNS" { // "one of the factors that links them"
		return one
	}
	if w := &t.Words[h]; w.Rel == "conj" && w.Head >= 0 && t.Words[w.Head].IsNoun() && (w.XPOS == "NN" || w.XPOS == "NNP") && t.plural(v) {
		return w.Head
	}
	return h
}

// plural tells whether the verb at v or its first auxiliary is in the plural: "oppose", "are opposed".
func (t *Tree) plural(v int) bool {
	if k := t.Child(v, "aux", "cop"); k >= 0 {
		v = k
	}
	w := &t.Words[v]
	return w.XPOS == "VBP" || w.Lower == "were"
}

// SurfaceSubject returns the noun that v's clause is about, its own subject or the one that it shares
// with the clause above, or -1.
func (t *Tree) SurfaceSubject(v int) int { return t.subjectAbove(v, 0) }

// subjectAbove is surfaceSubject, depth clauses below the one that was asked for.
func (t *Tree) subjectAbove(v, depth int) int {
	if k := t.Child(v, "nsubj"); k >= 0 {
		if t.RelativeSubject(v) && t.Words[v].Rel == "acl:relcl" {
			return t.explainedBy(v)
		}
		return k
	}
	w := &t.Words[v]
	if w.Head < 0 || depth > 6 {
		return -1
	}
	above := &t.Words[w.Head]
	switch {
	case w.Rel == "acl:relcl":
		return t.explainedBy(v)
	case w.Rel == "acl":
		if t.HasTo(v) { // "Washington's decision to sanction", "made an attempt to"
			if k := t.ExactChild(w.Head, "nmod:poss"); k >= 0 {
				return k
			}
			for k := above.First; k >= 0 && k < w.Head; k = t.Words[k].Next {
				if t.Words[k].Mention >= 0 {
					return k
				}
			}
			if above.Head >= 0 && t.Words[above.Head].IsVerb() && (above.Rel == "obj" || Answers[t.Words[above.Head].Lemma] && t.Preposition(w.Head) == "with") && !foreign[t.Words[above.Head].Lemma] {
				return t.subjectAbove(above.Head, depth+1)
			}
			return -1
		}
		if w.XPOS == "VBG" {
			if v := t.issuedBy(w.Head); v >= 0 {
				return t.subjectAbove(v, depth+1)
			}
			if k := t.author(w.Head); k >= 0 {
				return k
			}
		}
		return w.Head
	case w.Rel == "xcomp":
		if k := t.Child(w.Head, "obj", "iobj"); k >= 0 && !subjectControl[above.Lemma] {
			return k
		}
		return t.subjectAbove(w.Head, depth+1)
	case w.Rel == "conj" || t.Is(v, "advcl") || w.Rel == "parataxis" || w.Rel == "ccomp" && t.HasTo(v):
		if above.IsVerb() || t.Child(w.Head, "cop") >= 0 {
			return t.subjectAbove(w.Head, depth+1)
		}
		if w.Rel == "conj" && w.IsVerb() && above.IsNoun() && above.Head >= 0 { // hung on a noun by mistake
			return t.subjectAbove(t.ClauseOf(w.Head), depth+1)
		}
	}
	return -1
}

// BehindSemicolon tells whether the clause of the word at i stands for itself behind a semicolon.
func (t *Tree) BehindSemicolon(i int) bool {
	w := &t.Words[i]
	if w.Rel != "parataxis" || w.Head < 0 {
		return false
	}
	for k := w.Head + 1; k < i; k++ {
		if t.Words[k].Text == ";" {
			return true
		}
	}
	return false
}

// issuedBy returns the verb by which somebody speaks through the document at word n, or through the one that is sent to
// n: "issued a statement condemning X", "sent a letter to X threatening Y"; -1 where it is no such document.
func (t *Tree) issuedBy(n int) int {
	if h := t.Words[n].Head; h >= 0 && t.Preposition(n) == "to" {
		if t.Words[h].IsVerb() {
			h = t.ExactChild(h, "obj")
		}
		if h >= 0 && Documents[t.Words[h].Lemma] {
			n = h
		}
	}
	if w := &t.Words[n]; Documents[w.Lemma] && w.Rel == "obj" && w.Head >= 0 && issuing[t.Words[w.Head].Lemma] {
		return w.Head
	}
	return -1
}

// author returns who speaks through the document at word n, or -1: "a statement by X condemning Y", "a resolution was passed
// by X condemning Y".
func (t *Tree) author(n int) int {
	w := &t.Words[n]
	if !Documents[w.Lemma] {
		return -1
	}
	if w.Rel == "nsubj:pass" && issuing[t.Words[w.Head].Lemma] {
		if k := t.Child(w.Head, "obl:agent"); k >= 0 {
			return k
		}
	}
	for k := t.Words[n].First; k >= 0; k = t.Words[k].Next {
		if t.Words[k].Rel == "nmod:poss" && t.Words[k].UPOS != "PRON" || t.Is(k, "nmod") && (t.Preposition(k) == "by" || t.Preposition(k) == "from") {
			return k
		}
	}
	return -1
}

// issuing are verbs by which a document speaks for the one who does so with it.
var issuing = wordlist.Set("issue release publish adopt pass approve send write sign file put make deliver read circulate post present hand dispatch")

// CausedBy returns the verb of "had the ship searched" or "ordered the ministers jailed", where the participle at v hangs on the
// ship, or -1.
func (t *Tree) CausedBy(v int) int {
	w := &t.Words[v]
	if w.Rel != "acl" || w.XPOS != "VBN" && w.XPOS != "VBD" || w.Head < 0 || w.Head > v || t.Words[w.Head].Rel != "obj" {
		return -1
	}
	h := t.Words[w.Head].Head
	if h >= 0 && t.Words[h].UPOS == "VERB" && (t.Words[h].Lemma == "have" && w.XPOS == "VBN" || t.Words[h].Lemma == "order" && w.First < 0) {
		return h
	}
	return -1
}

// foreign are verbs whose object, when it is a decision or a plan, is mostly another's.
var foreign = wordlist.Set("follow welcome criticize criticise condemn praise oppose reject support back cause trigger regret cite call denounce hail protest attack")

// causative are verbs with which one has others do something: "had the ship searched".
var causative = wordlist.Set("have get")

// subjectControl are verbs whose subject, not whose object, is that of their infinitive.
var subjectControl = wordlist.Set("promise threaten vow pledge use make take need telephone phone call visit meet write join")
