package event

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"timeline/timeline/grammar"
	"timeline/timeline/prose"
	"timeline/timeline/timex"
	"timeline/timeline/wordlist"
)

const (
	stampReach = 60 // bytes that the words of a stamp reach around its date at most
	nameReach  = 80 // bytes between "Posted by:" and the date behind the name

	longestHeading = 160 // bytes
)

// sentences yields the sentences of a text from byte start on. A stamp, which says when a comment was sent or a page
// changed, ends one sentence and begins another: "… to all of us. Posted by: Anne | May 9, 2010 6:10 PM | Report abuse
// It is …". What it dates is no event. ts are the date expressions of the text from start on.
func sentences(text string, start int, ts []timex.Timex) iter.Seq[prose.Span] {
	return func(yield func(prose.Span) bool) {
		for s := range prose.Sentences(text, prose.Span{Start: start, End: len(text)}) {
			own := ts
			for len(ts) > 0 && ts[0].Start < s.End {
				x := &ts[0]
				ts = ts[1:]
				if x.Start < s.Start {
					continue
				}
				stamp, ok := stampAt(text, s, x)
				if !ok {
					continue
				}
				first := text[s.Start:stamp.Start]
				if end := s.Start + len(strings.TrimRightFunc(first, unicode.IsSpace)); hasLetter(first) && !yield(prose.Span{Start: s.Start, End: end}) {
					return
				}
				for len(ts) > 0 && ts[0].Start >= stamp.End && ts[0].End <= s.End && strings.Trim(text[stamp.End:ts[0].Start], " ;,") == "" && ofClock(&ts[0]) {
					stamp.End, ts = s.End-len(behindDate(text[ts[0].End:s.End])), ts[1:] // "March 16, 2009; 12:20 PM ET"
				}
				s.Start = s.End - len(strings.TrimLeft(text[stamp.End:s.End], ": \t"))
			}
			own = own[:len(own)-len(ts)]
			if n := heading(s.In(text)); n > 0 && !slices.ContainsFunc(own, func(x timex.Timex) bool { return x.Start >= s.Start && x.Start < s.Start+n }) {
				if !yield(prose.Span{Start: s.Start, End: s.Start + n}) {
					return
				}
				s.Start = s.End - len(strings.TrimLeft(text[s.Start+n:s.End], " |"))
			}
			s.Start += writtenAt(s.In(text))
			for n := glued(s.In(text)); n > 0; n = glued(s.In(text)) {
				if !yield(prose.Span{Start: s.Start, End: s.Start + n - 1}) {
					return
				}
				s.Start += n
			}
			if s.Start < s.End && !yield(s) {
				return
			}
		}
	}
}

// writtenAt returns the bytes of the dateline that a sentence within a text begins with: "NEW ORLEANS -- The company".
func writtenAt(s string) int {
	const longest = 40 // bytes
	place, rest, ok := strings.Cut(s[:min(len(s), longest)], " -- ")
	if !ok || len(place) < 3 || strings.ContainsFunc(place, unicode.IsLower) || !hasLetter(place) || !startsUpper(rest) {
		return 0
	}
	return len(place) + len(" -- ")
}

// glued returns where a sentence begins that a lost line break has joined to the caption or headline before it: "BP chief slips
// up on oil spill When the president …". It is 0 where there is none: a capital letter on such a word within a sentence is
// else a name's, and then mostly on the word behind it as well.
func glued(s string) int {
	for i := 0; ; {
		gap := strings.IndexByte(s[i:], ' ')
		if gap < 0 {
			return 0
		}
		i += gap + 1
		if !startsUpper(s[i:]) || i < 3 || !isLower(s[i-2]) || !isLower(s[i-3]) {
			continue
		}
		word, rest, _ := strings.Cut(s[i:min(len(s), i+maxOpener)], " ")
		if rest == "" || !isLower(rest[0]) || !sentenceOpeners[word] {
			continue
		}
		before := s[strings.LastIndexByte(s[:i-1], ' ')+1 : i-1]
		if word == "In" && startsUpper(before) { // Moon Jae In said
			continue
		}
		if last := strings.ToLower(before); introducing[last] || grammar.Determiners[last] || grammar.Prepositions[last] || grammar.Conjunctions[last] || last == "that" {
			continue
		}
		return i
	}
}

func isLower(c byte) bool { return c-'a' < 26 }

// sentenceOpeners have a capital letter at the beginning of a sentence only; maxOpener are the bytes of the longest, a space and a
// letter. introducing stands before titles and quotations.
var (
	sentenceOpeners = wordlist.Set("The This He It In If But There As For When An They She At On After While Although With These Those Before However Meanwhile You We What How Why Who Where Are Do Does Did")
	introducing     = wordlist.Set("called titled entitled named film book play song series show movie novel album newspaper magazine said says replied asks asked think thought says: band team word words memoir autobiography drama comedy thriller musical ship slogan charity group movement campaign party weekly daily single hits")
)

const maxOpener = len("Meanwhile a")

