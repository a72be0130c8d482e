package render

import (
	"net/url"
	"strings"
	"unicode"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

// card is an entry as the page shows it: text only, cleaned, ready for the template.
type card struct {
	ID    string
	Class string // how it is told, for the style: "q4 reported"
	Day   string // an exact day as ISO 8601, else empty
	When  string
	Notes string // precision, certainty and what else qualifies the date

	Summary string
	Who     string
	Whom    string
	Type    string
	Place   string

	Shown  report
	Others []report // the other reports of the same event
	Told   int      // articles that tell it, the shown one included
}

// report is one article's account: its words and where they stand.
type report struct {
	Before, Mark, After string // the sentence, around the date expression
	Expression          string
	When                string // what the expression resolves to
	Resolution          string
	Other               string // the reading that was not chosen
	Title               string
	Publisher           string
	URL                 string // empty when it is not a safe link
	Published           string
	Differs             string // what this report says otherwise than the one shown
}

func cardOf(e *story.Entry) card {
	r := &e.Reports[0]
	ev := &r.Event
	c := card{
		ID:      clean(e.ID),
		Class:   "q" + string(rune('0'+quad(ev))) + " " + clean(string(ev.Certainty)),
		When:    when(ev.Span(), ev.EDTF),
		Notes:   notes(ev),
		Summary: clean(ev.Summary),
		Who:     names(ev.Actor),
		Whom:    names(ev.Recipient),
		Type:    clean(ev.Type),
		Shown:   reportOf(r),
		Told:    told(e),
	}
	if !dated(ev) {
		c.When = known(ev, r.Published)
	} else if ev.First == ev.Last {
		c.Day = ev.First.String()
	}
	if ev.Location != nil {
		c.Place = clean(ev.Location.Text)
	}
	for i := range e.Reports[1:] {
		other := reportOf(&e.Reports[i+1])
		other.Differs = differs(ev, &e.Reports[i+1].Event)
		c.Others = append(c.Others, other)
	}
	return c
}

func quad(e *event.Event) int {
	if e.Quad < 1 || e.Quad > 4 {
		return 0
	}
	return e.Quad
}

func notes(e *event.Event) string {
	var n []string
	if e.Precision != calendar.PrecisionNone {
		n = append(n, e.Precision.String())
	}
	if e.DatedBy == event.ByContext {
		n = append(n, "from context")
	}
	switch {
	case e.Certainty == event.Reported && e.Attribution != "":
		n = append(n, "reported by "+clean(e.Attribution))
	case e.Certainty != event.Asserted && e.Certainty != "":
		n = append(n, clean(string(e.Certainty)))
	}
	return strings.Join(n, " · ")
}

func names(actors []event.Actor) string {
	var n []string
	for _, a := range actors {
		n = append(n, clean(a.Text))
	}
	return strings.Join(n, ", ")
}

func reportOf(r *story.Report) report {
	ev := &r.Event
	out := report{
		Expression: clean(ev.Expression),
		Resolution: clean(ev.Resolution),
		Title:      clean(r.Title),
		Publisher:  clean(r.Publisher),
		URL:        link(r.URL),
		Published:  clean(r.Published),
	}
	out.Before, out.Mark, out.After = marked(ev)
	if ev.Expression != "" {
		out.When = when(ev.Span(), ev.EDTF)
	}
	if ev.Other != "" {
		out.Other = reading(clean(ev.Other))
	}
	if d, err := calendar.ParseDate(r.Published); err == nil {
		out.Published = d.Long()
	}
	return out
}

// marked cuts the sentence around its date expression, by the offsets where they fit the words and
// at the first place where the words stand otherwise.
func marked(e *event.Event) (before, mark, after string) {
	from := e.ExpressionStart - e.SentenceStart
	to := from + len(e.Expression)
	if e.Expression == "" || from < 0 || to > len(e.Sentence) || e.Sentence[from:to] != e.Expression {
		if from = strings.Index(e.Sentence, e.Expression); from < 0 || e.Expression == "" {
			return clean(e.Sentence), "", ""
		}
		to = from + len(e.Expression)
	}
	return clean(e.Sentence[:from]), clean(e.Sentence[from:to]), clean(e.Sentence[to:])
}

// differs says where a report of an event does not agree with the shown one.
func differs(shown, other *event.Event) string {
	var d []string
	if dated(other) && (other.First != shown.First || other.Last != shown.Last) {
		d = append(d, when(other.Span(), other.EDTF))
	}
	if other.Certainty != shown.Certainty && other.Certainty != "" {
		d = append(d, clean(string(other.Certainty)))
	}
	if other.Type != shown.Type && other.Type != "" {
		d = append(d, clean(other.Type))
	}
	return strings.Join(d, ", ")
}

// clean takes control characters out of foreign text: tabs and line breaks become spaces, the others
// go, those that would override the direction of the page's text among them.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case unicode.IsControl(r), r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, s)
}

// link returns s when it is an absolute http or https address with a host, and "" otherwise.
func link(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || clean(s) != s {
		return ""
	}
	return s
}
