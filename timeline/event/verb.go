package event

import (
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// verb reads the act that the verb at v tells.
func (r *reader) verb(v int) {
	lemma := r.lemma(v)
	if _, ok := r.lex.acts.verbs[lemma]; !ok && !converse[lemma] {
		if !r.blames(v) {
			r.mustDo(v)
		}
		return
	}
	w := &r.t.Words[v]
	if w.Rel == "amod" || w.Rel == "compound" || w.Rel == "case" || w.Rel == "mark" || w.Rel == "fixed" || w.Rel == "flat" {
		return
	}
	if r.alleged(v) || r.foretells(v) || r.inquires(v) || r.unissued(v) || r.helped(v) || r.talkedOf(v) || w.XPOS == "VB" && v > 0 && r.t.Words[v-1].Lower == "please" {
		return
	}
	a := r.t.Arguments(v)
	if w.Rel == "xcomp" && r.ownOrder(w.Head) == v && !r.t.Passive(w.Head) { // "ordered its troops to withdraw"
		a.Subject = r.t.SurfaceSubject(w.Head)
	}
	f := r.match(lemma, &a)
	if lemma == "order" && a.Object >= 0 { // "ordered the ministers jailed" is told by what is done to them
		for k := r.t.Words[a.Object].First; k >= 0; k = r.t.Words[k].Next {
			if r.t.CausedBy(k) == v && r.lex.acts.verbs[r.lemma(k)] != nil {
				return
			}
		}
	}
	if f != nil && quads[f.kind] != 3 && r.habitual(v) { // who still accuses does so again
		return
	}
	if f != nil && f.kind == "THREATEN" && a.Object > 0 && hazards[r.t.Words[a.Object-1].Lower] { // "issued a flood warning"
		return
	}
	if f != nil && f.kind == "SUPPORT" && a.Object >= 0 && grammar.Documents[r.t.Words[a.Object].Lemma] && r.saysAct(a.Object) {
		return
	}
	f, told := r.orders(v, &a, f)
	if told {
		return
	}
	if (lemma == "call" && a.Object >= 0 && r.names(&a) && r.insults(&a)) || describing[lemma] && a.Object >= 0 && r.condemns(&a) {
		f = &frame{kind: "ACCUSE", slots: []string{"obj"}}
		if r.t.Words[a.Object].Lower == "it" {
			f.slots = nil
		}
	} else if lemma == "call" && a.Object >= 0 && r.names(&a) || (lemma == "suggest" || lemma == "insist") && a.Complement >= 0 && !a.Infinitive && !r.asked(a.Complement) {
		r.mustDo(v)
		return
	}
	if a.Object >= 0 && (lemma == "let" && r.t.Words[a.Object].Lower == "it" || r.t.Words[a.Object].UPOS == "PRON" && speaking[r.t.Words[a.Object].Lower]) { // "let it be known", "joins us now"
		return
	}
	if l := r.light(lemma, &a); l != nil && (f == nil || len(f.needs) == 0 || f.needs[0].nouns == nil) {
		f = l
	}
	if r.receives(v, lemma, &a) || r.falls(v, lemma, &a) {
		return
	}
	if lemma == "agree" && a.Complement >= 0 && !a.Infinitive && r.opines(a.Complement) {
		return
	}
	if f != nil && f.kind == "REQUEST" && lemma == "call" && a.Complement < 0 && a.At(r.t, "for") < 0 && !r.bidden(a.At(r.t, "on")) {
		if ps := r.parties(a.At(r.t, "on")); len(ps) == 1 && ps[0].person { // "called on the premier on Tuesday"
			f = &frame{kind: "CONSULT", slots: []string{"on"}}
		}
	}
	if f == nil || f.kind == "CONSULT" && r.addresses(lemma, &a) {
		r.mustDo(v)
		return
	}
	if lemma == "take" && a.Particle == "in" && w.Rel == "acl" && a.At(r.t, "by") < 0 { // "prisoners taken in the fighting"
		return
	}
	if lemma == "call" && w.Rel == "acl:relcl" && w.Head >= 0 && r.t.Words[w.Head].Lower == "what" { // "what it called an attack on X"
		return
	}
	if lemma == "carry" && w.Rel == "acl" && w.Head >= 0 && r.t.Is(w.Head, "obj") { // "turned back a convoy carrying flour to X": it did not arrive
		return
	}
	if lemma == "join" && f.kind == "SUPPORT" && !r.isBody(a.Object) { // a crowd
		return
	}
	if ofWhom[lemma] && (w.XPOS == "VBD" || w.XPOS == "VBN") && !a.Passive && a.Object < 0 && followedBy(r.t, v, "of") { // "Iran, accused of that, denied it": a participle
		return
	}
	if r.plays(v) || lemma == "hold" && w.Rel == "acl" || f.kind == "CONSULT" && a.Object >= 0 && hearers[r.t.Words[a.Object].Lemma] { // "four men held in X" were so long before
		return
	}
	kind := f.kind
	if kind == "RETREAT" && a.Object >= 0 && r.jointly(a.Object) { // not of force, but of what two do together
		kind = "SANCTION"
	}
	first := v // of verbs in a row
	for r.t.Words[first].Rel == "conj" && r.t.Words[first].Head >= 0 && r.t.Words[first].Head < first && !r.t.HasSubject(first) {
		first = r.t.Words[first].Head
	}
	if f := &r.t.Words[first]; f.Rel == "xcomp" && f.Head >= 0 && w.XPOS == "VBG" && ending[r.t.Words[f.Head].Lemma] { // "stopped shelling Y"
		if kind = ended[kind]; kind == "" {
			return
		}
	}
	if kind == "THREATEN" && lemma == "decide" && a.Complement >= 0 && r.kindOf(a.Complement) == "SANCTION" { // who has decided on sanctions imposes them
		kind = "SANCTION"
	}
	if kind == "CONSULT" && announcing[lemma] { // who only announces talks agrees to them
		kind = "AGREE"
	}
	clause := v
	if have := r.t.CausedBy(v); have >= 0 {
		clause = have
	}
	m := r.mood(clause)
	if m.wish && m.certainty == Negated && r.t.Words[v].Rel == "xcomp" && auxiliariesOf(r.t, v).negated { // "warned X not to go"
		return
	}
	if m.wish && m.certainty == Hypothetical {
		if f.kind != "REQUEST" || w.XPOS == "VBG" && w.Head >= 0 && weighing[r.t.Words[w.Head].Lemma] { // to try to persuade is to ask, to consider it is not
			return
		}
		m.certainty = m.outer
	}
	if h := w.Head; h >= 0 && (w.Rel == "xcomp" || w.Rel == "advcl") && sending[r.t.Words[h].Lemma] && relieving[lemma] && r.t.HasTo(v) { // told with who sends them
		return
	}
	if quads[f.kind] == 4 && r.mishap(&a) || f.kind == "REQUEST" && lemma == "ask" && r.questions(v) {
		return
	}
	x := act{at: v, clause: clause, kind: kind, alone: len(f.slots) == 0 || a.Object >= 0 && (laws[r.t.Words[a.Object].Lemma] || signing[r.t.Words[a.Object].Lemma] || atHome[r.t.Words[a.Object].Lemma]), mutual: contains(f.slots, "parties") || a.Passive || quads[f.kind] == 1 && !praising[r.lemma(v)] || f.kind == "COOPERATE", said: m.said, certainty: m.certainty, attribution: m.attribution}
	r.sides(&x, f, lemma, &a)
	if x.kind == "COOPERATE" && len(x.recipients) == 0 && len(x.actors) == 1 && a.Object >= 0 && r.headed(a.Object, r.lex.acts.classes["exercise"]) { // "held exercises", alone
		x.kind = "MOBILIZE"
	}
	if (x.kind == "MOBILIZE" || x.kind == "CONSULT" && arriving[lemma]) && r.keepsPeace(v) {
		x.kind = "AID"
	}
	r.notOwn(&x)
	r.ofSayer(&x)
	if x.kind == "SANCTION" && a.Object >= 0 && len(x.actors) > 0 && len(x.recipients) > 0 && x.recipients[0].Code == x.actors[0].Code { // nobody expels its own envoy
		if lemma == "give" {
			return
		}
		if k := r.t.ExactChild(a.Object, "nmod:poss"); expelling[lemma] && k >= 0 && r.t.Words[k].UPOS == "PRON" {
			x.recipients, x.alone = nil, false
		}
	}
	if x.kind == "THREATEN" && a.Object < 0 && a.Complement >= 0 && !a.Infinitive && !a.Passive {
		r.warned(&x, a.Complement)
	}
	if m.must {
		if m.said >= 0 && len(x.actors) > 0 { // "X said Y must do Z" asks Y
			r.ask(v, m, x.actors)
		}
		return
	}
	if m.refused && quads[x.kind] <= 2 {
		x.kind, x.certainty = "REJECT", m.outer
	}
	if (lemma == "speak" || lemma == "talk") && len(x.recipients) == 0 || r.inPrivate(lemma, &x) { // for themselves
		return
	}
	if x.kind == "THREATEN" && a.Indirect >= 0 && !a.Passive && r.own(a.Indirect, v, false) { // "gave its envoys a day to leave"
		return
	}
	x.kind = turned(x.kind, x.certainty)
	r.add(x)
}

// describing are verbs of what somebody says that something is.
var describing = wordlist.Set("call describe brand label term characterize characterise dub portray")

// hazards are what authorities warn the public of.
var hazards = wordlist.Set("flood storm weather tsunami hurricane typhoon cyclone travel health heat fire avalanche tornado frost gale smog")

// opines tells whether the content clause at c says what is so, not what shall be: "agreed that the plan was bad".
func (r *reader) opines(c int) bool {
	a := auxiliariesOf(r.t, c)
	return !a.will && !a.would && !a.must && !a.might && r.line.Tensed(c)
}

// talkedOf tells whether the gerund at v only says what talks are about: "talks on reopening the border".
func (r *reader) talkedOf(v int) bool {
	t := r.t
	if mark := t.Mark(v); !t.Gerund(v) || mark != "on" && mark != "about" && mark != "over" {
		return false
	}
	h := t.Words[v].Head
	if h >= 0 && t.Words[h].IsVerb() {
		h = t.Child(h, "obj")
	}
	return h >= 0 && h < v && r.headed(h, r.lex.acts.classes["talks"])
}

// ofWhom are verbs that have an object before the "of" that tells the charge.
var ofWhom = wordlist.Set("accuse suspect convict acquit")

// jointly tells whether the noun at n is of what is done together: "joint operations".
func (r *reader) jointly(n int) bool {
	for k := r.t.Words[n].First; k >= 0 && k < n; k = r.t.Words[k].Next {
		if r.t.Words[k].Lower == "joint" {
			return true
		}
	}
	return false
}

// addresses tells whether somebody only speaks, to all who will hear it or of something: "spoke to the nation".
func (r *reader) addresses(lemma string, a *grammar.Arguments) bool {
	if lemma != "speak" && lemma != "talk" {
		return false
	}
	h := max(a.At(r.t, "to"), a.At(r.t, "with"))
	if h < 0 {
		return a.At(r.t, "of") >= 0 || lemma == "speak" && a.At(r.t, "for") >= 0
	}
	return hearers[r.t.Words[h].Lemma]
}

// hearers are those whom one speaks to but does not meet.
var hearers = wordlist.Set("nation reporter journalist press media crowd audience public camera viewer reader supporter")

// keepsPeace tells whether the clause of the verb at v is about those who keep a peace or watch over it, or train or rescue
// others: to send them is help.
func (r *reader) keepsPeace(v int) bool {
	t := r.t
	for k := t.Words[v].First; k >= 0; k = t.Words[k].Next {
		if k > v && relieving[t.Words[k].Lemma] && t.HasTo(k) && t.Child(k, "xcomp", "ccomp") < 0 { // not "to help Israel attack Iran"
			return true
		}
	}
	for i := t.Words[v].From; i < t.Words[v].To; i++ {
		if !peacekeeping[t.Words[i].Lemma] {
			continue
		}
		if c := t.ClauseOf(i); c == v || c > v && t.Words[c].Head == v && t.HasTo(c) && quads[r.kindOf(c)] != 4 { // "to join the peacekeeping operation"
			return true
		}
	}
	return false
}

var (
	peacekeeping = wordlist.Set("peacekeeping peacekeeper peace-keeping observer")
	sending      = wordlist.Set("send dispatch deploy fly ship rush")
	relieving    = wordlist.Set("train help assist rebuild repair distribute evacuate rescue")
)

// arriving are verbs by which forces come to a place.
var arriving = wordlist.Set("arrive land")

// mutual are the kinds of act that need two.
// praising are verbs of backing that several give to others, not to each other: "X and Y hailed the accord".
var praising = wordlist.Set("applaud back bless commend congratulate endorse hail laud praise salute support welcome")

// laws are what one makes at home: whoever signs one deals with nobody that the sentence does not name.
var laws = wordlist.Set("law bill decree act order legislation")

// atHome are nouns for what a state has at home: who suspends or dissolves it does so to nobody else.
var atHome = wordlist.Set("constitution parliament legislature cabinet assembly school")

// signing are nouns for the making of a law as well as of a treaty.
var signing = wordlist.Set("signature signing")

// announcing are verbs with which what they name has not happened yet.
var announcing = wordlist.Set("announce order plan declare propose schedule authorize authorise")

// mustDo reads "X said that Y must do Z" of a verb that is no act by itself: X asks Y.
func (r *reader) mustDo(v int) {
	if m := r.mood(v); m.must && m.said >= 0 {
		if s := r.t.SurfaceSubject(v); s >= 0 {
			r.ask(v, m, r.doers(s))
		}
	}
}

func (r *reader) ask(v int, m mood, whom []party) {
	if grammar.Believing[r.t.Words[m.said].Lemma] {
		return
	}
	sayer := r.t.SurfaceSubject(m.said)
	x := act{at: m.said, clause: m.said, kind: "REQUEST", said: -1, certainty: Asserted, actors: r.doers(sayer), recipients: whom}
	if len(whom) == 0 || whom[0].unnamed || whom[0].at == sayer || len(x.actors) > 0 && whom[0].Text == x.actors[0].Text {
		return
	}
	r.add(x)
}
