package event

import "timeline/timeline/wordlist"

// roundOff adds to the words to keep what the last of them needs, so that a summary never ends inside a phrase: what is
// left out behind it begins with a mark, a conjunction or a relative word, or is not left out.
func (r *reader) roundOff(keep []bool, c int) {
	ws := r.t.words
	last := len(keep) - 1
	for last >= 0 && (!keep[last] || ws[last].upos == "PUNCT") {
		last--
	}
	if last < 0 {
		return
	}
	if last+1 < len(ws) && (ws[last+1].rel == "mark" && focusing[ws[last].lower] || indefinite[ws[last].lower] && last > 1 && ws[last-1].text == "," && r.explained(last, last+1)) {
		keep[last] = false
		return
	}
	end := r.t.saidLast()
	if end < c {
		end = len(ws)
	}
	for i := last + 1; i < end && !keep[i]; i++ {
		if !unended(&ws[last]) && (r.parts(i) || r.above(i, c)) {
			break
		}
		if keep[i] = true; ws[i].upos != "PUNCT" {
			last = i
		}
	}
}

// focusing are adverbs that belong to the conjunction behind them: "even if".
var focusing = wordlist.Set("even only just mainly partly especially particularly")

// indefinite are the pronouns that sum up a clause for what is said of it: "played golf, something they had done before".
var indefinite = wordlist.Set("something anything one those")

// above tells whether word i belongs to the verb of a clause that the clause at c is a part of.
func (r *reader) above(i, c int) bool {
	w := &r.t.words[i]
	if w.head >= 0 && (r.t.is(i, "aux") || w.rel == "cop") {
		i = w.head
	}
	return i != c && r.t.below(c, i)
}

// unended tells whether a summary cannot end with a word.
func unended(w *word) bool {
	switch w.xpos {
	case "DT", "PDT", "PRP$", "TO", "CC", "MD", "WDT", "WP$":
		return true
	case "IN":
		return w.rel == "case" || w.rel == "mark" || w.rel == "fixed"
	}
	return w.lower == "such" || w.rel == "aux" || w.rel == "cop"
}

// parts tells whether word i may begin what is left out behind the words before it.
func (r *reader) parts(i int) bool {
	w := &r.t.words[i]
	switch w.xpos {
	case "WDT", "WP", "WP$", "WRB":
		return i == 0 || !r.singledOut(i-1)
	case "CC":
		return i+1 >= len(r.t.words) || w.head < 0 || r.t.words[w.head].rel != "conj" || r.t.words[w.head].head != i-1 || !isNoun(&r.t.words[w.head])
	}
	switch {
	case w.rel == "mark":
		return subordinating[w.lower]
	case w.xpos == "VBG" && reporting[w.lemma]: // saying that
		return true
	case w.upos == "PUNCT":
		if w.text == "-" && i > 0 && i+1 < len(r.t.words) && r.t.words[i-1].end == w.start && r.t.words[i+1].start == w.end { // 11-million
			return false
		}
		return w.xpos != "``" && w.xpos != "''" && w.xpos != "HYPH" && w.lower != "'"
	}
	v := i
	for steps := 0; v >= 0 && steps < maxDepth && r.t.words[v].from == i; v, steps = r.t.words[v].head, steps+1 {
		if isVerb(&r.t.words[v]) && r.t.child(v, "nsubj") >= 0 { // a clause with its own subject: "the cart he had bought"
			return true
		}
	}
	return false
}

// subordinating are the conjunctions before clauses that a sentence is whole without.
var subordinating = wordlist.Set("because since as while when after before although though if unless until once whereas so lest")

// singledOut tells whether the noun at i is one that a relative clause behind it says which of: "the role that they play".
func (r *reader) singledOut(i int) bool {
	if !isNoun(&r.t.words[i]) {
		return false
	}
	k := r.t.child(i, "det")
	return k >= 0 && r.t.words[k].lower != "a" && r.t.words[k].lower != "an"
}

