package export

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

// ICalOptions change how [ICalendar] writes.
type ICalOptions struct {
	// Coarse also writes what is known to no more than a month, a season, a year and so on, as an
	// event that is on all the days of it.
	Coarse bool
}

// ICalendar writes t as an iCalendar file (RFC 5545), an event for each entry of the story whose
// first and last day are known, and known to the week or better unless opt.Coarse. Undated entries,
// those with an open side ("since Friday") and those outside the years 1 to 9998 are left out.
//
//   - An event is on whole days: DTSTART;VALUE=DATE, and DTEND the day after the last. One that an
//     article puts at a time of a single day, without a second reading, begins at that time and has no
//     end: in UTC where the article gives the zone, and else without a zone.
//   - STATUS is TENTATIVE for what is planned or hypothetical and where the date has a doubt (EDTF ?,
//     ~, one of several days, a second reading), CANCELLED for what the article says was not so,
//     CONFIRMED for what it asserts. What it reports of others has none.
//   - UID is made of the entry's id, and DTSTAMP is the publish day of the report that is shown, or
//     1 January 1970 where that is unknown: the same timeline gives the same bytes, and importing a
//     newer one replaces events instead of doubling them.
//   - DESCRIPTION has the sentence, how its words became a date, and the source; CATEGORIES the
//     PLOVER type; URL the article's address where it is one on the web. Events are TRANSPARENT:
//     nobody is busy then.
//
// The error is that of w.
func ICalendar(w io.Writer, t *story.Timeline, opt ICalOptions) error {
	out := folder{w}
	enc := ical.NewEncoder(out)
	head := "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//timeline//timeline//EN\r\n"
	if t.Title != "" {
		name := ical.NewProp(ical.PropName)
		name.SetText(plain(t.Title))
		head += "NAME:" + name.Value + "\r\n"
	}
	if _, err := io.WriteString(out, head); err != nil {
		return err
	}
	for e := range storyEntries(t) {
		if !onCalendar(&e.Reports[0].Event, opt) {
			continue
		}
		// One event at a time, as the encoder takes no calendar without events.
		if err := enc.Encode(&ical.Calendar{Component: calendarEvent(e).Component}); err != nil {
			return err
		}
	}
	_, err := io.WriteString(out, "END:VCALENDAR\r\n")
	return err
}

// onCalendar tells whether an event has days that a calendar can show without making them up.
func onCalendar(ev *event.Event, opt ICalOptions) bool {
	if ev.First.Year < 1 || ev.Last.Year < 1 || ev.Last.Year > 9998 {
		return false // no year 0 either, which an open side has
	}
	return !ev.Last.Before(ev.First) && ev.Precision != calendar.PrecisionNone &&
		(opt.Coarse || ev.Precision <= calendar.PrecisionWeek)
}

func calendarEvent(e *story.Entry) *ical.Event {
	r := &e.Reports[0]
	out := ical.NewEvent()
	text := func(name, value string) {
		if value != "" {
			out.Props.SetText(name, value)
		}
	}
	text(ical.PropUID, plain(e.ID)+"@timeline")
	text(ical.PropSummary, plain(r.Summary))
	text(ical.PropDescription, description(r))
	text(ical.PropCategories, plain(r.Type))
	text(ical.PropStatus, status(&r.Event))
	text(ical.PropTransparency, "TRANSPARENT")
	if r.Location != nil {
		text(ical.PropLocation, plain(r.Location.Text))
	}
	if u, err := url.Parse(r.URL); err == nil && (u.Scheme == "http" || u.Scheme == "https") {
		out.Props.SetURI(ical.PropURL, u)
	}
	stamp := "19700101"
	if d, err := calendar.ParseDate(r.Published); err == nil && d.Year >= 1 && d.Year <= 9999 {
		stamp = basic(d)
	}
	put := func(name, value string, params ical.Params) {
		out.Props.Set(&ical.Prop{Name: name, Params: params, Value: value})
	}
	put(ical.PropDateTimeStamp, stamp+"T000000Z", nil)
	if start, ok := clockTime(&r.Event); ok {
		put(ical.PropDateTimeStart, start, nil)
		return out
	}
	wholeDays := ical.Params{ical.ParamValue: {string(ical.ValueDate)}}
	put(ical.PropDateTimeStart, basic(r.First), wholeDays)
	put(ical.PropDateTimeEnd, basic(r.Last.AddDays(1)), wholeDays)
	return out
}

// basic writes a day of the years 1 to 9999 in the basic form of ISO 8601, 20130415.
func basic(d calendar.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

// clockTime returns the time at which an event began, in the form of DTSTART.
func clockTime(ev *event.Event) (string, bool) {
	if ev.Precision != calendar.PrecisionTime || ev.First != ev.Last || ev.Other != "" || !strings.HasPrefix(ev.EDTF, ev.First.String()+"T") {
		return "", false
	}
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02T15:04:05"} {
		if at, err := time.Parse(layout, ev.EDTF); err == nil {
			return at.Format("20060102T150405"), true
		}
		for _, zone := range []string{"Z07:00", "Z07"} {
			if at, err := time.Parse(layout+zone, ev.EDTF); err == nil {
				return at.UTC().Format("20060102T150405Z"), true
			}
		}
	}
	return "", false
}

func status(ev *event.Event) string {
	switch {
	case ev.Certainty == event.Negated:
		return string(ical.EventCancelled)
	case ev.Certainty == event.Planned, ev.Certainty == event.Hypothetical,
		ev.Other != "", strings.ContainsAny(ev.EDTF, "?~%["):
		return string(ical.EventTentative)
	case ev.Certainty == event.Asserted:
		return string(ical.EventConfirmed)
	}
	return ""
}

// description is what stands behind an event: the sentence, the words with their days and the reason,
// and the source.
func description(r *story.Report) string {
	var parts []string
	if s := plain(r.Sentence); s != "" {
		parts = append(parts, s)
	}
	if r.Expression != "" {
		days := r.First.Long()
		if r.Last != r.First {
			days += " – " + r.Last.Long()
		}
		reading := fmt.Sprintf("“%s” → %s", plain(r.Expression), days)
		if r.Resolution != "" {
			reading += ": " + plain(r.Resolution)
		}
		if r.Other != "" {
			reading += "; or " + plain(r.Other)
		}
		parts = append(parts, reading)
	}
	var source []string
	for _, s := range []string{r.Title, r.Publisher, r.Published} {
		if s = plain(s); s != "" {
			source = append(source, s)
		}
	}
	if len(source) > 0 {
		parts = append(parts, strings.Join(source, ", "))
	}
	return strings.Join(parts, "\n\n")
}

// folder breaks lines that are longer than RFC 5545 wants them: 75 bytes without the break. The lines
// that are written to it must each be whole in one Write.
type folder struct{ io.Writer }

const longestLine = 75

func (f folder) Write(p []byte) (int, error) {
	var folded []byte
	for rest := p; len(rest) > 0; {
		end := bytes.IndexByte(rest, '\n') + 1
		if end == 0 {
			end = len(rest)
		}
		line := rest[:end]
		rest = rest[end:]
		for room := longestLine; len(bytes.TrimRight(line, "\r\n")) > room; room = longestLine - 1 {
			for room > 1 && !utf8.RuneStart(line[room]) {
				room--
			}
			folded = append(append(folded, line[:room]...), "\r\n "...)
			line = line[room:]
		}
		folded = append(folded, line...)
	}
	if _, err := f.Writer.Write(folded); err != nil {
		return 0, err
	}
	return len(p), nil
}
