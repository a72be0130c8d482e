package event

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"timeline/timeline/article"
)

// where returns the place of an act: a place named behind "in", "at" or "near" in its clause, else
// nil.
func (r *reader) where(x *act) *Place {
	t := r.t
	best, far := -1, 0
	for i := range t.mentions {
		m := &t.mentions[i]
		switch m.kind {
		case place, capital, state:
		default:
			continue
		}
		h := r.phraseHead(m.from)
		switch t.preposition(h) {
		case "in", "at", "near", "outside", "inside":
		default:
			continue
		}
		if !t.below(h, x.clause) || r.timed[h] {
			continue
		}
		d, aside := 0, false
		for k := h; k >= 0 && k != x.clause && k != x.at; k = t.words[k].head {
			d++
			aside = aside || t.words[k].rel == "acl:relcl" // "convicted his client, who lives in Britain"
		}
		if !aside && (best < 0 || d < far) {
			best, far = i, d
		}
	}
	if best < 0 {
		return nil
	}
	m := &t.mentions[best]
	return &Place{Text: t.span(m.from, m.to), Code: m.code}
}

// dateline returns the place of the article's dateline: "MOSCOW" is Moscow.
func (l *lexicon) dateline(a *article.Article) *Place {
	if a.Place == "" {
		return nil
	}
	p := Place{Text: a.Place}
	if p.Text == strings.ToUpper(p.Text) {
		p.Text = titleCase(p.Text)
	}
	for s := p.Text; s != ""; { // "Geneva, Switzerland"
		if n, ok := l.names.find(s, a.Published.Date.Year); ok && n.kind != leader {
			p.Code = n.code
			break
		}
		_, rest, ok := strings.Cut(s, ",")
		if !ok {
			break
		}
		s = strings.TrimSpace(rest)
	}
	return &p
}

// headed returns how many bytes at the beginning of a sentence are the place that it is reported from, before a colon:
// "KABUL: Rebels attacked".
func (l *lexicon) headed(s string, year int) int {
	colon := strings.IndexByte(s[:min(len(s), longestHead)], ':')
	if colon < 3 || colon+2 >= len(s) || s[colon+1] != ' ' || !unicode.IsUpper(rune(s[colon+2])) {
		return 0
	}
	name := s[:colon]
	if name == strings.ToUpper(name) {
		name = titleCase(name)
	}
	if n, ok := l.names.find(name, year); ok && n.name == name && (n.kind == capital || n.kind == place || n.kind == state) {
		return colon + 2
	}
	return 0
}

// longestHead is in bytes.
const longestHead = 24

// titleCase writes words with a capital and small letters: "NEW YORK" becomes "New York".
func titleCase(s string) string {
	var b strings.Builder
	start := true
	for _, r := range s {
		if start {
			b.WriteRune(unicode.ToUpper(r))
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
		start = !unicode.IsLetter(r)
	}
	if r, _ := utf8.DecodeLastRuneInString(s); r == '.' { // "WASHINGTON, D.C."
		return s
	}
	return b.String()
}
