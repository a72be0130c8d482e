package gist_test

import (
	"testing"

	"timeline/timeline/event/gist"
)

func TestALineBeginsAndEndsLikeASentence(t *testing.T) {
	for text, want := range map[string]string{
		"and the talks  began\non Friday,":      "The talks began on Friday.",
		"However, Oslo agreed.":                 "Oslo agreed.",
		"however small, it counts":              "However small, it counts.",
		`the minister said "yes`:                "The minister said yes.",
		"“We agree,” he said":                   "“We agree,” he said.",
		"a deal (signed in May) fell through —": "A deal (signed in May) fell through.",
		"will they meet?":                       "Will they meet?",
		" ,;":                                   "",
	} {
		if got := gist.Line(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
