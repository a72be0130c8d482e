package syntax

// The features of a state are in four groups. Three of them look at two places of the sentence at most,
// whatever the tree over it, and a beam keeps what they score (see memo): nextFeatures at what comes next,
// bufferFeatures at the top of the stack with what comes next, stackFeatures at the two topmost words of
// the stack. Features have numbers, by which a model knows them.
//
// Half as many again, with words and tags of three places joined, took longer and found no better trees: few of
// them are seen often enough in a treebank to learn from.

// treeFeatures puts all features of a state into f. Tokens holds the n words and the root.
func treeFeatures(f []uint64, s *state, tokens []token) []uint64 {
	f = nextFeatures(f[:0], tokens, none, s.next)
	f = bufferFeatures(f, tokens, s.top(0), s.next)
	f = stackFeatures(f, tokens, s.top(1), s.top(0))
	return restFeatures(f, s, tokens)
}

// tokenAt returns a token, or noToken for a place where there is none.
func tokenAt(tokens []token, i int32) *token {
	if uint(i) >= uint(len(tokens)) {
		return &noToken
	}
	return &tokens[i]
}

// nextFeatures appends the features of the words from word next on.
func nextFeatures(f []uint64, tokens []token, _, next int32) []uint64 {
	b0, b1, b2, b3 := tokenAt(tokens, next), tokenAt(tokens, next+1), tokenAt(tokens, next+2), tokenAt(tokens, next+3)
	return append(f,
		one(0, 0),
		one(1, b0.word),
		one(2, b0.tag),
		two(3, b0.word, b0.tag),
		one(4, b1.tag),
		two(5, b1.word, b1.tag),
		one(6, b2.tag),
		two(7, b2.word, b2.tag),
		one(8, b3.tag),
		two(9, b0.tag, b1.tag),
		two(10, b0.word, b1.tag),
	)
}

// bufferFeatures appends the features of the top of the stack with the words from word next on.
func bufferFeatures(f []uint64, tokens []token, top, next int32) []uint64 {
	s0before, s0, s0after := tokenAt(tokens, top-1), tokenAt(tokens, top), tokenAt(tokens, top+1)
	b0, b1, b2 := tokenAt(tokens, next), tokenAt(tokens, next+1), tokenAt(tokens, next+2)
	c0 := b0.commas - s0.commas
	if top < 0 {
		c0 = 99
	}
	d0 := distance(top, next)
	return append(f,
		one(11, s0.word),
		one(12, s0.tag),
		two(13, s0.word, s0.tag),
		two(14, s0.word, b0.word),
		two(15, s0.tag, b0.tag),
		three(16, s0.word, s0.tag, b0.tag),
		three(17, s0.tag, b0.word, b0.tag),
		two(18, s0.word, b0.upos),
		two(19, s0.upos, b0.word),
		two(20, s0.tag, b1.tag),
		three(21, s0.tag, b0.tag, b1.tag),
		four(22, s0.tag, b0.tag, b1.tag, b2.tag),
		two(23, s0.tag, b0.mark),
		two(24, s0.word, b0.mark),
		three(25, s0.tag, b0.tag, b0.mark),
		four(26, s0.tag, b0.tag, b0.mark, b1.mark),
		three(27, s0.tag, b0.tag, min(c0, 3)),
		three(28, s0.upos, b0.upos, s0.nested*8+b0.nested),
		three(29, s0.tag, s0after.tag, b0.tag),
		four(30, s0before.tag, s0.tag, b0.tag, b1.tag),
		three(31, s0.tag, b0.tag, d0),
		two(32, s0.word, d0),
		two(33, b0.word, d0),
	)
}

// stackFeatures appends the features of the word below the top of the stack with the top.
func stackFeatures(f []uint64, tokens []token, below, top int32) []uint64 {
	s1before, s1, s1after := tokenAt(tokens, below-1), tokenAt(tokens, below), tokenAt(tokens, below+1)
	s0before, s0, s0after := tokenAt(tokens, top-1), tokenAt(tokens, top), tokenAt(tokens, top+1)
	c1 := s0.commas - s1.commas
	if below < 0 {
		c1 = 99
	}
	d1 := distance(below, top)
	return append(f,
		one(34, s1.word),
		one(35, s1.tag),
		two(36, s1.word, s1.tag),
		two(37, s1.word, s0.word),
		two(38, s1.tag, s0.tag),
		three(39, s1.word, s1.tag, s0.tag),
		three(40, s1.tag, s0.word, s0.tag),
		two(41, s1.word, s0.upos),
		two(42, s1.upos, s0.word),
		three(43, s1.tag, s0.tag, s0.mark),
		three(44, s1.tag, s0.tag, min(c1, 3)),
		four(45, s1.tag, s1after.tag, s0before.tag, s0.tag),
		four(46, s1before.tag, s1.tag, s0.tag, s0after.tag),
		four(47, s1before.tag, s1.tag, s0before.tag, s0.tag),
		three(48, s1.tag, s0.tag, d1),
	)
}

