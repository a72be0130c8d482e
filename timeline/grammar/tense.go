package grammar

import (
	"slices"
	"strings"
)

// InSimplePast tells whether the clause of the verb at v is in the simple past: "met", "was signed".
func (t *Tree) InSimplePast(v int) bool {
	for steps := 0; steps < 6; steps++ {
		w := &t.Words[v]
		was, have := false, false
		for k := w.First; k >= 0; k = t.Words[k].Next {
			if t.Is(k, "aux") || t.Words[k].Rel == "cop" {
				switch t.Words[k].Lower {
				case "was", "were", "did":
					was = true
				case "has", "have", "had", "is", "are", "will", "would", "to", "be", "'s", "could", "may", "might", "should", "must", "can":
					have = true
				}
			}
		}
		switch {
		case have, w.Rel == "conj" && w.Head >= 0 && strings.HasSuffix(w.Lower, "ed") && t.InPerfect(w.Head) && t.Child(v, "nsubj") < 0: // "has put its forces on alert and cancelled all leave"
			return false
		case was || w.XPOS == "VBD":
			return true
		case w.Head >= 0 && (w.Rel == "conj" || w.Rel == "xcomp" || t.Is(v, "advcl") && !t.HasTo(v)):
			v = w.Head
		case w.XPOS == "VBN" && w.Rel == "root":
			return true
		default:
			return false
		}
	}
	return false
}

// InPerfect tells whether the verb at v is in the present perfect: "has met", "have been told".
func (t *Tree) InPerfect(v int) bool { return t.HasOneOf(v, "has", "have") }

// HasOneOf tells whether the verb at v has one of some auxiliaries, and neither a modal verb nor "to".
func (t *Tree) HasOneOf(v int, words ...string) bool {
	found := false
	for k := t.Words[v].First; k >= 0; k = t.Words[k].Next {
		if w := &t.Words[k]; t.Is(k, "aux") {
			found = found || slices.Contains(words, w.Lower)
			if w.XPOS == "MD" || w.Lower == "to" {
				return false
			}
		}
	}
	return found
}
