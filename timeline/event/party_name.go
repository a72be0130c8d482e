package event

import (
	"slices"
	"strings"

	"timeline/timeline/grammar"
	"timeline/timeline/wordlist"
)

// nations returns the names that say whose the noun at h is, nearest relation first: possessive and
// adjective ("Russia's", "Russian and Turkish"), then name or apposition, then "of", "from" and "in".
func (r *reader) nations(h int) []int {
	var out []int
	for pass := range 3 {
		r.appendNations(&out, h, pass, 0)
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

func (r *reader) appendNations(out *[]int, h, pass, depth int) {
	t := r.t
	for k := t.Words[h].First; k >= 0; k = t.Words[k].Next {
		w := &t.Words[k]
		wanted := false
		switch {
		case w.Rel == "nmod:poss", w.Rel == "amod", w.Rel == "compound", w.Rel == "nmod:desc", depth > 0 && w.Rel == "conj":
			wanted = pass == 0 || depth > 0
		case w.Mention >= 0 && t.Mentions[w.Mention].Hyphened(): // "Anglo-French"
			wanted = pass == 0 || depth > 0
		case w.Rel == "flat", w.Rel == "appos":
			wanted = pass == 1
		case t.Is(k, "nmod"):
			quad := quads[r.lex.acts.nouns[t.Words[h].Lemma].kind] // of an act that the noun tells, or 0
			switch t.Preposition(k) {
			case "from":
				wanted = pass == 2
			case "of":
				wanted = pass == 2 && quad != 4
			case "in", "at": // neither "the bombings at U.S. embassies" nor "a treaty in Geneva" is theirs, nor "Li Wei in Spain" Spanish
				wanted = pass == 2 && quad == 0 && !r.envoy(h) && (t.Preposition(k) != "in" || t.Words[h].UPOS != "PROPN" || t.Child(h, "flat") < 0)
			}
		}
		if !wanted {
			continue
		}
		if m := w.Mention; m >= 0 && backs(t, m) {
			continue
		}
		if m := w.Mention; m >= 0 {
			if t.Mentions[m].Code != "" && !slices.Contains(*out, m) {
				*out = append(*out, m)
			}
			if w.Rel != "amod" && w.Rel != "compound" && w.Rel != "conj" {
				for c := w.First; c >= 0; c = t.Words[c].Next { // "of Armenia and Azerbaijan"
					if m := t.Words[c].Mention; m >= 0 && t.Words[c].Rel == "conj" && t.Mentions[m].Code != "" && !slices.Contains(*out, m) {
						*out = append(*out, m)
					}
				}
				continue
			}
		}
		if depth < 2 {
			r.appendNations(out, k, pass, depth+1)
		}
	}
}

// backs tells whether a name only says who stands behind somebody else: "Iran-backed rebels", "a Russian-made missile".
func backs(t *grammar.Tree, m int) bool {
	to := t.Mentions[m].To
	return to+1 < len(t.Words) && t.Words[to].Text == "-" && backing[t.Words[to+1].Lower]
}

var backing = wordlist.Set("backed sponsored funded financed supported armed trained equipped aligned allied linked affiliated made built supplied")

// envoy tells whether the noun at h is somebody who works in another country than his own.
func (r *reader) envoy(h int) bool {
	switch r.t.Words[h].Lemma {
	case "ambassador", "envoy", "troop", "troops", "soldier", "force", "forces", "embassy", "representative", "diplomat":
		return true
	}
	return false
}

// definite tells whether a noun is one that was spoken of: "the government", "its army", "officials".
func (r *reader) definite(h int) bool {
	k := r.t.Child(h, "det")
	return k >= 0 && r.t.Words[k].Lower == "the" || r.t.ExactChild(h, "nmod:poss") >= 0
}

func lastWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		return s[i+1:]
	}
	return s
}
