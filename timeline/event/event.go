package event

import "timeline/timeline/calendar"

// Event is one thing that an article says happened, will happen or did not: who did what to whom,
// when, and the words that say so. Its JSON form is one line of `timeline extract`.
type Event struct {
	Article   string             `json:"article"`
	First     calendar.Date      `json:"date_start,omitzero"`
	Last      calendar.Date      `json:"date_end,omitzero"`
	EDTF      string             `json:"edtf,omitempty"`
	Precision calendar.Precision `json:"precision"`
	DatedBy   DatedBy            `json:"dated_by"`

	Type      string  `json:"event_type,omitempty"` // PLOVER type
	Quad      int     `json:"quad_code,omitempty"`  // 1 to 4
	Actor     []Actor `json:"actor,omitempty"`
	Recipient []Actor `json:"recipient,omitempty"`
	Location  *Place  `json:"location,omitempty"`

	Certainty   Certainty `json:"certainty"`
	Attribution string    `json:"attribution,omitempty"` // who reports it

	Summary       string `json:"summary"`
	Sentence      string `json:"sentence"`
	SentenceStart int    `json:"sentence_start"` // byte offsets into the article's text
	SentenceEnd   int    `json:"sentence_end"`

	Expression      string `json:"expression,omitempty"`
	ExpressionStart int    `json:"expression_start"` // byte offsets into the article's text; both 0 without an expression
	ExpressionEnd   int    `json:"expression_end"`
	Resolution      string `json:"resolution,omitempty"`
	Other           string `json:"other,omitempty"` // the reading of the date that was not chosen, as EDTF
}

// Actor is who acts or is acted upon.
type Actor struct {
	Text   string `json:"text"`
	Code   string `json:"code,omitempty"`   // ISO 3166-1 alpha-3, or IGO, NGO, IMG
	Sector string `json:"sector,omitempty"` // PLOVER sector: GOV, MIL, REB, …
}

// Place is where an event happened.
type Place struct {
	Text string `json:"text"`
	Code string `json:"code,omitempty"` // ISO 3166-1 alpha-3
}

// DatedBy says what gives an event its date.
type DatedBy string

// The ways in which an event is dated.
const (
	ByExpression DatedBy = "expression" // a date expression governs it
	ByContext    DatedBy = "context"    // carried from a neighbouring sentence or the document
	ByPublished  DatedBy = "published"  // nothing says when: the publish date is only an upper bound
)

// Certainty says how an article presents an event.
type Certainty string

// The certainties.
const (
	Asserted     Certainty = "asserted"
	Reported     Certainty = "reported"
	Planned      Certainty = "planned"
	Hypothetical Certainty = "hypothetical"
	Negated      Certainty = "negated"
)

// Span returns the days of the event, with their precision.
func (e Event) Span() calendar.Span {
	return calendar.Span{First: e.First, Last: e.Last, Precision: e.Precision}
}
