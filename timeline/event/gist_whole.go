package event

import (
	"slices"
	"strings"

	"timeline/timeline/wordlist"
)

// torn tells whether what was kept is no sentence: it begins inside a phrase or with the verb, ends before what somebody
// says, or has no finite verb.
func (r *reader) torn(keep []bool, c int) bool {
	t := r.t
	first, last := -1, -1
	for i, kept := range keep {
		if !kept || t.words[i].upos == "PUNCT" {
			continue
		}
		if last = i; first < 0 {
			first = i
		}
	}
	if first < 0 || !r.tensed(c) {
		return true
	}
	question := t.words[len(t.words)-1].text == "?"
	switch w := &t.words[first]; {
	case unfinished[w.lower],
		r.timed[first] && first+1 < len(keep) && keep[first+1] && t.words[first+1].lower == "that", // said Friday that
		w.lower == "that" && (w.xpos == "WDT" || w.xpos == "IN") && r.instead(first, c) == "",
		first > 0 && (w.xpos == "VB" || w.xpos == "VBN" && nominalWord(&t.words[first-1])),
		w.rel == "case" && t.words[c].rel == "root" && t.words[c].xpos != "VB" && t.child(c, "nsubj", "csubj", "expl") < 0, // "in an interview aired on Friday, X said"
		w.xpos == "VBG" && (w.upos == "AUX" || r.instead(first, c) != ""),                                                  // having met Y
		w.upos == "AUX" && !(question && (first == 0 || t.words[first-1].upos == "PUNCT")):
		return true
	}
	if w := &t.words[last]; w.upos == "VERB" && last+2 < len(t.words) && t.words[last+1].text == "," && t.words[last+2].xpos == "``" { // warned, "…"
		return true
	}
	if last+1 < len(t.words) && !keep[last+1] && t.words[last+1].xpos == "``" { // "as it warned it | "will not allow"
		return true
	}
	if first == 0 {
		return false
	}
	if before := &t.words[first-1]; (before.rel == "mark" || before.xpos == "CC" && r.dropsWhen(keep, first, c)) && r.twoClauses(keep, c) {
		return true
	}
	switch w := &t.words[first-1]; w.xpos {
	case "IN":
		return completing[w.lower] || w.rel == "case" || unfinished[w.lower]
	case "TO", "DT", "PRP$":
		return true
	}
	return false
}

// dropsWhen tells whether a conjunction is left out between the words from and to.
func (r *reader) dropsWhen(keep []bool, from, to int) bool {
	for i := from; i < to; i++ {
		if !keep[i] && (r.t.words[i].xpos == "WRB" || subordinating[r.t.words[i].lower]) {
			return true
		}
	}
	return false
}

// undone tells whether the clause at c, which has its subject from elsewhere, has no verb that could stand behind it: a
// participle that says what was done to it ("when asked why, he"), or an infinitive ("warned X not to go").
func (r *reader) undone(c int) bool {
	w := &r.t.words[c]
	switch {
	case r.t.child(c, "aux", "cop") >= 0:
		return false
	case w.xpos == "VBG":
		return r.sharedAuxiliaries(c) == "" && !r.toldAsPast(c)
	case w.xpos == "VB":
		return r.t.hasTo(c) && r.sharedAuxiliaries(c) == ""
	}
	return w.xpos == "VBN" && r.t.is(c, "advcl")
}

// tensed tells whether the clause at c has a finite verb, or is written with one.
func (r *reader) tensed(c int) bool {
	t := r.t
	if r.toldAsPast(c) {
		return true
	}
	for i := t.words[c].first; i >= 0; i = t.words[i].next {
		if t.is(i, "aux") || t.words[i].rel == "cop" {
			if w := &t.words[i]; tensedForm(w) || r.instead(i, c) != "" {
				return true
			}
		}
	}
	w := &t.words[c]
	return tensedForm(w) || w.xpos == "VBN" && t.exactChild(c, "nsubj") >= 0 // a simple past that was not known for one
}

func tensedForm(w *word) bool {
	return w.xpos == "VBD" || w.xpos == "VBZ" || w.xpos == "VBP" || w.xpos == "MD"
}

// twoClauses tells whether two clauses were taken for the one at c: a comma parts its beginning from its verb, or a subject
// follows a comma.
func (r *reader) twoClauses(keep []bool, c int) bool {
	t := r.t
	comma := -1
	for i, kept := range keep {
		switch {
		case !kept:
		case t.words[i].text == ",":
			comma = i
			if i < c {
				return true
			}
		case comma >= 0 && t.is(i, "nsubj") && t.words[i].from <= comma+3: // ", more than twelve people"
			return true
		}
	}
	return false
}

// unsound tells whether what was kept of the clause at c, written as s, says something else than its sentence, or nothing.
func (r *reader) unsound(s string, keep []bool, c int) bool {
	return r.fragment(s, keep) || r.garbled(keep) || r.ragged(keep, c) || r.severed(keep, c) || r.stranded(keep) || r.saysNothing(c)
}

// unfinished are words that begin a clause which says nothing alone.
var unfinished = wordlist.Set("whether if unless than")

