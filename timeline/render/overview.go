package render

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

const (
	// byYearFrom is the number of events above which the page groups by year instead of by month.
	byYearFrom = 50_000
	// footnotesFrom is the number of events above which a card names its source in short and the list
	// of sources alone holds titles and addresses, which are then not written once an event.
	footnotesFrom = 2_000
	// ownMonthDays is the longest an event may last, in days, and still stand under the month in which
	// it began: a quarter. What is dated to a longer time stands under the year, and so does what began or
	// ended in one, of which nothing says the month: "since 1987".
	ownMonthDays = 92
)

// overview is what the page says of the timeline as a whole.
type overview struct {
	Title     string
	Events    int
	Articles  int
	Span      string // first to last day, or the month or year that is all that is known of one
	Undated   int
	Uncertain int // reported or hypothetical
	Planned   int
	Sections  []section
	Sources   []source
	ByYear    bool
	Strip     strip
	Aside     *aside
	ManyLanes bool // the chart will need all of them
	Affairs   bool // are told apart

	first, last calendar.Date // the days of all dated events; open ends left out
	from, to    calendar.Span // of the events that give them, the most precise
	numbers     map[source]int
	happened    map[string]bool // IDs of entries to which the card of a plan leads
}

// section is the entries under one heading, as indexes into the timeline.
type section struct {
	Heading string
	Note    string
	Undated bool
	entries []int
	key     [2]int // year and month, month 0 for the year as a whole
}

// Number writes a count with commas between the thousands.
func (o *overview) Number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Count is how many entries the section has.
func (s *section) Count() int { return len(s.entries) }

// source is an article as the page lists it.
type source struct {
	Article, Title, Publisher, URL, Published, From string
}

// Day is the publish date for people.
func (s source) Day() string { return longDay(s.Published) }

func longDay(published string) string {
	if d, err := calendar.ParseDate(published); err == nil {
		return d.Long()
	}
	return published
}

func overviewOf(t *story.Timeline) *overview {
	o := &overview{
		Title: cmp.Or(clean(t.Title), "Timeline"), Events: len(t.Entries), Articles: t.Articles,
		ByYear: len(t.Entries) > byYearFrom, numbers: map[source]int{}, happened: map[string]bool{},
	}
	o.group(t)
	o.ManyLanes, o.Affairs = manyLanes(t), t.Grouped()
	for _, s := range o.Sections {
		for _, n := range s.entries {
			for i := range t.Entries[n].Reports {
				src := sourceOf(&t.Entries[n].Reports[i])
				if _, ok := o.numbers[src]; !ok {
					o.numbers[src] = len(o.Sources)
					o.Sources = append(o.Sources, src)
				}
			}
		}
	}
	if !o.first.IsZero() {
		o.Span = o.span()
		o.Strip = stripOf(t, o.first, o.last)
	}
	return o
}

func sourceOf(r *story.Report) source {
	return source{clean(r.Article), clean(r.Title), clean(r.Publisher), Link(r.URL), clean(r.Published), clean(r.PublishedFrom)}
}

// group puts the entries under their headings and counts them.
func (o *overview) group(t *story.Timeline) {
	at := map[[2]int]int{}
	undated := section{Heading: "Undated", Undated: true}
	for i := range t.Entries {
		e := &t.Entries[i].Reports[0].Event
		o.happened[t.Entries[i].Outcome.Happened] = true
		switch e.Certainty {
		case event.Reported, event.Hypothetical:
			o.Uncertain++
		case event.Planned:
			o.Planned++
		}
		if !Dated(e) {
			undated.entries = append(undated.entries, i)
			continue
		}
		start, end := ends(e)
		if o.first.IsZero() || start.Before(o.first) || start == o.first && e.Precision < o.from.Precision {
			o.first, o.from = start, e.Span()
		}
		if o.last.IsZero() || end.After(o.last) || end == o.last && e.Precision < o.to.Precision {
			o.last, o.to = end, e.Span()
		}
		key := [2]int{start.Year, int(start.Month)}
		open := e.First.IsZero() || e.Last.IsZero()
		if o.ByYear || end.Sub(start) >= ownMonthDays || open && e.Precision >= calendar.PrecisionYear {
			key[1] = 0
		}
		if _, ok := at[key]; !ok {
			at[key] = len(o.Sections)
			o.Sections = append(o.Sections, sectionOf(start, key, o.ByYear))
		}
		s := &o.Sections[at[key]]
		s.entries = append(s.entries, i)
	}
	slices.SortFunc(o.Sections, func(a, b section) int { return slices.Compare(a.key[:], b.key[:]) })
	if o.Undated = len(undated.entries); o.Undated > 0 {
		o.Sections = append(o.Sections, undated)
	}
}

