package syntax

// attacher finds the heads of punctuation in a tree of words. The candidates for a mark are the words
// whose arc to it crosses no other; a linear model picks one of them.
type attacher struct {
	weights    scorer
	candidates []candidate
	features   []uint64
	first      []int32 // the first and last word of the subtree under each word
	last       []int32
	partners   []int32 // the mark that a quote or bracket closes or that closes it
	open       []int32
	scores     classScores
}

// candidate is a word that could be the head of a mark.
type candidate struct {
	word int32
	side uint64 // 0: reached from the word on the left, 1: from that on the right, 2: from both
	rank int    // how many steps up from there
	top  bool
}

func newAttacher(weights scorer) *attacher { return &attacher{weights: weights} }

// prepare finds the edges of subtrees and the pairs of quotes and brackets.
func (a *attacher) prepare(t *tree) {
	n := len(t.heads)
	a.first, a.last, a.partners = a.first[:0], a.last[:0], a.partners[:0]
	for i := range n {
		a.first, a.last = append(a.first, int32(i)), append(a.last, int32(i))
		a.partners = append(a.partners, none)
	}
	for i := range n {
		// The tree is projective, so that a word is an edge of its ancestors up to the first that
		// reaches farther; a bound keeps chains of odd trees short.
		for h, k := t.heads[i], 0; h != none && k < 64; h, k = t.heads[h], k+1 {
			if int32(i) >= a.first[h] && int32(i) <= a.last[h] {
				break
			}
			a.first[h] = min(a.first[h], int32(i))
			a.last[h] = max(a.last[h], int32(i))
		}
	}
	a.open = a.open[:0]
	for i := range n {
		if !t.mute[i] {
			continue
		}
		switch kind := markOf(t.forms[i].lower); kind {
		case openBracket:
			a.open = append(a.open, int32(i))
		case closeBracket, quoteMark:
			if k := a.lastOpen(t, kind); k >= 0 {
				a.partners[i], a.partners[a.open[k]] = a.open[k], int32(i)
				a.open = a.open[:k]
			} else if kind == quoteMark {
				a.open = append(a.open, int32(i))
			}
		}
	}
}

// lastOpen returns which of the open marks, at most eight back, a mark of a kind closes.
func (a *attacher) lastOpen(t *tree, kind markKind) int {
	want := openBracket
	if kind == quoteMark {
		want = quoteMark
	}
	for k := len(a.open) - 1; k >= 0 && k >= len(a.open)-8; k-- {
		if markOf(t.forms[a.open[k]].lower) == want {
			return k
		}
	}
	return -1
}

type markKind uint8

const (
	otherMark markKind = iota
	openBracket
	closeBracket
	quoteMark
)

var marksByHash = map[uint64]markKind{
	hashBytes("("): openBracket, hashBytes("["): openBracket, hashBytes("{"): openBracket,
	hashBytes(")"): closeBracket, hashBytes("]"): closeBracket, hashBytes("}"): closeBracket,
	hashBytes(`"`): quoteMark, hashBytes("'"): quoteMark, hashBytes("``"): quoteMark, hashBytes("''"): quoteMark,
}

func markOf(lower uint64) markKind { return marksByHash[lower] }

// attachAll gives every mark of a tree its head, from left to right.
func (a *attacher) attachAll(t *tree) {
	a.prepare(t)
	for i := range t.heads {
		if t.mute[i] {
			t.heads[i] = a.attach(t, i)
		}
	}
}

// attach returns the head of the mark at i, none when the sentence has no words.
func (a *attacher) attach(t *tree, i int) int32 {
	a.collect(t, i)
	head, top := int32(none), float32(0)
	for k := range a.candidates {
		if score := a.score(t, i, k); head == none || score > top {
			head, top = a.candidates[k].word, score
		}
	}
	return head
}

