package event

import (
	"slices"

	"timeline/timeline/actor"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// noun reads the act that the noun at n tells by itself: "the Soviet invasion of Finland", "talks between
// X and Y". Both sides must be named, as a noun says less than a verb whether it happened.
func (r *reader) noun(n int) {
	l, ok := r.nominalOf(n)
	if !ok || r.unreal(n) || l.kind == "ASSAULT" && r.bloodless(n) {
		return
	}
	t := r.t
	if h := t.Words[n].Head; t.Is(n, "nmod") && t.Preposition(n) == "of" && undoing[t.Words[h].Lemma] { // "the lifting of sanctions"
		if l.kind != "SANCTION" || r.unreal(h) {
			return
		}
		l.kind = "CONCEDE"
	}
	x := act{at: n, clause: t.ClauseOf(n), kind: l.kind, nominal: true, mutual: true, said: -1}
	a := grammar.Arguments{Verb: n, Subject: -1, Object: -1, Indirect: -1, Complement: -1}
	for k := t.Words[n].First; k >= 0; k = t.Words[k].Next {
		switch {
		case t.Is(k, "nmod") && k > n:
			a.AddOblique(t, k)
		case t.Words[k].Rel == "acl" && t.HasTo(k):
			a.Complement, a.Infinitive = k, true
		}
	}
	if l.infinitive && a.Complement < 0 {
		return
	}
	if x.actors = r.owners(n); x.kind != "PROTEST" { // "an Israeli raid" is Israel's
		for i := range x.actors {
			if x.actors[i].kind == actor.People {
				r.asStates(x.actors[i : i+1])
			}
		}
	}
	if k := t.ExactChild(n, "nmod:poss"); k >= 0 && len(x.actors) == 0 {
		x.actors = r.doers(k)
		if t.Words[k].Lower == "their" && x.kind == "CONSULT" && (len(x.actors) == 0 || x.actors[0].Code == "" && x.actors[0].kind == actor.NoKind) { // "Their talk", of two that the sentence before does not name
			if chief := r.asStates(r.chief(n, often, anyParty)); len(chief) > 0 {
				x.actors = chief
			}
		}
	}
	replied := false
	if s := t.Child(n, "nsubj"); s >= 0 && replies[t.Words[s].Lemma] && t.Child(n, "cop") >= 0 && t.Preposition(n) == "" { // "Turkey's response was an appeal to Y"
		replied = true
		if len(x.actors) == 0 {
			x.actors = r.doers(s)
		}
	}
	if h := t.Words[n].Head; h >= 0 && len(x.actors) == 0 && gains[t.Words[n].Lemma] && t.Is(n, "obl") && t.Preposition(n) == "with" && t.Words[n].Rel != "conj" { // "With the capture of Y, X has reached the sea"
		x.actors = r.doers(t.Child(h, "nsubj"))
	}
	if r.beginsOf(n) { // "Talks began between X and Y"
		for k := t.Words[t.Words[n].Head].First; k >= 0; k = t.Words[k].Next {
			if t.Is(k, "obl") {
				a.AddOblique(t, k)
			}
		}
	}
	switch ps := r.slot("between", &a, nil); {
	case r.asVerb(n, &a, &x):
	case ofThings[t.Words[n].Lemma]:
		return
	case len(ps) > 1:
		x.actors, x.recipients = ps[:1], ps[1:]
	default:
		for _, p := range l.actor {
			if len(x.actors) > 0 {
				break
			}
			if p != "of" || !contains(l.recipient, "of") {
				x.actors = r.doers(a.At(r.t, p))
			}
		}
		if k := t.Child(n, "acl"); k > n && x.kind == "REQUEST" && t.Child(k, "nsubj") >= 0 && r.asked(k) { // "demand that Y release Z"
			x.recipients = others(r.doers(t.Child(k, "nsubj")), x.actors)
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
	if h := t.Words[n].Head; h >= 0 && t.Is(n, "nsubj") && collapsing[t.Words[h].Lemma] && t.ExactChild(h, "xcomp") < 0 && !(t.Words[h].Lemma == "break" && followedBy(t, h, "out")) { // "Talks between X and Y collapsed"
		if quads[x.kind] != 1 {
			return
		}
		x.kind, x.at = "REJECT", h // on the day on which it was cancelled, not that for which it was planned
	}
	happens := r.happens(n, &x) || replied || r.datedNoun(n)
	if happens && len(x.actors) == 0 && len(x.recipients) == 0 && shared(x.kind) && (x.kind != "ASSAULT" || fights[t.Words[n].Lemma]) && t.Mark(x.clause) != "since" && !(x.kind == "CONSULT" && t.Words[t.Words[x.clause].From].Lower == "as") { // nor of whom the talks are "as the talks began"
		if ps := r.bothNations(n); len(ps) == 2 { // "The fighting began", of those who were spoken of
			x.actors, x.recipients = ps[:1], ps[1:]
		}
	}
	if happens && x.kind == "PROTEST" && len(x.actors) == 0 && unfolding[t.Words[x.clause].Lemma] && r.placed(x.clause) { // "protests broke out in Egypt": by whom, its name says
		x.crowd = true
	} else if len(x.actors) == 0 || x.actors[0].Code == "" || !happens && (len(x.recipients) == 0 || x.recipients[0].Code == "") {
		return
	}
	if h := t.Words[n].Head; x.kind == "CONSULT" && t.Is(n, "nsubj") && announcing[t.Words[h].Lemma] { // "a summit was announced"
		x.kind = "AGREE"
	}
	m := r.mood(x.clause)
	x.certainty, x.attribution, x.said = m.certainty, m.attribution, m.said
	if m.must || m.wish && m.certainty == Hypothetical || occurring[t.Preposition(n)] && m.certainty != Asserted && m.certainty != Reported { // "promised to free those captured during the war"
		return
	}
	x.plain, x.kind = x.kind, turned(x.kind, x.certainty)
	r.add(x)
}

// asVerb reads the act x of a noun as that of its verb, what it is done to being behind "of", and tells whether the verb has a sense for
// that: "the seizure of a trawler", "Kenya's recall of its ambassador to Peru".
func (r *reader) asVerb(n int, a *grammar.Arguments, x *act) bool {
	o := a.At(r.t, "of")
	verb := deverbal[r.t.Words[n].Lemma]
	if verb == "" || o < 0 {
		return false
	}
	b := *a
	b.Object, b.Obliques = o, slices.Clone(a.Obliques)
	for k := r.t.Words[o].First; k >= 0; k = r.t.Words[k].Next { // "the delivery of tanks to Chad"
		if r.t.Is(k, "nmod") {
			b.AddOblique(r.t, k)
		}
	}
	f := r.match(verb, &b)
	if f == nil {
		return false
	}
	if by := b.At(r.t, "by"); by >= 0 && len(x.actors) == 0 {
		x.actors = r.doers(by)
	}
	if len(x.actors) == 0 && verb == "recall" {
		x.actors = coded(r.doers(o))
	}
	x.kind, x.recipients = f.kind, others(r.fill(f.slots, &b, x.actors), x.actors)
	return true
}

// deverbal are the verbs of nouns whose object says what is done.
var deverbal = map[string]string{"seizure": "seize", "recall": "recall", "closure": "close", "summoning": "summon", "detention": "detain", "delivery": "deliver"}

// ofThings are those of them that tell no act but with an object that makes one: "the delivery of a letter", "the closure of a factory".
var ofThings = wordlist.Set("delivery closure")

// unfolding are the verbs of a protest that say no more than that it takes place.
var unfolding = wordlist.Set("erupt break begin start continue resume spread hold stage take")

// placed tells whether the clause of the verb at v says in which country or town it happened.
func (r *reader) placed(v int) bool {
	for k := r.t.Words[v].From; k < r.t.Words[v].To; k++ {
		if r.venue(k) && r.t.ClauseOf(k) == v {
			return true
		}
	}
	return false
}

// datedNoun tells whether the noun at n is the subject of a clause that tells more of it, and has a date of its own: "an
// attack by X on Friday alarmed Y".
func (r *reader) datedNoun(n int) bool {
	if h := r.t.Words[n].Head; h < 0 || !r.t.Is(n, "nsubj") || grammar.Reporting[r.t.Words[h].Lemma] || r.t.Words[h].UPOS != "VERB" {
		return false
	}
	for k := n + 1; k < r.t.Words[n].To && !r.t.Words[k].IsVerb(); k++ {
		if r.t.Timed[k] && r.t.Below(k, n) {
			return true
		}
	}
	return false
}

// beginsOf tells whether the noun at n is the subject of a verb that says that it took place.
func (r *reader) beginsOf(n int) bool {
	h := r.t.Words[n].Head
	if h < 0 || !r.t.Is(n, "nsubj") || !beginning[r.t.Words[h].Lemma] {
		return false
	}
	if o := r.t.Child(h, "obj"); r.t.Words[h].Lemma == "take" {
		return o >= 0 && (r.t.Words[o].Lemma == "place" || r.t.Words[o].Lemma == "hold")
	}
	return !performed[r.t.Words[h].Lemma] || r.t.Passive(h)
}

// happens tells whether the noun at n is what its clause says took place: "Talks began", "fighting broke
// out", "the attack triggered a crisis". Where the clause says that it ended, force becomes a retreat.
func (r *reader) happens(n int, x *act) bool {
	t := r.t
	w := &t.Words[n]
	if w.Head < 0 || !t.Is(n, "nsubj") {
		return false
	}
	switch lemma := t.Words[w.Head].Lemma; {
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
	if forThePress(r.t, n) {
		return nominal{}, false
	}
	if n > 0 && r.t.Words[n-1].Head == n {
		if l, ok := r.lex.acts.nouns[r.t.Phrase(n-1, n)]; ok {
			return l, true
		}
	}
	if n > 1 && r.t.Words[n-1].Text == "-" && r.t.Words[n-2].Head == n { // "cease-fire"
		if l, ok := r.lex.acts.nouns[r.t.Words[n-2].Lower+"-"+r.t.Words[n].Lemma]; ok {
			return l, true
		}
	}
	if n+2 < len(r.t.Words) && r.t.Words[n+1].Lower == "of" {
		if l, ok := r.lex.acts.nouns[r.t.Words[n].Lemma+" of "+r.t.Words[n+2].Lemma]; ok {
			return l, true
		}
	}
	l, ok := r.lex.acts.nouns[r.t.Words[n].Lemma]
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
		if r.t.Mentions[m].From < n {
			kept = append(kept, m)
		}
	}
	slices.Sort(kept)
	return kept
}

// bloodless tells whether the fight of the noun at n is one of words or in court: "a legal battle".
func (r *reader) bloodless(n int) bool {
	for k := r.t.Words[n].First; k >= 0 && k < n; k = r.t.Words[k].Next {
		if peaceful[r.t.Words[k].Lower] {
			return true
		}
	}
	return false
}

var peaceful = wordlist.Set("legal court political electoral election verbal uphill bidding custody propaganda diplomatic trade price")

var (
	doubtful = wordlist.Set("unlikely impossible possible doubtful improbable conceivable unthinkable inevitable imminent likely")
	averting = wordlist.Set("fear prevent avoid avert forestall thwart foil block delay postpone consider")
)

// undoing are nouns of what ends a deed.
var undoing = wordlist.Set("lifting easing removal relaxation termination cancellation reversal scrapping rollback")

// unreal tells whether a noun is only feared, planned or denied: "threat of", "plan for", "no", "end of".
func (r *reader) unreal(n int) bool {
	t := r.t
	if k := t.Child(n, "det"); k >= 0 && (t.Words[k].Lower == "no" || t.Words[k].Lower == "any") {
		return true
	}
	for k := t.Words[n].First; k >= 0; k = t.Words[k].Next {
		switch t.Words[k].Lower {
		case "possible", "potential", "future", "proposed", "planned", "alleged", "likely", "imminent", "eventual", "further", "threatened":
			return true
		}
	}
	h := t.Words[n].Head
	if h < 0 {
		return false
	}
	if t.Is(n, "nmod") || t.Words[n].Rel == "conj" {
		switch t.Words[h].Lemma {
		case "threat", "fear", "possibility", "plan", "risk", "danger", "prospect", "idea", "end", "lack", "absence", "need", "call", "demand", "hope",
			"proposal", "request", "alternative", "ban", "case", "prevention", "chance", "right", "question", "issue", "effect", "result", "cause", "anniversary",
			"aftermath", "wake", "term", "policy", "period", "history", "start", "eve", "law", "talk", "role":
			return true
		}
	}
	if t.Is(n, "nsubj") && (doubtful[t.Words[h].Lower] && t.Child(h, "cop") >= 0 || averting[t.Words[h].Lemma] && t.Passive(h)) { // "a swap is unlikely", "an attack was prevented"
		return true
	}
	switch t.Words[h].Lemma {
	case "fear", "prevent", "avoid", "avert", "want", "seek", "expect", "propose", "demand", "consider", "oppose", "threaten", "plan", "urge", "hope",
		"discuss", "deter", "favor", "favour", "need", "suggest", "advocate", "contemplate", "support", "forestall", "regard", "discourage":
		return !t.Is(n, "nsubj")
	case "halt", "suspend", "stop", "freeze", "cancel", "scrap", "reverse", "delay", "postpone", "block", "thwart", "foil": // "halted the withdrawal"
		return t.Is(n, "obj") || t.Is(n, "nsubj") && t.Passive(h) && r.lex.acts.nouns[t.Words[n].Lemma].kind == "RETREAT"
	}
	return false
}
