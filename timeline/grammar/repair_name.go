package grammar

import "timeline/timeline/actor"

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
		if ws[i].Rel != "appos" && !t.subject(i) || ws[i].UPOS != "PROPN" || h < 0 || h > i || ws[h].XPOS != "NNS" && !joint[ws[h].Lower] || ws[i-1].Text != "," {
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

// longNames makes one name of its words, of which one was taken for another name: "Nguyen Van Tho", "Maria del Carmen Lopez".
func (t *Tree) longNames() {
	ws := t.Words
	for i := 2; i < len(ws); i++ {
		h := ws[i].Head
		if ws[i].Rel != "appos" && ws[i].Rel != "conj" || ws[i].UPOS != "PROPN" || h < 0 || h > i || !startsUpper(ws[h].Text) {
			continue
		}
		names := true
		for k := h; k < i && names; k++ {
			names = ws[k].UPOS == "PROPN" && (k == h || ws[k].Head >= h && ws[k].Head <= i)
		}
		if !names || i-h < 2 && !t.hasTitle(h) {
			continue
		}
		if t.named(h) || t.named(i) { // "U.S. Rep. Ron Paul"
			continue
		}
		for k := h + 1; k < len(ws) && (k <= i || ws[k].Rel == "flat" && ws[k].Head == i); k++ {
			t.Hang(k, h, "flat")
		}
	}
}

// named tells whether a name of a state, a place or an organisation begins at word i.
func (t *Tree) named(i int) bool {
	n, ok := t.known.names.Find(t.Text[t.Words[i].Start:], modern)
	return ok && n.Kind != actor.Leader
}

// wholeNames gives what hangs on the last word of a name to the whole of it: "Ambassador Zhang Jun of China".
func (t *Tree) wholeNames() {
	ws := t.Words
	for i := range ws {
		h := ws[i].Head
		if ws[i].Rel != "nmod" || h < 0 || h > i || ws[h].Rel != "flat" || !t.cased(i, "of") {
			continue
		}
		for ws[h].Rel == "flat" {
			h = ws[h].Head
		}
		if _, office := t.Role(h); office || t.hasTitle(h) {
			t.move(i, h)
		}
	}
}

// hasTitle tells whether a title of its own stands right before the name at h.
func (t *Tree) hasTitle(h int) bool {
	return h > 0 && t.Words[h-1].Rel == "nmod:desc" && t.Words[h-1].Head == h
}

// secondObject joins a noun to the object before it, where it was joined to their verb: "expelled the consul and two clerks".
func (t *Tree) secondObject() {
	ws := t.Words
	for i := 3; i < len(ws); i++ {
		v := ws[i].Head
		if ws[i].Rel != "conj" || !ws[i].IsNoun() || v < 0 || v > i || !ws[v].IsVerb() {
			continue
		}
		object, bound := -1, false
		for k := v + 1; k < len(ws); k++ {
			switch {
			case ws[k].Head == v && ws[k].Rel == "obj" && k < i:
				object = k
			case ws[k].Head == i && (t.subject(k) || ws[k].Rel == "cop" || ws[k].Rel == "case"):
				bound = true
			}
		}
		if object >= 0 && !bound && !t.Timed[object] && !t.Timed[i] {
			t.move(i, object)
		}
	}
}
