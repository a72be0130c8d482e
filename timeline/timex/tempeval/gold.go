package tempeval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// Gold is an annotated article.
type Gold struct {
	ID        string
	Text      string
	Published calendar.Date
	Timexes   []timex.Timex // Start, End, Type and Value; in order
}

// Read reads annotated articles from a JSON Lines file (id, text, published, timexes with start, end, type and
// value; offsets in bytes), from a TimeML file (.tml), or from every .tml file of a folder.
func Read(path string) ([]Gold, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return readFolder(path)
	}
	if filepath.Ext(path) == ".tml" {
		g, err := readTimeML(path)
		return []Gold{g}, err
	}
	return readLines(path)
}

func readFolder(dir string) (all []Gold, err error) {
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".tml" {
			return err
		}
		g, err := readTimeML(path)
		all = append(all, g)
		return err
	})
	if err == nil && len(all) == 0 {
		err = fmt.Errorf("%s: no .tml file in it", dir)
	}
	return all, err
}

func readLines(path string) (all []Gold, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := json.NewDecoder(bufio.NewReader(f))
	for n := 1; ; n++ {
		var line struct {
			ID, Text, Published string
			Timexes             []struct {
				Start, End int
				Type       timex.Type
				Value      string
			}
		}
		if err := in.Decode(&line); errors.Is(err, io.EOF) {
			if len(all) == 0 {
				err = fmt.Errorf("%s: no article in it", path)
			} else {
				err = nil
			}
			return all, err
		} else if err != nil {
			return nil, fmt.Errorf("%s: article %d: %w", path, n, err)
		}
		g := Gold{ID: line.ID, Text: line.Text}
		if g.Published, err = day(line.Published); err != nil {
			return nil, fmt.Errorf("%s: article %s: %w", path, line.ID, err)
		}
		for _, x := range line.Timexes {
			if x.Start < 0 || x.End <= x.Start || x.End > len(g.Text) {
				return nil, fmt.Errorf("%s: article %s: no bytes %d to %d in its text", path, line.ID, x.Start, x.End)
			}
			g.Timexes = append(g.Timexes, timex.Timex{Start: x.Start, End: x.End, Type: x.Type, Value: x.Value})
		}
		all = append(all, g)
	}
}

// day reads the day of a date with or without a time.
func day(s string) (calendar.Date, error) {
	if len(s) > 10 {
		s = s[:10]
	}
	return calendar.ParseDate(s)
}

// readTimeML reads one document as TempEval-3 has them: a TIMEX3 in DCT gives the publish date, those
// in TEXT are the gold.
func readTimeML(path string) (Gold, error) {
	body, err := os.ReadFile(path)
	if err != nil {
		return Gold{}, err
	}
	g := Gold{ID: strings.TrimSuffix(filepath.Base(path), ".tml")}
	in := xml.NewDecoder(bytes.NewReader(body))
	in.Strict = false
	var text strings.Builder
	inText, inDCT := false, false
	var open []timex.Timex
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return g, fmt.Errorf("%s: %w", path, err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "TEXT":
				inText = true
			case "DCT":
				inDCT = true
			case "TIMEX3":
				x := timex.Timex{Start: text.Len()}
				for _, a := range t.Attr {
					switch a.Name.Local {
					case "type":
						x.Type = timex.Type(a.Value)
					case "value":
						x.Value = a.Value
					}
				}
				if inDCT {
					if g.Published, err = day(x.Value); err != nil {
						return g, fmt.Errorf("%s: %w", path, err)
					}
				}
				open = append(open, x)
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "TEXT":
				inText = false
			case "DCT":
				inDCT = false
			case "TIMEX3":
				if n := len(open); n > 0 {
					x := open[n-1]
					open = open[:n-1]
					if x.End = text.Len(); inText && x.End > x.Start {
						g.Timexes = append(g.Timexes, x)
					}
				}
			}
		case xml.CharData:
			if inText {
				text.Write(t)
			}
		}
	}
	g.Text = text.String()
	if g.Published.IsZero() {
		return g, fmt.Errorf("%s: no TIMEX3 in a DCT element tells its publish date", path)
	}
	return g, nil
}
