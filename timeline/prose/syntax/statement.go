package syntax

import "strings"

// leftward is what stands before a word of those that depend on it.
type leftward struct {
	kinds kinds
	first int // spoken word with which all that hangs on the word begins, it itself included
}

// kinds are sets of kinds of words.
type kinds uint8

const (
	auxiliary    kinds = 1 << iota // finite
	nominal                        // noun or pronoun that may be a subject
	adposition                     // of, in
	subordinator                   // if, because
	coordinator                    // and, but
	questioner                     // who, when, that
)

var that = hashBytes("that")

// kindsOf returns the kinds that a word is of.
func (p *Parser) kindsOf(t *token) (k kinds) {
	switch t.upos {
	case uposAux:
		if p.model.finite[t.tag] {
			k = auxiliary
		}
	case uposNoun, uposPropn, uposPron:
		k = nominal
	case uposAdp:
		k = adposition
	case uposSconj:
		k = subordinator
	case uposCconj:
		k = coordinator
	}
	if t.word == that || strings.HasPrefix(p.xpos(t), "W") {
		k |= questioner
	}
	return k
}

func (p *Parser) xpos(t *token) string { return p.model.tags[t.tag].XPOS }

// readLeftward collects what stands before each of the spoken words from begin to end of those that depend on it.
func (p *Parser) readLeftward(begin, end int) {
	p.leftward = grow(p.leftward, len(p.tree.heads))
	for k := begin; k < end; k++ {
		p.leftward[p.positions[k]] = leftward{first: k}
	}
	for _, i := range p.positions[begin:end] {
		if h := p.tree.heads[i]; h > i {
			k := p.kindsOf(&p.tree.tokens[i])
			if p.leftward[i].kinds&adposition != 0 || p.leftward[h].kinds&auxiliary != 0 { // no subject: "between them", "is the gas attack"
				k &^= nominal
			}
			p.leftward[h].kinds |= k
			p.leftward[h].first = min(p.leftward[h].first, p.leftward[i].first)
		}
	}
}

// finite tells whether word i is a finite verb or has a finite auxiliary or copula before it.
func (p *Parser) finite(i int32) bool {
	return p.model.finite[p.tree.tokens[i].tag] || p.leftward[i].kinds&auxiliary != 0
}

// subordinate tells whether word i is the verb of a clause that depends on another: "as the crisis deepened".
func (p *Parser) subordinate(i int32) bool {
	t, k := &p.tree.tokens[i], p.leftward[i].kinds
	return k&subordinator != 0 || k&adposition != 0 && (t.upos == uposVerb || t.upos == uposAux)
}

// states tells whether word i is the verb, or what stands for it, of a statement.
func (p *Parser) states(i int32) bool {
	return p.finite(i) && !p.subordinate(i) && p.leftward[i].kinds&questioner == 0
}

// enthrone makes the root of the spoken words from begin to end of the statement that was hung on words before it, as in "As
// the crisis deepened, they met" and "Much of the debate, from either side, was about money". It returns the root.
func (p *Parser) enthrone(root int32, begin, end int) int32 {
	p.readLeftward(begin, end)
	heads, tokens := p.tree.heads, p.tree.tokens
	subject, adverbial := p.mayBe(root)
	if !subject && !adverbial {
		return root
	}
	for k := begin; k < end; k++ {
		i := p.positions[k]
		h, l := heads[i], p.leftward[i]
		switch {
		case i <= root || !p.states(i) || l.kinds&coordinator != 0 || h > i:
			continue
		case l.kinds&nominal == 0: // the root may be its subject
			if !subject || h != root && !nominalTag(p.xpos(&tokens[h])) {
				continue
			}
		case subject && h != root && heads[h] == root && p.leftward[h].kinds&questioner != 0 && p.positions[l.first-1] == h: // "The law that bears it is old"
			for _, d := range p.positions[l.first:k] {
				if heads[d] == i && p.kindsOf(&tokens[d])&nominal != 0 {
					heads[d] = h
				}
			}
			for _, d := range p.positions[k+1 : end] {
				if heads[d] == h {
					heads[d] = i
				}
			}
		case !p.behind(l.first, comma), h != root && p.leftward[root].kinds&adposition == 0:
			continue
		}
		for _, d := range p.positions[begin:k] { // what stands right behind the root explains it
			if d > root && heads[d] == i && p.leftward[d].kinds&adposition != 0 && p.positions[p.leftward[d].first-1] == root {
				heads[d] = root
			}
		}
		for _, d := range p.positions[k+1 : end] {
			if heads[d] == root {
				heads[d] = i
			}
		}
		heads[root], heads[i] = i, none
		return i
	}
	return root
}

// mayBe tells whether a root may be the subject of a statement, or something told before it.
func (p *Parser) mayBe(root int32) (subject, adverbial bool) {
	t := &p.tree.tokens[root]
	switch xpos := p.xpos(t); {
	case p.subordinate(root) || p.leftward[root].kinds&questioner != 0 && p.leftward[root].kinds&nominal == 0:
		return false, true
	case p.finite(root):
		return false, false
	case nominalTag(xpos):
		return true, true
	case xpos == "JJ": // "much of the debate"
		return int(root)+1 < len(p.tree.forms) && p.tree.forms[root+1].lower == of, true
	default:
		return false, xpos == "CD" || xpos == "RB" || xpos == "VBN" || xpos == "VBG"
	}
}

func nominalTag(xpos string) bool {
	switch xpos {
	case "NN", "NNS", "NNP", "NNPS", "PRP", "DT":
		return true
	}
	return false
}
