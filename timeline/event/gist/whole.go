package gist

import (
	"slices"
	"strings"

	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// torn tells whether what was kept is no sentence: it begins inside a phrase or with the verb, ends before what somebody
// says, or has no finite verb.
func (g *Writer) torn(keep []bool, c int) bool {
	t := g.Tree
	first, last := -1, -1
	for i, kept := range keep {
		if !kept || t.Words[i].UPOS == "PUNCT" {
			continue
		}
		if last = i; first < 0 {
			first = i
		}
	}
	if first < 0 || !g.Tensed(c) {
		return true
	}
	question := t.Words[len(t.Words)-1].Text == "?"
	switch w := &t.Words[first]; {
	case unfinished[w.Lower],
		g.Tree.Timed[first] && first+1 < len(keep) && keep[first+1] && t.Words[first+1].Lower == "that", // said Friday that
		w.Lower == "that" && (w.XPOS == "WDT" || w.XPOS == "IN") && g.instead(first, c) == "",
		first > 0 && (w.XPOS == "VB" || w.XPOS == "VBN" && t.Words[first-1].IsNominal()),
		w.Rel == "case" && t.Words[c].Rel == "root" && t.Words[c].XPOS != "VB" && t.Child(c, "nsubj", "csubj", "expl") < 0, // "in an interview aired on Friday, X said"
		w.XPOS == "VBG" && (w.UPOS == "AUX" || g.instead(first, c) != ""),                                                  // having met Y
		first == 0 && c == 0 && w.XPOS == "VBN",                                                                            // "Wounded on Friday, X flew home"
		w.UPOS == "AUX" && !(question && (first == 0 || t.Words[first-1].UPOS == "PUNCT")):
		return true
	}
	if w := &t.Words[last]; w.UPOS == "VERB" && last+2 < len(t.Words) && t.Words[last+1].Text == "," && t.Words[last+2].XPOS == "``" { // warned, "…"
		return true
	}
	if last+1 < len(t.Words) && !keep[last+1] && t.Words[last+1].XPOS == "``" { // "as it warned it | "will not allow"
		return true
	}
	if first == 0 {
		return false
	}
	if before := &t.Words[first-1]; (before.Rel == "mark" || before.XPOS == "CC" && g.dropsWhen(keep, first, c)) && g.twoClauses(keep, c) {
		return true
	}
	switch w := &t.Words[first-1]; w.XPOS {
	case "IN":
		return grammar.Completing[w.Lower] || w.Rel == "case" || unfinished[w.Lower]
	case "TO", "DT", "PRP$":
		return true
	}
	return false
}

// dropsWhen tells whether a conjunction is left out between the words from and to.
func (g *Writer) dropsWhen(keep []bool, from, to int) bool {
	for i := from; i < to; i++ {
		if !keep[i] && (g.Tree.Words[i].XPOS == "WRB" || grammar.Subordinating[g.Tree.Words[i].Lower]) {
			return true
		}
	}
	return false
}

// undone tells whether the clause at c, which has its subject from elsewhere, has no verb that could stand behind it: a
// participle that says what was done to it ("when asked why, he"), or an infinitive ("warned X not to go").
func (g *Writer) undone(c int) bool {
	w := &g.Tree.Words[c]
	switch {
	case g.Tree.Child(c, "aux", "cop") >= 0:
		return false
	case w.XPOS == "VBG":
		return g.sharedAuxiliaries(c) == "" && !g.toldAsPast(c)
	case w.XPOS == "VB":
		return g.Tree.HasTo(c) && g.sharedAuxiliaries(c) == ""
	}
	return w.XPOS == "VBN" && g.Tree.Is(c, "advcl")
}

// Tensed tells whether the clause at c has a finite verb, or is written with one.
func (g *Writer) Tensed(c int) bool {
	t := g.Tree
	if g.toldAsPast(c) {
		return true
	}
	for i := t.Words[c].First; i >= 0; i = t.Words[i].Next {
		if t.Is(i, "aux") || t.Words[i].Rel == "cop" {
			if w := &t.Words[i]; w.IsTensed() || g.instead(i, c) != "" {
				return true
			}
		}
	}
	w := &t.Words[c]
	return w.IsTensed() || w.XPOS == "VBN" && t.ExactChild(c, "nsubj") >= 0 // a simple past that was not known for one
}

// twoClauses tells whether two clauses were taken for the one at c: a comma parts its beginning from its verb, or a subject
// follows a comma.
func (g *Writer) twoClauses(keep []bool, c int) bool {
	t := g.Tree
	comma := -1
	for i, kept := range keep {
		switch {
		case !kept:
		case t.Words[i].Text == ",":
			comma = i
			if i < c {
				return true
			}
		case comma >= 0 && t.Is(i, "nsubj") && t.Words[i].From <= comma+3: // ", more than twelve people"
			return true
		}
	}
	return false
}

// unsound tells whether what was kept of the clause at c, written as s, says something else than its sentence, or nothing.
func (g *Writer) unsound(s string, keep []bool, c int) bool {
	return g.fragment(s, keep) || g.garbled(keep) || g.ragged(keep, c) || g.severed(keep, c) || g.stranded(keep) || g.saysNothing(c)
}

// unfinished are words that begin a clause which says nothing alone.
var unfinished = wordlist.Set("whether if unless than")

// fragment tells whether what was kept of a clause says nothing alone: no verb, hardly a word, or a
// relative pronoun that nothing was found for.
func (g *Writer) fragment(s string, keep []bool) bool {
	verb := false
	for i, kept := range keep {
		verb = verb || kept && g.Tree.Words[i].IsVerb()
	}
	first, _, _ := strings.Cut(strings.TrimLeft(s, ",\"“' "), " ")
	switch strings.ToLower(first) {
	case "which", "who", "whom", "whose":
		return true
	}
	return !verb || strings.Count(s, " ") < 2
}

// saysNothing tells whether the verb at c is one of saying without what is said: "the ministry reported last week".
func (g *Writer) saysNothing(c int) bool {
	t := g.Tree
	if !grammar.Reporting[t.Words[c].Lemma] || t.Passive(c) {
		return false
	}
	for k := t.Words[c].First; k >= 0; k = t.Words[k].Next {
		if w := &t.Words[k]; !g.Tree.Timed[k] && (w.Rel == "obj" || w.Rel == "ccomp" || w.Rel == "xcomp" || t.Is(k, "obl") || k > c && t.Is(k, "advcl")) {
			return false
		}
	}
	return true
}

// severed tells whether something was kept without what it belongs to: "it was the day the crowds", "if you are brave",
// "made him say".
func (g *Writer) severed(keep []bool, c int) bool {
	for i, kept := range keep {
		h := g.Tree.Words[i].Head
		if h < 0 {
			continue
		}
		switch {
		case kept && !keep[h] && (g.Tree.Is(i, "nsubj") || i != c && g.Tree.Is(i, "advcl") && g.Tree.Mark(i) == "if"),
			!kept && keep[h] && h != c && i > h && g.Tree.Words[i].Rel == "ccomp" && g.Tree.Words[h].IsVerb() && grammar.Reporting[g.Tree.Words[h].Lemma]:
			return true
		}
	}
	return false
}

// garbled tells whether a noun phrase among what was kept has a finite verb for its head or a copula of its
// own, or a verb two subjects, as only a wrong analysis has it.
func (g *Writer) garbled(keep []bool) bool {
	t := g.Tree
	last := -1 // subject
	for i, kept := range keep {
		if !kept || !t.Is(i, "nsubj") {
			continue
		}
		if last >= 0 && t.Words[last].Head == t.Words[i].Head && slices.Contains(keep[last:i], false) { // two clauses in one, their conjunction left out
			return true
		}
		last = i
	}
	for i, kept := range keep {
		w := &t.Words[i]
		if !kept || w.Head < 0 || !keep[w.Head] || !t.Is(i, "nsubj") && !t.Is(i, "obj") && !t.Is(i, "obl") && !t.Is(i, "nmod") {
			continue
		}
		if w.IsVerb() && (w.XPOS == "VBZ" || w.XPOS == "VBD") || t.Child(i, "cop") >= 0 {
			return true
		}
	}
	for i := 1; i < len(keep); i++ { // a noun right behind a date is no predicate
		if keep[i] && t.Words[i].IsNoun() && t.Words[i].Rel == "xcomp" && g.Tree.Timed[i-1] && !g.Tree.Timed[i] {
			return true
		}
	}
	return false
}

// lacksObject tells whether the verb at c says nothing without an object, which was left out or stands elsewhere: "as much snow
// as it has seen".
func (g *Writer) lacksObject(keep []bool, c int) bool {
	t := g.Tree
	if !grammar.Transitive[t.Words[c].Lemma] || t.Words[c].UPOS != "VERB" || t.Passive(c) || g.toldAsPast(c) || t.Words[c].XPOS == "VBN" && t.Child(c, "aux") < 0 {
		return false
	}
	other := false
	for k := t.Words[c].First; k >= 0; k = t.Words[k].Next {
		switch w := &t.Words[k]; {
		case !keep[k] || g.Tree.Timed[k] && (w.Rel != "obj" || t.Words[c].Lemma != "spend"):
		case w.Rel == "obj", w.Rel == "iobj", w.Rel == "ccomp", w.Rel == "xcomp", w.Rel == "conj", w.Rel == "compound:prt":
			return false
		case t.Is(k, "obl"), t.Is(k, "advcl"), w.Rel == "nmod", k > c && w.Rel == "advmod":
			other = true
		}
	}
	return !other || t.Words[c].Rel == "acl:relcl" && !t.RelativeSubject(c) && !g.inWhich(c) // whose object is what it explains
}

// inWhich tells whether the relative clause at c says where or when, or stands behind a preposition: "a speech in which he called".
func (g *Writer) inWhich(c int) bool {
	t := g.Tree
	for k := t.Words[c].First; k >= 0 && k < c; k = t.Words[k].Next {
		switch t.Words[k].XPOS {
		case "WRB":
			return true
		case "WDT", "WP":
			return t.Preposition(k) != ""
		}
	}
	return false
}

// stranded tells whether a preposition was kept without what stands behind it: "a situation it finds itself in today".
func (g *Writer) stranded(keep []bool) bool {
	t := g.Tree
	for i, kept := range keep {
		if w := &t.Words[i]; kept && w.XPOS == "IN" && (w.Rel == "advmod" || w.Rel == "obl") && (i+1 == len(keep) || !keep[i+1] || g.Tree.Timed[i+1] || t.Words[i+1].UPOS == "PUNCT") {
			return true
		}
	}
	return false
}
