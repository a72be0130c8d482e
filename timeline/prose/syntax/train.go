package syntax

import (
	"errors"
	"math/rand/v2"
	"runtime"
	"strings"
	"sync"
)

// How the models are trained. More rounds or larger tables gain little.
const (
	folds       = 6 // parts of the treebank, each tagged by a tagger that has not seen it
	tagRounds   = 5
	moveRounds  = 10
	relRounds   = 5
	markRounds  = 5
	tagTeam     = 3 // models whose weights are added up
	relTeam     = 3
	markTeam    = 2
	moveTeam    = 8
	tagMargin   = 20 // by how much a right tag should lead
	relMargin   = 10
	moveMargin  = 100
	trainLength = 100 // longer sentences teach lists rather than grammar

	tagPlaces   = 160_000 // of the first choice
	retagPlaces = 90_000  // of the second
	relPlaces   = 90_000
	markPlaces  = 12_000
	movePlaces  = 700_000
)

// Train learns a model from the trees of a treebank and returns the file of it. The same trees give
// the same bytes.
//
// The tagger is two averaged perceptrons with a margin, one for first choices and one for those made once more.
// The second and the parser are trained on tags as the tagger guesses them for sentences that it has not seen,
// so that they learn how far to trust them.
func Train(trees [][]Node) ([]byte, error) {
	if len(trees) < folds {
		return nil, errors.New("syntax: too few sentences to learn from")
	}
	inv := newInventory(trees)
	if len(inv.tags) > maxClasses || len(inv.rels) > maxClasses {
		return nil, errors.New("syntax: more tags or relations than a model file can hold")
	}
	forms := make([][]form, len(trees))
	var buf []byte
	for i, tree := range trees {
		forms[i] = make([]form, len(tree))
		for j, w := range tree {
			buf = forms[i][j].read(w.Form, buf)
		}
	}
	c := &corpus{inv: inv, trees: trees, forms: forms, tags: make([][]uint8, len(trees))}
	c.tagOf = c.sureTags()

	firstTable := packSparse(c.tagTeam(firstChoice), tagPlaces)
	c.tags = c.guessTags(firstChoice)
	secondTable := packSparse(c.tagTeam(secondChoice), retagPlaces)
	c.tags = c.guessTags(secondChoice)
	c.relOf = c.sureRels()
	relTable := packSparse(together(relTeam, c.learnRels, (*perceptron).plus), relPlaces)
	markTable := packSparse(together(markTeam, c.learnMarks, (*perceptron).plus), markPlaces)
	moveTable := packDense(c.learnMoves(movePlaces), movePlaces)
	return writeModel(inv, c.tagOf, c.relOf, firstTable, secondTable, relTable, markTable, moveTable), nil
}

// corpus is the treebank in the shape in which models learn from it.
type corpus struct {
	inv   *inventory
	trees [][]Node
	forms [][]form
	tags  [][]uint8 // guessed
	tagOf sure
	relOf sure
}

// concurrently runs jobs that do not depend on each other.
func concurrently(jobs []func()) {
	var wait sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for _, job := range jobs {
		wait.Add(1)
		slots <- struct{}{}
		go func() {
			defer wait.Done()
			job()
			<-slots
		}()
	}
	wait.Wait()
}

// together learns several times, each with the sentences in another order, and adds the weights up:
// each of the models has mistakes of its own, which the others outvote.
func together[M any](n int, learn func(seed uint64) *M, plus func(to, from *M)) *M {
	models := make([]*M, n)
	var jobs []func()
	for i := range models {
		jobs = append(jobs, func() { models[i] = learn(uint64(i + 1)) })
	}
	concurrently(jobs)
	for _, m := range models[1:] {
		plus(models[0], m)
	}
	return models[0]
}

// fold returns the part of the treebank that a sentence belongs to: a stretch, as neighbours are of
// one document.
func (c *corpus) fold(sentence int) int { return sentence * folds / len(c.trees) }

// rounds calls learn with every sentence, n times over, each time in another order.
func (c *corpus) rounds(n int, seed uint64, learn func(sentence int)) {
	random := rand.New(rand.NewPCG(seed, uint64(n)))
	order := random.Perm(len(c.trees))
	for range n {
		for _, sentence := range order {
			learn(sentence)
		}
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	}
}

// tree returns a sentence with guessed tags, and with the heads and relations of the treebank where
// they can be had without punctuation.
func (c *corpus) tree(t *tree, sentence int) {
	t.forms = c.forms[sentence]
	t.read(c.tags[sentence], c.inv.upos())
	nodes := c.trees[sentence]
	for i, w := range nodes {
		if t.mute[i] {
			continue
		}
		h := w.Head
		for h >= 0 && t.mute[h] { // a word cannot depend on punctuation
			h = nodes[h].Head
		}
		t.heads[i] = int32(h)
		t.rels[i] = c.inv.relNo[w.Rel]
	}
}

// learnRels trains the labeller on right trees.
func (c *corpus) learnRels(seed uint64) *perceptron {
	p := newPerceptron()
	l := newLabeller(p, len(c.inv.rels))
	l.sure = c.relOf
	root := c.inv.relNo["root"]
	var t tree
	c.rounds(relRounds, seed, func(sentence int) {
		c.tree(&t, sentence)
		l.prepare(&t)
		right := append([]uint8(nil), t.rels...)
		for i := range t.heads {
			switch {
			case t.mute[i]:
			case t.heads[i] == none:
				t.rels[i] = root
			default:
				guess := l.choose(&t, i)
				if _, known := c.relOf[t.tagsOf(i)]; !known {
					p.learn(l.features, l.scores[:l.classes], int(right[i]), relMargin)
				}
				l.set(&t, i, guess)
			}
		}
	})
	p.average()
	return p
}

// learnMarks trains the heads of punctuation on right trees: each right head against the best of the
// other candidates.
func (c *corpus) learnMarks(seed uint64) *perceptron {
	p := newPerceptron()
	a := newAttacher(p)
	var t tree
	c.rounds(markRounds, seed, func(sentence int) {
		c.tree(&t, sentence)
		a.prepare(&t)
		for i, w := range c.trees[sentence] {
			if t.mute[i] {
				a.learn(p, &t, i, int32(w.Head))
				t.heads[i] = int32(w.Head)
			}
		}
	})
	p.average()
	return p
}

// learn moves the weights towards the right head of the mark at i.
func (a *attacher) learn(p *perceptron, t *tree, i int, head int32) {
	a.collect(t, i)
	var right, wrong []uint64
	var rightScore, wrongScore float32
	for k := range a.candidates {
		score := a.score(t, i, k)
		if a.candidates[k].word == head {
			right, rightScore = append([]uint64(nil), a.features...), score
		} else if wrong == nil || score > wrongScore {
			wrong, wrongScore = append([]uint64(nil), a.features...), score
		}
	}
	p.tick()
	if right != nil && wrong != nil && rightScore <= wrongScore {
		p.add(right, 0, 1)
		p.add(wrong, 0, -1)
	}
}

// text returns the names of tags and relations as they stand in a model file.
func (inv *inventory) text() (tags, rels string) {
	var b strings.Builder
	for _, tag := range inv.tags {
		b.WriteString(tag.UPOS + "\t" + tag.XPOS + "\n")
	}
	return b.String(), strings.Join(inv.rels, "\n") + "\n"
}

// upos returns the universal part of speech of every tag.
func (inv *inventory) upos() []uint64 {
	upos := make([]uint64, len(inv.tags))
	for i, tag := range inv.tags {
		upos[i] = uposNumber(tag.UPOS)
	}
	return upos
}
