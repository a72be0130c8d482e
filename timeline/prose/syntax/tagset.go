package syntax

import (
	"slices"
	"sort"
)

// Tag is a part of speech: the universal one and that of the Penn Treebank.
type Tag struct{ UPOS, XPOS string }

// inventory numbers the tags and the relations of a treebank.
type inventory struct {
	tags  []Tag
	rels  []string
	tagNo map[Tag]uint8
	relNo map[string]uint8
}

// minTag is how often a pair of tags must be seen; rarer pairs are mostly slips of annotators.
const minTag = 3

// newInventory collects the tags and relations of a treebank, the frequent ones first.
func newInventory(trees [][]Node) *inventory {
	tags, rels := make(map[Tag]int), make(map[string]int)
	for _, tree := range trees {
		for _, w := range tree {
			tags[Tag{w.UPOS, w.XPOS}]++
			rels[w.Rel]++
		}
	}
	inv := &inventory{tagNo: make(map[Tag]uint8), relNo: make(map[string]uint8)}
	for tag, n := range tags {
		if n >= minTag {
			inv.tags = append(inv.tags, tag)
		}
	}
	sort.Slice(inv.tags, func(i, j int) bool {
		a, b := inv.tags[i], inv.tags[j]
		if tags[a] != tags[b] {
			return tags[a] > tags[b]
		}
		return a.UPOS+" "+a.XPOS < b.UPOS+" "+b.XPOS
	})
	for rel := range rels {
		inv.rels = append(inv.rels, rel)
	}
	sort.Slice(inv.rels, func(i, j int) bool {
		a, b := inv.rels[i], inv.rels[j]
		if rels[a] != rels[b] {
			return rels[a] > rels[b]
		}
		return a < b
	})
	for i, tag := range inv.tags {
		inv.tagNo[tag] = uint8(i)
	}
	for i, rel := range inv.rels {
		inv.relNo[rel] = uint8(i)
	}
	return inv
}

// finite are the tags of verbs that make a clause by themselves.
var finite = map[string]bool{"VBD": true, "VBZ": true, "VBP": true, "MD": true}

// The universal parts of speech that are named, as indices into universal.
const (
	uposAdj   = 0
	uposAdp   = 1
	uposAdv   = 2
	uposAux   = 3
	uposCconj = 4
	uposDet   = 5
	uposNoun  = 7
	uposNum   = 8
	uposPron  = 10
	uposPropn = 11
	uposPunct = 12
	uposSconj = 13
	uposSym   = 14
	uposVerb  = 15
)

// universal lists the universal parts of speech.
var universal = [...]string{
	"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
	"PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
}

// uposNumber returns the index of a universal part of speech, that of X for an unknown one.
func uposNumber(upos string) uint64 {
	if i := slices.Index(universal[:], upos); i >= 0 {
		return uint64(i)
	}
	return uint64(len(universal) - 1)
}
