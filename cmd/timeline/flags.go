package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"timeline/timeline/calendar"
	"timeline/timeline/timex"
)

// date is a flag that takes a day.
type date struct{ calendar.Date }

func (d *date) Type() string { return "DATE" }

func (d *date) Set(s string) (err error) {
	d.Date, err = calendar.ParseDate(s)
	return err
}

// style is a flag that takes a kind of text.
type style struct{ timex.Style }

var styleNames = []string{timex.Auto: "auto", timex.News: "news", timex.Narrative: "narrative"}

func (s *style) Type() string { return "STYLE" }

func (s *style) String() string { return styleNames[s.Style] }

func (s *style) Set(name string) error {
	for i, known := range styleNames {
		if name == known {
			s.Style = timex.Style(i)
			return nil
		}
	}
	return fmt.Errorf("%q is not a kind of text: it is one of %v", name, styleNames)
}

// tagFormat is a flag that takes a way of writing date expressions down.
type tagFormat string

var tagFormats = []string{"jsonl", "timeml"}

func (f *tagFormat) Type() string { return "FORMAT" }

func (f *tagFormat) String() string { return string(*f) }

func (f *tagFormat) Set(name string) error {
	if !slices.Contains(tagFormats, name) {
		return fmt.Errorf("%q is not a format: it is one of %v", name, tagFormats)
	}
	*f = tagFormat(name)
	return nil
}

// jobs is a flag that takes a number of articles.
type jobs int

func (n *jobs) Type() string { return "N" }

func (n *jobs) String() string { return strconv.Itoa(int(*n)) }

func (n *jobs) Set(s string) error {
	value, err := strconv.ParseUint(s, 10, 8)
	if err != nil {
		return errors.New("want a number from 0 to 255")
	}
	*n = jobs(value)
	return nil
}

// folder is a flag that takes a folder to write into, or - for stdout.
type folder string

func (f *folder) Type() string { return "DIR" }

func (f *folder) String() string { return string(*f) }

func (f *folder) Set(s string) error {
	if s == "" {
		return errors.New("want the name of a folder, or - for stdout")
	}
	*f = folder(s)
	return nil
}

func (f *folder) addTo(c *cobra.Command, usage string) {
	*f = "out"
	c.Flags().VarP(f, "out", "o", usage)
	must(c.MarkFlagDirname("out"))
}

// text is a flag that takes any text; the help calls it by what it is.
type text struct {
	value *string
	is    string
}

func (t text) Type() string { return t.is }

func (t text) String() string { return *t.value }

func (t text) Set(s string) error {
	*t.value = s
	return nil
}

// noFiles keeps the shell from completing a flag with the names of files.
func noFiles(c *cobra.Command, flag string) {
	must(c.RegisterFlagCompletionFunc(flag, cobra.NoFileCompletions))
}

// oneOf completes a flag with a few words.
func oneOf(c *cobra.Command, flag string, words ...string) {
	must(c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)))
}

// must holds for what only a mistake in this program can break: a flag that is not there.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
