package tempeval_test

import (
	"os"
	"path/filepath"
	"testing"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
	"timeline/timeline/timex/tempeval"
)

const tml = `<?xml version="1.0" ?>
<TimeML>
<DOCID>a</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2013-04-15" functionInDocument="CREATION_TIME">April 15, 2013</TIMEX3></DCT>
<TEXT>They <EVENT eid="e1">met</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2013-04-12">Friday</TIMEX3> &amp; left.</TEXT>
</TimeML>`

func TestReadTimeML(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.tml"), []byte(tml), 0o600); err != nil {
		t.Fatal(err)
	}
	gold, err := tempeval.Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(gold) != 1 || gold[0].ID != "a" || gold[0].Text != "They met on Friday & left." ||
		gold[0].Published != (calendar.Date{Year: 2013, Month: 4, Day: 15}) || len(gold[0].Timexes) != 1 {
		t.Fatalf("read %+v", gold)
	}
	x := gold[0].Timexes[0]
	if got := gold[0].Text[x.Start:x.End]; got != "Friday" || x.Value != "2013-04-12" || x.Type != timex.Date {
		t.Errorf("expression %q %s %s", got, x.Type, x.Value)
	}
}

func TestReadLines(t *testing.T) {
	file := filepath.Join(t.TempDir(), "gold.jsonl")
	line := `{"id":"a","published":"2013-04-15T10:00:00Z","text":"on Friday","timexes":[{"start":3,"end":9,"type":"DATE","value":"2013-04-12"}]}`
	if err := os.WriteFile(file, []byte(line+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	gold, err := tempeval.Read(file)
	if err != nil || len(gold) != 1 || len(gold[0].Timexes) != 1 {
		t.Fatalf("read %+v, %v", gold, err)
	}
	bad := `{"id":"a","published":"2013-04-15","text":"on Friday","timexes":[{"start":3,"end":99}]}`
	if err := os.WriteFile(file, []byte(bad), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := tempeval.Read(file); err == nil {
		t.Error("a span outside the text was read")
	}
}

func TestScore(t *testing.T) {
	g := tempeval.Gold{
		Text: "early on Friday, a year later, now and in 2012.",
		Timexes: []timex.Timex{
			{Start: 9, End: 16, Type: timex.Date, Value: "2013-04-12"}, // with its comma
			{Start: 17, End: 29, Type: timex.Date, Value: "2014"},
			{Start: 42, End: 46, Type: timex.Date, Value: "2012"},
		},
	}
	var s tempeval.Score
	s.Add(g, []timex.Timex{
		{Start: 9, End: 15, Type: timex.Time, Value: "2013-04-12TMO"}, // same span, same day, other value and type
		{Start: 19, End: 29, Type: timex.Date, Value: "2014"},         // overlaps
		{Start: 31, End: 34, Type: timex.Date, Value: "PRESENT_REF"},  // not in the gold
	})
	want := tempeval.Score{
		Gold: 3, System: 3, Strict: 1, Relaxed: 2, Value: 1, Type: 1,
		CalendarGold: 3, CalendarSystem: 2, Calendar: 2,
	}
	if s != want {
		t.Errorf("got %+v\nwant %+v", s, want)
	}
	if got := s.F1(s.Relaxed); got < 66.6 || got > 66.7 {
		t.Errorf("relaxed F1 %.2f, want 66.67", got)
	}
}
