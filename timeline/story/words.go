package story

import (
	"iter"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is the number of a content word in a vocabulary.
type word uint32

// vocabulary numbers content words and counts in how many summaries and sentences each stands.
type vocabulary struct {
	number    map[string]word
	summaries []int // that hold the word
	sentences []int
	all       int // sentences

	pairs map[pair]int // sentences that hold both words, in a row; of common words alone, as all others are too many
}

// pair is two content words in a row.
type pair [2]word

// commonWord is one in how many sentences holds a word that is common.
const commonWord = 500

func newVocabulary() *vocabulary {
	return &vocabulary{number: map[string]word{}, pairs: map[pair]int{}}
}

// read returns the distinct content words of a summary, sorted, and its numbers, and counts them. Numbers
// of its date are not among them.
func (v *vocabulary) read(summary, date string) (words []word, numbers []string) {
	for s := range contentWords(summary) {
		w := v.of(s)
		if slices.Contains(words, w) {
			continue
		}
		words = append(words, w)
		v.summaries[w]++
		if s[0] >= '0' && s[0] <= '9' && !strings.Contains(date, s) {
			numbers = append(numbers, s)
		}
	}
	slices.Sort(words)
	return words, numbers
}

// of returns the number of a word.
func (v *vocabulary) of(s string) word {
	w, ok := v.number[s]
	if !ok {
		w = word(len(v.summaries))
		v.number[strings.Clone(s)] = w
		v.summaries, v.sentences = append(v.summaries, 0), append(v.sentences, 0)
	}
	return w
}

// terms returns the content words of a sentence as they stand, and counts them. Numbers are left out:
// that two sentences both hold a 5 says nothing.
func (v *vocabulary) terms(sentence string) []word {
	var out []word
	for s := range contentWords(sentence) {
		if s[0] >= '0' && s[0] <= '9' {
			continue
		}
		w := v.of(s)
		if !slices.Contains(out, w) {
			v.sentences[w]++
		}
		out = append(out, w)
	}
	v.all++
	return out
}

// learnPairs counts the pairs of a sentence, when the words of all have been counted.
func (v *vocabulary) learnPairs(terms []word) {
	common := func(w word) bool { return v.sentences[w]*commonWord >= v.all }
	for i := 1; i < len(terms); i++ {
		if common(terms[i-1]) && common(terms[i]) {
			v.pairs[pair{terms[i-1], terms[i]}]++
		}
	}
}

// rarity is how much it says that a sentence holds a word: the logarithm of one in how many
// does.
func (v *vocabulary) rarity(w word) float64 {
	return math.Log1p(float64(v.all) / float64(v.sentences[w]))
}

// share returns which part of the words of the lighter of two summaries stands in the other as well,
// from 0 to 1, and how many words that is. A word weighs less the more summaries it stands in.
func (v *vocabulary) share(a, b []word) (part float64, shared int) {
	var both, onlyA, onlyB float64
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case j == len(b) || i < len(a) && a[i] < b[j]:
			onlyA += v.weight(a[i])
			i++
		case i == len(a) || b[j] < a[i]:
			onlyB += v.weight(b[j])
			j++
		default:
			both += v.weight(a[i])
			shared++
			i, j = i+1, j+1
		}
	}
	if shared == 0 {
		return 0, 0
	}
	return both / (both + min(onlyA, onlyB)), shared
}

// weight falls from 1 for a word of one or two summaries to 1/5 for one that stands nearly everywhere.
func (v *vocabulary) weight(w word) float64 {
	switch n := v.summaries[w]; {
	case n <= 2:
		return 1
	case n <= 20:
		return .8
	case n <= 200:
		return .5
	}
	return .2
}

// contentWords yields the words of a text that say something, in lower case and without common endings.
func contentWords(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, stem := range wordForms(s) {
			if !yield(stem) {
				return
			}
		}
	}
}

// wordForms yields the words of a text that say something, as they stand there and as contentWords has them.
func wordForms(s string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for form := range strings.FieldsFuncSeq(s, between) {
			form = strings.Trim(form, ".'’,")
			for _, of := range [...]string{"'s", "’s", "'S", "’S"} {
				form = strings.TrimSuffix(form, of)
			}
			f := strings.ReplaceAll(strings.ToLower(form), ".", "")
			if f == "" || emptyWords[f] {
				continue
			}
			if !yield(form, stem(f)) {
				return
			}
		}
	}
}

func between(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '\'' && r != '’' && r != ','
}

// stem cuts the endings by which one article's verb or plural differs from another's.
func stem(s string) string {
	for _, ending := range [...]string{"ings", "ing", "edly", "ed", "es", "s", "e"} {
		if cut, ok := strings.CutSuffix(s, ending); ok && utf8.RuneCountInString(cut) >= 4 {
			return cut
		}
	}
	return s
}

// emptyWords are the words of grammar, of saying and of time: they do not tell one event from another.
var emptyWords = wordSet(`a an the this that these those and or but nor yet of in on at to for from by with without within
	about into onto over under upon across along amid among around behind beside besides beyond despite down off out up
	after before between against during until till since as than per via toward towards through throughout
	is are was were be been being am has have had having do does did doing done will would shall should can could may might
	must ought not no none neither never it its itself he him his himself she her hers herself they them their theirs
	themselves we us our ours ourselves you your yours i me my mine myself who whom whose which what when where why how
	whether however therefore thus hence moreover meanwhile otherwise instead here there then now if unless while whereas
	because although though also only even ever just still already almost rather quite very too so much many more most
	less least few fewer several other others another some any all both each either every such own same else enough
	again away back further once twice one ones first second third two three four five six seven eight nine ten
	anyone anything everyone everything nobody nothing nothing somebody someone something somewhere anywhere
	say says said saying tell tells told telling according mr mrs ms dr like get gets got getting go goes going gone went
	come comes coming came make makes made making take takes taking took taken give gives given gave let lets keep keeps kept
	put puts seem seems seemed want wants wanted need needs needed know known knows knew think thinks thought look looks
	looking looked see sees seen saw way ways thing things kind lot well good new later early earlier recently soon ago
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
	september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow tonight
	morning afternoon evening night hour hours minute minutes day days week weeks weekend month months year years last next
	early late easter thanksgiving christmas halloween valentine mardi gras`)

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
