package grammar

import (
	"strings"

	"timeline/timeline/wordlist"
)

// toCourt makes a noun of the place that somebody is taken to, which was read as what he is to do: "took Turkey to task", "to court".
func (t *Tree) toCourt() {
	ws := t.Words
	for i := 2; i < len(ws); i++ {
		v := ws[i].Head
		if ws[i].Lower != "task" && ws[i].Lower != "court" && ws[i].Lower != "trial" || ws[i].UPOS != "VERB" || ws[i-1].Lower != "to" || ws[i-1].Head != i || v < 0 || v > i || !carrying[ws[v].Lemma] {
			continue
		}
		ws[i].UPOS, ws[i].XPOS, ws[i].Rel, ws[i].Lemma = "NOUN", "NN", "obl", ws[i].Lower
		ws[i-1].UPOS, ws[i-1].XPOS, ws[i-1].Rel = "ADP", "IN", "case"
		for k := i + 1; k < len(ws); k++ {
			if ws[k].Head == i && t.Timed[k] {
				t.move(k, v)
			}
		}
	}
}

var carrying = wordlist.Set("take bring haul drag")

// apartParticles gives a verb the particle behind its object, where another preposition follows: "cut Russian banks off from SWIFT".
func (t *Tree) apartParticles() {
	ws := t.Words
	for i := 2; i+2 < len(ws); i++ {
		n := ws[i].Head
		if ws[i].Rel != "case" && (ws[i].Rel != "advmod" || ws[i].Lower != "aside") || !particles[ws[i].Lower] || n < i+2 || ws[i+1].Rel != "case" || ws[i+1].Head != n {
			continue
		}
		for v := i - 2; v >= max(0, i-phraseReach); v-- {
			if !ws[v].IsVerb() {
				continue
			}
			if t.dependent(v, v+1, i, "obj") >= 0 && t.known.acts.Particle(ws[v].Lemma, ws[i].Lower) {
				t.Hang(i, v, "compound:prt")
				t.Hang(n, v, "obl")
			}
			break
		}
	}
}

// aside gives its verb a particle that was hung on the object: "brushed the offer of Niger aside", "ordered Chad's envoy out".
func (t *Tree) aside() {
	ws := t.Words
	for i := 2; i < len(ws); i++ {
		n := ws[i].Head
		if ws[i].Lower != "aside" && ws[i].Lower != "out" || ws[i].Rel != "advmod" || n < 0 || n > i || ws[n].IsVerb() {
			continue
		}
		if v := t.VerbAbove(n); v >= 0 && v < n && t.known.acts.Particle(ws[v].Lemma, ws[i].Lower) {
			t.Hang(i, v, "compound:prt")
		}
	}
}

// heldFor makes what somebody is held to be of a word taken for a noun behind his name: "held Russia responsible on Friday".
func (t *Tree) heldFor() {
	ws := t.Words
	for i := 2; i < len(ws); i++ {
		v := ws[i].Head
		if !culpable[ws[i].Lower] || ws[i].Rel != "obj" || v < 0 || v > i || ws[v].Lemma != "hold" && ws[v].Lemma != "find" || ws[i-1].Head != i && ws[i-1].Rel != "flat" {
			continue
		}
		n := i - 1
		for ws[n].Rel == "flat" {
			n = ws[n].Head
		}
		if ws[n].Head != i || !ws[n].IsNoun() {
			continue
		}
		t.Hang(n, v, "obj")
		ws[i].UPOS, ws[i].XPOS, ws[i].Rel = "ADJ", "JJ", "xcomp"
		for k := v + 1; k < n; k++ {
			if ws[k].Head == i {
				t.move(k, n)
			}
		}
	}
}

var culpable = wordlist.Set("responsible liable accountable guilty hostage answerable")

// itsBlessing makes an object of a noun read as a participle behind a possessive: "gave its blessing to the plan".
func (t *Tree) itsBlessing() {
	ws := t.Words
	for i := 1; i+1 < len(ws); i++ {
		n, v := i+1, ws[i].Head
		if ws[i].XPOS != "PRP$" || ws[i].Rel != "iobj" && ws[i].Rel != "obj" || v < 0 || v > i || ws[n].XPOS != "VBG" || ws[n].Head != v {
			continue
		}
		ws[n].UPOS, ws[n].XPOS, ws[n].Rel, ws[n].Lemma = "NOUN", "NN", "obj", ws[n].Lower
		t.Hang(i, n, "nmod:poss")
		for k := n + 1; k < len(ws); k++ {
			if ws[k].Head == n && strings.HasPrefix(ws[k].Rel, "obl") {
				t.move(k, v)
			}
		}
	}
}

// letDo gives a verb of letting or helping the one who is let do something, who was taken for the subject of what he does: "let two Canadians go",
// "helped Paraguay put out the fires".
func (t *Tree) letDo() {
	ws := t.Words
	for c := 2; c < len(ws); c++ {
		v := ws[c].Head
		if !ws[c].IsVerb() || ws[c].Rel != "ccomp" && ws[c].Rel != "xcomp" || ws[c].XPOS == "VBZ" || ws[c].XPOS == "VBG" || v < 0 || v > c || ws[v].Lemma != "let" && ws[v].Lemma != "help" {
			continue
		}
		n, bound := -1, false
		for k := v + 1; k < c; k++ {
			if ws[k].Head == c {
				bound = bound || ws[k].Rel == "aux" || ws[k].Rel == "mark"
				if t.subject(k) {
					n = k
				}
			}
		}
		if n < 0 || bound {
			continue
		}
		for k := v + 1; k < n; k++ {
			if ws[k].Head == v && ws[k].UPOS == "NUM" {
				t.Hang(k, n, "nummod")
			}
		}
		t.Hang(n, v, "obj")
		ws[c].Rel, ws[c].XPOS = "xcomp", "VB"
	}
}

