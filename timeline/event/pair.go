package event

import (
	"cmp"
	"slices"
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// Whom "both countries" and "the two leaders" mean, and between whom something takes place that names nobody.

// chief returns the two states that the last sentences are most about by the parties that fit, nil where they are about
// a third one as much or speak of one fewer times than times.
func (r *reader) chief(h, times int, fits func(*party) bool) []party {
	type tally struct {
		party
		times int
	}
	var states []tally
	own := ""
	if s := r.t.SurfaceSubject(r.t.ClauseOf(h)); s >= 0 && s < h && r.t.Words[s].Mention >= 0 && (r.t.Words[h].Rel == "obj" || r.t.Is(h, "obl")) { // "France urged both countries"
		own = r.t.Mentions[r.t.Words[s].Mention].Code
	}
	for _, p := range r.doc.sides {
		if p.Code != "" && p.Code != own && fits(&p) {
			states = append(states, tally{party: p, times: 1})
		}
	}
	count := func(p party) {
		if p.Code == own || r.lex.names.State(p.Code) == "" || p.kind == actor.Organisation || p.venue || !fits(&p) {
			return
		}
		i := slices.IndexFunc(states, func(s tally) bool { return s.Code == p.Code })
		if i < 0 {
			i = len(states)
			states = append(states, tally{party: p})
		}
		states[i].times++
	}
	for _, p := range r.doc.recent {
		count(p)
	}
	for _, p := range r.here {
		if p.at < h {
			count(p)
		}
	}
	slices.SortStableFunc(states, func(a, b tally) int { return cmp.Compare(b.times, a.times) })
	if len(states) < 2 || states[1].times < times || len(states) > 2 && states[2].times >= states[1].times {
		return nil
	}
	return []party{carried(states[0].party, h), carried(states[1].party, h)}
}

func anyParty(*party) bool { return true }

// official tells whether a party stands for a state by its name.
func official(p *party) bool {
	return p.kind != actor.NoKind && p.kind != actor.Place && !unofficial[p.Sector]
}

// bothAlike returns the last two different actors, both of them persons or neither.
func (r *reader) bothAlike(h int) []party {
	if ps := r.lastTwo(h, func(p *party) bool { return p.person && p.Sector == "GOV" }); ps != nil { // those who govern deal with each other
		return ps
	}
	for _, person := range [...]bool{true, false} {
		if ps := r.lastTwo(h, func(p *party) bool { return p.person == person }); ps != nil {
			return ps
		}
	}
	return nil
}

// bothNations returns the two states that the article is most about, else the two sides of the act told last: those between whom
// something took place that names nobody.
func (r *reader) bothNations(h int) []party {
	if ps := r.chief(h, often, anyParty); ps != nil {
		return r.asStates(ps)
	}
	if d := r.doc.dyad; d[0].Code != "" && r.doc.dyadAge < 2 {
		return []party{carried(d[0], h), carried(d[1], h)}
	}
	return nil
}

func (r *reader) lastTwo(h int, fits func(*party) bool) []party {
	var out []party
	take := func(p party) {
		if len(out) < 2 && p.Code != "" && !p.venue && fits(&p) && (len(out) == 0 || out[0].Code != p.Code) {
			out = append(out, carried(p, h))
		}
	}
	for i := len(r.here) - 1; i >= 0; i-- {
		if r.here[i].at < h {
			take(r.here[i])
		}
	}
	for i := len(r.doc.recent) - 1; i >= 0; i-- {
		take(r.doc.recent[i])
	}
	if len(out) == 2 {
		out[0], out[1] = out[1], out[0]
		return out
	}
	return nil
}

// pairs reads "both countries", "the two leaders", "the two sides".
func (r *reader) pairs(h int) []party {
	w := &r.t.Words[h]
	if w.Text == "Koreas" { // "the two Koreas"
		return r.asStates([]party{{Actor: Actor{Code: "PRK"}, at: h}, {Actor: Actor{Code: "KOR"}, at: h}})
	}
	if k := r.t.ExactChild(h, "nmod:poss"); k >= 0 && r.t.Words[k].Lower == "whose" && w.XPOS == "NNS" { // "the two countries, whose foreign ministers met"
		if of := r.t.RelativeHead(k); of >= 0 && nations[r.t.Words[of].Lemma] {
			return r.pairs(of)
		}
	}
	if ps := r.ofBoth(h); ps != nil {
		return ps
	}
	switch w.Lemma {
	case "country", "side", "nation", "leader", "government", "state", "minister", "president", "party", "neighbor", "neighbour", "rival", "capital", "man", "army", "power", "official":
	case "head": // of state
		if h+2 >= len(r.t.Words) || !followedBy(r.t, h, "of") || !nations[r.t.Words[h+2].Lemma] {
			return nil
		}
	default:
		return nil
	}
	if k := r.t.ExactChild(h, "det"); k >= 0 && r.t.Words[k].Lower == "each" && nations[w.Lemma] && r.t.Is(h, "nsubj") { // "each side accused the other"
		return r.asStates(r.chief(h, 1, anyParty))
	}
	if k := r.t.ExactChild(h, "nmod:poss"); k >= 0 && w.XPOS == "NNS" && (heads[w.Lemma] || nations[w.Lemma] || w.Lemma == "minister" && r.t.Is(h, "nsubj")) && r.t.Words[k].Lower == "their" { // "their presidents"
		return r.asStates(r.chief(h, 1, anyParty))
	}
	for k := w.First; k >= 0; k = r.t.Words[k].Next {
		switch r.t.Words[k].Lower {
		case "both", "two":
			if r.t.Words[k].Lower == "two" && r.t.Child(h, "det") < 0 {
				return nil
			}
			if nations[w.Lemma] || beside[w.Lemma] || offices[w.Lemma] || heads[w.Lemma] {
				if ps := r.lastTwo(h, func(p *party) bool { return p.kind == actor.Leader }); ps != nil && !nations[w.Lemma] && !beside[w.Lemma] { // "the two ministers"
					return r.asStates(ps)
				}
				return r.asStates(r.chief(h, 1, anyParty))
			}
			return r.bothAlike(h)
		}
		if k > h && w.XPOS == "NNS" && r.t.Is(k, "nmod") && r.t.Preposition(k) == "of" && nations[r.t.Words[k].Lemma] { // "the leaders of both countries"
			return r.pairs(k)
		}
	}
	return nil
}

// ofBoth reads officials of both states: "negotiators from the two sides", "the foreign ministers will meet" in an article that is
// about two states.
func (r *reader) ofBoth(h int) []party {
	t, w := r.t, &r.t.Words[h]
	if w.XPOS != "NNS" && w.XPOS != "NNPS" {
		return nil
	}
	duty, ok := t.Role(h)
	if !ok || !duty.State {
		return nil
	}
	alone := true
	for k := w.First; k >= 0; k = t.Words[k].Next {
		switch c := &t.Words[k]; {
		case k > h && t.Is(k, "nmod") && (t.Preposition(k) == "of" || t.Preposition(k) == "from") && nations[c.Lemma]:
			return r.pairs(k)
		case c.Rel == "det":
			alone = alone && c.Lower == "the"
		case c.Rel != "compound" && c.Rel != "amod" || c.Mention >= 0:
			alone = alone && (c.Rel == "case" || c.UPOS == "PUNCT")
		}
	}
	if alone && t.ExactChild(h, "det") >= 0 && (duty.Office != "" || heads[w.Lemma]) && t.Is(h, "nsubj") && gathering[t.Words[w.Head].Lemma] {
		return r.bothSides(h)
	}
	return nil
}

// asStates names the states of two parties that the article calls countries or governments, or by an office that others
// than the persons spoken of may hold: "the two ministers".
func (r *reader) asStates(ps []party) []party {
	for i := range ps {
		if name := r.lex.names.State(ps[i].Code); name != "" {
			ps[i].Text, ps[i].Sector, ps[i].kind = name, "GOV", actor.State
			ps[i].person, ps[i].unnamed, ps[i].the = false, false, strings.HasPrefix(name, "United ")
		}
	}
	return ps
}

var (
	nations = wordlist.Set("country side nation government state power capital")
	beside  = wordlist.Set("neighbour neighbor rival")
	offices = wordlist.Set("minister official army")
	heads   = wordlist.Set("president leader head")
)
