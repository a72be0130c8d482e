package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"timeline/timeline/render"
)

// paged holds the flags of the commands that print for people.
type paged struct {
	off bool
}

func (p *paged) addTo(c *cobra.Command) {
	c.Flags().BoolVar(&p.off, "no-pager", false, "print on the terminal at once, not through $PAGER")
}

// print writes for stdout: through a pager and in colour where that is a terminal.
func (p *paged) print(write func(io.Writer, render.TextOptions) error) error {
	terminal := term.IsTerminal(int(os.Stdout.Fd()))
	o := render.TextOptions{Width: columnsOf(os.Stdout), Colour: terminal && os.Getenv("NO_COLOR") == ""}
	if pager := pagerCommand(); terminal && !p.off && pager != nil {
		return through(pager, func(w io.Writer) error { return write(w, o) })
	}
	return toStdout(func(b *bytes.Buffer) error { return write(b, o) })
}

// columnsOf tells how wide to write for a file: as $COLUMNS says, as the terminal is, or 80 columns.
func columnsOf(f *os.File) int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 0 {
		return width
	}
	return 80
}

// pagerCommand is what $PAGER says, as the shell understands it, or less; nil where there is none to run.
func pagerCommand() *exec.Cmd {
	words, set := os.LookupEnv("PAGER")
	if !set {
		words = "less"
	}
	if words = strings.TrimSpace(words); words == "" || words == "cat" {
		return nil
	}
	c := exec.Command("less")
	if words != "less" {
		c = exec.Command("sh", "-c", words)
	}
	if c.Err != nil {
		return nil
	}
	c.Stdout, c.Stderr, c.Env = os.Stdout, os.Stderr, os.Environ()
	if _, set := os.LookupEnv("LESS"); !set {
		c.Env = append(c.Env, "LESS=FRX") // as git has it: colours, and no pages for what fits on one
	}
	return c
}

// through writes into a pager and waits until it ends. A reader who leaves before the end is no error.
func through(pager *exec.Cmd, write func(io.Writer) error) error {
	in, err := pager.StdinPipe()
	if err != nil {
		return err
	}
	if err := pager.Start(); err != nil {
		return named(pager.Path, err)
	}
	err = write(in)
	if errors.Is(err, syscall.EPIPE) {
		err = nil
	}
	in.Close()
	if waited := pager.Wait(); err == nil && waited != nil {
		err = named("$PAGER", waited)
	}
	return err
}
