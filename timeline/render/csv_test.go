package render_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

const header = "id,date_start,date_end,edtf,precision,dated_by,certainty,actor,actor_code,event_type,quad_code," +
	"recipient,recipient_code,location,summary,sentence,expression,resolution,anchor_date,reports,importance," +
	"title,publisher,url,published,article,sentence_start,sentence_end,expression_start,expression_end\n"

func writeCSV(t testing.TB, tl *story.Timeline, opt render.CSVOptions) string {
	t.Helper()
	var b bytes.Buffer
	if err := render.CSV(&b, tl, opt); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCSVOfNothingIsTheHeaderRow(t *testing.T) {
	if got := writeCSV(t, &story.Timeline{}, render.CSVOptions{}); got != header {
		t.Error(cmp.Diff(header, got))
	}
}

func TestCSVHasARowForAnEntryInTheOrderOfTheColumns(t *testing.T) {
	day := calendar.Date{Year: 2013, Month: 4, Day: 12}
	tl := &story.Timeline{Entries: []story.Entry{{ID: "1f", Importance: 1.5, Reports: []story.Report{
		{
			Event: event.Event{
				Article: "a1", First: day, Last: day, EDTF: "2013-04-12", Precision: calendar.PrecisionDay,
				DatedBy: event.ByExpression, Certainty: event.Asserted, Type: "SANCTION", Quad: 4,
				Actor:     []event.Actor{{Text: "United States", Code: "USA"}, {Text: "deputies; some"}},
				Recipient: []event.Actor{{Text: "Russia", Code: "RUS"}},
				Location:  &event.Place{Text: "Washington"},
				Summary:   "The list, \"short\"", Sentence: "On Friday,\nthe list came out.", SentenceStart: 10, SentenceEnd: 39,
				Expression: "Friday", ExpressionStart: 13, ExpressionEnd: 19, Resolution: "last Friday before publication, Mon 15 Apr 2013",
			},
			Title: "A title", Publisher: "Wire", URL: "https://news.example/1", Published: "2013-04-15",
		},
		{Event: event.Event{Article: "a2"}},
		{Event: event.Event{Article: "a1"}},
	}}}}
	want := header + `1f,2013-04-12,2013-04-12,2013-04-12,day,expression,asserted,"United States; deputies, some",USA; ,SANCTION,4,` +
		`Russia,RUS,Washington,"The list, ""short""","On Friday,` + "\n" + `the list came out.",Friday,"last Friday before publication, Mon 15 Apr 2013",` +
		`2013-04-15,2,1.5,A title,Wire,https://news.example/1,2013-04-15,a1,10,39,13,19` + "\n"
	if got := writeCSV(t, tl, render.CSVOptions{}); got != want {
		t.Error(cmp.Diff(want, got))
	}
}

func TestCSVGuardsFormulasUnlessRaw(t *testing.T) {
	for _, c := range []struct{ cell, guarded string }{
		{"=1+2", "'=1+2"},
		{"+41", "'+41"},
		{"-5", "'-5"},
		{"@cmd", "'@cmd"},
		{"\t=1", "'\t=1"},
		{"\r=1", "'\r=1"},
		{"'=1", "''=1"},
		{"plain", "plain"},
		{"a=b", "a=b"},
		{"'quoted'", "'quoted'"},
		{" =1", " =1"},
	} {
		tl := &story.Timeline{Entries: []story.Entry{{ID: "x", Reports: []story.Report{{
			Event: event.Event{Summary: c.cell, Actor: []event.Actor{{Text: c.cell}}}, Title: c.cell,
		}}}}}
		for _, raw := range []bool{false, true} {
			want := c.guarded
			if raw {
				want = c.cell
			}
			records, err := csv.NewReader(strings.NewReader(writeCSV(t, tl, render.CSVOptions{Raw: raw}))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			for _, column := range []int{7, 14, 21} {
				if got := records[1][column]; got != want {
					t.Errorf("raw %v: %q was written as %q, not %q", raw, c.cell, got, want)
				}
			}
		}
	}
}

// shown is what a CSV holds of a timeline: the first report of each entry, without the parts that
// have no column.
func shown(tl *story.Timeline) *story.Timeline {
	articles := map[string]bool{}
	out := &story.Timeline{}
	for _, e := range tl.Entries {
		told := map[string]bool{}
		for _, r := range e.Reports {
			told[r.Article] = true
		}
		r := e.Reports[0]
		r.PublishedFrom, r.Attribution = "", ""
		for _, list := range []*[]event.Actor{&r.Actor, &r.Recipient} {
			var copied []event.Actor
			for _, a := range *list {
				copied = append(copied, event.Actor{Text: a.Text, Code: a.Code})
			}
			*list = copied
		}
		if r.Location != nil {
			r.Location = &event.Place{Text: r.Location.Text}
		}
		articles[r.Article+r.Title] = true
		out.Entries = append(out.Entries, story.Entry{ID: e.ID, Importance: e.Importance, Told: len(told), Reports: []story.Report{r}})
	}
	out.Articles = len(articles)
	return out
}

func TestCSVIsReadBack(t *testing.T) {
	tl := synthetic(600)
	for _, raw := range []bool{false, true} {
		got, err := render.ReadCSV(strings.NewReader(writeCSV(t, tl, render.CSVOptions{Raw: raw})))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(shown(tl), got); diff != "" {
			t.Errorf("raw %v: %s", raw, diff)
		}
	}
}

func TestCSVEditedByHandIsRead(t *testing.T) {
	want := story.Entry{ID: "row2", Reports: []story.Report{{Event: event.Event{
		First: calendar.Date{Year: 2013, Month: 4, Day: 12}, Last: calendar.Date{Year: 2013, Month: 4, Day: 12},
		Precision: calendar.PrecisionDay, DatedBy: event.ByExpression, Certainty: event.Asserted, Summary: "Talks, again",
	}}}}
	for name, in := range map[string]string{
		"two columns":           "date_start,summary\n2013-04-12,\"Talks, again\"\n",
		"a byte order mark":     "\ufeffdate_start,summary\r\n2013-04-12,\"Talks, again\"\r\n",
		"semicolons":            "summary;date_start;my notes\nTalks, again;2013-04-12;check\n",
		"tabs":                  "Summary\tDate_Start\nTalks, again\t2013-04-12\n",
		"blank and short rows":  "date_start,summary,title\n2013-04-12,\"Talks, again\"\n,,\n\n",
		"no newline at the end": "date_start,date_end,precision,summary\n2013-04-12,2013-04-12,day,\"Talks, again\"",
	} {
		got, err := render.ReadCSV(strings.NewReader(in))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff([]story.Entry{want}, got.Entries); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestCSVErrorsNameRowAndColumn(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "no header row"},
		{"a,b\n1,2\n", "row 1, column date_start: there is no such column"},
		{"date_start,when\n", "row 1, column summary: there is no such column"},
		{"date_start,summary,summary\n", "row 1, column summary: there are two"},
		{"date_start,summary\n2013-04-12,Talks\n12/04/2013,More\n", "row 3, column date_start: \"12/04/2013\" may be day or month first, and no other day"},
		{"date_start,summary\n2013-02-30,x\n", "row 2, column date_start: the calendar has no day 2013-02-30"},
		{"date_start,date_end,summary\n2013-02-03,2013-02-01,x\n", "row 2, column date_end: 2013-02-01 is before date_start"},
		{"date_start,summary\n2013-02-03,\n", "row 2, column summary: empty"},
		{"date_start,summary,precision\n2013-02-03,x,hour\n", "row 2, column precision: \"hour\" is not a precision"},
		{"date_start,summary,edtf\n2013-02-03,x,early February\n", "row 2, column edtf: \"early February\" is not EDTF"},
		{"date_start,summary,certainty\n2013-02-03,x,maybe\n", "row 2, column certainty: \"maybe\" is none of"},
		{"date_start,summary,dated_by\n2013-02-03,x,me\n", "row 2, column dated_by: \"me\" is none of"},
		{"date_start,summary,quad_code\n2013-02-03,x,5\n", "row 2, column quad_code: \"5\" is not a whole number from 0 to 4"},
		{"date_start,summary,importance\n2013-02-03,x,NaN\n", "row 2, column importance: \"NaN\" is not a number"},
		{"date_start,summary,published\n2013-02-03,x,today\n", "row 2, column published: \"today\" is not a date"},
		{"date_start,summary,id\n2013-02-03,x,7\n2013-02-04,y,7\n", "row 3, column id: \"7\" is the id of row 2 already"},
		{"date_start,summary\n2013-02-03,Talks in Geneva, then Moscow\n", "row 2, column 3: the header names 2 columns"},
		{"\xff\xfed\x00", "UTF-16"},
		{"date_start,summary\n2013-02-03,a \"bare quote\n", "line 2: bare \" in non-quoted"},
		{"date_start,summary\n2013-02-03,caf\xe9\n", "row 2, column summary: not UTF-8"},
	} {
		_, err := render.ReadCSV(strings.NewReader(c.in))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %s", c.in, err, c.want)
		}
		var cell *render.CellError
		if strings.HasPrefix(c.want, "row") && !errors.As(err, &cell) {
			t.Errorf("%q: %v is no CellError", c.in, err)
		}
	}
}

func FuzzReadCSV(f *testing.F) {
	f.Add(header + "1,2013-04-12,2013-04-12,[2013-04-12,2014-04-12],day,expression,asserted,A; B,USA;,,3,,,,'=s,s,e,r,,2,1,,,,,,0,1,0,1\n")
	f.Add("\ufeffdate_start;summary\n2013-04-12;x\n")
	f.Fuzz(func(t *testing.T, in string) {
		tl, err := render.ReadCSV(strings.NewReader(in))
		if err != nil {
			return
		}
		// csv readers take CR LF for LF, so one way through makes the text settle.
		first := writeCSV(t, tl, render.CSVOptions{})
		again, err := render.ReadCSV(strings.NewReader(first))
		if err != nil {
			t.Fatalf("what was written is not read: %v\n%s", err, first)
		}
		second := writeCSV(t, again, render.CSVOptions{})
		third, err := render.ReadCSV(strings.NewReader(second))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(second, writeCSV(t, third, render.CSVOptions{})); diff != "" {
			t.Error(diff)
		}
		if err := render.HTML(io.Discard, tl); err != nil {
			t.Error(err)
		}
	})
}

func BenchmarkCSV(b *testing.B) {
	for _, n := range []int{5_000, 10_000, 20_000} {
		tl := synthetic(n)
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := render.CSV(io.Discard, tl, render.CSVOptions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
