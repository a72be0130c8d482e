package english

import (
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// anaphor: "that week", "the same month", "the year", "the quarter", "the day", "the 11th", "the week of March 6".
func anaphor(w *timex.Window) {
	i := w.At
	if d, to, ok := ordinalDay(w, i); ok {
		w.Add(i-1, to, timex.Meaning{Sense: timex.OfMonth, Day: d, Unit: calendar.Day})
		return
	}
	u, ok := unitAt(w, i)
	if !ok || plural(w, i) || u < calendar.Day || !w.Is(i-1, "the") {
		return
	}
	if u == calendar.Week || u == calendar.Weekend {
		date, to, dated, ok := ofDate(w, i, u)
		if ok {
			w.Add(i-1, to, date)
		}
		if dated || u == calendar.Weekend {
			return
		}
	}
	next := w.Token(i + 1)
	switch {
	case w.Digits(i+1) > 0: // the year 410
		return
	case u == calendar.Day && w.Is(i-3, "end") && w.Is(i-5, "at") && w.Is(i+1, ",") && (i < 6 || w.Token(i-6).Kind != timex.Word || w.Is(i-6, "but", "and", "because", "so")): // no time: "at the end of the day, it is about money"
		return
	case w.Is(i+1, "of", "before", "after", "that", "when", "-", "ago", "earlier", "later", "ahead") || w.Is(i+1, "'", "’"):
		return
	case u == calendar.Decade, u == calendar.Century, u == calendar.Millennium:
		return
	case u == calendar.Day:
		if !w.Is(i-2, "of", "on", "in", "for", "earlier", "later") || w.Is(i-2, "of", "on", "for") && next.Kind == timex.Word && !w.Is(i+1, "and", "in", "with", "as") {
			return
		}
	case w.Is(i-2, "of") && w.Is(i-3, "end", "time", "rest", "part", "half", "most", "middle", "beginning", "start", "remainder", "much", "course", "days", "months", "weeks"):
	case !w.Is(i-2, "in", "for", "during", "of", "by", "earlier", "later", "throughout", "early", "late", "through", "over", "within"):
		return
	case u != calendar.Quarter && next.Kind == timex.Word && w.Is(i-2, "of", "for") && !w.Is(i+1, "ended", "ending", "to", "and", "but", "was", "were", "is"):
		return
	}
	if u == calendar.Year && w.Is(i+1, "ended", "ending") { // no calendar year
		w.Add(i-1, i+1, durationMeaning(amount{n: 1}, u))
		return
	}
	m := timex.Meaning{Sense: timex.FromContext, Unit: u}
	if u == calendar.Year || u == calendar.Month || u == calendar.Week {
		m.Running = true
	}
	w.Add(i-1, i+1, m)
}

// ordinalDay reads "the 11th" alone, after "on": "on the 21st Prague agreed", "and on the 21st agreed", but not
// "on the 11th floor".
func ordinalDay(w *timex.Window, i int) (d, to int, ok bool) {
	if w.Digits(i) == 0 || !w.Is(i-1, "the") || !w.Is(i-2, "on", "by", "until", "till", "since", "from", "of", "for") || !w.Is(i+1, "st", "nd", "rd", "th") || !w.Glued(i+1) {
		return 0, 0, false
	}
	if _, _, ok := monthBehindNext(w, i); ok {
		return 0, 0, false
	}
	told := w.Is(i-2, "on", "by") && (w.Is(i-3, "and", "but", "which", "who") && regularPast(w, i+2) || w.Is(i+2, "instead", "again"))
	if next := w.Token(i + 2); next.Kind == timex.Word && !told && !w.Is(i+2, "and", "at", "in", "to", "when", "by", "after", "before", "with", "until", "till",
		"the", "a", "an", "its", "his", "her", "their", "he", "she", "it", "they", "that") && !next.Capital {
		return 0, 0, false
	}
	d, to, ok = dayAt(w, i)
	return d, to, ok
}
