package event

import (
	"slices"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/grammar"
	"timeline/timeline/timex"
	"timeline/timeline/wordlist"
)

// dating is what one or two date expressions say of the time of an event.
type dating struct {
	start, end  int // byte offsets into the article's text
	span        calendar.Span
	edtf, other string
	resolution  string
	told        bool // as past, though its day comes after publication
	name        bool // of what took place then, which dates nothing else
	lifts       bool // the end of what was not so: "did not meet until Friday"
}

// appendDatings turns the date expressions of a text into datings. Durations, sets, ages, the present
// and named periods place no event; vague times ("recently", "in recent months") place it without a
// day; the time at which a line was written says nothing of what it tells; the two ends of a range become one, and two
// days in a row of which the second is only a number ("June 17 and 18").
func appendDatings(out []dating, text string, ts []timex.Timex) []dating {
	ranged := false // the expression before this one gave the last dating
	for i := range ts {
		x := &ts[i]
		if x.Range && ranged {
			out[len(out)-1].extend(x)
			continue
		}
		if n := len(out); n > 0 && out[n-1].end < x.Start && text[out[n-1].end:x.Start] == " and " && startsDigit(x.Text) && len(x.Text) <= 2 && out[n-1].span.Last.AddDays(1) == x.Span.First {
			out[n-1].extend(x)
			continue
		}
		if i > 0 && counted(text, &ts[i-1], x) {
			ranged = false
			continue
		}
		if ranged = places(x) && !firstSince(text[:x.Start], x) && !baseline(text[:x.Start], text[x.End:], x); ranged {
			if n := len(out); n > 0 && i > 0 && out[n-1].end == ts[i-1].End && refines(x, &ts[i-1], text) {
				out = out[:n-1]
			}
			out = append(out, dating{x.Start, x.End, x.Span, x.EDTF, x.Other, x.Resolution, x.Told, isName(text[:x.Start], text[x.End:], x), deniedUntil(text[:x.Start], x)})
			if months, from := periodEnded(text[:x.Start]); months > 0 && strings.ContainsAny(x.Text, "0123456789") {
				if n := len(out) - 2; n >= 0 && out[n].end > from { // "the third quarter ended Sept. 30"
					out = slices.Delete(out, n, n+1)
				}
				out[len(out)-1].lastMonths(months)
			}
			if notUntil(text[:x.Start], x) {
				out[len(out)-1].beginThen()
			}
			switch {
			case strings.HasPrefix(text[x.End:], "'s"), strings.HasPrefix(text[x.End:], "’s"), x.Type == timex.Time: // after dawn today is still today
			case endsIn(text[:x.Start], "before") && x.Text != "9/11": // before 9/11 is before what it names
				out[len(out)-1].endBefore(endsIn(text[:x.Start], "the day before"))
			case endsIn(text[:x.Start], "after") && !modifies(text[x.End:]):
				out[len(out)-1].beginAfter(endsIn(text[:x.Start], "the day after"))
			}
		}
	}
	return out
}

// periodEnded returns how many months the period has that the date behind the text ends, and where its words begin: "the quarter
// ended" June 30, "the six months ended" Oct. 1. It is 0 where there is none.
func periodEnded(before string) (months, from int) {
	const reach = 40 // bytes
	near := strings.ToLower(before[max(0, len(before)-reach):])
	head, ok := strings.CutSuffix(near, " ended ")
	if !ok {
		if head, ok = strings.CutSuffix(near, " ending "); !ok {
			return 0, 0
		}
	}
	words := strings.Fields(head)
	if len(words) == 0 {
		return 0, 0
	}
	last := words[len(words)-1]
	from = len(before) - len(near) + strings.LastIndex(head, last)
	switch last {
	case "quarter":
		return 3, from
	case "half":
		return 6, from
	case "year":
		return 12, from
	case "months":
		if len(words) > 1 {
			return monthCounts[words[len(words)-2]], from
		}
	}
	return 0, 0
}

var monthCounts = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "10": 10, "ten": 10, "12": 12, "twelve": 12}

// lastMonths makes d the period of some months that its day is the last of.
func (d *dating) lastMonths(n int) {
	if d.span.Last.IsZero() || d.span.First != d.span.Last || strings.ContainsAny(d.edtf, "T/[{") {
		return
	}
	d.span.First = d.span.Last.AddDays(1).AddMonths(-n)
	d.span.Precision = calendar.PrecisionMonth
	d.edtf = d.span.First.String() + "/" + d.span.Last.String()
	d.resolution += "; the months that ended then"
}

