package event

import (
	"slices"
	"strings"
	"unicode"

	"timeline/timeline/actor"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/wordlist"
)

// where returns the place of an act: a place named behind "in", "at" or "near" in its clause, else
// nil.
func (r *reader) where(x *act) *Place {
	t := r.t
	best, far := -1, 0
	for i := range t.Mentions {
		m := &t.Mentions[i]
		switch m.Kind {
		case actor.Place, actor.Capital, actor.State:
		default:
			continue
		}
		h := r.phraseHead(m.From)
		switch t.Preposition(h) {
		case "in", "at", "near", "outside", "inside":
		default:
			continue
		}
		if !t.Below(h, x.clause) || r.t.Timed[h] || m.Kind == actor.State && h >= m.To && t.Words[m.To].Lower != "'s" { // "at the U.S. embassy"
			continue
		}
		d, aside := 0, false
		for k := h; k >= 0 && k != x.clause && k != x.at; k = t.Words[k].Head {
			d++
			aside = aside || t.Words[k].Rel == "acl:relcl" // "convicted his client, who lives in Britain"
		}
		if !aside && (best < 0 || d < far) {
			best, far = i, d
		}
	}
	if best < 0 {
		return nil
	}
	m := &t.Mentions[best]
	return &Place{Text: t.Span(m.From, m.To), Code: m.Code}
}

// localize gives people who use force or suffer it, or march, and whom only their part in public life names, the state of the
// town or country where they do: the villagers of "Villagers picketed the consulate in Osh" are Kyrgyz. Soldiers may be
// anybody's, unless they are the government's, guard an embassy or stand against demonstrators in a country that no other holds. So may
// officials, and who travels or lives abroad.
func (r *reader) localize(x *act) {
	if x.nominal {
		return
	}
	watching := false
	if len(x.recipients) > 0 {
		l := r.t.Words[x.recipients[0].at].Lemma
		watching = missions[l] || marching[l] && !occupied[r.scene(x, true)]
	}
	for k, ps := range [][]party{x.actors, x.recipients} {
		code := ""
		for i := range ps {
			p := &ps[i]
			if p.Code != "" || p.person || p.kind != actor.NoKind || !locals[p.Sector] && p.Sector != "MIL" || r.fromElsewhere(p.at) {
				continue
			}
			if code == "" && (p.Sector != "MIL" || watching || r.ofGovernment(p.at)) {
				code = r.local(x, p, k == 0, [...][]party{x.recipients, x.actors}[k])
			}
			if others := [...][]party{x.recipients, x.actors}[k]; code == "" && r.atOdds(p, others) {
				code = others[0].Code
			}
			if code == "" {
				code = r.setting()
			}
			if k == 1 && p.Sector == "MIL" && quads[x.kind] == 3 && len(x.actors) > 0 && x.actors[0].Code == code { // whom a state accuses are hardly its own troops
				continue
			}
			p.Code, p.local = code, code != ""
		}
	}
}

// local returns the state of the people p, who act or are acted upon by others.
func (r *reader) local(x *act, p *party, acting bool, others []party) string {
	if x.kind != "PROTEST" && x.kind != "ASSAULT" && x.kind != "COERCE" {
		return ""
	}
	code := r.scene(x, acting)
	if code == "" && acting && p.Sector != "REB" && r.t.Child(p.at, "nmod") < 0 {
		code = r.atHome()
	}
	if code == "" && (!acting || p.Sector != "REB") {
		code = policedBy(others)
	}
	if home := r.doc.home; code == "" && acting && x.kind == "PROTEST" && len(others) == 1 && missions[r.t.Words[others[0].at].Lemma] && others[0].Code != home && !hosts[home] { // before an embassy in the town where it is told
		code = home
	}
	return code
}

// atOdds tells whether p is the opposition of the government that it is named with: "the Tajik government and the opposition".
func (r *reader) atOdds(p *party, others []party) bool {
	return (p.Sector == "OPP" || p.Sector == "REB") && len(others) == 1 && others[0].Sector == "GOV" && r.t.Words[p.at].Rel == "conj" && r.t.Words[p.at].Head == others[0].at
}

// policedBy returns the state of police whom an act is done by or to, as they are at home: "Togolese police shot four demonstrators". It is ""
// where there are none, or where they are abroad.
func policedBy(ps []party) string {
	if len(ps) == 0 || ps[0].Sector != "COP" || ps[0].Code == "ISR" {
		return ""
	}
	return ps[0].Code
}

// ofGovernment tells whether the troops at word h are called the government's.
func (r *reader) ofGovernment(h int) bool {
	k := r.t.Child(h, "compound")
	return k >= 0 && r.t.Words[k].Lower == "government"
}

// atHome returns the state that an article is written in, where the sentence names no other, nor has another one acted in it last; else "".
func (r *reader) atHome() string {
	d := r.doc
	if d.home == "" || hosts[d.home] || d.code != "" && d.code != d.home {
		return ""
	}
	for i := range r.t.Mentions {
		if c := r.t.Mentions[i].Code; c != "" && c != d.home {
			return ""
		}
	}
	return d.home
}