// ragged tells whether what was kept of the clause at c was cut through something that is one: a word with a hyphen, a
// quotation of a few words, a noun and its adjectives, a list of days.
func (r *reader) ragged(keep []bool, c int) bool {
	ws := r.t.words
	last := -1 // word that was kept
	quoted := false
	for i, kept := range keep {
		if isQuote(ws[i].text) {
			if quoted = !quoted; quoted && r.cutQuotation(keep, i) {
				return true
			}
		}
		switch {
		case i == 0:
		case kept != keep[i-1] && r.oneWord(i-1, i),
			!kept && keep[i-1] && ws[i-1].lower == "far" && ws[i].lower == "from",                                                                                       // "far from closing the matter"
			!kept && keep[i-1] && i+1 < len(keep) && keep[i+1] && ws[i-1].upos != "PUNCT" && (ws[i].rel == "mark" || ws[i].xpos == "WRB") && subordinating[ws[i].lower]: // four days [before] X exploded
			return true
		}
		if !kept {
			continue
		}
		switch w := &ws[i]; {
		case w.rel == "mark" && w.lower == "that" && w.head > i && (!keep[w.head] || !r.predicates(w.head)), // "an estimate that one of its ships"
			w.rel == "nsubj" && w.xpos == "WDT" && w.head > i && !r.predicates(w.head),
			w.rel == "conj" && w.head >= 0 && w.head < i && keep[w.head] && r.joinedBeside(i):
			return true
		case last >= 0 && w.upos == "PRON" && lastWord(r.instead(i, c)) == ws[last].text: // "told Obama he"
			return true
		}
		if w := &ws[i]; w.upos != "PUNCT" {
			last = i
		}
	}
	return r.openEnded(last)
}

// oneWord tells whether words i and j, which stands behind it, are parts of one with a hyphen.
func (r *reader) oneWord(i, j int) bool {
	v, w := &r.t.words[i], &r.t.words[j]
	if v.end != w.start {
		return false
	}
	hyphen := func(w *word) bool { return w.text == "-" || w.text == "–" && w.xpos == "HYPH" }
	return hyphen(v) && w.upos != "PUNCT" || hyphen(w) && v.upos != "PUNCT" && j+1 < len(r.t.words) && r.t.words[j+1].start == w.end
}

// predicates tells whether word i is a verb or has a copula.
func (r *reader) predicates(i int) bool { return isVerb(&r.t.words[i]) || r.t.child(i, "cop") >= 0 }

// fewWords is how many words a quotation may have that is told whole or not at all.
const fewWords = 6

// joinedBeside tells whether the noun at i, which is joined to another, stands behind a preposition of its own and the other
// behind none: "investigate the spill and at one of the hearings".
func (r *reader) joinedBeside(i int) bool {
	own, other := r.t.preposition(i), r.t.preposition(r.t.words[i].head)
	return isNoun(&r.t.words[r.t.words[i].head]) && own != "" && own != "of" && other == "" && r.t.words[r.t.words[i].head].rel == "obj"
}

// cutQuotation tells whether a few words stand between the quotation mark at i and the next, and some of them were kept and
// some not.
func (r *reader) cutQuotation(keep []bool, i int) bool {
	kept, cut := false, false
	for k := i + 1; k < len(keep) && k <= i+1+fewWords; k++ {
		if isQuote(r.t.words[k].text) {
			return kept && cut
		}
		if r.t.words[k].upos != "PUNCT" {
			kept, cut = kept || keep[k], cut || !keep[k]
		}
	}
	return false
}

func isQuote(s string) bool {
	switch s {
	case `"`, "“", "”", "``", "''":
		return true
	}
	return false
}

// openEnded tells whether the word that was kept last needs what stands behind it.
func (r *reader) openEnded(last int) bool {
	ws := r.t.words
	if last < 0 || last+2 >= len(ws) {
		return false
	}
	w, next, after := &ws[last], &ws[last+1], &ws[last+2]
	switch {
	case (next.lower == "after" || next.lower == "before") && periods[singular(w.lower)]: // two days [after X struck]
		return true
	case next.xpos == "CC":
		return w.xpos == "JJ" && after.xpos == "JJ" && r.t.child(last, "cop") < 0 && w.rel != "xcomp" || // announced criminal [and civil investigations]
			calendarWords[w.lower] && calendarWords[after.lower] || // on Friday [and Saturday]
			w.xpos == "VB" && after.xpos == "VB" && transitive[after.lemma] // to find [and punish those]
	case w.rel == "compound:prt" && w.head >= 0 && transitive[ws[w.head].lemma]: // to break up [anti-government demonstrations]
		return next.xpos == "DT" || next.xpos == "PRP$" || next.xpos == "JJ" || isNoun(next)
	}
	return false
}