// firstSince tells whether x only says how long there had been nothing like it: "their first meeting since March" was not then.
// before is the text before x.
func firstSince(before string, x *timex.Timex) bool {
	if !strings.HasSuffix(x.EDTF, "/..") {
		return false
	}
	const reach = 60 // bytes
	before = before[max(0, len(before)-reach):]
	before = before[strings.LastIndexAny(before, ".,;:()\n")+1:]
	found := false
	for _, word := range strings.Fields(strings.ToLower(before)) {
		switch {
		case outstanding[word]:
			found = true
		case grammar.Auxiliaries[word] || word == "and" || word == "to": // "the largest donor and has helped since 2014"
			found = false
		}
	}
	return found
}

// outstanding say with "since" that there was nothing like it from then on.
var outstanding = wordlist.Set(`first worst best only highest lowest biggest largest deadliest bloodiest greatest smallest strongest weakest
	longest fiercest heaviest deepest sharpest harshest gravest coldest warmest widest toughest closest clearest steepest fastest`)

// notUntil tells whether x stands behind "not until": "it was not until Tuesday that X did so" says that X did so on Tuesday.
func notUntil(before string, x *timex.Timex) bool {
	if !strings.HasPrefix(x.EDTF, "../") {
		return false
	}
	before = strings.ToLower(before[max(0, len(before)-len("not until ")):] + firstWord(x.Text) + " ")
	return strings.Contains(before, "not until ") || strings.Contains(before, "n't until ") || strings.Contains(before, "n’t until ")
}

// deniedUntil tells whether x stands behind "until" in a clause that denies something: "did not meet until Friday".
func deniedUntil(before string, x *timex.Timex) bool {
	const reach = 80 // bytes
	if !strings.HasPrefix(x.EDTF, "../") {
		return false
	}
	before = before[max(0, len(before)-reach):]
	before = before[strings.LastIndexAny(before, ".,;:()\n")+1:]
	words := strings.Fields(strings.ToLower(before + firstWord(x.Text)))
	until := slices.IndexFunc(words, func(w string) bool { return untils[w] })
	if until < 0 || until < len(words)-2 {
		return false
	}
	words = words[:until]
	for i, word := range slices.Backward(words) {
		switch {
		case lasts[word]:
			return false
		case i > 0 && lasts[words[i-1]]:
			return false
		case word == "not" || word == "never" || strings.HasSuffix(word, "n't") || strings.HasSuffix(word, "n’t"):
			return true
		case word == "and" || word == "but" || word == "that" || word == "or" || subordinators[word]:
			return false
		}
	}
	return false
}

var untils = wordlist.Set("until till")

// lasts are verbs of what goes on, and ended sooner where it did not go on until then; and auxiliaries of what only may or
// ought to be.
var lasts = wordlist.Set(`last stay hold held keep kept remain continue wait endure survive extend prolong serve
	should must may might can could shouldn't mustn't can't couldn't cannot don't`)

// begins takes the denial of "not until" from an event: what was not so until Tuesday was so then, and what will not be so
// until August will be then at the earliest.
func (e *Event) begins(d *dating, published calendar.Date) {
	if !d.lifts || e.Certainty != Negated {
		return
	}
	then := *d
	then.beginThen()
	if then.span.First == published { // "will not be freed until Friday", on Friday
		return
	}
	e.Certainty = Asserted
	if e.Attribution != "" {
		e.Certainty = Reported
	}
	e.First, e.Last, e.Precision, e.EDTF = then.span.First, then.span.Last, then.span.Precision, then.edtf
	e.Resolution += "; not until then"
	if then.liesAhead(published) {
		e.Certainty, e.Type = Planned, turned(e.Type, Planned)
		e.Quad = quads[e.Type]
		if !strings.ContainsAny(e.EDTF, "/[T") {
			e.Last, e.EDTF = calendar.Date{}, "["+e.EDTF+"..]"
		}
	}
}

// beginThen makes d the day or the month until which something was not so.
func (d *dating) beginThen() {
	d.edtf = strings.TrimPrefix(d.edtf, "../")
	if p, err := calendar.ParseEDTF(d.edtf); err == nil {
		d.span = p.Span()
	}
}

