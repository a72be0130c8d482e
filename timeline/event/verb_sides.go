package event

import (
	"slices"
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// recalling are verbs of what a state does with its own envoys.
var recalling = wordlist.Set("recall call withdraw pull bring summon")

// expelling are verbs of what a state does with the envoys of another.
var expelling = wordlist.Set("expel oust deport throw kick")

// ofSayer gives those whom the act x is done to, and who are "its" own, to who says so and not to who does it: "Pakistan said Indian troops
// killed three of its soldiers".
func (r *reader) ofSayer(x *act) {
	t := r.t
	if quads[x.kind] != 4 || len(x.actors) == 0 || x.actors[0].Code == "" {
		return
	}
	for i := range x.recipients {
		p := &x.recipients[i]
		own := false
		for k := t.Words[p.at].From; k < t.Words[p.at].To; k++ {
			own = own || (t.Words[k].Lower == "its" || t.Words[k].Lower == "their") && !followedBy(t, k, "own")
		}
		if !own || !struckAt[t.Words[r.measured(p.at)].Lemma] || p.Code != "" && p.Code != x.actors[0].Code {
			continue
		}
		var ps []party
		if x.said >= 0 {
			ps = r.doers(t.SurfaceSubject(x.said))
		} else if t.Words[x.at].XPOS == "VBG" { // "fired on a trawler, wounding its captain"
			for j := range r.acts {
				if y := &r.acts[j]; y.at == t.Words[x.at].Head && y.kind == x.kind {
					ps = y.recipients
				}
			}
		}
		if len(ps) == 1 && ps[0].Code != "" && ps[0].Code != x.actors[0].Code {
			p.Code = ps[0].Code
			if rest, wrong := strings.CutPrefix(p.Text, possessive(x.actors[0].Text)); wrong {
				p.Text = possessive(ps[0].Text) + rest
			}
		}
	}
}

// struckAt are nouns of what one state has that another one strikes at, as it does not at its own.
var struckAt = wordlist.Set(`soldier troop troops force forces serviceman pilot sailor peacekeeper guard patrol captain crew warship ship vessel boat trawler
	tanker jet plane warplane aircraft helicopter drone outpost post position base airspace water waters territory embassy consulate diplomat`)

// notOwn takes the state from whom the act x is done to, where no word says that they are of the state that does it: "summoned the
// ambassadors of ten countries", "sent food to the ruined city".
func (r *reader) notOwn(x *act) {
	if len(x.actors) == 0 || x.kind != "ACCUSE" && x.kind != "SANCTION" && x.kind != "AID" && x.kind != "THREATEN" && x.kind != "ASSAULT" {
		return
	}
	t := r.t
	for i := range x.recipients {
		p := &x.recipients[i]
		if w := &t.Words[p.at]; p.Code == "" || p.Code != x.actors[0].Code || p.kind != actor.NoKind || !w.IsNoun() || w.UPOS == "PROPN" {
			continue
		}
		named := false
		for k := t.Words[p.at].From; k < t.Words[p.at].To; k++ {
			named = named || t.Words[k].Mention >= 0 || t.Words[k].XPOS == "PRP$"
		}
		if !named {
			p.Code = ""
		}
	}
}

// warned finds whom a warning is for in the condition that it makes: "warned that it would strike unless X withdrew".
func (r *reader) warned(x *act, complement int) {
	t := r.t
	for k := t.Words[complement].First; k >= 0; k = t.Words[k].Next {
		if mark := t.Mark(k); !t.Is(k, "advcl") || mark != "if" && mark != "unless" && mark != "until" {
			continue
		}
		if ps := others(coded(r.doers(t.Child(k, "nsubj"))), x.actors); len(ps) > 0 && (len(x.actors) == 0 || ps[0].Code != x.actors[0].Code) {
			x.recipients = ps
			return
		}
	}
}

// sides finds who did the act x of a verb, told with frame f, to whom.
func (r *reader) sides(x *act, f *frame, lemma string, a *grammar.Arguments) {
	x.actors = r.doers(a.Subject)
	if x.kind == "ASSAULT" && a.Subject >= 0 {
		r.firedFrom(x, a.Subject)
	}
	if a.Subject < 0 && a.Passive && x.kind == "ASSAULT" { // "was killed in a French air strike"
		if in := a.At(r.t, "in"); in >= 0 {
			if n, ok := r.nominalOf(in); ok && n.kind == "ASSAULT" {
				x.actors = r.nationsOf(in)
			}
		}
	}
	if len(x.actors) == 0 && a.Passive && ownForces(x.kind) && a.Object >= 0 { // "the British fleet was mobilized"
		x.actors = coded(r.doers(a.Object))
		for i := range x.actors {
			if x.actors[i].person || freeing[lemma] { // who "was set free" did not do it
				x.actors = nil
				break
			}
		}
	}
	recalled := len(x.actors) == 0 && a.Passive && x.kind == "SANCTION" && recalling[lemma] && r.headed(a.Object, r.lex.acts.classes["diplomats"])
	if recalled { // "its envoy was recalled from Y"
		x.actors = r.asStates(coded(r.doers(a.Object)))
	}
	switch {
	case (policing[lemma] || freeing[lemma]) && a.Object >= 0: // it is done to those who are named for it
		x.recipients = others(r.parties(a.Object), x.actors)
		if len(x.recipients) == 0 && !r.reciprocal(a.Object) {
			x.recipients = r.parties(a.Object)
		}
	case x.kind == "AGREE" && len(x.actors) > 1 && r.together(a): // "X and Y agreed to share what they know of Z"
		x.actors, x.recipients = x.actors[:1], x.actors[1:]
	default:
		x.recipients = r.fill(f.slots, a, x.actors)
	}
	if recalled && len(x.recipients) > 0 && x.recipients[0].Code == "" { // to the witness stand
		x.actors = nil
	}
	if len(x.actors) > 0 { // "it" is not one's own state
		x.recipients = slices.DeleteFunc(x.recipients, func(p party) bool {
			return p.kind == actor.State && p.Code == x.actors[0].Code && r.t.Words[p.at].UPOS == "PRON"
		})
	}
	if a.Object >= 0 && r.reciprocal(a.Object) && len(x.actors) == 1 && x.actors[0].plural && x.actors[0].kind == actor.NoKind && len(x.recipients) == 0 { // "The presidents will see each other"
		if ps := r.bothNations(x.at); len(ps) == 2 {
			x.actors, x.recipients = ps[:1], ps[1:]
		}
		x.alone = true
	}
	if len(x.recipients) == 2 && len(x.actors) == 1 { // of "the two countries" the other one
		for i := range x.recipients {
			if x.recipients[i].kind == actor.State && x.recipients[i].Code == x.actors[0].Code && x.recipients[0].at == x.recipients[1].at {
				x.recipients = x.recipients[1-i : 2-i]
				break
			}
		}
	}
	r.take(f, a)
	if len(x.actors) == 0 && len(x.recipients) > 1 && shared(x.kind) && x.kind != "ASSAULT" && (a.Passive || a.At(r.t, "between") >= 0) { // "an accord between X and Y was signed"
		x.actors, x.recipients = x.recipients[:1], x.recipients[1:]
	}
	law := a.Object >= 0 && laws[r.t.Words[a.Object].Lemma]
	if len(x.actors) == 0 && a.Passive && a.Object >= 0 && shared(x.kind) { // "the Anglo-Polish accord was signed"
		if ps := r.owners(a.Object); len(ps) > 1 {
			x.actors, x.recipients = ps[:1], ps[1:]
		} else if law {
			x.actors, x.recipients = ps, nil
		}
	}
	if len(x.actors) == 0 && len(x.recipients) == 0 && a.Passive && !law && mutual[x.kind] && !announcing[lemma] && r.mutualThing(a.Object) { // "an armistice was signed"
		if ps := r.bothNations(x.at); len(ps) == 2 && !r.somebody(a.Object) {
			x.actors, x.recipients = ps[:1], ps[1:]
		}
	}
	if len(x.recipients) == 0 && len(x.actors) > 1 && (x.mutual && shared(x.kind) || contains(f.slots, "parties") || a.Object >= 0 && r.reciprocal(a.Object)) {
		x.actors, x.recipients = x.actors[:1], x.actors[1:]
	}
	x.alone = x.alone || a.Object >= 0 && (x.kind == "COERCE" && lemma == "declare" || x.kind == "ACCUSE" && r.strikes(a.Object) || policing[lemma] || freeing[lemma] || grammar.Legislating[lemma] && r.t.Words[a.Object].Lower == "it")
	if lemma == "fail" && x.kind == "REJECT" && a.Complement >= 0 { // to reach an agreement with each other
		r.apart(x, a.Subject)
	}
	if len(x.actors) == 0 && a.Passive {
		x.actors = r.sharedAgent(x)
	}
	if len(x.actors) == 0 && a.Passive {
		if lemma == "hold" && x.kind == "COERCE" { // somebody, not talks
			x.actors = r.authorities("jail", a)
		} else {
			x.actors = r.authorities(lemma, a)
		}
	}
}

// firedFrom gives an attack by a rocket or by fire those whose fire it was, or the state that it came from: "killed by fire from rebels",
// "Rockets fired from Lebanon hit Israel".
func (r *reader) firedFrom(x *act, n int) {
	t := r.t
	if !blows[t.Words[n].Lemma] {
		return
	}
	for k := t.Words[n].First; k >= 0 && t.Words[n].Lemma == "fire" && len(r.nationsOf(n)) == 0; k = t.Words[k].Next {
		if k > n && t.Is(k, "nmod") && t.Preposition(k) == "from" {
			if ps := r.doers(k); len(ps) > 0 {
				x.actors = ps
				return
			}
		}
	}
	k := t.ExactChild(n, "acl")
	if len(coded(x.actors)) > 0 || k < 0 || !firing[t.Words[k].Lemma] {
		return
	}
	if t.ExactChild(k, "obl:agent") >= 0 { // who fired them is told
		return
	}
	for c := t.Words[k].First; c >= 0; c = t.Words[c].Next {
		if m := t.Words[c].Mention; m >= 0 && t.Is(c, "obl") && t.Preposition(c) == "from" {
			x.actors = []party{{Actor: Actor{Text: t.NounPhrase(n), Code: t.Mentions[m].Code, Sector: "MIL"}, at: n}}
			return
		}
	}
}

var firing = wordlist.Set("fire launch shoot lob")

// sharedAgent returns who did the act x of a passive that names nobody, where its clause goes on to say so: "were rounded up and held
// by Iraqi troops", "were killed when Iraqi troops opened fire".
func (r *reader) sharedAgent(x *act) []party {
	t := r.t
	for k := t.Words[x.at].First; k >= 0; k = t.Words[k].Next {
		switch {
		case k > x.at && x.kind == "ASSAULT" && t.Preposition(k) == "in" && combats[t.Words[k].Lemma], t.Mark(k) == "in" && t.Words[k].Lemma == "fight": // "was killed in fighting with rebels"
			for c := t.Words[k].First; c >= 0; c = t.Words[c].Next {
				if t.Preposition(c) == "with" {
					return r.doers(c)
				}
			}
		case k > x.at && t.Is(k, "obl") && !t.Timed[k]:
			return nil
		case t.Words[k].Rel == "conj" && t.Words[k].XPOS == "VBN" && !t.HasSubject(k) && t.Child(k, "aux", "aux:pass") < 0:
			if by := t.ExactChild(k, "obl:agent"); by >= 0 {
				return r.doers(by)
			}
		case t.Is(k, "advcl") && x.kind == "ASSAULT" && (sameTime(t, k) || t.Mark(k) == "after"):
			if o := t.Child(k, "obj"); attacking[t.Words[k].Lemma] || t.Words[k].Lemma == "open" && o >= 0 && t.Words[o].Lemma == "fire" {
				return coded(r.doers(t.Child(k, "nsubj")))
			}
		}
	}
	return nil
}

// combats are nouns for what two sides do to each other with arms.
var combats = wordlist.Set("fighting clash battle combat skirmish firefight gunfight gunbattle exchange")

// attacking are verbs of those who hurt others where people were hurt.
var attacking = wordlist.Set("attack fire shoot shell bomb storm raid ambush bombard strafe")

// mutualThing tells whether the noun at n is of what two have with each other: talks, a treaty, ties.
func (r *reader) mutualThing(n int) bool {
	if n < 0 {
		return false
	}
	for _, c := range [...]string{"talks", "accord", "truce", "ties", "exercise"} {
		if r.headed(n, r.lex.acts.classes[c]) {
			return true
		}
	}
	return false
}

// together tells whether the complement tells what several do with each other.
func (r *reader) together(a *grammar.Arguments) bool {
	if a.Complement < 0 || !a.Infinitive {
		return false
	}
	c := r.t.Arguments(a.Complement)
	f := r.match(r.lemma(a.Complement), &c)
	return f != nil && (f.kind == "COOPERATE" || f.kind == "CONSULT" && contains(f.slots, "parties")) && c.At(r.t, "with") < 0
}

// somebody tells whether the noun at h, if any, names a person.
func (r *reader) somebody(h int) bool {
	if h < 0 {
		return false
	}
	ps := r.party(h, 0)
	return len(ps) > 0 && ps[0].person
}

// apart makes each other's of what several failed to agree on: "X and Y failed to reach a deal", "the summit between X
// and Y failed to reach one".
func (r *reader) apart(x *act, subject int) {
	if len(x.recipients) > 0 && x.recipients[0].Code != "" {
		return
	}
	if subject >= 0 {
		for k := r.t.Words[subject].First; k >= 0; k = r.t.Words[k].Next {
			if r.t.Preposition(k) == "between" {
				x.actors = r.parties(k)
			}
		}
	}
	if len(x.actors) > 1 {
		x.actors, x.recipients = x.actors[:1], x.actors[1:]
	}
}

// authorities returns the state that alone can have done what nobody is named for: who is arrested in a country is so
// by its police, who is expelled from one by its government.
func (r *reader) authorities(lemma string, a *grammar.Arguments) []party {
	var preposition string
	switch {
	case policing[lemma]:
		preposition = "in"
	case removing[lemma]:
		preposition = "from"
	case lemma == "order" && a.Particle == "out":
		preposition = "of"
	case lemma == "summon":
		preposition = "to"
	case freeing[lemma] && a.At(r.t, "from") >= 0 && captivity[r.t.Words[a.At(r.t, "from")].Lemma]: // "released from a prison in China"
		for i := range r.t.Mentions {
			m := &r.t.Mentions[i]
			if h := r.phraseHead(m.To - 1); r.venue(h) && r.t.Below(h, a.Verb) && (m.Kind == actor.State || m.Kind == actor.Capital) {
				return r.doers(h)
			}
		}
		return nil
	case freeing[lemma] && a.Object >= 0: // "held in China since 2018"
		for k := r.t.Words[a.Object].First; k >= 0; k = r.t.Words[k].Next {
			if r.t.Words[k].Rel == "acl" && (policing[r.t.Words[k].Lemma] || r.t.Words[k].Lemma == "hold") {
				held := r.t.Arguments(k)
				if ps := coded(r.doers(held.Subject)); len(ps) > 0 { // "held by Hamas since 2014"
					return ps
				}
				return r.authorities("jail", &held)
			}
		}
		return nil
	default:
		return nil
	}
	h := a.At(r.t, preposition)
	if h < 0 {
		return nil
	}
	if lemma == "summon" {
		return coded(r.hosts(h, a.Object))
	}
	if r.t.Words[h].Mention < 0 {
		return nil
	}
	switch r.t.Mentions[r.t.Words[h].Mention].Kind {
	case actor.State, actor.Capital:
		return r.doers(h)
	}
	return nil
}

// hosts returns whose ministry it is at word h to which the envoys at word envoys are called: no state summons its own.
func (r *reader) hosts(h, envoys int) []party {
	ps := r.doers(h)
	for _, e := range r.parties(envoys) {
		for i := range ps {
			if e.Code != ps[i].Code || ps[i].kind != actor.NoKind {
				continue
			}
			if ps[i].Code = r.doc.code; r.doc.code == e.Code {
				ps[i].Code = ""
			}
		}
	}
	return ps
}

var (
	policing  = wordlist.Set("arrest detain jail imprison convict sentence charge indict")
	captivity = wordlist.Set("captivity prison jail detention custody imprisonment")
	freeing   = wordlist.Set("release free liberate kidnap abduct rescue pardon acquit")
	removing  = wordlist.Set("expel deport extradite bar ban")
)

var mutual = map[string]bool{"CONSULT": true, "SUPPORT": true, "RETREAT": true, "COOPERATE": true}

// ownForces tells whether an act of the kind is done with what one has.
func ownForces(kind string) bool { return kind == "MOBILIZE" || kind == "RETREAT" }

// owners returns the parties that a noun's modifiers name: "the Anglo-Polish accord".
func (r *reader) owners(h int) []party {
	var out []party
	for _, m := range r.nationsBefore(h) {
		out = append(out, r.party(r.t.Mentions[m].To-1, 0)...)
	}
	return out
}

// bidden tells whether the one at word on, who is called on, is told what to do or why: "called on Putin and Assad to yield", "called on Putin,
// saying".
func (r *reader) bidden(on int) bool {
	t := r.t
	for k := on + 1; on >= 0 && k < len(t.Words); k++ {
		w := &t.Words[k]
		if w.Head != t.Words[on].Head && !t.Below(k, on) {
			continue
		}
		if w.XPOS == "VB" && t.HasTo(k) || w.XPOS == "VBG" && grammar.Reporting[w.Lemma] {
			return true
		}
	}
	return false
}
