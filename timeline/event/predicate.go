package event

import (
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// Acts that are told by what somebody is: somewhere for talks, or responsible.

// staysFor reads the visit of who is somewhere for talks, or of an official who is abroad on a day: "X was in Ankara on Friday for
// talks with Y", "the foreign minister will be in Ankara on Friday". v is the place.
func (r *reader) staysFor(v int) {
	const reach = 8 // words from the place to the talks
	t := r.t
	talks := -1
	for k := v + 1; k < len(t.Words) && k-v < reach; k++ {
		if r.lemmaIn(k, r.lex.acts.classes["talks"]) && t.Preposition(k) == "for" && t.Below(k, v) {
			talks = k
			break
		}
	}
	m := r.mood(v)
	if m.must || m.wish && m.certainty == Hypothetical {
		return
	}
	x := act{at: v, clause: v, kind: "CONSULT", actors: r.doers(t.SurfaceSubject(v)), certainty: m.certainty, attribution: m.attribution, said: m.said}
	with := -1
	if talks >= 0 {
		with = t.Child(talks, "nmod")
	}
	switch {
	case talks < 0:
		if !r.visits(v, x.actors) {
			return
		}
		x.recipients = r.parties(v)
	case with >= 0 && t.Preposition(with) == "with":
		x.recipients = r.parties(with)
	case r.isPlace(v, actor.Capital, actor.State) && t.ExactChild(talks, "compound") < 0: // not "for a cabinet meeting"
		x.recipients = r.parties(v)
	}
	if x.recipients = others(x.recipients, x.actors); len(x.actors) == 0 || x.actors[0].Code == "" || len(x.recipients) == 0 || x.recipients[0].Code == x.actors[0].Code {
		return
	}
	x.kind = turned(x.kind, x.certainty)
	if talks >= 0 {
		r.takeNouns(talks)
	}
	r.add(x)
}

// visits tells whether those who are in the place v at some time shorter than a year are officials, and the place a state or its
// capital.
func (r *reader) visits(v int, actors []party) bool {
	if len(actors) == 0 || !r.isPlace(v, actor.Capital, actor.State) {
		return false
	}
	for i := range actors {
		if p := &actors[i]; !p.person || p.Sector != "GOV" || strings.Contains(strings.ToLower(r.t.NounPhrase(p.at)), "former") {
			return false
		}
	}
	dated := false
	for k := r.t.Words[v].From; k < r.t.Words[v].To; k++ {
		if w := &r.t.Words[k]; r.t.Timed[k] {
			if dated = true; len(w.Text) == len("1985") && startsDigit(w.Text) {
				return false
			}
		}
	}
	return dated
}

// blameworthy are predicates that accuse: "X said that Y was responsible".
var blameworthy = wordlist.Set("responsible guilty complicit culpable blame")

// blames reads the accusation that somebody makes who says that another was responsible for something. It tells whether
// the predicate at v makes one.
func (r *reader) blames(v int) bool {
	t := r.t
	if !blameworthy[t.Words[v].Lemma] || t.Child(v, "nsubj") < 0 {
		return false
	}
	r.blamed(v)
	return true
}

// blamed reads the accusation in what is said with the predicate at v, if it is said.
func (r *reader) blamed(v int) {
	if m := r.mood(v); m.said >= 0 && m.certainty == Reported {
		r.accuse(m, r.doers(r.t.SurfaceSubject(v)))
	}
}

// rulesOut reads the refusal of somebody who says that there will be nothing of the kind: "there would be no deal with the kidnappers".
// there is the word "there", which stands with the verb or with what there is.
func (r *reader) rulesOut(there int) {
	t := r.t
	v := t.Words[there].Head
	if v < 0 || !t.Is(there, "expl") {
		return
	}
	n := v
	if !t.Words[v].IsNoun() {
		n = t.Child(v, "nsubj")
	}
	if n < 0 || !bargains[t.Words[n].Lemma] {
		return
	}
	no, modal := t.Child(n, "det"), t.Child(v, "aux")
	if no < 0 || t.Words[no].Lower != "no" || modal < 0 || !foreseeing[t.Words[modal].Lower] { // not "there might be no deal"
		return
	}
	m := r.mood(v)
	if m.said < 0 || grammar.Believing[t.Words[m.said].Lemma] {
		return
	}
	x := act{at: m.said, clause: m.said, kind: "REJECT", said: -1, certainty: Asserted, actors: r.doers(t.SurfaceSubject(m.said))}
	for k := t.Words[n].First; k >= 0; k = t.Words[k].Next {
		if t.Is(k, "nmod") && (t.Preposition(k) == "with" || t.Preposition(k) == "to") {
			x.recipients = append(x.recipients, others(r.party(k, 0), x.actors)...)
		}
	}
	r.add(x)
}

// foreseeing are the modal verbs of who knows that something will not be.
var foreseeing = wordlist.Set("will would shall 'll 'd")

// bargains are nouns for what somebody is refused who is told that there will be none.
var bargains = wordlist.Set("deal talk talks negotiation negotiations compromise concession concessions truce ceasefire cease-fire dialogue contact contacts bargain bargaining meeting summit surrender retreat withdrawal peace normalization reconciliation pardon amnesty ransom")

// accuse adds that the one who says something accuses somebody else.
func (r *reader) accuse(m mood, whom []party) {
	sayer := r.t.SurfaceSubject(m.said)
	x := act{at: m.said, clause: m.said, kind: "ACCUSE", said: -1, certainty: Asserted, actors: r.doers(sayer)}
	x.recipients = others(whom, x.actors)
	if len(x.recipients) == 0 || grammar.Believing[r.t.Words[m.said].Lemma] {
		return
	}
	r.add(x)
}
