package render_test

import (
	"strings"
	"testing"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// barred is an entry of 12 April 2013 that says summary.
func barred(summary string) story.Entry {
	day := calendar.Date{Year: 2013, Month: 4, Day: 12}
	return story.Entry{ID: "barred", Reports: []story.Report{{
		Event: event.Event{
			First: day, Last: day, EDTF: "2013-04-12", Precision: calendar.PrecisionDay, DatedBy: event.ByExpression,
			Type: "SANCTION", Certainty: event.Asserted, Summary: summary, Sentence: summary,
			Actor: []event.Actor{{Text: "Moscow", Code: "RUS"}}, Recipient: []event.Actor{{Text: "the officers", Code: "USA"}},
			Expression: "Friday", Resolution: "last Friday before publication, Mon 15 Apr 2013",
		},
		Title: "A list for a list", Publisher: "Northern Wire", Published: "2013-04-15",
	}}}
}

func text(t *testing.T, o render.TextOptions, entries ...story.Entry) string {
	t.Helper()
	var b strings.Builder
	if err := render.Text(&b, entries, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTextSaysWhatHappenedWhoToWhomWhyThatDayAndWhoTellsIt(t *testing.T) {
	undated := barred("Moscow barred others.")
	undated.Reports[0].Event.DatedBy, undated.Reports[0].Event.Expression, undated.Reports[0].Event.Resolution = event.ByPublished, "", ""
	second := barred("Moscow said why.")
	second.Told = 3
	got := text(t, render.TextOptions{Width: 80}, undated, barred("On Friday Moscow barred the officers."), second)
	want := `Fri 12 Apr 2013
  On Friday Moscow barred the officers.
    Moscow → the officers · SANCTION
    “Friday” → Fri 12 Apr 2013: last Friday before publication, Mon 15 Apr 2013
    Northern Wire · A list for a list

  Moscow said why.
    Moscow → the officers · SANCTION
    “Friday” → Fri 12 Apr 2013: last Friday before publication, Mon 15 Apr 2013
    Northern Wire · A list for a list · 3 articles

Undated, before Mon 15 Apr 2013
  Moscow barred others.
    Moscow → the officers · SANCTION
    Northern Wire · A list for a list
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTextBreaksLinesBeforeTheyAreTooWide(t *testing.T) {
	for _, c := range []struct{ summary, want string }{
		{"Moscow barred the officers", "  Moscow barred the\n  officers\n"},
		{"莫斯科 禁止 军官 进入 俄罗斯", "  莫斯科 禁止 军官 进入\n  俄罗斯\n"},  // two columns each
		{"莫斯科禁止军官进入俄罗斯联邦境内", "  莫斯科禁止军官进入俄罗\n  斯联邦境内\n"}, // no spaces
		{"Zurückzuführungsverordnungsentwurf", "  Zurückzuführungsverord\n  nungsentwurf\n"},
		{"a\u2028b\n\tc", "  a b c\n"},
	} {
		got := text(t, render.TextOptions{Width: 24}, barred(c.summary))
		if _, got, _ = strings.Cut(got, "\n"); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s is written as\n%s\nwant\n%s", c.summary, got, c.want)
		}
	}
}

func TestTextColoursOnlyWhenAsked(t *testing.T) {
	entry := barred("On Friday Moscow barred the officers.")
	if got := text(t, render.TextOptions{Width: 80}, entry); strings.Contains(got, "\x1b") {
		t.Errorf("colours unasked: %q", got)
	}
	got := text(t, render.TextOptions{Width: 80, Colour: true}, entry)
	for _, want := range []string{"\x1b[1;36m2013\x1b[0m", "\x1b[32mMoscow\x1b[0m \x1b[32m→\x1b[0m", "\x1b[33m“Friday”\x1b[0m"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
}

// commanding has whatever a terminal would obey in every field.
func commanding() story.Entry {
	const evil = "\x1b[31mred\x1b]0;title\a\u009b2J\r\b\u202eback\u2066\x00\x7f\xff"
	e := barred(evil)
	r := &e.Reports[0]
	r.Actor[0], r.Recipient[0] = event.Actor{Text: evil}, event.Actor{Text: evil, Code: evil}
	r.Location, r.Attribution, r.Type, r.Certainty = &event.Place{Text: evil}, evil, evil, event.Certainty(evil)
	r.Expression, r.Resolution, r.Other, r.Title, r.Publisher = evil, evil, evil, evil, evil
	return e
}

func TestNothingInAnArticleCommandsTheTerminal(t *testing.T) {
	var counts strings.Builder
	if err := render.CountOf([]story.Entry{commanding()}).Text(&counts, render.TextOptions{Width: 80}); err != nil {
		t.Fatal(err)
	}
	for _, got := range []string{text(t, render.TextOptions{Width: 80}, commanding()), counts.String()} {
		if !strings.Contains(got, "red") {
			t.Errorf("the words are lost: %q", got)
		}
		if i := strings.IndexFunc(got, func(r rune) bool {
			return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r == 0x2066
		}); i >= 0 {
			t.Errorf("%q at byte %d of %q", got[i:i+1], i, got)
		}
	}
}

func TestCountsCountAnEventOnceUnderEachOfItsPartiesAndItsMonth(t *testing.T) {
	both := barred("Both.")
	both.Reports[0].Recipient = append(both.Reports[0].Recipient, event.Actor{Text: "the Kremlin", Code: "RUS"})
	since, year := barred("Since Friday."), barred("In 2013.")
	since.Reports[0].Last = calendar.Date{}
	year.Reports[0].First, year.Reports[0].Last = calendar.Date{Year: 2013, Month: 1, Day: 1}, calendar.Date{Year: 2013, Month: 12, Day: 31}
	undated := barred("Some day.")
	undated.Reports[0].DatedBy, undated.Reports[0].Type, undated.Reports[0].Publisher = event.ByPublished, "", ""
	c := render.CountOf([]story.Entry{both, since, year, undated})
	var b strings.Builder
	if err := c.Text(&b, render.TextOptions{Width: 30}); err != nil {
		t.Fatal(err)
	}
	want := `events: 4, undated: 1

Actors
  Russia         4 ███████████
  United States  4 ███████████

Types
  SANCTION  3 ████████████████
  none      1 █████▎

Months
  2013-04  1 █████████████████

Sources
  Northern Wire  3 ███████████
  not named      1 ███▋
`
	if got := b.String(); !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
