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

// calledOn makes one list of a name that seems to be called on and of the subjects behind it: "Saudi Arabia, the Emirates and
// Bahrain recalled their envoys".
func (t *Tree) calledOn() {
	ws := t.Words
	for i := range ws {
		if ws[i].Rel != "vocative" || ws[i].UPOS != "PROPN" {
			continue
		}
		v := ws[i].Head
		for s := i + 1; s < v; s++ {
			if !t.subject(s) || ws[s].Head != v || !t.comma(i, s) {
				continue
			}
			last := s
			for k := s + 1; k < v; k++ {
				if ws[k].Head == s && ws[k].Rel == "conj" {
					last = k
				}
			}
			if last == s { // "Obama, the people are waiting"
				break
			}
			ws[i].Rel = ws[s].Rel
			for k := s; k <= last; k++ {
				if k == s || ws[k].Head == s && ws[k].Rel == "conj" {
					t.Hang(k, i, "conj")
				}
			}
			break
		}
	}
}

// namedOfficer gives the name between commas behind an office back to it, where it was taken for the subject of the next clause with
// the one who is: "recalled its ambassador, Nathan Meron, on Friday, and the United States summoned its envoy".
func (t *Tree) namedOfficer() {
	ws := t.Words
	for i := 3; i < len(ws); i++ {
		v := ws[i].Head
		if ws[i].UPOS != "PROPN" || !t.subject(i) || v < i+4 || ws[v].Rel != "parataxis" && ws[v].Rel != "conj" || ws[i-1].Text != "," || ws[i-2].UPOS != "NOUN" || ws[i-2].Head > i {
			continue
		}
		for k := i + 1; k < v; k++ {
			and := k
			for and > i && ws[and].Rel != "cc" {
				and--
			}
			if ws[k].Head != i || ws[k].Rel != "conj" || and < i+2 || ws[and-1].Text != "," {
				continue
			}
			if _, office := t.Role(i - 2); !office {
				break
			}
			for d := i + 1; d < and; d++ {
				if t.Timed[d] && ws[d].Head < 0 {
					t.move(d, t.VerbAbove(i-2))
				}
			}
			t.Hang(k, v, ws[i].Rel)
			t.move(and, v)
			ws[v].Rel = "conj"
			t.Hang(i, i-2, "appos")
			break
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

// bareBeforeDay frees a noun with its preposition from the day behind it: "placed its forces on alert Monday".
func (t *Tree) bareBeforeDay() {
	ws := t.Words
	for d := 2; d < len(ws); d++ {
		n, c := d-1, d-2
		if !t.Timed[d] || t.Timed[n] || ws[n].UPOS != "NOUN" || ws[n].Head != d || ws[c].Rel != "case" || ws[c].Head != d {
			continue
		}
		above := ws[d].Head
		t.supplant(n, d, "obl:unmarked")
		t.move(c, n)
		t.move(d, above)
	}
}

// secondActs makes the verb of a second clause of a participle that has an object, as no passive has: "accused him, and thousands
// of demonstrators burned flags".
func (t *Tree) secondActs() {
	ws := t.Words
	for v := 4; v+1 < len(ws); v++ {
		h := v - 1
		if ws[v].XPOS != "VBN" || ws[v].Rel != "acl" || ws[v].Head != h || twofold[ws[v].Lemma] || t.Timed[v+1] {
			continue
		}
		n := h
		for ws[n].Rel == "nmod" && ws[n].Head >= 0 && ws[n].Head < n {
			n = ws[n].Head
		}
		and := n - 1
		for and > 1 && ws[and].Rel != "cc" && ws[and].Head == n {
			and--
		}
		if ws[n].Rel != "conj" || and < 2 || ws[and].Lower != "and" || ws[and].Head != n || ws[and-1].Text != "," || ws[n].Head > and {
			continue
		}
		o := v + 1
		for o+1 < len(ws) && (ws[o].UPOS == "ADJ" || ws[o].UPOS == "DET" || ws[o].UPOS == "NUM" || ws[o].XPOS == "PRP$" || ws[o].IsNoun() && ws[o+1].IsNoun()) && !t.Timed[o+1] {
			o++
		}
		above := t.VerbAbove(n)
		if !ws[o].IsNoun() || above < 0 || above > and {
			continue
		}
		t.Hang(v, above, "conj")
		ws[v].XPOS = "VBD"
		t.Hang(n, v, "nsubj")
		t.move(and, v)
		t.Hang(o, v, "obj")
	}
}

// twofold are verbs whose passive keeps an object.
var twofold = wordlist.Set(`give tell call name consider dub pay offer send award elect make find leave ask show deny declare appoint judge deem grant teach
	owe lend promise allow serve style term entitle rate number`)

// conjoined makes a clause of the verb whose subject a preposition was hung on: "will remain until Iraq withdraws its forces".
func (t *Tree) conjoined() {
	ws := t.Words
	for i := range ws {
		n := ws[i].Head
		if ws[i].Rel != "case" || !ofTime[ws[i].Lower] || n < i || !t.subject(n) || t.Timed[n] {
			continue
		}
		if v := ws[n].Head; v > n && (ws[v].XPOS == "VBZ" || ws[v].XPOS == "VBP" || ws[v].XPOS == "VBD") && (ws[v].Rel == "ccomp" || ws[v].Rel == "advcl") && ws[v].Head >= 0 && ws[v].Head < i {
			t.Hang(i, v, "mark")
			ws[i].UPOS, ws[v].Rel = "SCONJ", "advcl"
		}
	}
}

var ofTime = wordlist.Set("until till before after since")

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

// ofWhom gives a name behind "for" to the noun before it, where it was taken for a second subject: "The lawyer for Navalny said".
func (t *Tree) ofWhom() {
	ws := t.Words
	for i := 1; i+1 < len(ws); i++ {
		v, first := ws[i].Head, i-1
		if ws[i].Lower != "for" || ws[i].Rel != "mark" || v < i+2 || !t.subject(first) || ws[first].Head != v || ws[v].XPOS != "VBD" && ws[v].XPOS != "VBZ" {
			continue
		}
		for n := i + 1; n < v; n++ {
			if t.subject(n) && ws[n].Head == v {
				t.Hang(i, n, "case")
				ws[i].UPOS = "ADP"
				t.Hang(n, first, "nmod")
				break
			}
		}
	}
}

// demanded makes a clause that says what is demanded of one that was taken for a relative: "the demand that Britain withdraw its troops".
func (t *Tree) demanded() {
	ws := t.Words
	for i := 1; i+1 < len(ws); i++ {
		n := i - 1
		if ws[i].Lower != "that" || ws[i].XPOS != "WDT" || !ws[n].IsNoun() || !demands[ws[n].Lemma] {
			continue
		}
		for v := i + 2; v < min(len(ws), i+phraseReach); v++ {
			if ws[v].Head == n && ws[v].Rel == "acl:relcl" && ws[v].IsVerb() {
				subject := false
				for k := i + 1; k < v; k++ {
					subject = subject || t.subject(k) && ws[k].Head == v
				}
				if subject && (ws[v].XPOS == "VB" || ws[v].XPOS == "VBP") {
					ws[v].Rel = "acl"
					t.Hang(i, v, "mark")
					ws[i].UPOS, ws[i].XPOS = "SCONJ", "IN"
				}
				break
			}
		}
	}
}

var demands = wordlist.Set("demand request call proposal insistence order appeal suggestion recommendation condition requirement")

// modalPair makes an infinitive of a verb that is joined to one, and looks like a participle: "would enrage them and cut off the trade".
func (t *Tree) modalPair() {
	ws := t.Words
	for i := range ws {
		h := ws[i].Head
		if ws[i].Rel != "conj" || ws[i].XPOS != "VBN" && ws[i].XPOS != "VBD" || !samePast[ws[i].Lower] || h < 0 || h > i || ws[h].XPOS != "VB" {
			continue
		}
		own, modal := false, false
		for k := range i {
			own = own || ws[k].Head == i && (t.subject(k) || ws[k].Rel == "aux" || ws[k].Rel == "aux:pass")
			modal = modal || ws[k].Head == h && ws[k].XPOS == "MD"
		}
		if modal && !own {
			ws[i].XPOS = "VB"
		}
	}
}

// ofSeveral makes one list of the names that officers are of: "The ambassadors of Britain, France and Germany".
func (t *Tree) ofSeveral() {
	ws := t.Words
	for i := 2; i < len(ws); i++ {
		h := ws[i].Head
		for k := 0; k < i && t.subject(i); k++ {
			if t.subject(k) && ws[k].Head == ws[i].Head {
				h = k
			}
		}
		if ws[i].Rel != "appos" && !t.subject(i) || ws[i].UPOS != "PROPN" || h < 0 || h > i || ws[h].XPOS != "NNS" || ws[i-1].Text != "," {
			continue
		}
		first, and := -1, false
		for k := h + 1; k < i; k++ {
			if ws[k].Head == h && ws[k].Rel == "nmod" && ws[k].UPOS == "PROPN" {
				first = k
			}
		}
		for k := i + 1; k < len(ws) && ws[k].Rel != "root"; k++ {
			and = and || ws[k].Head == i && ws[k].Rel == "conj" && ws[k].UPOS == "PROPN"
		}
		if first < 0 || !and || t.Mark(first) != "of" && !t.cased(first, "of") {
			continue
		}
		t.Hang(i, first, "conj")
		for k := range ws {
			if ws[k].Head == i && ws[k].Rel == "conj" {
				t.move(k, first)
			}
		}
	}
}

// cased tells whether the word before the noun phrase at n is this preposition. Links need not be made yet.
func (t *Tree) cased(n int, preposition string) bool {
	for k := n - 1; k >= max(0, n-phraseReach); k-- {
		if t.Words[k].Head == n && t.Words[k].Rel == "case" {
			return t.Words[k].Lower == preposition
		}
	}
	return false
}

// secondTitle gives a name to the title right before it, not to the next one: "spoke with Prime Minister Costas Simitis and Prime Minister
// Tansu Ciller".
func (t *Tree) secondTitle() {
	ws := t.Words
	for i := 1; i < len(ws); i++ {
		title, h := i-1, ws[i].Head
		if ws[i].UPOS != "PROPN" || ws[i].Rel != "compound" || ws[title].UPOS != "PROPN" || ws[title].Head == i || h < i+3 || ws[h].UPOS != "PROPN" {
			continue
		}
		and := i + 1
		for and < h && ws[and].Head == i {
			and++
		}
		if _, office := t.Role(title); !office || ws[and].Lower != "and" {
			continue
		}
		for ws[h].Rel == "nmod:desc" && ws[h].Head > h {
			h = ws[h].Head
		}
		if ws[h].Head != ws[title].Head || ws[title].Head < 0 {
			continue
		}
		t.Hang(i, title, "flat")
		t.Hang(h, title, "conj")
		t.move(and, h)
	}
}

// chaired gives the verb of the sentence the subject that "who" stands for, of which it was taken away: "Minister Chung, who chairs the council,
// urged Japan to yield".
func (t *Tree) chaired() {
	ws := t.Words
	for i := 2; i < len(ws); i++ {
		v := ws[i].Head
		if ws[i].Lower != "who" && ws[i].Lower != "which" || ws[i-1].Text != "," || v < i || ws[v].Rel != "advcl" && ws[v].Rel != "ccomp" && ws[v].Rel != "csubj" || ws[v].Head <= v || t.HasSubject(ws[v].Head) {
			continue
		}
		u := ws[v].Head
		for n := i - 2; n >= max(0, i-phraseReach); n-- {
			if ws[n].Head == v && ws[n].Rel == "nsubj" && ws[n].IsNoun() {
				t.move(n, u)
				t.Hang(v, n, "acl:relcl")
				break
			}
		}
	}
}

// doubleSubject joins a noun to the subject right behind it, where both were taken for one: "NATO troops sealed", "Deputy Secretary Armitage
// called".
func (t *Tree) doubleSubject() {
	ws := t.Words
	for i := 0; i+1 < len(ws); i++ {
		if ws[i].Rel != "nsubj" || !ws[i].IsNoun() || t.Timed[i] {
			continue
		}
		n := i + 1
		for n < len(ws) && ws[n].Head > n && !strings.HasPrefix(ws[n].XPOS, "VB") && (ws[n].Rel == "compound" || ws[n].Rel == "amod" || ws[n].Rel == "nmod:desc") {
			n++
		}
		if n >= len(ws) || !ws[n].IsNoun() || t.copular(n) || ws[i].Head != n && (ws[n].Rel != "nsubj" || ws[i].Head != ws[n].Head) {
			continue
		}
		if _, ok := t.Role(n); !ok && ws[n].Rel != "nsubj" { // "Obama plans to visit", of which "plans" was taken for a noun
			continue
		}
		t.Hang(i, n, "compound")
	}
}

// copular tells whether the noun at n is what something is. Links need not be made yet.
func (t *Tree) copular(n int) bool {
	for k := max(0, n-phraseReach); k < n; k++ {
		if t.Words[k].Head == n && t.Words[k].Rel == "cop" {
			return true
		}
	}
	return false
}

// titledNames joins a name to the title right before it, where it was taken for an explanation: "Ambassador Raquel Serur".
func (t *Tree) titledNames() {
	ws := t.Words
	for i := 1; i < len(ws); i++ {
		h := ws[i].Head
		if ws[i].Rel != "appos" || ws[i].UPOS != "PROPN" || h < 0 || h >= i || ws[h].UPOS != "PROPN" {
			continue
		}
		first := h + 1
		for first < i && ws[first].Rel == "flat" && ws[first].Head == h {
			first++
		}
		names := true
		for k := first; k < i; k++ {
			names = names && ws[k].UPOS == "PROPN" && ws[k].Head > h && ws[k].Head <= i
		}
		_, title := t.Role(h)
		_, office := t.Role(i)
		if !names || !title && !office {
			continue
		}
		t.Hang(i, first, "flat")
		for k := first; k < i; k++ {
			t.Hang(k, first, "flat")
		}
		t.Hang(first, h, "flat")
	}
}

// explainedRoot makes the verb of the sentence of a participle behind what explains a noun, which was taken for the whole of it: "President
// Fujimori, the son of immigrants, apologised to Tokyo".
func (t *Tree) explainedRoot() {
	ws, root := t.Words, t.Root()
	if root < 0 || !ws[root].IsNoun() {
		return
	}
	for v := root + 4; v < len(ws); v++ {
		if ws[v].XPOS != "VBN" || ws[v].Rel != "acl" || ws[v-1].Text != "," || !strings.HasSuffix(ws[v].Lower, "ed") {
			continue
		}
		for k := ws[v].Head; k > root; k = ws[k].Head {
			if ws[k].Rel == "appos" && ws[k].Head == root && t.comma(root, k) {
				t.crown(v, root)
				ws[v].XPOS = "VBD"
				return
			}
		}
		return
	}
}

// titledPair joins the second name behind a title of several to the title: "Presidents Biya and Abacha spoke".
func (t *Tree) titledPair() {
	ws := t.Words
	for i := range ws {
		h := ws[i].Head
		if ws[i].Rel != "conj" || ws[i].UPOS != "PROPN" || h < 0 || h > i || ws[h].Rel != "flat" {
			continue
		}
		for ws[h].Rel == "flat" {
			h = ws[h].Head
		}
		if _, office := t.Role(h); office && ws[h].XPOS == "NNS" || ws[h].XPOS == "NNPS" {
			t.move(i, h)
		}
	}
}

// maintained makes a relative clause of "which" and what it says, and the verb of the sentence of the one behind the commas: "Britain, which
// maintains that they were in Iraqi waters, on Wednesday froze all contacts".
func (t *Tree) maintained() {
	ws := t.Words
	for i := 2; i < len(ws); i++ {
		v := ws[i].Head
		if ws[i].Lower != "which" && ws[i].Lower != "who" || ws[i-1].Text != "," || v < i || !t.subject(i) || !Reporting[ws[v].Lemma] || ws[v].Rel == "acl:relcl" {
			continue
		}
		n := i - 2
		for ws[n].Rel == "flat" {
			n = ws[n].Head
		}
		u := v + 2
		for u < len(ws) && !(ws[u].XPOS == "VBD" && ws[u].Head == v && (ws[u].Rel == "ccomp" || ws[u].Rel == "parataxis") && t.pastDate(u)) {
			u++
		}
		if u == len(ws) || ws[n].Head != v {
			continue
		}
		t.supplant(u, v, "acl:relcl")
		t.Hang(n, u, "nsubj")
		t.move(v, n)
		for k := v + 1; k < u; k++ {
			if ws[k].Head == u && !t.Timed[k] {
				t.Hang(k, v, "ccomp")
			}
		}
		return
	}
}

// pastDate tells whether a comma stands right before the verb at u, or before the date that does.
func (t *Tree) pastDate(u int) bool {
	k := u - 1
	for k > 0 && (t.Timed[k] || t.Words[k].UPOS == "ADP" && t.Timed[k+1]) {
		k--
	}
	return t.Words[k].Text == ","
}
