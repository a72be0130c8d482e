package event

import (
	"slices"
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/calendar"
	"timeline/timeline/event/gist"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// reader reads the acts of one parsed sentence.
type reader struct {
	lex     *lexicon
	t       *grammar.Tree
	doc     *discourse
	here    []party              // the actors of the sentence, in order
	hooks   []int                // of the dates of the sentence, see hooks
	grains  []calendar.Precision // how exactly those are known
	telling []int                // those of them that tell what takes place from others of its kind
	acts    []act
	taken   []bool      // words that another act has used up
	line    gist.Writer // of events in one line
	one     []int       // verbs that tell one act with the verb that they are joined to
}

// act is one thing done, said or threatened, as its sentence tells it.
type act struct {
	at          int // the verb or noun that tells it
	clause      int // the verb of its clause
	kind        string
	plain       string // of a noun: its kind where it does not lie ahead
	actors      []party
	recipients  []party
	certainty   Certainty
	attribution string
	said        int // the verb that reports it, or -1
	nominal     bool
	alone       bool // of a kind that is done to nobody
	mutual      bool // several actors may do it to each other
	crowd       bool // of people whom nobody names
}

// read finds the acts of t, whose dates hang on the words at hooks. The result is valid until the next call.
func (r *reader) read(t *grammar.Tree, hooks []int) []act {
	r.t, r.hooks = t, hooks
	r.noteWords()
	r.doc.note(r.here)
	r.acts, r.here, r.one = r.acts[:0], r.here[:0], r.one[:0]
	r.taken = append(r.taken[:0], make([]bool, len(t.Words))...)
	r.gather()
	r.doc.gap = r.doc.read < r.doc.number-1
	r.doc.read = r.doc.number
	for i := range t.Words {
		if r.taken[i] {
			continue
		}
		switch w := &t.Words[i]; {
		case w.UPOS == "VERB" || w.UPOS == "AUX" && t.Child(i, "nsubj") >= 0:
			r.verb(i)
		case w.UPOS == "ADJ" && t.Child(i, "cop") >= 0 && (r.lex.acts.verbs[w.Lemma] != nil || blameworthy[w.Lemma]):
			r.verb(i)
		case w.UPOS == "PROPN" && t.Child(i, "cop") >= 0 && t.Preposition(i) == "in" && r.isPlace(i, actor.Capital, actor.Place, actor.State):
			r.staysFor(i)
		case w.UPOS == "NOUN":
			if t.Child(i, "cop") >= 0 && t.Preposition(i) == "behind" && r.strikes(i) { // "said X was behind the attack"
				r.blamed(i)
			}
			r.noun(i)
		case w.XPOS == "EX":
			r.rulesOut(i)
		}
	}
	r.doc.dyadAge++
	for i := range r.acts {
		r.localize(&r.acts[i])
	}
	r.setScene()
	r.noteDeeds()
	r.noteDyads()
	r.dedupe()
	return r.acts
}

// noteDyads remembers which states deal with each other, and which fight.
func (r *reader) noteDyads() {
	d := r.doc
	for i := range r.acts {
		x := &r.acts[i]
		if len(x.actors) == 0 || len(x.recipients) == 0 || x.certainty == Negated {
			continue
		}
		a, c := &x.actors[0], &x.recipients[0]
		if a.Code == "" || c.Code == "" || a.Code == c.Code {
			continue
		}
		d.dyad, d.dyadAge, d.fighting = [2]party{*a, *c}, 0, quads[x.kind] == 4
		if d.fighting && len(a.Code) == 3 && len(c.Code) == 3 {
			d.fought, d.foughtAt = [2]string{a.Code, c.Code}, d.number
		}
		d.dealt[[2]string{a.Code, c.Code}], d.dealt[[2]string{c.Code, a.Code}] = true, true
	}
}

// gather collects the named actors of the sentence, and the persons whom its pronouns mean.
func (r *reader) gather() {
	for i := range r.t.Words {
		w := &r.t.Words[i]
		if w.XPOS == "PRP" && onePerson[w.Lower] { // who is "he" once is so again
			if ps := r.pronoun(i, 0); len(ps) == 1 && ps[0].person {
				p := ps[0]
				p.at, p.subject, p.joined, p.venue, p.sentence = i, r.t.Is(i, "nsubj"), false, false, r.doc.number
				r.here = append(r.here, p)
			}
			continue
		}
		if !w.IsNoun() && w.Mention < 0 || r.t.Timed[i] {
			continue
		}
		switch w.Rel {
		case "compound", "amod", "flat", "nmod:desc", "appos", "nmod:unmarked", "fixed":
			if m := w.Mention; m < 0 || r.t.Mentions[m].Kind != actor.Leader || r.t.Preposition(i) == "" { // "For Obama the case is bad"
				continue
			}
		}
		for k, p := range r.party(i, 0) {
			p.unknown = p.Code == "" && !p.person && p.Sector == "" && (w.XPOS == "NNP" || w.XPOS == "NN" && i > 0 && w.Text != w.Lower) && p.subject && r.t.Child(i, "det", "amod", "compound") < 0
			if k := r.t.ExactChild(i, "nmod:poss"); p.Code == "" && (!p.person && !p.unknown && (p.Sector == "" || p.Sector == "CVL") || k >= 0 && r.t.Words[k].Lower == "whose") {
				continue
			}
			if n := len(r.here); n > 0 && (k > 0 || w.Rel == "conj" && (r.here[n-1].at == w.Head || r.here[n-1].joined && r.t.Words[r.here[n-1].at].Head == w.Head)) {
				p.joined, p.subject = true, r.here[n-1].subject
			}
			p.main = p.subject && r.inMain(i)
			p.gender = r.genderOf(&p)
			p.sentence = r.doc.number
			p.venue = p.kind != actor.Leader && p.Sector != "IGO" && r.venue(i)
			r.here = append(r.here, p)
		}
	}
}

// inMain tells whether the subject at word h is not only that of a clause which tells when or why something else was, or who somebody is.
func (r *reader) inMain(h int) bool {
	for v := r.t.Words[h].Head; v >= 0; v = r.t.Words[v].Head {
		if r.t.Is(v, "advcl") || r.t.Is(v, "acl") {
			return false
		}
	}
	return true
}

// coded returns the parties whose country is known.
func coded(ps []party) []party {
	var out []party
	for _, p := range ps {
		if p.Code != "" {
			out = append(out, p)
		}
	}
	return out
}

// turned is PLOVER's rule for what lies ahead: an accord on talks, cooperation or help is AGREE; force
// announced is THREATEN.
func turned(kind string, c Certainty) string {
	if c != Planned {
		return kind
	}
	switch kind {
	case "CONSULT", "COOPERATE", "AID", "RETREAT", "CONCEDE", "SUPPORT":
		return "AGREE"
	case "SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE":
		return "THREATEN"
	}
	return kind
}

// shared tells whether an act of the kind is done with each other.
func shared(kind string) bool {
	switch kind {
	case "AGREE", "CONSULT", "COOPERATE", "SUPPORT", "ASSAULT", "RETREAT":
		return true
	}
	return false
}

// doers returns who acts, given the subject: the actors that it names, or those whose act or paper it
// is ("Washington's decision", "the attack by rebels").
func (r *reader) doers(h int) []party {
	if h < 0 || r.t.Timed[h] {
		return nil
	}
	ps := r.parties(h)
	out := ps[:0]
	for _, p := range ps {
		if p.unnamed && p.Code == "" || r.paper(&p) {
			continue
		}
		out = append(out, p)
	}
	return out
}

// paper tells whether a party is a treaty or an accord, which does nothing itself, nor does the town that it is named after:
// "the Locarno Pact pledged".
func (r *reader) paper(p *party) bool {
	w := &r.t.Words[p.at]
	return papers[strings.ToLower(w.Lemma)] && (p.Code == "" || p.kind == actor.Capital || p.kind == actor.Place || p.kind == actor.NoKind && w.UPOS == "PROPN")
}

var papers = wordlist.Set("treaty pact accord agreement convention protocol armistice memorandum charter")

// take marks the words that an act uses up, so that they do not tell another.
func (r *reader) take(f *frame, a *grammar.Arguments) {
	for i := range f.needs {
		n := &f.needs[i]
		switch n.what {
		case "obj":
			if n.nouns != nil && a.Object >= 0 {
				r.takeNouns(a.Object)
			}
		case "xcomp", "ccomp":
			if a.Complement >= 0 {
				r.taken[a.Complement] = true
				for k := r.t.Words[a.Complement].First; k >= 0; k = r.t.Words[k].Next {
					switch r.t.Words[k].Rel {
					case "obj", "obl":
						r.takeNouns(k)
					case "conj", "xcomp":
						r.taken[k] = true
					}
				}
			}
		default:
			for _, o := range a.Obliques {
				if o.Preposition == n.what {
					r.takeNouns(o.Noun)
				}
			}
		}
	}
	for _, slot := range f.slots {
		if slot == "obj" && a.Object >= 0 {
			r.takeNouns(a.Object)
		}
		if slot == "comp" && a.Complement >= 0 {
			r.taken[a.Complement] = true
		}
	}
}

func (r *reader) takeNouns(h int) {
	r.taken[h] = true
	for k := r.t.Words[h].First; k >= 0; k = r.t.Words[k].Next {
		if w := &r.t.Words[k]; w.Rel == "conj" || w.Rel == "compound" || w.Rel == "nmod" && (grammar.Measures[r.t.Words[h].Lemma] || r.lex.acts.nouns[r.t.Words[h].Lemma].kind != "") {
			r.taken[k] = true
		}
	}
}

// add keeps an act that has somebody who does it and is told as a fact, a plan or a condition.
func (r *reader) add(x act) {
	if len(x.actors) == 0 && !x.crowd && !r.sufferer(&x) || len(x.actors) > 0 && (private(&x) || x.actors[0].Sector == "MED" && quads[x.kind] == 1) {
		return
	}
	r.acts = append(r.acts, x)
}

// earning are the sectors of those whose dealings with each other are their living.
var earning = wordlist.Set("BUS MED EDU LAB")

// private tells whether nobody in an act is known to have a part in public life, families only meet or companies only deal.
func private(x *act) bool {
	if x.kind == "CONSULT" && len(x.actors) > 0 && len(x.recipients) > 0 && x.actors[0].Sector == "CVL" && x.recipients[0].Sector == "CVL" {
		return true
	}
	for _, ps := range [...][]party{x.actors, x.recipients} {
		for _, p := range ps {
			if p.Code != "" || p.Sector != "" && (quads[x.kind] > 2 || !earning[p.Sector]) {
				return false
			}
		}
	}
	return true
}

// sufferer tells whether an act without an actor still has a named recipient.
func (r *reader) sufferer(x *act) bool {
	if x.nominal || len(x.recipients) == 0 || x.certainty == Negated || x.certainty == Hypothetical || x.kind != "ASSAULT" && x.kind != "COERCE" {
		return false
	}
	p := &x.recipients[0]
	if p.Code == "" && !r.onADay(x.at) {
		return false
	}
	return p.person && !p.unnamed || p.Sector != "" && p.Sector != "GOV"
}

// onADay tells whether a date hangs on the verb at v.
func (r *reader) onADay(v int) bool {
	return slices.ContainsFunc(r.hooks, func(h int) bool { return h >= 0 && r.t.Words[h].Head == v })
}

// dedupe keeps one act of those that a sentence tells twice.
func (r *reader) dedupe() {
	out := r.acts[:0]
	var kept []traits
	for i := range r.acts {
		x := &r.acts[i]
		of := traits{names(x.actors), names(x.recipients), r.governing(x, r.hooks)}
		double := false
		for j := 0; j < len(out) && !double; j++ {
			y := &out[j]
			if y.kind != x.kind || kept[j].actors != of.actors || y.certainty != x.certainty {
				continue
			}
			switch r.again(y, x, kept[j], of) {
			case keepFirst:
				double = true
			case keepSecond:
				*y, kept[j], double = *x, of, true
			}
		}
		if !double {
			out, kept = append(out, *x), append(kept, of)
		}
	}
	r.acts = out
}

// traits are who did an act to whom, by their names, and which date governs it, -1 for none.
type traits struct {
	actors, recipients string
	date               int
}

const (
	keepBoth = iota
	keepFirst
	keepSecond
)

// again tells which of two acts of one kind by the same actors to keep, where the sentence tells one twice.
func (r *reader) again(y, x *act, of, by traits) int {
	w := &r.t.Words[x.at]
	coded := func(ps []party) bool { return len(ps) > 0 && ps[0].Code != "" && !ps[0].local }
	part := r.t.Is(x.at, "advcl") && w.XPOS == "VBG" && w.Head == y.at
	outcome := part && grammar.Consequent[w.Lemma]
	switch {
	case part && len(x.recipients) == 0:
		return keepFirst
	case outcome && !coded(x.recipients) && coded(y.recipients) && of.date == by.date: // "shelled Z, killing four"
		return keepFirst
	case outcome && coded(x.recipients) && (len(y.recipients) == 0 || !coded(y.recipients) && y.recipients[0].unnamed): // "shelled a post, killing four Syrians"
		y.recipients = x.recipients
		return keepFirst
	case y.nominal && len(x.recipients) > 0 && r.t.Words[y.at].Rel == "nsubj" && r.t.Words[y.at].Head == x.at: // "shelling killed two soldiers"
		if len(y.recipients) > 0 && !coded(x.recipients) {
			return keepFirst
		}
		return keepSecond
	case of.recipients != by.recipients:
		if x.kind != "CONSULT" || w.Rel != "conj" || w.Head != y.at || !strings.HasPrefix(of.recipients, by.recipients) {
			return keepBoth
		}
	case !x.nominal && of.date < 0 && r.t.Is(x.at, "advcl") && (by.date >= 0 || y.toPlace() && !x.toPlace()): // "visited Tokyo, where he met Y on Monday"
		return keepSecond
	case !x.nominal && of.date >= 0 && by.date >= 0 && of.date != by.date: // talks in June and a letter in August
		return keepBoth
	}
	if w.Rel == "conj" && w.Head == y.at { // "met X and handed over a letter"
		r.one = append(r.one, x.at)
	}
	return keepFirst
}

// toPlace tells whether all that is known of the other side is a place.
func (x *act) toPlace() bool {
	return len(x.recipients) > 0 && (x.recipients[0].kind == actor.Place || x.recipients[0].kind == actor.Capital)
}

func names(ps []party) string {
	s := ""
	for _, p := range ps {
		if p.Code != "" && !p.local {
			s += p.Code + ";"
		} else {
			s += p.Text + ";"
		}
	}
	return s
}
