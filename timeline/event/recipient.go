package event

import (
	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// fill returns the recipients of an act: what stands in the first of the slots that names somebody,
// else any name in the clause behind the verb, else whatever stands in a slot.
func (r *reader) fill(slots []string, a *arguments, actors []party) []party {
	var spare []party
	for _, s := range slots {
		ps := r.slot(s, a, actors)
		if s == "parties" && len(ps) > 0 { // they deal with each other
			return nil
		}
		if named := others(ps, actors); len(named) > 0 {
			return named
		}
		if spare == nil && len(ps) > 0 && !sameParty(&ps[0], actors) {
			spare = ps
		}
	}
	if len(slots) > 0 && (a.object < 0 || !r.reciprocal(a.object)) { // what they do to each other they do to nobody else
		if ps := r.anyName(a, actors); len(ps) > 0 {
			return ps
		}
	}
	return spare
}

func (r *reader) slot(s string, a *arguments, actors []party) []party {
	switch s {
	case "obj":
		if a.object >= 0 && r.reciprocal(a.object) && len(actors) > 1 {
			return actors[1:]
		}
		if a.object >= 0 && !r.timed[a.object] && !(legislating[r.t.words[a.verb].lemma] && r.t.words[a.object].lower == "it") {
			ps := r.parties(a.object)
			if len(ps) == 1 && len(actors) > 0 && ps[0].Code != "" && ps[0].Code == actors[0].Code && r.lex.acts.classes["backing"][r.t.words[a.object].lemma] { // their own support
				return nil
			}
			return ps
		}
	case "iobj":
		if a.indirect >= 0 {
			return r.parties(a.indirect)
		}
	case "poss":
		if a.object < 0 {
			return nil
		}
		if ps := r.owners(a.object); len(ps) > 0 {
			return ps
		}
		if k := r.t.exactChild(a.object, "nmod:poss"); k >= 0 {
			return r.doers(k)
		}
	case "comp":
		if a.complement >= 0 {
			return r.inComplement(a.complement, actors)
		}
	case "parties":
		if len(actors) > 1 {
			return actors[1:]
		}
	case "between":
		if h := a.at(r, s); h >= 0 {
			return r.parties(h)
		}
	default:
		for _, o := range a.obliques {
			if o.preposition != s || r.occasion(o.noun) || r.timed[o.noun] || manner[r.t.words[o.noun].lemma] || legislating[r.t.words[a.verb].lemma] && r.t.words[o.noun].lower == "it" {
				continue
			}
			if ps := r.parties(o.noun); len(ps) > 0 {
				return ps
			}
		}
	}
	return nil
}

// manner are nouns that say with their preposition how, why or when something is done, and to nobody: "on a large scale".
var manner = wordlist.Set("scale basis ground suspicion behalf occasion eve sideline margin condition purpose way return response retaliation addition fact front")

// occasion tells whether the noun at h only ends a phrase that says on what occasion something is done: "in response to X".
func (r *reader) occasion(h int) bool {
	k := r.t.child(h, "case")
	return k > 0 && k < h && isNoun(&r.t.words[k-1]) && manner[r.t.words[k-1].lemma]
}

// reciprocal tells whether the word at h is the "each" of "each other" or the "one" of "one another".
func (r *reader) reciprocal(h int) bool {
	w := &r.t.words[h]
	if w.lower == "other" && h > 0 && r.t.words[h-1].lower == "the" { // "each side accused the other"
		if s := r.t.child(w.head, "nsubj"); w.head >= 0 && s >= 0 {
			k := r.t.exactChild(s, "det")
			return k >= 0 && r.t.words[k].lower == "each"
		}
	}
	return w.lower == "each" && r.t.followedBy(h, "other") || w.lower == "one" && r.t.followedBy(h, "another") || w.lower == "other" && h > 0 && r.t.words[h-1].lower == "each" || w.lower == "another" && h > 0 && r.t.words[h-1].lower == "one"
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
	a := r.arguments(c)
	if s := r.t.child(c, "nsubj"); s >= 0 {
		ps := others(r.parties(s), actors)
		if len(ps) > 0 && (ps[0].Code != "" && (len(actors) == 0 || ps[0].Code != actors[0].Code) || r.t.bare(c) && ps[0].Sector != "") {
			return ps
		}
	}
	if f := r.match(r.lemma(c), &a); f != nil {
		for _, s := range f.slots {
			if s == "comp" && a.complement >= 0 && a.complement != c {
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
	if s := r.t.child(c, "nsubj"); s >= 0 && r.t.bare(c) {
		return r.parties(s)
	}
	if a.object >= 0 {
		ps := r.parties(a.object)
		if len(ps) == 0 || len(actors) == 0 || ps[0].Code == "" || ps[0].Code != actors[0].Code {
			return ps
		}
		for _, o := range a.obliques { // not their own troops, but where these leave
			if o.preposition == "from" || o.preposition == "to" {
				if to := r.parties(o.noun); len(to) > 0 {
					return to
				}
			}
		}
		return ps
	}
	return nil
}

// bare tells whether the verb at v is without a tense, as in "demanded that the president resign".
func (t *tree) bare(v int) bool { return t.words[v].xpos == "VB" && t.child(v, "aux") < 0 }

// anyName returns the first name behind the verb, within its clause, that is not an actor.
func (r *reader) anyName(a *arguments, actors []party) []party {
	t := r.t
	for i := range t.mentions {
		m := &t.mentions[i]
		if m.from < a.verb || m.from >= t.words[a.verb].to || m.Code == "" || !t.below(m.from, a.verb) || r.timed[m.from] {
			continue
		}
		h := r.phraseHead(m.to - 1)
		if g := t.words[h].head; g >= 0 && audiences[t.words[g].lemma] && t.preposition(h) == "to" { // who only heard it
			continue
		}
		if a.object >= 0 && (r.happensAt(a, h) || treating[t.words[a.verb].lemma] && t.below(h, a.object)) || r.brokers(h) || r.circumstance(a, h) || r.topic(h) {
			continue
		}
		if (len(actors) > 1 || gathering[t.words[a.verb].lemma] || len(actors) == 1 && actors[0].Code == "" && a.object >= 0 && r.headed(a.object, r.lex.acts.classes["talks"]) || a.infinitive && t.words[h].head == a.verb) && r.venue(h) || !r.sameClause(h, a.verb) || a.subject >= 0 && t.below(h, a.subject) {
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
func (r *reader) happensAt(a *arguments, h int) bool {
	t := r.t
	if !r.strikes(a.object) {
		return false
	}
	if t.words[h].head == a.verb {
		return r.venue(h)
	}
	for i, steps := h, 0; i > a.object && steps < maxDepth; i, steps = t.words[i].head, steps+1 {
		switch t.preposition(i) {
		case "in", "at", "near", "outside", "on":
			return t.below(h, a.object)
		}
	}
	return false
}

// treating are verbs whose object is what is spoken of, not with whom.
var treating = wordlist.Set("discuss negotiate debate review")

// topic tells whether word h only names what is talked of: "proposed a conference on Syria", "spoke about Syria".
func (r *reader) topic(h int) bool {
	g := r.t.words[h].head
	if g < 0 {
		return false
	}
	switch r.t.preposition(h) {
	case "about":
		return r.t.words[g].lemma == "speak" || r.t.words[g].lemma == "talk"
	case "on", "over":
		v := r.t.words[g].head
		return isNoun(&r.t.words[g]) && r.lex.acts.classes["talks"][r.t.words[g].lemma] && (v < 0 || r.t.words[v].lemma == "propose" || r.t.words[g].rel == "nsubj:pass" || r.t.words[g].rel == "nsubj")
	}
	return false
}

// circumstance tells whether the name that word h heads only says why or when the verb's act was done: "closed its border
// because of migrants from Belarus".
func (r *reader) circumstance(a *arguments, h int) bool {
	for i, steps := h, 0; i >= 0 && i != a.verb && steps < maxDepth; i, steps = r.t.words[i].head, steps+1 {
		if circumstances[r.t.preposition(i)] {
			return true
		}
	}
	return false
}

var circumstances = map[string]bool{"because of": true, "due to": true, "amid": true, "after": true, "before": true, "since": true, "following": true}

// brokers tells whether word h names who brought about what others agree on: "a truce brokered by X".
func (r *reader) brokers(h int) bool {
	g := r.t.words[h].head
	return g >= 0 && g < h && r.t.preposition(h) == "by" && (brokering[r.t.words[g].lemma] && r.t.words[g].xpos == "VBN" || r.t.words[g].lemma == "mediation")
}

var brokering = wordlist.Set("broker mediate arrange negotiate host facilitate sponsor organize organise supervise monitor")

// strikes tells whether the noun at n is a happening, an attack or a plot.
func (r *reader) strikes(n int) bool {
	w := &r.t.words[n]
	return happenings[w.lemma] || w.lemma == "plot" || w.lemma == "conspiracy" || r.lex.acts.nouns[w.lemma].kind == "ASSAULT"
}

// audiences are nouns behind which "to" says who hears it.
var audiences = wordlist.Set("speech address remark interview testimony")

// gathering are verbs whose place says nothing of who deals with whom.
var gathering = wordlist.Set("meet gather convene confer negotiate talk")

// venue tells whether the name that word h heads can be where something is done: several that meet in Geneva deal
// with each other, not with Switzerland.
func (r *reader) venue(h int) bool {
	switch r.t.preposition(h) {
	case "in", "at", "near", "outside", "around":
		if towns[r.t.words[h].lemma] { // "in the Spanish capital"
			return true
		}
		m := r.t.words[h].mention
		return m >= 0 && (r.t.mentions[m].Kind == actor.Capital || r.t.mentions[m].Kind == actor.Place || r.t.mentions[m].Kind == actor.State)
	}
	return false
}

var towns = wordlist.Set("capital city town port resort village")

// phraseHead climbs from a modifier to the noun that heads its phrase.
func (r *reader) phraseHead(i int) int {
	for steps := 0; steps < 6; steps++ {
		w := &r.t.words[i]
		switch w.rel {
		case "amod", "compound", "flat", "nmod:poss", "nmod:desc", "det":
			if w.head >= 0 && isNoun(&r.t.words[w.head]) && !r.timed[w.head] {
				i = w.head
				continue
			}
		}
		break
	}
	return i
}

// sameClause tells whether no other finite clause lies between word i and the verb above it.
func (r *reader) sameClause(i, verb int) bool {
	for steps := 0; i >= 0 && i != verb; steps++ {
		w := &r.t.words[i]
		if w.rel == "acl:relcl" || w.rel == "advcl" || w.rel == "ccomp" || w.rel == "parataxis" || steps > maxDepth {
			return false
		}
		if w.rel == "conj" && (isVerb(w) || r.t.child(i, "cop") >= 0) {
			return false
		}
		i = w.head
	}
	return i == verb
}
