package english

import (
	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// weekend: "the weekend", "over the weekend", "last weekend", "this weekend".
func weekend(w *timex.Window) {
	i := w.At
	if u, ok := unitAt(w, i); !ok || u != calendar.Weekend || plural(w, i) || inWhole(w, i) {
		return
	}
	if _, _, dated, _ := ofDate(w, i, calendar.Weekend); dated {
		return
	}
	m := timex.Meaning{Sense: timex.FromNow, Unit: calendar.Weekend}
	from := i
	switch f, n, toward, ok := shiftBefore(w, i); {
	case ok && (toward == timex.Same || toward == timex.Following || toward == timex.Previous):
		m.Sense, m.Shift, from = timex.FromContext, n, f
	case ok:
		m.Shift, m.Toward, from = n, toward, f
	case w.Is(i-1, "the"):
		from = i - 1
	case !w.Is(i-1, "holiday", "long", "a", "every", "each", "per"):
		return
	case w.Is(i-1, "a") && w.Token(i+1).Kind == timex.Word && !w.Is(i+1, "of", "in", "at", "and", "or", "with", "on", "to", "for", "is", "was", "away", "off"):
	default:
		if w.Is(i-2, "the", "this", "last") && w.Is(i-1, "holiday", "long") {
			from = i - 2
			if w.Is(i-2, "last") {
				m.Shift = -1
			}
			break
		}
		return
	}
	w.Add(from, i+1, m)
}
