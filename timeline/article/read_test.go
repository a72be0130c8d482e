package article_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/article"
	"timeline/timeline/calendar"
)

const dated = "Date: 2013-04-15\n\nTalks began on Monday.\n"

// in makes files in a new folder, makes it the current one, and reads paths.
func in(t *testing.T, files map[string]string, paths ...string) []string {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		write(t, name, content)
	}
	return story(paths, article.Options{})
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o700), os.WriteFile(name, []byte(content), 0o600)); err != nil {
		t.Fatal(err)
	}
}

func want(t *testing.T, got []string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFoldersAreReadInOrderWithoutHiddenFiles(t *testing.T) {
	got := in(t, map[string]string{
		"news/b.txt": dated, "news/a/z.md": dated, "news/a.txt": dated, "news/.git/x.txt": dated, "news/.a.txt": dated,
		"news/c": dated, "news/d.jsonl": `{"id":"d","text":"x","published":"2013-04-16"}`, "news/e.csv": "a,b\n",
		"news/f.0042": dated, "news/g.png": "\x89PNG\r\n\x1a\n\x00\x00",
	}, "news")
	want(t, got,
		"news/a/z.md at news/a/z.md: 2013-04-15",
		"news/a.txt at news/a.txt: 2013-04-15",
		"news/b.txt at news/b.txt: 2013-04-15",
		"news/c at news/c: 2013-04-15",
		"d at news/d.jsonl:1: 2013-04-16",
		`error: news/e.csv:1: no column is named "text"`,
		"news/f.0042 at news/f.0042: 2013-04-15",
		"error: news/g.png: is not text: it looks like a PNG picture",
	)
}

func TestAFileThatIsNamedIsReadWhateverItsEnding(t *testing.T) {
	want(t, in(t, map[string]string{"a.log": dated}, "./a.log"), "a.log at a.log: 2013-04-15")
}

func TestAFileIsReadOnce(t *testing.T) {
	want(t, in(t, map[string]string{"news/a.txt": dated}, "news/a.txt", "news", "./news/../news/a.txt"),
		"news/a.txt at news/a.txt: 2013-04-15",
		"warning: news/a.txt: was read already; skipped",
	)
}

func TestLinksAreFollowedOnce(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "news/a.txt", dated)
	write(t, "other/b.txt", dated)
	for link, to := range map[string]string{"news/up": "..", "news/self": ".", "news/there.txt": "../other/b.txt", "news/nowhere.txt": "gone.txt"} {
		if err := os.Symlink(to, link); err != nil {
			t.Skip("this system makes no links for its users: ", err)
		}
	}
	want(t, story([]string{"news"}, article.Options{}),
		"news/a.txt at news/a.txt: 2013-04-15",
		"news/there.txt at news/there.txt: 2013-04-15",
		"warning: news/nowhere.txt: the link leads nowhere: no such file or directory; skipped",
	)
}

func TestBadFilesAreNamedAndTheOthersGoThrough(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, content := range map[string]string{
		"a.txt": "", "b.txt": " \n\n", "c.txt": "%PDF-1.7\n", "d.txt": strings.Repeat("\x00\x01\x02a", 99), "e.txt": "<?xml version='1.0'?><svg/>",
		"f.jsonl": "\n\n", "g.json": "[{", "z.txt": dated, "closed.txt": dated,
	} {
		write(t, name, content)
	}
	if err := os.Chmod("closed.txt", 0); err != nil {
		t.Fatal(err)
	}
	lines := []string{
		"error: a.txt: is empty",
		"error: b.txt: is empty",
		"error: c.txt: is not text: it looks like a PDF document",
		"error: closed.txt: permission denied",
		"error: d.txt: is not text: it looks like binary data",
		"error: e.txt: is not text: it looks like XML of <svg>, which is no format of articles",
		"error: f.jsonl: is empty",
		"error: g.json:1: broken JSON: it ends too early",
		"z.txt at z.txt: 2013-04-15",
	}
	if _, err := os.ReadFile("closed.txt"); err == nil { // nothing is closed to this user
		lines[3] = "closed.txt at closed.txt: 2013-04-15"
	}
	want(t, story([]string{"."}, article.Options{}), lines...)
}

func TestAFolderWithoutArticlesIsAnError(t *testing.T) {
	want(t, in(t, map[string]string{"news/a.xyz": "a\n"}, "news", "gone.txt", "-"),
		"error: news: holds no articles",
		"error: gone.txt: there is no such file or folder",
		"error: stdin: there is none",
		"warning: news/a.xyz: unknown file type .xyz; skipped",
	)
}

func TestErrorsAreTold(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.txt", "Talks began.")
	for _, err := range article.Read([]string{"a.txt"}, article.Options{}) {
		var e *article.Error
		if !errors.As(err, &e) || !errors.Is(err, article.ErrNoPublished) || e.Path != "a.txt" || !strings.Contains(e.Hint, "--published") {
			t.Errorf("%#v", err)
		}
	}
}

func TestTheDateThatTheCallerGivesGoesBeforeAll(t *testing.T) {
	o := stdin(`{"id":"a","text":"x","published":"2013-04-15"}` + "\n" + `{"id":"b","text":"x","published":"?"}`)
	o.Published = calendar.Date{Year: 1999, Month: 1, Day: 2}
	for a, err := range article.Read([]string{"-"}, o) {
		if err != nil || a.Published != (article.Published{Date: o.Published, Source: article.FromFlag}) {
			t.Errorf("%+v, %v", a, err)
		}
	}
}

