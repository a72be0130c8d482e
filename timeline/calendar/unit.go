package calendar

import "fmt"

// Unit is a length of time that a calendar or a clock names.
type Unit uint8

// The units, from short to long.
const (
	NoUnit Unit = iota
	Second
	Minute
	Hour
	Day
	Weekend // Saturday and Sunday
	Week    // Monday to Sunday, as ISO 8601 has it
	Month
	Quarter // January to March, April to June, …
	Season  // meteorological: spring is March to May; a winter begins in the December that names it
	Half    // January to June or July to December
	Year
	Decade     // 1990 to 1999
	Century    // 1900 to 1999, the hundred years that share two digits, as TIMEX3 and EDTF count
	Millennium // 1000 to 1999
)

var unitNames = [...]string{
	"", "second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "season", "half-year",
	"year", "decade", "century", "millennium",
}

func (u Unit) String() string {
	if int(u) >= len(unitNames) {
		return fmt.Sprintf("Unit(%d)", uint8(u))
	}
	return unitNames[u]
}

// months is the length of the units that are made of whole months, 0 for the others.
func (u Unit) months() int {
	switch u {
	case Month:
		return 1
	case Quarter, Season:
		return 3
	case Half:
		return 6
	case Year:
		return 12
	case Decade:
		return 120
	case Century:
		return 1200
	case Millennium:
		return 12000
	}
	return 0
}
