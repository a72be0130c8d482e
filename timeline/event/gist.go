package event

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
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
	return summarize(r.write(keep, n, "", -1))
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
	to := t.words[c].to
	said := t.saidLast()
	if said > c {
		to = min(to, said)
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
			lead, subject = r.subjectText(s)+r.sharedAuxiliaries(c), true
			if r.reduced(c) {
				lead += " " + r.was(s)
			}
		}
	}
	object := -1
	if strings.HasSuffix(t.words[c].rel, ":relcl") {
		if k := r.dropRelative(keep, c); k == t.child(c, "obj") && t.words[c].rel == "acl:relcl" && r.takesHead(c) {
			object = t.words[c].head
		}
	}
	r.roundOff(keep, c)
	s := r.write(keep, c, lead, object)
	if !subject && t.words[c].rel != "root" || lead == "" && r.torn(keep, c) || lead != "" && r.undone(c) || r.fragment(s, keep) || r.garbled(keep) || r.saysNothing(c) {
		return summarize(t.text)
	}
	return summarize(s)
}

// takesHead tells whether the noun that the relative clause at c explains is its object: not where the clause
// says when or where, or has something done to its subject.
func (r *reader) takesHead(c int) bool {
	t := r.t
	if t.relativeSubject(c) || t.passive(c) || r.timed[t.words[c].head] {
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
		if w.rel == "obj" {
			return k
		}
		return -2
	}
	return -1
}

// sharedAuxiliaries returns what the verb at c needs to stand alone of the auxiliaries of the verb that it
// is joined to: the "was" of "was seized and sentenced", with a space before.
func (r *reader) sharedAuxiliaries(c int) string {
	t := r.t
	w := &t.words[c]
	if w.rel != "conj" || w.xpos == "VBD" || w.xpos == "VBZ" || w.xpos == "VBP" || t.child(c, "aux", "cop") >= 0 {
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
	return out
}

// write joins the words to keep of the clause at c, behind lead, and the noun phrase at object behind the
// verb.
func (r *reader) write(keep []bool, c int, lead string, object int) string {
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
		}
		if gap && end && w.text == "," {
			continue
		}
		if b.Len() > 0 && (i > 0 && w.start > t.words[i-1].end || gap && w.upos != "PUNCT") {
			b.WriteByte(' ')
		}
		b.WriteString(text)
		gap, end = false, false
		if object >= 0 && i >= c && (i+1 == len(t.words) || t.words[i+1].rel != "compound:prt") {
			b.WriteString(" " + r.subjectText(object))
			object, gap = -1, true
		}
	}
	return b.String()
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
			keep[i] = keep[i] && !comma(i)
		}
	}
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

// garbled tells whether a noun phrase among what was kept has a finite verb for its head or a copula of its
// own, as only a wrong analysis has it.
func (r *reader) garbled(keep []bool) bool {
	t := r.t
	for i, kept := range keep {
		w := &t.words[i]
		if !kept || w.head < 0 || !keep[w.head] || !t.is(i, "nsubj") && !t.is(i, "obj") && !t.is(i, "obl") && !t.is(i, "nmod") {
			continue
		}
		if isVerb(w) && (w.xpos == "VBZ" || w.xpos == "VBD") || t.child(i, "cop") >= 0 {
			return true
		}
	}
	return false
}

// asks tells whether the clause at c is a question or the name of a thing: "what they knew".
func (r *reader) asks(c int) bool {
	w := &r.t.words[c]
	if w.head < 0 {
		return false
	}
	for k := w.first; k >= 0 && k < c; k = r.t.words[k].next {
		if x := r.t.words[k].lower; x == "what" || x == "how" || x == "why" {
			return true
		}
	}
	return r.t.words[w.head].lower == "what"
}

