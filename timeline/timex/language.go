package timex

// Language is what the engine needs to know of a language. It is read-only once made, and many
// Taggers may share one.
type Language struct {
	Lexicon *Lexicon
	Rules   []Rule // in order: of two matches of the same length, the earlier rule wins

	// Refine joins neighbours, takes in modifiers and drops false friends. It gets what the rules
	// found in a sentence, in order and without overlaps, and returns what stays, in order.
	Refine func(w *Window, found []Expression) []Expression

	// Cue tells which way the clause around the tokens from (included) to (not included) looks.
	Cue func(w *Window, from, to int) Cue
}

func (l *Language) cue(w *Window, e *Expression) Cue {
	if l.Cue == nil {
		return Cue{}
	}
	return l.Cue(w, e.From, e.To)
}
