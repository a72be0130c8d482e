package syntax

// finite are the tags of verbs that make a clause by themselves.
var finite = map[string]bool{"VBD": true, "VBZ": true, "VBP": true, "MD": true}

var semicolon = hashBytes(";")

// halves appends to ends where each part of the spoken words ends that is parsed by itself: at a semicolon with a
// finite verb on both sides, which might as well be a full stop.
func (p *Parser) halves(ends []int) []int {
	begin, verb := 0, false // of the part, and whether it has a finite verb
	for k := range p.positions {
		if k > begin && p.behindSemicolon(k) && verb && p.finiteBefore(k) {
			ends = append(ends, k)
			begin, verb = k, false
		}
		verb = verb || p.model.finite[p.tags[p.positions[k]]]
	}
	return append(ends, len(p.positions))
}

// behindSemicolon tells whether a semicolon outside of brackets and quotes stands before the spoken word k.
func (p *Parser) behindSemicolon(k int) bool {
	for i := p.positions[k] - 1; i > p.positions[k-1]; i-- {
		if p.tree.forms[i].lower == semicolon && p.tree.tokens[i].nested == 0 {
			return true
		}
	}
	return false
}

// finiteBefore tells whether a finite verb stands between the spoken word k and the next semicolon.
func (p *Parser) finiteBefore(k int) bool {
	for i := k; i < len(p.positions) && (i == k || !p.behindSemicolon(i)); i++ {
		if p.model.finite[p.tags[p.positions[i]]] {
			return true
		}
	}
	return false
}

// attachHalves finds the heads of all spoken words. The first part has the root of the sentence, on which the roots of the
// others hang.
func (p *Parser) attachHalves() {
	heads := p.tree.heads
	p.ends = p.halves(p.ends[:0])
	begin, root := 0, int32(none)
	for _, end := range p.ends {
		p.half = append(append(p.half[:0], p.spoken[begin:end]...), rootToken)
		p.half[end-begin].mark = p.spoken[end].mark
		state := p.beam.parse(p.half)
		first := root
		for i, at := range p.positions[begin:end] {
			if h := int(state.nodes[i].head); h < end-begin {
				heads[at] = p.positions[begin+h]
			} else if first != none {
				heads[at] = first
			} else {
				root = at
			}
		}
		begin = end
	}
}
