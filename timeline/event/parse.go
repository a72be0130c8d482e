package event

import (
	"strings"

	"timeline/timeline/prose"
	"timeline/timeline/timex"
)

// tag fills in the tree of a sentence but for what depends on what. Offsets in it are bytes of the sentence.
//
// Dates and names are known before, and many are written in ways that a parser trained on other texts
// has seldom seen. So a name is parsed as a common one of its kind, a date of several words as a
// weekday, and a date that opens a clause ("On 29 July the Soviets crossed …") is left out and put under
// the verb of its clause afterwards.
func (x *Extractor) tag(p *passage, year int) *tree {
	text, s := p.article.Text, p.span
	x.spans = prose.AppendTokens(x.spans[:0], text, s)
	t := &x.tree
	t.text = text[s.Start:s.End]
	t.words = t.words[:0]
	for _, span := range x.spans {
		form := span.In(text)
		t.words = append(t.words, word{start: span.Start - s.Start, end: span.End - s.Start, text: form, lower: strings.ToLower(form), head: -1})
	}
	x.reader.timed = timed(x.reader.timed[:0], t, s.Start, p.times)
	x.plan(t, s.Start, p.times, year)
	x.tagged(t)
	return t
}

// attach fills in the rest of the tree that tag has begun.
func (x *Extractor) attach(t *tree) {
	n := 0
	result := x.parser.Attach()
	for _, p := range x.parts {
		if p.skip {
			continue
		}
		w, r := &t.words[p.from], &result[n]
		n++
		w.rel = r.Rel
		if r.Head >= 0 {
			w.head = x.numbers[r.Head]
		}
	}
	t.repair(x.lex, x.reader.timed)
	t.reattach(x.lex, x.reader.timed)
	t.link()
	if x.replant(t) {
		t.link()
	}
}

// part is one word for the parser: the words from from to to of the sentence, to not included.
type part struct {
	from, to int
	skip     bool   // left out
	form     string // what the parser reads instead, or ""
}

// standIns are common names of each kind.
var standIns = [...]string{state: "Iraq", capital: "Iraq", seat: "Congress", organisation: "Congress", leader: "Bush", place: "Iraq"}

// nameAt returns the word after the name that begins at word i, and what to read instead of it; i and ""
// when none does.
func (x *Extractor) nameAt(t *tree, i, year int) (to int, form string) {
	w := &t.words[i]
	if w.text == w.lower {
		return i, ""
	}
	n, ok := x.lex.names.find(t.text[w.start:], year)
	if !ok || n.weak || hyphened(n.name) {
		return i, ""
	}
	for to = i + 1; to < len(t.words) && t.words[to].start < w.start+len(n.name); to++ {
		if x.reader.timed[to] {
			return i, ""
		}
	}
	if n.kind == people {
		switch next := to < len(t.words) && t.words[to].text == t.words[to].lower && t.words[to].text[0] >= 'a'; {
		case strings.HasSuffix(n.name, "s") && !strings.HasSuffix(n.name, "ss"):
			return to, "Americans"
		case next && to == i+1:
			return to, "American"
		}
		return i, ""
	}
	if (n.kind == state || n.kind == organisation) && x.lex.roles.titles(t, to) { // "US President Barack Obama"
		return to, "American"
	}
	return to, standIns[n.kind]
}

// compound returns the word after the hyphened adjective that begins at word i, and i when none does:
// "long-standing", "Iran-backed", "six-nation". A parser that has learned from single words takes its parts
// for a clause of their own.
func compound(t *tree, i int, timed []bool) (to int) {
	ws := t.words
	joined := func(k int) bool { return k+1 < len(ws) && ws[k].end == ws[k+1].start && !timed[k+1] }
	last := i
	for last+2 < len(ws) && ws[last+1].text == "-" && joined(last) && joined(last+1) {
		last += 2
	}
	if last == i || !startsLetter(ws[i].text) && !startsDigit(ws[i].text) || last+1 >= len(ws) {
		return i
	}
	w, next := ws[last].text, &ws[last+1]
	if w != ws[last].lower || !prenominal(w) || !startsLetter(next.text) || next.start == ws[last].end || timed[last+1] ||
		verbPrefixes[ws[i].lower] || conjunctions[next.lower] || auxiliaries[next.lower] || determiners[next.lower] || prepositions[next.lower] {
		return i
	}
	return last + 1
}

