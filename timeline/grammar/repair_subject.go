package grammar

import (
	"strings"

	"timeline/timeline/wordlist"
)

// outsideFirst takes the place that a sentence begins with from its subjects: "Outside the embassy in Seoul, 300 protesters
// burned flags".
func (t *Tree) outsideFirst() {
	ws := t.Words
	if len(ws) < 4 || ws[0].XPOS != "RB" && ws[0].XPOS != "IN" || !around[ws[0].Lower] {
		return
	}
	place := ws[0].Head
	if place <= 0 || ws[place].Rel != "nsubj" || !ws[place].IsNoun() {
		return
	}
	for i := place + 1; i < ws[place].Head; i++ {
		if t.subject(i) && ws[i].Head == ws[place].Head && t.comma(place, i) {
			ws[0].Rel, ws[0].UPOS, ws[0].XPOS = "case", "ADP", "IN"
			ws[place].Rel = "obl"
			return
		}
	}
}

var around = wordlist.Set("outside inside near around across beyond beside behind")

// inPlaceFirst makes a subject of a noun that was taken for an explanation of the place before it: "In Moscow a youth group
// besieged the embassy".
func (t *Tree) inPlaceFirst() {
	ws := t.Words
	if len(ws) < 5 || ws[0].Rel != "case" || ws[0].Lower != "in" {
		return
	}
	place := ws[0].Head
	if place < 0 {
		return
	}
	v := ws[place].Head
	if v <= place || !ws[v].IsVerb() || t.HasSubject(v) {
		return
	}
	for i := place + 2; i < v; i++ {
		if ws[i-1].Text == "," {
			return
		}
		if ws[i].Rel == "appos" && ws[i].Head == place && ws[i].UPOS == "NOUN" {
			t.Hang(i, v, "nsubj")
			return
		}
	}
}

// andSubject gives the verb of a second clause the noun before it, where that was taken for one of two objects of the first:
// "Iraq invaded Kuwait, and the Security Council demanded its withdrawal".
func (t *Tree) andSubject() {
	ws := t.Words
	for c := 4; c < len(ws); c++ {
		v := ws[c].Head
		if ws[c].XPOS != "VBD" || ws[c].Rel != "conj" || v < 0 || v > c || !ws[v].IsVerb() {
			continue
		}
		n := c - 1
		for ws[n].Rel == "flat" && ws[n].Head < n && ws[n].Head >= 0 {
			n = ws[n].Head
		}
		first := ws[n].Head
		if ws[n].Rel != "conj" || !ws[n].IsNoun() || first <= v || first > n || first < n-phraseReach || !ws[first].IsNoun() || t.HasSubject(c) {
			continue
		}
		and, pair := -1, true
		for k := first + 1; k < n; k++ {
			switch {
			case ws[k].Head == n && ws[k].Rel == "cc" && ws[k].Lower == "and" && ws[k-1].Text == ",":
				and = k
			case ws[k].Head == first && ws[k].Rel == "conj":
				pair = false
			}
		}
		if and > 0 && pair {
			t.Hang(n, c, "nsubj")
			t.move(and, c)
			t.move(and-1, c)
		}
	}
}

// captives makes what somebody was taken as of a noun read as a verb: "took 180 soldiers prisoner".
func (t *Tree) captives() {
	ws := t.Words
	for i := 2; i < len(ws); i++ {
		w := &ws[i]
		if w.Lower != "prisoner" && w.Lower != "hostage" && w.Lower != "captive" || !w.IsVerb() && w.Rel == "xcomp" {
			continue
		}
		for v := i - 2; v >= max(0, i-phraseReach); v-- {
			if ws[v].IsVerb() && (ws[v].Lemma == "take" || ws[v].Lemma == "hold") {
				if n := i - 1; ws[n].IsNoun() && ws[n].Head == v || ws[n].Head == i && ws[n].Rel == "compound" {
					for k := range ws {
						if ws[k].Head == i {
							t.move(k, v)
							if k == n {
								ws[k].Rel = "obj"
							} else if k < n && k > v && ws[k].Rel != "punct" {
								t.move(k, n)
							}
						}
					}
					t.Hang(i, v, "xcomp")
					w.UPOS, w.XPOS, w.Lemma = "NOUN", "NN", w.Lower
				}
				break
			}
		}
	}
}

// bareBeforeDay frees a noun or a name with its preposition from the date behind it: "placed its forces on alert Monday", "imposed by
// the European Union last month".
func (t *Tree) bareBeforeDay() {
	ws := t.Words
	for d := 2; d < len(ws); d++ {
		if !t.Timed[d] {
			continue
		}
		n := d - 1
		for n > 0 && t.Timed[n] {
			n--
		}
		for ws[n].Rel == "flat" && ws[n].Head >= 0 && ws[n].Head < n {
			n = ws[n].Head
		}
		c := n - 1
		for c > 0 && ws[c].Head == d && ws[c].Rel != "case" {
			c--
		}
		if t.Timed[n] || !ws[n].IsNoun() || ws[n].Head != d || c < 0 || ws[c].Head != d || ws[c].Rel != "case" {
			continue
		}
		above := ws[d].Head
		t.supplant(n, d, "obl:unmarked")
		for k := c; k < n; k++ {
			if ws[k].Head == d {
				t.move(k, n)
			}
		}
		if v := t.VerbAbove(above); v >= 0 && v < d {
			above = v
		}
		t.move(d, above)
	}
}

// themselves joins a reflexive to the subject right before it, of which the verb behind it was taken for a relative clause: "the
// president himself met with him".
func (t *Tree) themselves() {
	ws := t.Words
	for i := 1; i+1 < len(ws); i++ {
		n, v := i-1, ws[i].Head
		if !strings.HasSuffix(ws[i].Lower, "self") && !strings.HasSuffix(ws[i].Lower, "selves") || v < i || ws[i].Rel != "nsubj" || !ws[n].IsNoun() {
			continue
		}
		for ws[n].Rel == "flat" && ws[n].Head >= 0 && ws[n].Head < n {
			n = ws[n].Head
		}
		if ws[v].Head == n && ws[v].Rel == "acl:relcl" {
			t.supplant(v, n, "nsubj")
			for k := range ws {
				if ws[k].Head == n && k > v {
					t.move(k, v)
				}
			}
		}
		t.Hang(i, n, "nmod:unmarked")
	}
}
