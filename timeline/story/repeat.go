package story

import (
	"crypto/sha256"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// repeats tells whether a report, all that it says, came before.
type repeats map[[16]byte]bool

func (seen repeats) again(r Report) bool {
	r.Sketch = Sketch{} // of the article
	h := sha256.New()
	if json.MarshalWrite(h, r, jsontext.AllowInvalidUTF8(true)) != nil {
		return false
	}
	key := [16]byte(h.Sum(nil))
	before := seen[key]
	seen[key] = true
	return before
}
