package event

import (
	"cmp"
	"embed"
	"fmt"
	"maps"
	"slices"
	"strings"

	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

//go:embed lexicon/*.tsv
var tables embed.FS

// frame is one sense of a verb: what must stand with it, what act it is then, and where the recipient
// stands. lexicon/verbs.tsv explains the parts.
type frame struct {
	kind  string // PLOVER type
	needs []need
	slots []string
}

// noAct is the kind of a frame in which a verb tells none: "shot a video".
const noAct = "-"

// need is one thing that must stand with a verb.
type need struct {
	what  string // obj, !obj, iobj, prt, xcomp, ccomp, acomp, dem, !dem, mil, !mil, foot, parties, or a preposition
	with  string // of a particle: a preposition; of xcomp: good, bad or a lemma; actor, place or town
	nouns map[string]bool
	list  string // how the lexicon writes the nouns
}

// weight tells which of two frames needs more.
func (f *frame) weight() int {
	n := 0
	for i := range f.needs {
		n += 2
		if f.needs[i].nouns != nil || f.needs[i].what == "xcomp" && f.needs[i].with != "" {
			n++
		}
	}
	return n
}

// nominal is an act told by a noun.
type nominal struct {
	kind       string
	recipient  []string
	actor      []string
	infinitive bool // only with an infinitive: "agreement to"
}

// acts is the lexicon of acts. It does not change once it is made.
type acts struct {
	classes map[string]map[string]bool
	verbs   map[string][]frame
	nouns   map[string]nominal
	light   map[string]bool // verbs that leave the act to their object
	classed map[string]bool // nouns of the classes

	lemmas    map[string]string // of the forms of the verbs
	particles map[string]bool   // "hand over": verbs with the particles that senses of them have
}

func loadActs() (*acts, error) {
	a := &acts{classes: map[string]map[string]bool{}, verbs: map[string][]frame{}, nouns: map[string]nominal{}, classed: map[string]bool{}, lemmas: map[string]string{}, particles: map[string]bool{}}
	err := wordlist.Rows(tables, "lexicon/classes.tsv", 2, func(f []string) error {
		a.classes[f[0]] = map[string]bool{}
		for _, l := range wordlist.Items(f[1], ";") {
			a.classes[f[0]][l] = true
			if f[0] != "light" {
				a.classed[l] = true
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	a.light = a.classes["light"]
	seen := map[string]bool{} // verbs with their needs, and nouns
	err = wordlist.Rows(tables, "lexicon/verbs.tsv", 4, func(f []string) error {
		needs, err := a.parseNeeds(f[2])
		if err != nil {
			return err
		}
		if quads[f[0]] == 0 && f[0] != noAct {
			return fmt.Errorf("%q is not a PLOVER type", f[0])
		}
		for i := range needs {
			if needs[i].what == "prt" {
				for p := range needs[i].nouns {
					a.particles[f[1]+" "+p] = true
				}
			}
		}
		sense := f[1] + "\t" + f[2]
		if seen[sense] {
			return fmt.Errorf("the sense %q stands twice", sense)
		}
		seen[sense] = true
		a.verbs[f[1]] = append(a.verbs[f[1]], frame{kind: f[0], needs: needs, slots: wordlist.Items(f[3], ",")})
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, verb := range slices.Sorted(maps.Keys(a.verbs)) { // of two verbs with one form the first is meant
		for _, form := range grammar.VerbForms(verb) {
			if _, taken := a.lemmas[form]; !taken || form == verb {
				a.lemmas[form] = verb
			}
		}
	}
	return a, wordlist.Rows(tables, "lexicon/nouns.tsv", 4, func(f []string) error {
		if quads[f[0]] == 0 {
			return fmt.Errorf("%q is not a PLOVER type", f[0])
		}
		if seen[f[1]] {
			return fmt.Errorf("the noun %q stands twice", f[1])
		}
		seen[f[1]] = true
		noun, infinitive := strings.CutSuffix(f[1], " to")
		a.nouns[noun] = nominal{f[0], wordlist.Items(f[2], ","), wordlist.Items(f[3], ","), infinitive}
		return nil
	})
}

// Lemma returns the lemma of a form of a verb of the lexicon.
func (a *acts) Lemma(form string) (lemma string, known bool) {
	lemma, known = a.lemmas[form]
	return lemma, known
}

// Verb tells whether the lexicon has a verb.
func (a *acts) Verb(lemma string) bool { return a.verbs[lemma] != nil }

// Strikes tells whether a verb can tell an attack.
func (a *acts) Strikes(lemma string) bool {
	return slices.ContainsFunc(a.verbs[lemma], func(f frame) bool { return f.kind == "ASSAULT" })
}

// Noun returns the type of the act that a noun tells, or "".
func (a *acts) Noun(lemma string) string { return a.nouns[lemma].kind }

// Particle tells whether a verb has a sense with a particle: "hand over".
func (a *acts) Particle(verb, particle string) bool { return a.particles[verb+" "+particle] }

// InClass tells whether a noun is in a class of classes.tsv.
func (a *acts) InClass(class, noun string) bool { return a.classes[class][noun] }

// OnlyVerb tells whether a form is the lemma of a verb of the lexicon and of no noun of it.
func (a *acts) OnlyVerb(form string) bool {
	if a.verbs[form] == nil && !grammar.Answers[form] {
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

// deed tells whether a noun is of what somebody does, says or wants, for which he stands himself: a proposal, an arrest.
func (a *acts) deed(noun string) bool {
	if laws[noun] || grammar.Documents[noun] || standing[noun] {
		return false
	}
	if _, ok := a.nouns[noun]; ok || replies[noun] {
		return true
	}
	for _, c := range [...]string{"demand", "accord", "backing", "blame", "will", "probe"} {
		if a.classes[c][noun] {
			return true
		}
	}
	return false
}

// standing are nouns of the classes of deeds that are also of what only is: "the Dreyfus case".
var standing = wordlist.Set("case lawsuit constitution candidate government role right result outcome rule charter possibility condition")

// parseNeeds reads the second column of verbs.tsv: "prt:off obj:strike,@talks".
func (a *acts) parseNeeds(cell string) ([]need, error) {
	var out []need
	if cell == "-" {
		return nil, nil
	}
	for _, part := range splitNeeds(cell) {
		what, rest, ok := strings.Cut(part, ":")
		n := need{what: what}
		if i := strings.IndexByte(what, '.'); i >= 0 {
			n.what, n.with = what[:i], what[i+1:]
		}
		switch {
		case strings.Contains(what, ",") || !ok && !grammatical[n.what] && !needPrepositions[what]:
			return nil, fmt.Errorf("%q is no need", what)
		case !ok:
		case rest == "actor" || rest == "place" || rest == "town":
			n.with = rest
		default:
			n.nouns, n.list = map[string]bool{}, rest
			for _, s := range strings.Split(rest, ",") {
				if s == "actor" {
					n.with = s
					continue
				}
				if c, isClass := strings.CutPrefix(s, "@"); isClass {
					if c == "self" {
						n.nouns["itself"], n.nouns["themselves"], n.nouns["himself"], n.nouns["herself"] = true, true, true, true
						continue
					}
					if a.classes[c] == nil {
						return nil, fmt.Errorf("no class %q", c)
					}
					for l := range a.classes[c] {
						n.nouns[l] = true
					}
					continue
				}
				n.nouns[s] = true
			}
		}
		out = append(out, n)
	}
	return out, nil
}

// splitNeeds cuts at the spaces that a new need begins after; lemmas may hold spaces of their own.
func splitNeeds(cell string) []string {
	var out []string
	for _, s := range strings.Split(cell, " ") {
		if len(out) > 0 && strings.Contains(out[len(out)-1], ":") && !strings.Contains(s, ":") && !needWords[s] && !strings.HasPrefix(s, "xcomp.") && !closed(out[len(out)-1]) {
			out[len(out)-1] += " " + s
			continue
		}
		out = append(out, s)
	}
	return out
}

var (
	needPrepositions = wordlist.Set("with of by on to against behind over near around across from into for in at under as about alongside before after between off outside toward towards upon through along like carrying")
	needWords        = func() map[string]bool {
		words := wordlist.Set("obj !obj iobj xcomp ccomp dem !dem mil !mil foot parties")
		maps.Copy(words, needPrepositions)
		return words
	}()
)

// closed tells whether a need ends in a class or a kind of name, to which no further word can belong.
func closed(need string) bool {
	last := need[strings.LastIndexAny(need, ":,")+1:]
	return last[:min(1, len(last))] == "@" || last == "actor" || last == "place" || last == "town"
}

// Types returns the PLOVER types, from cooperation in words to conflict in deeds, each of a quad code in
// order of the alphabet.
func Types() []string {
	return slices.SortedFunc(maps.Keys(quads), func(a, b string) int { return cmp.Or(quads[a]-quads[b], strings.Compare(a, b)) })
}

// Quad returns the quad code of a PLOVER type, 1 to 4, or 0 for what is no type.
func Quad(kind string) int { return quads[kind] }

// quads gives the quad code of each PLOVER type.
var quads = map[string]int{
	"AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1,
	"COOPERATE": 2, "AID": 2, "RETREAT": 2,
	"REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
	"PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}
