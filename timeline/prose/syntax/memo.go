package syntax

// memo keeps what groups of features score in one sentence, as the states of a beam, and a state and the
// one after it, look at many of the same words.
type memo struct {
	features []uint64
	sentence uint32
	next     [1 << memoBits]memorised
	buffer   [1 << memoBits]memorised
	stack    [1 << memoBits]memorised
}

const memoBits = 8

// memorised is what a group of features scores at places i and j of a sentence.
type memorised struct {
	sentence uint32
	i, j     int32
	scores   [moveCount]float32
}

// forget begins a new sentence, or new weights.
func (m *memo) forget() { m.sentence++ }

// score returns how well each move suits a state.
func (m *memo) score(weights moveScorer, s *state, tokens []token) [moveCount]float32 {
	m.features = restFeatures(m.features[:0], s, tokens)
	scores := weights.score(m.features)
	below, top, next := s.top(1), s.top(0), s.next
	for _, known := range [...]*[moveCount]float32{
		m.group(&m.next, nextFeatures, weights, tokens, none, next),
		m.group(&m.buffer, bufferFeatures, weights, tokens, top, next),
		m.group(&m.stack, stackFeatures, weights, tokens, below, top),
	} {
		for move := range scores {
			scores[move] += known[move]
		}
	}
	return scores
}

// group returns what a group of features scores.
func (m *memo) group(table *[1 << memoBits]memorised, features func([]uint64, []token, int32, int32) []uint64,
	weights moveScorer, tokens []token, i, j int32,
) *[moveCount]float32 {
	e := &table[(uint32(i)*0x9E3779B1^uint32(j)*0x85EBCA6B)>>(32-memoBits)]
	if e.sentence != m.sentence || e.i != i || e.j != j {
		m.features = features(m.features[:0], tokens, i, j)
		*e = memorised{m.sentence, i, j, weights.score(m.features)}
	}
	return &e.scores
}
