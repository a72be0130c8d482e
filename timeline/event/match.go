package event

import (
	"slices"

	"timeline/timeline/actor"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// match returns the sense of a verb that fits what stands with it, or nil.
func (r *reader) match(lemma string, a *grammar.Arguments) *frame {
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
func (r *reader) meets(n *need, a *grammar.Arguments) bool {
	switch n.what {
	case "obj":
		switch {
		case a.Object < 0:
			return false
		case n.nouns != nil:
			return r.headed(a.Object, n.nouns) || n.with == "actor" && r.isActor(a.Object)
		case n.with == "actor":
			return r.isActor(a.Object) && r.t.Words[a.Object].Lower != "what"
		case n.with == "place":
			return r.isPlace(a.Object, actor.State, actor.Place, actor.Capital)
		case n.with == "town":
			return r.isPlace(a.Object, actor.Place, actor.Capital)
		}
		return true
	case "!obj":
		return a.Object < 0
	case "iobj":
		return a.Indirect >= 0
	case "prt":
		return n.nouns[a.Particle]
	case "xcomp":
		done := a.Complement >= 0 && r.t.Words[a.Verb].UPOS == "ADJ" && r.t.Child(a.Complement, "aux:pass") >= 0 // missiles that are ready to be fired
		if r.t.Words[a.Verb].Lemma == "tell" && a.Complement >= 0 && !r.t.HasTo(a.Complement) {
			return false
		}
		return a.Complement >= 0 && a.Infinitive && !done && r.complementIs(n.with, a.Complement)
	case "ccomp":
		return a.Complement >= 0 && !a.Infinitive
	case "acomp":
		return n.nouns[a.Predicate]
	case "dem":
		return r.demonstrates(a.Subject)
	case "!dem":
		return !r.demonstrates(a.Subject)
	case "mil":
		return r.fights(a.Subject)
	case "!mil":
		return !r.fights(a.Subject)
	case "foot":
		return r.fights(a.Subject) && !vessels[r.t.Words[a.Subject].Lemma]
	case "parties":
		return a.Subject >= 0 && (r.t.Child(a.Subject, "conj") >= 0 || r.t.Words[a.Subject].XPOS == "NNS" || r.t.Words[a.Subject].XPOS == "NNPS" || r.t.Words[a.Subject].UPOS == "PRON" && r.isActor(a.Subject))
	}
	for _, o := range a.Obliques {
		if o.Preposition != n.what || r.t.Timed[o.Noun] {
			continue
		}
		switch {
		case n.nouns != nil:
			if r.headed(o.Noun, n.nouns) || n.with == "actor" && r.isActor(o.Noun) {
				return true
			}
		case n.with == "actor" || n.with == "place":
			if r.t.Words[o.Noun].Mention >= 0 || n.with == "actor" && r.isActor(o.Noun) {
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
	if forThePress(t, h) && !nouns[t.Phrase(h-1, h)] {
		return false
	}
	if r.lemmaIn(h, nouns) || nouns["people"] && r.unnamed(h) {
		return true
	}
	for k := t.Words[h].First; k >= 0; k = t.Words[k].Next {
		w := &t.Words[k]
		switch {
		case w.Rel == "flat" && w.Next < 0 && nouns[w.Lower], // "the Suez Canal"
			w.Rel == "nmod:desc" && k < h && r.lemmaIn(k, nouns), // "Chinese Ambassador Huang"
			(w.Rel == "compound" || w.Rel == "amod") && (k+1 == h && nouns[t.Phrase(k, h)] || k+2 == h && t.Words[k+1].Text == "-" && nouns[w.Lower+"-"+t.Words[h].Lemma]), // "cease-fire"
			w.Rel == "compound" && carriers[t.Words[h].Lemma] && r.lemmaIn(k, nouns),
			w.Rel == "nmod" && grammar.Measures[t.Words[h].Lemma] && t.Preposition(k) == "of" && r.lemmaIn(k, nouns),
			w.Rel == "nmod" && t.Words[h].UPOS == "NUM" && r.lemmaIn(k, nouns),
			w.Rel == "conj" && r.lemmaIn(k, nouns):
			return true
		}
	}
	return false
}

// unnamed tells whether the noun phrase at h is some people who go by their number or nation: "the five", "four Bangladeshis".
func (r *reader) unnamed(h int) bool {
	w := &r.t.Words[h]
	return w.UPOS == "NUM" && r.t.Child(h, "nmod") < 0 ||
		(w.XPOS == "NNPS" || w.XPOS == "NNS") && w.Mention >= 0 && r.t.Mentions[w.Mention].Kind == actor.People
}

// forThePress tells whether the noun at h is a conference or briefing at which nobody is met.
func forThePress(t *grammar.Tree, h int) bool {
	if l := t.Words[h].Lemma; h == 0 || l != "conference" && l != "briefing" {
		return false
	}
	switch t.Words[h-1].Lower {
	case "news", "press", "media":
		return true
	}
	return false
}

func (r *reader) lemmaIn(h int, nouns map[string]bool) bool {
	w := &r.t.Words[h]
	return nouns[w.Lemma] || nouns[w.Lower]
}

// carriers are nouns whose compound says what they are about: "aid deliveries", "sanctions regime".
var carriers = wordlist.Set(`delivery effort shipment program programme package measure convoy flight mission order regime payment supply
	operation hand campaign force member talk attempt agreement order deal plan project supplies bid`)

// complementing are the verbs that a need of an infinitive stands for, where it names several by one.
var complementing = map[string]map[string]bool{
	"avoid":   wordlist.Set("avoid evacuate shun reconsider"),
	"contain": wordlist.Set("contain save keep stop prevent control cope curb limit reduce restore find clean plug cap rescue avert maintain put"),
	"keep":    wordlist.Set("keep win get save stay preserve retain remain"),
	"protest": wordlist.Set("protest demonstrate demand rally denounce condemn decry oppose reject"),
}

// complementIs tells whether an infinitive is of a cooperative or hostile act, or of a given kind.
func (r *reader) complementIs(what string, v int) bool {
	switch what {
	case "":
		return true
	case "mediate":
		l := r.t.Words[v].Lemma
		return l == "mediate" || l == "arbitrate" || l == "broker"
	case "leave":
		l := r.t.Words[v].Lemma
		return l == "leave" || l == "quit" || l == "depart"
	case "avoid", "contain", "keep", "protest":
		return complementing[what][r.t.Words[v].Lemma]
	case "revenge":
		return avenging[r.t.Words[v].Lemma]
	case "tell":
		return r.tellsPress(v)
	case "agree":
		l, object := r.t.Words[v].Lemma, r.t.Child(v, "obj")
		return l == "agree" || l == "reach" || l == "comply" || l == "meet" && (object < 0 || r.isActor(object) || r.headed(object, r.lex.acts.classes["demand"])) || l == "honor" || l == "honour" || l == "sign" || l == "ratify"
	}
	if what != "good" && what != "bad" {
		return r.t.Words[v].Lemma == what
	}
	kind := r.kindOf(v)
	q := quads[kind]
	return what == "good" && q > 0 && q <= 2 || what == "bad" && q == 4 && (kind != "MOBILIZE" || !r.keepsPeace(v))
}

// kindOf returns the type of the act of the verb at v, by what stands with it, or "".
func (r *reader) kindOf(v int) string {
	a := r.t.Arguments(v)
	f := r.match(r.lemma(v), &a)
	if f == nil {
		f = r.light(r.lemma(v), &a)
	}
	if f == nil {
		return ""
	}
	return f.kind
}

// tellsPress tells whether the infinitive at v is of what one does with questions of reporters: "declined to comment", "to
// identify himself", "to give details". Who does not do it refuses no other country anything.
func (r *reader) tellsPress(v int) bool {
	t := r.t
	object := t.Child(v, "obj")
	switch l := t.Words[v].Lemma; l {
	case "give", "provide", "offer", "release":
		return object >= 0 && disclosed[t.Words[object].Lemma]
	case "identify":
		return true
	case "name", "quote":
		return t.Passive(v)
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
	duty, ok := r.t.Role(h)
	if !ok {
		w := &r.t.Words[h]
		k := r.t.Child(h, "amod")
		return grammar.Measures[w.Lemma] || w.Mention >= 0 && w.XPOS == "NNPS" && !r.definite(h) || w.Mention < 0 && k >= 0 && r.t.Words[k].Lower == "ethnic" // "the Poles" are Poland
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
	w := &r.t.Words[h]
	if duty, ok := r.t.Role(h); ok {
		switch duty.Sector {
		case "MIL", "REB", "COP", "CRM", "IMG":
			return true
		}
	}
	if m := r.t.Words[h].Mention; m >= 0 {
		n := &r.t.Mentions[m]
		return n.Kind == actor.State || n.Kind == actor.People && r.t.Child(h, "nummod") < 0 || n.Sector == "MIL" || n.Sector == "REB" || n.Code == "IMG"
	}
	return w.UPOS == "PRON" && !onePerson[w.Lower] || blows[w.Lemma]
}

// blows are what forces do: "air strikes hit the town".
var blows = wordlist.Set("bomb missile strike airstrike raid shelling bombardment barrage fire rocket mortar shell")

// vessels are what lands without a fight.
var vessels = wordlist.Set("plane airplane aeroplane aircraft airliner jet warplane bomber helicopter ship vessel boat warship flight")

var onePerson = wordlist.Set("i me you he him she her somebody someone nobody")

// isPlace tells whether a noun phrase is a name of one of the kinds.
func (r *reader) isPlace(h int, kinds ...actor.Kind) bool {
	m := r.t.Words[h].Mention
	return m >= 0 && slices.Contains(kinds, r.t.Mentions[m].Kind)
}

// isActor tells whether a noun phrase names somebody.
func (r *reader) isActor(h int) bool {
	w := &r.t.Words[h]
	if w.Mention >= 0 || w.UPOS == "PRON" {
		return w.UPOS != "PRON" || w.Lower != "it" && w.Lower != "that" && w.Lower != "which"
	}
	if _, ok := r.t.Role(h); ok {
		return true
	}
	return w.UPOS == "PROPN" || members[w.Lemma] && len(r.nations(h)) > 0 // "the head of the Kenyan navy"
}

// lemma returns the lemma of a verb as the lexicon has it.
func (r *reader) lemma(v int) string {
	w := &r.t.Words[v]
	if _, ok := r.lex.acts.verbs[w.Lemma]; ok {
		return w.Lemma
	}
	if l, ok := r.lex.acts.lemmas[w.Lower]; ok {
		return l
	}
	return w.Lemma
}

// light returns the act that a verb which says little by itself does with the noun that is its object:
// "announced the suspension of aid", "ordered an attack". Nil when there is none.
func (r *reader) light(lemma string, a *grammar.Arguments) *frame {
	object := a.Object
	if grammar.Answers[lemma] {
		object = a.At(r.t, "with")
	} else if !r.lex.acts.light[lemma] {
		return nil
	}
	if object < 0 {
		return nil
	}
	object = r.measured(object)
	n, ok := r.nominalOf(object)
	if !ok || n.kind == "ASSAULT" && r.bloodless(object) || n.infinitive && a.Complement < 0 || lemma == "make" && n.kind == "CONSULT" && held[r.t.Words[object].Lemma] {
		return nil
	}
	return &frame{kind: n.kind, slots: n.recipient, needs: []need{{what: "obj", nouns: map[string]bool{r.t.Words[object].Lemma: true}}}}
}

// held are nouns of talks that nobody makes.
var held = wordlist.Set("talk talks meeting discussion discussions negotiation consultation conversation summit conference dialogue")

// measured returns the noun that a measure measures: the attacks of "one of several attacks".
func (r *reader) measured(h int) int {
	w := &r.t.Words[h]
	if !grammar.Measures[w.Lemma] && !grammar.Periods[w.Lemma] && w.UPOS != "NUM" && w.UPOS != "DET" && w.UPOS != "PRON" {
		return h
	}
	for k := w.First; k >= 0; k = r.t.Words[k].Next {
		if k > h && r.t.Is(k, "nmod") && r.t.Preposition(k) == "of" {
			return k
		}
	}
	return h
}
