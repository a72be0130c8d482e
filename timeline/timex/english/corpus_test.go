package english_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
)

// The corpus is the specification of the rules: a file a rule, a line an example.
//
//   - 2013-04-15 They will meet [Friday]. => 2013-04-19
//   - 2013-04-15 It shrank in [early 2012]. => 2012 mod=START edtf=2012-01~/2012-04~
//   - 2013-04-15 Robinson Crusoe met Man Friday.
//     todo + 2013-04-15 A known gap, which fails this test as soon as it passes.
//
// Brackets hold the expression; their values follow the arrow in order, separated by "; ". type is DATE,
// TIME or DURATION by the look of the value unless given, the rule is the file's name unless given.
// To run one file's examples: go test ./timeline/timex/english -run Corpus/weekday
func TestCorpus(t *testing.T) {
	files, err := filepath.Glob("corpus/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus: %v", err)
	}
	tagger := english.NewTagger()
	good, bad := map[string]int{}, map[string]int{}
	for _, file := range files {
		rule := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(rule, func(t *testing.T) {
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			lines := bufio.NewScanner(f)
			for n := 1; lines.Scan(); n++ {
				line := lines.Text()
				if line == "" || line[0] == '#' {
					continue
				}
				gap := strings.HasPrefix(line, "todo ")
				e, err := parseExample(strings.TrimPrefix(line, "todo "), rule)
				if err != nil {
					t.Fatalf("%s:%d: %v", file, n, err)
				}
				if len(e.want) > 0 {
					good[rule]++
				} else {
					bad[rule]++
				}
				problem := e.check(tagger, rule)
				switch {
				case gap && problem == "":
					t.Errorf("%s:%d: passes now: take the todo away", file, n)
				case !gap && problem != "":
					t.Errorf("%s:%d: %s\n\t%s", file, n, line, problem)
				}
			}
			if err := lines.Err(); err != nil {
				t.Fatal(err)
			}
		})
	}
	if t.Failed() {
		return
	}
	for _, r := range english.Language().Rules {
		if good[r.Name] == 0 || bad[r.Name] == 0 {
			t.Errorf("rule %s: %d good and %d bad examples: it needs both", r.Name, good[r.Name], bad[r.Name])
		}
	}
}

type example struct {
	published calendar.Date
	text      string
	want      []wanted
}

type wanted struct {
	start, end int
	attr       map[string]string
}

func parseExample(line, rule string) (e example, err error) {
	if len(line) < 14 || line[1] != ' ' || line[0] != '+' && line[0] != '-' {
		return e, fmt.Errorf("want + or -, a date, a sentence: %q", line)
	}
	if e.published, err = calendar.ParseDate(line[2:12]); err != nil {
		return e, err
	}
	sentence, values, _ := strings.Cut(line[13:], " => ")
	var text strings.Builder
	for _, c := range sentence {
		switch c {
		case '[':
			e.want = append(e.want, wanted{start: text.Len()})
		case ']':
			e.want[len(e.want)-1].end = text.Len()
		default:
			text.WriteRune(c)
		}
	}
	e.text = text.String()
	value := strings.Split(values, "; ")
	if line[0] == '-' {
		if len(e.want) > 0 {
			return e, fmt.Errorf("a bad example with brackets")
		}
		return e, nil
	}
	if len(value) != len(e.want) || len(e.want) == 0 {
		return e, fmt.Errorf("%d values for %d expressions", len(value), len(e.want))
	}
	for i, v := range value {
		field := strings.Fields(v)
		if len(field) == 0 {
			return e, fmt.Errorf("an empty value")
		}
		attr := map[string]string{"value": field[0], "rule": rule, "type": typeOf(field[0])}
		for _, f := range field[1:] {
			k, x, ok := strings.Cut(f, "=")
			if !ok {
				return e, fmt.Errorf("%q is no key=value", f)
			}
			attr[k] = x
		}
		e.want[i].attr = attr
	}
	return e, nil
}

func typeOf(value string) string {
	switch {
	case strings.HasPrefix(value, "P") && !strings.HasSuffix(value, "_REF"):
		return "DURATION"
	case strings.Contains(value, "T") && !strings.HasSuffix(value, "_REF"):
		return "TIME"
	}
	return "DATE"
}

// check tells what is wrong with how an example is tagged, "" when nothing is.
func (e example) check(tagger *timex.Tagger, rule string) string {
	doc := timex.Document{Text: e.text, Published: e.published, Named: rule == "period"}
	got := tagger.Tag(doc)
	if explained, steps := tagger.Explain(doc); !reflect.DeepEqual(got, explained) || len(got) > 0 && len(steps) == 0 {
		return fmt.Sprintf("explained as %v in %d steps", explained, len(steps))
	}
	var is, want strings.Builder
	for i, x := range got {
		attr := map[string]string{"value": x.Value, "type": string(x.Type), "mod": x.Mod, "quant": x.Quant, "freq": x.Freq, "edtf": x.EDTF, "rule": x.Rule}
		fmt.Fprintf(&is, " [%s] %s", x.Text, x.Value)
		for _, k := range []string{"type", "mod", "quant", "freq", "edtf", "rule"} {
			if i < len(e.want) && e.want[i].attr[k] != "" && e.want[i].attr[k] != attr[k] {
				fmt.Fprintf(&is, " %s=%s", k, attr[k])
			}
		}
	}
	for i, x := range e.want {
		fmt.Fprintf(&want, " [%s] %s", e.text[x.start:x.end], x.attr["value"])
		for _, k := range []string{"type", "mod", "quant", "freq", "edtf", "rule"} {
			if i < len(got) && x.attr[k] != "" {
				g := map[string]string{"type": string(got[i].Type), "mod": got[i].Mod, "quant": got[i].Quant, "freq": got[i].Freq, "edtf": got[i].EDTF, "rule": got[i].Rule}[k]
				if g != x.attr[k] {
					fmt.Fprintf(&want, " %s=%s", k, x.attr[k])
				}
			}
		}
	}
	if is.String() == want.String() {
		return ""
	}
	return "got" + is.String() + ", want" + want.String()
}
