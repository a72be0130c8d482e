package event

import (
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// orders returns the sense of the verb at v, given the one that the lexicon has for it, where it is a verb of command. Told
// reports that it is no act beside what others are ordered to do: orders to one's own are told by that, and orders to the
// forces of another state are requests.
func (r *reader) orders(v int, a *grammar.Arguments, f *frame) (sense *frame, told bool) {
	switch {
	case !grammar.Commanding[r.t.Words[v].Lemma]:
		return f, false
	case r.ownOrder(v) >= 0:
		return nil, true
	case f == nil || a.Object < 0:
		return f, false
	}
	if f.kind == "MOBILIZE" && a.Complement >= 0 && r.otherForces(a) { // "ordered French troops to leave"
		f = &frame{kind: "REQUEST", slots: []string{"obj"}}
	}
	return f, f.kind == "REQUEST" && !a.Passive && r.own(a.Object, v, false)
}

// ownOrder returns what the verb at v orders one's own forces, envoys or ministers to do, if that is an act by itself, else
// -1: "ordered its troops to withdraw", "the troops were ordered to withdraw".
func (r *reader) ownOrder(v int) int {
	t := r.t
	if v < 0 || !grammar.Commanding[t.Words[v].Lemma] {
		return -1
	}
	object, do := t.ExactChild(v, "obj"), t.ExactChild(v, "xcomp")
	passive := t.Passive(v)
	if passive {
		object = t.Child(v, "nsubj")
	}
	if object < 0 || do < 0 || !r.own(object, v, passive) {
		return -1
	}
	a := r.t.Arguments(do)
	if r.match(r.lemma(do), &a) == nil && r.light(r.lemma(do), &a) == nil && !ending[t.Words[do].Lemma] {
		return -1
	}
	return do
}

// own tells whether those at word object are of the one who orders them with the verb at v.
func (r *reader) own(object, v int, passive bool) bool {
	whom := r.parties(object)
	if len(whom) != 1 || !ordered[whom[0].Sector] && !r.headed(object, r.lex.acts.classes["troops"]) && !r.headed(object, r.lex.acts.classes["diplomats"]) {
		return false
	}
	if passive {
		return whom[0].Sector == "MIL"
	}
	if k := r.t.ExactChild(object, "nmod:poss"); k >= 0 && r.t.Words[k].UPOS == "PRON" {
		return true
	}
	who := r.doers(r.t.SurfaceSubject(v))
	return len(who) == 1 && ordered[who[0].Sector] && whom[0].Code == who[0].Code && (whom[0].Code != "" || whom[0].Sector == "MIL")
}

// ordered are the sectors in which some order others to act for a state.
var ordered = wordlist.Set("GOV MIL SPY COP")

// otherForces tells whether the object of a verb of command is the forces of another state than the one that gives it.
func (r *reader) otherForces(a *grammar.Arguments) bool {
	whom, who := r.parties(a.Object), r.doers(a.Subject)
	return len(whom) > 0 && len(who) > 0 && whom[0].Code != "" && who[0].Code != "" && whom[0].Code != who[0].Code
}