// onThatDay makes d the day or the month since which, until which or by which something is so.
func (d *dating) onThatDay() {
	edtf := strings.TrimSuffix(strings.TrimPrefix(d.edtf, "../"), "/..")
	if by, ok := strings.CutPrefix(edtf, "[.."); ok {
		edtf = strings.TrimSuffix(by, "]")
		if d.other == "" && strings.HasSuffix(d.resolution, beforeIt) {
			edtf = d.span.Last.AddDays(1).String()
			d.resolution = strings.TrimSuffix(d.resolution, beforeIt)
		}
	}
	if p, err := calendar.ParseEDTF(edtf); err == nil && edtf != d.edtf {
		d.edtf, d.span = edtf, p.Span()
	}
}

// endsIn tells whether a text ends in words and a space.
func endsIn(text, words string) bool {
	text, spaced := strings.CutSuffix(text, " ")
	at := len(text) - len(words)
	return spaced && at >= 0 && strings.EqualFold(text[at:], words) && (at == 0 || text[at-1] == ' ' || text[at-1] == '\n')
}

// modifies tells whether the date before a text may only tell a noun in it from others: "after Friday prayers".
func modifies(behind string) bool {
	words := firstWords(behind, 1)
	if len(words) == 0 || !strings.HasPrefix(behind, " ") {
		return false
	}
	word := strings.TrimLeft(behind, " ")[0]
	return word >= 'a' && word <= 'z' && !grammar.Determiners[words[0]] && !grammar.Prepositions[words[0]] && !grammar.Conjunctions[words[0]] && !grammar.Auxiliaries[words[0]] && !grammar.PastForms[words[0]] && !personal[words[0]]
}

// endBefore makes d the bound that it is behind "before": of what was so before Friday, Friday is no day. A time of day and a
// part of a longer time are left as they are, for what lies before them lies in the same day or month. theDay is for "the day
// before" d, which is one.
func (d *dating) endBefore(theDay bool) {
	if d.span.First.IsZero() || d.span.Last.IsZero() || strings.ContainsAny(d.edtf, "T~?/[") {
		return
	}
	if theDay && d.span.First == d.span.Last { // "the day before Thursday"
		d.span.First = d.span.First.AddDays(-1)
		d.span.Last, d.edtf, d.other = d.span.First, d.span.First.String(), ""
		d.resolution += "; the day before it"
		return
	}
	d.span.First, d.span.Last = calendar.Date{}, d.span.First.AddDays(-1)
	d.edtf, d.other = "[.."+d.span.Last.String()+"]", ""
	d.resolution += beforeIt
}

// beforeIt ends the resolution of what was before a date.
const beforeIt = "; before it"

// beginAfter makes d the bound that it is behind "after": what was so after Friday was so on no Friday. theDay is for "the day
// after" d, which is one.
func (d *dating) beginAfter(theDay bool) {
	if d.span.First.IsZero() || d.span.Last.IsZero() || strings.ContainsAny(d.edtf, "T~?/[") {
		return
	}
	d.span.First = d.span.Last.AddDays(1)
	if theDay {
		d.span.Last, d.edtf, d.other = d.span.First, d.span.First.String(), ""
		d.resolution += "; the day after it"
		return
	}
	d.span.Last = calendar.Date{}
	from := d.span.First.String()
	switch {
	case d.span.First.Year < 1000:
	case d.span.Precision == calendar.PrecisionYear:
		from = from[:len("1992")]
	case d.span.Precision == calendar.PrecisionMonth:
		from = from[:len("1992-01")]
	}
	d.edtf, d.other = "["+from+"..]", ""
	d.resolution += "; after it"
}

// counted tells whether x is what a length of time is counted from: "eight days before the end of the year" is not then.
func counted(text string, length, x *timex.Timex) bool {
	if length.Type != timex.Duration || x.Start < length.End {
		return false
	}
	between := text[length.End:x.Start]
	return between == " before " || between == " after "
}

// places tells whether a date expression says when something happened.
func places(x *timex.Timex) bool {
	switch {
	case x.Type == timex.Set || x.Named || x.Stamp || x.Value == "PRESENT_REF":
		return false
	case !x.Span.IsZero():
		return x.Type != timex.Duration
	case x.Type == timex.Duration || strings.HasPrefix(x.Value, "P") && x.Value != "PAST_REF":
		return strings.Contains(x.Value, "X") && slices.ContainsFunc(strings.Fields(strings.ToLower(x.Text)), sided)
	}
	return x.Value == "PAST_REF" || x.Value == "FUTURE_REF"
}

