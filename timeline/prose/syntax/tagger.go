package syntax

// tagger gives words their parts of speech from left to right.
type tagger struct {
	weights  scorer
	classes  int
	features collector
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
	t.extract(forms, tags, i)
	scores := t.scores[:t.classes]
	clear(scores)
	t.weights.score(t.features, &t.scores)
	return best(scores)
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
	f := t.features[:0]
	f.one(0)
	f.one(w.exact)
	f.one(w.lower)
	for k := range 4 {
		f.one(w.suffix[k])
		f.one(w.prefix[k])
	}
	f.two(w.shape, first)
	f.two(w.suffix[2], w.shape)
	f.one(t1)
	f.two(t1, t2)
	f.two(t1, w.lower)
	f.two(t1, w.suffix[2])
	f.two(t2, w.lower)
	f.one(before.lower)
	f.one(before2.lower)
	f.one(after.lower)
	f.one(after2.lower)
	f.two(before.lower, w.lower)
	f.two(w.lower, after.lower)
	f.two(before.lower, after.lower)
	f.two(t1, after.lower)
	f.one(before.suffix[2])
	f.one(after.suffix[2])
	f.two(after.suffix[1], w.suffix[2])
	f.two(t1, after.suffix[2])
	f.one(after.shape)
	f.two(before.shape, w.shape)
	f.two(w.shape, after.shape)
	f.two(after.lower, after2.lower)
	t.features = f
}
