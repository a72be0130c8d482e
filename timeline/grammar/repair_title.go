package grammar

import (
	"strings"

	"timeline/timeline/wordlist"
)

// namedOfficer gives the name between commas behind an office back to it, where it was taken for the subject of the next clause with
// the one who is: "recalled its ambassador, Nathan Meron, on Friday, and the United States summoned its envoy".
func (t *Tree) namedOfficer() {
	ws := t.Words
	for i := 3; i < len(ws); i++ {
		v := ws[i].Head
		if ws[i].UPOS != "PROPN" || !t.subject(i) || v < i+4 || ws[v].Rel != "parataxis" && ws[v].Rel != "conj" || ws[i-1].Text != "," || ws[i-2].UPOS != "NOUN" || ws[i-2].Head > i {
			continue
		}
		for k := i + 1; k < v; k++ {
			and := k
			for and > i && ws[and].Rel != "cc" {
				and--
			}
			if ws[k].Head != i || ws[k].Rel != "conj" || and < i+2 || ws[and-1].Text != "," {
				continue
			}
			if _, office := t.Role(i - 2); !office {
				break
			}
			for d := i + 1; d < and; d++ {
				if t.Timed[d] && ws[d].Head < 0 {
					t.move(d, t.VerbAbove(i-2))
				}
			}
			t.Hang(k, v, ws[i].Rel)
			t.move(and, v)
			ws[v].Rel = "conj"
			t.Hang(i, i-2, "appos")
			break
		}
	}
}

// ofWhom gives a name behind "for" to the noun before it, where it was taken for a second subject: "The lawyer for Navalny said".
func (t *Tree) ofWhom() {
	ws := t.Words
	for i := 1; i+1 < len(ws); i++ {
		v, first := ws[i].Head, i-1
		if ws[i].Lower != "for" || ws[i].Rel != "mark" || v < i+2 || !t.subject(first) || ws[first].Head != v || ws[v].XPOS != "VBD" && ws[v].XPOS != "VBZ" {
			continue
		}
		for n := i + 1; n < v; n++ {
			if t.subject(n) && ws[n].Head == v {
				t.Hang(i, n, "case")
				ws[i].UPOS = "ADP"
				t.Hang(n, first, "nmod")
				break
			}
		}
	}
}

// cased tells whether the word before the noun phrase at n is this preposition. Links need not be made yet.
func (t *Tree) cased(n int, preposition string) bool {
	for k := n - 1; k >= max(0, n-phraseReach); k-- {
		if t.Words[k].Head == n && t.Words[k].Rel == "case" {
			return t.Words[k].Lower == preposition
		}
	}
	return false
}

// secondTitle gives a name to the title right before it, not to the next one: "spoke with Prime Minister Costas Simitis and Prime Minister
// Tansu Ciller".
func (t *Tree) secondTitle() {
	ws := t.Words
	for i := 1; i < len(ws); i++ {
		title, h := i-1, ws[i].Head
		if ws[i].UPOS != "PROPN" || ws[i].Rel != "compound" || ws[title].UPOS != "PROPN" || ws[title].Head == i || h < i+3 || ws[h].UPOS != "PROPN" {
			continue
		}
		and := i + 1
		for and < h && ws[and].Head == i {
			and++
		}
		if _, office := t.Role(title); !office || ws[and].Lower != "and" {
			continue
		}
		for ws[h].Rel == "nmod:desc" && ws[h].Head > h {
			h = ws[h].Head
		}
		if ws[h].Head != ws[title].Head || ws[title].Head < 0 {
			continue
		}
		t.Hang(i, title, "flat")
		t.Hang(h, title, "conj")
		t.move(and, h)
	}
}

