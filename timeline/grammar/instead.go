package grammar

import (
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// The parser has learned from a treebank of few wars and few summits. Where its tagger is known to go wrong, it reads
// another word of the same use instead: a common name for a rare one, "threw" for the "cut" of "France cut its ties".

// instead returns the word up to which those from word i on are parsed as one, and what the parser reads for them; i and
// "" where it reads the word itself. The verb at bare has no tense.
func (x *Parser) instead(t *Tree, i, bare, year int) (to int, form string) {
	to, form = x.nameAt(t, i, year)
	if w := t.Words[i].Lower; w == "test" && (t.reads(i, testFired) || t.reads(i, testLaunched)) {
		return i + 3, "fired"
	}
	if n := compound(t, i); n > to {
		return n, "local"
	}
	if n := x.department(t, i); n > to {
		if _, known := x.known.names.Find(t.Text[t.Words[i].Start:], year); known { // the American treasury
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
	if to := t.titleEnd(i); to > i {
		return to, t.Words[i].Text
	}
	if form, n := t.fixedAt(i); n > 0 {
		return i + n, form
	}
	switch {
	case i == bare:
		return i + 1, "took"
	case i > 0 && i+1 < len(t.Words) && t.Words[i].Lower == "dates" && datingBack[t.Words[i+1].Lower]: // "the dispute dates from 1994"
		return i + 1, "grew"
	case i > 0 && t.Words[i-1].Lower == "to" && numerals[t.Words[i].Lower]: // "to nine monitors"
		return i + 1, "12"
	case t.pressed(i):
		return i + 1, "concerns"
	case t.resolved(i):
		return i + 1, "began"
	case t.struckBy(i):
		return i + 1, "overran"
	case i > 0 && !Auxiliaries[t.Words[i-1].Lower] && t.reads(i, []string{"set", "free"}):
		return i + 2, "released"
	case t.Words[i].Lower == "rioting" && i > 0 && t.Words[i-1].Lower == "of", // "two days of rioting"
		t.fightBetween(i):
		return i + 1, "violence"
	case t.adjective(i):
		return i + 1, "new"
	case t.dugIn(i):
		return i + 2, "stayed"
	case t.letLoose(i):
		return i + 2, "released"
	case t.saysNo(i):
		return i + 2, objections[t.Words[i].Lower]
	case t.cutBy(i):
		return i + 1, "threw"
	case t.initial(i):
		return i + 1, "John"
	case t.theMilitary(i):
		return i + 1, "army"
	case t.Words[i].Text == "Air" && i+1 < len(t.Words) && t.struck(i+1): // no name
		return i + 1, "air"
	case t.struck(i):
		return i + 1, "attacks"
	case t.Words[i].Lower == "quit" && i > 0 && t.Words[i-1].Lower != "to" && !Auxiliaries[t.Words[i-1].Lower]:
		return i + 1, "left"
	case t.Words[i].Lower == "wound" && i+1 < len(t.Words) && (t.Words[i+1].Lower == "up" || t.Words[i+1].Lower == "down"):
		return i + 1, "closed"
	case i > 0 && i+1 < len(t.Words) && t.Words[i].Lower == "earlier" && t.insideVerb(i-1, i+1): // "had earlier threatened"
		return i + 1, "already"
	case gerunds[t.Words[i].Lower] && i > 0 && Prepositions[t.Words[i-1].Lower] && i+1 < len(t.Words) && startsLetter(t.Words[i+1].Text) && !t.Timed[i+1] && !Determiners[t.Words[i+1].Lower] && !Prepositions[t.Words[i+1].Lower] && !possessives[t.Words[i+1].Lower] && !Conjunctions[t.Words[i+1].Lower]: // "talks on fishing quotas"
		return i + 1, "trade"
	case t.reportsLast(i):
		return i + 1, "says"
	}
	return i, ""
}

var (
	testFired, testLaunched = []string{"test", "-", "fired"}, []string{"test", "-", "launched"}
	letGo, turnedLoose      = []string{"let", "go"}, []string{"turned", "loose"}
	noTo, dugIn             = []string{"no", "to"}, []string{"dug", "in"}
)

// initial tells whether word i is an initial that is written without its point, which may read as a pronoun or an article: "Prime
// Minister | I | K | Gujral".
func (t *Tree) initial(i int) bool {
	letter := func(k int) bool {
		return k >= 0 && k < len(t.Words) && len(t.Words[k].Text) == 1 && t.Words[k].Text != t.Words[k].Lower
	}
	name := func(k int) bool {
		return k >= 0 && k < len(t.Words) && len(t.Words[k].Text) > 2 && startsUpper(t.Words[k].Text) && !t.Timed[k]
	}
	return letter(i) && (letter(i+1) && name(i+2) && (i == 0 || name(i-1)) || letter(i-1) && name(i+1))
}

// reads tells whether the words from word i on are these.
func (t *Tree) reads(i int, words []string) bool {
	if i+len(words) > len(t.Words) {
		return false
	}
	for k, w := range words {
		if t.Words[i+k].Lower != w {
			return false
		}
	}
	return true
}

// numerals are numbers in words that a tagger takes for verbs.
var numerals = wordlist.Set("two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety")

// gerunds are nouns for trades, which a tagger takes for verbs behind a preposition.
var gerunds = wordlist.Set("fishing mining shipping banking whaling farming drilling logging")

// datingBack are the words behind the verb "dates".
var datingBack = wordlist.Set("from back to")

// compound returns the word after the hyphened adjective that begins at word i, and i when none does:
// "long-standing", "Iran-backed", "six-nation". A parser that has learned from single words takes its parts
// for a clause of their own.
func compound(t *Tree, i int) (to int) {
	ws := t.Words
	joined := func(k int) bool { return k+1 < len(ws) && ws[k].End == ws[k+1].Start && !t.Timed[k+1] }
	last := i
	for last+2 < len(ws) && ws[last+1].Text == "-" && joined(last) && joined(last+1) {
		last += 2
	}
	if last == i || !startsLetter(ws[i].Text) && !startsDigit(ws[i].Text) || last+1 >= len(ws) {
		return i
	}
	w, next := ws[last].Text, &ws[last+1]
	if w != ws[last].Lower || !prenominal(w) || !startsLetter(next.Text) || next.Start == ws[last].End || t.Timed[last+1] ||
		verbPrefixes[ws[i].Lower] || Conjunctions[next.Lower] || Auxiliaries[next.Lower] || Determiners[next.Lower] || Prepositions[next.Lower] {
		return i
	}
	return last + 1
}

// subjunctive returns the bare verb of what is demanded behind the "that" at word i: the "ease" of "demanded that the
// United States ease sanctions", which a tagger takes for a noun; -1 where there is none.
func (t *Tree) subjunctive(i int) int {
	ws := t.Words
	if i == 0 || ws[i].Lower != "that" {
		return -1
	}
	before := i - 1
	for before > 0 && (t.Timed[before] || t.Timed[before+1] && dateOpeners[ws[before].Lower]) { // "insisted on Monday that"
		before--
	}
	if !mandative[ws[before].Lower] {
		return -1
	}
	const reach = 10 // words of a subject
	verb := -1
	for k := i + 2; k < len(ws)-1 && k < i+reach; k++ {
		w := &ws[k]
		if Auxiliaries[w.Lower] || PastForms[w.Lower] || w.Lower == "be" || !startsLetter(w.Text) && w.Text != "-" {
			break
		}
		if w.Text == w.Lower && bareVerbs[w.Lower] || w.Text == w.Lower && t.known.acts.Verb(w.Lower) {
			before := ws[k-1].Lower
			if !Determiners[before] && !Prepositions[before] && before != "to" && before != "and" && !possessives[before] {
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
func (t *Tree) pressed(i int) bool {
	return i > 1 && i+1 < len(t.Words) && t.Words[i].Lower == "pressure" && t.Words[i-1].Lower == "to" && (t.Words[i+1].Lower == "from" || t.Words[i+1].Lower == "by")
}

// dugIn tells whether words i and i + 1 are the verb of "the rebels dug in at the airfield".
func (t *Tree) dugIn(i int) bool {
	return i > 0 && i+2 < len(t.Words) && t.reads(i, dugIn) && (Prepositions[t.Words[i+2].Lower] || t.Words[i+2].Text == "," || t.Words[i+2].Text == ".") && !Auxiliaries[t.Words[i-1].Lower]
}

// adjective tells whether word i is the adjective of "the ruling Al Khalifa", "Malawi's acting envoy" or "Joint exercises", and no verb or name.
func (t *Tree) adjective(i int) bool {
	w := t.Words[i].Lower
	if i+1 >= len(t.Words) {
		return false
	}
	if i == 0 {
		return w == "joint" && !startsUpper(t.Words[1].Text) // no "Joint Chiefs"
	}
	if w != "ruling" && w != "acting" {
		return false
	}
	before, next := t.Words[i-1].Lower, &t.Words[i+1]
	if !Determiners[before] && !possessives[before] || !startsLetter(next.Text) || Prepositions[next.Lower] {
		return false
	}
	return w == "acting" || startsUpper(next.Text)
}

// fightBetween tells whether word i is the noun of "Fighting between Kenya and Peru", and no verb of who fights between two towns.
func (t *Tree) fightBetween(i int) bool {
	if t.Words[i].Lower != "fighting" || i+3 >= len(t.Words) || t.Words[i+1].Lower != "between" || i > 0 && !fierce[t.Words[i-1].Lower] {
		return false
	}
	const reach = 8 // words of the one side
	for k := i + 3; k < min(len(t.Words), i+reach); k++ {
		if t.Words[k].Lower == "and" {
			return true
		}
	}
	return false
}

var fierce = wordlist.Set("the of in after amid despite by heavy fierce fresh new more further renewed bitter")

// letLoose tells whether words i and i + 1 are the verb of "let go some 115 inmates", with whom behind it.
func (t *Tree) letLoose(i int) bool {
	if i == 0 || i+2 >= len(t.Words) || Auxiliaries[t.Words[i-1].Lower] || t.Words[i-1].Lower == "to" {
		return false
	}
	if !t.reads(i, letGo) && !t.reads(i, turnedLoose) {
		return false
	}
	next := &t.Words[i+2]
	return !possessives[next.Lower] && (Determiners[next.Lower] || startsDigit(next.Text) || numerals[next.Lower] || startsUpper(next.Text))
}

// saysNo tells whether words i and i + 1 are the verb of "said no to the offer".
func (t *Tree) saysNo(i int) bool {
	return objections[t.Words[i].Lower] != "" && t.reads(i+1, noTo)
}

var objections = map[string]string{"say": "object", "says": "objects", "said": "objected", "saying": "objecting"}

// struck tells whether word i is the noun of "air strikes hit", which a tagger that has read little of war takes for a
// verb.
func (t *Tree) struck(i int) bool {
	switch w := &t.Words[i]; w.Lower {
	case "airstrikes":
		return true
	case "strikes":
		return i > 0 && (striking[t.Words[i-1].Lower] || i > 1 && t.Words[i-1].Lower == "out" && t.Words[i-2].Lower == "carried")
	}
	return false
}

// struckBy tells whether word i is the "struck" of somebody who did so, and no participle: "the Chilean military struck
// Peruvian rebels".
func (t *Tree) struckBy(i int) bool {
	if i == 0 || i+2 >= len(t.Words) || t.Words[i+1].Lower == "by" {
		return false
	}
	if w := t.Words[i].Lower; w != "struck" && (w != "launched" || !t.struck(i+1) && !t.struck(i+2)) {
		return false
	}
	before := &t.Words[i-1]
	return startsLetter(before.Text) && !Auxiliaries[before.Lower] && !strings.HasSuffix(before.Lower, "ly")
}

// cutBy tells whether word i is the "cut" or "hit" of somebody in the past, and no noun: "France cut its ties", "troops hit a
// bridge".
func (t *Tree) cutBy(i int) bool {
	if i == 0 || i+2 >= len(t.Words) || !readAsNoun[t.Words[i].Lower] {
		return false
	}
	before, next, then := &t.Words[i-1], t.Words[i+1].Lower, t.Words[i+2].Lower // "cut military ties"
	named := before.Text != before.Lower && !possessives[before.Lower] && !Determiners[before.Lower]
	if !named && (!strings.HasSuffix(before.Lower, "s") || len(before.Lower) < 4) && !several[before.Lower] {
		return false
	}
	return Determiners[next] || possessives[next] || startsDigit(next) || numerals[next] || splitting[next] || named && (t.known.acts.InClass("aid", next) || t.known.acts.InClass("ties", next) || t.known.acts.InClass("ties", then))
}

var (
	readAsNoun = wordlist.Set("cut shot hit split shut detonated scrambled butchered bludgeoned ransacked strafed lynched pelted heckled booed picketed jeered lambasted castigated muzzled airlifted bankrolled")
	several    = wordlist.Set("police troops gunmen militiamen people men")
	splitting  = wordlist.Set("off back down short all several dozens hundreds thousands")
)

// theMilitary tells whether word i is the noun of "put its military on alert".
func (t *Tree) theMilitary(i int) bool {
	if i == 0 || i+1 >= len(t.Words) || t.Words[i].Lower != "military" {
		return false
	}
	before, next := t.Words[i-1].Lower, t.Words[i+1].Lower
	return (Determiners[before] || possessives[before]) && (Prepositions[next] || Auxiliaries[next] || PastForms[next] || strings.HasSuffix(next, "ed"))
}

// resolved tells whether word i is the "failed" or "refused" of somebody, with an infinitive behind it: "the council failed
// on Friday to adopt a text". What is refused is no participle there.
func (t *Tree) resolved(i int) bool {
	if i == 0 || !controlling[t.Words[i].Lower] || i+2 >= len(t.Words) {
		return false
	}
	before := &t.Words[i-1]
	if !startsLetter(before.Text) && !startsDigit(before.Text) || Auxiliaries[before.Lower] || before.Lower == "and" || before.Lower == "or" || strings.HasSuffix(before.Lower, "ly") || Determiners[before.Lower] {
		return false
	}
	next := i + 1
	for next < len(t.Words)-1 && (t.Timed[next] || dateOpeners[t.Words[next].Lower]) {
		next++
	}
	return next > i+1 && t.Words[next].Lower == "to"
}

// reportsLast tells whether word i is the verb of who reports the sentence, at its end: ", the Jerusalem Post reports."
func (t *Tree) reportsLast(i int) bool {
	if w := t.Words[i].Lower; w != "reports" && w != "report" || i+1 < len(t.Words) && t.Words[i+1].Text != "." {
		return false
	}
	k, name := i-1, false
	for k > 0 && i-k < phraseReach && t.Words[k].Text != "," {
		w := &t.Words[k]
		if name = name || startsUpper(w.Text) || voices[w.Lower]; !name && !startsLetter(w.Text) || Prepositions[w.Lower] && w.Lower != "of" {
			return false
		}
		k--
	}
	return k > 0 && k < i-1 && t.Words[k].Text == "," && name
}

var voices = wordlist.Set("radio television tv agency media newspaper daily magazine website broadcaster")

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
