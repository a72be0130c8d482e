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

// part is what a root may be instead, of a statement behind it.
type part uint8

const (
	itself    part = iota // the root
	adverbial             // told before it: "as the crisis deepened"
	subject               // its subject, or told before it
)

// enthrone makes the root of the spoken words from begin to end of the statement that was hung on words before it, as in "As
// the crisis deepened, they met" and "Much of the debate, from either side, was about money". It returns the root.
func (p *Parser) enthrone(root int32, begin, end int) int32 {
	p.readLeftward(begin, end)
	place := p.placeOf(root)
	if place == itself {
		return root
	}
	for k := begin; k < end; k++ {
		i := p.positions[k]
		if i <= root || !p.states(i) || p.leftward[i].kinds&coordinator != 0 || p.tree.heads[i] > i {
			continue
		}
		if place == subject && p.takesSubject(root, k) {
			p.giveObject(k, end)
		} else if !p.rules(root, place, k) {
			continue
		}
		p.crown(root, k, begin, end)
		return i
	}
	return root
}

// placeOf tells what a root may be.
func (p *Parser) placeOf(root int32) part {
	t, kinds := &p.tree.tokens[root], p.leftward[root].kinds
	switch xpos := p.xpos(t); {
	case p.subordinate(root) || kinds&questioner != 0 && kinds&nominal == 0:
		return adverbial
	case p.finite(root):
		return itself
	case nominalTag(xpos):
		return subject
	case xpos == "JJ" && int(root)+1 < len(p.tree.forms) && p.tree.forms[root+1].lower == of: // "much of the debate"
		return subject
	case xpos == "JJ", xpos == "CD", xpos == "RB", xpos == "VBN", xpos == "VBG":
		return adverbial
	}
	return itself
}

// rules tells whether the statement at the spoken word k may rule the root: one without a subject when the root may be
// that, another behind a comma.
func (p *Parser) rules(root int32, place part, k int) bool {
	i := p.positions[k]
	h, l := p.tree.heads[i], p.leftward[i]
	if l.kinds&nominal == 0 {
		return place == subject && (h == root || nominalTag(p.xpos(&p.tree.tokens[h])))
	}
	return p.spoken[l.first].mark != 0 && p.behind(l.first, comma) && (h == root || p.leftward[root].kinds&adposition != 0)
}

// takesSubject tells whether the subject of the statement at the spoken word k is the object of a relative clause that
// explains the root: "The law that bears it is old".
func (p *Parser) takesSubject(root int32, k int) bool {
	i := p.positions[k]
	verb, l := p.tree.heads[i], p.leftward[i]
	return verb != root && p.tree.heads[verb] == root && l.kinds&nominal != 0 && p.leftward[verb].kinds&questioner != 0 && p.positions[l.first-1] == verb
}

// giveObject gives the verb above the statement at the spoken word k the subject of that, and that what hangs on the verb
// behind it.
func (p *Parser) giveObject(k, end int) {
	i := p.positions[k]
	heads, verb := p.tree.heads, p.tree.heads[i]
	for _, d := range p.positions[p.leftward[i].first:end] {
		switch {
		case d < i && heads[d] == i && p.kindsOf(&p.tree.tokens[d])&nominal != 0:
			heads[d] = verb
		case d > i && heads[d] == verb:
			heads[d] = i
		}
	}
}

// crown makes the statement at the spoken word k the root in place of the old one, which keeps what stands right behind it
// and explains it.
func (p *Parser) crown(root int32, k, begin, end int) {
	i, heads := p.positions[k], p.tree.heads
	for _, d := range p.positions[begin:end] {
		switch {
		case d > root && d < i && heads[d] == i && p.leftward[d].kinds&adposition != 0 && p.positions[p.leftward[d].first-1] == root:
			heads[d] = root
		case d > i && heads[d] == root:
			heads[d] = i
		}
	}
	heads[root], heads[i] = i, none
	p.leftward[i].kinds |= p.kindsOf(&p.tree.tokens[root])
}

func nominalTag(xpos string) bool {
	switch xpos {
	case "NN", "NNS", "NNP", "NNPS", "PRP", "DT":
		return true
	}
	return false
}
