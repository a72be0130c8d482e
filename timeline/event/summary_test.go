package event_test

import "testing"

// A summary says of a clause what its sentence says, or is the sentence.
func TestASummaryIsTrueByItself(t *testing.T) {
	r := newReading()
	for sentence, want := range map[string]string{
		"France has never seen as much snow in January as it has seen this month.":                    "",
		"Moscow lost more troops in May than it lost in 2010.":                                        "",
		"Haiti is in a cruel situation it finds itself in today.":                                     "",
		"One of the fears that keeps Kenya awake this month is a war.":                                "",
		"Kenya on Friday modified and expanded the boundaries of the port.":                           "",
		"Obama's news that he was going to leave the house Friday did not sit well with some people.": "",

		"The oil was recaptured, burned off or eaten by Kenyan crabs in March.":       "",
		"Merkel was in Kenya when she was told of it in March 2013.":                  "",
		"No regulator in Kenya who tried to stop the bank in 2004 would have lasted.": "",
		"The claim that Kenya had tested a missile in May was rejected.":              "Kenya had tested a missile in May.",
		"The troops that Putin wants to send on Friday are ready.":                    "Putin wants to send the troops on Friday.",
		"The deal that Kenya signed in May was torn up.":                              "Kenya signed the deal in May.",
		"Hitler spent May in Kenya.":                                                  "",

		"Obama warned Kenya on Friday not to \"nickel and dime\" residents of the coast.":                                                                                                  "",
		"On April 11, four days before the bridge in Kenya collapsed, one of the men took a boat to Egypt.":                                                                                "",
		"Thousands took to the streets of Kenya on Friday, Saturday and Sunday, demanding a vote.":                                                                                         "",
		"Obama and Putin enjoyed a round of golf on Saturday near Washington, something they have done on other weekends since the spill and a fact not lost on users of social networks.": "Obama and Putin enjoyed a round of golf on Saturday near Washington.",
		"In an interview with Kenyan radio aired on Friday, Obama also said that he was well.":                                                                                             "An interview with Kenyan radio was aired on Friday.",
		"Kenya told Senate committees on Friday that the company would attempt a rescue.":                                                                                                  "The company would attempt a rescue.",
		"Far from closing the matter, the release was followed on Friday by a statement of Kenya.":                                                                                         "",
		"NAIROBI -- Kenya fell silent on Friday.":                                                                                                                                          "Kenya fell silent on Friday.",
		"Dudley, who took over from Hayward as chief executive on 1 April, also agreed to speak.":                                                                                          "",
		"Shares in Kenya closed up 7.2%, recovering losses suffered on Friday.":                                                                                                            "Losses were suffered on Friday.",
	} {
		if want == "" {
			want = sentence
		}
		for _, e := range r.read(sentence) {
			if e.Summary != want {
				t.Errorf("%s\nwant %s\ngot  %s", sentence, want, e.Summary)
			}
		}
	}
}

func TestWhoSaysItIsNamedAlone(t *testing.T) {
	r := newReading()
	for sentence, want := range map[string]string{
		"Separately, Low also said on Friday the paper fell by a tenth.": "Low",
		"The family said the fund was closed in March.":                  "The family",
		"Analysts said the fund was closed in March.":                    "Analysts",
		"He said the fund was closed in March.":                          "",
	} {
		for _, e := range r.read(sentence) {
			if e.Attribution != want {
				t.Errorf("%s: said by %q, want %q", sentence, e.Attribution, want)
			}
		}
	}
}
