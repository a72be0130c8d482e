package actor

import (
	"cmp"
	"crypto/sha256"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"timeline/timeline/wordlist"
)

// Kind is what a name stands for.
type Kind uint8

// The kinds of name, with an example of each.
const (
	NoKind       Kind = iota
	State             // Russia
	People            // Russian, Russians
	Capital           // Moscow
	Seat              // the Kremlin
	Organisation      // NATO, Hezbollah, and the names of a user's own
	Leader            // Vladimir Putin
	Place             // Aleppo
)

// Name is an entry of a gazetteer: one name and whom it stands for.
type Name struct {
	Text   string // as news writes it
	Full   string // the name to give instead: "United Nations (UN)"; "" for none
	Kind   Kind
	Weak   bool   // means something else as well
	Short  bool   // a surname
	Code   string // ISO 3166-1 alpha-3, IGO, NGO or IMG; "" where none fits
	Sector string // PLOVER sector: GOV, MIL, REB; "" for a people
	Office string // of a leader: head, foreign, defence, other or none
	Gender Gender // of a leader
	years  years
}

// Hyphened tells whether a name stands only in compounds: "Sino-".
func (n *Name) Hyphened() bool { return strings.HasSuffix(n.Text, "-") }

// Gazetteer finds names in a text. It does not change once it is made, and goroutines may share it.
type Gazetteer struct {
	byFirst map[string][]Name // by the letters and digits that a name begins with, longest name first
	states  map[string]string // the plain names of states, by code
	sum     [sha256.Size]byte // of the user's file
}

// add takes a name up, and how it is written without accents.
func (g *Gazetteer) add(n Name) {
	if bare := unaccented(n.Text); bare != n.Text {
		m := n
		m.Text = bare
		g.add(m)
	}
	first := leadingRun(n.Text)
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

// plain returns the letter that stands for r where news has no accents.
func plain(r rune) rune {
	for _, p := range unaccented(string(r)) {
		return p
	}
	return r
}

// written returns how many bytes of s write a name, with accents or without, and with the point of a middle initial or without: "Néstor
// Kirchner" is Nestor Kirchner. It is 0 where s begins otherwise.
func written(s, name string) int {
	if strings.HasPrefix(s, name) {
		return len(name)
	}
	i := 0
	for _, letter := range name {
		r, size := utf8.DecodeRuneInString(s[i:])
		if letter == '.' && r != '.' && i > 2 && s[i-2] == ' ' { // "George W Bush"
			continue
		}
		if size == 0 || r != letter && (r < utf8.RuneSelf || plain(r) != letter) {
			return 0
		}
		i += size
	}
	return i
}

// done puts the names in the order in which they are tried.
func (g *Gazetteer) done() {
	for _, l := range g.byFirst {
		slices.SortStableFunc(l, func(a, b Name) int { return cmp.Compare(len(b.Text), len(a.Text)) })
	}
}

// State returns the plain name of the state of a code, or "" where the code is of no state.
func (g *Gazetteer) State(code string) string { return g.states[code] }

// leadingRun returns the letters and digits at the start of s.
func leadingRun(s string) string {
	for i := 0; i < len(s); i++ { // nearly all names begin with a word in ASCII
		switch c := s[i]; {
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9':
		case c >= 0x80:
			return leadingWord(s)
		default:
			return s[:i]
		}
	}
	return s
}

// leadingWord is leadingRun for letters of any script.
func leadingWord(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return s[:i]
		}
	}
	return s
}

// Find returns the longest name at the start of s, which must be the start of a word, as s writes it: accents that
// the tables do not give are passed over. Of several entries with that name it takes the one whose years lie nearest to
// year; 0 is any year. Common surnames of leaders are passed over three years after they left office.
func (g *Gazetteer) Find(s string, year int) (Name, bool) { return g.find(s, year, 3) }

// FindFormer is Find for a name that is said to be that of a former leader, who may have left office half a life ago.
func (g *Gazetteer) FindFormer(s string, year int) (Name, bool) { return g.find(s, year, 40) }

// find is Find, with the years for which a common surname is that of a leader out of office.
func (g *Gazetteer) find(s string, year, out int) (Name, bool) {
	l := g.startingAs(s)
	if l == nil {
		return Name{}, false
	}
	var best Name
	found, away, tried := false, 0, 0 // tried is the length of the name found, as the tables write it
	for _, n := range l {
		if found && len(n.Text) < tried {
			break
		}
		to := written(s, n.Text)
		if to == 0 || !endsWord(s, to) {
			continue
		}
		d := n.years.distance(year)
		if n.Short && n.Weak && d > out {
			continue
		}
		if !found || d < away {
			best, found, away, tried = n, true, d, len(n.Text)
			best.Text = s[:to]
		}
	}
	return best, found
}

