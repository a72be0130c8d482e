package export

import (
	"encoding/json"
	"io"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// packageField describes a column of timeline.csv as Table Schema does.
type packageField struct {
	Name        string         `json:"name"`
	Type        string         `json:"type"`
	Description string         `json:"description"`
	Constraints map[string]any `json:"constraints,omitempty"`
}

func required() map[string]any { return map[string]any{"required": true} }

func from(least int) map[string]any { return map[string]any{"minimum": least} }

// packageFields describes the columns by name. A test fails for a column that is not here.
var packageFields = func() map[string]packageField {
	var precisions []string
	for p := calendar.PrecisionNone; p <= calendar.PrecisionVague; p++ {
		precisions = append(precisions, p.String())
	}
	fields := map[string]packageField{}
	for _, f := range []packageField{
		{"id", "string", "Stable: the same event from the same input has the same id", map[string]any{"required": true, "unique": true}},
		{"date_start", "date", "First day that the event can have been on; the precision says how exactly it is known", nil},
		{"date_end", "date", "Last day that the event can have been on, inclusive", nil},
		{"edtf", "string", "The date as EDTF (ISO 8601-2)", nil},
		{"precision", "string", "How exactly the date is known", map[string]any{"required": true, "enum": precisions}},
		{"dated_by", "string", "What gives the event its date", map[string]any{"enum": []event.DatedBy{event.ByExpression, event.ByContext, event.ByPublished}}},
		{"certainty", "string", "How the article presents the event", map[string]any{"enum": []event.Certainty{event.Asserted, event.Reported, event.Planned, event.Hypothetical, event.Negated}}},
		{"actor", "string", "Who acts; a list joined with \"; \"", nil},
		{"actor_code", "string", "ISO 3166-1 alpha-3, or IGO, NGO, IMG, of each actor; a list joined with \"; \"", nil},
		{"event_type", "string", "PLOVER type; empty for a happening that is none", nil},
		{"quad_code", "integer", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict", map[string]any{"enum": []int{1, 2, 3, 4}}},
		{"recipient", "string", "Who is acted upon; a list joined with \"; \"", nil},
		{"recipient_code", "string", "Codes of the recipients, as actor_code", nil},
		{"location", "string", "Where, in the words of the article", nil},
		{"summary", "string", "A line that says what happened", required()},
		{"sentence", "string", "The sentence that tells it", nil},
		{"expression", "string", "The words that date it", nil},
		{"resolution", "string", "Why the words mean that date", nil},
		{"anchor_date", "date", "The day that the words were seen from", nil},
		{"reports", "integer", "Articles that tell the event", from(0)},
		{"importance", "number", "How much the event matters within this timeline; greater is more", nil},
		{"title", "string", "Title of the article shown", nil},
		{"publisher", "string", "Publisher of the article shown", nil},
		{"url", "string", "Address of the article shown, as it was given", nil},
		{"published", "date", "Publish date of the article shown", nil},
		{"article", "string", "Id of the article shown", nil},
		{"sentence_start", "integer", "Byte offset of the sentence in the article's text", from(0)},
		{"sentence_end", "integer", "Byte offset behind the sentence", from(0)},
		{"expression_start", "integer", "Byte offset of the date expression in the article's text", from(0)},
		{"expression_end", "integer", "Byte offset behind the date expression", from(0)},
		{"affair", "string", "What the event is part of, where several affairs are told apart", nil},
	} {
		fields[f.Name] = f
	}
	return fields
}()

// dataPackage is a Data Package descriptor, version 1.
type dataPackage struct {
	Profile   string            `json:"profile"`
	Name      string            `json:"name"`
	Title     string            `json:"title,omitempty"`
	Resources []packageResource `json:"resources"`
}

type packageResource struct {
	Profile   string         `json:"profile"`
	Name      string         `json:"name"`
	Path      string         `json:"path"`
	Format    string         `json:"format"`
	MediaType string         `json:"mediatype"`
	Encoding  string         `json:"encoding"`
	Dialect   map[string]any `json:"dialect"`
	Schema    struct {
		Fields        []packageField `json:"fields"`
		MissingValues []string       `json:"missingValues"`
		PrimaryKey    string         `json:"primaryKey"`
	} `json:"schema"`
}

// DataPackage writes datapackage.json, which describes the timeline.csv of t beside it to programs that
// read Frictionless Data Packages (version 1, with Table Schema): what each column is, what may stand
// in it, and that id is the key. It names no source and no licence, as the articles are not ours to
// give. A column of days is a date unless one of them lies outside the years 1 to 9999, which a Table
// Schema date cannot be; it is a string then. The same timeline gives the same bytes. The error is that
// of w.
func DataPackage(w io.Writer, t *story.Timeline) error {
	table := packageResource{
		Profile: "tabular-data-resource", Name: "timeline", Path: "timeline.csv",
		Format: "csv", MediaType: "text/csv", Encoding: "utf-8",
		Dialect: map[string]any{"delimiter": ",", "lineTerminator": "\n", "quoteChar": `"`, "doubleQuote": true, "header": true},
	}
	table.Schema.MissingValues, table.Schema.PrimaryKey = []string{""}, "id"
	for _, name := range render.Columns(t) {
		table.Schema.Fields = append(table.Schema.Fields, packageFields[name])
	}
	for e := range storyEntries(t) {
		for i, cell := range render.Cells(e)[:len(table.Schema.Fields)] {
			if f := &table.Schema.Fields[i]; f.Type == "date" && cell != "" && !tableDate(cell) {
				f.Type = "string"
			}
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(dataPackage{
		Profile: "tabular-data-package", Name: "timeline", Title: t.Title, Resources: []packageResource{table},
	})
}

func tableDate(cell string) bool {
	d, err := calendar.ParseDate(cell)
	return err == nil && fourDigits(d)
}
