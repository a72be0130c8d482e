package event

// reattach moves clauses that hang on the wrong word, where closed-class words tell the right one: a
// content clause behind the verb of saying before it, "by" and a gerund on the verb before it, "who" on
// the person before it. Links are not made yet.
func (t *tree) reattach(l *lexicon, timed []bool) {
	t.onlyVerbs(l)
	t.subjects(timed)
	t.finiteRoot()
	t.semicolon()
	t.purpose()
	t.reducedFirst()
	t.fronted(timed)
	ws := t.words
	for i := range ws {
		w := &ws[i]
		if reporting[w.lemma] && w.upos == "VERB" {
			t.saidWhen(i, timed)
		}
		if w.head < 0 {
			continue
		}
		switch {
		case w.rel == "ccomp" && i > w.head && t.mark(i) == "that":
			if first := t.firstContent(w.head, i); first >= 0 && reporting[ws[first].lemma] {
				w.head = first
			}
		case (w.rel == "acl:relcl" || w.rel == "acl") && w.head < i && timed[w.head]:
			t.saidOn(i, timed)
		case (w.rel == "advcl" || w.rel == "acl") && t.gerund(i) && nearMarks[t.mark(i)]:
			for k := i - 1; k > w.head; k-- {
				if ws[k].upos == "VERB" && ws[k].rel != "amod" && k != i {
					w.head, w.rel = k, "advcl"
					break
				}
			}
		case (w.lower == "who" || w.lower == "which") && t.mainBehind(i):
		case timed[i] && (w.rel == "obl" || w.rel == "obl:unmarked") && w.head < i-2:
			t.explainedWhen(i)
			t.happenedWhen(i)
		case w.lower == "who" || w.lower == "whom":
			t.relative(l, i)
		case w.lower == "which" && ws[w.head].rel == "acl:relcl":
			t.thing(l, w.head)
		case w.lower == "that" && w.xpos == "WDT" && ws[w.head].rel == "acl:relcl":
			t.nearer(i)
		case w.rel == "conj" && w.head < i && timed[w.head] && !timed[i] && w.upos == "NOUN":
			t.besideTime(i, timed)
		case w.rel == "obj" && w.upos == "PROPN" && i+1 < len(ws) && ws[i+1].head == w.head && ws[i+1].rel == "obj": // "banning U.S. adoption"
			w.head, w.rel = i+1, "compound"
		case w.rel == "compound" && w.upos == "PROPN" && i > 0 && giving[ws[i-1].lemma] && ws[w.head].rel == "obj" && ws[w.head].head == i-1: // "offered Barack Obama help"
			if n, ok := l.names.find(t.text[w.start:], modern); ok && n.kind == leader {
				w.head, w.rel = i-1, "iobj"
			}
		case w.rel == "advcl" && ws[w.head].lemma == "vote" && w.head < i && w.xpos == "VB" && i > 0 && ws[i-1].lower == "to": // "voted on Friday to condemn"
			w.rel = "xcomp"
		case w.rel == "vocative" && i+2 < len(ws) && ws[i+1].text == "," && ws[i+2].lower == "who": // "Putin, who was mayor, said"
			if v := ws[i+2].head; v > i && ws[v].rel == "nsubj" && ws[v].head > v {
				w.head, w.rel = ws[v].head, "nsubj"
				ws[v].head, ws[v].rel = i, "acl:relcl"
			}
		case w.lower == "according" && i+1 < len(ws) && ws[i+1].lower == "to":
			t.accordingTo(i)
		case w.rel == "advcl:relcl" && w.head < i:
			t.which(i)
		case w.rel == "advcl" && i < w.head && w.xpos != "VBG" && w.xpos != "VBN" && reporting[ws[w.head].lemma] && t.mark(i) == "" && t.saidBehind(i, w.head):
			w.rel = "ccomp"
		case (w.rel == "parataxis" || w.rel == "acl:relcl") && i > w.head && w.xpos != "VBG" && reporting[w.lemma] && t.saidBehind(w.head, i):
			t.report(i)
		case (w.rel == "xcomp" || w.rel == "advcl") && w.xpos == "VBG" && w.head < i && timed[i-1] && issuing[ws[w.head].lemma]: // "passed a resolution on Friday condemning X"
			for k := i - 1; k > w.head; k-- {
				if ws[k].head == w.head && ws[k].rel == "obj" && documents[ws[k].lemma] {
					w.head, w.rel = k, "acl"
					break
				}
			}
		case w.rel == "case" && i > 0 && ws[i-1].lemma == "preparation" && w.head > i && ws[w.head].head != i-1: // "in preparation for a meeting"
			ws[w.head].head, ws[w.head].rel = i-1, "nmod"
		case (w.rel == "obl" || w.rel == "nmod") && (w.lemma == "sideline" || w.lemma == "margin"): // "for a meeting on the sidelines of the summit"
			for k := i - 1; k > w.head; k-- {
				if ws[k].upos == "NOUN" && l.acts.nouns[ws[k].lemma].kind != "" {
					w.head, w.rel = k, "nmod"
					break
				}
			}
		case w.rel == "ccomp" && w.xpos == "VB" && i > w.head+1 && ws[i-1].lower == "to" && ws[i-1].head == i:
			t.infinitive(i)
		case w.xpos == "VBD" && w.rel == "conj" && i > 1:
			t.ownSubject(i)
		}
	}
}

