package timeline

import (
	"strings"

	"timeline/timeline/timex"
)

// Account is what became of the input of a run.
type Account struct {
	Articles    int   // articles read
	Bytes       int64 // of their texts
	Refused     int   // inputs that could not be read or used; each was reported
	Expressions int   // date expressions found
	Resolved    int   // those of them that mean calendar days
	Undated     Undated
	Events      int // events that the articles tell
}

// Undated counts the date expressions that mean no calendar day, by the reason.
type Undated struct {
	Durations  int // a length of time: "for two hours"
	Sets       int // a time that comes again and again: "every Friday"
	Vague      int // a time without edges: "in recent months", "recently"
	Unresolved int // a date whose reference is not known, or that no calendar has
}

// Total is the number of all of them.
func (u Undated) Total() int { return u.Durations + u.Sets + u.Vague + u.Unresolved }

// Add counts one article with its date expressions and events.
func (a *Account) Add(t Told) {
	a.Articles++
	a.Bytes += int64(len(t.Article.Text))
	a.Events += len(t.Reports)
	for i := range t.Timexes {
		a.Expressions++
		switch x := &t.Timexes[i]; {
		case !x.First.IsZero() || !x.Last.IsZero():
			a.Resolved++
		case x.Type == timex.Set:
			a.Undated.Sets++
		case strings.HasSuffix(x.Value, "_REF"), strings.HasPrefix(x.Value, "P") && strings.Contains(x.Value, "X"):
			a.Undated.Vague++
		case x.Type == timex.Duration:
			a.Undated.Durations++
		default:
			a.Undated.Unresolved++
		}
	}
}
