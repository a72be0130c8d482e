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

// fields are what an article has in records, by the names that users give them.
type fields struct {
	Title     string `json:"title" csv:"title"`
	Text      string `json:"text" csv:"text"`
	Published string `json:"published" csv:"published"`
	Publisher string `json:"publisher" csv:"publisher"`
	URL       string `json:"url" csv:"url"`
	Lang      string `json:"lang" csv:"lang"`
	Section   string `json:"section" csv:"section"`
}

// record is an article as a JSON object. Other members are passed over.
type record struct {
	ID jsontext.Value `json:"id"` // a string; a number is taken as it is written
	fields
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
	id := ""
	switch rec.ID.Kind() {
	case '"':
		unquoted, err := jsontext.AppendUnquote(nil, rec.ID)
		if err != nil {
			unquoted = bytes.Trim(rec.ID, `"`) // cannot be: it was read once
		}
		id = string(unquoted)
	case '0':
		id = string(rec.ID)
	case 'n', 0:
	default:
		return nil, errors.New(`"id" is not a string`)
	}
	return rec.draft(id)
}

// draft makes an article of a record; id may be empty.
func (f *fields) draft(id string) (*draft, error) {
	if f.Text == "" {
		return nil, errors.New(`"text" is missing or empty`)
	}
	d := &draft{Article: Article{
		ID: id, Title: f.Title, Text: f.Text, Publisher: f.Publisher, URL: f.URL, Lang: f.Lang, Section: f.Section,
	}}
	if d.ID == "" {
		d.ID, d.telling = f.hash(), true
	}
	if line, ok := readDateline(f.Text); ok {
		d.Place = line.place
	}
	if f.Published != "" {
		d.claims = append(d.claims, claimOf(FromField, `"published"`, f.Published))
	}
	d.claims = append(d.claims, claimsOfURL(f.URL)...)
	return d, nil
}

// hash is an id for a record that has none: the same content has the same one on every run.
func (f *fields) hash() string {
	h := sha256.New()
	for _, s := range []string{f.Text, f.Title, f.Published, f.Publisher, f.URL, f.Lang, f.Section} {
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
