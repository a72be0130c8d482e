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

func TestAnArticleIsWrittenOnTheDayOfItsDateline(t *testing.T) {
	for _, c := range []struct{ text, published, written string }{
		{"CAIRO, July 22 - Planes bombed a base today.", "1977-07-23", "1977-07-22"},
		{"RABAT, Dec. 31 (Reuter) - Talks ended yesterday.", "1976-01-01", "1975-12-31"},
		{"YEREVAN/BAKU (BBC) 22 July - Planes bombed a base today.", "1977-07-23", "1977-07-22"},
		{"CAIRO, July 23 - Planes bombed a base today.", "1977-07-23", "1977-07-23"},
		{"CAIRO, July 2 - Planes bombed a base today.", "1977-07-23", "1977-07-23"}, // a reprint, or another year
		{"CAIRO, July 24 - Planes bombed a base today.", "1977-07-23", "1977-07-23"},
		{"CAIRO (AP) - Planes bombed a base today.", "1977-07-23", "1977-07-23"},
		{"Planes bombed a base in Cairo on July 22 - today.", "1977-07-23", "1977-07-23"},
	} {
		for a, err := range article.Read([]string{"-"}, stdin(`{"text":"`+c.text+`","published":"`+c.published+`"}`)) {
			if err != nil || a.Creation().String() != c.written || a.Published.Date.String() != c.published {
				t.Errorf("%s: written %s, published %s, want %s and %s: %v", c.text, a.Creation(), a.Published.Date, c.written, c.published, err)
			}
		}
		for a, err := range article.Read([]string{"-"}, stdin("Posted: "+c.published+"\n\n"+c.text+"\n")) {
			if err != nil || a.Creation().String() != c.written {
				t.Errorf("a file with %s: written %s, want %s: %v", c.text, a.Creation(), c.written, err)
			}
		}
	}
}
