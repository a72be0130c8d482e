package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"timeline/timeline/event"
	"timeline/timeline/story"
)

// choice holds the flags that say what belongs to a story.
type choice struct {
	from, to             date
	top, perDate         count
	query, actors, types list
	group                bool
}

func (x *choice) addTo(c *cobra.Command) {
	f := c.Flags()
	f.Var(&x.from, "from", "first day of the timeline; undated events are left out")
	f.Var(&x.to, "to", "last day of the timeline; undated events are left out")
	f.Var(&x.top, "top", "how many days the timeline has; without, as many as the story needs")
	f.Var(&x.perDate, "per-date", "how many events a day has at most; fewer where they add little")
	f.Var(&x.query, "query", "what it is about: words or phrases, one of which its articles must have in the headline or where they tell an event")
	f.Var(&x.actors, "actor", "codes or names, one of which must act or be acted upon: RUS, Russia, Lavrov")
	f.Var(&x.types, "type", "PLOVER types, one of which the event must have: CONSULT,SANCTION")
	f.BoolVar(&x.group, "group", false, "tell several affairs apart: each has a name, a story of its own and a lane on the page")
	for _, flag := range []string{"from", "to", "top", "per-date", "query", "actor"} {
		noFiles(c, flag)
	}
	oneOf(c, "type", event.Types()...)
	args := c.Args
	c.Args = func(c *cobra.Command, paths []string) error {
		if !x.from.IsZero() && !x.to.IsZero() && x.to.Before(x.from.Date) {
			return fmt.Errorf("--to %s is before --from %s", x.to, x.from)
		}
		for _, t := range x.types {
			if !slices.Contains(event.Types(), strings.ToUpper(t)) {
				return fmt.Errorf("--type %s is no PLOVER type: they are %s", t, strings.Join(event.Types(), ", "))
			}
		}
		return args(c, paths)
	}
}

// choice returns what the flags say.
func (x *choice) choice() story.Choice {
	return story.Choice{
		From: x.from.Date, To: x.to.Date, Top: int(x.top), PerDate: int(x.perDate),
		Query: x.query, Actors: x.actors, Types: x.types, Group: x.group,
	}
}

// narrowing are the flags that leave events out, as they were given.
func (x *choice) narrowing() (flags []string) {
	for _, day := range []struct {
		flag string
		date
	}{{"--from", x.from}, {"--to", x.to}} {
		if !day.IsZero() {
			flags = append(flags, day.flag+" "+day.String())
		}
	}
	for _, words := range []struct {
		flag string
		list
	}{{"--query", x.query}, {"--actor", x.actors}, {"--type", x.types}} {
		if len(words.list) > 0 {
			flags = append(flags, words.flag+" "+words.String())
		}
	}
	return flags
}

// check warns of a choice that leaves nothing of the events that were told.
func (x *choice) check(say *ui, t *story.Timeline) {
	if flags := x.narrowing(); len(flags) > 0 && len(t.Entries) > 0 && len(t.Story()) == 0 {
		say.line(yellow, "warning:", fmt.Sprintf("no event fits %s, so the timeline is empty", strings.Join(flags, " ")),
			"make it without, and timeline stats shows which actors, types and months there are")
	}
}

// count is a flag that takes a number from 1.
type count int

func (n *count) Type() string { return "N" }

func (n *count) String() string { return strconv.Itoa(int(*n)) }

func (n *count) Set(s string) error {
	value, err := strconv.ParseUint(s, 10, 31)
	if err != nil || value == 0 {
		return errors.New("want a number from 1")
	}
	*n = count(value)
	return nil
}

// list is a flag that takes words or phrases with commas between them, and may be given several times.
type list []string

func (l *list) Type() string { return "WORDS" }

func (l *list) String() string { return strings.Join(*l, ",") }

func (l *list) Set(s string) error {
	for _, word := range strings.Split(s, ",") {
		if word = strings.TrimSpace(word); word != "" {
			*l = append(*l, word)
		}
	}
	return nil
}
