package event

import "timeline/timeline/wordlist"

// oblique is a noun phrase behind a preposition.
type oblique struct {
	preposition string
	noun        int
}

// arguments are what stands with a verb. Words; -1 for none.
type arguments struct {
	verb       int
	subject    int
	object     int
	indirect   int
	complement int // the verb of an infinitive or content clause
	infinitive bool
	particle   string
	predicate  string // "responsible" in "held responsible"
	passive    bool
	obliques   []oblique
}

// isDay tells whether the date at word k says when, and not for how long: "this week", not "48 hours" or "a month".
func (r *reader) isDay(k int) bool {
	t := r.t
	for i := t.words[k].from; i < t.words[k].to; i++ {
		if w := &t.words[i]; r.timed[i] && w.lower != singular(w.lower) && periods[singular(w.lower)] { // "less than 24 hours"
			return false
		}
	}
	det := t.child(k, "det")
	return !startsDigit(t.words[k].text) && t.child(k, "nummod") < 0 && (det < 0 || t.words[det].lower != "a" && t.words[det].lower != "an")
}

// arguments collects what stands with the verb at v, the object's prepositional phrases included.
func (r *reader) arguments(v int) arguments {
	t := r.t
	a := arguments{verb: v, subject: -1, object: -1, indirect: -1, complement: -1}
	a.passive = t.passive(v)
	for k := t.words[v].first; k >= 0; k = t.words[k].next {
		w := &t.words[k]
		switch {
		case w.rel == "obj" && a.passive && t.child(k, "case") >= 0: // "were pushed out of Y"
			a.oblique(t, k)
		case w.rel == "obj" && k > v && r.timed[k] && r.isDay(k): // "met this week", "lifted a ban Friday"
			if b := t.child(k, "compound", "nmod"); b > v && isNoun(&t.words[b]) && !r.timed[b] && t.child(b, "case") < 0 {
				a.object = b
			}
		case w.rel == "obj" && a.object > v && t.words[v].lemma == "call": // the "liar" of "called X a liar"
		case w.rel == "obj":
			a.object = k
		case w.rel == "iobj":
			a.indirect = k
		case t.is(k, "obl"):
			a.oblique(t, k)
		case w.rel == "compound:prt" || w.rel == "advmod" && particles[w.lower]:
			a.particle = w.lower
		case w.rel == "xcomp" || w.rel == "ccomp":
			switch {
			case isVerb(w) || t.child(k, "cop") >= 0 || w.rel == "ccomp":
				a.complement, a.infinitive = k, w.rel == "xcomp"
			default:
				a.predicate = w.lemma
				if to := t.child(k, "xcomp", "advcl"); to > k && t.words[to].xpos == "VB" && t.hasTo(to) { // "declared itself ready to help"
					a.complement, a.infinitive = to, true
				}
			}
		case w.rel == "advcl" && a.complement < 0 && k > v && w.xpos == "VB" && t.hasTo(k):
			a.complement, a.infinitive = k, true
		case w.rel == "nmod" && k > v: // a slip of the parser, where a verb has no nmod
			a.oblique(t, k)
		}
	}
	if a.object < 0 && a.indirect >= 0 && a.infinitive && !a.passive { // "asked him to leave"
		a.object, a.indirect = a.indirect, -1
	}
	if h := t.words[v].head; h >= 0 && t.words[v].rel == "xcomp" && a.object < 0 && causative[t.words[h].lemma] && t.words[v].xpos != "VB" && t.child(h, "obj") >= 0 {
		a.subject, a.object, a.passive = t.surfaceSubject(h, 0), t.child(h, "obj"), false // "had the ship searched"
	} else if have := t.causedBy(v); have >= 0 && a.object < 0 {
		a.subject, a.object, a.passive = t.surfaceSubject(have, 0), t.words[v].head, false
	} else if a.passive && a.object >= 0 { // "Cuba was granted a loan"
		a.indirect, a.subject = t.surfaceSubject(v, 0), a.agent()
	} else if a.passive {
		a.object = t.surfaceSubject(v, 0)
		a.subject = a.agent()
	} else {
		a.subject = t.surfaceSubject(v, 0)
		if a.object < 0 && t.words[v].rel == "acl:relcl" && !t.relativeSubject(v) && !a.piedPiped(t) && a.subject != t.words[v].head {
			a.object = t.words[v].head
		}
	}
	if a.object >= 0 {
		if w := &t.words[a.object]; t.words[v].rel == "acl:relcl" && t.words[v].head >= 0 && w.head == v && a.object < v && !occasions[t.words[t.words[v].head].lemma] && (w.xpos == "WDT" || w.xpos == "WP" || w.lower == "that") { // "the law that X signed"
			a.object = t.words[v].head
		}
		if r.withObject(&a); a.passive && a.subject < 0 && a.indirect >= 0 {
			a.subject = a.agent()
		}
	}
	return a
}

var particles = wordlist.Set("off out up down back in over away on together behind aside forward apart home across under")

