package render

import (
	"cmp"
	"iter"

	"timeline/timeline/story"
)

// aside is what the story leaves aside, as the page lists it: a line an entry.
type aside struct {
	Count   int
	Entries iter.Seq[asideEntry]
}

type asideEntry struct{ When, Summary, Source string }

// parted returns the story alone, in which no plan leads to what is not on the page, and what it leaves
// aside, nil for nothing.
func parted(t *story.Timeline) (*story.Timeline, *aside) {
	shown := &story.Timeline{Title: t.Title, Articles: t.Articles, Entries: t.Story()}
	if len(shown.Entries) == len(t.Entries) {
		return t, nil
	}
	ids := map[string]bool{}
	for i := range shown.Entries {
		ids[shown.Entries[i].ID] = true
	}
	for i := range shown.Entries {
		if o := &shown.Entries[i].Outcome; !ids[o.Happened] {
			o.Happened = ""
		}
	}
	return shown, &aside{len(t.Entries) - len(shown.Entries), func(yield func(asideEntry) bool) {
		for i := range t.Entries {
			if e := &t.Entries[i]; e.Aside && !yield(asideEntryOf(&e.Reports[0])) {
				return
			}
		}
	}}
}

func asideEntryOf(r *story.Report) asideEntry {
	src := sourceOf(r)
	return asideEntry{When(r), clean(r.Summary), isolate(cmp.Or(src.Publisher, src.Title, src.Article))}
}
