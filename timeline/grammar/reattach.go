package grammar

import (
	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// reattach moves clauses that hang on the wrong word, where closed-class words tell the right one: a
// content clause behind the verb of saying before it, "by" and a gerund on the verb before it, "who" on
// the person before it. Links are not made yet.
func (t *Tree) reattach() {
	t.nameFirst()
	t.titleFirst()
	t.onlyVerbs()
	t.saidBy()
	t.thenWhen()
	t.whoseFirst()
	t.ofDate()
	t.offDate()
	t.phrases()
	t.subjects()
	t.finiteRoot()
	t.betweenCommas()
	t.semicolon()
	t.purpose()
	t.bidden()
	t.afterWhich()
	t.afterClause()
	t.afterActive()
	t.noSubject()
	t.reducedFirst()
	t.fronted()
	t.cleft()
	t.beforeVerb()
	t.behindInsertion()
	ws := t.Words
	for i := range ws {
		w := &ws[i]
		if Reporting[w.Lemma] && w.UPOS == "VERB" {
			t.saidWhen(i)
		}
		if w.Head < 0 {
			continue
		}
		switch {
		case w.Rel == "conj" && w.Head < i && (ws[w.Head].XPOS == "VB" || ws[w.Head].UPOS == "NOUN") && t.tensedBehind(i):
		case w.Rel == "ccomp" && i > w.Head && t.ofBid(i):
		case w.Rel == "ccomp" && i > w.Head && t.Mark(i) == "that":
			if first := t.firstContent(w.Head, i); first >= 0 && Reporting[ws[first].Lemma] {
				t.move(i, first)
			}
		case w.Rel == "acl" && w.XPOS == "VB" && w.Head == i-2 && ws[i-1].Lower == "to" && Periods[ws[w.Head].Lemma] && ws[w.Head].Head >= 0 && ws[ws[w.Head].Head].Lemma == "give": // "gave the army a month to leave"
			t.move(i, ws[w.Head].Head)
			t.givenTime(i)
		case w.Rel == "acl" && w.XPOS == "VB" && i > 3 && ws[i-1].Lower == "to" && w.Head < i-2 && Periods[Singular(ws[i-2].Lower)] && ws[w.Head].Head >= 0 && ws[ws[w.Head].Head].Lemma == "give": // "gave the envoy 24 hours to leave"
			time := i - 2
			if ws[time].Rel == "flat" {
				time = ws[time].Head
			}
			t.move(i, ws[w.Head].Head)
			t.move(time, w.Head)
			t.givenTime(i)
		case (w.Rel == "acl:relcl" || w.Rel == "acl") && w.Head < i && t.Timed[w.Head]:
			if !t.ofNoDay(i) {
				t.saidOn(i)
			}
		case (w.Rel == "advcl" || w.Rel == "acl") && t.Gerund(i) && nearMarks[t.Mark(i)]:
			for k := i - 1; k > w.Head; k-- {
				if ws[k].UPOS == "VERB" && ws[k].Rel != "amod" && k != i {
					t.Hang(i, k, "advcl")
					break
				}
			}
		case (w.Lower == "who" || w.Lower == "which") && t.mainBehind(i):
		case t.Timed[i] && ws[w.Head].Rel == "acl" && ws[w.Head].XPOS == "VBN" && owning[ws[w.Head].Lemma] && w.Head < i && ws[w.Head+1].Lower != "for" && t.VerbAbove(ws[w.Head].Head) >= 0: // "raided a shop owned by a banker on Friday"
			t.move(i, t.VerbAbove(ws[w.Head].Head))
		case t.Timed[i] && (w.Rel == "obl" || w.Rel == "obl:unmarked") && w.Head < i-2:
			t.explainedWhen(i)
			t.happenedWhen(i)
			t.meanwhile(i)
		case t.Timed[i] && w.Rel == "obl" && w.Head > i:
			t.besidePlace(i)
		case w.Lower == "what" && i > 0 && w.Head > i:
			t.ofWhat(i)
		case w.Lower == "where" && w.Head > i && w.Rel == "advmod":
			t.whereWho(i)
		case w.Lower == "who" || w.Lower == "whom":
			t.relative(i)
		case w.Lower == "which" && ws[w.Head].Rel == "acl:relcl":
			t.thing(w.Head)
			t.deadly(w.Head)
		case w.Rel == "appos" && w.UPOS == "PROPN" && w.Head < i && t.listsStates(i): // "France, the United Kingdom and Germany"
			for k := i + 1; k < len(ws); k++ {
				if ws[k].Head == i && ws[k].Rel == "conj" {
					t.move(k, w.Head)
				}
			}
			w.Rel = "conj"
		case w.Rel == "flat" && w.Head < i && t.Timed[w.Head] && !t.Timed[i] && i+1 < len(ws) && ws[i+1].XPOS == "VBD" && !t.HasSubject(i+1): // "on Tuesday Kerry saw Putin"
			t.Hang(i, i+1, "nsubj")
		case w.Rel == "nmod:poss" && w.UPOS == "PRON" && w.Head > i+1 && ws[w.Head].IsVerb() && ws[i+1].Head == w.Head && ws[i+1].IsNoun(): // "its House of Commons voted"
			t.move(i, i+1)
		case w.Lower == "that" && w.XPOS == "IN" && w.Rel == "mark" && t.leavesOut(i):
			w.XPOS, w.UPOS, w.Rel = "WDT", "PRON", "obj"
			t.Hang(w.Head, i-1, "acl:relcl")
		case w.Lower == "that" && w.XPOS == "WDT" && ws[w.Head].Rel == "acl:relcl":
			t.nearer(i)
			t.deadly(w.Head)
		case w.Rel == "conj" && w.Head < i && t.Timed[w.Head] && !t.Timed[i] && w.UPOS == "NOUN":
			t.besideTime(i)
		case w.Rel == "conj" && w.Head < i && t.Timed[w.Head] && w.UPOS == "PROPN" && i+1 < len(ws) && ws[i+1].XPOS == "VBD" && !t.HasSubject(i+1): // "landed on June 23 and Putin refused"
			if v := t.VerbAbove(w.Head); v >= 0 {
				t.Hang(i+1, v, "conj")
			}
			t.Hang(i, i+1, "nsubj")
		case w.Rel == "conj" && w.Head < i && t.Timed[i] && i > 1 && ws[i-1].Head == i && ws[i-1].Rel == "case" && ws[w.Head].IsVerb(): // "nobody has claimed it, and on Tuesday nothing pointed to X"
			t.joinedOn(i)
		case w.Rel == "conj" && w.Head < i && Reporting[ws[w.Head].Lemma] && t.andThat(i):
			w.Rel = "ccomp"
		case w.Rel == "appos" && w.Head < i && threatened[w.Lemma] && t.givenThreat(i):
		case w.Rel == "iobj" && w.Lower == "police" && i+1 < len(ws) && ws[i+1].Head == w.Head && ws[i+1].Rel == "obj": // "send 100 police officers"
			for k := w.Head + 1; k < i; k++ {
				if ws[k].Head == i {
					t.move(k, i+1)
				}
			}
			t.Hang(i, i+1, "compound")
		case w.Rel == "nsubj" && w.Head > i && t.behindBy(i):
		case w.Rel == "obl:unmarked" && w.Head < i && !t.Timed[i] && w.IsNoun() && !extents[w.Lemma] && t.known.acts.Verb(ws[w.Head].Lemma) && ws[w.Head].XPOS == "VBD" && t.withoutObject(w.Head, i): // "called up two brigades"
			w.Rel = "obj"
		case w.Rel == "obj" && w.UPOS == "PROPN" && ws[w.Head].Lemma == "say" && t.saidOfTwo(i):
		case w.Rel == "obj" && w.UPOS == "PROPN" && t.namesObject(i):
		case w.Rel == "obj" && w.UPOS == "PROPN" && i+1 < len(ws) && ws[i+1].Head == w.Head && ws[i+1].Rel == "obj": // "banning U.S. adoption"
			t.Hang(i, i+1, "compound")
		case w.UPOS == "PROPN" && w.Head > i && t.giver(i) >= 0: // "offered Barack Obama help", "gave the Philippines ten boats"
			v, gift := t.giver(i), w.Head
			for h := ws[gift].Head; h > gift && (ws[gift].Rel == "nummod" || ws[gift].Rel == "compound"); h = ws[gift].Head { // "gave the Philippines 10 patrol boats"
				gift = h
			}
			if ws[gift].Rel != "obj" || ws[gift].Head != v {
				break
			}
			given := func(class string) bool {
				return t.known.acts.InClass(class, ws[gift].Lemma) || t.known.acts.InClass(class, t.Phrase(gift-1, gift))
			}
			if n, ok := t.known.names.Find(t.Text[w.Start:], modern); ok && (n.Kind == actor.Leader || n.Kind == actor.State && (given("arms") || given("aid"))) {
				t.Hang(i, v, "iobj")
				if ws[i-1].Lower == "the" {
					t.move(i-1, i)
				}
			}
		case (w.Rel == "xcomp" || w.Rel == "advcl") && w.XPOS == "VB" && i > 1 && ws[i-1].Lower == "to" && ws[i-2].Head == w.Head && resolves[ws[i-2].Lemma] && (ws[i-2].Rel == "obj" || ws[i-2].Rel == "obl"): // "issued an order to attack"
			t.Hang(i, i-2, "acl")
		case w.Rel == "advcl" && w.Head < i && Commanding[ws[w.Head].Lemma] && w.XPOS == "VB" && ws[i-1].Lower == "to": // "ordered X on Friday to leave"
			w.Rel = "xcomp"
		case w.Rel == "advcl" && w.XPOS == "VB" && ws[w.Head].Lemma == "give" && w.Head < i-3 && ws[i-1].Lower == "to" && Periods[Singular(ws[i-2].Lower)]:
			t.givenTime(i)
		case w.Rel == "acl" && w.XPOS == "VB" && w.Head == i-2 && ws[i-1].Lower == "to" && t.commanded(w.Head) >= 0: // "ordered its envoy to leave"
			t.Hang(i, t.commanded(w.Head), "xcomp")
		case w.Rel == "advcl" && ws[w.Head].Lemma == "vote" && w.Head < i && w.XPOS == "VB" && i > 0 && ws[i-1].Lower == "to": // "voted on Friday to condemn"
			w.Rel = "xcomp"
		case w.Rel == "vocative" && i+2 < len(ws) && ws[i+1].Text == "," && ws[i+2].Lower == "who": // "Putin, who was mayor, said"
			if v := ws[i+2].Head; v > i && ws[v].Rel == "nsubj" && ws[v].Head > v {
				t.Hang(i, ws[v].Head, "nsubj")
				t.Hang(v, i, "acl:relcl")
			}
		case w.Lower == "according" && i+1 < len(ws) && ws[i+1].Lower == "to":
			t.accordingTo(i)
		case w.Rel == "advcl:relcl" && w.Head < i:
			t.which(i)
		case w.Rel == "parataxis" && Reporting[w.Lemma] && t.interrupts(i): // "has agreed, the minister said on Monday, to go"
			t.Hang(w.Head, i, "ccomp")
		case w.XPOS == "VBG" && w.Head < i && (w.Rel == "xcomp" || w.Rel == "advcl" && ws[w.Head+1].Lower == "to") && t.addressed(i): // "wrote to X urging Y"
		case w.Rel == "advcl" && w.XPOS == "VBG" && Consequent[w.Lemma] && w.Head < i && Reporting[ws[w.Head].Lemma] && t.firstContent(w.Head, i) >= 0:
			t.move(i, t.firstContent(w.Head, i)) // "said rebels had shelled X, killing four"
		case w.Rel == "advcl" && w.XPOS == "VBG" && Consequent[w.Lemma] && w.Head < i && ws[i-1].Text == ",":
			t.outcome(i)
		case (w.Rel == "xcomp" || w.Rel == "advcl") && w.XPOS == "VBG" && w.Head < i && (t.Timed[i-1] || ws[i-1].Rel == "obj") && issuing[ws[w.Head].Lemma]: // "passed a resolution on Friday condemning X"
			for k := i - 1; k >= 0; k-- {
				if ws[k].Head == w.Head && (ws[k].Rel == "obj" || ws[k].Rel == "nsubj:pass") && Documents[ws[k].Lemma] {
					t.Hang(i, k, "acl")
					break
				}
			}
		case w.Rel == "case" && i > 0 && ws[i-1].Lemma == "preparation" && w.Head > i && ws[w.Head].Head != i-1: // "in preparation for a meeting"
			t.Hang(w.Head, i-1, "nmod")
		case (w.Rel == "obl" || w.Rel == "nmod") && (w.Lemma == "sideline" || w.Lemma == "margin"): // "for a meeting on the sidelines of the summit"
			for k := i - 1; k > w.Head; k-- {
				if ws[k].UPOS == "NOUN" && t.known.acts.Noun(ws[k].Lemma) != "" {
					t.Hang(i, k, "nmod")
					break
				}
			}
		case w.Rel == "ccomp" && w.XPOS == "VB" && i > w.Head+1 && ws[i-1].Lower == "to" && ws[i-1].Head == i:
			t.infinitive(i)
		case w.Rel == "xcomp" && w.XPOS == "VB" && i > w.Head+1 && witnessing[ws[w.Head].Lemma] && ws[i-1].Head == w.Head && ws[i-1].Rel == "obj": // "saw Moscow retaliate"
			w.Rel = "ccomp"
			t.Hang(i-1, i, "nsubj")
		case w.XPOS == "VBG" && (w.Rel == "acl" || w.Rel == "advcl") && w.Head < i && i > 1 && ws[i-1].Text == "," && t.saidSo(i):
		case w.XPOS == "VBG" && w.Rel == "advcl" && w.Head < i && ws[i-1].Rel == "obj" && ws[i-1].Head == w.Head && freighted[w.Lemma]: // "turned back a convoy carrying flour"
			t.Hang(i, i-1, "acl")
		case w.Rel == "conj" && w.Head < i && t.saidTwo(i):
		case w.XPOS == "VBD" && w.Rel == "conj" && t.listed(i):
		case w.IsVerb() && (w.Rel == "conj" || w.Rel == "advcl" && w.Head < i && t.joinsClause(i)) && i > 1 && w.XPOS != "VB":
			t.ownSubject(i)
		case w.XPOS == "VB" && w.Rel == "conj" && w.Head < i && (ws[w.Head].XPOS == "VBD" || ws[w.Head].XPOS == "VBZ"):
			t.joinedInfinitive(i)
		}
	}
}

// namesObject makes the name at i that of the object before its comma, where it was taken for another: "expelled the ambassador, Kang
// Chol". It tells whether it did.
func (t *Tree) namesObject(i int) bool {
	ws := t.Words
	from := i
	for from > 0 && ws[from-1].Head == i && ws[from-1].Rel != "punct" {
		from--
	}
	o := from - 2
	if o < 1 || ws[from-1].Text != "," || ws[o].Rel != "obj" || ws[o].Head != ws[i].Head || ws[o].XPOS != "NN" {
		return false
	}
	t.Hang(i, o, "appos")
	return true
}

// freighted are verbs of what vehicles and people have with them.
var freighted = wordlist.Set("carry transport bring ferry wear hold wave take bear")

// resolves are nouns of what somebody is resolved to do, or has others do.
var resolves = wordlist.Set("order decision threat refusal")

// witnessing are verbs with somebody right behind them and what he is witnessed to do.
var witnessing = wordlist.Set("see watch hear")

// giver returns the verb of giving that a name at i stands right behind, -1 where there is none.
func (t *Tree) giver(i int) int {
	v := i - 1
	if v > 0 && t.Words[v].Lower == "the" {
		v--
	}
	if v < 0 || !giving[t.Words[v].Lemma] {
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
func (t *Tree) infinitive(i int) {
	ws := t.Words
	v, object := ws[i].Head, -1
	for k := v + 1; k < i; k++ {
		switch w := &ws[k]; {
		case w.Head != i:
		case w.Rel == "nsubj" && object < 0:
			t.Hang(k, v, "obj")
			object = k
		case w.Rel == "nsubj" && object >= 0: // of "the agency for development"
			t.Hang(k, object, "nmod")
		case w.Rel == "mark" && w.Lower == "for" && object >= 0:
			w.Rel, w.UPOS = "case", "ADP"
			for n := k + 1; n < i; n++ {
				if ws[n].Rel == "nsubj" && ws[n].Head == i {
					t.move(k, n)
					break
				}
			}
		}
	}
	if object >= 0 {
		ws[i].Rel = "xcomp"
	}
}

// addressed gives the verb above the gerund at i the one to whom it is done, where he was taken for the subject of the
// gerund: a gerund behind "to" has none. It tells whether there is one.
func (t *Tree) addressed(i int) bool {
	ws := t.Words
	v := ws[i].Head
	for to := v + 1; to < i; to++ {
		if ws[to].Lower != "to" || ws[to].Head != i || ws[to].Rel != "mark" {
			continue
		}
		for n := to + 1; n < i; n++ {
			if ws[n].Head == i && t.subject(n) {
				t.Hang(to, n, "case")
				ws[to].UPOS = "ADP"
				t.Hang(n, v, "obl")
				ws[i].Rel = "advcl"
				return true
			}
		}
	}
	return false
}

// mainBehind makes a relative clause of the verb whose subject is the pronoun at i as well as the noun before it,
// and the verb of the sentence of the next one: "Kenya, which tested a bomb, fired a missile".
func (t *Tree) mainBehind(i int) bool {
	ws := t.Words
	v := ws[i].Head
	if i == 0 || v < i || ws[v].UPOS != "VERB" || ws[i].Rel != "nsubj" || ws[i-1].Text != "," {
		return false
	}
	n := -1
	for k := range i {
		if ws[k].Head == v && ws[k].Rel == "nsubj" {
			n = k
		}
	}
	if n < 0 {
		return false
	}
	for u := v + 1; u < len(ws); u++ {
		if w := &ws[u]; w.Rel != "conj" || w.Head != v || w.UPOS != "VERB" || w.XPOS == "VBG" || w.XPOS == "VB" {
			continue
		}
		if ws[u-1].Text != "," && (ws[u-1].Rel != "aux" || ws[u-2].Text != ",") {
			return false
		}
		t.move(n, u)
		t.supplant(u, v, "acl:relcl")
		t.move(v, n)
		for k := range ws { // what ends the sentence
			if ws[k].Head == v && k > u {
				t.move(k, u)
			}
		}
		return true
	}
	return false
}

// besideTime joins the noun at i, which was joined to a date, to the thing that the date tells of: what is joined to a
// date is a date. "A dinner that went on past midnight and a short talk".
func (t *Tree) besideTime(i int) {
	ws := t.Words
	for k := ws[i].Head; k >= 0; k = ws[k].Head {
		if ws[k].IsNoun() && !t.Timed[k] {
			t.move(i, k)
			return
		}
	}
}

// onlyVerbs makes verbs of words that are tagged as nouns and can be none, and subjects of the names
// before them: "saw Lima retaliate".
func (t *Tree) onlyVerbs() {
	ws := t.Words
	for i := range ws {
		w := &ws[i]
		if w.UPOS != "NOUN" || w.Head < 0 || !t.known.acts.OnlyVerb(w.Lower) {
			continue
		}
		w.UPOS, w.XPOS, w.Lemma = "VERB", "VB", w.Lower
		if w.Rel == "obj" || w.Rel == "obl" || w.Rel == "nmod" {
			w.Rel = "ccomp"
		}
		if i > 0 && ws[i-1].UPOS == "PROPN" && ws[i-1].Head == w.Head && ws[i-1].Rel == "obj" {
			t.Hang(i-1, i, "nsubj")
		}
		for k := 0; k < i; k++ {
			if ws[k].Head == i && (ws[k].Rel == "compound" || ws[k].Rel == "amod") && ws[k].UPOS == "PROPN" {
				ws[k].Rel = "nsubj"
			}
		}
	}
}

// extents are nouns that say without a preposition how far or how often something was done.
var extents = wordlist.Set("percent mile kilometer kilometre meter metre foot inch yard time way point degree cent dollar euro pound step place notch share hour day night week month year door %")

// withoutObject tells whether the verb at v has no object up to word i, and is not in the passive. Links need not be made yet.
func (t *Tree) withoutObject(v, i int) bool {
	for k := max(0, v-phraseReach); k < i; k++ {
		if w := &t.Words[k]; w.Head == v && (k > v && w.Rel == "obj" || k < v && w.Rel == "aux:pass") {
			return false
		}
	}
	return true
}

// threatened are what somebody is given who is threatened.
var threatened = wordlist.Set("ultimatum warning deadline")

// givenThreat makes an object of the noun at i, taken for an explanation of the one before it: "gave the rulers of Niger an
// ultimatum". It tells whether it did.
func (t *Tree) givenThreat(i int) bool {
	ws := t.Words
	object := ws[i].Head
	for ws[object].Rel == "nmod" && ws[object].Head >= 0 && ws[object].Head < object {
		object = ws[object].Head
	}
	v := ws[object].Head
	if ws[object].Rel != "obj" || v < 0 || v > object || !giving[ws[v].Lemma] || t.comma(object, i) {
		return false
	}
	ws[object].Rel = "iobj"
	t.Hang(i, v, "obj")
	return true
}

// behindBy gives the noun at i, taken for a subject, to the noun before its preposition, which is one: "the attack by Russian
// hackers on banks paralysed them". It tells whether it did.
func (t *Tree) behindBy(i int) bool {
	ws := t.Words
	for k := i - 1; k > 0 && k >= i-phraseReach; k-- {
		if w := &ws[k]; w.Rel == "case" && w.Head == i && w.Lower == "by" && ws[k-1].Rel == "nsubj" && ws[k-1].Head == ws[i].Head {
			t.Hang(i, k-1, "nmod")
			return true
		}
	}
	return false
}
