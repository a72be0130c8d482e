package article

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// record is an article as a JSON object. Other members are passed over.
type record struct {
	ID        jsontext.Value `json:"id"` // a string; a number is taken as it is written
	Title     string         `json:"title"`
	Text      string         `json:"text"`
	Published string         `json:"published"`
	Publisher string         `json:"publisher"`
	URL       string         `json:"url"`
	Lang      string         `json:"lang"`
	Section   string         `json:"section"`
}

const hintRecord = `a line is an object like {"id":"a1","published":"2013-04-15","title":"…","text":"…"}`

// lenient reads what is common in the wild: half of a surrogate pair becomes U+FFFD, and of two
// members with one name the last one counts.
var lenient = json.JoinOptions(jsontext.AllowInvalidUTF8(true), jsontext.AllowDuplicateNames(true))

// decodeRecord reads one JSON object.
func decodeRecord(b []byte) (*draft, error) {
	var rec record
	if err := json.Unmarshal(b, &rec, lenient); err != nil {
		return nil, jsonError(err)
	}
	if rec.Text == "" {
		return nil, errors.New(`"text" is missing or empty`)
	}
	d := &draft{Article: Article{
		Title: rec.Title, Text: rec.Text, Publisher: rec.Publisher, URL: rec.URL, Lang: rec.Lang, Section: rec.Section,
	}}
	switch rec.ID.Kind() {
	case '"':
		id, err := jsontext.AppendUnquote(nil, rec.ID)
		if err != nil {
			id = bytes.Trim(rec.ID, `"`) // cannot be: it was read once
		}
		d.ID = string(id)
	case '0':
		d.ID = string(rec.ID)
	case 'n', 0:
	default:
		return nil, errors.New(`"id" is not a string`)
	}
	if d.ID == "" {
		d.ID, d.hashed = rec.hash(), true
	}
	if line, ok := readDateline(rec.Text); ok {
		d.Place = line.place
	}
	if rec.Published != "" {
		d.claims = append(d.claims, claimOf(FromField, `"published"`, rec.Published))
	}
	d.claims = append(d.claims, claimsOfURL(rec.URL)...)
	return d, nil
}

// hash is an id for a record that has none: the same content has the same one on every run.
func (r *record) hash() string {
	h := sha256.New()
	for _, s := range []string{r.Text, r.Title, r.Published, r.Publisher, r.URL, r.Lang, r.Section} {
		io.WriteString(h, s)
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// jsonError says in plain words why something is not a record.
func jsonError(err error) error {
	var syntactic *jsontext.SyntacticError
	var semantic *json.SemanticError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("broken JSON: it ends too early")
	case errors.As(err, &syntactic):
		return fmt.Errorf("broken JSON: %w at byte %d", syntactic.Err, syntactic.ByteOffset)
	case errors.As(err, &semantic) && semantic.JSONPointer == "":
		return fmt.Errorf("is %s, not a JSON object", kinds[semantic.JSONKind])
	case errors.As(err, &semantic):
		return fmt.Errorf("%q is %s, not a string", semantic.JSONPointer.LastToken(), kinds[semantic.JSONKind])
	}
	return err
}

var kinds = map[jsontext.Kind]string{
	'n': "null", 'f': "a boolean", 't': "a boolean", '"': "a string", '0': "a number", '{': "an object", '[': "a list",
}

func replacedBytes(n int) string {
	if n == 1 {
		return "1 byte is not UTF-8 and was replaced"
	}
	return fmt.Sprintf("%d bytes are not UTF-8 and were replaced", n)
}
