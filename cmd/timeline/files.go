package main

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"timeline/timeline"
	"timeline/timeline/story"
)

// files holds the flags that say in which formats a timeline is written, and where.
type files struct {
	out     folder
	formats formats
	how     timeline.SaveOptions
}

// addTo adds the flags. byDefault are the formats when none is named; the first of them goes to stdout.
func (x *files) addTo(c *cobra.Command, byDefault ...timeline.Format) {
	names := joined(byDefault)
	x.out.addTo(c, fmt.Sprintf("folder to write into, made where needed; - writes one format to stdout, %s if none is named", byDefault[0]))
	c.Flags().VarP(&x.formats, "format", "f", fmt.Sprintf("what to write, with commas between (default %s): %s", names, joined(timeline.Formats())))
	must(c.RegisterFlagCompletionFunc("format", completeFormats))
	c.Flags().BoolVar(&x.how.Raw, "raw", false, "write CSV cells that begin like a formula without a leading '")
	c.Flags().BoolVar(&x.how.Excel, "excel", false, "write the CSV so that Excel opens it right: a byte order mark, CR LF")
	c.Flags().BoolVar(&x.how.Coarse, "coarse", false, "let the calendar (ics) hold what is known to the month, quarter or year only, too")
	args := c.Args
	c.Args = func(c *cobra.Command, paths []string) error {
		switch n := len(x.formats); {
		case n > 1 && x.out == "-":
			return fmt.Errorf("--out - writes one format to stdout, not %d (%s): name one, or a folder", n, joined(x.formats))
		case n == 0 && x.out == "-":
			x.formats = byDefault[:1]
		case n == 0:
			x.formats = byDefault
		}
		return args(c, paths)
	}
}

// save writes a timeline and returns the paths of the files, of which there are none on stdout.
func (x *files) save(ctx context.Context, t *story.Timeline) ([]string, error) {
	if x.out == "-" {
		return nil, toStdout(func(b *bytes.Buffer) error { return timeline.Write(b, t, x.formats[0], x.how) })
	}
	x.how.Formats = x.formats
	return timeline.Save(ctx, string(x.out), t, x.how)
}

// formats is a flag that takes the names of formats with commas between them, and may be given several times.
type formats []timeline.Format

func (f *formats) Type() string { return "FORMATS" }

func (f *formats) String() string { return joined(*f) }

func (f *formats) Set(s string) error {
	for name := range strings.SplitSeq(s, ",") {
		format := timeline.Format(strings.ToLower(strings.TrimSpace(name)))
		if !slices.Contains(timeline.Formats(), format) {
			return fmt.Errorf("there is no format %q%s; the formats are %s", name, likeFormat(string(format)), joined(timeline.Formats()))
		}
		if !slices.Contains(*f, format) {
			*f = append(*f, format)
		}
	}
	return nil
}

// likeFormat suggests the format that a name may have meant: one that goes on where it ends, a file of that
// ending, or one that is no more than two letters away, and less than half of the name.
func likeFormat(name string) string {
	best, fewest := "", min(3, (len(name)+1)/2)
	for _, f := range timeline.Formats() {
		n := distance(name, string(f))
		if name != "" && (strings.HasPrefix(string(f), name) || strings.HasSuffix(f.File(), "."+name)) {
			n = 0
		}
		if n < fewest {
			best, fewest = string(f), n
		}
	}
	if best == "" {
		return ""
	}
	return ", did you mean " + best + "?"
}

// distance counts the letters to be put in, taken out or changed to make b of a (Levenshtein 1966).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// completeFormats completes the last of the names.
func completeFormats(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	before := typed[:strings.LastIndexByte(typed, ',')+1]
	var out []string
	for _, f := range timeline.Formats() {
		if !slices.Contains(strings.Split(before, ","), string(f)) {
			out = append(out, fmt.Sprintf("%s%s\t%s, %s", before, f, f.File(), f.MediaType()))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

func joined(formats []timeline.Format) string {
	var names []string
	for _, f := range formats {
		names = append(names, string(f))
	}
	return strings.Join(names, ",")
}
