package render

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/calendar"
	"timeline/timeline/story"
)

// Counts says how many events a timeline has of each kind. Its JSON form is what `timeline stats
// --json` writes. An event counts once under each of its actors, and under each publisher that tells
// it; months come in their order, all else by number and then by name.
type Counts struct {
	Events    int     `json:"events"`
	Undated   int     `json:"undated"`
	Actor     []Count `json:"actor"` // who acts or is acted upon, by code, where there is one
	Type      []Count `json:"type"`
	Month     []Count `json:"month"` // of the events that lie in one month
	Source    []Count `json:"source"`
	Certainty []Count `json:"certainty"`
	Precision []Count `json:"precision"`
}

// Count is how many events have a value.
type Count struct {
	Value  string `json:"value"`
	Name   string `json:"name,omitempty"` // of a code
	Events int    `json:"events"`
}

// CountOf counts entries.
func CountOf(entries []story.Entry) Counts {
	c := Counts{Events: len(entries)}
	var party, types, month, source, certainty, precision tally
	for i := range entries {
		e := &entries[i]
		ev := &e.Reports[0].Event
		var parties, publishers []string
		for _, a := range slices.Concat(ev.Actor, ev.Recipient) {
			parties = append(parties, cmp.Or(a.Code, a.Text))
		}
		for j := range e.Reports {
			publishers = append(publishers, cmp.Or(e.Reports[j].Publisher, "not named"))
		}
		party.add(parties...)
		source.add(publishers...)
		types.add(cmp.Or(ev.Type, "none"))
		certainty.add(string(ev.Certainty))
		precision.add(ev.Precision.String())
		switch m := calendar.PeriodOf(calendar.Month, ev.First); {
		case !Dated(ev):
			c.Undated++
		case !ev.First.IsZero() && !ev.Last.IsZero() && m.Contains(ev.Last):
			month.add(m.Timex3())
		}
	}
	c.Actor, c.Type, c.Source = party.counts(), types.counts(), source.counts()
	c.Certainty, c.Precision, c.Month = certainty.counts(), precision.counts(), month.counts()
	for i := range c.Actor {
		c.Actor[i].Name = actor.NameOf(c.Actor[i].Value)
	}
	slices.SortFunc(c.Month, func(a, b Count) int { return cmp.Compare(a.Value, b.Value) })
	return c
}

// tally counts values.
type tally map[string]int

// add counts the values of one event, each once.
func (t *tally) add(values ...string) {
	if *t == nil {
		*t = tally{}
	}
	slices.Sort(values)
	for _, v := range slices.Compact(values) {
		(*t)[v]++
	}
}

func (t tally) counts() []Count {
	out := []Count{} // which JSON writes as a list
	for value, n := range t {
		out = append(out, Count{Value: value, Events: n})
	}
	slices.SortFunc(out, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.Events, a.Events), cmp.Compare(a.Value, b.Value))
	})
	return out
}

// shownCounts is how many values of a kind [Counts.Text] writes; of months, all.
const shownCounts = 12

// Text writes the counts for people who read on a terminal, with a bar for each. The error is that of w.
func (c Counts) Text(w io.Writer, o TextOptions) error {
	out := bufio.NewWriter(w) // which keeps its first error
	o.Width = max(o.Width, 24)
	fmt.Fprintf(out, "events: %d, undated: %d\n", c.Events, c.Undated)
	for _, kind := range []struct {
		name   string
		counts []Count
		all    bool
	}{
		{"Actors", c.Actor, false},
		{"Types", c.Type, false},
		{"Months", c.Month, true},
		{"Sources", c.Source, false},
		{"Certainty", c.Certainty, false},
		{"Precision", c.Precision, false},
	} {
		if len(kind.counts) == 0 {
			continue
		}
		fmt.Fprintf(out, "\n%s\n", o.paint(kind.name, ofDates))
		shown := kind.counts
		if len(shown) > shownCounts && !kind.all {
			shown = shown[:shownCounts]
		}
		o.bars(out, shown)
		if more := len(kind.counts) - len(shown); more > 0 {
			fmt.Fprintf(out, "  and %d more\n", more)
		}
	}
	return out.Flush()
}

// bars writes counts as rows of name, number and bar; the longest bar takes what is left of the line.
func (o TextOptions) bars(out *bufio.Writer, counts []Count) {
	var labels []string
	name, number, most := 0, 0, 0
	for _, c := range counts {
		label := strings.Join(strings.Fields(clean(cmp.Or(c.Name, c.Value))), " ")
		label = cellsWide.Truncate(label, o.Width/2-2, "…")
		labels = append(labels, label)
		name = max(name, cellsWide.StringWidth(label))
		number = max(number, len(fmt.Sprint(c.Events)))
		most = max(most, c.Events)
	}
	room := max(o.Width-len("  ")-name-len("  ")-number-len(" "), 1)
	for i, c := range counts {
		fmt.Fprintf(out, "  %s  %*d %s\n", cellsWide.FillRight(labels[i], name), number, c.Events, o.paint(bar(c.Events, most, room), ofParties))
	}
}

// bar draws n of most as a bar of at most columns, exact to the eighth of a column and never empty.
func bar(n, most, columns int) string {
	eighths := max(n*columns*8/most, 1)
	s := strings.Repeat("█", eighths/8)
	if rest := eighths % 8; rest > 0 {
		s += string('█' + rune(8-rest)) // the blocks stand in Unicode from the full one down
	}
	return s
}
