package event

import (
	"strings"

	"timeline/timeline/wordlist"
)

// summary writes what an act says in one line: the noun phrase that tells it where its clause is about
// something else, else its clause.
func (r *reader) summary(a *act) string {
	if n := r.toldBy(a); n >= 0 {
		return r.phraseOf(n)
	}
	return r.gist(a.clause)
}

// toldBy returns the noun whose phrase tells the act a by itself: the meeting of "in preparation for their
// meeting with X", the decision of "the decision of Y to ban Z angered X". It returns -1 where the clause is
// about the act: "talks began", "made a decision to".
func (r *reader) toldBy(a *act) int {
	t := r.t
	n := a.at
	if !a.nominal {
		if w := &t.words[n]; w.rel != "acl" || !t.hasTo(n) || w.head < 0 || !isNoun(&t.words[w.head]) || t.exactChild(w.head, "nmod:poss") < 0 {
			return -1
		}
		n = t.words[n].head
	}
	h := t.words[n].head
	if h < 0 || !isNoun(&t.words[n]) {
		return -1
	}
	switch {
	case t.is(n, "nsubj"):
		if beginning[t.words[h].lemma] || ending[t.words[h].lemma] || t.passive(h) {
			return -1
		}
	case t.is(n, "obl"), t.is(n, "nmod"):
	default:
		return -1
	}
	return n
}

// phraseOf writes the noun phrase at n without what only explains it.
func (r *reader) phraseOf(n int) string {
	t := r.t
	keep := r.none()
	for i := t.words[n].from; i < min(t.words[n].to, max(n, t.saidLast())); i++ {
		keep[i] = t.words[i].head != n || t.words[i].rel != "case" || i > n
		keep[i] = keep[i] && r.inClause(i, n)
	}
	return summarize(r.write(keep, n, "", moved{noun: -1}))
}

// none returns a mark for each word of the sentence, none of them set. It is valid until the next call.
func (r *reader) none() []bool {
	r.kept = append(r.kept[:0], make([]bool, len(r.t.words))...)
	return r.kept
}

// gist writes the summary of the clause around the verb at c: the article's words without what reports,
// explains or goes on to something else, with a subject and names for pronouns.
func (r *reader) gist(c int) string {
	t := r.t
	c = r.finite(c)
	keep := r.none()
	from := t.words[c].from
	if k := t.child(c, "mark"); k >= 0 && k < c && t.words[k].lower == "that" && t.words[c].rel == "ccomp" { // "said Friday that"
		from = k
	}
	if w := &t.words[from]; w.lower == "that" && w.rel == "det" && w.head >= 0 && t.words[w.head].upos == "PROPN" { // "known that President X"
		from++
	}
	to := t.words[c].to
	said := t.saidLast()
	if said > c {
		to = min(to, said)
	}
	if strings.HasSuffix(t.words[c].rel, ":relcl") && from > 0 && t.words[from-1].text == "," {
		for i := c + 1; i+1 < to; i++ { // "convicted X, who had fled, of theft"
			if t.words[i].text == "," && t.words[i+1].lower == "of" {
				to = i
			}
		}
	}
	for i := from; i < to; i++ {
		keep[i] = r.inClause(i, c)
	}
	if said == to && said+1 < len(keep) && t.words[said+1].upos == "PUNCT" { // the quotation mark behind the comma
		keep[said+1] = true
	}
	lead, subject := "", t.child(c, "nsubj", "csubj", "expl") >= 0
	if !subject {
		if s := t.surfaceSubject(c, 0); s >= 0 && !t.below(s, c) {
			if w := &t.words[s]; w.lower == "one" || w.lower == "ones" { // "modeled on the one that": the noun is elsewhere
				return summarize(t.text)
			}
			lead, subject = r.subjectText(s)+r.sharedAuxiliaries(c), true
			if r.reduced(c) {
				lead += " " + r.was(s)
			}
		}
	}
	object := moved{noun: -1}
	if strings.HasSuffix(t.words[c].rel, ":relcl") && t.words[c].head >= 0 {
		if k := r.dropRelative(keep, c); t.words[c].rel == "acl:relcl" && r.takesHead(c) && (k == t.child(c, "obj") || r.wants(c) >= 0) {
			object = moved{noun: t.words[c].head, verb: max(c, r.wants(c))}
		} else if p := t.preposition(max(k, 0)); k >= 0 && dealing[p] && isNoun(&t.words[t.words[c].head]) && t.child(c, "obj") < 0 && r.takesHead(c) {
			object = moved{noun: t.words[c].head, verb: c, preposition: p + " "}
		}
	}
	r.roundOff(keep, c)
	s := r.write(keep, c, lead, object)
	if !subject && t.words[c].rel != "root" || lead == "" && r.torn(keep, c) || lead != "" && r.undone(c) || object.noun < 0 && r.lacksObject(keep, c) || r.unsound(s, keep, c) {
		return summarize(t.text)
	}
	return summarize(s)
}

