package grammar

import "timeline/timeline/wordlist"

// Oblique is a noun phrase behind a preposition.
type Oblique struct {
	Preposition string
	Noun        int
}

// Arguments are what stands with a verb, in words of the tree; -1 for none.
type Arguments struct {
	Verb       int
	Subject    int
	Object     int
	Indirect   int
	Complement int // the verb of an infinitive or content clause
	Infinitive bool
	Particle   string    // "over" in "handed over"; "" for none
	Predicate  string    // "responsible" in "held responsible"
	Passive    bool      // the subject is who does it all the same, the object whom it is done to
	Obliques   []Oblique // in the order of the sentence, those of the object behind those of the verb
}

// isDay tells whether the date at word k says when, and not for how long: "this week", not "48 hours" or "a month".
func (t *Tree) isDay(k int) bool {
	for i := t.Words[k].From; i < t.Words[k].To; i++ {
		if w := &t.Words[i]; t.Timed[i] && w.Lower != Singular(w.Lower) && Periods[Singular(w.Lower)] { // "less than 24 hours"
			return false
		}
	}
	det := t.Child(k, "det")
	return !startsDigit(t.Words[k].Text) && t.Child(k, "nummod") < 0 && (det < 0 || t.Words[det].Lower != "a" && t.Words[det].Lower != "an")
}

// Arguments collects what stands with the verb at v, the object's prepositional phrases included.
func (t *Tree) Arguments(v int) Arguments {
	a := Arguments{Verb: v, Subject: -1, Object: -1, Indirect: -1, Complement: -1}
	a.Passive = t.Passive(v)
	for k := t.Words[v].First; k >= 0; k = t.Words[k].Next {
		w := &t.Words[k]
		switch {
		case w.Rel == "obj" && a.Passive && t.Child(k, "case") >= 0: // "were pushed out of Y"
			a.AddOblique(t, k)
		case w.Rel == "obj" && k > v && t.Timed[k] && t.isDay(k): // "met this week", "lifted a ban Friday"
			if b := t.Child(k, "compound", "nmod"); b > v && t.Words[b].IsNoun() && !t.Timed[b] && t.Child(b, "case") < 0 {
				a.Object = b
			}
		case w.Rel == "obj" && a.Object > v && t.Words[v].Lemma == "call": // the "liar" of "called X a liar"
		case w.Rel == "obj":
			a.Object = t.whatCalled(k)
		case w.Rel == "iobj":
			a.Indirect = k
		case t.Is(k, "obl"):
			a.AddOblique(t, k)
		case w.Rel == "compound:prt" || w.Rel == "advmod" && particles[w.Lower]:
			a.Particle = w.Lower
			for c := w.First; c >= 0; c = t.Words[c].Next { // "handed it back to China"
				if t.Is(c, "obl") {
					a.AddOblique(t, c)
				}
			}
		case w.Rel == "xcomp" || w.Rel == "ccomp":
			switch {
			case w.IsVerb() || t.Child(k, "cop") >= 0 || w.Rel == "ccomp":
				a.Complement, a.Infinitive = k, w.Rel == "xcomp"
			default:
				a.Predicate = w.Lemma
				for c := w.First; c >= 0; c = t.Words[c].Next { // "said sorry to Japan"
					if t.Is(c, "obl") {
						a.AddOblique(t, c)
					}
				}
				if to := t.Child(k, "xcomp", "advcl"); to > k && t.Words[to].XPOS == "VB" && t.HasTo(to) { // "declared itself ready to help"
					a.Complement, a.Infinitive = to, true
				}
			}
		case w.Rel == "advcl" && a.Complement < 0 && k > v && w.XPOS == "VB" && t.HasTo(k):
			a.Complement, a.Infinitive = k, true
		case w.Rel == "nmod" && k > v: // a slip of the parser, where a verb has no nmod
			a.AddOblique(t, k)
		}
	}
	if a.Object < 0 && a.Indirect >= 0 && (a.Infinitive || a.Particle != "") && !a.Passive { // "asked him to leave", "gave themselves up"
		a.Object, a.Indirect = a.Indirect, -1
	}
	if h := t.Words[v].Head; h >= 0 && t.Words[v].Rel == "xcomp" && a.Object < 0 && causative[t.Words[h].Lemma] && t.Words[v].XPOS != "VB" && t.Child(h, "obj") >= 0 {
		a.Subject, a.Object, a.Passive = t.SurfaceSubject(h), t.Child(h, "obj"), false // "had the ship searched"
	} else if have := t.CausedBy(v); have >= 0 && a.Object < 0 {
		a.Subject, a.Object, a.Passive = t.SurfaceSubject(have), t.Words[v].Head, false
	} else if a.Passive && a.Object >= 0 { // "Cuba was granted a loan"
		a.Indirect, a.Subject = t.SurfaceSubject(v), a.agent()
	} else if a.Passive {
		a.Object = t.SurfaceSubject(v)
		a.Subject = a.agent()
	} else {
		a.Subject = t.SurfaceSubject(v)
		if a.Object < 0 && t.Words[v].Rel == "acl:relcl" && !t.RelativeSubject(v) && !a.piedPiped(t) && a.Subject != t.Words[v].Head && !t.placed(v) {
			a.Object = t.Words[v].Head
		}
	}
	if a.Object >= 0 {
		if w := &t.Words[a.Object]; t.Words[v].Rel == "acl:relcl" && t.Words[v].Head >= 0 && w.Head == v && a.Object < v && !Occasions[t.Words[t.Words[v].Head].Lemma] && (w.XPOS == "WDT" || w.XPOS == "WP" || w.Lower == "that") { // "the law that X signed"
			a.Object = t.Words[v].Head
		}
		if t.withObject(&a); a.Passive && a.Subject < 0 && a.Indirect >= 0 {
			a.Subject = a.agent()
		}
	}
	return a
}

