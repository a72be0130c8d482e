package event

import (
	"slices"

	"timeline/timeline/calendar"
	"timeline/timeline/grammar"
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
		c := r.cost(x, h, r.grains[d])
		if c < least || c == least && best >= 0 && r.grains[best] == calendar.PrecisionNone && r.grains[d] != calendar.PrecisionNone {
			best, least = d, c
		}
	}
	return best
}

// cost tells how far the date expression at word h stands from the act x, grain being the precision of the date.
func (r *reader) cost(x *act, h int, grain calendar.Precision) int {
	t := r.t
	if n := r.happening(h); n >= 0 && n != x.at || n < 0 && r.ofTreaty(x, h) {
		return noCost
	}
	if t.Below(h, x.at) {
		c := 0
		for i := h; i != x.at && i >= 0; i = t.Words[i].Head {
			c++
			if rel := t.Words[i].Rel; rel == "ccomp" || (rel == "acl:relcl" || rel == "appos" && setOff(t, i) || (rel == "nmod" || rel == "obl") && setOff(t, i) && lastingOn[t.Preposition(h)]) && i != h { // it dates what is said or explained, whatever tells that
				return noCost
			}
			if h < i && i != x.at && atAnotherTime(t, i) { // "rejected it before Monday's summit"
				return noCost
			}
			if i != h && (t.Words[i].IsVerb() || r.isAct(i)) && i != x.at { // it dates something in between
				c += 10
				switch {
				case t.Words[i].Rel == "xcomp":
					c -= 8
				case t.Gerund(i) && grammar.Completing[t.Mark(i)] && i > x.at && !r.t.InPerfect(x.at): // "accused X of spying on Friday", not "has accused X"
					c -= 8
				case r.toldIn(i): // "denounced it in a statement issued on Sunday"
					c -= 8
				case t.Is(i, "advcl") && i > x.at && sameTime(t, i) && t.InSimplePast(i) && t.InSimplePast(x.clause): // "promised help when they met on Sunday"
				case t.Words[i].Rel == "conj" && grain == calendar.PrecisionDay && r.lastOf(i, h) && t.Child(i, "nsubj", "nsubj:pass") < 0 && t.InSimplePast(i) && t.InSimplePast(x.clause): // "denounced the raid and recalled its envoy on Friday"
				case t.Is(i, "advcl"), t.Words[i].Rel == "ccomp", t.Is(i, "acl"), t.Words[i].Rel == "conj", t.Words[i].Rel == "parataxis":
					return noCost
				}
			}
		}
		return c
	}
	top := t.ClauseOf(h)
	if x.said >= 0 && t.Below(h, x.said) && !t.Below(x.at, top) {
		return noCost
	}
	if top == x.said || grammar.Reporting[t.Words[top].Lemma] && t.Child(top, "ccomp") >= 0 && t.Below(x.at, t.Child(top, "ccomp")) {
		return noCost
	}
	if r.spokenOf(x, top) {
		return noCost
	}
	c := 20
	for i := x.at; i >= 0; i = t.Words[i].Head {
		if i == top {
			return c
		}
		w := &t.Words[i]
		switch {
		case w.Rel == "acl:relcl" && i > h && h > top && setOff(t, i) && t.InSimplePast(i) && t.InSimplePast(top): // "was brought on Friday by Carrington, who met Mintoff"
			c += 10
		case w.Rel == "acl" && w.XPOS == "VBN" && h < i && top < i && t.Words[top].IsVerb() && t.Child(i, "obj") < 0 && !r.done(w.Head): // "on Friday freed a priest kidnapped by the army", not "called off a raid made by it"
			return noCost
		case w.Rel == "acl:relcl" || w.Rel == "ccomp" && w.Head >= 0 && grammar.Reporting[t.Words[w.Head].Lemma]:
			return noCost
		case t.Is(i, "advcl") && meanwhile(t, i) && r.t.InSimplePast(i): // "died on Friday as forces attacked"
			c += 5
		case t.Gerund(i) && grammar.Completing[t.Mark(i)] && i > h: // "joined France last Friday in rebuking Iran"
		case t.Is(i, "advcl") && t.Child(i, "mark") >= 0 && !t.HasTo(i):
			return noCost
		case atAnotherTime(t, i):
			return noCost
		case (w.Rel == "ccomp" || t.Is(i, "advcl")) && r.t.HasOneOf(i, "had"): // "had a seat for the next day: X had stopped him"
			return noCost
		case w.Rel == "conj" && t.InPerfect(i) && t.InSimplePast(top): // "attacked Syria on Monday, and Iran has condemned it"
			return noCost
		case w.Rel == "conj" && w.IsVerb():
			c += 5
		case w.Rel == "parataxis":
			return noCost
		}
		c++
	}
	return noCost
}

