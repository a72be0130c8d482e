package event

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

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
		det := t.words[k].lower
		if det == "a" && strings.IndexByte("aeio", text[0]) >= 0 && !strings.HasPrefix(text, "eu") && !strings.HasPrefix(text, "one") { // "a Feb. 23 accord" without its date
			det = "an"
		}
		text = det + " " + text
	}
	var joined []string
	for k := t.words[s].first; k >= 0; k = t.words[k].next {
		switch w := &t.words[k]; {
		case w.rel == "conj" && isNoun(w):
			joined = append(joined, r.subjectText(k))
		case w.rel == "appos" && w.upos == "PROPN" && t.commaBefore(k) && !slices.ContainsFunc(t.words[min(s, k):max(s, k)], func(w word) bool { return isVerb(&w) }): // "his adviser, X,"
			text += ", " + r.properName(k)
			if y := t.child(k, "conj"); y >= 0 && t.words[s].xpos == "NNS" && t.words[y].upos == "PROPN" {
				text += " and " + r.properName(y)
			}
			text += ","
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
		case p.the && (!p.person || lastWord(p.Text) == strings.ToLower(lastWord(p.Text))):
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
	case w.lower == "until" && i > 0 && i+1 < len(t.words) && (t.words[i-1].lower == "not" || strings.HasSuffix(t.words[i-1].lower, "n't") || strings.HasSuffix(t.words[i-1].lower, "n’t")) && t.words[0].lower == "it": // "it was not until Friday that"
		if strings.HasSuffix(t.words[i+1].lower, "day") || i+2 < len(t.words) && startsDigit(t.words[i+2].text) {
			return "On"
		}
		return "In"
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
	case (w.lower == "it" || w.lower == "them") && w.rel == "obj" && toSomebody[r.t.words[c].lemma] && r.doneTo(i):
		return namesOf(r.pronoun(i, 0))
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

// ofNone tells whether the noun at h is one of which nothing is so, or of all, and stands for none alone: "no regulator who tried".
func (r *reader) ofNone(h int) bool {
	k := r.t.child(h, "det")
	return k >= 0 && (r.t.words[k].lower == "no" || r.t.words[k].lower == "any" || r.t.words[k].lower == "every")
}

// toSomebody are verbs of what is done to a country or a body, and to no plan or text of its.
var toSomebody = wordlist.Set("accuse warn urge ask tell thank attack invade bomb shell threaten sanction help visit expel criticize criticise")

// doneTo tells whether an act of the sentence is done to the country or body that the pronoun at word i stands for.
func (r *reader) doneTo(i int) bool {
	for k := range r.acts {
		for _, p := range r.acts[k].recipients {
			if p.at == i && p.Code != "" && p.kind != actor.NoKind {
				return true
			}
		}
	}
	return false
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
		if p := t.preposition(k); t.is(k, "obl") && (p == "by" && !r.timed[k] || r.timed[k] && (p == "" && w.lower != "dated" || p == "on" || p == "in")) { // "a letter dated July 23" speaks then
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
		if h := r.relativeHead(i); h >= 0 && r.t.words[h].lower != "one" && !r.ofNone(h) {
			return r.subjectText(h)
		}
	case "it":
		if r.t.child(c, "cop", "csubj", "ccomp") >= 0 && !minded[r.t.words[c].lemma] { // it is said, it is better
			return ""
		}
		fallthrough
	case "he", "she", "they":
		if name := namesOf(r.pronoun(i, 0)); name != "" {
			return name
		}
		return r.asSayer(i, c)
	case "i", "we":
		v := c
		if k := r.t.child(c, "aux", "cop"); k >= 0 {
			v = k
		}
		if w := &r.t.words[v]; v > i && (w.xpos == "VBD" && w.lower != "were" || w.xpos == "MD" && (w.lower == "will" || r.t.words[i].lower == "i")) && r.t.words[i+1].start > r.t.words[i].end {
			return r.doc.voice.Text
		}
	}
	return ""
}

// minded are predicates of somebody only: "it was ready to help".
var minded = wordlist.Set("ready willing unwilling prepared reluctant determined committed disappointed concerned alarmed confident")

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
