package event

import (
	"slices"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/event/gist"
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// lasting are verbs that, as participles, say how things stand: who is "linked to the death of X in 2009"
// was so at no time of its own.
var lasting = wordlist.Set("link tie blame connect relate suspect implicate associate")

// within are prepositions that put a clause into the time of the noun behind them: "ran in the 2005 election".
var within = wordlist.Set("in during at on with by")

// blaming are verbs of saying who is to blame for what happened, or is to be thanked for it.
var blaming = wordlist.Set("blame condemn criticize criticise denounce thank praise")

// happening returns the noun that the date expression at word h dates, rather than the clause: the death
// of "officials tied to the death of X in 2009", the attack of "thanked them for their help after the
// attack on Friday". It returns -1 where the date is that of the clause, as behind a subject or an object.
func (r *reader) happening(h int) int {
	t := r.t
	g := t.Words[h].Head
	if n := r.answeredThen(h); n >= 0 {
		return n
	}
	if t.Words[h].Rel == "nmod:poss" && g > h && (grammar.Happenings[t.Words[g].Lemma] || grammar.Provoking[t.Words[g].Lemma] && matters[t.Preposition(g)]) && !r.dates(g) { // "survivors of Tuesday's earthquake", "a note over this week's clashes"
		return g
	}
	if slices.Contains(r.telling, h) { // "left the 2015 deal"
		if n := r.toldApart(h); n >= 0 && !r.dates(n) {
			return n
		}
	}
	if g > h && grammar.Happenings[t.Words[g].Lemma] && t.Words[g].IsNoun() && (t.Is(g, "obl") || t.Is(g, "nmod")) && !within[t.Preposition(g)] { // "over a 2014 explosion"
		return g
	}
	for steps := 0; g >= 0 && g < h && steps < 6; steps++ {
		w := &t.Words[g]
		switch {
		case w.IsNoun() && grammar.Happenings[w.Lemma] && (t.Is(g, "obl") || t.Is(g, "nmod")) && !(w.Lemma == "death" && t.Preposition(g) == "to"): // "beaten to death"
			if r.onSchedule(h) {
				return -1
			}
			return g
		case w.IsNoun() && (t.Is(g, "nmod") || w.Rel == "appos" || w.Rel == "flat" || w.Rel == "compound"):
			g = w.Head
		default:
			return r.lastingBefore(h)
		}
	}
	return r.lastingBefore(h)
}

// answeredThen returns the act told by a noun that the date at word h stands right behind, where the clause only answers it: "expelled
// two envoys in response to X's seizure of a ship on Friday", "bombed Y in spite of X's withdrawal on Friday". It is -1 where there
// is none.
func (r *reader) answeredThen(h int) int {
	t := r.t
	last := h
	for last >= 0 && (t.Timed[last] || t.Words[last].UPOS == "ADP") {
		last--
	}
	for n := last; n >= 0 && !t.Words[n].IsVerb(); n = t.Words[n].Head {
		if w := &t.Words[n]; !w.IsNoun() || !hardActs[r.lex.acts.nouns[w.Lemma].kind] {
			continue
		}
		switch p := t.Preposition(n); {
		case p == "despite":
			return n
		case answering[p]:
			if h := t.Words[n].Head; h >= 0 && h < n && answers[t.Words[h].Lemma] {
				return n
			}
		}
	}
	return -1
}

var (
	hardActs  = wordlist.Set("ASSAULT COERCE SANCTION RETREAT MOBILIZE PROTEST")
	answering = wordlist.Set("of to for")
	answers   = wordlist.Set("spite response reply retaliation answer reaction revenge reprisal light view")
)

// onSchedule tells whether the date at word h, the only one of its sentence and a weekday, is rather that of what is scheduled: "are
// due to answer questions about the disaster on Tuesday".
func (r *reader) onSchedule(h int) bool {
	t := r.t
	if len(r.hooks) != 1 || !strings.HasSuffix(t.Words[h].Lower, "day") {
		return false
	}
	root := t.Root()
	return root >= 0 && root < h && foreseen[t.Words[root].Lower] && t.Child(root, "cop", "aux:pass", "aux") >= 0
}

// tellApart sorts out the dates that tell a thing from others of its kind, as months, years and numbered days before a noun do:
// "the 2015 deal", "the Aug. 2 invasion", "today's youth". They are none of the clause's; of what takes place they are its own.
func (x *Extractor) tellApart(p *passage) {
	r := &x.reader
	r.t = x.tree
	for i, h := range x.hooks {
		d := &p.datings[i]
		text := p.article.Text[d.start:d.end]
		if h < 0 || !d.tellsApart(text) || text == "today" && r.t.Words[h].Rel != "nmod:poss" {
			continue
		}
		switch n := r.toldApart(h); {
		case n < 0, r.t.Preposition(n) == "during", r.t.Words[n].Lemma == "deadline": // "during the August phase of the war"
		case r.eventful(n) || r.lemmaIn(n, r.lex.acts.classes["talks"]) || d.span.Precision < calendar.PrecisionMonth && text != "today":
			if d.span.Precision >= calendar.PrecisionMonth || !strings.HasPrefix(p.article.Text[d.end:], "'s") {
				r.telling = append(r.telling, h)
			}
		case r.t.Words[n].Rel == "obj" && r.dates(n): // "hosted the 2018 World Cup"
		case !r.t.Is(n, "nsubj") || !grammar.Documents[r.t.Words[n].Lemma]: // "a 1996 law banned": the law did so then
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
	if !owner && (at == 0 || words == strings.ToLower(words) && !startsDigit(words) || grammar.Prepositions[ts[at-1].lower] || !grammar.Determiners[ts[at-1].lower] && (at < 2 || !grammar.Determiners[ts[at-2].lower])) {
		return false
	}
	if !d.tellsApart(words) || d.span.Precision < calendar.PrecisionMonth && !owner || end >= len(ts) || !ts[end].word || ts[end].text != ts[end].lower || grammar.Prepositions[ts[end].lower] || subordinators[ts[end].lower] || ts[end].lower == "that" || ts[end].lower == "so" || finite(ts, end) {
		return false
	}
	for i := end; i < min(len(ts), end+4) && ts[i].word && !grammar.Prepositions[ts[i].lower] && !finite(ts, i); i++ {
		if w := grammar.Singular(ts[i].lower); x.lex.takesPlace(w) || x.lex.acts.classes["talks"][w] || grammar.Documents[w] {
			return false
		}
	}
	return true
}

// toldApart returns the noun that the date at word h stands before, within its phrase, or -1: not "In 2015 elections", where a
// date may stand for itself.
func (r *reader) toldApart(h int) int {
	t := r.t
	n := t.Words[h].Head
	if n <= h || !t.Words[n].IsNoun() || r.t.Timed[n] {
		return -1
	}
	from := h
	for from > 0 && r.t.Timed[from-1] {
		from--
	}
	if t.Words[h].Rel != "nmod:poss" && (from == 0 || t.Words[from-1].UPOS == "ADP" || t.Words[from-1].UPOS == "VERB" || t.Words[from-1].UPOS == "PUNCT") {
		return -1
	}
	for k := h + 1; k < n; k++ {
		if w := &t.Words[k]; w.IsVerb() || w.UPOS == "ADP" || w.Text == "," && !r.t.Timed[k-1] {
			return -1
		}
	}
	for k := t.Words[n].Head; k > n && t.Words[n].Rel == "compound" && t.Words[k].IsNoun(); k = t.Words[n].Head { // "the June 14 NATO summit"
		n = k
	}
	return n
}

// dates tells whether the date before the noun at n, of what takes place, is that of the clause as well: of what the noun does,
// or of those who take part in it.
func (r *reader) dates(n int) bool {
	t := r.t
	v := t.Words[n].Head
	switch {
	case v < 0 || t.Is(n, "nsubj"):
		return true
	case t.Is(n, "obl"), t.Is(n, "nmod"):
		if c := t.ClauseOf(n); prosecuting[t.Words[c].Lemma] || prosecuting[t.Words[v].Lemma] { // "charged in the 1998 shooting"
			return false
		}
		if t.Preposition(n) == "to" {
			return t.Words[v].Lemma == "agree" || t.Words[v].Lemma == "consent"
		}
		return within[t.Preposition(n)] && t.Preposition(n) != "by"
	case t.Words[n].Rel == "obj":
		return staging[t.Words[v].Lemma] || r.lex.acts.light[t.Words[v].Lemma]
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
		if w := &r.t.Words[g]; w.UPOS == "VERB" {
			switch {
			case lasting[w.Lemma] && w.XPOS == "VBN":
				return r.happeningBetween(g, h)
			case blaming[w.Lemma]:
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
		if grammar.Happenings[t.Words[k].Lemma] && t.Words[k].IsNoun() && (t.Is(k, "obl") || t.Is(k, "nmod")) {
			return k
		}
	}
	return -1
}

// provokedBy returns the noun with "for" that ends before the date at word h, where it is of what somebody is blamed for, or
// -1.
func (r *reader) provokedBy(h int) int {
	t := r.t
	k := t.Words[h].From - 1
	if k < 0 || !t.Words[k].IsNoun() || t.Preposition(k) != "for" || !grammar.Blamable(t.Words[k].Lemma) {
		return -1
	}
	return k
}

// happened returns a summary of the happening at noun n with the date at word h: "The death of X in 2009."
func (r *reader) happened(n, h int) string {
	t := r.t
	from := t.Words[n].From
	for from < n && (t.Words[from].Head == n && t.Words[from].Rel == "case" || t.Words[from].UPOS == "PUNCT") {
		from++
	}
	to := max(n+1, t.Words[h].To)
	if h < n {
		for to < t.Words[n].To && t.Words[to].UPOS != "PUNCT" && !t.Words[to].IsVerb() && t.Words[to].XPOS[0] != 'W' {
			to++
		}
		for to > n+1 && t.Words[to-1].UPOS == "ADP" { // "in which"
			to--
		}
	}
	if to < len(t.Words) && t.Words[to].Rel == "case" && t.Words[to].UPOS == "ADP" { // "the explosion of 20 April on a rig"
		for to < len(t.Words) && !t.Words[to].IsVerb() && t.Words[to].UPOS != "PUNCT" && t.Words[to].UPOS != "CCONJ" && t.Words[to].UPOS != "SCONJ" && t.Words[to].XPOS[0] != 'W' {
			to++
		}
	}
	return gist.Line(t.Span(from, to))
}
