package article_test

import (
	"testing"

	"timeline/timeline/article"
)

func TestADatelineThatRanIntoASentenceIsNoPartOfIt(t *testing.T) {
	for _, c := range []struct {
		glued, rest string
		first       bool
	}{
		{"Oil prices fall LONDON | Fri Apr 30, 2010 3:26 pm EDT LONDON (Reuters) - ", "Prices fell on Friday.", false},
		{"NEW YORK, Sept. 24 -- ", "Shares fell.", true},
		{"(Update 4:29 a.m. in Oslo, 9:29 p.m. ET) -- ", "The square is calm.", false},
		{"(Updated 6:40 p.m. (0140 in Oslo)) ", "The square is calm.", false},
		{"Activists charged updated: Wed Feb 23 2011 14:56:00 ", "Dozens of men were held.", false},
		{"", "The list was updated: 12 names are new.", false},
		{"(AP) ", "U.S. officials left.", false},
		{"(Jane Doe - Reuters) ", "The square is calm.", false},
		{"(AP Photo/Jane Doe) (Jane Doe - AP) TOKYO, Oct. 17 -- ", "Shares fell.", true},
		{"Tuesday, September 30, 2008; 10:10 AM ", "Most voters are calm.", true},
		{"4:49 PM ET ", "Most voters are calm.", true},
		{"", "4:49 PM is late.", true},
		{"", "(Britain and France -- two members) Voted for it.", false},
		{"", "Tuesday, September 30, was calm: 10 a.m. came and went.", true},
		{"", "At 10:10 AM the guns fell silent.", true},
		{"", "NATO -- The alliance met.", false},
		{"", "The shop (open until 5:30 p.m.) Closed on Friday.", false},
		{"", "Envoys (two of them) met.", true},
		{"", "", true},
	} {
		if n := article.Glued(c.glued+c.rest, c.first); n != len(c.glued) {
			t.Errorf("%q: %d bytes are cut, want %d", c.glued+c.rest, n, len(c.glued))
		}
	}
}
