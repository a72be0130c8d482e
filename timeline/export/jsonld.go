package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"timeline/timeline/event"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// ldContext says where the names come from. It is written out, so that nobody needs to fetch it.
const ldContext = `{"@vocab":"https://schema.org/","dcterms":"http://purl.org/dc/terms/","edtf":"http://id.loc.gov/datatypes/edtf/","url":{"@type":"@id"}}`

type ldEvent struct {
	Type        string      `json:"@type"`
	ID          string      `json:"@id"`
	Name        string      `json:"name"`
	Description string      `json:"description,omitempty"`
	Start       string      `json:"startDate,omitempty"`
	End         string      `json:"endDate,omitempty"`
	Date        *ldValue    `json:"dcterms:date,omitempty"`
	Location    *ldThing    `json:"location,omitempty"`
	About       []ldThing   `json:"about,omitempty"`
	Keywords    []string    `json:"keywords,omitempty"`
	SubjectOf   []ldArticle `json:"subjectOf"`
}

type ldValue struct {
	Type  string `json:"@type"`
	Value string `json:"@value"`
}

type ldThing struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type ldArticle struct {
	Type      string   `json:"@type"`
	Headline  string   `json:"headline,omitempty"`
	URL       string   `json:"url,omitempty"`
	Published string   `json:"datePublished,omitempty"`
	Publisher *ldThing `json:"publisher,omitempty"`
}

// JSONLD writes t as JSON-LD in the words of schema.org: an Event an entry, a line each, with the
// articles that tell it as subjectOf. startDate and endDate, both included, are days, months or years,
// whichever is known; endDate is missing where startDate says it all, as a month does. dcterms:date has
// the date as EDTF, which says open sides, doubt and choice besides; of "until Friday" there is an endDate
// alone. Undated entries have none of the three. keywords are the PLOVER type and the certainty.
// Nothing that could end a script element stands in a string.
func JSONLD(w io.Writer, t *story.Timeline) error {
	out := bufio.NewWriter(w)
	title, err := json.Marshal(plain(t.Title))
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "{\"@context\":%s,\n\"@type\":\"ItemList\",\"name\":%s,\"itemListElement\":[\n", ldContext, title)
	entries := t.Story()
	events := make([]ldEvent, len(entries))
	for i := range entries {
		events[i] = ldEventOf(&entries[i])
	}
	if err := jsonLines(out, events); err != nil {
		return err
	}
	out.WriteString("]}\n")
	return out.Flush()
}

func ldEventOf(e *story.Entry) ldEvent {
	r := &e.Reports[0]
	out := ldEvent{Type: "Event", ID: "urn:timeline:" + e.ID, Name: headline(&r.Event), Description: plain(r.Sentence)}
	if render.Dated(&r.Event) {
		from, to := points(r.Span())
		if r.First.IsZero() {
			from, to = to, from
		}
		out.Start, out.End = from.String(), to.String()
		if r.EDTF != "" {
			out.Date = &ldValue{"edtf:EDTF", r.EDTF}
		}
	}
	if r.Location != nil {
		out.Location = &ldThing{"Place", plain(r.Location.Text)}
	}
	for _, side := range [][]event.Actor{r.Actor, r.Recipient} {
		for _, a := range side {
			out.About = append(out.About, ldThing{"Thing", plain(a.Text)})
		}
	}
	for _, word := range []string{r.Type, string(r.Certainty)} {
		if word != "" {
			out.Keywords = append(out.Keywords, word)
		}
	}
	for i := range e.Reports {
		out.SubjectOf = append(out.SubjectOf, ldArticleOf(&e.Reports[i]))
	}
	return out
}

func ldArticleOf(r *story.Report) ldArticle {
	title, _ := source(r)
	a := ldArticle{Type: "NewsArticle", Headline: title, URL: render.Link(r.URL), Published: r.Published}
	if r.Publisher != "" {
		a.Publisher = &ldThing{"Organization", plain(r.Publisher)}
	}
	return a
}