var particles = wordlist.Set("off out up down back in over away on together behind aside forward apart home across under")

// AddOblique adds the noun at k with its preposition, and what stands behind it with one of its own.
func (a *Arguments) AddOblique(t *Tree, k int) {
	p := t.Preposition(k)
	if p == "" && t.Words[k].Rel == "obl:agent" {
		p = "by"
	}
	if p == "" {
		return
	}
	a.Obliques = append(a.Obliques, Oblique{p, k})
	for c := t.Words[k].First; c >= 0; c = t.Words[c].Next { // "with X on Y", "in X against Y"
		if t.Words[c].Rel == "nmod" && c > k {
			if q := t.Preposition(c); q != "" && q != "of" {
				a.Obliques = append(a.Obliques, Oblique{q, c})
			}
		}
	}
}

// withObject adds the prepositional phrases that stand with the object.
func (t *Tree) withObject(a *Arguments) {
	for k := t.Words[a.Object].First; k >= 0; k = t.Words[k].Next {
		if t.Is(k, "nmod") && k > a.Object {
			a.AddOblique(t, k)
			for c := t.Words[k].First; c >= 0; c = t.Words[c].Next {
				if t.Is(c, "nmod") && c > k && t.Preposition(c) == "of" {
					a.AddOblique(t, c)
				}
			}
		}
		if t.Is(k, "conj") && a.Complement < 0 {
			for c := t.Words[k].First; c >= 0; c = t.Words[c].Next {
				if t.Is(c, "nmod") && c > k {
					a.AddOblique(t, c)
				}
			}
		}
		if a.Complement < 0 && t.Words[k].Rel == "acl" && t.HasTo(k) {
			a.Complement, a.Infinitive = k, true
		}
	}
}

// whatCalled returns the noun that a "what" at k stands for, in somebody's words, "condemned what it called Eritrean aggression"; else k.
func (t *Tree) whatCalled(k int) int {
	if t.Words[k].Lower != "what" {
		return k
	}
	v := t.ExactChild(k, "acl:relcl")
	if v < 0 || !calling[t.Words[v].Lemma] {
		return k
	}
	if o := t.Child(v, "obj", "xcomp"); o > v && t.Words[o].IsNoun() {
		return o
	}
	for c := t.Words[v].First; c >= 0; c = t.Words[c].Next { // "what he described as an attack"
		if c > v && t.Is(c, "obl") && t.Preposition(c) == "as" && t.Words[c].IsNoun() {
			return c
		}
	}
	return k
}

var calling = wordlist.Set("call describe term label brand regard see consider denounce")

// piedPiped tells whether the relative pronoun stands behind a preposition: "the treaty under which X pays".
func (a *Arguments) piedPiped(t *Tree) bool {
	for _, o := range a.Obliques {
		if x := t.Words[o.Noun].XPOS; x == "WDT" || x == "WP" {
			return true
		}
	}
	return false
}

// placed tells whether the relative clause of the verb at v says where, when or why, and not what: "the hills where they fought".
func (t *Tree) placed(v int) bool {
	k := t.Child(v, "advmod")
	return k >= 0 && t.Words[k].XPOS == "WRB"
}

// agent returns the noun behind "by" of a passive.
func (a *Arguments) agent() int {
	for _, o := range a.Obliques {
		if o.Preposition == "by" {
			return o.Noun
		}
	}
	return -1
}

// At returns the first noun behind a preposition that is no time, or -1.
func (a *Arguments) At(t *Tree, preposition string) int {
	for _, o := range a.Obliques {
		if o.Preposition == preposition && !t.Timed[o.Noun] {
			return o.Noun
		}
	}
	return -1
}
