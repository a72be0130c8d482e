package syntax

import (
	"encoding/binary"
	"iter"
	"math"
)

// layOut chooses the feature for each place of a table: of those that fall on it, the one that ranks
// highest. A place that no feature falls on holds 0.
func layOut(features iter.Seq2[uint64, float32], places int) []uint64 {
	chosen, ranks := make([]uint64, places), make([]float32, places)
	for f, rank := range features {
		i := place(f, places)
		if rank > ranks[i] || rank == ranks[i] && rank > 0 && f < chosen[i] {
			chosen[i], ranks[i] = f, rank
		}
	}
	return chosen
}

// quantise returns the byte that stands for a weight between -1 and 1, see weightOf.
func quantise(v float32) int8 {
	return int8(math.Copysign(math.RoundToEven(127*math.Sqrt(math.Abs(float64(v)))), float64(v)))
}

// packDense writes the table of the moves.
func packDense(w *movePerceptron, places int) []byte {
	chosen := layOut(w.ranks(), places)
	largest := float32(0)
	for _, f := range chosen {
		if f != 0 {
			largest = max(largest, magnitude(w.rows[w.slot(f)].value[:]))
		}
	}
	out := make([]byte, places*denseSlot+slack)
	for i, f := range chosen {
		if f == 0 {
			continue
		}
		slot := out[i*denseSlot:]
		binary.LittleEndian.PutUint16(slot, check(f))
		for move, v := range w.rows[w.slot(f)].value {
			slot[2+move] = byte(quantise(v / largest))
		}
	}
	return out
}

// leastByte is the largest byte that is left out: its weight is 1/70 of the largest.
const leastByte = 15

// noClass is the class of entries that fill up a block, and those before it: so that one does not wait
// for the other.
const noClass = 255

// packSparse writes a table of many classes.
func packSparse(p *perceptron, places int) []byte {
	chosen := layOut(p.ranks(), places)
	largest := float32(0)
	for _, f := range chosen {
		if f != 0 {
			for _, w := range p.weights[p.rows[f]] {
				largest = max(largest, w.value, -w.value)
			}
		}
	}
	slots := make([]byte, 4+places*sparseSlot)
	binary.LittleEndian.PutUint32(slots, uint32(places))
	var blocks []byte
	for i, f := range chosen {
		if f == 0 {
			continue
		}
		first := len(blocks) / blockSize
		entries := 0
		for _, w := range p.weights[p.rows[f]] {
			if q := quantise(w.value / largest); q > leastByte || q < -leastByte {
				blocks = append(blocks, w.class, byte(q))
				entries++
			}
		}
		for ; entries%blockEntries != 0; entries++ {
			blocks = append(blocks, noClass-byte(entries%blockEntries), 0)
		}
		count := entries / blockEntries
		if first+count > maxBlocks {
			blocks = blocks[:first*blockSize]
			count = 0
		}
		if count == 0 {
			continue
		}
		slot := slots[4+i*sparseSlot:]
		binary.LittleEndian.PutUint16(slot, check(f))
		at := first | count<<blockBits
		slot[2], slot[3], slot[4] = byte(at), byte(at>>8), byte(at>>16)
	}
	return append(slots, blocks...)
}

func magnitude(values []float32) float32 {
	m := float32(0)
	for _, v := range values {
		m = max(m, v, -v)
	}
	return m
}

// writeModel puts a model file together.
func writeModel(inv *inventory, tagOf, relOf sure, firstTable, secondTable, relTable, markTable, moveTable []byte) []byte {
	tags, rels := inv.text()
	out := []byte(modelMagic)
	for _, section := range [][]byte{[]byte(tags), []byte(rels), tagOf.pack(), relOf.pack(), firstTable, secondTable, relTable, markTable, moveTable} {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(section)))
		out = append(out, section...)
	}
	return out
}
