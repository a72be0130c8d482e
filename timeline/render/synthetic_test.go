package render_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

// synthetic makes a timeline of n plausible diplomatic events, the same for the same n: events come
// in bursts, some are told by several articles that do not always agree, some have only a week, a
// month or a year, some are open, planned, denied or without any date.
func synthetic(n int) *story.Timeline {
	g := &generator{Rand: rand.New(rand.NewPCG(2013, uint64(n))), timeline: &story.Timeline{Title: "Two capitals and their letters"}}
	g.span = min(2400, 60+n)
	g.start, _ = calendar.Of(2013, 12, 20)
	g.start = g.start.AddDays(-g.span)
	for len(g.bursts) < 3+g.span/120 {
		g.bursts = append(g.bursts, g.IntN(g.span))
	}
	for i := range n {
		g.timeline.Entries = append(g.timeline.Entries, g.entry(i))
	}
	slices.SortStableFunc(g.timeline.Entries, func(a, b story.Entry) int {
		return a.Reports[0].Span().Compare(b.Reports[0].Span())
	})
	g.timeline.Articles = max(1, n/9)
	return g.timeline
}

type generator struct {
	*rand.Rand
	timeline *story.Timeline
	start    calendar.Date
	span     int
	bursts   []int
}

// deed is a way to act: verb phrases by PLOVER type.
type deed struct {
	kind    string
	quad    int
	phrases []string
}

var deeds = []deed{
	{"CONSULT", 1, []string{"held talks with %s on the release of detained citizens", "met a delegation from %s at the margins of the conference", "spoke by telephone with %s about the inspection schedule"}},
	{"AGREE", 1, []string{"agreed with %s to reopen the joint commission", "signed a memorandum with %s on incidents at sea"}},
	{"SUPPORT", 1, []string{"welcomed the statement by %s on the transit corridor"}},
	{"COOPERATE", 2, []string{"exchanged technical data with %s under the customs protocol"}},
	{"AID", 2, []string{"sent %s forty tonnes of medical supplies"}},
	{"RETREAT", 2, []string{"withdrew its last observers from the border post shared with %s"}},
	{"REQUEST", 3, []string{"asked %s to extradite two former officials", "urged %s to publish the full text of the annex"}},
	{"ACCUSE", 3, []string{"accused %s of leaking confidential correspondence", "said that %s had breached the terms of the visa accord"}},
	{"REJECT", 3, []string{"rejected a proposal by %s for a joint inquiry", "declined to receive the special envoy of %s"}},
	{"THREATEN", 3, []string{"warned %s that further arrests would have consequences"}},
	{"SANCTION", 4, []string{"barred eighteen officials of %s from entry", "froze the accounts of three banks linked to %s", "expelled two attachés of %s"}},
	{"PROTEST", 4, []string{"recalled its ambassador to %s for consultations"}},
	{"MOBILIZE", 4, []string{"moved a naval squadron towards the waters of %s"}},
	{"COERCE", 4, []string{"detained a chartered aircraft carrying staff of %s"}},
}

var sides = []event.Actor{
	{Text: "United States", Code: "USA", Sector: "GOV"},
	{Text: "Russia", Code: "RUS", Sector: "GOV"},
	{Text: "State Department", Code: "USA", Sector: "GOV"},
	{Text: "Foreign Ministry", Code: "RUS", Sector: "GOV"},
	{Text: "Britain", Code: "GBR", Sector: "GOV"},
	{Text: "Germany", Code: "DEU", Sector: "GOV"},
	{Text: "European Union", Code: "IGO"},
	{Text: "United Nations", Code: "IGO"},
	{Text: "Ukraine", Code: "UKR", Sector: "GOV"},
	{Text: "Turkey", Code: "TUR", Sector: "GOV"},
	{Text: "France", Code: "FRA", Sector: "GOV"},
	{Text: "Syria", Code: "SYR", Sector: "GOV"},
	{Text: "Norway", Code: "NOR", Sector: "GOV"},
	{Text: "opposition deputies", Sector: "OPP"},
}

var publishers = []string{"Northern Wire", "The Morning Courier", "Harbour Gazette", "Continental Press", "Evening Ledger", "City Dispatch"}

// side prefers the first names, as coverage does.
func (g *generator) side() event.Actor {
	return sides[min(g.IntN(len(sides)), g.IntN(len(sides)))]
}

func (g *generator) pick(words ...string) string { return words[g.IntN(len(words))] }

func (g *generator) entry(i int) story.Entry {
	burst := g.bursts[g.IntN(len(g.bursts))]
	day := g.start.AddDays(max(0, min(g.span-1, burst+int(g.NormFloat64()*25))))
	who, whom := g.side(), g.side()
	for whom == who {
		whom = g.side()
	}
	d := deeds[min(g.IntN(len(deeds)), g.IntN(len(deeds)))]
	what := fmt.Sprintf(g.pick(d.phrases...), whom.Text)
	ev := event.Event{
		Type: d.kind, Quad: d.quad, Actor: []event.Actor{who}, Recipient: []event.Actor{whom},
		Summary:   who.Text + " " + what,
		Certainty: event.Asserted, DatedBy: event.ByExpression,
	}
	if g.IntN(12) == 0 {
		ev.Actor = append(ev.Actor, g.side())
	}
	if g.IntN(9) == 0 {
		ev.Type, ev.Quad, ev.Recipient = "", 0, nil
	}
	if g.IntN(5) == 0 {
		ev.Location = &event.Place{Text: g.pick("Geneva", "Moscow", "Washington", "Vienna", "Oslo"), Code: "CHE"}
	}
	switch g.IntN(10) {
	case 0, 1:
		ev.Certainty, ev.Attribution = event.Reported, g.pick("officials", "a spokeswoman", "two diplomats")
	case 2:
		ev.Certainty = event.Planned
	case 3:
		ev.Certainty = []event.Certainty{event.Hypothetical, event.Negated, event.Asserted}[g.IntN(3)]
	}
	published := g.date(&ev, day)
	e := story.Entry{ID: fmt.Sprintf("%08x%04x", g.Uint32(), i&0xffff), Importance: float64(g.IntN(400)) / 100}
	e.Reports = append(e.Reports, g.report(ev, published))
	for g.IntN(15) == 0 && len(e.Reports) < 5 {
		other := ev
		other.Summary = who.Text + " " + fmt.Sprintf(d.phrases[0], whom.Text)
		if g.IntN(4) == 0 && other.Precision == calendar.PrecisionDay {
			other.First = other.First.AddDays(-1)
			other.Last, other.EDTF = other.First, other.First.String()
			other.Expression = other.First.Weekday().String()
			other.Resolution = "last " + other.Expression + " before publication, " + published.Long()
		}
		e.Reports = append(e.Reports, g.report(other, published))
	}
	return e
}

