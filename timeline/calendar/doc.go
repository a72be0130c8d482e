// Package calendar is the ground floor: civil days, the periods that people name (weeks, months,
// quarters, seasons, years, decades), spans with a precision, and the two notations in which the
// field writes dates down: EDTF (ISO 8601-2) and TIMEX3.
//
// Everything here is about days on a wall calendar. There are no time zones, no clock, and no
// durations in nanoseconds: a date is what an article says, and it must not move because a reader
// sits elsewhere. All arithmetic is exact for every year that fits an int, before 1678 and after
// 2262 as well.
package calendar
