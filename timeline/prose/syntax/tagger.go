package syntax

import (
	_ "embed"
	"math"
	"slices"
	"strings"
)

// tagger gives words their parts of speech from left to right. Where the first choice is in doubt, it is made
// once more with the guesses for the words behind in view.
type tagger struct {
	first, second scorer
	doubt         float32 // lead of a first choice from which on it stands
	classes       int
	only          map[uint64][]uint8 // the tags that words may have, by their lower form; other words may have any
	behind        map[uint64]uint8   // the tag of a word behind another, by their lower forms mixed
	features      []uint64
	scores        classScores
	guesses       []uint8 // first choices
	doubtful      []int   // words
}

// tagDoubt is the lead of a first choice from which on it stands, in the weights of a model file: one word in
// eight is tagged twice. To tag all of them twice gains nothing.
const tagDoubt = 8_000

// tag writes the tag of every word to tags, which has room for them.
func (t *tagger) tag(forms []form, tags []uint8) {
	t.doubtful = t.doubtful[:0]
	for i := range forms {
		var lead float32
		if tags[i], lead = t.choose(forms, tags, i); lead < t.doubt {
			t.doubtful = append(t.doubtful, i)
		}
	}
	t.guesses = append(t.guesses[:0], tags...)
	for _, i := range t.doubtful {
		tags[i] = t.reconsider(forms, tags, i)
	}
}

// fixed returns the tag of word i if that can be but one.
func (t *tagger) fixed(forms []form, i int) (tag uint8, ok bool) {
	if tag, ok := t.behind[mix(formAt(forms, i-1).lower, forms[i].lower)]; ok {
		return tag, true
	}
	if only := t.allowed(forms, i); len(only) == 1 {
		return only[0], true
	}
	return 0, false
}

// allowed returns the tags that word i can have, none where it can have any: as a name has.
func (t *tagger) allowed(forms []form, i int) []uint8 {
	only := t.only[forms[i].lower]
	if len(only) > 1 && i > 0 && forms[i].shape == titleShape {
		return nil
	}
	return only
}

// choose returns the best tag of word i and by how much it leads.
func (t *tagger) choose(forms []form, tags []uint8, i int) (tag uint8, lead float32) {
	if tag, ok := t.fixed(forms, i); ok {
		return tag, float32(math.Inf(1))
	}
	t.extract(forms, tags, i)
	return t.decide(t.first, t.allowed(forms, i))
}

// reconsider returns the best tag of word i, given the guesses for all words.
func (t *tagger) reconsider(forms []form, tags []uint8, i int) uint8 {
	if tag, ok := t.fixed(forms, i); ok {
		return tag
	}
	t.extract(forms, tags, i)
	t.extractBehind(forms, tags, i)
	tag, _ := t.decide(t.second, t.allowed(forms, i))
	return tag
}

// decide returns the best tag for the features at hand among those allowed, or among all where none are named,
// and by how much it leads.
func (t *tagger) decide(weights scorer, allowed []uint8) (tag uint8, lead float32) {
	scores := t.scores[:t.classes]
	clear(scores)
	weights.score(t.features, &t.scores)
	first, second := -1, float32(math.Inf(-1))
	consider := func(tag int) {
		switch s := scores[tag]; {
		case first < 0:
			first = tag
		case s > scores[first]:
			first, second = tag, scores[first]
		default:
			second = max(second, s)
		}
	}
	for _, tag := range allowed {
		consider(int(tag))
	}
	if len(allowed) == 0 {
		for tag := range scores {
			consider(tag)
		}
	}
	return uint8(first), scores[first] - second
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

// extractBehind appends the features that see the guesses for word i and for the words behind it.
func (t *tagger) extractBehind(forms []form, tags []uint8, i int) {
	w := &forms[i]
	t0, t1, t2 := tagAt(t.guesses, i), tagAt(tags, i-1), tagAt(tags, i-2)
	n1, n2, n3 := tagAt(t.guesses, i+1), tagAt(t.guesses, i+2), tagAt(t.guesses, i+3)
	t.features = append(t.features,
		one(31, t0),
		two(32, t0, w.lower),
		three(33, t0, t1, n1),
		one(34, n1),
		two(35, n1, w.lower),
		two(36, n1, w.suffix[2]),
		three(37, n1, t1, w.suffix[2]),
		three(38, n1, t1, w.lower),
		two(39, t1, n1),
		three(40, t2, t1, n1),
		three(41, t1, n1, n2),
		one(42, n2),
		two(43, n1, n2),
		two(44, n2, w.lower),
		three(45, n1, n2, n3),
	)
}