// giving are verbs with somebody right behind them and what he is given behind him.
var giving = set("offer give send hand grant promise deny award lend pay show")

// modern is a year of whose leaders a full name will do to tell a person.
const modern = 2000

// infinitive makes an object of what was taken for the subject of the infinitive at i: "told the agency to
// leave".
func (t *tree) infinitive(i int) {
	ws := t.words
	v, object := ws[i].head, -1
	for k := v + 1; k < i; k++ {
		switch w := &ws[k]; {
		case w.head != i:
		case w.rel == "nsubj" && object < 0:
			w.head, w.rel, object = v, "obj", k
		case w.rel == "nsubj" && object >= 0: // of "the agency for development"
			w.head, w.rel = object, "nmod"
		case w.rel == "mark" && w.lower == "for" && object >= 0:
			w.rel, w.upos = "case", "ADP"
			for n := k + 1; n < i; n++ {
				if ws[n].rel == "nsubj" && ws[n].head == i {
					w.head = n
					break
				}
			}
		}
	}
	if object >= 0 {
		ws[i].rel = "xcomp"
	}
}

// mainBehind makes a relative clause of the verb whose subject is the pronoun at i as well as the noun before it,
// and the verb of the sentence of the next one: "Kenya, which tested a bomb, fired a missile".
func (t *tree) mainBehind(i int) bool {
	ws := t.words
	v := ws[i].head
	if i == 0 || v < i || ws[v].upos != "VERB" || ws[i].rel != "nsubj" || ws[i-1].text != "," {
		return false
	}
	n := -1
	for k := range i {
		if ws[k].head == v && ws[k].rel == "nsubj" {
			n = k
		}
	}
	if n < 0 {
		return false
	}
	for u := v + 1; u < len(ws); u++ {
		if w := &ws[u]; w.rel != "conj" || w.head != v || w.upos != "VERB" || w.xpos == "VBG" || w.xpos == "VB" {
			continue
		}
		if ws[u-1].text != "," && (ws[u-1].rel != "aux" || ws[u-2].text != ",") {
			return false
		}
		ws[u].head, ws[u].rel = ws[v].head, ws[v].rel
		ws[v].head, ws[v].rel = n, "acl:relcl"
		ws[n].head = u
		for k := range ws { // what ends the sentence
			if ws[k].head == v && k > u {
				ws[k].head = u
			}
		}
		return true
	}
	return false
}

