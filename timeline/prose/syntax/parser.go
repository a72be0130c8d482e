package syntax

import (
	"cmp"
	_ "embed"
	"slices"
	"sync"

	"timeline/timeline/prose"
)

// Word is a word of a sentence with its part of speech and its place in the dependency tree.
type Word struct {
	prose.Span
	UPOS string // universal part of speech: VERB, NOUN, PROPN, …
	XPOS string // part of speech of the Penn Treebank: VBD, NNS, …
	Rel  string // universal dependency relation to the head: nsubj, obj, obl, …
	Head int    // index of the head in the sentence, -1 for the root
}

//go:embed english.model
var englishModel []byte

var english = sync.OnceValues(func() (*model, error) { return readModel(englishModel) })

// beamWidth is how many half-built trees are kept side by side.
const beamWidth = 4

// Parser tags and parses sentences. It keeps its working memory between sentences, so that every
// goroutine needs one of its own.
type Parser struct {
	model     *model
	tagger    *tagger
	beam      *beam
	labeller  *labeller
	attacher  *attacher
	tree      tree
	tags      []uint8
	spoken    []token // the words that are no punctuation, and the root
	positions []int32 // where those stand in the sentence
	ends      []int   // of the parts that are parsed by themselves
	part      []token // one of them
	leftward  []leftward

	settled  []settled
	retagged []retagged
	whole    int // spoken words that are known to be one piece, see wholeBefore

	outer  around // of an aside
	main   around // of an insertion
	words  []Word
	buffer []byte
}

// New returns a parser of English with the model that is part of the package. It is learned from the
// English Web Treebank of Universal Dependencies.
func New() *Parser {
	m, err := english()
	if err != nil {
		panic(err) // the file is part of the program
	}
	return newParser(m)
}

// Load returns a parser with a model that Train has written. The parser keeps the file.
func Load(file []byte) (*Parser, error) {
	m, err := readModel(file)
	if err != nil {
		return nil, err
	}
	return newParser(m), nil
}

func newParser(m *model) *Parser {
	p := &Parser{
		model: m,
		tagger: &tagger{
			first: &sparseScorer{sparseTable: m.firstWeights}, second: &sparseScorer{sparseTable: m.secondWeights}, doubt: tagDoubt,
			classes: len(m.tags), only: m.only, behind: m.behind,
		},
		beam:     newBeam(&denseScorer{denseTable: m.moveWeights}, beamWidth),
		labeller: newLabeller(&sparseScorer{sparseTable: m.relWeights}, len(m.rels)),
		attacher: newAttacher(&sparseScorer{sparseTable: m.markWeights}),
	}
	p.labeller.sure = m.relOf
	p.beam.slack = beamSlack
	return p
}

// Parse returns the words of one sentence of text, whose tokens prose.AppendTokens has found. Every
// sentence has one root, and the heads of its words form a tree. Sentences of more than 200 words are
// parsed with less care, in time proportional to their length.
//
// The words are valid until the next call.
func (p *Parser) Parse(text string, tokens []prose.Span) []Word {
	p.Tag(text, tokens)
	return p.Attach()
}

// Tag is the first half of Parse, and takes a fourth of its time: the words it returns have parts of
// speech, but neither heads nor relations.
func (p *Parser) Tag(text string, tokens []prose.Span) []Word {
	p.tree.forms = grow(p.tree.forms, len(tokens))
	p.tags = grow(p.tags, len(tokens))
	p.words = grow(p.words, len(tokens))
	for i, t := range tokens {
		p.buffer = p.tree.forms[i].read(t.In(text), p.buffer)
	}
	p.tagger.tag(p.tree.forms, p.tags)
	for i, t := range tokens {
		tag := p.model.tags[p.tags[i]]
		p.words[i] = Word{Span: t, UPOS: tag.UPOS, XPOS: tag.XPOS, Head: none}
	}
	return p.words
}

// Attach is the second half of Parse: it gives the words that Tag has returned last heads and relations.
func (p *Parser) Attach() []Word {
	p.parse()
	for i := range p.words {
		w := &p.words[i]
		w.Head, w.Rel = int(p.tree.heads[i]), p.model.rels[p.tree.rels[i]]
	}
	return p.words
}

// parse finds heads and relations of the tagged words of the tree.
func (p *Parser) parse() {
	t := &p.tree
	t.read(p.tags, p.model.upos)
	p.spoken, p.positions = t.spoken(p.spoken, p.positions)
	p.attachParts()
	p.mendPhrases()
	p.labeller.prepare(t)
	slices.SortStableFunc(p.settled, func(a, b settled) int { return cmp.Compare(a.word, b.word) })
	rest := p.settled
	for i := range t.heads {
		rel := none
		for len(rest) > 0 && rest[0].word == int32(i) {
			rel, rest = rest[0].rel, rest[1:]
		}
		switch {
		case t.mute[i]:
			t.rels[i] = uint8(p.model.punct)
		case t.heads[i] == none:
			t.rels[i] = uint8(p.model.root)
		case rel != none:
			p.labeller.set(t, i, rel)
		default:
			p.labeller.set(t, i, p.voiced(i, p.labeller.choose(t, i)))
		}
	}
	p.attacher.attachAll(t)
}

// grow returns a slice of n elements, s itself where it is large enough.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
