package story

import (
	"slices"

	"timeline/timeline/event"
)

// Timeline is the story that many articles tell together: one entry an event, in order of time.
type Timeline struct {
	Entries  []Entry
	Articles int // articles that tell at least one event

	Repeated int // reports that [Tell] left out, as the same had come before; kept nowhere else

	Struck []Entry // events that a person struck from the timeline; kept so that they stay struck

	Title string // what the timeline is about; empty when nobody named it
}

// Story returns the entries that belong to the story, in order.
func (t *Timeline) Story() []Entry {
	return slices.DeleteFunc(slices.Clone(t.Entries), func(e Entry) bool { return e.Aside })
}

// Grouped tells whether affairs are told apart: some entry has the name of one.
func (t *Timeline) Grouped() bool {
	return slices.ContainsFunc(t.Entries, func(e Entry) bool { return e.Affair != "" })
}

// Entry is one event of the timeline with every report of it.
type Entry struct {
	ID         string // the same for the same event from the same input
	Importance float64
	Reports    []Report // at least one; the first is the one that the timeline shows

	Told int // articles that tell the event, where more do than Reports holds; 0 otherwise

	Edited map[string]string // columns of the CSV that a person changed, with what the program writes there
	Added  bool              // written by a person: no article's event stands behind it

	Outcome Outcome // of what was planned
	Affair  string  // that the event is part of, called by a few of its words; empty where affairs are not told apart
	Aside   bool    // left out of the story by [Timeline.Choose]; kept, but not shown at first
}

// Outcome says what became of a planned event.
type Outcome struct {
	Happened string // the ID of the entry that tells that it happened
	Unheard  bool   // its time came before the last article, and no article tells that it happened
}

// Report is what one article says of an event. Its JSON form is a line of `timeline extract`.
type Report struct {
	event.Event
	Title         string `json:"title,omitempty"`
	Publisher     string `json:"publisher,omitempty"`
	URL           string `json:"url,omitempty"`
	Published     string `json:"published,omitempty"`      // YYYY-MM-DD
	PublishedFrom string `json:"published_from,omitempty"` // where the publish date was found
	Sketch        Sketch `json:"sketch,omitzero"`          // of the whole article; none on a timeline
}
