package render

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"timeline/timeline/story"
)

// timelineJSON and entryJSON are the shape of timeline.json. The names are a contract.
type timelineJSON struct {
	Title    string      `json:"title,omitempty"`
	Articles int         `json:"articles"`
	Entries  []entryJSON `json:"entries"`
	Struck   []entryJSON `json:"struck,omitempty"`
}

type entryJSON struct {
	ID         string         `json:"id"`
	Importance float64        `json:"importance"`
	Told       int            `json:"told,omitempty"`
	Happened   string         `json:"happened,omitempty"`
	Unheard    bool           `json:"unheard,omitempty"`
	Aside      bool           `json:"aside,omitempty"`
	Affair     string         `json:"affair,omitempty"`
	Reports    []story.Report `json:"reports"`

	Edited map[string]string `json:"edited,omitempty"`
	Added  bool              `json:"added,omitempty"`
}

// JSON writes t as timeline.json: the whole timeline, every report of every entry, one entry a line.
// The first report of an entry is the one that the timeline shows; "told" is there only when more
// articles tell the event than reports are at hand; "edited" has the columns that a person changed with
// what the program would write there, "added" marks what a person wrote, and "struck" at the end has the
// entries that a person struck. Nothing is changed in the text. The same
// timeline gives the same bytes. The error is that of w, or that of a number JSON cannot write.
func JSON(w io.Writer, t *story.Timeline) error {
	out := bufio.NewWriter(w)
	var line bytes.Buffer
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	title, err := json.Marshal(t.Title)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(out, "{\"title\":%s,\"articles\":%d,\"entries\":[\n", title, t.Articles); err != nil {
		return err
	}
	list := func(entries []story.Entry) error {
		for i := range entries {
			line.Reset()
			if err := enc.Encode(entryOf(&entries[i])); err != nil {
				return err
			}
			if i < len(entries)-1 {
				line.Truncate(line.Len() - 1)
				line.WriteString(",\n")
			}
			if _, err := line.WriteTo(out); err != nil {
				return err
			}
		}
		return nil
	}
	if err := list(t.Entries); err != nil {
		return err
	}
	if len(t.Struck) > 0 {
		if _, err := out.WriteString("],\"struck\":[\n"); err != nil {
			return err
		}
		if err := list(t.Struck); err != nil {
			return err
		}
	}
	if _, err := out.WriteString("]}\n"); err != nil {
		return err
	}
	return out.Flush()
}

func entryOf(e *story.Entry) entryJSON {
	return entryJSON{
		ID: e.ID, Importance: e.Importance, Told: e.Told,
		Happened: e.Outcome.Happened, Unheard: e.Outcome.Unheard, Aside: e.Aside, Affair: e.Affair, Reports: e.Reports,
		Edited: e.Edited, Added: e.Added,
	}
}

// ReadJSON reads what [JSON] writes. An entry without reports, or without an id, is an error, and so
// is whatever stands after the timeline.
func ReadJSON(r io.Reader) (*story.Timeline, error) {
	dec := json.NewDecoder(r)
	var in timelineJSON
	if err := dec.Decode(&in); err != nil {
		return nil, fmt.Errorf("byte %d: %w", dec.InputOffset(), err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, fmt.Errorf("byte %d: something stands after the timeline", dec.InputOffset())
	}
	t := &story.Timeline{Title: in.Title, Articles: in.Articles}
	ids := map[string]bool{}
	for i, e := range slices.Concat(in.Entries, in.Struck) {
		switch {
		case e.ID == "":
			return nil, fmt.Errorf("entry %d: no id", i+1)
		case ids[e.ID]:
			return nil, fmt.Errorf("entry %d: the id %q is that of an entry before it", i+1, e.ID)
		case len(e.Reports) == 0:
			return nil, fmt.Errorf("entry %d (%s): no reports", i+1, e.ID)
		}
		ids[e.ID] = true
		entry := story.Entry{
			ID: e.ID, Importance: e.Importance, Told: e.Told,
			Outcome: story.Outcome{Happened: e.Happened, Unheard: e.Unheard}, Aside: e.Aside, Affair: e.Affair, Reports: e.Reports,
			Edited: e.Edited, Added: e.Added,
		}
		if i < len(in.Entries) {
			t.Entries = append(t.Entries, entry)
		} else {
			t.Struck = append(t.Struck, entry)
		}
	}
	return t, nil
}
