package gist

import (
	"slices"
	"strings"

	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// subjectText returns a subject that stands outside of its clause: the noun phrase with its article, or
// the name that a pronoun stands for.
func (g *Writer) subjectText(s int) string {
	t := g.Tree
	if t.Words[s].UPOS == "PRON" {
		if name := g.Reading.Names(s); name != "" {
			return name
		}
		return t.Words[s].Text
	}
	text := g.Reading.NounPhrase(s)
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
			joined = append(joined, g.subjectText(k))
		case w.Rel == "appos" && w.UPOS == "PROPN" && t.CommaBefore(k) && !slices.ContainsFunc(t.Words[min(s, k):max(s, k)], func(w grammar.Word) bool { return w.IsVerb() }): // "his adviser, X,"
			text += ", " + g.Tree.ProperName(k)
			if y := t.Child(k, "conj"); y >= 0 && t.Words[s].XPOS == "NNS" && t.Words[y].UPOS == "PROPN" {
				text += " and " + g.Tree.ProperName(y)
			}
			text += ","
		}
	}
	if n := len(joined); n > 0 {
		text = strings.Join(append([]string{text}, joined[:n-1]...), ", ") + " and " + joined[n-1]
	}
	return text
}

// instead returns what to write for word i in the summary of the clause at c, or "": a name for a pronoun, a
// finite verb for a participle.
func (g *Writer) instead(i, c int) string {
	t := g.Tree
	w := &t.Words[i]
	switch {
	case w.Lower == "until" && i > 0 && i+1 < len(t.Words) && (t.Words[i-1].Lower == "not" || strings.HasSuffix(t.Words[i-1].Lower, "n't") || strings.HasSuffix(t.Words[i-1].Lower, "n’t")) && t.Words[0].Lower == "it": // "it was not until Friday that"
		if strings.HasSuffix(t.Words[i+1].Lower, "day") || i+2 < len(t.Words) && t.Words[i+2].Text[0] >= '0' && t.Words[i+2].Text[0] <= '9' {
			return "On"
		}
		return "In"
	case i == c && g.toldAsPast(c):
		return grammar.SimplePast(w.Lemma)
	case w.Head == c && t.Is(c, "advcl") && w.Lower == "being":
		return g.was(t.SurfaceSubject(c))
	case w.Head == c && t.Is(c, "advcl") && w.Lower == "having":
		return "had"
	case w.Rel == "nmod:poss" && w.Head >= 0 && t.Words[w.Head].Head == c && t.Is(w.Head, "nsubj"):
		return g.Reading.Owner(i)
	case w.UPOS != "PRON" || w.Head != c:
		return ""
	case t.Is(i, "nsubj"):
		return g.insteadOfSubject(i, c)
	case (w.Lower == "it" || w.Lower == "them") && w.Rel == "obj" && toSomebody[g.Tree.Words[c].Lemma] && g.Reading.DoneTo(i):
		return g.Reading.Names(i)
	case w.Lower == "him" || w.Lower == "her" && w.XPOS == "PRP":
		name := g.Reading.Names(i)
		owner, _, owned := strings.Cut(name, "'s ")
		if s := t.SurfaceSubject(c); s >= 0 && owned && strings.HasSuffix(g.subjectText(s), owner) { // "X urged X's wife"
			return ""
		}
		return name
	}
	return ""
}

// ofNone tells whether the noun at h is one of which nothing is so, or of all, and stands for none alone: "no regulator who tried".
func (g *Writer) ofNone(h int) bool {
	k := g.Tree.Child(h, "det")
	return k >= 0 && (g.Tree.Words[k].Lower == "no" || g.Tree.Words[k].Lower == "any" || g.Tree.Words[k].Lower == "every")
}

// toSomebody are verbs of what is done to a country or a body, and to no plan or text of its.
var toSomebody = wordlist.Set("accuse warn urge ask tell thank attack invade bomb shell threaten sanction help visit expel criticize criticise")

