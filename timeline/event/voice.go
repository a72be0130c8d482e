package event

import (
	"slices"
	"strings"
	"unicode"

	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// longestLabel is in bytes.
const longestLabel = 90

// label returns who says a sentence of a transcript, and how many bytes at its beginning tell that: "MS. PSAKI: We condemn it",
// "SUSAN LEE, CNN CORRESPONDENT (voice-over): He is gone". Who asks and what is only marked as news have no name.
func (d *discourse) label(s string) (who string, n int) {
	if end := strings.IndexByte(s[:min(len(s), longestLabel)], ')'); end > 0 && s[0] == '(' && strings.ToUpper(s[:end]) == s[:end] && end+2 < len(s) && s[end+1] == ' ' { // "(BEGIN VIDEOTAPE) SUSAN LEE: Good evening"
		if who, n = d.label(s[end+2:]); n > 0 {
			return who, end + 2 + n
		}
		return "", 0
	}
	colon := strings.IndexByte(s[:min(len(s), longestLabel)], ':')
	if colon < 1 || colon+2 >= len(s) || s[colon+1] != ' ' {
		return "", 0
	}
	name, aside, asides := strings.Cut(s[:colon], "(")
	name, title, titled := strings.Cut(name, ",")
	name = strings.TrimSpace(name)
	if asides && !strings.HasSuffix(aside, ")") || title != strings.ToUpper(title) || strings.ContainsFunc(title, unicode.IsDigit) {
		return "", 0
	}
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 4 {
		return "", 0
	}
	for _, w := range words {
		if strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsUpper(r) && !strings.ContainsRune(".'’-", r) }) {
			return "", 0
		}
	}
	switch last := strings.ToLower(words[len(words)-1]); {
	case labels[strings.ToLower(words[0])] && !titled:
		return "", colon + 2
	case len(last) < 3:
		return "", 0
	}
	if honorific := strings.TrimSuffix(words[0], "."); len(words) > 1 && (honorific == "MR" || honorific == "MS" || honorific == "MRS" || honorific == "DR") {
		words, titled = words[1:], true
	}
	who = actor.TitleCase(strings.Join(words, " "))
	if !titled && !asides && !d.heard[lastWord(who)] { // "VIDEO: Russia attacks", "NATO: The alliance grows"
		return "", 0
	}
	return who, colon + 2
}

// labels stand before a colon like the name of somebody who speaks, and are none.
var labels = wordlist.Set("q question reporter unidentified male female operator participant audience breaking update exclusive watch note analysis opinion")

// hear sets who speaks from the sentence on.
func (x *Extractor) hear(who string, year int) {
	d := &x.doc
	d.voice = Actor{Text: who}
	if who == "" {
		return
	}
	d.heard[lastWord(who)] = true
	if known, ok := d.known[lastWord(who)]; ok && (!strings.Contains(who, " ") || strings.EqualFold(known.Text, who)) {
		d.voice = known
	} else if n, ok := x.lex.names.Find(who, year); ok && n.Kind == actor.Leader && n.Text == who && !n.Short { // a surname alone is many people's
		d.voice.Code, d.voice.Sector = n.Code, n.Sector
	}
}

// attribute says of the events of a sentence who spoke it, unless they are the speaker's own.
func (d *discourse) attribute(es []Event) {
	own := func(a Actor) bool { return a.Text == d.voice.Text }
	for i := range es {
		e := &es[i]
		if e.Attribution != "" || slices.ContainsFunc(e.Actor, own) || slices.ContainsFunc(e.Recipient, own) {
			continue
		}
		e.Attribution = d.voice.Text
		if e.Certainty == Asserted {
			e.Certainty = Reported
		}
	}
}
