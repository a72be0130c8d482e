package render

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

// index is what the page's script must know of each event at once, as columns in the order of the
// cards. What a card says in words is not in it.
type index struct {
	Start      int               `json:"start"`         // the first day, counted from 1 January 1970
	Days       int               `json:"days"`          // from the first day to the last
	Sections   []int             `json:"sections"`      // events in each
	IDs        string            `json:"ids,omitempty"` // a line each, where cards have no anchors
	Begin      []int             `json:"begin"`         // days after the beginning of the card before
	Length     []int             `json:"length"`        // last day less first
	Open       string            `json:"open"`          // 0 closed, 1 open start, 2 open end, 3 undated
	Precision  string            `json:"precision"`
	Certainty  string            `json:"certainty"`
	Quad       string            `json:"quad"`
	Type       []int             `json:"type"`
	Source     []numbers         `json:"source"`
	Affair     []int             `json:"affair,omitempty"` // none where affairs are not told apart
	Affairs    []string          `json:"affairs,omitempty"`
	Actor      []numbers         `json:"actor"`
	Recipient  []numbers         `json:"recipient"`
	Types      []string          `json:"types"`
	Sources    []string          `json:"sources"`
	Actors     [][3]string       `json:"actors"` // text, code, sector
	Names      map[string]string `json:"names"`  // of the codes
	Precisions []string          `json:"precisions"`
}

// numbers is a list that a page has many thousands of, and that mostly has one item: that item alone,
// or -1 when it has none.
type numbers []int

func (n numbers) MarshalJSON() ([]byte, error) {
	switch len(n) {
	case 0:
		return []byte("-1"), nil
	case 1:
		return strconv.AppendInt(nil, int64(n[0]), 10), nil
	}
	return json.Marshal([]int(n))
}

// rest is what the script needs only to export: columns in the order of the reports, the shown one of
// each card first.
type rest struct {
	Columns    []string                  `json:"columns"` // of timeline.csv
	Title      string                    `json:"title"`
	Articles   int                       `json:"articles"`
	Reports    map[int]int               `json:"reports"` // of each card that has several
	Importance []float64                 `json:"importance"`
	Edited     map[int]map[string]string `json:"edited,omitempty"` // by hand: columns, with what the program had
	Added      map[int]bool              `json:"added,omitempty"`  // by hand
	Told       map[int]int               `json:"told"`             // where more articles tell an event than it has reports
	Article    []int                     `json:"article"`          // place in the list of sources
	Start      []int                     `json:"start"`            // of the sentence, bytes
	By         string                    `json:"by"`
	Said       []int                     `json:"said"`  // who is reported to say so, as a place in Sayers
	Place      []int                     `json:"place"` // where it was, as a place in Places
	Sayers     []string                  `json:"sayers"`
	Places     [][2]string               `json:"places"`  // text, code
	EDTF       map[int]string            `json:"edtf"`    // where it is not what days and precision alone give
	Sources    [][4]string               `json:"sources"` // article, publisher, publish date and where that is from; the list of sources has the rest
	// Extra holds for some reports the fields of timeline.json that are to be set (null: taken away).
	Extra map[int]map[string]any `json:"extra"`
}

var epoch = calendar.Date{Year: 1970, Month: 1, Day: 1}

var (
	certainties = []event.Certainty{event.Asserted, event.Reported, event.Planned, event.Hypothetical, event.Negated}
	datings     = []event.DatedBy{event.ByExpression, event.ByContext, event.ByPublished}
)

// digit is the place of x in list as a digit, 0 when it is not there.
func digit[T comparable](list []T, x T) byte {
	for i, y := range list {
		if x == y {
			return byte('0' + i)
		}
	}
	return '0'
}

// numbering gives each distinct value a number, in order of appearance.
type numbering[T comparable] struct {
	numbers map[T]int
	values  []T
}

func (n *numbering[T]) of(x T) int {
	i, ok := n.numbers[x]
	if !ok {
		if n.numbers == nil {
			n.numbers = map[T]int{}
		}
		i = len(n.values)
		n.numbers[x] = i
		n.values = append(n.values, x)
	}
	return i
}

