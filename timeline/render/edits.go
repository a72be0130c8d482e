package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"timeline/timeline/event"
	"timeline/timeline/story"
)

// Kept says what became of a person's edits: a line an event, in the order of the sheet.
type Kept struct {
	Changed, Added, Struck []string // "id: summary"
	Unfit                  []string // what no longer fits, and why
}

// byHand is the resolution of a date that a person set: no words of an article gave it.
const byHand = "set by hand"

// Keep puts what a person edited in the sheet onto t, the timeline of a new run. base is the
// timeline.json that was written along with the sheet, and the merge is one of three ways, cell by cell:
// a cell that is not what the program had written (see [story.Entry.Edited]) is the person's; all others
// follow the new run. Rows that base has and the sheet has not are struck; rows with an id that neither
// base nor t knows, or with none, are added. A column that the sheet lacks is unchanged. What a person
// wrote is never dropped: a changed row whose event is gone stays as an added one. The offsets, the
// anchor date and the number of reports are the program's and follow from the rest.
func (s *Sheet) Keep(base, t *story.Timeline) (*Kept, error) {
	k := &Kept{}
	written, now := byID(base.Entries), byID(t.Entries)
	for i := range base.Struck {
		written[base.Struck[i].ID] = &base.Struck[i]
	}
	if err := s.mendIDs(written); err != nil {
		return nil, err
	}
	rows, own := map[string]bool{}, map[string]int{}
	var added []story.Entry
	for _, c := range s.rows {
		was, is := written[c.ID], now[c.ID]
		if was == nil {
			was = is
		}
		if c.ID != "" {
			rows[c.ID] = true
		}
		e, err := s.keepRow(k, c, was, is)
		if err != nil {
			return nil, err
		}
		if e != nil {
			if e.ID == "" {
				e.ID = ownID(&c.row, own)
			}
			added = append(added, *e)
			if was == nil || was.Added {
				k.Added = append(k.Added, headline(e))
			}
		}
	}
	strike(k, rows, base, t, now)
	if len(k.Changed)+len(added) > 0 {
		t.Entries = append(t.Entries, added...)
		inOrder(t.Entries)
	}
	return k, nil
}

func byID(entries []story.Entry) map[string]*story.Entry {
	m := make(map[string]*story.Entry, len(entries))
	for i := range entries {
		m[entries[i].ID] = &entries[i]
	}
	return m
}

func headline(e *story.Entry) string { return e.ID + ": " + e.Reports[0].Summary }

// keepRow puts the edits of one row onto is, the event of the new run, or returns the entry that is the
// person's own. was is what the program wrote last, nil for a row that it did not write.
func (s *Sheet) keepRow(k *Kept, c *cells, was, is *story.Entry) (*story.Entry, error) {
	var shown row
	machine := map[string]string{}
	if was != nil {
		shown, machine = rowOf(was), was.Edited
	}
	person, as := c.cells(), shown.cells()
	for i, name := range columns {
		if !s.has[i] || derived[name] || same(name, *person[i], *as[i]) {
			*person[i] = *as[i]
		}
	}
	if err := c.redate(&shown, machine); err != nil {
		return nil, err
	}
	edited, dates := map[string]bool{}, false
	for i, name := range columns {
		from, ok := machine[name]
		if !ok {
			from = *as[i]
		}
		edited[name] = *person[i] != from
		dates = dates || edited[name] && dating[name]
	}
	if was == nil || was.Added || is == nil && slices.ContainsFunc(columns, func(name string) bool { return edited[name] }) {
		e := story.Entry{ID: c.ID, Added: true, Reports: make([]story.Report, 1)}
		if was != nil {
			e.Reports = slices.Clone(was.Reports)
			if !was.Added {
				k.Unfit = append(k.Unfit, headline(was)+": this run has no such event; the row is kept as your own")
			}
		}
		return &e, c.onto(&e)
	}
	if is == nil {
		return nil, nil
	}
	fresh, kept := rowOf(is), map[string]string{}
	for i, cell := range fresh.cells() {
		name := columns[i]
		if *person[i] == *cell || !edited[name] && (!dates || !dating[name]) {
			*person[i] = *cell
			continue
		}
		kept[name] = *cell
		if from, ok := machine[name]; edited[name] && *cell != from && (ok || *cell != *as[i]) {
			k.Unfit = append(k.Unfit, fmt.Sprintf("%s: %s would now be %q; %q is kept", headline(is), name, *cell, *person[i]))
		}
	}
	if len(kept) == 0 {
		return nil, nil
	}
	is.Edited, is.Aside, is.Reports = kept, false, slices.Clone(is.Reports)
	err := c.onto(is)
	k.Changed = append(k.Changed, headline(is))
	return nil, err
}

