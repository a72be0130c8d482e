package syntax

import (
	"iter"
	"math"
)

// movePerceptron learns the weights of the moves: an averaged perceptron of few classes over millions
// of features, which are kept in a table with open addressing.
type movePerceptron struct {
	keys []uint64 // 0 is free
	rows []moveRow
	used int
	now  int32

	closed bool // features without a row get none
}

type moveRow struct {
	value [moveCount]float32
	at    int32
	seen  int32              // how often it was part of the right sequence
	sum   [moveCount]float32 // of value over all updates before at
}

func newMovePerceptron() *movePerceptron {
	return &movePerceptron{keys: make([]uint64, 1<<20), rows: make([]moveRow, 1<<20)}
}

// newClosedPerceptron returns a perceptron that learns weights for the given features and for no
// others. A 0 among them is passed over.
func newClosedPerceptron(features []uint64) *movePerceptron {
	w := newMovePerceptron()
	for _, f := range features {
		if f != 0 {
			w.row(f)
		}
	}
	w.closed = true
	return w
}

// slot returns where a feature is kept, or the free place where it would be.
func (w *movePerceptron) slot(f uint64) int {
	mask := len(w.keys) - 1
	i := int(f>>20) & mask
	for w.keys[i] != f && w.keys[i] != 0 {
		i = (i + 1) & mask
	}
	return i
}

func (w *movePerceptron) score(features []uint64) (scores [moveCount]float32) {
	for _, f := range features {
		if i := w.slot(f); w.keys[i] == f {
			r := &w.rows[i].value
			for c := range scores {
				scores[c] += r[c]
			}
		}
	}
	return scores
}

func (w *movePerceptron) add(features []uint64, move int, delta float32) {
	for _, f := range features {
		if w.closed && w.keys[w.slot(f)] != f {
			continue
		}
		r := w.row(f)
		r.catchUp(w.now)
		r.value[move] += delta
	}
}

// row returns the row of a feature, a new one if need be.
func (w *movePerceptron) row(f uint64) *moveRow {
	i := w.slot(f)
	if w.keys[i] == 0 {
		if w.used*3 > len(w.keys)*2 {
			w.grow()
			i = w.slot(f)
		}
		w.keys[i] = f
		w.rows[i].at = w.now
		w.used++
	}
	return &w.rows[i]
}

func (r *moveRow) catchUp(now int32) {
	for c := range r.value {
		r.sum[c] += float32(r.value[c] * float32(now-r.at)) // converted, so that it is not fused
	}
	r.at = now
}

// see counts features of the right sequence.
func (w *movePerceptron) see(features []uint64) {
	for _, f := range features {
		if i := w.slot(f); w.keys[i] == f {
			w.rows[i].seen++
		}
	}
}

func (w *movePerceptron) grow() {
	keys, rows := w.keys, w.rows
	w.keys, w.rows = make([]uint64, 2*len(keys)), make([]moveRow, 2*len(rows))
	for i, f := range keys {
		if f != 0 {
			j := w.slot(f)
			w.keys[j], w.rows[j] = f, rows[i]
		}
	}
}

// average replaces every weight by its mean over all updates.
func (w *movePerceptron) average() {
	for i := range w.rows {
		r := &w.rows[i]
		r.catchUp(w.now)
		for c := range r.value {
			r.value[c] = r.sum[c] / float32(w.now)
		}
	}
}

// ranks yields the features with how much they matter: by their weights, and by how often they are
// part of right sequences, as what was seen once will hardly be seen again.
func (w *movePerceptron) ranks() iter.Seq2[uint64, float32] {
	return func(yield func(uint64, float32) bool) {
		for i, f := range w.keys {
			if f == 0 {
				continue
			}
			r := &w.rows[i]
			seen := float32(math.Sqrt(float64(r.seen)))
			if !yield(f, float32(magnitude(r.value[:])*seen)) {
				return
			}
		}
	}
}

// plus adds the averages of another perceptron to those of w.
func (w *movePerceptron) plus(other *movePerceptron) {
	for i, f := range other.keys {
		if f == 0 {
			continue
		}
		r := w.row(f)
		r.seen += other.rows[i].seen
		for c, v := range other.rows[i].value {
			r.value[c] += v
		}
	}
}
