package event

import (
	"slices"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// What reads like an act of the verb at hand and is none: what is only alleged, asked, played, done in private or by nobody.

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

// inquires tells whether the participle at v says what somebody is there for: "the commission investigating the spill".
func (r *reader) inquires(v int) bool {
	w := &r.t.words[v]
	return v > 0 && w.xpos == "VBG" && w.rel == "acl" && w.head == v-1 && inquiring[w.lemma] && !documents[r.t.words[w.head].lemma]
}

var inquiring = wordlist.Set("promote advocate investigate probe examine study review monitor oversee supervise represent")

// foretells tells whether the verb at v only warns of what may come: "warned that the oil could reach Cuba", "warned of a famine".
// Who warns of what he will do threatens.
func (r *reader) foretells(v int) bool {
	t := r.t
	if t.words[v].lemma != "warn" || t.child(v, "obj") >= 0 {
		return false
	}
	if k := t.child(v, "ccomp"); k >= 0 {
		a := t.auxiliaries(k)
		s := t.child(k, "nsubj")
		if s >= 0 && r.headed(s, r.lex.acts.classes["ills"]) { // "warned that a recession looms"
			return true
		}
		return a.might && !a.will && !t.below(v, k) && !(s >= 0 && t.words[s].upos == "PRON")
	}
	for k := v + 1; k < t.words[v].to; k++ {
		if h := t.words[k].head; (h == v || h > v && r.timed[h]) && t.preposition(k) == "of" && r.headed(k, r.lex.acts.classes["ills"]) {
			return true
		}
	}
	return false
}

// speaking are the pronouns of those who speak and listen: what is done to them is talk.
var speaking = wordlist.Set("me us you myself ourselves yourself")

// isBody tells whether the noun at n names a state or an organisation.
func (r *reader) isBody(n int) bool {
	if n < 0 || r.t.words[n].mention < 0 {
		return false
	}
	m := &r.t.mentions[r.t.words[n].mention]
	k := m.Kind
	return !earning[m.Sector] && (k == actor.State || k == actor.Organisation || k == actor.Capital || k == actor.Seat)
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

var games = wordlist.Set(`semifinal semi-final quarterfinal quarter-final playoff goalkeeper midfielder scoreline football soccer rugby cricket hockey
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
	for k := a.object + 1; k < t.words[a.verb].to; k++ { // "called the soldiers in Kuwait the real occupiers"
		if w := &t.words[k]; w.head == a.verb && w.rel == "obj" && isNoun(w) && !r.timed[k] && t.child(k, "det") >= next {
			return true
		}
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

var insulting = wordlist.Set(`liar thug bully terrorist dictator tyrant killer murderer criminal thief traitor coward hypocrite fascist puppet idiot fool
	stupid corrupt evil irresponsible illegitimate weak reckless dangerous shameful criminal disgrace threat aggressor occupier clown butcher`)

// asked tells whether the content clause at c is of what shall be done: "suggested that he go". What else is suggested is
// only said.
func (r *reader) asked(c int) bool {
	t := r.t
	w := &t.words[c]
	if s := t.child(c, "nsubj"); s >= 0 && w.lower == w.lemma && w.lower != verbForms(w.lemma)[simplePastForm] && (t.words[s].xpos == "NNP" || t.words[s].xpos == "NN") && t.child(s, "conj") < 0 && t.child(c, "aux", "cop") < 0 { // "that Kenya go", not "goes"
		return true
	}
	if be := t.child(c, "aux:pass"); be >= 0 && t.words[be].lower == "be" && t.exactChild(c, "aux") < 0 { // "that it be sought"
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
	received := slices.ContainsFunc(x.recipients, func(p party) bool { return p.person })
	for i := range x.actors {
		if p := &x.actors[i]; !private[p.Sector] && (p.Sector != "" || p.Code != "" || !p.unnamed && (!p.person || received) && travelling[lemma]) {
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
	travelling = wordlist.Set("travel fly visit tour arrive leave return")
	travellers = wordlist.Set("CVL MED LAB EDU REF BUS")
	trading    = wordlist.Set("buy sell purchase import export")
	traders    = wordlist.Set("CVL BUS LAB")
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

var stopping = wordlist.Set("block veto reject oppose withdraw scrap delay discuss consider draft propose seek demand")

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
	mishaps = wordlist.Set(`earthquake quake tremor aftershock tsunami storm hurricane cyclone typhoon tornado flood flooding landslide avalanche
		volcano eruption drought famine heatwave epidemic pandemic outbreak virus disease cholera blaze wildfire accident crash
		collision derailment collapse spill leak disaster mishap stampede`)
	failing    = wordlist.Set("explode crash collapse capsize sink derail burn erupt fall")
	explosions = wordlist.Set("explosion blast rig well reactor")
)

// saysAct tells whether the document at word n is against somebody, which is told for itself: "a resolution condemning Y".
func (r *reader) saysAct(n int) bool {
	k := r.t.exactChild(n, "acl")
	if k < 0 || r.t.words[k].xpos != "VBG" {
		return false
	}
	a := r.arguments(k)
	f := r.match(r.lemma(k), &a)
	return f != nil && quads[f.kind] > 2
}

// helped tells whether the verb at v only says with what somebody is helped, which is told by the help: "helped Russia to
// dismantle its arsenal".
func (r *reader) helped(v int) bool {
	t := r.t
	for t.words[v].rel == "conj" && t.words[v].head >= 0 {
		v = t.words[v].head
	}
	h := t.words[v].head
	return t.words[v].rel == "xcomp" && h >= 0 && helping[t.words[h].lemma] && t.child(h, "obj") >= 0
}

var helping = wordlist.Set("help assist aid")
