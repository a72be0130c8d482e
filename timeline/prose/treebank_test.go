package prose_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"timeline/timeline/prose"
)

// TestTokensOfTreebank compares tokens with those of a treebank in CoNLL-U, sentence by sentence,
// and prints the figures. TREEBANKS names a folder of .conllu files.
func TestTokensOfTreebank(t *testing.T) {
	folder := os.Getenv("TREEBANKS")
	if folder == "" {
		t.Skip("TREEBANKS names no folder with .conllu files")
	}
	paths, err := filepath.Glob(filepath.Join(folder, "*.conllu"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no .conllu file in %s", folder)
	}
	for _, path := range paths {
		compareTokens(t, path)
	}
}

func compareTokens(t *testing.T, path string) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var text string
	var gold []prose.Span
	var right, found, wanted, unaligned int
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := lines.Text()
		fields := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "# text = "):
			text, gold = strings.TrimPrefix(line, "# text = "), gold[:0]
		case len(fields) > 1 && !strings.ContainsAny(fields[0], "-."):
			at := 0
			if len(gold) > 0 {
				at = gold[len(gold)-1].End
			}
			n := strings.Index(text[at:], fields[1])
			if n < 0 {
				unaligned++
				text, gold = "", gold[:0]
				continue
			}
			gold = append(gold, prose.Span{Start: at + n, End: at + n + len(fields[1])})
		case line == "" && text != "":
			got := prose.AppendTokens(nil, text, prose.Span{End: len(text)})
			ends := map[prose.Span]bool{}
			for _, s := range gold {
				ends[s] = true
			}
			for _, s := range got {
				if ends[s] {
					right++
				}
			}
			found += len(got)
			wanted += len(gold)
			text = ""
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	p, r := float64(right)/float64(found), float64(right)/float64(wanted)
	t.Logf("%s: %d words: precision %.2f, recall %.2f, F1 %.2f; %d sentences left out", filepath.Base(path), wanted, 100*p, 100*r, 200*p*r/(p+r), unaligned)
	if p < 0.9 || r < 0.9 {
		t.Error("fewer than nine words in ten agree")
	}
}
