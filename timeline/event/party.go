package event

import (
	"slices"
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/grammar"
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
	local   bool // of the state of the place alone
	at      int  // word
	subject bool
	main    bool // subject, of no clause within another but one that is said

	office   string // of a leader: head, foreign, defence
	gender   actor.Gender
	sentence int // its number in the article
}

// maxParties bounds how many members a list of actors can have.
const maxParties = 8

// parties returns who is named by the noun phrase at word h and by those joined to it.
func (r *reader) parties(h int) []party { return r.appendParties(nil, h, 0) }

func (r *reader) appendParties(out []party, h, depth int) []party {
	if h < 0 || depth > 4 || len(out) >= maxParties || r.t.Timed[h] {
		return out
	}
	out = append(out, r.party(h, depth)...)
	if w := &r.t.Words[h]; w.XPOS == "NNS" { // "the leaders, X and Y"
		for k := w.First; k >= 0; k = r.t.Words[k].Next {
			if r.t.Words[k].Rel == "appos" && r.t.Words[k].UPOS == "PROPN" && r.t.Child(k, "conj") >= 0 {
				return r.appendParties(out[:max(0, len(out)-1)], k, depth+1)
			}
		}
	}
	for k := r.t.Words[h].First; k >= 0 && len(out) < maxParties; k = r.t.Words[k].Next {
		if w := &r.t.Words[k]; w.Rel == "conj" && (w.IsNoun() || w.UPOS == "PRON") {
			out = r.appendParties(out, k, depth+1)
		}
	}
	return out
}

