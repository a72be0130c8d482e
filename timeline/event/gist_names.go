package event

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"timeline/timeline/actor"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// subjectText returns a subject that stands outside of its clause: the noun phrase with its article, or
// the name that a pronoun stands for.
func (r *reader) subjectText(s int) string {
	t := r.t
	if t.Words[s].UPOS == "PRON" {
		if name := namesOf(r.pronoun(s, 0)); name != "" {
			return name
		}
		return t.Words[s].Text
	}
	text := r.withOwner(s, r.t.NounPhrase(s))
	if t.Words[0].UPOS != "PROPN" && strings.HasPrefix(text, t.Words[0].Text) && s > 0 && t.Words[0].Mention < 0 && len(t.Words[0].Text) > 1 && t.Words[0].Text != strings.ToUpper(t.Words[0].Text) {
		text = t.Words[0].Lower + text[len(t.Words[0].Text):]
	}
	if k := t.Child(s, "det"); k >= 0 {
		det := t.Words[k].Lower
		if det == "a" && strings.IndexByte("aeio", text[0]) >= 0 && !strings.HasPrefix(text, "eu") && !strings.HasPrefix(text, "one") { // "a Feb. 23 accord" without its date
			det = "an"
		}
		text = det + " " + text
	}
	var joined []string
	for k := t.Words[s].First; k >= 0; k = t.Words[k].Next {
		switch w := &t.Words[k]; {
		case w.Rel == "conj" && w.IsNoun():
			joined = append(joined, r.subjectText(k))
		case w.Rel == "appos" && w.UPOS == "PROPN" && t.CommaBefore(k) && !slices.ContainsFunc(t.Words[min(s, k):max(s, k)], func(w grammar.Word) bool { return w.IsVerb() }): // "his adviser, X,"
			text += ", " + r.t.ProperName(k)
			if y := t.Child(k, "conj"); y >= 0 && t.Words[s].XPOS == "NNS" && t.Words[y].UPOS == "PROPN" {
				text += " and " + r.t.ProperName(y)
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
	w := &t.Words[i]
	switch {
	case w.Lower == "until" && i > 0 && i+1 < len(t.Words) && (t.Words[i-1].Lower == "not" || strings.HasSuffix(t.Words[i-1].Lower, "n't") || strings.HasSuffix(t.Words[i-1].Lower, "n’t")) && t.Words[0].Lower == "it": // "it was not until Friday that"
		if strings.HasSuffix(t.Words[i+1].Lower, "day") || i+2 < len(t.Words) && startsDigit(t.Words[i+2].Text) {
			return "On"
		}
		return "In"
	case i == c && r.toldAsPast(c):
		return grammar.SimplePast(w.Lemma)
	case w.Head == c && t.Is(c, "advcl") && w.Lower == "being":
		return r.was(t.SurfaceSubject(c))
	case w.Head == c && t.Is(c, "advcl") && w.Lower == "having":
		return "had"
	case w.Rel == "nmod:poss" && w.Head >= 0 && t.Words[w.Head].Head == c && t.Is(w.Head, "nsubj"):
		return r.ownerOf(i)
	case w.UPOS != "PRON" || w.Head != c:
		return ""
	case t.Is(i, "nsubj"):
		return r.insteadOfSubject(i, c)
	case (w.Lower == "it" || w.Lower == "them") && w.Rel == "obj" && toSomebody[r.t.Words[c].Lemma] && r.doneTo(i):
		return namesOf(r.pronoun(i, 0))
	case w.Lower == "him" || w.Lower == "her" && w.XPOS == "PRP":
		name := namesOf(r.pronoun(i, 0))
		owner, _, owned := strings.Cut(name, "'s ")
		if s := t.SurfaceSubject(c); s >= 0 && owned && strings.HasSuffix(r.subjectText(s), owner) { // "X urged X's wife"
			return ""
		}
		return name
	}
	return ""
}

// ofNone tells whether the noun at h is one of which nothing is so, or of all, and stands for none alone: "no regulator who tried".
func (r *reader) ofNone(h int) bool {
	k := r.t.Child(h, "det")
	return k >= 0 && (r.t.Words[k].Lower == "no" || r.t.Words[k].Lower == "any" || r.t.Words[k].Lower == "every")
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
	if t := r.t; s >= 0 && (t.Words[s].XPOS == "NNS" || t.Words[s].XPOS == "NNPS" || t.Child(s, "conj") >= 0) {
		return "were"
	}
	return "was"
}

// reduced tells whether the participle at c is a relative clause without its "that was", and tells by whom or
// when: a letter "delivered by the Swiss ambassador".
func (r *reader) reduced(c int) bool {
	t := r.t
	w := &t.Words[c]
	if w.Rel != "acl" || w.XPOS != "VBN" || w.Head < 0 || w.Head > c || t.Words[w.Head].UPOS != "NOUN" || t.Child(c, "aux", "mark", "obj") >= 0 {
		return false
	}
	if main := &t.Words[t.ClauseOf(w.Head)]; main.UPOS != "VERB" || t.CommaBefore(w.From) { // else it may be the verb of the sentence
		return false
	}
	for k := w.First; k >= 0; k = t.Words[k].Next {
		if p := t.Preposition(k); t.Is(k, "obl") && (p == "by" && !r.t.Timed[k] || r.t.Timed[k] && (p == "" && w.Lower != "dated" || p == "on" || p == "in")) { // "a letter dated July 23" speaks then
			return true
		}
	}
	return false
}

func (r *reader) insteadOfSubject(i, c int) string {
	w := &r.t.Words[i]
	if i > 0 && w.Text != w.Lower && r.t.Words[i-1].UPOS == "PROPN" { // the name "Liu He"
		return ""
	}
	switch w.Lower {
	case "who", "which", "that":
		if h := r.t.RelativeHead(i); h >= 0 && r.t.Words[h].Lower != "one" && !r.ofNone(h) {
			return r.subjectText(h)
		}
	case "it":
		if r.t.Child(c, "cop", "csubj", "ccomp") >= 0 && !minded[r.t.Words[c].Lemma] { // it is said, it is better
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
		if k := r.t.Child(c, "aux", "cop"); k >= 0 {
			v = k
		}
		if w := &r.t.Words[v]; v > i && (w.XPOS == "VBD" && w.Lower != "were" || w.XPOS == "MD" && (w.Lower == "will" || r.t.Words[i].Lower == "i")) && r.t.Words[i+1].Start > r.t.Words[i].End {
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
	v := t.Words[c].Head
	if v < 0 || t.Words[c].Rel != "ccomp" || !grammar.Reporting[t.Words[v].Lemma] || t.Words[i+1].Start == t.Words[i].End { // they're
		return ""
	}
	s := t.SurfaceSubject(v)
	if s < 0 || s > i || !t.Words[s].IsNoun() {
		return ""
	}
	ps := r.party(s, 1)
	if len(ps) != 1 {
		return ""
	}
	p, fits := &ps[0], false
	switch t.Words[i].Lower {
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