func indexOf(t *story.Timeline, o *overview) (*index, *rest) {
	// A column of nothing is an empty list for the script, not null.
	none, lists := []int{}, []numbers{}
	x := &index{Sections: none, Begin: none, Length: none, Type: none, Source: lists, Actor: lists, Recipient: lists}
	r := &rest{
		Reports: map[int]int{}, Importance: []float64{}, Article: none, Start: none, Said: none, Place: none, EDTF: map[int]string{},
		Edited: map[int]map[string]string{}, Added: map[int]bool{},
		Told: map[int]int{}, Extra: map[int]map[string]any{}, Sources: [][4]string{},
	}
	if !o.first.IsZero() {
		x.Start, x.Days = o.first.Sub(epoch), o.last.Sub(o.first)+1
	}
	for p := calendar.PrecisionNone; p <= calendar.PrecisionVague; p++ {
		x.Precisions = append(x.Precisions, p.String())
	}
	types, sources := numbering[string]{values: []string{}}, numbering[string]{values: []string{}}
	affairs := numbering[string]{}
	grouped := t.Grouped()
	actors := numbering[[3]string]{values: [][3]string{}}
	list := func(of []event.Actor) numbers {
		var out numbers
		for _, a := range of {
			out = append(out, actors.of([3]string{clean(a.Text), clean(a.Code), clean(a.Sector)}))
		}
		return out
	}
	var open, precision, certainty, quads, by []byte
	var ids []string
	sayers, places := numbering[string]{}, numbering[[2]string]{}
	sayers.of("")
	places.of([2]string{})
	day := x.Start
	for s := range o.Sections {
		x.Sections = append(x.Sections, o.Sections[s].Count())
		for _, n := range o.Sections[s].entries {
			e := &t.Entries[n]
			ev := &e.Reports[0].Event
			first, last := ends(ev)
			switch {
			case !Dated(ev):
				open = append(open, '3')
				first, last = epoch.AddDays(day), epoch.AddDays(day)
			case ev.First.IsZero():
				open = append(open, '1')
			case ev.Last.IsZero():
				open = append(open, '2')
			default:
				open = append(open, '0')
			}
			ids = append(ids, clean(e.ID))
			x.Begin = append(x.Begin, first.Sub(epoch)-day)
			day = first.Sub(epoch)
			x.Length = append(x.Length, last.Sub(first))
			precision = append(precision, '0'+byte(min(ev.Precision, calendar.PrecisionVague)))
			certainty = append(certainty, digit(certainties, ev.Certainty))
			quads = append(quads, byte('0'+quad(ev)))
			x.Type = append(x.Type, types.of(clean(ev.Type)))
			if grouped {
				x.Affair = append(x.Affair, affairs.of(clean(e.Affair)))
			}
			x.Actor = append(x.Actor, list(ev.Actor))
			x.Recipient = append(x.Recipient, list(ev.Recipient))
			if n := len(r.Importance); len(e.Reports) > 1 {
				r.Reports[n] = len(e.Reports)
			}
			if n := len(r.Importance); e.Told > 0 {
				r.Told[n] = e.Told
			}
			if n := len(r.Importance); len(e.Edited) > 0 {
				r.Edited[n] = e.Edited
			}
			if n := len(r.Importance); e.Added {
				r.Added[n] = true
			}
			r.Importance = append(r.Importance, e.Importance)
			var tellers numbers
			for i := range e.Reports {
				if name := sources.of(clean(e.Reports[i].Publisher)); i == 0 || !slices.Contains(tellers, name) {
					tellers = append(tellers, name)
				}
				by = append(by, digit(datings, e.Reports[i].DatedBy))
				r.Said = append(r.Said, sayers.of(clean(e.Reports[i].Attribution)))
				place := [2]string{}
				if l := e.Reports[i].Location; l != nil {
					place = [2]string{clean(l.Text), clean(l.Code)}
				}
				r.Place = append(r.Place, places.of(place))
				r.add(e, i, o)
			}
			x.Source = append(x.Source, tellers)
		}
	}
	x.Open, x.Precision, x.Certainty, x.Quad, r.By = string(open), string(precision), string(certainty), string(quads), string(by)
	r.Sayers, r.Places, r.Title, r.Articles, r.Columns = sayers.values, places.values, t.Title, t.Articles, columnsOf(t)
	for _, s := range o.Sources {
		r.Sources = append(r.Sources, [4]string{s.Article, s.Publisher, s.Published, s.From})
	}
	if o.footnotes() {
		x.IDs = strings.Join(ids, "\n")
	}
	x.Types, x.Sources, x.Actors, x.Names = types.values, sources.values, actors.values, map[string]string{}
	x.Affairs = affairs.values
	for _, a := range x.Actors {
		if name := actor.NameOf(a[1]); name != "" {
			x.Names[a[1]] = name
		}
	}
	return x, r
}

