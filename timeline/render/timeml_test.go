package render_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/render"
	"timeline/timeline/timex"
)

var monday = calendar.Date{Year: 2013, Month: 4, Day: 15}

func timeML(t *testing.T, a *article.Article, found []timex.Timex) string {
	t.Helper()
	a.Published.Date = monday
	var b bytes.Buffer
	if err := render.TimeML(&b, a, found); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTimeMLNamesTheDateThatAnotherIsSeenFrom(t *testing.T) {
	friday, sunday := monday.AddDays(-3), monday.AddDays(-1)
	text := "On Friday they met. Two days later they signed. In 2014 <they> met again, for 2 hours."
	find := func(words string, x timex.Timex) timex.Timex {
		x.Start = strings.Index(text, words)
		x.End = x.Start + len(words)
		return x
	}
	got := timeML(t, &article.Article{ID: "a&b", Title: "Talks", Text: text}, []timex.Timex{
		find("Friday", timex.Timex{Type: timex.Date, Value: "2013-04-12", First: friday, Last: friday, Anchor: monday}),
		find("Two days later", timex.Timex{Type: timex.Date, Value: "2013-04-14", First: sunday, Last: sunday, Anchor: friday}),
		find("2014", timex.Timex{Type: timex.Date, Value: "2014", First: calendar.Date{Year: 2014, Month: 1, Day: 1}}),
		find("2 hours", timex.Timex{Type: timex.Duration, Value: "PT2H", Mod: "APPROX"}),
	})
	want := `<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">

<DOCID>a&amp;b</DOCID>

<DCT><TIMEX3 tid="t0" type="DATE" value="2013-04-15" temporalFunction="false" functionInDocument="CREATION_TIME">2013-04-15</TIMEX3></DCT>

<TITLE>Talks</TITLE>

<TEXT>On <TIMEX3 tid="t1" type="DATE" value="2013-04-12" temporalFunction="true" functionInDocument="NONE" anchorTimeID="t0">Friday</TIMEX3> they met. <TIMEX3 tid="t2" type="DATE" value="2013-04-14" temporalFunction="true" functionInDocument="NONE" anchorTimeID="t1">Two days later</TIMEX3> they signed. In <TIMEX3 tid="t3" type="DATE" value="2014" temporalFunction="false" functionInDocument="NONE">2014</TIMEX3> &lt;they&gt; met again, for <TIMEX3 tid="t4" type="DURATION" value="PT2H" mod="APPROX" temporalFunction="false" functionInDocument="NONE">2 hours</TIMEX3>.</TEXT>

</TimeML>
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTimeMLKeepsTheTextAsItIs(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"line breaks, tabs and blanks", "a\r\n\tb \n\n c\r", "a\r\n\tb \n\n c\r"},
		{"markup", `<TIMEX3 tid="t0"> & ]]> "quoted" 'too'`, `<TIMEX3 tid="t0"> & ]]> "quoted" 'too'`},
		{"other scripts", "Москва 東京 🕊", "Москва 東京 🕊"},
		{"what XML does not allow", "a\x00b\x1bc\xffd\uFFFEe", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, textOf(t, timeML(t, &article.Article{Text: c.text}, nil))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// textOf returns the character data of the TEXT element.
func textOf(t *testing.T, doc string) string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(doc))
	var text strings.Builder
	inside := false
	for {
		token, err := d.Token()
		if err == io.EOF {
			return text.String()
		}
		if err != nil {
			t.Fatalf("not XML: %v in %q", err, doc)
		}
		switch token := token.(type) {
		case xml.StartElement:
			inside = inside || token.Name.Local == "TEXT"
		case xml.EndElement:
			inside = inside && token.Name.Local != "TEXT"
		case xml.CharData:
			if inside {
				text.Write(token)
			}
		}
	}
}
