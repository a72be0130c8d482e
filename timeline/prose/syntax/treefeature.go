package syntax

// treeFeatures collects the features of a state into f. Tokens holds the n words and the root.
func treeFeatures(f collector, s *state, tokens []token) collector {
	at := func(i int32) *token {
		if i < 0 {
			return &noToken
		}
		return &tokens[i]
	}
	nodeAt := func(i int32) *node {
		if i < 0 {
			return &bare
		}
		return &s.nodes[i]
	}
	i0, i1, i2 := s.top(0), s.top(1), s.top(2)
	s0, s1, s2 := at(i0), at(i1), at(i2)
	b0, b1, b2, b3 := at(s.ahead(0)), at(s.ahead(1)), at(s.ahead(2)), at(s.ahead(3))
	n0, n1, nb := nodeAt(i0), nodeAt(i1), nodeAt(s.next)
	n2 := nodeAt(i2)
	s0l, s0l2, s0r, s0r2 := at(n0.left), at(n0.left2), at(n0.right), at(n0.right2)
	s1l, s1r, s1r2 := at(n1.left), at(n1.right), at(n1.right2)
	b0l, b0i := at(nb.left), at(nb.innerLeft)
	s0i := at(n0.innerLeft)
	s2r := at(n2.right)

	f = f[:0]
	f.one(0)
	f.one(s0.word)
	f.one(s0.tag)
	f.two(s0.word, s0.tag)
	f.one(s1.word)
	f.one(s1.tag)
	f.two(s1.word, s1.tag)
	f.one(s2.tag)
	f.two(s2.word, s2.tag)
	f.one(b0.word)
	f.one(b0.tag)
	f.two(b0.word, b0.tag)
	f.one(b1.tag)
	f.two(b1.word, b1.tag)
	f.one(b2.tag)
	f.two(b2.word, b2.tag)
	f.one(b3.tag)

	f.two(s0.word, b0.word)
	f.two(s0.tag, b0.tag)
	f.three(s0.word, s0.tag, b0.tag)
	f.three(s0.tag, b0.word, b0.tag)
	f.two(s0.word, b0.upos)
	f.two(s0.upos, b0.word)
	f.two(s1.word, s0.word)
	f.two(s1.tag, s0.tag)
	f.three(s1.word, s1.tag, s0.tag)
	f.three(s1.tag, s0.word, s0.tag)
	f.two(s1.word, s0.upos)
	f.two(s1.upos, s0.word)
	f.two(s1.tag, b0.tag)
	f.two(s1.word, b0.word)
	f.two(s1.word, b0.tag)
	f.two(s1.tag, b0.word)
	f.two(b0.tag, b1.tag)
	f.two(b0.word, b1.tag)
	f.two(b0.word, b1.word)
	f.two(s0.tag, b1.tag)
	f.two(s0.word, b1.word)

	f.three(s0.tag, b0.tag, b1.tag)
	f.four(s0.tag, b0.tag, b1.tag, b2.tag)
	f.three(s0.word, b0.tag, b1.tag)
	f.three(s1.tag, s0.tag, b0.tag)
	f.three(s1.tag, s0.word, b0.tag)
	f.three(s1.word, s0.tag, b0.tag)
	f.three(s1.tag, s0.tag, b0.word)
	f.three(s2.tag, s1.tag, s0.tag)
	f.four(s2.tag, s1.tag, s0.tag, b0.tag)
	f.four(s1.tag, s0.tag, b0.tag, b1.tag)
	f.four(s1.upos, s0.upos, b0.upos, b1.upos)
	f.three(s1.upos, s0.upos, b0.upos)

	f.three(s0.tag, s0l.tag, s0r.tag)
	f.three(s0.tag, s0l.tag, b0.tag)
	f.three(s0.tag, s0r.tag, b0.tag)
	f.three(s0.tag, s0r2.tag, b0.tag)
	f.three(s0.tag, s0l2.tag, b0.tag)
	f.three(s0.tag, b0.tag, b0l.tag)
	f.three(s0.word, b0.word, b0l.tag)
	f.three(s0.tag, b0.tag, b0i.tag)
	f.three(s1.tag, s1r.tag, s0.tag)
	f.three(s1.tag, s1l.tag, s0.tag)
	f.three(s1.tag, s1r2.tag, s0.tag)
	f.three(s1.tag, s0.tag, s0l.tag)
	f.three(s1.tag, s0.tag, s0r.tag)
	f.three(s1.tag, s0.tag, s0i.tag)
	f.three(s1.tag, s1r.word, s0.word)
	f.two(s1.word, s0l.word)
	f.three(s1.word, s1.tag, s0l.word)
	f.three(s1.tag, s0l.word, s0.tag)
	f.three(s1.word, s0l.word, s0.word)
	f.three(s2.tag, s1.tag, s0l.word)
	f.three(s2.word, s1.tag, s0l.word)
	f.three(s2.word, s1.word, s0l.word)
	f.two(s0.word, s0l.word)
	f.three(s0.upos, s0l.word, b0.upos)
	f.three(s0.tag, s0r.word, b0.tag)
	f.three(s0.word, s0r.word, b0.word)
	f.three(s1.tag, s1l.word, s0.tag)
	f.three(s1.tag, s1r.word, s0.tag)
	f.three(s2.tag, s2r.tag, s0.tag)
	f.three(s0l.word, s1.upos, b0.word)
	f.four(s1.upos, s1l.word, s0.upos, s0l.word)

	f.two(s0.tag, b0.mark)
	f.two(s0.word, b0.mark)
	f.three(s0.tag, b0.tag, b0.mark)
	f.three(s1.tag, s0.tag, s0.mark)
	f.three(s1.tag, s0.tag, b0.mark)
	f.four(s1.tag, s0.tag, b0.tag, b0.mark)
	f.four(s1.tag, s0.tag, s0.mark, b0.mark)
	f.four(s0.tag, b0.tag, b0.mark, b1.mark)
	f.four(s1.upos, s0.upos, s0l.word, s0.mark)
	c0, c1 := b0.commas-s0.commas, s0.commas-s1.commas
	if i0 < 0 {
		c0 = 99
	}
	if i1 < 0 {
		c1 = 99
	}
	f.three(s0.tag, b0.tag, min(c0, 3))
	f.three(s1.tag, s0.tag, min(c1, 3))
	f.four(s1.upos, s0.upos, b0.upos, min(c1, 2)*4+min(c0, 2))
	f.three(s0.upos, b0.upos, s0.nested*8+b0.nested)
	f.four(s1.upos, s0.upos, s1.nested*8+s0.nested, b0.nested)

	// The neighbours of the words in the sentence, as graph-based parsers look at them.
	s0before, s0after := at(i0-1), at(min(i0, s.next-1)+1)
	s1before, s1after := at(i1-1), at(i1+1)
	f.three(s0.tag, s0after.tag, b0.tag)
	f.four(s0before.tag, s0.tag, b0.tag, b1.tag)
	f.four(s1.tag, s1after.tag, s0before.tag, s0.tag)
	f.four(s1before.tag, s1.tag, s0.tag, s0after.tag)
	f.four(s1.tag, s0before.tag, s0.tag, b0.tag)
	f.three(s1.word, s1after.tag, s0.tag)
	f.four(s1before.tag, s1.tag, s0before.tag, s0.tag)

	d0 := distance(i0, s.next)
	d1 := distance(i1, i0)
	f.three(s0.tag, b0.tag, d0)
	f.three(s0.word, b0.word, d0)
	f.two(s0.word, d0)
	f.two(b0.word, d0)
	f.three(s1.tag, s0.tag, d1)
	f.three(s1.word, s0.tag, d1)
	f.three(s1.tag, s0.word, d1)
	f.three(s1.tag, s0l.word, d1)
	f.two(s0.tag, uint64(n0.leftCount))
	f.two(s0.tag, uint64(n0.rightCount))
	f.two(s1.tag, uint64(n1.leftCount))
	f.two(s1.tag, uint64(n1.rightCount))
	f.two(b0.tag, uint64(nb.leftCount))
	f.two(s0.word, uint64(n0.leftCount))
	f.two(s0.word, uint64(n0.rightCount))
	f.two(s1.word, uint64(n1.rightCount))
	f.two(b0.word, uint64(nb.leftCount))
	f.four(s1.upos, uint64(n1.rightCount), s0.upos, uint64(n0.rightCount))
	f.four(s0.upos, uint64(n0.leftCount), b0.upos, uint64(nb.leftCount))
	return f
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