// add appends the i-th report of e to the columns.
func (r *rest) add(e *story.Entry, i int, o *overview) {
	report := &e.Reports[i]
	ev := &report.Event
	r.Article = append(r.Article, o.numbers[sourceOf(report)])
	r.Start = append(r.Start, ev.SentenceStart)
	if edtf := clean(ev.EDTF); edtf != shortEDTF(ev) {
		r.EDTF[len(r.Article)-1] = edtf
	}
	if extra := extraOf(&e.Reports[0], report, i == 0); len(extra) > 0 {
		r.Extra[len(r.Article)-1] = extra
	}
}

// extraOf returns the fields that a report has beyond the columns and the card: for the shown report
// the rare ones, for another those in which it differs from the shown one.
func extraOf(shown, report *story.Report, isShown bool) map[string]any {
	out := map[string]any{}
	set := func(when bool, names ...string) {
		for _, name := range names {
			if when {
				out[name] = field(report, name)
			}
		}
	}
	if isShown {
		set(report.Other != "", "other")
		set(!Dated(&report.Event) && !report.Span().IsZero(), "date_start", "date_end")
		set(report.EDTF == "" && shortEDTF(&report.Event) != "", "edtf")
	} else {
		for name := range fields {
			here, there := field(report, name), field(shown, name)
			set(!onPage[name] && !reflect.DeepEqual(here, there) || name == "other" && here != nil, name)
		}
	}
	set(!plainOffsets(&report.Event), "sentence_end", "expression", "expression_start", "expression_end")
	return out
}

// onPage are the fields that stand in a column, on the card or in the list of sources for every report.
var onPage = map[string]bool{
	"article": true, "title": true, "publisher": true, "url": true, "published": true, "published_from": true,
	"sentence": true, "sentence_start": true, "sentence_end": true, "expression": true, "expression_start": true,
	"expression_end": true, "resolution": true, "other": true, "dated_by": true, "attribution": true, "location": true,
}

// fields are the fields of a report in timeline.json, by their names.
var fields = func() map[string]reflect.StructField {
	out := map[string]reflect.StructField{}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[story.Report]()) {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" {
			out[name] = f
		}
	}
	return out
}()

// field is the value that timeline.json has for a report under a name, nil when it leaves it out.
func field(r *story.Report, name string) any {
	f := fields[name]
	v := reflect.ValueOf(r).Elem().FieldByIndex(f.Index)
	if strings.Contains(f.Tag.Get("json"), ",omit") && (v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0) {
		return nil
	}
	return v.Interface()
}

// plainOffsets tells whether the offsets of e are those that the card shows: the sentence is as long as
// its text, and the mark stands where the expression does.
func plainOffsets(e *event.Event) bool {
	before, mark, _ := marked(e)
	if e.SentenceEnd-e.SentenceStart != len(clean(e.Sentence)) {
		return false
	}
	if e.Expression == "" {
		return e.ExpressionStart == 0 && e.ExpressionEnd == 0
	}
	return mark == e.Expression && e.ExpressionStart == e.SentenceStart+len(before) && e.ExpressionEnd == e.ExpressionStart+len(mark)
}

// shortEDTF is what the EDTF of an event is by its days and its precision alone: that of a day, a month
// or a year, and "" for the others.
func shortEDTF(e *event.Event) string {
	switch {
	case e.First.IsZero() || e.Last.IsZero() || !Dated(e):
		return ""
	case e.Precision == calendar.PrecisionMonth:
		return calendar.PeriodOf(calendar.Month, e.First).Timex3()
	case e.Precision == calendar.PrecisionYear:
		return calendar.PeriodOf(calendar.Year, e.First).Timex3()
	}
	return e.First.String()
}
