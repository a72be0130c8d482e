package syntax

// explanation finds, among the spoken words from begin to end, a clause between commas that explains the subject of the
// verb behind it: "China, which had protested, on Monday suspended talks". It returns where the clause begins and ends, and
// that verb.
func (p *Parser) explanation(begin, end int) (from, to, verb int, ok bool) {
	for from = begin + 1; from < end; from++ {
		if !explaining[p.spoken[from].word] || !p.behind(from, comma) || !p.opens(begin, from) {
			continue
		}
		finite := false
		for to = from + 1; to < min(end, from+explanationLength); to++ {
			if finite && p.behind(to, comma) {
				if verb = p.goesOn(to, end); verb > 0 {
					return from, to, verb, true
				}
			}
			if finite = finite || p.model.finite[p.spoken[to].tag]; relatives[p.spoken[to].word] {
				break
			}
		}
	}
	return 0, 0, 0, false
}

var explaining = hashes("who which")

// explanationLength is how many words a clause has at most that is looked for between commas.
const explanationLength = 25

// opens tells whether the word before the spoken word k can be the subject of a verb behind it, as none stands before it in
// its clause.
func (p *Parser) opens(begin, k int) bool {
	if u := p.spoken[k-1].upos; u != uposNoun && u != uposPropn {
		return false
	}
	for i := k - 1; i >= begin; i-- {
		switch t := &p.spoken[i]; {
		case p.model.finite[t.tag] || t.upos == uposVerb:
			return false
		case t.upos == uposSconj, t.upos == uposCconj && p.behind(i, comma):
			return true
		case relatives[t.word]:
			return false
		}
	}
	return true
}

// goesOn returns the finite verb without a subject of its own that follows from the spoken word k on, or 0: "suspended", "on
// Monday suspended", "later suspended". A participle may have been taken for one where no other verb can be meant.
func (p *Parser) goesOn(k, end int) int {
	for i := k; i < min(end, k+4) && (i == k || !p.parted(i)); i++ {
		switch t := &p.spoken[i]; {
		case p.model.finite[t.tag]:
			return i
		case p.xpos(t) == "VBN" && p.model.past >= 0 && !p.finiteBefore(i, end):
			return i
		case t.upos == uposAdv, t.upos == uposAdp && i == k, t.word == weekday && i == k+1:
		default:
			return 0
		}
	}
	return 0
}

// attachPiece finds the heads of the spoken words from begin to end, end not included, and returns their root. A clause that
// explains the subject is parsed by itself.
func (p *Parser) attachPiece(begin, end int) (root int32) {
	from, to, verb, ok := p.explanation(begin, end)
	if !ok {
		return p.attachPart(begin, end)
	}
	tag := int(p.spoken[verb].tag)
	if !p.model.finite[tag] {
		p.retag(verb, p.model.past)
	}
	spoken, positions := p.spoken, p.positions
	p.main.leaveOut(p, begin, from, to, end)
	p.spoken, p.positions = p.main.spoken, p.main.positions
	root = p.attachPart(0, len(p.positions))
	p.spoken, p.positions = spoken, positions
	subject := positions[from-1]
	for p.tree.heads[subject] != none && p.tree.heads[subject] < subject {
		subject = p.tree.heads[subject]
	}
	if h := p.tree.heads[subject]; h == none || h < positions[to] || p.cased(subject, begin) {
		p.retag(verb, tag)
		return p.attachPart(begin, end)
	}
	p.attachExplanation(from, to, subject)
	return root
}

// attachExplanation finds the heads of the spoken words from begin to end, which explain the noun at word subject. The word
// before them is parsed with them, as a clause that explains nothing looks like a question.
func (p *Parser) attachExplanation(begin, end int, subject int32) {
	heads, before := p.tree.heads, p.positions[begin-1]
	head := heads[before]
	p.attachPart(begin-1, end)
	heads[before] = head
	who := p.positions[begin]
	clause := who
	for heads[clause] != none && heads[clause] != before {
		clause = heads[clause]
	}
	if clause == who { // "who was in Moscow", taken for what somebody is
		for _, i := range p.positions[begin+1 : end] {
			switch {
			case heads[i] != who:
			case clause != who:
				heads[i] = clause
			case p.finite(i):
				clause, heads[i], heads[who] = i, before, i
			}
		}
	}
	for _, i := range p.positions[begin:end] {
		if heads[i] == none || heads[i] == before {
			heads[i] = subject
		}
	}
	p.settle(clause, subject, p.model.relative)
}

// cased tells whether a preposition hangs on word i, which then is no subject, among the spoken words from begin on.
func (p *Parser) cased(i int32, begin int) bool {
	for k := begin; p.positions[k] < i; k++ {
		if p.spoken[k].upos == uposAdp && p.tree.heads[p.positions[k]] == i {
			return true
		}
	}
	return false
}
