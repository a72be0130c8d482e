package article_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/article"
	"timeline/timeline/calendar"
)

// story tells in a line what became of each article and error of a run, warnings at the end.
func story(paths []string, o article.Options) (lines []string) {
	var warnings []string
	o.Warn = func(e *article.Error) { warnings = append(warnings, "warning: "+e.Error()) }
	for a, err := range article.Read(paths, o) {
		if err != nil {
			lines = append(lines, "error: "+err.Error())
			continue
		}
		lines = append(lines, fmt.Sprintf("%s at %s: %s", a.ID, a.Path, a.Published.Date))
	}
	return append(lines, warnings...)
}

func stdin(s string) article.Options { return article.Options{Stdin: strings.NewReader(s)} }

func TestARecordIsTakenAsItIs(t *testing.T) {
	const in = `{"id":"a1","title":"Talks","text":"Posted: May 1, 2013\n\nOSLO, May 2 (AFP) – Talks \"began\" \u2014 \ud83d\ude00.\n",` +
		`"published":"2013-04-15T23:58:00-07:00","publisher":"AFP","url":"https://example.org/a","lang":"en-GB","section":"World","timexes":[{"start":1}],"score":null}`
	want := &article.Article{
		ID: "a1", Title: "Talks", Text: "Posted: May 1, 2013\n\nOSLO, May 2 (AFP) – Talks \"began\" — 😀.\n",
		Published: article.Published{Date: calendar.Date{Year: 2013, Month: 4, Day: 15}, Clock: "23:58:00-07:00", Source: article.FromField},
		Publisher: "AFP", URL: "https://example.org/a", Lang: "en-GB", Section: "World", Path: "stdin:1",
	}
	for a, err := range article.Read([]string{"-"}, stdin(in)) {
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, a); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func TestThePlaceOfARecordIsThatOfItsDateline(t *testing.T) {
	for a, err := range article.Read([]string{"-"}, stdin(`{"text":"OSLO (AFP) – Talks began.","published":"2013-04-15"}`)) {
		if err != nil || a.Place != "OSLO" || a.Body != 0 {
			t.Errorf("place %q, body at %d, %v", a.Place, a.Body, err)
		}
	}
}

func TestABrokenLineIsNamedAndTheRestGoesThrough(t *testing.T) {
	const in = `{"id":"a","text":"x","published":"2013-04-15"}

{"id":"b","text":"x","published":"2013-04-
{"id":"c","text":"x","published":"2013-04-15"} and more
{"id":"d","text":5,"published":"2013-04-15"}
{"id":"e","title":"no text","published":"2013-04-15"}
["f"]
{"id":["g"],"text":"x","published":"2013-04-15"}
{"id":"h","text":"x"}
{"id":"i","text":"x","published":"13/13/2013"}
not JSON
{"id":"j","text":"x","published":"2013-04-16"}`
	want := []string{
		`a at stdin:1: 2013-04-15`,
		`error: stdin:3: broken JSON: it ends too early`,
		`error: stdin:4: broken JSON: invalid character 'a' after top-level value at byte 47`,
		`error: stdin:5: "text" is a number, not a string`,
		`error: stdin:6: "text" is missing or empty`,
		`error: stdin:7: is a list, not a JSON object`,
		`error: stdin:8: "id" is a list, not a string`,
		`error: stdin:9: no publish date found`,
		`error: stdin:10: no publish date found: "published" "13/13/2013": no calendar has such a day`,
		`error: stdin:11: broken JSON: invalid character 'o' in literal null (expecting 'u') at byte 1`,
		`j at stdin:12: 2013-04-16`,
	}
	if diff := cmp.Diff(want, story([]string{"-"}, stdin(in))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPublishedIsReadAsWritten(t *testing.T) {
	for in, want := range map[string]string{
		"2013-04-15":                      "2013-04-15 ",
		"2013-04-15T12:22:00Z":            "2013-04-15 12:22:00Z",
		"2013-04-15T12:22:00.123+04:00":   "2013-04-15 12:22:00+04:00",
		"2013-04-15 12:22:00 +0400":       "2013-04-15 12:22:00+04:00",
		"Mon, 15 Apr 2013 12:22:00 GMT":   "2013-04-15 12:22:00 GMT",
		"April 15, 2013":                  "2013-04-15 ",
		"1815-06-18":                      "1815-06-18 ",
		"Mon Apr 15 12:22:00 UTC 2013":    "2013-04-15 12:22:00 UTC",
		"15 April 2013, 12.22am BST":      "2013-04-15 00:22 BST",
		"2013-04-15T23:59:59.999999-1200": "2013-04-15 23:59:59-12:00",
	} {
		line := fmt.Sprintf(`{"text":"x","published":%q}`, in)
		for a, err := range article.Read([]string{"-"}, stdin(line)) {
			if err != nil {
				t.Errorf("%s: %v", in, err)
			} else if got := a.Published.Date.String() + " " + a.Published.Clock; got != want {
				t.Errorf("%s is read as %s, want %s", in, got, want)
			}
		}
	}
}

func TestTheAddressOfARecordGivesItsDay(t *testing.T) {
	const in = `{"id":"a","text":"x","published":"30 February 2013","url":"https://example.org/2013/03/01/talks"}`
	want := []string{
		"a at stdin:1: 2013-03-01",
		`warning: stdin:1: "published" "30 February 2013" was passed over: no calendar has such a day`,
		`warning: stdin:1: published 2013-03-01, by the URL`,
	}
	if diff := cmp.Diff(want, story([]string{"-"}, stdin(in))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestARecordWithoutIDHasAStableOne(t *testing.T) {
	const in = `{"text":"x","published":"2013-04-15"}
{"text":"x","published":"2013-04-16"}
{"text":"x","published":"2013-04-15"}
{"id":7,"text":"x","published":"2013-04-15"}
`
	want := []string{
		"249992f03492b1b8bebdb1f0 at stdin:1: 2013-04-15",
		"347ee8cc29769949030f52c4 at stdin:2: 2013-04-16",
		"7 at stdin:4: 2013-04-15",
		"warning: stdin:3: is the same article as stdin:1; left out",
	}
	if diff := cmp.Diff(want, story([]string{"-"}, stdin(in))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTheSecondArticleWithAnIDIsRefused(t *testing.T) {
	const in = `{"id":"a","text":"x","published":"2013-04-15"}
{"id":"a","text":"y","published":"2013-04-16"}
{"id":"b","text":"z","published":"2013-04-16"}`
	want := []string{
		"a at stdin:1: 2013-04-15",
		`error: stdin:2: two articles have one id: "a" is also that of stdin:1`,
		"b at stdin:3: 2013-04-16",
	}
	if diff := cmp.Diff(want, story([]string{"-"}, stdin(in))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestALineThatIsTooLongIsPassedOver(t *testing.T) {
	long := func() io.Reader {
		return io.MultiReader(
			strings.NewReader(`{"id":"a","text":"x","published":"2013-04-15"}`+"\n"),
			strings.NewReader(`{"id":"b","text":"`), io.LimitReader(letters{}, 70<<20), strings.NewReader("\"}\n"),
			strings.NewReader(`{"id":"c","text":"x","published":"2013-04-15"}`+"\r\n"),
			io.LimitReader(letters{}, 70<<20),
		)
	}
	want := []string{
		"a at stdin:1: 2013-04-15",
		"error: stdin:2: the line is too long: more than 64 MiB",
		"c at stdin:3: 2013-04-15",
		"error: stdin:4: the line is too long: more than 64 MiB",
	}
	if diff := cmp.Diff(want, story([]string{"-"}, article.Options{Stdin: long()})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// letters never ends.
type letters struct{}

func (letters) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

func TestTextOnStdinIsAnArticle(t *testing.T) {
	for _, content := range []string{dated, gzipped(t, dated)} {
		want(t, story([]string{"-"}, stdin(content)), "4a9567c5f2b78de59868bcd7 at stdin: 2013-04-15")
	}
	want(t, story([]string{"-"}, stdin("Talks began on Monday.\n")), "error: stdin: no publish date found")
	want(t, story([]string{"-"}, stdin("Talks\n"+fmt.Sprintf(record, "a"))),
		"error: stdin:1: broken JSON: invalid character 'T' at start of value at byte 0", "a at stdin:2: 2013-04-15")
}

func TestAFileOfSomethingElseIsGivenUp(t *testing.T) {
	got := in(t, map[string]string{"a.jsonl": strings.Repeat("Talks began on Monday.\n", 1000)}, "a.jsonl")
	if len(got) != 101 || !strings.Contains(got[100], "none of the first 100 lines is a JSON object") {
		t.Errorf("%d lines, the last of them: %s", len(got), got[len(got)-1])
	}
}

func TestAStreamThatBreaksOffIsAnError(t *testing.T) {
	in := io.MultiReader(strings.NewReader(`{"id":"a","text":"x","published":"2013-04-15"}`+"\n"), broken{})
	want := []string{"a at stdin:1: 2013-04-15", "error: stdin:2: the cable is cut"}
	if diff := cmp.Diff(want, story([]string{"-"}, article.Options{Stdin: in})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("the cable is cut") }

func TestJSONDocuments(t *testing.T) {
	const list = `[
  {"id": "a", "text": "x", "published": "2013-04-15"},
  {"id": "b",
   "text": false},
  7,
  {"id": "c", "text": "x", "published": "2013-04-15"}
]`
	for _, test := range []struct {
		in   string
		want []string
	}{
		{list, []string{
			"a at stdin:2: 2013-04-15",
			`error: stdin:3: "text" is a boolean, not a string`,
			"error: stdin:5: is a number, not a JSON object",
			"c at stdin:6: 2013-04-15",
		}},
		{"{\n \"id\": \"a\",\n \"text\": \"x\", \"published\": \"2013-04-15\"\n}\n", []string{"a at stdin:1: 2013-04-15"}},
		{"[{\"id\":\"a\",\"text\":\"x\",\"published\":\"2013-04-15\"},\n{\"id\":\"b\",,}]", []string{
			"a at stdin:1: 2013-04-15", "error: stdin:2: broken JSON: invalid character ',' at start of string (expecting '\"') at byte 59",
		}},
		{"[{\"id\":\"a\",\"text\":\"x\",\"published\":\"2013-04-15\"},\n", []string{
			"a at stdin:1: 2013-04-15", "error: stdin:2: broken JSON: it ends too early",
		}},
	} {
		if diff := cmp.Diff(test.want, story([]string{"-"}, stdin(test.in))); diff != "" {
			t.Errorf("%s\n(-want +got):\n%s", test.in, diff)
		}
	}
}
