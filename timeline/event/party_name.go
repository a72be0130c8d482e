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

// nameExtent returns the words of the name that word i belongs to.
func (r *reader) nameExtent(i int) (from, to int) {
	t := r.t
	from, to = i, i+1
	for from > 0 && t.PartOfName(from-1, from) && !t.Titled(from-1) {
		from--
	}
	for to < len(t.Words) && t.Words[to].UPOS == "PROPN" && (t.Words[to].Rel == "flat" || t.Words[to-1].Rel == "flat" && t.Words[to].Mention == t.Words[to-1].Mention && t.Words[to].Mention >= 0) {
		to++
	}
	return from, t.NameEnd(to)
}

// properName returns the name at h without titles before it.
func (r *reader) properName(h int) string {
	from, to := h, h+1
	for to < len(r.t.Words) && r.t.Words[to].UPOS == "PROPN" && (r.t.Words[to].Rel == "flat" && r.t.Below(to, h)) {
		to++
	}
	to = r.t.NameEnd(to)
	for from > 0 && r.t.Words[from-1].UPOS == "PROPN" && r.t.Words[from-1].Head == h && r.t.Words[from-1].Mention < 0 && r.t.Words[from-1].Rel != "nmod:desc" && !r.t.Titled(from-1) {
		from--
	}
	return r.t.Span(from, to)
}

// definite tells whether a noun is one that was spoken of: "the government", "its army", "officials".
func (r *reader) definite(h int) bool {
	k := r.t.Child(h, "det")
	return k >= 0 && r.t.Words[k].Lower == "the" || r.t.ExactChild(h, "nmod:poss") >= 0
}

// nounPhrase returns the words of the noun phrase at h: no article, relative clause, apposition or
// joined phrase, and twelve words at most.
func (r *reader) nounPhrase(h int) string {
	t := r.t
	from, to := h, h+1
	for k := t.Words[h].First; k >= 0; k = t.Words[k].Next {
		w := &t.Words[k]
		switch {
		case w.Rel == "det" || w.Rel == "case" || w.Rel == "punct" || w.Rel == "cc" || w.Rel == "conj" || t.Is(k, "acl") || w.Rel == "appos" ||
			w.Rel == "parataxis" || r.t.Timed[k] || w.Rel == "cop" || t.Is(k, "nsubj") || w.Rel == "mark" || t.Is(k, "advcl") || t.Is(k, "aux") || w.Rel == "dep" || k < h && t.Is(k, "obl"):
			continue
		case k < h:
			from = min(from, w.From)
		case w.Rel == "amod", w.Rel == "advmod": // "ministers last sat down", "the rebels too"
		case w.To <= to+14:
			to = max(to, w.To)
		}
	}
	for k := h - 1; k >= from; k-- {
		if r.t.Timed[k] {
			from = k + 1
		}
	}
	for k := h + 1; k < to; k++ {
		switch w := &t.Words[k]; {
		case r.t.Timed[k], w.Text == ":", tensed[w.XPOS] && w.Text == w.Lower && !explaining(t, k, h), w.Text == ";", w.Text == "," && k+1 < to && (t.Words[k+1].UPOS == "ADP" || t.Words[k+1].UPOS == "PRON"), happeningAt[w.Lower] && w.UPOS == "ADP":
			to = k
		case t.Is(k, "acl") && t.Below(k, h):
			to = max(h+1, min(to, w.From))
		}
	}
	for from < h && t.Words[from].Lower != "at" && (t.Words[from].UPOS == "DET" || t.Words[from].UPOS == "PUNCT" || t.Words[from].UPOS == "ADP" || t.Words[from].Rel == "cc" || t.Words[from].XPOS == "POS") {
		from++
	}
	if from < h && from > 0 && t.Words[from].Lower == "then" && t.Words[from-1].Lower == "since" {
		from++
	}
	to = min(to, max(h+1, from+12))
	for to > h+1 && (t.Words[to-1].UPOS == "PUNCT" || t.Words[to-1].UPOS == "ADP" || t.Words[to-1].UPOS == "DET" || t.Words[to-1].UPOS == "CCONJ" || t.Words[to-1].UPOS == "PRON" || t.Words[to-1].UPOS == "SCONJ") {
		to--
	}
	text := strings.Join(strings.Fields(t.Span(from, to)), " ")
	if strings.Count(text, `"`) == 1 {
		text = unquote(text)
	}
	return text
}

// tensed are the tags of verbs with a tense, which no noun phrase has.
var tensed = wordlist.Set("VBD VBZ VBP MD")

// explaining tells whether word k stands in a clause that explains the noun at h or a word of its phrase.
func explaining(t *grammar.Tree, k, h int) bool {
	for steps := 0; k >= 0 && k != h && steps < grammar.MaxDepth; k, steps = t.Words[k].Head, steps+1 {
		if t.Is(k, "acl") || t.Is(k, "advcl") {
			return true
		}
	}
	return false
}

// happeningAt are prepositions of when and why, which stand with a verb even where they seem to explain a noun.
var happeningAt = wordlist.Set("after before during since until despite amid because as out")

func lastWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		return s[i+1:]
	}
	return s
}
