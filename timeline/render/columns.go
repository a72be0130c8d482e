package render

import (
	"slices"

	"timeline/timeline/story"
)

// Columns returns the names of the columns of timeline.csv in order: the last one, affair, is there only
// when t tells affairs apart.
func Columns(t *story.Timeline) []string { return slices.Clone(columnsOf(t)) }

// Cells returns what [CSV] writes of an entry, as with Raw: one cell for each column, the affair included.
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
