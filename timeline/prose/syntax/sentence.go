package syntax

// tree is a sentence on its way from forms to heads and relations.
type tree struct {
	forms  []form
	tokens []token // of every word, punctuation included
	heads  []int32 // none for the root, and for punctuation until it is attached
	mute   []bool  // the word is punctuation, which is left out of the tree at first
	rels   []uint8
}

// token is what the tree models see of a word.
type token struct {
	word uint64 // the form in lower case
	tag  uint64
	upos uint64

	mark   uint64 // the punctuation before it
	commas uint64 // how many words up to this one have punctuation before them
	nested uint64 // 1 inside of brackets, 2 inside of quotes
}

// The words that are not there, and the root.
var (
	noToken   = token{word: 1, tag: 254, upos: 254}
	rootToken = token{word: 2, tag: 253, upos: 253}
)

// read makes tokens of the forms and their tags. Upos gives the part of speech of each tag.
func (t *tree) read(tags []uint8, upos []uint64) {
	n := len(tags)
	t.tokens, t.heads = grow(t.tokens, n), grow(t.heads, n)
	t.mute, t.rels = grow(t.mute, n), grow(t.rels, n)
	words := 0
	for i, tag := range tags {
		t.mute[i] = upos[tag] == uposPunct
		if !t.mute[i] {
			words++
		}
	}
	if words == 0 { // punctuation alone makes a tree too
		clear(t.mute)
	}
	mark, commas, nested := uint64(0), uint64(0), uint64(0)
	for i, tag := range tags {
		f := &t.forms[i]
		t.heads[i], t.rels[i] = none, 0
		if t.mute[i] {
			mark = mix(mark, f.lower)
			switch markOf(f.lower) {
			case openBracket:
				nested |= 1
			case closeBracket:
				nested &^= 1
			case quoteMark:
				nested ^= 2
			}
		} else if mark != 0 {
			commas++
		}
		t.tokens[i] = token{
			word: f.lower, tag: uint64(tag), upos: upos[tag],
			mark: mark, commas: commas, nested: nested,
		}
		if !t.mute[i] {
			mark = 0
		}
	}
}

// spoken appends the tokens that are no punctuation, and the root, to tokens[:0], and their positions
// to positions[:0].
func (t *tree) spoken(tokens []token, positions []int32) ([]token, []int32) {
	tokens, positions = tokens[:0], positions[:0]
	mark := uint64(0)
	for i, token := range t.tokens {
		if t.mute[i] {
			mark = token.mark
			continue
		}
		mark = 0
		tokens = append(tokens, token)
		positions = append(positions, int32(i))
	}
	root := rootToken
	root.mark = mark
	return append(tokens, root), positions
}
