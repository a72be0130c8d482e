package event

import "timeline/timeline/wordlist"

// joinedInfinitive joins the infinitive at word i to the one before it, where it was joined to a verb with a tense between the
// two: "is to talk to those who survived and meet the president".
func (t *tree) joinedInfinitive(i int) {
	ws := t.words
	if ws[i].upos != "VERB" || t.hasSubject(i) || t.hasAuxiliary(i) {
		return
	}
	for k := ws[i].head - 1; k > 0; k-- {
		if ws[k].xpos == "VB" && ws[k].upos == "VERB" && !t.hasSubject(k) && !t.below(k, i) {
			ws[i].head = k
			return
		}
		if ws[k].xpos == "VBD" || ws[k].xpos == "VBZ" || ws[k].text == ";" {
			return
		}
	}
}

// bidden gives verbs of asking those who ask and those who are asked, where they were taken for parts of what is asked
// for: "called for Serbia to withdraw", "Serbia was asked by Turkey to withdraw".
func (t *tree) bidden() {
	ws := t.words
	for i := 1; i < len(ws); i++ {
		switch w := &ws[i]; {
		case w.lower == "for" && w.rel == "mark" && w.head > i && ws[w.head].rel == "advcl":
			do := w.head
			ask := ws[do].head
			if whom := t.subjectBetween(i, do); whom >= 0 && ask >= 0 && ask < i && petitioning[ws[ask].lemma] {
				w.head, w.rel = whom, "case"
				ws[whom].head, ws[whom].rel = ask, "obl"
			}
		case w.lower == "by" && ws[i-1].xpos == "VBN" && bidding[ws[i-1].lemma] && w.head > i:
			ask, who, do := i-1, w.head, -1
			if w.rel == "mark" {
				do, who = w.head, t.subjectBetween(i, w.head)
			} else if k := t.infinitiveOf(who); k >= 0 {
				do = k
			}
			if who < 0 || do < 0 || ws[do].xpos != "VB" {
				continue
			}
			w.head, w.rel = who, "case"
			ws[who].head, ws[who].rel = ask, "obl:agent"
			ws[do].head, ws[do].rel = ask, "xcomp"
			for k := range ask {
				if ws[k].head == ask && ws[k].rel == "nsubj" {
					ws[k].rel = "nsubj:pass"
				}
			}
		}
	}
}

// subjectBetween returns the subject of verb v that stands behind word i, or -1.
func (t *tree) subjectBetween(i, v int) int {
	for k := i + 1; k < v; k++ {
		if t.words[k].head == v && t.subject(k) {
			return k
		}
	}
	return -1
}

// infinitiveOf returns the infinitive that hangs on the noun at h, or -1.
func (t *tree) infinitiveOf(h int) int {
	for k := h + 2; k < len(t.words); k++ {
		if w := &t.words[k]; w.head == h && w.rel == "acl" && t.words[k-1].lower == "to" {
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
func (t *tree) givenTime(i int) {
	ws := t.words
	give, time := ws[i].head, i-2
	if ws[time].rel == "flat" {
		time = ws[time].head
	}
	if ws[time].head != give {
		return
	}
	for k := give + 1; k < time; k++ {
		if ws[k].head == give && ws[k].rel == "obj" {
			ws[k].rel = "iobj"
		}
	}
	ws[time].rel, ws[time].lemma = "obj", singular(ws[i-2].lower)
	ws[i].rel = "xcomp"
}
