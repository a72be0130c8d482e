package english_test

import (
	"fmt"
	"strings"
	"testing"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
)

// report reads as agency news does: a date expression every three hundred bytes or so.
const report = `The foreign ministers of the two countries met in Vienna on Tuesday to discuss the release of
prisoners and the reopening of the border, officials from both delegations said. It was the first meeting at
that level since the ceasefire was signed. Neither side gave details, but a spokesman for the host government
described the atmosphere as businesslike and said that a second round would follow in June.

The dispute goes back to a quarrel over transit fees, which cut off deliveries to a dozen towns in the
mountains and sent several thousand people over the pass. Aid groups have asked for a corridor for their lorries,
so far without success. "We have the flour and we have the drivers," said the head of one of them, "but we do not
have a road." The United Nations has offered to send monitors once both governments agree on where they may go.

Diplomats said the draft on the table leaves the hardest questions to a commission of three, whose members would
be named by the parties and by the secretary general. It would also restore the telephone line between the two
general staffs, which was cut last year after a patrol boat was fired upon. The opposition in both capitals has
called the talks a waste of time; the governments, for once, have answered in the same words.

`

var published = calendar.Date{Year: 2013, Month: 4, Day: 15}

func benchmarkTag(b *testing.B, text string) {
	tagger := english.NewTagger()
	doc := timex.Document{Text: text, Published: published}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		tagger.Tag(doc)
	}
}

// One article of ordinary news.
func BenchmarkArticle(b *testing.B) { benchmarkTag(b, strings.Repeat(report, 3)) }

// The cost of a text grows with its length, whatever it is made of.
func BenchmarkGrowth(b *testing.B) {
	for _, kind := range []struct{ name, text string }{
		{"news", report},
		{"dense", "On 5 March 2012, two weeks before Easter, he said on Friday that in June last year, a year earlier than planned, it began. "},
		{"none", "The ministers shook hands, and the cameras clicked. Nobody asked about the prisoners, and nobody answered. "},
		{"may", "may "},
		{"slash", "1/"},
		{"before", "the day before "},
		{"digits", "20132014"},
		{"stop", "Jan. "},
	} {
		for _, n := range []int{1, 2, 4} {
			text := strings.Repeat(kind.text, n<<18/len(kind.text))
			b.Run(fmt.Sprintf("%s/%dKiB", kind.name, n*256), func(b *testing.B) { benchmarkTag(b, text) })
		}
	}
}
