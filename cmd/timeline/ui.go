package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/term"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/story"
)

// What timeline says on the terminal, it says here, by these rules:
//
//   - To stderr. stdout is for results alone, so that it can be piped.
//   - A line begins with "timeline: ", goes on without a capital and ends without a full stop.
//   - What failed is an "error:" that names the file and, where there is one, the line; right below it
//     a "hint:" says what to do, where that is known; once, however often it applies. What is odd, but
//     went through, is a "warning:". Of more than a few of one file, the last line says how many there are.
//   - Control characters in names are shown as U+FFFD, so that no input can write on the terminal.
//   - Colour only marks these three words, only on a terminal, and never when NO_COLOR is set.
//   - Silence is good: tag, extract and render say nothing when all went well; build ends with its
//     account. The progress line shows on a terminal alone, after a second of work, and goes away.
type ui struct {
	terminal bool
	colour   bool
	failed   bool            // something was refused or went wrong
	hinted   map[string]bool // hints that were given

	mu       sync.Mutex // warnings come from the goroutine that reads
	said     map[about]int
	untold   []about // of which there is more than was said
	w        io.Writer
	progress *progress
}

func newUI(stderr *os.File) *ui {
	terminal := term.IsTerminal(int(stderr.Fd()))
	return &ui{
		terminal: terminal,
		colour:   terminal && os.Getenv("NO_COLOR") == "",
		hinted:   map[string]bool{},
		said:     map[about]int{},
		w:        stderr,
	}
}

// The colours of the three words, as ANSI has them.
const (
	red    = "31"
	yellow = "33"
	cyan   = "36"
)

// line writes a line and, where there is one that was not given yet, the hint that belongs to it.
func (u *ui) line(colour, word, message, hint string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.write(colour, word, message)
	if hint != "" && !u.hinted[hint] {
		u.hinted[hint] = true
		u.write(cyan, "hint:", hint)
	}
}

func (u *ui) write(colour, word, message string) {
	if word != "" && u.colour {
		word = "\x1b[" + colour + "m" + word + "\x1b[0m"
	}
	if word != "" {
		word += " "
	}
	w := u.w
	if u.progress != nil {
		w = u.progress.lines // above the progress line
	}
	fmt.Fprintf(w, "timeline: %s%s\n", word, visible(message))
}

// visible replaces what would move the cursor, turn the line round or colour the terminal.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return '\uFFFD'
		}
		return r
	}, s)
}

// fewLines are what is said of one file, of each word; of more, how many there are.
const fewLines = 10

// about is a file and the word that lines about it begin with.
type about struct{ path, word, colour string }

// lineOf writes a line about a file, where not enough was said of it.
func (u *ui) lineOf(path, colour, word, message, hint string) {
	of := about{path, word, colour}
	if file, line, ok := cutLast(path, ":"); ok && strings.Trim(line, "0123456789") == "" {
		of.path = file
	}
	u.mu.Lock()
	u.said[of]++
	n := u.said[of]
	if n == fewLines+1 {
		u.untold = append(u.untold, of)
	}
	u.mu.Unlock()
	if n <= fewLines {
		u.line(colour, word, message, hint)
	}
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// rest says how much more there was to say of files.
func (u *ui) rest() {
	u.mu.Lock()
	defer u.mu.Unlock()
	for _, of := range u.untold {
		u.write(of.colour, of.word, fmt.Sprintf("%s: and %d more", of.path, u.said[of]-fewLines))
	}
	u.untold = nil
	clear(u.said)
}

func (u *ui) say(format string, args ...any) { u.line("", "", fmt.Sprintf(format, args...), "") }

// warn tells of what is odd, but went through.
func (u *ui) warn(e *article.Error) { u.lineOf(e.Path, yellow, "warning:", e.Error(), e.Hint) }

// cached tells of what could not be kept for the next run.
func (u *ui) cached(err error) {
	if err != nil {
		u.line(yellow, "warning:", "the cache was not saved: "+err.Error(), "")
	}
}

// refuse reports an input that could not be used.
func (u *ui) refuse(err error) {
	u.failed = true
	if a := (*article.Error)(nil); errors.As(err, &a) {
		u.lineOf(a.Path, red, "error:", err.Error(), a.Hint)
		return
	}
	u.line(red, "error:", err.Error(), "")
}

// fail reports the error that ended the command.
func (u *ui) fail(err error) {
	u.rest()
	switch {
	case errors.Is(err, context.Canceled):
		u.say("interrupted; files that were there before are as they were")
	case errors.Is(err, timeline.ErrNoArticles):
		u.line(red, "error:", "no article could be read, so nothing was written", "")
	default:
		u.refuse(err)
	}
}

// misused reports wrong usage of a command.
func (u *ui) misused(err error, command string) {
	u.line(red, "error:", err.Error(), command+" --help shows how it is used")
}

// account says what a build did.
func (u *ui) account(a timeline.Account, t *story.Timeline, took time.Duration, files []string) {
	u.rest()
	read := plural(a.Articles, "article") + " read"
	if a.Refused > 0 {
		read += fmt.Sprintf(", %d refused", a.Refused)
	}
	u.say("%s", read)
	dates := fmt.Sprintf("%s: %d resolved, %d left undated", plural(a.Expressions, "date expression"), a.Resolved, a.Undated.Total())
	if why := reasons(a.Undated); why != "" {
		dates += " (" + why + ")"
	}
	u.say("%s", dates)
	u.merged(t, a.Events, took, files)
}

// merged says what became of events.
func (u *ui) merged(t *story.Timeline, events int, took time.Duration, files []string) {
	u.rest()
	aside := 0
	for i := range t.Entries {
		if t.Entries[i].Aside {
			aside++
		}
	}
	on := fmt.Sprintf("%d on the timeline", len(t.Entries)-aside)
	if aside > 0 {
		on += fmt.Sprintf(" and %d aside", aside)
		if slices.ContainsFunc(files, func(path string) bool { return filepath.Base(path) == timeline.JSON.File() }) {
			on += ", in " + timeline.JSON.File()
		}
	}
	if t.Repeated > 0 {
		u.say("%s came again, the same in all, and counted once", plural(t.Repeated, "event"))
	}
	u.say("%s, %s, in %.2f s", plural(events, "event"), on, took.Seconds())
	if len(files) > 0 {
		u.wrote(files)
	}
}

func (u *ui) wrote(files []string) { u.say("wrote %s", strings.Join(files, ", ")) }

func reasons(n timeline.Undated) string {
	var out []string
	for _, r := range []struct {
		n    int
		word string
	}{
		{n.Durations, "duration"}, {n.Sets, "set"}, {n.Vague, "vague time"}, {n.Unresolved, "unresolved date"},
	} {
		if r.n > 0 {
			out = append(out, plural(r.n, r.word))
		}
	}
	return strings.Join(out, ", ")
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
