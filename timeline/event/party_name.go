package event

import (
	"slices"
	"strings"

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
	for k := t.words[h].first; k >= 0; k = t.words[k].next {
		w := &t.words[k]
		wanted := false
		switch {
		case w.rel == "nmod:poss", w.rel == "amod", w.rel == "compound", w.rel == "nmod:desc", depth > 0 && w.rel == "conj":
			wanted = pass == 0 || depth > 0
		case w.mention >= 0 && hyphened(t.mentions[w.mention].Text): // "Anglo-French"
			wanted = pass == 0 || depth > 0
		case w.rel == "flat", w.rel == "appos":
			wanted = pass == 1
		case t.is(k, "nmod"):
			quad := quads[r.lex.acts.nouns[t.words[h].lemma].kind] // of an act that the noun tells, or 0
			switch t.preposition(k) {
			case "from":
				wanted = pass == 2
			case "of":
				wanted = pass == 2 && quad != 4
			case "in", "at": // neither "the bombings at U.S. embassies" nor "a treaty in Geneva" is theirs, nor "Li Wei in Spain" Spanish
				wanted = pass == 2 && quad == 0 && !r.envoy(h) && (t.preposition(k) != "in" || t.words[h].upos != "PROPN" || t.child(h, "flat") < 0)
			}
		}
		if !wanted {
			continue
		}
		if m := w.mention; m >= 0 && t.backs(m) {
			continue
		}
		if m := w.mention; m >= 0 {
			if t.mentions[m].Code != "" && !slices.Contains(*out, m) {
				*out = append(*out, m)
			}
			if w.rel != "amod" && w.rel != "compound" && w.rel != "conj" {
				for c := w.first; c >= 0; c = t.words[c].next { // "of Armenia and Azerbaijan"
					if m := t.words[c].mention; m >= 0 && t.words[c].rel == "conj" && t.mentions[m].Code != "" && !slices.Contains(*out, m) {
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
func (t *tree) backs(m int) bool {
	to := t.mentions[m].to
	return to+1 < len(t.words) && t.words[to].text == "-" && backing[t.words[to+1].lower]
}

var backing = wordlist.Set("backed sponsored funded financed supported armed trained equipped aligned allied linked affiliated made built supplied")

// hyphened tells whether a name stands only in compounds: "Sino-".
func hyphened(name string) bool { return strings.HasSuffix(name, "-") }

// envoy tells whether the noun at h is somebody who works in another country than his own.
func (r *reader) envoy(h int) bool {
	switch r.t.words[h].lemma {
	case "ambassador", "envoy", "troop", "troops", "soldier", "force", "forces", "embassy", "representative", "diplomat":
		return true
	}
	return false
}

// nameExtent returns the words of the name that word i belongs to.
func (r *reader) nameExtent(i int) (from, to int) {
	t := r.t
	from, to = i, i+1
	for from > 0 && partOfName(t, from-1, from) && !r.lex.titled(t, from-1) {
		from--
	}
	for to < len(t.words) && t.words[to].upos == "PROPN" && (t.words[to].rel == "flat" || t.words[to-1].rel == "flat" && t.words[to].mention == t.words[to-1].mention && t.words[to].mention >= 0) {
		to++
	}
	return from, t.hyphenEnd(to)
}

// hyphenEnd returns where a name ends of which the words before to are all but what a hyphen joins to them: the "-yon" of "Lee
// Nak-yon".
func (t *tree) hyphenEnd(to int) int {
	for to+1 < len(t.words) && t.words[to].text == "-" && t.words[to-1].end == t.words[to].start && t.words[to].end == t.words[to+1].start && startsLetter(t.words[to+1].text) && t.words[to+1].mention < 0 && !prenominal(t.words[to+1].lower) {
		to += 2
	}
	return to
}

// properName returns the name at h without titles before it.
func (r *reader) properName(h int) string {
	from, to := h, h+1
	for to < len(r.t.words) && r.t.words[to].upos == "PROPN" && (r.t.words[to].rel == "flat" && r.t.below(to, h)) {
		to++
	}
	to = r.t.hyphenEnd(to)
	for from > 0 && r.t.words[from-1].upos == "PROPN" && r.t.words[from-1].head == h && r.t.words[from-1].mention < 0 && r.t.words[from-1].rel != "nmod:desc" && !r.lex.titled(r.t, from-1) {
		from--
	}
	return r.t.span(from, to)
}

// definite tells whether a noun is one that was spoken of: "the government", "its army", "officials".
func (r *reader) definite(h int) bool {
	k := r.t.child(h, "det")
	return k >= 0 && r.t.words[k].lower == "the" || r.t.exactChild(h, "nmod:poss") >= 0
}

// nounPhrase returns the words of the noun phrase at h: no article, relative clause, apposition or
// joined phrase, and twelve words at most.
func (r *reader) nounPhrase(h int) string {
	t := r.t
	from, to := h, h+1
	for k := t.words[h].first; k >= 0; k = t.words[k].next {
		w := &t.words[k]
		switch {
		case w.rel == "det" || w.rel == "case" || w.rel == "punct" || w.rel == "cc" || w.rel == "conj" || t.is(k, "acl") || w.rel == "appos" ||
			w.rel == "parataxis" || r.timed[k] || w.rel == "cop" || t.is(k, "nsubj") || w.rel == "mark" || t.is(k, "advcl") || t.is(k, "aux") || w.rel == "dep" || k < h && t.is(k, "obl"):
			continue
		case k < h:
			from = min(from, w.from)
		case w.rel == "amod", w.rel == "advmod": // "ministers last sat down", "the rebels too"
		case w.to <= to+14:
			to = max(to, w.to)
		}
	}
	for k := h - 1; k >= from; k-- {
		if r.timed[k] {
			from = k + 1
		}
	}
	for k := h + 1; k < to; k++ {
		switch w := &t.words[k]; {
		case r.timed[k], w.text == ":", tensed[w.xpos] && w.text == w.lower && !t.explaining(k, h), w.text == ";", w.text == "," && k+1 < to && (t.words[k+1].upos == "ADP" || t.words[k+1].upos == "PRON"), happeningAt[w.lower] && w.upos == "ADP":
			to = k
		case t.is(k, "acl") && t.below(k, h):
			to = max(h+1, min(to, w.from))
		}
	}
	for from < h && t.words[from].lower != "at" && (t.words[from].upos == "DET" || t.words[from].upos == "PUNCT" || t.words[from].upos == "ADP" || t.words[from].rel == "cc" || t.words[from].xpos == "POS") {
		from++
	}
	if from < h && from > 0 && t.words[from].lower == "then" && t.words[from-1].lower == "since" {
		from++
	}
	to = min(to, max(h+1, from+12))
	for to > h+1 && (t.words[to-1].upos == "PUNCT" || t.words[to-1].upos == "ADP" || t.words[to-1].upos == "DET" || t.words[to-1].upos == "CCONJ" || t.words[to-1].upos == "PRON" || t.words[to-1].upos == "SCONJ") {
		to--
	}
	text := strings.Join(strings.Fields(t.span(from, to)), " ")
	if strings.Count(text, `"`) == 1 {
		text = unquote(text)
	}
	return text
}

// tensed are the tags of verbs with a tense, which no noun phrase has.
var tensed = wordlist.Set("VBD VBZ VBP MD")

// explaining tells whether word k stands in a clause that explains the noun at h or a word of its phrase.
func (t *tree) explaining(k, h int) bool {
	for steps := 0; k >= 0 && k != h && steps < maxDepth; k, steps = t.words[k].head, steps+1 {
		if t.is(k, "acl") || t.is(k, "advcl") {
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
