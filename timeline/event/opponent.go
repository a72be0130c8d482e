package event

import (
	"slices"
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// Whom an act is done to that names nobody for it.

// opponent returns the other side of an act that names nobody on it: the state named last in the
// sentence, else the one that the actor dealt with in the act before, else one that the article is about as much as
// about the actor, or that the actor has dealt with. Acts that need nobody have none.
func (r *reader) opponent(x *act) []party {
	for _, told := range counterparts {
		if ps := told(r, x); ps != nil {
			return ps
		}
	}
	if len(x.actors) == 0 || x.actors[0].Code == "" || x.actors[0].local || x.alone || x.certainty == Negated || unofficial[x.actors[0].Sector] || x.kind == "PROTEST" || x.kind == "CONSULT" && x.actors[0].Code == "IGO" && x.actors[0].plural || r.toAll(x) {
		return nil
	}
	sayer, teller := "", "" // who tells it is not whom force is used on
	if x.said >= 0 {
		if ps := r.doers(r.t.SurfaceSubject(x.said)); len(ps) > 0 {
			sayer = ps[0].Code
		}
	}
	if quads[x.kind] == 4 {
		teller = sayer
	}
	acts := func(code string) bool {
		for i := range x.actors {
			if x.actors[i].Code == code {
				return true
			}
		}
		return false
	}
	fits := func(code string) bool { return len(code) == 3 && code != teller && !acts(code) }
	dealt := func(code string) bool { return fits(code) && r.doc.dealt[[2]string{x.actors[0].Code, code}] }
	if o := r.otherSide(x.actors[0].Code); o != nil && fits(o[0].Code) {
		for i := len(r.here) - 1; i >= 0; i-- { // the article is about the two
			if p := &r.here[i]; p.Code == o[0].Code && p.kind != actor.Organisation && !r.ofCompany(p) && !p.venue {
				return []party{carried(*p, x.at)}
			}
		}
	}
	for i := len(r.here) - 1; i >= 0; i-- {
		if p := &r.here[i]; nation[p.kind] && fits(p.Code) && !r.ofCompany(p) && !r.standsAside(x, p) {
			return []party{carried(*p, x.at)}
		}
	}
	if len(x.recipients) > 0 && direct[x.kind] && !r.done(x.recipients[0].at) && !r.strayEnvoy(x) { // to a thing, not for what somebody did
		return nil
	}
	for i := len(r.acts) - 1; i >= max(0, len(r.acts)-maxSpoken); i-- { // who just dealt with the actor: "Lavrov asked Syria to yield, and its minister welcomed that"
		y := &r.acts[i]
		if r.ofAnother(y.at, x) {
			continue
		}
		if x.kind != "ASSAULT" && x.kind != "COERCE" && y.at < x.at && len(y.actors) > 0 && len(y.recipients) > 0 && acts(y.recipients[0].Code) && fits(y.actors[0].Code) && !unofficial[y.actors[0].Sector] {
			return []party{carried(y.actors[0], x.at)}
		}
	}
	if o := r.otherSide(x.actors[0].Code); o != nil && fits(o[0].Code) && r.sidesDeal(x, o[0].Code) {
		return []party{carried(o[0], x.at)}
	}
	next := r.doc.dyadAge == 0 && r.doc.dyad[0].at > x.at && x.kind != "ASSAULT" && r.joinedByAnd(r.t.ClauseOf(r.doc.dyad[0].at)) // they deal with each other only afterwards
	for i, p := range r.doc.dyad {
		if next {
			break
		}
		if p.Code != "" && acts(p.Code) && r.doc.dyadAge <= dyadReach && (r.doc.fighting || x.kind != "ASSAULT") && !acts(r.doc.dyad[1-i].Code) && r.doc.dyad[1-i].Code != teller && !unofficial[p.Sector] && !unofficial[r.doc.dyad[1-i].Sector] && !r.ofCompany(&r.doc.dyad[1-i]) {
			o := []party{carried(r.doc.dyad[1-i], x.at)}
			if o[0].person && !x.actors[0].person && x.kind != "COERCE" && x.kind != "ASSAULT" { // what a state does is done to a state
				o = r.asStates(o)
			}
			return o
		}
	}
	switch x.actors[0].kind {
	case actor.State, actor.People, actor.Capital, actor.Seat: // of a country that acts as such: the country spoken of most with it, or the last one that it dealt with
		if ps := r.chief(x.at, often, official); ps != nil && x.kind != "ASSAULT" && x.kind != "COERCE" {
			for i := range ps {
				if acts(ps[i].Code) && fits(ps[1-i].Code) && ps[1-i].Code != sayer {
					return ps[1-i : 2-i]
				}
			}
		}
		for i := len(r.doc.recent) - 1; i >= max(0, len(r.doc.recent)-maxSpoken); i-- {
			p := &r.doc.recent[i]
			if (p.kind == actor.State || p.kind == actor.People || p.kind == actor.Capital || p.kind == actor.Seat) && dealt(p.Code) {
				return []party{carried(*p, x.at)}
			}
		}
	}
	return nil
}

// counterparts tell the other side of an act by words of its sentence, the surest first.
var counterparts = [...]func(*reader, *act) []party{
	(*reader).doersOf, (*reader).addressee, (*reader).sharedRecipient, (*reader).demandedOf, (*reader).answering,
}

// nation are the kinds of name that stand for a state or an organisation.
var nation = map[actor.Kind]bool{actor.State: true, actor.People: true, actor.Capital: true, actor.Seat: true, actor.Organisation: true}

// ofAnother tells whether word i stands in a clause, over before the act x, of what another does: "Norway, whose minister called London, shut its
// mission".
func (r *reader) ofAnother(i int, x *act) bool {
	return i < x.at && r.closed(i, x.at) && !r.t.RelativeSubject(r.t.ClauseOf(i))
}

// standsAside tells whether the party p of the sentence has another part in it than that of the other side of the act x.
func (r *reader) standsAside(x *act, p *party) bool {
	t := r.t
	clause := t.ClauseOf(p.at)
	switch {
	case r.brokers(p.at), r.topic(p.at):
		return true
	case treating[t.Words[x.at].Lemma] && t.Child(x.at, "obj") >= 0 && t.Below(p.at, t.Child(x.at, "obj")):
		return true
	case r.ofAnother(p.at, x):
		return true
	case p.venue && p.kind == actor.Capital && (x.kind == "CONSULT" || !r.isSide(p.Code) && clause != x.clause): // in which others meet
		return true
	case (x.kind == "REQUEST" || x.kind == "SUPPORT") && r.circumstance(x.at, p.at): // "appealed for calm after fighting between Fijians and Indians"
		return true
	case (x.kind == "ACCUSE" || x.kind == "REJECT" || x.kind == "SUPPORT") && r.seenAs(x.at, p.at): // "hailed the ruling as a defeat for Peru"
		return true
	case p.at > x.at && x.kind != "ASSAULT" && r.joinedByAnd(clause) && t.Child(clause, "nsubj") >= 0 && !r.isSide(p.Code): // "Rabat deplored that, and France urged both to talk"
		return true
	case p.at > x.at && p.subject && t.Is(clause, "advcl") && contrasting[t.Mark(clause)]: // "France praised the plan, while Kenya rejected it"
		return true
	}
	return p.venue && clause != x.at && t.Is(clause, "acl") && t.HasSubject(clause) // "cuts, on the way to the goal that he set in Prague"
}

// demandedOf returns of whom those who march demand something: "marched in Oslo, demanding that Kenya pay".
func (r *reader) demandedOf(x *act) []party {
	if x.kind != "PROTEST" || x.nominal {
		return nil
	}
	for i := range r.acts {
		if y := &r.acts[i]; (y.kind == "REQUEST" || y.kind == "ACCUSE") && r.t.Is(y.at, "advcl") && r.t.Words[y.at].XPOS == "VBG" && r.t.Words[y.at].Head == x.at && len(y.recipients) > 0 && y.recipients[0].Code != "" {
			return []party{carried(y.recipients[0], x.at)}
		}
	}
	return nil
}

// answering returns whose charge or demand the act x denies that the sentence told just before: "accused Cuba of arming them, a charge
// denied by Havana".
func (r *reader) answering(x *act) []party {
	if x.kind != "REJECT" || len(x.actors) == 0 || x.actors[0].Code == "" {
		return nil
	}
	for i := len(r.acts) - 1; i >= 0; i-- {
		y := &r.acts[i]
		if y.at >= x.at || y.kind != "ACCUSE" && y.kind != "REQUEST" && y.kind != "THREATEN" || len(y.actors) == 0 || len(y.actors[0].Code) != 3 || y.actors[0].Code == x.actors[0].Code {
			continue
		}
		if slices.ContainsFunc(y.recipients, func(p party) bool { return p.Code == x.actors[0].Code }) {
			return []party{carried(y.actors[0], x.at)}
		}
	}
	return nil
}

// addressee returns to whom the words are said of which a participle tells what they are: "wrote a letter to Iran demanding an answer".
func (r *reader) addressee(x *act) []party {
	w := &r.t.Words[x.at]
	if x.kind != "REQUEST" && x.kind != "ACCUSE" && x.kind != "THREATEN" || w.XPOS != "VBG" || !r.t.Is(x.at, "advcl") && w.Rel != "acl" {
		return nil
	}
	v := r.t.VerbAbove(w.Head)
	for i := range r.acts {
		if y := &r.acts[i]; y.at == v && y.kind == "CONSULT" && len(y.recipients) > 0 && y.recipients[0].Code != "" {
			return []party{carried(y.recipients[0], x.at)}
		}
	}
	return nil
}

// sharedRecipient returns to whom something is promised behind "and", where the first verb does well by somebody: "apologised to Chad and
// promised an inquiry", not "promised reforms".
func (r *reader) sharedRecipient(x *act) []party {
	w := &r.t.Words[x.at]
	if x.kind != "AGREE" || w.Rel != "conj" || w.Head < 0 || r.t.HasSubject(x.at) || x.certainty == Negated {
		return nil
	}
	o, c := r.t.Child(x.at, "obj"), r.t.Child(x.at, "xcomp")
	if (o < 0 || !r.headed(o, r.lex.acts.classes["aid"]) && !redress[r.t.Words[o].Lemma]) && (c < 0 || !redressing[r.t.Words[c].Lemma]) {
		return nil
	}
	for i := range r.acts {
		if y := &r.acts[i]; y.at == w.Head && (quads[y.kind] == 1 || quads[y.kind] == 2) && len(y.recipients) == 1 && y.recipients[0].Code != "" {
			return []party{carried(y.recipients[0], x.at)}
		}
	}
	return nil
}

var (
	// redress are nouns for what those are promised who were wronged.
	redress    = wordlist.Set("inquiry investigation probe compensation damages reparation punishment justice")
	redressing = wordlist.Set("help assist support aid send provide supply give donate investigate compensate punish")
)

// strayEnvoy tells whether the act x is one against an envoy of whom nobody says whose he is: "expelled Ambassador Raquel Serur".
func (r *reader) strayEnvoy(x *act) bool {
	if x.kind != "SANCTION" && x.kind != "ACCUSE" || len(x.recipients) != 1 || x.recipients[0].Code != "" {
		return false
	}
	n := x.recipients[0].at
	title, _, _ := strings.Cut(r.t.NounPhrase(n), " ")
	return r.t.Words[n].UPOS == "PROPN" && title == "Ambassador" || r.t.Words[n].XPOS == "NN" && r.envoy(n) && r.definite(n)
}

// unknownTarget tells whether the act x is an attack by a state on a place, by its own name, of which nobody knows where it is, or on
// forces or a ship of which nobody says whose they are.
func (r *reader) unknownTarget(x *act) bool {
	if x.kind != "ASSAULT" || len(x.actors) == 0 || len(x.actors[0].Code) != 3 || len(x.recipients) != 1 || x.recipients[0].Code != "" {
		return false
	}
	p := &x.recipients[0]
	w := &r.t.Words[p.at]
	if armed[w.Lemma] {
		return r.t.ExactChild(p.at, "nmod:poss") < 0
	}
	return w.UPOS == "PROPN" && p.Sector == "" && !p.person && p.kind == actor.NoKind
}

// armed are nouns for what two states at war have of each other's to attack.
var armed = wordlist.Set(`patrol post outpost camp base garrison convoy airfield barracks position cruiser destroyer frigate submarine warship
	gunboat minesweeper column battery radar`)

// enemy returns the state that another one was told to fight last, or "".
func (r *reader) enemy(code string) string {
	for i, c := range r.doc.fought {
		if c == code && r.doc.number <= r.doc.foughtAt+warReach {
			return r.doc.fought[1-i]
		}
	}
	return ""
}

// sidesDeal tells whether the act x, which names nobody it is done to, is done to the other one of the two states that the article is
// about: where they have dealt with each other already, the sentence before was not about a third one, and it is an act that
// somebody else is needed for, not one at home.
func (r *reader) sidesDeal(x *act, other string) bool {
	own := x.actors[0].Code
	if !r.doc.dealt[[2]string{own, other}] || len(x.recipients) > 0 && !r.done(x.recipients[0].at) {
		return false
	}
	d := &r.doc.dyad
	if pair := d[0].Code == own && d[1].Code == other || d[0].Code == other && d[1].Code == own; pair && r.doc.dyadAge <= dyadReach || !pair && d[0].Code != "" && r.doc.dyadAge <= 1 { // the dyad tells
		return false
	}
	switch x.kind {
	case "ASSAULT", "COERCE", "CONCEDE", "MOBILIZE", "AID":
		return false
	case "SANCTION":
		o := r.t.Child(x.at, "obj", "nsubj:pass")
		return o >= 0 && (r.headed(o, r.lex.acts.classes["ties"]) || r.headed(o, r.lex.acts.classes["diplomats"]) || r.headed(o, r.lex.acts.classes["talks"]))
	}
	return true
}

// contrasting are the words before a clause of what somebody else does.
var contrasting = wordlist.Set("while whereas although though")

// joinedByAnd tells whether the verb at v begins another main clause behind "and" or a semicolon.
func (r *reader) joinedByAnd(v int) bool {
	if r.t.Words[v].Rel != "conj" && r.t.Words[v].Rel != "parataxis" {
		return false
	}
	k := r.t.ExactChild(v, "cc")
	return k >= 0 && r.t.Words[k].Lower == "and"
}

// toAll tells whether an act is done to nobody in particular though nobody is named: who warns that something will happen
// warns all who hear it, and who promises something need not have been asked.
func (r *reader) toAll(x *act) bool {
	v := &r.t.Words[x.at]
	return v.Lemma == "warn" && r.t.Child(x.at, "ccomp", "parataxis") >= 0 && !r.ofItself(x) || x.kind == "AGREE" && promising[v.Lemma]
}

// ofItself tells whether who warns is one of the two states that the article is about, and warns of what it will do itself.
func (r *reader) ofItself(x *act) bool {
	if len(x.actors) == 0 || !r.isSide(x.actors[0].Code) {
		return false
	}
	ps := r.doers(r.t.SurfaceSubject(r.t.Child(x.at, "ccomp", "parataxis")))
	return len(ps) > 0 && ps[0].Code == x.actors[0].Code
}

// promising are verbs of what nobody need have asked for.
var promising = wordlist.Set("promise pledge vow renew")

// ofCompany tells whether a party is a company, or a thing or a member of an organisation, for which no state stands: "BP's rig".
func (r *reader) ofCompany(p *party) bool {
	return p.Sector == "MED" || p.Sector == "BUS" || (p.unnamed || p.person) && p.kind == actor.Organisation
}

// done tells whether the noun at n is of what somebody does: "welcomed the releases".
func (r *reader) done(n int) bool {
	return r.strikes(n) || r.lex.acts.deed(r.t.Words[n].Lemma) || deedNouns[r.t.Words[n].Lemma]
}

// direct are the kinds of act whose object is what they are done to, not what they are about.
var direct = map[string]bool{"SUPPORT": true, "ACCUSE": true, "COERCE": true, "SANCTION": true, "AID": true, "CONCEDE": true}

// unofficial are the sectors of those who deal with nobody for their country.
var unofficial = wordlist.Set("BUS CVL MED LAB EDU REL NGO PTY")

// often is how many times a country is spoken of that an article is about.
const often = 3

// maxSpoken is how many actors back a country counts as spoken of.
const maxSpoken = 12