// nearer hangs the relative clause of the "that" at word i on the noun right before it, when it was hung on one from
// which that does not depend: "fear a law on rallies that X signed". What is signed is the law.
func (t *tree) nearer(i int) {
	ws := t.words
	v, n := ws[i].head, i-1
	for n > 0 && ws[n].upos == "PUNCT" {
		n--
	}
	old := ws[v].head
	if n <= old || !isNoun(&ws[n]) {
		return
	}
	for k, steps := n, 0; k >= 0 && steps < maxDepth; k, steps = ws[k].head, steps+1 {
		if k == old {
			return
		}
		if isVerb(&ws[k]) {
			break
		}
	}
	for h := ws[n].head; h >= 0 && h < n && (ws[n].rel == "flat" || ws[n].rel == "nmod" && documents[ws[h].lemma] && legislating[ws[v].lemma]); h = ws[n].head {
		n = h
	}
	ws[v].head = n
}

// besideTime joins the noun at i, which was joined to a date, to the thing that the date tells of: what is joined to a
// date is a date. "A dinner that went on past midnight and a short talk".
func (t *tree) besideTime(i int, timed []bool) {
	ws := t.words
	for k, steps := ws[i].head, 0; k >= 0 && steps < maxDepth; k, steps = ws[k].head, steps+1 {
		if isNoun(&ws[k]) && !timed[k] {
			ws[i].head = k
			return
		}
	}
}

// thing moves the relative clause at v from a person to what the person belongs to: "a warrant for the president,
// which Khartoum rejected".
func (t *tree) thing(l *lexicon, v int) {
	ws := t.words
	n := ws[v].head
	if _, isRole := l.roles.at(t, n); !isRole || collective[ws[n].lemma] {
		return
	}
	if h := ws[n].head; h >= 0 && h < n && ws[n].rel == "nmod" && isNoun(&ws[h]) {
		ws[v].head = h
	}
}

// subjects leaves each verb one subject: a date among several belongs to the verb before it ("said Monday
// that …"), "that" is then a conjunction, and of two nouns with a comma between the second explains the
// first.
func (t *tree) subjects(timed []bool) {
	ws := t.words
	t.beforeDate(timed)
	last := map[int]int{} // of a verb: its subject so far
	for i := range ws {
		w := &ws[i]
		if w.rel != "nsubj" && w.rel != "nsubj:pass" || w.head < i {
			continue
		}
		if timed[i] && i > 0 && ws[i-1].upos == "VERB" {
			w.head, w.rel = i-1, "obl:unmarked"
			continue
		}
		before, other := last[w.head]
		switch {
		case w.lower == "whom":
			w.rel = "obj"
		case !other:
			last[w.head] = i
		case before > 0 && ws[before-1].lower == "whose" && ws[before-1].head == before: // "whose president it accuses"
			ws[before].rel = "obj"
			last[w.head] = i
		case ws[before].lower == "that":
			ws[before].rel, ws[before].upos, ws[before].xpos = "mark", "SCONJ", "IN"
			last[w.head] = i
		case nominalWord(w) && nominalWord(&ws[before]) && t.comma(before, i):
			w.head, w.rel = before, "appos"
		default:
			last[w.head] = i
		}
	}
}

// beforeDate makes the subject of the noun before a date that was taken for it: "Denmark last week announced".
func (t *tree) beforeDate(timed []bool) {
	ws := t.words
	for i := 1; i < len(ws); i++ {
		v := ws[i].head
		if !timed[i] || ws[i].rel != "nsubj" || v <= i || ws[v].upos != "VERB" {
			continue
		}
		noun := i - 1
		for noun >= 0 && timed[noun] {
			noun--
		}
		if noun < 0 || !nominalWord(&ws[noun]) || ws[noun].head != i || ws[noun].rel == "nmod:poss" {
			if noun < 1 || ws[noun].rel != "flat" || ws[ws[noun].head].head != i {
				continue
			}
			noun = ws[noun].head // "South Korea last week"
		}
		for k := range noun {
			if ws[k].head == i {
				ws[k].head = noun
			}
		}
		ws[noun].head, ws[noun].rel = v, "nsubj"
		ws[i].rel = "obl:unmarked"
	}
}

// comma tells whether a comma stands between two words.
func (t *tree) comma(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if t.words[k].text == "," {
			return true
		}
	}
	return false
}

// nearMarks are the words before a gerund that bind it to the verb right before them.
var nearMarks = set("by after before while without")

