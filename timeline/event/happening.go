package event

import (
	"slices"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/wordlist"
)

// happenings are nouns for what took place at a time of its own.
var happenings = wordlist.Set(`death killing murder assassination attack bombing shooting massacre earthquake quake crash accident
	disaster explosion blast blowout war invasion coup revolution uprising riot flood storm hurricane fire spill collapse
	kidnapping abduction suicide election referendum catastrophe incident bankruptcy resignation`)

// lasting are verbs that, as participles, say how things stand: who is "linked to the death of X in 2009"
// was so at no time of its own.
var lasting = wordlist.Set("link tie blame connect relate suspect implicate associate")

// within are prepositions that put a clause into the time of the noun behind them: "ran in the 2005 election".
var within = wordlist.Set("in during at on with by")

// blaming are verbs of saying who is to blame for what happened, or is to be thanked for it.
var blaming = wordlist.Set("blame condemn criticize criticise denounce thank praise")

// provoking are nouns for that, beside happenings.
var provoking = wordlist.Set("protest demonstration unrest clash raid strike airstrike shelling crackdown incident incursion poisoning violence")

// blamable tells whether a noun is of what somebody may be blamed or praised for.
func blamable(noun string) bool { return happenings[noun] || provoking[noun] }

// happening returns the noun that the date expression at word h dates, rather than the clause: the death
// of "officials tied to the death of X in 2009", the attack of "thanked them for their help after the
// attack on Friday". It returns -1 where the date is that of the clause, as behind a subject or an object.
func (r *reader) happening(h int) int {
	t := r.t
	g := t.words[h].head
	if slices.Contains(r.telling, h) { // "left the 2015 deal"
		if n := r.toldApart(h); n >= 0 && !r.dates(n) {
			return n
		}
	}
	if g > h && happenings[t.words[g].lemma] && isNoun(&t.words[g]) && (t.is(g, "obl") || t.is(g, "nmod")) && !within[t.preposition(g)] { // "over a 2014 explosion"
		return g
	}
	for steps := 0; g >= 0 && g < h && steps < 6; steps++ {
		w := &t.words[g]
		switch {
		case isNoun(w) && happenings[w.lemma] && (t.is(g, "obl") || t.is(g, "nmod")) && !(w.lemma == "death" && t.preposition(g) == "to"): // "beaten to death"
			if r.onSchedule(h) {
				return -1
			}
			return g
		case isNoun(w) && (t.is(g, "nmod") || w.rel == "appos" || w.rel == "flat" || w.rel == "compound"):
			g = w.head
		default:
			return r.lastingBefore(h)
		}
	}
	return r.lastingBefore(h)
}

// onSchedule tells whether the date at word h, the only one of its sentence and a weekday, is rather that of what is scheduled: "are
// due to answer questions about the disaster on Tuesday".
func (r *reader) onSchedule(h int) bool {
	t := r.t
	if len(r.hooks) != 1 || !strings.HasSuffix(t.words[h].lower, "day") {
		return false
	}
	root := t.root()
	return root >= 0 && root < h && foreseen[t.words[root].lower] && t.child(root, "cop", "aux:pass", "aux") >= 0
}

// tellApart sorts out the dates that tell a thing from others of its kind, as months, years and numbered days before a noun do:
// "the 2015 deal", "the Aug. 2 invasion", "today's youth". They are none of the clause's; of what takes place they are its own.
func (x *Extractor) tellApart(p *passage) {
	r := &x.reader
	r.t = &x.tree
	for i, h := range x.hooks {
		d := &p.datings[i]
		text := p.article.Text[d.start:d.end]
		if h < 0 || !d.tellsApart(text) || text == "today" && r.t.words[h].rel != "nmod:poss" {
			continue
		}
		switch n := r.toldApart(h); {
		case n < 0, r.t.preposition(n) == "during", r.t.words[n].lemma == "deadline": // "during the August phase of the war"
		case r.eventful(n) || r.lemmaIn(n, r.lex.acts.classes["talks"]) || d.span.Precision < calendar.PrecisionMonth && text != "today":
			if d.span.Precision >= calendar.PrecisionMonth || !strings.HasPrefix(p.article.Text[d.end:], "'s") {
				r.telling = append(r.telling, h)
			}
		case r.t.words[n].rel == "obj" && r.dates(n): // "hosted the 2018 World Cup"
		case !r.t.is(n, "nsubj") || !documents[r.t.words[n].lemma]: // "a 1996 law banned": the law did so then
			x.hooks[i] = -1
		}
	}
}

