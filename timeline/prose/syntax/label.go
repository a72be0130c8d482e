package syntax

// labeller names the relation between every word and its head, from left to right.
type labeller struct {
	weights  scorer
	sure     sure // relations by the tags of a word and its head, see tree.tagsOf
	features []uint64
	classes  int
	scores   classScores
	inner    []int32 // the nearest dependent to the left that has been named, of each word
	children []children
}

// children are the dependents of a word that the features look at.
type children struct {
	left, right   int32 // the outermost, punctuation aside
	lefts, rights int32
	subject       bool // a noun or pronoun stands to the left
	auxiliary     int32
	be, have      bool // among the auxiliaries
}

// childless is a word without dependents.
var childless = children{left: none, right: none, auxiliary: none}

func newLabeller(weights scorer, classes int) *labeller {
	return &labeller{weights: weights, classes: classes}
}

// prepare collects the dependents of every word.
func (l *labeller) prepare(t *tree) {
	l.children = l.children[:0]
	l.inner = l.inner[:0]
	for range t.heads {
		l.children = append(l.children, childless)
		l.inner = append(l.inner, none)
	}
	for d, h := range t.heads {
		if h == none {
			continue
		}
		c := &l.children[h]
		if int32(d) < h {
			if c.left == none {
				c.left = int32(d)
			}
			c.lefts++
			switch t.tokens[d].upos {
			case uposNoun, uposPropn, uposPron:
				c.subject = true
			case uposAux:
				c.auxiliary = int32(d)
				c.be = c.be || being[t.tokens[d].word]
				c.have = c.have || having[t.tokens[d].word]
			}
		} else {
			c.right = int32(d)
			c.rights++
		}
	}
}

// choose returns the best relation of word d, which is not the root.
func (l *labeller) choose(t *tree, d int) int {
	if rel, ok := l.sure[t.tagsOf(d)]; ok {
		return int(rel)
	}
	l.extract(t, d)
	scores := l.scores[:l.classes]
	clear(scores)
	l.weights.score(l.features, &l.scores)
	return best(scores)
}

// set names the relation of word d, which later words see.
func (l *labeller) set(t *tree, d, rel int) {
	t.rels[d] = uint8(rel)
	if h := t.heads[d]; h != none {
		l.inner[h] = int32(d)
	}
}

const noRel = 255

func (l *labeller) extract(t *tree, d int) {
	h := t.heads[d]
	at := func(i int32) *token {
		if i < 0 || int(i) >= len(t.tokens) {
			return &noToken
		}
		return &t.tokens[i]
	}
	formOf := func(i int32) *form {
		if i < 0 {
			return &outside
		}
		return &t.forms[i]
	}
	childrenOf := func(i int32) *children {
		if i < 0 {
			return &childless
		}
		return &l.children[i]
	}
	g := int32(none)
	sibling, headRel := int32(none), uint64(noRel)
	if h != none {
		g = t.heads[h]
		sibling = l.inner[h]
		if int(h) < d {
			headRel = uint64(t.rels[h])
		}
	}
	siblingRel := uint64(noRel)
	if sibling != none {
		siblingRel = uint64(t.rels[sibling])
	}
	side := uint64(0)
	span := distance(int32(d), h)
	if h < int32(d) {
		side, span = 1, 8+distance(h, int32(d))
	}
	w, v := at(int32(d)), at(h)
	c, hc := childrenOf(int32(d)), childrenOf(h)
	cl, cr := at(c.left), at(c.right)
	hl, hr := at(hc.left), at(hc.right)
	before, after := at(int32(d)-1), at(int32(d)+1)
	aux := at(hc.auxiliary)
	ownAux := at(c.auxiliary)
	position := min(uint64(hc.lefts), 3)*4 + min(uint64(hc.rights), 3)
	subject := uint64(0)
	if hc.subject {
		subject = 1
	}
	if c.subject {
		subject |= 2
	}

	l.features = append(l.features[:0],
		two(0, 0, side),
		two(1, w.word, side),
		two(2, w.tag, side),
		two(3, v.word, side),
		two(4, v.tag, side),
		two(5, w.word, w.tag),
		four(6, w.tag, v.tag, span, 0),
		four(7, w.word, v.tag, side, 0),
		four(8, w.tag, v.word, side, 0),
		four(9, w.word, v.word, side, 0),
		four(10, w.upos, v.upos, side, cl.word),
		four(11, w.tag, v.tag, side, cl.tag),
		four(12, w.tag, v.tag, side, cr.tag),
		four(13, w.tag, v.tag, cl.upos, cr.upos),
		two(14, cl.word, side),
		four(15, cl.word, cl.tag, w.tag, 0),
		four(16, w.tag, before.word, side, 0),
		four(17, w.tag, before.tag, v.tag, side),
		four(18, w.tag, after.word, side, 0),
		four(19, w.tag, after.tag, v.tag, side),
		four(20, w.tag, v.tag, side, headRel),
		four(21, w.tag, v.tag, side, siblingRel),
		four(22, w.tag, v.tag, at(g).tag, side),
		four(23, w.upos, v.upos, at(g).word, side),
		four(24, w.tag, v.tag, hl.tag, side),
		four(25, w.tag, v.upos, hl.word, side),
		four(26, w.tag, v.tag, hr.tag, side),
		four(27, w.tag, v.tag, aux.word, side),
		four(28, w.tag, v.tag, ownAux.word, side),
		four(29, w.tag, v.tag, position, side),
		four(30, w.tag, v.tag, subject, side),
		four(31, w.tag, v.tag, w.mark, side),
		four(32, w.upos, v.upos, v.mark, side),
		four(33, w.tag, v.tag, w.commas-v.commas, side),
		four(34, formOf(int32(d)).suffix[2], v.tag, side, 0),
		four(35, formOf(int32(d)).suffix[1], w.tag, v.upos, side),
		four(36, formOf(h).suffix[2], w.tag, side, 0),
		four(37, formOf(int32(d)).shape, v.tag, w.tag, side),
		four(38, formOf(int32(d)).shape, formOf(h).shape, span, w.upos),
	)
}