// startingAs returns the names that begin with the first word of s.
func (g *Gazetteer) startingAs(s string) []Name {
	first := leadingRun(s)
	if strings.ContainsFunc(first, func(r rune) bool { return r >= utf8.RuneSelf }) {
		first = unaccented(first)
	}
	return g.byFirst[first]
}

// LeaderOf returns the leader of the state with the given code who has the name of n in about the given year,
// alone or with a number ("King Abdullah II"), else n.
func (g *Gazetteer) LeaderOf(n Name, code string, year int) Name {
	const near = 5 // years
	for _, m := range g.byFirst[leadingRun(n.Text)] {
		if m.Code == code && m.Kind == Leader && m.Code != n.Code && (m.Text == n.Text || strings.HasPrefix(m.Text, n.Text+" I")) && m.years.distance(year) <= near {
			m.Text = n.Text
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

// Known returns the gazetteer of the project's tables, which are read once.
func Known() *Gazetteer { return known() }

var known = sync.OnceValue(func() *Gazetteer {
	g := &Gazetteer{byFirst: map[string][]Name{}, states: map[string]string{}}
	for _, load := range []func(*Gazetteer) error{loadStates, loadOrganisations, loadLeaders, loadPlaces} {
		if err := load(g); err != nil {
			panic("actor: " + err.Error()) // the tables are part of the program, so that an error in them is one of it
		}
	}
	g.done()
	return g
})

func loadOrganisations(g *Gazetteer) error {
	return wordlist.Rows(tables, "lexicon/organisations.tsv", 3, func(f []string) error {
		for _, s := range wordlist.Items(f[2], ";") {
			s, full, _ := strings.Cut(s, "=")
			name, weak, y, err := parseName(s)
			if err != nil {
				return err
			}
			n := Name{Text: name, Full: full, Kind: Organisation, Weak: weak, Code: strings.TrimPrefix(f[0], "-"), Sector: f[1], years: y}
			g.add(n)
			if spoken(name) {
				n.Text = TitleCase(name)
				g.add(n)
			}
			if strings.Contains(name, "Organization") {
				n.Text = strings.Replace(name, "Organization", "Organisation", 1)
				g.add(n)
			}
		}
		return nil
	})
}

// spoken tells whether a name is an acronym that is read as a word, which British papers write as one: Nato, Unesco.
func spoken(name string) bool {
	other := func(r rune) bool { return r < 'A' || r > 'Z' }
	return len(name) > 3 && !strings.ContainsFunc(name, other) && !ordinary[name]
}

// ordinary are acronyms that are words of the language as well.
var ordinary = wordlist.Set("CARE MEND PACE")

func loadLeaders(g *Gazetteer) error {
	return wordlist.Rows(tables, "lexicon/leaders.tsv", 6, func(f []string) error {
		y, err := parseYears(f[2] + "-" + f[3])
		if err != nil {
			return err
		}
		n := Name{Text: f[4], Kind: Leader, Code: f[0], Sector: "GOV", Office: f[1], Gender: genderOf(f[4]), years: y}
		if n.Office == "none" {
			n.Sector = ""
		}
		switch f[0] {
		case "IGO", "IMG":
			n.Sector = f[0]
		}
		for _, n.Text = range initialled(f[4]) {
			g.add(n)
		}
		if short, weak := strings.CutSuffix(f[5], "*"); short != f[4] {
			n.Text, n.Weak, n.Short = short, weak, true
			g.add(n)
		}
		return nil
	})
}

// initialled returns the ways in which a name is written that begins with initials, "V.P. Singh", "V. P. Singh" and "V P Singh"; any
// other name alone.
func initialled(name string) []string {
	if len(name) < 2 || name[1] != '.' {
		return []string{name}
	}
	spaced := func(point string) string {
		return strings.Join(strings.Fields(strings.ReplaceAll(name, ".", point)), " ")
	}
	return []string{name, spaced(". "), spaced(" ")}
}

func loadPlaces(g *Gazetteer) error {
	return wordlist.Rows(tables, "lexicon/places.tsv", 2, func(f []string) error {
		for _, s := range wordlist.Items(f[1], ";") {
			g.add(Name{Text: s, Kind: Place, Code: f[0]})
		}
		return nil
	})
}
