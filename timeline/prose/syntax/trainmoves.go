package syntax

// learnMoves trains the parser. A first round of training tells which features deserve a place in the
// table. Then several parsers learn weights for these features alone, which are added up, see together.
func (c *corpus) learnMoves(places int) *movePerceptron {
	features := layOut(c.learnMovesInto(newMovePerceptron(), 0).ranks(), places)
	return together(moveTeam, func(seed uint64) *movePerceptron {
		return c.learnMovesInto(newClosedPerceptron(features), seed)
	}, (*movePerceptron).plus)
}

// learnMovesInto trains the weights of one parser with its beam. Where the beam scores some other
// sequence of moves higher than the right one, the weights move at the place where it leads by most:
// the max-violation perceptron of Huang, Fayong and Guo (2012). With each arc that a move puts out of
// reach it gets moveMargin as a start, so that right sequences come to lead by as much: the loss-augmented
// search of Taskar and others (2005). The seed decides the order of the sentences.
func (c *corpus) learnMovesInto(w *movePerceptron, seed uint64) *movePerceptron {
	l := &moveLearner{weights: w, beam: newBeam(w, beamWidth)}
	var t tree
	var tokens []token
	var positions []int32
	c.rounds(moveRounds, seed, func(sentence int) {
		if len(c.trees[sentence]) > trainLength {
			return
		}
		c.tree(&t, sentence)
		tokens, positions = t.spoken(tokens, positions)
		l.learn(tokens, newGold(&t, positions))
	})
	w.average()
	return w
}

// moveLearner learns moves from one sentence at a time.
type moveLearner struct {
	weights      *movePerceptron
	beam         *beam
	right        item // follows the best moves that keep the right tree in reach
	rightMoves   []uint8
	wrongMoves   []uint8
	state, other state
	features     []uint64
}

func (l *moveLearner) learn(tokens []token, g *gold) {
	n := len(tokens) - 1
	l.beam.start(n)
	l.right.reset(n)
	l.right.score, l.right.moves = 0, l.right.moves[:0]
	lead := float32(-1)
	l.wrongMoves = l.wrongMoves[:0]
	for range 2 * n {
		l.beam.advance(tokens, beamWidth, g)
		l.stepRight(tokens, g)
		top := l.beam.items[0]
		if d := top.score - l.right.score; d > lead && string(top.moves) != string(l.right.moves) {
			lead = d
			l.rightMoves = append(l.rightMoves[:0], l.right.moves...)
			l.wrongMoves = append(l.wrongMoves[:0], top.moves...)
		}
	}
	l.weights.now++
	if len(l.wrongMoves) > 0 {
		l.update(tokens, n)
	}
}

// stepRight makes the best of the moves that cost least.
func (l *moveLearner) stepRight(tokens []token, g *gold) {
	move := l.right.only()
	if move == none {
		l.features = treeFeatures(l.features, &l.right.state, tokens)
		scores := l.weights.score(l.features)
		l.weights.see(l.features)
		least := 0
		for m := range moveCount {
			if !l.right.can(m) {
				continue
			}
			cost := g.cost(&l.right.state, m)
			if move == none || cost < least || cost == least && scores[m] > scores[move] {
				move, least = m, cost
			}
		}
		l.right.score += scores[move] + moveMargin*float32(least)
	}
	l.right.do(move)
	l.right.moves = append(l.right.moves, uint8(move))
}

// update moves the weights from the wrong sequence to the right one, from where they part.
func (l *moveLearner) update(tokens []token, n int) {
	l.state.reset(n)
	l.other.reset(n)
	parted := false
	for i, right := range l.rightMoves {
		wrong := l.wrongMoves[i]
		if parted = parted || right != wrong; parted {
			l.nudge(&l.state, tokens, int(right), 1)
			l.nudge(&l.other, tokens, int(wrong), -1)
		}
		l.state.do(int(right))
		l.other.do(int(wrong))
	}
}

// nudge moves the weights of a choice by delta.
func (l *moveLearner) nudge(s *state, tokens []token, move int, delta float32) {
	if s.only() == none {
		l.features = treeFeatures(l.features, s, tokens)
		l.weights.add(l.features, move, delta)
	}
}
