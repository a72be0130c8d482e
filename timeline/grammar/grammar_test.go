package grammar_test

import (
	"testing"

	"timeline/timeline/actor"
	"timeline/timeline/calendar"
	"timeline/timeline/grammar"
	"timeline/timeline/prose"
	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
)

// few are the acts of a lexicon of few words.
type few struct{}

func (few) Lemma(form string) (string, bool) {
	lemma, ok := map[string]string{"cut": "cut", "expelled": "expel", "handed": "hand", "met": "meet"}[form]
	return lemma, ok
}

func (few) Verb(lemma string) bool {
	return lemma == "cut" || lemma == "expel" || lemma == "hand" || lemma == "meet"
}
func (few) OnlyVerb(string) bool { return false }
func (few) Noun(string) string   { return "" }
func (few) Particle(verb, particle string) bool {
	return verb == "hand" && particle == "over"
}
func (few) InClass(class, noun string) bool { return class == "ties" && noun == "ties" }

func TestATreeSaysWhatStandsWithItsVerb(t *testing.T) {
	published := calendar.Date{Year: 2013, Month: 4, Day: 15}
	parser, tagger := grammar.New(actor.Known(), few{}), english.NewTagger()
	for text, want := range map[string]struct{ verb, subject, object string }{
		"France on Friday cut its ties with Iran.":                  {"cut", "France", "ties"},
		"On 29 July, six envoys were expelled by Peru.":             {"expel", "Peru", "envoys"},
		"Russia handed over equipment.":                             {"hand", "Russia", "equipment"},
		"Lavrov, who is the foreign minister, met Kerry on Monday.": {"meet", "Lavrov", "Kerry"},
	} {
		times := tagger.Tag(timex.Document{Text: text, Published: published})
		tree := parser.Tag(text, prose.Span{End: len(text)}, times, published.Year)
		parser.Attach()
		tree.FindNames(published.Year)
		verb := -1
		for i := range tree.Words {
			if w := &tree.Words[i]; w.IsVerb() && w.Lemma == want.verb {
				verb = i
			}
		}
		if verb < 0 {
			t.Errorf("%s has no verb %q", text, want.verb)
			continue
		}
		word := func(i int) string {
			if i < 0 {
				return ""
			}
			return tree.Words[i].Text
		}
		if a := tree.Arguments(verb); word(a.Subject) != want.subject || word(a.Object) != want.object {
			t.Errorf("%s: %q did it to %q, want %q to %q", text, word(a.Subject), word(a.Object), want.subject, want.object)
		}
	}
}