// doubleSubject joins a noun to the subject right behind it, where both were taken for one: "NATO troops sealed", "Deputy Secretary Armitage
// called".
func (t *Tree) doubleSubject() {
	ws := t.Words
	for i := 0; i+1 < len(ws); i++ {
		if ws[i].Rel != "nsubj" || !ws[i].IsNoun() || t.Timed[i] {
			continue
		}
		n := i + 1
		for n < len(ws) && ws[n].Head > n && !strings.HasPrefix(ws[n].XPOS, "VB") && (ws[n].Rel == "compound" || ws[n].Rel == "amod" || ws[n].Rel == "nmod:desc") {
			n++
		}
		if n >= len(ws) || !ws[n].IsNoun() || t.copular(n) || ws[i].Head != n && (ws[n].Rel != "nsubj" || ws[i].Head != ws[n].Head) {
			continue
		}
		if _, ok := t.Role(n); !ok && ws[n].Rel != "nsubj" { // "Obama plans to visit", of which "plans" was taken for a noun
			continue
		}
		t.Hang(i, n, "compound")
	}
}

// doubleObject joins a title to the object right behind it, where both were taken for one: "expelled Kenya's deputy foreign minister Omar Ali".
func (t *Tree) doubleObject() {
	ws := t.Words
	for i := 1; i+1 < len(ws); i++ {
		if _, office := t.Role(i); !office || ws[i].Rel != "obj" || ws[i].UPOS != "NOUN" {
			continue
		}
		n := i + 1
		for n < len(ws) && ws[n].Head > n && (ws[n].Rel == "compound" || ws[n].Rel == "amod" || ws[n].Rel == "nmod:desc") {
			n++
		}
		if n >= len(ws) || n == i+1 || ws[n].UPOS != "PROPN" || ws[n].Head != ws[i].Head || ws[n].Rel != "obl" && ws[n].Rel != "obj" || t.Timed[n] {
			continue
		}
		for k := range i {
			if ws[k].Head == i {
				t.move(k, n)
			}
		}
		ws[n].Rel = "obj"
		t.Hang(i, n, "compound")
	}
}

// copular tells whether the noun at n is what something is. Links need not be made yet.
func (t *Tree) copular(n int) bool { return t.dependent(n, n-phraseReach, n, "cop") >= 0 }

// titledNames joins a name to the title right before it, where it was taken for an explanation: "Ambassador Raquel Serur".
func (t *Tree) titledNames() {
	ws := t.Words
	for i := 1; i < len(ws); i++ {
		h := ws[i].Head
		if ws[i].Rel != "appos" || ws[i].UPOS != "PROPN" || h < 0 || h >= i || ws[h].UPOS != "PROPN" {
			continue
		}
		first := h + 1
		for first < i && ws[first].Rel == "flat" && ws[first].Head == h {
			first++
		}
		names := true
		for k := first; k < i; k++ {
			names = names && ws[k].UPOS == "PROPN" && ws[k].Head > h && ws[k].Head <= i
		}
		_, title := t.Role(h)
		_, office := t.Role(i)
		if !names || !title && !office {
			continue
		}
		t.Hang(i, first, "flat")
		for k := first; k < i; k++ {
			t.Hang(k, first, "flat")
		}
		t.Hang(first, h, "flat")
	}
}

// whatItIs gives a name the noun right before it for what it is, where each was taken for a subject: "The regional bloc Ecowas will
// meet".
func (t *Tree) whatItIs() {
	ws := t.Words
	for i := 2; i < len(ws); i++ {
		if n := i - 1; ws[i].UPOS == "PROPN" && t.subject(i) && ws[n].XPOS == "NN" && ws[n].Head == ws[i].Head && (t.subject(n) || ws[n].Rel == "nsubj:outer") {
			t.Hang(n, i, "nmod:desc")
		}
	}
}

// titledPair joins the second name behind a title of several to the title: "Presidents Biya and Abacha spoke".
func (t *Tree) titledPair() {
	ws := t.Words
	for i := range ws {
		h := ws[i].Head
		if ws[i].Rel != "conj" || ws[i].UPOS != "PROPN" || h < 0 || h > i || ws[h].Rel != "flat" {
			continue
		}
		for ws[h].Rel == "flat" {
			h = ws[h].Head
		}
		if _, office := t.Role(h); office && ws[h].XPOS == "NNS" || ws[h].XPOS == "NNPS" {
			t.move(i, h)
		}
	}
}

