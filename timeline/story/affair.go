package story

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
)

// How affairs are told apart: text after text, in order of publication, joins the affair whose words are
// most like its own, or begins one; what stayed small is dropped, and every text is asked once more. This
// is the single pass of topic detection (Allan et al. 1998). The constants were chosen on the affairs of
// Timeline17 (Tran et al. 2013), poured together by two, three and four, and each alone.
const (
	onSubject   = .10 // likeness from which on a text joins an affair
	rareWord    = .4  // power of how rare a word is: a subject is told by its common words more than by rare ones
	affairTexts = 2   // texts that an affair has at least
	affairPart  = .03 // of the texts of the greatest affair that another one has at least
	mostAffairs = 256 // that are kept apart at a time
	nameWords   = 3   // of an affair
	nameAmong   = 9   // heaviest words of an affair that its name is taken from
)

// text is what is told from one text, whatever copies and versions it has.
type text struct {
	number int // of its first article
	vector vector
	affair int
}

// affairs are sums of texts.
type affairs struct {
	mass   map[word][]portion
	texts  []int     // of each affair
	square []float64 // of the length of each
	likes  []float64 // of the text at hand, to each
}

// portion is how much of a word an affair has.
type portion struct {
	affair int
	value  float64
}

// group names the affair of each article, by what most tells it from the others; articles that no other
// is like have none.
func (s *story) group() {
	texts := s.texts()
	a := &affairs{mass: map[word][]portion{}}
	for _, t := range texts {
		if t.affair = a.nearest(t.vector, onSubject); t.affair < 0 {
			t.affair = a.begin()
		}
		a.add(t)
	}
	a.keep(max(affairTexts, int(affairPart*float64(slices.Max(append(a.texts, 0))))))
	bySource := map[int]int{}
	for _, t := range texts {
		t.affair = a.nearest(t.vector, onSubject/2)
		bySource[t.number] = t.affair
	}
	names := s.names(a, bySource)
	for i := range s.articles {
		if n, ok := bySource[s.articles[i].source]; ok && n >= 0 {
			s.articles[i].affair = names[n]
		}
	}
}

// texts returns what each text tells, in order of publication: its words by how often they stand in what
// it tells, those of no other text left out.
func (s *story) texts() []*text {
	counts := make([]map[word]float64, len(s.articles))
	type place struct {
		article *told
		at      int
	}
	seen := map[place]bool{}
	for i := range s.tellings {
		x := &s.tellings[i]
		if p := (place{x.article, x.SentenceStart}); x.stamp || seen[p] {
			continue
		} else {
			seen[p] = true
		}
		if counts[x.article.source] == nil {
			counts[x.article.source] = map[word]float64{}
		}
		for _, w := range x.terms {
			counts[x.article.source][w]++
		}
	}
	all, holding := 0.0, map[word]float64{}
	for _, c := range counts {
		if c != nil {
			all++
		}
		for w := range c {
			holding[w]++
		}
	}
	var texts []*text
	for source, c := range counts {
		t := &text{number: source}
		sum := 0.0
		for _, w := range slices.Sorted(maps.Keys(c)) {
			if holding[w] > 1 {
				value := c[w] * math.Pow(math.Log1p(all/holding[w]), rareWord)
				t.vector.words, t.vector.values = append(t.vector.words, w), append(t.vector.values, float32(value))
				sum += value * value
			}
		}
		for i := range t.vector.values {
			t.vector.values[i] /= float32(math.Sqrt(sum))
		}
		if sum > 0 {
			texts = append(texts, t)
		}
	}
	return texts
}

// nearest returns the affair that v is most like, the earliest of several, or -1 when none is as much as
// need. It leaves the products with each affair in a.likes.
func (a *affairs) nearest(v vector, need float64) int {
	clear(a.likes)
	for i, w := range v.words {
		for _, p := range a.mass[w] {
			a.likes[p.affair] += p.value * float64(v.values[i])
		}
	}
	best := -1
	for n, like := range a.likes {
		if like /= math.Sqrt(a.square[n]); like >= need && (best < 0 || like > a.likes[best]/math.Sqrt(a.square[best])) {
			best = n
		}
	}
	return best
}

