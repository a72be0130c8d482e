package event

import (
	"slices"

	"timeline/timeline/actor"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// What reads like an act of the verb at hand and is none: what is only alleged, asked, played, done in private or by nobody.

// alleged tells whether somebody is only accused of the act of the gerund at v.
func (r *reader) alleged(v int) bool {
	t := r.t
	h := t.Words[v].Head
	mark := t.Mark(v)
	if rel := t.Words[v].Rel; h >= 0 && (rel == "conj" && t.Words[v].XPOS == "VBG" || rel == "xcomp" || mark == "by" && t.Words[v].XPOS == "VBG") { // "of plotting to stop it by killing"
		return r.alleged(h)
	}
	if h >= 0 && mark == "" && t.Words[v].XPOS == "VBG" && t.Words[v].Rel == "advcl" && t.Words[h].Lemma == "accuse" && t.Passive(h) && !prompting[t.Words[v].Lemma] { // "was accused of fraud, waging war on the poor"
		return true
	}
	if t.Words[v].XPOS != "VBG" && (t.Child(v, "aux") < 0 || t.Words[t.Child(v, "aux")].Lower != "having") || h < 0 || mark != "of" && mark != "with" {
		return false
	}
	if t.Words[h].IsNoun() && t.Words[h].Head >= 0 {
		h = t.Words[h].Head
	}
	lemma := t.Words[h].Lemma
	return t.Words[h].IsVerb() && (lemma == "accuse" || lemma == "suspect" || lemma == "charge" && mark == "with")
}

// prompting are verbs of what came of an accusation.
var prompting = wordlist.Set("prompt lead force spark cause trigger bring drive push add")

// inquires tells whether the participle at v says what somebody is there for: "the commission investigating the spill".
func (r *reader) inquires(v int) bool {
	w := &r.t.Words[v]
	return v > 0 && w.XPOS == "VBG" && w.Rel == "acl" && w.Head == v-1 && inquiring[w.Lemma] && !grammar.Documents[r.t.Words[w.Head].Lemma]
}

var inquiring = wordlist.Set("promote advocate investigate probe examine study review monitor oversee supervise represent")

// foretells tells whether the verb at v only warns of what may come: "warned that the oil could reach Cuba", "warned of a famine".
// Who warns of what he will do threatens.
func (r *reader) foretells(v int) bool {
	t := r.t
	if t.Words[v].Lemma != "warn" || t.Child(v, "obj") >= 0 {
		return false
	}
	if k := t.Child(v, "ccomp"); k >= 0 {
		a := auxiliariesOf(t, k)
		s := t.Child(k, "nsubj")
		if s >= 0 && r.headed(s, r.lex.acts.classes["ills"]) { // "warned that a recession looms"
			return true
		}
		return a.might && !a.will && !t.Below(v, k) && !(s >= 0 && t.Words[s].UPOS == "PRON")
	}
	for k := v + 1; k < t.Words[v].To; k++ {
		if h := t.Words[k].Head; (h == v || h > v && r.t.Timed[h]) && t.Preposition(k) == "of" && r.headed(k, r.lex.acts.classes["ills"]) {
			return true
		}
	}
	return false
}

// speaking are the pronouns of those who speak and listen: what is done to them is talk.
var speaking = wordlist.Set("me us you myself ourselves yourself")

// isBody tells whether the noun at n names a state or an organisation.
func (r *reader) isBody(n int) bool {
	if n < 0 || r.t.Words[n].Mention < 0 {
		return false
	}
	m := &r.t.Mentions[r.t.Words[n].Mention]
	k := m.Kind
	return !earning[m.Sector] && (k == actor.State || k == actor.Organisation || k == actor.Capital || k == actor.Seat)
}

// plays tells whether the clause of the verb at v is about sport: who "meets Spain in the semifinal" or "beats" it there is a
// team.
func (r *reader) plays(v int) bool {
	t := r.t
	for i := t.Words[v].From; i < t.Words[v].To; i++ {
		if w := &t.Words[i]; (games[w.Lemma] || w.Lower == "cup" && i > 0 && t.Words[i-1].Lower == "world") && w.UPOS != "VERB" && t.ClauseOf(i) == v {
			return true
		}
	}
	return false
}

var games = wordlist.Set(`semifinal semi-final quarterfinal quarter-final playoff goalkeeper midfielder scoreline football soccer rugby cricket hockey
	basketball tennis olympics`)

// names tells whether the verb with the arguments a, a "call", says what its object is, and calls nobody: "called X a liar".
func (r *reader) names(a *grammar.Arguments) bool {
	t := r.t
	if t.Words[a.Object].XPOS[0] == 'W' { // "what they called"
		return true
	}
	next := t.Words[a.Object].To
	if a.Passive {
		next = a.Verb + 1
	}
	for k := a.Object + 1; k < t.Words[a.Verb].To; k++ { // "called the soldiers in Kuwait the real occupiers"
		if w := &t.Words[k]; w.Head == a.Verb && w.Rel == "obj" && w.IsNoun() && !r.t.Timed[k] && t.Child(k, "det") >= next {
			return true
		}
	}
	if next >= len(t.Words) || r.t.Timed[next] {
		return false
	}
	switch w := &t.Words[next]; w.XPOS {
	case "DT", "``", "PRP$", "JJ":
		return true
	default:
		return w.Text == "\"" || w.Text == "“" || w.Text == "‘"
	}
}

// insults tells whether what the object of the verb with the arguments a is called is no praise.
func (r *reader) insults(a *grammar.Arguments) bool {
	t := r.t
	from := t.Words[a.Object].To
	for i := from; i < min(from+insultReach, len(t.Words)); i++ {
		if w := &t.Words[i]; insulting[w.Lemma] {
			return true
		} else if w.Text == "," || w.IsVerb() && w.XPOS != "VBN" {
			return false
		}
	}
	return false
}

// condemns tells whether what somebody did is called something bad: "called the raid an outrage", "called the decision
// "outrageous"".
func (r *reader) condemns(a *grammar.Arguments) bool {
	t := r.t
	if o := &t.Words[a.Object]; !r.done(a.Object) && !deedNouns[o.Lemma] && o.Lower != "it" && o.Lemma != "decision" && o.Lemma != "removal" && o.Lemma != "boarding" {
		return false
	}
	from := t.Words[a.Object].To
	for k := t.Words[a.Object].First; k >= 0; k = t.Words[k].Next { // "called the decision "outrageous""
		if k > a.Object && t.Is(k, "amod") && condemning[t.Words[k].Lower] {
			return true
		}
	}
	for i := from; i < min(from+insultReach, t.Words[a.Verb].To); i++ {
		n := i
		if t.Is(i, "amod") {
			n = t.Words[i].Head
		}
		if p := t.Preposition(n); condemning[t.Words[i].Lower] && (p == "as" || !t.Below(i, a.Object) && (p == "" || p == "of")) {
			return true
		}
	}
	return false
}

var condemning = wordlist.Set(`outrageous outrage unacceptable barbaric barbarous illegal unlawful unjustified provocative provocation unfriendly hostile inhuman
	inhumane shameful disgraceful deplorable intolerable unwarranted irresponsible reckless criminal crime violation piracy terrorism
	aggression breach mockery farce cowardly brutal hypocritical absurd blackmail betrayal genocide massacre insult affront groundless unfounded revolting disgusting
	appalling abhorrent despicable repugnant vile scandalous scandal madness folly`)

// insultReach is how many words behind a name an insult is looked for.
const insultReach = 7

var insulting = wordlist.Set(`liar thug bully terrorist dictator tyrant killer murderer criminal thief traitor coward hypocrite fascist puppet idiot fool
	stupid corrupt evil irresponsible illegitimate weak reckless dangerous shameful criminal disgrace threat aggressor occupier clown butcher`)

// asked tells whether the content clause at c is of what shall be done: "suggested that he go". What else is suggested is
// only said.
func (r *reader) asked(c int) bool {
	t := r.t
	w := &t.Words[c]
	if s := t.Child(c, "nsubj"); s >= 0 && w.Lower == w.Lemma && w.Lower != grammar.SimplePast(w.Lemma) && (t.Words[s].XPOS == "NNP" || t.Words[s].XPOS == "NN") && t.Child(s, "conj") < 0 && t.Child(c, "aux", "cop") < 0 { // "that Kenya go", not "goes"
		return true
	}
	if be := t.Child(c, "aux:pass"); be >= 0 && t.Words[be].Lower == "be" && t.ExactChild(c, "aux") < 0 { // "that it be sought"
		return true
	}
	return isBare(t, c) || auxiliariesOf(t, c).must || w.XPOS == "VBG" && t.Child(c, "aux") < 0
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
	if x.kind == "CONSULT" && (r.stays(x) || len(x.actors) > 0 && machines[r.t.Words[x.actors[0].at].Lemma]) {
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
	w := &t.Words[v]
	if w.Rel != "acl" || w.XPOS != "VBG" || w.Head < 0 || !grammar.Documents[t.Words[w.Head].Lemma] || t.Words[w.Head].Rel != "obj" {
		return false
	}
	h := t.Words[w.Head].Head
	return h >= 0 && stopping[t.Words[h].Lemma]
}

var stopping = wordlist.Set("block veto reject oppose withdraw scrap delay discuss consider draft propose seek demand")

// questions tells whether the asking at v is for an answer: "asked Obama why", "asked by reporters whether".
func (r *reader) questions(v int) bool {
	ws := r.t.Words
	for k := v + 1; k < len(ws) && ws[k].Text != ","; k++ {
		switch ws[k].Lower {
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
func (r *reader) mishap(a *grammar.Arguments) bool {
	if w := &r.t.Words[a.Verb]; w.Rel == "advcl" && w.XPOS == "VBG" && w.Head >= 0 && failing[r.t.Words[w.Head].Lemma] { // "exploded, killing 11"
		return true
	}
	if a.Subject >= 0 {
		return mishaps[r.t.Words[a.Subject].Lemma] || explosions[r.t.Words[a.Subject].Lemma]
	}
	if !a.Passive {
		return false
	}
	for _, o := range a.Obliques {
		if mishaps[r.t.Words[o.Noun].Lemma] {
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
	k := r.t.ExactChild(n, "acl")
	if k < 0 || r.t.Words[k].XPOS != "VBG" {
		return false
	}
	a := r.t.Arguments(k)
	f := r.match(r.lemma(k), &a)
	return f != nil && quads[f.kind] > 2
}

// helped tells whether the verb at v only says with what somebody is helped, which is told by the help: "helped Russia to
// dismantle its arsenal".
func (r *reader) helped(v int) bool {
	t := r.t
	for t.Words[v].Rel == "conj" && t.Words[v].Head >= 0 {
		v = t.Words[v].Head
	}
	h := t.Words[v].Head
	return t.Words[v].Rel == "xcomp" && h >= 0 && helping[t.Words[h].Lemma] && t.Child(h, "obj") >= 0
}

var helping = wordlist.Set("help assist aid")

// habitual tells whether the verb at v tells what is always so: "still recognises", "traditionally supports".
func (r *reader) habitual(v int) bool {
	t := r.t
	if x := t.Words[v].XPOS; x != "VBZ" && x != "VBP" || t.Child(v, "aux", "cop") >= 0 {
		return false
	}
	for k := t.Words[v].First; k >= 0 && k < v; k = t.Words[k].Next {
		if t.Words[k].Rel == "advmod" && usual[t.Words[k].Lower] {
			return true
		}
	}
	return false
}

var usual = wordlist.Set("still always usually often regularly traditionally historically normally routinely typically generally frequently sometimes")
