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

	EDTF string        `json:"edtf,omitempty"`
	Span calendar.Span `json:"-"` // the days it can mean, zero where it names none

	Rule       string `json:"rule"`
	Resolution string `json:"resolution"` // why it means that, in plain words

	Other     string `json:"other,omitempty"` // the reading not chosen, as EDTF, where there are two
	Relative  bool   `json:"-"`               // resolved from the publish date or another date, not by itself
	Direction Direction
}

// Direction is the side of its reference on which a date lies.
type Direction int8

// The directions.
const (
	Past    Direction = -1
	Present Direction = 0
	Future  Direction = 1
)
