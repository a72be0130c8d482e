package grammar

import (
	"strings"
	"unicode"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// FindNames finds the names of the gazetteer among the words of a sentence of about the given year, its dates aside: a town taken "in
// May" is not Theresa May's.
func (t *Tree) FindNames(year int) {
	t.Mentions = t.Mentions[:0]
	for i := 0; i < len(t.Words); i++ {
		w := &t.Words[i]
		if t.Timed[i] || w.Text == w.Lower && w.UPOS != "PROPN" && w.UPOS != "NOUN" && w.UPOS != "ADJ" {
			continue
		}
		n, ok := t.known.names.Find(t.Text[w.Start:], year)
		if !ok && t.formerly(i) {
			n, ok = t.known.names.FindFormer(t.Text[w.Start:], year)
		}
		if !ok {
			continue
		}
		if k := len(t.Mentions) - 1; n.Kind == actor.Leader && k >= 0 && t.Mentions[k].To >= i-2 { // "Jordan's King Abdullah"
			n = t.known.names.LeaderOf(n, t.Mentions[k].Code, year)
		}
		to := i + 1
		for to < len(t.Words) && t.Words[to].Start < w.Start+len(n.Text) {
			to++
		}
		if !t.meant(&n, i, to) {
			continue
		}
		if n.Kind == actor.Organisation && national[n.Sector] {
			t.ofAnother(&n, i)
		}
		if (n.Kind == actor.Place || n.Kind == actor.Capital) && n.Code != "USA" && t.inAmericanState(to) { // "Birmingham, Ala."
			n.Code, n.Kind = "USA", actor.Place
		}
		for k := i; k < to; k++ {
			t.Words[k].Mention = len(t.Mentions)
		}
		t.Mentions = append(t.Mentions, Mention{n, i, to})
		i = to - 1
	}
}

// formerly tells whether word i follows the title of somebody who led a state: "former President | Carter", "ex-president | Gorbachev".
func (t *Tree) formerly(i int) bool {
	from := i - 1
	if from >= 0 && strings.HasPrefix(t.Words[from].Lower, "ex-") && t.titled(from) {
		return true
	}
	switch {
	case from < 1 || !leading[t.Words[from].Lower]:
		return false
	case t.Words[from].Lower == "minister":
		from--
		if from < 1 || t.Words[from].Lower != "prime" {
			return false
		}
	}
	return t.Words[from-1].Lower == "former" || t.Words[from-1].Lower == "ex"
}

// leading are the titles, by their last word, of those who lead a state.
var leading = wordlist.Set("president minister premier chancellor")

// inAmericanState tells whether a comma and a state of the United States stand at word i.
func (t *Tree) inAmericanState(i int) bool {
	return i+1 < len(t.Words) && t.Words[i].Text == "," && americanStates[strings.ReplaceAll(t.Words[i+1].Lower, ".", "")] && t.Words[i+1].Text != t.Words[i+1].Lower
}

// americanStates are the states that news names behind a town, by their names of one word and short forms, without full stops.
var americanStates = wordlist.Set(`ala alabama alaska ariz arizona ark arkansas calif california colo colorado conn connecticut del delaware fla florida
	ga hawaii idaho ill illinois ind indiana iowa kan kansas ky kentucky la louisiana maine md maryland mass massachusetts mich michigan
	minn minnesota miss mississippi mo missouri mont montana neb nebraska nev nevada nh nj nm ny nc nd ohio okla oklahoma ore oregon pa
	pennsylvania ri sc sd tenn tennessee tex texas utah vt vermont va virginia wash wva wis wisconsin wyo wyoming`)

// national are the sectors of bodies that many states have under the same name.
var national = wordlist.Set("GOV LEG JUD MIL COP")

// ofAnother gives a body whose name begins at word i to the state that stands before it, if that is another one than the
// gazetteer knows it of: "Israel's Supreme Court", "the Canadian Senate".
func (t *Tree) ofAnother(n *actor.Name, i int) {
	owner := i - 1
	possessive := owner >= 0 && t.Words[owner].XPOS == "POS"
	if possessive {
		owner--
	}
	k := len(t.Mentions) - 1
	if k < 0 || t.Mentions[k].To != owner+1 {
		return
	}
	if m := &t.Mentions[k]; m.Code != "" && m.Code != n.Code && (m.Kind == actor.People || (possessive && (m.Kind == actor.State || m.Kind == actor.Capital) || m.Kind == actor.State && n.Weak)) {
		n.Code, n.Full = m.Code, t.Text[t.Words[m.From].Start:t.Words[i].Start+len(n.Text)]
	}
}

// meant tells whether a name that stands at the words from from to to is meant as the gazetteer has it.
func (t *Tree) meant(n *actor.Name, from, to int) bool {
	if n.Kind != actor.Leader && n.Kind != actor.Organisation && t.ofWater(from, to) || n.Kind == actor.People && to < len(t.Words) && t.Words[to].Lower == "peninsula" {
		return false
	}
	if n.Kind == actor.Organisation && n.Sector == "GOV" && from > 0 && t.Words[from-1].XPOS == "PRP$" { // "its National Security Council" is of whom it means
		return false
	}
	if n.Kind == actor.People && from > 0 && t.Words[from-1].Lower == "ethnic" { // who live elsewhere
		return false
	}
	if to-from > 1 || n.Kind == actor.People {
		return true
	}
	w := &t.Words[from]
	if from > 0 && n.Kind != actor.Leader && clock[t.Words[from-1].Lower] { // "8 a.m. Cairo", where the clock stands
		return false
	}
	if n.Weak && w.UPOS != "PROPN" {
		return false
	}
	if n.Short || n.Kind == actor.Capital || n.Kind == actor.Place || n.Kind == actor.State { // not the surname or first name of somebody else
		if from > 0 && t.partOfName(from-1, from) && !t.titled(from-1) {
			return false
		}
		if n.Kind == actor.Leader && n.Short && t.amongNames(from, to) {
			return false
		}
		if (n.Kind != actor.Leader || n.Short) && to < len(t.Words) && t.Is(to, "flat") && t.partOfName(from, to) && !t.titled(to) {
			return false
		}
	}
	return true
}

// amongNames tells whether the name from word from to word to, to not included, is the first name of somebody whose title stands
// before it, "Foreign Minister Abbas Araqchi", or the surname behind another first name, "Lawrence Wong".
func (t *Tree) amongNames(from, to int) bool {
	own := func(i, head int) bool {
		w := &t.Words[i]
		return w.UPOS == "PROPN" && w.Mention < 0 && startsUpper(w.Text) && w.Rel == "compound" && w.Head == head
	}
	switch {
	case from > 0 && own(from-1, from) && !t.titled(from-1):
		return from < 2 || t.Words[from-2].Lower != "-"
	case from > 0 && to < len(t.Words) && own(from, to) && t.Words[to].UPOS == "PROPN" && !t.titled(to):
		_, office := t.Role(from - 1)
		return office
	}
	return false
}

// ofWater tells whether the name at the words from from to to is only that of a water, which is no state's: "the Gulf of
// Mexico", "the Philippine Sea". A peninsula that is named after a people is not that of one state either.
func (t *Tree) ofWater(from, to int) bool {
	named := func(i int) bool { return waters[t.Words[i].Lower] && t.Words[i].Text != t.Words[i].Lower }
	return from > 1 && t.Words[from-1].Lower == "of" && named(from-2) || to < len(t.Words) && named(to)
}

var waters = wordlist.Set("gulf sea bay strait straits ocean channel")

var clock = wordlist.Set("a.m. p.m. am pm a.m p.m gmt")

// partOfName tells whether word i and the one at next, behind it, belong to one name that the gazetteer does not have.
func (t *Tree) partOfName(i, next int) bool {
	a, b := &t.Words[i], &t.Words[next]
	if CalendarWords[b.Lower] && len(b.Lower) > 3 { // "Iran Saturday condemned"
		return false
	}
	return a.UPOS == "PROPN" && b.UPOS == "PROPN" && a.Mention < 0 && (a.Rel == "flat" || b.Rel == "flat") && (b.Head == i || a.Head == next || a.Head == b.Head)
}

// nameEnd returns where a name ends of which the words before to are all but what a hyphen joins to them: the "-yon" of "Lee
// Nak-yon".
func (t *Tree) nameEnd(to int) int {
	for to+1 < len(t.Words) && t.Words[to].Text == "-" && t.Words[to-1].End == t.Words[to].Start && t.Words[to].End == t.Words[to+1].Start && startsLetter(t.Words[to+1].Text) && t.Words[to+1].Mention < 0 && !prenominal(t.Words[to+1].Lower) {
		to += 2
	}
	return to
}

// titled tells whether word i is a title, or a name that stands by itself before another.
func (t *Tree) titled(i int) bool {
	w := &t.Words[i]
	if w.Mention >= 0 {
		return true
	}
	if _, ok := t.Role(i); ok {
		return true
	}
	if office, former := strings.CutPrefix(w.Lower, "ex-"); former && leading[office] {
		return true
	}
	switch w.Lower {
	case "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "gen.", "col.", "sen.", "rep.", "gov.", "lt.", "sgt.", "capt.", "adm.":
		return true
	}
	r := []rune(w.Text)
	return len(r) > 0 && !unicode.IsUpper(r[0])
}
