package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// dateline is what stands between the header and the first sentence: MOSCOW, April 12 (Reuters) —.
type dateline struct {
	place  string // as written, with its region: "ST. PETERSBURG, Russia"
	agency string // empty where there is none
	date   written
	dated  bool // there is a date
	end    int  // bytes, with the space behind it
}

// longestDateline is in bytes.
const longestDateline = 120

// readDateline reads the dateline that a text begins with. It ends in a dash, or in the name of an agency:
//
//	MOSCOW (AP) —                      GENEVA —
//	WASHINGTON, April 12 (Reuters) -   LONDON, Dec. 14, 2012 (AFP) –
//	Geneva (dpa) -                     MOSCOW, April 15. /TASS/.
//	New Delhi, Feb 11 (PTI)            Tehran, Nov 6, IRNA -
//
// A place in capitals is enough with a dash, when a sentence begins behind it; any other place needs two of
// an agency that is known, a date and the dash. "(Reuters) -" alone is one as well.
func readDateline(text string) (dateline, bool) {
	indent := len(text) - len(strings.TrimLeft(text, " \t\r\n"))
	if indent > longestDateline {
		return dateline{}, false
	}
	s := text[indent:]
	line := s[:min(len(s), longestDateline)]
	if n := strings.IndexAny(line, "\r\n"); n >= 0 {
		line = line[:n]
	}
	lead, agency, closed := leadOf(line)
	if closed == 0 {
		return dateline{}, false
	}
	d := dateline{agency: agency}
	known, dashed := isAgency(agency), false
	if d.end, dashed = dashAt(s, closed, len(line)); !dashed && !known {
		return dateline{}, false
	}
	if agency != "" && strings.TrimSpace(lead) == "" {
		d.end += indent
		return d, dashed && known && beginsSentence(text[d.end:])
	}
	place := lead
	if f, ok := findDate(lead); ok && f.start > 0 {
		if f.after {
			return dateline{}, false
		}
		d.date, d.dated, place = f.written, true, lead[:f.start]
	}
	d.place = strings.TrimRight(strings.TrimSpace(place), " ,.;")
	if strings.HasSuffix(strings.TrimRight(place, " ,"), ".") && strings.LastIndexByte(d.place, '.') == len(d.place)-2 {
		d.place += "." // "WASHINGTON, D.C."
	}
	capital, ok := isPlace(d.place)
	if !ok || !capital && !(known && d.dated) && !(dashed && (known || d.dated)) || slugs[d.place] {
		return dateline{}, false
	}
	d.end += indent
	return d, known || beginsSentence(text[d.end:])
}

// Glued returns how many bytes at the beginning of a sentence are no part of it, in texts that lost their
// line breaks: all up to a dateline of a known agency, credits of a picture, and the stamp of an entry in a live report.
//
//	Oil prices fall LONDON | Fri Apr 30, 2010 3:26 pm EDT LONDON (Reuters) - Prices fell on Friday.
//	(AP) Prices fell on Friday.
//	(Jane Doe - Reuters) Prices fell on Friday.
//	(Update 4:29 a.m. in Cairo, 9:29 p.m. ET) -- The square is calm.
//	Square is calm updated: Wed Feb 23 2011 14:56:00 The square is calm.
//
// The first sentence of a text may have its date and time as well, and a dateline without an agency:
//
//	Friday, April 30, 2010; 3:26 PM NEW YORK -- Prices fell.
func Glued(sentence string, first bool) int {
	end := 0
	for {
		n := glued(sentence[end:], first)
		if n == 0 {
			return end
		}
		end, first = end+n, true
	}
}

func glued(sentence string, first bool) int {
	line := sentence[:min(len(sentence), longestGlued)]
	if first {
		if d, ok := readDateline(sentence); ok {
			return d.end
		}
		if end := stampOf(line); end > 0 && beginsSentence(sentence[end:]) {
			return end
		}
	}
	if at := strings.Index(line, "pdated: "); at > 0 { // the headline of another text
		at += len("pdated: ")
		if end := stampOf(line[at:]); end > 0 && beginsSentence(sentence[at+end:]) {
			return at + end
		}
	}
	closed := strings.IndexByte(line, ')')
	if closed < 0 {
		return 0
	}
	if open := strings.LastIndexByte(line[:closed], '('); open >= 0 && isAgency(line[open+1:closed]) {
		if end, dashed := dashAt(sentence, closed+1, len(sentence)); (dashed || open == 0) && beginsSentence(sentence[end:]) {
			return end
		}
	}
	closed = closing(line)
	if closed < 0 || !hasClock(line[:closed]) && !isCredit(line[:closed]) {
		return 0
	}
	if end, _ := dashAt(sentence, closed+1, len(sentence)); beginsSentence(sentence[end:]) {
		return end
	}
	return 0
}

