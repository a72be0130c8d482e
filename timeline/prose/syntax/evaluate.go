package syntax

import "timeline/timeline/prose"

// Accuracy counts how many words of a treebank a parser gets right.
type Accuracy struct {
	Sentences, Words int
	UPOS, XPOS       int // words with the right tag
	Heads, Rels      int // words with the right head; with the right head and relation
	Spoken           int // words that are no punctuation
	SpokenHeads      int
	SpokenRels       int
}

// Evaluate parses the trees with their own sentences and words and compares what comes out with them.
func (p *Parser) Evaluate(trees [][]Node) Accuracy {
	var a Accuracy
	for _, tree := range trees {
		var text []byte
		var tokens []prose.Span
		for _, w := range tree {
			start := len(text)
			text = append(text, w.Form...)
			tokens = append(tokens, prose.Span{Start: start, End: len(text)})
			text = append(text, ' ')
		}
		a.Sentences++
		for i, got := range p.Parse(string(text), tokens) {
			want := tree[i]
			head := count(got.Head == want.Head)
			rel := head * count(got.Rel == want.Rel)
			a.Words++
			a.UPOS += count(got.UPOS == want.UPOS)
			a.XPOS += count(got.XPOS == want.XPOS)
			a.Heads += head
			a.Rels += rel
			if want.UPOS != "PUNCT" {
				a.Spoken++
				a.SpokenHeads += head
				a.SpokenRels += rel
			}
		}
	}
	return a
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
