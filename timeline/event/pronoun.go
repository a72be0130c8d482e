package event

import (
	"slices"
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// discourse is what an article has told so far, as far as later sentences point back to it.
type discourse struct {
	known  map[string]Actor // persons, by the last word of their name
	people map[string]bool  // first and last words of the full names of persons
	recent []party          // actors of the sentences before, latest last
	code   string           // the state that acted last
	voice  Actor            // who speaks, in a transcript
	heard  map[string]bool  // the last words of the names of those who spoke
	before string           // the words of the sentence before
	number int              // of the sentence
	read   int              // the number of the last sentence whose actors are known
	gap    bool             // the sentence before was not read

	setting  setting
	scene    string // the state in which the sentence numbered sceneAt was
	sceneAt  int
	sides    [2]party  // the two states that the article is about, or nobody
	home     string    // the state that it is written in, by its dateline
	capital  bool      // in the capital of it
	dyad     [2]party  // the two sides of the last act
	dyadAge  int       // sentences since
	fighting bool      // whether that was of force
	fought   [2]string // the states that fought each other last, in the sentence numbered foughtAt
	foughtAt int

	dealt map[[2]string]bool // the states that have dealt with each other, both ways round
	deeds map[string]deed    // the last of each kind; of any kind of force, by ""

	bodies map[string]string // the states of those that were called by them: of the junta, the rebels
}

// dyadReach is for how many sentences two sides stay opposed.
const dyadReach = 5

// warReach is for how many sentences two states that fought stay at war.
const warReach = 10

const maxRecent = 24

func (d *discourse) reset() {
	if d.known == nil {
		d.known, d.people, d.heard, d.dealt, d.deeds = map[string]Actor{}, map[string]bool{}, map[string]bool{}, map[[2]string]bool{}, map[string]deed{}
		d.bodies = map[string]string{}
	}
	d.setting.reset()
	d.scene, d.sceneAt = "", 0
	clear(d.bodies)
	clear(d.deeds)
	clear(d.dealt)
	clear(d.people)
	clear(d.heard)
	clear(d.known)
	d.recent, d.code, d.dyad, d.dyadAge, d.fighting, d.fought, d.foughtAt = d.recent[:0], "", [2]party{}, 0, false, [2]string{}, 0
	d.before, d.number, d.read, d.voice = "", 0, 0, Actor{}
}

// note remembers the actors of a sentence.
func (d *discourse) note(ps []party) {
	d.recent = append(d.recent, ps...)
	if n := len(d.recent); n > maxRecent {
		d.recent = append(d.recent[:0], d.recent[n-maxRecent:]...)
	}
	for _, p := range ps {
		if p.subject && p.Code != "" && (p.kind == actor.State || p.kind == actor.Capital || p.kind == actor.Seat || p.Sector == "GOV") {
			d.code = p.Code
		}
	}
}

// pronoun returns whom a pronoun or "both" at h means.
func (r *reader) pronoun(h, depth int) []party {
	w := &r.t.Words[h]
	switch w.Lower {
	case "who", "which", "that", "whom", "whose":
		if a := r.t.RelativeHead(h); a >= 0 && depth < 3 {
			return r.appendParties(nil, a, depth+1)
		}
		return nil
	case "he", "him", "his", "she", "her", "himself", "herself":
		if named := r.whoSaid(h); named >= 0 && depth < 3 {
			if ps := r.party(named, depth+1); len(ps) == 1 && ps[0].person && !ps[0].plural {
				return ps
			}
		}
		if r.closeTo(h) {
			return nil
		}
		ps := r.antecedent(h, false, onePersonOf(w.Lower)...)
		if later := r.saidLater(h); later >= 0 && depth < 3 {
			if behind := r.party(later, depth+1); len(behind) == 1 && behind[0].person && !behind[0].plural {
				if len(ps) == 1 && ps[0].Text != behind[0].Text { // either may be meant
					return nil
				}
				return behind
			}
		}
		if len(ps) == 1 && ps[0].unknown && ps[0].sentence == r.doc.number && !slices.ContainsFunc(r.here, func(p party) bool { return p.at < h && p.person }) { // "Howes was in Peru when he"
			ps[0].person, ps[0].unknown = true, false
			return ps
		}
		if len(ps) == 1 && (ps[0].unknown || ps[0].sentence != r.doc.number && r.stranger(h)) { // rather nobody than the one named before
			return nil
		}
		return ps
	case "it", "its", "itself":
		if text := r.document(h); text != "" {
			return []party{{Actor: Actor{Text: text}, unnamed: true, at: h}}
		}
		if r.unnamedBody(h) || r.matter(h) || r.span(h) {
			return nil
		}
		return r.ratherNobody(r.antecedent(h, false, func(p *party) bool {
			return p.kind != actor.Place && (p.unknown && p.sentence == r.doc.number || !p.person && !p.plural && p.Sector != "CVL" && (p.kind != actor.NoKind && !strings.Contains(p.Text, "'s ") || p.Sector != "" && p.Sector != "CVL"))
		}))
	case "they", "them", "their", "themselves":
		if i := r.parallel(h); i >= 0 { // "the marches go on, and they worry Peru"
			return r.party(i, 1)
		}
		if s := r.speaker(h); r.t.Is(h, "nsubj") && len(s) == 1 && s[0].plural { // "officials told Congress that they"
			return s
		}
		ps := r.ratherNobody(r.antecedent(h, true, func(p *party) bool { return p.joined || !p.person && p.plural && !p.unnamed },
			func(p *party) bool {
				return p.joined || !p.person && (p.plural || p.kind == actor.Organisation || p.kind == actor.State || p.kind == actor.NoKind && p.Sector != "")
			}))
		if ps == nil && depth == 0 {
			return r.speaker(h)
		}
		return ps
	case "we", "us", "our", "ourselves", "i", "me", "my":
		if s := r.sayerOf(h); depth < 3 && s >= 0 {
			if ps := r.party(s, depth+1); len(ps) == 1 && ps[0].Code != "" {
				return ps
			}
		}
		if v := &r.doc.voice; v.Text != "" && !strings.ContainsAny(r.t.Text, "\"“”") { // nor who is quoted
			return []party{{Actor: *v, person: true, at: h}}
		}
		return nil
	case "both", "latter":
		return r.bothAlike(h)
	case "two":
		if h > 0 && r.t.Words[h-1].Lower == "the" { // not any two: "Two were hurt"
			return r.bothAlike(h)
		}
	}
	return nil
}

// onePersonOf returns what tells whom a pronoun for one person can mean, as antecedent takes it: "she" means a woman, or else somebody who may
// be one.
func onePersonOf(pronoun string) []func(*party) bool {
	one := func(p *party) bool { return (p.person || p.unknown) && !p.plural }
	if strings.HasPrefix(pronoun, "h") && !strings.HasPrefix(pronoun, "her") {
		return []func(*party) bool{func(p *party) bool { return one(p) && p.gender != actor.Woman }}
	}
	return []func(*party) bool{
		func(p *party) bool { return one(p) && p.gender == actor.Woman },
		func(p *party) bool { return one(p) && p.gender != actor.Man },
	}
}

// genderOf tells the gender of a party of the sentence, by the name or the word for him.
func (r *reader) genderOf(p *party) actor.Gender {
	if p.gender != actor.NoGender {
		return p.gender
	}
	w := &r.t.Words[p.at]
	if m := w.Mention; m >= 0 && r.t.Mentions[m].Kind == actor.Leader {
		return r.t.Mentions[m].Gender
	}
	switch noun := w.Lemma; {
	case strings.HasSuffix(noun, "woman") || feminine[noun]:
		return actor.Woman
	case strings.HasSuffix(noun, "man") && w.UPOS == "NOUN" || masculine[noun]:
		return actor.Man
	}
	return actor.GenderOf(p.Text)
}

var (
	feminine  = wordlist.Set("queen princess mother sister wife widow daughter girl lady duchess empress")
	masculine = wordlist.Set("king prince father brother husband son boy emir sultan pope")
)

// whoSaid returns the name that the "who" stands for which says what the pronoun at h is the subject of, or -1: Medvedev in "met
// Medvedev, who said he would".
func (r *reader) whoSaid(h int) int {
	t := r.t
	c := t.Words[h].Head
	if c < 0 || !t.Is(h, "nsubj") || t.Words[c].Rel != "ccomp" || t.Words[c].Head < 0 {
		return -1
	}
	v := t.Words[c].Head
	s := t.Child(v, "nsubj")
	if s < 0 || s > h || t.Words[s].Lower != "who" || !grammar.Reporting[t.Words[v].Lemma] {
		return -1
	}
	return r.t.RelativeHead(s)
}

// closeTo tells whether somebody says what the pronoun at h stands in who is only told to be close to another: of "the lawyer for Navalny
// said he" nobody knows who it is.
func (r *reader) closeTo(h int) bool {
	s := r.sayerOf(h)
	return s >= 0 && s < h && r.t.Words[s].XPOS == "NN" && intimates[r.t.Words[s].Lemma] && r.headName(s) < 0
}

// intimates are those who speak of themselves as well as of somebody whom they are close to.
var intimates = wordlist.Set("friend lawyer attorney doctor brother sister son daughter father mother cousin uncle aunt nephew niece relative classmate biographer")

// saidLater returns the name behind the clause that a sentence begins with, when its pronoun at h already stands for it, or -1:
// "When he became president, Sarkozy promised".
func (r *reader) saidLater(h int) int {
	t := r.t
	c := t.Words[h].Head
	if c < 0 || !t.Is(h, "nsubj") || t.Words[c].Rel != "advcl" || t.Words[c].Head < c || h > 2 {
		return -1
	}
	s := t.Child(t.Words[c].Head, "nsubj")
	if s < c || t.Words[s].UPOS != "PROPN" {
		return -1
	}
	return s
}

// stranger tells whether the sentence has a name before word h of which nothing else is known, perhaps somebody's: "it had told the family of Howes
// that he".
func (r *reader) stranger(h int) bool {
	t := r.t
	for i := range h {
		w := &t.Words[i]
		if w.XPOS != "NNP" || w.Mention >= 0 || r.t.Timed[i] || w.Rel == "flat" || w.Rel == "compound" || w.Rel == "nmod:desc" || grammar.Collective[w.Lower] || t.Child(i, "det") >= 0 {
			continue
		}
		if _, isRole := t.Role(i); isRole {
			continue
		}
		body := false
		for k := w.First; k >= 0; k = t.Words[k].Next {
			body = body || t.Words[k].Rel == "flat" && (grammar.Collective[t.Words[k].Lower] || bodies[t.Words[k].Lower])
		}
		if !body && t.Preposition(i) != "in" && t.Preposition(i) != "at" {
			return true
		}
	}
	return false
}

// ratherNobody returns no parties for a name that nobody knows, nor for things of a sentence before with a nation's name on them, "U.S.
// history": whether the pronoun means the thing or somebody who was named with it, it names no party.
func (r *reader) ratherNobody(ps []party) []party {
	for i := range ps {
		if ps[i].unknown || ps[i].unnamed && ps[i].sentence != r.doc.number {
			return nil
		}
	}
	return ps
}

// matter tells whether the "it" at word h is a matter that is spoken of: "it had been mentioned between them".
func (r *reader) matter(h int) bool {
	v := r.t.Words[h].Head
	return v >= 0 && r.t.Is(h, "nsubj") && discussing[r.t.Words[v].Lemma] && r.t.Passive(v)
}

var discussing = wordlist.Set("mention discuss raise announce propose publish agree describe sign adopt say believe expect understand report plan")

// span tells whether the "it" at word h is a time or a thing that begins or ends by itself: "it opened on Jan. 1 with the ban".
func (r *reader) span(h int) bool {
	t := r.t
	v := t.Words[h].Head
	return v >= 0 && r.t.Is(h, "nsubj") && (grammar.Spanning[t.Words[v].Lemma] || t.Words[v].Lemma == "open") && t.Child(v, "obj", "xcomp", "ccomp", "aux:pass") < 0
}

// unnamedBody tells whether a body without a name is the subject before word h in its sentence, for which "it" then
// stands: "the agency that sent them won the prize, which it got in Oslo".
func (r *reader) unnamedBody(h int) bool {
	t := r.t
	for i := h - 1; i >= 0; i-- {
		if w := &t.Words[i]; t.Is(i, "nsubj") && w.IsNoun() {
			return w.Mention < 0 && w.UPOS == "NOUN" && bodies[w.Lemma]
		}
	}
	return false
}

var bodies = wordlist.Set("organization organisation agency group company firm body union bank court party committee commission team institute newspaper")

// parallel returns the noun, one for things, that "they" at h goes on with as the subject of the next verb in a row; -1
// where there is none.
func (r *reader) parallel(h int) int {
	t := r.t
	v := t.Words[h].Head
	if v < 0 || !t.Is(h, "nsubj") || t.Words[v].Rel != "conj" {
		return -1
	}
	i := t.Child(t.Words[v].Head, "nsubj")
	if i < 0 || i > h || t.Words[i].XPOS != "NNS" {
		return -1
	}
	if ps := r.party(i, 1); len(ps) != 1 || ps[0].unnamed && ps[0].Code == "" {
		return i
	}
	return -1
}

// speaker returns who says what the word at h stands in: "a chairman said they will not end the strike"
// speaks for those that he leads.
func (r *reader) speaker(h int) []party {
	if s := r.sayerOf(h); s >= 0 && s < h {
		return r.party(s, 1)
	}
	return nil
}

// sayerOf returns the noun for who says what the word at h stands in, or -1.
func (r *reader) sayerOf(h int) int {
	t := r.t
	for i := h; i >= 0; i = t.Words[i].Head {
		if v := t.Words[i].Head; v >= 0 && t.Words[i].Rel == "ccomp" && grammar.Reporting[t.Words[v].Lemma] {
			if s := t.SurfaceSubject(v); s >= 0 && t.Words[s].UPOS != "PRON" {
				return s
			}
			return -1
		}
	}
	return -1
}

// antecedent returns the last actor before word h that fits: a subject of this sentence, any actor of
// it, a subject of the sentences before, any. several tells whether it can be a list of them.
//
// The object of a verb is not its subject too: "Putin said that Obama called him". Of several tests for what fits, those
// that come first are for what fits best, and hold for a whole sentence.
func (r *reader) antecedent(h int, several bool, tests ...func(*party) bool) []party {
	not := ""
	if w := &r.t.Words[h]; w.XPOS == "PRP" && !r.t.Is(h, "nsubj") && !strings.Contains(w.Lower, "sel") {
		if s := r.t.SurfaceSubject(r.t.ClauseOf(h)); s >= 0 && s < h && (r.t.Words[s].UPOS != "PRON" || onePerson[r.t.Words[s].Lower]) {
			if ps := r.party(s, 1); len(ps) == 1 {
				not = ps[0].Text
			}
		}
	}
	for k := r.t.Words[h].First; k >= 0 && not == ""; k = r.t.Words[k].Next { // "he and Putin" are two
		if r.t.Words[k].Rel == "conj" && r.t.Words[k].UPOS == "PROPN" {
			if ps := r.party(k, 1); len(ps) == 1 {
				not = ps[0].Text
			}
		}
	}
	for _, fits := range tests {
		for _, subjects := range [...]bool{true, false} {
			for i := len(r.here) - 1; i >= 0; i-- {
				if p := &r.here[i]; p.at < h && (!subjects || p.subject && !r.closed(p.at, h)) && !p.venue && fits(p) && p.Text != not && !r.beforeSubject(p.at, h) && !(r.t.Preposition(p.at) == "as" && r.closed(p.at, h)) { // "X, who acts as an envoy, met him"
					return group(r.here, i, h, several)
				}
			}
		}
	}
	if r.doc.gap && (somebodyIn(r.doc.before) || several && r.severalIn(r.doc.before)) { // a sentence in between names others
		return nil
	}
	for last := len(r.doc.recent) - 1; last >= max(0, len(r.doc.recent)-10); { // the nearest sentence first
		first := last
		for first > 0 && r.doc.recent[first-1].sentence == r.doc.recent[last].sentence {
			first--
		}
		if r.doc.gap { // what fits best alone is kept in mind over a sentence that names nobody
			tests = tests[:1]
		}
		for _, fits := range tests {
			for _, suits := range ranks {
				for i := last; i >= first; i-- {
					if p := &r.doc.recent[i]; suits(p) && !p.venue && fits(p) && p.Text != not {
						return group(r.doc.recent, i, h, several)
					}
				}
			}
		}
		if r.doc.gap && several {
			return nil
		}
		last = first - 1
	}
	return nil
}

// ranks are the kinds of actor of a sentence before that a pronoun can mean, those first that it rather means.
var ranks = [...]func(*party) bool{
	func(p *party) bool { return p.main },
	func(p *party) bool { return p.subject },
	func(*party) bool { return true },
}

// closed tells whether word i stands in a relative clause that ends before the pronoun at h: "Sudan, which Egypt helped, said it".
func (r *reader) closed(i, h int) bool {
	c := r.t.ClauseOf(i)
	return r.t.Is(c, "acl:relcl") && !r.t.Below(h, c)
}

// beforeSubject tells whether word i stands in a phrase that a clause begins with, and the pronoun at h is its subject, which then is somebody
// else: "In a letter to Putin, he said".
func (r *reader) beforeSubject(i, h int) bool {
	t := r.t
	v := t.Words[h].Head
	if v < h || !t.Is(h, "nsubj") || t.Is(i, "nsubj") || t.Words[i].Rel == "nmod:poss" {
		return false
	}
	for k := i; k >= 0; k = t.Words[k].Head {
		if t.Words[k].Head == v {
			return k < h && t.Is(k, "obl") && t.Words[k].IsNoun() && fronting[t.Preposition(k)] && k != i && grammar.Documents[t.Words[k].Lemma] || k < h && t.Is(k, "advcl") && t.Words[k].XPOS == "VBG"
		}
	}
	return false
}

var fronting = wordlist.Set("in at with by during through")

// somebodyIn tells whether a sentence that was not read names somebody: it has a capital within.
func somebodyIn(sentence string) bool {
	for i := 1; i < len(sentence); i++ {
		if c := sentence[i]; c >= 'A' && c <= 'Z' && sentence[i-1] == ' ' {
			word, _, _ := strings.Cut(strings.ToLower(sentence[i:]), " ")
			if !grammar.CalendarWords[strings.TrimRight(word, ".,;:!?\"'’”")] {
				return true
			}
		}
	}
	return false
}

// severalIn tells whether a sentence that was not read speaks of several people: "But scientists disagree."
func (r *reader) severalIn(sentence string) bool {
	for _, word := range strings.Fields(sentence) {
		word = strings.ToLower(strings.Trim(word, ".,;:!?\"'“”’()"))
		if one := grammar.Singular(word); one != word {
			if _, ok := r.lex.roles.Of(one); ok {
				return true
			}
		}
	}
	return false
}

// group returns the party i of ps, and of several all that it is joined to.
func group(ps []party, i, h int, several bool) []party {
	from := i
	for several && from > 0 && ps[from].joined {
		from--
	}
	var out []party
	for _, p := range ps[from : i+1] {
		out = append(out, carried(p, h))
	}
	return out
}

func carried(p party, h int) party {
	p.at = h
	return p
}
