package event

import (
	"slices"

	"timeline/timeline/wordlist"
)

// noCost is that of a date expression that does not govern an act.
const noCost = 1 << 20

// governing returns the number of the dating that governs the act x, or -1. heads are the words at
// which the datings of the sentence hang.
//
// The nearest below the act's own verb or noun wins; then one of the clause that the act is part of, as
// its subject, object or second verb; of two that are as near one of a day, not a vague one. A date behind a verb of saying
// governs the saying alone.
func (r *reader) governing(x *act, heads []int) int {
	best, least := -1, noCost
	for d, h := range heads {
		if h < 0 {
			continue
		}
		if c := r.cost(x, h); c < least || c == least && best >= 0 && r.vague[best] && !r.vague[d] {
			best, least = d, c
		}
	}
	return best
}

// cost tells how far the date expression at word h stands from the act x.
func (r *reader) cost(x *act, h int) int {
	t := r.t
	if n := r.happening(h); n >= 0 && n != x.at {
		return noCost
	}
	if t.below(h, x.at) {
		c := 0
		for i := h; i != x.at && i >= 0; i = t.words[i].head {
			c++
			if rel := t.words[i].rel; rel == "ccomp" || rel == "acl:relcl" && i != h { // it dates what is said or explained, whatever tells that
				return noCost
			}
			if i != h && (isVerb(&t.words[i]) || r.isAct(i)) && i != x.at { // it dates something in between
				c += 10
				switch {
				case t.words[i].rel == "xcomp":
					c -= 8
				case t.gerund(i) && completing[t.mark(i)] && i > x.at && !r.perfect(x.at): // "accused X of spying on Friday", not "has accused X"
					c -= 8
				case t.is(i, "advcl"), t.words[i].rel == "ccomp", t.is(i, "acl"), t.words[i].rel == "conj", t.words[i].rel == "parataxis":
					return noCost
				}
			}
		}
		return c
	}
	top := t.clauseOf(h)
	if x.said >= 0 && t.below(h, x.said) && !t.below(x.at, top) {
		return noCost
	}
	if top == x.said || reporting[t.words[top].lemma] && t.child(top, "ccomp") >= 0 && t.below(x.at, t.child(top, "ccomp")) {
		return noCost
	}
	if r.spokenOf(x, top) {
		return noCost
	}
	c := 20
	for i, steps := x.at, 0; i >= 0 && steps < maxDepth; i, steps = t.words[i].head, steps+1 {
		if i == top {
			return c
		}
		w := &t.words[i]
		switch {
		case w.rel == "acl:relcl" || w.rel == "ccomp" && w.head >= 0 && reporting[t.words[w.head].lemma]:
			return noCost
		case t.is(i, "advcl") && t.meanwhile(i) && r.simplePast(i): // "died on Friday as forces attacked"
			c += 5
		case t.is(i, "advcl") && t.child(i, "mark") >= 0 && !t.hasTo(i):
			return noCost
		case t.atAnotherTime(i):
			return noCost
		case (w.rel == "ccomp" || t.is(i, "advcl")) && r.auxiliary(i, "had"): // "had a seat for the next day: X had stopped him"
			return noCost
		case w.rel == "conj" && isVerb(w):
			c += 5
		case w.rel == "parataxis":
			return noCost
		}
		c++
	}
	return noCost
}

// spokenOf tells whether the act x was only spoken of when the verb at top was: "the invasion was condemned on Monday".
func (r *reader) spokenOf(x *act, top int) bool {
	t, i := r.t, x.at
	if t.is(i, "acl") {
		i = t.words[i].head
	}
	for steps := 0; i >= 0 && t.words[i].head != top && steps < maxDepth && isNoun(&t.words[i]); steps++ {
		i = t.words[i].head
	}
	if i < 0 || i == top || !isNoun(&t.words[i]) {
		return false
	}
	w := &t.words[top]
	switch {
	case w.lemma == "be" || !isVerb(w) || t.is(i, "nsubj") && !t.passive(top) || t.is(i, "obl") && !matters[t.preposition(i)]:
		return false
	case blaming[w.lemma] || treating[w.lemma] || mentioning[w.lemma]:
		return true
	}
	k := slices.IndexFunc(r.acts, func(x act) bool { return x.at == top })
	return k >= 0 && (r.acts[k].kind == "ACCUSE" || r.acts[k].kind == "REJECT")
}

