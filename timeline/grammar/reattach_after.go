package grammar

import "timeline/timeline/wordlist"

// What a clause with "after", "before" or ", when" is taken for.

// afterWhich gives a passive clause behind "after" the subject that was taken for the noun of "after": "asked for help after
// X was killed on Friday". A date right behind its verb is that clause's.
func (t *Tree) afterWhich() {
	ws := t.Words
	for i := range ws {
		n := ws[i].Head
		if w := &ws[i]; w.Rel != "case" || w.Lower != "after" && w.Lower != "before" && w.Lower != "since" || n <= i || !ws[n].IsNoun() {
			continue
		}
		be := n + 1
		for be < len(ws) && ws[be].Rel == "flat" && t.Below(be, n) {
			be++
		}
		if be+1 >= len(ws) || ws[be].Lower != "was" && ws[be].Lower != "were" {
			continue
		}
		v := ws[be].Head
		if v <= be || ws[v].XPOS != "VBN" || t.HasSubject(v) || ws[n].Head == v {
			continue
		}
		over := t.VerbAbove(ws[n].Head)
		if ws[v].Rel != "advcl" && over >= 0 && over < i {
			t.Hang(v, over, "advcl")
		}
		t.Hang(n, v, "nsubj:pass")
		t.Hang(i, v, "mark")
		for k := v + 1; k < len(ws) && (t.Timed[k] || ws[k].UPOS == "ADP"); k++ {
			if t.Timed[k] && ws[k].Head < i {
				t.move(k, v)
			}
		}
	}
}

// afterClause makes a clause of "after" with a noun and the verb right behind it: "held an exercise, a week after X shot a
// fisherman", "shelled Y the day after X downed a jet".
func (t *Tree) afterClause() {
	ws := t.Words
	for i := 1; i < len(ws); i++ {
		n := ws[i].Head
		if v := n; ws[i].Rel == "mark" && Joining[ws[i].Lower] && v > i && ws[v].Rel == "root" {
			for k := i + 1; k < v; k++ {
				if ws[k].Head == v && t.subject(k) {
					t.activeMain(i, k, v)
					break
				}
			}
			continue
		}
		if n <= i || ws[i].Rel != "case" || ws[i].Lower != "after" && ws[i].Lower != "before" && !(ws[i].Lower == "as" && (ws[n].XPOS == "NNS" || ws[n].UPOS == "PROPN")) || !ws[n].IsNoun() || t.Timed[n] {
			continue
		}
		v := n + 1
		for v < len(ws) && (ws[v].Rel == "flat" || v < n+phraseReach && t.goesOn(v)) {
			v++
		}
		if v >= len(ws) || ws[v].UPOS != "VERB" || ws[v].Rel == "amod" {
			continue
		}
		if ws[v].Rel == "root" {
			t.activeMain(i, n, v)
			continue
		}
		day, told := -1, ws[v].XPOS == "VBD"
		for k := range ws {
			switch {
			case ws[k].Head != v || k == n:
			case k < i && ws[k].Rel == "nsubj":
				day = k
			case k > v && ws[v].XPOS == "VBN" && (ws[k].Rel == "obj" && !t.Timed[k] || ws[k].Rel == "xcomp" && ws[v].Lower == "agreed"):
				told = true
			}
		}
		over := ws[n].Head
		if over == v || day >= 0 {
			over = ws[v].Head
		}
		if over = t.VerbAbove(over); !told || over < 0 || over >= i || over == v || day >= 0 && !Periods[Singular(ws[day].Lower)] {
			continue
		}
		if day >= 0 {
			t.Hang(day, over, "obl:unmarked")
		}
		for k := n + 1; k < v; k++ {
			if ws[k].Head >= 0 && ws[k].Head < i {
				t.move(k, v)
			}
		}
		t.Hang(v, over, "advcl")
		t.Hang(n, v, "nsubj")
		t.Hang(i, v, "mark")
		ws[i].UPOS, ws[v].XPOS = "SCONJ", "VBD"
	}
}

// activeMain makes the verb of the sentence of a participle with an object, or of a verb that has none, whose noun was taken for the subject of the root at v, which has a
// subject of its own at n behind the "after" at i: "A jet bombed their posts after fire from Chad killed two".
func (t *Tree) activeMain(i, n, v int) {
	ws := t.Words
	if ws[v].XPOS != "VBD" {
		return
	}
	main := -1
	for k := 1; k < i; k++ {
		if s := ws[k].Head; ws[k].Rel == "acl" && ws[k].XPOS == "VBN" && s >= 0 && s < k && ws[s].Head == v && t.subject(s) && (moving[ws[k].Lemma] || !giving[ws[k].Lemma] && t.governs(k, i)) && ws[k+1].Lower != "by" {
			main = k
		}
	}
	if main < 0 {
		return
	}
	for k := range i {
		if ws[k].Head == v {
			t.move(k, main)
		}
	}
	t.Hang(ws[main].Head, main, "nsubj")
	ws[main].XPOS = "VBD"
	t.supplant(main, v, "advcl")
	t.Hang(n, v, "nsubj")
	t.Hang(i, v, "mark")
	ws[i].UPOS = "SCONJ"
}

// governs tells whether the verb at v has an object before word end.
func (t *Tree) governs(v, end int) bool {
	for k := v + 1; k < end; k++ {
		if t.Words[k].Head == v && t.Words[k].Rel == "obj" && !t.Timed[k] {
			return true
		}
	}
	return false
}

// moving are verbs of going somewhere, which is done to nobody.
var moving = wordlist.Set("rumble march sail arrive roll advance rally gather depart travel return stream flee walk race rush steam land head retreat")

