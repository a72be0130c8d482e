package article

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// facts is what a header says about its article.
type facts struct {
	title, publisher, url, id, lang, section, place string
	first                                           []claim // of the publish date: "posted", "published" and dates alone
	later                                           []claim // "updated"
	dateOnly                                        bool    // the line is a date and nothing else
}

// readHeaderLine reads a line that can be nothing but a line of a header; false for any other.
func readHeaderLine(s string, number int) (f facts, ok bool) {
	if len(s) > longestHeaderLine {
		return f, false
	}
	if f.readKeyed(s, number) {
		return f, true
	}
	f.dateOnly = true
	ps := parts(s)
	for _, part := range ps {
		if f.readPart(part, number) {
			ok = true
		} else if capital, place := isPlace(part); capital && place && len(ps) > 1 { // "LONDON | Mon Apr 15, 2013"
			f.place, f.dateOnly = part, false
		} else {
			return facts{}, false
		}
	}
	return f, ok && (f.place == "" || len(f.first)+len(f.later) > 0)
}

// longestHeaderLine is in bytes.
const longestHeaderLine = 300

// headerLine names a header line in messages.
const headerLine = "the header line"

// parts cuts a line at the signs that stand between the parts of a header line.
func parts(s string) []string {
	cut := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("|•·;\t", r) })
	var out []string
	for _, c := range cut {
		for _, sign := range []string{" - ", " – ", " — "} {
			if a, b, ok := strings.Cut(c, sign); ok && (isAgency(strings.TrimSpace(a)) || isAgency(strings.TrimSpace(b))) {
				out = append(out, strings.TrimSpace(a))
				c = b
			}
		}
		if c = strings.TrimSpace(c); c != "" {
			out = append(out, c)
		}
	}
	return out
}

// readPart reads a part of a header line.
func (f *facts) readPart(s string, number int) bool {
	if w, ok := wholeDate(s); ok {
		f.first = append(f.first, claim{FromHeader, headerLine, s, number, w})
		return true
	}
	wasDateOnly := f.dateOnly
	f.dateOnly = false
	switch {
	case isAgency(s):
		f.publisher = strings.Trim(s, "()")
		return true
	case isByline(s):
		return true
	case f.readStamps(s, number):
		return true
	}
	// "Reuters, April 15, 2013" and "Geneva, 15 April 2013"
	name, rest, ok := strings.Cut(s, ",")
	w, whole := wholeDate(rest)
	if _, place := isPlace(name); !ok || !whole || w.month == 0 && len(w.days) == 0 || !place && !isAgency(name) {
		f.dateOnly = wasDateOnly
		return false
	}
	if isAgency(name) || strings.HasPrefix(name, "The ") {
		f.publisher = name
	} else {
		f.place = name
	}
	f.first = append(f.first, claim{FromHeader, headerLine, s, number, w})
	return true
}

// readKeyed reads "Key: value", where the key is one that headers have.
func (f *facts) readKeyed(s string, number int) bool {
	key, value, ok := strings.Cut(s, ":")
	if !ok || len(key) > 30 {
		return false
	}
	value = strings.Trim(strings.TrimSpace(value), `"`)
	what, known := keys[strings.ToLower(strings.TrimLeft(strings.TrimSpace(key), "*_ "))]
	if !known {
		return false
	}
	switch what {
	case keyTitle:
		f.title = value
	case keyPublisher:
		f.publisher = value
	case keyURL:
		f.url = value
	case keyID:
		f.id = value
	case keyLang:
		f.lang = value
	case keySection:
		f.section = value
	case keyPlace:
		f.place = value
	case keyPosted, keyUpdated:
		if value == "" || f.readStamps(s, number) {
			break
		}
		c := claimOf(FromHeader, headerLine, value)
		if d, found := findDate(value); found {
			if len(strings.Fields(afterDate(value, d.written))) > mostAfterDate {
				return false
			}
			c.date = d.written
		}
		c.line, c.text = number, s
		if what == keyUpdated {
			f.later = append(f.later, c)
		} else {
			f.first = append(f.first, c)
		}
	}
	return true
}

// readStamps reads one or more stamps on a line: "Published 12 April 2013, updated 13 April 2013".
func (f *facts) readStamps(s string, number int) bool {
	what, n := stampAt(s)
	if n == 0 {
		return false
	}
	rest := s[n:]
	next := nextStamp(rest)
	d, ok := findDate(rest[:next])
	if !ok || d.before {
		return false
	}
	if d.after {
		tail := afterDate(rest[:next], d.written)
		if colon := strings.Contains(s[:n], ":"); !isByline(tail) && (!colon || len(strings.Fields(tail)) > mostAfterDate) {
			return false
		}
	}
	c := claim{FromHeader, headerLine, s, number, d.written}
	if next < len(rest) && !f.readStamps(rest[next:], number) {
		return false
	}
	if what == keyUpdated {
		f.later = append([]claim{c}, f.later...)
	} else {
		f.first = append([]claim{c}, f.first...)
	}
	return true
}

// mostAfterDate is the number of words behind the date of a stamp, "by Ann Field in World", above
// which the line is a paragraph.
const mostAfterDate = 8

// afterDate is what stands behind a date, without "by" in small letters.
func afterDate(s string, w written) string {
	_, rest, _ := strings.Cut(s, w.text)
	if rest = strings.TrimLeft(rest, " ,"); strings.HasPrefix(rest, "by ") {
		return "By " + rest[3:]
	}
	return rest
}

