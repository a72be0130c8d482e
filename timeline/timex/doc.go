// Package timex finds the date expressions of a text and resolves them against the day on which the
// text was published, the field's document creation time.
//
// A text goes through four steps, each in a file of its own:
//
//   - scan: one pass over the bytes of a sentence looks for trigger words (weekdays, months, units,
//     "ago", digits that look like a year). A sentence without one costs nothing more.
//   - rule: around each trigger, the rules that it wakes say what the words say ("weekday 5, nothing
//     before it"), not which Friday that is. A [Rule] speaks the protocol of github.com/olebedev/when.
//   - refine: what overlaps is settled, neighbours are joined ("5 p.m." and "Friday"), modifiers
//     ("early", "about") are taken in, false friends ("may visit") dropped.
//   - resolve: one place, [Resolve], decides which day, week or month is meant, and says why.
//
// The package knows no language: a [Language] brings words, rules and the cues of tense. See package
// english beside it.
package timex
