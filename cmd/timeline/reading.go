package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"timeline/timeline/article"
	"timeline/timeline/filter"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// reading holds the flags of the commands that look at a timeline.
type reading struct {
	all bool
}

// filterHelp has its list indented as man pages want it.
const filterHelp = `TIMELINE is a timeline.json or timeline.csv, the folder of a timeline.json, or - for
stdin; without one it is out/timeline.json. FILTER is what the search of the page takes:

    talks inspection                  both words
    "joint commission"                the phrase
    actor:usa recipient:russia        who acted, upon whom: a code or a name
    type:sanction source:wire         PLOVER type, publisher
    certainty:planned precision:day
    affair:haiti                      of a timeline made with --group
    after:2013-04 before:15 June 2013 later than April 2013, earlier than 15 June
    -- -visa -type:consult            not these (-- ends the flags)`

func (r *reading) addTo(c *cobra.Command) {
	c.Flags().BoolVar(&r.all, "all", false, "also what the story leaves aside")
	c.Args = func(_ *cobra.Command, args []string) error {
		_, words, err := timelineIn(args)
		if err != nil {
			return err
		}
		_, err = filter.Parse(query(words))
		return err
	}
	c.ValidArgsFunction = func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		var fields []string
		for _, name := range filter.Fields {
			fields = append(fields, name+":")
		}
		if len(args) == 0 {
			return fields, cobra.ShellCompDirectiveNoSpace
		}
		return fields, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
	}
}

// timelineIn tells the file that the arguments name, first of all, from the words of the filter. A folder
// stands for the timeline.json in it.
func timelineIn(args []string) (path string, words []string, err error) {
	path, words = "out/timeline.json", args
	if len(args) > 0 {
		info, err := os.Stat(args[0])
		switch {
		case err == nil && info.IsDir():
			path, words = filepath.Join(args[0], "timeline.json"), args[1:]
		case err == nil, args[0] == "-", isPath(args[0]):
			path, words = args[0], args[1:]
		}
	}
	for _, w := range words {
		if isPath(w) && endsAsTimeline(w) {
			return "", nil, fmt.Errorf("%s: a timeline stands before the words of the filter, and there is one at most", w)
		}
	}
	return path, words, nil
}

// isPath tells whether a word is meant as a path, and not as a part of a filter.
func isPath(word string) bool {
	field, _, _ := strings.Cut(word, ":")
	return (endsAsTimeline(word) || strings.ContainsAny(word, "/"+string(filepath.Separator))) && !strings.HasPrefix(word, "-") &&
		!strings.ContainsAny(word, " \t\n\"") && !slices.Contains(filter.Fields, strings.ToLower(field))
}

func endsAsTimeline(path string) bool {
	return slices.Contains([]string{".json", ".jsonl", ".csv"}, strings.ToLower(filepath.Ext(path)))
}

// query joins the words of a filter. What the shell hands over as one word is one value: the quotation
// marks that the shell took away are put back.
func query(words []string) string {
	var terms []string
	for _, w := range words {
		if strings.ContainsAny(w, " \t\n") && !strings.Contains(w, `"`) {
			if name, value, ok := strings.Cut(w, ":"); ok && !strings.ContainsAny(name, " \t\n") {
				w = name + `:"` + value + `"`
			} else if phrase, not := strings.CutPrefix(w, "-"); not {
				w = `-"` + phrase + `"`
			} else {
				w = `"` + w + `"`
			}
		}
		terms = append(terms, w)
	}
	return strings.Join(terms, " ")
}

// entries reads the timeline that the arguments name and returns what their filter keeps of it.
func (r *reading) entries(args []string) ([]story.Entry, error) {
	path, words, err := timelineIn(args)
	if err != nil {
		return nil, err
	}
	keeps, err := filter.Parse(query(words))
	if err != nil {
		return nil, err
	}
	t, err := readTimeline(path)
	if errors.Is(err, os.ErrNotExist) && len(words) < len(args) && !endsAsTimeline(args[0]) {
		return nil, &article.Error{Path: path, Err: errNoTimeline, Hint: "to search for " + args[0] + ", name a timeline before it"}
	}
	if err != nil {
		return nil, err
	}
	var kept []story.Entry
	for i := range t.Entries {
		if e := &t.Entries[i]; (r.all || !e.Aside) && keeps.Keeps(e) {
			kept = append(kept, *e)
		}
	}
	return kept, nil
}

var errNoTimeline = fmt.Errorf("%w; timeline build makes it", syscall.ENOENT)

// readTimeline reads a timeline.json or a timeline.csv; the first character tells which.
func readTimeline(path string) (*story.Timeline, error) {
	name, content, err := path, []byte(nil), error(nil)
	if path == "-" {
		name = "stdin"
		content, err = io.ReadAll(os.Stdin)
	} else {
		content, err = os.ReadFile(path)
	}
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, named(name, errNoTimeline)
	case err != nil:
		return nil, named(name, err)
	}
	k := kindOf(content[:min(len(content), headSize)])
	if k != timelines && k != "" {
		return nil, k.instead(name, string(timelines))
	}
	t, err := render.Read(bytes.NewReader(content))
	if err != nil && k == "" && !slices.Contains([]string{".json", ".csv"}, filepath.Ext(path)) {
		return nil, k.instead(name, "timeline")
	}
	if err != nil {
		return nil, named(name, err)
	}
	return t, nil
}
