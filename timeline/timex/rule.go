package timex

import (
	"time"

	"github.com/olebedev/when/rules"
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

	LiveLine bool // the text is a line of a log that begins with the time at which it was written

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

// bound is a Rule in the protocol of github.com/olebedev/when, at work on a Tagger's window: Find notes
// what the rule sees at the trigger, and applying the match hands it over.
type bound struct {
	rule    *Rule
	env     *Window
	pending []Expression // what the last Find saw
	match   rules.Match  // used again for every Find
}

func bind(r *Rule, env *Window) *bound {
	b := &bound{rule: r, env: env}
	b.match.Applier = b.handOver
	return b
}

// Find implements rules.Rule.
func (b *bound) Find(text string) *rules.Match {
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
