package event

import (
	"strconv"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
	"timeline/timeline/wordlist"
)

// daysApart returns the dating of an act that its sentence puts so many days, or some hours, before or after what it tells a
// date of: "freed them on Tuesday, two days after Y had struck X". It is found from that date, of a single day.
func (x *Extractor) daysApart(p *passage, a *act) (dating, bool) {
	r, t := &x.reader, x.tree
	v := a.clause
	for t.Words[v].Rel == "conj" && t.Words[v].Head >= 0 {
		v = t.Words[v].Head
	}
	mark := t.Child(v, "mark")
	if mark < 1 || mark > v || !t.Is(v, "advcl") || a.certainty != Asserted {
		return dating{}, false
	}
	back := t.Words[mark].Lower == "after"
	if !back && t.Words[mark].Lower != "before" {
		return dating{}, false
	}
	start, n, unit, ok := x.measure(p, mark)
	if !ok {
		return dating{}, false
	}
	main := r.line.Finite(t.ClauseOf(t.Words[v].Head))
	if !r.t.InSimplePast(main) {
		return dating{}, false
	}
	from := x.dayOf(p, main)
	if from == nil || from == &x.context.dating && coming[t.Words[main].Lemma] {
		return dating{}, false
	}
	if n == 0 { // hours, which may reach into the day before or after
		d := *from
		d.start, d.end = start, p.span.Start+t.Words[mark].End
		next := 1
		if back {
			next = -1
		}
		d.other = d.span.First.AddDays(next).String()
		return d, true
	}
	if back {
		n = -n
	}
	d := dating{start: start, end: p.span.Start + t.Words[mark].End}
	d.apart(from.span.First, n, unit)
	d.resolution = "counted from " + from.span.First.Long() + ", “" + p.article.Text[from.start:from.end] + "”"
	return d, true
}

// apart sets the time of d to n units from a day: a day, a month or a year, or of weeks the days about the one that they end on, as
// nobody counts them closely.
func (d *dating) apart(from calendar.Date, n int, unit calendar.Unit) {
	switch unit {
	case calendar.Week:
		day, about := from.AddDays(7*n), max(n, -n)+1
		d.span = calendar.Span{First: day.AddDays(-about), Last: day.AddDays(about), Precision: calendar.PrecisionWeek}
		d.edtf = "[" + d.span.First.String() + ".." + d.span.Last.String() + "]"
		return
	case calendar.Month:
		from = from.AddMonths(n)
	case calendar.Year:
		from = from.AddYears(n)
	default:
		from = from.AddDays(n)
	}
	p := calendar.PeriodOf(unit, from)
	d.span, d.edtf = p.Span(), p.EDTF().String()
}

// coming are verbs by which a sentence puts what another told in time: "It came two days after".
var coming = wordlist.Set("come follow happen occur begin start")

// measure returns how many of which unit the words right before word i count, 0 for hours and less, and the byte at which they
// begin.
func (x *Extractor) measure(p *passage, i int) (start, n int, unit calendar.Unit, ok bool) {
	t := x.tree
	at := p.span.Start + t.Words[i].Start
	for k := range p.times {
		d := &p.times[k]
		if d.Type != timex.Duration || d.End > at || strings.TrimSpace(p.article.Text[d.End:at]) != "" {
			continue
		}
		count, isTime := strings.CutPrefix(strings.TrimPrefix(d.Value, "P"), "T")
		if count == "" {
			return d.Start, 0, calendar.Day, false
		}
		n, err := strconv.Atoi(count[:len(count)-1])
		switch letter := count[len(count)-1]; {
		case isTime && (letter != 'H' || err != nil): // minutes
			return d.Start, 0, calendar.Day, true
		case isTime:
			return d.Start, n / 24, calendar.Day, n%24 == 0 || n < 24
		default:
			unit, ok = lettered[letter]
			return d.Start, n, unit, ok && err == nil && d.Mod == ""
		}
	}
	if i > 1 && t.Words[i-1].Lower == "day" && t.Words[i-2].Lower == "the" {
		return p.span.Start + t.Words[i-2].Start, 1, calendar.Day, true
	}
	return p.span.Start + t.Words[i-1].Start, 0, calendar.Day, momentarily[t.Words[i-1].Lower]
}

// lettered are the units of TIMEX3 durations.
var lettered = map[byte]calendar.Unit{'D': calendar.Day, 'W': calendar.Week, 'M': calendar.Month, 'Y': calendar.Year}

// momentarily are the words that "before" and "after" hours or less stand behind.
var momentarily = wordlist.Set("hours minutes shortly soon immediately moments")

// dayOf returns the dating of the clause of the verb at v, if it is a single day: by a date of its own, else by its surroundings.
func (x *Extractor) dayOf(p *passage, v int) *dating {
	t := x.tree
	var found *dating
	for i := range p.datings {
		if h := x.hooks[i]; h >= 0 && x.reader.line.Finite(t.ClauseOf(h)) == v && x.reader.happening(h) < 0 && t.Preposition(h) != "for" {
			if found != nil {
				return nil
			}
			found = &p.datings[i]
		}
	}
	if found == nil && x.context.known && !x.measured(p) && x.reader.mainClause(v) {
		found = &x.context.dating
	}
	if found == nil || found.span.Precision < calendar.PrecisionDay || found.span.First != found.span.Last || found.span.First.IsZero() {
		return nil
	}
	return found
}
