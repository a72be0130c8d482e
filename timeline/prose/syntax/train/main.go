// Train learns the model of package syntax from a treebank in CoNLL-U.
//
//	go run ./timeline/prose/syntax/train -o timeline/prose/syntax/english.model en_ewt-ud-train.conllu
//
// The same treebank gives the same file, byte for byte.
package main

import (
	"flag"
	"fmt"
	"os"

	"timeline/timeline/prose/syntax"
)

func main() {
	out := flag.String("o", "english.model", "where to write the model")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: train [-o FILE] TREEBANK.conllu…")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := train(*out, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "train: error:", err)
		os.Exit(1)
	}
}

func train(out string, treebanks []string) error {
	var trees [][]syntax.Node
	for _, path := range treebanks {
		more, err := read(path)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		trees = append(trees, more...)
	}
	model, err := syntax.Train(trees)
	if err != nil {
		return err
	}
	return os.WriteFile(out, model, 0o666)
}

func read(path string) (trees [][]syntax.Node, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for tree, err := range syntax.ReadCoNLLU(f) {
		if err != nil {
			return nil, err
		}
		trees = append(trees, tree)
	}
	return trees, nil
}
