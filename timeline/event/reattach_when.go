package event

import "timeline/timeline/wordlist"

// cleft makes the clause behind "that" the main one of a sentence which dates it in front: "It was on Monday that Japan
// protested".
func (t *tree) cleft(timed []bool) {
	ws := t.words
	for v := 3; v < len(ws); v++ {
		date := ws[v].head
		if ws[v].rel != "acl:relcl" && ws[v].rel != "appos" || date < 2 || date > v || !timed[date] || ws[date].head >= 0 || ws[0].lower != "it" || ws[0].head != date {
			continue
		}
		ws[v].head, ws[v].rel = -1, "root"
		for i := range ws {
			switch w := &ws[i]; {
			case i == date:
				w.head, w.rel = v, "obl"
			case w.head == date && i < date && w.rel != "case" && !timed[i], w.head == date && w.rel == "punct": // "It was", "It was not"
				w.head, w.rel = v, "discourse"
			case w.lower == "that" && w.head == v && date < i && i < v:
				w.rel, w.upos, w.xpos = "mark", "SCONJ", "IN"
			}
		}
		return
	}
}

// offDate takes what hangs on a date, though it belongs to what the date does: "met on Monday with X", "the recall on Monday
// of X".
func (t *tree) offDate(timed []bool) {
	ws := t.words
	for i := range ws {
		w := &ws[i]
		date := w.head
		if timed[i] || date < 1 || date > i || !timed[date] || ws[date].head < 0 || ws[date].head > date || w.rel != "nmod" && w.rel != "appos" && w.rel != "obl" {
			continue
		}
		on := date + 1
		for on < i && timed[on] {
			on++
		}
		if ws[on].rel != "case" || ws[on].head != i || !besideDates[ws[on].lower] {
			continue
		}
		before := date
		for before > 0 && (timed[before] || ws[before].head == date) {
			before--
		}
		switch {
		case ws[on].lower == "of" && !calendarWords[ws[date].lower]: // "the last week of the war"
		case isVerb(&ws[ws[date].head]) && (ws[on].lower != "of" || !nominalWord(&ws[before])):
			w.head, w.rel = ws[date].head, "obl"
		default:
			w.head, w.rel = before, "nmod"
			if ws[before].rel == "flat" && ws[before].head >= 0 {
				w.head = ws[before].head
			}
		}
	}
}

// besideDates are prepositions of what a date has nothing to do with; "of" only behind the name of a day or a month.
var besideDates = wordlist.Set("of with against to from into for over by about at")

// beforeVerb gives the date between a name and its verb to the verb: "Britain on Monday condemned the attack on Iraq last
// week", "Britain, in a statement on Monday, condemned". The date at the end is then that of what is told in the object.
func (t *tree) beforeVerb(timed []bool) {
	ws := t.words
	for i := range ws {
		noun := ws[i].head
		if !timed[i] || ws[i].rel != "nmod" || noun < 0 || noun > i {
			continue
		}
		if ws[noun].rel == "nmod" {
			noun = ws[noun].head
		}
		v := ws[noun].head
		if v <= i || !tensedForm(&ws[v]) {
			continue
		}
		if subject := t.subjectUpTo(noun, v); subject < 0 || ws[subject].upos != "PROPN" || subject < noun && ws[noun].rel != "obl" {
			continue
		}
		ws[i].head, ws[i].rel = v, "obl"
		for object := v + 1; object < len(ws); object++ {
			if w := &ws[object]; w.head != v || w.rel != "obj" || !blamable(w.lemma) {
				continue
			}
			for date := object + 1; date < len(ws); date++ {
				if timed[date] && ws[date].head == v {
					ws[date].head, ws[date].rel = object, "nmod"
				}
			}
			break
		}
	}
}