// derived are the columns that follow from others, dating those that say when.
var (
	derived = map[string]bool{"id": true, "anchor_date": true, "reports": true, "sentence_start": true, "sentence_end": true, "expression_start": true, "expression_end": true}
	dating  = map[string]bool{"date_start": true, "date_end": true, "edtf": true, "precision": true, "dated_by": true, "resolution": true}
)

// same tells whether two cells say the same, whatever a spreadsheet made of line breaks and numbers.
func same(column, a, b string) bool {
	if column == "importance" {
		x, err := strconv.ParseFloat(decimal(typed(a)), 64)
		y, other := strconv.ParseFloat(b, 64)
		return a == b || err == nil && other == nil && x == y
	}
	plain := strings.NewReplacer("\r\n", "\n", "\r", "\n")
	return a == b || strings.TrimSpace(plain.Replace(a)) == strings.TrimSpace(plain.Replace(b))
}

// onto writes the cells into the shown report of e, and leaves what has no column as it is.
func (c *cells) onto(e *story.Entry) error {
	from, err := c.entry()
	if err != nil {
		return err
	}
	was, r := e.Reports[0], from.Reports[0]
	r.Attribution, r.PublishedFrom, r.Sketch = was.Attribution, was.PublishedFrom, was.Sketch
	for _, list := range [...]struct{ now, was *[]event.Actor }{{&r.Actor, &was.Actor}, {&r.Recipient, &was.Recipient}} {
		n, codes := joinActors(*list.now)
		if m, others := joinActors(*list.was); n == m && codes == others {
			*list.now = *list.was
		}
	}
	if r.Location != nil && was.Location != nil && r.Location.Text == was.Location.Text {
		r.Location = was.Location
	}
	if r.EDTF == was.EDTF {
		r.Other = was.Other
	}
	if c.EventType != was.Type && r.Quad == was.Quad {
		r.Quad = event.Quad(r.Type)
	}
	e.Reports[0], e.Importance = r, from.Importance
	return nil
}

// strike takes the rows off t that the sheet lacks though they were written.
func strike(k *Kept, rows map[string]bool, base, t *story.Timeline, now map[string]*story.Entry) {
	struck := map[string]bool{}
	for _, e := range slices.Concat(base.Struck, base.Story()) {
		if rows[e.ID] || e.Added {
			continue
		}
		struck[e.ID] = true
		if is := now[e.ID]; is != nil {
			t.Struck = append(t.Struck, *is)
			k.Struck = append(k.Struck, headline(is))
			continue
		}
		t.Struck = append(t.Struck, e)
		k.Unfit = append(k.Unfit, headline(&e)+": struck, and this run has no such event")
	}
	t.Entries = slices.DeleteFunc(t.Entries, func(e story.Entry) bool { return struck[e.ID] })
	for i := range t.Entries {
		if struck[t.Entries[i].Outcome.Happened] {
			t.Entries[i].Outcome.Happened = ""
		}
	}
}

// ownID is the id of a row that a person wrote without one: a hash of its cells.
func ownID(r *row, seen map[string]int) string {
	h := sha256.New()
	for _, cell := range r.cells() {
		fmt.Fprintf(h, "%q ", *cell)
	}
	id := "own-" + hex.EncodeToString(h.Sum(nil)[:6])
	seen[id]++
	if n := seen[id]; n > 1 {
		id = fmt.Sprintf("%s-%d", id, n)
	}
	return id
}
