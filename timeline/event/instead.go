package event

import (
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// The parser has learned from a treebank of few wars and few summits. Where its tagger is known to go wrong, it reads
// another word of the same use instead: a common name for a rare one, "threw" for the "cut" of "France cut its ties".

// instead returns the word up to which those from word i on are parsed as one, and what the parser reads for them; i and
// "" where it reads the word itself. The verb at bare has no tense.
func (x *Extractor) instead(t *tree, i, bare, year int) (to int, form string) {
	to, form = x.nameAt(t, i, year)
	if w := t.words[i].lower; w == "test" && (t.reads(i, testFired) || t.reads(i, testLaunched)) {
		return i + 3, "fired"
	}
	if n := compound(t, i, x.reader.timed); n > to {
		return n, "local"
	}
	if n := x.department(t, i); n > to {
		if _, known := x.lex.names.Find(t.text[t.words[i].start:], year); known { // the American treasury
			return n, standIns[actor.Organisation]
		}
		return n, "American"
	}
	if n := x.committee(t, i); n > to {
		return n, "American"
	}
	if to > i {
		return to, form
	}
	if to, form := t.designation(i); to > i {
		return to, form
	}
	if to := x.lex.titleEnd(t, i); to > i {
		return to, t.words[i].text
	}
	for j := range fixed {
		if p := &fixed[j]; t.reads(i, p.words) && (startsUpper(t.words[i].text) || !startsUpper(p.form)) {
			return i + len(p.words), p.form
		}
	}
	switch {
	case i == bare:
		return i + 1, "took"
	case t.pressed(i):
		return i + 1, "concerns"
	case t.resolved(i, x.reader.timed):
		return i + 1, "began"
	case t.struckBy(i):
		return i + 1, "overran"
	case i > 0 && !auxiliaries[t.words[i-1].lower] && t.reads(i, []string{"set", "free"}):
		return i + 2, "released"
	case t.cutBy(i, x.lex):
		return i + 1, "threw"
	case t.theMilitary(i):
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
	{[]string{"secretary", "-", "general"}, "Secretary"},
	{[]string{"director", "-", "general"}, "Director"},
	{[]string{"search", "and", "rescue"}, "rescue"},
	{[]string{"border", "crossing"}, "border"},
	{[]string{"border", "crossings"}, "borders"},
	{[]string{"as", "soon", "as", "possible"}, "soon"},
	{[]string{"as", "many", "as"}, "about"},
	{[]string{"as", "much", "as"}, "about"},
}

var testFired, testLaunched = []string{"test", "-", "fired"}, []string{"test", "-", "launched"}

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

// standIns are common names of each kind.
var standIns = [...]string{actor.State: "Iraq", actor.Capital: "Iraq", actor.Seat: "Congress", actor.Organisation: "Congress", actor.Leader: "Bush", actor.Place: "Iraq"}

// nameAt returns the word after the name that begins at word i, and what to read instead of it; i and ""
// when none does.
func (x *Extractor) nameAt(t *tree, i, year int) (to int, form string) {
	w := &t.words[i]
	if w.text == w.lower {
		return i, ""
	}
	n, ok := x.lex.names.Find(t.text[w.start:], year)
	if !ok || n.Weak || hyphened(n.Text) {
		return i, ""
	}
	for to = i + 1; to < len(t.words) && t.words[to].start < w.start+len(n.Text); to++ {
		if x.reader.timed[to] {
			return i, ""
		}
	}
	if n.Kind == actor.People {
		switch next := to < len(t.words) && t.words[to].text == t.words[to].lower && t.words[to].text[0] >= 'a'; {
		case strings.HasSuffix(n.Text, "s") && !strings.HasSuffix(n.Text, "ss"):
			return to, "Americans"
		case next && to == i+1:
			return to, "American"
		}
		return i, ""
	}
	if (n.Kind == actor.State || n.Kind == actor.Organisation) && x.lex.titleAt(t, to) || n.Kind == actor.Place && to < len(t.words) && (t.words[to].text == "Gov." || t.words[to].text == "Governor") { // "US President Barack Obama"
		return to, "American"
	}
	return to, standIns[n.Kind]
}

// department returns the word after the name of a department at word i, before the title of whoever heads it and his name:
// "Treasury | Secretary Ann Lee"; i where there is none.
func (x *Extractor) department(t *tree, i int) (to int) {
	ws := t.words
	if !departments[ws[i].lower] || !startsUpper(ws[i].text) || i+3 >= len(ws) {
		return i
	}
	if next := ws[i+1].lower; next != "secretary" && next != "minister" || !startsUpper(ws[i+1].text) || !startsUpper(ws[i+2].text) || x.reader.timed[i+2] {
		return i
	}
	return i + 1
}

var departments = wordlist.Set(`treasury energy oil trade justice labor labour health economy agriculture education transport transportation
	commerce information environment planning culture housing home homeland industry tourism petroleum`)

// designation returns the word after the name of a model of aircraft or tank that begins at word i, and what it is; i where
// there is none: "F-16s", "a T-72".
func (t *tree) designation(i int) (to int, form string) {
	ws := t.words
	form = models[ws[i].lower]
	if form == "" || !startsUpper(ws[i].text) || i+2 >= len(ws) || ws[i+1].text != "-" || ws[i].end != ws[i+1].start || ws[i+1].end != ws[i+2].start {
		return i, ""
	}
	number := ws[i+2].text
	if number[0] < '0' || number[0] > '9' {
		return i, ""
	}
	if strings.HasSuffix(number, "s") {
		form += "s"
	}
	return i + 3, form
}

// models are the letters before the number of a model, and what it is a model of.
var models = map[string]string{
	"f": "jet", "mig": "jet", "su": "jet", "tu": "jet", "b": "jet", "j": "jet", "jf": "jet", "ea": "jet", "fa": "jet", "u": "jet", "yak": "jet",
	"c": "plane", "kc": "plane", "p": "plane", "an": "plane", "il": "plane", "rc": "plane", "ep": "plane", "ac": "plane",
	"mi": "helicopter", "uh": "helicopter", "ah": "helicopter", "ch": "helicopter", "ka": "helicopter",
	"mq": "drone", "rq": "drone", "tb": "drone", "t": "tank",
}

// committee returns the word after the name of a committee that begins at word i, before the title of somebody in it: "Senate
// Intelligence Committee | Chairman Joe Lee"; i where there is none.
func (x *Extractor) committee(t *tree, i int) (to int) {
	ws := t.words
	if !startsUpper(ws[i].text) || i > 1 && startsUpper(ws[i-1].text) { // the first word of a sentence may be any
		return i
	}
	if n, ok := x.lex.names.Find(t.text[ws[i].start:], modern); ok && n.Kind != actor.Organisation && n.Kind != actor.Seat { // "Iran and Senate Committee Chairman Lee"
		return i
	}
	const reach = 7 // words of a name
	for k := i + 1; k < len(ws)-2 && k < i+reach && !x.reader.timed[k]; k++ {
		switch w := &ws[k]; {
		case committees[w.lower] && startsUpper(w.text):
			if x.lex.titleAt(t, k+1) && startsUpper(ws[k+1].text) && startsUpper(ws[k+2].text) {
				return k + 1
			}
			return i
		case !startsUpper(w.text) && w.lower != "and" && w.lower != "for" && w.lower != "of":
			return i
		}
	}
	return i
}

var committees = wordlist.Set("committee subcommittee commission council")

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
func (t *tree) subjunctive(i int, l *lexicon, timed []bool) int {
	ws := t.words
	if i == 0 || ws[i].lower != "that" {
		return -1
	}
	before := i - 1
	for before > 0 && (timed[before] || timed[before+1] && dateOpeners[ws[before].lower]) { // "insisted on Monday that"
		before--
	}
	if !mandative[ws[before].lower] {
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
	mandative   = wordlist.Set("demand demands demanded insist insists insisted urge urges urged request requests requested propose proposes proposed recommend recommends recommended ask asks asked")
	bareVerbs   = wordlist.Set("resign leave return open stop apologize apologise give take pay come go explain join cut comply respond answer respect begin start make")
	possessives = wordlist.Set("its their his her our my your whose 's ’s")
)

// pressed tells whether word i is the noun of "bowed to pressure from France", no verb behind "to".
func (t *tree) pressed(i int) bool {
	return i > 1 && i+1 < len(t.words) && t.words[i].lower == "pressure" && t.words[i-1].lower == "to" && (t.words[i+1].lower == "from" || t.words[i+1].lower == "by")
}

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
	nounLike  = wordlist.Set("cut shot hit split shut")
	several   = wordlist.Set("police troops gunmen militiamen people men")
	splitting = wordlist.Set("off back down short all several two three four five six seven eight nine ten dozens hundreds thousands")
)

// theMilitary tells whether word i is the noun of "put its military on alert".
func (t *tree) theMilitary(i int) bool {
	if i == 0 || i+1 >= len(t.words) || t.words[i].lower != "military" {
		return false
	}
	before, next := t.words[i-1].lower, t.words[i+1].lower
	return (determiners[before] || possessives[before]) && (prepositions[next] || auxiliaries[next] || pastForms[next] || strings.HasSuffix(next, "ed"))
}

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

var controlling = wordlist.Set("failed refused declined decided vowed pledged threatened managed agreed promised offered")

var striking = wordlist.Set("air drone missile rocket military retaliatory more further new launched conducted ordered")

// prenominal tells whether the last word of a hyphened compound makes an adjective of it.
func prenominal(w string) bool {
	return compoundEnds[w] || len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing"))
}

var compoundEnds = wordlist.Set(`led run held made born known old wide term level scale range profile ranking nation party member country
	power day week month year hour minute mile style class backed era`)

// verbPrefixes begin compounds that are verbs: "counter-attacked".
var verbPrefixes = wordlist.Set("counter re co over under out air mis pre cross double")

func startsLetter(s string) bool { return s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z' }

func startsUpper(s string) bool { return s[0] >= 'A' && s[0] <= 'Z' }

func startsDigit(s string) bool { return s[0] >= '0' && s[0] <= '9' }

// stoodFor are the lemmas of words that stand for others of the same meaning.
var stoodFor = map[string]string{
	"released": "release", // "set free"
	"fired":    "test-fire",
	"jet":      "jet", "jets": "jet", "plane": "plane", "planes": "plane", "helicopter": "helicopter", "helicopters": "helicopter",
	"drone": "drone", "drones": "drone", "tank": "tank", "tanks": "tank",
}