// passivePhrase makes a preposition of what was taken for the particle of a passive with an object, "were put on full alert", and
// what somebody was taken as of the object of "was taken hostage".
func (t *Tree) passivePhrase() {
	ws := t.Words
	for v := 1; v+1 < len(ws); v++ {
		if ws[v].XPOS != "VBN" || !t.passive(v) {
			continue
		}
		n := v + 1
		for n < min(len(ws)-1, v+phraseReach) && (ws[n].Head != v || ws[n].Rel != "obj") {
			n++
		}
		next := &ws[v+1]
		switch {
		case ws[n].Head != v || ws[n].Rel != "obj":
		case n == v+1 && (next.Lower == "hostage" || next.Lower == "prisoner" || next.Lower == "captive"):
			next.UPOS, next.XPOS, next.Rel = "ADJ", "JJ", "xcomp"
		case n > v+1 && next.Rel == "compound:prt" && next.Head == v && Prepositions[next.Lower]:
			ws[n].Rel = "obl"
			t.Hang(v+1, n, "case")
		}
	}
}

// passive tells whether the participle at v has the auxiliary of a passive. Links need not be made yet.
func (t *Tree) passive(v int) bool { return t.dependent(v, v-phraseReach, v, "aux:pass") >= 0 }

// ceased joins a verb of beginning or ending and the gerund right behind it: "stopped paying support".
func (t *Tree) ceased() {
	ws := t.Words
	for i := 1; i < len(ws); i++ {
		if w := &ws[i]; w.XPOS == "VBG" && w.Rel == "advcl" && w.Head == i-1 && aspectual[ws[i-1].Lemma] {
			w.Rel = "xcomp"
		}
	}
}

var aspectual = wordlist.Set("begin start stop cease keep continue resume quit finish")

// onVisit makes a verb of the "is" of "is on a visit to Peru".
func (t *Tree) onVisit() {
	ws := t.Words
	for n := 3; n < len(ws); n++ {
		if !visits[ws[n].Lemma] || ws[n].UPOS != "NOUN" || n+1 >= len(ws) || ws[n+1].Lower != "to" || ws[n+1].Rel != "case" {
			continue
		}
		is, on := -1, -1
		for k := max(0, n-phraseReach); k < n; k++ {
			switch {
			case ws[k].Head == n && ws[k].Rel == "cop":
				is = k
			case ws[k].Head == n && ws[k].Rel == "case" && ws[k].Lower == "on":
				on = k
			}
		}
		if is < 0 || on < is {
			continue
		}
		t.supplant(is, n, "obl")
		ws[is].UPOS = "VERB"
		for k := max(0, is-phraseReach); k < min(len(ws), n+phraseReach); k++ {
			if w := &ws[k]; k != is && w.Head == n && (k < is && w.Rel != "case" || ofClause[w.Rel] || w.Rel == "conj" && w.IsVerb()) {
				t.move(k, is)
			}
		}
	}
}

// letting gives a gerund of letting what others are let do: "accused Peru of letting rebels shell a post".
func (t *Tree) letting() {
	ws := t.Words
	for c := 2; c < len(ws); c++ {
		n := c - 1
		v := ws[n].Head
		if ws[c].XPOS != "VBP" || ws[n].Rel != "obj" || ws[n].XPOS != "NNS" || v < 0 || v > n || ws[v].Lemma != "let" || t.HasSubject(c) {
			continue
		}
		t.Hang(c, v, "xcomp")
		ws[c].XPOS = "VB"
		if ws[v].Head >= 0 && t.Mark(v) != "" {
			ws[v].Rel = "advcl"
		}
	}
}

// fled makes a noun of the shooting that people fled.
func (t *Tree) fled() {
	ws := t.Words
	for i := 1; i+1 < len(ws); i++ {
		if w := &ws[i]; w.XPOS == "VBG" && ws[i-1].Lemma == "flee" && w.Head == i-1 && violent[w.Lower] && ws[i+1].Lower != "at" && ws[i+1].Lower != "on" && !t.hasObject(i) {
			w.UPOS, w.XPOS, w.Rel, w.Lemma = "NOUN", "NN", "obj", w.Lower
		}
	}
}

var violent = wordlist.Set("shooting fighting shelling bombing killing rioting looting")

// asNamed makes what somebody is called of the second of two objects: "branded Israel a terrorist state".
func (t *Tree) asNamed() {
	ws := t.Words
	for i := 2; i < len(ws); i++ {
		v := ws[i].Head
		if ws[i].Rel != "obj" || v < 0 || v > i || !naming[ws[v].Lemma] || t.Timed[i] {
			continue
		}
		for k := v + 1; k < i; k++ {
			if ws[k].Head == v && ws[k].Rel == "obj" && !t.Timed[k] {
				ws[i].Rel = "xcomp"
				break
			}
		}
	}
}

var naming = wordlist.Set("label brand designate dub term deem proclaim pronounce")

// whatDated gives a date behind what somebody calls something to the verb above: "denounced what he termed an attack on Monday".
func (t *Tree) whatDated() {
	ws := t.Words
	for i := range ws {
		v := ws[i].Head
		if !t.Timed[i] || v < 0 || v > i || ws[v].Rel != "acl:relcl" || !calling[ws[v].Lemma] || ws[v].Head < 0 || ws[ws[v].Head].Lower != "what" {
			continue
		}
		if over := ws[ws[v].Head].Head; over >= 0 && ws[over].IsVerb() {
			t.move(i, over)
		}
	}
}
