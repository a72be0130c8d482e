// Package render writes a timeline for people and for other programs: as CSV for spreadsheets
// ([CSV], read back by [ReadCSV]), as JSON with every report of every event ([JSON], read back by
// [ReadJSON]), and as one page of HTML that opens from a file ([HTML]).
//
// Text of articles is foreign and may be hostile. It reaches the page through html/template only,
// never as ready-made markup, and reaches a spreadsheet with its formulas disarmed.
package render
