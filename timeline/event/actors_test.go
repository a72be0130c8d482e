package event_test

import (
	"slices"
	"strings"
	"testing"

	"timeline/timeline/actor"
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
			actors, err := actor.Read(strings.NewReader(file), "ours")
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

func TestActorsOfOnesOwnLeaveTheTwoStatesOfAnArticleKnown(t *testing.T) {
	actors, err := actor.Read(strings.NewReader("name\tcode\tsector\tyears\nZed Quorum\tNOR\tGOV\t\n"), "ours")
	if err != nil {
		t.Fatal(err)
	}
	a := &article.Article{ID: "own", Title: "Norway expels two Russian envoys", Published: article.Published{Date: published}}
	a.Text = "Norway expelled two Russian diplomats on Friday. Both countries recalled their ambassadors on Saturday."
	ts := english.NewTagger().Tag(timex.Document{Text: a.Text, Published: published})
	signs := func(x *event.Extractor) (out []string) {
		for _, e := range x.Extract(a, ts) {
			out = append(out, sign(&e))
		}
		return out
	}
	with, without := signs(event.New(event.WithActors(actors))), signs(event.New())
	if len(without) != 2 || !strings.HasPrefix(without[1], "SANCTION NOR+RUS") {
		t.Errorf("without a file %q, want both to recall their ambassadors", without)
	}
	if !slices.Equal(with, without) {
		t.Errorf("with a file of actors %q, without one %q", with, without)
	}
}
