package grammar

import (
	"slices"

	"timeline/timeline/wordlist"
)

// joinedInfinitive joins the infinitive at word i to the one before it, where it was joined to a verb with a tense between the
// two: "is to talk to those who survived and meet the president".
func (t *Tree) joinedInfinitive(i int) {
	ws := t.Words
	if ws[i].UPOS != "VERB" || t.HasSubject(i) || t.hasAuxiliary(i) {
		return
	}
	for k := ws[i].Head - 1; k > 0; k-- {
		if ws[k].XPOS == "VB" && ws[k].UPOS == "VERB" && !t.HasSubject(k) && !t.Below(k, i) {
			t.move(i, k)
			return
		}
		if ws[k].XPOS == "VBD" || ws[k].XPOS == "VBZ" || ws[k].Text == ";" {
			return
		}
	}
}

// ofBid hangs the clause of the verb at word i on the demand that it tells: "rejected a demand that it withdraw". It tells whether it did.
func (t *Tree) ofBid(i int) bool {
	ws := t.Words
	for k := i - 1; k > ws[i].Head+1; k-- {
		if ws[k].Head == i && ws[k].Lower == "that" && ws[k].Rel == "mark" {
			if n := k - 1; bids[ws[n].Lemma] && (ws[n].Rel == "obj" || ws[n].Rel == "obl" || ws[n].Rel == "nmod") {
				t.Hang(i, n, "acl")
				return true
			}
			return false
		}
	}
	return false
}

// bids are nouns of what somebody wants others to do.
var bids = wordlist.Set("demand call request proposal suggestion insistence plea appeal condition recommendation order")

// tensedBehind joins the verb at word i, which has a tense, not to the infinitive or the noun that it was joined to, but to the verb on which that
// hangs: "urged Chad not to yield and is sending doctors". It tells whether it did.
func (t *Tree) tensedBehind(i int) bool {
	ws := t.Words
	if !ws[i].IsVerb() || t.HasSubject(i) || ws[i].XPOS != "VBD" && ws[i].XPOS != "VBZ" && !t.auxiliary(i, "is", "are", "was", "were", "has", "have", "had", "will") {
		return false
	}
	h := ws[i].Head
	if ws[h].XPOS == "VB" && !t.infinitival(h) || ws[h].UPOS == "NOUN" && t.auxiliary(h, "is", "are", "was", "were", "be", "been") {
		return false
	}
	for v := ws[h].Head; v >= 0; v = ws[v].Head {
		if ws[v].IsVerb() && (ws[v].XPOS == "VBD" || ws[v].XPOS == "VBZ" || ws[v].XPOS == "VBP" || t.auxiliary(v, "is", "are", "was", "were", "has", "have", "had", "will")) {
			t.move(i, v)
			return true
		}
	}
	return false
}

// infinitival tells whether "to" stands before the verb at v, before links are made.
func (t *Tree) infinitival(v int) bool {
	return slices.ContainsFunc(t.Words[:v], func(w Word) bool { return w.Head == v && w.Lower == "to" && w.Rel == "mark" })
}

// bidden gives verbs of asking those who ask and those who are asked, where they were taken for parts of what is asked
// for: "called for Serbia to withdraw", "Serbia was asked by Turkey to withdraw".
func (t *Tree) bidden() {
	ws := t.Words
	for i := 1; i < len(ws); i++ {
		switch w := &ws[i]; {
		case w.Lower == "for" && w.Rel == "mark" && w.Head > i && ws[w.Head].Rel == "advcl":
			do := w.Head
			ask := ws[do].Head
			if whom := t.subjectBetween(i, do); whom >= 0 && ask >= 0 && ask < i && petitioning[ws[ask].Lemma] {
				t.Hang(i, whom, "case")
				t.Hang(whom, ask, "obl")
			}
		case w.Lower == "by" && ws[i-1].XPOS == "VBN" && bidding[ws[i-1].Lemma] && w.Head > i:
			ask, who, do := i-1, w.Head, -1
			if w.Rel == "mark" {
				do, who = w.Head, t.subjectBetween(i, w.Head)
			} else if k := t.infinitiveOf(who); k >= 0 {
				do = k
			}
			if who < 0 || do < 0 || ws[do].XPOS != "VB" {
				continue
			}
			t.Hang(i, who, "case")
			t.Hang(who, ask, "obl:agent")
			t.Hang(do, ask, "xcomp")
			for k := range ask {
				if ws[k].Head == ask && ws[k].Rel == "nsubj" {
					ws[k].Rel = "nsubj:pass"
				}
			}
		}
	}
}

// subjectBetween returns the subject of verb v that stands behind word i, or -1.
func (t *Tree) subjectBetween(i, v int) int {
	for k := i + 1; k < v; k++ {
		if t.Words[k].Head == v && t.subject(k) {
			return k
		}
	}
	return -1
}

// infinitiveOf returns the infinitive that hangs on the noun at h, or -1.
func (t *Tree) infinitiveOf(h int) int {
	for k := h + 2; k < len(t.Words); k++ {
		if w := &t.Words[k]; w.Head == h && w.Rel == "acl" && t.Words[k-1].Lower == "to" {
			return k
		}
	}
	return -1
}

var (
	petitioning = wordlist.Set("call appeal press push plead campaign lobby")
	bidding     = wordlist.Set("ask urge tell order beg advise press call invite warn instruct pressure")
)

// givenTime makes an object of the time that somebody is given to do what the infinitive at word i says: "gave the envoy 48
// hours to leave".
func (t *Tree) givenTime(i int) {
	ws := t.Words
	give, time := ws[i].Head, i-2
	if ws[time].Rel == "flat" {
		time = ws[time].Head
	}
	if ws[time].Head != give {
		return
	}
	for k := give + 1; k < time; k++ {
		if ws[k].Head == give && ws[k].Rel == "obj" {
			ws[k].Rel = "iobj"
		}
	}
	ws[time].Rel, ws[time].Lemma = "obj", Singular(ws[i-2].Lower)
	ws[i].Rel = "xcomp"
}

// commanded returns the verb of commanding whose object the noun at n is, alone or with others, or -1.
func (t *Tree) commanded(n int) int {
	if t.Words[n].Rel == "conj" {
		n = t.Words[n].Head
	}
	if v := t.Words[n].Head; v >= 0 && t.Words[n].Rel == "obj" && Commanding[t.Words[v].Lemma] {
		return v
	}
	return -1
}
