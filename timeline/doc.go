// Package timeline turns news articles into a timeline: what happened when, in the articles' own
// words, each date with the reason why it is that date.
//
// # What to use
//
// Three calls make a timeline of a folder of articles:
//
//	articles := article.Read([]string{"seeds"}, article.Options{})
//	result, err := timeline.Build(ctx, articles, timeline.Options{})
//	paths, err := timeline.Save(ctx, "out", result.Timeline, timeline.SaveOptions{})
//
// [Articles] is a plain sequence, so articles can come from anywhere: from [article.Read], which reads
// files of many kinds and folders, or from a loop of your own that yields an [article.Article].
//
// To have less than a timeline, stop earlier. [Tag] gives the date expressions of each article,
// resolved; [Extract] gives its events, as reports that [Merge] makes a timeline of, on this machine or
// on another; [Explain] shows how the words of a single sentence became a
// date. [Write] writes a timeline to any writer.
//
// # The way from article to timeline
//
// Each step is a package that imports only the steps before it.
//
//   - calendar: civil days, weeks, months and longer periods; EDTF and TIMEX3.
//   - article: reads articles, from text files, web pages, feeds, archives and more, and finds the day
//     on which each was published. An article without one is refused: the publish date is what "Friday"
//     is seen from, and it is never guessed.
//   - prose: sentences, as byte offsets into the text; prose/syntax tells which word governs which.
//   - timex: finds date expressions and resolves them. The English rules are in timex/english.
//   - wordlist: tables and sets of words, which the next ones come with.
//   - actor: who people, states and organisations are: names, years, roles.
//   - grammar: the tree of a sentence of news, mended where the parser fails, and the names in it.
//   - event: the clause that a date belongs to: who did what to whom, and how certain it is.
//     event/gist puts it in one line.
//   - story: the events of all articles together; one that several articles tell is one entry, and what
//     matters of many makes the story.
//   - filter: chooses entries by the language of the page's search: actor:RUS before:2013-05.
//   - render: CSV, a page in HTML, JSON and TimeML; text and counts for a terminal.
//   - export: what other programs read, from TimelineJS to JSON-LD.
//
// This package joins them. Articles are worked on as they come, several at once, and a text is let go
// as soon as its events are known.
//
// # What is promised
//
// The same input gives the same bytes, on every run, on any number of processors. Nothing reads the
// clock, the network or the time zone of the machine.
//
// A date is a span of calendar days with a precision. "In June" is June, not 1 June; "in recent
// months" has no days, and none are made up for it. Where words can be read in two ways, the result
// names the reading that was not taken.
//
// Offsets are bytes into [article.Article.Text], start included, end not.
//
// Any bytes may come in. An input that cannot be used ends in an [article.Error] that names it, and
// the others go through.
//
// The columns of the CSV, the names in the JSON and the exit codes of the command stay as they are
// from one version to the next; new columns and names are added at the end. Which dates and events are
// found changes with every version, for the better.
package timeline