// subjunctive returns the bare verb of what is demanded behind the "that" at word i: the "ease" of "demanded that the
// United States ease sanctions", which a tagger takes for a noun; -1 where there is none.
func (t *tree) subjunctive(i int, l *lexicon) int {
	ws := t.words
	if i == 0 || ws[i].lower != "that" || !mandative[ws[i-1].lower] {
		return -1
	}
	const reach = 10 // words of a subject
	verb := -1
	for k := i + 2; k < len(ws)-1 && k < i+reach; k++ {
		w := &ws[k]
		if auxiliaries[w.lower] || pastForms[w.lower] || w.lower == "be" || !startsLetter(w.text) && w.text != "-" {
			break
		}
		if w.text == w.lower && bareVerbs[w.lower] || w.text == w.lower && l.acts.verbs[w.lower] != nil {
			before := ws[k-1].lower
			if !determiners[before] && !prepositions[before] && before != "to" && before != "and" && !possessives[before] {
				verb = k
			}
		} else if verb >= 0 {
			break
		}
	}
	return verb
}

var (
	mandative   = set("demand demands demanded insist insists insisted urge urges urged request requests requested propose proposes proposed recommend recommends recommended ask asks asked")
	bareVerbs   = set("resign leave return open stop apologize apologise give take pay come go explain join cut comply respond answer respect begin start make")
	possessives = set("its their his her our my your whose 's ’s")
)

// struck tells whether word i is the noun of "air strikes hit", which a tagger that has read little of war takes for a
// verb.
func (t *tree) struck(i int) bool {
	switch w := &t.words[i]; w.lower {
	case "airstrikes":
		return true
	case "strikes":
		return i > 0 && (striking[t.words[i-1].lower] || i > 1 && t.words[i-1].lower == "out" && t.words[i-2].lower == "carried")
	}
	return false
}

// struckBy tells whether word i is the "struck" of somebody who did so, and no participle: "the Chilean military struck
// Peruvian rebels".
func (t *tree) struckBy(i int) bool {
	if i == 0 || i+2 >= len(t.words) || t.words[i+1].lower == "by" {
		return false
	}
	if w := t.words[i].lower; w != "struck" && (w != "launched" || !t.struck(i+1) && !t.struck(i+2)) {
		return false
	}
	before := &t.words[i-1]
	return startsLetter(before.text) && !auxiliaries[before.lower] && !strings.HasSuffix(before.lower, "ly")
}

// cutBy tells whether word i is the "cut" or "hit" of somebody in the past, and no noun: "France cut its ties", "troops hit a
// bridge".
func (t *tree) cutBy(i int, l *lexicon) bool {
	if i == 0 || i+2 >= len(t.words) || !nounLike[t.words[i].lower] {
		return false
	}
	before, next := &t.words[i-1], t.words[i+1].lower
	named := before.text != before.lower && !possessives[before.lower] && !determiners[before.lower]
	if !named && (!strings.HasSuffix(before.lower, "s") || len(before.lower) < 4) && !several[before.lower] {
		return false
	}
	return determiners[next] || possessives[next] || startsDigit(next) || splitting[next] || named && (l.acts.classes["aid"][next] || l.acts.classes["ties"][next])
}

var (
	nounLike  = set("cut shot hit split shut")
	several   = set("police troops gunmen militiamen people men")
	splitting = set("off back down short all several two three four five six seven eight nine ten dozens hundreds thousands")
)

// resolved tells whether word i is the "failed" or "refused" of somebody, with an infinitive behind it: "the council failed
// on Friday to adopt a text". What is refused is no participle there.
func (t *tree) resolved(i int, timed []bool) bool {
	if i == 0 || !controlling[t.words[i].lower] || i+2 >= len(t.words) {
		return false
	}
	before := &t.words[i-1]
	if !startsLetter(before.text) && !startsDigit(before.text) || auxiliaries[before.lower] || before.lower == "and" || before.lower == "or" || strings.HasSuffix(before.lower, "ly") || determiners[before.lower] {
		return false
	}
	next := i + 1
	for next < len(t.words)-1 && (timed[next] || dateOpeners[t.words[next].lower]) {
		next++
	}
	return next > i+1 && t.words[next].lower == "to"
}

var controlling = set("failed refused declined decided vowed pledged threatened managed agreed promised offered")

var striking = set("air drone missile rocket military retaliatory more further new launched conducted ordered")

// prenominal tells whether the last word of a hyphened compound makes an adjective of it.
func prenominal(w string) bool {
	return compoundEnds[w] || len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing"))
}

var compoundEnds = set(`led run held made born known old wide term level scale range profile ranking nation party member country
	power day week month year hour minute mile style class backed era`)

// verbPrefixes begin compounds that are verbs: "counter-attacked".
var verbPrefixes = set("counter re co over under out air mis pre cross double")