func TestOddPublishDatesAreWarnedOf(t *testing.T) {
	o := stdin(`{"id":"a","text":"x","published":"2013-04-17"}
{"id":"b","text":"x","published":"2013-04-16"}
{"id":"c","text":"x","published":"1599-12-31"}`)
	o.Today = calendar.Date{Year: 2013, Month: 4, Day: 15}
	want(t, story([]string{"-"}, o),
		"a at stdin:1: 2013-04-17", "b at stdin:2: 2013-04-16", "c at stdin:3: 1599-12-31",
		"warning: stdin:1: the publish date 2013-04-17 is in the future",
		"warning: stdin:3: the publish date 1599-12-31 is before 1600",
	)
}

func TestTheCallerMayStop(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.jsonl", `{"id":"a","text":"x","published":"2013-04-17"}`+"\n"+`{"id":"b"}`)
	write(t, "b.json", `[{"id":"c"},{"id":"d"}]`)
	write(t, "c.txt", "")
	for _, stop := range []int{1, 2, 3, 4, 5} {
		seen := 0
		for range article.Read([]string{"."}, article.Options{}) {
			if seen++; seen == stop {
				break
			}
		}
		if seen != stop {
			t.Errorf("%d, want %d", seen, stop)
		}
	}
}

func TestEncodings(t *testing.T) {
	const text = "Date: 2013-04-15\n\nThe “café” talks – in Kraków – began.\n"
	utf16 := func(mark bool, order func(uint16) [2]byte) string {
		var b strings.Builder
		s := text
		if mark {
			s = "\uFEFF" + s
		}
		for _, r := range s { // all of the basic plane
			pair := order(uint16(r))
			b.Write(pair[:])
		}
		return b.String()
	}
	little := func(u uint16) [2]byte { return [2]byte{byte(u), byte(u >> 8)} }
	big := func(u uint16) [2]byte { return [2]byte{byte(u >> 8), byte(u)} }
	t.Chdir(t.TempDir())
	for _, test := range []struct{ name, content, want, warning string }{
		{"UTF-8", text, text, ""},
		{"UTF-8 with mark", "\uFEFF" + text, text, ""},
		{"UTF-16LE with mark", utf16(true, little), text, ""},
		{"UTF-16BE with mark", utf16(true, big), text, ""},
		{"UTF-16LE", utf16(false, little), text, ""},
		{"UTF-16BE", utf16(false, big), text, ""},
		{"UTF-16LE cut off", utf16(true, little) + "a", text + "\uFFFD", "1 byte is not UTF-8 and was replaced"},
		{"Windows-1252", "Date: 2013-04-15\n\nThe \x93caf\xe9\x94 talks \x96 began.\n", "Date: 2013-04-15\n\nThe “café” talks – began.\n", ""},
		{"Windows-1252 with a gap", "Date: 2013-04-15\n\nCaf\xe9s \x81 open.\n", "Date: 2013-04-15\n\nCafés \uFFFD open.\n", "1 byte is not UTF-8 and was replaced"},
		{"UTF-8 with damage", text + "Na\xefve “end”.\n", text + "Na\uFFFDve “end”.\n", "1 byte is not UTF-8 and was replaced"},
		{"UTF-8 cut off", text + "\xe2\x80", text + "\uFFFD", "2 bytes are not UTF-8 and were replaced"},
		{"NUL", text + "a\x00b", text + "a\x00b", "has NUL bytes in the text: 1"},
	} {
		write(t, "a.txt", test.content)
		warning := ""
		for a, err := range article.Read([]string{"a.txt"}, article.Options{Warn: func(e *article.Error) { warning = e.Err.Error() }}) {
			if err != nil {
				t.Errorf("%s: %v", test.name, err)
			} else if diff := cmp.Diff(test.want, a.Text); diff != "" || warning != test.warning {
				t.Errorf("%s: warning %q (-want +got):\n%s", test.name, warning, diff)
			}
		}
	}
	write(t, "lines.jsonl", utf16(true, little)[:2]+string(wide(`{"id":"é","text":"x","published":"2013-04-15"}`)))
	write(t, "narrow.jsonl", "{\"id\":\"caf\xe9\",\"text\":\"x\",\"published\":\"2013-04-15\"}")
	want(t, story([]string{"lines.jsonl", "narrow.jsonl"}, article.Options{}), "é at lines.jsonl:1: 2013-04-15", "café at narrow.jsonl:1: 2013-04-15")
}

// wide writes Latin letters as UTF-16, the low byte first.
func wide(s string) (b []byte) {
	for _, r := range s {
		b = append(b, byte(r), 0)
	}
	return b
}

func TestAFileThatIsTooLongIsRefused(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.txt", strings.Repeat(dated, 1000))
	write(t, "b.txt", dated)
	if err := os.Truncate("a.txt", 256<<20+1); err != nil { // what is added takes no room on the disk
		t.Fatal(err)
	}
	want(t, story([]string{"a.txt", "b.txt"}, article.Options{}),
		"error: a.txt: is too long: more than 256 MiB", "b.txt at b.txt: 2013-04-15")
}

func TestOneLongLineIsOneArticle(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "2013-04-15.txt", strings.Repeat("Talks went on. ", 1<<20))
	want(t, story([]string{"2013-04-15.txt"}, article.Options{}), "2013-04-15.txt at 2013-04-15.txt: 2013-04-15")
}
