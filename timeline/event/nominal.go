package event

import (
	"slices"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// noun reads the act that the noun at n tells by itself: "the Soviet invasion of Finland", "talks between
// X and Y". Both sides must be named, as a noun says less than a verb whether it happened.
func (r *reader) noun(n int) {
	l, ok := r.nominalOf(n)
	if !ok || r.unreal(n) {
		return
	}
	t := r.t
	x := act{at: n, clause: t.clauseOf(n), kind: l.kind, nominal: true, mutual: true, said: -1}
	a := arguments{verb: n, subject: -1, object: -1, indirect: -1, complement: -1}
	for k := t.words[n].first; k >= 0; k = t.words[k].next {
		switch {
		case t.is(k, "nmod") && k > n:
			a.oblique(t, k)
		case t.words[k].rel == "acl" && t.hasTo(k):
			a.complement, a.infinitive = k, true
		}
	}
	if l.infinitive && a.complement < 0 {
		return
	}
	if x.actors = r.owners(n); x.kind != "PROTEST" { // "an Israeli raid" is Israel's
		for i := range x.actors {
			if x.actors[i].kind == actor.People {
				r.asStates(x.actors[i : i+1])
			}
		}
	}
	if k := t.exactChild(n, "nmod:poss"); k >= 0 && len(x.actors) == 0 {
		x.actors = r.doers(k)
		if t.words[k].lower == "their" && x.kind == "CONSULT" && (len(x.actors) == 0 || x.actors[0].Code == "" && x.actors[0].kind == actor.NoKind) { // "Their talk", of two that the sentence before does not name
			if chief := r.asStates(r.chief(n, often, anyParty)); len(chief) > 0 {
				x.actors = chief
			}
		}
	}
	replied := false
	if s := t.child(n, "nsubj"); s >= 0 && replies[t.words[s].lemma] && t.child(n, "cop") >= 0 && t.preposition(n) == "" { // "Turkey's response was an appeal to Y"
		replied = true
		if len(x.actors) == 0 {
			x.actors = r.doers(s)
		}
	}
	if h := t.words[n].head; h >= 0 && len(x.actors) == 0 && gains[t.words[n].lemma] && t.is(n, "obl") && t.preposition(n) == "with" && t.words[n].rel != "conj" { // "With the capture of Y, X has reached the sea"
		x.actors = r.doers(t.child(h, "nsubj"))
	}
	if r.beginsOf(n) { // "Talks began between X and Y"
		for k := t.words[t.words[n].head].first; k >= 0; k = t.words[k].next {
			if t.is(k, "obl") {
				a.oblique(t, k)
			}
		}
	}
	if ps := r.slot("between", &a, nil); len(ps) > 1 {
		x.actors, x.recipients = ps[:1], ps[1:]
	} else {
		for _, p := range l.actor {
			if len(x.actors) > 0 {
				break
			}
			if p != "of" || !contains(l.recipient, "of") {
				x.actors = r.doers(a.at(r, p))
			}
		}
		if k := t.child(n, "acl"); k > n && x.kind == "REQUEST" && t.child(k, "nsubj") >= 0 && r.asked(k) { // "demand that Y release Z"
			x.recipients = others(r.doers(t.child(k, "nsubj")), x.actors)
		}
		for _, p := range l.recipient {
			if len(x.recipients) > 0 {
				break
			}
			if ps := others(r.slot(p, &a, x.actors), x.actors); len(ps) > 0 {
				x.recipients = ps
				break
			}
		}
	}
	if len(x.actors) > 1 && len(x.recipients) == 0 && shared(x.kind) && x.actors[0].Code != x.actors[1].Code {
		x.actors, x.recipients = x.actors[:1], x.actors[1:]
	}
	if h := t.words[n].head; h >= 0 && t.is(n, "nsubj") && collapsing[t.words[h].lemma] && t.exactChild(h, "xcomp") < 0 && !(t.words[h].lemma == "break" && t.followedBy(h, "out")) { // "Talks between X and Y collapsed"
		if quads[x.kind] != 1 {
			return
		}
		x.kind = "REJECT"
	}
	happens := r.happens(n, &x) || replied || r.datedNoun(n)
	if happens && len(x.actors) == 0 && len(x.recipients) == 0 && shared(x.kind) && (x.kind != "ASSAULT" || fights[t.words[n].lemma]) && t.mark(x.clause) != "since" {
		if ps := r.bothNations(n); len(ps) == 2 { // "The fighting began", of those who were spoken of
			x.actors, x.recipients = ps[:1], ps[1:]
		}
	}
	if happens && x.kind == "PROTEST" && len(x.actors) == 0 && unfolding[t.words[x.clause].lemma] && r.placed(x.clause) { // "protests broke out in Egypt": by whom, its name says
		x.crowd = true
	} else if len(x.actors) == 0 || x.actors[0].Code == "" || !happens && (len(x.recipients) == 0 || x.recipients[0].Code == "") {
		return
	}
	if h := t.words[n].head; x.kind == "CONSULT" && t.is(n, "nsubj") && announcing[t.words[h].lemma] { // "a summit was announced"
		x.kind = "AGREE"
	}
	m := r.mood(x.clause)
	x.certainty, x.attribution, x.said = m.certainty, m.attribution, m.said
	if m.must || m.wish && m.certainty == Hypothetical || occurring[t.preposition(n)] && m.certainty != Asserted && m.certainty != Reported { // "promised to free those captured during the war"
		return
	}
	x.plain, x.kind = x.kind, turned(x.kind, x.certainty)
	r.add(x)
}

// unfolding are the verbs of a protest that say no more than that it takes place.
var unfolding = wordlist.Set("erupt break begin start continue resume spread hold stage take")

// placed tells whether the clause of the verb at v says in which country or town it happened.
func (r *reader) placed(v int) bool {
	for k := r.t.words[v].from; k < r.t.words[v].to; k++ {
		if r.venue(k) && r.t.clauseOf(k) == v {
			return true
		}
	}
	return false
}

// datedNoun tells whether the noun at n is the subject of a clause that tells more of it, and has a date of its own: "an
// attack by X on Friday alarmed Y".
func (r *reader) datedNoun(n int) bool {
	if h := r.t.words[n].head; h < 0 || !r.t.is(n, "nsubj") || reporting[r.t.words[h].lemma] || r.t.words[h].upos != "VERB" {
		return false
	}
	for k := n + 1; k < r.t.words[n].to && !isVerb(&r.t.words[k]); k++ {
		if r.timed[k] && r.t.below(k, n) {
			return true
		}
	}
	return false
}

// beginsOf tells whether the noun at n is the subject of a verb that says that it took place.
func (r *reader) beginsOf(n int) bool {
	h := r.t.words[n].head
	if h < 0 || !r.t.is(n, "nsubj") || !beginning[r.t.words[h].lemma] {
		return false
	}
	if o := r.t.child(h, "obj"); r.t.words[h].lemma == "take" {
		return o >= 0 && (r.t.words[o].lemma == "place" || r.t.words[o].lemma == "hold")
	}
	return !performed[r.t.words[h].lemma] || r.t.passive(h)
}

// happens tells whether the noun at n is what its clause says took place: "Talks began", "fighting broke
// out", "the attack triggered a crisis". Where the clause says that it ended, force becomes a retreat.
func (r *reader) happens(n int, x *act) bool {
	t := r.t
	w := &t.words[n]
	if w.head < 0 || !t.is(n, "nsubj") {
		return false
	}
	switch lemma := t.words[w.head].lemma; {
	case ending[lemma]:
		if kind := ended[x.kind]; quads[x.kind] == 4 && kind != "" {
			x.kind = kind
			return true
		}
		return false
	}
	return r.beginsOf(n)
}

// performed are verbs that say that something took place where it is done, not where it does: "a call was made".
var performed = wordlist.Set("make set issue deliver send carry mount undertake announce sign conclude conduct launch hold")

// ended gives the kind of act that it is to end one of a kind.
var ended = map[string]string{
	"ASSAULT": "RETREAT", "MOBILIZE": "RETREAT", "PROTEST": "CONCEDE", "COERCE": "CONCEDE", "SANCTION": "CONCEDE",
	"AID": "SANCTION", "COOPERATE": "SANCTION", "CONSULT": "REJECT",
}

// collapsing are verbs that say that nothing came of something.
var collapsing = wordlist.Set("cancel scrap collapse fail founder stall unravel break")

// fights are nouns of force that two use against each other.
var fights = wordlist.Set("fighting war hostility hostilities clash battle combat conflict fight")

var (
	beginning = wordlist.Set(`begin start open resume occur ensue erupt break take hold follow trigger continue conduct launch come convene
		precede reappear recur arise appear set cause make issue deliver send carry mount undertake announce sign conclude lead`)
	ending = wordlist.Set("end cease stop halt terminate expire lapse")
)

var (
	// replies are nouns of what somebody does about what another did.
	replies = wordlist.Set("response reply answer reaction retort")

	// gains are nouns of what the one has done who is better off for it.
	gains = wordlist.Set("capture seizure annexation occupation conquest liberation")
)

func contains(l []string, s string) bool {
	for _, x := range l {
		if x == s {
			return true
		}
	}
	return false
}

// nominalOf returns the act that a noun tells: by its last two words, or its lemma.
func (r *reader) nominalOf(n int) (nominal, bool) {
	if r.t.forThePress(n) {
		return nominal{}, false
	}
	if n > 0 && r.t.words[n-1].head == n {
		if l, ok := r.lex.acts.nouns[r.t.phrase(n-1, n)]; ok {
			return l, true
		}
	}
	if n+2 < len(r.t.words) && r.t.words[n+1].lower == "of" {
		if l, ok := r.lex.acts.nouns[r.t.words[n].lemma+" of "+r.t.words[n+2].lemma]; ok {
			return l, true
		}
	}
	l, ok := r.lex.acts.nouns[r.t.words[n].lemma]
	return l, ok
}

// nationsOf returns those who are named before the noun n: "a French air strike".
func (r *reader) nationsOf(n int) []party {
	var out []party
	for _, m := range r.nationsBefore(n) {
		out = append(out, r.namedParty(party{at: n}, m, n))
	}
	return out
}

// nationsBefore returns the names before the noun n that modify it.
func (r *reader) nationsBefore(n int) []int {
	var out []int
	r.appendNations(&out, n, 0, 0)
	kept := out[:0]
	for _, m := range out {
		if r.t.mentions[m].from < n {
			kept = append(kept, m)
		}
	}
	slices.Sort(kept)
	return kept
}

// unreal tells whether a noun is only feared, planned or denied: "threat of", "plan for", "no", "end of".
func (r *reader) unreal(n int) bool {
	t := r.t
	if k := t.child(n, "det"); k >= 0 && (t.words[k].lower == "no" || t.words[k].lower == "any") {
		return true
	}
	for k := t.words[n].first; k >= 0; k = t.words[k].next {
		switch t.words[k].lower {
		case "possible", "potential", "future", "proposed", "planned", "alleged", "likely", "imminent", "eventual", "further", "threatened":
			return true
		}
	}
	h := t.words[n].head
	if h < 0 {
		return false
	}
	if t.is(n, "nmod") || t.words[n].rel == "conj" {
		switch t.words[h].lemma {
		case "threat", "fear", "possibility", "plan", "risk", "danger", "prospect", "idea", "end", "lack", "absence", "need", "call", "demand", "hope",
			"proposal", "request", "alternative", "ban", "case", "prevention", "chance", "right", "question", "issue", "effect", "result", "cause", "anniversary",
			"aftermath", "wake", "term", "policy", "period", "history", "start", "eve", "law", "talk", "role":
			return true
		}
	}
	switch t.words[h].lemma {
	case "fear", "prevent", "avoid", "avert", "want", "seek", "expect", "propose", "demand", "consider", "oppose", "threaten", "plan", "urge", "hope",
		"discuss", "deter", "favor", "favour", "need", "suggest", "advocate", "contemplate", "support", "forestall", "regard", "discourage":
		return !t.is(n, "nsubj")
	}
	return false
}
