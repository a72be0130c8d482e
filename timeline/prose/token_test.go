package prose_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/prose"
)

// TestTokens reads testdata/tokens.txt: words part at white space and at bars.
func TestTokens(t *testing.T) {
	for line := range caseLines(t, "testdata/tokens.txt") {
		line = unescape(line)
		input := strings.ReplaceAll(line, "|", "")
		want := strings.Fields(strings.ReplaceAll(line, "|", " "))
		var got []string
		for _, s := range prose.AppendTokens(nil, input, prose.Span{End: len(input)}) {
			got = append(got, s.In(input))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", input, diff)
		}
	}
}

func TestTokensAreAppended(t *testing.T) {
	text := "He left. She stayed."
	tokens := prose.AppendTokens(nil, text, prose.Span{End: 8})
	tokens = prose.AppendTokens(tokens, text, prose.Span{Start: 9, End: len(text)})
	want := []prose.Span{{0, 2}, {3, 7}, {7, 8}, {9, 12}, {13, 19}, {19, 20}}
	if diff := cmp.Diff(want, tokens); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func FuzzTokens(f *testing.F) {
	f.Add("“We wouldn't've,” said Lt. Gen. O'Brien (U.S.-led) at 5pm — see www.example.com/x?y, a@b.c…")
	f.Add("'90s $4.2bn n't 's …. -- .5 2009-2010 \xff’ e-mail ''`` AT&T")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, s := range prose.AppendTokens(nil, text, prose.Span{End: len(text)}) {
			if s.Start < at || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%v is out of order or empty", s)
			}
			if hasWords(text[at:s.Start]) {
				t.Fatalf("%q lies outside of the words", text[at:s.Start])
			}
			if strings.TrimSpace(s.In(text)) != s.In(text) {
				t.Fatalf("%q has white space around it", s.In(text))
			}
			at = s.End
		}
		if hasWords(text[at:]) {
			t.Fatalf("%q lies outside of the words", text[at:])
		}
	})
}