// behindInsertion gives the date behind a comma that closes what explains a noun to the verb above: "planted their flag on the rock,
// which Spain calls Perejil, on July 11".
func (t *tree) behindInsertion(timed []bool) {
	ws := t.words
	for i := 3; i < len(ws); i++ {
		date := ws[i].head
		if ws[i].rel != "case" || ws[i-1].text != "," || timed[i] || date <= i || !timed[date] || ws[date].rel != "obl" && ws[date].rel != "nmod" {
			continue
		}
		explains := ws[date].head
		for steps := 0; explains >= 0 && steps < maxDepth && !isVerb(&ws[explains]); steps++ {
			explains = ws[explains].head
		}
		if explains < 0 || explains > i || ws[explains].rel != "acl:relcl" && ws[explains].rel != "acl" || ws[explains].xpos == "VBD" {
			continue
		}
		noun := ws[explains].head
		if noun < 0 || noun > explains || !t.comma(noun, explains) {
			continue
		}
		v := noun
		for steps := 0; v >= 0 && steps < maxDepth && !isVerb(&ws[v]); steps++ {
			v = ws[v].head
		}
		if v >= 0 && v < noun && tensedForm(&ws[v]) {
			ws[date].head, ws[date].rel = v, "obl"
		}
	}
}

// subjectUpTo returns the subject of the verb at v that is word i or stands not far before it, or -1: "Britain, in a statement".
// Links need not be made yet.
func (t *tree) subjectUpTo(i, v int) int {
	for k := i; k >= max(0, i-phraseReach); k-- {
		if w := &t.words[k]; w.head == v && w.rel == "nsubj" {
			return k
		}
	}
	return -1
}

// joinedOn gives the date at word i, taken for what is joined to the verb before it, to the clause behind it that is.
func (t *tree) joinedOn(i int) {
	ws := t.words
	for v := i + 1; v < len(ws); v++ {
		if w := &ws[v]; w.head != i || w.rel != "acl:relcl" || !tensedForm(w) {
			continue
		}
		subject := false
		for k := i + 1; k < v; k++ {
			subject = subject || ws[k].head == v && ws[k].rel == "nsubj" && ws[k].xpos != "WDT" && ws[k].xpos != "WP"
		}
		if subject {
			ws[v].head, ws[v].rel = ws[i].head, "conj"
			ws[i].head, ws[i].rel = v, "obl"
			for k := range i {
				if ws[k].head == i && ws[k].rel == "cc" {
					ws[k].head = v
				}
			}
		}
		return
	}
}

// besidePlace gives the date at word i, between two commas with the place of a noun, to the noun: "Their talk, in Berlin on
// Feb. 26, took two hours".
func (t *tree) besidePlace(i int) {
	ws := t.words
	on := i - 1
	for on >= 0 && ws[on].head == i {
		on--
	}
	if on < 0 {
		return
	}
	noun := ws[on].head
	if ws[on].rel != "nmod" || noun < 1 || noun > on || ws[noun].head != ws[i].head || !t.subject(noun) || noun+1 >= on || ws[noun+1].text != "," {
		return
	}
	end := i + 1
	for end < len(ws) && ws[end].head == i && ws[end].upos != "PUNCT" {
		end++
	}
	if end < len(ws) && ws[end].text == "," {
		ws[i].head, ws[i].rel = noun, "nmod"
	}
}

// explainedWhen gives the date at word i to the relative clause between two commas that it stands at the end of:
// "convicted X, who had leaked files in 2010, of fraud".
func (t *tree) explainedWhen(i int) {
	ws := t.words
	verb := -1
	for k := i - 1; k > ws[i].head; k-- {
		switch w := &ws[k]; {
		case w.upos == "VERB" && verb < 0:
			verb = k
		case w.text == "," && (verb < 0 || k+1 == i), w.text == ";" || w.text == ":":
			return
		case w.xpos == "WP" || w.xpos == "WDT":
			if verb > k && ws[k-1].text == "," {
				ws[i].head, ws[i].rel = verb, "obl"
			}
			return
		}
	}
}

