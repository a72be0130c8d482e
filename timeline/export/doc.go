// Package export writes a timeline for other programs to read, one file of this package a format.
//
// Every format holds the story alone, without the entries that are aside: JSON of package render has
// those. No format says more of a date than is known: where it has months and years, a month stays a
// month and a year a year; where it has days alone, words and EDTF beside them say what is meant. An
// entry without a date of its own is never put on a day; each format says where it keeps those.
//
// Text of articles is foreign and may be hostile. It never becomes markup, a link, a tag or a formula
// of the format; each format says how it sees to that. The same timeline gives the same bytes. Errors
// are those of the writer.
package export
