// Package story puts the events of many articles together into one timeline: the same event told by
// several articles becomes one entry with all its reports, and entries stand in order of time.
//
// Of many events, those that matter make the story, and the others are kept aside; [Choice] says how many.
//
// Precision comes before recall: two entries for one event are a nuisance, one entry for two events is
// an error. See [Tell] for what counts as the same event.
package story