// party returns who is named by the noun phrase at word h alone: nobody, one, or both parties of
// "Russian and Turkish officials".
func (r *reader) party(h, depth int) []party {
	t, w := r.t, &r.t.Words[h]
	if k := r.measured(h); k != h && depth < 3 && w.Mention < 0 && t.Words[k].IsNoun() {
		ps := r.party(k, depth+1)
		for i := range ps { // "a handful of journalists", "one of the president's critics"
			if ps[i].at = h; ps[i].kind != actor.Leader && len(ps) == 1 {
				ps[i].Text = r.t.NounPhrase(h)
			}
			ps[i].subject = t.Is(h, "nsubj")
		}
		return ps
	}
	if w.UPOS == "PRON" || w.UPOS == "DET" || w.UPOS == "NUM" {
		return r.pronoun(h, depth)
	}
	if !w.IsNoun() && w.UPOS != "ADJ" && w.Mention < 0 {
		return nil
	}
	if ps := r.pairs(h); ps != nil {
		return ps
	}
	p := party{at: h, plural: w.XPOS == "NNS" || w.XPOS == "NNPS", subject: t.Is(h, "nsubj")}
	if k := t.Child(h, "det"); k >= 0 {
		p.the = t.Words[k].Lower == "the"
	}
	if m := r.headName(h); m >= 0 {
		p = r.namedParty(p, m, h)
		if of := r.stateOf(h); p.kind == actor.Organisation && len(p.Code) == 3 && p.Code != "IGO" && p.Sector != "BUS" && of != "" { // "the National Assembly of Venezuela"
			p.Code = of
		}
		return []party{p}
	}
	if k := t.ExactChild(h, "nmod:poss"); k >= 0 && k < h && nations[w.Lemma] && t.Words[k].UPOS == "PRON" && depth == 0 { // "her country"
		if ps := r.pronoun(k, 1); len(ps) == 1 && ps[0].Code != "" {
			p.Code, p.Sector = ps[0].Code, "GOV"
			return r.asStates([]party{p})
		}
	}
	if o := r.epithet(h, depth); o != nil {
		o[0].at, o[0].subject = h, p.subject
		return o
	}
	duty, isRole := t.Role(h)
	if crowds[w.Lower] && !isRole && t.Child(h, "nmod") < 0 {
		duty.Sector, isRole = "CVL", true
	}
	if isRole {
		p.plural = p.plural || w.UPOS == "PROPN" && grammar.Singular(w.Lower) != w.Lower // "Aides", taken for a name
		p.Sector, p.person = duty.Sector, !p.plural && !grammar.Collective[w.Lemma] && !machines[w.Lemma]
	}
	p.Text = r.t.NounPhrase(h)
	if code := koreas[w.Text]; code != "" && p.the && p.Text == w.Text && r.aboutKorea() {
		p.Code, p.Sector, p.kind = code, "GOV", actor.State
		return []party{p}
	}
	if w.UPOS == "PROPN" {
		name := r.t.ProperName(h)
		p.person = p.person || !isRole && !grammar.Collective[w.Lower] && (t.Child(h, "flat") >= 0 || r.doc.people[w.Text])
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
		p.Text = r.t.NounPhrase(h)
		if p.person && name != "" && !isRole {
			p.Text = name
		}
	}
	p.Text = r.withOwner(h, p.Text)
	ms := r.nations(h)
	if w.UPOS == "PROPN" && p.Code == "" && len(ms) > 0 {
		p.Code = t.Mentions[ms[0]].Code
		if p.person {
			r.doc.known[lastWord(r.t.ProperName(h))] = p.Actor
		}
		return []party{p}
	}
	if k := t.Child(h, "cc"); len(ms) > 0 && k < 0 && relations[w.Lemma] && t.Mentions[ms[0]].Kind != actor.Leader && t.Mentions[ms[0]].Kind != actor.Organisation && t.Mentions[ms[0]].From < h && !t.Mentions[ms[0]].Hyphened() && h > 0 && t.Words[h-1].Lower != "coalition" {
		if k := t.ExactChild(h, "appos"); k > h && t.Words[k].Mention >= 0 && depth < 3 { // "Russia's ally, Belarus"
			if ps := r.appendParties(nil, k, depth+1); len(ps) > 0 {
				for i := range ps {
					ps[i].subject = p.subject
				}
				return ps
			}
		}
		if ms = r.membership(h); len(ms) == 0 {
			if p.Sector == "" {
				p.Sector = "GOV"
			}
			return []party{p}
		}
	}
	if len(ms) == 0 {
		if w.UPOS == "PROPN" && p.person && p.Code == "" {
			if title, ok := r.titleOf(h); ok && title.State {
				p.Code = r.ofOffice(h, title.Office)
			}
		}
		if w.UPOS == "PROPN" && p.Code == "" && r.inCongress(h) {
			p.Code, p.Sector = "USA", "LEG"
		}
		if w.Text == "Parliament" && t.Child(h, "det", "compound", "amod") < 0 && t.Is(h, "nsubj") {
			p.Code = r.ofStory(h, -1)
		}
		if isRole && (duty.State || unions[w.Lower]) && p.Code == "" && r.definite(h) {
			if o := r.organ(h); o != nil {
				name := strings.TrimSpace(o.Text[strings.LastIndexByte(o.Text, ',')+1:])
				if w.Text != w.Lower { // as its own name for itself
					name = p.Text + ", " + name
				}
				p.Code, p.Sector, p.kind, p.Text = o.Code, o.Sector, actor.Organisation, name
			} else if unions[w.Lower] || r.ofNations(h) {
			} else if ps := r.possessors(h, depth); len(ps) == 1 && ps[0].Code != "" {
				p.Code = ps[0].Code
			} else if !p.plural || duty.Office == "" && !heads[w.Lemma] && w.Lemma != "minister" { // a state has one foreign minister, and three ministers are of three
				p.Code = r.focus(h, duty.Office)
			}
		} else if isRole && duty.State && p.Code == "" && t.Is(h, "nsubj") && w.Head >= 0 { // "In Buenos Aires a navy spokesman"
			p.Code = r.capitalBeside(w.Head, h)
		}
		if isRole && ofOneState[w.Lemma] && (p.Code == "" || p.the && len(p.Code) == 3 && p.Code != "IGO") {
			if code := r.doc.bodies[w.Lemma]; code != "" {
				p.Code = code
			}
		}
		if lands[w.Lemma] && p.the && p.Code == "" && w.XPOS == "NN" { // "the archipelago"
			if code := r.setting(); code != "" && has(code, w.Lemma) {
				p.Code, p.Sector = code, "GOV"
			}
		}
		if k := t.ExactChild(h, "nmod:poss"); p.Code == "" && k >= 0 && depth < 2 && t.Words[k].UPOS == "NOUN" && grounds[t.Words[k].Lemma] { // "the kingdom's air force"
			if ps := r.party(k, depth+1); len(ps) == 1 {
				p.Code = ps[0].Code
			}
		}
		p.unnamed = !isRole && w.UPOS != "PROPN" && !(nations[w.Lemma] && r.regional(h))
		if p.unnamed && depth == 0 && p.Code == "" {
			for k := w.First; k >= 0; k = t.Words[k].Next { // "the cooperation of the two countries"
				if k > h && t.Is(k, "nmod") && t.Preposition(k) == "of" {
					if ps := r.pairs(k); len(ps) == 2 {
						return ps
					}
				}
			}
		}
		return []party{p}
	}
	if isRole && ofOneState[w.Lemma] && len(ms) == 1 && len(t.Mentions[ms[0]].Code) == 3 {
		r.doc.bodies[w.Lemma] = t.Mentions[ms[0]].Code
	}
	shared := isRole && p.plural || len(ms) > 1 && t.Mentions[ms[0]].From > h && t.Words[t.Mentions[ms[1]].From].Rel == "conj" && (!isRole || p.plural) || w.XPOS == "NNS" && len(ms) > 1 && t.Mentions[ms[0]].Kind == actor.People && t.Mentions[ms[1]].To <= h // "Swiss and Libyan colleagues"
	if members := alliances[w.Lemma] && len(ms) > 1 && t.Mentions[ms[0]].From > h; members {                                                                                                                                                                     // "a coalition of Britain and France"
		var out []party
		for _, m := range ms {
			out = append(out, r.namedParty(party{at: t.Mentions[m].From, subject: p.subject}, m, t.Mentions[m].From))
		}
		return out
	}
	var out []party
	for _, m := range ms {
		n := &t.Mentions[m]
		joined := t.Words[n.From].Rel == "conj"
		if len(out) > 0 && out[len(out)-1].Code == n.Code && !joined { // "Japan Coast Guard ships"
			continue
		}
		if first := len(out) == 0 && len(ms) > 1 && n.To < h; shared && first && n.Kind != actor.People && t.Words[t.Mentions[ms[1]].From].Rel == "conj" && strings.ToUpper(n.Text) != n.Text { // "The White House and U.S. lawmakers", but "US and French officials"
			out = append(out, r.namedParty(party{at: n.From, subject: p.subject}, m, n.From))
			continue
		}
		q := p
		if q.Code = t.Mentions[m].Code; papers[w.Lemma] && (t.Mentions[m].Kind == actor.Capital || t.Mentions[m].Kind == actor.Place) { // "the Paris accord"
			q.Code = ""
		}
		if shared && len(ms) > 1 {
			q.Text = r.ofOne(h, m, ms)
		}
		q.kind = t.Mentions[m].Kind
		q.unnamed = !isRole && w.UPOS != "PROPN"
		if isRole && duty.State && q.Sector == "" {
			q.Sector = "GOV"
		}
		if q.unnamed && w.Text == w.Lower && r.lex.acts.deed(w.Lemma) { // not "Obama's proposal", but Obama
			if o := r.doerOf(q, h, m, depth); o.Code == q.Code {
				q = o
			}
		}
		out = append(out, q)
		if !shared {
			break
		}
	}
	return out
}

