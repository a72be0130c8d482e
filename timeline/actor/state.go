package actor

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"timeline/timeline/wordlist"
)

// country is what is known of a state beside its names.
type country struct {
	name     string   // the plain one
	regions  []string // the parts of the world that news calls it by: african, balkan
	monarchy Monarchy
}

// Monarchy says what kind of monarchy a state is today.
type Monarchy string

// The kinds of monarchy that news calls states by.
const (
	Republic      Monarchy = "" // and what is not known
	Kingdom       Monarchy = "kingdom"
	Emirate       Monarchy = "emirate"
	Sultanate     Monarchy = "sultanate"
	OtherMonarchy Monarchy = "yes" // a principality, an empire, or a realm whose king reigns from abroad
)

// NameOf returns the plain name of the party that an actor's code stands for: "Russia" for RUS,
// "international organisations" for IGO; "" for a code that is not known.
func NameOf(code string) string { return countries()[code].name }

// InRegion tells whether the state of a code lies in the part of the world that an adjective in lower case names:
// "african", "balkan".
func InRegion(code, adjective string) bool {
	return slices.Contains(countries()[code].regions, adjective)
}

// Near tells whether two states may be neighbours: the parts of the world that news calls them by have one in common, or
// it calls neither by any.
func Near(a, b string) bool {
	x, y := countries()[a].regions, countries()[b].regions
	return len(x)+len(y) == 0 || slices.ContainsFunc(x, func(region string) bool { return slices.Contains(y, region) })
}

// MonarchyOf returns what kind of monarchy the state of a code is.
func MonarchyOf(code string) Monarchy { return countries()[code].monarchy }

var countries = sync.OnceValue(func() map[string]country {
	byCode := map[string]country{"IGO": {name: "international organisations"}, "NGO": {name: "non-governmental organisations"}, "IMG": {name: "international armed groups"}}
	err := wordlist.Rows(tables, "lexicon/states.tsv", 8, func(f []string) error {
		if _, ok := byCode[f[0]]; ok { // a state of earlier years stands below the one of today
			return nil
		}
		name, _, _, err := parseName(f[1])
		if err != nil {
			return err
		}
		c := country{name, wordlist.Items(f[6], ";"), Monarchy(f[7])}
		switch c.monarchy {
		case Republic, Kingdom, Emirate, Sultanate, OtherMonarchy:
		default:
			return fmt.Errorf("%q is no kind of monarchy", f[7])
		}
		byCode[f[0]] = c
		return nil
	})
	if err != nil {
		panic("actor: " + err.Error()) // the table is part of the program
	}
	return byCode
})

// loadStates takes up what states, their people, their capitals and the seats of their governments are called.
func loadStates(g *Gazetteer) error {
	return wordlist.Rows(tables, "lexicon/states.tsv", 8, func(f []string) error {
		names := wordlist.Items(f[2], ";")
		if _, ok := g.states[f[0]]; !ok {
			name, _, _, err := parseName(f[1])
			if err != nil {
				return err
			}
			g.states[f[0]] = name
		}
		for i, cell := range [][]string{append([]string{f[1]}, names...), wordlist.Items(f[3], ";"), wordlist.Items(f[4], ";"), wordlist.Items(f[5], ";")} {
			for _, s := range cell {
				name, weak, y, err := parseName(s)
				if err != nil {
					return err
				}
				n := Name{Text: name, Kind: State + Kind(i), Weak: weak, Code: f[0], Sector: "GOV", years: y}
				if n.Kind == People {
					n.Sector = ""
					for _, form := range formsOf(name) {
						m := n
						m.Text = form
						g.add(m)
					}
				}
				g.add(n)
			}
		}
		return nil
	})
}

// formsOf returns what else people of a name are called: Russians, Frenchmen, Frenchwomen; nothing for those whose name is
// always the same (Chinese, British).
func formsOf(name string) []string {
	if nation, ok := strings.CutSuffix(name, "man"); ok && nation != "Ger" {
		return []string{nation + "men", nation + "woman", nation + "women"}
	}
	for _, ending := range [...]string{"s", "sh", "ch", "ese"} {
		if strings.HasSuffix(name, ending) {
			return nil
		}
	}
	return []string{name + "s"}
}
