package event

import (
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// fill returns the recipients of an act: what stands in the first of the slots that names somebody,
// else any name in the clause behind the verb, else whatever stands in a slot.
func (r *reader) fill(slots []string, a *grammar.Arguments, actors []party) []party {
	var spare []party
	for _, s := range slots {
		ps := r.slot(s, a, actors)
		if s == "parties" && len(ps) > 0 { // they deal with each other
			return nil
		}
		if named := others(ps, actors); len(named) > 0 {
			if at := s == "in" || s == "at" || s == "near"; at && a.Object >= 0 && len(actors) > 0 && named[0].Code == actors[0].Code { // "closed the Russian consulate in San Francisco"
				if owners := coded(r.parties(a.Object)); len(owners) > 0 && owners[0].Code != actors[0].Code {
					return owners
				}
			}
			return named
		}
		if spare == nil && len(ps) > 0 && !sameParty(&ps[0], actors) {
			spare = ps
		}
	}
	if len(slots) > 0 && (a.Object < 0 || !r.reciprocal(a.Object)) { // what they do to each other they do to nobody else
		if ps := r.anyName(a, actors); len(ps) > 0 {
			return ps
		}
	}
	return spare
}

// inKeeping tells whether the preposition of the noun at h only ends a longer one: "in solidarity with Azerbaijan".
func (r *reader) inKeeping(h int) bool {
	k := r.t.Child(h, "case")
	return k > 1 && k < h && keepings[r.t.Words[k-1].Lower] && r.t.Words[k-2].Lower == "in"
}

// byTheWay tells whether the noun at h is rather what somebody does meanwhile: ", with the United States mediating".
func (r *reader) byTheWay(h int) bool {
	k, w := r.t.Child(h, "case"), &r.t.Words[h]
	return k > 0 && k < h && r.t.Words[k].Lower == "with" && r.t.Words[k-1].Text == "," && strings.HasSuffix(w.Lower, "ing") && r.t.Child(h, "compound") >= 0
}

var keepings = wordlist.Set("solidarity line accordance keeping concert connection conjunction sympathy")

func (r *reader) slot(s string, a *grammar.Arguments, actors []party) []party {
	switch s {
	case "obj":
		if a.Object >= 0 && r.reciprocal(a.Object) && len(actors) > 1 {
			return actors[1:]
		}
		if a.Object >= 0 && !r.t.Timed[a.Object] && !(grammar.Legislating[r.t.Words[a.Verb].Lemma] && r.t.Words[a.Object].Lower == "it") {
			ps := r.parties(a.Object)
			if len(ps) == 1 && len(actors) > 0 && ps[0].Code != "" && ps[0].Code == actors[0].Code && r.lex.acts.classes["backing"][r.t.Words[a.Object].Lemma] { // their own support
				return nil
			}
			return ps
		}
	case "iobj":
		if a.Indirect >= 0 {
			return r.parties(a.Indirect)
		}
	case "poss":
		if a.Object < 0 {
			return nil
		}
		if ps := r.owners(a.Object); len(ps) > 0 {
			return ps
		}
		if k := r.t.ExactChild(a.Object, "nmod:poss"); k >= 0 {
			return r.doers(k)
		}
	case "comp":
		if a.Complement >= 0 {
			return r.inComplement(a.Complement, actors)
		}
	case "parties":
		if len(actors) > 1 {
			return actors[1:]
		}
	case "between":
		if h := a.At(r.t, s); h >= 0 {
			return r.parties(h)
		}
	default:
		for _, o := range a.Obliques {
			if o.Preposition != s || s == "in" && o.Noun < a.Verb && followedBy(r.t, r.t.Words[o.Noun].To-1, ",") || r.occasion(o.Noun) || r.t.Timed[o.Noun] || manner[r.t.Words[o.Noun].Lemma] || r.inKeeping(o.Noun) || r.byTheWay(o.Noun) || grammar.Legislating[r.t.Words[a.Verb].Lemma] && r.t.Words[o.Noun].Lower == "it" {
				continue
			}
			if ps := r.parties(o.Noun); len(ps) > 0 {
				return ps
			}
		}
	}
	return nil
}

// manner are nouns that say with their preposition how, why or when something is done, and to nobody: "on a large scale".
var manner = wordlist.Set("time scale basis ground suspicion behalf occasion eve sideline margin condition purpose way return response retaliation addition fact front")

// occasion tells whether the noun at h only ends a phrase that says on what occasion something is done: "in response to X".
func (r *reader) occasion(h int) bool {
	k := r.t.Child(h, "case")
	return k > 0 && k < h && r.t.Words[k-1].IsNoun() && manner[r.t.Words[k-1].Lemma]
}

// reciprocal tells whether the word at h is the "each" of "each other" or the "one" of "one another".
func (r *reader) reciprocal(h int) bool {
	w := &r.t.Words[h]
	if w.Lower == "other" && h > 0 && r.t.Words[h-1].Lower == "the" { // "each side accused the other"
		if s := r.t.Child(w.Head, "nsubj"); w.Head >= 0 && s >= 0 {
			k := r.t.ExactChild(s, "det")
			return k >= 0 && r.t.Words[k].Lower == "each"
		}
	}
	return w.Lower == "each" && followedBy(r.t, h, "other") || w.Lower == "one" && followedBy(r.t, h, "another") || w.Lower == "other" && h > 0 && r.t.Words[h-1].Lower == "each" || w.Lower == "another" && h > 0 && r.t.Words[h-1].Lower == "one"
}

// others returns the parties that are named and not among the actors.
func others(ps, actors []party) []party {
	var out []party
	for _, p := range ps {
		if p.unnamed && p.Code == "" || sameParty(&p, actors) {
			continue
		}
		out = append(out, p)
	}
	return out
}

func sameParty(p *party, actors []party) bool {
	for i := range actors {
		if actors[i].at == p.at && actors[i].Text == p.Text || actors[i].Text == p.Text && actors[i].Code == p.Code {
			return true
		}
	}
	return false
}

// inComplement returns the recipients of an infinitive or content clause: those of the act that it
// tells, else its own subject, else a name in it.
func (r *reader) inComplement(c int, actors []party) []party {
	a := r.t.Arguments(c)
	if s := r.t.Child(c, "nsubj"); s >= 0 {
		ps := others(r.parties(s), actors)
		if len(ps) > 0 && (ps[0].Code != "" && (len(actors) == 0 || ps[0].Code != actors[0].Code) || isBare(r.t, c) && ps[0].Sector != "") {
			return ps
		}
	}
	if f := r.match(r.lemma(c), &a); f != nil {
		for _, s := range f.slots {
			if s == "comp" && a.Complement >= 0 && a.Complement != c {
				continue
			}
			if ps := others(r.slot(s, &a, actors), actors); len(ps) > 0 {
				return ps
			}
		}
	}
	if ps := r.anyName(&a, actors); len(ps) > 0 {
		return ps
	}
	if s := r.t.Child(c, "nsubj"); s >= 0 && isBare(r.t, c) {
		return r.parties(s)
	}
	if a.Object >= 0 {
		ps := r.parties(a.Object)
		if sending[r.t.Words[c].Lemma] && len(ps) > 0 && ps[0].Code == "" && r.headed(a.Object, r.lex.acts.classes["troops"]) { // their own
			for _, h := range [...]int{c, a.Object} {
				if do := r.t.Child(h, "xcomp", "advcl", "acl"); do > c && r.t.HasTo(do) { // "to send soldiers to train the police of Congo"
					return coded(r.inComplement(do, actors))
				}
			}
			return nil
		}
		if len(ps) == 0 || len(actors) == 0 || ps[0].Code == "" || ps[0].Code != actors[0].Code {
			return ps
		}
		for _, o := range a.Obliques { // not their own troops, but where these leave
			if o.Preposition == "from" || o.Preposition == "to" {
				if to := r.parties(o.Noun); len(to) > 0 {
					return to
				}
			}
		}
		return ps
	}
	return nil
}

// isBare tells whether the verb at v is without a tense, as in "demanded that the president resign".
func isBare(t *grammar.Tree, v int) bool { return t.Words[v].XPOS == "VB" && t.Child(v, "aux") < 0 }

// anyName returns the first name behind the verb, within its clause, that is not an actor.
func (r *reader) anyName(a *grammar.Arguments, actors []party) []party {
	t := r.t
	for i := range t.Mentions {
		m := &t.Mentions[i]
		if m.From < a.Verb || m.From >= t.Words[a.Verb].To || m.Code == "" || !t.Below(m.From, a.Verb) || r.t.Timed[m.From] {
			continue
		}
		h := r.phraseHead(m.To - 1)
		if g := t.Words[h].Head; g >= 0 && audiences[t.Words[g].Lemma] && t.Preposition(h) == "to" { // who only heard it
			continue
		}
		if a.Object >= 0 && (r.happensAt(a, h) || treating[t.Words[a.Verb].Lemma] && t.Below(h, a.Object)) || r.brokers(h) || r.circumstance(a.Verb, h) || r.seenAs(a.Verb, h) || r.topic(h) {
			continue
		}
		if (len(actors) > 1 || gathering[t.Words[a.Verb].Lemma] || len(actors) == 1 && actors[0].Code == "" && a.Object >= 0 && r.headed(a.Object, r.lex.acts.classes["talks"]) || a.Infinitive && t.Words[h].Head == a.Verb) && r.venue(h) || !r.sameClause(h, a.Verb) || a.Subject >= 0 && t.Below(h, a.Subject) {
			continue
		}
		for _, p := range r.party(h, 0) {
			if !sameParty(&p, actors) && (len(actors) == 0 || p.Code != actors[0].Code) {
				return []party{p}
			}
		}
	}
	return nil
}

// happensAt tells whether the name that word h heads only says where or against whom the object of a verb happened: who
// condemns an attack on a church in Quetta does not condemn Quetta.
func (r *reader) happensAt(a *grammar.Arguments, h int) bool {
	t := r.t
	if !r.strikes(a.Object) {
		return false
	}
	if t.Words[h].Head == a.Verb {
		return r.venue(h)
	}
	for i := h; i > a.Object; i = t.Words[i].Head {
		switch t.Preposition(i) {
		case "in", "at", "near", "outside", "on", "against":
			return t.Below(h, a.Object)
		case "of": // the bombing of Syria, not the aggression of Syria
			o := &t.Words[a.Object]
			return t.Below(h, a.Object) && (strings.HasSuffix(o.Lemma, "ing") || suffered[o.Lemma])
		}
	}
	return false
}

// suffered are nouns of force behind which "of" says who suffers it.
var suffered = wordlist.Set("murder assassination arrest execution detention abduction capture seizure massacre bombardment invasion occupation")

// treating are verbs whose object is what is spoken of, not with whom.
var treating = wordlist.Set("discuss negotiate debate review")

// topic tells whether word h only names what is talked of: "proposed a conference on Syria", "spoke about Syria".
func (r *reader) topic(h int) bool {
	g := r.t.Words[h].Head
	if g < 0 {
		return false
	}
	switch r.t.Preposition(h) {
	case "about":
		return r.t.Words[g].Lemma == "speak" || r.t.Words[g].Lemma == "talk"
	case "on", "over":
		v := r.t.Words[g].Head
		return r.t.Words[g].IsNoun() && r.lex.acts.classes["talks"][r.t.Words[g].Lemma] && (v < 0 || r.t.Words[v].Lemma == "propose" || r.t.Words[g].Rel == "nsubj:pass" || r.t.Words[g].Rel == "nsubj")
	}
	return false
}

// circumstance tells whether the name that word h heads only says why or when the verb's act was done: "closed its border
// because of migrants from Belarus".
func (r *reader) circumstance(verb, h int) bool { return r.behind(verb, h, circumstances) }

// seenAs tells whether the name that word h heads only says as what the verb's object is seen: "denounced it as a favor to France".
func (r *reader) seenAs(verb, h int) bool { return r.behind(verb, h, asWhat) }

// behind tells whether word h stands behind one of the prepositions, below the verb.
func (r *reader) behind(verb, h int, prepositions map[string]bool) bool {
	for i := h; i >= 0 && i != verb; i = r.t.Words[i].Head {
		if prepositions[r.t.Preposition(i)] {
			return true
		}
	}
	return false
}

var (
	circumstances = map[string]bool{"because of": true, "due to": true, "amid": true, "after": true, "before": true, "since": true, "following": true}
	asWhat        = map[string]bool{"as": true}
)

// brokers tells whether word h names who brought about what others agree on: "a truce brokered by X".
func (r *reader) brokers(h int) bool {
	g := r.t.Words[h].Head
	return g >= 0 && g < h && r.t.Preposition(h) == "by" && (brokering[r.t.Words[g].Lemma] && r.t.Words[g].XPOS == "VBN" || r.t.Words[g].Lemma == "mediation")
}

var brokering = wordlist.Set("broker mediate arrange negotiate host facilitate sponsor organize organise supervise monitor")

// strikes tells whether the noun at n is a happening, an attack or a plot.
func (r *reader) strikes(n int) bool {
	w := &r.t.Words[n]
	return grammar.Happenings[w.Lemma] || w.Lemma == "plot" || w.Lemma == "conspiracy" || r.lex.acts.nouns[w.Lemma].kind == "ASSAULT"
}

// audiences are nouns behind which "to" says who hears it.
var audiences = wordlist.Set("speech address remark interview testimony")

// gathering are verbs whose place says nothing of who deals with whom.
var gathering = wordlist.Set("meet gather convene confer negotiate talk")

// venue tells whether the name that word h heads can be where something is done: several that meet in Geneva deal
// with each other, not with Switzerland.
func (r *reader) venue(h int) bool {
	switch r.t.Preposition(h) {
	case "in", "at", "near", "outside", "around":
		if towns[r.t.Words[h].Lemma] { // "in the Spanish capital"
			return true
		}
		m := r.t.Words[h].Mention
		return m >= 0 && (r.t.Mentions[m].Kind == actor.Capital || r.t.Mentions[m].Kind == actor.Place || r.t.Mentions[m].Kind == actor.State)
	}
	return false
}

var towns = wordlist.Set("capital city town port resort village")

// phraseHead climbs from a modifier to the noun that heads its phrase.
func (r *reader) phraseHead(i int) int {
	for steps := 0; steps < 6; steps++ {
		w := &r.t.Words[i]
		switch w.Rel {
		case "amod", "compound", "flat", "nmod:poss", "nmod:desc", "det":
			if w.Head >= 0 && r.t.Words[w.Head].IsNoun() && !r.t.Timed[w.Head] {
				i = w.Head
				continue
			}
		}
		break
	}
	return i
}

// sameClause tells whether no other finite clause lies between word i and the verb above it.
func (r *reader) sameClause(i, verb int) bool {
	for i >= 0 && i != verb {
		w := &r.t.Words[i]
		if w.Rel == "acl:relcl" || w.Rel == "advcl" || w.Rel == "ccomp" || w.Rel == "parataxis" {
			return false
		}
		if w.Rel == "conj" && (w.IsVerb() || r.t.Child(i, "cop") >= 0) {
			return false
		}
		i = w.Head
	}
	return i == verb
}
