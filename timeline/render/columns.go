package render

import (
	"slices"

	"timeline/timeline/story"
)

// Columns returns the names of the columns of timeline.csv in order.
func Columns() []string { return slices.Clone(columns) }

// Cells returns what [CSV] writes of an entry, in the order of [Columns] and as with Raw.
func Cells(e *story.Entry) []string {
	r := rowOf(e)
	cells := make([]string, 0, len(columns))
	for _, cell := range r.cells() {
		cells = append(cells, *cell)
	}
	return cells
}

// Told counts the articles that tell an event, as the column reports does.
func Told(e *story.Entry) int { return told(e) }
