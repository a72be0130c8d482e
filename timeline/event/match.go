package event

import (
	"slices"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// match returns the sense of a verb that fits what stands with it, or nil.
func (r *reader) match(lemma string, a *arguments) *frame {
	var best *frame
	frames := r.lex.acts.verbs[lemma]
	for i := range frames {
		f := &frames[i]
		if best != nil && f.weight() <= best.weight() {
			continue
		}
		ok := true
		for j := range f.needs {
			if !r.meets(&f.needs[j], a) {
				ok = false
				break
			}
		}
		if ok {
			best = f
		}
	}
	if best != nil && best.kind == noAct {
		return nil
	}
	return best
}

// meets tells whether a need is met.
func (r *reader) meets(n *need, a *arguments) bool {
	switch n.what {
	case "obj":
		switch {
		case a.object < 0:
			return false
		case n.nouns != nil:
			return r.headed(a.object, n.nouns)
		case n.with == "actor":
			return r.isActor(a.object)
		case n.with == "place":
			return r.isPlace(a.object, actor.State, actor.Place, actor.Capital)
		case n.with == "town":
			return r.isPlace(a.object, actor.Place, actor.Capital)
		}
		return true
	case "!obj":
		return a.object < 0
	case "iobj":
		return a.indirect >= 0
	case "prt":
		return n.nouns[a.particle]
	case "xcomp":
		done := a.complement >= 0 && r.t.words[a.verb].upos == "ADJ" && r.t.child(a.complement, "aux:pass") >= 0 // missiles that are ready to be fired
		return a.complement >= 0 && a.infinitive && !done && r.complementIs(n.with, a.complement)
	case "ccomp":
		return a.complement >= 0 && !a.infinitive
	case "acomp":
		return n.nouns[a.predicate]
	case "dem":
		return r.demonstrates(a.subject)
	case "!dem":
		return !r.demonstrates(a.subject)
	case "mil":
		return r.fights(a.subject)
	case "!mil":
		return !r.fights(a.subject)
	case "foot":
		return r.fights(a.subject) && !vessels[r.t.words[a.subject].lemma]
	case "parties":
		return a.subject >= 0 && (r.t.child(a.subject, "conj") >= 0 || r.t.words[a.subject].xpos == "NNS" || r.t.words[a.subject].xpos == "NNPS" || r.t.words[a.subject].upos == "PRON" && r.isActor(a.subject))
	}
	for _, o := range a.obliques {
		if o.preposition != n.what || r.isTime(o.noun) {
			continue
		}
		switch {
		case n.nouns != nil:
			if r.headed(o.noun, n.nouns) {
				return true
			}
		case n.with == "actor" || n.with == "place":
			if r.t.words[o.noun].mention >= 0 || n.with == "actor" && r.isActor(o.noun) {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// headed tells whether the noun phrase at h is headed by one of the nouns: "peace talks", "a series of
// talks", "talks and a dinner".
func (r *reader) headed(h int, nouns map[string]bool) bool {
	t := r.t
	if t.forThePress(h) && !nouns[t.phrase(h-1, h)] {
		return false
	}
	if r.lemmaIn(h, nouns) {
		return true
	}
	for k := t.words[h].first; k >= 0; k = t.words[k].next {
		w := &t.words[k]
		switch {
		case w.rel == "flat" && w.next < 0 && nouns[w.lower], // "the Suez Canal"
			w.rel == "nmod:desc" && k < h && r.lemmaIn(k, nouns), // "Chinese Ambassador Huang"
			w.rel == "compound" && k+1 == h && nouns[t.phrase(k, h)],
			w.rel == "amod" && k+1 == h && nouns[t.phrase(k, h)],
			w.rel == "compound" && carriers[t.words[h].lemma] && r.lemmaIn(k, nouns),
			w.rel == "nmod" && measures[t.words[h].lemma] && t.preposition(k) == "of" && r.lemmaIn(k, nouns),
			w.rel == "nmod" && t.words[h].upos == "NUM" && r.lemmaIn(k, nouns),
			w.rel == "conj" && r.lemmaIn(k, nouns):
			return true
		}
	}
	return false
}

// forThePress tells whether the noun at h is a conference or briefing at which nobody is met.
func (t *tree) forThePress(h int) bool {
	if l := t.words[h].lemma; h == 0 || l != "conference" && l != "briefing" {
		return false
	}
	switch t.words[h-1].lower {
	case "news", "press", "media":
		return true
	}
	return false
}

func (r *reader) lemmaIn(h int, nouns map[string]bool) bool {
	w := &r.t.words[h]
	return nouns[w.lemma] || nouns[w.lower]
}

// measures are nouns that only say how much or many of another.
var measures = wordlist.Set(`series number wave round lot kind type group variety ten dozen hundred thousand million billion piece batch barrage
	string set range total tonne ton worth majority handful shipment consignment planeload truckload boatload cargo form amount part act token letter state percent portion half part third quarter much most rest remainder score pair bulk team`)

// carriers are nouns whose compound says what they are about: "aid deliveries", "sanctions regime".
var carriers = wordlist.Set(`delivery effort shipment program programme package measure convoy flight mission order regime payment supply
	operation hand campaign force member talk attempt agreement order deal plan project supplies bid`)

// complementing are the verbs that a need of an infinitive stands for, where it names several by one.
var complementing = map[string]map[string]bool{
	"avoid":   wordlist.Set("avoid evacuate shun reconsider"),
	"keep":    wordlist.Set("keep win get save stay preserve retain remain"),
	"protest": wordlist.Set("protest demonstrate demand rally denounce"),
}

// complementIs tells whether an infinitive is of a cooperative or hostile act, or of a given kind.
func (r *reader) complementIs(what string, v int) bool {
	switch what {
	case "":
		return true
	case "mediate":
		l := r.t.words[v].lemma
		return l == "mediate" || l == "arbitrate" || l == "broker"
	case "leave":
		l := r.t.words[v].lemma
		return l == "leave" || l == "quit" || l == "depart"
	case "avoid", "keep", "protest":
		return complementing[what][r.t.words[v].lemma]
	case "revenge":
		return avenging[r.t.words[v].lemma]
	case "tell":
		return r.tellsPress(v)
	case "agree":
		l, object := r.t.words[v].lemma, r.t.child(v, "obj")
		return l == "agree" || l == "reach" || l == "comply" || l == "meet" && (object < 0 || r.isActor(object) || r.headed(object, r.lex.acts.classes["demand"])) || l == "honor" || l == "honour" || l == "sign" || l == "ratify"
	}
	a := r.arguments(v)
	f := r.match(r.lemma(v), &a)
	if l := r.light(r.lemma(v), &a); f == nil {
		f = l
	}
	if f == nil {
		return false
	}
	q := quads[f.kind]
	return what == "good" && q <= 2 || what == "bad" && q == 4
}

// tellsPress tells whether the infinitive at v is of what one does with questions of reporters: "declined to comment", "to
// identify himself", "to give details". Who does not do it refuses no other country anything.
func (r *reader) tellsPress(v int) bool {
	t := r.t
	object := t.child(v, "obj")
	switch l := t.words[v].lemma; l {
	case "give", "provide", "offer", "release":
		return object >= 0 && disclosed[t.words[object].lemma]
	case "identify":
		return true
	case "name", "quote":
		return t.passive(v)
	default:
		return commenting[l]
	}
}

var (
	avenging   = wordlist.Set("retaliate avenge punish respond destroy eliminate annihilate fight resist strike hit defeat hunt")
	commenting = wordlist.Set("comment elaborate speculate say")
	disclosed  = wordlist.Set("detail name comment interview figure explanation information breakdown timetable specifics")
)

// demonstrates tells whether a subject is of those who take to the streets rather than hold office.
func (r *reader) demonstrates(h int) bool {
	if h < 0 {
		return false
	}
	duty, ok := r.lex.roleAt(r.t, h)
	if !ok {
		w := &r.t.words[h]
		return measures[w.lemma] || w.mention >= 0 && w.xpos == "NNPS" && !r.definite(h) // "the Poles" are Poland
	}
	switch duty.Sector {
	case "CVL", "OPP", "LAB", "EDU", "REF", "MED", "REL", "PTY":
		return true
	}
	return false
}

// fights tells whether a subject can use arms: forces, rebels, or a state, but no one person and none
// that are counted ("18 Russians").
func (r *reader) fights(h int) bool {
	if h < 0 {
		return false
	}
	w := &r.t.words[h]
	if duty, ok := r.lex.roleAt(r.t, h); ok {
		switch duty.Sector {
		case "MIL", "REB", "COP", "CRM", "IMG":
			return true
		}
	}
	if m := r.t.words[h].mention; m >= 0 {
		n := &r.t.mentions[m]
		return n.Kind == actor.State || n.Kind == actor.People && r.t.child(h, "nummod") < 0 || n.Sector == "MIL" || n.Sector == "REB" || n.Code == "IMG"
	}
	return w.upos == "PRON" && !onePerson[w.lower] || blows[w.lemma]
}

// blows are what forces do: "air strikes hit the town".
var blows = wordlist.Set("strike airstrike raid shelling bombardment barrage fire rocket mortar shell")

// vessels are what lands without a fight.
var vessels = wordlist.Set("plane airplane aeroplane aircraft airliner jet warplane bomber helicopter ship vessel boat warship flight")

var onePerson = wordlist.Set("i me you he him she her somebody someone nobody")

// isPlace tells whether a noun phrase is a name of one of the kinds.
func (r *reader) isPlace(h int, kinds ...actor.Kind) bool {
	m := r.t.words[h].mention
	return m >= 0 && slices.Contains(kinds, r.t.mentions[m].Kind)
}

// isActor tells whether a noun phrase names somebody.
func (r *reader) isActor(h int) bool {
	w := &r.t.words[h]
	if w.mention >= 0 || w.upos == "PRON" {
		return w.upos != "PRON" || w.lower != "it" && w.lower != "that" && w.lower != "which"
	}
	if _, ok := r.lex.roleAt(r.t, h); ok {
		return true
	}
	return w.upos == "PROPN"
}

// lemma returns the lemma of a verb as the lexicon has it.
func (r *reader) lemma(v int) string {
	w := &r.t.words[v]
	if _, ok := r.lex.acts.verbs[w.lemma]; ok {
		return w.lemma
	}
	if l, ok := r.lex.lemma[w.lower]; ok {
		return l
	}
	return w.lemma
}

// light returns the act that a verb which says little by itself does with the noun that is its object:
// "announced the suspension of aid", "ordered an attack". Nil when there is none.
func (r *reader) light(lemma string, a *arguments) *frame {
	object := a.object
	if answers[lemma] {
		object = a.at(r, "with")
	} else if !r.lex.acts.light[lemma] {
		return nil
	}
	if object < 0 {
		return nil
	}
	object = r.measured(object)
	n, ok := r.nominalOf(object)
	if !ok || n.infinitive && a.complement < 0 || lemma == "make" && n.kind == "CONSULT" && held[r.t.words[object].lemma] {
		return nil
	}
	return &frame{kind: n.kind, slots: n.recipient, needs: []need{{what: "obj", nouns: map[string]bool{r.t.words[object].lemma: true}}}}
}

// held are nouns of talks that nobody makes.
var held = wordlist.Set("talk talks meeting discussion discussions negotiation consultation conversation summit conference dialogue")

// measured returns the noun that a measure measures: the attacks of "one of several attacks".
func (r *reader) measured(h int) int {
	w := &r.t.words[h]
	if !measures[w.lemma] && w.upos != "NUM" && w.upos != "DET" && w.upos != "PRON" {
		return h
	}
	for k := w.first; k >= 0; k = r.t.words[k].next {
		if k > h && r.t.is(k, "nmod") && r.t.preposition(k) == "of" {
			return k
		}
	}
	return h
}

// answers are verbs that leave the act to what stands behind "with": "responded with an attack".
var answers = wordlist.Set("respond retaliate react reply answer counter")
