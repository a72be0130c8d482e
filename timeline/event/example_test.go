package event_test

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
)

var published = calendar.Date{Year: 2013, Month: 4, Day: 15}

// reading is what one sentence or article goes through.
type reading struct {
	tagger    *timex.Tagger
	extractor *event.Extractor
}

func newReading() *reading { return &reading{english.NewTagger(), event.New()} }

func (r *reading) events(a *article.Article) []event.Event {
	ts := r.tagger.Tag(timex.Document{Text: a.Text, Body: a.Body, Published: a.Published.Date})
	return r.extractor.Extract(a, ts)
}

func (r *reading) read(text string) []event.Event {
	return r.events(&article.Article{ID: "example", Text: text, Published: article.Published{Date: published}})
}

// sign writes an event as examples.txt does.
func sign(e *event.Event) string {
	day := e.First.String()
	switch {
	case day != "":
	case !e.Last.IsZero():
		day = "<" + e.Last.String()
	default:
		day = "?"
	}
	return e.Type + " " + parties(e.Actor) + ">" + parties(e.Recipient) + " " + string(e.Certainty) + " " + day
}

func parties(l []event.Actor) string {
	var names []string
	for _, a := range l {
		name := a.Code
		if name == "" {
			name = a.Text
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if names == nil {
		return "?"
	}
	return strings.Join(names, "+")
}

func TestSentencesTellWhatTheExamplesSay(t *testing.T) {
	f, err := os.Open("testdata/examples.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := newReading()
	lines := bufio.NewScanner(f)
	for number := 1; lines.Scan(); number++ {
		line, todo := strings.CutPrefix(lines.Text(), "todo ")
		if line == "" || line[0] == '#' {
			continue
		}
		sentence, expected, _ := strings.Cut(line[2:], " => ")
		var want, got []string
		for _, s := range strings.Split(expected, "; ") {
			if s != "" {
				want = append(want, s)
			}
		}
		if (line[0] == '+') != (want != nil) {
			t.Fatalf("examples.txt:%d: %q", number, line)
		}
		for _, e := range r.read(sentence) {
			switch {
			case e.Type != "" && strings.Contains(expected, " | "):
				got = append(got, sign(&e)+" | "+e.Summary)
			case e.Type != "":
				got = append(got, sign(&e))
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		switch d := cmp.Diff(want, got); {
		case d != "" && !todo:
			t.Errorf("examples.txt:%d: %s\nwant %q\ngot  %q", number, sentence, want, got)
		case d == "" && todo:
			t.Errorf("examples.txt:%d: %s: no longer a gap", number, sentence)
		}
	}
}

func TestADateBehindAHappeningIsItsOwn(t *testing.T) {
	r := newReading()
	for _, test := range []struct{ sentence, day, summary string }{
		{"Washington named officials who are blamed for the death of a lawyer in 2009.", "2009-01-01", "The death of a lawyer in 2009."},
		{"Obama praised men tied to the killing of a Russian banker in March 2011.", "2011-03-01", "The killing of a Russian banker in March 2011."},
		{"Russia buried its dead on Friday.", "2013-04-12", "Russia buried its dead on Friday."},
		{"An attack on Friday shook Russia.", "2013-04-12", "An attack on Friday shook Russia."},
		{"Prague expelled two Russians last week over a 2009 explosion at a depot.", "2009-01-01", "A 2009 explosion at a depot."},
		{"Putin ran in the 2012 election.", "2012-01-01", "Putin ran in the 2012 election."},
		{"Havana blamed Washington for the protests on Friday.", "2013-04-12", "The protests on Friday."},
		{"Farmers watched the airlift to Berlin, which began on Friday.", "2013-04-12", "The airlift to Berlin began on Friday."},
		{"Egypt punished a worker on Friday who had been convicted in 2012.", "2012-01-01", "A worker had been convicted in 2012."},
		{"On Thursday Brussels imposed sanctions on Minsk over the landing of a plane in March.", "2013-03-01", "The landing of a plane in March."},
		{"The parade marks the victory over Germany in 1945.", "1945-01-01", "The victory over Germany in 1945."},
		{"Nothing has come of Obama's offer in March to cut arms.", "2013-03-01", "Obama's offer in March."},
		{"Washington is still considering a request last week from Peru.", "2013-04-08", "A request last week from Peru."},
		{"France wants the court to suspend the injunction issued Friday.", "2013-04-12", "The injunction was issued Friday."},
		{"Moscow was preparing for Thursday's parade.", "2013-04-18", "Thursday's parade."},
		{"Moscow has watched the port since March.", "2013-03-01", "Moscow has watched the port since March."},
		{"Prisoners left the camp under an amnesty that parliament had passed last week.", "2013-04-08", "Parliament had passed an amnesty last week."},
		{"Both sides want a cut in warheads, an aim that Obama had set in March.", "2013-03-01", "Obama had set an aim in March."},
		{"Russia's reply to the letter that Obama sent in March is also under way.", "2013-03-01", "CONSULTObama sent the letter in March."},
		{"All 15 members raised their hands for Resolution 2118, the first on the war that binds Syria since the fighting began in March.", "2013-03-01", "The fighting began in March."},
		{"Rajoy criticized families for rights, who fear a law on \"thrift\" that Merkel signed in late March.", "2013-03-21", "Merkel signed a law on thrift in late March."},
		{"The court heard evidence that the banker had died in 2009.", "2009-01-01", "The court heard evidence that the banker had died in 2009."},
	} {
		var days []string
		for _, e := range r.read(test.sentence) {
			if e.First.String() == test.day {
				days = append(days, e.Type+e.Summary)
			}
		}
		if !slices.Equal(days, []string{test.summary}) {
			t.Errorf("%s\nwant %q\ngot  %q", test.sentence, test.summary, days)
		}
	}
}

func TestADateThatTellsAThingFromOthersIsNoneOfItsClause(t *testing.T) {
	r := newReading()
	for sentence, want := range map[string][]string{
		"Congress condemned the 1994 Freedom of Access Act.":            {"ACCUSE [..2013-04-15]"},
		"China banned the winner of the 2010 prize.":                    {"COERCE [..2013-04-15]"},
		"France condemned the 2011 attack on Kenya.":                    {"ACCUSE [..2013-04-15]", " 2011"},
		"France condemned the Aug. 2 attack on Kenya.":                  {"ACCUSE [..2013-04-15]", " 2012-08-02"},
		"Russia repudiated the 1907 treaty with Britain.":               {"REJECT [..2013-04-15]", " 1907"},
		"Russia signed a March 2012 treaty with Britain.":               {"SUPPORT 2012-03"},
		"Kenya held a March meeting with China.":                        {"CONSULT 2013-03"},
		"The 2011 attack on Kenya killed 12 people.":                    {"ASSAULT 2011"},
		"In 2011 Britain attacked Libya.":                               {"ASSAULT 2011"},
		"Iran rejected Friday's report by Britain.":                     {"REJECT 2013-04-12"},
		"Russia armed Turkey during the August 1920 phase of the war.":  {"AID 1920-08"},
		"They camped near the fabled 11th century temple of the kings.": nil,
		"The mayor addressed today's youth.":                            nil,
		"The mayor praised today's ruling.":                             {"SUPPORT 2013-04-15"},
		"The 1996 summer games were held in a desert.":                  {" 1996"},
	} {
		var got []string
		for _, e := range r.read(sentence) {
			got = append(got, e.Type+" "+e.EDTF)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\nwant %q\ngot  %q", sentence, want, got)
		}
	}
}

func TestTheDayOfASayingBoundsWhatIsSaid(t *testing.T) {
	r := newReading()
	for sentence, want := range map[string]string{
		"Kerry said on Friday that Russia had handed over the prisoners to Kenya.": "–2013-04-12 [..2013-04-12]",
		"Kerry said on Friday that the rebels attacked a Kenyan village.":          "–2013-04-12 [..2013-04-12]",
		"Kerry said on Friday that the fire was an accident.":                      "–2013-04-12 [..2013-04-12]",
		"Kerry said on Friday that the port was closed.":                           "2013-04-12–2013-04-12 [..2013-04-12]", // it may be still
		"Kerry said on Friday that Syria is ready to join the convention.":         "2013-04-12–2013-04-12 2013-04-12",
		"Kerry said on Friday that Kenya would expel two Russian diplomats.":       "2013-04-12– [2013-04-12..]",
		"Rebels attacked a Kenyan village on Friday, Kerry said on Saturday.":      "2013-04-12–2013-04-12 2013-04-12",
	} {
		var got []string
		for _, e := range r.read(sentence) {
			got = append(got, fmt.Sprintf("%s–%s %s", e.First, e.Last, e.EDTF))
			if bound := strings.Contains(e.EDTF, ".."); bound != strings.Contains(e.Resolution, "; it was ") {
				t.Errorf("%s: the reason is %q", sentence, e.Resolution)
			}
		}
		if !slices.Equal(got, []string{want}) {
			t.Errorf("%s\nwant %q\ngot  %q", sentence, want, got)
		}
	}
}

func TestADateSaidTwiceIsOne(t *testing.T) {
	r := newReading()
	for sentence, want := range map[string]string{
		"A decade later, in June 2007, Kenya attacked a Syrian port.":                    "2007-06",
		"In March, on the 5th, Kenya recognised Syria.":                                  "2013-03-05",
		"Kenya attacked a Syrian port on Friday, on Saturday it recalled its own envoy.": "2013-04-12 2013-04-13",
	} {
		var got []string
		for _, e := range r.read(sentence) {
			if !slices.Contains(got, e.EDTF) {
				got = append(got, e.EDTF)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s\nwant %q\ngot  %q", sentence, want, got)
		}
	}
}

func TestAHeadingIsNoEvent(t *testing.T) {
	r := newReading()
	var got []string
	for _, e := range r.read("2011\n\n3 May: The port is shut.\n\nJune 2012:\n\nOn the 5th, it was open again.") {
		got = append(got, e.EDTF)
	}
	if want := []string{"2011-05-03", "2012-06-05"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWhatIsForeseenIsPlanned(t *testing.T) {
	r := newReading()
	for sentence, want := range map[string]event.Certainty{
		"Putin is due to arrive in Haiti on Monday.":        event.Planned, // the day of publication
		"The port was due to open again by September.":      event.Planned,
		"Putin arrived in Haiti on Monday.":                 event.Asserted,
		"The old stock must be destroyed by May 27.":        event.Planned,
		"The permit is valid until Friday.":                 event.Asserted,
		"Did Putin arrive in Haiti on Friday?":              event.Hypothetical,
		"And will Putin visit Haiti on Friday?":             event.Hypothetical,
		"Why did Putin visit Haiti on Friday?":              event.Asserted,
		"Can Peru trust Putin, who bombed Haiti on Friday?": event.Asserted,
		"Does he think that Putin bombed Haiti on Friday?":  event.Hypothetical,
	} {
		for _, e := range r.read(sentence) {
			if e.Certainty != want {
				t.Errorf("%s: %s is %s, want %s", sentence, e.Summary, e.Certainty, want)
			}
		}
	}
}