// placeTitle makes the head of a name of the person behind a place and an office, which was taken for the end of the place's name: "Louisiana
// Senator Mary Landrieu".
func (t *Tree) placeTitle() {
	ws := t.Words
	for h := range ws {
		if _, office := t.Role(h); office || ws[h].UPOS != "PROPN" || ws[h].Rel == "flat" {
			continue
		}
		k := h + 1
		for k < len(ws) && ws[k].UPOS == "PROPN" && (ws[k].Head == h || ws[k].Head == k+1) {
			if seatsOf[ws[k].Lower] {
				break
			}
			k++
		}
		name := k + 1
		if name >= len(ws) {
			continue
		}
		if !seatsOf[ws[k].Lower] || ws[k].UPOS != "PROPN" || ws[name].UPOS != "PROPN" || ws[name].Rel != "flat" || ws[name].Head != h {
			continue
		}
		t.supplant(name, h, "compound")
		t.Hang(k, name, "nmod:desc")
		for i := name + 1; i < len(ws) && ws[i].Head == h && ws[i].Rel == "flat"; i++ {
			t.move(i, name)
		}
		for i := range ws {
			if ws[i].Head == h && i > name {
				t.move(i, name)
			}
		}
	}
}

// joint are nouns for several that act together.
var joint = wordlist.Set("coalition alliance trio quartet group bloc")

// seatsOf are offices that a place is said to have in front of them.
var seatsOf = wordlist.Set("senator congressman congresswoman representative governor mayor legislator lawmaker deputy assemblyman councilman")

// nounTitle makes the head of a noun for an office and of the name right behind it of the name: "chief executive Tony Hayward".
func (t *Tree) nounTitle() {
	ws := t.Words
	for i := 1; i < len(ws); i++ {
		h := i - 1
		if ws[i].Rel != "appos" || ws[i].Head != h || ws[i].UPOS != "PROPN" || ws[h].XPOS != "NN" {
			continue
		}
		if _, office := t.Role(h); !office {
			continue
		}
		t.supplant(i, h, "nmod:desc")
		for k := i + 1; k < len(ws); k++ {
			if ws[k].Head == h {
				t.move(k, i)
			}
		}
	}
}

// portfolioTitle makes the head of a department, a title and a name of the name, where no name stands before them: `"It must go," Interior Minister Omar Ali
// said`.
func (t *Tree) portfolioTitle() {
	ws := t.Words
	for i := 0; i+2 < len(ws); i++ {
		title, name := i+1, i+2
		if !departments[ws[i].Lower] && !portfolios[ws[i].Lower] || !startsUpper(ws[i].Text) || i > 0 && startsUpper(ws[i-1].Text) || ws[title].Text != "Minister" && ws[title].Text != "Secretary" {
			continue
		}
		to := name
		for to < len(ws) && startsUpper(ws[to].Text) && !ws[to].IsVerb() && !t.Timed[to] {
			to++
		}
		if to == len(ws) || startsUpper(ws[to].Text) { // a headline
			continue
		}
		within := func(k int) bool { return k >= i && k < to }
		if to == name || ws[title].Head == name && ws[title].Rel == "nmod:desc" && !within(ws[name].Head) {
			continue
		}
		top := -1
		for k := i; k < to; k++ {
			if !within(ws[k].Head) && (top < 0 || t.subject(k)) {
				top = k
			}
		}
		if name != top {
			t.supplant(name, top, "flat")
		}
		t.joinTitle(i, title, name, to)
	}
}

// joinTitle hangs the words of a title and a name, up to word to, and all that hangs on them on the first word of the name.
func (t *Tree) joinTitle(i, title, name, to int) {
	ws := t.Words
	for k := range ws {
		switch h := ws[k].Head; {
		case k == name:
		case k == title:
			t.Hang(k, name, "nmod:desc")
		case k >= i && k < title:
			t.Hang(k, title, "compound")
		case k > name && k < to:
			t.Hang(k, name, "flat")
		case h >= i && h < to:
			if t.move(k, name); ws[k].Rel == "case" && t.subject(name) { // "as Defense Secretary Robert Gates was meeting"
				t.Hang(k, ws[name].Head, "mark")
			}
		}
		if k >= i && k < to {
			ws[k].UPOS, ws[k].XPOS = "PROPN", "NNP"
		}
	}
}

// portfolios are what ministers are ministers of, besides departments.
var portfolios = wordlist.Set("interior foreign finance defence defense fisheries water security communications employment immigration")
