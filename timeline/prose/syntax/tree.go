package syntax

// The moves of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011).
const (
	shift    = iota // the next word goes onto the stack
	leftArc         // the top of the stack depends on the next word, and leaves
	rightArc        // the top of the stack depends on the word below it, and leaves
	moveCount
)

// none stands for a word that is not there.
const none = -1

// state is a half-built tree over n words. Word n is the root, which comes last.
type state struct {
	n     int
	stack []int32
	next  int32  // the next word
	nodes []node // of n+1 words
}

// node is what the state knows about a word.
type node struct {
	head                  int32
	left, left2           int32 // its outermost dependents on the left
	right, right2         int32 // its outermost dependents on the right
	innerLeft             int32 // its nearest dependent on the left
	leftCount, rightCount int32
}

// bare is a word without head and dependents.
var bare = node{head: none, left: none, left2: none, right: none, right2: none, innerLeft: none}

func (s *state) reset(n int) {
	s.n, s.next = n, 0
	s.stack = s.stack[:0]
	if cap(s.nodes) < n+1 {
		s.nodes = make([]node, n+1)
	}
	s.nodes = s.nodes[:n+1]
	for i := range s.nodes {
		s.nodes[i] = bare
	}
}

// can reports whether a move is allowed. The root takes one dependent.
func (s *state) can(move int) bool {
	switch move {
	case shift:
		return int(s.next) < s.n
	case leftArc:
		return len(s.stack) > 0 && (int(s.next) < s.n || len(s.stack) == 1)
	default:
		return len(s.stack) > 1
	}
}

// only returns the one move that a state allows, none where it allows several. When no words are left, all
// moves that follow are of this kind.
func (s *state) only() int {
	switch {
	case len(s.stack) == 0:
		return shift
	case int(s.next) < s.n:
		return none
	case len(s.stack) == 1:
		return leftArc
	}
	return rightArc
}

func (s *state) do(move int) {
	switch move {
	case shift:
		s.stack = append(s.stack, s.next)
		s.next++
		return
	case leftArc:
		d := s.stack[len(s.stack)-1]
		h := &s.nodes[s.next]
		s.nodes[d].head = s.next
		h.left2, h.left = h.left, d
		if h.leftCount == 0 {
			h.innerLeft = d
		}
		h.leftCount++
	case rightArc:
		d, below := s.stack[len(s.stack)-1], s.stack[len(s.stack)-2]
		h := &s.nodes[below]
		s.nodes[d].head = below
		h.right2, h.right = h.right, d
		h.rightCount++
	}
	s.stack = s.stack[:len(s.stack)-1]
}

// top returns the word that lies k below the top of the stack.
func (s *state) top(k int) int32 {
	if k < len(s.stack) {
		return s.stack[len(s.stack)-1-k]
	}
	return none
}

// copyFrom makes s the same as another state.
func (s *state) copyFrom(from *state) {
	s.n, s.next = from.n, from.next
	s.stack = append(s.stack[:0], from.stack...)
	s.nodes = append(s.nodes[:0], from.nodes...)
}
