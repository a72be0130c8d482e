package english_test

import (
	"slices"
	"strings"
	"testing"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
	"timeline/timeline/timex/english"
)

// A text that tells of a time long before its publication goes on from its own dates, also those without
// a year; news that looks back does not.
func TestAStoryOfOldGoesOnFromItsOwnDates(t *testing.T) {
	tagger := english.NewTagger()
	for _, test := range []struct{ name, text, want string }{
		{
			"a year that is named once",
			`Argentina invaded the Falkland Islands on 2 April 1982. A day later, the council met. The first ships left on 5 April. On the 25th, marines retook South Georgia.
			On 1 May, a Vulcan bombed the runway. By the end of May, some 5,500 men were ashore. The garrison surrendered on 14 June. Hostilities were declared at an end the next week.`,
			"1982-04-02 1982-04-03 1982-04-05 1982-04-25 1982-05-01 1982-05 1982-06-14 1982-W25",
		},
		{
			"weekdays",
			`On October 14, 1962, a plane photographed the sites. Kennedy was shown the pictures on the 16th. Two days later, Gromyko came to see him. On the 20th he cut short a trip.
			The quarantine took effect on Wednesday. On Friday, a letter arrived. On Sunday, October 28, it was over.`,
			"1962-10-14 1962-10-16 1962-10-18 1962-10-20 1962-10-24 1962-10-26 1962-10-28",
		},
		{
			"weekends",
			`On 3 March 1991 the treaty was signed. On 4 May 1992 came the next. The last one was signed on Thursday, 7 October 1993. Over the weekend, shots were fired. On Monday, the guns fell silent.`,
			"1991-03-03 1992-05-04 1993-10-07 1993-W40-WE 1993-10-11",
		},
		{
			"a chronology",
			`How it unfolded

* January 1990: Iraq accuses its neighbour.
* 17 April: It threatens force.
* 2 August, 2 a.m.: Its troops cross the border.
* 29 November: The council authorises force after 15 January.`,
			"1990-01 1990-04-17 1990-08-02T02:00 1990-11-29 1991-01-15",
		},
		{
			"what will be is none of it",
			`The first treaty was signed on 3 March 1991. The second one followed on 5 May 1992. On 7 June 1993 came the third. The last one will be signed on 9 August.`,
			"1991-03-03 1992-05-05 1993-06-07 2024-08-09",
		},
		{
			"news with a history",
			`The minister resigned on Friday. Bombs had gone off on 11 March 2004. Three days later, his party lost the vote. On the 16th, it gave up power. The king will see him on Monday. The party meets in June.`,
			"2024-04-26 2004-03-11 2004-03-14 2004-03-16 2024-05-06 2024-06",
		},
		{
			"news whose stamp has a year",
			`Wed May 1, 2024 9:48 am EDT
			The well blew out in 1989. The firm had spills in 1994 and in 2008. The company said on April 28 that it had paid.`,
			"2024-05-01T09:48 1989 1994 2008 2024-04-28",
		},
		{
			"years of old among the dates of these months",
			`The well blew out on March 20, 2024. Spills in 1994 and in 2006 had killed fifteen. When the panel met in mid-April, the firm said it was safe. On April 25, it paid.`,
			"2024-03-20 1994 2006 2024-04 2024-04-25",
		},
		{
			"a month of old that is like the running one",
			`War was declared on 28 July 1914. In 1915 the front froze on 3 February. In 1917 came the thaw. In April, the train left.`,
			"1914-07-28 1915 1915-02-03 1917 1917-04",
		},
	} {
		var got []string
		for _, x := range tagger.Tag(timex.Document{Text: test.text, Published: calendar.Date{Year: 2024, Month: 5, Day: 1}}) {
			got = append(got, x.Value)
		}
		if want := strings.Fields(test.want); !slices.Equal(got, want) {
			t.Errorf("%s:\nwant %v\ngot  %v", test.name, want, got)
		}
	}
}
