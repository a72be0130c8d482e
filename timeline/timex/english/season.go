package english

import (
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// season: "summer 2012", "last fall", "the winter of 1994", "this spring", "in autumn".
func season(w *timex.Window) {
	i := w.At
	if plural(w, i) {
		return
	}
	part := w.Entry(i).Num
	m := timex.Meaning{Sense: timex.OfYear, Unit: calendar.Season, Part: part}
	from := i
	if k := i + 2; w.Is(i, "fall") && w.Is(i+1, "of") {
		if w.Is(k, "the", "its", "our", "their", "his", "her", "a") {
			k++
		}
		if w.Token(k).Kind == timex.Word && (w.Token(k).Capital || k > i+2 && !w.Has(k, timex.Unit)) {
			return // the fall of Saigon, of the wall
		}
	}
	if y, to, ok := yearAfter(w, i+1); ok {
		if dash(w, to) && w.Digits(to+1) > 0 && (w.Num(to+1) == (y+1)%100 || w.Num(to+1) == y+1) { // winter of 1941-42
			to += 2
		}
		if w.Is(i-1, "the") {
			from--
		}
		w.Add(from, to, timex.Meaning{Sense: timex.Fixed, Period: calendar.SeasonOf(y, part)})
		return
	}
	if f, _, toward, ok := shiftBefore(w, i); ok {
		m.Toward = toward
		w.Add(f, i+1, m)
		return
	}
	if w.Is(i-1, "the") {
		from--
	}
	// Alone, "spring" and "fall" are verbs and nouns of other kinds; a preposition or a modifier before
	// them makes them seasons.
	named := w.Token(i).Capital && i > 0 && !w.Is(i-1, "in", "the")
	if w.Is(i, "fall") && w.Is(i-1, "late", "early") && w.Is(i-2, "a", "its") && w.Is(i+1, "on", "in", "to") { // in a late fall on the exchange
		return
	}
	prep := w.Is(from-1, "spent", "spend", "all", "in", "during", "since", "until", "by", "through", "throughout", "early", "late", "mid", "of", "over", "before", "after", "for") ||
		dash(w, from-1) && w.Is(from-2, "mid", "early", "late")
	next := w.Token(i + 1)
	if from < i && w.Is(i+1, "months") && !w.Is(i+2, "of") && w.Is(from-1, "in", "during", "for", "over", "through", "throughout") { // during the summer months
		w.Add(from, i+2, m)
		return
	}
	verb := w.Is(i, "fall", "spring") && from == i && (!w.Is(i-1, "in", "by", "until", "early", "late", "-", "mid", "since") || w.Is(i+1, "of", "in", "from", "to", "out") || w.Is(i-1, "of", "for", "over", "before", "after"))
	if from < i && next.Kind == timex.Word && !next.Capital && !w.Has(i+1, timex.Relation|timex.Shift|timex.Modal|timex.PastVerb) &&
		!w.Is(i+1, "of", "and", "or", "when", "with", "in", "at", "on", "as", "that", "but", "for", "to", "by", "he", "she", "it", "they", "we", "i", "you", "his", "her", "their", "its", "all", "some", "after", "before") {
		return // the winter campaign
	}
	if prep && !verb && !named && !(next.Kind == timex.Word && next.Capital && next.Entry == nil) {
		w.Add(from, i+1, m)
	}
}
