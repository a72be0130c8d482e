// Package article reads news articles and finds the day on which each was published.
//
// [Read] takes files, folders and streams and yields one [Article] after another. What a file holds is
// told by its content first and by its name second; the formats are listed in one place, the table
// formats, and each has a file of its own. What takes a format apart without knowing of articles is a
// package below this one: page for HTML, feed for RSS and its kin, mail for letters, newsml for NewsML-G2 and NITF, warc for Web
// archives.
//
// An archive yields its files to the same table, named after it: "news.zip!a/b.html". What comes out of
// one file of the disk is bounded, however deep it lies (see archive.go).
//
// # The publish date
//
// The publish date is what "Friday" is seen from, so it is never guessed: not from the time stamp of
// a file, not from the day on which a crawler came, and not from the clock. It is taken from the first
// of these that has one, and [Published] says which:
//
//  1. Options.Published, for every article;
//  2. the field of a record ("published" in JSON Lines and tables), of an entry of a feed, of an item
//     of an agency, or the date of a letter;
//  3. of a web page, the "datePublished" of JSON-LD, then meta tags, then a time element that stands
//     between its headline and its text, then its address;
//  4. a line of the header: "Posted: Apr 15, 2013 12:22 PM", with lines that say "updated" last;
//  5. the dateline: "LONDON, Dec. 14, 2012 (AFP) –";
//  6. the name of a file: ap-2013-04-15.txt, 20130415.txt, or 2013/04/15/summit.txt;
//  7. the address: https://example.org/2013/04/15/summit;
//  8. what says when a page, an entry or an item was changed.
//
// A day without a year ("April 12") takes its year from the others. Of 04/05/2013 it is not known
// whether it is in April or in May; another source must settle it. What cannot be used is passed over
// with a warning, and an article for which nothing is left is refused.
//
// A newspaper prints a report with the dateline "CAIRO, July 22" on July 23, and its "today" is the 22nd: where
// the dateline's day is up to three days before the publish date, dates are seen from it, see [Article.Creation].
//
// The day is the day as written. A time of day and its zone are kept in words and never shift it.
package article
