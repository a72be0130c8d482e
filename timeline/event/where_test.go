package event_test

import (
	"testing"

	"timeline/timeline/article"
)

func TestADatelineIsThePlaceOfWhatMayHaveBeenThere(t *testing.T) {
	r := newReading()
	for _, c := range [][3]string{ // the dateline, a sentence published on Monday 15 April 2013, its place
		{"MOSCOW", "Donilon met Putin on Monday.", "Moscow"},
		{"MOSCOW", "Russia banned imports from Georgia in 2006.", "Moscow"},
		{"MOSCOW", "The United States imposed sanctions on Russia in December.", ""},
		{"MOSCOW", "North Korea tested a nuclear device on Sunday.", ""},
		{"MOSCOW", "The Boston Marathon was bombed on April 1.", ""},
		{"MOSCOW", "Putin met Merkel in Berlin on Monday.", "Berlin"},
		{"MOSCOW", "Putin will visit Japan in June.", ""},
		{"ENNISKILLEN, Northern Ireland", "Obama and Putin met on Monday.", "Enniskillen, Northern Ireland"},
		{"ENNISKILLEN, Northern Ireland", "Obama and Putin met in July 2012.", ""},
		{"DAMASCUS", "Israel bombed a Syrian convoy on Sunday.", "Damascus"},
		{"DAMASCUS", "Rebels seized an air base on Sunday.", "Damascus"},
		{"VIENNA", "The FBI arrested ten Russians in 2010.", ""},
		{"WASHINGTON", "Congress passed a law on Sunday.", "Washington"},
		{"BEIRUT", "Police detained a secretary at the U.S. embassy on Sunday.", ""},
	} {
		a := &article.Article{ID: "a", Text: c[1], Place: c[0], Published: article.Published{Date: published}}
		events := r.events(a)
		if len(events) == 0 {
			t.Errorf("%s tells nothing", c[1])
		}
		for _, e := range events {
			place := ""
			if e.Location != nil {
				place = e.Location.Text
			}
			if place != c[2] {
				t.Errorf("%s — %s\nplace %q, want %q", c[0], c[1], place, c[2])
			}
		}
	}
}
