package event

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// kind is what a name of the gazetteer stands for.
type kind uint8

const (
	noKind  kind = iota
	state        // Russia
	people       // Russian, Russians
	capital      // Moscow
	seat         // the Kremlin
	organisation
	leader
	place // Aleppo
)

// named is an entry of the gazetteer: one name and whom it stands for.
type named struct {
	name   string
	full   string // the name to give instead: "United Nations (UN)"
	kind   kind
	weak   bool // means something else as well
	short  bool // a surname
	code   string
	sector string
	office string // of a leader
	years  years
}

// gazetteer finds names in a text. It does not change once it is made.
type gazetteer struct {
	byFirst map[string][]named // by the letters and digits that a name begins with, longest name first
	state   map[string]string  // the plain names of states, by code
}

// add takes a name up, and how it is written without accents.
func (g *gazetteer) add(n named) {
	if plain := unaccented(n.name); plain != n.name {
		m := n
		m.name = plain
		g.add(m)
	}
	first := leadingRun(n.name)
	if first == "" {
		return
	}
	g.byFirst[first] = append(g.byFirst[first], n)
}

// unaccented returns a name in the letters that news without accents gives it: "Milosevic", "Tudman".
func unaccented(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'đ':
			b.WriteByte('d')
		case r == 'ł':
			b.WriteByte('l')
		case r == 'ı':
			b.WriteByte('i')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// done puts the names in the order in which they are tried.
func (g *gazetteer) done() {
	for _, l := range g.byFirst {
		slices.SortStableFunc(l, func(a, b named) int { return cmp.Compare(len(b.name), len(a.name)) })
	}
}

// leadingRun returns the letters and digits at the start of s.
func leadingRun(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return s[:i]
		}
	}
	return s
}

// find returns the longest name at the start of s, which must be the start of a word. Of several
// entries with that name it takes the one whose years lie nearest to year.
func (g *gazetteer) find(s string, year int) (named, bool) {
	l := g.byFirst[leadingRun(s)]
	var best named
	found, away := false, 0
	for _, n := range l {
		if found && len(n.name) < len(best.name) {
			break
		}
		if !strings.HasPrefix(s, n.name) || !endsWord(s, len(n.name)) {
			continue
		}
		d := n.years.distance(year)
		if n.short && n.weak && d > 3 { // a common surname, long out of office
			continue
		}
		if !found || d < away {
			best, found, away = n, true, d
		}
	}
	return best, found
}

// ofState returns the leader of the state with the given code who has the name of n in about the given year,
// alone or with a number ("King Abdullah II"), else n.
func (g *gazetteer) ofState(n named, code string, year int) named {
	const near = 5 // years
	for _, m := range g.byFirst[leadingRun(n.name)] {
		if m.code == code && m.kind == leader && m.code != n.code && (m.name == n.name || strings.HasPrefix(m.name, n.name+" I")) && m.years.distance(year) <= near {
			m.name = n.name
			return m
		}
	}
	return n
}

// endsWord tells whether a word of s ends at i.
func endsWord(s string, i int) bool {
	if i > 0 && s[i-1] == '-' { // "Anglo-"
		return true
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return i >= len(s) || !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

func loadGazetteer() (*gazetteer, error) {
	g := &gazetteer{byFirst: map[string][]named{}, state: map[string]string{}}
	for _, load := range []func(*gazetteer) error{loadStates, loadOrganisations, loadLeaders, loadPlaces} {
		if err := load(g); err != nil {
			return nil, err
		}
	}
	return g, nil
}

func loadStates(g *gazetteer) error {
	return rows("states.tsv", 6, func(f []string) error {
		names := list(f[2], ";")
		if _, ok := g.state[f[0]]; !ok {
			name, _, _, err := parseName(f[1])
			if err != nil {
				return err
			}
			g.state[f[0]] = name
		}
		for i, cell := range [][]string{append([]string{f[1]}, names...), list(f[3], ";"), list(f[4], ";"), list(f[5], ";")} {
			for _, s := range cell {
				name, weak, y, err := parseName(s)
				if err != nil {
					return err
				}
				n := named{name: name, kind: state + kind(i), weak: weak, code: f[0], sector: "GOV", years: y}
				if n.kind == people {
					n.sector = ""
					if p := plural(name); p != "" {
						m := n
						m.name = p
						g.add(m)
					}
				}
				g.add(n)
			}
		}
		return nil
	})
}

// plural is the plural of a people's name: Russians; "" for those that have none (Chinese, British).
func plural(s string) string {
	for _, ending := range [...]string{"s", "sh", "ch", "ese", "men", "man"} {
		if strings.HasSuffix(s, ending) {
			return ""
		}
	}
	return s + "s"
}

func loadOrganisations(g *gazetteer) error {
	return rows("organisations.tsv", 3, func(f []string) error {
		for _, s := range list(f[2], ";") {
			s, full, _ := strings.Cut(s, "=")
			name, weak, y, err := parseName(s)
			if err != nil {
				return err
			}
			g.add(named{name: name, full: full, kind: organisation, weak: weak, code: strings.TrimPrefix(f[0], "-"), sector: f[1], years: y})
		}
		return nil
	})
}

func loadLeaders(g *gazetteer) error {
	return rows("leaders.tsv", 6, func(f []string) error {
		y, err := parseYears(f[2] + "-" + f[3])
		if err != nil {
			return err
		}
		n := named{name: f[4], kind: leader, code: f[0], sector: "GOV", office: f[1], years: y}
		if n.office == "none" {
			n.sector = ""
		}
		switch f[0] {
		case "IGO", "IMG":
			n.sector = f[0]
		}
		g.add(n)
		if short, weak := strings.CutSuffix(f[5], "*"); short != f[4] {
			n.name, n.weak, n.short = short, weak, true
			g.add(n)
		}
		return nil
	})
}

func loadPlaces(g *gazetteer) error {
	return rows("places.tsv", 2, func(f []string) error {
		for _, s := range list(f[1], ";") {
			g.add(named{name: s, kind: place, code: f[0]})
		}
		return nil
	})
}
