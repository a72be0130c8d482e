package event

import (
	"timeline/timeline/actor"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// converse are verbs that turn an act around: who draws condemnation, or receives a letter, is the one it is for, and it
// comes from another.
var converse = wordlist.Set("receive draw face earn win attract elicit provoke get bring prompt trigger come obtain")

// welcoming are verbs of what one does to a guest.
var welcoming = wordlist.Set("receive greet welcome fete")

// hosted reads the visit of who is received in a capital by nobody who is named: "had been received in Tehran on Sunday". It tells whether
// there is one.
func (r *reader) hosted(v int, a *grammar.Arguments) bool {
	in := a.At(r.t, "in")
	if in < 0 || a.Subject >= 0 || a.Object < 0 || !r.isPlace(in, actor.Capital, actor.State) {
		return false
	}
	m := r.mood(v)
	x := act{at: v, clause: v, kind: "CONSULT", actors: r.doers(a.Object), recipients: r.parties(in), certainty: m.certainty, attribution: m.attribution, said: m.said}
	if m.must || m.wish || len(x.actors) == 0 || !x.actors[0].person || !r.namesSomebody(a.Object) || x.actors[0].Code == "" || len(x.recipients) == 0 || x.recipients[0].Code == x.actors[0].Code {
		return false
	}
	x.kind = turned(x.kind, x.certainty)
	r.add(x)
	return true
}

// namesSomebody tells whether the noun at h is a name, a pronoun or a role, and not a thing of somebody's: "Obama's election".
func (r *reader) namesSomebody(h int) bool {
	_, isRole := r.t.Role(h)
	return isRole || r.t.Words[h].UPOS == "PROPN" || r.t.Words[h].UPOS == "PRON"
}

// gaining are those of them whose object may be a thing that is given.
var gaining = wordlist.Set("receive get obtain win")

// receives reads the act that somebody is at the other end of: "a test that drew condemnation from Tokyo", "X received
// an invitation from Y". It tells whether the verb at v tells one.
func (r *reader) receives(v int, lemma string, a *grammar.Arguments) bool {
	if a.Passive && welcoming[lemma] && r.hosted(v, a) {
		return true
	}
	given := a.Object
	if lemma == "come" { // "came under attack from X"
		given = a.At(r.t, "under")
	}
	if !converse[lemma] || given < 0 || a.Passive {
		return false
	}
	object := r.measured(given)
	n, deed := r.nominalOf(object)
	ok := deed
	if classes := r.lex.acts.classes; !ok && gaining[lemma] && (r.headed(given, classes["aid"]) || r.headed(given, classes["arms"])) {
		n, ok = nominal{kind: "AID"}, true
	}
	if from := a.At(r.t, "from"); lemma == "come" && r.t.Words[object].Lemma == "fire" && from >= 0 && r.fights(from) && r.underFire(a) { // not "from the press"
		n, ok = nominal{kind: "ASSAULT"}, true
	}
	if !ok || n.infinitive && a.Complement < 0 || quads[n.kind] == 4 && lemma == "face" { // who faces an attack may never see one
		return false
	}
	x := act{at: v, clause: v, kind: n.kind, actors: r.doers(a.At(r.t, "from"))}
	if len(x.actors) == 0 && gaining[lemma] && deed { // "won French support", but no French gun
		x.actors = r.nationsOf(object)
	}
	if len(x.actors) == 0 {
		return false
	}
	if x.kind == "PROTEST" && x.actors[0].Sector == "GOV" { // a government's
		x.kind = "ACCUSE"
	}
	m := r.mood(v)
	if m.must || m.wish && m.certainty == Hypothetical {
		return true
	}
	subject := a.Subject
	for k := r.t.Words[max(0, subject)].First; subject >= 0 && k >= 0; k = r.t.Words[k].Next { // "the decision by Hungary to veto it drew criticism"
		if k > subject && r.t.Is(k, "nmod") && r.t.Preposition(k) == "by" {
			subject = k
			break
		}
	}
	if x.recipients = others(r.doers(subject), x.actors); len(x.recipients) == 0 && gaining[lemma] {
		return false
	}
	x.certainty, x.attribution, x.said = m.certainty, m.attribution, m.said
	x.kind = turned(x.kind, x.certainty)
	r.takeNouns(object)
	r.add(x)
	return true
}

// underFire tells whether the subject of a verb are forces, a craft or a place, which are shot at, and not blamed for something.
func (r *reader) underFire(a *grammar.Arguments) bool {
	if a.Subject < 0 || a.At(r.t, "over") >= 0 || a.At(r.t, "for") >= 0 {
		return false
	}
	if duty, ok := r.t.Role(a.Subject); ok {
		return duty.Sector == "MIL" || duty.Sector == "COP" || duty.Sector == "REB"
	}
	return armed[r.t.Words[a.Subject].Lemma] || r.isPlace(a.Subject, actor.Capital, actor.Place)
}

// falls reads the capture of a place that is told of the place: "the town fell to the rebels". It tells whether the verb
// at v tells one.
func (r *reader) falls(v int, lemma string, a *grammar.Arguments) bool {
	to := a.At(r.t, "to")
	if lemma != "fall" || a.Subject < 0 || to < 0 || !r.fights(to) {
		return false
	}
	if r.t.Words[a.Subject].Mention < 0 && !r.headed(a.Subject, r.lex.acts.classes["territory"]) || r.t.Words[a.Subject].Mention >= 0 && !r.isPlace(a.Subject, actor.Place, actor.Capital) { // not "England fell to Germany", in a final
		return false
	}
	m := r.mood(v)
	if m.must || m.wish && m.certainty == Hypothetical {
		return true
	}
	x := act{at: v, clause: v, kind: "ASSAULT", actors: r.doers(to), recipients: r.parties(a.Subject), certainty: m.certainty, attribution: m.attribution, said: m.said}
	x.kind = turned(x.kind, x.certainty)
	r.add(x)
	return true
}
