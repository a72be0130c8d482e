package timeline_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"timeline/timeline"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/prose"
)

var synthetic = flag.Int("synthetic", 0, "write so many synthetic articles to the file -into, as JSON Lines, instead of testing")

// TestMain writes synthetic articles when it is asked to, to measure the command with:
//
//	go test ./timeline -args -synthetic 10000 -into /tmp/news.jsonl
func TestMain(m *testing.M) {
	into := flag.String("into", "", "file to write synthetic articles to")
	flag.Parse()
	if *synthetic == 0 {
		os.Exit(m.Run())
	}
	if err := writeSynthetic(*into, *synthetic); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func writeSynthetic(path string, n int) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	g, err := newWriter()
	if err != nil {
		return err
	}
	enc := json.NewEncoder(f)
	for i := range n {
		a := g.article(i)
		if err := enc.Encode(map[string]string{
			"id": a.ID, "title": a.Title, "text": a.Text, "published": a.Published.Date.String(), "publisher": a.Publisher,
		}); err != nil {
			return err
		}
	}
	return f.Close()
}

// syntheticArticles is a stream of n synthetic articles.
func syntheticArticles(tb testing.TB, n int) timeline.Articles {
	tb.Helper()
	g, err := newWriter()
	if err != nil {
		tb.Fatal(err)
	}
	return func(yield func(*article.Article, error) bool) {
		for i := range n {
			if !yield(g.article(i), nil) {
				return
			}
		}
	}
}

// writer writes synthetic articles of the sentences of seeds/: in another order, of other actors, places
// and months, and seen from other days. The same number gives the same article.
type writer struct {
	headlines []string
	sentences []string
}

func newWriter() (*writer, error) {
	w := &writer{}
	for a, err := range article.Read([]string{"../seeds"}, article.Options{}) {
		if err != nil {
			return nil, err
		}
		w.headlines = append(w.headlines, a.Title)
		for s := range prose.Sentences(a.Text, prose.Span{Start: a.Body, End: len(a.Text)}) {
			w.sentences = append(w.sentences, s.In(a.Text))
		}
	}
	return w, nil
}

const (
	syntheticDaily     = 20 // articles a day
	syntheticSentences = 20 // of an article
)

// article writes article number i.
func (w *writer) article(i int) *article.Article {
	r := rand.New(rand.NewPCG(2013, uint64(i)))
	a := &article.Article{
		ID:        fmt.Sprintf("synthetic-%d", i),
		Title:     renamed(r, w.headlines[r.IntN(len(w.headlines))]),
		Published: article.Published{Date: calendar.Date{Year: 2001, Month: 1, Day: 1}.AddDays(i / syntheticDaily), Source: article.FromField},
		Publisher: fmt.Sprintf("Paper %d", r.IntN(50)),
		Path:      fmt.Sprintf("synthetic:%d", i+1),
	}
	var text strings.Builder
	for range syntheticSentences {
		text.WriteString(renamed(r, w.sentences[r.IntN(len(w.sentences))]))
		text.WriteString("\n\n")
	}
	a.Text = text.String()
	return a
}

// names are what stands for each other in a synthetic text.
var names = [][]string{
	{"Russia", "China", "France", "Germany", "Japan", "India", "Brazil", "Turkey", "Iran", "Egypt", "Italy", "Spain", "Poland", "Mexico", "Norway", "Syria"},
	{"Moscow", "Beijing", "Paris", "Berlin", "Tokyo", "Delhi", "Ankara", "Tehran", "Cairo", "Rome", "Madrid", "Warsaw", "Oslo", "Geneva", "Washington", "London"},
	{"Putin", "Obama", "Kerry", "Lavrov", "Hagel", "Shoigu", "Merkel", "Cameron", "Hollande", "Abe", "Singh", "Rouhani", "Erdogan", "Rajoy", "Letta", "Assad"},
	{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
	{"letter", "treaty", "visit", "protest", "pipeline", "border", "prisoner", "tariff", "vaccine", "satellite", "harvest", "bridge", "school", "island", "airport", "dam"},
	{"talks", "elections", "sanctions", "missiles", "weapons", "refugees", "exports", "reforms", "floods", "strikes", "hearings", "inspections"},
}

// nameOf has the list and the place of each name.
var nameOf = func() map[string][2]int {
	m := map[string][2]int{}
	for list := range names {
		for i, name := range names[list] {
			m[name] = [2]int{list, i}
		}
	}
	return m
}()

// renamed puts other names into a sentence, the same one wherever a name stands in it.
func renamed(r *rand.Rand, s string) string {
	by := make([]int, len(names))
	for list := range names {
		by[list] = 1 + r.IntN(len(names[list])-1)
	}
	var out strings.Builder
	for len(s) > 0 {
		end := strings.IndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) })
		switch {
		case end < 0:
			end = len(s)
		case end == 0:
			_, end = utf8.DecodeRuneInString(s)
		}
		word := s[:end]
		if at, ok := nameOf[word]; ok {
			list := names[at[0]]
			word = list[(at[1]+by[at[0]])%len(list)]
		}
		out.WriteString(word)
		s = s[end:]
	}
	return out.String()
}
