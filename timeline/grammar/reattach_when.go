package grammar

import (
	"slices"

	"timeline/timeline/wordlist"
)

// cleft makes the clause behind "that" the main one of a sentence which dates it in front: "It was on Monday that Japan
// protested".
func (t *Tree) cleft() {
	ws := t.Words
	for v := 3; v < len(ws); v++ {
		date := ws[v].Head
		if ws[v].Rel != "acl:relcl" && ws[v].Rel != "appos" || date < 2 || date > v || !t.Timed[date] || ws[date].Head >= 0 || ws[0].Lower != "it" || ws[0].Head != date {
			continue
		}
		t.supplant(v, date, "obl")
		for i := range ws {
			switch w := &ws[i]; {
			case w.Head == date && i < date && w.Rel != "case" && !t.Timed[i], w.Head == date && w.Rel == "punct": // "It was", "It was not"
				t.Hang(i, v, "discourse")
			case w.Lower == "that" && w.Head == v && date < i && i < v:
				w.Rel, w.UPOS, w.XPOS = "mark", "SCONJ", "IN"
			}
		}
		return
	}
}

// meanwhile hangs the date at word i on the main verb, where it ends a clause of what the object of that was doing at the time: "seized a
// convoy that was carrying food on Friday", "bombed a house that belonged to a minister on Monday".
func (t *Tree) meanwhile(i int) {
	ws := t.Words
	v := ws[i].Head
	for v >= 0 && v < i && ws[v].Rel == "xcomp" && ws[v].XPOS == "VB" { // "were preparing to leave"
		v = ws[v].Head
	}
	if v < 0 || v > i || !ws[v].IsVerb() {
		return
	}
	n := ws[v].Head
	switch {
	case ws[v].Rel == "acl:relcl" && ws[v].XPOS == "VBG" && t.auxiliary(v, "was", "were"):
	case ws[v].Rel == "acl" && ws[v].XPOS == "VBG" && ws[i].Head == v:
	case ws[v].Rel == "acl:relcl" && ws[v].XPOS == "VBD" && lasting[ws[v].Lemma]:
	default:
		return
	}
	m := n
	for m >= 0 && m <= n && !ws[m].IsVerb() {
		m = ws[m].Head
	}
	if m < 0 || m >= n || ws[m].XPOS != "VBD" && (ws[m].XPOS != "VBN" || ws[m].Rel == "acl") || Reporting[ws[m].Lemma] {
		return
	}
	for k := range ws {
		if t.Timed[k] && ws[k].Head == m {
			return
		}
	}
	t.Hang(i, m, "obl")
}

// lasting are verbs of what is so for long.
var lasting = wordlist.Set("belong live contain house include consist own lie")

// auxiliary tells whether the verb at v has one of these auxiliaries.
func (t *Tree) auxiliary(v int, forms ...string) bool {
	return slices.ContainsFunc(t.Words, func(w Word) bool {
		return w.Head == v && (w.Rel == "aux" || w.Rel == "aux:pass" || w.Rel == "cop") && slices.Contains(forms, w.Lower)
	})
}

// offDate takes what hangs on a date, though it belongs to what the date does: "met on Monday with X", "the recall on Monday
// of X".
func (t *Tree) offDate() {
	ws := t.Words
	for i := range ws {
		w := &ws[i]
		date := w.Head
		if t.Timed[i] || date < 1 || date > i || !t.Timed[date] || ws[date].Head < 0 || ws[date].Head > date || w.Rel != "nmod" && w.Rel != "appos" && w.Rel != "obl" {
			continue
		}
		on := date + 1
		for on < i && t.Timed[on] {
			on++
		}
		if ws[on].Rel != "case" || ws[on].Head != i || !besideDates[ws[on].Lower] {
			continue
		}
		before := date
		for before > 0 && (t.Timed[before] || ws[before].Head == date) {
			before--
		}
		switch {
		case ws[on].Lower == "of" && !CalendarWords[ws[date].Lower]: // "the last week of the war"
		case ws[ws[date].Head].IsVerb() && (ws[on].Lower != "of" || !ws[before].IsNominal()):
			t.Hang(i, ws[date].Head, "obl")
		default:
			t.Hang(i, before, "nmod")
			if ws[before].Rel == "flat" && ws[before].Head >= 0 {
				t.move(i, ws[before].Head)
			}
		}
	}
}

// besideDates are prepositions of what a date has nothing to do with; "of" only behind the name of a day or a month.
var besideDates = wordlist.Set("of with against to from into for over by about at")

// beforeVerb gives the date between a name and its verb to the verb: "Britain on Monday condemned the attack on Iraq last
// week", "Britain, in a statement on Monday, condemned". The date at the end is then that of what is told in the object.
func (t *Tree) beforeVerb() {
	ws := t.Words
	for i := range ws {
		noun := ws[i].Head
		if !t.Timed[i] || ws[i].Rel != "nmod" || noun < 0 || noun > i {
			continue
		}
		if ws[noun].Rel == "nmod" {
			noun = ws[noun].Head
		}
		v := ws[noun].Head
		if v <= i || !ws[v].IsTensed() {
			continue
		}
		if subject := t.subjectUpTo(noun, v); subject < 0 || ws[subject].UPOS != "PROPN" || subject < noun && ws[noun].Rel != "obl" {
			continue
		}
		t.Hang(i, v, "obl")
		for object := v + 1; object < len(ws); object++ {
			if w := &ws[object]; w.Head != v || w.Rel != "obj" || !Blamable(w.Lemma) {
				continue
			}
			for date := object + 1; date < len(ws); date++ {
				if t.Timed[date] && ws[date].Head == v {
					t.Hang(date, object, "nmod")
				}
			}
			break
		}
	}
}

