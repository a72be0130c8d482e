package article

import "timeline/timeline/calendar"

// Article is one news article as it was given, with what is known about it.
type Article struct {
	ID        string // unique in a run
	Title     string
	Text      string // the text that all offsets count in, header included; may hold invalid UTF-8 bytes as U+FFFD
	Body      int    // byte offset in Text at which the body begins, after header and dateline
	Published Published
	Place     string        // the dateline's place, "MOSCOW", where there is one
	Dateline  calendar.Date // the dateline's day, where that is the publish date or up to three days before; else zero
	Publisher string
	URL       string
	Lang      string // BCP 47, "en" unless given
	Section   string
	Path      string // where it was read from: "seeds/a.txt", "news.jsonl:12" for a line, "news.zip!a.html" for a part of a file
}

// Creation returns the day on which the article was written, from which its "today" and "Friday" are seen: that of its dateline, which
// newspapers print a day later, else its publish date.
func (a *Article) Creation() calendar.Date {
	if !a.Dateline.IsZero() {
		return a.Dateline
	}
	return a.Published.Date
}

// Published is the publish date of an article: the field's document creation time.
type Published struct {
	Date   calendar.Date
	Clock  string // time of day with its zone as written down, "12:22", "12:22+04:00", "12:22 GMT"; empty when not known
	Source Source
}

// Source says where a publish date was found.
type Source string

// The sources of a publish date. The comment of the package says in which order they are asked.
const (
	FromFlag     Source = "--published"
	FromField    Source = "field"
	FromJSONLD   Source = "JSON-LD"
	FromMeta     Source = "meta tag"
	FromTime     Source = "time element"
	FromHeader   Source = "header line"
	FromDateline Source = "dateline"
	FromName     Source = "file name"
	FromURL      Source = "URL"
)