// span writes from when to when the timeline goes, each end no more precisely than its event is dated.
func (o *overview) span() string {
	from, to := side(o.from, o.first, ""), side(o.to, o.last, "")
	switch {
	case from == to:
		return from
	case from == o.first.Long() && to == o.last.Long():
		return dayRange(o.first, o.last)
	}
	return from + " – " + to
}

func sectionOf(start calendar.Date, key [2]int, byYear bool) section {
	s := section{Heading: strconv.Itoa(start.Year), key: key}
	if key[1] > 0 {
		s.Heading = fmt.Sprintf("%s %d", start.Month, start.Year)
	} else if !byYear {
		s.Note = "no month given"
	}
	return s
}

// lanesMost is how many lanes the chart has for the busiest actors, or affairs; one more is for the others.
const lanesMost = 8

// manyLanes tells whether the chart will need all of its lanes, so that the page leaves room for them.
func manyLanes(t *story.Timeline) bool {
	first := map[string]bool{}
	grouped := t.Grouped()
	for i := range t.Entries {
		switch e := &t.Entries[i].Reports[0].Event; {
		case !Dated(e):
		case grouped:
			first[t.Entries[i].Affair] = true
		case len(e.Actor) > 0:
			first[cmp.Or(e.Actor[0].Code, e.Actor[0].Text)] = true
		}
	}
	return len(first) > lanesMost
}

// ends are the first and the last day of a dated event, an open side replaced by the other one.
func ends(e *event.Event) (first, last calendar.Date) {
	first, last = e.First, e.Last
	if first.IsZero() {
		first = last
	}
	if last.IsZero() {
		last = first
	}
	return first, last
}

// strip is the picture of how many events each part of the whole time has.
type strip struct {
	Bins   int
	Path   string // of an SVG that is Bins wide and 100 high
	Labels []label
}

type label struct {
	X    string // per cent from the left
	Text string
}

// maxBins is how many columns the strip has at most: finer than a phone, coarser than a desk.
const maxBins = 360

// stripOf counts events in equal parts of the time from first to last. Heights go by square root, so
// that one busy day does not flatten the rest. An event of more than a week is spread over its days.
func stripOf(t *story.Timeline, first, last calendar.Date) strip {
	days := last.Sub(first) + 1
	s := strip{Bins: min(days, maxBins), Labels: labels(first, days)}
	counts := make([]float64, s.Bins)
	most := 0.0
	for i := range t.Entries {
		e := &t.Entries[i].Reports[0].Event
		if !Dated(e) {
			continue
		}
		start, end := ends(e)
		from, to := start.Sub(first)*s.Bins/days, end.Sub(first)*s.Bins/days
		if end.Sub(start) < 7 {
			to = from
		}
		for b := from; b <= to; b++ {
			counts[b] += 1 / float64(to-from+1)
			most = max(most, counts[b])
		}
	}
	path := []byte("M0 100")
	for b, c := range counts {
		path = fmt.Appendf(path, "V%dH%d", 100-int(math.Round(100*math.Sqrt(c/most))), b+1)
	}
	s.Path = string(append(path, "V100Z"...))
	return s
}

// labels are the years, or the months of a short time, that fit under the strip.
func labels(first calendar.Date, days int) []label {
	const most = 8
	months := 1
	for _, m := range []int{1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000} {
		months = m
		if days/30/m < most {
			break
		}
	}
	n := first.Year*12 + int(first.Month) - 1
	var out []label
	for n = n / months * months; ; n += months {
		d := calendar.Date{Year: n / 12, Month: 1, Day: 1}.AddMonths(n % 12)
		x := d.Sub(first)
		if x >= days || len(out) > 0 && x*100 > days*94 { // where a narrow page would cut it
			return out
		}
		if x < 0 {
			continue
		}
		text := d.Month.String()[:3]
		if d.Month == 1 || months >= 12 || len(out) == 0 && days < 360 {
			text = strconv.Itoa(d.Year)
		}
		if d.Month != 1 && text == strconv.Itoa(d.Year) {
			text = d.Month.String()[:3] + " " + text
		}
		out = append(out, label{strconv.FormatFloat(100*float64(x)/float64(days), 'f', 2, 64), text})
	}
}