// longestGlued is in bytes.
const longestGlued = 160

// stampOf returns the byte behind the time, with its date, that a line begins with, and 0 where there is none:
// "Friday, April 30, 2010; 3:26 PM ".
func stampOf(line string) int {
	end := 0
	if f, ok := findDate(line); ok && f.start == 0 && f.clock != "" && !f.before {
		end = len(f.text)
	} else {
		var room [longestGlued]token
		toks := appendTokens(room[:0], line)
		if len(toks) == 0 || toks[0].start > 0 {
			return 0
		}
		_, n := readClock(toks, line)
		if n == 0 {
			return 0
		}
		end = toks[n-1].end
	}
	if end == len(line) || line[end] != ' ' {
		return 0
	}
	return end + 1
}

// isCredit tells whether a parenthesis that a sentence begins with names who took the picture before it.
func isCredit(s string) bool {
	who, found := strings.CutPrefix(s, "(")
	if !found || strings.Contains(who, "(") {
		return false
	}
	if rest, ok := strings.CutPrefix(who, "By "); ok {
		who = rest
	}
	name, firm := who, ""
	for _, mark := range [...]string{" -- ", " - ", " – ", " — ", "/"} {
		if i := strings.Index(who, mark); i >= 0 {
			name, firm = who[:i], who[i+len(mark):]
			break
		}
	}
	return firm != "" && (isAgency(name) || isAgency(firm) || firm == name || strings.HasSuffix(name, "Photo") || strings.HasPrefix(who, "Photo"))
}