// score says how well candidate k suits the mark at i.
func (a *attacher) score(t *tree, i, k int) float32 {
	a.extract(t, i, &a.candidates[k])
	a.scores[0] = 0
	a.weights.score(a.features, &a.scores)
	return a.scores[0]
}

// maxClimb bounds how far up a candidate is looked for.
const maxClimb = 32

// collect finds the candidates for the mark at i: those above the nearest word on either side, up to
// the arc that spans the mark.
func (a *attacher) collect(t *tree, i int) {
	a.candidates = a.candidates[:0]
	left, right := i-1, i+1
	for left >= 0 && t.mute[left] {
		left--
	}
	for right < len(t.mute) && t.mute[right] {
		right++
	}
	if left >= 0 {
		for w, k := int32(left), 0; w != none && k < maxClimb; w, k = t.heads[w], k+1 {
			a.candidates = append(a.candidates, candidate{word: w, side: 0, rank: k})
			if w > int32(i) { // the arc to it spans the mark
				a.candidates[k].side = 2
				break
			}
		}
	}
	fromLeft := len(a.candidates)
	if right < len(t.mute) {
		for w, k := int32(right), 0; w != none && k < maxClimb; w, k = t.heads[w], k+1 {
			known := false
			for j := range fromLeft {
				if a.candidates[j].word == w {
					a.candidates[j].side = 2
					known = true
				}
			}
			if !known {
				a.candidates = append(a.candidates, candidate{word: w, side: 1, rank: k})
			}
			if w < int32(i) {
				break
			}
		}
	}
	for k := range a.candidates {
		c := &a.candidates[k]
		h := t.heads[c.word]
		c.top = h == none || (h > int32(i)) != (c.word > int32(i))
	}
}

func (a *attacher) extract(t *tree, i int, c *candidate) {
	w := &t.tokens[c.word]
	mark := t.forms[i].lower
	edges := uint64(0)
	if a.first[c.word] > int32(i) {
		edges = 1
	} else if a.last[c.word] < int32(i) {
		edges = 2
	}
	state := c.side*2 + edges*6
	if c.top {
		state++
	}
	place := uint64(1)
	switch {
	case i == 0:
		place = 0
	case i == len(t.heads)-1:
		place = 2
	}
	pair := uint64(0)
	if p := a.partners[i]; p != none {
		pair = 1
		if p > int32(i) {
			pair = 2
		}
		low, high := min(p, int32(i)), max(p, int32(i))
		inside := c.word > low && c.word < high
		h := t.heads[c.word]
		headInside := h != none && h > low && h < high
		if inside {
			pair += 2
			if !headInside {
				pair += 2
			}
		}
		if p < int32(i) && t.heads[p] == c.word {
			pair += 8
		}
	}
	rel := uint64(t.rels[c.word])
	other := &noToken
	for k := range a.candidates {
		if o := &a.candidates[k]; o.top && o.word != c.word {
			other = &t.tokens[o.word]
		}
	}
	rank := uint64(min(c.rank, 4))
	root := uint64(0)
	if t.heads[c.word] == none {
		root = 1
	}
	near := uint64(0)
	if c.word == int32(i)-1 {
		near = 1
	} else if c.word == int32(i)+1 {
		near = 2
	}
	a.features = append(a.features[:0],
		four(0, mark, state, 0, 0),
		four(1, mark, state, place, root),
		four(2, mark, state, rank, 0),
		four(3, mark, state, pair, 0),
		four(4, mark, pair, rank, root),
		four(5, mark, state, w.tag, 0),
		four(6, mark, state, rel, 0),
		four(7, mark, state, rel, other.upos),
		four(8, mark, state, w.upos, other.upos),
		four(9, mark, state, w.word, 0),
		four(10, mark, state, near, w.upos),
		four(11, mark, near, pair, place),
		four(12, mark, state, pair, rel),
		four(13, mark, state, w.mark, w.upos),
		four(14, mark, rel, place, root),
	)
}
