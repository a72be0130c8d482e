package event_test

import (
	"encoding/csv"
	"os"
	"slices"
	"testing"

	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/event"
)

// rightOfWires is how many of the 400 sentences of wires.tsv are read right at least, with type, both countries and day.
const rightOfWires = 280

func TestSentencesOfNewsAgenciesAreRead(t *testing.T) {
	f, err := os.Open("testdata/wires.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	table := csv.NewReader(f)
	table.Comma, table.Comment, table.LazyQuotes = '\t', '#', true
	rows, err := table.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	r := newReading()
	right := 0
	for _, row := range rows[1:] {
		kind, actor, recipient, sentence := row[0], row[1], row[2], row[3]
		a := &article.Article{ID: "wire", Text: sentence, Published: article.Published{Date: calendar.Date{Year: 2021, Month: 7, Day: 30}}}
		if slices.ContainsFunc(r.events(a), func(e event.Event) bool {
			return e.Type == kind && e.EDTF == "2021-07-26" && coded(e.Actor, actor) &&
				(recipient == "" || coded(e.Recipient, recipient) || recipient == actor && coded(e.Recipient, ""))
		}) {
			right++
		}
	}
	if t.Logf("%d of %d", right, len(rows)-1); right < rightOfWires {
		t.Errorf("%d of %d sentences are read right, want at least %d", right, len(rows)-1, rightOfWires)
	}
}

func coded(actors []event.Actor, code string) bool {
	return slices.ContainsFunc(actors, func(a event.Actor) bool { return a.Code == code })
}
