package story_test

import (
	"testing"

	"timeline/timeline/event"
	"timeline/timeline/story"
)

// planned makes what a tells planned, by USA for RUS.
func typed(r report, kind string, quad int, c event.Certainty) report {
	r.es[0].Type, r.es[0].Quad, r.es[0].Certainty = kind, quad, c
	r.es[0].Actor, r.es[0].Recipient = []event.Actor{{Text: "Kerry", Code: "USA"}}, []event.Actor{{Text: "Lavrov", Code: "RUS"}}
	return r
}

func outcomeOf(t *testing.T, tl *story.Timeline) (plan story.Entry) {
	t.Helper()
	for _, e := range tl.Entries {
		if e.Reports[0].Certainty == event.Planned {
			return e
		}
	}
	t.Fatal("no plan on the timeline")
	return
}

func TestAPlanLeadsToWhatHappened(t *testing.T) {
	plan := typed(tell("a", [3]string{"2013-04-22", "2013-04-28", "Kerry will meet Lavrov next week for talks on Syria."}), "AGREE", 1, event.Planned)
	talks := typed(tell("b", [3]string{"2013-04-23", "2013-04-23", "Kerry met Lavrov in Brussels for talks on Syria."}), "CONSULT", 1, event.Asserted)
	for _, published := range []string{"2013-04-24", "2013-04-22"} { // the second page is dated a day early
		talks.a.Published.Date = day(published)
		tl := all(plan, talks)
		happened := outcomeOf(t, tl).Outcome.Happened
		for _, e := range tl.Entries {
			if e.Reports[0].Type == "CONSULT" && e.ID != happened {
				t.Errorf("published on %s: the plan leads to %q, the talks are %q", published, happened, e.ID)
			}
		}
		if happened == "" {
			t.Errorf("published on %s: the plan leads nowhere", published)
		}
	}
}

func TestAPlanOfWhichNobodyToldIsUnheard(t *testing.T) {
	plan := typed(tell("a", [3]string{"2013-04-22", "2013-04-28", "Kerry will meet Lavrov next week for talks on Syria."}), "AGREE", 1, event.Planned)
	later := tell("b", [3]string{"2013-05-12", "2013-05-12", "A court sentenced two singers."})
	if o := outcomeOf(t, all(plan, later)).Outcome; o.Unheard {
		t.Error("the plan is unheard before its time is over")
	}
	later.a.Published.Date = day("2013-05-13")
	if o := outcomeOf(t, all(plan, later)).Outcome; !o.Unheard || o.Happened != "" {
		t.Errorf("outcome %+v, want unheard", o)
	}
}

func TestADayInDisputeIsOneEntry(t *testing.T) {
	fri := typed(tell("a", [3]string{"2013-04-12", "2013-04-12", "Washington barred eighteen Russian officials over the death of the lawyer."}), "SANCTION", 4, event.Asserted)
	too := typed(tell("b", [3]string{"2013-04-12", "2013-04-12", "Washington barred eighteen Russian officials over the death of the lawyer in jail."}), "SANCTION", 4, event.Asserted)
	sat := typed(tell("c", [3]string{"2013-04-13", "2013-04-13", "Washington barred eighteen Russian officials over the death of the lawyer."}), "SANCTION", 4, event.Asserted)
	for _, articles := range [][]report{{fri, too, sat}, {sat, too, fri}} {
		tl := all(articles...)
		if len(tl.Entries) != 1 {
			t.Fatalf("%d entries, want one", len(tl.Entries))
		}
		if got := tl.Entries[0].Reports[0].First; got != day("2013-04-12") {
			t.Errorf("the entry stands on %s, want the day that two of three give", got)
		}
	}
	protest := func(r report) report { r.es[0].Type = "PROTEST"; return r }
	if tl := all(protest(fri), protest(sat)); len(tl.Entries) != 2 {
		t.Error("protests of two days became one entry")
	}
}
