package syntax_test

import (
	"bytes"
	"testing"

	"timeline/timeline/prose/syntax"
)

// TestTrainRepeats trains twice on a treebank of a few sentences: the bytes must be the same, and the
// parser must know the sentences that it has learned.
func TestTrainRepeats(t *testing.T) {
	small := readTrees(t, "testdata/small.conllu")
	var trees [][]syntax.Node
	for range 4 { // tags that are seen once or twice are left out
		trees = append(trees, small...)
	}
	first, err := syntax.Train(trees)
	if err != nil {
		t.Fatal(err)
	}
	second, err := syntax.Train(trees)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		t.Error("training twice gives two models")
	}
	parser, err := syntax.Load(first)
	if err != nil {
		t.Fatal(err)
	}
	if a := parser.Evaluate(small); a.UPOS != a.Words || a.Heads != a.Words || a.Rels != a.Words {
		t.Errorf("the trees that were learned are not known: %+v", a)
	}
}

func TestTrainRefusesTooLittle(t *testing.T) {
	if _, err := syntax.Train(nil); err == nil {
		t.Error("training on nothing gives a model")
	}
}
