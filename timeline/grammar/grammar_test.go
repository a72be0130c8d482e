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
func (few) Strikes(string) bool  { return false }
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
		"Peru expelled 20 to 30 envoys on Friday.":                  {"expel", "Peru", "envoys"},
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

func TestAWordIsNotHungBelowItself(t *testing.T) {
	said := func() *grammar.Tree { // "said King, who added": 0 is said, 1 King, 2 added
		return &grammar.Tree{Words: []grammar.Word{{Rel: "root", Head: -1}, {Rel: "nsubj", Head: 2}, {Rel: "ccomp", Head: 0}}}
	}
	for _, c := range []struct {
		word, head int
		rel        string
		heads      [3]int
		rels       [3]string
	}{
		{2, 1, "acl:relcl", [3]int{-1, 0, 1}, [3]string{"root", "ccomp", "acl:relcl"}},
		{0, 1, "parataxis", [3]int{1, 2, -1}, [3]string{"parataxis", "nsubj", "root"}},
		{1, 0, "nsubj", [3]int{-1, 0, 0}, [3]string{"root", "nsubj", "ccomp"}},
		{1, 1, "nsubj", [3]int{-1, 2, 0}, [3]string{"root", "nsubj", "ccomp"}},
		{1, -1, "root", [3]int{-1, 2, 0}, [3]string{"root", "nsubj", "ccomp"}},
	} {
		tree := said()
		tree.Hang(c.word, c.head, c.rel)
		for i, w := range tree.Words {
			if w.Head != c.heads[i] || w.Rel != c.rels[i] {
				t.Errorf("with word %d on %d, word %d hangs on %d as %s, want %d as %s", c.word, c.head, i, w.Head, w.Rel, c.heads[i], c.rels[i])
			}
		}
	}
}

// FuzzTree looks for a sentence whose tree is none: whatever is mended, every walk up from a word ends at the one root.
func FuzzTree(f *testing.F) {
	for _, text := range []string{
		"Sen. John McCain met Salazar on Friday, and George agreed to join them.",
		"Families in the United States who had met their children last year wait for word.",
		"Two days before his release from the airport, a judge convicted Manning, who had given files away.",
		"Relations soured in January, when Sudan accused Uganda, whose troops left, after rebels in northern Syria seized a town.",
	} {
		f.Add(text)
	}
	parser, tagger := grammar.New(actor.Known(), few{}), english.NewTagger()
	published := calendar.Date{Year: 2013, Month: 4, Day: 15}
	f.Fuzz(func(t *testing.T, text string) {
		for span := range prose.Sentences(text, prose.Span{End: len(text)}) {
			times := tagger.Tag(timex.Document{Text: text[span.Start:span.End], Published: published})
			tree := parser.Tag(text[span.Start:span.End], prose.Span{End: span.End - span.Start}, times, published.Year)
			parser.Attach()
			root := tree.Root()
			for i := range tree.Words {
				top := i
				for steps := 0; tree.Words[top].Head >= 0; steps++ {
					if steps > len(tree.Words) {
						t.Fatalf("%q: a circle above %q", text, tree.Words[i].Text)
					}
					top = tree.Words[top].Head
				}
				if top != root {
					t.Fatalf("%q: %q hangs below %q", text, tree.Words[i].Text, tree.Words[top].Text)
				}
			}
		}
	})
}