func (a *arguments) oblique(t *tree, k int) {
	p := t.preposition(k)
	if p == "" && t.words[k].rel == "obl:agent" {
		p = "by"
	}
	if p == "" {
		return
	}
	a.obliques = append(a.obliques, oblique{p, k})
	for c := t.words[k].first; c >= 0; c = t.words[c].next { // "with X on Y", "in X against Y"
		if t.words[c].rel == "nmod" && c > k {
			if q := t.preposition(c); q != "" && q != "of" {
				a.obliques = append(a.obliques, oblique{q, c})
			}
		}
	}
}

// withObject adds the prepositional phrases that stand with the object.
func (r *reader) withObject(a *arguments) {
	t := r.t
	for k := t.words[a.object].first; k >= 0; k = t.words[k].next {
		if t.is(k, "nmod") && k > a.object {
			a.oblique(t, k)
			for c := t.words[k].first; c >= 0; c = t.words[c].next {
				if t.is(c, "nmod") && c > k && t.preposition(c) == "of" {
					a.oblique(t, c)
				}
			}
		}
		if t.is(k, "conj") && a.complement < 0 {
			for c := t.words[k].first; c >= 0; c = t.words[c].next {
				if t.is(c, "nmod") && c > k {
					a.oblique(t, c)
				}
			}
		}
		if a.complement < 0 && t.words[k].rel == "acl" && t.hasTo(k) {
			a.complement, a.infinitive = k, true
		}
	}
}

// piedPiped tells whether the relative pronoun stands behind a preposition: "the treaty under which X pays".
func (a *arguments) piedPiped(t *tree) bool {
	for _, o := range a.obliques {
		if x := t.words[o.noun].xpos; x == "WDT" || x == "WP" {
			return true
		}
	}
	return false
}

// agent returns the noun behind "by" of a passive.
func (a *arguments) agent() int {
	for _, o := range a.obliques {
		if o.preposition == "by" {
			return o.noun
		}
	}
	return -1
}

// at returns the first noun behind a preposition that is no time, or -1.
func (a *arguments) at(r *reader, preposition string) int {
	for _, o := range a.obliques {
		if o.preposition == preposition && !r.isTime(o.noun) {
			return o.noun
		}
	}
	return -1
}

func (t *tree) hasTo(v int) bool {
	for k := t.words[v].first; k >= 0 && k < v; k = t.words[k].next {
		if t.words[k].lower == "to" && t.words[k].rel == "mark" {
			return true
		}
	}
	return false
}

// passive tells whether the verb at v is one.
func (t *tree) passive(v int) bool {
	w := &t.words[v]
	for k := w.first; k >= 0 && k < v; k = t.words[k].next {
		if a := &t.words[k]; t.is(k, "aux") || a.rel == "cop" {
			switch a.lemma {
			case "be", "get":
				return w.xpos == "VBN" || w.xpos == "VBD"
			}
		}
	}
	if w.xpos != "VBN" || t.child(v, "obj") >= 0 {
		return false
	}
	switch {
	case w.rel == "acl":
		return true
	case w.rel == "advcl" || w.rel == "amod":
		return t.child(v, "aux") < 0
	case w.rel == "conj" && w.head >= 0:
		return t.child(v, "aux") < 0 && t.child(v, "nsubj") < 0 && t.words[w.head].xpos == "VBN" && t.exactChild(w.head, "aux:pass") >= 0
	}
	return false
}

// relativeSubject tells whether the subject of v is a relative pronoun.
func (t *tree) relativeSubject(v int) bool {
	k := t.child(v, "nsubj")
	return k >= 0 && (t.words[k].xpos == "WDT" || t.words[k].xpos == "WP" || t.words[k].lower == "that")
}

// explainedBy returns the noun that the relative clause at v explains: of several that are joined the first, where its verb is
// in the plural ("a lawyer and a nun who oppose it"); of a noun behind a name the name ("Lee, an aide who headed it").
func (t *tree) explainedBy(v int) int {
	h := t.words[v].head
	if h < 0 {
		return h
	}
	if w := &t.words[h]; w.rel == "appos" && w.upos == "NOUN" && w.head >= 0 && w.from > w.head && t.words[w.head].upos == "PROPN" && t.commaBefore(w.from) {
		before := w.from - 1
		for before > w.head && t.words[before].upos == "PUNCT" {
			before--
		}
		if before == w.head || t.words[before].head == w.head && t.words[before].rel == "flat" { // not "Low, leader of Peru, a state that did it"
			return w.head
		}
	}
	if one := t.words[h].head; one >= 0 && t.words[one].lower == "one" && t.words[h].rel == "nmod" && t.preposition(h) == "of" && t.words[v].xpos == "VBZ" && t.words[h].xpos == "NNS" { // "one of the factors that links them"
		return one
	}
	if w := &t.words[h]; w.rel == "conj" && w.head >= 0 && isNoun(&t.words[w.head]) && (w.xpos == "NN" || w.xpos == "NNP") && t.plural(v) {
		return w.head
	}
	return h
}