func startsLetter(s string) bool { return s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z' }

func startsDigit(s string) bool { return s[0] >= '0' && s[0] <= '9' }

// plan cuts the words into parts.
func (x *Extractor) plan(t *tree, offset int, times []timex.Timex, year int) {
	x.parts = x.parts[:0]
	bare := -1 // a verb without a tense
	for i := 0; i < len(t.words); {
		if !x.reader.timed[i] {
			if v := t.subjunctive(i, x.lex); v >= 0 {
				bare = v
			}
			to, form := x.instead(t, i, bare, year)
			to = max(to, i+1)
			x.parts = append(x.parts, part{from: i, to: to, form: form})
			i = to
			continue
		}
		for len(times) > 0 && times[0].End <= t.words[i].start+offset {
			times = times[1:]
		}
		to, digits := i, false
		for to < len(t.words) && x.reader.timed[to] && len(times) > 0 && t.words[to].start+offset < times[0].End {
			digits = digits || t.words[to].text[0] >= '0' && t.words[to].text[0] <= '9'
			to++
		}
		to = max(to, i+1)
		if x.opening(t, i, to) {
			x.parts = append(x.parts, part{from: i, to: to, skip: true})
		} else if digits && to-i > 1 {
			x.parts = append(x.parts, part{from: i, to: to, form: "Friday"})
		} else {
			for ; i < to; i++ {
				x.parts = append(x.parts, part{from: i, to: i + 1})
			}
		}
		i = to
	}
}

// instead returns the word up to which those from word i on are parsed as one, and what the parser reads for them; i and
// "" where it reads the word itself. The verb at bare has no tense.
func (x *Extractor) instead(t *tree, i, bare, year int) (to int, form string) {
	to, form = x.nameAt(t, i, year)
	if n := compound(t, i, x.reader.timed); n > to {
		return n, "local"
	}
	if to > i {
		return to, form
	}
	if to := x.lex.roles.office(t, i); to > i {
		return to, t.words[i].text
	}
	for j := range fixed {
		if p := &fixed[j]; t.reads(i, p.words) {
			return i + len(p.words), p.form
		}
	}
	switch {
	case i == bare:
		return i + 1, "took"
	case t.resolved(i, x.reader.timed):
		return i + 1, "began"
	case t.struckBy(i):
		return i + 1, "overran"
	case i > 0 && !auxiliaries[t.words[i-1].lower] && t.reads(i, []string{"set", "free"}):
		return i + 2, "released"
	case t.cutBy(i, x.lex):
		return i + 1, "threw"
	case t.words[i].lower == "military" && i > 0 && i+1 < len(t.words) && (determiners[t.words[i-1].lower] || possessives[t.words[i-1].lower]) && (prepositions[t.words[i+1].lower] || auxiliaries[t.words[i+1].lower]):
		return i + 1, "army"
	case t.words[i].text == "Air" && i+1 < len(t.words) && t.struck(i+1): // no name
		return i + 1, "air"
	case t.struck(i):
		return i + 1, "attacks"
	}
	return i, ""
}

// fixed are phrases that a parser reads word by word, and words of the same use.
var fixed = [...]struct {
	words []string
	form  string
}{
	{[]string{"shot", "down"}, "downed"}, // no shot that is down
	{[]string{"shot", "dead"}, "downed"},
	{[]string{"shot", "and", "killed"}, "downed"},
	{[]string{"shot", "and", "wounded"}, "downed"},
	{[]string{"shot", "and", "injured"}, "downed"},
	{[]string{"persona", "non", "grata"}, "unwelcome"},
	{[]string{"as", "soon", "as", "possible"}, "soon"},
	{[]string{"as", "many", "as"}, "about"},
	{[]string{"as", "much", "as"}, "about"},
}

// reads tells whether the words from word i on are these.
func (t *tree) reads(i int, words []string) bool {
	if i+len(words) > len(t.words) {
		return false
	}
	for k, w := range words {
		if t.words[i+k].lower != w {
			return false
		}
	}
	return true
}

// opening tells whether the date at the words from from to to, with its preposition, opens a clause, and
// leaves its preposition and a comma behind it out as well.
func (x *Extractor) opening(t *tree, from, to int) bool {
	before := from - 1
	for before >= 0 && (dateOpeners[t.words[before].lower] || focusing[t.words[before].lower]) {
		before--
	}
	if before >= 0 && !clauseJoiners[t.words[before].lower] && !x.afterDate(before) || to >= len(t.words)-2 {
		return false
	}
	if next := t.words[to].lower; conjunctions[next] || next == "'s" || next == "-" || next == "to" || next == "until" || next == ")" || joining[next] && from > 0 && focusing[t.words[from-1].lower] || prepositions[next] && next != "at" && next != "in" {
		return false
	}
	if c := t.words[to].text[0]; before >= 0 && t.words[before].lower == "and" && c >= 'a' && c <= 'z' && t.words[to].lower != "the" && t.words[to].lower != "a" {
		return false // "on Monday and Tuesday evening"
	}
	for k := from - 1; k > before; k-- {
		x.parts[len(x.parts)-(from-k)].skip = true
	}
	return true
}

// afterDate tells whether word i belongs to a date that was left out: the first end of a range.
func (x *Extractor) afterDate(i int) bool {
	for k := len(x.parts) - 1; k >= 0 && x.parts[k].to > i; k-- {
		if x.parts[k].from <= i && x.parts[k].skip {
			return x.reader.timed[i]
		}
	}
	return false
}

var (
	dateOpeners   = set("on in at by around about early late the during")
	clauseJoiners = set("and but ; : -- — that , \"")
)

// tagged runs the tagger over the parts and gives the words what it says.
func (x *Extractor) tagged(t *tree) {
	var b strings.Builder
	x.spans = x.spans[:0]
	for _, p := range x.parts {
		if p.skip {
			continue
		}
		start := b.Len()
		if p.form != "" {
			b.WriteString(p.form)
		} else {
			b.WriteString(t.words[p.from].text)
		}
		x.spans = append(x.spans, prose.Span{Start: start, End: b.Len()})
		b.WriteByte(' ')
	}
	result := x.parser.Tag(b.String(), x.spans)
	x.numbers = x.numbers[:0]
	for _, p := range x.parts {
		if !p.skip {
			x.numbers = append(x.numbers, p.from)
		}
	}
	n := 0
	for _, p := range x.parts {
		if p.skip {
			for i := p.from; i < p.to; i++ {
				w := &t.words[i]
				w.upos, w.xpos, w.rel, w.lemma, w.head = "NOUN", "NN", "flat", w.lower, p.from
				if i == p.from {
					w.rel, w.head = "obl", -1
				}
				if dateOpeners[w.lower] && !x.reader.timed[i] {
					w.upos, w.xpos, w.rel = "ADP", "IN", "case"
				}
				if focusing[w.lower] {
					w.upos, w.xpos, w.rel = "ADV", "RB", "advmod"
				}
			}
			continue
		}
		r := result[n]
		n++
		w := &t.words[p.from]
		w.upos, w.xpos = r.UPOS, r.XPOS
		if p.form == "took" && w.upos == "VERB" {
			w.xpos = "VB"
		}
		w.lemma = x.lex.lemmaOf(w.lower, w.upos, w.xpos)
		if p.form == "released" { // "set free"
			w.lemma = "release"
		}
		for i := p.from + 1; i < p.to; i++ {
			w := &t.words[i]
			w.lemma, w.upos, w.xpos, w.rel, w.head = w.lower, "PROPN", "NNP", "flat", p.from
		}
	}
}

// replant puts the dates that were left out under the verb of the clause that they open. It tells
// whether there were any.
func (x *Extractor) replant(t *tree) bool {
	any := false
	for i, p := range x.parts {
		if !p.skip || !x.reader.timed[p.from] {
			continue
		}
		if p.to >= len(t.words) {
			continue
		}
		next := p.to
		var verb int
		if t.words[next].lower == "," && next+1 < len(t.words) {
			next++
			for next+1 < len(t.words) && x.reader.timed[next] { // On Friday, hours before
				next++
			}
			verb = t.mainOf(t.clauseOf(next), next)
		} else {
			verb = t.clauseOf(next)
		}
		if verb >= p.from && verb < p.to {
			continue
		}
		t.words[p.from].head = verb
		for j := i - 1; j >= 0 && x.parts[j].skip && !x.reader.timed[x.parts[j].from]; j-- {
			t.words[x.parts[j].from].head = p.from
		}
		any = true
	}
	return any
}

// mainOf returns the verb of the main clause behind that of the verb at v, when a conjunction from word from on begins
// the latter: what stands before the comma in "On Friday, hours before the vote, he left" dates the main clause.
func (t *tree) mainOf(v, from int) int {
	main := t.words[v].head
	if main <= v || !isVerb(&t.words[main]) {
		return v
	}
	for k := t.words[v].first; k >= 0; k = t.words[k].next {
		if w := &t.words[k]; k >= from && k < v && (w.rel == "mark" || w.rel == "advmod") && subordinating[w.lower] {
			return main
		}
	}
	return v
}

// timed tells which words belong to date expressions. offset is where the sentence begins.
func timed(out []bool, t *tree, offset int, times []timex.Timex) []bool {
	for i := range t.words {
		w := &t.words[i]
		for len(times) > 0 && times[0].End <= w.start+offset {
			times = times[1:]
		}
		out = append(out, len(times) > 0 && w.start+offset >= times[0].Start && w.end+offset <= times[0].End)
	}
	return out
}
