package event

import (
	"slices"
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// party is an actor as it stands in a sentence.
type party struct {
	Actor
	kind    actor.Kind // of the name, or noKind
	person  bool
	plural  bool
	unnamed bool // a common noun that no name or role stands behind
	the     bool // "the" stands before it
	joined  bool // to the one before it: the Y of "X and Y"
	unknown bool // by a name that nobody knows: a person perhaps
	venue   bool // only where something is
	at      int  // word
	subject bool

	office   string // of a leader: head, foreign, defence
	sentence int    // its number in the article
}

// maxParties bounds how many members a list of actors can have.
const maxParties = 8

// parties returns who is named by the noun phrase at word h and by those joined to it.
func (r *reader) parties(h int) []party { return r.appendParties(nil, h, 0) }

func (r *reader) appendParties(out []party, h, depth int) []party {
	if h < 0 || depth > 4 || len(out) >= maxParties || r.timed[h] {
		return out
	}
	out = append(out, r.party(h, depth)...)
	if w := &r.t.words[h]; w.xpos == "NNS" { // "the leaders, X and Y"
		for k := w.first; k >= 0; k = r.t.words[k].next {
			if r.t.words[k].rel == "appos" && r.t.words[k].upos == "PROPN" && r.t.child(k, "conj") >= 0 {
				return r.appendParties(out[:max(0, len(out)-1)], k, depth+1)
			}
		}
	}
	for k := r.t.words[h].first; k >= 0 && len(out) < maxParties; k = r.t.words[k].next {
		if w := &r.t.words[k]; w.rel == "conj" && (isNoun(w) || w.upos == "PRON") {
			out = r.appendParties(out, k, depth+1)
		}
	}
	return out
}

// party returns who is named by the noun phrase at word h alone: nobody, one, or both parties of
// "Russian and Turkish officials".
func (r *reader) party(h, depth int) []party {
	t, w := r.t, &r.t.words[h]
	if k := r.measured(h); k != h && depth < 3 && w.mention < 0 && isNoun(&t.words[k]) {
		ps := r.party(k, depth+1)
		for i := range ps { // "a handful of journalists", "one of the president's critics"
			if ps[i].at = h; ps[i].kind != actor.Leader && len(ps) == 1 {
				ps[i].Text = r.nounPhrase(h)
			}
			ps[i].subject = t.is(h, "nsubj")
		}
		return ps
	}
	if w.upos == "PRON" || w.upos == "DET" || w.upos == "NUM" {
		return r.pronoun(h, depth)
	}
	if !isNoun(w) && w.upos != "ADJ" && w.mention < 0 {
		return nil
	}
	if ps := r.pairs(h); ps != nil {
		return ps
	}
	p := party{at: h, plural: w.xpos == "NNS" || w.xpos == "NNPS", subject: t.is(h, "nsubj")}
	if k := t.child(h, "det"); k >= 0 {
		p.the = t.words[k].lower == "the"
	}
	if m := r.headName(h); m >= 0 {
		return []party{r.namedParty(p, m, h)}
	}
	if k := t.exactChild(h, "nmod:poss"); k >= 0 && k < h && nations[w.lemma] && t.words[k].upos == "PRON" && depth == 0 { // "her country"
		if ps := r.pronoun(k, 1); len(ps) == 1 && ps[0].Code != "" {
			p.Code, p.Sector = ps[0].Code, "GOV"
			return r.asStates([]party{p})
		}
	}
	if o := r.epithet(h, depth); o != nil {
		o[0].at, o[0].subject = h, p.subject
		return o
	}
	duty, isRole := r.lex.roleAt(t, h)
	if crowds[w.lower] && !isRole && t.child(h, "nmod") < 0 {
		duty.Sector, isRole = "CVL", true
	}
	if isRole {
		p.plural = p.plural || w.upos == "PROPN" && singular(w.lower) != w.lower // "Aides", taken for a name
		p.Sector, p.person = duty.Sector, !p.plural && !collective[w.lemma] && !machines[w.lemma]
	}
	p.Text = r.nounPhrase(h)
	if code := koreas[w.text]; code != "" && p.the && p.Text == w.text && r.aboutKorea() {
		p.Code, p.Sector, p.kind = code, "GOV", actor.State
		return []party{p}
	}
	if w.upos == "PROPN" {
		name := r.properName(h)
		p.person = p.person || !isRole && !collective[w.lower] && (t.child(h, "flat") >= 0 || r.doc.people[w.text])
		if first, last, ok := strings.Cut(name, " "); ok && p.person {
			r.doc.people[first], r.doc.people[lastWord(last)] = true, true
		}
		if a, ok := r.doc.known[lastWord(name)]; ok {
			p.Code, p.kind = a.Code, actor.Leader
			if p.Sector == "" {
				p.Sector = a.Sector
			}
		}
		if s, ok := r.titleOf(h); ok && p.Sector == "" {
			p.Sector, p.person = s.Sector, true
		}
		p.Text = r.nounPhrase(h)
		if p.person && name != "" && !isRole {
			p.Text = name
		}
	}
	p.Text = r.withOwner(h, p.Text)
	ms := r.nations(h)
	if w.upos == "PROPN" && p.Code == "" && len(ms) > 0 {
		p.Code = t.mentions[ms[0]].Code
		if p.person {
			r.doc.known[lastWord(r.properName(h))] = p.Actor
		}
		return []party{p}
	}
	if len(ms) == 0 {
		if w.upos == "PROPN" && p.person && p.Code == "" {
			if title, ok := r.titleOf(h); ok && title.State {
				p.Code = r.ofOffice(h, title.Office)
			}
		}
		if isRole && (duty.State || unions[w.lower]) && p.Code == "" && r.definite(h) {
			if o := r.organ(h); o != nil {
				name := strings.TrimSpace(o.Text[strings.LastIndexByte(o.Text, ',')+1:])
				if w.text != w.lower { // as its own name for itself
					name = p.Text + ", " + name
				}
				p.Code, p.Sector, p.kind, p.Text = o.Code, o.Sector, actor.Organisation, name
			} else if unions[w.lower] || r.ofNations(h) {
			} else if ps := r.possessors(h, depth); len(ps) == 1 && ps[0].Code != "" {
				p.Code = ps[0].Code
			} else if !p.plural || duty.Office == "" && !heads[w.lemma] && w.lemma != "minister" { // a state has one foreign minister, and three ministers are of three
				p.Code = r.focus(h, duty.Office)
			}
		}
		p.unnamed = !isRole && w.upos != "PROPN"
		if p.unnamed && depth == 0 && p.Code == "" {
			for k := w.first; k >= 0; k = t.words[k].next { // "the cooperation of the two countries"
				if k > h && t.is(k, "nmod") && t.preposition(k) == "of" {
					if ps := r.pairs(k); len(ps) == 2 {
						return ps
					}
				}
			}
		}
		return []party{p}
	}
	var out []party
	for _, m := range ms {
		q := p
		if q.Code = t.mentions[m].Code; papers[w.lemma] && (t.mentions[m].Kind == actor.Capital || t.mentions[m].Kind == actor.Place) { // "the Paris accord"
			q.Code = ""
		}
		if isRole && p.plural && len(ms) > 1 {
			q.Text = r.ofOne(h, m, ms)
		}
		q.kind = t.mentions[m].Kind
		q.unnamed = !isRole && w.upos != "PROPN"
		if isRole && duty.State && q.Sector == "" {
			q.Sector = "GOV"
		}
		if q.unnamed && w.text == w.lower && r.lex.acts.deed(w.lemma) { // not "Obama's proposal", but Obama
			if o := r.doerOf(q, h, m, depth); o.Code == q.Code {
				q = o
			}
		}
		out = append(out, q)
		if !isRole || !p.plural {
			break
		}
	}
	return out
}

// ofNations tells whether the noun at h is of countries that are only counted: "the leaders of four Pacific nations".
func (r *reader) ofNations(h int) bool {
	t := r.t
	for k := t.words[h].first; k >= 0; k = t.words[k].next {
		if k > h && t.is(k, "nmod") && t.preposition(k) == "of" && nations[t.words[k].lemma] && t.words[k].xpos == "NNS" {
			return true
		}
	}
	return false
}

// doerOf returns whose deed the noun at word h is told to be, where the name m before it says so; else p.
func (r *reader) doerOf(p party, h, m, depth int) party {
	n := &r.t.mentions[m]
	if n.from > h {
		return p
	}
	if k := r.t.exactChild(h, "nmod:poss"); k >= 0 && k < h && depth < 3 {
		if ps := r.party(k, depth+1); len(ps) == 1 {
			ps[0].at, ps[0].subject = p.at, p.subject
			return ps[0]
		}
		return p
	}
	if hyphened(n.Text) || r.phraseHead(n.to-1) != h || r.t.words[n.from].rel == "conj" || n.to < len(r.t.words) && r.t.words[n.to].text == "-" {
		return p
	}
	switch n.Kind {
	case actor.People:
		return r.asStates([]party{p})[0]
	case actor.State, actor.Seat, actor.Leader, actor.Organisation: // a town is where it is done
		return r.namedParty(p, m, h)
	}
	return p
}

// koreas are the short names that the two have where they are spoken of.
var koreas = map[string]string{"North": "PRK", "South": "KOR"}

// aboutKorea tells whether one of the two Koreas is named in the sentence or was just before.
func (r *reader) aboutKorea() bool {
	for i := range r.t.mentions {
		if c := r.t.mentions[i].Code; c == "PRK" || c == "KOR" {
			return true
		}
	}
	return slices.ContainsFunc(r.doc.recent, func(p party) bool { return p.Code == "PRK" || p.Code == "KOR" })
}

// possessors returns whom a possessive pronoun before the noun at h means.
func (r *reader) possessors(h, depth int) []party {
	if k := r.t.exactChild(h, "nmod:poss"); k >= 0 && r.t.words[k].upos == "PRON" && depth == 0 {
		return r.pronoun(k, 1)
	}
	return nil
}

// withOwner returns the text of the noun phrase at h with a name for a possessive pronoun that it begins with:
// "Iran's foreign minister" for "its foreign minister".
func (r *reader) withOwner(h int, text string) string {
	first, rest, ok := strings.Cut(text, " ")
	if !ok {
		return text
	}
	if k := r.t.exactChild(h, "nmod:poss"); k >= 0 && r.t.words[k].text == first {
		if name := r.ownerOf(k); name != "" {
			return name + " " + rest
		}
		if a := r.relativeHead(k); first == "whose" && a >= 0 {
			return possessive(r.nounPhrase(a)) + " " + rest
		}
	}
	return text
}

// ownerOf returns what to write for the possessive pronoun at k: "Iran's" for "its", or "".
func (r *reader) ownerOf(k int) string {
	switch r.t.words[k].lower {
	case "his", "her", "its", "whose":
	default:
		return ""
	}
	ps := r.pronoun(k, 1)
	if len(ps) != 1 || ps[0].Code == "" || namesOf(ps) == "" || strings.Contains(ps[0].Text, "'s ") {
		return ""
	}
	return possessive(ps[0].Text)
}

func possessive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}