// begin makes room for an affair. When there are too many, those with the fewest texts make place.
func (a *affairs) begin() int {
	for least := affairTexts; len(a.texts) >= mostAffairs; least++ {
		a.keep(least)
	}
	a.texts, a.square, a.likes = append(a.texts, 0), append(a.square, 0), append(a.likes, 0)
	return len(a.texts) - 1
}

func (a *affairs) add(t *text) {
	a.texts[t.affair]++
	a.square[t.affair] += 2*a.likes[t.affair] + 1
	for i, w := range t.vector.words {
		list := a.mass[w]
		at := slices.IndexFunc(list, func(p portion) bool { return p.affair == t.affair })
		if at < 0 {
			at = len(list)
			list = append(list, portion{affair: t.affair})
			a.mass[w] = list
		}
		list[at].value += float64(t.vector.values[i])
	}
}

// keep drops the affairs of fewer texts than least.
func (a *affairs) keep(least int) {
	now, n := make([]int, len(a.texts)), 0
	for i := range a.texts {
		if now[i] = -1; a.texts[i] >= least {
			now[i] = n
			a.texts[n], a.square[n] = a.texts[i], a.square[i]
			n++
		}
	}
	a.texts, a.square, a.likes = a.texts[:n], a.square[:n], a.likes[:n]
	for w, list := range a.mass {
		kept := list[:0]
		for _, p := range list {
			if now[p.affair] >= 0 {
				kept = append(kept, portion{now[p.affair], p.value})
			}
		}
		if a.mass[w] = kept; len(kept) == 0 {
			delete(a.mass, w)
		}
	}
}

// names calls each affair by the words that it has most of, both for itself and beside all others, as
// they are mostly written in its sentences.
func (s *story) names(a *affairs, bySource map[int]int) []string {
	type weighed struct {
		word
		weight float64
	}
	most := make([][]weighed, len(a.texts))
	for w, list := range a.mass {
		all := 0.0
		for _, p := range list {
			all += p.value
		}
		for _, p := range list {
			most[p.affair] = append(most[p.affair], weighed{w, p.value * p.value / all})
		}
	}
	type use struct {
		affair int
		word   word
	}
	forms := map[use]map[string]int{}
	for n, list := range most {
		slices.SortFunc(list, func(x, y weighed) int {
			return cmp.Or(cmp.Compare(y.weight, x.weight), cmp.Compare(x.word, y.word))
		})
		most[n] = list[:min(len(list), nameAmong)]
		for _, x := range most[n] {
			forms[use{n, x.word}] = map[string]int{}
		}
	}
	for i := range s.tellings {
		x := &s.tellings[i]
		n, ok := bySource[x.article.source]
		if !ok || n < 0 || !slices.ContainsFunc(most[n], func(m weighed) bool { return slices.Contains(x.terms, m.word) }) {
			continue
		}
		for form, stem := range wordForms(x.Sentence) {
			if count := forms[use{n, s.vocabulary.number[stem]}]; count != nil {
				count[form]++
			}
		}
	}
	names := make([]string, len(most))
	for n, list := range most {
		var words []string
		for _, x := range list {
			count := forms[use{n, x.word}]
			form := slices.MinFunc(slices.Collect(maps.Keys(count)), func(a, b string) int {
				return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
			})
			if like := func(w string) bool { return begins(form, w) || begins(w, form) }; !slices.ContainsFunc(words, like) { // no Egyptian beside Egypt
				words = append(words, form)
			}
			if len(words) == nameWords {
				break
			}
		}
		names[n] = strings.Join(words, ", ")
	}
	return names
}

// affair is the one that most articles which tell the event are of.
func (g *group) affair() string {
	counts := map[string]int{}
	best := ""
	for _, x := range g.tellings {
		name := x.article.affair
		if counts[name]++; counts[name] > counts[best] {
			best = name
		}
	}
	return best
}

// of is what the articles of one affair tell.
func (s *story) of(affair string) *story {
	part := &story{vocabulary: s.vocabulary}
	for i := range s.articles {
		if s.articles[i].affair == affair {
			part.articles = append(part.articles, s.articles[i])
		}
	}
	for i := range s.tellings {
		if s.tellings[i].article.affair == affair {
			part.tellings = append(part.tellings, s.tellings[i])
		}
	}
	part.learnActs()
	return part
}
