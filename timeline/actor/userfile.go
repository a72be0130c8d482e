package actor

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// Sum is a hash of the user's file whose names the gazetteer has before the built-in ones. It is zero without one,
// and for nil.
func (g *Gazetteer) Sum() (sum [sha256.Size]byte) {
	if g != nil {
		sum = g.sum
	}
	return sum
}

// ErrFile is wrapped by the errors of [Read] that say what is wrong in the file.
var ErrFile = errors.New("actors file")

// Read reads names of a user's own and returns a gazetteer in which they win over the built-in ones. They come in one
// of two formats, told apart by the first line that is no comment:
//
//   - a TSV with the header "name code sector years"; the last two columns may be empty or left out.
//     Names are matched as they are written, code is ISO 3166-1 alpha-3 or IGO, NGO, IMG, sector one of
//     PLOVER's, years "2009-2017" with either side open;
//   - a PETRARCH actor dictionary: "BARACK_OBAMA_" or "BARACK_OBAMA [USAGOV 090120-170120]", synonyms
//     behind "+", further codes in brackets on lines of their own, "<" before and ">" after a date.
//
// Comments begin with "#" or ";". The error names file and line.
func Read(in io.Reader, file string) (*Gazetteer, error) {
	base := Known()
	names := &Gazetteer{byFirst: make(map[string][]Name, len(base.byFirst)), states: base.states}
	add := func(n Name) { names.add(n) }
	sum := sha256.New()
	lines := bufio.NewScanner(io.TeeReader(in, sum))
	lines.Buffer(nil, 1<<20)
	var read func(string) error
	var dictionary petrarch
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimRight(lines.Text(), " \r\t")
		if number == 1 {
			line = strings.TrimPrefix(line, "\uFEFF")
		}
		if t := strings.TrimSpace(line); t == "" || t[0] == '#' || t[0] == ';' || strings.HasPrefix(t, "<!--") {
			continue
		}
		if read == nil {
			if strings.HasPrefix(line, "name\t") {
				read = func(line string) error { return readActorRow(line, add) }
				continue
			}
			read = func(line string) error { return dictionary.line(line, add) }
		}
		if err := read(line); err != nil {
			return nil, fmt.Errorf("%w %s, line %d: %w", ErrFile, file, number, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%w %s: %w", ErrFile, file, err)
	}
	if err := dictionary.end(add); err != nil {
		return nil, fmt.Errorf("%w %s, at its end: %w", ErrFile, file, err)
	}
	own := map[string]bool{}
	for _, l := range names.byFirst {
		for _, n := range l {
			own[n.Text] = true
		}
	}
	for _, first := range slices.Sorted(maps.Keys(base.byFirst)) {
		for _, n := range base.byFirst[first] {
			if !own[n.Text] {
				names.add(n)
			}
		}
	}
	names.done()
	names.sum = [sha256.Size]byte(sum.Sum(nil))
	return names, nil
}

// readActorRow reads a line of the TSV.
func readActorRow(line string, add func(Name)) error {
	f := strings.Split(line, "\t")
	if len(f) < 2 || len(f) > 4 {
		return fmt.Errorf("%d columns; want name, code, sector, years, with tabs between", len(f))
	}
	for len(f) < 4 {
		f = append(f, "")
	}
	y, err := parseYears(strings.TrimSpace(f[3]))
	if err != nil {
		return err
	}
	n := Name{Text: strings.TrimSpace(f[0]), Kind: Organisation, Code: strings.TrimSpace(f[1]), Sector: strings.TrimSpace(f[2]), years: y}
	if err := n.check(); err != nil {
		return err
	}
	add(n)
	return nil
}

// check tells what is wrong with an entry.
func (n *Name) check() error {
	if leadingRun(n.Text) == "" {
		return fmt.Errorf("the name %q begins with no letter or digit", n.Text)
	}
	for _, code := range []string{n.Code, n.Sector} {
		if code != "" && (len(code) != 3 || strings.ContainsFunc(code, func(r rune) bool { return !unicode.IsUpper(r) })) {
			return fmt.Errorf("%q is not a code of three capital letters", code)
		}
	}
	return nil
}

// petrarch is the entry of a PETRARCH dictionary that is being read.
type petrarch struct {
	names []string
	codes []Name // code, sector and years alone
}

func (p *petrarch) line(line string, add func(Name)) error {
	text, comment := line, strings.IndexByte(line, ';')
	if comment >= 0 {
		text = line[:comment]
	}
	phrase, codes := text, ""
	if i := strings.IndexByte(text, '['); i >= 0 {
		phrase, codes = text[:i], text[i:]
	}
	phrase = strings.TrimSpace(phrase)
	if phrase != "" {
		synonym, plus := strings.CutPrefix(phrase, "+")
		if !plus {
			if err := p.end(add); err != nil {
				return err
			}
		}
		name := properCase(synonym)
		if name == "" {
			return fmt.Errorf("%q is no name", phrase)
		}
		p.names = append(p.names, name)
	} else if len(p.names) == 0 {
		return errors.New("a code without a name before it")
	}
	for codes = strings.TrimSpace(codes); codes != ""; codes = strings.TrimSpace(codes) {
		closing := strings.IndexByte(codes, ']')
		if codes[0] != '[' || closing < 0 {
			return fmt.Errorf("%q: want a code in brackets, such as [USAGOV 090120-170120]", codes)
		}
		n, err := petrarchCode(codes[1:closing])
		if err != nil {
			return err
		}
		p.codes = append(p.codes, n)
		codes = codes[closing+1:]
	}
	return nil
}

// end adds the entry that was read last.
func (p *petrarch) end(add func(Name)) error {
	if len(p.names) > 0 && len(p.codes) == 0 {
		return fmt.Errorf("%q has no code", p.names[0])
	}
	for _, name := range p.names {
		for _, n := range p.codes {
			n.Text = name
			add(n)
			if acronym := strings.ToUpper(name); len(name) <= 5 && acronym != name && !strings.Contains(name, " ") {
				n.Text = acronym
				add(n)
			}
		}
	}
	p.names, p.codes = p.names[:0], p.codes[:0]
	return nil
}

// petrarchCode reads "USAGOV 090120-170120", "USAELI >170120", "---MIL".
func petrarchCode(s string) (Name, error) {
	n := Name{Kind: Organisation}
	code, dates, _ := strings.Cut(strings.TrimSpace(s), " ")
	if len(code) < 3 {
		return n, fmt.Errorf("%q is no code", code)
	}
	if n.Code = code[:3]; n.Code == "---" {
		n.Code = ""
	}
	if len(code) >= 6 {
		n.Sector = code[3:6]
	}
	if n.Code == "IGO" || n.Code == "NGO" || n.Code == "IMG" || n.Code == "MNC" {
		n.Sector = n.Code
		if n.Code == "MNC" {
			n.Code, n.Sector = "", "BUS"
		}
	}
	var err error
	dates = strings.TrimSpace(dates)
	switch from, to, isRange := strings.Cut(dates, "-"); {
	case dates == "":
	case dates[0] == '<':
		n.years.to, err = petrarchYear(dates[1:])
	case dates[0] == '>':
		n.years.from, err = petrarchYear(dates[1:])
	case isRange:
		if n.years.from, err = petrarchYear(from); err == nil {
			n.years.to, err = petrarchYear(to)
		}
	default:
		err = fmt.Errorf("%q is no stretch of time", dates)
	}
	if err != nil {
		return n, err
	}
	return n, n.checkCodes()
}

func (n *Name) checkCodes() error {
	m := *n
	m.Text = "X"
	return m.check()
}

// petrarchYear reads the year of YYMMDD or YYYYMMDD. Two digits below 40 are of this century.
func petrarchYear(s string) (int, error) {
	s = strings.TrimSpace(s)
	if len(s) != 6 && len(s) != 8 || strings.ContainsFunc(s, func(r rune) bool { return r < '0' || r > '9' }) {
		return 0, fmt.Errorf("%q is not a date like 090120 or 20090120", s)
	}
	year := 0
	for _, c := range s[:len(s)-4] {
		year = year*10 + int(c-'0')
	}
	if len(s) == 6 {
		if year < 40 {
			year += 100
		}
		year += 1900
	}
	return year, nil
}

// properCase writes "BARACK_OBAMA_" as news does: "Barack Obama".
func properCase(s string) string {
	words := strings.FieldsFunc(s, func(r rune) bool { return r == '_' || unicode.IsSpace(r) })
	for i, w := range words {
		l := strings.ToLower(w)
		switch l {
		case "of", "the", "and", "for", "in", "al", "bin", "de", "la", "von", "van":
			if i > 0 {
				words[i] = l
				continue
			}
		}
		if w == strings.ToUpper(w) {
			words[i] = TitleCase(l)
		}
	}
	return strings.Join(words, " ")
}
