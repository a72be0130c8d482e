package english_test

import (
	"reflect"
	"testing"
	"time"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
)

// Whatever bytes come in: no panic; spans in order, apart and inside the text; the words are those at
// the span; values are TIMEX3 and dates EDTF; the same text gives the same result.
func FuzzTag(f *testing.F) {
	for _, seed := range []string{
		report,
		"5 p.m. Friday, Oct. 13, the third quarter of 2012, from May to June 1999, 2009-10, the '90s, every other day",
		"two and a half years ago, the night before last Tuesday, 30 February 2013, 13/13/2013, 0:61:99, 99999999999999 years",
		"\xff\xfe the 31st of \xe2\x80 April – mid‑June’s “Friday” \u00a0 on\u20289 May",
		"said at 5 p.m. Sunday, last Tuesday at noon, Friday's 3 p.m. debate",
		"Ramadan 2013, last Easter, Christmas Eve, 2013-02-29, 29 February, 1/2, the 31st, AD 395, the 1st century",
	} {
		f.Add(seed, 2013, 4, 15)
	}
	tagger, again := english.NewTagger(), english.NewTagger()
	f.Fuzz(func(t *testing.T, text string, y, m, d int) {
		doc := timex.Document{Text: text, Named: true}
		doc.Published, _ = calendar.Of(y%10000, time.Month(m), d)
		if !doc.Published.Valid() {
			doc.Published = calendar.Date{}
		}
		found := tagger.Tag(doc)
		at := 0
		for _, x := range found {
			if x.Start < at || x.End <= x.Start || x.End > len(text) {
				t.Fatalf("span %d to %d after %d in %d bytes", x.Start, x.End, at, len(text))
			}
			if at = x.End; text[x.Start:x.End] != x.Text {
				t.Errorf("%q stands at %d, not %q", text[x.Start:x.End], x.Start, x.Text)
			}
			if _, err := calendar.ParseTimex3(x.Value); err != nil {
				t.Errorf("[%s] %v", x.Text, err)
			}
			if x.EDTF != "" {
				if _, err := calendar.ParseEDTF(x.EDTF); err != nil {
					t.Errorf("[%s] %v", x.Text, err)
				}
			}
			if !x.First.IsZero() && !x.First.Valid() || !x.Last.IsZero() && !x.Last.Valid() || !x.First.IsZero() && !x.Last.IsZero() && x.Last.Before(x.First) {
				t.Errorf("[%s] from %v to %v", x.Text, x.First, x.Last)
			}
			if x.Resolution == "" || x.Rule == "" {
				t.Errorf("[%s] has no reason or no rule", x.Text)
			}
		}
		if other, _ := again.Explain(doc); !reflect.DeepEqual(found, other) {
			t.Errorf("another run gives %v, not %v", other, found)
		}
	})
}
