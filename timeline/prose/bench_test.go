package prose_test

import (
	"os"
	"strings"
	"testing"

	"timeline/timeline/prose"
)

// newsText returns some 300 KB of news.
func newsText(b *testing.B) string {
	b.Helper()
	article, err := os.ReadFile("testdata/article.txt")
	if err != nil {
		b.Fatal(err)
	}
	return strings.Repeat(string(article)+"\n\n", 150)
}

func BenchmarkSentences(b *testing.B) {
	text := newsText(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for range prose.Sentences(text, prose.Span{End: len(text)}) {
		}
	}
}

func BenchmarkTokens(b *testing.B) {
	text := newsText(b)
	var tokens []prose.Span
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for s := range prose.Sentences(text, prose.Span{End: len(text)}) {
			tokens = prose.AppendTokens(tokens[:0], text, s)
		}
	}
}
