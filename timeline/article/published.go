package article

import (
	"cmp"
	"fmt"
	"strings"

	"timeline/timeline/calendar"
)

// claim is one thing that may say the publish date of an article.
type claim struct {
	source Source
	what   string // for messages: "the header line"
	text   string // for messages: what stands there; may be empty
	line   int    // of the file, 0 where no line is meant
	date   written
}

func (c *claim) String() string {
	if c.text == "" {
		return c.what
	}
	return fmt.Sprintf("%s %q", c.what, short(c.text))
}

// note is a remark on a claim that was passed over.
type note struct {
	line int
	text string
}

// refusal says why an article has no publish date.
type refusal struct {
	line int
	err  error
	hint string
}

// claimOf reads a claim that ought to be a date.
func claimOf(source Source, what, text string) claim {
	w, ok := wholeDate(text)
	if !ok {
		w = written{problem: "it is not a date like 2013-04-15 or 2013-04-15T12:22:00+04:00"}
		if year := implausible(text); year != "" {
			w.problem = fmt.Sprintf("the year %s is not one from %d to %d", year, firstPlausible, lastPlausible)
		}
	}
	return claim{source: source, what: what, text: text, date: w}
}

// short cuts a text to a length that fits into a message.
func short(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

// settle takes the publish date from the first claim that has one. Claims that stand behind it help to
// read it: they give the year of a day without one, and the order of day and month. What was passed
// over on the way is in notes.
func settle(claims []claim) (p Published, notes []note, failed *refusal) {
	for i, c := range claims {
		day, problem, hint := c.date.settledBy(claims, i)
		if problem == "" {
			if w := c.date; w.weekdayOK && w.weekday != day.Weekday() {
				notes = append(notes, note{c.line, fmt.Sprintf("%s says %s, but %s is a %s", &c, w.weekday, day, day.Weekday())})
			}
			if failed != nil {
				notes = append(notes, note{0, fmt.Sprintf("published %s, by the %s", day, c.source)})
			}
			return Published{Date: day, Clock: c.date.clock, Source: c.source}, notes, nil
		}
		if c.date.year != 0 {
			continue // it was never meant as a day
		}
		notes = append(notes, note{c.line, fmt.Sprintf("%s was passed over: %s", &c, problem)})
		if failed == nil {
			failed = &refusal{c.line, fmt.Errorf("%w: %s: %s", ErrNoPublished, &c, problem), hint}
		}
	}
	if failed == nil {
		failed = &refusal{err: ErrNoPublished, hint: "give one with --published DATE, or in the article: a line \"Published: 2013-04-15\" at the top of a text, \"published\" in JSON Lines"}
	}
	return Published{}, notes, failed
}

// datelineDay returns the day that the dateline among the claims names, where that is the publish date or some days before; else the zero date.
func datelineDay(claims []claim, published calendar.Date) calendar.Date {
	const reach = 3 // days that a report lies before it is printed
	for i := range claims {
		w := &claims[i].date
		if claims[i].source != FromDateline {
			continue
		}
		day, problem := calendar.Date{}, ""
		switch {
		case len(w.days) == 1:
			day = w.days[0]
		case w.month != 0 && !published.IsZero():
			if day, problem, _ = w.nearest(published); problem != "" {
				continue
			}
		default:
			continue
		}
		if days := published.Sub(day); days >= 0 && days <= reach {
			return day
		}
	}
	return calendar.Date{}
}

// settledBy returns the day that w means, read with the help of the claims other than the i-th, or why
// it means none and what to do about it.
func (w written) settledBy(claims []claim, i int) (day calendar.Date, problem, hint string) {
	const giveOne = "give the publish date with --published DATE"
	switch {
	case len(w.days) == 1:
		return w.days[0], "", ""
	case len(w.days) == 2:
		for j, c := range claims {
			if j == i {
				continue
			}
			for k, d := range w.days {
				if c.date.agrees(d) && !c.date.agrees(w.days[1-k]) {
					return d, "", ""
				}
			}
		}
		a, b := w.days[0], w.days[1]
		return day, fmt.Sprintf("it can be %d %s or %d %s", a.Day, a.Month, b.Day, b.Month),
			fmt.Sprintf("say which: --published %s or --published %s", min(a.String(), b.String()), max(a.String(), b.String()))
	case w.month != 0:
		for j, c := range claims {
			if j != i && len(c.date.days) == 1 {
				return w.nearest(c.date.days[0])
			}
		}
		for j, c := range claims {
			if j != i && c.date.year != 0 {
				return w.in(c.date.year)
			}
		}
		return day, "it has no year, and nothing else gives one", giveOne
	case w.year != 0:
		return day, "it is a year, not a day", giveOne
	}
	return day, cmp.Or(w.problem, "it is no day"), giveOne
}

// agrees tells whether w can be about the same time as d: within a week of it, so that an article
// that was updated later still settles the order of day and month.
func (w written) agrees(d calendar.Date) bool {
	const week = 7
	switch {
	case len(w.days) == 1:
		days := d.Sub(w.days[0])
		return days >= -week && days <= week
	case w.month != 0:
		near, problem, _ := w.nearest(d)
		days := d.Sub(near)
		return problem == "" && days >= -week && days <= week
	}
	return false
}

// nearest gives a day without a year the year in which it is nearest to d.
func (w written) nearest(d calendar.Date) (day calendar.Date, problem, hint string) {
	for _, year := range []int{d.Year, d.Year - 1, d.Year + 1} {
		if c, ok := calendar.Of(year, w.month, w.day); ok && (day.IsZero() || abs(c.Sub(d)) < abs(day.Sub(d))) {
			day = c
		}
	}
	if day.IsZero() {
		return w.in(d.Year)
	}
	return day, "", ""
}

func (w written) in(year int) (day calendar.Date, problem, hint string) {
	day, ok := calendar.Of(year, w.month, w.day)
	if !ok {
		return calendar.Date{}, fmt.Sprintf("%d has no %d %s", year, w.day, w.month), "give the publish date with --published DATE"
	}
	return day, "", ""
}

func abs(n int) int { return max(n, -n) }
