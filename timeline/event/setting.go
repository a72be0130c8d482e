package event

import (
	"cmp"
	"slices"
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// The country that an article is about.

// setting counts how often an article has named each state so far.
type setting struct {
	home  string // by the dateline, which counts as two names once another one follows
	codes []string
	times []int
}

func (s *setting) reset() { s.home, s.codes, s.times = "", s.codes[:0], s.times[:0] }

// hear counts a name.
func (s *setting) hear(code string) {
	if len(code) != 3 || code == "IGO" || code == "NGO" || code == "IMG" {
		return
	}
	i := slices.Index(s.codes, code)
	if i < 0 {
		i = len(s.codes)
		s.codes, s.times = append(s.codes, code), append(s.times, 0)
		if code == s.home {
			s.times[i] = 2
		}
	}
	s.times[i]++
}

// land returns the state that is named at least twice as often as any other, or "".
func (s *setting) land() string {
	first, second := -1, 0
	for i, n := range s.times {
		switch {
		case first < 0 || n > s.times[first]:
			if first >= 0 {
				second = s.times[first]
			}
			first = i
		case n > second:
			second = n
		}
	}
	if first < 0 || s.times[first] < 2 || s.times[first] < 2*second {
		return ""
	}
	return s.codes[first]
}

// place counts the names in the sentence that x has woken to. A new state ends the scene before it.
func (x *Extractor) place(text string) {
	for i := range x.seen {
		if n := &x.seen[i]; n.Kind != actor.Organisation && !n.Weak && !ofWater(text[:n.at]) {
			x.doc.setting.hear(n.Code)
			if n.Code != x.doc.scene && len(n.Code) == 3 {
				x.doc.scene = ""
			}
		}
	}
	if x.doc.number > x.doc.sceneAt+sceneReach {
		x.doc.scene = ""
	}
}

// ofWater tells whether a text ends before a name that is only that of a water: "the Gulf of".
func ofWater(before string) bool {
	before, of := strings.CutSuffix(before, " of ")
	return of && waters[lastWord(before)]
}

var waters = wordlist.Set("Gulf Sea Bay Strait Straits")

// sceneReach is for how many sentences that name no other state a scene lasts.
const sceneReach = 3

// setting returns the state in which the sentence goes on: the one where the sentence before it was, else the one that the article is
// about. It is "" where the sentence names another.
func (r *reader) setting() string {
	code := r.doc.setting.land()
	if r.doc.scene != "" {
		code = r.doc.scene
	}
	only, venue := "", false
	for i := range r.t.Mentions {
		m := &r.t.Mentions[i]
		if len(m.Code) != 3 || m.Code == "IGO" || m.Code == "NGO" {
			continue
		}
		if only != "" && m.Code != only {
			return ""
		}
		only = m.Code
		h := r.phraseHead(m.To - 1)
		venue = venue || r.venue(h) && !(r.t.Is(h, "nmod") && r.strikes(r.t.Words[h].Head)) // not "the war in Iraq"
	}
	if only == "" || only == code || venue {
		return cmp.Or(only, code)
	}
	return ""
}

// setScene remembers where the sentence says that something was done.
func (r *reader) setScene() {
	for i := range r.here {
		if p := &r.here[i]; p.venue && p.Code != "" && r.staged(p.at) {
			r.doc.scene, r.doc.sceneAt = p.Code, r.doc.number
		}
	}
}

// staged tells whether the place at word h is where the sentence says that something was done, and not where somebody lives or what
// something is like.
func (r *reader) staged(h int) bool {
	t := r.t
	for t.Is(h, "nmod") && t.Words[h].Head >= 0 {
		g := &t.Words[t.Words[h].Head]
		if g.UPOS != "PROPN" && !squares[g.Lemma] && !towns[g.Lemma] && !missions[g.Lemma] {
			return false
		}
		h = t.Words[h].Head
	}
	if v := t.Words[h].Head; !t.Is(h, "obl") || v < 0 || grammar.Reporting[t.Words[v].Lemma] { // "a spokesman said in Nairobi"
		return false
	}
	for v := t.Words[h].Head; v >= 0; v = t.Words[v].Head {
		if w := &t.Words[v]; w.Rel == "acl" || w.Rel == "acl:relcl" || t.Is(v, "advcl") {
			return false
		}
	}
	return true
}

// toLand returns the state that the article is about, where another one, or an organisation, does something there that says not to whom:
// "Norway froze its aid", "The United Nations welcomed the pardon".
func (r *reader) toLand(x *act) []party {
	land := r.doc.setting.land()
	name := r.lex.names.State(land)
	if name == "" || len(x.actors) == 0 || x.alone || x.nominal || x.certainty == Negated || !r.sentThere(x) {
		return nil
	}
	for i := range x.actors {
		if p := &x.actors[i]; p.Code == "" || p.Code == land || p.kind == actor.NoKind && p.Sector != "GOV" && p.Sector != "IGO" || unofficial[p.Sector] || r.ofCompany(p) {
			return nil
		}
	}
	for i := range r.t.Mentions {
		m := &r.t.Mentions[i]
		if len(m.Code) == 3 && m.Code != land && m.Kind != actor.Organisation && !slices.ContainsFunc(x.actors, func(p party) bool { return p.Code == m.Code }) {
			return nil
		}
	}
	return r.asStates([]party{{Actor: Actor{Code: land}, at: x.at}})
}

// sentThere tells whether the act x is help, or its end, or answers what is told of by a noun alone.
func (r *reader) sentThere(x *act) bool {
	o, c := r.t.Child(x.at, "obj"), r.t.Child(x.at, "xcomp", "ccomp")
	aid := o >= 0 && r.headed(o, r.lex.acts.classes["aid"])
	switch x.kind {
	case "AID":
		return true
	case "SANCTION", "CONCEDE":
		return aid
	case "AGREE":
		return aid || reliefs[r.t.Words[x.at].Lemma] || c >= 0 && reliefs[r.t.Words[c].Lemma]
	case "SUPPORT", "ACCUSE":
		return o >= 0 && r.onlyThe(o)
	case "REJECT":
		return o >= 0 && r.onlyThe(o) && answered[r.t.Words[o].Lemma] != nil
	case "REQUEST":
		return o >= 0 && hopedFor[r.t.Words[o].Lemma]
	}
	return false
}

var (
	reliefs  = wordlist.Set("help assist aid send provide supply give donate deliver mediate pay fund train rebuild lend treat evacuate")
	hopedFor = wordlist.Set("inquiry investigation probe election restraint release dialogue transition ceasefire")
)
