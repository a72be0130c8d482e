package timex

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"timeline/timeline/calendar"
)

// Class is a set of the roles that a word can play in a date expression.
type Class uint64

// The classes. A word may have several: "may" is a month and a modal verb, "second" an ordinal and a unit.
const (
	Weekday    Class = 1 << iota // Num: 0 Sunday to 6 Saturday
	Month                        // Num: 1 to 12
	Unit                         // Unit: its unit
	Plural                       // "days", "Tuesdays"
	Number                       // Num: its value
	Ordinal                      // Num: its value
	Season                       // Num: 1 spring to 4 winter
	DayPart                      // Num: index into dayParts
	Shift                        // last, this, next, …; Num: -1, 0, +1
	Deictic                      // today, yesterday, …; Num: days from the publish date
	Reference                    // now, recently, soon, …: PAST_REF, PRESENT_REF, FUTURE_REF by Num
	Frequency                    // daily, weekly, …; Unit: its unit
	Relation                     // ago, earlier, later, before, after, …; Num: -1 or +1
	Abbrev                       // may end in a full stop
	Holiday                      // begins the name of a holiday
	Era                          // begins the name of a period of history
	Zone                         // time zone
	Modal                        // will, would, may, …; Num: the direction it gives, -1 none
	PastVerb                     // an irregular past form: met, said, went
	Ahead                        // a word that puts what it governs ahead: scheduled, due, plans
	Opens                        // a verb whose simple present tells a timetable: begins, opens, arrives
	Moves                        // a verb that moves a date ahead: postponed, extended, delayed
	Calamity                     // what nobody plans: an explosion, an earthquake
	DecadeName                   // the nineties; Num: its first year
	Wake                         // wakes the rules of its classes on its own
)

var classNames = map[string]Class{
	"weekday": Weekday, "month": Month, "unit": Unit, "plural": Plural, "number": Number, "ordinal": Ordinal,
	"season": Season, "daypart": DayPart, "shift": Shift, "deictic": Deictic, "reference": Reference,
	"frequency": Frequency, "relation": Relation, "abbrev": Abbrev, "holiday": Holiday, "era": Era,
	"zone": Zone, "modal": Modal, "past": PastVerb, "ahead": Ahead, "opens": Opens, "moves": Moves, "calamity": Calamity, "decade": DecadeName, "wake": Wake,
}

// Entry is a word of a lexicon with its roles.
type Entry struct {
	Text  string // in lower case
	Class Class
	Num   int
	Aim   Direction // of a modal
	Unit  calendar.Unit
}

// Lexicon holds the words that matter for dates. It is read-only once made.
type Lexicon struct {
	slots []*Entry // open addressing, a power of two
	bloom [bloomSize]byte
}

// maxWord is the longest word, in bytes, that a lexicon holds.
const maxWord = 20

// hashStart and hashNext make the hash of a word, byte by byte in lower case (FNV-1a).
const hashStart uint32 = 2166136261

func hashNext(h uint32, lower byte) uint32 { return (h ^ uint32(lower)) * 16777619 }

// NewLexicon reads words from tables of tab-separated lines: word, class, value. The value is a number, or the
// name of a unit ("day"), and may be left out. Lines of one word add up. Blank lines and lines that
// begin with # are passed over.
func NewLexicon(tables ...io.Reader) (*Lexicon, error) {
	words := map[string]*Entry{}
	var order []*Entry
	for _, table := range tables {
		in := bufio.NewScanner(table)
		for n := 1; in.Scan(); n++ {
			line := in.Text()
			if line == "" || line[0] == '#' {
				continue
			}
			field := strings.Split(line, "\t")
			word := field[0]
			e := words[word]
			if e == nil {
				e = &Entry{Text: word}
				words[word] = e
				order = append(order, e)
			}
			if len(word) > maxWord {
				return nil, fmt.Errorf("line %d: %q is longer than %d bytes", n, word, maxWord)
			}
			if err := e.add(field[1:]); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
		}
		if err := in.Err(); err != nil {
			return nil, err
		}
	}
	size := 1024
	for size < 4*len(order) {
		size *= 2
	}
	l := &Lexicon{slots: make([]*Entry, size)}
	for _, e := range order {
		l.insert(e)
	}
	return l, nil
}

func (e *Entry) add(field []string) error {
	if len(field) == 0 || len(field) > 2 {
		return fmt.Errorf("%q: want word, classes, value", e.Text)
	}
	for name := range strings.SplitSeq(field[0], ",") {
		c, ok := classNames[name]
		if !ok {
			return fmt.Errorf("%q: no class %q", e.Text, name)
		}
		e.Class |= c
	}
	if len(field) == 1 {
		return nil
	}
	if n, err := strconv.Atoi(field[1]); err == nil {
		if field[0] == "modal" {
			e.Aim = Direction(n)
		} else {
			e.Num = n
		}
		return nil
	}
	for u := calendar.Second; u <= calendar.Millennium; u++ {
		if u.String() == field[1] {
			e.Unit = u
			return nil
		}
	}
	return fmt.Errorf("%q: %q is neither a number nor a unit", e.Text, field[1])
}

func (l *Lexicon) insert(e *Entry) {
	h := hashStart
	for i := range len(e.Text) {
		h = hashNext(h, e.Text[i])
	}
	if e.Class&Wake != 0 {
		l.bloom[h>>3&(bloomSize-1)] |= 1 << (h & 7)
	}
	mask := uint32(len(l.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		if l.slots[i] == nil {
			l.slots[i] = e
			return
		}
	}
}

// find returns the entry of a word in any case, whose hash is h, or nil.
func (l *Lexicon) find(word string, h uint32) *Entry {
	mask := uint32(len(l.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		e := l.slots[i]
		if e == nil {
			return nil
		}
		if equalFold(word, e.Text) {
			return e
		}
	}
}

// equalFold tells whether word is lower, a word in lower case, but for the case of its ASCII letters.
func equalFold(word, lower string) bool {
	if len(word) != len(lower) {
		return false
	}
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}
