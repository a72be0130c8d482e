package timex

import (
	"time"

	"timeline/timeline/calendar"
)

// Expression is what the words of a date expression say, before anybody decides which day they mean.
type Expression struct {
	From, To int    // tokens of the window, To not included
	Rule     string // the rule that matched
	Meaning
}

// Sense tells in which of a few ways a meaning is resolved.
type Sense uint8

// The senses.
const (
	NoSense     Sense = iota
	Fixed             // the words are enough: Period (2013, June 2013, 5 March 2013, the 1990s)
	OfWeek            // a weekday: Weekday
	OfMonth           // a day of a month that is not named: Day ("the 11th")
	OfYear            // comes once a year: Month, Month and Day, Part of Unit, or Feast
	FromNow           // Shift units from the publish date ("last week", "two weeks ago", "today")
	FromContext       // Shift units from a date mentioned before ("two days later", "that week")
	OfDay             // a time or part of a day: Clock or Part of day
	Literal           // a value that is no calendar date: a duration, a set, a reference
)

// Meaning is what an expression says, in the fields that its Sense needs.
type Meaning struct {
	Sense    Sense
	Type     Type // when it is not plain from the rest
	Period   calendar.Period
	Second   calendar.Period // the reading of Period that was not chosen, where there are two
	Weekday  time.Weekday
	Month    time.Month
	Day      int
	Nth      int // with Month and Weekday: the first (1) to fifth or the last (-1) such day of the month; with Feast and Weekday: the first such day after it (1) or before (-1)
	Piece    Piece
	Part     int // of the year: quarter 1 to 4, half 1 or 2, season 1 (spring) to 4 (winter)
	Unit     calendar.Unit
	Feast    *calendar.Feast
	Shift    int // in Units
	Toward   Toward
	Moved    *time.Weekday // the weekday to which what was set for this one has been moved
	Clock    Clock
	Value    string // TIMEX3 value of a literal
	Mod      string // TIMEX3 mod
	Halved   bool   // START and END are halves: "the second half of May"
	Quant    string
	Freq     string
	Hedge    Hedge
	Fiscal   bool          // said of a fiscal year, whose limits the text does not give
	Within   calendar.Unit // the week or year that Toward speaks of: Monday last week, June last year, the week of 6 March
	Near     calendar.Unit // of FromNow: the unit that the distance is told to, where it is another: the week of "ten years ago this week"; a day where a weekday is the one nearest to it: "a week ago Saturday"
	Beside   int           // units of Near farther: "ten years ago last month"; days from Feast: "the day after Christmas"
	Compared bool          // a year before what it is compared with: "a year earlier", "the year-ago quarter"
	Famous   int           // the year of a day that its date alone stands for: the 2001 of "since Sept. 11"
	Year     int           // "the 1988 period": the like, in that year, of the period mentioned
	Alone    bool          // keeps its own unit, whatever it is seen from
	Running  bool          // "the year": that of a date nearby, else the running one
	EDTF     *calendar.EDTF
	Side     Direction // of a duration: it ends at publication (Past) or begins there (Future)
	Named    bool
	Epithet  bool // names what it stands before, and tells no story: "the 1989 treaty", "the Sept. 11 commission"
	Stamp    bool // the time at which its line was written
	Range    bool
	Until    bool // an end: "until Friday", "by June"
	By       bool // a limit: "by Friday"
	Bounded  bool // earlier or later in the running period: publication is the limit
	Dated    bool // a date with its weekday, which helps to tell the year
	Since    bool // a beginning: "since Friday"
}

// Piece is the first (1), second … or last (-1) day, week, weekend or month of what is said besides: "the last week of
// June". The zero Piece is none. Weeks are counted from the first day, or back from the last; those of a day begin or end
// with it.
type Piece struct {
	Unit calendar.Unit
	Nth  int
}

// of returns the first and the last day of the piece of p, and false where p has none such.
func (c Piece) of(p calendar.Period) (first, last calendar.Date, ok bool) {
	n, from, last := c.Nth-1, p.First, p.Last()
	if c.Nth < 0 {
		n, from = 0, last
	}
	switch c.Unit {
	case calendar.Day:
		first, last = from.AddDays(n), from.AddDays(n)
	case calendar.Week:
		if c.Nth < 0 {
			from = last.AddDays(-6)
		}
		first, last = from.AddDays(7*n), from.AddDays(7*n+6)
	case calendar.Weekend:
		toSaturday := mod7(int(time.Saturday) - int(from.Weekday()))
		if c.Nth < 0 && toSaturday > 0 {
			toSaturday -= 7
		}
		first, last = from.AddDays(toSaturday+7*n), from.AddDays(toSaturday+7*n+1)
	default:
		piece := calendar.PeriodOf(c.Unit, from).Add(n)
		first, last = piece.First, piece.Last()
	}
	return first, last, p.Contains(first) || p.Contains(last)
}

// Toward is an explicit word of direction before a name: last Friday, this June, next spring.
type Toward uint8

// The explicit directions.
const (
	Plain     Toward = iota
	Last             // last, past
	Recent           // this past, two Fridays ago: the last one behind
	This             // this
	Next             // next
	Coming           // coming, upcoming: the first one ahead
	Previous         // the previous, the one before the date mentioned
	Following        // the following, the one after the date mentioned
	Same             // that, the same: that of the date mentioned
)

// shift is the number of units that t moves by.
func (t Toward) shift() int {
	switch t {
	case Last, Recent, Previous:
		return -1
	case Next, Coming, Following:
		return 1
	}
	return 0
}

// Clock is a time of day, or a part of one. The zero Clock is none.
type Clock struct {
	Known  bool
	Hour   int
	Minute int    // -1 when only the hour is said
	Second int    // -1 when not said
	Part   string // TIMEX3 part of day: MO, MI, AF, EV, NI, DT
	Zone   string // as written: "GMT", "EST"
}

// Hedge says how sure the words are of the date itself.
type Hedge uint8

// The hedges, which may be combined.
const (
	Approximate Hedge = 1 << iota // about, around
	Uncertain                     // reportedly, perhaps
)
