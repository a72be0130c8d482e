package syntax

// tail is the clause that a sentence ends with and that tells what was before: ", two days after rebels attacked a convoy".
type tail struct {
	begin int // spoken word behind the comma
	mark  int // the "after"
	verb  int // its verb, where that was taken for a participle; else -1
}

// tail finds that among the spoken words from begin to end.
func (p *Parser) tail(begin, end int) (t tail, ok bool) {
	verb := false
	for k := begin; k < end-3; k++ {
		if verb && marking[p.spoken[k].word] && p.xpos(&p.spoken[k+1])[0] != 'W' {
			t = tail{p.measureBefore(k, begin), k, -1}
			if !p.finiteBefore(k+2, end) {
				if t.verb = p.lostVerb(k+2, end); t.verb < 0 {
					return t, false
				}
			}
			if p.behind(t.begin, comma) {
				return t, true
			}
		}
		verb = verb || p.model.finite[p.spoken[k].tag]
	}
	return t, false
}

// lostVerb returns the last participle among the spoken words from k to end that may be the verb of a clause without another: "diplomats from
// both countries met". It is -1 where there is none.
func (p *Parser) lostVerb(k, end int) int {
	for i := end - 1; i >= k && p.model.past >= 0; i-- {
		if p.xpos(&p.spoken[i]) == "VBN" && p.spoken[i-1].upos != uposAux && (i+1 == end || p.spoken[i+1].word != by) {
			return i
		}
	}
	return -1
}

// onlyVerb returns the last participle with an object behind it, among the spoken words from begin to end of which none is a finite verb: it
// is the verb of "men armed with bats attacked a farm". It is -1 where there is none.
func (p *Parser) onlyVerb(begin, end int) int {
	k := -1
	for i := begin; i < end-1; i++ {
		t := &p.spoken[i]
		switch {
		case p.model.finite[t.tag] || t.upos == uposAux || t.upos == uposSconj:
			return -1
		case p.xpos(t) != "VBN" || i == begin || p.model.past < 0 || p.parted(i):
		case p.spoken[i-1].upos == uposNoun || p.spoken[i-1].upos == uposPropn:
			switch p.spoken[i+1].upos {
			case uposNoun, uposDet, uposPropn, uposNum, uposAdj, uposPron:
				k = i
			}
		}
	}
	return k
}

// measureBefore returns where the length of time begins that stands right before the spoken word k: "two days", "less than a month".
func (p *Parser) measureBefore(k, begin int) int {
	const longest = 5 // words
	for i := k; i > max(begin, k-longest); i-- {
		if p.behind(i, comma) {
			return i
		}
		if w := &p.spoken[i-1]; w.upos == uposVerb || w.upos == uposAux || w.upos == uposPropn || w.upos == uposPron || w.upos == uposAdp && w.word != than {
			break
		}
	}
	return k
}

var marking = hashes("after before")

// attachBefore finds the heads of the spoken words from begin to end, end not included, and returns their root. A tail is parsed by
// itself.
func (p *Parser) attachBefore(begin, end int) (root int32) {
	t, ok := p.tail(begin, end)
	if !ok {
		return p.attachPiece(begin, end)
	}
	settled := len(p.settled)
	if root = p.attachPiece(begin, t.begin); p.states(root) {
		main := p.saidLast(root, begin, t.begin)
		tag := 0
		if t.verb >= 0 {
			tag = int(p.spoken[t.verb].tag)
			p.retag(t.verb, p.model.past)
		}
		if verb := p.attachPiece(t.mark, end); p.finite(verb) && p.leftward[verb].kinds&questioner == 0 && p.marked(verb, p.positions[t.mark]) {
			if t.begin < t.mark {
				p.tree.heads[p.attachPart(t.begin, t.mark)] = verb
			}
			p.settle(verb, main, p.model.advcl)
			return root
		}
		if t.verb >= 0 {
			p.retag(t.verb, tag)
		}
	}
	p.settled = p.settled[:settled]
	return p.attachPiece(begin, end)
}

// marked tells whether the clause of the word verb has the "after" at word mark, or its subject that.
func (p *Parser) marked(verb, mark int32) bool {
	heads := p.tree.heads
	if heads[mark] == verb {
		return true
	}
	subject := heads[mark]
	if subject < mark || subject > verb || heads[subject] != verb || p.leftward[verb].kinds&nominal != 0 {
		return false
	}
	heads[mark] = verb
	p.settle(subject, verb, p.model.subject)
	return true
}

// saidLast returns the verb of what is said where word root, among the spoken words from begin to end, is one of saying with that behind it;
// else root.
func (p *Parser) saidLast(root int32, begin, end int) int32 {
	for k := begin; k < end; k++ {
		if i := p.positions[k]; i == root && !p.says(k) {
			return root
		} else if i > root && p.tree.heads[i] == root && p.finite(i) {
			return i
		}
	}
	return root
}
