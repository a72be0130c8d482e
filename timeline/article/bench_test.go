package article_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"timeline/timeline/article"
)

// paragraph is about as rich in quotes and letters beyond ASCII as news is.
const paragraph = "The ministers met in Oslo on Friday – for the third time this year – and said that \"much remains to be done\" before the leaders’ meeting in June.\n\n"

func BenchmarkJSONLines(b *testing.B) {
	for _, size := range []int{1 << 10, 4 << 10, 64 << 10} {
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			var in strings.Builder
			for i := 0; in.Len() < 4<<20; i++ {
				line, err := json.Marshal(map[string]string{
					"id": fmt.Sprint(i), "title": "Ministers meet in Oslo", "published": "2013-04-15T12:22:00+02:00", "publisher": "The Harbour Post",
					"url": "https://example.org/2013/04/15/oslo", "text": strings.Repeat(paragraph, size/len(paragraph)+1),
				})
				if err != nil {
					b.Fatal(err)
				}
				in.Write(append(line, '\n'))
			}
			b.SetBytes(int64(in.Len()))
			b.ReportAllocs()
			for b.Loop() {
				drain(b, "-", stdin(in.String()))
			}
		})
	}
}

func BenchmarkText(b *testing.B) {
	for _, size := range []int{4 << 10, 64 << 10, 4 << 20} {
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "a.txt")
			text := "Ministers meet in Oslo\n\nAP News\nPosted: Apr 15, 2013 12:22 PM\nMinisters meet in Oslo\n\nOSLO (AP) — " + strings.Repeat(paragraph, size/len(paragraph))
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				drain(b, path, article.Options{})
			}
		})
	}
}

func drain(b *testing.B, path string, o article.Options) {
	for _, err := range article.Read([]string{path}, o) {
		if err != nil {
			b.Fatal(err)
		}
	}
}
