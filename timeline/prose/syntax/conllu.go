package syntax

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
)

// Node is a word of a treebank.
type Node struct {
	Form, Lemma, UPOS, XPOS string
	Head                    int // index of the head in its tree, -1 for the root
	Rel                     string
}

// ReadCoNLLU yields the trees of a treebank in CoNLL-U. Ranges of words that are written as one and
// empty nodes are passed over. An error, which names the line, ends the sequence.
func ReadCoNLLU(r io.Reader) iter.Seq2[[]Node, error] {
	return func(yield func([]Node, error) bool) {
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, 1<<20)
		var tree []Node
		for number := 1; lines.Scan(); number++ {
			line := lines.Text()
			switch {
			case line == "":
				if err := checkHeads(tree); err != nil {
					yield(nil, fmt.Errorf("line %d: %w", number, err))
					return
				}
				if len(tree) > 0 && !yield(tree, nil) {
					return
				}
				tree = nil
			case line[0] != '#':
				node, word, err := readNode(line)
				if err != nil {
					yield(nil, fmt.Errorf("line %d: %w", number, err))
					return
				}
				if word {
					tree = append(tree, node)
				}
			}
		}
		if err := lines.Err(); err != nil {
			yield(nil, err)
			return
		}
		if err := checkHeads(tree); err != nil {
			yield(nil, err)
			return
		}
		if len(tree) > 0 {
			yield(tree, nil)
		}
	}
}

func checkHeads(tree []Node) error {
	for i, w := range tree {
		if w.Head >= len(tree) {
			return fmt.Errorf("word %d has head %d of %d", i+1, w.Head+1, len(tree))
		}
	}
	return nil
}

// readNode reads a line of a word; word is false for ranges and empty nodes.
func readNode(line string) (node Node, word bool, err error) {
	fields := strings.Split(line, "\t")
	if len(fields) < 8 {
		return node, false, fmt.Errorf("%d columns where CoNLL-U has 10", len(fields))
	}
	if strings.ContainsAny(fields[0], "-.") {
		return node, false, nil
	}
	head, err := strconv.Atoi(fields[6])
	if err != nil || head < 0 {
		return node, false, fmt.Errorf("%q is no head", fields[6])
	}
	return Node{
		Form: fields[1], Lemma: fields[2], UPOS: fields[3], XPOS: fields[4],
		Head: head - 1, Rel: fields[7],
	}, true, nil
}
