package syntax

import "slices"

var (
	comma     = hashBytes(",")
	colon     = hashBytes(":")
	semicolon = hashBytes(";")
)

// attachParts finds the heads of all spoken words. What can be told apart before it is parsed is parsed by itself, as
// a parser that has learned from few long sentences then has less to be wrong about: what was said and who has said
// it, what ends at a semicolon, and what is inserted between a subject and its verb.
func (p *Parser) attachParts() {
	p.settled, p.retagged, p.whole = p.settled[:0], p.retagged[:0], 0
	if len(p.positions) == 0 {
		return
	}
	if begin, verb, ok := p.introduction(); ok {
		if p.attachHalves(0, begin); p.states(p.positions[verb]) {
			p.settle(p.attachHalves(begin, len(p.positions)), p.positions[verb], p.model.ccomp)
			return
		}
		p.startOver()
	}
	if a, end, ok := p.aside(); ok {
		if p.attachAround(a, end) {
			return
		}
		p.startOver()
	}
	if a, ok := p.attribution(); ok && (!a.participle || p.definite(a.begin) || press[p.spoken[a.verb-1].word]) {
		if p.attachSaid(a) {
			return
		}
		p.startOver()
	}
	p.attachHalves(0, len(p.positions))
}

// startOver takes back what was settled on the way to a tree that is given up.
func (p *Parser) startOver() {
	p.settled = p.settled[:0]
	for _, r := range slices.Backward(p.retagged) {
		k, _ := slices.BinarySearch(p.positions, r.word)
		p.retag(k, r.tag)
	}
	p.retagged = p.retagged[:0]
}

// attachSaid finds the heads of all spoken words, with those of the attribution a by themselves. It tells whether that made
// what somebody says.
func (p *Parser) attachSaid(a attribution) bool {
	said := p.attachHalves(0, a.begin)
	if !a.quoted && !p.states(said) {
		k := p.toldInPast(a.begin)
		if k < 0 {
			return false
		}
		p.retag(k, p.model.past)
		if said = p.attachHalves(0, a.begin); !p.states(said) {
			return false
		}
	}
	if a.participle {
		p.retag(a.verb, p.model.past)
	}
	if verb := p.attachPart(a.begin, len(p.positions)); verb != p.positions[a.verb] {
		return false
	}
	p.settle(said, p.positions[a.verb], p.model.ccomp)
	return true
}

// toldInPast returns the first participle right behind a noun among the spoken words before end, with no verb before it, which may be the
// verb of the sentence: "Militiamen attacked refugees who were leaving". It is -1 where there is none.
func (p *Parser) toldInPast(end int) int {
	for k := 1; k < end; k++ {
		t := &p.spoken[k]
		switch {
		case p.xpos(t) == "VBN" && (p.spoken[k-1].upos == uposNoun || p.spoken[k-1].upos == uposPropn) && !p.behind(k, comma):
			return k
		case t.upos == uposVerb || t.upos == uposAux || t.upos == uposSconj || relatives[t.word]:
			return -1
		}
	}
	return -1
}

// settled is a word whose relation does not depend on the labeller.
type settled struct {
	word int32
	rel  int
}

// settle hangs a word on another one, and settles its relation to it.
func (p *Parser) settle(word, head int32, rel int) {
	p.tree.heads[word] = head
	p.settled = append(p.settled, settled{word, rel})
}

// attachAround finds the heads of all spoken words, with those of the aside a, which ends before word end, by themselves. It
// tells whether that made a statement with an aside.
func (p *Parser) attachAround(a attribution, end int) bool {
	if v := p.verbParted(a.begin, end, len(p.positions)); v > 0 {
		p.joinVerb(a.begin, v)
	}
	spoken, positions := p.spoken, p.positions
	p.outer.leaveOut(p, 0, a.begin, end, len(positions))
	p.spoken, p.positions = p.outer.spoken, p.outer.positions
	root := p.attachHalves(0, len(p.positions))
	p.spoken, p.positions = spoken, positions
	if !p.states(root) {
		return false
	}
	verb := p.attachPart(a.begin, end)
	if verb != positions[a.verb] {
		return false
	}
	p.settle(verb, p.joining(positions[a.begin-1], positions[end]), p.model.parataxis)
	return true
}

