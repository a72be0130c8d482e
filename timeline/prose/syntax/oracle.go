package syntax

// gold is the tree that a state should become.
type gold struct {
	heads      []int32 // of n words; the root's is n
	dependents [][]int32
}

// newGold returns the tree over the words at the given positions of t.
func newGold(t *tree, positions []int32) *gold {
	n := len(positions)
	g := &gold{heads: make([]int32, n), dependents: make([][]int32, n+1)}
	number := make([]int32, len(t.heads)) // of the word among those at positions
	for i, at := range positions {
		number[at] = int32(i)
	}
	for i, at := range positions {
		h := int32(n)
		if t.heads[at] != none {
			h = number[t.heads[at]]
		}
		g.heads[i] = h
		g.dependents[h] = append(g.dependents[h], int32(i))
	}
	return g
}

// cost returns how many arcs of the gold tree a move puts out of reach: the dynamic oracle of
// Goldberg and Nivre (2013) for arc-hybrid.
func (g *gold) cost(s *state, move int) int {
	cost := 0
	b := s.next
	if move == shift {
		if h := g.heads[b]; h < b && h != s.top(0) && s.nodes[h].head == none {
			cost++ // its head lies deeper in the stack
		}
		for _, d := range g.dependents[b] {
			if d < b && s.nodes[d].head == none {
				cost++
			}
		}
		return cost
	}
	top := s.top(0)
	for _, d := range g.dependents[top] {
		if d >= b {
			cost++
		}
	}
	h := g.heads[top]
	if move == leftArc && (h > b || h == s.top(1)) || move == rightArc && h >= b {
		cost++
	}
	return cost
}