// heading returns where the words end that a bar parts from the sentence behind them: "Haiti earthquake: Aid | An estimated". It
// is 0 where there are none.
func heading(s string) int {
	bar := strings.Index(s[:min(len(s), longestHeading)], " | ")
	if bar <= 0 || bar+3 >= len(s) || !startsUpper(s[bar+3:]) || !hasLetter(s[:bar]) {
		return 0
	}
	return bar
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// ofClock tells whether x has hours and minutes: "6:10 PM", not "Monday evening".
func ofClock(x *timex.Timex) bool {
	_, clock, ok := strings.Cut(x.Value, "T")
	return ok && clock != "" && startsDigit(clock)
}

// stampAt returns the stamp that the date expression x of sentence s belongs to, if it does to one.
func stampAt(text string, s prose.Span, x *timex.Timex) (stamp prose.Span, ok bool) {
	if x.End > s.End {
		return stamp, false
	}
	before, after := text[s.Start:x.Start], text[x.End:s.End]
	if x.Stamp && before == "" {
		return prose.Span{Start: x.Start, End: x.End}, true
	}
	clock := ofClock(x)
	if end := strings.Index(after[:min(len(after), nameReach)], " wrote:"); clock && end > 0 && strings.EqualFold(strings.TrimSpace(before), "at") { // "At 4:02 pm on 18 Jan 2010, Anne wrote: It is over."
		return prose.Span{Start: s.Start, End: x.End + end + len(" wrote:")}, true
	}
	if end := bracketed(before, text[x.Start:s.End]); clock && end > 0 { // "(Update 1:00 a.m. in Cairo, 6:00 p.m. ET) The square is calm."
		return prose.Span{Start: s.Start, End: x.Start + end}, true
	}
	stamp = prose.Span{Start: x.Start, End: x.End}
	next := strings.TrimSpace(after)
	barred := clock && (strings.HasPrefix(next, "|") || strings.HasPrefix(next, "RETWEET")) || strings.HasPrefix(next, "| By ")
	if n := nameBefore(before, clock); n >= 0 {
		stamp.Start = s.Start + n
	} else if n := changed(before); clock && n >= 0 && !strings.HasPrefix(after, ",") {
		stamp.Start = s.Start + n
	} else if !barred {
		return stamp, false
	}
	stamp.End = s.End - len(behindDate(after))
	return stamp, true
}

// bracketed returns where the brackets end that a sentence begins with, in the text from its date expression on: they
// hold the time of an update. It is 0 where there are none.
func bracketed(before, from string) int {
	before = strings.TrimSpace(before)
	if before == "" || len(before) > stampReach || before[0] != '(' && before[0] != '[' || strings.ContainsAny(before[1:], "()[]") {
		return 0
	}
	if hasLetter(before) && !changing[firstWord(before[1:])] {
		return 0
	}
	depth := 1
	for i := 0; i < len(from) && i < stampReach; i++ {
		switch from[i] {
		case '(', '[':
			depth++
		case ')', ']':
			if depth--; depth == 0 && !strings.Contains(from[:i], " to ") { // "(Updated at 9 p.m. to say that …)"
				return i + 1
			}
		}
	}
	return 0
}

// changed returns where the words begin that say of the time of day behind them that something was written or changed then, or
// -1: "updated:", "Page last updated at".
func changed(before string) int {
	words := strings.TrimRightFunc(before, unicode.IsSpace)
	at := strings.LastIndexAny(words, " \n") + 1
	if sign, colon := strings.CutSuffix(strings.ToLower(words[at:]), ":"); colon && changing[sign] {
		return at
	}
	if len(words) > stampReach || strings.ContainsAny(words, ".;!?") {
		return -1
	}
	words = strings.TrimLeft(strings.ToLower(words), " (")
	if changing[firstWord(strings.TrimPrefix(strings.TrimPrefix(words, "page "), "last "))] {
		return 0
	}
	return -1
}

var changing = wordlist.Set("update updated posted modified published")

// nameBefore returns where the name begins that stands before the date of a stamp, or -1: "Posted by Anne, on" before a time
// of day; "By Anne Marie |", or a bar alone.
func nameBefore(before string, clock bool) int {
	end := len(strings.TrimRight(before, " \n"))
	from := max(0, end-nameReach)
	for from < end && !utf8.RuneStart(before[from]) {
		from++
	}
	near := before[from:end]
	bar := strings.HasSuffix(near, "|")
	if i := strings.LastIndex(near, "osted by"); i > 0 && (bar || clock && near[i-1] == 'P') { // not "guards posted by Peru at 6 p.m."
		return from + i - 1
	}
	if !bar {
		return -1
	}
	if i := strings.LastIndex(near, "By "); i >= 0 && (i == 0 || near[i-1] == ' ') && !strings.ContainsAny(near[i:], ".;:!?") {
		return from + i
	}
	if !clock {
		return -1
	}
	return end - 1
}

// behindDate returns what stands behind the date of a stamp and the words that belong to it: "; 12:20 PM ET", "| Report
// abuse |", "| Reply".
func behindDate(after string) string {
	for {
		cut := strings.TrimLeftFunc(after, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("|;:,", r) })
		for _, words := range [...]string{"Report abuse", "Reply", "RETWEET", "Link"} {
			if rest, ok := strings.CutPrefix(cut, words); ok && (rest == "" || !unicode.IsLetter(rune(rest[0]))) && strings.HasPrefix(strings.TrimSpace(after), "|") || ok && words == "RETWEET" {
				cut = rest
			}
		}
		if cut == after {
			return after
		}
		after = cut
	}
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	return strings.ToLower(strings.TrimSuffix(word, ":"))
}
