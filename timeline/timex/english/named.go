package english

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"time"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// named is a holiday or a period of history, in tokens.
type named struct {
	words []string // in lower case; marks are words of their own
	feast *calendar.Feast
	edtf  *calendar.EDTF
}

// nameTable finds names by their first word.
type nameTable struct {
	holidays map[string][]named
	eras     map[string][]named
}

var names = readNames()

func readNames() *nameTable {
	t := &nameTable{holidays: map[string][]named{}, eras: map[string][]named{}}
	eachName("holidays", func(name, value string) {
		f, err := calendar.ParseFeast(value)
		if err != nil {
			panic("holidays.tsv: " + err.Error()) // embedded; a test reads every line
		}
		n := named{words: split(name), feast: &f}
		t.holidays[n.words[0]] = append(t.holidays[n.words[0]], n)
	})
	eachName("periods", func(name, value string) {
		e, err := calendar.ParseEDTF(value)
		if err != nil {
			panic("periods.tsv: " + err.Error())
		}
		n := named{words: split(name), edtf: &e}
		t.eras[n.words[0]] = append(t.eras[n.words[0]], n)
	})
	return t
}

// eachName calls f with the first two columns of every line of a table.
func eachName(table string, f func(name, value string)) {
	in, err := tables.Open("lexicon/" + table + ".tsv")
	if err != nil {
		panic(err) // embedded: it is there
	}
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		column := strings.Split(lines.Text(), "\t")
		if len(column) < 2 || strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		f(column[0], column[1])
	}
}

// split cuts a name into tokens as the tagger does.
func split(name string) (words []string) {
	word := ""
	flush := func() {
		if word != "" {
			words = append(words, word)
			word = ""
		}
	}
	for _, r := range name {
		switch {
		case r == ' ':
			flush()
		case r == '\'' || r == '.' || r == '-' || r == ',' || r == '/':
			flush()
			words = append(words, string(r))
		case len(word) > 0 && ('0' <= r && r <= '9') != ('0' <= word[0] && word[0] <= '9'):
			flush()
			word = string(r)
		default:
			word += string(r)
		}
	}
	flush()
	return words
}

// words returns the first words of all names as a lexicon table.
func (t *nameTable) words() io.Reader {
	var b strings.Builder
	for first := range t.holidays {
		b.WriteString(first + "\tholiday,wake\n")
	}
	for first := range t.eras {
		b.WriteString(first + "\tera,wake\n")
	}
	return strings.NewReader(b.String())
}

// match returns the longest of the names that stands at token i, and where it ends.
func match(w *timex.Window, i int, candidates []named) (best named, to int) {
	for _, n := range candidates {
		k := i
		for _, word := range n.words {
			if !w.Is(k, word) && !(word == "'" && w.Is(k, "’")) {
				k = -1
				break
			}
			k++
		}
		if k > to {
			best, to = n, k
		}
	}
	return best, to
}

// holiday: "Christmas Eve", "last Thanksgiving", "Easter Monday 2014".
func holiday(w *timex.Window) {
	i := w.At
	if !w.Token(i).Capital {
		return
	}
	n, to := match(w, i, names.holidays[lower(w, i)])
	next := w.Token(to)
	if to == 0 || dash(w, to) && w.Glued(to) && w.Token(to+1).Kind == timex.Word ||
		next.Capital && next.Kind == timex.Word && next.Entry == nil && next.Spaced || w.Is(i-1, "father") || w.Is(to, "present", "presents", "gift", "gifts", "tree", "trees", "card", "cards", "carol", "carols", "party", "parties", "dinner", "shopping", "market", "markets") {
		return // Christmas Island, Father Christmas, a Christmas present
	}
	m := timex.Meaning{Sense: timex.OfYear, Feast: n.feast, Unit: calendar.Day}
	if n.feast.Approximate() {
		m.Hedge = timex.Approximate
	}
	from := i
	if w.Is(to, "week", "weekend") {
		m.Within = w.Entry(to).Unit
		to++
	}
	year := to
	if w.Is(to, "in") { // Thanksgiving in 1991
		year++
	}
	moved := false
	if m.Within == calendar.NoUnit && !n.feast.Approximate() {
		from, moved = besideFeast(w, i, &m)
	}
	if y, end, ok := yearAfter(w, year); ok && m.Within == calendar.NoUnit {
		if p, ok := m.In(y); ok {
			m.Sense, m.Period = timex.Fixed, p
			w.Add(from, end, m)
			return
		}
	}
	if f, _, toward, ok := shiftBefore(w, i); ok && !moved {
		from, m.Toward = f, toward
	}
	w.Add(from, to, m)
}

// besideFeast reads the days by which another day is told from the holiday at token i: "the day after Christmas", "two days
// before Easter", "the Sunday before Thanksgiving". It returns where the words begin.
func besideFeast(w *timex.Window, i int, m *timex.Meaning) (from int, ok bool) {
	sign := 1
	switch {
	case w.Is(i-1, "before"):
		sign = -1
	case !w.Is(i-1, "after"):
		return i, false
	}
	j := i - 2
	if w.Has(j, timex.Weekday) && weekdayName(w, j) && w.Is(j-1, "the") {
		m.Nth, m.Weekday = sign, time.Weekday(w.Entry(j).Num)
		return j - 1, true
	}
	if u, ok := unitAt(w, j); !ok || u != calendar.Day {
		return i, false
	}
	if w.Is(j-1, "the") && !plural(w, j) {
		m.Beside = sign
		return j - 1, true
	}
	if a, ok := amountBefore(w, j); ok && a.n > 0 && !a.vague && !a.half && a.mod == "" {
		m.Beside = sign * a.n
		return a.from, true
	}
	return i, false
}

// era: "the Cold War", "World War II", "the Yom Kippur War".
func era(w *timex.Window) {
	i := w.At
	n, to := match(w, i, names.eras[lower(w, i)])
	if to == 0 || !capitals(w, i, to) {
		return
	}
	from := i
	if w.Is(i-1, "the") {
		from--
	}
	m := timex.Meaning{Sense: timex.Fixed, EDTF: n.edtf, Named: true}
	m.Type, m.Value = periodValue(n.edtf.Span())
	w.Add(from, to, m)
}

// capitals tells whether a name has a capital letter or a figure in it: "attack on Pearl Harbor".
func capitals(w *timex.Window, from, to int) bool {
	for k := from; k < to; k++ {
		if t := w.Token(k); t.Capital || t.Kind == timex.Digits {
			return true
		}
	}
	return false
}

// periodValue is the TIMEX3 value of a named period: the day, month or year that holds it, else its
// length in years.
func periodValue(s calendar.Span) (timex.Type, string) {
	for _, u := range []calendar.Unit{calendar.Day, calendar.Month, calendar.Year} {
		if p := calendar.PeriodOf(u, s.First); p.Contains(s.Last) {
			return timex.Date, p.Timex3()
		}
	}
	return timex.Duration, "P" + strconv.Itoa(s.Last.Year-s.First.Year) + "Y"
}
