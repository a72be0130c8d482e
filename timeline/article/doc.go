// Package article reads news articles and finds the day on which each was published.
//
// [Read] takes files, folders and streams and yields one [Article] after another. What a file holds is
// told by its content first and by its name second; the formats are listed in one place, the table
// formats, and each has a file of its own.
//
// # The publish date
//
// The publish date is what "Friday" is seen from, so it is never guessed: not from the time stamp of
// a file, and not from the clock. It is taken from the first of these that has one, and
// [Published] says which:
//
//  1. Options.Published, for every article;
//  2. the field of a record ("published" in JSON Lines);
//  3. a line of the header: "Posted: Apr 15, 2013 12:22 PM", with lines that say "updated" last;
//  4. the dateline: "LONDON, Dec. 14, 2012 (AFP) –";
//  5. the name of a text file: ap-2013-04-15.txt, 20130415.txt, or 2013/04/15/summit.txt;
//  6. the address: https://example.org/2013/04/15/summit.
//
// A day without a year ("April 12") takes its year from the others. Of 04/05/2013 it is not known
// whether it is in April or in May; another source must settle it. What cannot be used is passed over
// with a warning, and an article for which nothing is left is refused.
//
// The day is the day as written. A time of day and its zone are kept in words and never shift it.
package article
