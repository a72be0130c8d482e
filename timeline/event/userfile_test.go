package event_test

import (
	"errors"
	"strings"
	"testing"

	"timeline/timeline/article"
	"timeline/timeline/event"
	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
)

func TestActorsOfOnesOwnWinOverTheBuiltInOnes(t *testing.T) {
	const text = "The Blue Helmet Council accused Zed Quorum on Friday."
	for name, file := range map[string]string{
		"TSV":                 "# ours\nname\tcode\tsector\tyears\nBlue Helmet Council\tIGO\tIGO\nZed Quorum\tNOR\tGOV\t2010-2015\n",
		"PETRARCH dictionary": "; a comment\nBLUE_HELMET_COUNCIL [IGO]\nZED_QUORUM_ ; a person\n+MR_QUORUM\n\t[NOROPP <100101]\n\t[NORGOV 100101-151231]\n",
	} {
		t.Run(name, func(t *testing.T) {
			actors, err := event.ReadActors(strings.NewReader(file), "ours")
			if err != nil {
				t.Fatal(err)
			}
			a := &article.Article{ID: "own", Text: text, Published: article.Published{Date: published}}
			ts := english.NewTagger().Tag(timex.Document{Text: text, Published: published})
			events := event.New(event.WithActors(actors)).Extract(a, ts)
			if len(events) != 1 || sign(&events[0]) != "ACCUSE IGO>NOR asserted 2013-04-12" || events[0].Recipient[0].Sector != "GOV" {
				t.Errorf("got %+v", events)
			}
		})
	}
}

func TestWhatIsWrongInAnActorsFileIsSaidWithItsLine(t *testing.T) {
	for file, want := range map[string]string{
		"name\tcode\nX Party\tnor\n":                   `line 2: "nor" is not a code of three capital letters`,
		"name\tcode\tsector\tyears\nX\tNOR\tGOV\tlong": `line 2: "long" is not a stretch of years like 1922-1991`,
		"name\tcode\njust a name\n":                    "line 2: 1 columns",
		"SOME_NAME\n":                                  `"Some Name" has no code`,
		"\t[NOR]\n":                                    "line 1: a code without a name before it",
		"SOME_NAME [NORGOV 2010]\n":                    `line 1: "2010" is no stretch of time`,
	} {
		_, err := event.ReadActors(strings.NewReader(file), "ours.tsv")
		if !errors.Is(err, event.ErrActors) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", file, err, want)
		}
	}
}

func FuzzReadActors(f *testing.F) {
	f.Add("name\tcode\nX\tNOR\n")
	f.Add("BARACK_OBAMA_ [USAGOV 090120-170120]\n+OBAMA\n")
	f.Fuzz(func(t *testing.T, file string) {
		if a, err := event.ReadActors(strings.NewReader(file), "fuzz"); (a == nil) == (err == nil) {
			t.Errorf("actors %v, error %v", a, err)
		}
	})
}
