package timex

import (
	"time"

	"github.com/olebedev/when/rules"

	"timeline/timeline/calendar"
)

// Rule is one way in which a language speaks of dates. When a word of one of its Trigger classes
// stands at w.At, Match looks around it and calls [Window.Add] for what it finds there, if anything.
type Rule struct {
	Name    string
	Trigger Class // classes of words; Wake need not be among them
	Digits  bool  // also woken by digits
	Match   func(w *Window)
}

// Window is a sentence in tokens, with the trigger that woke a rule.
type Window struct {
	Text   string
	Tokens []Token
	At     int // the trigger's token

	rule  *Rule
	found []Expression // what the rule at work has seen
	taken []Expression // what has been handed over for this window
}

// Add reports that the tokens from (included) to (not included) mean m.
func (w *Window) Add(from, to int, m Meaning) {
	w.found = append(w.found, Expression{From: from, To: to, Rule: w.rule.Name, Meaning: m})
}

// Token returns the i-th token, or the zero Token outside the window.
func (w *Window) Token(i int) Token {
	if i < 0 || i >= len(w.Tokens) {
		return Token{}
	}
	return w.Tokens[i]
}

// Word returns the i-th token as it stands in the text, "" outside the window.
func (w *Window) Word(i int) string {
	if i < 0 || i >= len(w.Tokens) {
		return ""
	}
	return w.Text[w.Tokens[i].Start:w.Tokens[i].End]
}

// Is tells whether the i-th token is one of the words, given in lower case.
func (w *Window) Is(i int, words ...string) bool {
	s := w.Word(i)
	if s == "" {
		return false
	}
	for _, word := range words {
		if equalFold(s, word) {
			return true
		}
	}
	return false
}

// Has tells whether the i-th token is a word of a class.
func (w *Window) Has(i int, c Class) bool {
	return i >= 0 && i < len(w.Tokens) && w.Tokens[i].Entry != nil && w.Tokens[i].Entry.Class&c != 0
}

// Entry returns what the lexicon knows of the i-th token; the zero Entry when nothing.
func (w *Window) Entry(i int) Entry {
	if i < 0 || i >= len(w.Tokens) || w.Tokens[i].Entry == nil {
		return Entry{}
	}
	return *w.Tokens[i].Entry
}

// Num returns the value of the digits at i, or -1.
func (w *Window) Num(i int) int {
	if i < 0 || i >= len(w.Tokens) || w.Tokens[i].Kind != Digits {
		return -1
	}
	return w.Tokens[i].Num
}

// Digits returns how many digits stand at i, 0 for any other token.
func (w *Window) Digits(i int) int {
	t := w.Token(i)
	if t.Kind != Digits {
		return 0
	}
	return t.End - t.Start
}

// Glued tells whether the i-th token follows its neighbour without white space.
func (w *Window) Glued(i int) bool { return i > 0 && i < len(w.Tokens) && !w.Tokens[i].Spaced }

// bound is a Rule in the protocol of github.com/olebedev/when. Inside a Tagger it works on the
// Tagger's window: Find notes what the rule sees at the trigger, and applying the match hands it over.
// Alone, in anybody's when.Parser, it makes a window of the text that it is given and sets the day it
// finds on when's Context.
type bound struct {
	rule *Rule
	lang *Language
	env  *Window // nil outside a Tagger

	pending []Expression // what the last Find saw
	match   rules.Match  // used again for every Find inside a Tagger
}

func bind(r *Rule, l *Language, env *Window) *bound {
	b := &bound{rule: r, lang: l, env: env}
	b.match.Applier = b.handOver
	return b
}

// When returns the language's rules for a github.com/olebedev/when Parser. There they resolve what
// they find as [Resolve] does for news, and set year, month, day, hour and minute.
func (l *Language) When() []rules.Rule {
	out := make([]rules.Rule, len(l.Rules))
	for i := range l.Rules {
		out[i] = bind(&l.Rules[i], l, nil)
	}
	return out
}

// Find implements rules.Rule.
func (b *bound) Find(text string) *rules.Match {
	if b.env == nil {
		return b.findAlone(text)
	}
	w := b.env
	w.rule, w.found = b.rule, b.pending[:0]
	b.rule.Match(w)
	b.pending = w.found
	if len(b.pending) == 0 {
		return nil
	}
	b.match.Left = w.Tokens[b.pending[0].From].Start
	b.match.Right = w.Tokens[b.pending[len(b.pending)-1].To-1].End
	b.match.Text = text[b.match.Left:b.match.Right]
	return &b.match
}

func (b *bound) handOver(*rules.Match, *rules.Context, *rules.Options, time.Time) (bool, error) {
	b.env.taken = append(b.env.taken, b.pending...)
	return true, nil
}

func (b *bound) findAlone(text string) *rules.Match {
	w := &Window{Text: text, rule: b.rule, Tokens: b.lang.Lexicon.appendTokens(nil, text)}
	for w.At = range w.Tokens {
		if !b.rule.wakenBy(&w.Tokens[w.At]) {
			continue
		}
		if b.rule.Match(w); len(w.found) > 0 {
			e := w.found[0]
			left, right := w.Tokens[e.From].Start, w.Tokens[e.To-1].End
			return &rules.Match{
				Left: left, Right: right, Text: text[left:right],
				Applier: func(_ *rules.Match, c *rules.Context, _ *rules.Options, base time.Time) (bool, error) {
					return b.apply(w, e, c, base), nil
				},
			}
		}
	}
	return nil
}

func (r *Rule) wakenBy(t *Token) bool {
	return r.Digits && t.Kind == Digits || t.Entry != nil && t.Entry.Class&r.Trigger != 0
}

// apply resolves e against base and sets the fields of c. The context sets its fields one at a time
// and normalises after each, so the base is first moved to the first day of its month, where no
// month is too short for it.
func (b *bound) apply(w *Window, e Expression, c *rules.Context, base time.Time) bool {
	y, m, d := base.Date()
	published := calendar.Date{Year: y, Month: m, Day: d}
	t := Resolve(e.Meaning, Scene{Published: published, Cue: b.lang.cue(w, &e)})
	if t.First.IsZero() {
		return false
	}
	c.Duration = time.Duration(1-d) * 24 * time.Hour
	month := int(t.First.Month)
	c.Year, c.Month, c.Day = &t.First.Year, &month, &t.First.Day
	if e.Clock.Known && e.Clock.Part == "" {
		hour, minute, second := e.Clock.Hour, max(e.Clock.Minute, 0), max(e.Clock.Second, 0)
		c.Hour, c.Minute, c.Second = &hour, &minute, &second
	}
	return true
}
