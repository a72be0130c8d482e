package syntax

var (
	of      = hashBytes("of")
	by      = hashBytes("by")
	than    = hashBytes("than")
	amounts = hashes("more less fewer")

	conditions = hashes("unless if because although though while whereas until")

	// ofVerbs are verbs with "of" behind what they are done to: "accused them of murder".
	ofVerbs = hashes(`accuse accuses accused accusing think thinks thought thinking consist consists consisted deprive deprived
		rob robbed warn warned warning warns inform informed convict convicted acquit acquitted suspect suspected clear
		cleared strip stripped die died dies dying speak speaks spoke hear heard remind reminds reminded reminding assure
		assured assures rid relieve relieved cure cured convince convinced dispose disposed approve approved make made makes
		making dream dreamed ask asked notify notified beware absolve absolved defraud defrauded drain drained complain
		complained expect expected demand demanded tell told require required come came`)
)

// mendPhrases mends heads where the words leave no choice.
func (p *Parser) mendPhrases() {
	p.nearOf()
	p.moreThan()
	p.counted()
	p.conditioned()
}

// nearOf hangs phrases with "of" that were hung on a verb on the noun right before them.
func (p *Parser) nearOf() {
	tokens, heads := p.tree.tokens, p.tree.heads
	for j, k := range p.positions {
		if tokens[k].word != of || j == 0 || p.positions[j-1] != k-1 {
			continue
		}
		h := heads[k]
		if h < k || heads[h] == none || heads[h] > k {
			continue
		}
		if verb := &tokens[heads[h]]; verb.upos != uposVerb || ofVerbs[verb.word] {
			continue
		}
		switch tokens[k-1].upos {
		case uposNoun, uposPropn, uposNum, uposSym:
			p.move(h, k-1)
		}
	}
}

// moreThan puts "more than" under the number behind it, and what was put under "more" in its place: under the verb
// that it stands right before, as its subject, or else where "more" was.
func (p *Parser) moreThan() {
	tokens, heads := p.tree.tokens, p.tree.heads
	for j, number := range p.positions {
		more := number - 2
		if j < 2 || p.positions[j-2] != more || tokens[number].upos != uposNum || tokens[number-1].word != than || !amounts[tokens[more].word] {
			continue
		}
		if h := heads[more]; h >= number && tokens[h].upos == uposNum {
			continue
		}
		top := number
		for steps := 0; heads[top] != none && heads[top] != more && heads[top] != more+1 && steps < maxClimb; steps++ {
			top = heads[top]
		}
		if heads[top] == more || heads[top] == more+1 {
			heads[top] = heads[more]
			p.replace(more, top)
			if verb := p.verbBehind(top); verb != none {
				p.move(top, verb)
			}
		}
		p.move(more, number)
		p.move(more+1, more)
	}
}

// counted puts a number under the plural right behind it that was put under the number: "20 Kenyans".
func (p *Parser) counted() {
	tokens, heads := p.tree.tokens, p.tree.heads
	for j, noun := range p.positions {
		number := noun - 1
		if j == 0 || p.positions[j-1] != number || heads[noun] != number || tokens[number].upos != uposNum {
			continue
		}
		if xpos := p.xpos(&tokens[noun]); xpos != "NNS" && xpos != "NNPS" {
			continue
		}
		heads[noun], heads[number] = heads[number], noun
		p.replace(number, noun)
		for _, i := range p.positions[j+1 : min(len(p.positions), j+phraseLength)] {
			if heads[i] == number {
				heads[i] = noun
			}
		}
	}
}

// conditioned hangs a clause of condition, reason or time that was hung on a noun on the verb above the noun: "threatened them
// with sanctions unless they cooperate".
func (p *Parser) conditioned() {
	tokens, heads := p.tree.tokens, p.tree.heads
	for _, k := range p.positions {
		verb := heads[k]
		if !conditions[tokens[k].word] || verb < k || !p.finite(verb) {
			continue
		}
		h := heads[verb]
		for steps := 0; h != none && h < k && nominalTag(p.xpos(&tokens[h])) && !p.finite(h) && steps < maxClimb; steps++ {
			h = heads[h]
		}
		if h != none && h < k && h != heads[verb] {
			heads[verb] = h
		}
	}
}

// replace says that a word has taken the place of another in the tree.
func (p *Parser) replace(old, word int32) {
	for i := range p.settled {
		if p.settled[i].word == old {
			p.settled[i].word = word
		}
	}
}

// phraseLength bounds the words behind a noun that are looked at for what hangs on it.
const phraseLength = 32

// verbBehind returns the verb without a subject that begins right behind word i, or none.
func (p *Parser) verbBehind(i int32) int32 {
	tokens := p.tree.tokens
	verb := i + 1
	if int(verb) == len(tokens) || !p.model.finite[tokens[verb].tag] {
		return none
	}
	if tokens[verb].upos == uposAux {
		verb = p.tree.heads[verb]
	}
	if verb <= i || p.leftward[verb].kinds&nominal != 0 {
		return none
	}
	return verb
}

// move hangs word i on word h, if h does not hang on i itself.
func (p *Parser) move(i, h int32) {
	if !p.under(h, i) {
		p.tree.heads[i] = h
	}
}

// voiced returns rel, or the relation of a subject in the voice that the auxiliaries of its verb tell: "has sent", "has
// been sent".
func (p *Parser) voiced(i, rel int) int {
	m := p.model
	if rel != m.subject && rel != m.passive || m.subject < 0 || m.passive < 0 || p.xpos(&p.tree.tokens[p.tree.heads[i]]) != "VBN" {
		return rel
	}
	switch c := &p.labeller.children[p.tree.heads[i]]; {
	case c.be:
		return m.passive
	case c.have:
		return m.subject
	}
	return rel
}

var being = hashes("be been being was were is are am 're 'm get got gets getting")
