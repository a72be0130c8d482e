package export_test

import (
	"html"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"timeline/timeline/calendar"
	"timeline/timeline/export"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// onLine are the entries of a story that have a place on the line.
func onLine(tl *story.Timeline) map[string]*story.Report {
	out := map[string]*story.Report{}
	for _, e := range tl.Story() {
		if r := &e.Reports[0]; render.Dated(&r.Event) {
			out[e.ID] = r
		}
	}
	return out
}

func TestMarkwhenReadsEveryDatedEvent(t *testing.T) {
	tl := seeds(t)
	got := foreign[[]struct{ From, To, EDTF, Title string }](t, "markwhen", saved(t, "t.mw", write(t, export.Markwhen, tl)))
	want := onLine(tl)
	if len(got) != len(want) {
		t.Errorf("%d events, want %d", len(got), len(want))
	}
	days := map[string]string{} // that Markwhen begins at, by EDTF
	for _, e := range got {
		days[e.EDTF] = e.From[:10]
	}
	for id, r := range want {
		if r.Precision == calendar.PrecisionDay && !r.First.IsZero() && days[r.EDTF] != r.First.String() {
			t.Errorf("%s: %s begins on %s", id, r.EDTF, days[r.EDTF])
		}
	}
}

func TestMarkdownIsAListOfTheStory(t *testing.T) {
	tl := seeds(t)
	tl.Entries[0].Reports[0].Summary = hostile
	got := foreign[struct{ Items, Headings, HTML int }](t, "markdown", saved(t, "t.md", write(t, export.Markdown, tl)))
	if got.Items != len(tl.Story()) || got.HTML != 0 || got.Headings < 2 {
		t.Errorf("%+v, want %d items and no HTML", got, len(tl.Story()))
	}
}

func TestEveryEDTFIsReadByOthers(t *testing.T) {
	var lines []string
	for _, e := range seeds(t).Entries {
		lines = append(lines, e.Reports[0].EDTF)
	}
	if bad := foreign[[]string](t, "edtf", saved(t, "edtf.txt", strings.Join(lines, "\n"))); len(bad) > 0 {
		t.Errorf("no EDTF: %q", bad)
	}
}

func TestLinkedDataIsReadByOthers(t *testing.T) {
	tl := seeds(t)
	got := foreign[[]struct {
		ID, Type, Start, EDTF string
		Articles              int
	}](t, "jsonld", saved(t, "t.jsonld", write(t, export.JSONLD, tl)))
	entries := tl.Story()
	if len(got) != len(entries) {
		t.Fatalf("%d events, want %d", len(got), len(entries))
	}
	for i, e := range got {
		r := &entries[i].Reports[0]
		if e.ID != "urn:timeline:"+entries[i].ID || e.Type != "https://schema.org/Event" || e.Articles == 0 {
			t.Errorf("%s came back as %+v", entries[i].ID, e)
		}
		if plain := regexp.MustCompile(`^\d{4}(-(0\d|1[012]))?$`).MatchString(r.EDTF); plain && render.Dated(&r.Event) && (e.Start != r.EDTF || e.EDTF != r.EDTF) {
			t.Errorf("%s: %s starts on %s and is %s", entries[i].ID, r.EDTF, e.Start, e.EDTF)
		}
	}
}

// shownBy opens a page in a browser, with the npm packages in /modules and a table in /timeline.csv beside
// it and no other network, and returns what it became.
func shownBy(t *testing.T, page, table string) string {
	t.Helper()
	browser, err := exec.LookPath("chromium")
	modules := os.Getenv("TIMELINE_NPM")
	if err != nil || modules == "" || testing.Short() {
		if os.Getenv("CI") == "true" && !testing.Short() {
			t.Fatal("needs Debian's package chromium, and TIMELINE_NPM")
		}
		t.Skip("needs Debian's package chromium, and TIMELINE_NPM, a node_modules folder: npm install @knight-lab/timelinejs@3.9.11 vis-timeline@8.5.4")
	}
	mux := http.NewServeMux()
	mux.Handle("/modules/", http.StripPrefix("/modules/", http.FileServer(http.Dir(modules))))
	serve := func(path, content string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			http.ServeContent(w, r, path, time.Time{}, strings.NewReader(content))
		})
	}
	serve("/page.html", page)
	serve("/timeline.csv", table)
	server := httptest.NewServer(mux)
	defer server.Close()
	out, err := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+t.TempDir(),
		"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--virtual-time-budget=20000", "--dump-dom", server.URL+"/page.html").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// errorsToTitle has the title of a page tell of errors.
const errorsToTitle = `<!doctype html><meta charset=utf-8><title>fine</title><script>onerror = e => { document.title = e }</script>`

func TestTimelineJSShowsASlideForEachDatedEvent(t *testing.T) {
	tl := seeds(t)
	table := write(t, export.TimelineJSCSV, tl)
	for name, from := range map[string]string{"JSON": write(t, export.TimelineJSJSON, tl), "CSV": `location.origin + "/timeline.csv"`} {
		t.Run(name, func(t *testing.T) { timelineJSShows(t, from, table, len(onLine(tl))) })
	}
}

// timelineJSShows has TimelineJS load what a JavaScript expression says and wants so many slides of it.
func timelineJSShows(t *testing.T, from, table string, want int) {
	shown := shownBy(t, errorsToTitle+`<script src="/modules/@knight-lab/timelinejs/dist/js/timeline.js"></script>
<div id=tl style="width:900px;height:600px"></div><script>
const shown = new TL.Timeline("tl", `+from+`, {script_path: location.origin + "/modules/@knight-lab/timelinejs/dist/js/"})
const loaded = setInterval(() => {
  if (!shown.config) return
  clearInterval(loaded)
  document.body.append("slides: " + shown.config.events.length + " errors: " + JSON.stringify(shown.config.messages.errors))
}, 50)
</script>`, table)
	if title := regexp.MustCompile(`<title>(.*?)</title>`).FindStringSubmatch(shown); title == nil || title[1] != "fine" {
		t.Errorf("the page says %q", title)
	}
	slides := regexp.MustCompile(`slides: (\d+) errors: (\S+)`).FindStringSubmatch(shown)
	if slides == nil || slides[1] != strconv.Itoa(want) || strings.HasPrefix(slides[2], `["`) {
		t.Errorf("%q, want %d slides and no error", slides, want)
	}
}

func TestVisTimelineShowsEachDatedEvent(t *testing.T) {
	tl := seeds(t)
	shown := shownBy(t, errorsToTitle+`<script src="/modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script><div id=v></div><script>
const {items, groups} = `+write(t, export.VisTimeline, tl)+`
const shown = new vis.Timeline(document.getElementById("v"), new vis.DataSet(items), new vis.DataSet(groups), {})
shown.fit({animation: false})
document.body.append("items: " + shown.itemSet.getItems().getIds().length)
</script>`, "")
	if title := regexp.MustCompile(`<title>(.*?)</title>`).FindStringSubmatch(shown); title == nil || title[1] != "fine" {
		t.Errorf("the page says %q", html.UnescapeString(strings.Join(title, " ")))
	}
	want := strconv.Itoa(len(onLine(tl)))
	if got := regexp.MustCompile(`items: (\d+)`).FindStringSubmatch(shown); got == nil || got[1] != want {
		t.Errorf("%q, want %s items", got, want)
	}
}
