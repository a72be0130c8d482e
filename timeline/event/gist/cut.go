package gist

import (
	"strings"

	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// roundOff adds to the words to keep what the last of them needs, so that a summary never ends inside a phrase: what is
// left out behind it begins with a mark, a conjunction or a relative word, or is not left out.
func (g *Writer) roundOff(keep []bool, c int) {
	ws := g.Tree.Words
	last := len(keep) - 1
	for last >= 0 && (!keep[last] || ws[last].UPOS == "PUNCT") {
		last--
	}
	if last < 0 {
		return
	}
	if last+1 < len(ws) && (ws[last+1].Rel == "mark" && grammar.Focusing[ws[last].Lower] || indefinite[ws[last].Lower] && last > 1 && ws[last-1].Text == "," && g.explained(last, last+1)) {
		keep[last] = false
		return
	}
	end := g.Tree.SaidLast()
	if end < c {
		end = len(ws)
	}
	for i := last + 1; i < end && !keep[i]; i++ {
		if !unended(&ws[last]) && (g.parts(i) || g.above(i, c)) {
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
func (g *Writer) above(i, c int) bool {
	w := &g.Tree.Words[i]
	if w.Head >= 0 && (g.Tree.Is(i, "aux") || w.Rel == "cop") {
		i = w.Head
	}
	return i != c && g.Tree.Below(c, i)
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
func (g *Writer) parts(i int) bool {
	w := &g.Tree.Words[i]
	switch w.XPOS {
	case "WDT", "WP", "WP$", "WRB":
		return i == 0 || !g.singledOut(i-1)
	case "CC":
		return i+1 >= len(g.Tree.Words) || w.Head < 0 || g.Tree.Words[w.Head].Rel != "conj" || g.Tree.Words[w.Head].Head != i-1 || !g.Tree.Words[w.Head].IsNoun()
	}
	switch {
	case w.Rel == "mark":
		return grammar.Subordinating[w.Lower]
	case w.XPOS == "VBG" && grammar.Reporting[w.Lemma]: // saying that
		return true
	case w.UPOS == "PUNCT":
		if w.Text == "-" && i > 0 && i+1 < len(g.Tree.Words) && g.Tree.Words[i-1].End == w.Start && g.Tree.Words[i+1].Start == w.End { // 11-million
			return false
		}
		return w.XPOS != "``" && w.XPOS != "''" && w.XPOS != "HYPH" && w.Lower != "'"
	}
	for v := i; v >= 0 && g.Tree.Words[v].From == i; v = g.Tree.Words[v].Head {
		if g.Tree.Words[v].IsVerb() && g.Tree.Child(v, "nsubj") >= 0 { // a clause with its own subject: "the cart he had bought"
			return true
		}
	}
	return false
}

// singledOut tells whether the noun at i is one that a relative clause behind it says which of: "the role that they play".
func (g *Writer) singledOut(i int) bool {
	if !g.Tree.Words[i].IsNoun() {
		return false
	}
	k := g.Tree.Child(i, "det")
	return k >= 0 && g.Tree.Words[k].Lower != "a" && g.Tree.Words[k].Lower != "an"
}

// ragged tells whether what was kept of the clause at c was cut through something that is one: a word with a hyphen, a
// quotation of a few words, a noun and its adjectives, a list of days.
func (g *Writer) ragged(keep []bool, c int) bool {
	ws := g.Tree.Words
	last := -1 // word that was kept
	quoted := false
	for i, kept := range keep {
		if isQuote(ws[i].Text) {
			if quoted = !quoted; quoted && g.cutQuotation(keep, i) {
				return true
			}
		}
		switch {
		case i == 0:
		case kept != keep[i-1] && g.oneWord(i-1, i),
			!kept && keep[i-1] && ws[i-1].Lower == "far" && ws[i].Lower == "from",                                                                                               // "far from closing the matter"
			!kept && keep[i-1] && i+1 < len(keep) && keep[i+1] && ws[i-1].UPOS != "PUNCT" && (ws[i].Rel == "mark" || ws[i].XPOS == "WRB") && grammar.Subordinating[ws[i].Lower]: // four days [before] X exploded
			return true
		}
		if !kept {
			continue
		}
		switch w := &ws[i]; {
		case w.Rel == "mark" && w.Lower == "that" && w.Head > i && (!keep[w.Head] || !g.predicates(w.Head)), // "an estimate that one of its ships"
			w.Rel == "nsubj" && w.XPOS == "WDT" && w.Head > i && !g.predicates(w.Head),
			w.Rel == "conj" && w.Head >= 0 && w.Head < i && keep[w.Head] && g.joinedBeside(i):
			return true
		case last >= 0 && w.UPOS == "PRON" && endsInWord(g.instead(i, c), ws[last].Text): // "told Obama he"
			return true
		}
		if w := &ws[i]; w.UPOS != "PUNCT" {
			last = i
		}
	}
	return g.openEnded(last) || g.halved(keep) || g.unbidden(keep, c)
}

// halved tells whether what is kept has a "both" or "either" without its "and" or "or".
func (g *Writer) halved(keep []bool) bool {
	ws := g.Tree.Words
	pair := ""
	for i := range keep {
		switch w := ws[i].Lower; {
		case keep[i] && (w == "both" || w == "between") && g.pairs(i, "and"):
			pair = "and"
		case keep[i] && w == "either" && g.pairs(i, "or"):
			pair = "or"
		case keep[i] && w == "neither" && g.pairs(i, "nor"):
			pair = "nor"
		case keep[i] && w == pair:
			pair = ""
		}
	}
	return pair != ""
}

// pairs tells whether the conjunction stands not far behind word i, before the sentence goes on to something else.
func (g *Writer) pairs(i int, conjunction string) bool {
	ws := g.Tree.Words
	for k := i + 1; k < min(i+pairReach, len(ws)); k++ {
		switch {
		case ws[k].Lower == conjunction:
			return true
		case ws[k].UPOS == "PUNCT" || ws[k].IsVerb():
			return false
		}
	}
	return false
}

// pairReach is how many words behind "both" its "and" is looked for.
const pairReach = 12

// unbidden tells whether what is kept of the clause at c leaves out what somebody is bidden to do, the first "to" behind its verb: "urged
// the others" to waive it.
func (g *Writer) unbidden(keep []bool, c int) bool {
	ws := g.Tree.Words
	if !bidding[ws[c].Lemma] {
		return false
	}
	for k := c + 1; k+1 < len(ws); k++ {
		switch {
		case ws[k].Lower == "to" && ws[k+1].XPOS == "VB":
			return !keep[k]
		case ws[k].IsVerb() && ws[k].IsTensed():
			return false
		}
	}
	return false
}

var bidding = wordlist.Set("urge ask tell order invite warn advise instruct persuade force allow encourage implore beg command")

// oneWord tells whether words i and j, which stands behind it, are parts of one with a hyphen.
func (g *Writer) oneWord(i, j int) bool {
	v, w := &g.Tree.Words[i], &g.Tree.Words[j]
	if v.End != w.Start {
		return false
	}
	hyphen := func(w *grammar.Word) bool { return w.Text == "-" || w.Text == "–" && w.XPOS == "HYPH" }
	return hyphen(v) && w.UPOS != "PUNCT" || hyphen(w) && v.UPOS != "PUNCT" && j+1 < len(g.Tree.Words) && g.Tree.Words[j+1].Start == w.End
}

// predicates tells whether word i is a verb or has a copula.
func (g *Writer) predicates(i int) bool {
	return g.Tree.Words[i].IsVerb() || g.Tree.Child(i, "cop") >= 0
}

// fewWords is how many words a quotation may have that is told whole or not at all.
const fewWords = 6

// joinedBeside tells whether the noun at i, which is joined to another, stands behind a preposition of its own and the other
// behind none: "investigate the spill and at one of the hearings".
func (g *Writer) joinedBeside(i int) bool {
	own, other := g.Tree.Preposition(i), g.Tree.Preposition(g.Tree.Words[i].Head)
	return g.Tree.Words[g.Tree.Words[i].Head].IsNoun() && own != "" && own != "of" && other == "" && g.Tree.Words[g.Tree.Words[i].Head].Rel == "obj"
}

// cutQuotation tells whether a few words stand between the quotation mark at i and the next, and some of them were kept and
// some not.
func (g *Writer) cutQuotation(keep []bool, i int) bool {
	kept, cut := false, false
	for k := i + 1; k < len(keep) && k <= i+1+fewWords; k++ {
		if isQuote(g.Tree.Words[k].Text) {
			return kept && cut
		}
		if g.Tree.Words[k].UPOS != "PUNCT" {
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
func (g *Writer) openEnded(last int) bool {
	ws := g.Tree.Words
	if last < 0 || last+2 >= len(ws) {
		return false
	}
	w, next, after := &ws[last], &ws[last+1], &ws[last+2]
	switch {
	case (next.Lower == "after" || next.Lower == "before") && grammar.Periods[grammar.Singular(w.Lower)]: // two days [after X struck]
		return true
	case next.XPOS == "CC":
		return w.XPOS == "JJ" && after.XPOS == "JJ" && g.Tree.Child(last, "cop") < 0 && w.Rel != "xcomp" || // announced criminal [and civil investigations]
			grammar.CalendarWords[w.Lower] && grammar.CalendarWords[after.Lower] || // on Friday [and Saturday]
			w.XPOS == "VB" && after.XPOS == "VB" && grammar.Transitive[after.Lemma] // to find [and punish those]
	case w.Rel == "compound:prt" && w.Head >= 0 && grammar.Transitive[ws[w.Head].Lemma]: // to break up [anti-government demonstrations]
		return next.XPOS == "DT" || next.XPOS == "PRP$" || next.XPOS == "JJ" || next.IsNoun()
	}
	return false
}

// endsInWord tells whether the last word of s is the given one.
func endsInWord(s, word string) bool { return s[strings.LastIndexByte(s, ' ')+1:] == word }
