package export

import (
	"bufio"
	"fmt"
	"io"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// visItem is an item of a vis-timeline, or an undated entry, which has no start. Names that
// vis-timeline does not know are there for the page around it.
type visItem struct {
	ID        string `json:"id"`
	Group     int    `json:"group"`
	Content   string `json:"content"` // HTML
	Title     string `json:"title"`   // HTML
	Start     string `json:"start,omitempty"`
	End       string `json:"end,omitempty"` // excluded
	Type      string `json:"type,omitempty"`
	ClassName string `json:"className"`
	When      string `json:"when"`
	EDTF      string `json:"edtf,omitempty"`
	Precision string `json:"precision"`
}

type visGroup struct {
	ID      int    `json:"id"`
	Content string `json:"content"`
}

// VisTimeline writes t as JSON for vis-timeline: {"items": …, "groups": …, "undated": …}, an item a line.
// vis-timeline knows days alone, so an item reaches from its first day to the day after its last; "when",
// "edtf" and "precision" say what is meant, and "when" begins the tooltip. One with an open side is a
// point on the side that is known. Undated entries are a list of their own, which vis-timeline does not
// draw. Content and tooltip are escaped for HTML. className is the certainty of the event.
func VisTimeline(w io.Writer, t *story.Timeline) error {
	var items, undated []visItem
	used := [len(quads)]bool{}
	for _, e := range t.Story() {
		item := visItemOf(&e)
		if item.Start == "" {
			undated = append(undated, item)
			continue
		}
		used[item.Group] = true
		items = append(items, item)
	}
	var groups []visGroup
	for i, name := range quads {
		if used[i] {
			groups = append(groups, visGroup{i, name})
		}
	}
	out := bufio.NewWriter(w)
	out.WriteString("{\"items\":[\n")
	if err := jsonLines(out, items); err != nil {
		return err
	}
	out.WriteString("],\n\"groups\":[\n")
	if err := jsonLines(out, groups); err != nil {
		return err
	}
	out.WriteString("],\n\"undated\":[\n")
	if err := jsonLines(out, undated); err != nil {
		return err
	}
	out.WriteString("]}\n")
	return out.Flush()
}

func visItemOf(e *story.Entry) visItem {
	r := &e.Reports[0]
	when := render.When(r)
	item := visItem{
		ID: e.ID, Group: quad(&r.Event), Content: asHTML(headline(&r.Event)),
		Title:     asHTML(when) + "<br>" + asHTML(r.Sentence) + "<br>" + sourceHTML(r),
		ClassName: className(r.Certainty), When: when, EDTF: r.EDTF, Precision: r.Precision.String(),
	}
	switch {
	case !render.Dated(&r.Event):
	case r.First.IsZero():
		item.Start, item.Type = visDay(r.Last), "point"
	case r.Last.IsZero():
		item.Start, item.Type = visDay(r.First), "point"
	default:
		item.Start, item.End, item.Type = visDay(r.First), visDay(r.Last.AddDays(1)), "range"
	}
	return item
}

// className is a certainty as a class of CSS.
func className(c event.Certainty) string {
	if c == "" {
		return string(event.Asserted)
	}
	return string(c)
}

// visDay writes a day as vis-timeline reads it: years outside 0 to 9999 have a sign and six digits.
func visDay(d calendar.Date) string {
	if d.Year >= 0 && d.Year <= 9999 {
		return d.String()
	}
	return fmt.Sprintf("%+07d-%02d-%02d", d.Year, d.Month, d.Day)
}
