package syntax

import (
	"encoding/binary"
	"maps"
	"slices"
)

// Much of a sentence needs no model: "of" is a preposition, and a determiner is one to the noun that it
// belongs to. What a treebank shows nearly without exception is looked up, and the models neither learn it
// nor are they asked.
const (
	sureTimes = 20   // how often the treebank shows it
	sureShare = 0.99 // how much of that is the same
)

// tally counts which classes things have.
type tally map[uint64]map[uint8]int

func (t tally) count(thing uint64, class uint8) {
	if t[thing] == nil {
		t[thing] = make(map[uint8]int)
	}
	t[thing][class]++
}

// sure holds the class of things that have but one.
type sure map[uint64]uint8

func (t tally) sure() sure {
	s := make(sure)
	for thing, classes := range t {
		times := 0
		for _, n := range classes {
			times += n
		}
		for class, n := range classes {
			if times >= sureTimes && float64(n) >= sureShare*float64(times) {
				s[thing] = class
			}
		}
	}
	return s
}

// sureEntry is the number of bytes of a thing and its class in a model file.
const sureEntry = 8 + 1

// pack returns the section of a model file that readSure reads.
func (s sure) pack() []byte {
	var out []byte
	for _, thing := range slices.Sorted(maps.Keys(s)) {
		out = append(binary.LittleEndian.AppendUint64(out, thing), s[thing])
	}
	return out
}

// readSure reads a section with classes below n.
func readSure(section []byte, n int) (sure, error) {
	s := make(sure, len(section)/sureEntry)
	for entry := range slices.Chunk(section, sureEntry) {
		if len(entry) < sureEntry || int(entry[8]) >= n {
			return nil, errModel
		}
		s[binary.LittleEndian.Uint64(entry)] = entry[8]
	}
	return s, nil
}

// sureTags returns the tag of each word that has but one in the treebank, by its lower form. A noun, verb or
// adjective is never sure: a treebank is too small to show that "hands" can be a verb.
func (c *corpus) sureTags() sure {
	seen := make(tally)
	for i, nodes := range c.trees {
		for j, w := range nodes {
			if tag, ok := c.inv.tagNo[Tag{w.UPOS, w.XPOS}]; ok {
				seen.count(c.forms[i][j].lower, tag)
			}
		}
	}
	s := seen.sure()
	maps.DeleteFunc(s, func(_ uint64, tag uint8) bool { return open[c.inv.tags[tag].UPOS] })
	return s
}

// open are the parts of speech that are given to new words, names aside.
var open = map[string]bool{"NOUN": true, "VERB": true, "ADJ": true, "INTJ": true, "X": true}

// sureRels returns the relation of each two tags of a word and its head that have but one in the treebank.
func (c *corpus) sureRels() sure {
	seen := make(tally)
	var t tree
	for sentence := range c.trees {
		c.tree(&t, sentence)
		for d, h := range t.heads {
			if h != none && !t.mute[d] {
				seen.count(t.tagsOf(d), t.rels[d])
			}
		}
	}
	return seen.sure()
}

// tagsOf makes one value of the tags of word d and its head, and of the side that it stands on.
func (t *tree) tagsOf(d int) uint64 {
	h := t.heads[d]
	tags := t.tokens[d].tag<<8 | t.tokens[h].tag
	if int(h) < d {
		tags |= 1 << 16
	}
	return tags
}
