package grammar

import (
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// standIns are common names of each kind.
var standIns = [...]string{actor.State: "Iraq", actor.Capital: "Iraq", actor.Seat: "Congress", actor.Organisation: "Congress", actor.Leader: "Bush", actor.Place: "Iraq"}

// nameAt returns the word after the name that begins at word i, and what to read instead of it; i and ""
// when none does.
func (x *Parser) nameAt(t *Tree, i, year int) (to int, form string) {
	w := &t.Words[i]
	if w.Text == w.Lower {
		return i, ""
	}
	n, ok := x.known.names.Find(t.Text[w.Start:], year)
	if !ok || n.Weak || n.Hyphened() {
		return i, ""
	}
	for to = i + 1; to < len(t.Words) && t.Words[to].Start < w.Start+len(n.Text); to++ {
		if t.Timed[to] {
			return i, ""
		}
	}
	if n.Kind == actor.People {
		switch next := to < len(t.Words) && t.Words[to].Text == t.Words[to].Lower && t.Words[to].Text[0] >= 'a'; {
		case strings.HasSuffix(n.Text, "s") && !strings.HasSuffix(n.Text, "ss"), strings.HasSuffix(n.Text, "men") && n.Text != "Turkmen":
			return to, "Americans"
		case next && to == i+1, t.titleAt(to):
			return to, "American"
		}
		return i, ""
	}
	if (n.Kind == actor.State || n.Kind == actor.Organisation) && t.titleAt(to) || n.Kind == actor.Place && to < len(t.Words) && (t.Words[to].Text == "Gov." || t.Words[to].Text == "Governor") { // "US President Barack Obama"
		return to, "American"
	}
	return to, standIns[n.Kind]
}

// department returns the word after the name of a department at word i, before the title of whoever heads it and his name:
// "Treasury | Secretary Ann Lee"; i where there is none.
func (x *Parser) department(t *Tree, i int) (to int) {
	ws := t.Words
	if !departments[ws[i].Lower] || !startsUpper(ws[i].Text) || i+3 >= len(ws) {
		return i
	}
	if next := ws[i+1].Lower; next != "secretary" && next != "minister" || !startsUpper(ws[i+1].Text) || !startsUpper(ws[i+2].Text) || t.Timed[i+2] {
		return i
	}
	return i + 1
}

var departments = wordlist.Set(`treasury energy oil trade justice labor labour health economy agriculture education transport transportation
	commerce information environment planning culture housing home homeland industry tourism petroleum`)

// designation returns the word after the name of a model of aircraft or tank that begins at word i, and what it is; i where
// there is none: "F-16s", "a T-72".
func (t *Tree) designation(i int) (to int, form string) {
	ws := t.Words
	form = models[ws[i].Lower]
	if form == "" || !startsUpper(ws[i].Text) || i+2 >= len(ws) || ws[i+1].Text != "-" || ws[i].End != ws[i+1].Start || ws[i+1].End != ws[i+2].Start {
		return i, ""
	}
	number := ws[i+2].Text
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
func (x *Parser) committee(t *Tree, i int) (to int) {
	ws := t.Words
	if !startsUpper(ws[i].Text) || i > 1 && startsUpper(ws[i-1].Text) { // the first word of a sentence may be any
		return i
	}
	if n, ok := x.known.names.Find(t.Text[ws[i].Start:], modern); ok && n.Kind != actor.Organisation && n.Kind != actor.Seat { // "Iran and Senate Committee Chairman Lee"
		return i
	}
	const reach = 7 // words of a name
	for k := i + 1; k < len(ws)-2 && k < i+reach && !t.Timed[k]; k++ {
		switch w := &ws[k]; {
		case committees[w.Lower] && startsUpper(w.Text):
			if t.titleAt(k+1) && startsUpper(ws[k+1].Text) && startsUpper(ws[k+2].Text) {
				return k + 1
			}
			return i
		case !startsUpper(w.Text) && w.Lower != "and" && w.Lower != "for" && w.Lower != "of":
			return i
		}
	}
	return i
}

var committees = wordlist.Set("committee subcommittee commission council")
