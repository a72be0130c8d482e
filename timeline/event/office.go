package event

import (
	"cmp"
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// Whose an office or a body is that the text names without its state.

// focus returns the state that an unnamed "the president" or "the army" belongs to: the one named last
// in the sentence before it, else that of the holder of the office who acted in the sentence before, else the one that
// acted last.
func (r *reader) focus(h int, office string) string {
	if r.t.Words[h].Lemma == "administration" { // what news calls so without a name is that of the United States
		for i := range r.doc.recent {
			if r.doc.recent[i].Code == "USA" {
				return "USA"
			}
		}
	}
	lemma := r.t.Words[h].Lemma
	for i := len(r.t.Mentions) - 1; i >= 0; i-- {
		if m := &r.t.Mentions[i]; m.From < h && m.Code != "" && m.Kind != actor.Place && m.Kind != actor.Organisation && has(m.Code, lemma) && !r.calledOn(h, m) {
			return m.Code
		}
	}
	ps := r.doc.recent
	for i := len(ps) - 1; i >= 0 && office != "" && ps[i].sentence == ps[len(ps)-1].sentence; i-- {
		if ps[i].subject && ps[i].office == office {
			return ps[i].Code
		}
	}
	if r.doc.code == "" {
		if code := cmp.Or(r.seat(lemma), r.ofStory(h, -1)); has(code, lemma) {
			return code
		}
		return ""
	}
	if land := r.doc.setting.land(); domestic[lemma] && land != "" && r.setting() == land {
		return land
	}
	if has(r.doc.code, lemma) {
		return r.doc.code
	}
	for i := len(ps) - 1; i >= 0; i-- {
		if p := &ps[i]; p.kind != actor.NoKind && p.kind != actor.Organisation && p.Code != "" && has(p.Code, lemma) {
			return p.Code
		}
	}
	return ""
}

// domestic are what news calls so without a name where a country has it about which an article is.
var domestic = wordlist.Set("army military police navy parliament court junta regime government authority")

// calledOn tells whether the office at h is another's than the one named: the capital where others speak to it, or who
// speaks to it, "At a meeting in Accra, Togo called on the junta to yield".
func (r *reader) calledOn(h int, m *grammar.Mention) bool {
	if r.t.Is(h, "nsubj") || r.t.ExactChild(h, "nmod:poss") >= 0 || ownForce[r.t.Words[h].Lemma] {
		return false
	}
	name := r.phraseHead(m.To - 1)
	if m.Kind == actor.Capital && r.venue(name) {
		return true
	}
	v := r.t.ClauseOf(h)
	s := r.t.SurfaceSubject(v)
	return s >= 0 && s != h && (name == s || r.t.Below(name, s)) && calling[r.t.Words[v].Lemma]
}

// ownForce are whom a leader thanks or warns at home.
var ownForce = wordlist.Set("army military police navy")

// calling are verbs of what is asked of others.
var calling = wordlist.Set("call urge ask demand press appeal warn tell invite thank accuse blame assure threaten")

// ofOffice returns the state of a person of whom nothing is known but an office, high if it has a name, "Foreign Minister X", who does
// something: whose decision it is that X announced, else that in which the article is written, if it is one of two states that it is about or acted last, else that from
// whose capital it is. It is "" for whom something is done to, as they are of any state.
func (r *reader) ofOffice(h int, office string) string {
	t, w := r.t, &r.t.Words[h]
	if w.Head < 0 {
		return ""
	}
	if office != "" && t.Is(h, "obl") && t.Preposition(h) == "by" && t.Words[w.Head].Rel == "acl" && t.Words[w.Head].Head >= 0 {
		if ps := r.owners(t.Words[w.Head].Head); len(ps) == 1 {
			return ps[0].Code
		}
		return ""
	}
	if t.Is(h, "obj") { // "met President X in Dushanbe"
		return r.capitalBeside(w.Head, len(t.Words))
	}
	if !t.Is(h, "nsubj") {
		return ""
	}
	said := -1
	if grammar.Reporting[t.Words[w.Head].Lemma] {
		said = t.Child(w.Head, "ccomp", "parataxis")
	}
	for i := range t.Mentions {
		if m := &t.Mentions[i]; m.Code != "" && m.From < h && (said < 0 || !t.Below(r.phraseHead(m.To-1), said)) { // not in what he says
			if m.Kind == actor.Capital && t.Preposition(m.To-1) == "in" && t.Words[m.To-1].Head == w.Head {
				return m.Code
			}
			return ""
		}
	}
	if office != "" && (r.isSide(r.doc.home) || r.doc.home != "" && r.doc.home == r.doc.code && !hosts[r.doc.home]) {
		return r.doc.home
	}
	if w.Rel != "nsubj" {
		return ""
	}
	if home := r.seat(w.Lemma); home != "" {
		return home
	}
	return r.ofStory(h, said)
}

// capitalBeside returns the state in whose capital the verb at v says, before word end, that something was done, or "".
func (r *reader) capitalBeside(v, end int) string {
	t := r.t
	for k := t.Words[v].First; k >= 0 && k < end; k = t.Words[k].Next {
		if m := t.Words[k].Mention; m >= 0 && t.Is(k, "obl") && t.Preposition(k) == "in" && t.Mentions[m].Kind == actor.Capital && !hosts[t.Mentions[m].Code] {
			return t.Mentions[m].Code
		}
	}
	if end < len(t.Words) && v != end {
		return r.capitalBeside(end, end) // hung on the subject
	}
	return ""
}

// ofStory returns the state that acted last, or that the article is about, for somebody at h who has an office of which nobody says
// where: one that the sentence does not name, but for what he says below word said.
func (r *reader) ofStory(h, said int) string {
	t := r.t
	named := func(code string) bool {
		for i := range t.Mentions {
			if m := &t.Mentions[i]; m.Code == code && (said < 0 || !t.Below(r.phraseHead(m.To-1), said)) {
				return true
			}
		}
		return false
	}
	land := r.doc.setting.land()
	for _, code := range [...]string{r.doc.code, land} {
		if code != "" && (code == land || r.isSide(code)) && !named(code) {
			return code
		}
	}
	if land != "" && named(land) {
		if o := r.otherSide(land); o != nil && !named(o[0].Code) {
			return o[0].Code
		}
	}
	return ""
}

// inCongress tells whether the name at h has a title as news shortens it for members of the Congress of the United States: "Rep. Ed Markey".
func (r *reader) inCongress(h int) bool {
	if home := r.doc.home; home != "" && home != "USA" {
		return false
	}
	k := r.t.ExactChild(h, "nmod:desc")
	return congressional[r.t.Words[h].Text] || k >= 0 && congressional[r.t.Words[k].Text]
}

var congressional = wordlist.Set("Rep. Reps. Sen. Sens.")

// seat returns the state that speaks from its own capital, by the dateline, where no other one has acted in the article last: whose office
// or body that is which no name is given to. It is "" where none does.
func (r *reader) seat(lemma string) string {
	if d := r.doc; d.capital && (d.code == "" || d.code == d.home) && !hosts[d.home] && has(d.home, lemma) {
		return d.home
	}
	return ""
}

// hosts are the states in whose capitals organisations meet, where anybody may speak.
var hosts = map[string]bool{"BEL": true, "AUT": true, "ETH": true}

// has tells whether a state has an office or a body: the United States have secretaries and departments, and kings are where the
// head of state is one.
func has(code, lemma string) bool {
	monarchy := actor.MonarchyOf(code)
	switch {
	case code == "USA":
		return !abroad[lemma]
	case lemma == "king" || lemma == "queen" || lemma == "monarch" || lemma == "sultan" || lemma == "emir" || lemma == "emperor":
		return monarchy != actor.Republic
	case lemma == "kingdom":
		return monarchy == actor.Kingdom
	case lemma == "monarchy":
		return monarchy != actor.Republic && monarchy != actor.Emirate
	case lemma == "emirate":
		return monarchy == actor.Emirate
	case lemma == "sultanate":
		return monarchy == actor.Sultanate
	case lemma == "republic":
		return monarchy == actor.Republic
	case lemma == "secretary":
		return code == "GBR" || code == "PHL" || code == "MEX" || code == "VAT"
	case lemma == "president":
		return monarchy == actor.Republic || code == "ARE"
	}
	return true
}

var abroad = wordlist.Set("minister ministry premier parliament king queen monarch sultan emir emperor")

// organ returns the organisation that "the Council" or "the Assembly" is one of: the last one spoken of.
func (r *reader) organ(h int) *party {
	w := &r.t.Words[h]
	if !organs[w.Lower] && !unions[w.Lower] {
		return nil
	}
	fits := func(p *party) bool { // "the council" in small letters is one that was named
		if unions[w.Lower] {
			return p.kind == actor.Organisation && p.Sector == "IGO"
		}
		return p.kind == actor.Organisation && p.Sector == "IGO" && (w.Text != w.Lower || strings.Contains(strings.ToLower(p.Text), w.Lower))
	}
	for i := len(r.t.Mentions) - 1; i >= 0 && unions[w.Lower]; i-- {
		if m := &r.t.Mentions[i]; m.From < h && m.Kind == actor.Organisation && m.Code == "IGO" {
			p := r.namedParty(party{at: h}, i, h)
			return &p
		}
	}
	for i := len(r.here) - 1; i >= 0; i-- {
		if p := &r.here[i]; p.at < h && fits(p) {
			return p
		}
	}
	for i := len(r.doc.recent) - 1; i >= 0; i-- {
		if p := &r.doc.recent[i]; fits(p) {
			return p
		}
	}
	return nil
}

// unions are what several states have formed: "the bloc" is the one spoken of last.
var unions = wordlist.Set("bloc alliance")

var organs = wordlist.Set("council assembly committee commission court secretariat")
