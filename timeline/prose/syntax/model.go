package syntax

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A model file holds, after its first line, the tags and relations as lines of text and four tables
// of weights. Tables are read where they lie: loading a model copies nothing but the names.
//
// A table maps a feature to weights, a byte for each class. A feature has one place in it, found
// by its hash; where two features fall on one place, training keeps the one with heavier weights.
// Sixteen further bits of the hash are kept beside the weights to tell others apart from it.
const modelMagic = "timeline syntax 1\n"

// model holds what was learned from a treebank.
type model struct {
	tags  []Tag
	upos  []uint64 // of each tag, its index in universal
	rels  []string
	root  int // the relation named root
	punct int // the relation named punct

	tagWeights, relWeights, markWeights sparseTable
	moveWeights                         denseTable
}

var errModel = errors.New("syntax: no model, or a damaged one")

// readModel reads a model file, which the model keeps.
func readModel(file []byte) (*model, error) {
	rest, ok := strings.CutPrefix(string(file[:min(len(file), len(modelMagic))]), modelMagic)
	if !ok || rest != "" {
		return nil, errModel
	}
	file = file[len(modelMagic):]
	var m model
	sections := make([][]byte, 6)
	for i := range sections {
		if len(file) < 4 {
			return nil, errModel
		}
		n := int(binary.LittleEndian.Uint32(file))
		if file = file[4:]; n > len(file) {
			return nil, errModel
		}
		sections[i], file = file[:n], file[n:]
	}
	for line := range strings.Lines(string(sections[0])) {
		upos, xpos, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		m.tags = append(m.tags, Tag{upos, xpos})
		m.upos = append(m.upos, uposNumber(upos))
	}
	for line := range strings.Lines(string(sections[1])) {
		m.rels = append(m.rels, strings.TrimSuffix(line, "\n"))
	}
	m.root, m.punct = slices.Index(m.rels, "root"), slices.Index(m.rels, "punct")
	if len(m.tags) == 0 || m.root < 0 || m.punct < 0 {
		return nil, errModel
	}
	var err error
	for i, t := range []*sparseTable{&m.tagWeights, &m.relWeights, &m.markWeights} {
		if *t, err = readSparse(sections[2+i], max(len(m.tags), len(m.rels))); err != nil {
			return nil, err
		}
	}
	if m.moveWeights, err = readDense(sections[5]); err != nil {
		return nil, err
	}
	return &m, nil
}

// place returns which of n places a feature has.
func place(f uint64, n int) int { return int((f >> 32) * uint64(n) >> 32) }

// check returns the bits of a feature that are kept with its weights. They are never 0, which marks a
// free place.
func check(f uint64) uint16 { return uint16(f) | 1 }

// weightOf gives the weights that bytes stand for: the signed square of the byte, so that small weights
// are told apart in smaller steps than large ones. Sums of them are exact.
var weightOf = func() (w [256]int32) {
	for i := range w {
		c := int32(int8(i))
		w[i] = c * max(c, -c)
	}
	return w
}()

// denseTable holds the weights of the moves: in each place two bytes of the check, and one a move.
type denseTable struct {
	slots []byte
	n     int
}

const denseSlot = 2 + moveCount

func readDense(section []byte) (denseTable, error) {
	if len(section) == 0 || len(section)%denseSlot != 0 {
		return denseTable{}, errModel
	}
	return denseTable{section, len(section) / denseSlot}, nil
}

// score runs without a branch for each feature: whether one is in the table can hardly be foretold, and
// most of the time goes into waiting for memory, which many features can do at once.
func (t denseTable) score(features []uint64, scores []float32) {
	var s0, s1, s2 int32
	for _, f := range features {
		i := place(f, t.n) * denseSlot
		slot := t.slots[i : i+denseSlot : i+denseSlot]
		known := known(slot, f)
		s0 += weightOf[slot[2]&known]
		s1 += weightOf[slot[3]&known]
		s2 += weightOf[slot[4]&known]
	}
	scores[shift] += float32(s0)
	scores[leftArc] += float32(s1)
	scores[rightArc] += float32(s2)
}

// known returns all ones when a slot holds the feature, else 0.
func known(slot []byte, f uint64) uint8 {
	return uint8((uint32(binary.LittleEndian.Uint16(slot)^check(f)) - 1) >> 24)
}

// sparseTable holds weights of many classes: in each place two bytes of the check and three that say
// where in rows the weights are: how many, and a class and a weight for each.
type sparseTable struct {
	slots, rows []byte
	n           int
}

const sparseSlot = 5

func readSparse(section []byte, classes int) (sparseTable, error) {
	if len(section) < 4 {
		return sparseTable{}, errModel
	}
	n := int(binary.LittleEndian.Uint32(section))
	if section = section[4:]; n <= 0 || n > len(section)/sparseSlot {
		return sparseTable{}, errModel
	}
	t := sparseTable{slots: section[:n*sparseSlot], rows: section[n*sparseSlot:], n: n}
	for i := 0; i < len(t.rows); {
		end := i + 1 + 2*int(t.rows[i])
		if end > len(t.rows) {
			return t, errModel
		}
		for i++; i < end; i += 2 {
			if int(t.rows[i]) >= classes {
				return t, fmt.Errorf("%w: class %d", errModel, t.rows[i])
			}
		}
	}
	return t, nil
}

// maxFeatures is how many features a decision of a sparse table may have.
const maxFeatures = 64

// score finds the rows first, see denseTable.score, and adds them up then.
func (t sparseTable) score(features []uint64, scores []float32) {
	var rows [maxFeatures]uint32
	n := 0
	for _, f := range features {
		i := place(f, t.n) * sparseSlot
		slot := t.slots[i : i+sparseSlot : i+sparseSlot]
		known := known(slot, f)
		at := uint32(slot[2]&known) | uint32(slot[3]&known)<<8 | uint32(slot[4]&known)<<16
		rows[n&(maxFeatures-1)] = at
		n += int(min(at, 1))
	}
	for _, at := range rows[:n] {
		row := t.rows[at+1 : at+1+2*uint32(t.rows[at])]
		for len(row) >= 2 {
			scores[row[0]] += float32(weightOf[row[1]])
			row = row[2:]
		}
	}
}