// finite climbs from an infinitive or participle to the clause that it belongs to.
func (r *reader) finite(c int) int {
	t := r.t
	for steps := 0; steps < 8; steps++ {
		w := &t.words[c]
		if w.head < 0 {
			break
		}
		aux := t.child(c, "aux", "cop") >= 0
		switch {
		case r.toldAsPast(c):
			return c
		case r.reduced(c):
			return c
		case r.asks(c):
		case w.rel == "ccomp" && t.words[w.head].lemma == "deny":
		case w.rel == "xcomp", w.rel == "acl", w.rel == "csubj", !isVerb(w) && !aux:
		case t.is(c, "advcl") && !aux && (w.xpos == "VBG" || w.xpos == "VBN" || t.hasTo(c)):
		case w.rel == "conj" && !aux && w.xpos == "VB" && t.child(c, "nsubj") < 0 && r.sharedAuxiliaries(c) == "":
		case w.rel == "conj" && !isVerb(&t.words[w.head]):
		default:
			return c
		}
		c = t.clauseOf(w.head)
	}
	return c
}

// toldAsPast tells whether the participle or bare infinitive at c can be told by itself, in the simple past:
// the flight of "met him after flying to X", the answer of "saw Moscow retaliate".
func (r *reader) toldAsPast(c int) bool {
	t := r.t
	w := &t.words[c]
	if w.head < 0 || w.upos != "VERB" || r.lex.acts.verbs[w.lemma] == nil || t.child(c, "aux", "cop") >= 0 || t.hasTo(c) {
		return false
	}
	above := &t.words[w.head]
	if above.upos != "VERB" || !r.simplePast(w.head) {
		return false
	}
	if w.xpos == "VB" {
		return (w.rel == "ccomp" || w.rel == "xcomp") && perceiving[above.lemma]
	}
	if w.xpos == "VBG" && t.is(c, "advcl") {
		switch t.mark(c) {
		case "", "after", "before":
			return true
		}
	}
	return false
}

// perceiving are verbs that tell of another's act in a bare infinitive: "saw Moscow retaliate".
var perceiving = set("see watch hear make have")

// inClause tells whether word i is part of the summary of the clause at c.
func (r *reader) inClause(i, c int) bool {
	t := r.t
	for k := min(i, c) + 1; k < max(i, c); k++ { // what stands behind a semicolon stands alone
		if t.words[k].text == ";" {
			return false
		}
	}
	for k, steps := i, 0; k != c; k, steps = t.words[k].head, steps+1 {
		if k < 0 || steps > maxDepth {
			return false
		}
		w := &t.words[k]
		top := w.head == c
		size := w.to - w.from
		switch {
		case top && (w.rel == "parataxis" || w.rel == "discourse" || w.rel == "vocative" || w.rel == "mark" && k < c && !t.isTo(k) || w.rel == "cc" && k < c || w.xpos == "WRB" && k < c):
			return false
		case top && (t.is(c, "advcl") || t.words[c].rel == "parataxis") && !t.hasTo(c) && k < t.child(c, "mark") && t.child(c, "mark") < c: // the two days of "two days after he met Y"
			return false
		case top && w.rel == "conj" && (isVerb(w) || t.child(k, "cop") >= 0) && !slices.Contains(r.one, k):
			return false
		case top && w.rel == "cc" && k > c && r.joinsClause(k, c):
			return false
		case top && w.rel == "advmod" && k < c && openers[w.lower] && (w.lower != "still" && w.lower != "also"):
			return false
		case top && t.is(k, "advcl") && !t.hasTo(k) && size > r.adverbial(k, c):
			return false
		case t.is(k, "obl") && t.preposition(k) == "according to":
			return false
		case w.rel == "acl:relcl" && (t.commaBefore(w.from) || size > restrictive):
			return false
		case w.rel == "appos" && !top && size > 8:
			return false
		case w.rel == "parataxis" || w.rel == "dep" && size > 4:
			return false
		}
	}
	return true
}

// restrictive is how many words a relative clause may have that says which one is meant.
const restrictive = 18