// gerund tells whether the verb at i is one: "banning", "being arrested".
func (t *tree) gerund(i int) bool {
	return t.words[i].xpos == "VBG" || i > 0 && t.words[i-1].lower == "being" && t.words[i-1].head == i
}

// ownSubject gives the finite verb at i the noun right before it, which was taken for a further member of
// the phrase before: "the ban on films and Cairo answered".
func (t *tree) ownSubject(i int) {
	ws := t.words
	n := &ws[i-1]
	if n.rel != "conj" || !nominalWord(n) || n.head < 0 || n.head > i || !nominalWord(&ws[n.head]) {
		return
	}
	for k := range ws {
		if ws[k].head == i && (ws[k].rel == "nsubj" || ws[k].rel == "nsubj:pass") {
			return
		}
	}
	n.head, n.rel = i, "nsubj"
	for k := i - 2; k >= 0 && k >= i-4; k-- {
		if ws[k].rel == "cc" && ws[k].head == i-1 {
			ws[k].head = i
		}
	}
}

// finiteRoot makes the participle behind a sentence's head noun its verb when the sentence has no other:
// "The Council called on Syria to …" is a statement, however a parser that has seen many headlines takes
// it.
func (t *tree) finiteRoot() {
	ws := t.words
	root, verb := -1, -1
	for i := range ws {
		if ws[i].head < 0 && ws[i].upos != "PUNCT" {
			root = i
			break
		}
	}
	if root < 0 || !nominalWord(&ws[root]) || ws[len(ws)-1].text != "." {
		return
	}
	for i := root + 1; i < len(ws); i++ {
		if w := &ws[i]; w.head == root && w.rel == "acl" && w.xpos == "VBN" {
			verb = i
			break
		}
	}
	object := verb < 0
	if object {
		verb = t.takenForAdjective(root)
	}
	if verb < 0 || verb+1 < len(ws) && ws[verb+1].lower == "by" {
		return
	}
	for i := range ws {
		switch w := &ws[i]; w.xpos {
		case "VBD", "VBZ", "VBP", "MD":
			if (w.rel != "conj" || w.head != verb) && !(i > root && t.relativeAbove(i)) {
				return
			}
		}
		if ws[i].head == root && ws[i].rel == "vocative" {
			ws[i].rel = "appos"
		}
	}
	if object {
		for i := range verb {
			if w := &ws[i]; w.head == root && w.rel == "nsubj" {
				w.head = verb
			}
		}
		ws[verb].head, ws[verb].rel, ws[verb].xpos, ws[verb].upos = -1, "root", "VBD", "VERB"
		ws[root].head, ws[root].rel = verb, "obj"
		return
	}
	for i := range ws {
		if w := &ws[i]; w.head == root && i > verb {
			w.head = verb
			if w.rel == "acl" && w.xpos == "VB" {
				w.rel = "xcomp"
			}
		}
	}
	ws[verb].head, ws[verb].rel, ws[verb].xpos = -1, "root", "VBD"
	ws[root].head, ws[root].rel = verb, "nsubj"
}

// semicolon makes a verb of the participle behind the subject of a clause that ends at a semicolon and has no other verb:
// "The old one expired; the new one is better".
func (t *tree) semicolon() {
	ws := t.words
	begin := 0
	for end := range ws {
		if ws[end].text != ";" {
			continue
		}
		verb := -1
		for i := begin; i < end; i++ {
			switch w := &ws[i]; {
			case tensedForm(w):
				verb = len(ws)
			case w.xpos == "VBN" && w.rel == "acl" && w.head == i-1 && verb < 0 && ws[i-1].rel == "nsubj" && ws[i-1].head > end:
				verb = i
			}
		}
		if verb >= 0 && verb < len(ws) {
			subject := verb - 1
			ws[verb].head, ws[verb].rel, ws[verb].xpos = ws[subject].head, "parataxis", "VBD"
			ws[subject].head = verb
		}
		begin = end + 1
	}
}

