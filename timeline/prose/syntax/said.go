package syntax

import (
	"slices"
	"strings"
)

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
	press      = hashes("media press television tv radio") // that are named without an article: "state media reported"
	the        = hashBytes("the")
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
	participle  bool // the verb was taken for one
}

// attribution finds the attribution that may end the sentence, behind a comma or a quote: "…, the minister, a lawyer,
// said on Monday". Where nothing was quoted it is one only if what stands before it is a statement.
func (p *Parser) attribution() (a attribution, ok bool) {
	for a.verb = len(p.positions) - 1; a.verb > 0 && !p.says(a.verb) && !p.mayHaveSaid(a.verb); a.verb-- {
	}
	if a.verb <= 0 || !p.endsWith(a.verb) {
		return a, false
	}
	a.participle = !p.says(a.verb)
	explained := p.behind(p.firstOf(a.verb), comma) // the subject: "the minister, a lawyer, said"
	if p.parted(a.verb) && p.inverted(a.verb) {
		a.begin, a.quoted = a.verb, p.behindQuote(a.verb)
		return a, a.quoted || p.clauseBefore(a.verb)
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

// introduction finds what is said up to the end of the sentence in quotes, behind who says it: `he said, "it was late"`.
// It returns the spoken word that what is said begins with, and the verb of saying before it.
func (p *Parser) introduction() (begin, verb int, ok bool) {
	n := len(p.positions)
	if p.spoken[n-1].nested&2 == 0 {
		return 0, 0, false
	}
	for begin = n - 1; begin > 0 && !p.quotesBefore(begin); begin-- {
	}
	if begin < 2 || p.spoken[begin].nested&2 == 0 || !p.behind(begin, comma) && !p.behind(begin, colon) || !p.finiteBefore(begin, n) {
		return 0, 0, false
	}
	for i := range p.positions[begin-1] {
		if p.isQuote(i) { // the quote before goes on
			return 0, 0, false
		}
	}
	for verb = begin - 1; verb > 0; verb-- {
		switch t := &p.spoken[verb]; {
		case p.says(verb):
			return begin, verb, true
		case t.upos == uposVerb, t.upos == uposAux, p.parted(verb):
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// aside finds an attribution that interrupts the sentence, "the talks, he said on Monday, have failed", and where it ends.
func (p *Parser) aside() (a attribution, end int, ok bool) {
	for v := 1; v < len(p.positions)-1; v++ {
		if p.says(v) {
			if begin, end := p.asideBegin(v), p.asideEnd(v); begin > 0 && end > 0 && p.quotesBefore(begin) == p.quotesBefore(end) && p.begun(begin) {
				return attribution{begin: begin, verb: v}, end, true
			}
		}
	}
	return a, 0, false
}

// asideBegin returns where an aside begins whose verb is the spoken word v, 0 where there is none.
func (p *Parser) asideBegin(v int) int {
	if p.parted(v) {
		if !p.inverted(v) || !p.wholeBefore(v) {
			return 0
		}
		return v
	}
	named := false
	for k := v - 1; k > 0 && k > v-asideLength; k-- {
		t := &p.spoken[k]
		switch t.upos {
		case uposNoun, uposPropn, uposPron:
			named = true
		case uposAux:
			if k != p.firstOf(v) {
				return 0
			}
		case uposVerb, uposSconj, uposCconj:
			return 0
		}
		switch {
		case p.kindsOf(t)&questioner != 0:
			return 0
		case p.parted(k) && named:
			return k
		}
	}
	return 0
}

// wholeBefore tells whether the words before the spoken word v are one piece, unlike "the minister, who was in Paris, said France,
// Italy and …".
func (p *Parser) wholeBefore(v int) bool {
	for p.whole < v && (p.whole == 0 || !relatives[p.spoken[p.whole].word] && !p.behind(p.whole, comma)) {
		p.whole++
	}
	return p.whole >= v
}

// clauseBefore tells whether the words before the spoken word v, back to the comma before them, are a clause, and not what only
// explains a noun: "the minister, who was in Paris, said".
func (p *Parser) clauseBefore(v int) bool {
	finite := false
	for k := v - 1; k >= 0; k-- {
		t := &p.spoken[k]
		finite = finite || p.model.finite[t.tag]
		if k == 0 || p.behind(k, comma) {
			return finite && !relatives[t.word]
		}
	}
	return false
}

// asideEnd returns where an aside ends whose verb is the spoken word v, 0 where there is none. Behind the verb stands its
// subject, or where and when it was said, or to whom.
func (p *Parser) asideEnd(v int) int {
	if !p.parted(v+1) && !p.parted(v) && !addressing[p.spoken[v].word] {
		switch t := &p.spoken[v+1]; t.upos {
		case uposAdp, uposAdv, uposAdj:
		default:
			if t.word != weekday {
				return 0
			}
		}
	}
	for k := v + 1; k < len(p.positions) && k < v+asideLength; k++ {
		t := &p.spoken[k]
		switch {
		case p.behind(k, colon):
			return 0
		case p.parted(k):
			return k
		case t.upos == uposVerb, t.upos == uposAux, t.upos == uposSconj, t.upos == uposCconj, relatives[t.word]:
			return 0
		}
	}
	return 0
}

// begun tells whether the spoken words before end are the beginning of a statement, and not told ahead of one.
func (p *Parser) begun(end int) bool {
	switch p.spoken[0].upos {
	case uposNoun, uposPropn, uposPron, uposDet, uposNum, uposAdj:
		return true
	}
	for k := range end {
		if p.model.finite[p.spoken[k].tag] {
			return true
		}
	}
	return false
}

// quotesBefore tells whether a quote begins or ends right before the spoken word k.
func (p *Parser) quotesBefore(k int) bool { return p.markedBefore(k, p.isQuote) }

// asideLength bounds the words on either side of the verb of an aside.
const asideLength = 9

// parted tells whether a comma or a quote stands right before the spoken word k.
func (p *Parser) parted(k int) bool {
	return p.behind(k, comma) || p.quotesBefore(k)
}

// says tells whether the spoken word k is a verb of saying, finite or behind "has".
func (p *Parser) says(k int) bool {
	t := &p.spoken[k]
	return t.upos == uposVerb && saying[t.word] && (p.model.finite[t.tag] || p.firstOf(k) < k)
}

// mayHaveSaid tells whether the spoken word k is a participle of a verb of saying behind a noun, which a past form would be as
// well: "the ministry announced".
func (p *Parser) mayHaveSaid(k int) bool {
	t := &p.spoken[k]
	if p.model.past < 0 || t.upos != uposVerb || !saying[t.word] || p.xpos(t) != "VBN" {
		return false
	}
	switch p.spoken[k-1].upos {
	case uposNoun, uposPropn, uposPron:
		return true
	}
	return false
}

// definite tells whether the noun phrase that begins at the spoken word k names somebody known: not "a plan".
func (p *Parser) definite(k int) bool {
	t := &p.spoken[k]
	return t.upos == uposPropn || t.upos == uposPron || t.word == the
}

// retagged is a word that was given another tag, and the one that it had.
type retagged struct {
	word int32
	tag  int
}

// retag gives the spoken word k another tag.
func (p *Parser) retag(k, tag int) {
	i := p.positions[k]
	p.retagged = append(p.retagged, retagged{i, int(p.spoken[k].tag)})
	p.spoken[k].tag = uint64(tag)
	p.tree.tokens[i].tag = uint64(tag)
	p.tags[i] = uint8(tag)
	p.words[i].XPOS = p.model.tags[tag].XPOS
}

// retagAs gives the spoken word k a tag that is known by its names, if the model has it.
func (p *Parser) retagAs(k int, upos, xpos string) {
	if tag := slices.Index(p.model.tags, Tag{upos, xpos}); tag >= 0 {
		p.retag(k, tag)
	}
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
	return p.quotesBefore(k) && (p.spoken[k].nested&2 == 0 || !p.quotesFrom(p.positions[k]))
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
