package syntax_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/prose"
	"timeline/timeline/prose/syntax"
)

// parse returns the words of a text that is one sentence.
func parse(p *syntax.Parser, text string) []syntax.Word {
	return p.Parse(text, prose.AppendTokens(nil, text, prose.Span{End: len(text)}))
}

// TestParse reads testdata/trees.txt: a sentence, then lines that say what must be in its tree, as
// word, tag, relation and head.
func TestParse(t *testing.T) {
	file, err := os.ReadFile("testdata/trees.txt")
	if err != nil {
		t.Fatal(err)
	}
	parser := syntax.New()
	for block := range strings.SplitSeq(string(file), "\n\n") {
		lines := strings.Split(strings.TrimSpace(block), "\n")
		for strings.HasPrefix(lines[0], "#") {
			lines = lines[1:]
		}
		text := lines[0]
		var got []string
		words := parse(parser, text)
		for _, w := range words {
			head := "-"
			if w.Head >= 0 {
				head = words[w.Head].In(text)
			}
			got = append(got, fmt.Sprintf("%s %s %s %s", w.In(text), w.XPOS, w.Rel, head))
		}
		all := strings.Join(got, "\n") + "\n"
		for _, line := range lines[1:] {
			if !strings.Contains("\n"+all, "\n"+line+"\n") {
				t.Errorf("%q: no %q in\n%s", text, line, all)
			}
		}
	}
}

// checkTree fails unless the words have one root and their heads make a tree.
func checkTree(t *testing.T, words []syntax.Word) {
	t.Helper()
	roots := 0
	for i, w := range words {
		if w.UPOS == "" || w.XPOS == "" || w.Rel == "" {
			t.Fatalf("word %d lacks a tag or a relation: %+v", i, w)
		}
		if w.Head < -1 || w.Head >= len(words) || w.Head == i {
			t.Fatalf("word %d has head %d of %d words", i, w.Head, len(words))
		}
		if w.Head == -1 {
			roots++
		}
		if (w.Head == -1) != (w.Rel == "root") {
			t.Fatalf("word %d is %s of %d", i, w.Rel, w.Head)
		}
	}
	if len(words) > 0 && roots != 1 {
		t.Fatalf("%d roots in %d words", roots, len(words))
	}
	// Every word leads to the root: follow heads and mark what is known to.
	state := make([]int, len(words))
	for i := range words {
		at := i
		for at >= 0 && state[at] == 0 {
			state[at] = i + 1
			at = words[at].Head
		}
		if at >= 0 && state[at] == i+1 {
			t.Fatalf("word %d is part of a circle", at)
		}
	}
}

func TestOddSentences(t *testing.T) {
	parser := syntax.New()
	for _, text := range []string{
		"", "Yes", ".", "...", "\"", "()", "“”", "!?", "He said: “", "\xff \xfe", "— — —",
		"((((((((((((((((((((", strings.Repeat("\" ' ", 200), "A . B . C . D",
	} {
		checkTree(t, parse(parser, text))
	}
	if words := parse(parser, ""); len(words) != 0 {
		t.Errorf("%d words in nothing", len(words))
	}
}

// TestLongSentence parses sentences far longer than any that are written.
func TestLongSentence(t *testing.T) {
	parser := syntax.New()
	for _, unit := range []string{"the minister met the envoy and ", "of ", "said , ", "( ", "\" he said "} {
		words := parse(parser, strings.Repeat(unit, 6000/len(strings.Fields(unit))))
		if len(words) != 6000 {
			t.Errorf("%q: %d words, want 6000", unit, len(words))
		}
		checkTree(t, words)
	}
}

func TestParserIsReused(t *testing.T) {
	first := "Russia, he said, expelled two diplomats (and a clerk) on Monday."
	used, fresh := syntax.New(), syntax.New()
	want := append([]syntax.Word(nil), parse(fresh, first)...)
	parse(used, strings.Repeat("the talks between the two sides went on, ", 60))
	if diff := cmp.Diff(want, append([]syntax.Word(nil), parse(used, first)...)); diff != "" {
		t.Errorf("what was parsed before changes the outcome:\n%s", diff)
	}
	if n := testing.AllocsPerRun(20, func() { used.Parse(first, tokensOf(first)) }); n > 1 {
		t.Errorf("%v allocations a sentence", n)
	}
}

func tokensOf(text string) []prose.Span {
	return prose.AppendTokens(make([]prose.Span, 0, 32), text, prose.Span{End: len(text)})
}

func TestDamagedModel(t *testing.T) {
	file, err := os.ReadFile("english.model")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 5, 18, 20, 100, len(file) / 2, len(file) - 1} {
		if _, err := syntax.Load(file[:n]); err == nil {
			t.Errorf("the first %d of %d bytes load", n, len(file))
		}
	}
	if _, err := syntax.Load(file); err != nil {
		t.Error(err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("“We will not yield,” said Lt. Gen. O'Brien (U.S.-led), whose troops left on Monday…")
	f.Add("( [ ' \" . , ; - — \xff the of and was said")
	parser := syntax.New()
	f.Fuzz(func(t *testing.T, text string) { checkTree(t, parse(parser, text)) })
}

func BenchmarkParse(b *testing.B) {
	article, err := os.ReadFile("../testdata/article.txt")
	if err != nil {
		b.Fatal(err)
	}
	text := string(article)
	var sentences []prose.Span
	for s := range prose.Sentences(text, prose.Span{End: len(text)}) {
		sentences = append(sentences, s)
	}
	parser := syntax.New()
	var tokens []prose.Span
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sentences {
			tokens = prose.AppendTokens(tokens[:0], text, s)
			parser.Parse(text, tokens)
		}
	}
	b.ReportMetric(float64(b.N*len(sentences))/b.Elapsed().Seconds(), "sentences/s")
}

func BenchmarkLoad(b *testing.B) {
	file, err := os.ReadFile("english.model")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		if _, err := syntax.Load(file); err != nil {
			b.Fatal(err)
		}
	}
}