// purpose makes the verb of the sentence of a participle behind a purpose that it begins with: "To settle it, the two
// governments signed a treaty".
func (t *tree) purpose() {
	ws := t.words
	if len(ws) == 0 || ws[0].xpos != "TO" || ws[0].head < 0 || ws[0].head >= len(ws) || ws[ws[0].head].head >= 0 {
		return
	}
	to, comma := ws[0].head, 1
	for comma < len(ws) && ws[comma].text != "," {
		comma++
	}
	for v := comma + 2; v < len(ws); v++ {
		switch w := &ws[v]; {
		case tensedForm(w):
			return
		case w.xpos == "VBN" && w.rel == "acl" && w.head == v-1 && ws[v-1].head == to:
			object := -1
			for k := v + 1; k < len(ws); k++ {
				switch h := ws[k].head; {
				case (h == to || h == v-1) && ws[k].rel == "acl:relcl" && object >= 0:
					ws[k].head = object
				case h == to || h == v-1:
					ws[k].head = v
				case h == v && ws[k].rel == "obj":
					object = k
				}
			}
			w.head, w.rel, w.xpos = -1, "root", "VBD"
			ws[to].head, ws[to].rel = v, "advcl"
			ws[v-1].head, ws[v-1].rel = v, "nsubj"
			return
		}
	}
}

// reducedFirst makes the verb of the sentence of the one that has an auxiliary, where the participle behind its subject was
// taken for it: "Two Chileans held in Peru were released".
func (t *tree) reducedFirst() {
	ws := t.words
	first := -1
	for i := range ws {
		if ws[i].head < 0 && ws[i].upos != "PUNCT" {
			first = i
			break
		}
	}
	if first < 1 || ws[first].xpos != "VBN" || !nominalWord(&ws[first-1]) || ws[first-1].head != first || ws[first-1].rel != "nsubj" {
		return
	}
	for v := first + 2; v < len(ws); v++ {
		w := &ws[v]
		if w.head != first || w.upos != "VERB" || w.rel != "advcl" && w.rel != "parataxis" && w.rel != "conj" || t.hasSubject(v) {
			continue
		}
		aux := -1
		for k := first + 1; k < v; k++ {
			switch {
			case ws[k].head == v && (ws[k].rel == "aux" || ws[k].rel == "aux:pass") && tensedForm(&ws[k]):
				aux = k
			case ws[k].head == v && (ws[k].rel == "mark" || ws[k].rel == "cc"):
				return
			}
		}
		if aux < 0 {
			return
		}
		for k := range ws {
			switch {
			case k > first && k < aux && ws[k].head == v:
				ws[k].head = first
			case k > v && ws[k].head == first:
				ws[k].head = v
			case k < first-1 && ws[k].head == first:
				if ws[k].head = v; ws[k].upos == "NUM" {
					ws[k].head, ws[k].rel = first-1, "nummod"
				}
			}
		}
		w.head, w.rel = -1, "root"
		ws[first].head, ws[first].rel = first-1, "acl"
		ws[first-1].head = v
		return
	}
}

// takenForAdjective returns the verb between the subject of the noun at root and that noun, or -1: "Officials
// shared evidence", read as "officials are shared evidence".
func (t *tree) takenForAdjective(root int) int {
	ws := t.words
	for i := 1; i < root; i++ {
		if w := &ws[i]; w.xpos == "VBN" && w.head == root && w.rel == "amod" && ws[i-1].rel == "nsubj" && ws[i-1].head == root && nominalWord(&ws[i-1]) {
			return i
		}
		if w := &ws[i]; w.xpos == "VBN" && w.head == root && w.rel == "amod" && i > 3 && ws[i-1].text == "," { // "The minister, Lee Bo, dismissed calls"
			for s := i - 2; s > 0; s-- {
				if ws[s].head == root && ws[s].rel == "nsubj" && ws[s+1].text == "," {
					return i
				}
			}
		}
	}
	return -1
}

// relativeAbove tells whether word i stands in a relative clause. Links need not be made yet.
func (t *tree) relativeAbove(i int) bool {
	for steps := 0; i >= 0 && steps < maxDepth; i, steps = t.words[i].head, steps+1 {
		if t.words[i].rel == "acl:relcl" {
			return true
		}
	}
	return false
}