var (
	// contracted are the auxiliaries that hang on a pronoun, and stand whole behind a name.
	contracted = map[string]string{"'ll": "will", "’ll": "will", "'ve": "have", "’ve": "have", "'re": "are", "’re": "are"}

	// ofOne are their forms behind the name of one.
	ofOne = map[string]string{"have": "has", "are": "is"}
)

// moved is the noun that a relative clause explains, at its place in the clause when that stands alone.
type moved struct {
	noun, verb  int    // the noun, -1 for none, and the verb that it is the object of
	preposition string // before it, with a space, or ""
}

// wants returns the infinitive behind the verb at c that lacks an object, or -1: "the stories that we plan to follow".
func (r *reader) wants(c int) int {
	t := r.t
	k := t.child(c, "xcomp")
	if noun := &t.words[t.words[c].head]; k <= c || t.words[k].xpos != "VB" || !transitive[t.words[k].lemma] || !isNoun(noun) || contents[noun.lemma] {
		return -1
	}
	for o := t.words[k].first; o >= 0; o = t.words[o].next {
		if w := &t.words[o]; !r.timed[o] && (w.rel == "obj" || w.rel == "ccomp" || w.rel == "xcomp" || t.is(o, "obl")) {
			return -1
		}
	}
	return k
}

// dealing are prepositions by which a relative clause says with whom or to whom something is done: "X, with whom Y met".
var dealing = wordlist.Set("with to against from")

// takesHead tells whether the noun that the relative clause at c explains is its object: not where the clause
// says when or where, or has something done to its subject.
func (r *reader) takesHead(c int) bool {
	t := r.t
	noun := t.words[t.words[c].head].lemma
	if t.relativeSubject(c) || t.passive(c) || r.timed[t.words[c].head] || occasions[noun] || allegations[noun] || contents[noun] && (r.fed(c) || t.mark(c) == "that") {
		return false
	}
	for k := t.words[c].first; k >= 0 && k < c; k = t.words[k].next {
		if t.words[k].xpos == "WRB" {
			return false
		}
	}
	before := t.words[c].from - 1
	for before >= 0 && t.words[before].upos == "PUNCT" {
		before--
	}
	return t.below(before, t.words[c].head) // else it was hung on some noun far from it
}

// fed tells whether the verb at c has an object, beside the relative pronoun.
func (r *reader) fed(c int) bool {
	for k := c + 1; k < r.t.words[c].to; k++ {
		if w := &r.t.words[k]; w.head == c && w.rel == "obj" && !r.timed[k] {
			return true
		}
	}
	return false
}

// occasions are nouns of times: "the first time that X visited Y".
var occasions = wordlist.Set("time day week month year moment occasion night morning evening")

// dropRelative takes the relative pronoun, with the preposition before it, out of the words to keep of the
// clause at c, where it is not the subject. It returns the pronoun where it is the object, else -1.
func (r *reader) dropRelative(keep []bool, c int) int {
	t := r.t
	for k := t.words[c].first; k >= 0 && k < c; k = t.words[k].next {
		w := &t.words[k]
		if x := w.xpos; x != "WDT" && x != "WP" && (w.lower != "that" || w.upos != "PRON") || t.is(k, "nsubj") {
			continue
		}
		for i := w.from; i < w.to; i++ {
			keep[i] = false
		}
		return k
	}
	return -1
}