// nodeAt returns a node, or bare for a place where there is none.
func (s *state) nodeAt(i int32) *node {
	if i < 0 {
		return &bare
	}
	return &s.nodes[i]
}

// restFeatures appends the features that look at more than two words or at what depends on them.
func restFeatures(f []uint64, s *state, tokens []token) []uint64 {
	at := func(i int32) *token { return tokenAt(tokens, i) }
	i0, i1, i2 := s.top(0), s.top(1), s.top(2)
	s0, s1, s2 := at(i0), at(i1), at(i2)
	b0, b1 := at(s.next), at(s.next+1)
	n0, n1, n2, nb := s.nodeAt(i0), s.nodeAt(i1), s.nodeAt(i2), s.nodeAt(s.next)
	s0l, s0l2, s0r, s0r2, s0i := at(n0.left), at(n0.left2), at(n0.right), at(n0.right2), at(n0.innerLeft)
	s1l := at(n1.left)
	b0l, b0i := at(nb.left), at(nb.innerLeft)
	s2r := at(n2.right)
	c0, c1 := b0.commas-s0.commas, s0.commas-s1.commas
	if i0 < 0 {
		c0 = 99
	}
	if i1 < 0 {
		c1 = 99
	}
	d1 := distance(i1, i0)
	return append(f,
		one(49, s2.tag),
		two(50, s2.word, s2.tag),
		two(51, s1.tag, b0.tag),
		three(52, s2.tag, s1.tag, s0.tag),
		four(53, s1.upos, s0.upos, b0.upos, b1.upos),
		three(54, s1.upos, s0.upos, b0.upos),
		three(55, s0.tag, s0l.tag, s0r.tag),
		three(56, s0.tag, s0l.tag, b0.tag),
		three(57, s0.tag, s0r.tag, b0.tag),
		three(58, s0.tag, s0r2.tag, b0.tag),
		three(59, s0.tag, s0l2.tag, b0.tag),
		three(60, s0.tag, b0.tag, b0l.tag),
		three(61, s0.tag, b0.tag, b0i.tag),
		three(62, s1.tag, s1l.tag, s0.tag),
		three(63, s1.tag, s0.tag, s0l.tag),
		three(64, s1.tag, s0.tag, s0r.tag),
		three(65, s1.tag, s0.tag, s0i.tag),
		three(66, s2.tag, s1.tag, s0l.word),
		three(67, s0.upos, s0l.word, b0.upos),
		three(68, s0.tag, s0r.word, b0.tag),
		three(69, s2.tag, s2r.tag, s0.tag),
		four(70, s1.upos, s1l.word, s0.upos, s0l.word),
		three(71, s1.tag, s0.tag, b0.mark),
		four(72, s1.tag, s0.tag, s0.mark, b0.mark),
		four(73, s1.upos, s0.upos, s0l.word, s0.mark),
		four(74, s1.upos, s0.upos, b0.upos, min(c1, 2)*4+min(c0, 2)),
		four(75, s1.upos, s0.upos, s1.nested*8+s0.nested, b0.nested),
		three(76, s1.tag, s0l.word, d1),
		two(77, s0.tag, uint64(n0.leftCount)),
		two(78, s0.tag, uint64(n0.rightCount)),
		two(79, s1.tag, uint64(n1.leftCount)),
		two(80, s1.tag, uint64(n1.rightCount)),
		two(81, b0.tag, uint64(nb.leftCount)),
		two(82, s0.word, uint64(n0.leftCount)),
		two(83, s0.word, uint64(n0.rightCount)),
		two(84, s1.word, uint64(n1.rightCount)),
		two(85, b0.word, uint64(nb.leftCount)),
		four(86, s1.upos, uint64(n1.rightCount), s0.upos, uint64(n0.rightCount)),
		four(87, s0.upos, uint64(n0.leftCount), b0.upos, uint64(nb.leftCount)),
	)
}

// distance puts the distance between two words into one of eight classes.
func distance(a, b int32) uint64 {
	switch d := b - a; {
	case a < 0:
		return 0
	case d <= 4:
		return uint64(d)
	case d <= 6:
		return 5
	case d <= 10:
		return 6
	default:
		return 7
	}
}
