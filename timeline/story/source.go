package story

import (
	"cmp"
	"slices"
)

// told is an article of which reports came in.
type told struct {
	id, publisher, published string
	sketch                   Sketch

	source int  // copies and versions of one text share a number
	asked  bool // by the choice: it is on its subject
	affair string
	age    int // of a version: how many newer ones the same publisher brought out
}

const (
	copyShare = .6 // of the wording: from here on, two articles are one text
	bandBins  = 2  // bins that two sketches must share for the articles to be compared
	bandTexts = 8  // texts that are compared with for each pair of bins
)

// articlesOf lists the articles of reports in order of publication and tells which are copies, or older
// versions, of one text. An article is compared with the texts that share a pair of bins with it, never
// with all (banding, Leskovec et al., Mining of Massive Datasets, ch. 3).
func articlesOf(reports []*Report) (list []told, byID map[string]int) {
	byID = map[string]int{}
	for _, r := range reports {
		if _, ok := byID[r.Article]; !ok {
			byID[r.Article] = len(list)
			list = append(list, told{id: r.Article, publisher: r.Publisher, published: r.Published, sketch: r.Sketch})
		}
	}
	slices.SortFunc(list, func(a, b told) int {
		return cmp.Or(cmp.Compare(a.published, b.published), cmp.Compare(a.id, b.id))
	})
	type band struct {
		at   int
		bins [bandBins]uint16
	}
	bands := map[band][]int{} // first articles of texts
	for i := range list {
		a := &list[i]
		byID[a.id], a.source = i, i
		best := copyShare
		for at := 0; at < sketchBins; at += bandBins {
			b := band{at, [bandBins]uint16(a.sketch[at:])}
			if slices.Contains(b.bins[:], 0) {
				continue
			}
			for _, j := range bands[b] {
				if s := a.sketch.alike(&list[j].sketch); s >= best && list[j].source != a.source {
					best, a.source = s, list[j].source
				}
			}
			if a.source == i && len(bands[b]) < bandTexts {
				bands[b] = append(bands[b], i)
			}
		}
	}
	type version struct {
		source    int
		publisher string
	}
	newer := map[version]int{}
	for i := len(list) - 1; i >= 0; i-- {
		v := version{list[i].source, list[i].publisher}
		list[i].age = newer[v]
		newer[v]++
	}
	return list, byID
}