// goesOn tells whether word i goes on with a place or a day behind a noun: "demonstrators in Cairo and Alexandria torched", "the World
// Bank on Tuesday approved".
func (t *Tree) goesOn(i int) bool {
	w, before := &t.Words[i], t.Words[i-1].UPOS
	if t.Timed[i] || w.UPOS == "ADP" && i+1 < len(t.Words) && t.Timed[i+1] {
		return true
	}
	switch w.UPOS {
	case "ADP":
		return w.Lower == "in" || w.Lower == "of" || w.Lower == "from"
	case "CCONJ":
		return (before == "NOUN" || before == "PROPN") && i+1 < len(t.Words) && (t.Words[i+1].IsNoun() || t.Words[i+1].UPOS == "DET" || t.Words[i+1].UPOS == "ADJ")
	case "DET":
		return before == "ADP" || before == "CCONJ"
	case "NOUN", "PROPN", "ADJ", "NUM":
		return before == "ADP" || before == "CCONJ" || before == "DET" || before == "ADJ" || before == "NUM"
	}
	return false
}

// afterActive makes a clause of "after", a noun and a participle with an object: "broke off talks after a bomb killed 21
// cadets".
func (t *Tree) afterActive() {
	ws := t.Words
	for v := 2; v < len(ws); v++ {
		if n := v - 1; ws[v].XPOS == "VBD" && ws[v].Rel == "advcl" && ws[n].IsNoun() && !t.HasSubject(v) { // "closed the border after the Taliban seized it"
			for n > 0 && ws[n].Rel == "flat" {
				n = ws[n].Head
			}
			for k := max(0, n-phraseReach); k < n; k++ {
				if w := &ws[k]; w.Head == n && w.Rel == "case" && Joining[w.Lower] && ws[v].Head < k {
					t.Hang(n, v, "nsubj")
					t.Hang(k, v, "mark")
					w.UPOS = "SCONJ"
				}
			}
		}
	}
	for v := 2; v+1 < len(ws); v++ {
		n := ws[v].Head
		if ws[v].XPOS != "VBN" || ws[v].Rel != "acl" || n < 1 || n != v-1 || ws[n].Head < 0 || ws[n].Head > n || ws[v+1].Lower == "by" {
			continue
		}
		after, object := -1, false
		for k := max(0, n-phraseReach); k < min(len(ws), v+phraseReach); k++ {
			switch w := &ws[k]; {
			case k < n && w.Head == n && w.Rel == "case" && (w.Lower == "after" || w.Lower == "before"):
				after = k
			case k > v && w.Head == v && w.Rel == "obj" && !t.Timed[k]:
				object = true
			}
		}
		over := t.VerbAbove(ws[n].Head)
		if after < 0 || !object || over < 0 || over > after {
			continue
		}
		t.Hang(v, over, "advcl")
		t.Hang(n, v, "nsubj")
		t.Hang(after, v, "mark")
		ws[v].UPOS, ws[v].XPOS = "VERB", "VBD"
	}
}

// thenWhen makes the root of what stands before a date and ", when", where the clause behind them was taken for the main one:
// "Relations soured in January, when X accused Y".
func (t *Tree) thenWhen() {
	ws := t.Words
	for i := 3; i+2 < len(ws); i++ {
		if ws[i].Lower != "when" || ws[i-1].Text != "," || !t.Timed[i-2] || ws[i].Head <= i || ws[ws[i].Head].Rel != "root" {
			continue
		}
		v := ws[i].Head
		subject := v - 1
		for subject > i && ws[subject].Rel == "flat" {
			subject = ws[subject].Head
		}
		if subject <= i || !ws[subject].IsNoun() && ws[subject].UPOS != "PRON" {
			continue
		}
		main := -1
		for k := range i {
			switch h := ws[k].Head; {
			case h == v && (ws[k].Rel == "ccomp" || ws[k].Rel == "advcl" || ws[k].Rel == "parataxis"):
				main = k
			case h >= 0 && h < k && ws[h].Head == v && ws[h].Rel == "nsubj" && (ws[k].Rel == "acl" || ws[k].Rel == "acl:relcl") && ws[k].IsVerb() && main < 0:
				main = k
			}
		}
		if main < 0 {
			continue
		}
		if ws[main].XPOS == "VBN" && ws[main].Rel == "acl" {
			ws[main].XPOS = "VBD"
		}
		if h := ws[main].Head; h != v { // its noun is its subject
			t.move(h, main)
		}
		for k := range i {
			if ws[k].Head == v {
				t.move(k, main)
			}
		}
		t.supplant(main, v, "advcl")
		t.Hang(subject, v, "nsubj")
	}
}

// outcome gives what came of an attack, told by the participle at i, to the verb that tells the attack, where another clause says when it was: "bombed X
// hours after he spoke, killing four", "left after gunmen attacked, killing four".
func (t *Tree) outcome(i int) {
	ws := t.Words
	h := ws[i].Head
	if t.known.acts.Strikes(ws[h].Lemma) || bursting[ws[h].Lemma] {
		return
	}
	if over := ws[h].Head; ws[h].Rel == "advcl" && over >= 0 && over < h && t.known.acts.Strikes(ws[over].Lemma) {
		t.move(i, over)
		return
	}
	for k := i - 1; k > h; k-- {
		if over := ws[k].Head; ws[k].Rel == "advcl" && (over == h || over > h && t.Timed[over]) && t.known.acts.Strikes(ws[k].Lemma) && t.HasSubject(k) {
			t.move(i, k)
			return
		}
	}
}

// bursting are verbs of what hurts by itself.
var bursting = wordlist.Set("explode detonate burst crash collide collapse erupt go blow")