// tellsApart tells whether a date in these words, before a noun, may tell a thing from others: no weekday does.
func (d *dating) tellsApart(words string) bool {
	return !d.span.IsZero() && (d.span.Precision >= calendar.PrecisionMonth || strings.ContainsAny(words, "0123456789") || strings.EqualFold(words, "today"))
}

// ofThing tells, of the words of a sentence alone, whether the date d, whose words are those from at to end, stands before a noun of
// a thing: "the fabled 11th century temple", "addressed today's youth".
func (x *Extractor) ofThing(ts []token, d *dating, words string, at, end int) bool {
	owner := strings.HasSuffix(ts[end-1].lower, "'s") || strings.HasSuffix(ts[end-1].lower, "’s")
	if !owner && (at == 0 || words == strings.ToLower(words) && !startsDigit(words) || prepositions[ts[at-1].lower] || !determiners[ts[at-1].lower] && (at < 2 || !determiners[ts[at-2].lower])) {
		return false
	}
	if !d.tellsApart(words) || d.span.Precision < calendar.PrecisionMonth && !owner || end >= len(ts) || !ts[end].word || ts[end].text != ts[end].lower || prepositions[ts[end].lower] || subordinators[ts[end].lower] || ts[end].lower == "that" || ts[end].lower == "so" || finite(ts, end) {
		return false
	}
	for i := end; i < min(len(ts), end+4) && ts[i].word && !prepositions[ts[i].lower] && !finite(ts, i); i++ {
		if w := singular(ts[i].lower); x.lex.takesPlace(w) || x.lex.acts.classes["talks"][w] || documents[w] {
			return false
		}
	}
	return true
}

// toldApart returns the noun that the date at word h stands before, within its phrase, or -1: not "In 2015 elections", where a
// date may stand for itself.
func (r *reader) toldApart(h int) int {
	t := r.t
	n := t.words[h].head
	if n <= h || !isNoun(&t.words[n]) || r.timed[n] {
		return -1
	}
	from := h
	for from > 0 && r.timed[from-1] {
		from--
	}
	if t.words[h].rel != "nmod:poss" && (from == 0 || t.words[from-1].upos == "ADP" || t.words[from-1].upos == "VERB" || t.words[from-1].upos == "PUNCT") {
		return -1
	}
	for k := h + 1; k < n; k++ {
		if w := &t.words[k]; isVerb(w) || w.upos == "ADP" || w.text == "," && !r.timed[k-1] {
			return -1
		}
	}
	for k := t.words[n].head; k > n && t.words[n].rel == "compound" && isNoun(&t.words[k]); k = t.words[n].head { // "the June 14 NATO summit"
		n = k
	}
	return n
}

// dates tells whether the date before the noun at n, of what takes place, is that of the clause as well: of what the noun does,
// or of those who take part in it.
func (r *reader) dates(n int) bool {
	t := r.t
	v := t.words[n].head
	switch {
	case v < 0 || t.is(n, "nsubj"):
		return true
	case t.is(n, "obl"), t.is(n, "nmod"):
		if c := t.clauseOf(n); prosecuting[t.words[c].lemma] || prosecuting[t.words[v].lemma] { // "charged in the 1998 shooting"
			return false
		}
		if t.preposition(n) == "to" {
			return t.words[v].lemma == "agree" || t.words[v].lemma == "consent"
		}
		return within[t.preposition(n)] && t.preposition(n) != "by"
	case t.words[n].rel == "obj":
		return staging[t.words[v].lemma] || r.lex.acts.light[t.words[v].lemma]
	}
	return false
}

// prosecuting are words for what is done about a crime, later than the crime.
var prosecuting = wordlist.Set(`charge indict arrest convict sentence try want seek accuse implicate suspect question acquit extradite investigate warrant
	indictment conviction trial investigation verdict`)

// staging are verbs of those who have something take place, or take part in it.
var staging = wordlist.Set(`hold host attend stage conduct win lose contest organize organise convene lead launch carry open join begin start end
	run cancel postpone boycott celebrate mark sign ratify negotiate conclude reach strike make adopt issue deliver`)

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
