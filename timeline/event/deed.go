package event

import "timeline/timeline/wordlist"

// Whose deed it is that an act answers by a noun alone: "Brazil condemned the raid", "Syria rejected the demand".

// deed is what somebody was told to have done, and to whom.
type deed struct {
	doer, to party
	sentence int // its number in the article
}

// deedReach is for how many sentences somebody is known to have done the last deed, or the last of several kinds, and namedReach the last
// one of a kind that the noun names.
const (
	deedReach  = 3
	namedReach = 8
)

// noteDeeds remembers who used force by what the sentence tells, and forgets who did before where it tells of force that nobody known has
// used.
func (r *reader) noteDeeds() {
	struck := false
	for i := range r.acts {
		x := &r.acts[i]
		if quads[x.kind] != 4 || x.kind == "PROTEST" || !x.told() {
			continue
		}
		struck = struck || x.kind == "ASSAULT"
		if len(x.actors) == 0 || x.actors[0].Code == "" || x.actors[0].local && x.actors[0].Sector == "REB" {
			delete(r.doc.deeds, x.kind)
			delete(r.doc.deeds, "")
			continue
		}
		d := deed{doer: x.actors[0], sentence: r.doc.number}
		r.doc.deeds[x.kind], r.doc.deeds[""] = d, d
	}
	for i := range r.t.Words {
		if w := &r.t.Words[i]; !struck && striking[w.Lemma] && !r.definite(i) { // "A car bomb exploded"
			delete(r.doc.deeds, "ASSAULT")
			delete(r.doc.deeds, "")
		}
	}
}

// noteWords remembers who did what without force by the sentence that was read before.
func (r *reader) noteWords() {
	for i := range r.acts {
		x := &r.acts[i]
		if quads[x.kind] == 4 || !x.told() || len(x.actors) == 0 || x.actors[0].Code == "" {
			continue
		}
		d := deed{doer: x.actors[0], sentence: r.doc.read}
		if len(x.recipients) > 0 {
			d.to = x.recipients[0]
		}
		r.doc.deeds[x.kind] = d
	}
}

// told tells whether an act is told to have been done.
func (x *act) told() bool { return x.certainty == Asserted || x.certainty == Reported }

// striking are words for attacks of which a sentence may not say who made them.
var striking = wordlist.Set("bomb bomber blast explosion explode gunman militant rocket missile drone shooting attacker assailant hijacker pirate")

// doersOf returns who did what the act x condemns, refuses or welcomes by a noun alone, which is told of already; nil where nobody is known
// to have.
func (r *reader) doersOf(x *act) []party {
	if len(x.actors) == 0 || x.actors[0].Code == "" && x.kind != "ACCUSE" || x.certainty == Negated {
		return nil
	}
	if o := r.t.ExactChild(x.at, "obj"); o >= 0 {
		switch w := &r.t.Words[o]; {
		case x.kind == "ACCUSE" && w.Lower == "it": // "called it a crime"
			return r.did(x, "")
		case x.kind == "REQUEST" && undone[w.Lemma] && r.t.Child(o, "nmod") < 0 && r.t.Child(o, "nmod:poss") < 0: // "demanded an immediate withdrawal"
			return r.did(x, "ASSAULT", "COERCE", "MOBILIZE")
		case x.kind == "REQUEST" && freedom[w.Lemma] && r.t.Child(o, "nmod:poss") < 0 && r.somebodys(o): // "demanded the release of those arrested"
			if ps := r.did(x, "COERCE"); ps != nil {
				return ps
			}
		}
	}
	if len(x.recipients) == 0 {
		return nil
	}
	n := x.recipients[0].at
	if k := r.t.ExactChild(n, "acl"); k >= 0 && x.kind == "ACCUSE" && r.t.Words[k].Lemma == "claim" { // "the attack, claimed by Hamas, was condemned"
		if by := r.t.ExactChild(k, "obl:agent"); by >= 0 {
			return coded(r.doers(by))
		}
	}
	if !r.onlyThe(n) {
		return nil
	}
	lemma := r.t.Words[n].Lemma
	switch x.kind {
	case "ACCUSE":
		kind := r.lex.acts.nouns[lemma].kind
		switch {
		case deedNouns[lemma]:
			kind = ""
		case lemma == "decision":
			return r.did(x, "", "REJECT")
		case lemma == "seizure":
			kind = "COERCE"
		case r.strikes(n):
			if ps := r.did(x, "ASSAULT"); ps != nil {
				return ps
			}
			kind = ""
		case kind == "":
			return nil
		}
		return r.did(x, kind)
	case "REJECT", "AGREE":
		return r.did(x, answered[lemma]...)
	case "SUPPORT":
		if treaties[lemma] {
			return r.agreed(x)
		}
		return r.did(x, welcomed[lemma]...)
	}
	return nil
}