// stampAt returns which stamp a line begins with and its length in bytes, with the colon and the word
// "on" or "at" behind it, or 0.
func stampAt(s string) (what key, n int) {
	word := s
	for n < len(s) && (isASCIILetter(s[n]) || s[n] == ' ' && n+1 < len(s) && isASCIILetter(s[n+1])) && n < 30 {
		n++
	}
	for word = strings.ToLower(s[:n]); word != ""; {
		if k := keys[word]; k == keyPosted || k == keyUpdated {
			n = len(word)
			n += len(s[n:]) - len(strings.TrimLeft(s[n:], " :"))
			return k, n
		}
		last := strings.LastIndexByte(word, ' ')
		if last < 0 {
			break
		}
		word = word[:last]
	}
	return 0, 0
}

// nextStamp returns the byte at which another stamp begins within s, or its length.
func nextStamp(s string) int {
	for i := 1; i < len(s); i++ {
		if !isASCIILetter(s[i]) || isASCIILetter(s[i-1]) {
			continue
		}
		if _, n := stampAt(s[i:]); n > 0 && !strings.HasPrefix(strings.ToLower(s[i:]), "date") {
			return i
		}
	}
	return len(s)
}

// key is what the key of a header line means.
type key uint8

const (
	keyOther key = iota
	keyTitle
	keyPosted
	keyUpdated
	keyPublisher
	keyURL
	keyID
	keyLang
	keySection
	keyPlace
)

// keys are in lower case.
var keys = map[string]key{
	"title": keyTitle, "headline": keyTitle, "subject": keyTitle,
	"posted": keyPosted, "published": keyPosted, "first published": keyPosted, "originally published": keyPosted,
	"date": keyPosted, "publication date": keyPosted, "publish date": keyPosted, "date published": keyPosted,
	"pubdate": keyPosted, "pub date": keyPosted, "issued": keyPosted, "released": keyPosted, "release date": keyPosted,
	"filed": keyPosted, "first posted": keyPosted, "load-date": keyPosted,
	"updated": keyUpdated, "last updated": keyUpdated, "modified": keyUpdated, "last modified": keyUpdated, "date modified": keyUpdated,
	"publisher": keyPublisher, "source": keyPublisher, "outlet": keyPublisher, "agency": keyPublisher, "publication": keyPublisher,
	"newspaper": keyPublisher, "provider": keyPublisher,
	"url": keyURL, "link": keyURL, "address": keyURL, "permalink": keyURL, "canonical": keyURL,
	"id": keyID, "doi": keyID, "guid": keyID,
	"lang": keyLang, "language": keyLang,
	"section": keySection, "category": keySection, "desk": keySection,
	"place": keyPlace, "dateline": keyPlace, "location": keyPlace,
	"author": keyOther, "authors": keyOther, "byline": keyOther, "by": keyOther, "copyright": keyOther, "keywords": keyOther, "tags": keyOther,
	"topic": keyOther, "topics": keyOther, "type": keyOther, "length": keyOther, "words": keyOther, "edition": keyOther, "page": keyOther,
	"slug": keyOther, "credit": keyOther, "editor": keyOther, "reporting by": keyOther, "writing by": keyOther, "editing by": keyOther,
}

//go:embed words/agencies.txt
var agenciesFile string

// agencies are in lower case.
var agencies = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{}
	for line := range strings.Lines(agenciesFile) {
		if line = strings.ToLower(strings.TrimSpace(line)); line != "" && line[0] != '#' {
			known[line] = true
		}
	}
	return known
})

// isAgency tells whether words are the name of a news agency or outlet, and nothing else.
func isAgency(s string) bool {
	const longestName = 60
	if s == "" || len(s) > longestName {
		return false
	}
	s = strings.ToLower(strings.Trim(strings.TrimSpace(s), "()/"))
	return agencies()[strings.TrimPrefix(s, "the ")] || strings.HasPrefix(s, "© ") && agencies()[s[len("© "):]]
}

// isByline tells whether a line names those who wrote: "By JANE DOE and John Smith, Associated Press".
func isByline(s string) bool {
	rest, ok := strings.CutPrefix(s, "By ")
	if !ok {
		rest, ok = strings.CutPrefix(s, "BY ")
	}
	if !ok || len(s) > 160 || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return false
	}
	words := strings.Fields(rest)
	if len(words) > 14 {
		return false
	}
	names := 0
	for i, w := range words {
		bareWord := strings.Trim(w, ",.;()")
		first, _ := utf8.DecodeRuneInString(bareWord)
		lower := strings.ToLower(bareWord)
		_, weekday := weekdays[lower]
		switch {
		case bareWord == "" && w != "":
			continue
		case months[lower] != 0 && i == 0, weekday:
			return false
		case unicode.IsUpper(first):
			names++
		case !particles[bareWord] && !bylineWords[bareWord]:
			return false
		}
	}
	last := words[max(len(words)-1, 0):]
	if len(last) > 0 && strings.HasSuffix(last[0], ".") && len(last[0]) > 3 { // a sentence, not "Jr."
		return false
	}
	return names >= 2 || names == 1 && len(words) == 1
}

// bylineWords are words between names that are not capitalised.
var bylineWords = map[string]bool{
	"for": true, "with": true, "at": true, "by": true, "van": true, "von": true, "bin": true, "ibn": true, "ben": true, "correspondent": true,
	"staff": true, "writer": true, "writers": true, "editor": true, "diplomatic": true, "reporter": true, "chief": true, "our": true,
}