// firstContent returns the first content clause of the verb h before word i, or -1.
func (t *tree) firstContent(h, i int) int {
	for k := h + 1; k < i; k++ {
		if t.words[k].head == h && t.words[k].rel == "ccomp" {
			return k
		}
	}
	return -1
}

// relative hangs the clause of "who" or "whom" at word i on the person right before it.
func (t *tree) relative(l *lexicon, i int) {
	verb := t.words[i].head
	if verb <= i || t.words[verb].upos != "VERB" {
		return
	}
	noun := i - 1
	for noun >= 0 && (t.words[noun].upos == "PUNCT" || t.words[noun].upos == "ADP") {
		noun--
	}
	if noun < 0 || !isNoun(&t.words[noun]) {
		return
	}
	for h := t.words[noun].head; h >= 0 && h < i && (t.words[noun].rel == "flat" || t.words[noun].rel == "compound"); h = t.words[noun].head {
		noun = h
	}
	if _, isRole := l.roles.at(t, noun); !isRole && t.words[noun].upos != "PROPN" {
		return
	}
	if h := t.words[noun].head; h >= 0 && h < noun && isNoun(&t.words[h]) && t.hasCase(noun) { // "families in Chile who"
		if n, ok := l.names.find(t.text[t.words[noun].start:], modern); ok && (n.kind == state || n.kind == place || n.kind == capital) {
			noun = h
		}
	}
	if noun != verb && t.words[verb].head != noun {
		t.words[verb].head, t.words[verb].rel = noun, "acl:relcl"
	}
}

// which hangs the clause of the verb at word i, when it is one of "which", on the noun right before that: a clause
// can be meant as a whole, but seldom is.
func (t *tree) which(i int) {
	for k := t.words[i].head + 1; k < i; k++ {
		if w := &t.words[k]; w.lower != "which" || w.head != i {
			continue
		}
		noun := k - 1
		for noun > t.words[i].head && t.words[noun].upos == "PUNCT" {
			noun--
		}
		for h := t.words[noun].head; h >= 0 && h < noun && (t.words[noun].rel == "flat" || t.words[noun].rel == "compound"); h = t.words[noun].head {
			noun = h
		}
		if isNoun(&t.words[noun]) {
			t.words[i].head, t.words[i].rel = noun, "acl:relcl"
		}
		return
	}
}

// onlyVerbs makes verbs of words that are tagged as nouns and can be none, and subjects of the names
// before them: "saw Lima retaliate".
func (t *tree) onlyVerbs(l *lexicon) {
	ws := t.words
	for i := range ws {
		w := &ws[i]
		if w.upos != "NOUN" || w.head < 0 || !l.acts.onlyVerb(w.lower) {
			continue
		}
		w.upos, w.xpos, w.lemma = "VERB", "VB", w.lower
		if w.rel == "obj" || w.rel == "obl" || w.rel == "nmod" {
			w.rel = "ccomp"
		}
		if i > 0 && ws[i-1].upos == "PROPN" && ws[i-1].head == w.head && ws[i-1].rel == "obj" {
			ws[i-1].head, ws[i-1].rel = i, "nsubj"
		}
		for k := 0; k < i; k++ {
			if ws[k].head == i && (ws[k].rel == "compound" || ws[k].rel == "amod") && ws[k].upos == "PROPN" {
				ws[k].rel = "nsubj"
			}
		}
	}
}

// onlyVerb tells whether a form is the lemma of a verb of the lexicon and of no noun of it.
func (a *acts) onlyVerb(form string) bool {
	if a.verbs[form] == nil && !answers[form] {
		return false
	}
	if _, noun := a.nouns[form]; noun {
		return false
	}
	return hasSuffix(form, "ate", "ize", "ise", "ify") && !a.classed[form]
}

func hasSuffix(s string, endings ...string) bool {
	for _, e := range endings {
		if len(s) > len(e)+2 && s[len(s)-len(e):] == e {
			return true
		}
	}
	return false
}
