package event

// happenings are nouns for what took place at a time of its own.
var happenings = set(`death killing murder assassination attack bombing shooting massacre earthquake quake crash accident
	disaster explosion blast war invasion coup revolution uprising riot flood storm hurricane fire spill collapse
	kidnapping abduction suicide election referendum`)

// lasting are verbs that, as participles, say how things stand: who is "linked to the death of X in 2009"
// was so at no time of its own.
var lasting = set("link tie blame connect relate suspect implicate associate")

// within are prepositions that put a clause into the time of the noun behind them: "ran in the 2005 election".
var within = set("in during at on with by")

// blaming are verbs of saying who is to blame for what happened, or is to be thanked for it.
var blaming = set("blame condemn criticize criticise denounce thank praise")

// provoking are nouns for that, beside happenings.
var provoking = set("protest demonstration unrest clash raid strike airstrike shelling crackdown incident incursion poisoning violence")

// blamable tells whether a noun is of what somebody may be blamed or praised for.
func blamable(noun string) bool { return happenings[noun] || provoking[noun] }

// happening returns the noun that the date expression at word h dates, rather than the clause: the death
// of "officials tied to the death of X in 2009", the attack of "thanked them for their help after the
// attack on Friday". It returns -1 where the date is that of the clause, as behind a subject or an object.
func (r *reader) happening(h int) int {
	t := r.t
	g := t.words[h].head
	if g > h && happenings[t.words[g].lemma] && isNoun(&t.words[g]) && (t.is(g, "obl") || t.is(g, "nmod")) && !within[t.preposition(g)] { // "over a 2014 explosion"
		return g
	}
	for steps := 0; g >= 0 && g < h && steps < 6; steps++ {
		w := &t.words[g]
		switch {
		case isNoun(w) && happenings[w.lemma] && (t.is(g, "obl") || t.is(g, "nmod")):
			return g
		case isNoun(w) && (t.is(g, "nmod") || w.rel == "appos" || w.rel == "flat" || w.rel == "compound"):
			g = w.head
		default:
			return r.lastingBefore(h)
		}
	}
	return r.lastingBefore(h)
}

// lastingBefore returns the happening between the date at word h and the last verb before it, where that is a participle
// of a lasting verb, or blames somebody for what happened: "blamed Washington for the protests on July 11".
func (r *reader) lastingBefore(h int) int {
	for g := h - 1; g >= 0; g-- {
		if w := &r.t.words[g]; w.upos == "VERB" {
			switch {
			case lasting[w.lemma] && w.xpos == "VBN":
				return r.happeningBetween(g, h)
			case blaming[w.lemma]:
				return r.provokedBy(h)
			}
			return -1
		}
	}
	return -1
}

// happeningBetween returns the noun of some kinds that stands behind a preposition between the words from and to, or -1.
func (r *reader) happeningBetween(from, to int) int {
	t := r.t
	for k := from + 1; k < to; k++ {
		if happenings[t.words[k].lemma] && isNoun(&t.words[k]) && (t.is(k, "obl") || t.is(k, "nmod")) {
			return k
		}
	}
	return -1
}

// provokedBy returns the noun with "for" that ends before the date at word h, where it is of what somebody is blamed for, or
// -1.
func (r *reader) provokedBy(h int) int {
	t := r.t
	k := t.words[h].from - 1
	if k < 0 || !isNoun(&t.words[k]) || t.preposition(k) != "for" || !blamable(t.words[k].lemma) {
		return -1
	}
	return k
}

// happened returns a summary of the happening at noun n with the date at word h: "The death of X in 2009."
func (r *reader) happened(n, h int) string {
	t := r.t
	from := t.words[n].from
	for from < n && (t.words[from].head == n && t.words[from].rel == "case" || t.words[from].upos == "PUNCT") {
		from++
	}
	to := max(n+1, t.words[h].to)
	if h < n {
		for to < t.words[n].to && t.words[to].upos != "PUNCT" && !isVerb(&t.words[to]) && t.words[to].xpos[0] != 'W' {
			to++
		}
		for to > n+1 && t.words[to-1].upos == "ADP" { // "in which"
			to--
		}
	}
	if to < len(t.words) && t.words[to].rel == "case" && t.words[to].upos == "ADP" { // "the explosion of 20 April on a rig"
		for to < len(t.words) && !isVerb(&t.words[to]) && t.words[to].upos != "PUNCT" && t.words[to].upos != "CCONJ" && t.words[to].upos != "SCONJ" && t.words[to].xpos[0] != 'W' {
			to++
		}
	}
	return summarize(t.span(from, to))
}
