package render_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"timeline/timeline/event"
	"timeline/timeline/filter"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

func file(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestTheDocumentTellsEveryColumnAndField holds doc/outputs.md to what CSV and JSON write.
func TestTheDocumentTellsEveryColumnAndField(t *testing.T) {
	text := file(t, "doc/outputs.md")
	_, csv, _ := strings.Cut(text, "## CSV")
	csv, rest, _ := strings.Cut(csv, "## The page")
	_, fields, _ := strings.Cut(rest, "## JSON")
	fields, _, _ = strings.Cut(fields, "\n## ")
	for _, column := range render.Columns(&story.Timeline{Entries: []story.Entry{{Affair: "a"}}}) {
		if !strings.Contains(csv, "| `"+column+"`") && !strings.Contains(csv, ", `"+column+"` |") && !strings.Contains(csv, ", `"+column+"`, ") {
			t.Errorf("the table of columns has no %s", column)
		}
	}
	full := story.Entry{
		ID: "a", Importance: 1, Told: 3, Outcome: story.Outcome{Happened: "b", Unheard: true}, Affair: "a", Aside: true, Added: true,
		Edited: map[string]string{"summary": "s"}, Reports: []story.Report{{Event: event.Event{Summary: "s"}}},
	}
	var out bytes.Buffer
	if err := render.JSON(&out, &story.Timeline{Title: "t", Entries: []story.Entry{full}, Struck: []story.Entry{full}}); err != nil {
		t.Fatal(err)
	}
	var written map[string]any
	if err := json.Unmarshal(out.Bytes(), &written); err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for name := range written {
		names[name] = true
	}
	for name := range written["entries"].([]any)[0].(map[string]any) {
		names[name] = true
	}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[story.Report]()) {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" && name != "sketch" && !strings.Contains(csv, "`"+name+"`") {
			names[name] = true
		}
	}
	for name := range names {
		if !strings.Contains(fields, "`"+name+"`") {
			t.Errorf("the tables of JSON have no %s", name)
		}
	}
}

// TestTheTourShowsWhatTheProgramPrints holds the sample in README.md to the timeline in out/.
func TestTheTourShowsWhatTheProgramPrints(t *testing.T) {
	const query = "actor:RUS type:SANCTION before:2013-05"
	tl, err := render.ReadJSON(strings.NewReader(file(t, "out/timeline.json")))
	if err != nil {
		t.Fatal(err)
	}
	keeps, err := filter.Parse(query)
	if err != nil {
		t.Fatal(err)
	}
	var kept []story.Entry
	for _, e := range tl.Story() {
		if keeps.Keeps(&e) {
			kept = append(kept, e)
		}
	}
	var out bytes.Buffer
	if err := render.Text(&out, kept, render.TextOptions{Width: 80}); err != nil {
		t.Fatal(err)
	}
	_, tour, _ := strings.Cut(file(t, "README.md"), "timeline show "+query+"\n")
	_, tour, _ = strings.Cut(tour, "```text\n")
	tour, _, _ = strings.Cut(tour, "```")
	if tour == "" || !strings.HasPrefix(out.String(), tour) {
		t.Errorf("README.md shows\n%s\nand the program prints\n%.600s", tour, out.String())
	}
}
