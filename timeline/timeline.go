package timeline

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"

	"timeline/timeline/actor"
	"timeline/timeline/article"
	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
)

// Articles is a stream of articles, such as [article.Read] gives. An error stands for an input that
// could not be read; it ends nothing, and the articles after it follow.
type Articles = iter.Seq2[*article.Article, error]

// Options says how articles are worked on. The zero Options are right for news.
type Options struct {
	// Jobs is how many articles are worked on at once, at most 255; 0 is one for each processor. The
	// results do not depend on it.
	Jobs int
	// Style is the kind of text.
	Style timex.Style
	// Named has Tag find named periods ("the Cold War") as well. They are no statements of time, and
	// no event is dated by one.
	Named bool
	// Actors are actors of one's own, for Extract and Build; nil for none.
	Actors *actor.Gazetteer
	// Cache has what articles told before, for Extract and Build; nil for none. Save it afterwards.
	Cache *Cache
	// Choice says what belongs to the story that Build tells.
	Choice story.Choice
	// Refused is called for each input that could not be used, in the order of the input, in Build.
	Refused func(error)
	// Progress is called after each article, in Build, with the account so far.
	Progress func(Account)
}

// Tagged is an article with its date expressions. Its JSON form is a line of `timeline tag`.
type Tagged struct {
	ID        string        `json:"id"`
	Published calendar.Date `json:"published"`
	Timexes   []timex.Timex `json:"timexes"`
	Text      string        `json:"text,omitempty"` // left empty by Tag

	Article *article.Article `json:"-"`
}

// Told is an article with its date expressions and the events that it tells.
type Told struct {
	Article *article.Article
	Timexes []timex.Timex
	Reports []story.Report // of its events
}

// Tag finds and resolves the date expressions of each article. Results come in the order of the
// articles, with the errors of the stream at their places, and one that names the article where this program
// fails on one. When ctx is done, the last error is ctx.Err().
func Tag(ctx context.Context, articles Articles, o Options) iter.Seq2[Tagged, error] {
	return inOrder(ctx, articles, o.Jobs, length, guarded(func() func(*article.Article) (Tagged, error) {
		tag := tagging(o.Style, o.Named)
		return func(a *article.Article) (Tagged, error) {
			found, err := tag(a)
			return Tagged{ID: a.ID, Published: a.Published.Date, Timexes: found, Article: a}, err
		}
	}))
}

// Extract tells the events of each article, with the date expressions that date them. Results and
// errors come as those of [Tag].
func Extract(ctx context.Context, articles Articles, o Options) iter.Seq2[Told, error] {
	return inOrder(ctx, articles, o.Jobs, length, guarded(func() func(*article.Article) (Told, error) {
		tag, events := tagging(o.Style, false), event.New(event.WithActors(o.Actors))
		extract := func(a *article.Article) (Told, error) {
			found, err := tag(a)
			if err != nil {
				return Told{}, err
			}
			return Told{Article: a, Timexes: found, Reports: story.Reports(a, events.Extract(a, found))}, nil
		}
		if o.Cache != nil {
			return o.Cache.through(&o, extract)
		}
		return extract
	}))
}

// Result is what [Build] made.
type Result struct {
	Timeline *story.Timeline
	Account  Account
}

// ErrNoArticles is returned by [Build] when not one article could be read and used.
var ErrNoArticles = errors.New("no article could be read")

// Build makes one timeline of all articles: [Extract], then [Merge]. Inputs that cannot be used are
// handed to o.Refused and counted; the rest goes through. The error is [ErrNoArticles] or, when ctx is
// done before the end, ctx.Err(), and then there is no timeline.
//
// Memory grows with the number of events, not with the length of the articles.
func Build(ctx context.Context, articles Articles, o Options) (*Result, error) {
	r := &Result{}
	r.Timeline = Merge(func(yield func(story.Report) bool) {
		for told, err := range Extract(ctx, articles, o) {
			switch {
			case ctx.Err() != nil:
				return
			case err != nil:
				r.Account.Refused++
				if o.Refused != nil {
					o.Refused(err)
				}
				continue
			}
			r.Account.Add(told)
			if o.Progress != nil {
				o.Progress(r.Account)
			}
			for _, report := range told.Reports {
				if !yield(report) {
					return
				}
			}
		}
	}, o.Choice)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if r.Account.Articles == 0 {
		return r, ErrNoArticles
	}
	return r, nil
}

// Merge makes one timeline of the reports of many articles, such as [Extract] gives, in whatever order
// they come. See [story.Tell].
func Merge(reports iter.Seq[story.Report], c story.Choice) *story.Timeline {
	return story.Tell(reports, c)
}

// Explain finds and resolves the date expressions of a text, as [Tag] does, and returns the steps on
// the way as well. A zero publish date leaves undated what would be seen from it.
func Explain(text string, published calendar.Date, style timex.Style) ([]timex.Timex, []timex.Step) {
	return english.NewTagger().Explain(timex.Document{Text: text, Published: published, Style: style, Named: true})
}

func length(a *article.Article) int { return len(a.Text) }

// tagging returns a function that tags one article after another, for one goroutine.
func tagging(style timex.Style, named bool) func(*article.Article) ([]timex.Timex, error) {
	tagger := english.NewTagger()
	return func(a *article.Article) ([]timex.Timex, error) {
		if lang := strings.ToLower(a.Lang); lang != "" && lang != "en" && !strings.HasPrefix(lang, "en-") {
			return nil, &article.Error{
				Path: a.Path, Err: fmt.Errorf("no date rules for the language %q", a.Lang),
				Hint: `English is the only language so far; "lang" says which one an article is in`,
			}
		}
		found := tagger.Tag(timex.Document{Text: a.Text, Body: a.Body, Published: a.Published.Date, Dateline: a.Dateline, Style: style, Named: named})
		if found == nil {
			found = []timex.Timex{} // in JSON a list, not null
		}
		return found, nil
	}
}
