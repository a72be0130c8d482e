package syntax

import (
	"iter"
	"math"
	"slices"
)

// scorer adds to the score of every class what a set of features says about it.
type scorer interface {
	score(features []uint64, scores *classScores)
}

// classScores has room for all classes that a byte can number.
type classScores [256]float32

// perceptron learns the weights of a linear model: the averaged perceptron of Collins (2002).
type perceptron struct {
	rows    map[uint64]int32 // feature to index into weights
	weights [][]weight
	now     int32 // decisions so far
}

// weight is what a feature says about one class. Sum is its value summed up over all decisions until
// the one numbered at.
type weight struct {
	class uint8
	at    int32
	value float32
	sum   float64
}

func newPerceptron() *perceptron { return &perceptron{rows: make(map[uint64]int32)} }

func (p *perceptron) score(features []uint64, scores *classScores) {
	for _, f := range features {
		row, ok := p.rows[f]
		if !ok {
			continue
		}
		for i := range p.weights[row] {
			w := &p.weights[row][i]
			scores[w.class] += w.value
		}
	}
}

// learn counts a decision and moves the weights where the right class does not lead by margin. Scores
// are those of the features; they are changed.
func (p *perceptron) learn(features []uint64, scores []float32, right int, margin float32) {
	p.tick()
	score := scores[right]
	scores[right] = float32(math.Inf(-1))
	if wrong := best(scores); score < scores[wrong]+margin {
		p.add(features, right, 1)
		p.add(features, wrong, -1)
	}
}

// tick counts a decision: averages are taken over decisions.
func (p *perceptron) tick() { p.now++ }

// add moves the weights of the features for a class by delta.
func (p *perceptron) add(features []uint64, class int, delta float32) {
	for _, f := range features {
		row, ok := p.rows[f]
		if !ok {
			row = int32(len(p.weights))
			p.rows[f] = row
			p.weights = append(p.weights, nil)
		}
		w := p.weightOf(row, uint8(class))
		w.catchUp(p.now)
		w.value += delta
	}
}

// catchUp brings the sum up to date. The conversions keep the product from being fused with the sum,
// which would round differently from one kind of machine to another.
func (w *weight) catchUp(now int32) {
	w.sum += float64(float64(w.value) * float64(now-w.at))
	w.at = now
}

func (p *perceptron) weightOf(row int32, class uint8) *weight {
	weights := p.weights[row]
	for i := range weights {
		if weights[i].class == class {
			return &weights[i]
		}
	}
	p.weights[row] = append(weights, weight{class: class, at: p.now})
	return &p.weights[row][len(weights)]
}

// average replaces every weight by its mean over all updates.
func (p *perceptron) average() {
	if p.now == 0 {
		return
	}
	for _, row := range p.weights {
		for i := range row {
			w := &row[i]
			w.catchUp(p.now)
			w.value = float32(w.sum / float64(p.now))
		}
	}
}

// ranks yields the features with their largest weights, which tell how much they matter.
func (p *perceptron) ranks() iter.Seq2[uint64, float32] {
	return func(yield func(uint64, float32) bool) {
		for f, row := range p.rows {
			rank := float32(0)
			for _, w := range p.weights[row] {
				rank = max(rank, w.value, -w.value)
			}
			if !yield(f, rank) {
				return
			}
		}
	}
}

// plus adds the averages of another perceptron to those of p.
func (p *perceptron) plus(other *perceptron) {
	for f, from := range other.rows {
		row, ok := p.rows[f]
		if !ok {
			row = int32(len(p.weights))
			p.rows[f] = row
			p.weights = append(p.weights, nil)
		}
		for _, w := range other.weights[from] {
			p.weightOf(row, w.class).value += w.value
		}
	}
	for _, row := range p.weights { // the order in which weights came must not show
		slices.SortFunc(row, func(a, b weight) int { return int(a.class) - int(b.class) })
	}
}

// best returns the class with the highest score, the first one of equals.
func best(scores []float32) int {
	b := 0
	for i, s := range scores {
		if s > scores[b] {
			b = i
		}
	}
	return b
}
