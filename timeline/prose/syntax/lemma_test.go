package syntax_test

import (
	"os"
	"strings"
	"testing"

	"timeline/timeline/prose/syntax"
)

// TestLemma reads testdata/lemmas.txt: a word, its Penn tag, its lemma.
func TestLemma(t *testing.T) {
	file, err := os.ReadFile("testdata/lemmas.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for line := range strings.Lines(string(file)) {
		fields := strings.Fields(line)
		if strings.HasPrefix(line, "#") {
			continue
		}
		if len(fields) != 3 {
			t.Fatalf("%q has not three columns", line)
		}
		cases++
		if got := syntax.Lemma(fields[0], fields[1]); got != fields[2] {
			t.Errorf("Lemma(%q, %q) = %q, want %q", fields[0], fields[1], got, fields[2])
		}
	}
	if cases < 100 {
		t.Errorf("only %d cases", cases)
	}
}

func FuzzLemma(f *testing.F) {
	for _, tag := range []string{"VBZ", "VBD", "VBG", "NNS", "NNPS"} {
		f.Add("ies", tag)
		f.Add("Éed", tag)
		f.Add("sing", tag)
		f.Add("ss", tag)
		f.Add("s", tag)
		f.Add("\x81", tag)
	}
	f.Fuzz(func(t *testing.T, word, tag string) {
		lemma := syntax.Lemma(word, tag)
		if word != "" && lemma == "" {
			t.Errorf("Lemma(%q, %q) is empty", word, tag)
		}
	})
}