// around are the spoken words around some that are left out, with the one behind them, and where they stand.
type around struct {
	spoken    []token
	positions []int32
}

// leaveOut collects the spoken words from begin to end but for those from from to to, which have commas of their own.
func (a *around) leaveOut(p *Parser, begin, from, to, end int) {
	a.spoken = append(append(a.spoken[:0], p.spoken[begin:from]...), p.spoken[to:end+1]...)
	a.positions = append(append(a.positions[:0], p.positions[begin:from]...), p.positions[to:end]...)
	behind := a.spoken[from-begin : len(a.spoken)-1]
	commas := p.spoken[to].commas - p.spoken[from-1].commas
	behind[0].mark = 0
	for k := range behind {
		behind[k].commas -= commas
	}
}

// joining returns the head of the clause in which the words i and j stand.
func (p *Parser) joining(i, j int32) int32 {
	heads := p.tree.heads
	for steps := 0; heads[i] != none && steps < maxClimb; i, steps = heads[i], steps+1 {
		if p.finite(i) && p.under(j, i) {
			return i
		}
	}
	return i
}

// under tells whether word i is word h or hangs on it, or may do so farther up than one looks.
func (p *Parser) under(i, h int32) bool {
	for steps := 0; i != none && i != h && steps < maxClimb; steps++ {
		i = p.tree.heads[i]
	}
	return i != none
}

// attachHalves finds the heads of the spoken words from begin to end, end not included, part by part. It returns their
// root, on which the roots of all parts but the first hang.
func (p *Parser) attachHalves(begin, end int) (root int32) {
	p.ends = p.halves(p.ends[:0], begin, end)
	root = none
	for _, end := range p.ends {
		r := p.attachBefore(begin, end)
		if root == none {
			root = r
		} else {
			p.tree.heads[r] = root
		}
		begin = end
	}
	return root
}

// halves appends to ends where each part of the spoken words from begin to end ends: at a semicolon with a finite verb
// on both sides, which might as well be a full stop.
func (p *Parser) halves(ends []int, begin, end int) []int {
	verb := false // in this part
	for k := begin; k < end; k++ {
		if k > begin && verb && p.behindSemicolon(k) && p.finiteBefore(k, end) {
			ends = append(ends, k)
			verb = false
		}
		verb = verb || p.model.finite[p.spoken[k].tag]
	}
	return append(ends, end)
}

// behindSemicolon tells whether a semicolon outside of brackets and quotes stands right before the spoken word k.
func (p *Parser) behindSemicolon(k int) bool {
	return p.markedBefore(k, func(i int32) bool { return p.tree.forms[i].lower == semicolon && p.tree.tokens[i].nested == 0 })
}

// finiteBefore tells whether a finite verb stands between the spoken word k and the next semicolon, or end.
func (p *Parser) finiteBefore(k, end int) bool {
	for i := k; i < end && (i == k || !p.behindSemicolon(i)); i++ {
		if p.model.finite[p.spoken[i].tag] {
			return true
		}
	}
	return false
}

// behind tells whether a mark stands right before the spoken word k.
func (p *Parser) behind(k int, mark uint64) bool {
	return p.markedBefore(k, func(i int32) bool { return p.tree.forms[i].lower == mark })
}

// markedBefore tells whether one of the marks right before the spoken word k is what is asked for.
func (p *Parser) markedBefore(k int, is func(i int32) bool) bool {
	for i := p.positions[k] - 1; i >= 0 && p.tree.mute[i]; i-- {
		if is(i) {
			return true
		}
	}
	return false
}

// attachPart finds the heads of the spoken words from begin to end, end not included, and returns their root.
func (p *Parser) attachPart(begin, end int) (root int32) {
	p.part = append(append(p.part[:0], p.spoken[begin:end]...), rootToken)
	p.part[end-begin].mark = p.spoken[end].mark
	state := p.beam.parse(p.part)
	for i, at := range p.positions[begin:end] {
		if h := int(state.nodes[i].head); h < end-begin {
			p.tree.heads[at] = p.positions[begin+h]
		} else {
			p.tree.heads[at] = none
			root = at
		}
	}
	return p.enthrone(root, begin, end)
}
