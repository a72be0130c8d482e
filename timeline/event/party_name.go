package event

import (
	"slices"
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// nations returns the names that say whose the noun at h is, nearest relation first: possessive and
// adjective ("Russia's", "Russian and Turkish"), then name or apposition, then "of", "from" and "in".
func (r *reader) nations(h int) []int {
	var out []int
	for pass := range 3 {
		r.appendNations(&out, h, pass, 0)
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

func (r *reader) appendNations(out *[]int, h, pass, depth int) {
	t := r.t
	for k := t.Words[h].First; k >= 0; k = t.Words[k].Next {
		w := &t.Words[k]
		wanted := false
		switch {
		case w.Rel == "nmod:poss", w.Rel == "amod", w.Rel == "compound", w.Rel == "nmod:desc", depth > 0 && w.Rel == "conj":
			wanted = pass == 0 || depth > 0
		case w.Mention >= 0 && t.Mentions[w.Mention].Hyphened(): // "Anglo-French"
			wanted = pass == 0 || depth > 0
		case w.Rel == "flat", w.Rel == "appos":
			wanted = pass == 1
		case t.Is(k, "nmod"):
			quad := quads[r.lex.acts.nouns[t.Words[h].Lemma].kind]                             // of an act that the noun tells, or 0
			farther := pass == 2 || pass == 1 && depth > 0 && r.holdsOffice(h) && r.ofState(k) // "Omar Ali, head of the Kenyan navy"
			switch t.Preposition(k) {
			case "from":
				wanted = pass == 2
			case "for": // "a spokesman for the Iranian foreign ministry"
				wanted = farther && voices[t.Words[h].Lemma]
			case "to":
				wanted = farther && aides[t.Words[h].Lemma]
			case "of":
				wanted = farther && quad != 4 && !r.atHomeCouncil(h, k)
			case "in", "at": // neither "the bombings at U.S. embassies" nor "a treaty in Geneva" is theirs, nor "Li Wei in Spain" Spanish
				wanted = pass == 2 && quad == 0 && !r.envoy(h) && (t.Preposition(k) != "in" || t.Words[h].UPOS != "PROPN" || t.Child(h, "flat") < 0)
			}
		}
		if !wanted {
			continue
		}
		if m := w.Mention; m >= 0 && (backs(t, m) || w.Rel == "compound" && strikers[t.Words[h].Lemma] && (t.Mentions[m].Kind == actor.Place || t.Mentions[m].Kind == actor.Capital)) { // the Lockerbie bomber
			continue
		}
		if m := w.Mention; m >= 0 {
			if t.Mentions[m].Code != "" && !slices.Contains(*out, m) {
				*out = append(*out, m)
			}
			if w.Rel != "amod" && w.Rel != "compound" && w.Rel != "conj" {
				for c := w.First; c >= 0; c = t.Words[c].Next { // "of Armenia and Azerbaijan"
					if m := t.Words[c].Mention; m >= 0 && t.Words[c].Rel == "conj" && t.Mentions[m].Code != "" && !slices.Contains(*out, m) {
						*out = append(*out, m)
					}
				}
				continue
			}
		}
		if depth < 2 {
			r.appendNations(out, k, pass, depth+1)
		}
	}
}

// voices are those who only speak for somebody.
var voices = wordlist.Set("spokesman spokeswoman spokesperson")

// strikers are those whom news calls by the town where they struck.
var strikers = wordlist.Set("bomber attacker gunman shooter hijacker suspect victim survivor")

// backs tells whether a name only says who stands behind somebody else: "Iran-backed rebels", "a Russian-made missile".
func backs(t *grammar.Tree, m int) bool {
	to := t.Mentions[m].To
	return to+1 < len(t.Words) && t.Words[to].Text == "-" && backing[t.Words[to+1].Lower]
}

var backing = wordlist.Set("backed sponsored funded financed supported armed trained equipped aligned allied linked affiliated made built supplied based")

// envoy tells whether the noun at h is somebody who works in another country than his own.
func (r *reader) envoy(h int) bool {
	switch r.t.Words[h].Lemma {
	case "ambassador", "envoy", "troop", "troops", "soldier", "force", "forces", "embassy", "representative", "diplomat":
		return true
	}
	return false
}

// definite tells whether a noun is one that was spoken of: "the government", "its army", "officials".
func (r *reader) definite(h int) bool {
	k := r.t.Child(h, "det")
	return k >= 0 && r.t.Words[k].Lower == "the" || r.t.ExactChild(h, "nmod:poss") >= 0
}

func lastWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		return s[i+1:]
	}
	return s
}

// namedParty fills in a party whose head is the name m.
func (r *reader) namedParty(p party, m, h int) party {
	n := &r.t.Mentions[m]
	p.Code, p.Sector, p.kind, p.Text = n.Code, n.Sector, n.Kind, r.t.Span(n.From, n.To)
	switch n.Kind {
	case actor.Leader:
		p.person, p.office = true, n.Office
		if from, to := r.t.NameExtent(n.From); to > from {
			p.Text = r.t.Span(min(from, n.From), max(to, n.To))
		}
		if s, ok := r.titleOf(h); ok {
			p.Sector = s.Sector
		}
		if m := r.bodyOf(n.From); m >= 0 {
			p.Code, p.Sector = r.t.Mentions[m].Code, r.t.Mentions[m].Sector
		}
		if m := r.bodyBeside(h); m >= 0 {
			p.Code, p.Sector = r.t.Mentions[m].Code, r.t.Mentions[m].Sector
		}
		if of := n.To; of+1 < len(r.t.Words) && reigning[r.t.Words[n.From].Lower] && r.t.Words[of].Lower == "of" { // "King Abdullah of Jordan"
			if m := r.t.Words[of+1].Mention; m >= 0 && r.t.Mentions[m].Kind == actor.State {
				p.Code = r.t.Mentions[m].Code
			}
		}
		r.doc.known[lastWord(p.Text)] = p.Actor
	case actor.Organisation:
		if n.Full != "" {
			p.Text = n.Full
		}
	case actor.People:
		p.plural = true
		if r.t.Words[h].UPOS == "PROPN" || r.t.Words[h].UPOS == "NOUN" {
			p.Sector = ""
		}
	case actor.Place:
		p.Sector = ""
	}
	return p
}

// bodyOf returns the organisation that the person whose name begins at word i speaks for, by the title before it, or -1: "U.N. envoy Dante
// Caputo".
func (r *reader) bodyOf(i int) int {
	t := r.t
	for k := i - 1; k >= 0 && k >= i-maxTitle && (t.Words[k].IsNoun() || t.Words[k].UPOS == "ADJ"); k-- {
		if m := t.Words[k].Mention; m >= 0 {
			if t.Mentions[m].Kind == actor.Organisation && k < i-1 && !t.Mentions[m].Hyphened() {
				return m
			}
			break
		}
	}
	return -1
}

// bodyBeside returns the international organisation that a person with the noun at h speaks for, by an office between commas, or -1: "Dante
// Caputo, the U.N. envoy", "The African Union's mediator, Thabo Mbeki".
func (r *reader) bodyBeside(h int) int {
	t := r.t
	office := h
	if k := t.ExactChild(h, "appos"); t.Words[h].UPOS == "PROPN" && k > h {
		office = k
	}
	if duty, ok := t.Role(office); !ok || duty.Sector != "GOV" && duty.Sector != "IGO" || national[t.Words[office].Lemma] {
		return -1
	}
	for k := t.Words[office].First; k >= 0 && k < office; k = t.Words[k].Next {
		if m := t.Words[k].Mention; m >= 0 && t.Mentions[m].Kind == actor.Organisation && t.Mentions[m].Code == "IGO" {
			return m
		}
	}
	return -1
}

// national are those who speak for a state with an organisation: "the UN ambassador".
var national = wordlist.Set("ambassador representative delegate")

// maxTitle is how many words a title has at most.
const maxTitle = 6

// headName returns the name that the noun phrase at h is headed by, or -1: the head itself, or a
// person's name that a title stands before.
func (r *reader) headName(h int) int {
	t := r.t
	if m := t.Words[h].Mention; m >= 0 && (t.Mentions[m].Kind != actor.People || t.Mentions[m].To == h+1) {
		if next := t.Mentions[m].To; t.Mentions[m].Kind == actor.Organisation && next < len(t.Words) && t.Is(next, "flat") { // "Secretary-General Ban Ki-moon"
			if k := t.Words[next].Mention; k >= 0 && t.Mentions[k].Kind == actor.Leader {
				return k
			}
		}
		return m
	}
	for k := t.Words[h].First; k >= 0; k = t.Words[k].Next {
		if m := t.Words[k].Mention; m >= 0 && t.Mentions[m].Kind == actor.Leader && (t.Is(k, "flat") || t.Is(k, "appos")) {
			return m
		}
	}
	if h+1 < len(t.Words) { // a title right before the name, however it is attached
		if m := t.Words[h+1].Mention; m >= 0 && t.Mentions[m].Kind == actor.Leader && t.Mentions[m].From == h+1 {
			if _, ok := t.Role(h); ok {
				return m
			}
		}
	}
	return -1
}

// atHomeCouncil tells whether word k names the security council of a state, not that of the United Nations, which has no secretary at word h.
func (r *reader) atHomeCouncil(h, k int) bool {
	m := r.t.Words[k].Mention
	return m >= 0 && r.t.Words[h].Lemma == "secretary" && r.t.Span(r.t.Mentions[m].From, r.t.Mentions[m].To) == "Security Council"
}

// ofState tells whether the noun at k names a state, an organisation or a body of one: "the Kenyan navy".
func (r *reader) ofState(k int) bool {
	if r.t.Words[k].Mention >= 0 {
		return r.t.ExactChild(k, "compound") < 0
	}
	body, ok := r.t.Role(k)
	return ok && !lay[body.Sector] || ofPublic[r.t.Words[k].Lemma] || k > 0 && r.t.Phrase(k-1, k) == "central bank" || body.Sector == "OPP"
}

// holdsOffice tells whether the noun at h is for somebody who has a part in what it is of: "head of the Kenyan navy".
func (r *reader) holdsOffice(h int) bool {
	duty, office := r.t.Role(h)
	return office && !lay[duty.Sector] || members[r.t.Words[h].Lemma]
}

var (
	lay      = wordlist.Set("CVL EDU OPP BUS NGO") // a scholar of Russian law, a critic of Russia
	ofPublic = wordlist.Set("delegation council court guard intelligence team")
	members  = wordlist.Set("member head leader chief deputy chairman chairwoman speaker")
	aides    = wordlist.Set("aide adviser advisor assistant deputy secretary counsel counselor counsellor")
)

// titleOf returns the role that a title of the person at h gives: "Foreign Minister", "spokeswoman".
func (r *reader) titleOf(h int) (actor.Role, bool) {
	for k := r.t.Words[h].First; k >= 0; k = r.t.Words[k].Next {
		if r.t.Words[k].Mention >= 0 {
			continue
		}
		switch w := &r.t.Words[k]; {
		case w.Rel == "nmod:desc", w.Rel == "compound", w.Rel == "appos", w.Rel == "flat":
			if of := r.t.Child(k, "nmod"); w.Rel == "appos" && of >= 0 && members[w.Lemma] && r.t.Preposition(of) == "of" {
				if s, ok := r.t.Role(of); ok {
					return s, true
				}
			}
			if s, ok := r.t.Role(k); ok {
				return s, true
			}
		}
	}
	return actor.Role{}, false
}

// reigning are titles of those who are called by their first names, and so by their states.
var reigning = wordlist.Set("king queen emir sultan prince princess emperor crown")