var (
	// matters are prepositions before what a verb of speaking is about.
	matters = wordlist.Set("about of over for against")

	mentioning = wordlist.Set("mention note cite recall mourn mark commemorate remember defend explain regret describe document deplore debate protest question oppose welcome hail reject refuse dismiss")
)

// atAnotherTime tells whether the noun at i is of what was before or after the rest of its clause: "left on Friday after an
// attack".
func (t *tree) atAnotherTime(i int) bool {
	return (t.is(i, "obl") || t.is(i, "nmod")) && joining[t.preposition(i)]
}

// meanwhile tells whether the clause of the verb at i is of what happens at the time of the main clause.
func (t *tree) meanwhile(i int) bool {
	mark := t.child(i, "mark")
	return mark >= 0 && (t.words[mark].lower == "as" || t.words[mark].lower == "while")
}

func (r *reader) isAct(i int) bool {
	return slices.ContainsFunc(r.acts, func(x act) bool { return x.at == i })
}

// ahead takes dates after publication from verbs of the past and gives them to the nearest word before them
// that can lie ahead: "they spoke in preparation for a meeting in June", "he was freed and is running in June".
func (x *Extractor) ahead(p *passage) {
	t, moved := &x.tree, false
	x.reader.t = t
	for i := range p.datings {
		d := &p.datings[i]
		h := t.hook(d.start-p.span.Start, d.end-p.span.Start)
		if h < 0 || !d.span.First.After(p.article.Published.Date) || d.told {
			continue
		}
		past := t.words[h].head
		if past < 0 || !isVerb(&t.words[past]) || !x.reader.simplePast(past) {
			continue
		}
		for n := h - 1; n > past; n-- {
			w := &t.words[n]
			if act := w.upos == "NOUN" && x.lex.acts.nouns[w.lemma].kind != ""; act || w.upos == "VERB" && w.xpos != "VBD" && w.xpos != "VBN" {
				t.words[h].head, moved = n, true
				break
			}
		}
	}
	if moved = x.behind(p) || moved; moved {
		t.link()
	}
}

// behind takes dates before publication from infinitives and gives them to the verb of the past above them: "handed over
// its application to join the union on Friday". What somebody is to do lies ahead. It tells whether there were any.
func (x *Extractor) behind(p *passage) bool {
	t, moved := &x.tree, false
	for i := range p.datings {
		d := &p.datings[i]
		if d.span.Last.IsZero() || !d.span.Last.Before(p.article.Published.Date) {
			continue
		}
		h := t.hook(d.start-p.span.Start, d.end-p.span.Start)
		if h < 0 || t.words[h].head < 0 || ofNoun(p.article.Text, d.start) {
			continue
		}
		v := t.clauseOf(t.words[h].head)
		if v > h || x.reader.happening(h) >= 0 || !(t.hasTo(v) && t.words[v].xpos == "VB") && !(t.brokered(v, h) && len(p.datings) == 1) {
			continue
		}
		past := t.verbAbove(t.words[v].head)
		if past < 0 || !x.reader.simplePast(past) || t.words[past].xpos == "VBN" && t.child(past, "aux") < 0 {
			continue
		}
		t.words[h].head, t.words[h].rel, moved = past, "obl", true
	}
	return moved
}

// brokered tells whether the participle at v only says by whom its noun was made, and the date at word h ends the
// sentence: in "agreed to a truce brokered by Y on Friday" it is the day of the accord.
func (t *tree) brokered(v, h int) bool {
	w := &t.words[v]
	if w.rel != "acl" || w.xpos != "VBN" || w.head < 0 || t.words[h].to < len(t.words)-1 {
		return false
	}
	for k := w.first; k >= 0; k = t.words[k].next {
		if t.preposition(k) == "by" && k < h {
			return true
		}
	}
	return false
}

// hooks returns the words at which datings hang: for each the word of it whose head lies outside.
// offset is where the sentence begins in the article.
func hooks(out []int, t *tree, ds []dating, offset int) []int {
	for i := range ds {
		out = append(out, t.hook(ds[i].start-offset, ds[i].end-offset))
	}
	return out
}

// hook returns the word between two bytes of the sentence whose head lies outside of them, or -1.
func (t *tree) hook(start, end int) int {
	best := -1
	for i := range t.words {
		w := &t.words[i]
		if w.end <= start || w.start >= end {
			continue
		}
		if best < 0 {
			best = i
		}
		if h := w.head; (h < 0 || t.words[h].start < start || t.words[h].start >= end) && w.upos != "ADP" && w.upos != "PUNCT" {
			return i
		}
	}
	return best
}