// somebodys tells whether the noun at n is of persons, if of anything: "the release of the men", not "of a report".
func (r *reader) somebodys(n int) bool {
	k := r.t.Child(n, "nmod")
	return k < 0 && (n+1 == len(r.t.Words) || r.t.Words[n+1].Lower != "of") || k >= 0 && (r.lex.acts.classes["person"][r.t.Words[k].Lemma] || r.t.Words[k].Lower == "those")
}

// onlyThe tells whether the noun at n points back to what is told, and says no more of it: "the raid", "that demand".
func (r *reader) onlyThe(n int) bool {
	t := r.t
	if d := t.ExactChild(n, "det"); d < 0 || t.Words[d].Lower == "a" || t.Words[d].Lower == "an" || t.ExactChild(n, "nmod:poss") >= 0 {
		return false
	}
	for k := t.Words[n].First; k >= 0; k = t.Words[k].Next {
		if t.Is(k, "nmod") && !t.Timed[k] && !(t.Preposition(k) == "as") || t.Words[k].Mention >= 0 {
			return false
		}
	}
	return true
}

// did returns who last did a deed of one of these kinds that the act x can answer: not the one who answers, nor one who did it to somebody
// else where it was asked of him.
func (r *reader) did(x *act, kinds ...string) []party {
	own, last := x.actors[0].Code, deed{}
	for _, kind := range kinds {
		d := r.doc.deeds[kind]
		if asked := kind == "REQUEST" || kind == "ACCUSE" || kind == "THREATEN"; d.doer.Code == own || asked && d.to.Code != "" && d.to.Code != own {
			continue
		}
		if d.sentence > last.sentence {
			last = d
		}
	}
	reach := deedReach
	if len(kinds) == 1 && kinds[0] != "" { // "" is any deed
		reach = namedReach
	}
	if last.doer.Code == "" || r.doc.number-last.sentence > reach {
		return nil
	}
	return r.asStates([]party{carried(last.doer, x.at)})
}

// agreed returns the two who last agreed or met, if the actor of x is none of them: "welcomed the accord".
func (r *reader) agreed(x *act) []party {
	last := deed{}
	for _, kind := range [...]string{"SUPPORT", "AGREE", "RETREAT", "COOPERATE", "CONSULT"} {
		if d := r.doc.deeds[kind]; d.sentence > last.sentence && d.to.Code != "" && len(d.to.Code) == 3 && d.to.Code != d.doer.Code {
			last = d
		}
	}
	own := x.actors[0].Code
	if last.sentence == 0 || r.doc.number-last.sentence > deedReach || last.doer.Code == own || last.to.Code == own {
		return nil
	}
	return r.asStates([]party{carried(last.doer, x.at), carried(last.to, x.at)})
}

var (
	// deedNouns are nouns for any deed.
	deedNouns = wordlist.Set("move action step act operation incident measure takeover display harassment conduct behaviour behavior")

	// undone are nouns for taking back what was done by force.
	undone = wordlist.Set("withdrawal pullout pullback retreat ceasefire truce halt")

	// freedom are nouns for what they want who are held.
	freedom = wordlist.Set("release liberation")

	// treaties are nouns for what two agree on.
	treaties = wordlist.Set("result outcome signing agreement accord deal pact treaty truce ceasefire breakthrough rapprochement settlement summit meeting handshake")

	// answered are the kinds of deed that nouns can mean which somebody refuses or accepts.
	answered = kindsOf(map[string]string{
		"demand request appeal call ultimatum plea condition":                                      "REQUEST THREATEN",
		"offer proposal plan initiative overture invitation":                                       "AGREE REQUEST",
		"charge accusation allegation claim complaint criticism protest assertion suggestion note": "ACCUSE",
		"threat warning":                          "THREATEN",
		"truce ceasefire":                         "RETREAT AGREE REQUEST",
		"measure move step decision ban sanction": "SANCTION COERCE",
	})

	// welcomed are the kinds of deed that nouns can mean which somebody welcomes.
	welcomed = kindsOf(map[string]string{
		"release withdrawal pullout retreat":                   "RETREAT",
		"decision move step gesture":                           "RETREAT CONCEDE SUPPORT AGREE",
		"offer pledge promise announcement concession":         "AGREE CONCEDE",
		"recognition support":                                  "SUPPORT",
		"expulsion sanction embargo ban boycott":               "SANCTION",
		"arrest seizure":                                       "COERCE",
		"deployment mobilization mobilisation":                 "MOBILIZE",
		"aid help assistance donation contribution generosity": "AID AGREE",
	})
)

// kindsOf gives each noun of a list the kinds beside it.
func kindsOf(lists map[string]string) map[string][]string {
	out := map[string][]string{}
	for nouns, kinds := range lists {
		for noun := range wordlist.Set(nouns) {
			out[noun] = wordlist.Items(kinds, " ")
		}
	}
	return out
}