// fragment tells whether what was kept of a clause says nothing alone: no verb, hardly a word, or a
// relative pronoun that nothing was found for.
func (r *reader) fragment(s string, keep []bool) bool {
	verb := false
	for i, kept := range keep {
		verb = verb || kept && isVerb(&r.t.words[i])
	}
	first, _, _ := strings.Cut(strings.TrimLeft(s, ",\"“' "), " ")
	switch strings.ToLower(first) {
	case "which", "who", "whom", "whose":
		return true
	}
	return !verb || strings.Count(s, " ") < 2
}

// saysNothing tells whether the verb at c is one of saying without what is said: "the ministry reported last week".
func (r *reader) saysNothing(c int) bool {
	t := r.t
	if !reporting[t.words[c].lemma] || t.passive(c) {
		return false
	}
	for k := t.words[c].first; k >= 0; k = t.words[k].next {
		if w := &t.words[k]; !r.timed[k] && (w.rel == "obj" || w.rel == "ccomp" || w.rel == "xcomp" || t.is(k, "obl") || k > c && t.is(k, "advcl")) {
			return false
		}
	}
	return true
}

// severed tells whether something was kept without what it belongs to: "it was the day the crowds", "if you are brave",
// "made him say".
func (r *reader) severed(keep []bool, c int) bool {
	for i, kept := range keep {
		h := r.t.words[i].head
		if h < 0 {
			continue
		}
		switch {
		case kept && !keep[h] && (r.t.is(i, "nsubj") || i != c && r.t.is(i, "advcl") && r.t.mark(i) == "if"),
			!kept && keep[h] && h != c && i > h && r.t.words[i].rel == "ccomp" && isVerb(&r.t.words[h]) && reporting[r.t.words[h].lemma]:
			return true
		}
	}
	return false
}

// garbled tells whether a noun phrase among what was kept has a finite verb for its head or a copula of its
// own, or a verb two subjects, as only a wrong analysis has it.
func (r *reader) garbled(keep []bool) bool {
	t := r.t
	last := -1 // subject
	for i, kept := range keep {
		if !kept || !t.is(i, "nsubj") {
			continue
		}
		if last >= 0 && t.words[last].head == t.words[i].head && slices.Contains(keep[last:i], false) { // two clauses in one, their conjunction left out
			return true
		}
		last = i
	}
	for i, kept := range keep {
		w := &t.words[i]
		if !kept || w.head < 0 || !keep[w.head] || !t.is(i, "nsubj") && !t.is(i, "obj") && !t.is(i, "obl") && !t.is(i, "nmod") {
			continue
		}
		if isVerb(w) && (w.xpos == "VBZ" || w.xpos == "VBD") || t.child(i, "cop") >= 0 {
			return true
		}
	}
	for i := 1; i < len(keep); i++ { // a noun right behind a date is no predicate
		if keep[i] && isNoun(&t.words[i]) && t.words[i].rel == "xcomp" && r.timed[i-1] && !r.timed[i] {
			return true
		}
	}
	return false
}

// lacksObject tells whether the verb at c says nothing without an object, which was left out or stands elsewhere: "as much snow
// as it has seen".
func (r *reader) lacksObject(keep []bool, c int) bool {
	t := r.t
	if !transitive[t.words[c].lemma] || t.words[c].upos != "VERB" || t.passive(c) || r.toldAsPast(c) || t.words[c].xpos == "VBN" && t.child(c, "aux") < 0 {
		return false
	}
	other := false
	for k := t.words[c].first; k >= 0; k = t.words[k].next {
		switch w := &t.words[k]; {
		case !keep[k] || r.timed[k] && (w.rel != "obj" || t.words[c].lemma != "spend"):
		case w.rel == "obj", w.rel == "iobj", w.rel == "ccomp", w.rel == "xcomp", w.rel == "conj", w.rel == "compound:prt":
			return false
		case t.is(k, "obl"), t.is(k, "advcl"), w.rel == "nmod", k > c && w.rel == "advmod":
			other = true
		}
	}
	return !other || t.words[c].rel == "acl:relcl" && !t.relativeSubject(c) && !r.inWhich(c) // whose object is what it explains
}

// inWhich tells whether the relative clause at c says where or when, or stands behind a preposition: "a speech in which he called".
func (r *reader) inWhich(c int) bool {
	t := r.t
	for k := t.words[c].first; k >= 0 && k < c; k = t.words[k].next {
		switch t.words[k].xpos {
		case "WRB":
			return true
		case "WDT", "WP":
			return t.preposition(k) != ""
		}
	}
	return false
}

// stranded tells whether a preposition was kept without what stands behind it: "a situation it finds itself in today".
func (r *reader) stranded(keep []bool) bool {
	t := r.t
	for i, kept := range keep {
		if w := &t.words[i]; kept && w.xpos == "IN" && (w.rel == "advmod" || w.rel == "obl") && (i+1 == len(keep) || !keep[i+1] || r.timed[i+1] || t.words[i+1].upos == "PUNCT") {
			return true
		}
	}
	return false
}
