package syntax

// insertion is what stands in a sentence between a subject and its verb, or within a verb, with a comma on both sides: the spoken words
// from from to to, to not included, and that verb.
type insertion struct {
	from, to, verb int
	kind           insertionKind
}

type insertionKind uint8

const (
	noInsertion  insertionKind = iota
	explanation                // "which had protested"
	phrase                     // "in an answer to Japan"
	participle                 // "speaking in Tokyo"
	interruption               // "however", within a verb: "has, however, declined"
)

// inserted returns what kind of insertion may begin with the spoken word k.
func (p *Parser) inserted(k int) insertionKind {
	t := &p.spoken[k]
	switch x := p.xpos(t); {
	case besides[t.word]:
	case explaining[t.word]:
		return explanation
	case t.upos == uposAdp || prepositional[t.word]:
		return phrase
	case x == "VBN" || x == "VBG":
		return participle
	}
	return noInsertion
}

// insertion finds the first one among the spoken words from begin to end: "China, which had protested, on Monday suspended
// talks".
func (p *Parser) insertion(begin, end int) (in insertion, ok bool) {
	var clause opening
	for in.from = begin + 1; in.from < end; in.from++ {
		clause.read(p, in.from-1)
		if p.interrupts(&in, end) {
			return in, true
		}
		if in.kind = p.inserted(in.from); in.kind != noInsertion && p.behind(in.from, comma) && clause.named && p.closes(&in, end) {
			return in, true
		}
	}
	return in, false
}

// interrupts tells whether the insertion begins right behind an auxiliary, and finds where it ends, right before the verb that the auxiliary
// is of.
func (p *Parser) interrupts(in *insertion, end int) bool {
	if !p.behind(in.from, comma) || p.auxiliaryBefore(in.from) < 0 {
		return false
	}
	for in.to = in.from + 1; in.to < min(end, in.from+asideLength); in.to++ {
		if relatives[p.spoken[in.to].word] {
			return false
		}
		if p.behind(in.to, comma) {
			in.kind, in.verb = interruption, p.verbParted(in.from, in.to, end)
			return in.verb > 0
		}
	}
	return false
}

// auxiliaryBefore returns the auxiliary, or the "has" that may be one, right before the spoken word k or the adverbs before it, or -1.
func (p *Parser) auxiliaryBefore(k int) int {
	for k--; k > 0 && p.spoken[k].upos == uposAdv && !p.parted(k); k-- {
	}
	if t := &p.spoken[k]; t.upos == uposAux || having[t.word] {
		return k
	}
	return -1
}

// verbParted returns the verb at the spoken word to, or behind adverbs, that the words before it from the spoken word from on part from its
// auxiliary, or 0.
func (p *Parser) verbParted(from, to, end int) int {
	aux, v := p.auxiliaryBefore(from), to
	for v < end-1 && p.spoken[v].upos == uposAdv {
		v++
	}
	t := &p.spoken[v]
	if x := p.xpos(t); aux < 0 || t.upos != uposVerb || having[p.spoken[aux].word] && x != "VBN" && x != "VBD" {
		return 0
	}
	return v
}

// joinVerb makes a participle of the verb at the spoken word v that a "has" before the spoken word from is parted from, and an auxiliary of that.
func (p *Parser) joinVerb(from, v int) {
	if aux := p.auxiliaryBefore(from); having[p.spoken[aux].word] {
		p.retagAs(aux, "AUX", p.xpos(&p.spoken[aux]))
		p.retagAs(v, "VERB", "VBN")
	}
}

// opening is what is known of a clause of which the first words have been read.
type opening struct {
	named bool // the last word can be the subject of a verb that follows
	verb  bool // there has been one
	inner bool // or a clause in it, or the names of a list
}

// read goes on to the spoken word k.
func (o *opening) read(p *Parser, k int) {
	t := &p.spoken[k]
	switch {
	case t.upos == uposSconj, t.upos == uposCconj && o.verb && !o.inner && p.behind(k, comma):
		*o = opening{}
	case t.upos == uposCconj && p.behind(k, comma), relatives[t.word]:
		o.inner = true
	case p.model.finite[t.tag] || t.upos == uposVerb:
		o.verb = true
	}
	o.named = !o.verb && !o.inner && (t.upos == uposNoun || t.upos == uposPropn)
}