// plural tells whether the verb at v or its first auxiliary is in the plural: "oppose", "are opposed".
func (t *tree) plural(v int) bool {
	if k := t.child(v, "aux", "cop"); k >= 0 {
		v = k
	}
	w := &t.words[v]
	return w.xpos == "VBP" || w.lower == "were"
}

// surfaceSubject returns the noun that v's clause is about, its own subject or the one that it shares
// with the clause above, or -1.
func (t *tree) surfaceSubject(v, depth int) int {
	if k := t.child(v, "nsubj"); k >= 0 {
		if t.relativeSubject(v) && t.words[v].rel == "acl:relcl" {
			return t.explainedBy(v)
		}
		return k
	}
	w := &t.words[v]
	if w.head < 0 || depth > 6 {
		return -1
	}
	above := &t.words[w.head]
	switch {
	case w.rel == "acl:relcl":
		return t.explainedBy(v)
	case w.rel == "acl":
		if t.hasTo(v) { // "Washington's decision to sanction", "made an attempt to"
			if k := t.exactChild(w.head, "nmod:poss"); k >= 0 {
				return k
			}
			for k := above.first; k >= 0 && k < w.head; k = t.words[k].next {
				if t.words[k].mention >= 0 {
					return k
				}
			}
			if above.head >= 0 && isVerb(&t.words[above.head]) && (above.rel == "obj" || answers[t.words[above.head].lemma] && t.preposition(w.head) == "with") && !foreign[t.words[above.head].lemma] {
				return t.surfaceSubject(above.head, depth+1)
			}
			return -1
		}
		if w.xpos == "VBG" {
			if v := t.issuedBy(w.head); v >= 0 {
				return t.surfaceSubject(v, depth+1)
			}
			if k := t.author(w.head); k >= 0 {
				return k
			}
		}
		return w.head
	case w.rel == "xcomp":
		if k := t.child(w.head, "obj", "iobj"); k >= 0 && !subjectControl[above.lemma] {
			return k
		}
		return t.surfaceSubject(w.head, depth+1)
	case w.rel == "conj" || t.is(v, "advcl") || w.rel == "parataxis" || w.rel == "ccomp" && t.hasTo(v):
		if isVerb(above) || t.child(w.head, "cop") >= 0 {
			return t.surfaceSubject(w.head, depth+1)
		}
		if w.rel == "conj" && isVerb(w) && isNoun(above) && above.head >= 0 { // hung on a noun by mistake
			return t.surfaceSubject(t.clauseOf(w.head), depth+1)
		}
	}
	return -1
}

// apart tells whether the clause of the word at i stands for itself behind a semicolon.
func (t *tree) apart(i int) bool {
	w := &t.words[i]
	if w.rel != "parataxis" || w.head < 0 {
		return false
	}
	for k := w.head + 1; k < i; k++ {
		if t.words[k].text == ";" {
			return true
		}
	}
	return false
}

// issuedBy returns the verb by which somebody speaks through the document at word n, or through the one that is sent to
// n: "issued a statement condemning X", "sent a letter to X threatening Y"; -1 where it is no such document.
func (t *tree) issuedBy(n int) int {
	if h := t.words[n].head; h >= 0 && t.preposition(n) == "to" {
		if isVerb(&t.words[h]) {
			h = t.exactChild(h, "obj")
		}
		if h >= 0 && documents[t.words[h].lemma] {
			n = h
		}
	}
	if w := &t.words[n]; documents[w.lemma] && w.rel == "obj" && w.head >= 0 && issuing[t.words[w.head].lemma] {
		return w.head
	}
	return -1
}

// author returns who speaks through the document at word n, or -1: "a statement by X condemning Y", "a resolution was passed
// by X condemning Y".
func (t *tree) author(n int) int {
	w := &t.words[n]
	if !documents[w.lemma] {
		return -1
	}
	if w.rel == "nsubj:pass" && issuing[t.words[w.head].lemma] {
		if k := t.child(w.head, "obl:agent"); k >= 0 {
			return k
		}
	}
	for k := t.words[n].first; k >= 0; k = t.words[k].next {
		if t.words[k].rel == "nmod:poss" && t.words[k].upos != "PRON" || t.is(k, "nmod") && (t.preposition(k) == "by" || t.preposition(k) == "from") {
			return k
		}
	}
	return -1
}

// issuing are verbs by which a document speaks for the one who does so with it.
var issuing = wordlist.Set("issue release publish adopt pass approve send write sign file put make deliver read circulate post present hand dispatch")

// causedBy returns the verb of "had the ship searched" or "ordered the ministers jailed", where the participle at v hangs on the
// ship, or -1.
func (t *tree) causedBy(v int) int {
	w := &t.words[v]
	if w.rel != "acl" || w.xpos != "VBN" && w.xpos != "VBD" || w.head < 0 || w.head > v || t.words[w.head].rel != "obj" {
		return -1
	}
	h := t.words[w.head].head
	if h >= 0 && t.words[h].upos == "VERB" && (t.words[h].lemma == "have" && w.xpos == "VBN" || t.words[h].lemma == "order" && w.first < 0) {
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
