package syntax

import "strings"

var (
	// saying are the finite forms of verbs that tell at the end of a sentence who has said it.
	saying = hashes(`said says say told tells tell added adds add noted notes note explained explains explain announced
		reported reports wrote writes argued argues warned warns insisted insists claimed claims acknowledged recalled
		recalls suggested suggests declared stated confirmed concluded continued admitted asked asks ask replied shouted
		thought thinks believed believes joked complain complains complained revealed observed remarked commented
		testified read reads`)

	addressing = hashes("told tells tell") // with those right behind them who are told
	having     = hashes("has have had 've 'd")
	relatives  = hashes("who which whose whom")
	weekday    = hashBytes("monday") // stands for all of them
)

// hashes returns the set of the hashes of words.
func hashes(words string) map[uint64]bool {
	m := make(map[uint64]bool)
	for word := range strings.FieldsSeq(words) {
		m[hashBytes(word)] = true
	}
	return m
}

// attribution is the end of a sentence that tells who has said what stands before it: the spoken word that it begins
// with, its verb, and whether what was said stands in quotes.
type attribution struct {
	begin, verb int
	quoted      bool
}

// attribution finds the attribution that may end the sentence, behind a comma or a quote: "…, the minister, a lawyer,
// said on Monday". Where nothing was quoted it is one only if what stands before it is a statement.
func (p *Parser) attribution() (a attribution, ok bool) {
	for a.verb = len(p.positions) - 1; a.verb > 0 && !p.says(a.verb); a.verb-- {
	}
	if a.verb <= 0 || !p.endsWith(a.verb) {
		return a, false
	}
	explained := p.behind(p.firstOf(a.verb), comma) // the subject: "the minister, a lawyer, said"
	if p.behind(a.verb, comma) && p.inverted(a.verb) {
		a.begin = a.verb
		return a, true
	}
	for k := a.verb; k > 0; k-- {
		t := &p.spoken[k]
		if k < a.verb && (t.upos == uposVerb || t.upos == uposAux && k != p.firstOf(a.verb) || t.upos == uposSconj || relatives[t.word]) {
			return a, false
		}
		if a.quoted = p.behindQuote(k); a.quoted {
			a.begin = k
			return a, true
		}
		if !p.behind(k, comma) {
			continue
		}
		switch {
		case t.upos == uposCconj:
			return a, false
		case k >= p.firstOf(a.verb):
		case explained:
			explained = false
		default:
			a.begin = k
			return a, true
		}
	}
	return a, false
}

// says tells whether the spoken word k is a verb of saying, finite or behind "has".
func (p *Parser) says(k int) bool {
	t := &p.spoken[k]
	return t.upos == uposVerb && saying[t.word] && (p.model.finite[t.tag] || p.firstOf(k) < k)
}

// firstOf returns the "has" before the verb at the spoken word k, or the verb.
func (p *Parser) firstOf(k int) int {
	if k > 0 && p.spoken[k-1].upos == uposAux && having[p.spoken[k-1].word] {
		return k - 1
	}
	return k
}

// endsWith tells whether the clause of the verb at the spoken word v is the last one of the sentence, but for what
// is told of its subject and what follows from it.
func (p *Parser) endsWith(v int) bool {
	for k := v + 1; k < len(p.positions); k++ {
		switch t := &p.spoken[k]; {
		case k > v+1 && relatives[t.word], p.xpos(t) == "VBG" && p.behind(k, comma):
			return true
		case k == v+1 && p.behind(k, comma), t.upos == uposSconj, p.model.finite[t.tag]:
			return false
		}
	}
	return true
}

// inverted tells whether the verb at the spoken word v has its subject right behind it: "said the minister".
func (p *Parser) inverted(v int) bool {
	if v+1 == len(p.positions) || addressing[p.spoken[v].word] {
		return false
	}
	switch t := &p.spoken[v+1]; t.upos {
	case uposNoun, uposPropn, uposPron, uposDet, uposAdj, uposNum:
		return t.word != weekday
	}
	return false
}

// behindQuote tells whether a quote ends right before the spoken word k: one that was begun, or the only mark of one.
func (p *Parser) behindQuote(k int) bool {
	for i := p.positions[k] - 1; i >= 0 && p.tree.mute[i]; i-- {
		if p.isQuote(i) {
			return p.spoken[k].nested&2 == 0 || !p.quotesFrom(p.positions[k])
		}
	}
	return false
}

// quotesFrom tells whether a quote begins or ends behind word i.
func (p *Parser) quotesFrom(i int32) bool {
	for ; int(i) < len(p.tree.mute); i++ {
		if p.isQuote(i) {
			return true
		}
	}
	return false
}

func (p *Parser) isQuote(i int32) bool {
	return p.tree.mute[i] && markOf(p.tree.forms[i].lower) == quoteMark
}
