package event

// converse are verbs that turn an act around: who draws condemnation, or receives a letter, is the one it is for, and it
// comes from another.
var converse = set("receive draw face earn win attract elicit provoke get bring prompt trigger come obtain")

// gaining are those of them whose object may be a thing that is given.
var gaining = set("receive get obtain win")

// receives reads the act that somebody is at the other end of: "a test that drew condemnation from Tokyo", "X received
// an invitation from Y". It tells whether the verb at v tells one.
func (r *reader) receives(v int, lemma string, a *arguments) bool {
	given := a.object
	if lemma == "come" { // "came under attack from X"
		given = a.at(r, "under")
	}
	if !converse[lemma] || given < 0 || a.passive {
		return false
	}
	object := r.measured(given)
	n, deed := r.nominalOf(object)
	ok := deed
	if classes := r.lex.acts.classes; !ok && gaining[lemma] && (r.headed(given, classes["aid"]) || r.headed(given, classes["arms"])) {
		n, ok = nominal{kind: "AID"}, true
	}
	if !ok || n.infinitive && a.complement < 0 || quads[n.kind] == 4 && lemma == "face" { // who faces an attack may never see one
		return false
	}
	x := act{at: v, clause: v, kind: n.kind, actors: r.doers(a.at(r, "from"))}
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
	if x.recipients = others(r.doers(a.subject), x.actors); len(x.recipients) == 0 && gaining[lemma] {
		return false
	}
	x.certainty, x.attribution, x.said = m.certainty, m.attribution, m.said
	x.kind = turned(x.kind, x.certainty)
	r.takeNouns(object)
	r.add(x)
	return true
}

// falls reads the capture of a place that is told of the place: "the town fell to the rebels". It tells whether the verb
// at v tells one.
func (r *reader) falls(v int, lemma string, a *arguments) bool {
	to := a.at(r, "to")
	if lemma != "fall" || a.subject < 0 || to < 0 || !r.fights(to) {
		return false
	}
	if r.t.words[a.subject].mention < 0 && !r.headed(a.subject, r.lex.acts.classes["territory"]) || r.t.words[a.subject].mention >= 0 && !r.isPlace(a.subject, place, capital) { // not "England fell to Germany", in a final
		return false
	}
	m := r.mood(v)
	if m.must || m.wish && m.certainty == Hypothetical {
		return true
	}
	x := act{at: v, clause: v, kind: "ASSAULT", actors: r.doers(to), recipients: r.parties(a.subject), certainty: m.certainty, attribution: m.attribution, said: m.said}
	x.kind = turned(x.kind, x.certainty)
	r.add(x)
	return true
}

// staysFor reads the visit of who is somewhere for talks: "X was in Ankara on Friday for talks with Y". v is the place.
func (r *reader) staysFor(v int) {
	const reach = 8 // words from the place to the talks
	t := r.t
	talks := -1
	for k := v + 1; k < len(t.words) && k-v < reach; k++ {
		if r.lemmaIn(k, r.lex.acts.classes["talks"]) && t.preposition(k) == "for" && t.below(k, v) {
			talks = k
			break
		}
	}
	m := r.mood(v)
	if talks < 0 || m.must || m.wish && m.certainty == Hypothetical {
		return
	}
	x := act{at: v, clause: v, kind: "CONSULT", actors: r.doers(t.surfaceSubject(v, 0)), certainty: m.certainty, attribution: m.attribution, said: m.said}
	with := t.child(talks, "nmod")
	if with >= 0 && t.preposition(with) == "with" {
		x.recipients = r.parties(with)
	} else if r.isPlace(v, capital, state) && t.exactChild(talks, "compound") < 0 { // not "for a cabinet meeting"
		x.recipients = r.parties(v)
	}
	if x.recipients = others(x.recipients, x.actors); len(x.actors) == 0 || x.actors[0].Code == "" || len(x.recipients) == 0 || x.recipients[0].Code == x.actors[0].Code {
		return
	}
	x.kind = turned(x.kind, x.certainty)
	r.takeNouns(talks)
	r.add(x)
}

// blameworthy are predicates that accuse: "X said that Y was responsible".
var blameworthy = set("responsible guilty complicit culpable blame")

// blames reads the accusation that somebody makes who says that another was responsible for something. It tells whether
// the predicate at v makes one.
func (r *reader) blames(v int) bool {
	t := r.t
	if !blameworthy[t.words[v].lemma] || t.child(v, "nsubj") < 0 {
		return false
	}
	r.blamed(v)
	return true
}

// blamed reads the accusation in what is said with the predicate at v, if it is said.
func (r *reader) blamed(v int) {
	if m := r.mood(v); m.said >= 0 && m.certainty == Reported {
		r.accuse(m, r.doers(r.t.surfaceSubject(v, 0)))
	}
}

// accuse adds that the one who says something accuses somebody else.
func (r *reader) accuse(m mood, whom []party) {
	sayer := r.t.surfaceSubject(m.said, 0)
	x := act{at: m.said, clause: m.said, kind: "ACCUSE", said: -1, certainty: Asserted, actors: r.doers(sayer)}
	x.recipients = others(whom, x.actors)
	if len(x.recipients) == 0 || believing[r.t.words[m.said].lemma] {
		return
	}
	r.add(x)
}
