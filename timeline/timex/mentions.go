package timex

import "timeline/timeline/calendar"

// Mentions remembers the dates that a text has mentioned, for expressions that are seen from one of
// them: "two days later", "that week".
type Mentions struct {
	last     mention // the last date of any unit
	told     mention // the last that is no look back ("two days earlier")
	day      mention // the last of one unit
	month    mention
	quarter  mention
	year     mention
	sentence int  // the sentence being read, counted from 1
	news     bool // a day has been told from publication: yesterday, Friday
	recent   bool // a date of the last two years has been written out
}

type mention struct {
	period   calendar.Period
	sentence int
	full     bool // written out, or seen from such a date
}

// nearby is how many sentences back a date still counts as the one that a comparison is made with.
const nearby = 3

func (s *Mentions) note(p calendar.Period, full, back bool) {
	m := mention{p, s.sentence, full}
	if !back {
		s.told = m
	}
	s.last = m
	switch p.Unit {
	case calendar.Day:
		s.day = m
	case calendar.Month:
		s.month = m
	case calendar.Quarter:
		s.quarter = m
	case calendar.Year:
		s.year = m
	}
}

// leaveQuarter forgets the quarter spoken of, when a text turns to "the first nine months".
func (s *Mentions) leaveQuarter() {
	s.quarter = mention{}
	if s.last.period.Unit == calendar.Quarter {
		s.last.period = calendar.PeriodOf(calendar.Year, s.last.period.First)
	}
}

// near returns the last date mentioned.
func (s *Mentions) near() (calendar.Period, bool) { return s.last.period, s.last.sentence > 0 }

// scene returns the day at which the text stands, for "in the morning": the last one mentioned that is no
// look back.
func (s *Mentions) scene() (calendar.Period, bool) {
	return s.told.period, s.told.sentence > 0 && s.told.period.Unit == calendar.Day
}

// story returns the date at which a narrative stands: the last one mentioned, but for a month or more that it only looked
// back to ("since the deal of the previous autumn"), and for a year named in passing that lies behind the days being told
// ("the treaty of 1922").
func (s *Mentions) story() (calendar.Period, bool) {
	at := s.last
	if s.told.sentence > 0 && at.period.Unit >= calendar.Month {
		at = s.told
	}
	if at.period.Unit >= calendar.Year && !(s.here() && at.full) {
		for _, m := range []mention{s.day, s.month} {
			if m.sentence > 0 && s.sentence-m.sentence <= 2*nearby && m.period.First.After(at.period.First) {
				at = m
				break
			}
		}
	}
	return at.period, at.sentence > 0
}

// of returns the last date mentioned that is of a unit.
func (s *Mentions) of(u calendar.Unit) (calendar.Period, bool) {
	m := s.slot(u)
	return m.period, m.sentence > 0
}

func (s *Mentions) slot(u calendar.Unit) mention {
	switch u {
	case calendar.Day:
		return s.day
	case calendar.Month:
		return s.month
	case calendar.Quarter:
		return s.quarter
	case calendar.Year:
		return s.year
	}
	return mention{}
}

// within tells whether a date was mentioned so near that an expression in units u is seen from it.
func (s *Mentions) within(u calendar.Unit) bool {
	switch u {
	case calendar.Day:
		return s.last.sentence > 0 && s.sentence-s.last.sentence <= nearby
	case calendar.Year:
		return s.here()
	}
	return s.beside()
}

// beside tells whether a date was mentioned in this sentence or the one before.
func (s *Mentions) beside() bool { return s.last.sentence > 0 && s.sentence-s.last.sentence <= 1 }

// close tells whether a date mentioned stands near enough to be compared with.
func (s *Mentions) close(p calendar.Period) bool {
	m := s.slot(p.Unit)
	return m.sentence > 0 && s.sentence-m.sentence <= nearby
}

// here tells whether the last date mentioned stands in the sentence being read.
func (s *Mentions) here() bool { return s.last.sentence == s.sentence }

// history tells whether the text has just named a year well before publication, so that a date without a
// year belongs to the same story, and has not yet spoken of days as news does.
func (s *Mentions) history(published calendar.Date) bool {
	at := s.last
	return !s.news && at.full && s.sentence-at.sentence <= nearby && at.sentence > 0 && at.period.Unit <= calendar.Year && s.last.period.First.Year < published.Year-1
}

// seenFrom returns the date that an expression in units u is seen from: the last one mentioned that is
// no longer than the unit, or the last one at all for units of a month and more. A day to which a sentence only looked back,
// from another that it tells of, is not where the next one goes on from: "on Saturday showed the ship it had seized the day
// before. Later in the day, it".
func (s *Mentions) seenFrom(u calendar.Unit) (calendar.Period, bool) {
	switch {
	case u == calendar.Year && s.quarter.sentence > 0 && s.sentence-s.quarter.sentence <= nearby && s.last.period.Unit != calendar.Day:
		return s.quarter.period, true
	case u == calendar.Quarter: // a day does not tell which quarter results are of
		return s.quarter.period, s.quarter.sentence > 0
	case u == calendar.Day && s.last.sentence > 0 && s.last != s.told && s.told.sentence == s.last.sentence && !s.here() && s.told.period.Unit == u:
		return s.told.period, true
	case s.last.sentence > 0 && s.last.period.Unit <= u:
		return s.last.period, true
	case s.day.sentence > 0 && s.sentence-s.day.sentence <= nearby && (s.last.period.Contains(s.day.period.First) || !s.here() && s.day.period.First.After(s.last.period.First)):
		return s.day.period, true
	case s.last.sentence > 0 && u >= calendar.Month:
		return s.last.period, true
	}
	return calendar.Period{}, false
}
