package event

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"timeline/timeline/actor"
	"timeline/timeline/event/gist"
)

// summary writes what an act says in one line: the noun phrase that tells it where its clause is about
// something else, else its clause.
func (r *reader) summary(a *act) string {
	if n := r.toldBy(a); n >= 0 {
		return r.withActor(a, r.line.Phrase(n))
	}
	return r.line.Clause(a.clause)
}

// withActor puts the name of who did the act a for a possessive pronoun that its summary begins with: "Obama's trip to Louisiana".
func (r *reader) withActor(a *act, summary string) string {
	whose, rest, ok := strings.Cut(summary, " ")
	if !ok || len(a.actors) != 1 || a.actors[0].Code == "" || a.actors[0].unnamed {
		return summary
	}
	switch whose {
	case "His", "Her", "Its":
		return possessive(a.actors[0].Text) + " " + rest
	}
	return summary
}

// toldBy returns the noun whose phrase tells the act a by itself: the meeting of "in preparation for their
// meeting with X", the decision of "the decision of Y to ban Z angered X". It returns -1 where the clause is
// about the act: "talks began", "made a decision to".
func (r *reader) toldBy(a *act) int {
	t := r.t
	n := a.at
	if !a.nominal {
		if w := &t.Words[n]; w.Rel != "acl" || !t.HasTo(n) || w.Head < 0 || !t.Words[w.Head].IsNoun() || t.ExactChild(w.Head, "nmod:poss") < 0 {
			return -1
		}
		n = t.Words[n].Head
	}
	h := t.Words[n].Head
	if h >= 0 && a.nominal && t.Is(n, "nmod") && t.Preposition(n) == "of" && undoing[t.Words[h].Lemma] { // "the lifting of sanctions"
		n, h = h, t.Words[h].Head
	}
	if h < 0 || !t.Words[n].IsNoun() {
		return -1
	}
	switch {
	case t.Is(n, "nsubj"):
		if beginning[t.Words[h].Lemma] || ending[t.Words[h].Lemma] || t.Passive(h) {
			return -1
		}
	case t.Is(n, "obl"), t.Is(n, "nmod"):
	default:
		return -1
	}
	return n
}

// A line asks of the reader what gist.Reading says.
var _ gist.Reading = (*reader)(nil)

// Names returns the names that a pronoun stands for, or "".
func (r *reader) Names(pronoun int) string { return namesOf(r.pronoun(pronoun, 0)) }

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

// Owner returns what to write for a possessive pronoun, "Iran's" for "its", or "".
func (r *reader) Owner(pronoun int) string { return r.ownerOf(pronoun) }

// NounPhrase returns the words of a noun phrase, with a name for whose it is.
func (r *reader) NounPhrase(noun int) string { return r.withOwner(noun, r.t.NounPhrase(noun)) }

// StandsFor tells whether a pronoun can stand for whom a noun names.
func (r *reader) StandsFor(pronoun string, noun int) bool {
	ps := r.party(noun, 1)
	if len(ps) != 1 {
		return false
	}
	switch p := &ps[0]; pronoun {
	case "he", "she":
		return p.person && !p.plural
	case "it":
		return !p.person && !p.plural
	case "they":
		return p.plural
	}
	return false
}

// DoneTo tells whether an act of the sentence is done to the country or body that the pronoun at word i stands for.
func (r *reader) DoneTo(i int) bool {
	for k := range r.acts {
		for _, p := range r.acts[k].recipients {
			if p.at == i && p.Code != "" && p.kind != actor.NoKind {
				return true
			}
		}
	}
	return false
}

// OneAct tells whether a verb tells one act with the verb that it is joined to.
func (r *reader) OneAct(verb int) bool { return slices.Contains(r.one, verb) }

// Speaker returns who says the sentence, in a transcript.
func (r *reader) Speaker() string { return r.doc.voice.Text }
