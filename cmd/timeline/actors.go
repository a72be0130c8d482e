package main

import (
	"os"

	"github.com/spf13/cobra"

	"timeline/timeline/actor"
)

// actorsFile is the flag of the commands that tell events.
type actorsFile string

func (f *actorsFile) addTo(c *cobra.Command) {
	c.Flags().Var(text{(*string)(f), "FILE"}, "actors", "file of actors of your own: a TSV of name, code, sector, years, or a PETRARCH dictionary")
}

// read returns the actors of the file, nil when none was named.
func (f actorsFile) read() (*actor.Gazetteer, error) {
	if f == "" {
		return nil, nil
	}
	in, err := os.Open(string(f))
	if err != nil {
		return nil, named(string(f), err)
	}
	defer in.Close()
	return actor.Read(in, string(f))
}
