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

// owning are verbs of what lasts.
var owning = wordlist.Set("own run base locate situate crew chair lead head name call know inhabit populate")

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