// date gives ev a day or something less exact around day, and returns when it was published.
func (g *generator) date(ev *event.Event, day calendar.Date) calendar.Date {
	// Papers come out every third day of the generator's calendar.
	edition := func(d calendar.Date) calendar.Date { return d.AddDays(3 - d.Sub(g.start)%3) }
	published := edition(day)
	in := func(u calendar.Unit, words string) {
		p := calendar.PeriodOf(u, day)
		published = edition(p.Last().AddDays(g.IntN(20)))
		ev.First, ev.Last, ev.Precision = p.First, p.Last(), u.Precision()
		ev.EDTF, ev.Expression, ev.Resolution = p.EDTF().String(), words, p.String()+", as the text says"
		if u == calendar.Week {
			ev.Resolution = "the week before that of publication, " + published.Long()
		}
	}
	switch n := g.IntN(40); {
	case n < 27:
		ev.First, ev.Last, ev.Precision, ev.EDTF = day, day, calendar.PrecisionDay, day.String()
		ev.Expression = day.Weekday().String()
		ev.Resolution = "last " + ev.Expression + " before publication, " + published.Long()
	case n < 29:
		in(calendar.Week, "last week")
	case n < 30:
		in(calendar.Weekend, "over the weekend")
		ev.EDTF = "[" + ev.First.String() + "," + ev.Last.String() + "]"
	case n < 33:
		in(calendar.Month, "in "+day.Month.String())
		if g.IntN(3) == 0 {
			ev.Expression = "last " + day.Month.String()
			other := calendar.PeriodOf(calendar.Month, day.AddYears(1))
			ev.Other = other.EDTF().String()
			ev.EDTF = "[" + ev.EDTF + "," + ev.Other + "]"
		}
	case n < 34:
		in(calendar.Season, calendar.PeriodOf(calendar.Season, day).String())
	case n < 35:
		in(calendar.Year, fmt.Sprint(day.Year))
	case n < 36:
		ev.First, ev.Precision, ev.EDTF = day, calendar.PrecisionDay, day.String()+"/.."
		ev.Expression, ev.Resolution = "since "+day.Weekday().String(), "last "+day.Weekday().String()+" before publication, "+published.Long()
	case n < 37:
		ev.Last, ev.Precision, ev.EDTF = day, calendar.PrecisionDay, "[.."+day.String()+"]"
		ev.Expression, ev.Resolution = "by "+day.Weekday().String(), "the "+day.Weekday().String()+" nearest to publication, "+published.Long()
	case n < 38:
		ev.Precision, ev.Expression, ev.Resolution = calendar.PrecisionVague, "in recent months", "a time without edges, before publication"
	default:
		ev.DatedBy = event.ByPublished
	}
	return published
}

var endings = []string{
	", according to a statement.",
	", hours after lawmakers had called for a firmer line.",
	", a step that both sides described as expected.",
	" as negotiators tried to save the wider agreement.",
}

func (g *generator) report(ev event.Event, published calendar.Date) story.Report {
	lead := ""
	ev.SentenceStart = 400 + g.IntN(3000)
	ev.Sentence = ev.Summary
	if ev.Expression != "" {
		lead = g.pick("", "In a brief note, ", "As expected, ")
		ev.Sentence = lead + strings.ToUpper(ev.Expression[:1]) + ev.Expression[1:] + ", " + ev.Summary
		ev.Expression = strings.ToUpper(ev.Expression[:1]) + ev.Expression[1:]
		ev.ExpressionStart = ev.SentenceStart + len(lead)
		ev.ExpressionEnd = ev.ExpressionStart + len(ev.Expression)
	}
	ev.Sentence += g.pick(endings...)
	ev.SentenceEnd = ev.SentenceStart + len(ev.Sentence)
	day := published.Sub(g.start)
	publisher := day / 3 % len(publishers)
	if g.IntN(6) == 0 {
		publisher = g.IntN(len(publishers))
	}
	ev.Article = fmt.Sprintf("article-%d-%d", day, publisher)
	r := story.Report{
		Event: ev, Title: fmt.Sprintf("Talks enter week %d as %s weighs its reply", day/7%50+1, sides[day%7].Text),
		Publisher: publishers[publisher], Published: published.String(), PublishedFrom: "header line",
	}
	if publisher < 5 {
		r.URL = fmt.Sprintf("https://news.example/%d/%02d/talks-%d%d", published.Year, published.Month, day, publisher)
	}
	return r
}