// was returns the form of "was" for the subject at s.
func (g *Writer) was(s int) string {
	if t := g.Tree; s >= 0 && (t.Words[s].XPOS == "NNS" || t.Words[s].XPOS == "NNPS" || t.Child(s, "conj") >= 0) {
		return "were"
	}
	return "was"
}

// reduced tells whether the participle at c is a relative clause without its "that was", and tells by whom or
// when: a letter "delivered by the Swiss ambassador".
func (g *Writer) reduced(c int) bool {
	t := g.Tree
	w := &t.Words[c]
	if w.Rel != "acl" || w.XPOS != "VBN" || w.Head < 0 || w.Head > c || t.Words[w.Head].UPOS != "NOUN" || t.Child(c, "aux", "mark", "obj") >= 0 {
		return false
	}
	next := c + 1
	for next < len(t.Words) && (t.Words[next].UPOS == "ADV" || t.Words[next].UPOS == "ADP") && t.Words[next].Lower != "by" {
		next++
	}
	if ofItself[w.Lemma] || next < len(t.Words) && next > c+1 && t.Words[next].UPOS == "DET" && t.Words[next-1].UPOS == "ADV" { // "guards pushed back a boat"
		return false
	}
	if main := &t.Words[t.ClauseOf(w.Head)]; main.UPOS != "VERB" || t.CommaBefore(w.From) { // else it may be the verb of the sentence
		return false
	}
	for k := w.First; k >= 0; k = t.Words[k].Next {
		if p := t.Preposition(k); t.Is(k, "obl") && (p == "by" && !g.Tree.Timed[k] || g.Tree.Timed[k] && (p == "" && w.Lower != "dated" || p == "on" || p == "in")) { // "a letter dated July 23" speaks then
			return true
		}
	}
	return false
}

// ofItself are verbs of what nobody does.
var ofItself = wordlist.Set("erupt sour worsen deteriorate escalate collapse flare ease rise fall soar plunge improve emerge arise")

func (g *Writer) insteadOfSubject(i, c int) string {
	w := &g.Tree.Words[i]
	if i > 0 && w.Text != w.Lower && g.Tree.Words[i-1].UPOS == "PROPN" { // the name "Liu He"
		return ""
	}
	switch w.Lower {
	case "who", "which", "that":
		if h := g.Tree.RelativeHead(i); h >= 0 && g.Tree.Words[h].Lower != "one" && !g.ofNone(h) {
			return g.subjectText(h)
		}
	case "it":
		if g.Tree.Child(c, "cop", "csubj", "ccomp") >= 0 && !minded[g.Tree.Words[c].Lemma] { // it is said, it is better
			return ""
		}
		fallthrough
	case "he", "she", "they":
		if name := g.Reading.Names(i); name != "" {
			return name
		}
		return g.asSayer(i, c)
	case "i", "we":
		v := c
		if k := g.Tree.Child(c, "aux", "cop"); k >= 0 {
			v = k
		}
		if w := &g.Tree.Words[v]; v > i && (w.XPOS == "VBD" && w.Lower != "were" || w.XPOS == "MD" && (w.Lower == "will" || g.Tree.Words[i].Lower == "i")) && g.Tree.Words[i+1].Start > g.Tree.Words[i].End {
			return g.Reading.Speaker()
		}
	}
	return ""
}

// minded are predicates of somebody only: "it was ready to help".
var minded = wordlist.Set("ready willing unwilling prepared reluctant determined committed disappointed concerned alarmed confident")

// asSayer returns who says what the clause at c tells, where the pronoun at i before it can stand for them: the ministry
// of "the ministry said it would". A pronoun behind a verb of saying hardly ever stands for another.
func (g *Writer) asSayer(i, c int) string {
	t := g.Tree
	v := t.Words[c].Head
	if v < 0 || t.Words[c].Rel != "ccomp" || !grammar.Reporting[t.Words[v].Lemma] || t.Words[i+1].Start == t.Words[i].End { // they're
		return ""
	}
	s := t.SurfaceSubject(v)
	if s < 0 || s > i || !t.Words[s].IsNoun() {
		return ""
	}
	if !g.Reading.StandsFor(t.Words[i].Lower, s) {
		return ""
	}
	return g.subjectText(s)
}
