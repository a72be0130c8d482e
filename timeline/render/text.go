package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"

	"timeline/timeline/event"
	"timeline/timeline/story"
)

// TextOptions say how [Text] and [Counts.Text] write.
type TextOptions struct {
	Width  int  // columns of the terminal; less than 24 counts as 24
	Colour bool // colour dates, who → whom and what gives the date, as ANSI terminals do
}

// Text writes entries for people who read on a terminal: under each date its events, with who did what
// to whom, the words that date them and why, and who tells of it. Undated events come last. Foreign
// text is cleaned of whatever a terminal would obey, and lines are broken between words, with wide
// characters counted as two columns. The error is that of w.
func Text(w io.Writer, entries []story.Entry, o TextOptions) error {
	t := &text{out: bufio.NewWriter(w), TextOptions: o}
	t.Width = max(t.Width, 24)
	var undated []*story.Entry
	for i := range entries {
		if e := &entries[i]; Dated(&e.Reports[0].Event) {
			t.entry(e, whenOf(&e.Reports[0].Event))
		} else {
			undated = append(undated, e)
		}
	}
	for _, e := range undated {
		t.entry(e, "Undated, "+known(&e.Reports[0].Event, e.Reports[0].Published))
	}
	return t.out.Flush()
}

// The colours, as ANSI has them.
const (
	noColour  = ""
	ofDates   = "1;36" // bold cyan
	ofParties = "32"   // green
	ofWords   = "33"   // yellow
	ofSources = "2"    // faint
)

// text is a terminal that is written on.
type text struct {
	TextOptions
	out     *bufio.Writer // which keeps its first error
	heading string        // the last one
}

// piece is words in one colour.
type piece struct{ words, colour string }

func (t *text) entry(e *story.Entry, date string) {
	if date != t.heading {
		if t.heading != "" {
			t.out.WriteByte('\n')
		}
		t.line(0, piece{date, ofDates})
		t.heading = date
	} else {
		t.out.WriteByte('\n')
	}
	ev := &e.Reports[0].Event
	t.line(2, piece{clean(ev.Summary), noColour})
	t.line(4, deedPieces(ev)...)
	t.line(4, reasonPieces(ev)...)
	t.line(4, piece{tellers(e), ofSources})
}

// deedPieces say who did what to whom, and how sure it is.
func deedPieces(e *event.Event) []piece {
	who, whom := names(e.Actor), names(e.Recipient)
	if whom != "" {
		who = strings.TrimSpace(who + " → " + whom)
	}
	var rest []string
	if e.Type != "" {
		rest = append(rest, clean(e.Type))
	}
	if e.Location != nil {
		rest = append(rest, "in "+clean(e.Location.Text))
	}
	if e.Certainty != event.Asserted && e.Certainty != "" {
		rest = append(rest, clean(string(e.Certainty)))
	}
	if e.Attribution != "" {
		rest = append(rest, "according to "+clean(e.Attribution))
	}
	p := piece{strings.Join(rest, " · "), noColour}
	if who != "" && p.words != "" {
		p.words = "· " + p.words
	}
	return []piece{{who, ofParties}, p}
}

// reasonPieces say which words give the date, and why.
func reasonPieces(e *event.Event) []piece {
	why := clean(e.Resolution)
	if e.Other != "" {
		why += "; it can also mean " + reading(clean(e.Other))
	}
	if e.Expression == "" || !Dated(e) {
		return []piece{{why, noColour}}
	}
	arrow := "→ " + whenOf(e)
	if why != "" {
		arrow += ": " + why
	}
	return []piece{{"“" + clean(e.Expression) + "”", ofWords}, {arrow, noColour}}
}

// tellers says which article is shown, and how many tell the event.
func tellers(e *story.Entry) string {
	var parts []string
	for _, part := range []string{e.Reports[0].Publisher, e.Reports[0].Title} {
		if part != "" {
			parts = append(parts, clean(part))
		}
	}
	if len(parts) == 0 {
		parts = append(parts, clean(e.Reports[0].Article))
	}
	if n := told(e); n > 1 {
		parts = append(parts, fmt.Sprintf("%d articles", n))
	}
	if e.Outcome.Unheard {
		parts = append(parts, "no article tells that it happened")
	}
	return strings.Join(parts, " · ")
}

// cellsWide measures text as terminals show it, whatever the locale of the machine.
var cellsWide = runewidth.Condition{StrictEmojiNeutral: true}

// line writes pieces with a space between them, indented, on as many lines as they need; nothing when
// there are no words in them.
func (t *text) line(indent int, pieces ...piece) {
	at := 0 // the column; 0 before the first word
	for _, p := range pieces {
		for _, word := range strings.Fields(p.words) {
			for word != "" {
				size := cellsWide.StringWidth(word)
				switch {
				case at > 0 && at+1+size <= t.Width:
					t.out.WriteByte(' ')
					at++
				case at > 0:
					t.out.WriteByte('\n')
					fallthrough
				default:
					t.out.WriteString(strings.Repeat(" ", indent))
					at = indent
				}
				head := beginning(word, t.Width-at)
				t.out.WriteString(t.paint(head, p.colour))
				at += cellsWide.StringWidth(head)
				word = word[len(head):]
			}
		}
	}
	if at > 0 {
		t.out.WriteByte('\n')
	}
}

func (o TextOptions) paint(words, colour string) string {
	if !o.Colour || colour == noColour {
		return words
	}
	return "\x1b[" + colour + "m" + words + "\x1b[0m"
}

// beginning is as much of a word as fits into some columns, and one character at least.
func beginning(word string, columns int) string {
	if cellsWide.StringWidth(word) <= columns {
		return word
	}
	if head := cellsWide.Truncate(word, columns, ""); head != "" {
		return head
	}
	_, size := utf8.DecodeRuneInString(word)
	return word[:size]
}
