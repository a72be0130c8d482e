package syntax

// tagChoice is which of the two choices of a tag is learned, see tagger.
type tagChoice int

const (
	firstChoice tagChoice = iota
	secondChoice
)

// make chooses the tag of word i.
func (c tagChoice) make(t *tagger, forms []form, tags []uint8, i int) uint8 {
	if c == secondChoice {
		return t.reconsider(forms, tags, i)
	}
	tag, _ := t.choose(forms, tags, i)
	return tag
}

// tagger returns one with the weights of either choice.
func (c *corpus) tagger(weights scorer) *tagger {
	return &tagger{first: weights, second: weights, classes: len(c.inv.tags), only: c.tagOf.only()}
}

// tagTeam learns a choice from all sentences.
func (c *corpus) tagTeam(choice tagChoice) *perceptron {
	return together(tagTeam, func(seed uint64) *perceptron { return c.learnTags(choice, -1, seed) }, (*perceptron).plus)
}

// learnTags learns a choice from all sentences but those of a fold; fold -1 leaves none out. The seed decides
// the order of the sentences. Second choices are learned on the guesses in c.tags.
func (c *corpus) learnTags(choice tagChoice, fold int, seed uint64) *perceptron {
	p := newPerceptron()
	t := c.tagger(p)
	var tags []uint8
	c.rounds(tagRounds, seed, func(sentence int) {
		if c.fold(sentence) == fold {
			return
		}
		forms := c.forms[sentence]
		tags = grow(tags, len(forms))
		t.guesses = c.tags[sentence]
		for i, w := range c.trees[sentence] {
			tags[i] = choice.make(t, forms, tags, i)
			right, ok := c.inv.tagNo[Tag{w.UPOS, w.XPOS}]
			if _, known := c.tagOf[forms[i].lower]; ok && !known {
				p.learn(t.features, t.scores[:t.classes], int(right), tagMargin)
			}
		}
	})
	p.average()
	return p
}

// guessTags returns the tags of all sentences, each by a tagger that has not seen its fold.
func (c *corpus) guessTags(choice tagChoice) [][]uint8 {
	guesses := make([][]uint8, len(c.trees))
	var jobs []func()
	for fold := range folds {
		jobs = append(jobs, func() {
			t := c.tagger(c.learnTags(choice, fold, 1))
			for sentence, forms := range c.forms {
				if c.fold(sentence) != fold {
					continue
				}
				tags := make([]uint8, len(forms))
				t.guesses = c.tags[sentence]
				for i := range forms {
					tags[i] = choice.make(t, forms, tags, i)
				}
				guesses[sentence] = tags
			}
		})
	}
	concurrently(jobs)
	return guesses
}
