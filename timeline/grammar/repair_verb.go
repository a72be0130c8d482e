package grammar

import (
	"strings"

	"timeline/timeline/wordlist"
)

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

// hadAlso makes an auxiliary of a "had" that was taken for a verb of its own before an adverb and its participle: "he had also asked Chad".
func (t *Tree) hadAlso() {
	ws := t.Words
	for v := 2; v < len(ws); v++ {
		had := v - 1
		for had > 0 && ws[had].UPOS == "ADV" {
			had--
		}
		if ws[v].Head != had || ws[v].Rel != "ccomp" || ws[v].XPOS != "VBD" && ws[v].XPOS != "VBN" || ws[had].Lemma != "have" || ws[had].UPOS != "VERB" {
			continue
		}
		for k := range ws {
			if k != v && ws[k].Head == had {
				t.move(k, v)
			}
		}
		t.supplant(v, had, "aux")
		ws[had].UPOS, ws[v].XPOS = "AUX", "VBN"
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

// whenDone gives its clause the "when" that was hung on a word of the subject: "on Friday, when Chilean guards fired".
func (t *Tree) whenDone() {
	ws := t.Words
	for i := range ws {
		if ws[i].Lower != "when" || ws[i].Head <= i || ws[ws[i].Head].IsVerb() {
			continue
		}
		v := t.VerbAbove(ws[i].Head)
		if v <= ws[i].Head || !t.HasSubject(v) {
			continue
		}
		t.Hang(i, v, "advmod")
		if ws[v].XPOS == "VBN" && !t.hasAuxiliary(v) {
			ws[v].XPOS = "VBD"
		}
		if ws[v].Rel == "parataxis" {
			ws[v].Rel = "advcl"
		}
	}
}

// accusing gives its verb the participle behind a comma that tells what its subject says, where that was hung on what another
// was told to do: "told the envoys to go, accusing Peru of spying".
func (t *Tree) accusing() {
	ws := t.Words
	for i := 3; i < len(ws); i++ {
		w := &ws[i]
		if w.XPOS != "VBG" || w.Rel != "advcl" || w.Head > i || w.Head < 0 || ws[i-1].Text != "," || !uttering[w.Lemma] {
			continue
		}
		v := w.Head
		for ws[v].XPOS == "VB" && ws[v].Head >= 0 && ws[v].Head < v && (ws[v].Rel == "conj" || ws[v].Rel == "xcomp" || ws[v].Rel == "advcl") {
			v = ws[v].Head
		}
		if v != w.Head && ws[v].IsVerb() && ws[v].XPOS != "VB" {
			t.move(i, v)
		}
	}
}

var uttering = wordlist.Set("accuse say blame warn claim charge condemn denounce criticize criticise call cite argue threaten")

// coordinated makes the first of two verbs with one subject the main one: "The embassy rejected the claim as absurd and asked for
// proof".
func (t *Tree) coordinated() {
	ws := t.Words
	for v := 3; v < len(ws); v++ {
		and := v - 1
		if ws[v].XPOS != "VBD" || ws[and].Lower != "and" || ws[and].Head != v || ws[and].Rel != "cc" || t.HasSubject(v) {
			continue
		}
		for c := and - 1; c >= 0; c-- {
			if ws[c].Head != v || ws[c].Rel != "ccomp" || ws[c].XPOS != "VBD" || !t.HasSubject(c) {
				continue
			}
			t.supplant(c, v, "conj")
			for k := range c {
				if ws[k].Head == v {
					t.move(k, c)
				}
			}
			break
		}
	}
}

// putForward makes an object of a noun that a verb has before a participle: "vetoed a resolution put forward by Spain".
func (t *Tree) putForward() {
	ws := t.Words
	for c := 2; c < len(ws); c++ {
		v := ws[c].Head
		if ws[c].XPOS != "VBN" || ws[c].Rel != "ccomp" || v < 0 || v > c || !ws[v].IsVerb() || Reporting[ws[v].Lemma] || causative[ws[v].Lemma] || t.hasAuxiliary(c) {
			continue
		}
		n := -1
		for k := v + 1; k < c; k++ {
			if ws[k].Head == c {
				if n >= 0 || !t.subject(k) || !ws[k].IsNoun() {
					n = -1
					break
				}
				n = k
			}
		}
		if n >= 0 {
			t.Hang(n, v, "obj")
			t.Hang(c, n, "acl")
		}
	}
}

var (
	visits   = wordlist.Set("visit trip tour")
	ofClause = wordlist.Set("advmod aux parataxis advcl")
)
