package story

import "timeline/timeline/event"

// Timeline is the story that many articles tell together: one entry an event, in order of time.
type Timeline struct {
	Entries  []Entry
	Articles int // articles read

	Title string // what the timeline is about; empty when nobody named it
}

// Entry is one event of the timeline with every report of it.
type Entry struct {
	ID         string // the same for the same event from the same input
	Importance float64
	Reports    []Report // at least one; the first is the one that the timeline shows

	Told int // articles that tell the event, where more do than Reports holds; 0 otherwise
}

// Report is what one article says of an event.
type Report struct {
	event.Event
	Title         string
	Publisher     string
	URL           string
	Published     string // YYYY-MM-DD
	PublishedFrom string // where the publish date was found
}
