package story

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
)

// Sketch is a min-wise sketch of a text: of the runs of four words that it holds, one that stands for
// each sixteenth of them. The more of these two texts share, the more of their wording is the same
// (Broder 1997; one permutation in bins as Li, Owen and Zhang 2012). It takes 32 bytes, whatever the
// text. The zero Sketch is that of a text of fewer than four words.
type Sketch [sketchBins]uint16

const (
	sketchBins = 16
	sketchRun  = 4 // words
)

// NewSketch makes the sketch of a text. Case, marks and line breaks do not matter.
func NewSketch(text string) Sketch {
	var least [sketchBins]uint64
	for i := range least {
		least[i] = math.MaxUint64
	}
	var run [sketchRun]uint64 // hashes of the last words
	words := 0
	h := uint64(0)
	for i := 0; i <= len(text); i++ {
		var c byte
		if i < len(text) {
			c = text[i]
		}
		switch {
		case c >= 'A' && c <= 'Z':
			h = mixed(h + uint64(c+'a'-'A'))
			continue
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c >= 0x80:
			h = mixed(h + uint64(c))
			continue
		case h == 0:
			continue
		}
		copy(run[:], run[1:])
		run[sketchRun-1], h = h, 0
		if words++; words < sketchRun {
			continue
		}
		all := uint64(0)
		for _, w := range run {
			all = mixed(bits.RotateLeft64(all, 17) + w)
		}
		bin := all >> 60
		least[bin] = min(least[bin], all)
	}
	var s Sketch
	for i, l := range least {
		if l != math.MaxUint64 {
			s[i] = uint16(l) | 1
		}
	}
	return s
}

// mixed spreads the bits of a number over all 64 (the finalizer of SplitMix64, Steele et al. 2014).
func mixed(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// alike estimates which part of the wording of two texts is the same, from 0 to 1.
func (s *Sketch) alike(t *Sketch) float64 {
	same, all := 0, 0
	for i := range s {
		if s[i] == 0 && t[i] == 0 {
			continue
		}
		all++
		if s[i] == t[i] {
			same++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(same) / float64(all)
}

// MarshalText writes a sketch as 43 characters of unpadded base64, bins in order, low byte first.
func (s Sketch) MarshalText() ([]byte, error) {
	b := make([]byte, 0, 2*sketchBins)
	for _, v := range s {
		b = binary.LittleEndian.AppendUint16(b, v)
	}
	return base64.RawStdEncoding.AppendEncode(nil, b), nil
}

// UnmarshalText reads what MarshalText writes.
func (s *Sketch) UnmarshalText(text []byte) error {
	b, err := base64.RawStdEncoding.AppendDecode(nil, text)
	if err != nil || len(b) != 2*sketchBins {
		return fmt.Errorf("%q is not the sketch of a text", text)
	}
	for i := range s {
		s[i] = binary.LittleEndian.Uint16(b[2*i:])
	}
	return nil
}
