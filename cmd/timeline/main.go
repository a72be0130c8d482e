// Command timeline turns news articles into a timeline. See package timeline for the library that
// it wraps, and `timeline --help`.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

// The exit codes.
const (
	done        = 0
	failed      = 1   // some input or output failed; the rest went through
	misused     = 2   // wrong usage; nothing was done
	interrupted = 130 // Ctrl-C, as shells have it
)

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends at once

	say := newUI(os.Stderr)
	root, started := newRoot(say)
	root.SetArgs(args)
	command, err := root.ExecuteContextC(ctx)
	say.rest()
	switch {
	case err != nil && !*started:
		say.misused(err, command.CommandPath())
		return misused
	case err != nil:
		say.fail(err)
		if errors.Is(err, context.Canceled) {
			return interrupted
		}
		return failed
	case say.failed:
		return failed
	}
	return done
}

// newRoot returns the command with all its subcommands. started is set once a subcommand begins its
// work: an error before that is wrong usage.
func newRoot(say *ui) (root *cobra.Command, started *bool) {
	started = new(bool)
	root = &cobra.Command{
		Use:   "timeline",
		Short: "Turn news articles into a timeline",
		Long: `timeline reads news articles and writes down what happened when: it finds the
date expressions of each article, works out which day, week or month each one
means, and puts the events that they date in order.

Articles are plain text, JSON Lines, tables, web pages, feeds, mail, NewsML-G2, NITF
and archives of these, in files, in folders with all folders in them, or on stdin (-).
Results go to files or to stdout, messages to stderr. The exit code is 0 when all
went well, 1 when some input or output failed, 2 for wrong usage.`,
		Example: `  timeline build seeds
  timeline explain "met on Friday" --published 2013-04-15`,
		Version:                    version(),
		SuggestionsMinimumDistance: 2,
		SilenceErrors:              true,
		SilenceUsage:               true,
		Args:                       noSuchCommand,
		RunE:                       func(c *cobra.Command, _ []string) error { return c.Help() },
		PersistentPreRun:           func(*cobra.Command, []string) { *started = true },
	}
	root.SetVersionTemplate("{{.Name}} {{.Version}}\n")
	root.AddCommand(newBuild(say), newTag(say), newExtract(say), newMerge(say), newExplain(say), newRender(say), newEvaluate())
	root.AddCommand(newShow(say), newStats(), newWatch(say), newMan())
	refuseUnknown(root)
	return root, started
}

// refuseUnknown has the commands that cobra adds refuse what they do not know.
func refuseUnknown(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "help":
			c.Args = func(_ *cobra.Command, args []string) error {
				_, unknown, err := root.Find(args)
				if err != nil {
					return err
				}
				return noSuchCommand(root, unknown)
			}
		case "completion":
			shells := c.Commands()
			c.RunE = func(c *cobra.Command, _ []string) error { return c.Help() }
			c.Args = func(_ *cobra.Command, args []string) error {
				if len(args) == 0 {
					return nil
				}
				var names []string
				for _, s := range shells {
					names = append(names, s.Name())
				}
				return fmt.Errorf("there is no completion for %q: the shells are %s", args[0], strings.Join(names, ", "))
			}
		}
	}
}

func noSuchCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := fmt.Errorf("there is no command %q", args[0])
	if like := c.SuggestionsFor(args[0]); len(like) > 0 {
		return fmt.Errorf("%w; did you mean %s", err, strings.Join(like, " or "))
	}
	return err
}

// version is what the Go tool wrote into the binary about where it was built from.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
