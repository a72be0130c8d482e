package event

import (
	"slices"
	"strings"
	"unicode"
)

// gist writes the summary of the clause around the verb at c: the article's words without what reports,
// explains or goes on to something else, with a subject and names for pronouns.
func (r *reader) gist(c int) string {
	t := r.t
	c = r.finite(c)
	keep := r.kept[:0]
	for range t.words {
		keep = append(keep, false)
	}
	r.kept = keep
	for i := t.words[c].from; i < t.words[c].to; i++ {
		keep[i] = r.inClause(i, c)
	}
	var b strings.Builder
	if s := t.child(c, "nsubj", "csubj", "expl"); s < 0 {
		if s = t.surfaceSubject(c, 0); s >= 0 && !t.below(s, c) {
			b.WriteString(r.subjectText(s))
		}
	}
	end := -1 // where the text written last ends
	for i := t.words[c].from; i < t.words[c].to; i++ {
		if !keep[i] {
			continue
		}
		w := &t.words[i]
		text := w.text
		if name := r.instead(i, c); name != "" {
			text = name
		}
		if b.Len() > 0 && (end < 0 || w.start > end || i > 0 && !keep[i-1]) && w.upos != "PUNCT" || end >= 0 && w.start > end && w.upos == "PUNCT" && keep[i-1] {
			b.WriteByte(' ')
		}
		b.WriteString(text)
		end = w.end
	}
	if r.fragment(b.String(), keep) {
		return summarize(t.text)
	}
	return summarize(b.String())
}

// fragment tells whether what was kept of a clause says nothing alone: no verb, hardly a word, or a
// relative pronoun that nothing was found for.
func (r *reader) fragment(s string, keep []bool) bool {
	verb := false
	for i, kept := range keep {
		verb = verb || kept && isVerb(&r.t.words[i])
	}
	first, _, _ := strings.Cut(strings.TrimLeft(s, "\"“' "), " ")
	switch strings.ToLower(first) {
	case "which", "who", "whom", "whose":
		return true
	}
	return !verb || strings.Count(s, " ") < 2
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
		case w.rel == "acl:relcl" && t.relativeObject(c):
		case w.rel == "xcomp", w.rel == "acl", w.rel == "csubj", !isVerb(w) && !aux:
		case t.is(c, "advcl") && !aux && (w.xpos == "VBG" || w.xpos == "VBN" || t.hasTo(c)):
		case w.rel == "conj" && !aux && w.xpos == "VB" && t.child(c, "nsubj") < 0:
		case w.rel == "conj" && !isVerb(&t.words[w.head]):
		default:
			return c
		}
		c = t.clauseOf(w.head)
	}
	return c
}

// relativeObject tells whether the object of the verb at v is a relative pronoun.
func (t *tree) relativeObject(v int) bool {
	k := t.child(v, "obj", "obl")
	return k >= 0 && (t.words[k].lower == "whom" || t.words[k].lower == "which" || t.words[k].lower == "that" && t.words[k].upos == "PRON")
}

// inClause tells whether word i is part of the summary of the clause at c.
func (r *reader) inClause(i, c int) bool {
	t := r.t
	for k, steps := i, 0; k != c; k, steps = t.words[k].head, steps+1 {
		if k < 0 || steps > maxDepth {
			return false
		}
		w := &t.words[k]
		top := w.head == c
		size := w.to - w.from
		switch {
		case top && (w.rel == "parataxis" || w.rel == "discourse" || w.rel == "vocative" || w.rel == "mark" && k < c || w.rel == "cc" && k < c || w.xpos == "WRB" && k < c):
			return false
		case top && t.is(c, "advcl") && !t.hasTo(c) && k < t.child(c, "mark") && t.child(c, "mark") < c: // the two days of "two days after he met Y"
			return false
		case top && w.rel == "conj" && (isVerb(w) || t.child(k, "cop") >= 0):
			return false
		case top && w.rel == "cc" && k > c && t.joinsClause(k, c):
			return false
		case top && w.rel == "advmod" && k < c && openers[w.lower] && (w.lower != "still" && w.lower != "also"):
			return false
		case top && t.is(k, "advcl") && t.child(k, "mark") >= 0 && !t.hasTo(k) && t.mark(k) != "by" && (size > 6 || k < c):
			return false
		case top && t.is(k, "advcl") && k > c && size > 14:
			return false
		case t.is(k, "obl") && t.preposition(k) == "according to":
			return false
		case w.rel == "acl:relcl" && (t.commaBefore(w.from) || size > 8):
			return false
		case w.rel == "appos" && !top && size > 8:
			return false
		case w.rel == "parataxis" || w.rel == "dep" && size > 4:
			return false
		}
	}
	return true
}

// joinsClause tells whether the conjunction at k joins another verb to c.
func (t *tree) joinsClause(k, c int) bool {
	for j := t.words[c].first; j >= 0; j = t.words[j].next {
		if j > k && t.words[j].rel == "conj" {
			return isVerb(&t.words[j])
		}
	}
	return false
}

func (t *tree) commaBefore(i int) bool { return i > 0 && t.words[i-1].text == "," }

// subjectText returns a subject that stands outside of its clause: the noun phrase with its article, or
// the name that a pronoun stands for.
func (r *reader) subjectText(s int) string {
	t := r.t
	if t.words[s].upos == "PRON" {
		if ps := r.pronoun(s, 0); len(ps) > 0 {
			return ps[0].Text
		}
		return t.words[s].text
	}
	text := r.nounPhrase(s)
	if k := t.child(s, "det"); k >= 0 {
		text = t.words[k].lower + " " + text
	}
	for k := t.words[s].first; k >= 0; k = t.words[k].next {
		if t.words[k].rel == "conj" && isNoun(&t.words[k]) {
			text += " and " + r.nounPhrase(k)
		}
	}
	return text
}

// instead returns the name to write for a pronoun that is the subject of the clause at c, or "".
func (r *reader) instead(i, c int) string {
	t := r.t
	w := &t.words[i]
	if w.upos != "PRON" || w.head != c || !t.is(i, "nsubj") {
		return ""
	}
	switch w.lower {
	case "who", "which", "that":
		if h := r.relativeHead(i); h >= 0 {
			return r.subjectText(h)
		}
	case "it":
		if t.child(c, "cop", "csubj", "ccomp") >= 0 { // it is said, it is better
			return ""
		}
		fallthrough
	case "he", "she", "they":
		// A wrong name is worse than a pronoun: only a proper name takes its place.
		if ps := r.pronoun(i, 0); len(ps) == 1 && ps[0].Text != "" && unicode.IsUpper([]rune(ps[0].Text)[0]) && !slices.Contains(vagueNames, ps[0].Text) {
			return ps[0].Text
		}
	}
	return ""
}

var vagueNames = []string{"", "people", "officials"}
