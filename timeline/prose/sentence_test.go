package prose_test

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"timeline/timeline/prose"
)

// TestSentences reads testdata/sentences.txt: a bar marks each place where a sentence must end.
func TestSentences(t *testing.T) {
	for line := range caseLines(t, "testdata/sentences.txt") {
		line = unescape(line)
		var want []string
		for part := range strings.SplitSeq(line, "|") {
			want = append(want, strings.TrimSpace(part))
		}
		input := strings.ReplaceAll(line, "| ", "")
		var got []string
		for s := range prose.Sentences(input, prose.Span{End: len(input)}) {
			got = append(got, s.In(input))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", input, diff)
		}
	}
}

// caseLines yields the lines of a file of cases that are neither blank nor a comment.
func caseLines(t *testing.T, path string) func(yield func(string) bool) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return func(yield func(string) bool) {
		lines := bufio.NewScanner(f)
		for lines.Scan() {
			if line := lines.Text(); line != "" && !strings.HasPrefix(line, "#") && !yield(line) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
}

var unescaper = strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\t`, "\t", `\f`, "\f", `\s`, "\u00a0",
	`\u2028`, "\u2028", `\x`, "\xff")

func unescape(line string) string { return unescaper.Replace(line) }

func TestSentencesOfPartOfAText(t *testing.T) {
	text := "A headline. MOSCOW (AP) — He left. She stayed. The end."
	in := prose.Span{Start: strings.Index(text, "MOSCOW"), End: strings.Index(text, " The end")}
	var got []string
	for s := range prose.Sentences(text, in) {
		got = append(got, s.In(text))
	}
	if diff := cmp.Diff([]string{"MOSCOW (AP) — He left.", "She stayed."}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for range prose.Sentences(text, prose.Span{Start: 10, End: 5}) {
		t.Error("an empty stretch has a sentence")
	}
	n := 0
	for s := range prose.Sentences(text, prose.Span{Start: -3, End: len(text) + 9}) {
		if s.Start < 0 || s.End > len(text) {
			t.Errorf("%v lies outside of the text", s)
		}
		n++
	}
	if n != 4 {
		t.Errorf("%d sentences in a stretch larger than the text, want 4", n)
	}
}

func TestSentenceWithoutAnEndIsCut(t *testing.T) {
	for _, unit := range []string{"word ", "ж", "€", "a", "\xff", "(", "U.S. ", ". . ", "?\"", "one\ntwo "} {
		text := strings.Repeat(unit, 1_000_000/len(unit))
		at := 0
		for s := range prose.Sentences(text, prose.Span{End: len(text)}) {
			if s.End-s.Start > 10_000 {
				t.Errorf("%q repeated: a sentence of %d bytes", unit, s.End-s.Start)
			}
			if strings.TrimSpace(text[at:s.Start]) != "" {
				t.Errorf("%q repeated: text lost before byte %d", unit, s.Start)
			}
			at = s.End
		}
		if strings.TrimSpace(text[at:]) != "" {
			t.Errorf("%q repeated: text lost after byte %d", unit, at)
		}
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("He left the U.S. The talks “went on.”\r\n\r\n• an item\nMOSCOW (AP) — \xff. A\u2028b…", 3, 70)
	f.Add("1. The parties agree.\n  2) They leave at 5 p.m. EST [12].[3] \u3000x", 0, 1000)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		at := min(max(start, 0), len(text))
		last := max(min(end, len(text)), at)
		for s := range prose.Sentences(text, prose.Span{Start: start, End: end}) {
			if s.Start < at || s.End <= s.Start || s.End > last {
				t.Fatalf("%v is out of order or empty", s)
			}
			if hasWords(text[at:s.Start]) {
				t.Fatalf("%q lies outside of the sentences", text[at:s.Start])
			}
			if first := s.In(text); strings.TrimSpace(first) != first {
				t.Fatalf("%q has white space around it", first)
			}
			at = s.End
		}
		if hasWords(text[at:last]) {
			t.Fatalf("%q lies outside of the sentences", text[at:last])
		}
	})
}

func hasWords(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return !unicode.IsSpace(r) }) >= 0
}
