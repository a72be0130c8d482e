package syntax_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"timeline/timeline/prose/syntax"
)

// floors are the figures, in percent, below which a model is worse than the one that is shipped.
var floors = map[string]struct{ upos, uas, las float64 }{
	"test.conllu": {95.2, 86.2, 81.9}, // the news half of PUD
	"gum.conllu":  {95.3, 82.9, 78.4},
	"dev.conllu":  {94.9, 84.7, 80.5},
}

// TestAccuracy prints how well the model does on treebanks and fails below the floors; heads and
// relations are held to them without punctuation. TREEBANKS names a folder of .conllu files, MODEL
// may name another model.
func TestAccuracy(t *testing.T) {
	folder := os.Getenv("TREEBANKS")
	if folder == "" {
		t.Skip("TREEBANKS names no folder with .conllu files")
	}
	parser := syntax.New()
	if path := os.Getenv("MODEL"); path != "" {
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if parser, err = syntax.Load(file); err != nil {
			t.Fatal(err)
		}
	}
	paths, err := filepath.Glob(filepath.Join(folder, "*.conllu"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no .conllu file in %s", folder)
	}
	for _, path := range paths {
		name := filepath.Base(path)
		if name == "train.conllu" {
			continue
		}
		trees := readTrees(t, path)
		start := time.Now()
		a := parser.Evaluate(trees)
		seconds := time.Since(start).Seconds()
		percent := func(n, of int) float64 { return 100 * float64(n) / float64(of) }
		t.Logf("%-12s UPOS %.2f XPOS %.2f  UAS %.2f LAS %.2f  without punctuation UAS %.2f LAS %.2f  %.0f sentences/s",
			name, percent(a.UPOS, a.Words), percent(a.XPOS, a.Words),
			percent(a.Heads, a.Words), percent(a.Rels, a.Words),
			percent(a.SpokenHeads, a.Spoken), percent(a.SpokenRels, a.Spoken), float64(a.Sentences)/seconds)
		floor := floors[name]
		if percent(a.UPOS, a.Words) < floor.upos || percent(a.SpokenHeads, a.Spoken) < floor.uas ||
			percent(a.SpokenRels, a.Spoken) < floor.las {
			t.Errorf("%s: below UPOS %.1f, UAS %.1f, LAS %.1f", name, floor.upos, floor.uas, floor.las)
		}
	}
}

func readTrees(tb testing.TB, path string) [][]syntax.Node {
	tb.Helper()
	f, err := os.Open(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	var trees [][]syntax.Node
	for tree, err := range syntax.ReadCoNLLU(f) {
		if err != nil {
			tb.Fatalf("%s: %v", path, err)
		}
		trees = append(trees, tree)
	}
	return trees
}
