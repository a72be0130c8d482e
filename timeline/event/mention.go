package event

import (
	"strings"
	"unicode"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// mark finds the names of the gazetteer among the words of a sentence of about the given year, its dates aside: a town taken "in
// May" is not Theresa May's.
func (l *lexicon) mark(t *tree, year int, timed []bool) {
	t.mentions = t.mentions[:0]
	for i := 0; i < len(t.words); i++ {
		w := &t.words[i]
		if timed[i] || w.text == w.lower && w.upos != "PROPN" && w.upos != "NOUN" && w.upos != "ADJ" {
			continue
		}
		n, ok := l.names.Find(t.text[w.start:], year)
		if !ok {
			continue
		}
		if k := len(t.mentions) - 1; n.Kind == actor.Leader && k >= 0 && t.mentions[k].to >= i-2 { // "Jordan's King Abdullah"
			n = l.names.LeaderOf(n, t.mentions[k].Code, year)
		}
		to := i + 1
		for to < len(t.words) && t.words[to].start < w.start+len(n.Text) {
			to++
		}
		if !l.meant(t, &n, i, to) {
			continue
		}
		if n.Kind == actor.Organisation && national[n.Sector] {
			t.ofAnother(&n, i)
		}
		if (n.Kind == actor.Place || n.Kind == actor.Capital) && n.Code != "USA" && t.inAmericanState(to) { // "Birmingham, Ala."
			n.Code, n.Kind = "USA", actor.Place
		}
		for k := i; k < to; k++ {
			t.words[k].mention = len(t.mentions)
		}
		t.mentions = append(t.mentions, mention{n, i, to})
		i = to - 1
	}
}

// inAmericanState tells whether a comma and a state of the United States stand at word i.
func (t *tree) inAmericanState(i int) bool {
	return i+1 < len(t.words) && t.words[i].text == "," && americanStates[strings.ReplaceAll(t.words[i+1].lower, ".", "")] && t.words[i+1].text != t.words[i+1].lower
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
func (t *tree) ofAnother(n *actor.Name, i int) {
	owner := i - 1
	possessive := owner >= 0 && t.words[owner].xpos == "POS"
	if possessive {
		owner--
	}
	k := len(t.mentions) - 1
	if k < 0 || t.mentions[k].to != owner+1 {
		return
	}
	if m := &t.mentions[k]; m.Code != "" && m.Code != n.Code && (m.Kind == actor.People || possessive && (m.Kind == actor.State || m.Kind == actor.Capital)) {
		n.Code, n.Full = m.Code, t.text[t.words[m.from].start:t.words[i].start+len(n.Text)]
	}
}

// meant tells whether a name that stands at the words from from to to is meant as the gazetteer has it.
func (l *lexicon) meant(t *tree, n *actor.Name, from, to int) bool {
	if n.Kind != actor.Leader && n.Kind != actor.Organisation && ofWater(t, from, to) || n.Kind == actor.People && to < len(t.words) && t.words[to].lower == "peninsula" {
		return false
	}
	if n.Kind == actor.Organisation && n.Sector == "GOV" && from > 0 && t.words[from-1].xpos == "PRP$" { // "its National Security Council" is of whom it means
		return false
	}
	if to-from > 1 || n.Kind == actor.People {
		return true
	}
	w := &t.words[from]
	if from > 0 && n.Kind != actor.Leader && clock[t.words[from-1].lower] { // "8 a.m. Cairo", where the clock stands
		return false
	}
	if n.Weak && w.upos != "PROPN" {
		return false
	}
	if n.Short || n.Kind == actor.Capital || n.Kind == actor.Place || n.Kind == actor.State { // not the surname or first name of somebody else
		if from > 0 && partOfName(t, from-1, from) && !l.titled(t, from-1) {
			return false
		}
		if n.Kind == actor.Leader && n.Short && t.amongNames(from, to, l) {
			return false
		}
		if (n.Kind != actor.Leader || n.Short) && to < len(t.words) && t.is(to, "flat") && partOfName(t, from, to) && !l.titled(t, to) {
			return false
		}
	}
	return true
}

// amongNames tells whether the name from word from to word to, to not included, is the first name of somebody whose title stands
// before it, "Foreign Minister Abbas Araqchi", or the surname behind another first name, "Lawrence Wong".
func (t *tree) amongNames(from, to int, l *lexicon) bool {
	own := func(i, head int) bool {
		w := &t.words[i]
		return w.upos == "PROPN" && w.mention < 0 && startsUpper(w.text) && w.rel == "compound" && w.head == head
	}
	switch {
	case from > 0 && own(from-1, from) && !l.titled(t, from-1):
		return from < 2 || t.words[from-2].lower != "-"
	case from > 0 && to < len(t.words) && own(from, to) && t.words[to].upos == "PROPN" && !l.titled(t, to):
		_, office := l.roleAt(t, from-1)
		return office
	}
	return false
}

// ofWater tells whether the name at the words from from to to is only that of a water, which is no state's: "the Gulf of
// Mexico", "the Philippine Sea". A peninsula that is named after a people is not that of one state either.
func ofWater(t *tree, from, to int) bool {
	named := func(i int) bool { return waters[t.words[i].lower] && t.words[i].text != t.words[i].lower }
	return from > 1 && t.words[from-1].lower == "of" && named(from-2) || to < len(t.words) && named(to)
}

var waters = wordlist.Set("gulf sea bay strait straits ocean channel")

var clock = wordlist.Set("a.m. p.m. am pm a.m p.m gmt")

// partOfName tells whether the words i and i+1 belong to one name.
func partOfName(t *tree, i, next int) bool {
	a, b := &t.words[i], &t.words[next]
	if calendarWords[b.lower] && len(b.lower) > 3 { // "Iran Saturday condemned"
		return false
	}
	return a.upos == "PROPN" && b.upos == "PROPN" && a.mention < 0 && (a.rel == "flat" || b.rel == "flat") && (b.head == i || a.head == next || a.head == b.head)
}

// titled tells whether word i is a title, or a name that stands by itself before another.
func (l *lexicon) titled(t *tree, i int) bool {
	w := &t.words[i]
	if w.mention >= 0 {
		return true
	}
	if _, ok := l.roleAt(t, i); ok {
		return true
	}
	switch w.lower {
	case "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "gen.", "col.", "sen.", "rep.", "gov.", "lt.", "sgt.", "capt.", "adm.":
		return true
	}
	r := []rune(w.text)
	return len(r) > 0 && !unicode.IsUpper(r[0])
}
