package article

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"timeline/timeline/calendar"
)

// Options says how articles are read. The zero Options are right for files and folders.
type Options struct {
	Published calendar.Date // the publish date of every article, instead of its own
	Columns   Columns       // what tables call their columns; nil for the names of the fields
	Stdin     io.Reader     // what "-" reads
	Today     calendar.Date // a later publish date than tomorrow gets a warning; zero means that none is too late
	Warn      func(*Error)  // called for what is odd but goes through, by the goroutine that asks for articles; may be nil

	// LeaveOut tells of a file in a folder, by its path from the root without links, that it holds no
	// article; may be nil.
	LeaveOut func(path string) bool
}

// Read reads articles from files, folders and "-", which is o.Stdin, and yields them in the order of paths. Archives are read like folders. Folders are read with all folders in them, in the order of their names, without
// hidden files; links are followed, and no file or folder is read twice.
//
// An input that cannot be used is yielded as an [*Error]; it ends nothing, and the others follow. Of
// two articles with one id the first goes through and the second is such an error.
//
// Articles are read one at a time, as they are asked for. Memory holds one article, at most 256 MiB
// of text, and the ids of all; what archives unpack to is bounded by their size.
func Read(paths []string, o Options) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		r := &reading{o: o, yield: yield, seen: map[string]origin{}, visited: map[string]bool{}}
		if !o.Published.IsZero() {
			r.checkDay("--published", 0, o.Published)
		}
		for _, path := range paths {
			r.path(path)
			if r.done {
				return
			}
		}
	}
}

// reading is one run of Read.
type reading struct {
	o       Options
	yield   func(*Article, error) bool
	done    bool              // the caller wants no more
	seen    map[string]origin // by id
	visited map[string]bool   // files and folders by their real path
	taken   int               // files that a format has read
}

// origin is where an article with an id was first seen.
type origin struct {
	path string
	line int
}

// draft is an article as a format hands it on, before its publish date is settled.
type draft struct {
	Article
	line    int     // in the file, where it holds many articles; 0 otherwise
	claims  []claim // what may say the publish date, in the order in which it is asked
	telling bool    // only the same article has this id again
}

func (r *reading) warn(e *Error) {
	if r.o.Warn != nil {
		r.o.Warn(e)
	}
}

// refuse hands an error to the caller; false means that the caller wants no more.
func (r *reading) refuse(e *Error) bool {
	r.done = r.done || !r.yield(nil, e)
	return !r.done
}

// article settles the publish date of a draft and hands it to the caller; false means that the caller
// wants no more.
func (in *input) article(d *draft) bool {
	r := in.reading
	d.Path = where(in.path, d.line)
	for _, s := range []*string{&d.ID, &d.Title, &d.Place, &d.Publisher, &d.URL, &d.Lang, &d.Section} {
		*s = strings.ToValidUTF8(*s, "\uFFFD")
	}
	if d.Lang == "" {
		d.Lang = "en"
	}
	if first, twice := r.seen[d.ID]; twice {
		if d.telling {
			in.warn(d.line, "is the same article as %s; left out", where(first.path, first.line))
			return true
		}
		return in.refuse(d.line, fmt.Errorf("%w: %q is also that of %s", ErrDuplicate, d.ID, where(first.path, first.line)),
			"the first was used and this one left out; give it an id of its own")
	}
	if r.o.Published.IsZero() {
		published, notes, err := settle(d.claims)
		if err != nil {
			return r.refuse(&Error{Path: in.path, Line: max(d.line, err.line), Err: err.err, Hint: err.hint})
		}
		for _, n := range notes {
			in.warn(max(d.line, n.line), "%s", n.text)
		}
		d.Published = published
		r.checkDay(in.path, d.line, published.Date)
	} else {
		d.Published = Published{Date: r.o.Published, Source: FromFlag}
	}
	d.Dateline = datelineDay(d.claims, d.Published.Date)
	r.seen[d.ID] = origin{in.path, d.line}
	r.done = r.done || !r.yield(&d.Article, nil)
	return !r.done
}

// checkDay warns of a publish date at which no newspaper appeared.
func (r *reading) checkDay(path string, line int, day calendar.Date) {
	switch today := r.o.Today; {
	case day.Year < firstYear:
		r.warn(&Error{Path: path, Line: line, Err: fmt.Errorf("the publish date %s is before %d", day, firstYear)})
	case !today.IsZero() && day.After(today.AddDays(1)): // it may be tomorrow already, further east
		r.warn(&Error{Path: path, Line: line, Err: fmt.Errorf("the publish date %s is in the future", day)})
	}
}

// firstYear is about when printed news began: the first weekly newspaper, Relation, is of 1605.
const firstYear = 1600
