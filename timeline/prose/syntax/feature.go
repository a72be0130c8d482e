package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// form holds what the models look at in a word, hashed once a sentence.
type form struct {
	exact          uint64
	lower          uint64    // without case and a last full stop, all digits the same
	prefix, suffix [4]uint64 // of 1, 2, 3, 4 bytes of the word in lower case
	shape          uint64    // Xx, dd:dd, X.X. and so on
}

// FNV-1a, which makes the same feature of the same letters on every machine.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

func hashBytes[T string | []byte](s T) uint64 {
	h := uint64(fnvOffset)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return h
}

// titleShape is the shape of a word with a capital letter before small ones.
var titleShape = hashBytes("Xx")

// mix joins a value to a hash.
func mix(h, v uint64) uint64 {
	h = (h ^ v) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}

// one, two, three and four make a feature of its number and its values: sums of products with odd numbers
// drawn at random, which a processor works out side by side. The number keeps the same values in different
// places apart.
func one(number int, a uint64) uint64 {
	return uint64(number+1)*0xD6E8FEB86659FD93 + a*0x9E3779B97F4A7C15
}

func two(number int, a, b uint64) uint64 { return one(number, a) + b*0xC2B2AE3D27D4EB4F }

func three(number int, a, b, c uint64) uint64 { return two(number, a, b) + c*0xE7037ED1A0B428DB }

func four(number int, a, b, c, d uint64) uint64 { return three(number, a, b, c) + d*0xA0761D6478BD642F }

// read fills the form from a word. Buf is reused between words.
func (f *form) read(word string, buf []byte) []byte {
	buf = buf[:0]
	shape := uint64(fnvOffset)
	last := byte(0)
	for i := 0; i < len(word); {
		c := word[i]
		n := 1
		kind := c
		switch {
		case c-'a' < 26:
			kind = 'x'
		case c-'A' < 26:
			kind = 'X'
			c |= 0x20
		case c-'0' < 10:
			kind, c = 'd', '0'
		case c >= utf8.RuneSelf:
			var r rune
			r, n = utf8.DecodeRuneInString(word[i:])
			kind = shapeOf(r)
			if q := plainQuote(r); q != 0 {
				buf = append(buf, q)
			} else {
				buf = utf8.AppendRune(buf, unicode.ToLower(r))
			}
		}
		if n == 1 && c < utf8.RuneSelf {
			buf = append(buf, c)
		}
		i += n
		if kind != last || kind == 'X' && i < 3 {
			shape = (shape ^ uint64(kind)) * fnvPrime
			last = kind
		}
	}
	f.exact = hashBytes(word)
	if n := len(buf); n > 2 && buf[n-1] == '.' && buf[n-2] != '.' {
		buf = buf[:n-1] // Mr. is Mr
	}
	f.lower = hashBytes(buf)
	if class, ok := wordClasses[f.lower]; ok {
		f.lower = class
	}
	f.shape = shape
	for i := range f.prefix {
		n := min(i+1, len(buf))
		f.prefix[i] = hashBytes(buf[:n])
		f.suffix[i] = hashBytes(buf[len(buf)-n:])
	}
	return buf
}

// shapeOf returns the letter that stands for a character beyond ASCII in a shape.
func shapeOf(r rune) byte {
	switch {
	case plainQuote(r) != 0:
		return plainQuote(r)
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r):
		return 'x'
	case unicode.IsDigit(r):
		return 'd'
	}
	return '?'
}

// plainQuote returns the ASCII form of a typographic quote or dash, 0 for other characters.
func plainQuote(r rune) byte {
	switch r {
	case '’', '‘':
		return '\''
	case '“', '”', '„', '«', '»':
		return '"'
	case '–', '—':
		return '-'
	}
	return 0
}

// wordClasses maps words of small closed classes to one of their kind, as a treebank is too small to
// show each of them in all its uses.
var wordClasses = func() map[uint64]uint64 {
	m := make(map[uint64]uint64)
	for _, class := range []string{
		"monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat",
		"january february march april june july august september october november december " +
			"jan feb mar apr aug sep sept oct nov dec",
		"mr mrs ms dr prof sen rep gov gen lt col capt maj sgt adm messrs",
	} {
		words := strings.Fields(class)
		for _, w := range words {
			m[hashBytes(w)] = hashBytes(words[0])
		}
	}
	return m
}()
