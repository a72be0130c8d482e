package event

// verb reads the act that the verb at v tells.
func (r *reader) verb(v int) {
	lemma := r.lemma(v)
	if _, ok := r.lex.acts.verbs[lemma]; !ok && !converse[lemma] {
		if !r.blames(v) {
			r.mustDo(v)
		}
		return
	}
	w := &r.t.words[v]
	if w.rel == "amod" || w.rel == "compound" || w.rel == "case" || w.rel == "mark" || w.rel == "fixed" || w.rel == "flat" {
		return
	}
	if r.alleged(v) || r.unissued(v) {
		return
	}
	a := r.arguments(v)
	f := r.match(lemma, &a)
	if lemma == "order" && a.object >= 0 { // "ordered the ministers jailed" is told by what is done to them
		for k := r.t.words[a.object].first; k >= 0; k = r.t.words[k].next {
			if r.t.causedBy(k) == v && r.lex.acts.verbs[r.lemma(k)] != nil {
				return
			}
		}
	}
	if lemma == "call" && a.object >= 0 && r.names(&a) && r.insults(&a) {
		f = &frame{kind: "ACCUSE", slots: []string{"obj"}}
	} else if lemma == "call" && a.object >= 0 && r.names(&a) || (lemma == "suggest" || lemma == "insist") && a.complement >= 0 && !a.infinitive && !r.asked(a.complement) {
		r.mustDo(v)
		return
	}
	if a.object >= 0 && (lemma == "let" && r.t.words[a.object].lower == "it" || r.t.words[a.object].upos == "PRON" && speaking[r.t.words[a.object].lower]) { // "let it be known", "joins us now"
		return
	}
	if l := r.light(lemma, &a); l != nil && (f == nil || len(f.needs) == 0 || f.needs[0].nouns == nil) {
		f = l
	}
	if r.receives(v, lemma, &a) {
		return
	}
	if f == nil || f.kind == "CONSULT" && r.addresses(lemma, &a) {
		r.mustDo(v)
		return
	}
	if lemma == "join" && f.kind == "SUPPORT" && !r.isBody(a.object) { // a crowd
		return
	}
	if r.plays(v) || lemma == "hold" && w.rel == "acl" || f.kind == "CONSULT" && a.object >= 0 && hearers[r.t.words[a.object].lemma] { // "four men held in X" were so long before
		return
	}
	kind := f.kind
	if kind == "RETREAT" && a.object >= 0 && r.jointly(a.object) { // not of force, but of what two do together
		kind = "SANCTION"
	}
	if kind == "CONSULT" && announcing[lemma] { // who only announces talks agrees to them
		kind = "AGREE"
	}
	clause := v
	if have := r.t.causedBy(v); have >= 0 {
		clause = have
	}
	m := r.mood(clause)
	if m.wish && m.certainty == Negated && r.t.words[v].rel == "xcomp" && r.t.auxiliaries(v).negated { // "warned X not to go"
		return
	}
	if m.wish && m.certainty == Hypothetical {
		if f.kind != "REQUEST" { // to try to persuade is to ask
			return
		}
		m.certainty = m.outer
	}
	if quads[f.kind] == 4 && r.mishap(&a) || f.kind == "REQUEST" && (lemma == "insist" && r.asserted(&a) || lemma == "ask" && r.questions(v)) {
		return
	}
	x := act{at: v, clause: clause, kind: kind, alone: len(f.slots) == 0 || a.object >= 0 && (laws[r.t.words[a.object].lemma] || signing[r.t.words[a.object].lemma] || atHome[r.t.words[a.object].lemma]), mutual: contains(f.slots, "parties") || a.passive || quads[f.kind] == 1 || f.kind == "COOPERATE", said: m.said, certainty: m.certainty, attribution: m.attribution}
	r.sides(&x, f, lemma, &a)
	if (x.kind == "MOBILIZE" || x.kind == "CONSULT" && arriving[lemma]) && r.keepsPeace(v) {
		x.kind = "AID"
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
	x.kind = turned(x.kind, x.certainty)
	r.add(x)
}

// sides finds who did the act x of a verb, told with frame f, to whom.
func (r *reader) sides(x *act, f *frame, lemma string, a *arguments) {
	x.actors = r.doers(a.subject)
	if len(x.actors) == 0 && a.passive && ownForces(x.kind) && a.object >= 0 { // "the British fleet was mobilized"
		x.actors = coded(r.doers(a.object))
		for i := range x.actors {
			if x.actors[i].person || freeing[lemma] { // who "was set free" did not do it
				x.actors = nil
				break
			}
		}
	}
	switch {
	case (policing[lemma] || freeing[lemma]) && a.object >= 0: // it is done to those who are named for it
		x.recipients = others(r.parties(a.object), x.actors)
		if len(x.recipients) == 0 && !r.reciprocal(a.object) {
			x.recipients = r.parties(a.object)
		}
	case x.kind == "AGREE" && len(x.actors) > 1 && r.together(a): // "X and Y agreed to share what they know of Z"
		x.actors, x.recipients = x.actors[:1], x.actors[1:]
	default:
		x.recipients = r.fill(f.slots, a, x.actors)
	}
	if len(x.recipients) == 2 && len(x.actors) == 1 { // of "the two countries" the other one
		for i := range x.recipients {
			if x.recipients[i].kind == state && x.recipients[i].Code == x.actors[0].Code && x.recipients[0].at == x.recipients[1].at {
				x.recipients = x.recipients[1-i : 2-i]
				break
			}
		}
	}
	r.take(f, a)
	if len(x.actors) == 0 && len(x.recipients) > 1 && shared(x.kind) && x.kind != "ASSAULT" && (a.passive || a.at(r, "between") >= 0) { // "an accord between X and Y was signed"
		x.actors, x.recipients = x.recipients[:1], x.recipients[1:]
	}
	law := a.object >= 0 && laws[r.t.words[a.object].lemma]
	if len(x.actors) == 0 && a.passive && a.object >= 0 && shared(x.kind) { // "the Anglo-Polish accord was signed"
		if ps := r.owners(a.object); len(ps) > 1 {
			x.actors, x.recipients = ps[:1], ps[1:]
		} else if law {
			x.actors, x.recipients = ps, nil
		}
	}
	if len(x.actors) == 0 && len(x.recipients) == 0 && a.passive && !law && mutual[x.kind] && !announcing[lemma] && r.mutualThing(a.object) { // "an armistice was signed"
		if ps := r.bothNations(x.at); len(ps) == 2 && !r.somebody(a.object) {
			x.actors, x.recipients = ps[:1], ps[1:]
		}
	}
	if len(x.recipients) == 0 && len(x.actors) > 1 && (x.mutual && shared(x.kind) || contains(f.slots, "parties") || a.object >= 0 && r.reciprocal(a.object)) {
		x.actors, x.recipients = x.actors[:1], x.actors[1:]
	}
	x.alone = x.alone || a.object >= 0 && (x.kind == "COERCE" && lemma == "declare" || x.kind == "ACCUSE" && r.strikes(a.object) || policing[lemma] || freeing[lemma] || legislating[lemma] && r.t.words[a.object].lower == "it")
	if lemma == "fail" && x.kind == "REJECT" && a.complement >= 0 { // to reach an agreement with each other
		r.apart(x, a.subject)
	}
	if len(x.actors) == 0 && a.passive {
		if lemma == "hold" && x.kind == "COERCE" { // somebody, not talks
			x.actors = r.authorities("jail", a)
		} else {
			x.actors = r.authorities(lemma, a)
		}
	}
}

// jointly tells whether the noun at n is of what is done together: "joint operations".
func (r *reader) jointly(n int) bool {
	for k := r.t.words[n].first; k >= 0 && k < n; k = r.t.words[k].next {
		if r.t.words[k].lower == "joint" {
			return true
		}
	}
	return false
}

// mutualThing tells whether the noun at n is of what two have with each other: talks, a treaty, ties.
func (r *reader) mutualThing(n int) bool {
	if n < 0 {
		return false
	}
	for _, c := range [...]string{"talks", "accord", "truce", "ties", "exercise"} {
		if r.headed(n, r.lex.acts.classes[c]) {
			return true
		}
	}
	return false
}

// together tells whether the complement tells what several do with each other.
func (r *reader) together(a *arguments) bool {
	if a.complement < 0 || !a.infinitive {
		return false
	}
	c := r.arguments(a.complement)
	f := r.match(r.lemma(a.complement), &c)
	return f != nil && (f.kind == "COOPERATE" || f.kind == "CONSULT" && contains(f.slots, "parties")) && c.at(r, "with") < 0
}

// somebody tells whether the noun at h, if any, names a person.
func (r *reader) somebody(h int) bool {
	if h < 0 {
		return false
	}
	ps := r.party(h, 0)
	return len(ps) > 0 && ps[0].person
}

// addresses tells whether somebody only speaks, to all who will hear it or of something: "spoke to the nation".
func (r *reader) addresses(lemma string, a *arguments) bool {
	if lemma != "speak" && lemma != "talk" {
		return false
	}
	h := max(a.at(r, "to"), a.at(r, "with"))
	if h < 0 {
		return a.at(r, "of") >= 0 || lemma == "speak" && a.at(r, "for") >= 0
	}
	return hearers[r.t.words[h].lemma]
}

// hearers are those whom one speaks to but does not meet.
var hearers = set("nation reporter journalist press media crowd audience public camera viewer reader supporter")

// keepsPeace tells whether the clause of the verb at v is about those who keep a peace or watch over it: to send them is
// help.
func (r *reader) keepsPeace(v int) bool {
	t := r.t
	for i := t.words[v].from; i < t.words[v].to; i++ {
		if l := t.words[i].lemma; (l == "peacekeeping" || l == "peacekeeper" || l == "peace-keeping" || l == "observer") && t.clauseOf(i) == v {
			return true
		}
	}
	return false
}

// arriving are verbs by which forces come to a place.
var arriving = set("arrive land")

// apart makes each other's of what several failed to agree on: "X and Y failed to reach a deal", "the summit between X
// and Y failed to reach one".
func (r *reader) apart(x *act, subject int) {
	if len(x.recipients) > 0 && x.recipients[0].Code != "" {
		return
	}
	if subject >= 0 {
		for k := r.t.words[subject].first; k >= 0; k = r.t.words[k].next {
			if r.t.preposition(k) == "between" {
				x.actors = r.parties(k)
			}
		}
	}
	if len(x.actors) > 1 {
		x.actors, x.recipients = x.actors[:1], x.actors[1:]
	}
}

// authorities returns the state that alone can have done what nobody is named for: who is arrested in a country is so
// by its police, who is expelled from one by its government.
func (r *reader) authorities(lemma string, a *arguments) []party {
	var preposition string
	switch {
	case policing[lemma]:
		preposition = "in"
	case removing[lemma]:
		preposition = "from"
	case lemma == "summon":
		preposition = "to"
	case freeing[lemma] && a.at(r, "from") >= 0 && captivity[r.t.words[a.at(r, "from")].lemma]: // "released from a prison in China"
		for i := range r.t.mentions {
			m := &r.t.mentions[i]
			if h := r.phraseHead(m.to - 1); r.venue(h) && r.t.below(h, a.verb) && (m.kind == state || m.kind == capital) {
				return r.doers(h)
			}
		}
		return nil
	case freeing[lemma] && a.object >= 0: // "held in China since 2018"
		for k := r.t.words[a.object].first; k >= 0; k = r.t.words[k].next {
			if r.t.words[k].rel == "acl" && (policing[r.t.words[k].lemma] || r.t.words[k].lemma == "hold") {
				held := r.arguments(k)
				return r.authorities("jail", &held)
			}
		}
		return nil
	default:
		return nil
	}
	h := a.at(r, preposition)
	if h < 0 {
		return nil
	}
	if lemma == "summon" {
		return coded(r.hosts(h, a.object))
	}
	if r.t.words[h].mention < 0 {
		return nil
	}
	switch r.t.mentions[r.t.words[h].mention].kind {
	case state, capital:
		return r.doers(h)
	}
	return nil
}

// hosts returns whose ministry it is at word h to which the envoys at word envoys are called: no state summons its own.
func (r *reader) hosts(h, envoys int) []party {
	ps := r.doers(h)
	for _, e := range r.parties(envoys) {
		for i := range ps {
			if e.Code != ps[i].Code || ps[i].kind != noKind {
				continue
			}
			if ps[i].Code = r.doc.code; r.doc.code == e.Code {
				ps[i].Code = ""
			}
		}
	}
	return ps
}

var (
	policing  = set("arrest detain jail imprison convict sentence charge indict")
	captivity = set("captivity prison jail detention custody imprisonment")
	freeing   = set("release free liberate kidnap abduct rescue pardon acquit")
	removing  = set("expel deport extradite bar ban")
)

// alleged tells whether somebody is only accused of the act of the gerund at v.
func (r *reader) alleged(v int) bool {
	t := r.t
	h := t.words[v].head
	if rel := t.words[v].rel; h >= 0 && (rel == "conj" && t.words[v].xpos == "VBG" || rel == "xcomp") {
		return r.alleged(h)
	}
	if t.words[v].xpos != "VBG" && (t.child(v, "aux") < 0 || t.words[t.child(v, "aux")].lower != "having") || h < 0 || t.mark(v) != "of" {
		return false
	}
	if isNoun(&t.words[h]) && t.words[h].head >= 0 {
		h = t.words[h].head
	}
	return isVerb(&t.words[h]) && (t.words[h].lemma == "accuse" || t.words[h].lemma == "suspect")
}

// speaking are the pronouns of those who speak and listen: what is done to them is talk.
var speaking = set("me us you myself ourselves yourself")

// isBody tells whether the noun at n names a state or an organisation.
func (r *reader) isBody(n int) bool {
	if n < 0 || r.t.words[n].mention < 0 {
		return false
	}
	m := &r.t.mentions[r.t.words[n].mention]
	k := m.kind
	return !earning[m.sector] && (k == state || k == organisation || k == capital || k == seat)
}

// plays tells whether the clause of the verb at v is about sport: who "meets Spain in the semifinal" or "beats" it there is a
// team.
func (r *reader) plays(v int) bool {
	t := r.t
	for i := t.words[v].from; i < t.words[v].to; i++ {
		if w := &t.words[i]; (games[w.lemma] || w.lower == "cup" && i > 0 && t.words[i-1].lower == "world") && w.upos != "VERB" && t.clauseOf(i) == v {
			return true
		}
	}
	return false
}

var games = set(`semifinal semi-final quarterfinal quarter-final playoff goalkeeper midfielder scoreline football soccer rugby cricket hockey
	basketball tennis olympics`)

// names tells whether the verb with the arguments a, a "call", says what its object is, and calls nobody: "called X a liar".
func (r *reader) names(a *arguments) bool {
	t := r.t
	if t.words[a.object].xpos[0] == 'W' { // "what they called"
		return true
	}
	next := t.words[a.object].to
	if a.passive {
		next = a.verb + 1
	}
	if next >= len(t.words) || r.timed[next] {
		return false
	}
	switch w := &t.words[next]; w.xpos {
	case "DT", "``", "PRP$", "JJ":
		return true
	default:
		return w.text == "\"" || w.text == "“" || w.text == "‘"
	}
}

// insults tells whether what the object of the verb with the arguments a is called is no praise.
func (r *reader) insults(a *arguments) bool {
	t := r.t
	from := t.words[a.object].to
	for i := from; i < min(from+insultReach, len(t.words)); i++ {
		if w := &t.words[i]; insulting[w.lemma] {
			return true
		} else if w.text == "," || isVerb(w) && w.xpos != "VBN" {
			return false
		}
	}
	return false
}

// insultReach is how many words behind a name an insult is looked for.
const insultReach = 7

var insulting = set(`liar thug bully terrorist dictator tyrant killer murderer criminal thief traitor coward hypocrite fascist puppet idiot fool
	stupid corrupt evil irresponsible illegitimate weak reckless dangerous shameful criminal disgrace threat aggressor occupier clown butcher`)

// asked tells whether the content clause at c is of what shall be done: "suggested that he go". What else is suggested is
// only said.
func (r *reader) asked(c int) bool {
	t := r.t
	w := &t.words[c]
	if s := t.child(c, "nsubj"); s >= 0 && w.lower == w.lemma && w.lower != verbForms(w.lemma)[simplePastForm] && (t.words[s].xpos == "NNP" || t.words[s].xpos == "NN") && t.child(s, "conj") < 0 && t.child(c, "aux") < 0 { // "that Kenya go", not "goes"
		return true
	}
	return t.bare(c) || t.auxiliaries(c).must || w.xpos == "VBG" && t.child(c, "aux") < 0
}

// inPrivate tells whether the act x is done by people who act for no country: tourists who travel, companies that trade.
func (r *reader) inPrivate(lemma string, x *act) bool {
	var private map[string]bool
	switch {
	case travelling[lemma] && x.kind == "CONSULT":
		private = travellers
	case trading[lemma] && (x.kind == "COOPERATE" || x.kind == "AGREE"):
		private = traders
	default:
		return false
	}
	if x.kind == "CONSULT" && (r.stays(x) || len(x.actors) > 0 && machines[r.t.words[x.actors[0].at].lemma]) {
		return true
	}
	for i := range x.actors {
		if p := &x.actors[i]; !private[p.Sector] && (p.Sector != "" || p.Code != "" || !p.unnamed && travelling[lemma]) {
			return false
		}
	}
	return len(x.actors) > 0
}

// stays tells whether somebody who travels only goes to a place of his own country, and to nobody.
func (r *reader) stays(x *act) bool {
	for _, p := range x.recipients {
		if p.Code != "" && (p.person || len(x.actors) == 0 || p.Code != x.actors[0].Code) {
			return false
		}
	}
	return len(x.recipients) > 0
}

var (
	travelling = set("travel fly visit tour arrive leave return")
	travellers = set("CVL MED LAB EDU REF BUS")
	trading    = set("buy sell purchase import export")
	traders    = set("CVL BUS LAB")
)

// unissued tells whether the verb at v is what a document says that was stopped: "blocked a statement condemning Y".
func (r *reader) unissued(v int) bool {
	t := r.t
	w := &t.words[v]
	if w.rel != "acl" || w.xpos != "VBG" || w.head < 0 || !documents[t.words[w.head].lemma] || t.words[w.head].rel != "obj" {
		return false
	}
	h := t.words[w.head].head
	return h >= 0 && stopping[t.words[h].lemma]
}

var stopping = set("block veto reject oppose withdraw scrap delay discuss consider draft propose seek demand")

// asserted tells whether what is insisted on is said to be so, and not demanded: "insisted that its plant was safe".
func (r *reader) asserted(a *arguments) bool {
	c := a.complement
	if c < 0 || a.infinitive || r.t.words[c].xpos == "VB" || r.t.auxiliaries(c).must {
		return false
	}
	for k := r.t.words[c].first; k >= 0; k = r.t.words[k].next {
		if r.t.words[k].lower == "be" && k < c { // "that the men be freed"
			return false
		}
	}
	return true
}

// questions tells whether the asking at v is for an answer: "asked Obama why", "asked by reporters whether".
func (r *reader) questions(v int) bool {
	ws := r.t.words
	for k := v + 1; k < len(ws) && ws[k].text != ","; k++ {
		switch ws[k].lower {
		case "why", "whether", "if", "how", "what":
			return true
		case "to", "for", "that":
			return false
		}
	}
	return false
}

// mishap tells whether what the arguments tell is nobody's act: an earthquake that kills, the workers who were
// killed in a crash.
func (r *reader) mishap(a *arguments) bool {
	if w := &r.t.words[a.verb]; w.rel == "advcl" && w.xpos == "VBG" && w.head >= 0 && failing[r.t.words[w.head].lemma] { // "exploded, killing 11"
		return true
	}
	if a.subject >= 0 {
		return mishaps[r.t.words[a.subject].lemma] || explosions[r.t.words[a.subject].lemma]
	}
	if !a.passive {
		return false
	}
	for _, o := range a.obliques {
		if mishaps[r.t.words[o.noun].lemma] {
			return true
		}
	}
	return false
}

var (
	mishaps = set(`earthquake quake tremor aftershock tsunami storm hurricane cyclone typhoon tornado flood flooding landslide avalanche
		volcano eruption drought famine heatwave epidemic pandemic outbreak virus disease cholera blaze wildfire accident crash
		collision derailment collapse spill leak disaster mishap stampede`)
	failing    = set("explode crash collapse capsize sink derail burn erupt fall")
	explosions = set("explosion blast rig well reactor")
)

// mutual are the kinds of act that need two.
var mutual = map[string]bool{"CONSULT": true, "SUPPORT": true, "RETREAT": true, "COOPERATE": true}

// laws are what one makes at home: whoever signs one deals with nobody that the sentence does not name.
var laws = set("law bill decree act order legislation")

// atHome are nouns for what a state has at home: who suspends or dissolves it does so to nobody else.
var atHome = set("constitution parliament legislature cabinet assembly school")

// signing are nouns for the making of a law as well as of a treaty.
var signing = set("signature signing")

// legislating are verbs of which "it" is a law.
var legislating = set("sign pass adopt approve ratify enact veto vote")

// announcing are verbs with which what they name has not happened yet.
var announcing = set("announce order plan declare propose schedule authorize authorise")

// ownForces tells whether an act of the kind is done with what one has.
func ownForces(kind string) bool { return kind == "MOBILIZE" || kind == "RETREAT" }

// owners returns the parties that a noun's modifiers name: "the Anglo-Polish accord".
func (r *reader) owners(h int) []party {
	var out []party
	for _, m := range r.nationsBefore(h) {
		out = append(out, r.party(r.t.mentions[m].to-1, 0)...)
	}
	return out
}

// mustDo reads "X said that Y must do Z" of a verb that is no act by itself: X asks Y.
func (r *reader) mustDo(v int) {
	if m := r.mood(v); m.must && m.said >= 0 {
		if s := r.t.surfaceSubject(v, 0); s >= 0 {
			r.ask(v, m, r.doers(s))
		}
	}
}

func (r *reader) ask(v int, m mood, whom []party) {
	if believing[r.t.words[m.said].lemma] {
		return
	}
	sayer := r.t.surfaceSubject(m.said, 0)
	x := act{at: m.said, clause: m.said, kind: "REQUEST", said: -1, certainty: Asserted, actors: r.doers(sayer), recipients: whom}
	if len(whom) == 0 || whom[0].unnamed || whom[0].at == sayer || len(x.actors) > 0 && whom[0].Text == x.actors[0].Text {
		return
	}
	r.add(x)
}

// believing are verbs of reports that ask nobody for anything.
var believing = set("believe think learn show indicate recall reveal")
