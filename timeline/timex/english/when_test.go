package english_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
)

// The rules work inside anybody's when.Parser. Like every rule there they set a day; the tense of the
// verb tells which Friday it is.
func Example_when() {
	w := when.New(nil)
	w.Add(english.Language().When())
	base := time.Date(2013, time.April, 15, 12, 0, 0, 0, time.UTC)
	for _, text := range []string{"they met on Friday", "they will meet on Friday", "it began last March", "on 5 March 2019 at 3 p.m."} {
		r, err := w.Parse(text, base)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(r.Time.Format("Mon 2 Jan 2006"))
	}
	// Output:
	// Fri 12 Apr 2013
	// Fri 19 Apr 2013
	// Thu 1 Mar 2012
	// Tue 5 Mar 2019
}

// A rule written for when finds what no rule of ours does.
func TestPlug(t *testing.T) {
	tagger := english.NewTagger()
	doc := timex.Document{Text: "Reply within half a fortnight, or on 12/3 at the latest.", Published: calendar.Date{Year: 2013, Month: 4, Day: 15}}
	before := len(tagger.Tag(doc))
	tagger.Plug("slash", common.SlashDMY(0))
	tagger.Plug("weekday", en.Weekday(0))
	found := tagger.Tag(doc)
	if len(found) <= before {
		t.Fatalf("nothing more was found than %d expressions", before)
	}
	for _, x := range found {
		if x.Rule == "slash" {
			if x.Value != "2014-03-12" || x.Text != "12/3" {
				t.Errorf("12/3 is [%s] %s", x.Text, x.Value)
			}
			return
		}
	}
	t.Errorf("12/3 was not found: %+v", found)
}

// Where two rules of when set fields one after the other, a day of another month must not overflow:
// 5 February seen from 31 January is no 5 March.
func TestWhenMonthEnd(t *testing.T) {
	w := when.New(nil)
	w.Add(english.Language().When())
	r, err := w.Parse("it will open on 5 February", time.Date(2013, time.January, 31, 0, 0, 0, 0, time.UTC))
	if err != nil || r == nil {
		t.Fatal(r, err)
	}
	if got := r.Time.Format(time.DateOnly); got != "2013-02-05" {
		t.Errorf("got %s", got)
	}
}
