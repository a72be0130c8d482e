package syntax

import (
	"encoding/binary"
	"errors"
	"maps"
	"slices"
	"strings"
)

// A model file holds, after its first line, the tags and relations as lines of text, two lists of what is sure, and
// five tables of weights. Tables are read where they lie: loading a model copies nothing but the names.
//
// A table maps a feature to weights, a byte for each class (see table.go). A feature has one place in
// it, found by its hash; where two features fall on one place, training keeps the one with heavier weights.
// Sixteen further bits of the hash are kept beside the weights to tell others apart from it.
const modelMagic = "timeline syntax 4\n"

// model holds what was learned from a treebank.
type model struct {
	tags             []Tag
	upos             []uint64           // of each tag, its index in universal
	finite           []bool             // of each tag, whether it is of a finite verb
	only             map[uint64][]uint8 // see tagger
	behind           map[uint64]uint8
	rels             []string
	relOf            sure // see labeller
	root, punct      int  // the relations of these names
	ccomp, parataxis int  // and of these, or none
	advcl            int
	acl, relative    int // acl and acl:relcl, or none
	subject, passive int // nsubj and nsubj:pass, or none
	past             int // the tag of a verb in the past, or none

	firstWeights, secondWeights sparseTable // of tags
	relWeights, markWeights     sparseTable
	moveWeights                 denseTable
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
	sections := make([][]byte, 9)
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
		m.finite = append(m.finite, finite[xpos])
	}
	for line := range strings.Lines(string(sections[1])) {
		m.rels = append(m.rels, strings.TrimSuffix(line, "\n"))
	}
	m.root, m.punct = slices.Index(m.rels, "root"), slices.Index(m.rels, "punct")
	m.past = slices.Index(m.tags, Tag{"VERB", "VBD"})
	m.subject, m.passive = slices.Index(m.rels, "nsubj"), slices.Index(m.rels, "nsubj:pass")
	m.acl, m.relative = slices.Index(m.rels, "acl"), slices.Index(m.rels, "acl:relcl")
	m.ccomp, m.parataxis = slices.Index(m.rels, "ccomp"), slices.Index(m.rels, "parataxis")
	m.advcl = slices.Index(m.rels, "advcl")
	if len(m.tags) == 0 || m.root < 0 || m.punct < 0 {
		return nil, errModel
	}
	tagOf, err := readSure(sections[2], len(m.tags))
	if err != nil {
		return nil, err
	}
	m.only = tagOf.only()
	only, behind := certain(m.tags)
	maps.Copy(m.only, only)
	m.behind = behind
	if m.relOf, err = readSure(sections[3], len(m.rels)); err != nil {
		return nil, err
	}
	for i, t := range []*sparseTable{&m.firstWeights, &m.secondWeights, &m.relWeights, &m.markWeights} {
		if *t, err = readSparse(sections[4+i]); err != nil {
			return nil, err
		}
	}
	if m.moveWeights, err = readDense(sections[8]); err != nil {
		return nil, err
	}
	return &m, nil
}