// closes finds where the insertion ends, and the verb behind it.
func (p *Parser) closes(in *insertion, end int) bool {
	complete := in.kind != explanation // which has a finite verb
	nested := false                    // a clause in it, in which pairs of commas may stand
	for in.to = in.from + 1; in.to < min(end, in.from+insertionLength); in.to++ {
		if complete && p.behind(in.to, comma) {
			if in.verb = p.goesOn(in.to, end); in.verb > 0 && (!nested || p.commasBetween(in.from, in.to)%2 == 1) {
				return true
			}
		}
		t := &p.spoken[in.to]
		finite := p.model.finite[t.tag]
		if relatives[t.word] || finite && in.kind == participle || in.kind == phrase && (t.upos == uposVerb || t.upos == uposAux) {
			return false
		}
		complete = complete || finite
		nested = nested || t.upos == uposSconj || t.word == that || p.xpos(t) == "WRB"
	}
	return false
}

// commasBetween counts the commas between two spoken words.
func (p *Parser) commasBetween(from, to int) (n int) {
	for i := p.positions[from]; i < p.positions[to]; i++ {
		if p.tree.forms[i].lower == comma {
			n++
		}
	}
	return n
}

var (
	explaining = hashes("who which whose")
	besides    = hashes("along together including like unlike except") // before others who do the same, or do not

	prepositional = hashes("according following regarding concerning given compared") // participles used as prepositions
)

// insertionLength is how many words an insertion has at most.
const insertionLength = 25

// goesOn returns the finite verb without a subject of its own that follows from the spoken word k on, or 0: "suspended", "on
// Monday suspended", "later suspended". A participle may have been taken for one where no other verb can be meant.
func (p *Parser) goesOn(k, end int) int {
	for i := k; i < min(end, k+4) && (i == k || !p.parted(i)); i++ {
		switch t := &p.spoken[i]; {
		case i > k && p.spoken[i-1].upos == uposAdp && t.word != weekday:
			return 0
		case p.model.finite[t.tag]:
			return i
		case p.xpos(t) == "VBN" && p.model.past >= 0 && p.spoken[i+1].word != by && !p.finiteBefore(i, end):
			return i
		case t.upos == uposAdv, t.upos == uposAdp && i == k, t.word == weekday && i == k+1:
		default:
			return 0
		}
	}
	return 0
}

// attachPiece finds the heads of the spoken words from begin to end, end not included, and returns their root. The first
// insertion among them is parsed by itself.
func (p *Parser) attachPiece(begin, end int) (root int32) {
	if k := p.onlyVerb(begin, end); k >= 0 {
		p.retag(k, p.model.past)
	}
	in, ok := p.insertion(begin, end)
	if !ok {
		return p.attachPart(begin, end)
	}
	tag := int(p.spoken[in.verb].tag)
	switch {
	case in.kind == interruption:
		p.joinVerb(in.from, in.verb)
	case !p.model.finite[tag]:
		p.retag(in.verb, p.model.past)
	}
	spoken, positions, heads := p.spoken, p.positions, p.tree.heads
	p.main.leaveOut(p, begin, in.from, in.to, end)
	p.spoken, p.positions = p.main.spoken, p.main.positions
	root = p.attachPart(0, len(p.positions))
	p.spoken, p.positions = spoken, positions
	if in.kind == interruption {
		within, verb := p.attachPart(in.from, in.to), positions[in.verb]
		heads[within] = verb
		switch t := &p.spoken[in.from]; {
		case !p.finite(within):
		case t.upos == uposSconj || p.xpos(t) == "WRB": // "if Peru agrees"
			p.settle(within, verb, p.model.advcl)
		default: // "officials said"
			p.settle(within, verb, p.model.parataxis)
		}
		return root
	}
	subject := positions[in.from-1]
	for heads[subject] != none && heads[subject] < subject {
		subject = heads[subject]
	}
	switch h := heads[subject]; {
	case h == none || h < positions[in.to] || p.cased(subject, begin):
		p.retag(in.verb, tag)
		return p.attachPart(begin, end)
	case in.kind == phrase:
		heads[p.attachPart(in.from, in.to)] = h
	case in.kind == participle:
		p.settle(p.attachPart(in.from, in.to), subject, p.model.acl)
	default:
		p.attachExplanation(in.from, in.to, subject)
	}
	return root
}

// attachExplanation finds the heads of the spoken words from begin to end, which explain the noun at word subject. The word
// before them is parsed with them, as a clause that explains nothing looks like a question.
func (p *Parser) attachExplanation(begin, end int, subject int32) {
	heads, before := p.tree.heads, p.positions[begin-1]
	head := heads[before]
	p.attachPiece(begin-1, end)
	heads[before] = head
	who, clause := p.positions[begin], int32(none)
	top := func(i int32) bool { return heads[i] == none || heads[i] == before || heads[i] == who }
	for _, i := range p.positions[begin:end] {
		if top(i) && p.finite(i) { // of "who was in Moscow" not "who"
			clause = i
			break
		}
	}
	for _, i := range p.positions[begin:end] {
		switch {
		case i == clause || !top(i):
		case clause == none:
			clause = i
		default:
			heads[i] = clause
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
