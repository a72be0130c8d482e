package article

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// record is an article as a JSON object, or as a row of a table. Other members and columns are passed
// over.
type record struct {
	ID        recordID `json:"id" csv:"id"`
	Title     string   `json:"title" csv:"title"`
	Text      string   `json:"text" csv:"text"`
	Published string   `json:"published" csv:"published"`
	Publisher string   `json:"publisher" csv:"publisher"`
	URL       string   `json:"url" csv:"url"`
	Lang      string   `json:"lang" csv:"lang"`
	Section   string   `json:"section" csv:"section"`
}

// recordID is a string in JSON; a number is taken as it is written.
type recordID string

func (id *recordID) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	if dec.PeekKind() == '0' {
		number, err := dec.ReadValue()
		*id = recordID(number)
		return err
	}
	return json.UnmarshalDecode(dec, (*string)(id))
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
	return rec.draft()
}

func (r *record) draft() (*draft, error) {
	if r.Text == "" {
		return nil, errors.New(`"text" is missing or empty`)
	}
	d := &draft{Article: Article{
		ID: string(r.ID), Title: r.Title, Text: r.Text, Publisher: r.Publisher, URL: r.URL, Lang: r.Lang, Section: r.Section,
	}}
	if d.ID == "" {
		d.ID, d.telling = r.hash(), true
	}
	if r.Published != "" {
		d.claims = append(d.claims, claimOf(FromField, `"published"`, r.Published))
	}
	d.claims = append(d.claims, claimsOfURL(r.URL)...)
	if line, ok := readDateline(r.Text); ok {
		d.Place = line.place
		if line.dated {
			d.claims = append(d.claims, claim{FromDateline, "the dateline", line.date.text, 0, line.date})
		}
	}
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
