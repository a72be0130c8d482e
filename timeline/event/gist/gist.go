// Package gist puts an event in one line: the words of its article, without what reports, explains or goes on to something
// else, with names for pronouns. Where a part of the sentence would not be true alone, or break off, the line is the whole
// sentence.
package gist

import (
	"strings"

	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// Reading answers what a line asks of what was read of the sentence and of the article before it. Words are those of the
// tree.
type Reading interface {
	Names(pronoun int) string                // the names that a pronoun stands for, or "" where they are not known well
	Owner(pronoun int) string                // what to write for a possessive pronoun: "Iran's" for "its"; or ""
	NounPhrase(noun int) string              // the noun phrase, with a name for a possessive pronoun that it begins with
	StandsFor(pronoun string, noun int) bool // whether "he", "she", "it" or "they" can stand for whom the noun names
	DoneTo(pronoun int) bool                 // whether an act is done to the country or body that a pronoun stands for
	OneAct(verb int) bool                    // whether a verb tells one act with the verb that it is joined to
	Speaker() string                         // who says the sentence, in a transcript; or ""
}

// Writer writes the lines of one sentence after another. It reuses its memory and must not be used by two goroutines at
// once.
type Writer struct {
	Tree    *grammar.Tree // of the sentence
	Reading Reading
	kept    []bool // words of a line
}

// Phrase writes the noun phrase at word n without what only explains it.
func (g *Writer) Phrase(n int) string {
	t := g.Tree
	keep := g.none()
	for i := t.Words[n].From; i < min(t.Words[n].To, max(n, t.SaidLast())); i++ {
		keep[i] = t.Words[i].Head != n || t.Words[i].Rel != "case" || i > n
		keep[i] = keep[i] && g.inClause(i, n)
	}
	return Line(g.write(keep, n, "", moved{noun: -1}))
}

// none returns a mark for each word of the sentence, none of them set. It is valid until the next call.
func (g *Writer) none() []bool {
	g.kept = append(g.kept[:0], make([]bool, len(g.Tree.Words))...)
	return g.kept
}

// Clause writes the summary of the clause around the verb at c: the article's words without what reports,
// explains or goes on to something else, with a subject and names for pronouns.
func (g *Writer) Clause(c int) string {
	t := g.Tree
	c = g.Finite(c)
	keep := g.none()
	from := t.Words[c].From
	if k := t.Child(c, "mark"); k >= 0 && k < c && t.Words[k].Lower == "that" && t.Words[c].Rel == "ccomp" { // "said Friday that"
		from = k
	}
	if w := &t.Words[from]; w.Lower == "that" && w.Rel == "det" && w.Head >= 0 && t.Words[w.Head].UPOS == "PROPN" { // "known that President X"
		from++
	}
	to := t.Words[c].To
	said := t.SaidLast()
	if said > c {
		to = min(to, said)
	}
	if strings.HasSuffix(t.Words[c].Rel, ":relcl") && from > 0 && t.Words[from-1].Text == "," {
		for i := c + 1; i+1 < to; i++ { // "convicted X, who had fled, of theft"
			if t.Words[i].Text == "," && t.Words[i+1].Lower == "of" {
				to = i
			}
		}
	}
	for i := from; i < to; i++ {
		keep[i] = g.inClause(i, c)
	}
	if said == to && said+1 < len(keep) && t.Words[said+1].UPOS == "PUNCT" { // the quotation mark behind the comma
		keep[said+1] = true
	}
	lead, subject := "", t.Child(c, "nsubj", "csubj", "expl") >= 0
	if !subject {
		if s := t.SurfaceSubject(c); s >= 0 && !t.Below(s, c) {
			if w := &t.Words[s]; w.Lower == "one" || w.Lower == "ones" { // "modeled on the one that": the noun is elsewhere
				return Line(t.Text)
			}
			lead, subject = g.subjectText(s)+g.sharedAuxiliaries(c), true
			if g.reduced(c) {
				lead += " " + g.was(s)
			}
		}
	}
	object := moved{noun: -1}
	if strings.HasSuffix(t.Words[c].Rel, ":relcl") && t.Words[c].Head >= 0 {
		if k := g.dropRelative(keep, c); t.Words[c].Rel == "acl:relcl" && g.takesHead(c) && (k == t.Child(c, "obj") || g.wants(c) >= 0) {
			object = moved{noun: t.Words[c].Head, verb: max(c, g.wants(c))}
		} else if p := t.Preposition(max(k, 0)); k >= 0 && dealing[p] && t.Words[t.Words[c].Head].IsNoun() && t.Child(c, "obj") < 0 && g.takesHead(c) {
			object = moved{noun: t.Words[c].Head, verb: c, preposition: p + " "}
		}
	}
	g.roundOff(keep, c)
	s := g.write(keep, c, lead, object)
	if !subject && t.Words[c].Rel != "root" || lead == "" && g.torn(keep, c) || lead != "" && (g.undone(c) || c == 0 && t.Words[c].XPOS == "VBD") || object.noun < 0 && g.lacksObject(keep, c) || g.unsound(s, keep, c) {
		return Line(t.Text)
	}
	return Line(s)
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
func (g *Writer) wants(c int) int {
	t := g.Tree
	k := t.Child(c, "xcomp")
	if noun := &t.Words[t.Words[c].Head]; k <= c || t.Words[k].XPOS != "VB" || !grammar.Transitive[t.Words[k].Lemma] || !noun.IsNoun() || grammar.Contents[noun.Lemma] {
		return -1
	}
	for o := t.Words[k].First; o >= 0; o = t.Words[o].Next {
		if w := &t.Words[o]; !g.Tree.Timed[o] && (w.Rel == "obj" || w.Rel == "ccomp" || w.Rel == "xcomp" || t.Is(o, "obl")) {
			return -1
		}
	}
	return k
}

// dealing are prepositions by which a relative clause says with whom or to whom something is done: "X, with whom Y met".
var dealing = wordlist.Set("with to against from")

// takesHead tells whether the noun that the relative clause at c explains is its object: not where the clause
// says when or where, or has something done to its subject.
func (g *Writer) takesHead(c int) bool {
	t := g.Tree
	noun := t.Words[t.Words[c].Head].Lemma
	if t.RelativeSubject(c) || t.Passive(c) || g.Tree.Timed[t.Words[c].Head] || grammar.Occasions[noun] || grammar.Allegations[noun] || grammar.Contents[noun] && (g.fed(c) || t.Mark(c) == "that") {
		return false
	}
	for k := t.Words[c].First; k >= 0 && k < c; k = t.Words[k].Next {
		if t.Words[k].XPOS == "WRB" {
			return false
		}
	}
	before := t.Words[c].From - 1
	for before >= 0 && t.Words[before].UPOS == "PUNCT" {
		before--
	}
	return t.Below(before, t.Words[c].Head) // else it was hung on some noun far from it
}

// fed tells whether the verb at c has an object, beside the relative pronoun.
func (g *Writer) fed(c int) bool {
	for k := c + 1; k < g.Tree.Words[c].To; k++ {
		if w := &g.Tree.Words[k]; w.Head == c && w.Rel == "obj" && !g.Tree.Timed[k] {
			return true
		}
	}
	return false
}

// dropRelative takes the relative pronoun, with the preposition before it, out of the words to keep of the
// clause at c, where it is not the subject. It returns the pronoun where it is the object, else -1.
func (g *Writer) dropRelative(keep []bool, c int) int {
	t := g.Tree
	for k := t.Words[c].First; k >= 0 && k < c; k = t.Words[k].Next {
		w := &t.Words[k]
		if x := w.XPOS; x != "WDT" && x != "WP" && (w.Lower != "that" || w.UPOS != "PRON") || t.Is(k, "nsubj") {
			continue
		}
		for i := w.From; i < w.To; i++ {
			keep[i] = false
		}
		return k
	}
	return -1
}

// sharedAuxiliaries returns what the verb at c needs to stand alone of the auxiliaries of the verb that it
// is joined to: the "was" of "was seized and sentenced", with a space before.
func (g *Writer) sharedAuxiliaries(c int) string {
	t := g.Tree
	w := &t.Words[c]
	if w.Rel != "conj" || w.XPOS != t.Words[w.Head].XPOS || w.XPOS == "VBD" || w.XPOS == "VBZ" || w.XPOS == "VBP" || t.Child(c, "aux", "cop") >= 0 {
		return ""
	}
	out := ""
	for k := t.Words[w.Head].First; k >= 0 && k < w.Head; k = t.Words[k].Next {
		if a := &t.Words[k]; t.Is(k, "aux") || a.Rel == "advmod" && (a.Lower == "not" || a.Lower == "n't") || a.Rel == "mark" && a.Lower == "to" && out != "" {
			if out += " " + a.Text; t.Words[k].Text == "n't" {
				out = strings.TrimSuffix(out, " n't") + "n't"
			}
		}
	}
	if out != "" && t.ExactChild(c, "obl:agent") >= 0 && !t.Passive(w.Head) { // "have told of being beaten and harassed by"
		out += " been"
	}
	return out
}

// write joins the words to keep of the clause at c, behind lead, and the object that was moved into it.
func (g *Writer) write(keep []bool, c int, lead string, object moved) string {
	t := g.Tree
	g.commas(keep)
	var b strings.Builder
	b.WriteString(lead)
	gap := lead != "" // what was written last does not stand before the next word in the sentence
	end := gap        // nor has anything but lead been written
	for i := range t.Words {
		if !keep[i] {
			gap = gap || b.Len() > 0
			continue
		}
		w := &t.Words[i]
		text := w.Text
		if s := g.instead(i, c); s != "" {
			text = s
			if i+1 < len(t.Words) && w.UPOS == "PRON" && uncontracted(t, i+1) != "" { // he'll
				text += " "
			}
		} else if full := uncontracted(t, i); full != "" && i > 0 && strings.HasSuffix(b.String(), " ") {
			if one, ok := ofOne[full]; ok && !strings.HasSuffix(b.String(), "s ") && !strings.Contains(b.String(), " and ") {
				full = one
			}
			text = full
		}
		if gap && end && w.Text == "," {
			continue
		}
		if b.Len() > 0 && (i > 0 && w.Start > t.Words[i-1].End || gap && w.UPOS != "PUNCT") {
			b.WriteByte(' ')
		}
		b.WriteString(text)
		gap, end = false, false
		if object.noun >= 0 && i >= object.verb && (i+1 == len(t.Words) || t.Words[i+1].Rel != "compound:prt") {
			b.WriteString(" " + object.preposition + g.subjectText(object.noun))
			object.noun, gap = -1, true
		}
	}
	return b.String()
}

// uncontracted returns the auxiliary that word i is short for, or "".
func uncontracted(t *grammar.Tree, i int) string {
	w := &t.Words[i]
	if w.UPOS == "AUX" && (w.Lower == "'s" || w.Lower == "’s") {
		if w.Head > i && t.Words[w.Head].XPOS == "VBN" && w.Rel == "aux" {
			return "has"
		}
		return "is"
	}
	return contracted[w.Lower]
}

// commas takes out the comma on the other side of what was left out between two of them.
func (g *Writer) commas(keep []bool) {
	t := g.Tree
	comma := func(i int) bool { return i >= 0 && i < len(keep) && t.Words[i].Text == "," }
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
		if !opened && comma(i) && t.Is(from-1, "nsubj") && t.Words[t.Words[from-1].Head].UPOS == "VERB" && g.explained(from-1, from) { // "a valve that he called safe, failed"
			keep[i] = false
		}
		if opened && closed {
			if comma(from - 1) {
				keep[from-1] = false
			}
			switch { // before what follows from the clause, one comma stays
			case g.follows(i) && comma(i-1):
				keep[i-1] = true
			case comma(i) && i+1 < len(keep) && keep[i+1] && g.follows(i+1):
			default:
				keep[i] = keep[i] && !comma(i)
			}
		}
	}
}

// follows tells whether word i begins what follows from the clause before it: "killing three", "as the fighting went on".
func (g *Writer) follows(i int) bool {
	if i >= len(g.Tree.Words) {
		return false
	}
	w := &g.Tree.Words[i]
	return w.XPOS == "VBG" && w.Rel == "advcl" || w.Rel == "mark" && w.Lower != "for" && w.Head > i && g.Tree.Is(w.Head, "advcl")
}

// explained tells whether a relative clause of the noun at n begins with word i.
func (g *Writer) explained(n, i int) bool {
	for k := g.Tree.Words[n].First; k >= 0; k = g.Tree.Words[k].Next {
		if g.Tree.Words[k].From == i && g.Tree.Words[k].Rel == "acl:relcl" {
			return true
		}
	}
	return false
}