// ofTreaty tells whether the date at word h only tells a treaty from others of its kind, in force since then, and does not make it: "helps
// Chad under the accord of 1977".
func (r *reader) ofTreaty(x *act, h int) bool {
	t := r.t
	n := t.Words[h].Head
	return n >= 0 && n != x.at && binding[t.Words[n].Lemma] && t.Is(h, "nmod") && t.Preposition(h) == "of" && !(t.Is(n, "obj") && t.Words[n].Head == x.at)
}

// binding are nouns for what binds those who made it long after.
var binding = wordlist.Set("treaty accord agreement pact convention charter protocol memorandum constitution law act armistice")

// lastOf tells whether the words of the verb at i end with those at h.
func (r *reader) lastOf(i, h int) bool {
	t := r.t
	if t.Words[h].Head != i || h < i {
		return false
	}
	for k := t.Words[i].First; k >= 0; k = t.Words[k].Next {
		if k > h && t.Words[k].UPOS != "PUNCT" && !t.Is(k, "advcl") {
			return false
		}
	}
	return true
}

// spokenOf tells whether the act x was only spoken of when the verb at top was: "the invasion was condemned on Monday".
func (r *reader) spokenOf(x *act, top int) bool {
	t, i := r.t, x.at
	if t.Is(i, "acl") {
		i = t.Words[i].Head
	}
	for i >= 0 && t.Words[i].Head != top && t.Words[i].IsNoun() {
		i = t.Words[i].Head
	}
	if i < 0 || i == top || !t.Words[i].IsNoun() {
		return false
	}
	w := &t.Words[top]
	switch {
	case t.Is(i, "obl") && answers[t.Words[i].Lemma] && i != x.at && grammar.Reporting[w.Lemma] && !r.isAct(top): // "said on Friday in response to an attack"
		return true
	case w.Lemma == "be" || !w.IsVerb() || t.Is(i, "nsubj") && !t.Passive(top) || t.Is(i, "obl") && !matters[t.Preposition(i)]:
		return false
	case blaming[w.Lemma] || treating[w.Lemma] || mentioning[w.Lemma]:
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
// attack", "ahead of a summit".
func atAnotherTime(t *grammar.Tree, i int) bool {
	if !t.Is(i, "obl") && !t.Is(i, "nmod") {
		return false
	}
	c := t.Child(i, "case")
	return grammar.Joining[t.Preposition(i)] || c > 0 && c < i && (t.Words[c].Lower == "of" && t.Words[c-1].Lower == "ahead" || t.Words[c].Lower == "ahead")
}

// setOff tells whether a comma stands before the words that explain a noun, whose head is i: "North Korea, an ally since
// 1948, denounced it".
func setOff(t *grammar.Tree, i int) bool {
	from := t.Words[i].From
	return t.Words[from].Text == "," || from > 0 && t.Words[from-1].Text == ","
}

// lastingOn are prepositions that with a date say for how long something is so.
var lastingOn = wordlist.Set("since until till")

// ofAside tells whether the date at word h stands in words between commas that only say who somebody is.
func ofAside(t *grammar.Tree, h int) bool {
	for i := h; i >= 0 && !t.Words[i].IsVerb(); i = t.Words[i].Head {
		if rel := t.Words[i].Rel; i != h && setOff(t, i) && (rel == "appos" || (rel == "nmod" || rel == "obl") && lastingOn[t.Preposition(h)]) {
			return true
		}
	}
	return false
}

// meanwhile tells whether the clause of the verb at i is of what happens at the time of the main clause.
func meanwhile(t *grammar.Tree, i int) bool {
	mark := t.Child(i, "mark")
	return mark >= 0 && (t.Words[mark].Lower == "as" || t.Words[mark].Lower == "while") || sameTime(t, i)
}

// sameTime tells whether the clause of the verb at i is one of "when".
func sameTime(t *grammar.Tree, i int) bool {
	mark := t.Child(i, "mark", "advmod")
	return mark >= 0 && mark < i && t.Words[mark].Lower == "when"
}

// toldIn tells whether the participle at i says when the words were published in which something is done: "in a statement
// issued on Sunday", "in a letter made public on Monday".
func (r *reader) toldIn(i int) bool {
	t := r.t
	n := t.Words[i].Head
	return t.Is(i, "acl") && t.Words[i].XPOS == "VBN" && n >= 0 && n < i && published[t.Words[i].Lower] && sayingIn[t.Preposition(n)] &&
		(spokenWords[t.Words[n].Lemma] || grammar.Documents[t.Words[n].Lemma] && t.Words[n].Lemma != "report" && (t.Is(n, "obl") || t.Words[n].Rel == "nmod" && t.Is(t.Words[n].Head, "obj")))
}

var (
	published = wordlist.Set("issued published released delivered sent made broadcast aired posted handed dated circulated read signed given televised carried addressed submitted")

	// sayingIn are prepositions before the words in which something is said.
	sayingIn = wordlist.Set("in by through via with")

	spokenWords = wordlist.Set("statement communique communiqué message speech interview address telegram cable broadcast editorial commentary article remark comment reply response tweet video")
)

func (r *reader) isAct(i int) bool {
	return slices.ContainsFunc(r.acts, func(x act) bool { return x.at == i })
}

// ahead takes dates after publication from verbs of the past and gives them to the nearest word before them
// that can lie ahead: "they spoke in preparation for a meeting in June", "he was freed and is running in June".
func (x *Extractor) ahead(p *passage) {
	t, moved := x.tree, false
	x.reader.t = t
	for i := range p.datings {
		d := &p.datings[i]
		h := hook(t, d.start-p.span.Start, d.end-p.span.Start)
		if h < 0 || !d.span.First.After(p.article.Creation()) || d.told {
			continue
		}
		past := t.Words[h].Head
		if past < 0 || !t.Words[past].IsVerb() || !x.tree.InSimplePast(past) {
			continue
		}
		least := past
		if past > h { // "his visit next week was cancelled"
			least = t.Words[past].From - 1
		}
		for n := h - 1; n > least; n-- {
			w := &t.Words[n]
			if act := w.UPOS == "NOUN" && x.lex.acts.nouns[w.Lemma].kind != ""; act || w.UPOS == "VERB" && w.XPOS != "VBD" && w.XPOS != "VBN" {
				t.Hang(h, n, t.Words[h].Rel)
				moved = true
				break
			}
		}
	}
	if moved = x.behind(p) || moved; moved {
		t.Link()
	}
}

// behind takes dates before publication from infinitives and gives them to the verb of the past above them: "handed over
// its application to join the union on Friday". What somebody is to do lies ahead. It tells whether there were any.
func (x *Extractor) behind(p *passage) bool {
	t, moved := x.tree, false
	for i := range p.datings {
		d := &p.datings[i]
		today := d.span.Last == p.article.Creation()
		if d.span.Last.IsZero() || !today && !d.span.Last.Before(p.article.Creation()) {
			continue
		}
		h := hook(t, d.start-p.span.Start, d.end-p.span.Start)
		if h < 0 || t.Words[h].Head < 0 || ofNoun(p.article.Text, d.start) {
			continue
		}
		v := t.ClauseOf(t.Words[h].Head)
		if v > h || x.reader.happening(h) >= 0 || !(t.HasTo(v) && t.Words[v].XPOS == "VB") && !(brokered(t, v, h) && len(p.datings) == 1) {
			continue
		}
		past := t.VerbAbove(t.Words[v].Head)
		if past < 0 || t.Words[past].XPOS == "VBG" || !x.tree.InSimplePast(past) || t.Words[past].XPOS == "VBN" && t.Child(past, "aux") < 0 {
			continue
		}
		if today && !(bidding[t.Words[past].Lemma] && t.Words[h].To >= len(t.Words)-1) {
			continue
		}
		t.Hang(h, past, "obl")
		moved = true
	}
	return moved
}

// bidding are verbs of what is said to somebody on the day on which it is told that he is to do something: "told six Britons to leave the
// country on Monday", on that Monday.
var bidding = wordlist.Set("tell order ask urge instruct command press")

// brokered tells whether the participle at v only says by whom its noun was made, and the date at word h ends the
// sentence: in "agreed to a truce brokered by Y on Friday" it is the day of the accord.
func brokered(t *grammar.Tree, v, h int) bool {
	w := &t.Words[v]
	if w.Rel != "acl" || w.XPOS != "VBN" || w.Head < 0 || t.Words[h].To < len(t.Words)-1 {
		return false
	}
	for k := w.First; k >= 0; k = t.Words[k].Next {
		if t.Preposition(k) == "by" && k < h {
			return true
		}
	}
	return false
}

// hooks returns the words at which datings hang: for each the word of it whose head lies outside.
// offset is where the sentence begins in the article.
func hooks(out []int, t *grammar.Tree, ds []dating, offset int) []int {
	for i := range ds {
		out = append(out, hook(t, ds[i].start-offset, ds[i].end-offset))
	}
	return out
}

// hook returns the word between two bytes of the sentence whose head lies outside of them, or -1.
func hook(t *grammar.Tree, start, end int) int {
	best := -1
	for i := range t.Words {
		w := &t.Words[i]
		if w.End <= start || w.Start >= end {
			continue
		}
		if best < 0 {
			best = i
		}
		if h := w.Head; (h < 0 || t.Words[h].Start < start || t.Words[h].Start >= end) && w.UPOS != "ADP" && w.UPOS != "PUNCT" {
			return i
		}
	}
	return best
}