// ofOneState are what a country may have one of, which news calls by its country once.
var ofOneState = wordlist.Set("junta rebel guerrilla insurgent militia separatist opposition mutineer council regime")

// grounds are nouns for a state by what it is.
var grounds = wordlist.Set("kingdom republic emirate sultanate island archipelago")

// lands are what news calls the country that it is about.
var lands = wordlist.Set("island archipelago colony sultanate kingdom atoll emirate")

// ofNations tells whether the noun at h is of countries that are only counted: "the leaders of four Pacific nations".
func (r *reader) ofNations(h int) bool {
	t := r.t
	for k := t.Words[h].First; k >= 0; k = t.Words[k].Next {
		if k > h && t.Is(k, "nmod") && t.Preposition(k) == "of" && nations[t.Words[k].Lemma] && t.Words[k].XPOS == "NNS" {
			return true
		}
	}
	return false
}

// relations are those who stand to a state in some relation, and so are not it: "Russia's neighbours".
var relations = wordlist.Set("ally partner neighbour neighbor rival foe enemy adversary creditor lender backer")

// alliances are nouns for several states that act together.
var alliances = wordlist.Set("coalition alliance trio quartet group bloc")

// membership returns the organisation in which the noun at h is said to be, "its partners in NATO", if any.
func (r *reader) membership(h int) []int {
	t := r.t
	for k := t.Words[h].First; k >= 0; k = t.Words[k].Next {
		if m := t.Words[k].Mention; m >= 0 && k > h && t.Is(k, "nmod") && t.Mentions[m].Kind == actor.Organisation {
			return []int{m}
		}
	}
	return nil
}