// sharedAuxiliaries returns what the verb at c needs to stand alone of the auxiliaries of the verb that it
// is joined to: the "was" of "was seized and sentenced", with a space before.
func (r *reader) sharedAuxiliaries(c int) string {
	t := r.t
	w := &t.words[c]
	if w.rel != "conj" || w.xpos != t.words[w.head].xpos || w.xpos == "VBD" || w.xpos == "VBZ" || w.xpos == "VBP" || t.child(c, "aux", "cop") >= 0 {
		return ""
	}
	out := ""
	for k := t.words[w.head].first; k >= 0 && k < w.head; k = t.words[k].next {
		if a := &t.words[k]; t.is(k, "aux") || a.rel == "advmod" && (a.lower == "not" || a.lower == "n't") || a.rel == "mark" && a.lower == "to" && out != "" {
			if out += " " + a.text; t.words[k].text == "n't" {
				out = strings.TrimSuffix(out, " n't") + "n't"
			}
		}
	}
	if out != "" && t.exactChild(c, "obl:agent") >= 0 && !t.passive(w.head) { // "have told of being beaten and harassed by"
		out += " been"
	}
	return out
}

// write joins the words to keep of the clause at c, behind lead, and the object that was moved into it.
func (r *reader) write(keep []bool, c int, lead string, object moved) string {
	t := r.t
	r.commas(keep)
	var b strings.Builder
	b.WriteString(lead)
	gap := lead != "" // what was written last does not stand before the next word in the sentence
	end := gap        // nor has anything but lead been written
	for i := range t.words {
		if !keep[i] {
			gap = gap || b.Len() > 0
			continue
		}
		w := &t.words[i]
		text := w.text
		if s := r.instead(i, c); s != "" {
			text = s
			if i+1 < len(t.words) && w.upos == "PRON" && t.uncontracted(i+1) != "" { // he'll
				text += " "
			}
		} else if full := t.uncontracted(i); full != "" && i > 0 && strings.HasSuffix(b.String(), " ") {
			if one, ok := ofOne[full]; ok && !strings.HasSuffix(b.String(), "s ") && !strings.Contains(b.String(), " and ") {
				full = one
			}
			text = full
		}
		if gap && end && w.text == "," {
			continue
		}
		if b.Len() > 0 && (i > 0 && w.start > t.words[i-1].end || gap && w.upos != "PUNCT") {
			b.WriteByte(' ')
		}
		b.WriteString(text)
		gap, end = false, false
		if object.noun >= 0 && i >= object.verb && (i+1 == len(t.words) || t.words[i+1].rel != "compound:prt") {
			b.WriteString(" " + object.preposition + r.subjectText(object.noun))
			object.noun, gap = -1, true
		}
	}
	return b.String()
}

// uncontracted returns the auxiliary that word i is short for, or "".
func (t *tree) uncontracted(i int) string {
	w := &t.words[i]
	if w.upos == "AUX" && (w.lower == "'s" || w.lower == "’s") {
		if w.head > i && t.words[w.head].xpos == "VBN" && w.rel == "aux" {
			return "has"
		}
		return "is"
	}
	return contracted[w.lower]
}

// commas takes out the comma on the other side of what was left out between two of them.
func (r *reader) commas(keep []bool) {
	t := r.t
	comma := func(i int) bool { return i >= 0 && i < len(keep) && t.words[i].text == "," }
	for i := 0; i < len(keep); i++ {
		if keep[i] {
			continue
		}
		from := i
		for i < len(keep) && !keep[i] {
			i++
		}
		if i == len(keep) || from == 0 {
			continue
		}
		opened, closed := comma(from) || comma(from-1), comma(i-1) || comma(i)
		if !opened && comma(i) && t.is(from-1, "nsubj") && t.words[t.words[from-1].head].upos == "VERB" && r.explained(from-1, from) { // "a valve that he called safe, failed"
			keep[i] = false
		}
		if opened && closed {
			if comma(from - 1) {
				keep[from-1] = false
			}
			switch { // before what follows from the clause, one comma stays
			case r.follows(i) && comma(i-1):
				keep[i-1] = true
			case comma(i) && i+1 < len(keep) && keep[i+1] && r.follows(i+1):
			default:
				keep[i] = keep[i] && !comma(i)
			}
		}
	}
}

// follows tells whether word i begins what follows from the clause before it: "killing three", "as the fighting went on".
func (r *reader) follows(i int) bool {
	if i >= len(r.t.words) {
		return false
	}
	w := &r.t.words[i]
	return w.xpos == "VBG" && w.rel == "advcl" || w.rel == "mark" && w.lower != "for" && w.head > i && r.t.is(w.head, "advcl")
}

// explained tells whether a relative clause of the noun at n begins with word i.
func (r *reader) explained(n, i int) bool {
	for k := r.t.words[n].first; k >= 0; k = r.t.words[k].next {
		if r.t.words[k].from == i && r.t.words[k].rel == "acl:relcl" {
			return true
		}
	}
	return false
}
