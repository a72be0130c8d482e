package export

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// timelineJSColumns are those of the template of TimelineJS, https://timeline.knightlab.com/docs/using-spreadsheets.html.
var timelineJSColumns = []string{
	"Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline",
	"Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background",
}

// slide is what TimelineJS shows of one event. Headline and text are HTML.
type slide struct {
	id       string
	from, to point
	when     string
	headline string
	text     string
	group    string
}

// slidesOf returns the slides of the dated entries and the HTML of the title slide, which lists the
// others, as TimelineJS has no slide without a date.
func slidesOf(t *story.Timeline) (slides []slide, headline, text string) {
	var undated strings.Builder
	for _, e := range t.Story() {
		r := &e.Reports[0]
		if !render.Dated(&r.Event) {
			fmt.Fprintf(&undated, "<li>%s (%s). %s</li>", headlineHTML(r), asHTML(render.When(r)), sourceHTML(r))
			continue
		}
		s := slide{id: e.ID, when: render.When(r), headline: headlineHTML(r), group: quads[quad(&r.Event)]}
		s.from, s.to = points(r.Span())
		s.text = "<p>" + asHTML(r.Sentence) + "</p>"
		for i := range e.Reports {
			s.text += "<p>" + sourceHTML(&e.Reports[i]) + "</p>"
		}
		slides = append(slides, s)
	}
	if undated.Len() > 0 {
		text = "<p>Without a date:</p><ul>" + undated.String() + "</ul>"
	}
	if note := asideNote(t); note != "" {
		text += "<p>" + note + "</p>"
	}
	headline = asHTML(t.Title)
	if headline == "" && text != "" {
		headline = "Timeline"
	}
	return slides, headline, text
}

func headlineHTML(r *story.Report) string { return asHTML(headline(&r.Event)) }

// TimelineJSCSV writes t as a spreadsheet for TimelineJS. Month and Day stay empty for a year, Day for a
// month; Display Date says what is meant. Entries without a date are listed on the title slide. Text is
// escaped for HTML; where a cell would begin like a formula, its first character is written as a
// reference, which TimelineJS shows as that character.
func TimelineJSCSV(w io.Writer, t *story.Timeline) error {
	out := csv.NewWriter(w)
	slides, headline, text := slidesOf(t)
	row := make([]string, len(timelineJSColumns))
	write := func() error {
		err := out.Write(row)
		clear(row)
		return err
	}
	if err := out.Write(timelineJSColumns); err != nil {
		return err
	}
	if headline != "" {
		row[9], row[10], row[15] = disarmed(headline), text, "title"
		if err := write(); err != nil {
			return err
		}
	}
	for i := range slides {
		s := &slides[i]
		copy(row[0:], s.from.cells())
		copy(row[4:], s.to.cells())
		row[8], row[9], row[10], row[16] = s.when, disarmed(s.headline), s.text, s.group
		if err := write(); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// cells are year, month and day, empty where not known.
func (p point) cells() []string {
	cells := make([]string, 3)
	switch p.unit {
	case calendar.Day:
		cells[2] = strconv.Itoa(p.Day)
		fallthrough
	case calendar.Month:
		cells[1] = strconv.Itoa(int(p.Month))
		fallthrough
	case calendar.Year:
		cells[0] = strconv.Itoa(p.Year)
	}
	return cells
}

// disarmed keeps a spreadsheet from taking a cell of HTML for a formula. Control characters are gone.
func disarmed(cell string) string {
	if cell != "" && strings.IndexByte("=+-@", cell[0]) >= 0 {
		return fmt.Sprintf("&#%d;", cell[0]) + cell[1:]
	}
	return cell
}

type slideDate struct {
	Year  int `json:"year"`
	Month int `json:"month,omitempty"`
	Day   int `json:"day,omitempty"`
}

func (p point) slideDate() *slideDate {
	switch p.unit {
	case calendar.Year:
		return &slideDate{p.Year, 0, 0}
	case calendar.Month:
		return &slideDate{p.Year, int(p.Month), 0}
	case calendar.Day:
		return &slideDate{p.Year, int(p.Month), p.Day}
	}
	return nil
}

type slideText struct {
	Headline string `json:"headline"`
	Text     string `json:"text,omitempty"`
}

type slideJSON struct {
	ID          string     `json:"unique_id"`
	Start       *slideDate `json:"start_date"`
	End         *slideDate `json:"end_date,omitempty"`
	DisplayDate string     `json:"display_date"`
	Text        slideText  `json:"text"`
	Group       string     `json:"group"`
}

// TimelineJSJSON writes t as the JSON that TimelineJS loads, one slide a line, with what [TimelineJSCSV] has
// and the ids of the entries besides.
func TimelineJSJSON(w io.Writer, t *story.Timeline) error {
	out := bufio.NewWriter(w)
	slides, headline, text := slidesOf(t)
	out.WriteString("{")
	if headline != "" {
		title, err := json.Marshal(slideText{headline, text})
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "\"title\":{\"text\":%s},\n", title)
	}
	out.WriteString("\"events\":[\n")
	events := make([]slideJSON, len(slides))
	for i, s := range slides {
		events[i] = slideJSON{s.id, s.from.slideDate(), s.to.slideDate(), s.when, slideText{s.headline, s.text}, s.group}
	}
	if err := jsonLines(out, events); err != nil {
		return err
	}
	out.WriteString("]}\n")
	return out.Flush()
}
