package event

import (
	"strings"

	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// mood is how an act is presented.
type mood struct {
	certainty   Certainty
	outer       Certainty // what is left when a refusal is read as an act
	attribution string
	said        int  // the verb that reports it, or -1
	must        bool // "must", "should", "has to"
	refused     bool // "will not", "refuses to"
	wish        bool // only tried, wanted or meant
}

// mood reads the auxiliaries of the verb at v and the clauses that it stands under.
func (r *reader) mood(v int) mood {
	t := r.t
	m := mood{said: -1, certainty: Asserted}
	future, hypothetical, conditional, negated, hearsay := false, false, false, false, false
	modals := func(i int) {
		a := auxiliariesOf(t, i)
		m.must = m.must || a.must
		m.refused = m.refused || a.negated && (a.will || a.would) && !r.waits(i)
		future = future || a.will && !a.negated
		negated = negated || a.negated
		if a.would && !a.negated {
			if r.saidAbove(i) {
				future = true
			} else {
				hypothetical = true
			}
		}
		hypothetical = hypothetical || a.might && !perceptible(t, i)
		hearsay = hearsay || a.hearsay
	}
	modals(v)
	if o := t.ExactChild(v, "obj"); o >= 0 && t.Words[o].Lower == "nothing" { // "promised nothing", and nothing of what he did besides
		negated = true
	}
	fact := func() {} // takes back what the clause that this one only explains adds: "failed to pass it because Y vetoed it"
	i := v
	for steps := 0; steps < 8; steps++ {
		if s := r.sayer(i); s >= 0 && m.said < 0 {
			m.said, m.attribution = s, r.attribution(s)
		}
		w := &t.Words[i]
		if k := t.Child(i, "mark"); k >= 0 && t.Words[k].Lower == "whether" {
			hypothetical = true
		}
		g := w.Head
		if g < 0 || t.BehindSemicolon(i) {
			break
		}
		lemma := t.Words[g].Lemma
		switch {
		case w.Rel == "conj":
			if t.Child(i, "nsubj") < 0 && t.Child(i, "aux") < 0 && (w.XPOS == "VB" || t.Words[g].XPOS == w.XPOS) {
				modals(g)
			}
		case lemma == "deny" && w.XPOS == "VBG" && i > g: // "denied supporting rebels"
			negated = true
		case (w.Rel == "xcomp" || w.Rel == "ccomp" || w.Rel == "advcl" && t.Child(i, "mark") < 0 && !t.CommaBefore(i)) && w.XPOS == "VBG" && i > g && weighing[lemma]: // "considered sending troops"
			hypothetical, m.wish = true, true
		case w.Rel == "xcomp", w.Rel == "advcl" && t.HasTo(i) && (planning[lemma] || trying[lemma] || declining[lemma]):
			switch {
			case lemma == "expect" && !t.Passive(g) && t.Child(g, "obj") >= 0: // another to do so
				hypothetical, m.wish = true, true
			case planning[lemma]:
				future = true
			case r.ownOrder(g) >= 0:
			case trying[lemma], warning[lemma] && t.HasTo(i):
				hypothetical, m.wish = true, true
			case lemma == "likely":
				hypothetical = true
			case declining[lemma]:
				negated, m.refused = true, m.refused || lemma == "refuse" || lemma == "decline"
			case obliging[lemma] && t.HasTo(i):
				m.must = true
			}
			modals(g)
		case w.Rel == "ccomp" || w.Rel == "parataxis":
			switch {
			case ofAllegation(t, i): // "dismissed as absurd claims that it had attacked Y"
				hypothetical, m.wish = true, true
			case grammar.Reporting[lemma] && w.Rel == "ccomp" && (auxiliariesOf(t, g).negated || auxiliariesOf(t, g).might && g < i): // "did not say that X will go", "might say that X goes"
				hypothetical, m.wish = true, true
			case grammar.Reporting[lemma]:
				if m.said < 0 {
					m.said, m.attribution = g, r.attribution(g)
				}
			case lemma == "deny":
				negated = true
			case trying[lemma] || planning[lemma]:
				hypothetical, m.wish = true, true
			case stipulating[lemma]:
				future = true
			}
		case t.Is(i, "advcl"):
			switch k := t.Child(i, "mark"); {
			case awaited(t, i):
				if k >= 0 && untils[t.Words[k].Lower] { // "will stay until Iraq withdraws"
					hypothetical, m.wish = true, true
				}
				future = true
			case k >= 0 && factual[t.Words[k].Lower] && r.line.Tensed(i) && (t.Words[k].Lower != "before" || w.XPOS == "VBD"), w.XPOS == "VBD" && (r.whenThen(i) >= 0 || k >= 0 && k < i && i > g && (t.Words[k].Lower == "as" || t.Words[k].Lower == "while") && t.CommaBefore(k)):
				own, f, h, c, n := m, future, hypothetical, conditional, negated
				fact = func() {
					own.said, own.attribution = m.said, m.attribution
					m, future, hypothetical, conditional, negated = own, f, h, c, n
				}
			case k >= 0 && (t.Words[k].Lower == "if" || t.Words[k].Lower == "unless" || t.Words[k].Lower == "whether"):
				hypothetical, conditional = true, true
			case k >= 0 && t.Words[k].Lower == "without":
				negated = true
			case k >= 0 && t.Words[k].Lower == "from" && i > g && abstaining[lemma]: // "refrained from attacking Y"
				negated = true
			case k >= 0 && t.Words[k].Lower == "from" && i > g && hindering[lemma]: // "kept X from attacking Y"
				hypothetical, m.wish = true, true
			case k >= 0 && t.Words[k].Lower == "about" && i > g: // "talked about attacking Y"
				hypothetical, m.wish = true, true
			case k >= 0 && t.Words[k].Lower == "against" && i > g: // "warned X against attacking Y"
				hypothetical, m.wish = true, true
			case t.HasTo(i) && i > g && contacting[lemma] && spoken[w.Lemma]: // "telephoned X to thank him"
			case t.HasTo(i) || k >= 0 && (t.Words[k].Lower == "lest" || t.Words[k].Lower == "for" || t.Words[k].Lower == "until" && w.XPOS != "VBD"):
				hypothetical, m.wish = true, true
			}
		case w.Rel == "acl" && (t.HasTo(i) || t.Child(i, "mark") >= 0):
			switch {
			case lemma == "decision" || lemma == "move" || lemma == "order":
			case lemma == "refusal" || lemma == "failure":
				negated, m.refused = true, true
			case lemma == "plan" || lemma == "promise" || lemma == "agreement" || lemma == "pledge" || lemma == "intention" || lemma == "threat" || lemma == "commitment":
				future = true
				if k := t.Child(g, "det"); k >= 0 && t.Words[k].Lower == "no" { // "had no plan to evacuate"
					negated = true
				}
			default:
				hypothetical, m.wish = true, true
			}
		}
		if w.Rel != "acl" && (w.Rel == "acl:relcl" || w.Rel == "advcl:relcl") && r.alleges(i) {
			hypothetical, m.wish = true, true
		}
		if w.Rel == "acl:relcl" || w.IsNoun() && !t.Is(i, "advcl") && w.Rel != "parataxis" && w.Rel != "ccomp" && w.Rel != "conj" {
			break
		}
		i = g
	}
	fact()
	if comma := t.SaidLast(); m.said < 0 && comma > v && comma < len(t.Words) { // hung on some word that is not above the verb
		for m.said = len(t.Words) - 1; !t.Words[m.said].IsVerb(); {
			m.said--
		}
		m.attribution = r.attribution(m.said)
	}
	m.certainty, m.outer = Asserted, Asserted
	if m.said >= 0 || hearsay {
		m.certainty, m.outer = Reported, Reported
	}
	m.wish = m.wish || negated && conditional // "with force if it does not comply"
	switch {
	case negated && !conditional:
		m.certainty = Negated
	case hypothetical:
		m.certainty = Hypothetical
	case future:
		m.certainty = Planned
	}
	return m
}

// whenThen returns the "when" of the clause of the verb at i, if it stands behind a comma and a date, on which the clause tells
// what happened: "has refused to talk since May 8, when X left". It is -1 where there is none.
func (r *reader) whenThen(i int) int {
	t := r.t
	k := t.Child(i, "advmod")
	if k < 2 || k > i || t.Words[k].Lower != "when" || t.Words[k-1].Text != "," || !t.Timed[k-2] {
		return -1
	}
	return k
}

// alleges tells whether the clause at i, which was taken for a relative one, says what an allegation is about: "rejected
// allegations that its soldiers killed civilians".
func (r *reader) alleges(i int) bool {
	t := r.t
	h := t.Words[i].Head
	if t.Words[h].Lower == "that" && t.Words[h].Head >= 0 {
		h = t.Words[h].Head
	}
	s := t.Child(i, "nsubj")
	return grammar.Allegations[t.Words[h].Lemma] && s >= 0 && !t.RelativeSubject(i) && t.Child(i, "obj", "ccomp") >= 0 && t.Words[s].From > h && t.Words[t.Words[s].From-1].Lower == "that"
}

// ofAllegation tells whether the clause at i says what the allegation right before its "that" is, whatever it hangs on.
func ofAllegation(t *grammar.Tree, i int) bool {
	that := t.Child(i, "mark")
	return that > 0 && that < i && t.Words[that].Lower == "that" && t.Words[that-1].IsNoun() && grammar.Allegations[t.Words[that-1].Lemma]
}

// awaited tells whether the clause at i says in the present when something will or may be: "will vote when the council meets".
func awaited(t *grammar.Tree, i int) bool {
	w := &t.Words[i]
	if w.XPOS != "VBP" && w.XPOS != "VBZ" && w.XPOS != "VB" || t.Child(i, "aux", "cop") >= 0 {
		return false
	}
	k := t.Child(i, "mark", "advmod")
	if k < 0 || k > i || !timing[t.Words[k].Lower] {
		return false
	}
	a := auxiliariesOf(t, w.Head)
	return a.will || a.would || a.might || a.must
}

// timing are conjunctions of time.
var timing = wordlist.Set("when whenever once until till after before")

// factual are conjunctions before clauses that tell what is so.
var factual = wordlist.Set("because since after although though before")

// auxiliary is what the auxiliaries and the negation of a verb say.
type auxiliary struct{ will, would, might, must, negated, hearsay bool }

func auxiliariesOf(t *grammar.Tree, v int) auxiliary {
	var a auxiliary
	for k := t.Words[v].First; k >= 0; k = t.Words[k].Next {
		w := &t.Words[k]
		switch w.Lower {
		case "will", "'ll", "shall", "’ll":
			a.will = a.will || t.Is(k, "aux")
		case "is", "are", "was", "were": // "is to visit", not "the answer was to visit"
			a.will = a.will || k+1 < v && t.Words[k+1].Lower == "to" && t.Words[k+1].Head == v && (w.XPOS != "VBD" || destined(t, v))
		case "would", "'d", "’d":
			a.would = a.would || t.Is(k, "aux") && w.Lemma != "have"
		case "could", "might", "may", "can":
			a.might = a.might || t.Is(k, "aux")
		case "must", "should": // not "should have told"
			a.must = a.must || t.Is(k, "aux") && !(w.Lower == "should" && t.Words[v].XPOS == "VBN" && followedBy(t, k, "have"))
		case "not", "n't", "n’t", "never":
			a.negated = a.negated || w.Next < 0 || w.Rel == "advmod" && !followedBy(t, k, "only")
		case "almost", "nearly": // "nearly attacked"
			a.negated = a.negated || w.Rel == "advmod" && k+1 == v && !gradual[t.Words[v].Lemma]
		case "longer":
			a.negated = a.negated || w.Rel == "advmod"
		case "neither", "nor":
			a.negated = true
		case "reportedly", "allegedly", "purportedly":
			a.hearsay = true
		}
		switch {
		case t.Is(k, "nsubj"), w.Rel == "obj":
			if d := t.Child(k, "det"); d >= 0 && t.Words[d].Lower == "no" {
				a.negated = true
			}
			for c := w.First; c >= 0 && c < k; c = t.Words[c].Next {
				if l := t.Words[c].Lower; l == "neither" || l == "few" && w.XPOS == "NNPS" && t.Is(k, "nsubj") && t.Child(k, "det") < 0 {
					a.negated = true
				}
			}
			if w.Lower == "none" || w.Lower == "nobody" || w.Lower == "neither" || w.Lower == "nothing" && w.Rel != "obj" {
				a.negated = true
			}
		case w.Lower == "wo" || w.Lower == "ca":
			a.will = w.Lower == "wo"
		}
	}
	return a
}

// gradual are verbs of which "nearly" says how much, and of attacks that were made though they failed.
var gradual = wordlist.Set("double triple treble quadruple halve pull finish complete exhaust empty fill kill destroy wipe sink drown")

// perceptible tells whether the verb at v says that something was there to see or hear: "fire could be seen".
func perceptible(t *grammar.Tree, v int) bool {
	k := t.Child(v, "aux")
	return k >= 0 && t.Words[k].Lower == "could" && (t.Words[v].Lemma == "see" || t.Words[v].Lemma == "hear") && t.Passive(v)
}

// destined tells whether the subject of the verb at v is somebody, of whom "was to" says what he should do.
func destined(t *grammar.Tree, v int) bool {
	s := t.Child(v, "nsubj")
	return s >= 0 && (t.Words[s].UPOS == "PROPN" || t.Words[s].UPOS == "PRON" || t.Words[s].XPOS == "NNS")
}

func followedBy(t *grammar.Tree, i int, next string) bool {
	return i+1 < len(t.Words) && t.Words[i+1].Lower == next
}

// sayer returns the verb by which the clause at i is reported from the side ("…, officials said
// Monday"; "According to officials, …"), or -1.
func (r *reader) sayer(i int) int {
	t := r.t
	for k := t.Words[i].First; k >= 0; k = t.Words[k].Next {
		w := &t.Words[k]
		switch {
		case w.Rel == "parataxis" && !t.BehindSemicolon(k) && grammar.Reporting[w.Lemma] && t.Child(k, "nsubj") >= 0 && t.Child(k, "ccomp") < 0 && t.ExactChild(k, "xcomp") < 0:
			return k
		case (t.Is(k, "obl") || w.Rel == "advmod" || w.Rel == "parataxis") && t.Preposition(k) == "according to":
			return k
		}
	}
	return -1
}

// saidAbove tells whether the clause at i is reported speech, where "would" is a "will" of the speaker.
func (r *reader) saidAbove(i int) bool {
	t := r.t
	for steps := 0; i >= 0 && steps < 6; steps++ {
		if r.sayer(i) >= 0 {
			return true
		}
		w := &t.Words[i]
		if w.Head >= 0 && w.Rel == "ccomp" && (grammar.Reporting[t.Words[w.Head].Lemma] || planning[t.Words[w.Head].Lemma]) {
			return true
		}
		if t.Is(i, "advcl") || t.Is(i, "acl") {
			return false
		}
		i = w.Head
	}
	return false
}

// attribution returns who says it, in the article's words.
func (r *reader) attribution(said int) string {
	t := r.t
	if t.Words[said].IsNoun() {
		return r.t.NounPhrase(said)
	}
	s := t.SurfaceSubject(said)
	if s >= 0 && t.Words[s].XPOS[0] == 'W' { // "the industry, which said"
		s = r.t.RelativeHead(s)
	}
	if s < 0 {
		return ""
	}
	if t.Words[s].UPOS == "PRON" {
		if ps := r.pronoun(s, 0); len(ps) > 0 {
			return ps[0].Text
		}
		return ""
	}
	return strings.TrimSpace(r.t.NounPhrase(s))
}

var (
	contacting = wordlist.Set("telephone phone call write cable meet visit")
	spoken     = wordlist.Set("thank congratulate apologize apologise condemn denounce protest urge warn assure express convey offer invite complain criticize criticise")

	// weighing are verbs of what one may do or will not do: "considers doing it", "ruled out doing it".
	weighing = wordlist.Set("rule reject consider contemplate propose suggest discuss favor favour recommend advocate risk mean oppose")

	// stipulating are verbs by which a treaty or a law says what shall be done.
	stipulating = wordlist.Set("provide stipulate specify decree foresee envisage envision mandate")

	// intending are verbs whose time is that of what is intended: who "planned to meet in June" meets then.
	intending = wordlist.Set("plan intend expect schedule set slate prepare hope")

	planning  = wordlist.Set("plan intend expect schedule set slate prepare agree promise pledge vow offer threaten aim due propose poise bind undertake volunteer")
	trying    = wordlist.Set("try attempt seek want hope wish fear consider mean wait ask urge call demand request like desire encourage press appeal beg need prefer aspire struggle strive contemplate advise invite require allow permit authorize authorise enable able willing ready wonder suspect doubt design recommend persuade convince exhort implore entreat advocate pressure push lobby favor favour order instruct command direct")
	warning   = wordlist.Set("warn tell caution remind forbid")
	declining = wordlist.Set("fail refuse decline avoid prevent deter neglect forget hesitate unable unlikely")

	abstaining = wordlist.Set("refrain abstain desist")
	hindering  = wordlist.Set("prevent stop keep deter dissuade discourage bar ban block prohibit forbid hinder restrain")

	obliging = wordlist.Set("have need ought require")
)

// waits tells whether what is denied of the verb at v is denied until some time, and no longer: "will not meet until Friday".
func (r *reader) waits(v int) bool {
	t := r.t
	for k := t.Words[v].First; k >= 0; k = t.Words[k].Next {
		if k > v && t.Is(k, "obl") && r.t.Timed[k] && untils[t.Preposition(k)] {
			return true
		}
	}
	return false
}
