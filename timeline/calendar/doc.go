// Package calendar is the ground floor: civil days, the periods that people name (weeks, months,
// quarters, seasons, years, decades), spans with a precision, the feasts that come back every year,
// and the two notations in which the field writes dates down: EDTF (ISO 8601-2) and TIMEX3.
//
// Everything here is about days on a wall calendar. There are no time zones, no clock, and no
// durations in nanoseconds: a date is what an article says, and it must not move because a reader
// sits elsewhere. All arithmetic is exact for years of up to nine digits, before 1678 and after 2262
// as well, and before the year 1.
package calendar
