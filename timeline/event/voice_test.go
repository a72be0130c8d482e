package event_test

import "testing"

func TestWhoSpeaksInATranscriptIsNoPartOfTheSentence(t *testing.T) {
	r := newReading()
	for text, want := range map[string]string{
		"MS. LOW: We condemned Kenya on Friday, and we will meet Lavrov on Thursday.":    "ACCUSE Low>KEN asserted 2013-04-12 Low condemned Kenya on Friday.; AGREE Low>RUS planned 2013-04-18 Low will meet Lavrov on Thursday.",
		"ANGELA MERKEL, CHANCELLOR: I met Lavrov in Geneva on Friday.":                   "CONSULT DEU>RUS asserted 2013-04-12 Angela Merkel met Lavrov in Geneva on Friday.",
		"(BEGIN VIDEOTAPE) ANN LEE, HOST (voice-over): Russia attacked Kenya on Friday.": "ASSAULT RUS>KEN reported 2013-04-12 Russia attacked Kenya on Friday.",
		"QUESTION: Did Russia attack Kenya on Friday?":                                   "ASSAULT RUS>KEN hypothetical 2013-04-12 Did Russia attack Kenya on Friday?",
		"BREAKING: Russia attacked Kenya on Friday.":                                     "ASSAULT RUS>KEN asserted 2013-04-12 Russia attacked Kenya on Friday.",
		"VIDEO: Russia attacked Kenya on Friday.":                                        "ASSAULT RUS>KEN asserted 2013-04-12 VIDEO: Russia attacked Kenya on Friday.",
		"NATO: The alliance attacked Kenya on Friday.":                                   "ASSAULT IGO>KEN asserted 2013-04-12 NATO: The alliance attacked Kenya on Friday.",
	} {
		got := ""
		for _, e := range r.read(text) {
			if e.Certainty == "reported" && e.Attribution != "Ann Lee" {
				t.Errorf("%s\nis said by %q", text, e.Attribution)
			}
			if got != "" {
				got += "; "
			}
			got += sign(&e) + " " + e.Summary
		}
		if got != want {
			t.Errorf("%s\nwant %s\ngot  %s", text, want, got)
		}
	}
}