// adverbial returns how many words the adverbial clause at k may have to stay with the clause at c: many
// where it completes the verb ("accused X of …"), none where it sets the scene before.
func (r *reader) adverbial(k, c int) int {
	t := r.t
	switch mark := t.mark(k); {
	case mark == "":
		if k < c {
			return maxDepth
		}
		return 14
	case t.gerund(k) && k > c && completing[mark]:
		return 24
	case mark == "by":
		return 14
	case k < c:
		return 0
	case mark == "if" || mark == "unless" || mark == "until":
		return 12
	}
	return 6
}

// completing are words before a gerund that a verb needs: "accuse of", "thank for", "bar from".
var completing = set("of from for to with in against")

// isTo tells whether word k is the "to" of "is to visit".
func (t *tree) isTo(k int) bool {
	return t.words[k].lower == "to" && k > 0 && (t.words[k-1].lemma == "be" || t.words[k-1].lower == "not")
}

// joinsClause tells whether the conjunction at k joins another act to that of c.
func (r *reader) joinsClause(k, c int) bool {
	t := r.t
	for j := t.words[c].first; j >= 0; j = t.words[j].next {
		if j > k && t.words[j].rel == "conj" {
			return isVerb(&t.words[j]) && !slices.Contains(r.one, j)
		}
	}
	return false
}

func (t *tree) commaBefore(i int) bool {
	return t.words[i].text == "," || i > 0 && t.words[i-1].text == ","
}

// subjectText returns a subject that stands outside of its clause: the noun phrase with its article, or
// the name that a pronoun stands for.
func (r *reader) subjectText(s int) string {
	t := r.t
	if t.words[s].upos == "PRON" {
		if name := namesOf(r.pronoun(s, 0)); name != "" {
			return name
		}
		return t.words[s].text
	}
	text := r.withOwner(s, r.nounPhrase(s))
	if t.words[0].upos != "PROPN" && strings.HasPrefix(text, t.words[0].text) && s > 0 && t.words[0].mention < 0 && len(t.words[0].text) > 1 && t.words[0].text != strings.ToUpper(t.words[0].text) {
		text = t.words[0].lower + text[len(t.words[0].text):]
	}
	if k := t.child(s, "det"); k >= 0 {
		text = t.words[k].lower + " " + text
	}
	var joined []string
	for k := t.words[s].first; k >= 0; k = t.words[k].next {
		switch w := &t.words[k]; {
		case w.rel == "conj" && isNoun(w):
			joined = append(joined, r.subjectText(k))
		case w.rel == "appos" && w.upos == "PROPN" && t.commaBefore(k): // "his adviser, X,"
			text += ", " + r.properName(k) + ","
		}
	}
	if n := len(joined); n > 0 {
		text = strings.Join(append([]string{text}, joined[:n-1]...), ", ") + " and " + joined[n-1]
	}
	return text
}

// namesOf writes the names that a pronoun stands for, or "" when they are not known well. A wrong name is
// worse than a pronoun: only proper names and what an article names itself take its place.
func namesOf(ps []party) string {
	var out []string
	for i := range ps {
		p := &ps[i]
		first, _ := utf8.DecodeRuneInString(p.Text)
		switch {
		case p.Text == "" || !unicode.IsUpper(first) && !p.unnamed || slices.Contains(out, p.Text):
			return ""
		case strings.HasPrefix(p.Text, "The ") || strings.HasPrefix(p.Text, "A ") || strings.HasPrefix(p.Text, "An "): // no name, at the beginning of a sentence
			return ""
		case p.the && !p.person:
			out = append(out, "the "+p.Text)
		default:
			out = append(out, p.Text)
		}
	}
	if len(out) > 2 {
		return ""
	}
	return strings.Join(out, " and ")
}

