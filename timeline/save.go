package timeline

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"timeline/timeline/export"
	"timeline/timeline/render"
	"timeline/timeline/story"
)

// Format is the name of a way to write a timeline down.
type Format string

// The formats that Save writes when none is named; [Formats] lists all.
const (
	CSV  Format = "csv"
	HTML Format = "html"
	JSON Format = "json"
)

// SaveOptions says what [Save] and [Write] write.
type SaveOptions struct {
	// Formats are the files that Save writes; none stands for CSV, HTML and JSON.
	Formats []Format
	// Raw leaves cells of the CSV as they are that a spreadsheet would take for a formula.
	Raw bool
	// Excel has the CSV begin with a byte order mark and its lines end in CR LF.
	Excel bool
	// Coarse has the calendar hold what is known to the month, the quarter or the year as well.
	Coarse bool
}

// writers has the formats. A new format is one line here.
var writers = []struct {
	Format
	file, media string
	write       func(io.Writer, *story.Timeline, SaveOptions) error
}{
	{CSV, "timeline.csv", "text/csv", func(w io.Writer, t *story.Timeline, o SaveOptions) error {
		return render.CSV(w, t, render.CSVOptions{Raw: o.Raw, Excel: o.Excel})
	}},
	{HTML, "timeline.html", "text/html", plainly(render.HTML)},
	{JSON, "timeline.json", "application/json", plainly(render.JSON)},
	{"timelinejs", "timelinejs.csv", "text/csv", plainly(export.TimelineJSCSV)},
	{"timelinejs-json", "timelinejs.json", "application/json", plainly(export.TimelineJSJSON)},
	{"markwhen", "timeline.mw", "text/plain", plainly(export.Markwhen)},
	{"vis", "vis-timeline.json", "application/json", plainly(export.VisTimeline)},
	{"md", "timeline.md", "text/markdown", plainly(export.Markdown)},
	{"jsonld", "timeline.jsonld", "application/ld+json", plainly(export.JSONLD)},
	{"ics", "timeline.ics", "text/calendar", func(w io.Writer, t *story.Timeline, o SaveOptions) error {
		return export.ICalendar(w, t, export.ICalOptions{Coarse: o.Coarse})
	}},
	{"gdelt", "timeline.gdelt.tsv", "text/tab-separated-values", plainly(export.GDELT)},
	{"plover", "timeline.plover.jsonl", "application/x-ndjson", plainly(export.PLOVER)},
	{"parquet", "timeline.parquet", "application/vnd.apache.parquet", plainly(export.Parquet)},
	{"datapackage", "datapackage.json", "application/json", plainly(export.DataPackage)},
}

// plainly makes a writer of one that has no options.
func plainly(write func(io.Writer, *story.Timeline) error) func(io.Writer, *story.Timeline, SaveOptions) error {
	return func(w io.Writer, t *story.Timeline, _ SaveOptions) error { return write(w, t) }
}

// Formats returns all formats, those that Save writes by itself first.
func Formats() (all []Format) {
	for _, known := range writers {
		all = append(all, known.Format)
	}
	return all
}

// File returns the name of the file that Save writes in the format f, "" for what is none.
func (f Format) File() string {
	for _, known := range writers {
		if known.Format == f {
			return known.file
		}
	}
	return ""
}

// MediaType returns the kind of f as HTTP says it, text/csv; "" for what is no format. Text is UTF-8.
func (f Format) MediaType() string {
	for _, known := range writers {
		if known.Format == f {
			return known.media
		}
	}
	return ""
}

// Write writes t to w in one format.
func Write(w io.Writer, t *story.Timeline, f Format, o SaveOptions) error {
	for _, known := range writers {
		if known.Format == f {
			return known.write(w, t, o)
		}
	}
	return fmt.Errorf("no format %q", f)
}

// Save writes t into the folder dir, which it makes where needed, as timeline.csv, timeline.html and
// timeline.json, or as the files of the formats in o, and returns their paths. Files of that name are
// replaced only when all new ones are complete and on the disk; on any failure, and when ctx is done
// before, they stay as they were and nothing new is left behind.
func Save(ctx context.Context, dir string, t *story.Timeline, o SaveOptions) ([]string, error) {
	formats := o.Formats
	if len(formats) == 0 {
		formats = []Format{CSV, HTML, JSON}
	}
	var files []file
	for i, f := range formats {
		if slices.Contains(formats[:i], f) {
			continue
		}
		if f.File() == "" {
			return nil, fmt.Errorf("no format %q", f)
		}
		files = append(files, file{f.File(), func(w io.Writer) error { return Write(w, t, f, o) }})
	}
	return replace(ctx, dir, files)
}

// SaveTimeML writes an article with its date expressions as a TimeML document, see [render.TimeML], into
// the file name of the folder dir, which it makes where needed, and returns the path. A file of that name
// is replaced when the new one is complete and on the disk.
func SaveTimeML(ctx context.Context, dir, name string, t Tagged) (string, error) {
	paths, err := replace(ctx, dir, []file{{name, func(w io.Writer) error { return render.TimeML(w, t.Article, t.Timexes) }}})
	if err != nil {
		return "", err
	}
	return paths[0], nil
}

// file is a file to be written.
type file struct {
	name  string
	write func(io.Writer) error
}

// replace writes files beside their places in dir and then renames them into place.
func replace(ctx context.Context, dir string, files []file) (paths []string, err error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, plain(err)
	}
	var drafts []string
	defer func() {
		for _, draft := range drafts {
			err = errors.Join(err, os.Remove(draft))
		}
	}()
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return nil, fmt.Errorf("%s is a folder", path)
		}
		draft, err := createBeside(path)
		if err != nil {
			return nil, inFolder(dir, err)
		}
		drafts = append(drafts, draft.Name())
		if err := fill(ctx, draft, f.write); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		paths = append(paths, path)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	for _, path := range paths {
		if err := os.Rename(drafts[0], path); err != nil {
			return nil, plain(err)
		}
		drafts = drafts[1:]
	}
	return paths, syncFolder(dir)
}

// writable makes a folder where needed and looks whether files can be written into it.
func writable(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return plain(err)
	}
	f, err := createBeside(filepath.Join(dir, "writable"))
	if err != nil {
		return inFolder(dir, err)
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

// inFolder says of an error with a file that is only made for a while that it is one with the folder.
func inFolder(dir string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return fmt.Errorf("%s: no file can be written into this folder: %w", strings.TrimPrefix(dir, "./"), p.Err)
	}
	return err
}

// createBeside makes a new hidden file in the folder of path, with the permissions that the user's
// umask gives to any new file.
func createBeside(path string) (*os.File, error) {
	dir, name := filepath.Split(path)
	for {
		draft := filepath.Join(dir, "."+name+"."+strconv.FormatUint(rand.Uint64(), 36))
		f, err := os.OpenFile(draft, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// fill writes a file to the end and onto the disk.
func fill(ctx context.Context, f *os.File, write func(io.Writer) error) error {
	w := bufio.NewWriterSize(interruptible{ctx, f}, 1<<16)
	err := write(w)
	if err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	return bare(err)
}

// interruptible is a writer that stops when ctx is done.
type interruptible struct {
	ctx context.Context
	io.Writer
}

func (w interruptible) Write(p []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.Writer.Write(p)
}

// syncFolder makes the renames in dir last.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return plain(err)
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return plain(err)
	}
	return nil
}

// plain says an error of the file system as "path: what is wrong", without the system call.
func plain(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return fmt.Errorf("%s: %w", strings.TrimPrefix(p.Path, "./"), p.Err)
	}
	return err
}

// bare says what is wrong without the path.
func bare(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
