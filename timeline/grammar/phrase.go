package grammar

import (
	"strings"

	"timeline/timeline/wordlist"
)

// NameExtent returns the words of the name that word i belongs to.
func (t *Tree) NameExtent(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && t.partOfName(from-1, from) && !t.titled(from-1) {
		from--
	}
	for to < len(t.Words) && t.Words[to].UPOS == "PROPN" && (t.Words[to].Rel == "flat" || t.Words[to-1].Rel == "flat" && t.Words[to].Mention == t.Words[to-1].Mention && t.Words[to].Mention >= 0) {
		to++
	}
	return from, t.nameEnd(to)
}

// ProperName returns the name at h without titles before it.
func (t *Tree) ProperName(h int) string {
	from, to := h, h+1
	for to < len(t.Words) && t.Words[to].UPOS == "PROPN" && (t.Words[to].Rel == "flat" && t.Below(to, h)) {
		to++
	}
	to = t.nameEnd(to)
	for from > 0 && t.Words[from-1].UPOS == "PROPN" && t.Words[from-1].Head == h && t.Words[from-1].Mention < 0 && t.Words[from-1].Rel != "nmod:desc" && !t.titled(from-1) {
		from--
	}
	return t.Span(from, to)
}

// NounPhrase returns the words of the noun phrase at h: no article, relative clause, apposition or
// joined phrase, and twelve words at most.
func (t *Tree) NounPhrase(h int) string {
	from, to := h, h+1
	for k := t.Words[h].First; k >= 0; k = t.Words[k].Next {
		w := &t.Words[k]
		switch {
		case w.Rel == "det" || w.Rel == "case" || w.Rel == "punct" || w.Rel == "cc" || w.Rel == "conj" || t.Is(k, "acl") || w.Rel == "appos" ||
			w.Rel == "parataxis" || t.Timed[k] || w.Rel == "cop" || t.Is(k, "nsubj") || w.Rel == "mark" || t.Is(k, "advcl") || t.Is(k, "aux") || w.Rel == "dep" || k < h && t.Is(k, "obl"):
			continue
		case k < h:
			from = min(from, w.From)
		case w.Rel == "amod", w.Rel == "advmod": // "ministers last sat down", "the rebels too"
		case w.To <= to+14:
			to = max(to, w.To)
		}
	}
	for k := h - 1; k >= from; k-- {
		if t.Timed[k] {
			from = k + 1
		}
	}
	for k := h + 1; k < to; k++ {
		switch w := &t.Words[k]; {
		case t.Timed[k], w.Text == ":", tensed[w.XPOS] && w.Text == w.Lower && !t.explaining(k, h), w.Text == ";", w.Text == "," && k+1 < to && (t.Words[k+1].UPOS == "ADP" || t.Words[k+1].UPOS == "PRON"), happeningAt[w.Lower] && w.UPOS == "ADP":
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
		text = Unquote(text)
	}
	return text
}

// tensed are the tags of verbs with a tense, which no noun phrase has.
var tensed = wordlist.Set("VBD VBZ VBP MD")

// explaining tells whether word k stands in a clause that explains the noun at h or a word of its phrase.
func (t *Tree) explaining(k, h int) bool {
	for ; k >= 0 && k != h; k = t.Words[k].Head {
		if t.Is(k, "acl") || t.Is(k, "advcl") {
			return true
		}
	}
	return false
}

// happeningAt are prepositions of when and why, which stand with a verb even where they seem to explain a noun.
var happeningAt = wordlist.Set("after before during since until despite amid because as out")

// RelativeHead returns the noun that a relative pronoun stands for.
func (t *Tree) RelativeHead(h int) int {
	for i, steps := h, 0; i >= 0 && steps < 8; i, steps = t.Words[i].Head, steps+1 {
		if t.Words[i].Rel == "acl:relcl" {
			return t.explainedBy(i)
		}
	}
	return -1
}
