package event

import (
	"strings"

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
		a := t.auxiliaries(i)
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
		hypothetical = hypothetical || a.might && !t.perceptible(i)
		hearsay = hearsay || a.hearsay
	}
	modals(v)
	fact := func() {} // takes back what the clause that this one only explains adds: "failed to pass it because Y vetoed it"
	i := v
	for steps := 0; steps < 8; steps++ {
		if s := r.sayer(i); s >= 0 && m.said < 0 {
			m.said, m.attribution = s, r.attribution(s)
		}
		w := &t.words[i]
		if k := t.child(i, "mark"); k >= 0 && t.words[k].lower == "whether" {
			hypothetical = true
		}
		g := w.head
		if g < 0 || t.apart(i) {
			break
		}
		lemma := t.words[g].lemma
		switch {
		case w.rel == "conj":
			if t.child(i, "nsubj") < 0 && t.child(i, "aux") < 0 && (w.xpos == "VB" || t.words[g].xpos == w.xpos) {
				modals(g)
			}
		case lemma == "deny" && w.xpos == "VBG" && i > g: // "denied supporting rebels"
			negated = true
		case (w.rel == "xcomp" || w.rel == "ccomp" || w.rel == "advcl" && t.child(i, "mark") < 0 && !t.commaBefore(i)) && w.xpos == "VBG" && i > g && weighing[lemma]: // "considered sending troops"
			hypothetical, m.wish = true, true
		case w.rel == "xcomp", w.rel == "advcl" && t.hasTo(i) && (planning[lemma] || trying[lemma] || declining[lemma]):
			switch {
			case lemma == "expect" && !t.passive(g) && t.child(g, "obj") >= 0: // another to do so
				hypothetical, m.wish = true, true
			case planning[lemma]:
				future = true
			case r.ownOrder(g) >= 0:
			case trying[lemma], warning[lemma] && t.hasTo(i):
				hypothetical, m.wish = true, true
			case lemma == "likely":
				hypothetical = true
			case declining[lemma]:
				negated, m.refused = true, m.refused || lemma == "refuse" || lemma == "decline"
			case obliging[lemma] && t.hasTo(i):
				m.must = true
			}
			modals(g)
		case w.rel == "ccomp" || w.rel == "parataxis":
			switch {
			case t.ofAllegation(i): // "dismissed as absurd claims that it had attacked Y"
				hypothetical, m.wish = true, true
			case reporting[lemma] && w.rel == "ccomp" && (t.auxiliaries(g).negated || t.auxiliaries(g).might && g < i): // "did not say that X will go", "might say that X goes"
				hypothetical, m.wish = true, true
			case reporting[lemma]:
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
		case t.is(i, "advcl"):
			switch k := t.child(i, "mark"); {
			case t.awaited(i):
				future = true
			case k >= 0 && factual[t.words[k].lower] && r.tensed(i) && (t.words[k].lower != "before" || w.xpos == "VBD"):
				own, f, h, c, n := m, future, hypothetical, conditional, negated
				fact = func() {
					own.said, own.attribution = m.said, m.attribution
					m, future, hypothetical, conditional, negated = own, f, h, c, n
				}
			case k >= 0 && (t.words[k].lower == "if" || t.words[k].lower == "unless" || t.words[k].lower == "whether"):
				hypothetical, conditional = true, true
			case k >= 0 && t.words[k].lower == "without":
				negated = true
			case k >= 0 && t.words[k].lower == "from" && i > g && abstaining[lemma]: // "refrained from attacking Y"
				negated = true
			case k >= 0 && t.words[k].lower == "from" && i > g && hindering[lemma]: // "kept X from attacking Y"
				hypothetical, m.wish = true, true
			case k >= 0 && t.words[k].lower == "about" && i > g: // "talked about attacking Y"
				hypothetical, m.wish = true, true
			case k >= 0 && t.words[k].lower == "against" && i > g: // "warned X against attacking Y"
				hypothetical, m.wish = true, true
			case t.hasTo(i) && i > g && contacting[lemma] && spoken[w.lemma]: // "telephoned X to thank him"
			case t.hasTo(i) || k >= 0 && (t.words[k].lower == "lest" || t.words[k].lower == "for" || t.words[k].lower == "until" && w.xpos != "VBD"):
				hypothetical, m.wish = true, true
			}
		case w.rel == "acl" && (t.hasTo(i) || t.child(i, "mark") >= 0):
			switch {
			case lemma == "decision" || lemma == "move" || lemma == "order":
			case lemma == "refusal" || lemma == "failure":
				negated, m.refused = true, true
			case lemma == "plan" || lemma == "promise" || lemma == "agreement" || lemma == "pledge" || lemma == "intention" || lemma == "threat" || lemma == "commitment":
				future = true
			default:
				hypothetical, m.wish = true, true
			}
		}
		if w.rel != "acl" && (w.rel == "acl:relcl" || w.rel == "advcl:relcl") && r.alleges(i) {
			hypothetical, m.wish = true, true
		}
		if w.rel == "acl:relcl" || isNoun(w) && !t.is(i, "advcl") && w.rel != "parataxis" && w.rel != "ccomp" && w.rel != "conj" {
			break
		}
		i = g
	}
	fact()
	if comma := t.saidLast(); m.said < 0 && comma > v && comma < len(t.words) { // hung on some word that is not above the verb
		for m.said = len(t.words) - 1; !isVerb(&t.words[m.said]); {
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

// alleges tells whether the clause at i, which was taken for a relative one, says what an allegation is about: "rejected
// allegations that its soldiers killed civilians".
func (r *reader) alleges(i int) bool {
	t := r.t
	h := t.words[i].head
	if t.words[h].lower == "that" && t.words[h].head >= 0 {
		h = t.words[h].head
	}
	s := t.child(i, "nsubj")
	return allegations[t.words[h].lemma] && s >= 0 && !t.relativeSubject(i) && t.child(i, "obj", "ccomp") >= 0 && t.words[s].from > h && t.words[t.words[s].from-1].lower == "that"
}

// ofAllegation tells whether the clause at i says what the allegation right before its "that" is, whatever it hangs on.
func (t *tree) ofAllegation(i int) bool {
	that := t.child(i, "mark")
	return that > 0 && that < i && t.words[that].lower == "that" && isNoun(&t.words[that-1]) && allegations[t.words[that-1].lemma]
}

var allegations = wordlist.Set("allegation accusation claim rumor rumour report suggestion charge assertion notion idea fear suspicion warning")

// awaited tells whether the clause at i says in the present when something will or may be: "will vote when the council meets".
func (t *tree) awaited(i int) bool {
	w := &t.words[i]
	if w.xpos != "VBP" && w.xpos != "VBZ" && w.xpos != "VB" || t.child(i, "aux", "cop") >= 0 {
		return false
	}
	k := t.child(i, "mark", "advmod")
	if k < 0 || k > i || !timing[t.words[k].lower] {
		return false
	}
	a := t.auxiliaries(w.head)
	return a.will || a.would || a.might || a.must
}

// timing are conjunctions of time.
var timing = wordlist.Set("when whenever once until till after before")

// factual are conjunctions before clauses that tell what is so.
var factual = wordlist.Set("because since after although though before")

// auxiliary is what the auxiliaries and the negation of a verb say.
type auxiliary struct{ will, would, might, must, negated, hearsay bool }

func (t *tree) auxiliaries(v int) auxiliary {
	var a auxiliary
	for k := t.words[v].first; k >= 0; k = t.words[k].next {
		w := &t.words[k]
		switch w.lower {
		case "will", "'ll", "shall", "’ll":
			a.will = a.will || t.is(k, "aux")
		case "is", "are", "was", "were": // "is to visit", not "the answer was to visit"
			a.will = a.will || k+1 < v && t.words[k+1].lower == "to" && t.words[k+1].head == v && (w.xpos != "VBD" || t.destined(v))
		case "would", "'d", "’d":
			a.would = a.would || t.is(k, "aux") && w.lemma != "have"
		case "could", "might", "may", "can":
			a.might = a.might || t.is(k, "aux")
		case "must", "should": // not "should have told"
			a.must = a.must || t.is(k, "aux") && !(w.lower == "should" && t.words[v].xpos == "VBN" && t.followedBy(k, "have"))
		case "not", "n't", "n’t", "never":
			a.negated = a.negated || w.next < 0 || w.rel == "advmod" && !t.followedBy(k, "only")
		case "longer":
			a.negated = a.negated || w.rel == "advmod"
		case "neither", "nor":
			a.negated = true
		case "reportedly", "allegedly", "purportedly":
			a.hearsay = true
		}
		switch {
		case t.is(k, "nsubj"), w.rel == "obj":
			if d := t.child(k, "det"); d >= 0 && t.words[d].lower == "no" {
				a.negated = true
			}
			for c := w.first; c >= 0 && c < k; c = t.words[c].next {
				if l := t.words[c].lower; l == "neither" || l == "few" && w.xpos == "NNPS" && t.is(k, "nsubj") && t.child(k, "det") < 0 {
					a.negated = true
				}
			}
			if w.lower == "none" || w.lower == "nobody" || w.lower == "neither" {
				a.negated = true
			}
		case w.lower == "wo" || w.lower == "ca":
			a.will = w.lower == "wo"
		}
	}
	return a
}

// perceptible tells whether the verb at v says that something was there to see or hear: "fire could be seen".
func (t *tree) perceptible(v int) bool {
	k := t.child(v, "aux")
	return k >= 0 && t.words[k].lower == "could" && (t.words[v].lemma == "see" || t.words[v].lemma == "hear") && t.passive(v)
}

// destined tells whether the subject of the verb at v is somebody, of whom "was to" says what he should do.
func (t *tree) destined(v int) bool {
	s := t.child(v, "nsubj")
	return s >= 0 && (t.words[s].upos == "PROPN" || t.words[s].upos == "PRON" || t.words[s].xpos == "NNS")
}

func (t *tree) followedBy(i int, next string) bool {
	return i+1 < len(t.words) && t.words[i+1].lower == next
}

// sayer returns the verb by which the clause at i is reported from the side ("…, officials said
// Monday"; "According to officials, …"), or -1.
func (r *reader) sayer(i int) int {
	t := r.t
	for k := t.words[i].first; k >= 0; k = t.words[k].next {
		w := &t.words[k]
		switch {
		case w.rel == "parataxis" && !t.apart(k) && reporting[w.lemma] && t.child(k, "nsubj") >= 0 && t.child(k, "ccomp") < 0 && t.exactChild(k, "xcomp") < 0:
			return k
		case (t.is(k, "obl") || w.rel == "advmod" || w.rel == "parataxis") && t.preposition(k) == "according to":
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
		w := &t.words[i]
		if w.head >= 0 && w.rel == "ccomp" && (reporting[t.words[w.head].lemma] || planning[t.words[w.head].lemma]) {
			return true
		}
		if t.is(i, "advcl") || t.is(i, "acl") {
			return false
		}
		i = w.head
	}
	return false
}

// attribution returns who says it, in the article's words.
func (r *reader) attribution(said int) string {
	t := r.t
	if isNoun(&t.words[said]) {
		return r.nounPhrase(said)
	}
	s := t.surfaceSubject(said, 0)
	if s >= 0 && t.words[s].xpos[0] == 'W' { // "the industry, which said"
		s = r.relativeHead(s)
	}
	if s < 0 {
		return ""
	}
	if t.words[s].upos == "PRON" {
		if ps := r.pronoun(s, 0); len(ps) > 0 {
			return ps[0].Text
		}
		return ""
	}
	return strings.TrimSpace(r.nounPhrase(s))
}

var (
	reporting = wordlist.Set(`say tell report add announce state declare claim confirm note explain insist argue acknowledge testify quote reveal
		disclose stress write assert allege indicate reiterate maintain suggest admit emphasize emphasise recall comment remark reply
		inform complain lament believe think repeat boast contend warn signal show learn hint vow pledge promise`)
	contacting = wordlist.Set("telephone phone call write cable meet visit")
	spoken     = wordlist.Set("thank congratulate apologize apologise condemn denounce protest urge warn assure express convey offer invite complain criticize criticise")

	// weighing are verbs of what one may do or will not do: "considers doing it", "ruled out doing it".
	weighing = wordlist.Set("rule reject consider contemplate propose suggest discuss favor favour recommend advocate risk mean oppose")

	// stipulating are verbs by which a treaty or a law says what shall be done.
	stipulating = wordlist.Set("provide stipulate specify decree foresee envisage envision mandate")

	// intending are verbs whose time is that of what is intended: who "planned to meet in June" meets then.
	intending = wordlist.Set("plan intend expect schedule set slate prepare hope")

	planning   = wordlist.Set("plan intend expect schedule set slate prepare agree promise pledge vow offer threaten aim due propose poise bind undertake volunteer")
	trying     = wordlist.Set("try attempt seek want hope wish fear consider mean wait ask urge call demand request like desire encourage press appeal beg need prefer aspire struggle strive contemplate advise invite require allow permit authorize authorise enable able willing ready wonder suspect doubt design recommend persuade convince exhort implore entreat advocate pressure push lobby favor favour order instruct command direct")
	commanding = wordlist.Set("order instruct direct command")
	warning    = wordlist.Set("warn tell caution remind forbid")
	declining  = wordlist.Set("fail refuse decline avoid prevent deter neglect forget hesitate unable unlikely")

	abstaining = wordlist.Set("refrain abstain desist")
	hindering  = wordlist.Set("prevent stop keep deter dissuade discourage")

	obliging = wordlist.Set("have need ought require")
)

// waits tells whether what is denied of the verb at v is denied until some time, and no longer: "will not meet until Friday".
func (r *reader) waits(v int) bool {
	t := r.t
	for k := t.words[v].first; k >= 0; k = t.words[k].next {
		if k > v && t.is(k, "obl") && r.timed[k] && untils[t.preposition(k)] {
			return true
		}
	}
	return false
}
