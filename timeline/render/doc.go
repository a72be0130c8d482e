// Package render writes a timeline for people and for other programs: as CSV for spreadsheets
// ([CSV], read back by [ReadCSV]), as JSON with every report of every event ([JSON], read back by
// [ReadJSON]), and as one page of HTML that opens from a file ([HTML]). [TimeML] writes the date
// expressions of a single article.
//
// Text of articles is foreign and may be hostile. It reaches the page through html/template and
// encoding/json only, never as ready-made markup, and reaches a spreadsheet with its formulas disarmed.
//
// # The page
//
// The page is a chronology in HTML that reads, prints and can be searched by the browser without any
// script. The folder page holds its template, its style and its script. The script adds the chart, the
// search, the filters and the exports. It draws nothing that it could not also write as text, and it
// writes foreign text with textContent alone.
//
// Words stand in the page once, on the cards and in the list of sources. What the script needs besides
// (days, codes, offsets) follows as two blocks of JSON, in columns: one that it reads at once, and one
// that only the exports read. The state of the page is the fragment of its address and nothing else:
//
//	#q=talks&actor=RUS,USA&from=2013-04-01&to=2013-06-30&lanes=type&at=<id>&theme=dark&keys=off
//
// and #e-<id> leads to one event; without script too, unless the list is so long that its cards have no
// anchors (see footnotes). The script's files are put together in the order that shell.go names
// and minified on the way, so that an empty page stays below 42 KB. The page's policy allows that script and that style, by their hash, and nothing else.
package render
