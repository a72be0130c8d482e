package render

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"timeline/timeline/story"
)

// timelineJSON and entryJSON are the shape of timeline.json. The names are a contract.
type timelineJSON struct {
	Title    string      `json:"title,omitempty"`
	Articles int         `json:"articles"`
	Entries  []entryJSON `json:"entries"`
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
}

// JSON writes t as timeline.json: the whole timeline, every report of every entry, one entry a line.
// The first report of an entry is the one that the timeline shows; "told" is there only when more
// articles tell the event than reports are at hand. Nothing is changed in the text. The same
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
	for i := range t.Entries {
		line.Reset()
		if err := enc.Encode(entryOf(&t.Entries[i])); err != nil {
			return err
		}
		if i < len(t.Entries)-1 {
			line.Truncate(line.Len() - 1)
			line.WriteString(",\n")
		}
		if _, err := line.WriteTo(out); err != nil {
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
	for i, e := range in.Entries {
		switch {
		case e.ID == "":
			return nil, fmt.Errorf("entry %d: no id", i+1)
		case ids[e.ID]:
			return nil, fmt.Errorf("entry %d: the id %q is that of an entry before it", i+1, e.ID)
		case len(e.Reports) == 0:
			return nil, fmt.Errorf("entry %d (%s): no reports", i+1, e.ID)
		}
		ids[e.ID] = true
		t.Entries = append(t.Entries, story.Entry{
			ID: e.ID, Importance: e.Importance, Told: e.Told,
			Outcome: story.Outcome{Happened: e.Happened, Unheard: e.Unheard}, Aside: e.Aside, Affair: e.Affair, Reports: e.Reports,
		})
	}
	return t, nil
}