// scene returns the state of the place where the act x is done: one named beside its verb, beside who does it or whom it is done
// to, or beside the embassy before which it is done; for those who act, one "from" which they do. It is none that the act is about.
func (r *reader) scene(x *act, acting bool) string {
	t := r.t
	for i := range t.Mentions {
		m := &t.Mentions[i]
		if m.Kind != actor.Place && m.Kind != actor.Capital && m.Kind != actor.State || m.Kind == actor.State && m.To < len(t.Words) && t.Words[m.To].Lower == "'s" {
			continue
		}
		h := r.phraseHead(m.From)
		p := t.Preposition(h)
		if !t.Below(h, x.clause) || t.Timed[h] || h >= m.To {
			continue
		}
		if p == "from" && acting && t.Words[h].Head == x.at {
			return m.Code
		}
		if p != "in" && p != "at" && p != "near" && p != "outside" && p != "inside" {
			continue
		}
		for k := t.Words[h].Head; k >= 0; k = t.Words[k].Head {
			if k == x.at || k == x.clause {
				return m.Code
			}
			w := &t.Words[k]
			if besides := w.Rel == "obj" || t.Is(k, "nsubj") || missions[w.Lemma] || towns[w.Lemma] || squares[w.Lemma]; !besides || w.IsVerb() {
				break
			}
		}
	}
	return ""
}

// fromElsewhere tells whether the people at word h may be of any state, or of one that only their adjective tells: "migrant workers",
// "Tibetan activists".
func (r *reader) fromElsewhere(h int) bool {
	t := r.t
	h = r.measured(h)
	if passing[t.Words[h].Lemma] {
		return true
	}
	for k := t.Words[h].First; k >= 0 && k < h; k = t.Words[k].Next {
		if w := &t.Words[k]; passing[w.Lemma] || (t.Is(k, "amod") || w.Rel == "compound") && w.Text != w.Lower && w.Start > t.Words[t.Words[h].From].Start {
			return true
		} else if w.Text != w.Lower && w.XPOS == "JJ" && t.Is(k, "amod") && w.Mention < 0 && w.Lower != "several" && w.Lower != "many" {
			return true
		}
	}
	return false
}

var (
	locals   = wordlist.Set("CVL OPP EDU COP JUD REB LAB")
	missions = wordlist.Set("embassy consulate legation mission office centre center")
	occupied = wordlist.Set("PSE AFG IRQ") // where soldiers may be another state's
	marching = wordlist.Set("demonstrator protester protestor marcher striker rioter demonstration protest march rally crowd")
	squares  = wordlist.Set("street square gate park airport compound building bridge border palace headquarters parliament ministry checkpoint crossing")
	passing  = wordlist.Set(`member tourist foreigner passenger pilgrim refugee migrant immigrant hostage prisoner detainee captive crew crewman settler
		national group family athlete player team fan volunteer exile dissident expatriate emigre émigré diaspora foreign backed`)
)

// dateline is where an article was written.
type dateline struct {
	Place
	capital bool
}

// dateline returns the dateline of an article: "MOSCOW" is Moscow.
func (l *lexicon) dateline(a *article.Article) *dateline {
	if a.Place == "" {
		return nil
	}
	p := dateline{Place: Place{Text: a.Place}}
	if city, rest, _ := strings.Cut(a.Place, ","); city == strings.ToUpper(city) {
		p.Text = actor.TitleCase(city) + a.Place[len(city):]
		if rest == strings.ToUpper(rest) {
			p.Text = actor.TitleCase(a.Place)
		}
	}
	for s := p.Text; s != ""; { // "Geneva, Switzerland"
		if n, ok := l.names.Find(s, a.Creation().Year); ok && n.Kind != actor.Leader {
			p.Code, p.capital = n.Code, n.Kind == actor.Capital
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

// locate gives an event without a place of its own that of the dateline, where it may well have been there: what is news
// and names no other state, or some met to do; and, in a capital at any time, what those at home there did, and what was
// done to them by force or by meeting them. What is planned may be elsewhere, unless all whom it names are at home there.
func (d *dateline) locate(e *Event, published calendar.Date) {
	if d == nil || e.Location != nil {
		return
	}
	fresh := e.DatedBy == ByPublished
	if !published.IsZero() && !e.Last.IsZero() {
		fresh = !e.Last.Before(published.AddDays(-1)) && !e.First.After(published)
	}
	home := func(a Actor) bool { return a.Code == d.Code && d.Code != "" }
	foreign := func(a Actor) bool { return a.Code != d.Code && a.Code != "" }
	abroad := slices.ContainsFunc(e.Actor, foreign) || slices.ContainsFunc(e.Recipient, foreign)
	host := slices.ContainsFunc(e.Recipient, home)
	there := false
	switch e.Type {
	case "CONSULT", "COOPERATE":
		there = fresh || host && d.capital
	case "ASSAULT":
		there = host && (fresh || d.capital)
	}
	if e.Certainty == Planned || e.Certainty == Hypothetical {
		there = !abroad && slices.ContainsFunc(e.Actor, home)
	} else {
		there = there || fresh && !abroad || (fresh || d.capital) && slices.ContainsFunc(e.Actor, home)
	}
	if there {
		e.Location = &d.Place
	}
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
		name = actor.TitleCase(name)
	}
	if n, ok := l.names.Find(name, year); ok && n.Text == name && (n.Kind == actor.Capital || n.Kind == actor.Place || n.Kind == actor.State || s[:colon] == "UNITED NATIONS") {
		return colon + 2
	}
	return 0
}

// longestHead is in bytes.
const longestHead = 24
