package english_test

import (
	"os"
	"testing"

	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
	"timeline/timeline/timex/tempeval"
)

// corpora is where the annotated corpora of the field lie beside a checkout, where somebody holds them.
const corpora = "../../../../shared/corpora/timex/"

// The figures reached on the corpora must not fall. To see them, run
//
//	go test ./timeline/timex/english -run Corpora -v
//
// and for any other gold, `timeline evaluate GOLD`.
func TestCorpora(t *testing.T) {
	if _, err := os.Stat(corpora); err != nil {
		t.Skip("the corpora of TempEval-3 (TimeBank, AQUAINT) are not beside the checkout: " + err.Error())
	}
	tagger := english.NewTagger()
	for _, c := range []struct {
		file                             string
		strict, relaxed, value, calendar float64 // F1 in per cent, the least that will do
	}{
		{"timebank.jsonl", 91.0, 94.1, 83.3, 87.0},
		{"aquaint.jsonl", 86.0, 94.7, 78.2, 84.4},
	} {
		gold, err := tempeval.Read(corpora + c.file)
		if err != nil {
			t.Fatal(err)
		}
		var s tempeval.Score
		for _, g := range gold {
			s.Add(g, tagger.Tag(timex.Document{Text: g.Text, Published: g.Published}))
		}
		t.Logf("%s: %d expressions, strict %.2f, relaxed %.2f, value %.2f, calendar %.2f",
			c.file, s.Gold, s.F1(s.Strict), s.F1(s.Relaxed), s.F1(s.Value), s.CalendarF1())
		for _, f := range []struct {
			name      string
			is, floor float64
		}{
			{"strict", s.F1(s.Strict), c.strict},
			{"relaxed", s.F1(s.Relaxed), c.relaxed},
			{"value", s.F1(s.Value), c.value},
			{"calendar", s.CalendarF1(), c.calendar},
		} {
			if f.is < f.floor {
				t.Errorf("%s: %s F1 is %.2f, below %.2f", c.file, f.name, f.is, f.floor)
			}
		}
	}
}