// closing returns the byte that closes a parenthesis which was open before the line, or which the line
// begins with; -1 where there is none.
func closing(line string) int {
	depth := 1
	for i := range len(line) {
		switch line[i] {
		case '(':
			if i > 0 {
				depth++
			}
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// hasClock tells whether a time of day stands in s: 4:29 a.m., 12:20pm.
func hasClock(s string) bool {
	isDigit := func(c byte) bool { return '0' <= c && c <= '9' }
	for i := 1; i+3 < len(s); i++ {
		if s[i] == ':' && isDigit(s[i-1]) && isDigit(s[i+1]) && isDigit(s[i+2]) {
			after := strings.ToLower(strings.TrimLeft(s[i+3:], " "))
			if strings.HasPrefix(after, "a.m") || strings.HasPrefix(after, "p.m") || strings.HasPrefix(after, "am") || strings.HasPrefix(after, "pm") {
				return true
			}
		}
	}
	return false
}

// leadOf cuts a line into what stands before the agency, or before the dash where there is none, and
// the agency. closed is the byte after the agency, or at the dash; 0 where there is neither.
func leadOf(line string) (lead, agency string, closed int) {
	dash := dashIn(line)
	if open := strings.IndexByte(line, '('); open >= 0 && (dash < 0 || open < dash) {
		n := strings.IndexByte(line[open:], ')')
		if n < 0 || n > 40 {
			return "", "", 0
		}
		lead, agency, closed = line[:open], strings.TrimSpace(line[open+1:open+n]), open+n+1
		// A date may follow the agency: MOSCOW (AP), April 15 — and BAKU (BBC) 11 Oct -
		if rest := line[closed:]; dash > closed && (strings.HasPrefix(rest, ", ") || strings.HasPrefix(rest, " ")) {
			if between := line[closed:dash]; len(between) < 30 {
				if _, ok := wholeDate(between); ok {
					return lead + between, agency, dash
				}
			}
		}
		return lead, agency, closed
	}
	if open := strings.IndexByte(line, '/'); open > 0 && line[open-1] == ' ' && (dash < 0 || open < dash) { // MOSCOW, April 15. /TASS/.
		if n := strings.IndexByte(line[open+1:], '/'); n > 0 && n < 30 {
			return line[:open], strings.TrimSpace(line[open+1 : open+1+n]), open + n + 2
		}
	}
	if dash <= 0 {
		return "", "", 0
	}
	if comma := strings.LastIndexByte(line[:dash], ','); comma > 0 { // Tehran, Nov 6, IRNA -
		if name := strings.TrimSpace(line[comma+1 : dash]); isAgency(name) {
			return line[:comma], name, dash
		}
	}
	return line[:dash], "", dash
}

// dashIn returns the byte of the first dash that can end a dateline, or -1. A hyphen or an underscore,
// which old wires use for a dash, needs spaces around it.
func dashIn(line string) int {
	for i, r := range line {
		switch r {
		case '—', '–', '―':
			return i
		case '-', '_':
			if i > 0 && (line[i-1] == ' ' || line[i-1] == ')') && (i+1 == len(line) || line[i+1] == ' ' || line[i+1] == '-' || line[i+1] == '_') {
				return i
			}
			if strings.HasPrefix(line[i:], "--") {
				return i
			}
		}
	}
	return -1
}

// dashAt passes over the dash at byte i of s and the spaces and line breaks around it.
func dashAt(s string, i, lineEnd int) (end int, dashed bool) {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case strings.ContainsRune("—–―-_", r), i < lineEnd && (r == ':' || r == '.'):
			dashed = true
		case !unicode.IsSpace(r):
			return i, dashed
		}
		i += n
	}
	return i, dashed
}

// beginsSentence tells whether a text begins as a sentence does, and not as the rest of one.
func beginsSentence(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune("\"'“‘«`([$€£", r)
}

// isPlace tells whether words can name a place, with its region after a comma, and whether the place
// is in capitals.
func isPlace(s string) (capital, ok bool) {
	name, region, _ := strings.Cut(s, ",")
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '/' })
	if len(words) == 0 || len(words) > 6 || len(name) < 3 || particles[words[len(words)-1]] {
		return false, false
	}
	capital = true
	for _, w := range words {
		upper, lower := letters(w)
		first, _ := utf8.DecodeRuneInString(w)
		switch {
		case upper == 0 && !particles[w]:
			return false, false
		case upper > 0 && !unicode.IsUpper(first) && !strings.HasPrefix(w, "al-") && !strings.HasPrefix(w, "el-") && !strings.HasPrefix(w, "d'"):
			return false, false
		case lower > 2 || lower > 0 && upper <= lower:
			capital = false
		}
		if strings.ContainsFunc(w, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(".'’-", r)
		}) {
			return false, false
		}
	}
	for _, w := range strings.Fields(region) {
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) && !particles[w] {
			return false, false
		}
	}
	return capital, len(strings.Fields(region)) <= 5
}

func letters(s string) (upper, lower int) {
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper, lower
}

// particles are words of place names that are not capitalised.
var particles = map[string]bool{
	"and": true, "of": true, "the": true, "upon": true, "on": true, "in": true, "near": true, "to": true,
	"de": true, "del": true, "la": true, "le": true, "les": true, "sur": true, "am": true, "an": true, "der": true,
	"di": true, "do": true, "da": true, "dos": true, "el": true, "al": true,
}

// slugs are words in capitals that news puts before a dash and that are no places.
var slugs = map[string]bool{
	"ADVISORY": true, "ANALYSIS": true, "BREAKING": true, "BREAKINGVIEWS": true, "COLUMN": true, "COMMENT": true,
	"COMMENTARY": true, "CORRECTED": true, "CORRECTION": true, "EDITORIAL": true, "EXCLUSIVE": true, "EXPLAINER": true,
	"FACTBOX": true, "FEATURE": true, "INSIGHT": true, "INTERVIEW": true, "NEWSMAKER": true, "OPINION": true,
	"PROFILE": true, "REFILE": true, "REPEAT": true, "SPECIAL REPORT": true, "TIMELINE": true, "UPDATE": true,
	"UPDATED": true, "URGENT": true, "VIDEO": true, "WATCH": true, "WITNESS": true, "WRAPUP": true,
}
