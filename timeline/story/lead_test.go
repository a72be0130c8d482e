package story_test

import (
	"fmt"
	"strings"
	"testing"

	"timeline/timeline/calendar"
	"timeline/timeline/event"
	"timeline/timeline/story"
)

// mention is a report whose date is the words between brackets.
func mention(id, published, date, marked string) story.Report {
	from := strings.IndexByte(marked, '[')
	to := strings.IndexByte(marked, ']')
	sentence := strings.NewReplacer("[", "", "]", "").Replace(marked)
	return story.Report{
		Event: event.Event{
			Article: id, First: day(date), Last: day(date), Precision: calendar.PrecisionDay, DatedBy: event.ByExpression, Certainty: event.Asserted,
			Summary: sentence, Sentence: sentence, SentenceEnd: len(sentence),
			Expression: marked[from+1 : to], ExpressionStart: from, ExpressionEnd: to - 1,
		},
		Publisher: id, Published: published,
	}
}

// collapse is what many articles remember of 3 May 2012, beside as many that speak of other days.
func collapse() []story.Report {
	var out []story.Report
	others := strings.Fields("strike vote budget storm match trial summit visit fair march")
	for i, act := range strings.Fields("banned inspected mourned rebuilt debated insured painted filmed visited guarded") {
		out = append(out,
			mention(fmt.Sprint("remembers", i), "2012-05-20", "2012-05-03", fmt.Sprintf("Engineers %s more sites after the [May 3] collapse of the bridge.", act)),
			mention(fmt.Sprint("other", i), "2012-05-20", fmt.Sprintf("2012-05-%02d", 6+i), fmt.Sprintf("Ministers %s the town before the [May %d] %s.", act, 6+i, others[i])))
	}
	return out
}

// together tells whether two articles have reports in one entry.
func together(list []story.Report, a, b string) bool {
	tl := story.Tell(func(yield func(story.Report) bool) {
		for _, r := range list {
			if !yield(r) {
				return
			}
		}
	}, story.Choice{})
	for _, e := range tl.Entries {
		has := map[string]bool{}
		for _, r := range e.Reports {
			has[r.Article] = true
		}
		if has[a] && has[b] {
			return true
		}
	}
	return false
}

func TestABareMentionIsOfWhatItsDayIsKnownFor(t *testing.T) {
	list := append(collapse(), mention("a", "2012-07-01", "2012-05-03", "Nobody has insured a ferry since the [May 3] collapse."))
	if !together(list, "a", "remembers0") {
		t.Error("the collapse of May 3 is not the one that ten articles remember")
	}
}

func TestAnItemOfAChronologyIsBesideItsDateToTheEnd(t *testing.T) {
	for sentence, want := range map[string]bool{
		"[May 3] - Nobody insured ferries, boats, piers, quays, masts before the collapse.":      true,
		"On [May 3] nobody insured ferries, boats, piers, quays, masts or knew of the collapse.": false,
	} {
		if got := together(append(collapse(), mention("a", "2012-07-01", "2012-05-03", sentence)), "a", "remembers0"); got != want {
			t.Errorf("%s: of the collapse: %v", sentence, got)
		}
	}
}

func TestWhatElseHappenedThatDayStaysApart(t *testing.T) {
	list := append(collapse(), mention("a", "2012-05-04", "2012-05-03", "Chess masters drew lots in Reykjavik on [Thursday]."))
	if together(list, "a", "remembers0") {
		t.Error("chess is of the collapse")
	}
}

func TestADayIsKnownForTwoThingsThatNoSentenceTellsTogether(t *testing.T) {
	list := collapse()
	for i, act := range strings.Fields("cheered filmed recounted doubted praised disputed checked published") {
		list = append(list,
			mention(fmt.Sprint("votes", i), "2012-05-20", "2012-05-03", fmt.Sprintf("Watchers %s again the votes of the [May 3] election.", act)),
			mention(fmt.Sprint("elsewhere", i), "2012-05-20", fmt.Sprintf("2012-04-%02d", 6+i), fmt.Sprintf("Sailors %s a regatta on the [April %d] holiday.", act, 6+i)))
	}
	if together(list, "votes0", "remembers0") {
		t.Error("the election is of the collapse")
	}
	if !together(list, "votes0", "votes4") {
		t.Error("the election is no event of its own")
	}
}

func TestAnActOfItsOwnStaysApartFromWhatItsDayIsKnownFor(t *testing.T) {
	act := mention("a", "2012-05-04", "2012-05-03", "Iceland apologised to Norway on [Thursday] over a collapse of cod prices.")
	act.Type, act.Quad = "CONCEDE", 1
	if list := append(collapse(), act); together(list, "a", "remembers0") {
		t.Error("an apology is of the collapse")
	}
}

func TestADayLongAgoWithoutItsYearIsKnownForOneThing(t *testing.T) {
	a := mention("a", "2012-05-20", "2001-09-11", "Trust in flying never came back after [9/11].")
	b := mention("b", "2012-06-20", "2001-09-11", "Was [Sept. 11] a failure of the spies?")
	if !together(append(collapse(), a, b), "a", "b") {
		t.Error("two mentions of 9/11 are of two events")
	}
	c := mention("c", "2012-06-20", "2001-09-11", "The law was signed on [11 September 2001] by the king.")
	if together(append(collapse(), a, c), "a", "c") {
		t.Error("a law that was signed that day is of it")
	}
}

func TestADayAWeekAwayNeedsLessInCommon(t *testing.T) {
	near := [2]story.Report{
		mention("a", "2012-03-02", "2012-03-01", "Halden warned the ministry on [March 1] that its harbour wall was cracked in two places."),
		mention("b", "2012-03-02", "2012-03-01", "Divers saw rust and silt near the wall, a letter from Halden said on [March 1]."),
	}
	far := near
	for i := range far {
		far[i].Published = "2012-06-02"
	}
	filler := collapse()
	for i := range 900 { // by now it is known which words are rare
		filler = append(filler, mention(fmt.Sprint("filler", i), "2012-06-02", fmt.Sprintf("2011-%02d-%02d", 1+i%12, 1+i%28), fmt.Sprintf("Sailor %d of ship %d sang on [day 5].", i, i)))
	}
	if together(append(filler, near[:]...), "a", "b") {
		t.Error("reports of the day before are of one event")
	}
	if !together(append(filler, far[:]...), "a", "b") {
		t.Error("reports that both go back to 1 March are of two events")
	}
}

func TestTheNumbersOfADateContradictNobody(t *testing.T) {
	a := mention("a", "2012-11-25", "2012-11-24", "The fund of 20 million for fishermen told claimants on [Saturday] to file early for final payments.")
	b := mention("b", "2012-12-25", "2012-11-24", "[Nov. 24] - The fund for fishermen tells claimants to file early for final payments.")
	if !together(append(collapse(), a, b), "a", "b") {
		t.Error("the 24 of Nov. 24 contradicts 20 million")
	}
}
