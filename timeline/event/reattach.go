package event

import (
	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// reattach moves clauses that hang on the wrong word, where closed-class words tell the right one: a
// content clause behind the verb of saying before it, "by" and a gerund on the verb before it, "who" on
// the person before it. Links are not made yet.
func (t *tree) reattach(l *lexicon, timed []bool) {
	t.nameFirst()
	t.titleFirst(l)
	t.onlyVerbs(l)
	t.ofDate(timed)
	t.offDate(timed)
	t.phrases(timed)
	t.subjects(timed)
	t.finiteRoot()
	t.betweenCommas()
	t.semicolon()
	t.purpose()
	t.bidden()
	t.afterWhich(timed)
	t.afterActive(timed)
	t.noSubject(timed)
	t.reducedFirst()
	t.fronted(timed)
	t.cleft(timed)
	t.beforeVerb(timed)
	t.behindInsertion(timed)
	ws := t.words
	for i := range ws {
		w := &ws[i]
		if reporting[w.lemma] && w.upos == "VERB" {
			t.saidWhen(i, timed)
		}
		if w.head < 0 {
			continue
		}
		switch {
		case w.rel == "ccomp" && i > w.head && t.mark(i) == "that":
			if first := t.firstContent(w.head, i); first >= 0 && reporting[ws[first].lemma] {
				w.head = first
			}
		case w.rel == "acl" && w.xpos == "VB" && w.head == i-2 && ws[i-1].lower == "to" && periods[ws[w.head].lemma] && ws[w.head].head >= 0 && ws[ws[w.head].head].lemma == "give": // "gave the army a month to leave"
			w.head = ws[w.head].head
			t.givenTime(i)
		case w.rel == "acl" && w.xpos == "VB" && i > 3 && ws[i-1].lower == "to" && w.head < i-2 && periods[singular(ws[i-2].lower)] && ws[w.head].head >= 0 && ws[ws[w.head].head].lemma == "give": // "gave the envoy 24 hours to leave"
			time := i - 2
			if ws[time].rel == "flat" {
				time = ws[time].head
			}
			w.head = ws[w.head].head
			ws[time].head = w.head
			t.givenTime(i)
		case (w.rel == "acl:relcl" || w.rel == "acl") && w.head < i && timed[w.head]:
			if !t.ofNoDay(i, timed) {
				t.saidOn(i, timed)
			}
		case (w.rel == "advcl" || w.rel == "acl") && t.gerund(i) && nearMarks[t.mark(i)]:
			for k := i - 1; k > w.head; k-- {
				if ws[k].upos == "VERB" && ws[k].rel != "amod" && k != i {
					w.head, w.rel = k, "advcl"
					break
				}
			}
		case (w.lower == "who" || w.lower == "which") && t.mainBehind(i):
		case timed[i] && (w.rel == "obl" || w.rel == "obl:unmarked") && w.head < i-2:
			t.explainedWhen(i)
			t.happenedWhen(i)
		case timed[i] && w.rel == "obl" && w.head > i:
			t.besidePlace(i)
		case w.lower == "who" || w.lower == "whom":
			t.relative(l, i)
		case w.lower == "which" && ws[w.head].rel == "acl:relcl":
			t.thing(l, w.head)
			t.deadly(l, w.head)
		case w.rel == "appos" && w.upos == "PROPN" && w.head < i && t.listsStates(l, i): // "France, the United Kingdom and Germany"
			for k := i + 1; k < len(ws); k++ {
				if ws[k].head == i && ws[k].rel == "conj" {
					ws[k].head = w.head
				}
			}
			w.rel = "conj"
		case w.rel == "flat" && w.head < i && timed[w.head] && !timed[i] && i+1 < len(ws) && ws[i+1].xpos == "VBD" && !t.hasSubject(i+1): // "on Tuesday Kerry saw Putin"
			w.head, w.rel = i+1, "nsubj"
		case w.rel == "nmod:poss" && w.upos == "PRON" && w.head > i+1 && isVerb(&ws[w.head]) && ws[i+1].head == w.head && isNoun(&ws[i+1]): // "its House of Commons voted"
			w.head = i + 1
		case w.lower == "that" && w.xpos == "IN" && w.rel == "mark" && t.leavesOut(i, timed):
			w.xpos, w.upos, w.rel = "WDT", "PRON", "obj"
			ws[w.head].head, ws[w.head].rel = i-1, "acl:relcl"
		case w.lower == "that" && w.xpos == "WDT" && ws[w.head].rel == "acl:relcl":
			t.nearer(i)
			t.deadly(l, w.head)
		case w.rel == "conj" && w.head < i && timed[w.head] && !timed[i] && w.upos == "NOUN":
			t.besideTime(i, timed)
		case w.rel == "conj" && w.head < i && timed[w.head] && w.upos == "PROPN" && i+1 < len(ws) && ws[i+1].xpos == "VBD" && !t.hasSubject(i+1): // "landed on June 23 and Putin refused"
			if v := t.verbAbove(w.head); v >= 0 {
				ws[i+1].head, ws[i+1].rel = v, "conj"
			}
			w.head, w.rel = i+1, "nsubj"
		case w.rel == "conj" && w.head < i && timed[i] && i > 1 && ws[i-1].head == i && ws[i-1].rel == "case" && isVerb(&ws[w.head]): // "nobody has claimed it, and on Tuesday nothing pointed to X"
			t.joinedOn(i)
		case w.rel == "conj" && w.head < i && reporting[ws[w.head].lemma] && t.andThat(i):
			w.rel = "ccomp"
		case w.rel == "appos" && w.head < i && threatened[w.lemma] && t.givenThreat(i):
		case w.rel == "iobj" && w.lower == "police" && i+1 < len(ws) && ws[i+1].head == w.head && ws[i+1].rel == "obj": // "send 100 police officers"
			for k := w.head + 1; k < i; k++ {
				if ws[k].head == i {
					ws[k].head = i + 1
				}
			}
			w.head, w.rel = i+1, "compound"
		case w.rel == "nsubj" && w.head > i && t.behindBy(i):
		case w.rel == "obl:unmarked" && w.head < i && !timed[i] && isNoun(w) && !extents[w.lemma] && l.acts.verbs[ws[w.head].lemma] != nil && ws[w.head].xpos == "VBD" && t.withoutObject(w.head, i): // "called up two brigades"
			w.rel = "obj"
		case w.rel == "obj" && w.upos == "PROPN" && ws[w.head].lemma == "say" && t.saidOfTwo(i):
		case w.rel == "obj" && w.upos == "PROPN" && i+1 < len(ws) && ws[i+1].head == w.head && ws[i+1].rel == "obj": // "banning U.S. adoption"
			w.head, w.rel = i+1, "compound"
		case w.upos == "PROPN" && w.head > i && t.giver(i) >= 0: // "offered Barack Obama help", "gave the Philippines ten boats"
			v, gift := t.giver(i), w.head
			for h := ws[gift].head; h > gift && (ws[gift].rel == "nummod" || ws[gift].rel == "compound"); h = ws[gift].head { // "gave the Philippines 10 patrol boats"
				gift = h
			}
			if ws[gift].rel != "obj" || ws[gift].head != v {
				break
			}
			given := func(class string) bool {
				return l.acts.classes[class][ws[gift].lemma] || l.acts.classes[class][t.phrase(gift-1, gift)]
			}
			if n, ok := l.names.Find(t.text[w.start:], modern); ok && (n.Kind == actor.Leader || n.Kind == actor.State && (given("arms") || given("aid"))) {
				w.head, w.rel = v, "iobj"
				if ws[i-1].lower == "the" {
					ws[i-1].head = i
				}
			}
		case (w.rel == "xcomp" || w.rel == "advcl") && w.xpos == "VB" && i > 1 && ws[i-1].lower == "to" && ws[i-2].head == w.head && resolves[ws[i-2].lemma] && (ws[i-2].rel == "obj" || ws[i-2].rel == "obl"): // "issued an order to attack"
			w.head, w.rel = i-2, "acl"
		case w.rel == "advcl" && w.head < i && commanding[ws[w.head].lemma] && w.xpos == "VB" && ws[i-1].lower == "to": // "ordered X on Friday to leave"
			w.rel = "xcomp"
		case w.rel == "advcl" && w.xpos == "VB" && ws[w.head].lemma == "give" && w.head < i-3 && ws[i-1].lower == "to" && periods[singular(ws[i-2].lower)]:
			t.givenTime(i)
		case w.rel == "acl" && w.xpos == "VB" && w.head == i-2 && ws[i-1].lower == "to" && ws[w.head].rel == "obj" && commanding[ws[ws[w.head].head].lemma]: // "ordered its envoy to leave"
			w.head, w.rel = ws[w.head].head, "xcomp"
		case w.rel == "advcl" && ws[w.head].lemma == "vote" && w.head < i && w.xpos == "VB" && i > 0 && ws[i-1].lower == "to": // "voted on Friday to condemn"
			w.rel = "xcomp"
		case w.rel == "vocative" && i+2 < len(ws) && ws[i+1].text == "," && ws[i+2].lower == "who": // "Putin, who was mayor, said"
			if v := ws[i+2].head; v > i && ws[v].rel == "nsubj" && ws[v].head > v {
				w.head, w.rel = ws[v].head, "nsubj"
				ws[v].head, ws[v].rel = i, "acl:relcl"
			}
		case w.lower == "according" && i+1 < len(ws) && ws[i+1].lower == "to":
			t.accordingTo(i)
		case w.rel == "advcl:relcl" && w.head < i:
			t.which(i)
		case w.rel == "parataxis" && reporting[w.lemma] && t.interrupts(i): // "has agreed, the minister said on Monday, to go"
			ws[w.head].head, ws[w.head].rel, w.head, w.rel = i, "ccomp", ws[w.head].head, ws[w.head].rel
		case w.rel == "xcomp" && w.xpos == "VBG" && w.head < i && t.addressed(i): // "wrote to X urging Y"
		case w.rel == "advcl" && w.xpos == "VBG" && consequent[w.lemma] && w.head < i && reporting[ws[w.head].lemma] && t.firstContent(w.head, i) >= 0:
			w.head = t.firstContent(w.head, i) // "said rebels had shelled X, killing four"
		case (w.rel == "xcomp" || w.rel == "advcl") && w.xpos == "VBG" && w.head < i && (timed[i-1] || ws[i-1].rel == "obj") && issuing[ws[w.head].lemma]: // "passed a resolution on Friday condemning X"
			for k := i - 1; k >= 0; k-- {
				if ws[k].head == w.head && (ws[k].rel == "obj" || ws[k].rel == "nsubj:pass") && documents[ws[k].lemma] {
					w.head, w.rel = k, "acl"
					break
				}
			}
		case w.rel == "case" && i > 0 && ws[i-1].lemma == "preparation" && w.head > i && ws[w.head].head != i-1: // "in preparation for a meeting"
			ws[w.head].head, ws[w.head].rel = i-1, "nmod"
		case (w.rel == "obl" || w.rel == "nmod") && (w.lemma == "sideline" || w.lemma == "margin"): // "for a meeting on the sidelines of the summit"
			for k := i - 1; k > w.head; k-- {
				if ws[k].upos == "NOUN" && l.acts.nouns[ws[k].lemma].kind != "" {
					w.head, w.rel = k, "nmod"
					break
				}
			}
		case w.rel == "ccomp" && w.xpos == "VB" && i > w.head+1 && ws[i-1].lower == "to" && ws[i-1].head == i:
			t.infinitive(i)
		case w.rel == "xcomp" && w.xpos == "VB" && i > w.head+1 && witnessing[ws[w.head].lemma] && ws[i-1].head == w.head && ws[i-1].rel == "obj": // "saw Moscow retaliate"
			w.rel = "ccomp"
			ws[i-1].head, ws[i-1].rel = i, "nsubj"
		case w.xpos == "VBD" && w.rel == "conj" && t.listed(i):
		case isVerb(w) && w.rel == "conj" && i > 1 && w.xpos != "VB":
			t.ownSubject(i)
		case w.xpos == "VB" && w.rel == "conj" && w.head < i && (ws[w.head].xpos == "VBD" || ws[w.head].xpos == "VBZ"):
			t.joinedInfinitive(i)
		}
	}
}

// resolves are nouns of what somebody is resolved to do, or has others do.
var resolves = wordlist.Set("order decision threat refusal")

// periods are nouns for the time that somebody is given to do something.
var periods = wordlist.Set("minute hour day week month")

// witnessing are verbs with somebody right behind them and what he is witnessed to do.
var witnessing = wordlist.Set("see watch hear")

// consequent are verbs of what comes of force, which who only tells of it has not done.
var consequent = wordlist.Set("kill wound injure maim destroy damage displace")

// giver returns the verb of giving that a name at i stands right behind, -1 where there is none.
func (t *tree) giver(i int) int {
	v := i - 1
	if v > 0 && t.words[v].lower == "the" {
		v--
	}
	if v < 0 || !giving[t.words[v].lemma] {
		return -1
	}
	return v
}

// giving are verbs with somebody right behind them and what he is given behind him.
var giving = wordlist.Set("offer give send hand grant promise deny award lend pay show")

// modern is a year of whose leaders a full name will do to tell a person.
const modern = 2000

// infinitive makes an object of what was taken for the subject of the infinitive at i: "told the agency to
// leave".
func (t *tree) infinitive(i int) {
	ws := t.words
	v, object := ws[i].head, -1
	for k := v + 1; k < i; k++ {
		switch w := &ws[k]; {
		case w.head != i:
		case w.rel == "nsubj" && object < 0:
			w.head, w.rel, object = v, "obj", k
		case w.rel == "nsubj" && object >= 0: // of "the agency for development"
			w.head, w.rel = object, "nmod"
		case w.rel == "mark" && w.lower == "for" && object >= 0:
			w.rel, w.upos = "case", "ADP"
			for n := k + 1; n < i; n++ {
				if ws[n].rel == "nsubj" && ws[n].head == i {
					w.head = n
					break
				}
			}
		}
	}
	if object >= 0 {
		ws[i].rel = "xcomp"
	}
}

// addressed gives the verb above the gerund at i the one to whom it is done, where he was taken for the subject of the
// gerund: a gerund behind "to" has none. It tells whether there is one.
func (t *tree) addressed(i int) bool {
	ws := t.words
	v := ws[i].head
	for to := v + 1; to < i; to++ {
		if ws[to].lower != "to" || ws[to].head != i || ws[to].rel != "mark" {
			continue
		}
		for n := to + 1; n < i; n++ {
			if ws[n].head == i && t.subject(n) {
				ws[to].head, ws[to].rel, ws[to].upos = n, "case", "ADP"
				ws[n].head, ws[n].rel = v, "obl"
				ws[i].rel = "advcl"
				return true
			}
		}
	}
	return false
}

// mainBehind makes a relative clause of the verb whose subject is the pronoun at i as well as the noun before it,
// and the verb of the sentence of the next one: "Kenya, which tested a bomb, fired a missile".
func (t *tree) mainBehind(i int) bool {
	ws := t.words
	v := ws[i].head
	if i == 0 || v < i || ws[v].upos != "VERB" || ws[i].rel != "nsubj" || ws[i-1].text != "," {
		return false
	}
	n := -1
	for k := range i {
		if ws[k].head == v && ws[k].rel == "nsubj" {
			n = k
		}
	}
	if n < 0 {
		return false
	}
	for u := v + 1; u < len(ws); u++ {
		if w := &ws[u]; w.rel != "conj" || w.head != v || w.upos != "VERB" || w.xpos == "VBG" || w.xpos == "VB" {
			continue
		}
		if ws[u-1].text != "," && (ws[u-1].rel != "aux" || ws[u-2].text != ",") {
			return false
		}
		ws[u].head, ws[u].rel = ws[v].head, ws[v].rel
		ws[v].head, ws[v].rel = n, "acl:relcl"
		ws[n].head = u
		for k := range ws { // what ends the sentence
			if ws[k].head == v && k > u {
				ws[k].head = u
			}
		}
		return true
	}
	return false
}

// besideTime joins the noun at i, which was joined to a date, to the thing that the date tells of: what is joined to a
// date is a date. "A dinner that went on past midnight and a short talk".
func (t *tree) besideTime(i int, timed []bool) {
	ws := t.words
	for k, steps := ws[i].head, 0; k >= 0 && steps < maxDepth; k, steps = ws[k].head, steps+1 {
		if isNoun(&ws[k]) && !timed[k] {
			ws[i].head = k
			return
		}
	}
}

// onlyVerbs makes verbs of words that are tagged as nouns and can be none, and subjects of the names
// before them: "saw Lima retaliate".
func (t *tree) onlyVerbs(l *lexicon) {
	ws := t.words
	for i := range ws {
		w := &ws[i]
		if w.upos != "NOUN" || w.head < 0 || !l.acts.onlyVerb(w.lower) {
			continue
		}
		w.upos, w.xpos, w.lemma = "VERB", "VB", w.lower
		if w.rel == "obj" || w.rel == "obl" || w.rel == "nmod" {
			w.rel = "ccomp"
		}
		if i > 0 && ws[i-1].upos == "PROPN" && ws[i-1].head == w.head && ws[i-1].rel == "obj" {
			ws[i-1].head, ws[i-1].rel = i, "nsubj"
		}
		for k := 0; k < i; k++ {
			if ws[k].head == i && (ws[k].rel == "compound" || ws[k].rel == "amod") && ws[k].upos == "PROPN" {
				ws[k].rel = "nsubj"
			}
		}
	}
}

// onlyVerb tells whether a form is the lemma of a verb of the lexicon and of no noun of it.
func (a *acts) onlyVerb(form string) bool {
	if a.verbs[form] == nil && !answers[form] {
		return false
	}
	if _, noun := a.nouns[form]; noun {
		return false
	}
	return hasSuffix(form, "ate", "ize", "ise", "ify") && !a.classed[form]
}

func hasSuffix(s string, endings ...string) bool {
	for _, e := range endings {
		if len(s) > len(e)+2 && s[len(s)-len(e):] == e {
			return true
		}
	}
	return false
}

// extents are nouns that say without a preposition how far or how often something was done.
var extents = wordlist.Set("percent mile kilometer kilometre meter metre foot inch yard time way point degree cent dollar euro pound step place notch share hour day night week month year door %")

// withoutObject tells whether the verb at v has no object up to word i, and is not in the passive. Links need not be made yet.
func (t *tree) withoutObject(v, i int) bool {
	for k := max(0, v-phraseReach); k < i; k++ {
		if w := &t.words[k]; w.head == v && (k > v && w.rel == "obj" || k < v && w.rel == "aux:pass") {
			return false
		}
	}
	return true
}

// threatened are what somebody is given who is threatened.
var threatened = wordlist.Set("ultimatum warning deadline")

// givenThreat makes an object of the noun at i, taken for an explanation of the one before it: "gave the rulers of Niger an
// ultimatum". It tells whether it did.
func (t *tree) givenThreat(i int) bool {
	ws := t.words
	object := ws[i].head
	for ws[object].rel == "nmod" && ws[object].head >= 0 && ws[object].head < object {
		object = ws[object].head
	}
	v := ws[object].head
	if ws[object].rel != "obj" || v < 0 || v > object || !giving[ws[v].lemma] || t.comma(object, i) {
		return false
	}
	ws[object].rel = "iobj"
	ws[i].head, ws[i].rel = v, "obj"
	return true
}

// behindBy gives the noun at i, taken for a subject, to the noun before its preposition, which is one: "the attack by Russian
// hackers on banks paralysed them". It tells whether it did.
func (t *tree) behindBy(i int) bool {
	ws := t.words
	for k := i - 1; k > 0 && k >= i-phraseReach; k-- {
		if w := &ws[k]; w.rel == "case" && w.head == i && w.lower == "by" && ws[k-1].rel == "nsubj" && ws[k-1].head == ws[i].head {
			ws[i].head, ws[i].rel = k-1, "nmod"
			return true
		}
	}
	return false
}