// behindInsertion gives the date behind a comma that closes what explains a noun to the verb above: "planted their flag on the rock,
// which Spain calls Perejil, on July 11".
func (t *Tree) behindInsertion() {
	ws := t.Words
	for i := 3; i < len(ws); i++ {
		date := ws[i].Head
		if ws[i].Rel != "case" || ws[i-1].Text != "," || t.Timed[i] || date <= i || !t.Timed[date] || ws[date].Rel != "obl" && ws[date].Rel != "nmod" {
			continue
		}
		explains := t.VerbAbove(ws[date].Head)
		if explains < 0 || explains > i || ws[explains].Rel != "acl:relcl" && ws[explains].Rel != "acl" || ws[explains].XPOS == "VBD" {
			continue
		}
		noun := ws[explains].Head
		if noun < 0 || noun > explains || !t.comma(noun, explains) {
			continue
		}
		if v := t.VerbAbove(noun); v >= 0 && v < noun && ws[v].IsTensed() {
			t.Hang(date, v, "obl")
		}
	}
}

// subjectUpTo returns the subject of the verb at v that is word i or stands not far before it, or -1: "Britain, in a statement".
// Links need not be made yet.
func (t *Tree) subjectUpTo(i, v int) int {
	for k := i; k >= max(0, i-phraseReach); k-- {
		if w := &t.Words[k]; w.Head == v && w.Rel == "nsubj" {
			return k
		}
	}
	return -1
}

// joinedOn gives the date at word i, taken for what is joined to the verb before it, to the clause behind it that is.
func (t *Tree) joinedOn(i int) {
	ws := t.Words
	for v := i + 1; v < len(ws); v++ {
		if w := &ws[v]; w.Head != i || w.Rel != "acl:relcl" || !w.IsTensed() {
			continue
		}
		subject := false
		for k := i + 1; k < v; k++ {
			subject = subject || ws[k].Head == v && ws[k].Rel == "nsubj" && ws[k].XPOS != "WDT" && ws[k].XPOS != "WP"
		}
		if subject {
			t.Hang(v, ws[i].Head, "conj")
			t.Hang(i, v, "obl")
			for k := range i {
				if ws[k].Head == i && ws[k].Rel == "cc" {
					t.move(k, v)
				}
			}
		}
		return
	}
}

// besidePlace gives the date at word i, between two commas with the place of a noun, to the noun: "Their talk, in Berlin on
// Feb. 26, took two hours".
func (t *Tree) besidePlace(i int) {
	ws := t.Words
	on := i - 1
	for on >= 0 && ws[on].Head == i {
		on--
	}
	if on < 0 {
		return
	}
	noun := ws[on].Head
	if ws[on].Rel != "nmod" || noun < 1 || noun > on || ws[noun].Head != ws[i].Head || !t.subject(noun) || noun+1 >= on || ws[noun+1].Text != "," {
		return
	}
	end := i + 1
	for end < len(ws) && ws[end].Head == i && ws[end].UPOS != "PUNCT" {
		end++
	}
	if end < len(ws) && ws[end].Text == "," {
		t.Hang(i, noun, "nmod")
	}
}

// explainedWhen gives the date at word i to the relative clause between two commas that it stands at the end of:
// "convicted X, who had leaked files in 2010, of fraud".
func (t *Tree) explainedWhen(i int) {
	ws := t.Words
	verb := -1
	for k := i - 1; k > ws[i].Head; k-- {
		switch w := &ws[k]; {
		case w.UPOS == "VERB" && verb < 0:
			verb = k
		case w.Text == "," && (verb < 0 || k+1 == i), w.Text == ";" || w.Text == ":":
			return
		case w.XPOS == "WP" || w.XPOS == "WDT":
			if verb > k && ws[k-1].Text == "," {
				t.Hang(i, verb, "obl")
			}
			return
		}
	}
}

// happenedWhen gives the date at word i to the happening right before it that stands behind a preposition: "condemn X for
// an attack on July 4".
func (t *Tree) happenedWhen(i int) {
	ws := t.Words
	n := i - 1
	for n > ws[i].Head && ws[n].Head == i {
		n--
	}
	if w := &ws[n]; n > ws[i].Head && n < i-1 && w.UPOS == "NOUN" && Happenings[w.Lemma] && (w.Rel == "obl" || w.Rel == "nmod") && t.blamed(n) {
		t.Hang(i, n, "nmod")
	}
}

// blamed tells whether word n stands behind "for" or "over", as what somebody is blamed for does. Links need not be made
// yet.
func (t *Tree) blamed(n int) bool {
	for i := max(0, n-phraseReach); i < n; i++ {
		if w := &t.Words[i]; w.Head == n && w.Rel == "case" && (w.Lower == "for" || w.Lower == "over") {
			return true
		}
	}
	return false
}

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
		if s := ws[k].Head; ws[k].Rel == "acl" && ws[k].XPOS == "VBN" && s >= 0 && s < k && ws[s].Head == v && t.subject(s) && (moving[ws[k].Lemma] || t.governs(k, i)) {
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
