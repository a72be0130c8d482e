package syntax

import "encoding/binary"

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

var floatOf = func() (w [256]float32) {
	for i := range w {
		w[i] = float32(weightOf[i])
	}
	return w
}()

// denseTable holds the weights of the moves: in each place two bytes of the check, and one a move.
type denseTable struct {
	slots []byte
	n     int
}

const (
	denseSlot = 2 + moveCount
	slack     = 8 - denseSlot // bytes behind a table, as slots are read eight bytes at a time
)

func readDense(section []byte) (denseTable, error) {
	n := (len(section) - slack) / denseSlot
	if n <= 0 || len(section) != n*denseSlot+slack {
		return denseTable{}, errModel
	}
	return denseTable{section, n}, nil
}

// denseScorer scores moves with a table.
type denseScorer struct {
	denseTable
	gatherer
}

func (s *denseScorer) score(features []uint64) [moveCount]float32 {
	var s0, s1, s2 int32
	for i, slot := range s.gather(s.slots, s.n, denseSlot, features) {
		slot = known(slot, features[i])
		s0 += weightOf[uint8(slot>>16)]
		s1 += weightOf[uint8(slot>>24)]
		s2 += weightOf[uint8(slot>>32)]
	}
	return [moveCount]float32{shift: float32(s0), leftArc: float32(s1), rightArc: float32(s2)}
}

// gatherer looks features up in a table. A table is larger than the caches near the processor, and to
// wait for one place after the other would take most of the time of a parser. So it goes over the
// features without a branch and in steps of few instructions: the processor then fetches many places
// at once.
type gatherer struct {
	places []uint32
	found  []uint64
}

// gather returns the slots at the places of features in a table of n slots. They are valid until the next
// call.
func (g *gatherer) gather(slots []byte, n, size int, features []uint64) []uint64 {
	g.places, g.found = grow(g.places, len(features)), grow(g.found, len(features))
	places, found := g.places[:len(features)], g.found[:len(features)]
	for i, f := range features {
		places[i] = uint32(place(f, n) * size)
	}
	for i, at := range places {
		found[i] = binary.LittleEndian.Uint64(slots[at:])
	}
	return found
}

// known returns a slot when it holds the feature, else 0.
func known(slot, f uint64) uint64 {
	return slot & uint64(int64(uint64(uint16(slot)^check(f))-1)>>63)
}

// sparseTable holds weights of many classes: in each place two bytes of the check and three that say
// where the weights are: 18 bits for the first block, 6 for the number of blocks. A block of eight bytes
// has four classes and the weight of each; those that are not needed have the weight 0.
type sparseTable struct {
	slots, blocks []byte
	n             int
}

const (
	sparseSlot   = 5
	blockSize    = 2 * blockEntries
	blockEntries = 4
	maxClasses   = (1<<6 - 1) * blockEntries
	blockBits    = 18
	maxBlocks    = 1 << blockBits
)

func readSparse(section []byte) (sparseTable, error) {
	if len(section) < 4 {
		return sparseTable{}, errModel
	}
	n := int(binary.LittleEndian.Uint32(section))
	if section = section[4:]; n <= 0 || n > len(section)/sparseSlot {
		return sparseTable{}, errModel
	}
	t := sparseTable{slots: section, blocks: section[n*sparseSlot:], n: n}
	if len(t.blocks) < blockSize {
		return t, errModel
	}
	for i := 0; i < n*sparseSlot; i += sparseSlot {
		slot := t.slots[i:]
		if first, count := blocksOf(uint32(slot[2]) | uint32(slot[3])<<8 | uint32(slot[4])<<16); (first+count)*blockSize > uint32(len(t.blocks)) {
			return t, errModel
		}
	}
	return t, nil
}

// blocksOf tells where the weights are that a slot points to.
func blocksOf(row uint32) (first, count uint32) { return row & (maxBlocks - 1), row >> blockBits }

// sparseScorer scores classes with a table.
type sparseScorer struct {
	sparseTable
	gatherer
	rows   []uint32
	firsts []uint64 // blocks
}

func (s *sparseScorer) score(features []uint64, scores *classScores) {
	s.rows, s.firsts = grow(s.rows, len(features)), grow(s.firsts, len(features))
	n := 0
	for i, slot := range s.gather(s.slots, s.n, sparseSlot, features) {
		slot = known(slot, features[i])
		row := uint32(slot>>16) & (1<<24 - 1)
		s.rows[n] = row
		n += int(min(row>>blockBits, 1))
	}
	rows, firsts := s.rows[:n], s.firsts[:n]
	for i, row := range rows {
		firsts[i] = binary.LittleEndian.Uint64(s.blocks[(row&(maxBlocks-1))*blockSize:])
	}
	for i, row := range rows {
		scores.add(firsts[i])
		first, count := blocksOf(row)
		for at := first + 1; at < first+count; at++ {
			scores.add(binary.LittleEndian.Uint64(s.blocks[at*blockSize:]))
		}
	}
}

// add adds the weights of a block.
func (s *classScores) add(block uint64) {
	s[uint8(block)] += floatOf[uint8(block>>8)]
	s[uint8(block>>16)] += floatOf[uint8(block>>24)]
	s[uint8(block>>32)] += floatOf[uint8(block>>40)]
	s[uint8(block>>48)] += floatOf[uint8(block>>56)]
}
