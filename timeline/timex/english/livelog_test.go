package english_test

import (
	"strings"
	"testing"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
)

func valuesOf(text string) string {
	var values []string
	for _, x := range english.NewTagger().Tag(timex.Document{Text: text, Published: calendar.Date{Year: 2013, Month: 4, Day: 15}}) {
		values = append(values, x.Value)
	}
	return strings.Join(values, " ")
}

func TestLinesOfALiveLogBeginWithTimes(t *testing.T) {
	const log = "2044 A minister arrives.\n2013 He has left Lima, where he was on 3 March.\n\n1305: Talks begin.\n1212 Aides wait, as in 1998."
	if got, want := valuesOf(log), "2013-04-15T20:44 2013-04-15T20:13 2013-03-03 2013-04-15T13:05 2013-04-15T12:12 1998"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestLinesOfAChronologyBeginWithYears(t *testing.T) {
	for name, text := range map[string]string{
		"years that could be times":     "1956: War.\n1958: Union.\n2003: War.",
		"one that could not":            "1412 A treaty.\n1956 War.\n1973 War.\n1458 A treaty.",
		"too few lines":                 "1412 A treaty is made.\n1956 War breaks out.",
		"numbers within lines":          "In 1412 a treaty.\nIn 1305 a king.\nIn 1212 a war.",
		"four digits of longer numbers": "14121 soldiers.\n13051 ships.\n12121 men.",
	} {
		if got := valuesOf(text); strings.Contains(got, "T") {
			t.Errorf("%s: got %s", name, got)
		}
	}
}
