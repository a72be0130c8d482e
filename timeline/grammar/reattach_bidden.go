package grammar

import "timeline/timeline/wordlist"

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
