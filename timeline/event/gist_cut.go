package event

import (
	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// roundOff adds to the words to keep what the last of them needs, so that a summary never ends inside a phrase: what is
// left out behind it begins with a mark, a conjunction or a relative word, or is not left out.
func (r *reader) roundOff(keep []bool, c int) {
	ws := r.t.Words
	last := len(keep) - 1
	for last >= 0 && (!keep[last] || ws[last].UPOS == "PUNCT") {
		last--
	}
	if last < 0 {
		return
	}
	if last+1 < len(ws) && (ws[last+1].Rel == "mark" && grammar.Focusing[ws[last].Lower] || indefinite[ws[last].Lower] && last > 1 && ws[last-1].Text == "," && r.explained(last, last+1)) {
		keep[last] = false
		return
	}
	end := r.t.SaidLast()
	if end < c {
		end = len(ws)
	}
	for i := last + 1; i < end && !keep[i]; i++ {
		if !unended(&ws[last]) && (r.parts(i) || r.above(i, c)) {
			break
		}
		if keep[i] = true; ws[i].UPOS != "PUNCT" {
			last = i
		}
	}
}

// indefinite are the pronouns that sum up a clause for what is said of it: "played golf, something they had done before".
var indefinite = wordlist.Set("something anything one those")

// above tells whether word i belongs to the verb of a clause that the clause at c is a part of.
func (r *reader) above(i, c int) bool {
	w := &r.t.Words[i]
	if w.Head >= 0 && (r.t.Is(i, "aux") || w.Rel == "cop") {
		i = w.Head
	}
	return i != c && r.t.Below(c, i)
}

// unended tells whether a summary cannot end with a word.
func unended(w *grammar.Word) bool {
	switch w.XPOS {
	case "DT", "PDT", "PRP$", "TO", "CC", "MD", "WDT", "WP$":
		return true
	case "IN":
		return w.Rel == "case" || w.Rel == "mark" || w.Rel == "fixed"
	}
	return w.Lower == "such" || w.Rel == "aux" || w.Rel == "cop"
}

// parts tells whether word i may begin what is left out behind the words before it.
func (r *reader) parts(i int) bool {
	w := &r.t.Words[i]
	switch w.XPOS {
	case "WDT", "WP", "WP$", "WRB":
		return i == 0 || !r.singledOut(i-1)
	case "CC":
		return i+1 >= len(r.t.Words) || w.Head < 0 || r.t.Words[w.Head].Rel != "conj" || r.t.Words[w.Head].Head != i-1 || !r.t.Words[w.Head].IsNoun()
	}
	switch {
	case w.Rel == "mark":
		return grammar.Subordinating[w.Lower]
	case w.XPOS == "VBG" && grammar.Reporting[w.Lemma]: // saying that
		return true
	case w.UPOS == "PUNCT":
		if w.Text == "-" && i > 0 && i+1 < len(r.t.Words) && r.t.Words[i-1].End == w.Start && r.t.Words[i+1].Start == w.End { // 11-million
			return false
		}
		return w.XPOS != "``" && w.XPOS != "''" && w.XPOS != "HYPH" && w.Lower != "'"
	}
	v := i
	for steps := 0; v >= 0 && steps < grammar.MaxDepth && r.t.Words[v].From == i; v, steps = r.t.Words[v].Head, steps+1 {
		if r.t.Words[v].IsVerb() && r.t.Child(v, "nsubj") >= 0 { // a clause with its own subject: "the cart he had bought"
			return true
		}
	}
	return false
}

// singledOut tells whether the noun at i is one that a relative clause behind it says which of: "the role that they play".
func (r *reader) singledOut(i int) bool {
	if !r.t.Words[i].IsNoun() {
		return false
	}
	k := r.t.Child(i, "det")
	return k >= 0 && r.t.Words[k].Lower != "a" && r.t.Words[k].Lower != "an"
}

// ragged tells whether what was kept of the clause at c was cut through something that is one: a word with a hyphen, a
// quotation of a few words, a noun and its adjectives, a list of days.
func (r *reader) ragged(keep []bool, c int) bool {
	ws := r.t.Words
	last := -1 // word that was kept
	quoted := false
	for i, kept := range keep {
		if isQuote(ws[i].Text) {
			if quoted = !quoted; quoted && r.cutQuotation(keep, i) {
				return true
			}
		}
		switch {
		case i == 0:
		case kept != keep[i-1] && r.oneWord(i-1, i),
			!kept && keep[i-1] && ws[i-1].Lower == "far" && ws[i].Lower == "from",                                                                                               // "far from closing the matter"
			!kept && keep[i-1] && i+1 < len(keep) && keep[i+1] && ws[i-1].UPOS != "PUNCT" && (ws[i].Rel == "mark" || ws[i].XPOS == "WRB") && grammar.Subordinating[ws[i].Lower]: // four days [before] X exploded
			return true
		}
		if !kept {
			continue
		}
		switch w := &ws[i]; {
		case w.Rel == "mark" && w.Lower == "that" && w.Head > i && (!keep[w.Head] || !r.predicates(w.Head)), // "an estimate that one of its ships"
			w.Rel == "nsubj" && w.XPOS == "WDT" && w.Head > i && !r.predicates(w.Head),
			w.Rel == "conj" && w.Head >= 0 && w.Head < i && keep[w.Head] && r.joinedBeside(i):
			return true
		case last >= 0 && w.UPOS == "PRON" && lastWord(r.instead(i, c)) == ws[last].Text: // "told Obama he"
			return true
		}
		if w := &ws[i]; w.UPOS != "PUNCT" {
			last = i
		}
	}
	return r.openEnded(last)
}

// oneWord tells whether words i and j, which stands behind it, are parts of one with a hyphen.
func (r *reader) oneWord(i, j int) bool {
	v, w := &r.t.Words[i], &r.t.Words[j]
	if v.End != w.Start {
		return false
	}
	hyphen := func(w *grammar.Word) bool { return w.Text == "-" || w.Text == "–" && w.XPOS == "HYPH" }
	return hyphen(v) && w.UPOS != "PUNCT" || hyphen(w) && v.UPOS != "PUNCT" && j+1 < len(r.t.Words) && r.t.Words[j+1].Start == w.End
}

// predicates tells whether word i is a verb or has a copula.
func (r *reader) predicates(i int) bool { return r.t.Words[i].IsVerb() || r.t.Child(i, "cop") >= 0 }

// fewWords is how many words a quotation may have that is told whole or not at all.
const fewWords = 6

// joinedBeside tells whether the noun at i, which is joined to another, stands behind a preposition of its own and the other
// behind none: "investigate the spill and at one of the hearings".
func (r *reader) joinedBeside(i int) bool {
	own, other := r.t.Preposition(i), r.t.Preposition(r.t.Words[i].Head)
	return r.t.Words[r.t.Words[i].Head].IsNoun() && own != "" && own != "of" && other == "" && r.t.Words[r.t.Words[i].Head].Rel == "obj"
}

// cutQuotation tells whether a few words stand between the quotation mark at i and the next, and some of them were kept and
// some not.
func (r *reader) cutQuotation(keep []bool, i int) bool {
	kept, cut := false, false
	for k := i + 1; k < len(keep) && k <= i+1+fewWords; k++ {
		if isQuote(r.t.Words[k].Text) {
			return kept && cut
		}
		if r.t.Words[k].UPOS != "PUNCT" {
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
	ws := r.t.Words
	if last < 0 || last+2 >= len(ws) {
		return false
	}
	w, next, after := &ws[last], &ws[last+1], &ws[last+2]
	switch {
	case (next.Lower == "after" || next.Lower == "before") && grammar.Periods[grammar.Singular(w.Lower)]: // two days [after X struck]
		return true
	case next.XPOS == "CC":
		return w.XPOS == "JJ" && after.XPOS == "JJ" && r.t.Child(last, "cop") < 0 && w.Rel != "xcomp" || // announced criminal [and civil investigations]
			grammar.CalendarWords[w.Lower] && grammar.CalendarWords[after.Lower] || // on Friday [and Saturday]
			w.XPOS == "VB" && after.XPOS == "VB" && grammar.Transitive[after.Lemma] // to find [and punish those]
	case w.Rel == "compound:prt" && w.Head >= 0 && grammar.Transitive[ws[w.Head].Lemma]: // to break up [anti-government demonstrations]
		return next.XPOS == "DT" || next.XPOS == "PRP$" || next.XPOS == "JJ" || next.IsNoun()
	}
	return false
}
