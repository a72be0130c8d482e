package render_test

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

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
	return strings.Join(strings.Fields(html.UnescapeString(markup)), " ")
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
		"April 2013", "Fri 12 Apr 2013", "day · reported", "according to officials", "A list of eighteen names", "United States", "Russia", "SANCTION",
		"Friday → Fri 12 Apr 2013", "last Friday before publication, Mon 15 Apr 2013", "Fri 19 Apr 2013",
		"A dispute over lists", "Northern Wire", "15 Apr 2013",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the page:\n%s", want, text)
		}
	}
	for _, want := range []string{"On <mark>Friday</mark>, officials", `<a href=https://news.example/1>`, `<time datetime=2013-04-12>`} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is not in the page", want)
		}
	}
}

func TestASourceWithoutATitleGoesByItsID(t *testing.T) {
	entry := listOfNames.Entries[0]
	entry.Reports = slices.Clone(entry.Reports)
	r := &entry.Reports[0]
	r.Title, r.Publisher, r.URL, r.Article = "", "", "", "wire-7"
	other := entry
	other.ID, other.Aside = "2f", true
	tl := &story.Timeline{Articles: 1, Entries: []story.Entry{entry, other}}
	text := words(writeHTML(t, tl))
	for _, want := range []string{"wire-7 , Mon 15 Apr 2013 No event matches", "A list of eighteen names wire-7 1 source", "1 source wire-7 , Mon 15 Apr 2013 Days"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the page:\n%s", want, text)
		}
	}
	b := open(t, tl, tabOptions{})
	if got, err := render.ReadJSON(strings.NewReader(exported(b, "json"))); err != nil || got.Entries[0].Reports[0].Title != "" {
		t.Errorf("the export gives it a title: %v, %v", got, err)
	}
	if got := exported(b, "md"); !strings.Contains(got, "wire-7, 2013-04-15") {
		t.Error(got)
	}
}

func TestPageIsTheSameForTheSameTimeline(t *testing.T) {
	first, second := writeHTML(t, synthetic(200)), writeHTML(t, synthetic(200))
	if first != second {
		t.Error("two pages of one timeline differ")
	}
}

func TestPageIsASCIIAndReadsAsTheText(t *testing.T) {
	words := "Łódź, “Минск”, 日本, 🕊"
	tl := &story.Timeline{Title: words, Entries: []story.Entry{{ID: "é", Reports: []story.Report{{Title: words, Publisher: words, Event: event.Event{Summary: words, Actor: []event.Actor{{Text: words}}}}}}}}
	page := writeHTML(t, tl)
	for i := range len(page) {
		if page[i] >= 0x80 {
			t.Fatalf("byte %d is not ASCII: %q", i, page[max(0, i-40):i+10])
		}
	}
	b := open(t, tl, tabOptions{hash: "#actor=" + strings.ReplaceAll(url.QueryEscape(words), "+", "%20")})
	b.settle()
	if got := eval[[]string](b, "[document.title, document.querySelector('h3').textContent, document.querySelector('footer bdi').textContent, document.querySelector('.chips button').textContent]"); !slices.Equal(got, []string{words, words, words, "actor: " + words}) {
		t.Errorf("the page says %q", got)
	}
}

func TestPageOfNothingIsWhole(t *testing.T) {
	const none = "There are no events in this timeline."
	if text := words(writeHTML(t, &story.Timeline{})); !strings.Contains(text, "0 events") || !strings.Contains(text, "No events "+none) || strings.Contains(text, "All events") {
		t.Error(text)
	}
	if strings.Contains(writeHTML(t, &listOfNames), none) {
		t.Error("a page with an event says that there is none")
	}
}

func TestPageLinksOnlyToWebAddresses(t *testing.T) {
	for _, address := range []string{
		"javascript:alert(1)", "data:text/html,x", "//news.example/1", "/local", "https://", "http:news.example", "ftp://news.example",
		"https://news.example/\u202egpj", "file:///etc/passwd", "https://news.example/\x00", "",
	} {
		tl := &story.Timeline{Entries: []story.Entry{{ID: "a", Reports: []story.Report{{Title: "T", URL: address}}}}}
		_, main, _ := strings.Cut(writeHTML(t, tl), "<main")
		if strings.Contains(main, "<a ") {
			t.Errorf("%q became a link", address)
		}
	}
}

