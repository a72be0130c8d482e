package export

import (
	"bufio"
	"encoding/json"
	"io"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

// ploverEvent is a line of the event data. The names are a contract: those with capitals are columns
// of POLECAT, the others fields of `timeline extract`.
type ploverEvent struct {
	ID   string `json:"Event ID"`
	Date string `json:"Event Date,omitempty"`
	Type string `json:"Event Type,omitempty"`
	Quad int    `json:"Quad Code,omitempty"`

	Actors           string `json:"Actor Name,omitempty"`
	ActorCountry     string `json:"Actor Country,omitempty"`
	ActorSector      string `json:"Primary Actor Sector,omitempty"`
	ActorSectors     string `json:"Actor Sectors,omitempty"`
	Recipients       string `json:"Recipient Name,omitempty"`
	RecipientCountry string `json:"Recipient Country,omitempty"`
	RecipientSector  string `json:"Primary Recipient Sector,omitempty"`
	RecipientSectors string `json:"Recipient Sectors,omitempty"`

	Place        string `json:"Raw Placename,omitempty"`
	PlaceCountry string `json:"Country,omitempty"`
	Source       string `json:"Source,omitempty"`
	Published    string `json:"Publication Date,omitempty"`

	First       string             `json:"date_start,omitempty"`
	Last        string             `json:"date_end,omitempty"`
	EDTF        string             `json:"edtf,omitempty"`
	Precision   calendar.Precision `json:"precision"`
	DatedBy     event.DatedBy      `json:"dated_by,omitempty"`
	Certainty   event.Certainty    `json:"certainty,omitempty"`
	Attribution string             `json:"attribution,omitempty"`
	Summary     string             `json:"summary,omitempty"`
	Sentence    string             `json:"sentence,omitempty"`
	Expression  string             `json:"expression,omitempty"`
	Resolution  string             `json:"resolution,omitempty"`
	Other       string             `json:"other,omitempty"`
	Article     string             `json:"article,omitempty"`
	URL         string             `json:"url,omitempty"`
}

// PLOVER writes t as JSON Lines for programs that load PLOVER event data: a line an entry of the story,
// whether it has a PLOVER type or not. PLOVER fixes types, quad codes and sectors;
// names and their meaning are the columns of POLECAT, the data set that its authors publish (Halterman
// et al., "PLOVER and POLECAT", 2023), and behind them are the fields of `timeline extract` for what
// POLECAT has no column for. A field that does not apply is left out.
//
//   - "Event Date" is there only when the event was on one day, without a doubt and a second reading;
//     date_start, date_end, edtf and precision say what is known of any other.
//   - "Actor Name", "Actor Country" and "Actor Sectors" are lists joined with "; ", of which the last two
//     have an empty place for an actor without; "Primary Actor Sector" is that of the first. Countries
//     are ISO 3166-1 alpha-3, or IGO, NGO, IMG. A semicolon in a name becomes a comma.
//   - "Event Mode", "Contexts", "Intensity" and what POLECAT takes from gazetteers are not read, so
//     never there.
//   - certainty tells what happened from what was planned, hypothetical or negated: POLECAT has only
//     what happened.
//
// Text is as the article has it, and JSON keeps it from being anything else. The same timeline gives
// the same bytes. The error is that of w.
func PLOVER(w io.Writer, t *story.Timeline) error {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for e := range storyEntries(t) {
		if err := enc.Encode(ploverOf(e)); err != nil {
			return err
		}
	}
	return out.Flush()
}

func ploverOf(e *story.Entry) *ploverEvent {
	r := &e.Reports[0]
	out := &ploverEvent{
		ID: e.ID, Date: sureOf(r).day.String(), Type: r.Type, Quad: r.Quad,
		Source: r.Publisher, Published: r.Published,
		First: r.First.String(), Last: r.Last.String(), EDTF: r.EDTF, Precision: r.Precision, DatedBy: r.DatedBy,
		Certainty: r.Certainty, Attribution: r.Attribution, Summary: r.Summary, Sentence: r.Sentence,
		Expression: r.Expression, Resolution: r.Resolution, Other: r.Other, Article: r.Article, URL: r.URL,
	}
	out.Actors, out.ActorCountry, out.ActorSector, out.ActorSectors = side(r.Actor)
	out.Recipients, out.RecipientCountry, out.RecipientSector, out.RecipientSectors = side(r.Recipient)
	if r.Location != nil {
		out.Place, out.PlaceCountry = r.Location.Text, r.Location.Code
	}
	return out
}

// side returns names, countries and sectors of actors as lists of the same length, each empty when
// there is nothing in it, and the first sector.
func side(actors []event.Actor) (names, countries, first, sectors string) {
	join := func(of func(event.Actor) string) string {
		list, some := make([]string, len(actors)), false
		for i, a := range actors {
			list[i] = strings.ReplaceAll(of(a), ";", ",")
			some = some || list[i] != ""
		}
		if !some {
			return ""
		}
		return strings.Join(list, "; ")
	}
	names = join(func(a event.Actor) string { return a.Text })
	countries = join(func(a event.Actor) string { return a.Code })
	sectors = join(func(a event.Actor) string { return a.Sector })
	if len(actors) > 0 {
		first = actors[0].Sector
	}
	return names, countries, first, sectors
}
