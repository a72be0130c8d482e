package syntax

import (
	_ "embed"
	"slices"
	"strings"
)

// tagger gives words their parts of speech from left to right.
type tagger struct {
	weights  scorer
	classes  int
	only     map[uint64][]uint8 // the tags that words may have, by their lower form; other words may have any
	behind   map[uint64]uint8   // the tag of a word behind another, by their lower forms mixed
	features []uint64
	scores   classScores
}

func newTagger(weights scorer, classes int) *tagger {
	return &tagger{weights: weights, classes: classes}
}

// tag writes the tag of every word to tags, which has room for them.
func (t *tagger) tag(forms []form, tags []uint8) {
	for i := range forms {
		tags[i] = uint8(t.choose(forms, tags, i))
	}
}

// choose returns the best tag of word i.
func (t *tagger) choose(forms []form, tags []uint8, i int) int {
	if tag, ok := t.behind[mix(formAt(forms, i-1).lower, forms[i].lower)]; ok {
		return int(tag)
	}
	only := t.only[forms[i].lower]
	if len(only) == 1 {
		return int(only[0])
	}
	t.extract(forms, tags, i)
	scores := t.scores[:t.classes]
	clear(scores)
	t.weights.score(t.features, &t.scores)
	if len(only) > 0 {
		b := only[0]
		for _, tag := range only {
			if scores[tag] > scores[b] {
				b = tag
			}
		}
		return int(b)
	}
	return best(scores)
}

// only returns the words with a tag that is sure as words that may have no other.
func (s sure) only() map[uint64][]uint8 {
	only := make(map[uint64][]uint8, len(s))
	for word, tag := range s {
		only[word] = []uint8{tag}
	}
	return only
}

//go:embed lexicon/certain.tsv
var certainTSV string

// certain returns the tags that words of which more is known than a treebank shows can have, among the given
// ones, and those of words behind others, by their lower forms mixed. A model is learned without them.
func certain(tags []Tag) (only map[uint64][]uint8, behind map[uint64]uint8) {
	only, behind = make(map[uint64][]uint8), make(map[uint64]uint8)
	for line := range strings.Lines(certainTSV) {
		kinds, words, _ := strings.Cut(strings.TrimSpace(line), "\t")
		words, others, pair := strings.Cut(words, "\t")
		var allowed []uint8
		for kind := range strings.FieldsSeq(kinds) {
			upos, xpos, _ := strings.Cut(kind, "/")
			if i := slices.Index(tags, Tag{upos, xpos}); i >= 0 {
				allowed = append(allowed, uint8(i))
			}
		}
		if len(allowed) == 0 {
			continue
		}
		for word := range strings.FieldsSeq(words) {
			if !pair {
				only[hashBytes(word)] = allowed
			}
			for other := range strings.FieldsSeq(others) {
				behind[mix(hashBytes(other), hashBytes(word))] = allowed[0]
			}
		}
	}
	return only, behind
}

// The tags before a sentence.
const noTag = 255

var outside form

func formAt(forms []form, i int) *form {
	if i < 0 || i >= len(forms) {
		return &outside
	}
	return &forms[i]
}

func tagAt(tags []uint8, i int) uint64 {
	if i < 0 || i >= len(tags) {
		return noTag
	}
	return uint64(tags[i])
}

// extract collects the features of word i, which see the tags of the words before it.
func (t *tagger) extract(forms []form, tags []uint8, i int) {
	w, before, after := &forms[i], formAt(forms, i-1), formAt(forms, i+1)
	before2, after2 := formAt(forms, i-2), formAt(forms, i+2)
	t1, t2 := tagAt(tags, i-1), tagAt(tags, i-2)
	first := uint64(0)
	if i == 0 {
		first = 1
	}
	t.features = append(t.features[:0],
		one(0, 0),
		one(1, w.exact),
		one(2, w.lower),
		one(3, w.suffix[0]),
		one(4, w.prefix[0]),
		one(5, w.suffix[1]),
		one(6, w.prefix[1]),
		one(7, w.suffix[2]),
		one(8, w.prefix[2]),
		one(9, w.suffix[3]),
		one(10, w.prefix[3]),
		two(11, w.shape, first),
		two(12, w.suffix[2], w.shape),
		one(13, t1),
		two(14, t1, t2),
		two(15, t1, w.suffix[2]),
		one(16, before.lower),
		one(17, before2.lower),
		one(18, after.lower),
		one(19, after2.lower),
		two(20, before.lower, after.lower),
		two(21, t1, after.lower),
		one(22, before.suffix[2]),
		one(23, after.suffix[2]),
		two(24, after.suffix[1], w.suffix[2]),
		two(25, t1, after.suffix[2]),
		one(26, after.shape),
		two(27, before.shape, w.shape),
		two(28, w.shape, after.shape),
		two(29, t1, w.lower),
		two(30, t2, w.lower),
	)
}
