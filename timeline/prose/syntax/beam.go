package syntax

import "math"

// beam searches for the best sequence of moves. All sequences over n words have 2n moves.
type beam struct {
	weights moveScorer
	width   int
	slack   float32 // how far behind the best a kept state may lie
	items   []*item // the kept states, best first
	spare   []*item // states to reuse
	steps   []step
	memo
}

// moveScorer gives every move a score for a set of features.
type moveScorer interface {
	score(features []uint64) [moveCount]float32
}

// item is a state with the score of the moves that led to it.
type item struct {
	state
	score float32
	moves []uint8 // kept when training
}

// step is a move that an item could make.
type step struct {
	from  int
	move  uint8
	score float32
}

// longest is the number of words up to which states are copied: what is longer is parsed with one
// state, so that the work grows with the length and not with its square.
const longest = 200

// beamSlack is how far a half-built tree may lie behind the best one, in the weights of a model file.
// Half as much again costs a fifth of the speed and finds no better trees.
const beamSlack = 16_000

func newBeam(weights moveScorer, width int) *beam {
	return &beam{weights: weights, width: width, slack: float32(math.Inf(1))}
}

// take returns an unused item.
func (b *beam) take() *item {
	if n := len(b.spare); n > 0 {
		it := b.spare[n-1]
		b.spare = b.spare[:n-1]
		return it
	}
	return &item{}
}

// start puts the empty state over n words into the beam.
func (b *beam) start(n int) {
	b.forget()
	b.spare = append(b.spare, b.items...)
	first := b.take()
	first.reset(n)
	first.score, first.moves = 0, first.moves[:0]
	b.items = append(b.items[:0], first)
}

// parse returns the state that stands for the tree. It is valid until the next call.
func (b *beam) parse(tokens []token) *state {
	n := len(tokens) - 1
	width := b.width
	if n > longest {
		width = 1
	}
	b.start(n)
	for range 2 * n {
		b.advance(tokens, width, nil)
	}
	return &b.items[0].state
}

// advance makes one move in every kept state and keeps the best of what comes out. Only choices have scores.
// When training, it is told the tree that should come out: it then remembers the moves of every state, and
// gives wrong ones a start, see learnMovesInto.
func (b *beam) advance(tokens []token, width int, g *gold) {
	b.steps = b.steps[:0]
	for i, it := range b.items {
		if move := it.only(); move != none {
			b.keep(step{i, uint8(move), it.score}, width)
			continue
		}
		scores := b.score(b.weights, &it.state, tokens)
		for move := range moveCount {
			if it.can(move) {
				if g != nil {
					scores[move] += moveMargin * float32(g.cost(&it.state, move))
				}
				b.keep(step{i, uint8(move), it.score + scores[move]}, width)
			}
		}
	}
	for n := len(b.steps); n > 1 && b.steps[n-1].score < b.steps[0].score-b.slack; n-- {
		b.steps = b.steps[:n-1]
	}
	if len(b.items) == 1 && len(b.steps) == 1 && g == nil {
		it := b.items[0]
		it.do(int(b.steps[0].move))
		it.score = b.steps[0].score
		return
	}
	old := len(b.items)
	for _, s := range b.steps {
		from, to := b.items[s.from], b.take()
		to.copyFrom(&from.state)
		to.score = s.score
		to.do(int(s.move))
		if g != nil {
			to.moves = append(append(to.moves[:0], from.moves...), s.move)
		}
		b.items = append(b.items, to)
	}
	b.spare = append(b.spare, b.items[:old]...)
	b.items = append(b.items[:0], b.items[old:]...)
}

// keep puts a step among the best, the first of equals in front.
func (b *beam) keep(s step, width int) {
	i := len(b.steps)
	for i > 0 && b.steps[i-1].score < s.score {
		i--
	}
	if i >= width {
		return
	}
	if len(b.steps) < width {
		b.steps = append(b.steps, step{})
	}
	copy(b.steps[i+1:], b.steps[i:])
	b.steps[i] = s
}