// refines tells whether x says again, and more closely, when the expression before it is: "A decade later, in June 1967",
// "the following spring, on 4 April".
func refines(x, before *timex.Timex, text string) bool {
	if x.Start < before.End {
		return false
	}
	switch text[before.End:x.Start] {
	case ", in ", ", on ":
	default:
		return false
	}
	if before.Rule == "later" { // seen from a date that x names
		return true
	}
	within := !before.First.IsZero() && !x.First.IsZero() && !x.First.Before(before.First) && !before.Last.Before(x.Last)
	return within && x.Span.Precision < before.Span.Precision || x.Anchor.IsZero() && !before.Anchor.IsZero()
}

// sided tells whether a word puts a length of time on one side of the present.
func sided(w string) bool {
	switch w {
	case "recent", "past", "last", "coming", "next":
		return true
	}
	return false
}

// ofNoun tells whether the date expression at byte start of text only tells a thing from others of its
// kind: "the Espionage Act of 1917", "the attack of Aug. 21". It says nothing of when the clause is true.
func ofNoun(text string, start int) bool {
	before, ok := strings.CutSuffix(text[:start], " of ")
	if !ok {
		return false
	}
	word := before[strings.LastIndexAny(before, " \n")+1:]
	switch strings.ToLower(word) {
	case "", "as", "because", "ahead", "instead", "out", "course", "afternoon", "morning", "evening", "night", "middle", "part", "most", "much", "half":
		return false
	}
	last := word[len(word)-1]
	return 'a' <= last && last <= 'z'
}

// lastOn makes d the time from which on something is so: "has collected oil since fitting the cap on Friday".
func (d *dating) lastOn() {
	if d.span.Last.IsZero() || strings.ContainsAny(d.edtf, "T/[{") {
		return
	}
	d.edtf += "/.."
	d.span.Last = calendar.Date{}
	d.resolution += "; from then on"
}

// extend makes d reach to the far end of its range.
func (d *dating) extend(x *timex.Timex) {
	d.end = x.End
	if x.Span.IsZero() || d.span.IsZero() || x.Span.Last.Before(d.span.First) {
		return
	}
	near := d.edtf
	if strings.HasPrefix(near, "[") && d.span.First == d.span.Last { // of two readings the one that was chosen
		near = d.span.First.String()
	}
	if x.EDTF != "" && near != "" && !strings.ContainsAny(x.EDTF+near, "/[{") {
		d.edtf = near + "/" + x.EDTF
	}
	d.span.Last = x.Span.Last
	d.span.Precision = max(d.span.Precision, x.Span.Precision)
	d.resolution += "; to " + x.Resolution
}

// validity is whether what was said still held on the day on which somebody said it.
type validity uint8

const (
	holds   validity = iota // "said on Friday that Syria is ready"
	mayHold                 // "said on Friday that the well was leaking"
	over                    // "said on Friday that Syria had handed over the prisoners"
)

// openTo makes d the bound that a day of saying sets: what is reported happened on that day or before
// it, what is announced comes on that day or later.
func (d *dating) openTo(c Certainty, v validity) {
	switch {
	case d.span.Last.IsZero() || d.span.First.IsZero():
	case c == Planned || c == Hypothetical:
		d.edtf = "[" + d.span.First.String() + "..]"
		d.span.Last = calendar.Date{}
		d.resolution += "; it was announced then"
	case v != holds:
		d.edtf = "[.." + d.span.Last.String() + "]"
		d.resolution += "; it was told then"
		if v == over {
			d.span.First = calendar.Date{}
		}
	}
}

// liesAhead tells whether the days of d come after publication, or their last where only that is known: what must
// be done by a day that has not come is not done. What lasts until a day has begun.
func (d *dating) liesAhead(published calendar.Date) bool {
	first := d.span.First
	if first.IsZero() && strings.HasPrefix(d.edtf, "[") {
		first = d.span.Last
	}
	return !published.IsZero() && first.After(published) && !d.told
}

// before returns d in the other of its two readings, that of a day which has come by the publication, or nil where there
// is none.
func (d *dating) before(published calendar.Date) *dating {
	day, err := calendar.ParseDate(d.other)
	if err != nil || day.After(published) || d.span.First != d.span.Last {
		return nil
	}
	b := *d
	b.other = d.span.First.String()
	b.span.First, b.span.Last = day, day
	b.resolution += "; as it was done, the one before it"
	return &b
}
