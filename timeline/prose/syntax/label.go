package syntax

// labeller names the relation between every word and its head, from left to right.
type labeller struct {
	weights  scorer
	features collector
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
			}
		} else {
			c.right = int32(d)
			c.rights++
		}
	}
}

// choose returns the best relation of word d.
func (l *labeller) choose(t *tree, d int) int {
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

	f := l.features[:0]
	f.two(0, side)
	f.two(w.word, side)
	f.two(w.tag, side)
	f.two(v.word, side)
	f.two(v.tag, side)
	f.two(w.word, w.tag)
	f.four(w.tag, v.tag, side, 0)
	f.four(w.tag, v.tag, span, 0)
	f.four(w.word, v.tag, side, 0)
	f.four(w.tag, v.word, side, 0)
	f.four(w.word, v.word, side, 0)
	f.four(w.upos, v.upos, side, cl.word)
	f.four(w.upos, v.word, side, cl.word)
	f.four(w.word, v.upos, side, cl.word)
	f.four(w.tag, v.tag, side, cl.tag)
	f.four(w.tag, v.tag, side, cr.tag)
	f.four(w.tag, v.tag, cl.upos, cr.upos)
	f.two(cl.word, side)
	f.four(cl.word, cl.tag, w.tag, 0)
	f.four(w.tag, before.word, side, 0)
	f.four(w.tag, before.tag, v.tag, side)
	f.four(w.tag, after.word, side, 0)
	f.four(w.tag, after.tag, v.tag, side)
	f.four(w.tag, v.tag, side, headRel)
	f.four(w.word, v.upos, headRel, side)
	f.four(w.tag, v.tag, side, siblingRel)
	f.four(w.word, v.upos, siblingRel, side)
	f.four(w.upos, v.word, siblingRel, side)
	f.four(w.tag, v.tag, at(g).tag, side)
	f.four(w.upos, v.upos, at(g).word, side)
	f.four(w.tag, v.tag, hl.tag, side)
	f.four(w.tag, v.upos, hl.word, side)
	f.four(w.tag, v.tag, hr.tag, side)
	f.four(w.tag, v.tag, aux.word, side)
	f.four(w.tag, v.tag, ownAux.word, side)
	f.four(w.tag, v.tag, position, side)
	f.four(w.tag, v.tag, subject, side)
	f.four(w.tag, v.tag, w.mark, side)
	f.four(w.upos, v.upos, v.mark, side)
	f.four(w.tag, v.tag, w.commas-v.commas, side)
	f.four(formOf(int32(d)).suffix[2], v.tag, side, 0)
	f.four(formOf(int32(d)).suffix[1], w.tag, v.upos, side)
	f.four(formOf(h).suffix[2], w.tag, side, 0)
	f.four(formOf(int32(d)).shape, v.tag, w.tag, side)
	f.four(formOf(int32(d)).shape, formOf(h).shape, span, w.upos)
	l.features = f
}
