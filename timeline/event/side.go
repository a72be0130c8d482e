package event

import (
	"timeline/timeline/actor"
	"timeline/timeline/wordlist"
)

// The two states that an article is about.

// sides returns the two states that a text names, its headline or its first sentence; the zero values where it names fewer or
// more.
func (x *Extractor) sides(text string, year int) (out [2]party) {
	n, past := 0, 0
	for i := 0; i < len(text); i++ {
		if c := text[i]; c < 'A' || c > 'Z' || i < past || i > 0 && isLetter(text[i-1]) {
			continue
		}
		name, ok := x.lex.names.Find(text[i:], year)
		if !ok {
			continue
		}
		past = i + len(name.Text)
		if x.lex.names.State(name.Code) == "" || name.Kind == actor.Organisation || name.Kind == actor.Place || n > 0 && out[0].Code == name.Code || n > 1 && out[1].Code == name.Code {
			continue
		}
		if n == 2 {
			return [2]party{}
		}
		out[n] = party{Actor: Actor{Code: name.Code}}
		n++
	}
	if n < 2 {
		return [2]party{}
	}
	x.reader.asStates(out[:])
	return out
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// otherSide returns the state that the article is about beside that of code, or nil.
func (r *reader) otherSide(code string) []party {
	for i := range r.doc.sides {
		if code != "" && r.doc.sides[i].Code == code {
			return []party{r.doc.sides[1-i]}
		}
	}
	return nil
}

// epithet returns the other one of the two states that an article is about, or the one that it is about, where the noun at h is only its
// neighbour, "its northern neighbour", "warned his neighbour", or a country of a region, "expelled the African country's envoy"; else nil.
func (r *reader) epithet(h, depth int) []party {
	t, w := r.t, &r.t.Words[h]
	if w.XPOS != "NN" || depth > 1 {
		return nil
	}
	switch k := t.ExactChild(h, "nmod:poss"); w.Lemma {
	case "neighbour", "neighbor", "rival":
		if k >= 0 && possessing[t.Words[k].Lower] {
			if ps := r.pronoun(k, depth+1); len(ps) == 1 {
				if land := r.doc.setting.land(); !r.isSide(ps[0].Code) && land != "" && land != ps[0].Code && actor.Near(land, ps[0].Code) {
					return r.asStates([]party{{Actor: Actor{Code: land}, at: h}})
				}
				return r.otherSide(ps[0].Code)
			}
		}
	case "country", "nation":
		a := t.ExactChild(h, "amod")
		if d := t.ExactChild(h, "det"); k >= 0 || d < 0 || t.Words[d].Lower != "the" || a < 0 || t.Words[a].Mention >= 0 {
			return nil
		}
		if s := t.SurfaceSubject(t.ClauseOf(h)); s >= 0 && s < h && !t.Below(h, s) {
			if ps := r.party(s, depth+1); len(ps) == 1 {
				if o := r.otherSide(ps[0].Code); o != nil && actor.InRegion(o[0].Code, t.Words[a].Lower) {
					return o
				}
			}
		}
	}
	return nil
}

var possessing = wordlist.Set("its his her their")

// bothSides returns the two states that the article is about, or nil.
func (r *reader) bothSides(h int) []party {
	if r.doc.sides[0].Code == "" {
		return nil
	}
	return []party{carried(r.doc.sides[0], h), carried(r.doc.sides[1], h)}
}

// isSide tells whether the article is about the state of code and one other.
func (r *reader) isSide(code string) bool { return r.otherSide(code) != nil }
