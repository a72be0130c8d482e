package render_test

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

func writeHTML(t testing.TB, tl *story.Timeline) string {
	t.Helper()
	var b bytes.Buffer
	if err := render.HTML(&b, tl); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// words are the text of markup, with runs of white space as one space.
func words(markup string) string {
	markup = regexp.MustCompile(`(?s)<(style|script)[^>]*>.*?</(style|script)>`).ReplaceAllString(markup, "")
	markup = regexp.MustCompile(`<[^>]*>`).ReplaceAllString(markup, " ")
	return strings.Join(strings.Fields(markup), " ")
}

var listOfNames = story.Timeline{Articles: 1, Entries: []story.Entry{{ID: "1f", Reports: []story.Report{{
	Event: event.Event{
		Article: "a1", First: calendar.Date{Year: 2013, Month: 4, Day: 12}, Last: calendar.Date{Year: 2013, Month: 4, Day: 12},
		EDTF: "2013-04-12", Precision: calendar.PrecisionDay, DatedBy: event.ByExpression, Certainty: event.Reported,
		Attribution: "officials", Type: "SANCTION", Quad: 4,
		Actor: []event.Actor{{Text: "United States", Code: "USA"}}, Recipient: []event.Actor{{Text: "Russia", Code: "RUS"}},
		Summary: "A list of eighteen names", Sentence: "On Friday, officials put out a list of eighteen names.",
		SentenceStart: 100, SentenceEnd: 154, Expression: "Friday", ExpressionStart: 103, ExpressionEnd: 109,
		Resolution: "last Friday before publication, Mon 15 Apr 2013", Other: "2013-04-19",
	},
	Title: "A dispute over lists", Publisher: "Northern Wire", URL: "https://news.example/1", Published: "2013-04-15",
}}}}}

func TestPageProvesTheDateOfAnEntry(t *testing.T) {
	page := writeHTML(t, &listOfNames)
	text := words(page)
	for _, want := range []string{
		"April 2013", "Fri 12 Apr 2013", "day · reported by officials", "A list of eighteen names", "United States", "Russia", "SANCTION",
		"Friday → Fri 12 Apr 2013", "last Friday before publication, Mon 15 Apr 2013", "Fri 19 Apr 2013",
		"A dispute over lists", "Northern Wire", "15 Apr 2013",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the page:\n%s", want, text)
		}
	}
	for _, want := range []string{"On <mark>Friday</mark>, officials", `<a href="https://news.example/1"`, `<time datetime="2013-04-12">`} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is not in the page", want)
		}
	}
}

func TestPageIsTheSameForTheSameTimeline(t *testing.T) {
	first, second := writeHTML(t, synthetic(200)), writeHTML(t, synthetic(200))
	if first != second {
		t.Error("two pages of one timeline differ")
	}
}

func TestPageOfNothingIsWhole(t *testing.T) {
	if text := words(writeHTML(t, &story.Timeline{})); !strings.Contains(text, "0 events") {
		t.Error(text)
	}
}

func TestPageLinksOnlyToWebAddresses(t *testing.T) {
	for _, url := range []string{
		"javascript:alert(1)", "data:text/html,x", "//news.example/1", "/local", "https://", "http:news.example", "ftp://news.example",
		"https://news.example/\u202egpj", "file:///etc/passwd", "https://news.example/\x00", "",
	} {
		tl := &story.Timeline{Entries: []story.Entry{{ID: "a", Reports: []story.Report{{Title: "T", URL: url}}}}}
		if page := writeHTML(t, tl); strings.Contains(page, "<a href") && strings.Contains(page, "rel=\"noreferrer\"") {
			t.Errorf("%q became a link", url)
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	for _, n := range []int{5_000, 10_000, 20_000} {
		tl := synthetic(n)
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := render.HTML(io.Discard, tl); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