// ofOne returns the noun phrase at h with one only of the names that it has: "ministers of Russia" of
// "ministers of Russia and Turkey".
func (r *reader) ofOne(h, m int, names []int) string {
	t := r.t
	from, to := len(t.words), 0
	for _, n := range names {
		from, to = min(from, t.mentions[n].from), max(to, t.mentions[n].to)
	}
	first, last := min(from, h), max(to, h+1)
	for k := t.words[h].first; k >= 0 && k < h; k = t.words[k].next {
		if w := &t.words[k]; w.rel == "amod" || w.rel == "compound" {
			first = min(first, w.from)
		}
	}
	if from > h && t.words[from-1].lower == "the" { // it belongs to the first name: "presidents of the United States and Russia"
		from--
	}
	one := t.mentions[m]
	if one.from > from && t.words[one.from-1].lower == "the" {
		one.from--
	}
	var parts []string
	for _, s := range [...]string{t.span(first, from), t.span(one.from, one.to), t.span(to, last)} {
		if s = strings.TrimSpace(s); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " ")
}

// namedParty fills in a party whose head is the name m.
func (r *reader) namedParty(p party, m, h int) party {
	n := &r.t.mentions[m]
	p.Code, p.Sector, p.kind, p.Text = n.Code, n.Sector, n.Kind, r.t.span(n.from, n.to)
	switch n.Kind {
	case actor.Leader:
		p.person, p.office = true, n.Office
		if from, to := r.nameExtent(n.from); to > from {
			p.Text = r.t.span(min(from, n.from), max(to, n.to))
		}
		if s, ok := r.titleOf(h); ok {
			p.Sector = s.Sector
		}
		if of := n.to; of+1 < len(r.t.words) && reigning[r.t.words[n.from].lower] && r.t.words[of].lower == "of" { // "King Abdullah of Jordan"
			if m := r.t.words[of+1].mention; m >= 0 && r.t.mentions[m].Kind == actor.State {
				p.Code = r.t.mentions[m].Code
			}
		}
		r.doc.known[lastWord(p.Text)] = p.Actor
	case actor.Organisation:
		if n.Full != "" {
			p.Text = n.Full
		}
	case actor.People:
		p.plural = true
		if r.t.words[h].upos == "PROPN" || r.t.words[h].upos == "NOUN" {
			p.Sector = ""
		}
	case actor.Place:
		p.Sector = ""
	}
	return p
}