// happenedWhen gives the date at word i to the happening right before it that stands behind a preposition: "condemn X for
// an attack on July 4".
func (t *tree) happenedWhen(i int) {
	ws := t.words
	n := i - 1
	for n > ws[i].head && ws[n].head == i {
		n--
	}
	if w := &ws[n]; n > ws[i].head && n < i-1 && w.upos == "NOUN" && happenings[w.lemma] && (w.rel == "obl" || w.rel == "nmod") && t.blamed(n) {
		ws[i].head, ws[i].rel = n, "nmod"
	}
}

// blamed tells whether word n stands behind "for" or "over", as what somebody is blamed for does. Links need not be made
// yet.
func (t *tree) blamed(n int) bool {
	for i := max(0, n-phraseReach); i < n; i++ {
		if w := &t.words[i]; w.head == n && w.rel == "case" && (w.lower == "for" || w.lower == "over") {
			return true
		}
	}
	return false
}

// afterWhich gives a passive clause behind "after" the subject that was taken for the noun of "after": "asked for help after
// X was killed on Friday". A date right behind its verb is that clause's.
func (t *tree) afterWhich(timed []bool) {
	ws := t.words
	for i := range ws {
		n := ws[i].head
		if w := &ws[i]; w.rel != "case" || w.lower != "after" && w.lower != "before" && w.lower != "since" || n <= i || !isNoun(&ws[n]) {
			continue
		}
		be := n + 1
		for be < len(ws) && ws[be].rel == "flat" && t.below(be, n) {
			be++
		}
		if be+1 >= len(ws) || ws[be].lower != "was" && ws[be].lower != "were" {
			continue
		}
		v := ws[be].head
		if v <= be || ws[v].xpos != "VBN" || t.hasSubject(v) || ws[n].head == v {
			continue
		}
		over := t.verbAbove(ws[n].head)
		ws[n].head, ws[n].rel = v, "nsubj:pass"
		ws[i].head, ws[i].rel = v, "mark"
		if ws[v].rel != "advcl" && over >= 0 && over < i {
			ws[v].head, ws[v].rel = over, "advcl"
		}
		for k := v + 1; k < len(ws) && (timed[k] || ws[k].upos == "ADP"); k++ {
			if timed[k] && ws[k].head < i {
				ws[k].head = v
			}
		}
	}
}

// afterActive makes a clause of "after", a noun and a participle with an object: "broke off talks after a bomb killed 21
// cadets".
func (t *tree) afterActive(timed []bool) {
	ws := t.words
	for v := 2; v < len(ws); v++ {
		if n := v - 1; ws[v].xpos == "VBD" && ws[v].rel == "advcl" && isNoun(&ws[n]) && !t.hasSubject(v) { // "closed the border after the Taliban seized it"
			for n > 0 && ws[n].rel == "flat" {
				n = ws[n].head
			}
			for k := max(0, n-phraseReach); k < n; k++ {
				if w := &ws[k]; w.head == n && w.rel == "case" && joining[w.lower] && ws[v].head < k {
					ws[n].head, ws[n].rel = v, "nsubj"
					w.head, w.rel, w.upos = v, "mark", "SCONJ"
				}
			}
		}
	}
	for v := 2; v+1 < len(ws); v++ {
		n := ws[v].head
		if ws[v].xpos != "VBN" || ws[v].rel != "acl" || n < 1 || n != v-1 || ws[n].head < 0 || ws[n].head > n || ws[v+1].lower == "by" {
			continue
		}
		after, object := -1, false
		for k := max(0, n-phraseReach); k < min(len(ws), v+phraseReach); k++ {
			switch w := &ws[k]; {
			case k < n && w.head == n && w.rel == "case" && (w.lower == "after" || w.lower == "before"):
				after = k
			case k > v && w.head == v && w.rel == "obj" && !timed[k]:
				object = true
			}
		}
		over := t.verbAbove(ws[n].head)
		if after < 0 || !object || over < 0 || over > after {
			continue
		}
		ws[n].head, ws[n].rel = v, "nsubj"
		ws[after].head, ws[after].rel = v, "mark"
		ws[v].head, ws[v].rel, ws[v].upos, ws[v].xpos = over, "advcl", "VERB", "VBD"
	}
}