// instead returns what to write for word i in the summary of the clause at c, or "": a name for a pronoun, a
// finite verb for a participle.
func (r *reader) instead(i, c int) string {
	t := r.t
	w := &t.words[i]
	switch {
	case i == c && r.toldAsPast(c):
		return verbForms(w.lemma)[simplePastForm]
	case w.head == c && t.is(c, "advcl") && w.lower == "being":
		return r.was(t.surfaceSubject(c, 0))
	case w.head == c && t.is(c, "advcl") && w.lower == "having":
		return "had"
	case w.rel == "nmod:poss" && w.head >= 0 && t.words[w.head].head == c && t.is(w.head, "nsubj"):
		return r.ownerOf(i)
	case w.upos != "PRON" || w.head != c:
		return ""
	case t.is(i, "nsubj"):
		return r.insteadOfSubject(i, c)
	case w.lower == "him" || w.lower == "her" && w.xpos == "PRP":
		name := namesOf(r.pronoun(i, 0))
		owner, _, owned := strings.Cut(name, "'s ")
		if s := t.surfaceSubject(c, 0); s >= 0 && owned && strings.HasSuffix(r.subjectText(s), owner) { // "X urged X's wife"
			return ""
		}
		return name
	}
	return ""
}

// was returns the form of "was" for the subject at s.
func (r *reader) was(s int) string {
	if t := r.t; s >= 0 && (t.words[s].xpos == "NNS" || t.words[s].xpos == "NNPS" || t.child(s, "conj") >= 0) {
		return "were"
	}
	return "was"
}

// reduced tells whether the participle at c is a relative clause without its "that was", and tells by whom or
// when: a letter "delivered by the Swiss ambassador".
func (r *reader) reduced(c int) bool {
	t := r.t
	w := &t.words[c]
	if w.rel != "acl" || w.xpos != "VBN" || w.head < 0 || w.head > c || t.words[w.head].upos != "NOUN" || t.child(c, "aux", "mark", "obj") >= 0 {
		return false
	}
	if main := &t.words[t.clauseOf(w.head)]; main.upos != "VERB" || t.commaBefore(w.from) { // else it may be the verb of the sentence
		return false
	}
	for k := w.first; k >= 0; k = t.words[k].next {
		if p := t.preposition(k); t.is(k, "obl") && (p == "by" && !r.timed[k] || r.timed[k] && (p == "on" || p == "in")) {
			return true
		}
	}
	return false
}

// simplePastForm is where verbForms has the simple past.
const simplePastForm = 3

func (r *reader) insteadOfSubject(i, c int) string {
	w := &r.t.words[i]
	if i > 0 && w.text != w.lower && r.t.words[i-1].upos == "PROPN" { // the name "Liu He"
		return ""
	}
	switch w.lower {
	case "who", "which", "that":
		if h := r.relativeHead(i); h >= 0 {
			return r.subjectText(h)
		}
	case "it":
		if r.t.child(c, "cop", "csubj", "ccomp") >= 0 { // it is said, it is better
			return ""
		}
		fallthrough
	case "he", "she", "they":
		if name := namesOf(r.pronoun(i, 0)); name != "" {
			return name
		}
		return r.asSayer(i, c)
	}
	return ""
}

// asSayer returns who says what the clause at c tells, where the pronoun at i before it can stand for them: the ministry
// of "the ministry said it would". A pronoun behind a verb of saying hardly ever stands for another.
func (r *reader) asSayer(i, c int) string {
	t := r.t
	v := t.words[c].head
	if v < 0 || t.words[c].rel != "ccomp" || !reporting[t.words[v].lemma] || t.words[i+1].start == t.words[i].end { // they're
		return ""
	}
	s := t.surfaceSubject(v, 0)
	if s < 0 || s > i || !isNoun(&t.words[s]) {
		return ""
	}
	ps := r.party(s, 1)
	if len(ps) != 1 {
		return ""
	}
	p, fits := &ps[0], false
	switch t.words[i].lower {
	case "he", "she":
		fits = p.person && !p.plural
	case "it":
		fits = !p.person && !p.plural
	case "they":
		fits = p.plural
	}
	if !fits {
		return ""
	}
	return r.subjectText(s)
}
