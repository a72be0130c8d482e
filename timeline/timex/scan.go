package timex

// wakes tells whether text holds a trigger: a word that wakes a rule, or digits that may be a year,
// a clock time or a date. It passes over most text without looking anything up.
func (l *Lexicon) wakes(text string) bool {
	for i := 0; i < len(text); {
		switch kinds[text[i]] {
		case digit:
			start := i
			for i++; i < len(text) && kinds[text[i]] == digit; i++ {
			}
			n := i - start
			if n == 4 && (text[start] == '1' || text[start] == '2') || n == 8 || n == 3 && yearMark(text, start) {
				return true
			}
			if i+1 < len(text) && n <= 4 {
				switch c := text[i]; {
				case (c == ':' || c == '/' || c == '.' || c == '-') && kinds[text[i+1]] == digit, n == 2 && c == 's', n <= 2 && c == 't' && text[i+1] == 'h', n == 2 && start > 0 && text[start-1] == '\'':
					return true
				}
			}
		case letter, upper:
			start, h := i, hashStart
			for i < len(text) {
				c := text[i]
				if k := kinds[c]; k == upper {
					c |= 0x20
				} else if k != letter || c >= 0x80 { // no trigger has a letter outside ASCII
					break
				}
				h = hashNext(h, c)
				i++
			}
			if i == start {
				i++
				continue
			}
			if l.bloom[h>>3&(bloomSize-1)]&(1<<(h&7)) != 0 && i-start <= maxWord {
				if e := l.find(text[start:i], h); e != nil && e.Class&Wake != 0 {
					return true
				}
			}
		default:
			i++
		}
	}
	return false
}

// yearMark tells whether "AD" stands before the digits at i.
func yearMark(text string, i int) bool { return i >= 3 && text[i-3:i-1] == "AD" }

// bloomSize is the number of bytes of the table that tells, for most words, that they are no trigger.
const bloomSize = 4096
