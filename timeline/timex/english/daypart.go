package english

import (
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// dayPart: "this morning", "last night", "the night", "in the evening"; after a day it is joined to it.
func dayPart(w *timex.Window) {
	i := w.At
	e := w.Entry(i)
	if e.Class&timex.Plural != 0 {
		return
	}
	c := timex.Clock{Known: true, Part: parts[e.Num]}
	m := timex.Meaning{Sense: timex.OfDay, Clock: c}
	from := i
	for _, mod := range [...]struct{ word, mod string }{{"early", "START"}, {"late", "END"}, {"mid", "MID"}} {
		if w.Is(i-1, mod.word) {
			from, m.Mod = i-1, mod.mod
		} else if dash(w, i-1) && w.Is(i-2, mod.word) && w.Glued(i) {
			from, m.Mod = i-2, mod.mod
		}
	}
	switch {
	case w.Is(from-1, "this") && !w.Is(from-2, "on", "of"):
		m.Toward = timex.This
		w.Add(from-1, i+1, m)
	case w.Is(from-1, "last") && w.Is(i, "night", "evening"):
		m.Toward = timex.Last
		w.Add(from-1, i+1, m)
	case w.Is(from-1, "next", "following") && w.Is(from-2, "the"), w.Is(from-1, "next"):
		m.Sense, m.Unit, m.Shift = timex.FromContext, calendar.Day, 1
		w.Add(article(w, from-1), i+1, m)
	case w.Is(from-1, "same") && w.Is(from-2, "the", "that"):
		if next := w.Token(i + 1); next.Kind == timex.Word && !w.Is(i+1, "and", "but", "in", "at", "on", "to", "by", "from", "after", "when", "while", "with", "the", "a", "he", "she", "it", "they") { // the same night club, the same evening as
			return
		}
		m.Sense, m.Unit, m.Toward = timex.FromContext, calendar.Day, timex.Same
		w.Add(from-2, i+1, m)
	case w.Is(from-1, "previous") && w.Is(from-2, "the"):
		m.Sense, m.Unit, m.Shift = timex.FromContext, calendar.Day, -1
		w.Add(from-2, i+1, m)
	case w.Is(from-1, "the") && w.Is(i, "night", "evening") && w.Is(i+1, "before") && w.Is(i+2, "last") && ends(w, i+3): // that before last night
		m.Sense, m.Unit, m.Shift = timex.FromNow, calendar.Day, -2
		w.Add(from-1, i+3, m)
	case w.Is(from-1, "the") && w.Is(i+1, "before", "after") && ends(w, i+2):
		m.Sense, m.Unit, m.Shift = timex.FromContext, calendar.Day, 1
		if w.Is(i+1, "before") {
			m.Shift = -1
		}
		w.Add(from-1, i+2, m)
	case w.Is(from-1, "that"):
		if thatIsDeterminer(w, from-1) {
			w.Add(from-1, i+1, m)
		}
	case w.Has(from-1, timex.Weekday|timex.Deictic) && !w.Has(from-1, timex.Abbrev), w.Has(i+1, timex.Deictic) && !w.Is(i+1, "overnight"):
		w.Add(from, i+1, m)
	case w.Is(from-1, "the") && w.Is(from-2, "in", "into", "by", "during", "of", "later", "earlier", "throughout") && !w.Is(i, "night", "dawn", "sunset") && !w.Is(i+1, "of", "-"):
		if w.Is(from-2, "of") && !w.Is(from-3, "course", "hours", "rest", "part", "most") {
			return
		}
		w.Add(from-1, i+1, m)
	case w.Is(from-1, "the") && w.Is(i, "night", "morning", "evening", "afternoon", "eve") && w.Is(i+1, "of"):
		if w.Has(i+2, timex.Month|timex.Weekday) || w.Digits(i+2) > 0 || w.Is(i+2, "the") && w.Digits(i+3) > 0 {
			w.Add(from-1, i+1, m) // joined to the date that follows
		}
	case w.Is(i, "dawn", "daybreak", "sunrise", "sunset", "dusk", "nightfall") && w.Is(i+1, "on") && w.Has(i+2, timex.Weekday|timex.Month):
		w.Add(i, i+1, m) // joined to the day that follows
	case from < i && (w.Is(from-1, "in", "by", "until", "since", "the") || from == 0):
		w.Add(from, i+1, m)
	}
}

var (
	parts   = [...]string{"", "MO", "MI", "AF", "EV", "NI", "DT", "NI"}
	seasons = [...]string{"", "SP", "SU", "FA", "WI"}
)