// regional tells whether the noun at h is of a part of the world: "Latin American countries".
func (r *reader) regional(h int) bool {
	for k := r.t.Words[h].First; k >= 0 && k < h; k = r.t.Words[k].Next {
		if m := r.t.Words[k].Mention; m >= 0 && r.t.Mentions[m].Code == "" {
			return true
		}
	}
	return false
}

// stateOf returns the state that the noun at h is said to be of, "of Venezuela", or "".
func (r *reader) stateOf(h int) string {
	t := r.t
	for k := t.Words[h].First; k >= 0; k = t.Words[k].Next {
		if m := t.Words[k].Mention; m >= 0 && k > h && t.Is(k, "nmod") && t.Preposition(k) == "of" && t.Mentions[m].Kind == actor.State {
			return t.Mentions[m].Code
		}
	}
	return ""
}

// doerOf returns whose deed the noun at word h is told to be, where the name m before it says so; else p.
func (r *reader) doerOf(p party, h, m, depth int) party {
	n := &r.t.Mentions[m]
	if n.From > h {
		return p
	}
	if k := r.t.ExactChild(h, "nmod:poss"); k >= 0 && k < h && depth < 3 {
		if ps := r.party(k, depth+1); len(ps) == 1 {
			ps[0].at, ps[0].subject = p.at, p.subject
			return ps[0]
		}
		return p
	}
	if n.Hyphened() || r.phraseHead(n.To-1) != h || r.t.Words[n.From].Rel == "conj" || n.To < len(r.t.Words) && r.t.Words[n.To].Text == "-" {
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
	for i := range r.t.Mentions {
		if c := r.t.Mentions[i].Code; c == "PRK" || c == "KOR" {
			return true
		}
	}
	return slices.ContainsFunc(r.doc.recent, func(p party) bool { return p.Code == "PRK" || p.Code == "KOR" })
}

// possessors returns whom a possessive pronoun before the noun at h means.
func (r *reader) possessors(h, depth int) []party {
	if k := r.t.ExactChild(h, "nmod:poss"); k >= 0 && r.t.Words[k].UPOS == "PRON" && depth == 0 {
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
	if k := r.t.ExactChild(h, "nmod:poss"); k >= 0 && r.t.Words[k].Text == first {
		if name := r.ownerOf(k); name != "" {
			return name + " " + rest
		}
		if a := r.t.RelativeHead(k); first == "whose" && a >= 0 {
			return possessive(r.t.NounPhrase(a)) + " " + rest
		}
	}
	return text
}

// ownerOf returns what to write for the possessive pronoun at k: "Iran's" for "its", or "".
func (r *reader) ownerOf(k int) string {
	switch r.t.Words[k].Lower {
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
	from, to := len(t.Words), 0
	for _, n := range names {
		from, to = min(from, t.Mentions[n].From), max(to, t.Mentions[n].To)
	}
	first, last := min(from, h), max(to, h+1)
	for k := t.Words[h].First; k >= 0 && k < h; k = t.Words[k].Next {
		if w := &t.Words[k]; w.Rel == "amod" || w.Rel == "compound" {
			first = min(first, w.From)
		}
	}
	if first < h && t.Words[first].Lower == "both" {
		first++
	}
	if from > h && t.Words[from-1].Lower == "the" { // it belongs to the first name: "presidents of the United States and Russia"
		from--
	}
	one := t.Mentions[m]
	if one.From > from && t.Words[one.From-1].Lower == "the" {
		one.From--
	}
	var parts []string
	for _, s := range [...]string{t.Span(first, from), t.Span(one.From, one.To), t.Span(to, last)} {
		if s = strings.TrimSpace(s); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " ")
}

// machines are what forces have that are no persons.
var machines = wordlist.Set(`plane airplane aircraft airliner jet warplane bomber helicopter ship vessel boat warship drone missile tank submarine
	destroyer gunboat battleship cruiser artillery battery convoy fleet`)

// crowds are numbers that stand for people: "thousands marched".
var crowds = wordlist.Set("dozens hundreds thousands")
