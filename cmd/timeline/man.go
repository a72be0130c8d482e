package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func newMan() *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "Write the man pages, for packages",
		Long: `man writes a man page for every command into a folder, which it makes where needed.
The pages are made of what --help says and bear the date of the source that the
program was built from: the same program writes the same pages.`,
		Example: `  timeline man man1
  man -l man1/timeline-build.1`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("man takes one folder to write into, not %d", len(args))
			}
			return nil
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveFilterDirs
		},
		RunE: func(c *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o777); err != nil {
				return named(args[0], err)
			}
			root, built := c.Root(), built()
			root.DisableAutoGenTag = true
			header := &doc.GenManHeader{Section: "1", Date: &built, Source: "timeline " + version(), Manual: "User Commands"}
			if err := doc.GenManTree(root, header, args[0]); err != nil {
				return named(args[0], err)
			}
			return nil
		},
	}
}

// built is when the source was committed that the program was built from, as the Go tool wrote it down;
// where it did not, the beginning of 1970, as tools for builds that can be repeated have it.
func built() time.Time {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if t, err := time.Parse(time.RFC3339, s.Value); s.Key == "vcs.time" && err == nil {
				return t
			}
		}
	}
	return time.Unix(0, 0).UTC()
}