func TestManyEventsGoByYear(t *testing.T) {
	if testing.Short() {
		t.Skip("a page of 30 MB")
	}
	for n, byYear := range map[int]bool{50_000: false, 50_001: true} {
		page := writeHTML(t, synthetic(n))
		if got := strings.Contains(page, "the list goes by year"); got != byYear {
			t.Errorf("%d events: by year: %v", n, got)
		}
		months := len(regexp.MustCompile(`<h2>(January|February|March|April|May|June|July) \d+`).FindAllString(page, -1))
		if byYear != (months == 0) {
			t.Errorf("%d events: %d headings with months", n, months)
		}
		if got := strings.Count(page, `<li class="q`); got != n {
			t.Errorf("%d events in the page, want %d", got, n)
		}
	}
}

func TestHeadingsFollowThePrecision(t *testing.T) {
	entry := func(id string, from, to calendar.Date, p calendar.Precision) story.Entry {
		return story.Entry{ID: id, Reports: []story.Report{{Event: event.Event{First: from, Last: to, Precision: p, DatedBy: event.ByExpression, Certainty: event.Asserted, Summary: id}}}}
	}
	d := func(m time.Month, n int) calendar.Date { return calendar.Date{Year: 2012, Month: m, Day: n} }
	tl := &story.Timeline{Entries: []story.Entry{
		entry("new year", d(1, 1), d(1, 1), calendar.PrecisionDay),
		entry("that year", d(1, 1), d(12, 31), calendar.PrecisionYear),
		entry("that spring", d(3, 1), d(5, 31), calendar.PrecisionSeason),
		entry("since that year", d(1, 1), calendar.Date{}, calendar.PrecisionYear),
		entry("by its middle", calendar.Date{}, d(8, 31), calendar.PrecisionYear),
		entry("since that decade", calendar.Date{Year: 2010, Month: 1, Day: 1}, calendar.Date{}, calendar.PrecisionDecade),
		entry("since March", d(3, 1), calendar.Date{}, calendar.PrecisionMonth),
		entry("since April", d(4, 2), calendar.Date{}, calendar.PrecisionDay),
		entry("by May", calendar.Date{}, d(5, 4), calendar.PrecisionDay),
		entry("one day", calendar.Date{}, calendar.Date{}, calendar.PrecisionVague),
	}}
	text := words(writeHTML(t, tl))
	want := regexp.MustCompile(`2010 no month given 1 since the 2010s decade since that decade .*2012 no month given 3 2012 year that year .*since 2012 year since that year .*by its middle .*January 2012 1 Sun 1 Jan 2012 day new year .*` +
		`March 2012 2 spring 2012 season that spring .*since March 2012 month since March .*April 2012 1 since Mon 2 Apr 2012 day since April .*May 2012 1 until Fri 4 May 2012 day by May .*Undated 1 undated vague one day`)
	if !want.MatchString(text) {
		t.Error(text)
	}
}

func TestTheSpanOfAllIsNoMorePreciseThanItsEnds(t *testing.T) {
	day, year := calendar.Date{Year: 2012, Month: 1, Day: 1}, calendar.Date{Year: 2012, Month: 12, Day: 31}
	told := func(first, last calendar.Date, p calendar.Precision) story.Entry {
		return story.Entry{Reports: []story.Report{{Event: event.Event{First: first, Last: last, Precision: p, DatedBy: event.ByExpression, Summary: "This."}}}}
	}
	for _, c := range []struct {
		want    string
		entries []story.Entry
	}{
		{"2012", []story.Entry{told(day, year, calendar.PrecisionYear)}},
		{"Sun 1 Jan 2012", []story.Entry{told(day, day, calendar.PrecisionDay)}},
		{"1 Jan – 2 Feb 2012", []story.Entry{told(day, day, calendar.PrecisionDay), told(day.AddDays(32), day.AddDays(32), calendar.PrecisionDay)}},
		{"Sun 1 Jan 2012 – 2012", []story.Entry{told(day, day, calendar.PrecisionDay), told(day, year, calendar.PrecisionYear)}},
		{"2012 – January 2013", []story.Entry{told(day, year, calendar.PrecisionYear), told(year.AddDays(1), year.AddDays(31), calendar.PrecisionMonth)}},
		{"2012", []story.Entry{told(day, calendar.Date{}, calendar.PrecisionYear)}},
	} {
		if page := words(writeHTML(t, &story.Timeline{Entries: c.entries})); !strings.Contains(page, " · "+c.want+" ") {
			t.Errorf("no %q in %.200q", c.want, page)
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
