package event_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/article"
	"timeline/timeline/event"
)

func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"", "On Friday, Ottawa expelled nine Danes and Copenhagen answered over the weekend.",
		"Officials said Monday that Xi will visit Moscow in June.", "\"He met\" \"Putin\" (on Monday", "attacked attacked attacked by by by of of",
		strings.Repeat("Russia accused Ukraine and ", 40), "Élysée\xff said\x00 Friday", "by Monday", "Moscow", "met in 2013 — with, and; who whom",
		"Talks held on Friday led nowhere, said", "Togo spoke with both heads of",
	} {
		f.Add(s)
	}
	r := newReading()
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		a := &article.Article{ID: "fuzz", Text: text, Published: article.Published{Date: published}}
		events := r.events(a)
		for i := range events {
			check(t, text, &events[i])
		}
		if d := cmp.Diff(events, r.events(a)); d != "" {
			t.Errorf("a second run differs: %s", d)
		}
	})
}

// Pages cut sentences short, and so do feeds.
func TestASentenceCutAnywhereIsRead(t *testing.T) {
	examples, err := os.ReadFile("testdata/examples.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := newReading()
	for line := range strings.Lines(string(examples)) {
		if line[0] != '+' && line[0] != '-' {
			continue
		}
		sentence, _, _ := strings.Cut(strings.TrimSpace(line[2:]), " => ")
		words := strings.Fields(sentence)
		for i := 1; i < len(words); i += 3 {
			for _, part := range []string{strings.Join(words[:i], " "), strings.Join(words[i:], " ")} {
				for _, e := range r.read(part) {
					check(t, part, &e)
				}
			}
		}
	}
}

// check tells whether an event holds together.
func check(t *testing.T, text string, e *event.Event) {
	t.Helper()
	switch {
	case text[e.SentenceStart:e.SentenceEnd] != e.Sentence:
		t.Errorf("sentence %q is not at %d", e.Sentence, e.SentenceStart)
	case e.Expression != "" && text[e.ExpressionStart:e.ExpressionEnd] != e.Expression:
		t.Errorf("expression %q is not at %d", e.Expression, e.ExpressionStart)
	case e.Summary == "" || strings.ContainsAny(e.Summary, "\n\r") || !utf8.ValidString(e.Summary):
		t.Errorf("summary %q", e.Summary)
	case (e.Type == "") != (e.Quad == 0):
		t.Errorf("type %q, quad %d", e.Type, e.Quad)
	case !e.First.IsZero() && !e.Last.IsZero() && e.Last.Before(e.First):
		t.Errorf("from %s to %s", e.First, e.Last)
	case e.Certainty == "" || e.DatedBy == "":
		t.Errorf("certainty %q, dated by %q", e.Certainty, e.DatedBy)
	}
}

func TestLongTextsNeitherBreakNorSlow(t *testing.T) {
	r := newReading()
	for name, text := range map[string]string{
		"5,000 words":    strings.Repeat("Russia and Ukraine met and Poland accused Germany of that ", 500) + ".",
		"no full stop":   strings.Repeat("officials said Friday that troops attacked ", 3000),
		"quotes only":    strings.Repeat("\"", 50_000),
		"conjunctions":   strings.Repeat("and ", 20_000) + "Russia attacked Georgia on Friday.",
		"dates":          strings.Repeat("on 3 May 2012 Moscow, ", 4000),
		"one long word":  strings.Repeat("a", 200_000) + " attacked Russia on Friday.",
		"names":          strings.Repeat("Vladimir Putin met Barack Obama ", 4000),
		"subordination":  strings.Repeat("Lavrov said that ", 3000) + "Russia attacked Georgia.",
		"empty":          "",
		"line of breaks": strings.Repeat("\n", 10_000),
	} {
		for _, e := range r.read(text) {
			check(t, text, &e)
		}
		_ = name
	}
}
