package render

import (
	"cmp"
	"net/url"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

// card is an entry as the page shows it: text only, cleaned, ready for the template.
type card struct {
	ID    string
	Named bool   // the card has its ID as an anchor
	Class string // how it is told, for the style: quad code and certainty, "q4 c1"
	Day   string // an exact day as ISO 8601, else empty
	When  string
	Notes string // precision, certainty and what else qualifies the date
	Deed  string // who → whom · type · place

	Summary string

	Happened string // of what was planned: the ID of the entry that tells that it happened
	Unheard  bool   // and no article tells that it happened, though its time is over

	Shown  report
	Others []report // the other reports of the same event
	Told   int      // reports there are of it, the shown one included, at hand or not
}

// report is one article's account: its words and where they stand.
type report struct {
	Before, Mark, After string // the sentence, around the date expression
	IsSummary           bool   // the sentence is the headline as well
	Reading             string // the expression and what it resolves to
	Resolution          string // why
	Other               string // the reading that was not chosen
	Link                string // address of the article, or its place in the list of sources
	Source              string // the words of that link
	Publisher           string // what follows the link
	Published           string
	Differs             string // what this report says otherwise than the one shown
}

func (o *overview) cardOf(e *story.Entry) card {
	ev := &e.Reports[0].Event
	c := card{
		ID:      clean(e.ID),
		Named:   !o.footnotes() || o.happened[e.ID],
		Class:   classOf(ev),
		When:    whenOf(ev),
		Notes:   notes(ev),
		Summary: clean(ev.Summary),
		Deed:    deed(ev),

		Happened: clean(e.Outcome.Happened),
		Unheard:  e.Outcome.Unheard,
		Shown:    o.reportOf(&e.Reports[0]),
		Told:     max(told(e), len(e.Reports)),
	}
	if e.Added || len(e.Edited) > 0 {
		c.Notes = strings.TrimPrefix(c.Notes+" · edited", " · ")
	}
	c.Shown.IsSummary = ev.Summary == ev.Sentence
	if !Dated(ev) {
		c.When = known(ev, e.Reports[0].Published)
	} else if ev.First == ev.Last && !o.footnotes() {
		c.Day = ev.First.String()
	}
	for i := range e.Reports[1:] {
		other := o.reportOf(&e.Reports[i+1])
		other.Differs = differs(ev, &e.Reports[i+1].Event)
		c.Others = append(c.Others, other)
	}
	return c
}

// footnotes tells whether cards refer to the list of sources instead of repeating what it says, and
// have their IDs in the index instead of an anchor each, which takes a browser as long as two elements.
func (o *overview) footnotes() bool { return o.Events > footnotesFrom }

func classOf(e *event.Event) string {
	class := []byte{'q', byte('0' + quad(e)), ' ', 'c', digit(certainties, e.Certainty)}
	if e.Certainty == event.Asserted {
		class = class[:2]
	}
	return string(class)
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
	if e.Certainty != event.Asserted && e.Certainty != "" {
		n = append(n, clean(string(e.Certainty)))
	}
	return strings.Join(n, " · ")
}

// deed writes who did something to whom and, on a line of its own, what kind of thing, where, and on whose
// word: "United States → Russia", "SANCTION · Geneva · according to officials".
func deed(e *event.Event) string {
	var d []string
	who := names(e.Actor)
	if whom := names(e.Recipient); whom != "" {
		who = strings.TrimSpace(who + " → " + whom)
	}
	place := ""
	if e.Location != nil {
		place = isolate(clean(e.Location.Text))
	}
	said := clean(e.Attribution)
	if said != "" {
		said = "according to " + isolate(said)
	}
	for _, part := range []string{clean(e.Type), place, said} {
		if part != "" {
			d = append(d, part)
		}
	}
	return strings.Trim(who+"\n"+strings.Join(d, " · "), "\n")
}

func names(actors []event.Actor) string {
	var n []string
	for _, a := range actors {
		n = append(n, isolate(clean(a.Text)))
	}
	return strings.Join(n, ", ")
}

func (o *overview) reportOf(r *story.Report) report {
	ev := &r.Event
	src := sourceOf(r)
	out := report{
		Resolution: clean(ev.Resolution),
		Link:       src.URL,
		Source:     isolate(cmp.Or(src.Title, src.URL, src.Article)),
		Publisher:  isolate(src.Publisher),
		Published:  src.Day(),
	}
	if out.Source == "" {
		out.Source, out.Publisher = out.Publisher, ""
	}
	if o.footnotes() {
		out.Link = "#s" + strconv.Itoa(o.numbers[src])
		out.Source, out.Publisher = isolate(cmp.Or(src.Publisher, src.Title, src.URL, src.Article)), ""
		if out.Published != "" && (src.Publisher == "" || !strings.Contains(out.Resolution, out.Published)) {
			out.Source += ", " + out.Published
		}
		out.Published = ""
	}
	out.Before, out.Mark, out.After = marked(ev)
	if ev.Expression != "" || ev.Resolution != "" {
		out.Reading = whenOf(ev)
		if words := isolate(clean(ev.Expression)); words != out.Reading {
			out.Reading = strings.TrimSpace(words + " → " + out.Reading)
		}
	}
	if ev.Other != "" {
		out.Other = reading(clean(ev.Other))
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
	if Dated(other) && (other.First != shown.First || other.Last != shown.Last) {
		d = append(d, whenOf(other))
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

// isolate keeps words that run from right to left from pulling the text around them into their order:
// it puts them between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE. Other words stay as they are.
func isolate(s string) string {
	for _, r := range s {
		if r < 0x590 {
			continue
		}
		if p, _ := bidi.LookupRune(r); p.Class() == bidi.R || p.Class() == bidi.AL {
			return "\u2068" + s + "\u2069"
		}
	}
	return s
}

// Link returns s when it is an absolute http or https address with a host, and "" otherwise.
func Link(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || clean(s) != s {
		return ""
	}
	return s
}
