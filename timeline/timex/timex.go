package timex

import "timeline/timeline/calendar"

// Type is a TIMEX3 type.
type Type string

// The TIMEX3 types.
const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// Timex is a date expression in a text, resolved: which words, what they mean, and why.
type Timex struct {
	Start int    `json:"start"` // byte offset of the first word
	End   int    `json:"end"`   // byte offset after the last
	Text  string `json:"text"`

	Type  Type   `json:"type"`
	Value string `json:"value"` // TIMEX3 value
	Mod   string `json:"mod,omitempty"`
	Quant string `json:"quant,omitempty"`
	Freq  string `json:"freq,omitempty"`

	EDTF  string        `json:"edtf,omitempty"`
	First calendar.Date `json:"date_start,omitzero"` // first day it can mean, zero when it names none
	Last  calendar.Date `json:"date_end,omitzero"`   // last day it can mean

	Rule       string `json:"rule"`
	Resolution string `json:"resolution"` // why it means that, in plain words

	Other string `json:"other,omitempty"` // the reading that was not chosen, as EDTF, where there are two

	Span   calendar.Span `json:"-"` // First, Last and their precision, zero when it names no day
	Anchor calendar.Date `json:"-"` // the day it was resolved from; zero when the words are enough
	Side   Direction     `json:"-"` // of a duration: it ends at publication (Past) or begins there (Future)
	Named  bool          `json:"-"` // a named period ("the Cold War"), rather than a statement of time
	Stamp  bool          `json:"-"` // the time at which its line was written, in a text that is kept while things happen
	Told   bool          `json:"-"` // told as past, though its day comes after publication
	Range  bool          `json:"-"` // the far end of a range that began with the expression before it
}

// Document is a text to tag.
type Document struct {
	Text      string
	Body      int           // byte offset at which the body begins; nothing before it is tagged
	Published calendar.Date // the publish date; a zero one leaves relative expressions undated
	Dateline  calendar.Date // the day of the dateline, where there is one: the document creation time, which else is the publish date
	Style     Style
	Named     bool // also find named periods ("the Cold War"), which TIMEX3 does not count as expressions of time
}

// Style is the kind of text, which decides what a date without a direction is seen from.
type Style uint8

// The styles.
const (
	Auto      Style = iota // news, unless the text tells of years long before its publication
	News                   // seen from the publish date
	Narrative              // seen from the date mentioned before
)

// Direction is the side of its reference on which a date lies.
type Direction int8

// The directions.
const (
	Past    Direction = -1
	Unknown Direction = 0
	Future  Direction = 1
)