// headName returns the name that the noun phrase at h is headed by, or -1: the head itself, or a
// person's name that a title stands before.
func (r *reader) headName(h int) int {
	t := r.t
	if m := t.words[h].mention; m >= 0 && t.mentions[m].Kind != actor.People || m >= 0 && t.mentions[m].to == h+1 {
		return m
	}
	for k := t.words[h].first; k >= 0; k = t.words[k].next {
		if m := t.words[k].mention; m >= 0 && t.mentions[m].Kind == actor.Leader && (t.is(k, "flat") || t.is(k, "appos")) {
			return m
		}
	}
	if h+1 < len(t.words) { // a title right before the name, however it is attached
		if m := t.words[h+1].mention; m >= 0 && t.mentions[m].Kind == actor.Leader && t.mentions[m].from == h+1 {
			if _, ok := r.lex.roleAt(t, h); ok {
				return m
			}
		}
	}
	return -1
}

// titleOf returns the role that a title of the person at h gives: "Foreign Minister", "spokeswoman".
func (r *reader) titleOf(h int) (actor.Role, bool) {
	for k := r.t.words[h].first; k >= 0; k = r.t.words[k].next {
		if r.t.words[k].mention >= 0 {
			continue
		}
		switch w := &r.t.words[k]; {
		case w.rel == "nmod:desc", w.rel == "compound", w.rel == "appos", w.rel == "flat":
			if s, ok := r.lex.roleAt(r.t, k); ok {
				return s, true
			}
		}
	}
	return actor.Role{}, false
}

// machines are what forces have that are no persons.
var machines = wordlist.Set(`plane airplane aircraft airliner jet warplane bomber helicopter ship vessel boat warship drone missile tank submarine
	destroyer gunboat battleship cruiser artillery battery convoy fleet`)

var collective = wordlist.Set(`government administration cabinet regime ministry embassy authority army military force navy police parliament
	senate congress court party company bank union church group opposition militia coalition office department agency council assembly
	committee commission delegation crowd legislature people public population company firm family crew troop media press team service bureau institute university newspaper network channel`)

// reigning are titles of those who are called by their first names, and so by their states.
var reigning = wordlist.Set("king queen emir sultan prince princess emperor crown")

// crowds are numbers that stand for people: "thousands marched".
var crowds = wordlist.Set("dozens hundreds thousands")
