// Package english holds the date expressions of English: its words as tables in lexicon/, its rules
// one family a file, and in corpus/ the examples that are their specification and their test.
//
// To add a rule, write a func(*timex.Window) in the file of its family, list it in rules below, and
// give it a block of examples, good and bad, in corpus/.
package english

import (
	"embed"
	"fmt"
	"io"
	"sync"

	"timeline/timeline/timex"
)

//go:embed lexicon/*.tsv
var tables embed.FS

// rules in order: of two matches of the same length, the earlier one wins.
var rules = []timex.Rule{
	{Name: "holiday", Trigger: timex.Holiday, Match: holiday},
	{Name: "period", Trigger: timex.Era, Match: era},
	{Name: "numeric", Digits: true, Match: numeric},
	{Name: "clock", Digits: true, Trigger: timex.Zone | timex.Number | timex.DayPart, Match: clock},
	{Name: "monthday", Trigger: timex.Month, Match: monthDay},
	{Name: "range", Digits: true, Match: rangeEnd},
	{Name: "set", Trigger: timex.Weekday | timex.Unit | timex.Frequency | timex.DayPart | timex.Month | timex.Season, Match: set},
	{Name: "weekday", Trigger: timex.Weekday, Match: weekday},
	{Name: "month", Trigger: timex.Month, Match: month},
	{Name: "weekend", Trigger: timex.Unit, Match: weekend},
	{Name: "quarter", Trigger: timex.Unit, Digits: true, Match: quarter},
	{Name: "season", Trigger: timex.Season, Match: season},
	{Name: "decade", Digits: true, Trigger: timex.Unit | timex.DecadeName, Match: decade},
	{Name: "year", Digits: true, Trigger: timex.Number, Match: year},
	{Name: "daypart", Trigger: timex.DayPart, Match: dayPart},
	{Name: "deictic", Trigger: timex.Deictic | timex.Reference, Match: deictic},
	{Name: "ago", Trigger: timex.Relation | timex.Unit, Match: ago},
	{Name: "ahead", Trigger: timex.Unit, Match: ahead},
	{Name: "later", Trigger: timex.Relation | timex.Unit, Match: later},
	{Name: "age", Trigger: timex.Unit, Match: age},
	{Name: "vague", Trigger: timex.Unit, Match: vague},
	{Name: "unit", Trigger: timex.Unit, Match: unit},
	{Name: "anaphor", Trigger: timex.Unit | timex.Ordinal, Digits: true, Match: anaphor},
	{Name: "duration", Trigger: timex.Unit, Digits: true, Match: duration},
}

// Language returns English. It is made once and shared.
var Language = sync.OnceValue(func() *timex.Language {
	var in []io.Reader
	for _, name := range []string{"calendar", "numbers", "verbs", "other"} {
		f, err := tables.Open("lexicon/" + name + ".tsv")
		if err != nil {
			panic(err) // embedded: it is there
		}
		in = append(in, f)
	}
	in = append(in, names.words())
	lexicon, err := timex.NewLexicon(in...)
	if err != nil {
		panic(fmt.Sprintf("embedded lexicon: %v", err)) // a test reads it
	}
	return &timex.Language{Lexicon: lexicon, Rules: rules, Refine: refine, Cue: cue}
})

// NewTagger returns a Tagger for English texts.
func NewTagger() *timex.Tagger { return timex.NewTagger(Language()) }
